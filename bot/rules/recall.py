"""The ladder of a task: when its owners are recalled to it, and who hears of it when it is overdue (H11, H12).

By each person's own working days, hours and leave (``rhythm``); every rung once:

- ``before``: the morning of the working day before, unless they do not wish it;
- ``due``: the last working morning that is not after the deadline: of its day, or of the day before where the deadline
  is earlier than the morning, falls on a day off, or into leave ("due while you are away");
- ``hour``: an hour before a deadline that has an hour, unless the morning has just said so; never after nightfall;
- ``overdue``: the first working morning after the deadline;
- ``again``: the working morning after that; on that working day the one who asked hears of it too (``asked``);
- ``head``: and the day after, the owner's head, where the head wishes to know;
- ``left``: at once, where no owner is here any more: who asked, else the nearest head, once;
- ``snoozed``: when a snooze is over, at that very moment for who chose it; until then the owners' other rungs rest.

While an owner is away, whoever stands in for them has the same rungs in their own hours. Nothing is said that was due
before the deadline and the owners were last set: what is asked for this morning is not recalled as of this morning.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.rules.rhythm import Rhythm, deputies, stand_in
from bot.rules.worktime import DAY, end_of_day, local
from storage.absences import Absence
from storage.tasks import Task

Kind = Literal["before", "due", "hour", "overdue", "again", "asked", "head", "snoozed", "left", "waiting", "week"]
HOUR_BEFORE = timedelta(minutes=60)
JUST_SAID = timedelta(minutes=60)  # nearer than this to the morning, the hour is not said again
AFTERNOON = time(14)
Rhythms = Mapping[str, Rhythm]


@dataclass(frozen=True, slots=True)
class Rung:
    """One reminder of one person. ``occasion`` makes it this one and no other; ``behalf`` is who is stood in for."""

    kind: Kind
    person: str
    at: datetime
    occasion: str
    behalf: str = ""


def ladder(task: Task, rhythms: Rhythms, heads: Collection[str] = ()) -> list[Rung]:
    """Every reminder of a task for everybody, each person's in order. People without a rhythm are not here any more."""
    if not task.open:
        return []
    owners = [rhythms[owner] for owner in task.owners if owner in rhythms]
    rungs = [rung for owner in owners for rung in _shared(task, owner, rhythms)]
    if task.due_at and owners:
        rungs += _watched(task, owners[0], rhythms, heads)
    return [rung for rung in rungs if task.recall_from is None or rung.at > task.recall_from]


def latest(rungs: Sequence[Rung], now: datetime) -> dict[str, Rung]:
    """The rung at which each person now stands: after a long silence one is enough."""
    return {rung.person: rung for rung in sorted(rungs, key=lambda rung: rung.at) if rung.at <= now}


def next_look(rungs: Sequence[Rung], now: datetime) -> datetime | None:
    """When to look at the task again."""
    return min((rung.at for rung in rungs if rung.at > now), default=None)


def woken_at(task: Task, rungs: Sequence[Rung], now: datetime) -> datetime | None:
    """When the task's snooze was over for everybody; None if it is not, or there was none."""
    woken = [rung.at for rung in rungs if rung.kind == "snoozed"]
    return max(woken) if task.snoozed_until and woken and max(woken) <= now else None


def escalates_at(task: Task, rhythms: Rhythms) -> datetime | None:
    """When it is time to ask who the owner's head is, and whether they wish to know."""
    owner = next((rhythms[owner] for owner in task.owners if owner in rhythms), None)
    if not (task.open and task.due_at and owner):
        return None
    working = replace(owner, absences=())
    return working.morning(_days_beyond(task, working)[1])


# ---- the owner's rungs ----------------------------------------------------------------------------------------------


def _shared(task: Task, owner: Rhythm, rhythms: Rhythms) -> Iterator[Rung]:
    """The owner's own, and those of whoever stands in while the owner is away."""
    yield from _own(task, owner)
    for deputy in deputies(owner.person, rhythms):
        if deputy in rhythms and deputy not in task.owners:
            mine = _own(task, rhythms[deputy])
            yield from (
                replace(rung, behalf=owner.person)
                for rung in mine
                if stand_in(owner.person, _leave_at(rung.at, rhythms)) == deputy
            )


def _leave_at(moment: datetime, rhythms: Rhythms) -> Callable[[str], Absence | None]:
    return lambda id: rhythms[id].leave(rhythms[id].day(moment)) if id in rhythms else None


