"""What people were reminded of, and how each wishes to be reminded.

A *recall* is one rung of a ladder for one person: its key is its meaning, so that however often a sweep looks, nobody
is reminded twice. Recalls that fall on one moment go out in one letter, and that letter says what became of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Boolean, Column, Index, Insert, Integer, String, Table, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.base import Instant, Repository, metadata, only
from storage.outbox import Letter, letters

recalls = Table(
    "recalls",
    metadata,
    Column("workspace", Integer, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("occasion", String, primary_key=True),
    Column("behalf", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("ready_at", Instant, nullable=False),
    Column("letter", String, nullable=False),
    Index("ix_recalls_waiting", "workspace", "ready_at", **only("letter = ''")),
    Index("ix_recalls_letter", "workspace", "letter"),
)  # fmt: skip

preferences = Table(
    "preferences",
    metadata,
    Column("workspace", Integer, primary_key=True),
    Column("person", String, primary_key=True),
    Column("digest_at", String, nullable=False),
    Column("before", Boolean, nullable=False),
    Column("weekly", Boolean, nullable=False),
    Column("team", Boolean, nullable=False),
    Column("region", String, nullable=False, server_default=""),
)


DROPPED = "dropped"  # in place of a letter's key


@dataclass(frozen=True, slots=True)
class Recall:
    """``occasion`` is what makes this one and no other (the day it is due); ``behalf`` is who is stood in for. ``at``
    is the moment it was meant for, ``ready_at`` when it may be said, ``letter`` the key of the letter that says it,
    empty as long as it waits for one."""

    workspace: int
    subject: str
    person: str
    kind: str
    occasion: str
    behalf: str
    at: datetime
    ready_at: datetime
    letter: str


_ready = (
    select(recalls.c.person)
    .where(recalls.c.workspace == bindparam("workspace"), recalls.c.letter == "")
    .where(recalls.c.ready_at <= bindparam("now"))
    .group_by(recalls.c.person)
    .order_by(func.min(recalls.c.ready_at))
    .limit(bindparam("most"))
)


_COLUMNS = [field.name for field in fields(Recall)]


class Recalls(Repository[Recall]):
    table = recalls
    record = Recall

    def add_new(self, found: Iterable[Recall]) -> None:
        """Those that are not there yet."""
        rows = [{name: getattr(recall, name) for name in _COLUMNS} for recall in found]
        if rows:
            self.connection.execute(_add_new(self.connection.dialect.name), rows)

    def note(self, subject: str, person: str, occasion: str, at: datetime) -> None:
        """Something else that waits for somebody, to be said at that moment or, where they rest, in their morning. What
        was noted for later is said then instead."""
        self.add_new([Recall(self.workspace, subject, person, "waiting", occasion, "", at, ready_at=at, letter="")])
        same = (recalls.c.subject == subject, recalls.c.person == person, recalls.c.kind == "waiting")
        later = (recalls.c.occasion == occasion, recalls.c.letter == "", recalls.c.ready_at > at)
        self.change(*same, *later, at=at, ready_at=at)

    def ready(self, now: datetime, limit: int) -> list[str]:
        """The people for whom something waits that may be said now, the longest waiting first."""
        asked = {"workspace": self.workspace, "now": now, "most": limit}
        return list(self.connection.execute(_ready, asked).scalars())

    def waiting(self, people: Collection[str], now: datetime) -> list[Recall]:
        mine = (recalls.c.person.in_(people), recalls.c.letter == "", recalls.c.ready_at <= now)
        return self.all(*mine, order=[recalls.c.ready_at, recalls.c.subject])

    def settle(self, found: Sequence[Recall], **values: Any) -> None:
        """These of one person's go into a letter, or are put off; what is for later waits for its own moment."""
        reached = recalls.c.ready_at <= max(each.ready_at for each in found)
        theirs = (recalls.c.person == found[0].person, recalls.c.letter == "", reached)
        self.change(*theirs, recalls.c.subject.in_({each.subject for each in found}), **values)

    def drop(self, subject: str) -> None:
        """What waits to be said of it is not said: it is not so any more."""
        self.change(recalls.c.subject == subject, recalls.c.letter == "", letter=DROPPED)

    def unsettle(self, person: str) -> None:
        """What was put off for somebody's rest or leave may be said when it was meant for: these have changed."""
        self.change(recalls.c.person == person, recalls.c.letter == "", ready_at=recalls.c.at)

    def in_letter(self, letter: str) -> list[Recall]:
        return self.all(recalls.c.letter == letter, order=[recalls.c.at, recalls.c.subject])

    def of(self, subject: str) -> list[Recall]:
        return self.all(recalls.c.subject == subject, order=[recalls.c.at, recalls.c.person])

    def stood_in(self, subject: str, person: str) -> set[str]:
        """In whose stead somebody was reminded of it."""
        mine = self.mine(recalls.c.subject == subject, recalls.c.person == person, recalls.c.behalf != "")
        return set(self.connection.execute(select(recalls.c.behalf).where(*mine)).scalars())

    def standing(self, subject: str) -> list[Letter]:
        """The messages in which somebody was reminded of it, said or being said."""
        mine = self.mine(recalls.c.subject == subject, recalls.c.letter != "")
        about = select(recalls.c.letter).where(*mine)
        said = (letters.c.deed == "post", letters.c.state.in_(["sent", "sending"]))
        query = select(letters).where(letters.c.workspace == self.workspace, letters.c.key.in_(about), *said)
        return [Letter(**row._mapping) for row in self.connection.execute(query.order_by(letters.c.id))]

    def letters(self, keys: Collection[str]) -> dict[str, Letter]:
        """Letters by their keys."""
        query = select(letters).where(letters.c.workspace == self.workspace, letters.c.key.in_(keys))
        return {row.key: Letter(**row._mapping) for row in self.connection.execute(query)} if keys else {}


@cache
def _add_new(dialect: str) -> Insert:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return make(recalls).on_conflict_do_nothing()


@dataclass(frozen=True, slots=True)
class Preference:
    """How somebody wishes to be reminded. ``digest_at`` is ``HH:MM``, empty for the beginning of working hours;
    ``before`` also on the working day before; for who heads a unit, ``weekly`` the look-back on it, and ``team`` what
    its people leave undone. ``region`` is whose days off are theirs, empty for those of everybody."""

    workspace: int
    person: str
    digest_at: str = ""
    before: bool = True
    weekly: bool = True
    team: bool = False
    region: str = ""


class Preferences(Repository[Preference]):
    table = preferences
    record = Preference

    def of(self, people: Sequence[str]) -> dict[str, Preference]:
        """Everybody's, also of those who never chose."""
        chosen = self.all(preferences.c.person.in_(people)) if people else []
        return {id: Preference(self.workspace, id) for id in people} | {each.person: each for each in chosen}

    def keep(self, preference: Preference) -> None:
        if not self.change(preferences.c.person == preference.person, **_chosen(preference)):
            self.add(person=preference.person, **_chosen(preference))

    def minding_their_team(self) -> set[str]:
        """Heads who wish to hear what their people leave undone."""
        return {preference.person for preference in self.all(preferences.c.team)}


def _chosen(preference: Preference) -> dict[str, Any]:
    return {name: value for name, value in asdict(preference).items() if name not in ("workspace", "person")}
