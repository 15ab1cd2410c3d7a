"""What one message of reminders says, and in which order: the most urgent first, each matter once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from bot.rules.recall import due_day
from bot.rules.worktime import end_of_day
from storage.reminders import Recall
from storage.tasks import Task

Part = Literal["overdue", "today", "again", "soon", "left", "others"]
PARTS: Sequence[Part] = ("overdue", "today", "again", "soon", "left", "others")
OTHERS = ("asked", "head", "left")  # said of what somebody else has to do
LATE = timedelta(hours=1)  # later than this after its moment, a message says so, and "due" becomes "overdue"


class Waiting(NamedTuple):
    """Something beside tasks that waits for a person, ``since`` when and until its clock runs out; ``occasion`` is
    which turn of it this is. ``eve``: it is said on the working day before, not on the last morning."""

    subject: str
    person: str
    since: datetime
    due_at: datetime
    occasion: str
    eve: bool = False


class Matter(NamedTuple):
    """The same, as it was noted."""

    subject: str
    person: str
    occasion: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A task a person is reminded of, and why."""

    task: Task
    recall: Recall

    @property
    def concerned(self) -> bool:
        """Whether it is still theirs, to do or to know of."""
        recall, task = self.recall, self.task
        if recall.kind == "asked":
            return recall.person == task.asker
        return recall.kind == "head" or bool({recall.person, recall.behalf} & set(task.owners))

    @property
    def hands_on(self) -> bool:
        return self.recall.kind not in OTHERS


def newest(recalls: Iterable[Recall]) -> list[Recall]:
    """One for each matter, the last rung that was reached."""
    ordered = sorted(recalls, key=lambda recall: (recall.at, recall.kind in OTHERS))
    return list({recall.subject: recall for recall in ordered}.values())


def part(entry: Entry, moment: datetime, zone: ZoneInfo) -> Part:
    """Where an entry stands by the reader's clock at the moment of speaking."""
    task = entry.task
    if entry.recall.kind == "left":
        return "left"
    if entry.recall.kind in OTHERS:
        return "others"
    if task.due_at is None:
        return "again"
    day = due_day(task, zone)
    just = LATE if entry.recall.kind in ("before", "due", "hour") else timedelta(0)
    if (end_of_day(day, zone) if task.date_only else task.due_at) + just < moment:
        return "overdue"
    if entry.recall.kind == "snoozed":
        return "again"
    return "today" if day == moment.astimezone(zone).date() else "soon"


def arranged(entries: Iterable[Entry], moment: datetime, zone: ZoneInfo) -> dict[Part, list[Entry]]:
    """The parts that have something to say; within each the earliest deadline first, then the more important."""
    parts: dict[Part, list[Entry]] = {name: [] for name in PARTS}
    for entry in sorted(entries, key=_urgency):
        parts[part(entry, moment, zone)].append(entry)
    return {name: found for name, found in parts.items() if found}


def _urgency(entry: Entry) -> tuple[float, int, int]:
    due = entry.task.due_at
    return (due.timestamp() if due else float("inf"), -entry.task.priority, entry.task.number)
