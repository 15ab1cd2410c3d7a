"""Minutes as people read them: derived from what was said, listed, and only by those they are for (H5, H6).

Every reading of a restricted meeting stands in the ledger before it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from bot.errors import Refusal
from bot.org import organisation, zone_of
from bot.rules import dates, minutes_record
from bot.rules.lines import Opening
from bot.rules.minutes import ReadDue, minutes_of
from bot.rules.minutes_access import names_of
from bot.rules.minutes_record import Record
from bot.rules.names import NOBODY, Roster
from bot.rules.worktime import Calendar
from storage.base import to_json
from storage.database import Store
from storage.minutes import Meeting, MeetingLine
from storage.tasks import Task

LISTED = 20
OPEN_OF = 200  # meetings of a channel whose tasks are looked at


def derive(store: Store, meeting: Meeting, calendar: Calendar) -> Record:
    """The minutes as the lines and the chair's own changes make them."""
    people = [person for person in store.people.known() if person.standing in ("member", "guest")]
    roster = Roster.of([(person.name, person.id) for person in people])
    zone = zone_of(store, meeting.chair)

    def read_due(text: str, at: datetime) -> dates.Reading:
        return dates.read(text, at, zone, calendar)

    return _record(store, meeting, store.meetings.lines.of(meeting.id), roster, read_due)


def outline(store: Store, meeting: Meeting) -> Record:
    """What was kept so far, for as long as people talk: cheap, so that nobody waits for it. Without talk and who was
    there, owners and deadlines."""
    return _record(store, meeting, store.meetings.lines.besides_talk(meeting.id), NOBODY, None)


def _record(
    store: Store, meeting: Meeting, lines: Sequence[MeetingLine], roster: Roster, read_due: ReadDue | None
) -> Record:
    said = [minutes_record.line(each) for each in lines]
    amended = minutes_record.with_draft(said, meeting.draft, meeting.ended_at or meeting.started_at, meeting.chair)
    there = (meeting.chair, *minutes_record.unsaid_by(said, amended))
    opening = Opening(meeting.topic, "", meeting.chair, meeting.started_at, meeting.ended_at, there)
    minutes = minutes_of(amended, opening, people=roster, read_due=read_due)
    plan = store.meetings.plans.of(meeting.id)
    return minutes_record.record(meeting, minutes, store.tasks.from_source(meeting.ref), plan.scribe if plan else "")


# ---- who may ---------------------------------------------------------------------------------------------------------


def readers(store: Store, viewer: str) -> list[str]:
    return names_of(organisation(store), viewer)


def readable(store: Store, viewer: str, number: int, place: str) -> Meeting:
    """For those who were there, those named, and where it is the channel's own, in the channel it was held in; for
    everybody else there is none."""
    meeting = store.meetings.readable(number, place, readers(store, viewer))
    if meeting is None:
        raise Refusal("not-found", ref=f"M-{number}")
    return meeting


def seen(store: Store, now: datetime, viewer: str, number: int, place: str, calendar: Calendar, how: str) -> Record:
    meeting = readable(store, viewer, number, place)
    note(store, now, viewer, [meeting], how)
    return derive(store, meeting, calendar)


def handed_out(store: Store, now: datetime, number: int, calendar: Calendar, how: str) -> tuple[Record, dict[str, str]]:
    """For whoever runs the house, who is no reader: always on record. With everybody's name."""
    meeting = store.meetings.get(number)
    if meeting is None:
        raise Refusal("not-found", ref=f"M-{number}")
    record = derive(store, meeting, calendar)
    store.ledger.write(now, "", "minutes.handed_out", meeting.ref, how=how)
    return record, {person.id: person.name for person in store.people.known()}


def note(store: Store, now: datetime, viewer: str, meetings: Iterable[Meeting], how: str) -> None:
    """That somebody reads these: on record where they are restricted."""
    for meeting in meetings:
        if meeting.restricted:
            store.ledger.write(now, viewer, "minutes.read", meeting.ref, how=how)


def on_record(store: Store, meeting: Meeting, **said: Any) -> dict[str, Any]:
    """Words for the ledger: sealed where the meeting is restricted, for who holds the keys of that time."""
    return {"sealed": store.vault.seal(to_json(said))} if meeting.restricted else said


# ---- lists -----------------------------------------------------------------------------------------------------------


def in_place(store: Store, viewer: str, place: str) -> list[Meeting]:
    """Those held in a channel, or without one wherever they were held, that this person may read."""
    return store.meetings.in_place(place, readers(store, viewer), LISTED)


def open_items(store: Store, viewer: str, place: str, series: str = "", person: str = "") -> list[Task]:
    """What this channel's meetings, or those of a series, have left open; of one person, what they are to do."""
    names = readers(store, viewer)
    if series:
        held = store.meetings.in_series(series, place, names, OPEN_OF)
    else:
        held = store.meetings.in_place(place, names, OPEN_OF)
    found = [task for meeting in held for task in store.tasks.from_source(meeting.ref) if task.open]
    return [task for task in found if not person or person in task.owners]