def _own(task: Task, who: Rhythm) -> list[Rung]:
    rungs = [*_until(task, who), *_beyond(task, who)] if task.due_at else []
    if not task.snoozed_until:
        return rungs
    chosen = task.snoozed_by in (None, who.person)
    at = task.snoozed_until if chosen else who.wakes(task.snoozed_until)
    woken = Rung("snoozed", who.person, at, task.snoozed_until.isoformat())
    return [woken, *(rung for rung in rungs if rung.at > woken.at)]


def _until(task: Task, who: Rhythm) -> Iterator[Rung]:
    day, deadline = due_day(task, who.zone), _deadline(task, who)
    morning = who.morning_before(deadline)
    if who.before and who.day(morning) == day:
        yield Rung("before", who.person, who.morning(who.previous_workday(day)), str(day))
    yield Rung("due", who.person, morning, str(day))
    if not task.date_only:
        yield from _hour(who, deadline, morning)


def _hour(who: Rhythm, deadline: datetime, morning: datetime) -> Iterator[Rung]:
    day = who.day(deadline)
    at = min(deadline - HOUR_BEFORE, who.nightfall(day) - timedelta(minutes=1))
    if who.awake(at) and at >= morning + JUST_SAID:
        yield Rung("hour", who.person, at, deadline.isoformat())


def _beyond(task: Task, who: Rhythm) -> Iterator[Rung]:
    assert task.due_at is not None
    first = who.morning_after(_deadline(task, who) + timedelta(seconds=1))
    second = who.morning(who.next_workday(who.day(first)))
    yield Rung("overdue", who.person, first, task.due_at.isoformat())
    yield Rung("again", who.person, second, task.due_at.isoformat())


# ---- who else hears of it --------------------------------------------------------------------------------------------


def _watched(task: Task, owner: Rhythm, rhythms: Rhythms, heads: Collection[str]) -> Iterator[Rung]:
    """By the owner's working days; leave holds nobody else up, and a snooze is the owner's alone."""
    assert task.due_at is not None
    second, third = _days_beyond(task, replace(owner, absences=()))
    asker = {task.asker} - set(task.owners)
    watching: list[tuple[Kind, date, set[str]]] = [
        ("asked", second, asker),
        ("head", third, set(heads) - asker - set(task.owners)),
    ]
    for kind, day, people in watching:
        for person in sorted(people & rhythms.keys()):
            at = rhythms[person].morning_after(rhythms[person].morning(day))
            yield Rung(kind, person, at, task.due_at.isoformat())


def _days_beyond(task: Task, owner: Rhythm) -> tuple[date, date]:
    """The second and the third working day after the deadline."""
    first = owner.day(owner.morning_after(_deadline(task, owner) + timedelta(seconds=1)))
    second = owner.next_workday(first)
    return second, owner.next_workday(second)


# ---- days ------------------------------------------------------------------------------------------------------------


def due_day(task: Task, zone: ZoneInfo) -> date:
    """The calendar day a task is due: as it was said where no hour was, else by the reader's clock."""
    assert task.due_at is not None
    return task.due_at.astimezone(ZoneInfo(task.zone) if task.date_only else zone).date()


def _deadline(task: Task, who: Rhythm) -> datetime:
    """The last moment by somebody's own clock: a day without an hour ends everywhere when it ends there."""
    assert task.due_at is not None
    return end_of_day(due_day(task, who.zone), who.zone) if task.date_only else task.due_at


def eve(who: Rhythm, moment: datetime, since: datetime) -> datetime | None:
    """The morning on which somebody hears of what is at a moment: of the working day before, where they wish it and it
    stood by then; else of the day itself. None where that is too late, or they are on leave."""
    day = who.day(moment)
    if who.leave(day):
        return None
    before, same = who.morning(who.previous_workday(day)), who.morning(day)
    if who.before and before > since:
        return before
    return same if since < same < moment and who.works(day) else None


def snoozed_until(choice: str, now: datetime, who: Rhythm) -> datetime:
    """The moment a snooze choice means: in an hour, this afternoon, the next working morning, that of next week."""
    today, afternoon = who.day(now), local(who.day(now), AFTERNOON, who.zone)
    if choice == "hour":
        return now + timedelta(hours=1)
    if choice == "afternoon" and now < afternoon:
        return afternoon
    if choice == "monday":
        return who.morning(who.next_workday(today + DAY * (6 - today.weekday())))
    return who.morning(who.next_workday(today))
