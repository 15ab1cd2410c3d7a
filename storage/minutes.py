"""Meetings and every line said in them; what is kept is derived from the lines (H1-H3). The texts of restricted
meetings are sealed here, on their way into the tables, and opened on their way out."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    and_,
    false,
    func,
    or_,
    select,
)

from storage.base import Instant, Repository, document, key, metadata, to_json, workspace
from storage.minutes_people import MeetingPeople, meeting_people
from storage.minutes_plans import Plans, in_series
from storage.minutes_words import Indexed, Wanted, Words, words
from storage.vault import NoKey, Vault

meetings = Table(
    "meetings",
    metadata,
    key(),
    workspace(),
    Column("number", Integer, nullable=False),
    Column("topic", String, nullable=False),
    Column("place", String, nullable=False),
    Column("thread", String, nullable=False),
    Column("chair", String, nullable=False),
    Column("state", String, nullable=False),
    Column("restricted", Boolean, nullable=False),
    Column("classification", String, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("published_at", Instant),
    Column("edition", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    document("draft"),
    Column("indexed", Integer, nullable=False, server_default="1"),
    UniqueConstraint("workspace", "number"),
    Index(None, "workspace", "place", "thread"),
    Index(None, "workspace", "indexed"),
)

lines = Table(
    "meeting_lines",
    metadata,
    key(),
    workspace(),
    Column("meeting", Integer, nullable=False),
    Column("ref", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", String, nullable=False),
    Column("text", String, nullable=False),
    Column("sealed", Boolean, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("keep", String, nullable=False),
    Column("mark", String, nullable=False),
    Column("talk", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("meeting", "ref"),
    Index(None, "workspace", "ref"),
)
WEIGHED = 400  # of the lines that have all the words, so many of the newest are weighed against each other
LOCKED = "🔒"  # in place of a topic whose key we have not got


@dataclass(frozen=True, slots=True)
class Meeting:
    """``state``: planned, cancelled, open, ended (the chair has the draft), published. Until it is open, ``started_at``
    is when it is meant to begin. ``thread`` is empty until the opening post stands. ``restricted``: for those who
    attend and those named, not for the channel. ``edition`` counts what was published, ``version`` every change.
    ``draft`` is what the chair made of the derived minutes (``bot.rules.minutes_record``). ``indexed``: by which form
    of the index it is found."""

    id: int
    workspace: int
    number: int
    topic: str
    place: str
    thread: str
    chair: str
    state: str
    restricted: bool
    classification: str
    started_at: datetime
    ended_at: datetime | None
    published_at: datetime | None
    edition: int
    version: int
    draft: Mapping[str, Any]
    indexed: int

    @property
    def ref(self) -> str:
        return f"M-{self.number}"


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One thing said. ``keep`` is what a person has kept it as by hand, ``mark`` the reaction the bot has put to it;
    both empty for plain discussion. ``talk``: certainly nothing but discussion, as it reads now."""

    id: int
    workspace: int
    meeting: int
    ref: str
    at: datetime
    by: str
    text: str
    sealed: bool
    withdrawn: bool
    keep: str
    mark: str
    talk: bool


