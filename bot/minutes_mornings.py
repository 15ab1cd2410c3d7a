"""What meetings have to say to a morning's reminders: one that is planned for the next day, one that was planned and
has not begun, a draft that waits for its chair."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.cards import minutes_draft as drafts
from bot.cards import minutes_plan as cards
from bot.cards.kit import Card, Row
from bot.minutes_plan import UNSTARTED, host_of, of_meeting
from bot.minutes_series import whole
from bot.rules.digest import Matter, Waiting
from bot.rules.minutes_plan import Planned
from bot.rules.refs import number_of
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.minutes import Meeting

UNPUBLISHED = "unpublished"


class Mornings:
    """Meetings, as a source of reminders; what a matter's ``occasion`` is says which of the three it is."""

    letter = "M"

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar

    def part(self, matter: Matter) -> str:
        return "waiting" if matter.occasion == UNPUBLISHED or matter.occasion.startswith(UNSTARTED) else "meetings"

    def coming(self, store: Store, since: datetime, until: datetime) -> Sequence[Waiting]:
        """Everybody invited, unless they do not come, for the working day before."""
        plans = store.meetings.plans.between(since, until)
        meetings = store.meetings.these([plan.meeting for plan in plans])
        standing = {plan.meeting: plan for plan in plans if meetings[plan.meeting].state == "planned"}
        guests = store.meetings.plans.invited.these(standing)
        return [
            Waiting(
                meetings[guest.meeting].ref, guest.person, plan.settled_at, plan.planned_at,
                plan.occasion_of_time, eve=True,
            )
            for guest in guests if guest.answer != "no" and (plan := standing[guest.meeting])
        ]  # fmt: skip

    def row(self, store: Store, now: datetime, matter: Matter, reader: Reader, said: bool) -> Row | None:
        meeting = _meeting(store, matter)
        if matter.occasion == UNPUBLISHED:
            return drafts.unpublished_row(meeting, reader) if meeting.state == "ended" else None
        planned = of_meeting(store, meeting)
        return cards.row(planned, reader) if _concerns(store, planned, matter, said) else None

    def card(self, store: Store, now: datetime, matter: Matter, reader: Reader, said: bool) -> Card | None:
        meeting = _meeting(store, matter)
        if matter.occasion == UNPUBLISHED:
            return drafts.unpublished(meeting, reader) if meeting.state == "ended" else None
        planned = whole(store, self.calendar, meeting)
        if not _concerns(store, planned, matter, said):
            return None
        if matter.occasion.startswith(UNSTARTED):
            return cards.unstarted(planned, reader)
        return cards.recalled(planned, now, reader, matter.person)


def _meeting(store: Store, matter: Matter) -> Meeting:
    meeting = store.meetings.get(number_of(matter.subject))
    assert meeting is not None, matter
    return meeting


def _concerns(store: Store, planned: Planned, matter: Matter, said: bool) -> bool:
    """As long as it stands, those who are to come, and whoever is in charge; what has been said stays."""
    if said or not planned.standing:
        return said
    if matter.occasion.startswith(UNSTARTED):
        return matter.person == host_of(store, planned)
    return matter.person in planned.people and planned.answer(matter.person) != "no"
