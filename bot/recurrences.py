"""Recurring tasks: there is always one task to do, and the next is made when that one is due.

Each occasion becomes a task of its own, that can be done, moved, given and snoozed without touching the others. It is
made in the transaction that settles when to make the one after it, and its occasion is unique: it cannot come twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from bot import org, tasks
from bot.cards import recurrences as cards
from bot.cards.kit import Card
from bot.errors import Refusal
from bot.letters import LetterKind
from bot.org import zone_of
from bot.rules import recurrence as rules
from bot.rules.dates import Reading
from bot.rules.recurrence import Found, Occasion, Rule
from bot.rules.tasks import DAY_ENDS, Order, check_hand
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.outbox import Letter
from storage.recurrences import Recurrence
from storage.tasks import Task

AT_ONCE = 50
SHOWN = 3  # next days that are shown when it is asked for


def begin(
    store: Store, now: datetime, calendar: Calendar, asker: str, order: Order, found: Found, place: str
) -> list[tuple[Recurrence, Task]]:
    """One series each, or one for whoever is first; the first task of each is made at once."""
    groups = [order.owners] if order.any_one else [(owner,) for owner in order.owners]
    return [_begin(store, now, calendar, asker, owners, order, found, place) for owners in groups]


def _begin(
    store: Store, now: datetime, calendar: Calendar, asker: str, owners: tuple[str, ...], order: Order, found: Found,
    place: str,
) -> tuple[Recurrence, Task]:  # fmt: skip
    zone = zone_of(store, asker if found.hour else owners[0])
    series = store.recurrences.add(
        text=order.text, asker=asker, owners=list(owners), priority=order.priority, place=place, rule=str(found.rule),
        hour=f"{found.hour:%H:%M}" if found.hour else "", zone=str(zone), made_until=rules.begins(now, zone),
        make_at=now, created_at=now,
    )  # fmt: skip
    made = _make(store, now, calendar, series, first=True)
    if made is None:
        raise Refusal("never-recurs", field="text")
    return series, made


def sweep(store: Store, now: datetime, calendar: Calendar) -> int:
    """Makes the next task of every series whose last one is due; how many were looked at."""
    due = store.recurrences.to_make(now, AT_ONCE)
    for series in due:
        _make_next(store, now, calendar, series)
    return len(due)


def _make_next(store: Store, now: datetime, calendar: Calendar, series: Recurrence) -> None:
    """Unless what began it was taken back, or nobody is left whose it could be."""
    last = store.tasks.of_series(series.id, series.made_until)
    heir = _heir(store, now, series)
    if (last and last.state == "withdrawn") or not heir:
        store.recurrences.save(series, make_at=None)
        store.ledger.write(now, "", "task.stop", last.ref if last else "", series=series.id)
        return
    _make(store, now, calendar, heir)


def _heir(store: Store, now: datetime, series: Recurrence) -> Recurrence | None:
    """As it is for those who are still here. Where all owners have left, who asked, else the nearest head, has its
    tasks until they give the series to somebody."""
    known = store.people.these([*series.owners, series.asker])
    here = {id for id, person in known.items() if person.standing == "member"}
    owners = [owner for owner in series.owners if owner in here]
    asker = series.asker if series.asker in here else _head(store, now, series) or next(iter(owners), "")
    if owners and asker == series.asker:
        return series
    if not asker:
        return None
    return replace(series, owners=owners or [asker], asker=asker)


def _head(store: Store, now: datetime, series: Recurrence) -> str:
    """The nearest head over an owner who has left; over the asker, who has left as well, where that one has none."""
    for person in (*series.owners, series.asker):
        for seat in org.chain_above(store, person, now):
            return seat.person
    return ""


def _make(store: Store, now: datetime, calendar: Calendar, series: Recurrence, first: bool = False) -> Task | None:
    occasion = next(_coming(series, calendar, now), None)
    if occasion is None:
        store.recurrences.save(series, make_at=None)
        return None
    order = Order(tuple(series.owners), series.text, series.priority, _reading(store, series, occasion))
    task = tasks.create(
        store, now, series.asker, order.owners, order, series.place,
        series=series.id, occasion=occasion.day, recall_from=series.make_at,
    )  # fmt: skip
    store.recurrences.save(series, made_until=occasion.day, make_at=task.due_at)
    if first:
        tasks.tell_owners(store, now, task, series.asker, order.owners)
    elif _is_new_to(store, series, task):
        store.outbox.post(f"task-inherited:{task.number}", "task.inherited", task.ref, now, person=task.owners[0])
    return task


def _is_new_to(store: Store, series: Recurrence, task: Task) -> bool:
    """Whether nobody who owns it now owned the one before."""
    before = store.tasks.of_series(series.id, series.made_until)
    return bool(before and not set(before.owners) & set(task.owners))


def _coming(series: Recurrence, calendar: Calendar, now: datetime) -> Iterator[Occasion]:
    zone = ZoneInfo(series.zone)
    begun = rules.begins(series.created_at, zone)
    return rules.upcoming(
        Rule.parse(series.rule), hour_of(series), begun, series.made_until, now, zone, calendar
    )  # fmt: skip


def _reading(store: Store, series: Recurrence, occasion: Occasion) -> Reading:
    hour = hour_of(series)
    zone = ZoneInfo(series.zone) if hour else zone_of(store, series.owners[0])
    due = rules.due_at(occasion.due, hour, zone) if hour else datetime.combine(occasion.due, DAY_ENDS, zone)
    return Reading(due, date_only=hour is None)


def hour_of(series: Recurrence) -> time | None:
    return time.fromisoformat(series.hour) if series.hour else None


def next_days(series: Recurrence, calendar: Calendar, now: datetime) -> list[Occasion]:
    """The next days of a series, the task that is made already left out."""
    return list(islice(_coming(series, calendar, now), SHOWN))


# ---- changes ---------------------------------------------------------------------------------------------------------


def stop(store: Store, now: datetime, actor: str, number: int) -> Task:
    """No more after this one, which stays."""
    task, series = running(store, actor, number)
    store.recurrences.save(series, make_at=None)
    store.ledger.write(now, actor, "task.stop", task.ref, series=series.id)
    return task


def stop_all(store: Store, now: datetime, actor: str, number: int, why: str) -> Task:
    """This one, and all that would follow."""
    task = stop(store, now, actor, number)
    return tasks.cancel(store, now, actor, task.number, why)


def running(store: Store, actor: str, number: int) -> tuple[Task, Recurrence]:
    """The series that a task belongs to, in the hands of one who may change it."""
    task = tasks.seen(store, actor, number)
    check_hand(task, actor)
    series = of_task(store, task)
    if series is None or not series.running:
        raise Refusal("not-recurring", ref=task.ref)
    return task, series


def of_task(store: Store, task: Task) -> Recurrence | None:
    return store.recurrences.get(task.series) if task.series else None


def change(store: Store, now: datetime, actor: str, number: int, said: Order) -> Task:
    """This one and all that follow: what, who and how urgent; the rule stays."""
    task, series = running(store, actor, number)
    values = {"text": said.text, "owners": list(said.owners), "priority": said.priority}
    store.recurrences.save(series, **values)
    store.ledger.write(now, actor, "task.series", task.ref, series=series.id, **values)
    return tasks.edit(store, now, actor, number, said)


def edit(
    store: Store, now: datetime, calendar: Calendar, actor: str, number: int, said: Order, every: bool,
    repeats: Found | None,
) -> Task:  # fmt: skip
    """As the form says: this one or (``every``) all that follow too; and how it comes again, where no more if None."""
    task, series = running(store, actor, number)
    if repeats is None:
        stop(store, now, actor, number)
    elif (str(repeats.rule), repeats.hour) != (series.rule, hour_of(series)):
        _repeat_otherwise(store, now, calendar, actor, task, series, repeats)
    return change(store, now, actor, number, said) if every and repeats else tasks.edit(store, now, actor, number, said)


def _repeat_otherwise(
    store: Store, now: datetime, calendar: Calendar, actor: str, task: Task, series: Recurrence, repeats: Found
) -> None:
    """From the task after this one on."""
    zone = zone_of(store, series.asker if repeats.hour else series.owners[0])
    hour = f"{repeats.hour:%H:%M}" if repeats.hour else ""
    values: dict[str, Any] = {"rule": str(repeats.rule), "hour": hour, "zone": str(zone)}
    if not next_days(replace(series, **values), calendar, now):
        raise Refusal("never-recurs", field="repeats")
    store.recurrences.save(series, **values)
    store.ledger.write(now, actor, "task.series", task.ref, series=series.id, **values)


# ---- letters ---------------------------------------------------------------------------------------------------------


def _inherited(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    task = tasks.of_letter(store, letter)
    series = of_task(store, task)
    return cards.inherited(task, series, reader) if series and (letter.state != "sending" or task.open) else None


LETTERS = {"task.inherited": LetterKind(_inherited, by_the_clock=True)}