class Lines(Repository[MeetingLine]):
    table = lines
    record = MeetingLine

    def __init__(self, connection: Connection, workspace: int, vault: Vault) -> None:
        super().__init__(connection, workspace)
        self.vault = vault

    def read(self, row: Row[Any]) -> MeetingLine:
        values = dict(row._mapping)
        return MeetingLine(**values | ({"text": self.vault.open(values["text"])} if values["sealed"] else {}))

    def add(self, **values: Any) -> MeetingLine:
        text = self.vault.seal(values["text"]) if values["sealed"] else values["text"]
        return super().add(**{**values, "text": text})

    def of(self, meeting: int) -> list[MeetingLine]:
        return self.all(lines.c.meeting == meeting, order=[lines.c.ref])

    def besides_talk(self, meeting: int) -> list[MeetingLine]:
        """Those that say something of the minutes, or may."""
        return self.all(lines.c.meeting == meeting, ~lines.c.talk, order=[lines.c.ref])

    def at(self, meeting: int, ref: str) -> MeetingLine | None:
        return self.find(meeting=meeting, ref=ref)

    def in_place(self, place: str, ref: str) -> MeetingLine | None:
        """The line that this message of a channel is."""
        home = select(meetings.c.id).where(meetings.c.workspace == self.workspace, meetings.c.place == place)
        return self.one(lines.c.ref == ref, lines.c.meeting.in_(home))

    def said_by(self, meeting: int, person: str) -> bool:
        return self.find(meeting=meeting, by=person) is not None

    def set(self, line: MeetingLine, **values: Any) -> None:
        if line.sealed and "text" in values:
            values["text"] = self.vault.seal(values["text"])
        self.alter({"id": line.id}, **values)


