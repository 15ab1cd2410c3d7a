"""What is set before a meeting: when, where, who, about what; and meetings that come again (H1, H7). What restricted
ones are about is sealed here, on its way into the tables."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, ClassVar, TypeVar

from sqlalchemy import Boolean, Column, Connection, Date, Index, Integer, Row, String, Table, delete, select

from storage.base import Instant, Repository, adding_once, document, key, metadata, only, to_json, workspace
from storage.vault import NoKey, Vault

plans = Table(
    "meeting_plans",
    metadata,
    Column("meeting", Integer, primary_key=True),
    workspace(),
    Column("uid", String, nullable=False),
    Column("planned_at", Instant, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("asker", String, nullable=False),
    Column("scribe", String, nullable=False),
    Column("sealed", Boolean, nullable=False),
    Column("room", String, nullable=False),
    Column("reason", String, nullable=False),
    document("agenda"),
    Column("series", Integer),
    Column("occasion", Date),
    Column("sequence", Integer, nullable=False),
    Column("settled_at", Instant, nullable=False),
    Index(None, "workspace", "planned_at"),
    Index(None, "workspace", "series"),
)

invited = Table(
    "meeting_invited",
    metadata,
    Column("meeting", Integer, primary_key=True),
    Column("person", String, primary_key=True),
    workspace(),
    Column("answer", String, nullable=False),
    Index(None, "workspace", "person"),
)

series = Table(
    "meeting_series",
    metadata,
    key(),
    workspace(),
    Column("name", String, nullable=False),
    Column("place", String, nullable=False),
    Column("asker", String, nullable=False),
    Column("chair", String, nullable=False),
    Column("scribe", String, nullable=False),
    document("people"),
    document("readers"),
    Column("minutes", Integer, nullable=False),
    Column("sealed", Boolean, nullable=False),
    Column("room", String, nullable=False),
    document("agenda"),
    Column("rule", String, nullable=False),
    Column("hour", String, nullable=False),
    Column("zone", String, nullable=False),
    Column("begun", Date, nullable=False),
    Column("made_until", Date, nullable=False),
    Column("plan_at", Instant),
    Index("ix_meeting_series_due", "workspace", "plan_at", **only("plan_at is not null")),
)  # fmt: skip

Document = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Plan:
    """``uid`` names it in everybody's calendar. ``planned_at`` is when it begins, ``minutes`` how long it is meant to
    last. ``agenda`` holds points as ``bot.rules.minutes_agenda`` writes them; ``room`` is where people meet, in words
    or as an address. ``sequence`` counts what calendars have to take over; ``settled_at``: since when its time stands;
    ``reason``: of calling it off."""

    meeting: int
    workspace: int
    uid: str
    planned_at: datetime
    minutes: int
    asker: str
    scribe: str
    sealed: bool
    room: str
    reason: str
    agenda: Document
    series: int | None
    occasion: date | None
    sequence: int
    settled_at: datetime

    @property
    def occasion_of_time(self) -> str:
        """What a recall of it is known by: of this time, and no other."""
        return f"{self.sequence}:{self.planned_at.isoformat()}"

    @property
    def ends_at(self) -> datetime:
        return self.planned_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Invited:
    """``answer``: yes, maybe, no, or nothing yet."""

    meeting: int
    person: str
    workspace: int
    answer: str


@dataclass(frozen=True, slots=True)
class Series:
    """``rule`` is an RRULE, counted from ``begun``; ``hour`` is ``HH:MM`` by the clock of ``zone``. Its meetings are
    planned up to the day ``made_until``; it is looked at again at ``plan_at``, never where that is None."""

    id: int
    workspace: int
    name: str
    place: str
    asker: str
    chair: str
    scribe: str
    people: Sequence[str]
    readers: Sequence[str]
    minutes: int
    sealed: bool
    room: str
    agenda: Document
    rule: str
    hour: str
    zone: str
    begun: date
    made_until: date
    plan_at: datetime | None

    @property
    def running(self) -> bool:
        return self.plan_at is not None


R = TypeVar("R")


class SealedRows(Repository[R]):
    """Rows that hold words, sealed where the row says so. A list that shows such a row must not fail for want of its
    key."""

    texts: ClassVar[Sequence[str]]

    def __init__(self, connection: Connection, workspace: int, vault: Vault) -> None:
        super().__init__(connection, workspace)
        self.vault = vault

    def read(self, row: Row[Any]) -> R:
        values = dict(row._mapping)
        return self.record(**values | (self._opened(values) if values["sealed"] else {}))

    def add(self, **values: Any) -> R:
        return super().add(**self.sealed(values["sealed"], values))

    def sealed(self, sealed: bool, values: Mapping[str, Any]) -> dict[str, Any]:
        kept = dict(values)
        if sealed:
            kept |= {name: self.vault.seal(kept[name]) for name in self.texts if name in kept}
            kept |= {"agenda": {"sealed": self.vault.seal(to_json(kept["agenda"]))}} if "agenda" in kept else {}
        return kept

    def _opened(self, values: Mapping[Any, Any]) -> dict[str, Any]:
        try:
            opened: dict[str, Any] = {name: self.vault.open(values[name]) for name in self.texts}
            return {**opened, "agenda": json.loads(self.vault.open(values["agenda"]["sealed"]))}
        except NoKey:
            return {**dict.fromkeys(self.texts, ""), "agenda": []}


class Plans(SealedRows[Plan]):
    table = plans
    record = Plan
    texts = ("room", "reason")

    def __init__(self, connection: Connection, workspace: int, vault: Vault) -> None:
        super().__init__(connection, workspace, vault)
        self.invited = Guests(connection, workspace)
        self.series = AllSeries(connection, workspace, vault)

    def of(self, meeting: int) -> Plan | None:
        return self.find(meeting=meeting)

    def these(self, meetings: Collection[int]) -> dict[int, Plan]:
        return {plan.meeting: plan for plan in self.all(plans.c.meeting.in_(meetings))} if meetings else {}

    def save(self, plan: Plan, **values: Any) -> None:
        self.alter({"meeting": plan.meeting}, **self.sealed(plan.sealed, values))

    def reseal(self, plan: Plan) -> None:
        self.save(plan, room=plan.room, reason=plan.reason, agenda=plan.agenda)

    def between(self, since: datetime, until: datetime) -> list[Plan]:
        """Those that begin in a time, the earliest first; also what was called off or is over."""
        return self.all(plans.c.planned_at >= since, plans.c.planned_at < until, order=[plans.c.planned_at])

    def of_series(self, id: int) -> list[Plan]:
        """Of one series, the latest first."""
        return self.all(plans.c.series == id, order=[plans.c.planned_at.desc(), plans.c.meeting.desc()])

    def hasten(self, meeting: int, now: datetime) -> None:
        """A meeting is over: if it is one of a series, the next is looked at now."""
        plan = self.of(meeting)
        found = self.series.get(plan.series) if plan and plan.series else None
        if found and found.running:
            self.series.save(found, plan_at=now)


class Guests(Repository[Invited]):
    table = invited
    record = Invited

    def of(self, meeting: int) -> list[Invited]:
        return self.all(invited.c.meeting == meeting, order=[invited.c.person])

    def these(self, meetings: Collection[int]) -> list[Invited]:
        return self.all(invited.c.meeting.in_(meetings)) if meetings else []

    def invite(self, meeting: int, people: Iterable[str]) -> None:
        for person in people:
            new = {"workspace": self.workspace, "meeting": meeting, "person": person, "answer": ""}
            self.connection.execute(adding_once(invited, self.connection.dialect.name), new)

    def uninvite(self, meeting: int, people: Collection[str]) -> None:
        gone = self.mine(invited.c.meeting == meeting, invited.c.person.in_(people))
        self.connection.execute(delete(invited).where(*gone))

    def answer(self, meeting: int, person: str, answer: str) -> bool:
        """False for who is not invited."""
        return self.alter({"meeting": meeting, "person": person}, answer=answer) == 1

    def ask_again(self, meeting: int) -> None:
        self.alter({"meeting": meeting}, answer="")


class AllSeries(SealedRows[Series]):
    table = series
    record = Series
    texts = ("name", "room")

    def get(self, id: int) -> Series | None:
        return self.find(id=id)

    def save(self, found: Series, **values: Any) -> None:
        self.alter({"id": found.id}, **self.sealed(found.sealed, values))

    def reseal(self) -> None:
        for each in self.all(series.c.sealed):
            self.save(each, name=each.name, room=each.room, agenda=each.agenda)

    def due(self, now: datetime, limit: int) -> list[Series]:
        waiting = (series.c.plan_at.is_not(None), series.c.plan_at <= now)
        return self.all(*waiting, order=[series.c.plan_at, series.c.id], limit=limit)

    def known(self) -> list[Series]:
        return self.all(order=[series.c.id])


def in_series(ids: Collection[int]) -> Any:
    """The meetings of these series, as a condition's right side."""
    return select(plans.c.meeting).where(plans.c.series.in_(ids))
