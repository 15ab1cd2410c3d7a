"""Minutes as people read them: derived from what was said, listed, found, and only by those they are for (H5, H6).

Every reading of a restricted meeting stands in the ledger before it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.errors import Refusal
from bot.org import organisation, zone_of
from bot.rules import dates, minutes_record, minutes_words
from bot.rules.hearing import Item
from bot.rules.lines import Opening
from bot.rules.minutes import minutes_of
from bot.rules.minutes_access import names_of
from bot.rules.minutes_record import Record
from bot.rules.names import Roster
from bot.rules.tags import read_tag
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
    said = [minutes_record.line(each) for each in store.meetings.lines.of(meeting.id)]
    amended = minutes_record.with_draft(said, meeting.draft, meeting.ended_at or meeting.started_at, meeting.chair)
    there = (meeting.chair, *minutes_record.unsaid_by(said, amended))
    opening = Opening(meeting.topic, "", meeting.chair, meeting.started_at, meeting.ended_at, there)

    def read_due(text: str, at: datetime) -> dates.Reading:
        return dates.read(text, at, zone, calendar)

    minutes = minutes_of(amended, opening, people=roster, read_due=read_due)
    return minutes_record.record(meeting, minutes, store.tasks.from_source(meeting.ref))


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


def open_items(store: Store, viewer: str, place: str) -> list[Task]:
    """What this channel's meetings have left open."""
    held = store.meetings.in_place(place, readers(store, viewer), OPEN_OF)
    return [task for meeting in held for task in store.tasks.from_source(meeting.ref) if task.open]


# ---- found again -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Match:
    """A meeting that was looked for, and the line of it that fits best (empty: the meeting as a whole)."""

    meeting: Meeting
    kind: str
    text: str
    at: datetime


def find(store: Store, viewer: str, place: str, text: str, calendar: Calendar) -> list[Match]:
    """Best first, one line a meeting."""
    wanted = minutes_words.read_search(text, zone_of(store, viewer))
    if not (wanted.words or wanted.since):
        return []
    names = readers(store, viewer)
    kept = replace(wanted, words=(*wanted.words, minutes_words.KEPT))
    hits = store.meetings.saying(kept, place, names)
    if len({hit.meeting for hit in hits}) < LISTED:
        hits = list({hit.id: hit for hit in (*hits, *store.meetings.saying(wanted, place, names))}.values())
    best = minutes_words.best_first(hits, LISTED)
    held = store.meetings.these([each.meeting for each in best])
    return [Match(held[each.meeting], each.kind, _text(store, held[each.meeting], each.line, calendar), each.at)
            for each in best]  # fmt: skip


def _text(store: Store, meeting: Meeting, ref: str, calendar: Calendar) -> str:
    if not ref:
        return ""
    line = store.meetings.lines.at(meeting.id, ref)
    if line:
        mark = read_tag(line.text)
        return mark.text if mark and not line.keep else line.text
    return next((item.text for item in derive(store, meeting, calendar).minutes.items if item.ref == ref), "")


def index_line(store: Store, meeting: Meeting, line: MeetingLine) -> None:
    """A line is found from the moment it is said."""
    store.meetings.words.drop(meeting.id, line.ref)
    if not line.withdrawn:
        tag = read_tag(line.text)
        kind = line.keep or (tag.name if tag else "said")
        people = store.people.these([line.by, *minutes_words.mentioned(line.text)])
        names = {id: person.name for id, person in people.items()}
        _put(store, meeting, line.ref, kind, line.by, line.text, line.at, names)


def index_whole(store: Store, record: Record) -> None:
    """The whole of a meeting anew: its topic and people, its lines, and what the chair made of them."""
    meeting, names = record.meeting, _names(store)
    store.meetings.words.drop(meeting.id)
    words = minutes_words.whole(meeting, record.minutes.attendees, names)
    store.meetings.words.put(meeting.id, "", "meeting", meeting.started_at, words, meeting.restricted)
    kept = {item.ref: item for item in record.minutes.items}
    for line in store.meetings.lines.of(meeting.id):
        if not line.withdrawn:
            kind = kept[line.ref].kind if line.ref in kept else "said"
            _put(store, meeting, line.ref, kind, line.by, line.text, line.at, names)
            kept.pop(line.ref, None)
    for item in kept.values():
        _put_item(store, meeting, item, names)


def _put_item(store: Store, meeting: Meeting, item: Item, names: Mapping[str, str]) -> None:
    _put(store, meeting, item.ref, item.kind, item.by, item.text, item.at, names)


def _put(
    store: Store, meeting: Meeting, ref: str, kind: str, by: str, text: str, at: datetime, names: Mapping[str, str]
) -> None:
    words = minutes_words.line(text, kind, by, names)
    store.meetings.words.put(meeting.id, ref, kind, at, words, meeting.restricted)


def _names(store: Store) -> dict[str, str]:
    return {person.id: person.name for person in store.people.known()}


def reseal(store: Store, now: datetime, calendar: Calendar) -> int:
    """Restricted meetings under the newest key, their lines and their index; how many. All or, where a key is missing,
    none."""
    held = store.meetings.sealed()
    for meeting in held:
        store.meetings.reseal(meeting)
        index_whole(store, derive(store, meeting, calendar))
    store.ledger.write(now, "", "keys.rotate", "keys", meetings=len(held))
    return len(held)
