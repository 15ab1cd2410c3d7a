"""The minutes of a meeting, as a view over what was said in it.

``minutes_of`` reads the lines in order, once, and keeps nothing of its own: when a message is edited or deleted, the
lines are read again and the minutes follow. Nothing stands in them that nobody said: an item's text is a part of its
line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.rules.candidates import candidates_in
from bot.rules.hearing import Hearing, Item, Said
from bot.rules.lines import NO_DAY, UNKNOWN, Deadline, Kind, Line, Opening
from bot.rules.names import NOBODY, Roster, plain
from bot.rules.owners import owners_in

ReadDue = Callable[[str, datetime], Deadline | None]


@dataclass(frozen=True, slots=True)
class Section:
    """What belongs to one topic (None: before the first), in the order it was said."""

    topic: Item | None
    entries: tuple[Item | Said, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Item))

    @property
    def discussion(self) -> tuple[Said, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Said))


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes in the form the handbook asks for (H3). ``candidates`` look like actions or decisions, and
    are nothing until a person says so."""

    title: str = ""
    place: str = ""
    started: datetime | None = None
    ended: datetime | None = None
    chairs: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    items: tuple[Item, ...] = ()
    candidates: tuple[Item, ...] = ()

    @property
    def chair(self) -> str:
        return ", ".join(self.chairs)

    @property
    def topics(self) -> tuple[Item, ...]:
        return self.of_kind("topic")

    @property
    def decisions(self) -> tuple[Item, ...]:
        return self.of_kind("decision")

    @property
    def actions(self) -> tuple[Item, ...]:
        return self.of_kind("action")

    def of_kind(self, kind: Kind) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.kind == kind)


def minutes_of(
    lines: Iterable[Line],
    opening: Opening = UNKNOWN,
    *,
    people: Roster = NOBODY,
    read_due: ReadDue | None = None,
) -> Minutes:
    """The minutes of these lines, which may add to what the ``opening`` says. ``people`` are those who can be named;
    ``read_due`` reads a deadline from words and the moment they were said."""
    hearing = Hearing.of(opening, people)
    for line in lines:
        if not line.withdrawn:
            hearing.hear(line)
    return _written_up(hearing, people, read_due)


def as_json(minutes: Minutes) -> dict[str, Any]:
    """The minutes as ``upchain minutes import --json`` prints them; CONTRACT fixes the shape."""
    return {
        "title": minutes.title,
        "started": _iso(minutes.started),
        "ended": _iso(minutes.ended),
        "chair": minutes.chair,
        "attendees": list(minutes.attendees),
        "topics": [plain(item.text) for item in minutes.topics],
        "decisions": [
            {"text": plain(item.text), "by": item.by, "topic": plain(item.topic)} for item in minutes.decisions
        ],
        "actions": [_task_json(item) | {"topic": plain(item.topic)} for item in minutes.actions],
        "candidates": [_task_json(item) for item in minutes.candidates if item.kind == "action"],
        "items": [_item_json(item) for item in minutes.items],
    }


def _written_up(hearing: Hearing, people: Roster, read_due: ReadDue | None) -> Minutes:
    there = hearing.attendance.there
    roster = people.joined(Roster.of(dict.fromkeys([(name, name) for name in there] + hearing.names)))
    entries = [_assigned(entry, roster, read_due) for entry in _under_topics(hearing.entries)]
    items = tuple(entry for entry in entries if isinstance(entry, Item))
    said = [entry for entry in entries if isinstance(entry, Said)]
    return Minutes(
        title=hearing.title,
        place=hearing.place,
        started=hearing.started,
        ended=hearing.ended,
        chairs=tuple(hearing.chairs),
        attendees=there,
        absent=hearing.attendance.away,
        agenda=tuple(hearing.agenda),
        sections=tuple(_sections(entries)),
        items=items,
        candidates=tuple(_dated(item, read_due) for item in candidates_in(said, items, roster)),
    )


def _under_topics(entries: Iterable[Item | Said]) -> Iterator[Item | Said]:
    topic = ""
    for entry in entries:
        if isinstance(entry, Item) and entry.kind == "topic":
            topic = entry.text
            yield entry
        else:
            yield replace(entry, topic=topic)


def _sections(entries: Iterable[Item | Said]) -> Iterator[Section]:
    topic: Item | None = None
    under: list[Item | Said] = []
    for entry in entries:
        if isinstance(entry, Item) and entry.kind == "topic":
            if topic or under:
                yield Section(topic, tuple(under))
            topic, under = entry, []
        else:
            under.append(entry)
    if topic or under:
        yield Section(topic, tuple(under))


def _assigned(entry: Item | Said, roster: Roster, read_due: ReadDue | None) -> Item | Said:
    """An action with its deadline and its owners; the owners are read from what the deadline leaves of the text."""
    if isinstance(entry, Said) or entry.kind != "action":
        return entry
    dated = _dated(entry, read_due)
    return replace(dated, owners=owners_in(_without_deadline(dated), entry.by, roster, entry.addressed))


def _dated(item: Item, read_due: ReadDue | None) -> Item:
    """With its deadline, unless the day it was said is unknown: then "Friday" means nothing."""
    if read_due is None or item.at.year == NO_DAY.year:
        return item
    return replace(item, deadline=read_due(item.text, item.at))


def _without_deadline(item: Item) -> str:
    if not item.deadline or not item.deadline.span:
        return item.text
    start, end = item.deadline.span
    return item.text[:start] + " " * (end - start) + item.text[end:]


def _task_json(item: Item) -> dict[str, Any]:
    return {"text": plain(item.text), "owners": [owner.written for owner in item.owners], "due": _iso(item.due)}


def _item_json(item: Item) -> dict[str, Any]:
    shape = {"kind": item.kind} | _task_json(item) | {"by": item.by, "at": _iso(item.at), "topic": plain(item.topic)}
    return shape | ({"votes": list(item.votes)} if item.votes else {})


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment and moment.year > NO_DAY.year else None
