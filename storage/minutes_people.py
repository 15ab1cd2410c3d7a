"""Who a meeting's minutes are for: those who attend and those named beside them (H5); who confirms reading them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, delete

from storage.base import Repository, adding_once, metadata, workspace

meeting_people = Table(
    "meeting_people",
    metadata,
    Column("meeting", Integer, primary_key=True),
    Column("person", String, primary_key=True),
    workspace(),
    Column("attends", Boolean, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("confirmed", Integer, nullable=False),
    Index(None, "workspace", "person"),
)
UNIT = "unit:"  # before the name of a unit, in place of a person's id


@dataclass(frozen=True, slots=True)
class MeetingPerson:
    """``person``: an id, a name as it was written, or a unit. ``confirmed`` is the edition they have read, or 0."""

    meeting: int
    person: str
    workspace: int
    attends: bool
    named: bool
    confirmed: int


class MeetingPeople(Repository[MeetingPerson]):
    table = meeting_people
    record = MeetingPerson

    def of(self, meeting: int) -> list[MeetingPerson]:
        return self.all(meeting_people.c.meeting == meeting, order=[meeting_people.c.person])

    def one_of(self, meeting: int, person: str) -> MeetingPerson | None:
        return self.find(meeting=meeting, person=person)

    def come(self, meeting: int, person: str) -> bool:
        """Somebody is there, known from now on; False if they were already."""
        new = {"workspace": self.workspace, "meeting": meeting, "person": person, "attends": True, "named": False}
        added = adding_once(meeting_people, self.connection.dialect.name)
        if self.connection.execute(added, {**new, "confirmed": 0}).first():
            return True
        return bool(self.alter({"meeting": meeting, "person": person, "attends": False}, attends=True))

    def attend(self, meeting: int, people: Collection[str]) -> None:
        """These and no others are there; who is named stays named."""
        for person in people:
            self.come(meeting, person)
        others = (meeting_people.c.meeting == meeting, meeting_people.c.person.not_in(people))
        self.change(*others, attends=False)
        gone = (*others, ~meeting_people.c.named, meeting_people.c.confirmed == 0)
        self.connection.execute(delete(meeting_people).where(*self.mine(*gone)))

    def name(self, meeting: int, readers: Iterable[str]) -> None:
        """People, or units, who may read it as well."""
        for person in readers:
            new = {"workspace": self.workspace, "meeting": meeting, "person": person, "attends": False, "named": True}
            added = adding_once(meeting_people, self.connection.dialect.name)
            if not self.connection.execute(added, {**new, "confirmed": 0}).first():
                self.alter({"meeting": meeting, "person": person}, named=True)

    def unname(self, meeting: int, readers: Collection[str]) -> None:
        """They read it only where they were there."""
        theirs = (meeting_people.c.meeting == meeting, meeting_people.c.person.in_(readers))
        self.change(*theirs, named=False)
        gone = self.mine(*theirs, ~meeting_people.c.attends, meeting_people.c.confirmed == 0)
        self.connection.execute(delete(meeting_people).where(*gone))

    def confirm(self, meeting: int, person: str, edition: int) -> bool:
        """False where they had confirmed this edition before."""
        new = {"workspace": self.workspace, "meeting": meeting, "person": person, "attends": False, "named": False}
        added = adding_once(meeting_people, self.connection.dialect.name)
        if self.connection.execute(added, {**new, "confirmed": edition}).first():
            return True
        known = self.one_of(meeting, person)
        if known is None or known.confirmed == edition:
            return False
        return self.alter({"meeting": meeting, "person": person}, confirmed=edition) == 1