class Meetings(Repository[Meeting]):
    table = meetings
    record = Meeting

    def __init__(self, connection: Connection, workspace: int, vault: Vault) -> None:
        super().__init__(connection, workspace)
        self.vault = vault
        self.lines = Lines(connection, workspace, vault)
        self.people = MeetingPeople(connection, workspace)
        self.words = Words(connection, workspace, vault)
        self.plans = Plans(connection, workspace, vault)

    def read(self, row: Row[Any]) -> Meeting:
        values = dict(row._mapping)
        return Meeting(**values | (self._opened(values) if values["restricted"] else {}))

    def _opened(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """A list that names such a meeting must not fail for want of its key; its lines cannot be read without."""
        try:
            draft = json.loads(self.vault.open(values["draft"]["sealed"]))
            return {"topic": self.vault.open(values["topic"]), "draft": draft}
        except NoKey:
            return {"topic": LOCKED, "draft": {}}

    def _sealed(self, restricted: bool, values: Mapping[str, Any]) -> dict[str, Any]:
        kept = dict(values)
        if restricted and "topic" in kept:
            kept["topic"] = self.vault.seal(kept["topic"])
        if restricted and "draft" in kept:
            kept["draft"] = {"sealed": self.vault.seal(to_json(kept["draft"])), "key": self.vault.names[0]}
        return kept

    def add(self, **values: Any) -> Meeting:
        return super().add(**self._sealed(values["restricted"], values))

    def get(self, number: int) -> Meeting | None:
        return self.find(number=number)

    def by_id(self, id: int) -> Meeting | None:
        return self.find(id=id)

    def these(self, ids: Collection[int]) -> dict[int, Meeting]:
        return {meeting.id: meeting for meeting in self.all(meetings.c.id.in_(ids))} if ids else {}

    def found(self, meeting: Meeting, place: str, thread: str) -> None:
        """Where its opening post stands."""
        self.alter({"id": meeting.id}, place=place, thread=thread)

    def in_thread(self, place: str, thread: str) -> Meeting | None:
        return self.find(place=place, thread=thread)

    def awaiting_thread(self, place: str) -> Meeting | None:
        """A meeting whose opening post is on its way."""
        return self.one(meetings.c.place == place, meetings.c.thread == "", meetings.c.state == "open")

    def open_in(self, place: str) -> list[Meeting]:
        return self.all(meetings.c.place == place, meetings.c.state == "open", order=[meetings.c.id])

    def readable(self, number: int, place: str, readers: Sequence[str]) -> Meeting | None:
        return self.one(meetings.c.number == number, readable(self.workspace, place, readers))

    def in_place(self, place: str, readers: Sequence[str], limit: int) -> list[Meeting]:
        """Those held here, or without a place anywhere, for who is here and goes by these names; the latest first."""
        here = (meetings.c.place == place,) if place else ()
        mine = readable(self.workspace, place, readers)
        return self.all(*here, mine, order=[meetings.c.id.desc()], limit=limit)

    def planned(self, place: str, readers: Sequence[str]) -> list[Meeting]:
        """Those that are planned here, or without a place anywhere, for who is here and goes by these names."""
        here = (meetings.c.place == place,) if place else ()
        return self.all(meetings.c.state == "planned", *here, readable(self.workspace, place, readers))

    def in_series(self, name: str, place: str, readers: Sequence[str], limit: int) -> list[Meeting]:
        """Those of a series whose name has these words, or of that topic, for who is here and goes by these names; the
        latest first."""
        ids = [each.id for each in self.plans.series.known() if name.casefold() in each.name.casefold()]
        same = and_(~meetings.c.restricted, func.lower(meetings.c.topic) == name.lower())
        theirs = or_(meetings.c.id.in_(in_series(ids)), same)
        mine = readable(self.workspace, place, readers)
        return self.all(theirs, mine, order=[meetings.c.started_at.desc()], limit=limit)

    def saying(
        self, wanted: Wanted, place: str, readers: Sequence[str], among: Collection[int] | None = None
    ) -> list[Indexed]:
        """The newest lines that fulfil this and may be read by one who is here, and goes by these names; only of
        meetings ``among`` these."""
        found = self.words.search(wanted).join(meetings, meetings.c.id == words.c.meeting)
        mine = found.where(readable(self.workspace, place, readers)).limit(WEIGHED)
        if among is not None:
            mine = mine.where(meetings.c.id.in_(among))
        return [self.words.read(row) for row in self.connection.execute(mine)]

    def unpublished(self, since: datetime) -> list[Meeting]:
        """Those under way, and those that ended after ``since`` and wait for their chair."""
        ended = (meetings.c.state == "ended") & (meetings.c.ended_at > since)
        return self.all((meetings.c.state == "open") | ended, order=[meetings.c.id])

    def indexed(self, meeting: Meeting, form: int) -> None:
        self.alter({"id": meeting.id}, indexed=form)

    def indexed_before(self, form: int) -> list[Meeting]:
        return self.all(meetings.c.indexed < form, order=[meetings.c.id.desc()])

    def sealed(self) -> list[Meeting]:
        return self.all(meetings.c.restricted, order=[meetings.c.id])

    def locked(self) -> list[tuple[str, str]]:
        """Those that none of our keys opens, and the name of the key that would (empty: not known)."""
        rows = self.connection.execute(select(meetings).where(*self.mine(meetings.c.restricted)))
        shut = [row for row in rows if self._opened(dict(row._mapping))["topic"] == LOCKED]
        return [(f"M-{row.number}", row.draft.get("key", "")) for row in shut]

    def reseal(self, meeting: Meeting) -> None:
        """Under the newest key; ``NoKey`` where the one it was sealed with is missing."""
        row = self.connection.execute(select(meetings).where(meetings.c.id == meeting.id)).one()
        opened = {"topic": self.vault.open(row.topic), "draft": json.loads(self.vault.open(row.draft["sealed"]))}
        self.alter({"id": meeting.id}, **self._sealed(True, opened))
        for line in self.lines.of(meeting.id):
            self.lines.set(line, text=line.text)
        if plan := self.plans.of(meeting.id):
            self.plans.reseal(plan)

    def save(self, meeting: Meeting, **values: Any) -> None:
        self.alter({"id": meeting.id}, version=meeting.version + 1, **self._sealed(meeting.restricted, values))


def readable(workspace: int, place: str, readers: Sequence[str]) -> ColumnElement[bool]:
    """Meetings for who asks in this place and goes by these names (a person's id, their units): those of the channel
    that are its own, those they attend, those they or their units are named for."""
    entitled = select(meeting_people.c.meeting).where(
        meeting_people.c.workspace == workspace, meeting_people.c.person.in_(readers),
        or_(meeting_people.c.attends, meeting_people.c.named),
    )  # fmt: skip
    channels_own = and_(meetings.c.place == place, ~meetings.c.restricted)
    return or_(channels_own, meetings.c.chair == readers[0], meetings.c.id.in_(entitled))
