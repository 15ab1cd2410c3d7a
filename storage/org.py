"""People as they were last seen, and the units in which they work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    Column,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.base import Instant, Repository, key, metadata, workspace

people = Table(
    "people",
    metadata,
    Column("workspace", Integer, primary_key=True),
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("standing", String, nullable=False),
    Column("zone", String, nullable=False),
    Column("language", String, nullable=False),
    Column("own_language", String, nullable=False, default=""),
    Column("email", String, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Index(None, "workspace", "email"),
)
_among = (people.c.workspace == bindparam("workspace"), people.c.id.in_(bindparam("ids", expanding=True)))
_these = select(people).where(*_among)
_members = select(people.c.id).where(*_among, people.c.standing == "member")

units = Table(
    "units",
    metadata,
    key(),
    workspace(),
    Column("name", String, nullable=False),
    Column("parent", String, nullable=False),
    Column("position", Integer, nullable=False),
    UniqueConstraint("workspace", "name"),
)

seats = Table(
    "seats",
    metadata,
    key(),
    workspace(),
    Column("unit", String, nullable=False),
    Column("person", String, nullable=False),
    Column("role", String, nullable=False),
    Column("position", Integer, nullable=False),
    Index(None, "workspace", "person"),
)


@dataclass(frozen=True, slots=True)
class Person:
    """``zone`` and ``language`` are the platform's word, ``own_language`` the person's; ``standing`` as in the port."""

    workspace: int
    id: str
    name: str
    standing: str
    zone: str
    language: str
    own_language: str
    email: str
    seen_at: datetime


class People(Repository[Person]):
    table = people
    record = Person

    def get(self, id: str) -> Person | None:
        return self.find(id=id)

    def these(self, ids: Iterable[str]) -> dict[str, Person]:
        asked = {"workspace": self.workspace, "ids": list(dict.fromkeys(ids))}
        return {person.id: person for person in map(self.read, self.connection.execute(_these, asked))}

    def members(self, ids: Iterable[str]) -> set[str]:
        """Those of them who belong to the workspace: no guests, nobody who has left."""
        asked = {"workspace": self.workspace, "ids": list(dict.fromkeys(ids))}
        return set(self.connection.execute(_members, asked).scalars())

    def by_email(self, email: str) -> Person | None:
        return self.one(func.lower(people.c.email) == email.lower(), people.c.standing != "gone")

    def known(self) -> list[Person]:
        return self.all(order=[people.c.name, people.c.id])

    def put(self, now: datetime, id: str, name: str, standing: str, zone: str, language: str, email: str) -> None:
        """As the platform describes them now; what they chose themselves stays."""
        seen = {"name": name, "standing": standing, "zone": zone, "language": language, "email": email, "seen_at": now}
        make = postgresql.insert if self.connection.dialect.name == "postgresql" else sqlite.insert
        row = make(people).values(workspace=self.workspace, id=id, own_language="", **seen)
        self.connection.execute(row.on_conflict_do_update(index_elements=["workspace", "id"], set_=seen))

    def choose_language(self, id: str, language: str) -> None:
        self.change(people.c.id == id, own_language=language)


@dataclass(frozen=True, slots=True)
class UnitRow:
    name: str
    parent: str


_mine: BindParameter[int] = bindparam("workspace")
_units = select(units.c.name, units.c.parent).where(units.c.workspace == _mine).order_by(units.c.position)
_seats = select(seats.c.unit, seats.c.person, seats.c.role).where(seats.c.workspace == _mine).order_by(seats.c.position)


@dataclass(frozen=True, slots=True)
class SeatRow:
    """``person`` is a platform id, or an e-mail until somebody with that address has been seen."""

    unit: str
    person: str
    role: str


class Organisation(Repository[UnitRow]):
    """The units and seats as they were last loaded, always replaced whole."""

    table = units

    def load(self) -> tuple[list[UnitRow], list[SeatRow]]:
        mine = {"workspace": self.workspace}
        named = [UnitRow(*row) for row in self.connection.execute(_units, mine)]
        seated = [SeatRow(*row) for row in self.connection.execute(_seats, mine)]
        return named, seated

    def replace(self, named: Sequence[UnitRow], seated: Sequence[SeatRow]) -> None:
        for table in (units, seats):
            self.connection.execute(delete(table).where(table.c.workspace == self.workspace))
        for place, unit in enumerate(named):
            self.connection.execute(
                insert(units).values(workspace=self.workspace, name=unit.name, parent=unit.parent, position=place)
            )
        for place, seat in enumerate(seated):
            row = {"unit": seat.unit, "person": seat.person, "role": seat.role, "position": place}
            self.connection.execute(insert(seats).values(workspace=self.workspace, **row))

    def settle(self, email: str, person: str) -> None:
        """Somebody with this address has been seen: their seats are theirs from now on."""
        self.connection.execute(
            seats.update()
            .where(seats.c.workspace == self.workspace, func.lower(seats.c.person) == email.lower())
            .values(person=person)
        )
