"""Meetings and every line said in them; what is kept is derived from the lines (H1-H3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Index, Integer, String, Table, UniqueConstraint, select

from storage.base import Instant, Repository, document, key, metadata, workspace

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
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("published_at", Instant),
    Column("version", Integer, nullable=False),
    document("draft"),
    UniqueConstraint("workspace", "number"),
    Index(None, "workspace", "place", "thread"),
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
    Column("withdrawn", Boolean, nullable=False),
    Column("keep", String, nullable=False),
    Column("mark", String, nullable=False),
    UniqueConstraint("meeting", "ref"),
    Index(None, "workspace", "ref"),
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """``state``: open, ended (the chair has the draft), published. ``thread`` is empty until the opening post stands.
    ``draft`` is what the chair made of the derived minutes; empty while nothing was changed by hand."""

    id: int
    workspace: int
    number: int
    topic: str
    place: str
    thread: str
    chair: str
    state: str
    started_at: datetime
    ended_at: datetime | None
    published_at: datetime | None
    version: int
    draft: Mapping[str, Any]

    @property
    def ref(self) -> str:
        return f"M-{self.number}"


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One thing said. ``keep`` is what a person has kept it as by hand, ``mark`` the reaction the bot has put to it;
    both empty for plain discussion."""

    id: int
    workspace: int
    meeting: int
    ref: str
    at: datetime
    by: str
    text: str
    withdrawn: bool
    keep: str
    mark: str


class Lines(Repository[MeetingLine]):
    table = lines
    record = MeetingLine

    def of(self, meeting: int) -> list[MeetingLine]:
        return self.all(lines.c.meeting == meeting, order=[lines.c.ref])

    def at(self, meeting: int, ref: str) -> MeetingLine | None:
        return self.find(meeting=meeting, ref=ref)

    def in_place(self, place: str, ref: str) -> MeetingLine | None:
        """The line that this message of a channel is."""
        home = select(meetings.c.id).where(meetings.c.workspace == self.workspace, meetings.c.place == place)
        return self.one(lines.c.ref == ref, lines.c.meeting.in_(home))

    def set(self, line: MeetingLine, **values: Any) -> None:
        self.alter({"id": line.id}, **values)


class Meetings(Repository[Meeting]):
    table = meetings
    record = Meeting

    def __init__(self, connection: Connection, workspace: int) -> None:
        super().__init__(connection, workspace)
        self.lines = Lines(connection, workspace)

    def get(self, number: int) -> Meeting | None:
        return self.find(number=number)

    def by_id(self, id: int) -> Meeting | None:
        return self.find(id=id)

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

    def in_place(self, place: str, limit: int) -> list[Meeting]:
        return self.all(meetings.c.place == place, order=[meetings.c.id.desc()], limit=limit)

    def unpublished(self, since: datetime) -> list[Meeting]:
        """Those under way, and those that ended after ``since`` and wait for their chair."""
        ended = (meetings.c.state == "ended") & (meetings.c.ended_at > since)
        return self.all((meetings.c.state == "open") | ended, order=[meetings.c.id])

    def saying(self, words: Sequence[str], limit: int) -> list[Meeting]:
        """Those in whose topic or lines every one of these words stands, the latest first."""
        where = [meetings.c.workspace == self.workspace]
        for word in words:
            said = select(lines.c.meeting).where(lines.c.workspace == self.workspace, ~lines.c.withdrawn)
            inside = meetings.c.id.in_(said.where(lines.c.text.icontains(word, autoescape=True)))
            where.append(inside | meetings.c.topic.icontains(word, autoescape=True))
        return self.all(*where, order=[meetings.c.id.desc()], limit=limit)

    def save(self, meeting: Meeting, **values: Any) -> None:
        self.alter({"id": meeting.id}, version=meeting.version + 1, **values)
