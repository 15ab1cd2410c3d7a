"""Tasks and who owns them (H8)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    literal_column,
    or_,
    select,
)

from storage.base import Instant, Repository, adding, altering, key, metadata, only, workspace

tasks = Table(
    "tasks",
    metadata,
    key(),
    workspace(),
    Column("number", Integer, nullable=False),
    Column("text", String, nullable=False),
    Column("asker", String, nullable=False),
    Column("state", String, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("due_at", Instant),
    Column("date_only", Boolean, nullable=False),
    Column("zone", String, nullable=False),
    Column("place", String, nullable=False),
    Column("source", String, nullable=False),
    Column("note", String, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("closed_by", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("snoozed_until", Instant),
    Column("remind_at", Instant),
    Column("snoozed_by", String),
    Column("recall_from", Instant),
    Column("series", Integer),
    Column("occasion", Date),
    UniqueConstraint("workspace", "number"),
    UniqueConstraint("workspace", "series", "occasion"),
    Index("ix_tasks_remind", "workspace", "remind_at", **only("remind_at is not null")),
    Index("ix_tasks_closed", "workspace", "closed_at", **only("closed_at is not null")),
    Index("ix_tasks_asker", "workspace", "asker", **only("state = 'open'")),
)  # fmt: skip

# ``due_at`` and ``open`` repeat the task's, so that "my open tasks by due" is one walk over one partial index.
task_owners = Table(
    "task_owners",
    metadata,
    Column("task", Integer, primary_key=True),
    Column("person", String, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("workspace", Integer, nullable=False),
    Column("due_at", Instant),
    Column("open", Boolean, nullable=False),
    Index("ix_task_owners_mine", "workspace", "person", "due_at", **only("open")),
)

# As the index has it: SQLite takes a partial index only for its own words, and would be given ``open = 1``.
OPEN: ColumnElement[bool] = literal_column("task_owners.open")
_to_remind = (
    select(tasks)
    .where(tasks.c.workspace == bindparam("workspace"), tasks.c.remind_at <= bindparam("now"))
    .order_by(tasks.c.remind_at)
    .limit(bindparam("most"))
)
_owners = (
    select(task_owners.c.task, task_owners.c.person)
    .where(task_owners.c.task.in_(bindparam("tasks", expanding=True)))
    .order_by(task_owners.c.task, task_owners.c.place)
)
_unseat = delete(task_owners).where(task_owners.c.task == bindparam("its_task"))


@dataclass(frozen=True, slots=True)
class Task:
    """``state``: open, done, cancelled, withdrawn (undone by its asker). ``owners`` are one, or several of whom
    anyone may do it. ``date_only`` is a day without an hour: due at that day's end in ``zone``, the owner's, and shown
    as that day everywhere. ``source`` is the minutes it came from. ``remind_at`` is when a sweep looks at it next, at
    once after each change; what would have been said before ``recall_from``, when deadline or owners were last set, is
    not. Of a recurring task, ``series`` is the recurrence and ``occasion`` which day of it this is."""

    id: int
    workspace: int
    number: int
    text: str
    asker: str
    state: str
    priority: int
    due_at: datetime | None
    date_only: bool
    zone: str
    place: str
    source: str
    note: str
    created_at: datetime
    closed_at: datetime | None
    closed_by: str
    version: int
    snoozed_until: datetime | None
    remind_at: datetime | None
    snoozed_by: str | None
    recall_from: datetime | None
    series: int | None
    occasion: date | None
    owners: tuple[str, ...] = ()

    @property
    def ref(self) -> str:
        return f"T-{self.number}"

    @property
    def open(self) -> bool:
        return self.state == "open"


class Tasks(Repository[Task]):
    table = tasks
    record = Task

    def create(self, owners: Sequence[str], **values: Any) -> Task:
        task = replace(self.add(**values), owners=tuple(owners))
        self._seat(task)
        return task

    def get(self, number: int) -> Task | None:
        task = self.find(number=number)
        return self._with_owners([task])[0] if task else None

    def save(self, task: Task, **values: Any) -> Task:
        """The task with these values, one version on."""
        owners = tuple(values.pop("owners", task.owners))
        changed = replace(task, version=task.version + 1, owners=owners, **values)
        self.alter({"id": task.id}, version=changed.version, **values)
        self.connection.execute(_unseat, {"its_task": task.id})
        self._seat(changed)
        return changed

    def schedule(self, task: Task, remind_at: datetime | None) -> None:
        self.alter({"id": task.id}, remind_at=remind_at)

    def schedule_all(self, times: Mapping[int, datetime | None]) -> None:
        """By the tasks' ids."""
        rows = [{"its_id": id, "remind_at": at} for id, at in times.items()]
        self.connection.execute(altering(tasks, "id"), rows)

    def look_again(self, people: Collection[str], now: datetime) -> None:
        """Something has changed about when these people may be reminded."""
        theirs = select(task_owners.c.task).where(task_owners.c.person.in_(people), OPEN)
        mine = or_(tasks.c.id.in_(theirs.where(task_owners.c.workspace == self.workspace)), tasks.c.asker.in_(people))
        self.change(tasks.c.state == "open", mine, remind_at=now)

    def wake(self, task: Task, at: datetime) -> None:
        """The snooze is over."""
        self.alter({"id": task.id}, snoozed_until=None, recall_from=at)

    def numbered(self, numbers: Collection[int]) -> list[Task]:
        return self._with_owners(self.all(tasks.c.number.in_(numbers), order=[tasks.c.number])) if numbers else []

    def owned(self, person: str, limit: int, until: datetime | None = None) -> list[Task]:
        """A person's open tasks, the most urgent first, those without a deadline last."""
        mine = [task_owners.c.workspace == self.workspace, task_owners.c.person == person, OPEN]
        if until is not None:
            mine.append(task_owners.c.due_at <= until)
        due_first = [task_owners.c.due_at.nulls_last(), task_owners.c.task]
        query = select(tasks).join(task_owners, and_(task_owners.c.task == tasks.c.id, *mine))
        rows = self.connection.execute(query.order_by(*due_first).limit(limit))
        return self._with_owners([self.read(row) for row in rows])

    def opened(self, limit: int, people: Sequence[str] | None = None, until: datetime | None = None) -> list[Task]:
        """Open tasks of everybody, or of these people, the most urgent first."""
        where = [tasks.c.state == "open"]
        if until is not None:
            where.append(tasks.c.due_at <= until)
        if people is not None:
            mine = select(task_owners.c.task).where(task_owners.c.person.in_(people), OPEN)
            where.append(tasks.c.id.in_(mine.where(task_owners.c.workspace == self.workspace)))
        return self._with_owners(
            self.all(*where, order=[tasks.c.due_at.is_(None), tasks.c.due_at, tasks.c.id], limit=limit)
        )

    def to_remind(self, now: datetime, limit: int) -> list[Task]:
        asked = {"workspace": self.workspace, "now": now, "most": limit}
        return self._with_owners([self.read(row) for row in self.connection.execute(_to_remind, asked)])

    def since(self, people: Collection[str], moment: datetime) -> list[Task]:
        """Theirs that are open, or were closed at that moment or later."""
        theirs = select(task_owners.c.task).where(task_owners.c.person.in_(people), OPEN)
        closed = select(task_owners.c.task).join(tasks, tasks.c.id == task_owners.c.task)
        closed = closed.where(tasks.c.workspace == self.workspace, tasks.c.closed_at >= moment)
        ids = theirs.where(task_owners.c.workspace == self.workspace).union(
            closed.where(task_owners.c.person.in_(people))
        )
        return self._with_owners(self.all(tasks.c.id.in_(ids), order=[tasks.c.id]))

    def of_series(self, series: int, occasion: date) -> Task | None:
        found = self.find(series=series, occasion=occasion)
        return self._with_owners([found])[0] if found else None

    def from_source(self, source: str) -> list[Task]:
        return self._with_owners(self.all(tasks.c.source == source, order=[tasks.c.id]))

    def _seat(self, task: Task) -> None:
        same = {"task": task.id, "workspace": self.workspace, "due_at": task.due_at, "open": task.open}
        rows = [{"person": person, "place": place, **same} for place, person in enumerate(task.owners)]
        self.connection.execute(adding(task_owners), rows)

    def _with_owners(self, found: Sequence[Task]) -> list[Task]:
        if not found:
            return []
        owners: dict[int, list[str]] = {}
        for task, person in self.connection.execute(_owners, {"tasks": [task.id for task in found]}):
            owners.setdefault(task, []).append(person)
        return [replace(task, owners=tuple(owners.get(task.id, ()))) for task in found]
