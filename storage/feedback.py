"""What was raised, with whom it stands, and every step it has taken (H17-H24)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Index, Integer, String, Table, UniqueConstraint, text

from storage.base import Instant, Repository, key, metadata, workspace

feedbacks = Table(
    "feedbacks",
    metadata,
    key(),
    workspace(),
    Column("number", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("text", String, nullable=False),
    Column("major", Boolean, nullable=False),
    Column("raiser", String, nullable=False),
    Column("state", String, nullable=False),
    Column("holder", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("due_at", Instant),
    Column("raised_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("reopened", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("workspace", "number"),
    Index("ix_feedbacks_holder", "workspace", "holder", "due_at"),
    Index("ix_feedbacks_raiser", "workspace", "raiser", "id"),
    Index(
        "ix_feedbacks_clock", "workspace", "due_at",
        sqlite_where=text("due_at is not null"), postgresql_where=text("due_at is not null"),
    ),
)  # fmt: skip

steps = Table(
    "feedback_steps",
    metadata,
    key(),
    workspace(),
    Column("feedback", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("act", String, nullable=False),
    Column("by", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("to", String, nullable=False),
    Column("text", String, nullable=False),
    Index(None, "workspace", "feedback", "id"),
)


@dataclass(frozen=True, slots=True)
class Feedback:
    """``state``: waiting (not yet acknowledged), acknowledged, answered (with the raiser), settled. ``holder`` is who
    must act next, in ``unit``, before ``due_at``; the raiser once it is answered."""

    id: int
    workspace: int
    number: int
    kind: str
    text: str
    major: bool
    raiser: str
    state: str
    holder: str
    unit: str
    due_at: datetime | None
    raised_at: datetime
    closed_at: datetime | None
    reopened: bool
    version: int

    @property
    def ref(self) -> str:
        return f"F-{self.number}"

    @property
    def open(self) -> bool:
        return self.state != "settled"


@dataclass(frozen=True, slots=True)
class Step:
    """One move: ``act`` is raise, acknowledge, answer, forward, settle or reopen; ``to`` is who holds it afterwards."""

    id: int
    workspace: int
    feedback: int
    at: datetime
    act: str
    by: str
    unit: str
    to: str
    text: str


class Steps(Repository[Step]):
    table = steps
    record = Step

    def of(self, feedback: int) -> list[Step]:
        return self.all(steps.c.feedback == feedback, order=[steps.c.id])


class Feedbacks(Repository[Feedback]):
    table = feedbacks
    record = Feedback

    def __init__(self, connection: Connection, workspace: int) -> None:
        super().__init__(connection, workspace)
        self.steps = Steps(connection, workspace)

    def get(self, number: int) -> Feedback | None:
        return self.find(number=number)

    def raised_by(self, person: str, limit: int) -> list[Feedback]:
        return self.all(feedbacks.c.raiser == person, order=[feedbacks.c.id.desc()], limit=limit)

    def held_by(self, person: str, limit: int) -> list[Feedback]:
        mine = (feedbacks.c.holder == person, feedbacks.c.state != "settled")
        return self.all(*mine, order=[feedbacks.c.due_at.is_(None), feedbacks.c.due_at, feedbacks.c.id], limit=limit)

    def due_between(self, since: datetime, until: datetime) -> list[Feedback]:
        """What has a clock that runs out in that time."""
        running = (feedbacks.c.due_at.is_not(None), feedbacks.c.due_at > since, feedbacks.c.due_at <= until)
        return self.all(*running, order=[feedbacks.c.due_at, feedbacks.c.id])

    def save(self, item: Feedback, **values: Any) -> None:
        self.alter({"id": item.id}, version=item.version + 1, **values)
