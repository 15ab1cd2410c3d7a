"""Meetings before they begin: planned, announced, called to (H1).

A plan is its meeting from the first: the number it is given is that of the minutes. Every message that shows it follows
it. What becomes of it is in ``minutes_plan_change``, how it begins in ``minutes_plan_start``.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot import absences
from bot.cards.kit import mention
from bot.errors import Refusal
from bot.letters import refresh
from bot.minutes_found import index_begun
from bot.minutes_reading import on_record, readers
from bot.org import zone_of
from bot.rhythms import rhythms
from bot.rules import minutes_agenda, minutes_plan
from bot.rules.minutes_agenda import Point
from bot.rules.minutes_plan import LAPSES, SOON, Planned, Proposal
from bot.rules.recall import eve
from bot.rules.worktime import Calendar
from storage.database import Store
from storage.minutes import Meeting
from storage.minutes_plans import Plan, Series

MAX_TOPIC = 200
LISTED = 20
LIVING = ("minutes.plan", "minutes.invited", "minutes.changed", "minutes.soon", "minutes.proposed")
UNSAID = ("minutes.soon", "minutes.proposed")
UNSTARTED = "unstarted"
AHEAD = timedelta(days=1)  # as reminders are noted
PATIENCE = timedelta(minutes=15)  # after its time, before the chair is asked what became of it


def check(store: Store, now: datetime, new: Proposal) -> None:
    if not new.topic:
        raise Refusal("plan-needs-topic", field="topic")
    for field, text, most in (("topic", new.topic, MAX_TOPIC), ("room", new.room, minutes_plan.LETTERS)):
        if len(text) > most:
            raise Refusal("too-long", field=field, most=most)
    if new.when.due is None or new.when.due <= now:
        raise Refusal("due-past", field="date")
    if new.restricted and not store.vault.ready:
        raise Refusal("minutes-no-keys", field="readers")


def make(
    store: Store, now: datetime, calendar: Calendar, actor: str, place: str, new: Proposal,
    series: Series | None, occasion: date | None = None,
) -> Planned:  # fmt: skip
    """``actor`` is empty where a series goes on by itself: then its channel is told, and in the morning its people."""
    assert new.when.due
    meeting = store.meetings.add(
        number=store.next_number("M"), topic=new.topic, place=place, thread="", chair=new.chair, state="planned",
        restricted=new.restricted, classification="confidential" if new.restricted else "internal",
        started_at=new.when.due, ended_at=None, published_at=None, edition=0, version=1, draft={},
    )  # fmt: skip
    store.meetings.plans.add(
        meeting=meeting.id, uid=secrets.token_hex(16),
        planned_at=new.when.due, minutes=new.minutes, asker=actor or new.chair, scribe=new.scribe,
        sealed=new.restricted, room=new.room, reason="", agenda=minutes_agenda.as_kept(new.agenda),
        series=series.id if series else None, occasion=occasion, sequence=0, settled_at=now,
    )  # fmt: skip
    invite(store, meeting, new.invited)
    store.meetings.plans.invited.answer(meeting.id, actor, "yes")
    store.meetings.people.name(meeting.id, [*new.readers, *filter(None, [actor])])
    planned = of_meeting(store, meeting)
    facts = {"place": place, "restricted": new.restricted, "people": list(new.invited), "readers": list(new.readers)}
    when = {"planned_at": new.when.due.isoformat(), "minutes": new.minutes, "series": series.id if series else None}
    record(store, now, actor, "minutes.plan", planned, **facts, **when)
    index_begun(store, meeting, planned.people)
    _announce(store, now, calendar, planned, [] if not actor and not new.restricted else planned.people, actor)
    return planned


def invite(store: Store, meeting: Meeting, people: Iterable[str]) -> None:
    """Who is invited may read it as well."""
    store.meetings.plans.invited.invite(meeting.id, people)
    store.meetings.people.name(meeting.id, people)


def record(store: Store, now: datetime, actor: str, act: str, planned: Planned, **facts: Any) -> None:
    words = {"topic": planned.meeting.topic, "room": planned.plan.room, "agenda": list(planned.plan.agenda)}
    words |= {"reason": planned.plan.reason} if planned.plan.reason else {}
    store.ledger.write(now, actor, act, planned.ref, **facts, **on_record(store, planned.meeting, **words))


def _announce(
    store: Store, now: datetime, calendar: Calendar, planned: Planned, people: Sequence[str], actor: str
) -> None:
    meeting = planned.meeting
    key = f"plan-announced:{meeting.number}"
    store.outbox.post(key, "minutes.plan", meeting.ref, now, place=meeting.place, reader=meeting.chair)
    tell(store, now, planned, "minutes.invited", [person for person in people if person != actor])
    call(store, now, planned, planned.people)
    ask_after(store, planned)
    recall(store, now, calendar, planned)


def recall(store: Store, now: datetime, calendar: Calendar, planned: Planned) -> None:
    """Whose morning before it is near hears of it then; for others the sweep sees to it, by how they live then."""
    plan = planned.plan
    for person, who in rhythms(store, calendar, planned.people, now).items():
        at = eve(who, plan.planned_at, plan.settled_at)
        if person in planned.people and at and at <= now + AHEAD:
            store.recalls.note(planned.ref, person, plan.occasion_of_time, at)


def ask_after(store: Store, planned: Planned) -> None:
    """Where its time passes and it has not begun, whoever is in charge by then is asked, once."""
    late = planned.plan.planned_at + PATIENCE
    for person in dict.fromkeys([*planned.hosts, host_of(store, planned)]):
        store.recalls.note(planned.ref, person, f"{UNSTARTED}:{planned.plan.sequence}", late)


def tell(store: Store, now: datetime, planned: Planned, card: str, people: Iterable[str], **args: Any) -> None:
    """Each once for each state of the plan."""
    for person in people:
        key = f"{card}:{planned.meeting.number}:{planned.meeting.version}:{person}"
        store.outbox.post(key, card, planned.ref, now, person=person, **args)


def call(store: Store, now: datetime, planned: Planned, people: Iterable[str]) -> None:
    """They are called shortly before it begins."""
    due = planned.plan.planned_at - SOON
    for person in people if due > now else ():
        key = f"plan-soon:{planned.meeting.number}:{planned.plan.sequence}:{person}"
        sequence = planned.plan.sequence
        store.outbox.post(key, "minutes.soon", planned.ref, due, person=person, sequence=sequence)


def host_of(store: Store, planned: Planned) -> str:
    """In whose hands it is, of those who are still here: the chair first, then who planned it, then anybody invited."""
    known = store.people.these([*planned.hosts, *planned.people])
    here = [id for id in (*planned.hosts, *planned.people) if id in known and known[id].standing == "member"]
    return here[0] if here else planned.meeting.chair


# ---- looked at -------------------------------------------------------------------------------------------------------


def of_meeting(store: Store, meeting: Meeting) -> Planned:
    plan = store.meetings.plans.of(meeting.id)
    if plan is None:
        raise Refusal("plan-not-planned", ref=meeting.ref)
    series = store.meetings.plans.series.get(plan.series) if plan.series else None
    return Planned(meeting, plan, store.meetings.plans.invited.of(meeting.id), series)


def seen(store: Store, viewer: str, number: int, place: str) -> Planned:
    """For who may read its minutes; for everybody else there is none."""
    meeting = store.meetings.readable(number, place, readers(store, viewer))
    if meeting is None or store.meetings.plans.of(meeting.id) is None:
        raise Refusal("not-found", ref=f"M-{number}")
    return of_meeting(store, meeting)


def upcoming(store: Store, now: datetime, viewer: str, place: str) -> list[Planned]:
    """What is planned here, or without a place whatever this person may read anywhere; the next first."""
    mine = {meeting.id: meeting for meeting in store.meetings.planned(place, readers(store, viewer))}
    plans = store.meetings.plans.these(mine.keys()).values()
    coming = sorted((each for each in plans if each.planned_at > now - LAPSES), key=lambda each: each.planned_at)
    return [of_meeting(store, mine[each.meeting]) for each in coming[:LISTED]]


@dataclass(frozen=True, slots=True)
class Hint:
    """Somebody who may not be able to come: ``why`` is busy (then until ``ends``), away, or odd-hours."""

    person: str
    why: str
    begins: datetime
    ends: datetime


def hints(store: Store, calendar: Calendar, planned: Planned) -> list[Hint]:
    """Of those who are invited, who is elsewhere then, on leave, or outside their working hours."""
    begins, ends = planned.plan.planned_at, planned.plan.ends_at
    away = absences.current(store, planned.people, begins)
    found = [Hint(person, "away", begins, ends) for person in away]
    found += [Hint(person, "busy", each.planned_at, each.ends_at) for person, each in _elsewhere(store, planned)]
    for person in planned.people:
        zone = zone_of(store, person)
        if zone != zone_of(store, planned.plan.asker):
            here = begins.astimezone(zone)
            odd = not calendar.opens <= here.time() <= calendar.closes
            found.append(Hint(person, "odd-hours" if odd else "elsewhere", begins, ends))
    return found


def _elsewhere(store: Store, planned: Planned) -> list[tuple[str, Plan]]:
    """Who of those invited is also invited to another meeting at that time."""
    since = planned.plan.planned_at - timedelta(minutes=minutes_plan.LONGEST)
    near = {each.meeting: each for each in store.meetings.plans.between(since, planned.plan.ends_at)}
    meetings = store.meetings.these(near)
    clash = {id for id, each in near.items() if id != planned.meeting.id and meetings[id].state == "planned"
             and each.ends_at > planned.plan.planned_at}  # fmt: skip
    also = store.meetings.plans.invited.these(clash)
    return [(each.person, near[each.meeting]) for each in also if each.person in planned.people and each.answer != "no"]


# ---- in whose hands --------------------------------------------------------------------------------------------------


def in_hand(store: Store, actor: str, number: int, place: str) -> Planned:
    """A plan that stands, in the hands of one who may change it."""
    planned = seen(store, actor, number, place)
    check_standing(planned)
    if actor not in planned.hosts and actor != host_of(store, planned):
        raise Refusal("plan-hosts-only", ref=planned.ref, chair=mention(planned.meeting.chair))
    return planned


def check_standing(planned: Planned) -> None:
    if planned.meeting.state == "cancelled":
        raise Refusal("plan-cancelled", ref=planned.ref)
    if not planned.standing:
        raise Refusal("plan-begun", ref=planned.ref)


# ---- what follows a change -------------------------------------------------------------------------------------------


def fresh(store: Store, meeting: Meeting) -> Planned:
    known = store.meetings.by_id(meeting.id)
    assert known is not None
    return of_meeting(store, known)


def recall_anew(store: Store, now: datetime, calendar: Calendar, planned: Planned) -> None:
    """For its new time; nothing more is said of the old one."""
    quiet(store, planned)
    call(store, now, planned, planned.people)
    ask_after(store, planned)
    recall(store, now, calendar, planned)


def quiet(store: Store, planned: Planned) -> None:
    """What waits to be said of its time is not said."""
    store.outbox.void(planned.ref, UNSAID)
    store.recalls.drop(planned.ref)


def follow(store: Store, now: datetime, planned: Planned) -> None:
    refresh(store, now, planned.ref, f"{planned.meeting.version}:{now.isoformat()}", LIVING)


def file_again(store: Store, now: datetime, planned: Planned) -> None:
    """Wherever the calendar file hangs, the one that replaces it."""
    card = "minutes.invited" if planned.meeting.restricted else "minutes.plan"
    for letter in store.outbox.standing(planned.ref, [card]):
        if letter.ts:
            attach(store, now, planned, letter.person, letter.place, letter.ts)


def attach(store: Store, now: datetime, planned: Planned, person: str, place: str, thread: str) -> None:
    sequence = planned.plan.sequence
    key = f"plan-calendar:{planned.meeting.number}:{sequence}:{person}"
    store.outbox.post(
        key, "minutes.calendar", planned.ref, now,
        person=person, place=place, thread=thread, deed="upload", sequence=sequence,
        reader=person or planned.meeting.chair,
    )  # fmt: skip


def with_agenda(store: Store, now: datetime, actor: str, before: Planned, agenda: Sequence[Point], act: str) -> Planned:
    store.meetings.save(before.meeting)
    store.meetings.plans.save(before.plan, agenda=minutes_agenda.as_kept(agenda))
    after = fresh(store, before.meeting)
    record(store, now, actor, act, after)
    follow(store, now, after)
    return after
