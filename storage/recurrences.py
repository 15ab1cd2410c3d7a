"""Tasks that come again and again: the rule, and up to which day its tasks are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, Index, Integer, String, Table

from storage.base import Instant, Repository, document, key, metadata, only, workspace

recurrences = Table(
    "recurrences",
    metadata,
    key(),
    workspace(),
    Column("text", String, nullable=False),
    Column("asker", String, nullable=False),
    document("owners"),
    Column("priority", Integer, nullable=False),
    Column("place", String, nullable=False),
    Column("rule", String, nullable=False),
    Column("hour", String, nullable=False),
    Column("zone", String, nullable=False),
    Column("made_until", Date, nullable=False),
    Column("make_at", Instant),
    Column("created_at", Instant, nullable=False),
    Index("ix_recurrences_make", "workspace", "make_at", **only("make_at is not null")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recurrence:
    """``rule`` is an RRULE, ``hour`` ``HH:MM`` or empty, both by the clock of ``zone``. Its tasks are made up to the
    occasion ``made_until``, the next at ``make_at``: never again where that is None."""

    id: int
    workspace: int
    text: str
    asker: str
    owners: Sequence[str]
    priority: int
    place: str
    rule: str
    hour: str
    zone: str
    made_until: date
    make_at: datetime | None
    created_at: datetime

    @property
    def running(self) -> bool:
        return self.make_at is not None


class Recurrences(Repository[Recurrence]):
    table = recurrences
    record = Recurrence

    def get(self, id: int) -> Recurrence | None:
        return self.one(recurrences.c.id == id)

    def to_make(self, now: datetime, limit: int) -> list[Recurrence]:
        due = (recurrences.c.make_at.is_not(None), recurrences.c.make_at <= now)
        return self.all(*due, order=[recurrences.c.make_at, recurrences.c.id], limit=limit)

    def save(self, recurrence: Recurrence, **values: Any) -> None:
        self.change(recurrences.c.id == recurrence.id, **values)
