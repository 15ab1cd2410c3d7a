"""Minutes found again (H6): the index kept in step with what was said, and searched for those who may read it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.minutes_reading import LISTED, derive, readers
from bot.org import zone_of
from bot.rules import minutes_search, minutes_words
from bot.rules.minutes_record import Record
from bot.rules.tags import read_tag
from bot.rules.worktime import Calendar
from storage.database import Store
from storage.minutes import Meeting, MeetingLine
from storage.minutes_words import SCATTERED, WHOLE, Indexed, NewRow, Wanted

OF_SERIES = 500  # meetings of a series that are searched, the latest


@dataclass(frozen=True, slots=True)
class Match:
    """A meeting that was looked for, and the line of it that fits best (empty: the meeting as a whole)."""

    meeting: Meeting
    kind: str
    text: str
    at: datetime


def find(store: Store, now: datetime, viewer: str, place: str, text: str, calendar: Calendar) -> list[Match]:
    """Best first, one line a meeting; of a series alone, the latest first."""
    names = readers(store, viewer)
    series, rest = minutes_search.read_series(text)
    ways = minutes_search.read_search(rest, now.astimezone(zone_of(store, viewer)))
    among = store.meetings.in_series(series, place, names, OF_SERIES) if series else None
    if among is not None and not ways:
        return [Match(meeting, "meeting", "", meeting.started_at) for meeting in among[:LISTED]]
    best = minutes_search.best_first(_hits(store, ways, place, names, among), LISTED)
    held = store.meetings.these([each.meeting for each in best])
    return [Match(held[each.meeting], each.kind, _text(store, held[each.meeting], each.line, calendar), each.at)
            for each in best]  # fmt: skip


def _hits(
    store: Store, ways: Iterable[Wanted], place: str, names: list[str], among: Sequence[Meeting] | None
) -> list[Indexed]:
    """One way after another, until they make a page."""
    ids = None if among is None else [meeting.id for meeting in among]
    found: dict[int, Indexed] = {}
    for way in ways:
        if len({hit.meeting for hit in found.values()}) < LISTED:
            found |= {hit.id: hit for hit in store.meetings.saying(way, place, names, ids)}
    return list(found.values())


def _text(store: Store, meeting: Meeting, ref: str, calendar: Calendar) -> str:
    if not ref:
        return ""
    line = store.meetings.lines.at(meeting.id, ref)
    if line:
        mark = read_tag(line.text)
        return mark.text if mark and not line.keep else line.text
    return next((item.text for item in derive(store, meeting, calendar).minutes.items if item.ref == ref), "")


# ---- the index -------------------------------------------------------------------------------------------------------


def index_line(store: Store, meeting: Meeting, line: MeetingLine, known: bool = True) -> None:
    """A line is found from the moment it is said, or ``known`` and changed."""
    if known:
        store.meetings.words.drop(meeting.id, line.ref)
    if not line.withdrawn:
        tag = read_tag(line.text)
        people = store.people.these([line.by, *minutes_words.mentioned(line.text)])
        names = {id: person.name for id, person in people.items()}
        row = _row(meeting, line, line.keep or (tag.name if tag else "said"), names)
        store.meetings.words.put([row], meeting.restricted)


def index_begun(store: Store, meeting: Meeting, people: Collection[str] = ()) -> None:
    """A meeting that is about to begin, or planned, by its topic, chair and who is invited."""
    names = {id: person.name for id, person in store.people.these([meeting.chair, *people]).items()}
    about = minutes_words.whole(meeting, [meeting.chair, *people], names)
    row = NewRow(meeting.id, WHOLE, "meeting", meeting.started_at, about)
    store.meetings.words.put([row], meeting.restricted)
    store.meetings.indexed(meeting, minutes_words.FORM)


def index_whole(store: Store, record: Record) -> None:
    """The whole of a meeting anew: its topic and people, its lines, and what the chair made of them."""
    meeting, names = record.meeting, {person.id: person.name for person in store.people.known()}
    about = minutes_words.whole(meeting, _people(store, record), names)
    whole = NewRow(meeting.id, WHOLE, "meeting", meeting.started_at, about)
    rows = [whole, *_rows(store, record, names)]
    all_words = minutes_words.scattered(row.words for row in rows)
    scattered = NewRow(meeting.id, SCATTERED, "scattered", meeting.started_at, all_words)
    store.meetings.words.renew(meeting.id, [*rows, scattered], meeting.restricted)
    store.meetings.indexed(meeting, minutes_words.FORM)


def _people(store: Store, record: Record) -> Collection[str]:
    """Who was there; until it has begun, who is to be."""
    if record.meeting.state in ("planned", "cancelled"):
        return [guest.person for guest in store.meetings.plans.invited.of(record.meeting.id)]
    return record.minutes.attendees


def _rows(store: Store, record: Record, names: Mapping[str, str]) -> Iterator[NewRow]:
    """What was kept, then what was only said."""
    kept = {item.ref: item for item in record.minutes.items}
    lines = {line.ref: line for line in store.meetings.lines.of(record.meeting.id) if not line.withdrawn}
    for item in kept.values():
        yield _row(record.meeting, lines.get(item.ref, item), item.kind, names)
    for line in lines.values():
        if line.ref not in kept:
            yield _row(record.meeting, line, "said", names)


class Spoken(Protocol):
    """A line, or an item in the chair's own words."""

    @property
    def ref(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def by(self) -> str: ...
    @property
    def text(self) -> str: ...


def _row(meeting: Meeting, said: Spoken, kind: str, names: Mapping[str, str]) -> NewRow:
    words = minutes_words.line(said.text, kind, said.by, names)
    return NewRow(meeting.id, said.ref, kind, said.at, words)


# ---- made anew -------------------------------------------------------------------------------------------------------


def outdated(store: Store) -> list[Meeting]:
    """Meetings whose index was made by an earlier version, the latest first."""
    return store.meetings.indexed_before(minutes_words.FORM)


def renew(store: Store, now: datetime, calendar: Calendar, number: int) -> None:
    """The index of one meeting as this version makes it; ``NoKey`` where its key is missing."""
    meeting = store.meetings.get(number)
    assert meeting is not None
    index_whole(store, derive(store, meeting, calendar))


def reseal(store: Store, now: datetime, calendar: Calendar) -> int:
    """Restricted meetings under the newest key, their lines and their index; how many. All or, where a key is missing,
    none."""
    held = store.meetings.sealed()
    for meeting in held:
        store.meetings.reseal(meeting)
        index_whole(store, derive(store, meeting, calendar))
    store.meetings.plans.series.reseal()
    store.ledger.write(now, "", "keys.rotate", "keys", meetings=len(held))
    return len(held)
