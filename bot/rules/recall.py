"""When a task is recalled: on the morning of its day, and once when that day has passed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.rules.worktime import local
from storage.tasks import Task

MORNING = time(9, 0)
Kind = Literal["snoozed", "due", "overdue"]


@dataclass(frozen=True, slots=True)
class Reminder:
    kind: Kind
    at: datetime
    occasion: str  # what makes it this one and no other: the letter's key holds it, so that it cannot double


def ladder(task: Task, zone: ZoneInfo) -> list[Reminder]:
    """Every reminder of a task, in order, in the zone of the one who is reminded."""
    if not task.open:
        return []
    rungs = []
    if task.snoozed_until:
        rungs.append(Reminder("snoozed", task.snoozed_until, task.snoozed_until.isoformat()))
    if task.due_at:
        day = due_day(task, zone)
        rungs.append(Reminder("due", local(day, MORNING, zone), day.isoformat()))
        rungs.append(Reminder("overdue", _overdue_at(task, zone), task.due_at.isoformat()))
    return sorted(rungs, key=lambda rung: rung.at)


def due_day(task: Task, zone: ZoneInfo) -> date:
    """The calendar day a task is due: as it was said where no hour was, else by the reader's clock."""
    assert task.due_at is not None
    return task.due_at.astimezone(ZoneInfo(task.zone) if task.date_only else zone).date()


def _overdue_at(task: Task, zone: ZoneInfo) -> datetime:
    """The first morning after the deadline: nobody is woken for it."""
    assert task.due_at is not None
    if task.date_only:
        return local(due_day(task, zone) + timedelta(days=1), MORNING, zone)
    after = task.due_at.astimezone(zone)
    morning = local(after.date(), MORNING, zone)
    return morning if morning >= task.due_at else local(after.date() + timedelta(days=1), MORNING, zone)


def current(task: Task, zone: ZoneInfo, now: datetime) -> Reminder | None:
    """The reminder whose moment has come, the latest where several have: after a long silence one is enough."""
    passed = [rung for rung in ladder(task, zone) if rung.at <= now]
    return passed[-1] if passed else None


def next_after(task: Task, zone: ZoneInfo, moment: datetime) -> datetime | None:
    """When to look at the task again."""
    coming = [rung.at for rung in ladder(task, zone) if rung.at > moment]
    if task.snoozed_until and task.snoozed_until > moment:
        return task.snoozed_until
    return coming[0] if coming else None


def snoozed_until(choice: str, now: datetime) -> datetime:
    """The moment a snooze choice means, by the local clock of ``now``."""
    day = now.replace(minute=0, second=0, microsecond=0)
    if choice == "hour":
        return now + timedelta(hours=1)
    if choice == "afternoon" and now.hour < 14:
        return day.replace(hour=14)
    if choice == "monday":
        return (day + timedelta(days=7 - now.weekday())).replace(hour=9)
    return (day + timedelta(days=1)).replace(hour=9)
