"""Meetings that come again: the first is planned by somebody, every next by the series itself, when one is over or its
time has passed. It begins with what the last did not come to (H7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot import minutes_plan as plans
from bot.errors import Refusal
from bot.minutes_plan import check, make, of_meeting
from bot.minutes_reading import derive, note
from bot.org import zone_of
from bot.rules import minutes_agenda, minutes_plan
from bot.rules.dates import Reading
from bot.rules.minutes_agenda import Point
from bot.rules.minutes_plan import Left, Planned, Proposal
from bot.rules.recurrence import Rule
from bot.rules.worktime import Calendar
from storage.database import Store
from storage.minutes import Meeting
from storage.minutes_plans import Plan, Series
from storage.tasks import Task

AT_ONCE = 20
LOOKED_AT = 60  # meetings of a series whose tasks are looked at
LATER = timedelta(hours=1)
WEEK = timedelta(days=7)


def plan(store: Store, now: datetime, calendar: Calendar, asker: str, place: str, new: Proposal) -> Planned:
    """The meeting is set; the channel and everybody invited hear of it. One that comes again begins a series."""
    new = replace(new, chair=new.chair or asker)
    if new.rule and new.hour:
        return _first(store, now, calendar, asker, place, new)
    check(store, now, new)
    series = _without_rhythm(store, asker, place, new) if new.series else None
    return make(store, now, calendar, asker, place, new, series)


def _first(store: Store, now: datetime, calendar: Calendar, asker: str, place: str, new: Proposal) -> Planned:
    zone = zone_of(store, asker)
    begun = (new.when.due or now).astimezone(zone).date()
    assert new.rule and new.hour
    found = minutes_plan.on_rhythm(new.rule, new.hour, begun, begun - WEEK, now, zone, calendar)
    if found is None:
        raise Refusal("plan-never", field="repeats")
    occasion, begins = found
    new = replace(new, when=Reading(begins))
    check(store, now, new)
    rhythm = {"rule": str(new.rule), "hour": f"{new.hour:%H:%M}", "zone": str(zone), "begun": occasion}
    until = {"made_until": occasion, "plan_at": begins + timedelta(minutes=new.minutes)}
    series = _kept(store, asker, place, new, **rhythm, **until)
    return make(store, now, calendar, asker, place, new, series, occasion)


def _without_rhythm(store: Store, asker: str, place: str, new: Proposal) -> Series:
    """A meeting of a series that has, or that never had, one."""
    known = called(store, asker, place, new.series, new.restricted)
    assert new.when.due
    day = new.when.due.astimezone(zone_of(store, asker)).date()
    rhythm = {"rule": "", "hour": "", "zone": "UTC", "begun": day, "made_until": day, "plan_at": None}
    return known or _kept(store, asker, place, new, **rhythm)


def _kept(store: Store, asker: str, place: str, new: Proposal, **rhythm: Any) -> Series:
    """Under the topic's name, unless it is given another; one of that name goes on by the new rhythm."""
    name = new.series or new.topic
    known = called(store, asker, place, name, new.restricted)
    if known:
        store.meetings.plans.series.save(known, **taken_over(new), **rhythm)
        return known
    values = {"name": name, "place": place, "asker": asker, "sealed": new.restricted}
    return store.meetings.plans.series.add(**values, **taken_over(new), **rhythm)


def called(store: Store, asker: str, place: str, name: str, sealed: bool) -> Series | None:
    """The series of that name that meets here; of a restricted one only its own people may know."""
    for each in store.meetings.plans.series.known():
        theirs = not each.sealed or asker in (each.asker, each.chair, each.scribe, *each.people)
        if each.place == place and each.sealed == sealed and theirs and each.name.casefold() == name.casefold():
            return each
    return None


def taken_over(new: Proposal) -> dict[str, Any]:
    """What the next meeting of a series has from this one."""
    return {
        "chair": new.chair, "scribe": new.scribe, "people": list(new.people), "readers": list(new.readers),
        "minutes": new.minutes, "room": new.room, "agenda": minutes_agenda.as_kept(new.agenda),
    }  # fmt: skip


# ---- the next --------------------------------------------------------------------------------------------------------


def sweep(store: Store, now: datetime, calendar: Calendar) -> int:
    """Every series whose last meeting is over: the next is planned. How many were looked at."""
    due = store.meetings.plans.series.due(now, AT_ONCE)
    for series in due:
        if series.sealed and not series.name:  # for want of its key; somebody may bring it back
            store.meetings.plans.series.save(series, plan_at=now + LATER)
        else:
            _go_on(store, now, calendar, series)
    return len(due)


