"""A planned meeting begins: its agenda, chair, place and readers are those that were set (H1, H2)."""

from __future__ import annotations

from datetime import datetime

from bot import minutes
from bot.cards.kit import mention
from bot.errors import Refusal
from bot.letters import refresh
from bot.minutes_plan import LIVING, check_standing, of_meeting, quiet, seen
from bot.minutes_reading import readers
from bot.minutes_series import left
from bot.rules.minutes_plan import FROM, LAPSES, Planned
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.minutes import Meeting


def near(store: Store, actor: str, place: str, now: datetime, topic: str = "") -> list[Planned]:
    """What somebody who begins a meeting here now may mean: planned for about now, by this topic where one is said."""
    held = store.meetings.planned(place, readers(store, actor))
    plans = store.meetings.plans.these([meeting.id for meeting in held])
    found = [meeting for meeting in held if meeting.id in plans
             and -LAPSES < plans[meeting.id].planned_at - now <= FROM
             and (not topic or meeting.topic.casefold() == topic.casefold())]  # fmt: skip
    return [each for each in (of_meeting(store, meeting) for meeting in found) if actor in (*each.people, *each.hosts)]


def start(
    store: Store, now: datetime, calendar: Calendar, reader: Reader, actor: str, place: str, number: int
) -> Meeting:
    """By anybody invited, when its time is near; before, by those in charge. A chair who has left is followed by who
    begins it."""
    planned = seen(store, actor, number, place)
    check_standing(planned)
    if actor not in (*planned.people, *planned.hosts):
        raise Refusal("plan-not-invited", ref=planned.ref)
    if planned.plan.planned_at - now > FROM and actor not in planned.hosts:
        raise Refusal("plan-too-early", ref=planned.ref, at=planned.plan.planned_at)
    known = store.people.get(planned.meeting.chair)
    chair = planned.meeting.chair if known and known.standing == "member" else actor
    said = _opening_lines(planned, reader, bool(left(store, calendar, planned).tasks))
    quiet(store, planned)
    meeting = minutes.change(
        store, now, actor, planned.meeting, "minutes.start", state="open", started_at=now, chair=chair
    )  # fmt: skip
    for order, text in enumerate(said):
        minutes.add_line(store, meeting, f"agenda:{now.isoformat()}:{order:03}", now, actor, text)
    key = f"minutes-opened:{meeting.number}"
    store.outbox.post(key, "minutes.opened", meeting.ref, now, place=meeting.place, reader=chair)
    refresh(store, now, meeting.ref, meeting.version, LIVING)
    return meeting


def _opening_lines(planned: Planned, reader: Reader, open_items: bool) -> list[str]:
    """What was set, as it would be said: place, regrets, what is open from before, and the agenda."""
    said = [f"Place: {planned.plan.room}"] if planned.plan.room else []
    if regrets := planned.answered("no"):
        said.append(f"Regrets: {', '.join(map(mention, regrets))}")
    if open_items:
        said.append(f"Agenda: {reader('plan-open-items')}")
    return [*said, *(f"Agenda: {point.text}" for point in planned.agenda)]
