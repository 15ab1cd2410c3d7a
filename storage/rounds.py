"""Rounds of reports: who owes one, what it says, and to which it goes (H17, H18)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from storage.base import Instant, Repository, document, key, metadata, only, workspace

rounds = Table(
    "rounds",
    metadata,
    key(),
    workspace(),
    Column("month", String, nullable=False),
    document("since"),
    Column("opened_at", Instant, nullable=False),
    Column("cut_at", Instant, nullable=False),
    Column("closed_at", Instant),
    UniqueConstraint("workspace", "month"),
)

reports = Table(
    "reports",
    metadata,
    key(),
    workspace(),
    Column("round", ForeignKey("rounds.id"), nullable=False),
    Column("above", Integer),
    Column("unit", String, nullable=False),
    Column("member", Boolean, nullable=False),
    Column("person", String, nullable=False),
    Column("state", String, nullable=False),
    Column("due_at", Instant),
    Column("ended_at", Instant),
    document("words"),
    Column("version", Integer, nullable=False),
    Index(None, "workspace", "round"),
    Index(None, "workspace", "above"),
    Index(None, "workspace", "person", "id"),
    Index("ix_reports_owed", "workspace", "due_at", **only("state = 'owed'")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Round:
    """``month`` is the one it closes, ``2026-11``; ``since`` from when on each of its kinds is counted (ISO, UTC), and
    ``cut_at`` until when."""

    id: int
    workspace: int
    month: str
    since: Mapping[str, str]
    opened_at: datetime
    cut_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Report:
    """One that is owed in a round: a ``member``'s own, or a unit's. It goes into the one ``above``; the topmost has
    none. ``person`` is who is asked for it, for a unit empty until then or where nobody leads it.

    ``state``: waiting (for those below), owed (asked for, until ``due_at``), given, missing (the time ran out), excused
    (nobody was there to give it). ``words`` are what was said, by field (H17).
    """

    id: int
    workspace: int
    round: int
    above: int | None
    unit: str
    member: bool
    person: str
    state: str
    due_at: datetime | None
    ended_at: datetime | None
    words: Mapping[str, str]
    version: int

    @property
    def ref(self) -> str:
        return f"R-{self.id}"


class Reports(Repository[Report]):
    table = reports
    record = Report

    def get(self, id: int) -> Report | None:
        return self.find(id=id)

    def of(self, round: int) -> list[Report]:
        return self.all(reports.c.round == round, order=[reports.c.id])

    def save(self, report: Report, **values: Any) -> Report:
        self.alter({"id": report.id}, version=report.version + 1, **values)
        found = self.get(report.id)
        assert found is not None
        return found

    def awaited_by(self, above: int) -> bool:
        """Whether anything that goes into this one has not ended yet."""
        return self.one(reports.c.above == above, reports.c.state.in_(["waiting", "owed"])) is not None

    def overdue(self, now: datetime, limit: int) -> list[Report]:
        late = (reports.c.state == "owed", reports.c.due_at <= now)
        return self.all(*late, order=[reports.c.due_at, reports.c.id], limit=limit)

    def owed_between(self, since: datetime, until: datetime) -> list[Report]:
        owed = (reports.c.state == "owed", reports.c.due_at > since, reports.c.due_at <= until)
        return self.all(*owed, order=[reports.c.due_at, reports.c.id])

    def of_person(self, person: str, limit: int) -> list[Report]:
        """The latest first."""
        return self.all(reports.c.person == person, order=[reports.c.id.desc()], limit=limit)


class Rounds(Repository[Round]):
    table = rounds
    record = Round

    def __init__(self, connection: Connection, workspace: int) -> None:
        super().__init__(connection, workspace)
        self.reports = Reports(connection, workspace)

    def get(self, id: int) -> Round:
        found = self.find(id=id)
        assert found is not None
        return found

    def of_month(self, month: str) -> Round | None:
        return self.find(month=month)

    def before(self, opened_at: datetime) -> list[Round]:
        """Those opened earlier, the latest first: as many as a half-year has."""
        return self.all(rounds.c.opened_at < opened_at, order=[rounds.c.opened_at.desc()], limit=6)

    def save(self, round: Round, **values: Any) -> None:
        self.alter({"id": round.id}, **values)