def _go_on(store: Store, now: datetime, calendar: Calendar, series: Series) -> None:
    held = store.meetings.plans.of_series(series.id)
    last = held[0] if held else None
    meeting = store.meetings.by_id(last.meeting) if last else None
    if last and meeting and meeting.state == "planned" and last.planned_at > now:
        coming = of_meeting(store, meeting)
        store.meetings.plans.series.save(series, plan_at=last.ends_at)
    else:
        found = _next(store, now, calendar, series)
        if found is None:
            return
        coming = found
    _carry(store, now, calendar, coming, [plan for plan in held if plan.meeting != coming.meeting.id])


def _next(store: Store, now: datetime, calendar: Calendar, series: Series) -> Planned | None:
    """None, and no more of it, where nobody of it is left or its day never comes again."""
    people = _here(store, (series.chair, series.asker, series.scribe, *series.people))
    zone, hour = ZoneInfo(series.zone), time.fromisoformat(series.hour or "00:00")
    days = (series.begun, series.made_until)
    found = minutes_plan.on_rhythm(Rule.parse(series.rule), hour, *days, now, zone, calendar) if people else None
    if found is None:
        store.meetings.plans.series.save(series, plan_at=None)
        store.ledger.write(now, "", "minutes.series_over", f"S-{series.id}")
        return None
    occasion, begins = found
    new = Proposal(
        series.name, Reading(begins), series.minutes, series.room, people[0],
        series.scribe if series.scribe in people else "",
        tuple(person for person in series.people if person in people),
        minutes_agenda.kept(series.agenda), series.sealed, tuple(series.readers),
    )  # fmt: skip
    made = make(store, now, calendar, "", series.place, new, series, occasion)
    store.meetings.plans.series.save(series, made_until=occasion, plan_at=made.plan.ends_at)
    return made


def _here(store: Store, people: Iterable[str]) -> list[str]:
    wanted = list(dict.fromkeys(filter(None, people)))
    known = store.people.these(wanted)
    return [id for id in wanted if id in known and known[id].standing == "member"]


def _carry(store: Store, now: datetime, calendar: Calendar, coming: Planned, held: Sequence[Plan]) -> None:
    """What the meeting before did not come to stands first."""
    meetings = store.meetings.these([plan.meeting for plan in held])
    before = next((of_meeting(store, meetings[plan.meeting]) for plan in held), None)
    if before is None or before.meeting.state == "open":
        return
    agenda = minutes_agenda.continued(coming.agenda, _unreached(store, calendar, before), before.ref)
    if agenda != coming.agenda:
        plans.with_agenda(store, now, "", coming, agenda, "minutes.carry")


def _unreached(store: Store, calendar: Calendar, before: Planned) -> list[Point]:
    if before.meeting.state in ("planned", "cancelled"):
        return list(before.agenda)
    record = derive(store, before.meeting, calendar)
    return minutes_agenda.unreached(before.agenda, [item.text for item in record.minutes.topics])


# ---- what is still open ----------------------------------------------------------------------------------------------


def left(store: Store, calendar: Calendar, planned: Planned) -> Left:
    """What the meetings of its series before have left open. The decisions themselves are said only where the meeting
    is the channel's own: not everybody who is invited to a restricted one was at the last."""
    if planned.series is None:
        return Left()
    held = [plan.meeting for plan in store.meetings.plans.of_series(planned.series.id)][:LOOKED_AT]
    earlier = [each for each in store.meetings.these(held).values() if each.id != planned.meeting.id]
    published = [each for each in earlier if each.state == "published"]
    unpublished = [each.ref for each in earlier if each.state == "ended"]
    tasks = open_tasks(store, earlier)
    if not published:
        return Left(tasks, unpublished)
    last = max(published, key=lambda each: each.started_at)
    waiting = [each.person for each in store.meetings.people.of(last.id)
               if each.attends and each.confirmed < last.edition and each.person != last.chair]  # fmt: skip
    if not waiting or last.restricted:
        return Left(tasks, unpublished, last.ref if waiting else "", (), waiting)
    decisions = [item.text for item in derive(store, last, calendar).minutes.decisions]
    return Left(tasks, unpublished, last.ref if decisions else "", decisions, waiting)


def open_tasks(store: Store, held: Iterable[Meeting]) -> list[Task]:
    return [task for meeting in held for task in store.tasks.from_source(meeting.ref) if task.open]


def whole(store: Store, calendar: Calendar, meeting: Meeting) -> Planned:
    """A plan whole: with what its series has left open."""
    planned = of_meeting(store, meeting)
    return planned.with_left(left(store, calendar, planned)) if planned.standing else planned


def seen(store: Store, now: datetime, calendar: Calendar, viewer: str, number: int, place: str) -> Planned:
    """For who may read it: on record where it is restricted."""
    planned = plans.seen(store, viewer, number, place)
    note(store, now, viewer, [planned.meeting], "plan")
    return whole(store, calendar, planned.meeting)
