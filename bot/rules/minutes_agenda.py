"""The agenda of a meeting that is planned: points with the minutes they may take and who speaks to them (H1).

People write ``Pipeline 10m @Bob; Risks 5m``, a line or a semicolon between two points.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.errors import Refusal
from bot.rules.minutes_record import points as parted
from bot.rules.tasks import MENTION, NAMED, tidy

MOST = 60  # points: a longer agenda is a document
MOST_LETTERS = 2600  # of all together, as they are written: what one field of a form still holds
_MINUTES: Final = re.compile(r"[(（]?(?<![\w.])(\d{1,3})\s*(?:minutes?|mins?|m|分钟|分鐘|分|['′])(?![\w])[)）]?", re.I)


@dataclass(frozen=True, slots=True)
class Point:
    """``minutes`` is 0 where nothing is said of them, ``speaker`` the last who is named. ``proposed_by``: who would
    like it on the agenda, as long as the chair has not taken it up; ``carried``: the meeting (``M-3``) that did not
    come to it."""

    text: str
    minutes: int = 0
    speaker: str = ""
    proposed_by: str = ""
    carried: str = ""


def read(text: str, find: Callable[[str], str]) -> tuple[Point, ...]:
    """The points in a text; ``find`` turns a typed name into an id. Refuses more than an agenda can hold."""
    found = tuple(point for part in parted(text) if (point := _point(part, find)).text)
    return checked(found)


def checked(points: Sequence[Point]) -> tuple[Point, ...]:
    if len(points) > MOST or len(written(points, lambda id: id)) > MOST_LETTERS:
        raise Refusal("plan-agenda-too-long", field="agenda", most=MOST)
    return tuple(points)


def _point(text: str, find: Callable[[str], str]) -> Point:
    text = re.sub(r"^\s*(?:\d{1,2}[.)、．]|[-*•])\s*", "", text)
    *_, said = [None, *MENTION.finditer(text)]
    *_, named = [None, *NAMED.finditer(text)]
    spoken = said or named
    speaker = said[1] if said else find(named[1]) if named else ""
    if spoken:
        text = f"{text[: spoken.start()]} {text[spoken.end() :]}"
    long = _MINUTES.search(text)
    if long:
        text = f"{text[: long.start()]} {text[long.end() :]}"
    return Point(tidy(text).strip("()（） "), int(long[1]) if long else 0, speaker)


def written(points: Iterable[Point], name: Callable[[str], str]) -> str:
    """As people write it, a line each, for a form's field: people by name."""
    return "\n".join(_line(point, name) for point in points)


def _line(point: Point, name: Callable[[str], str]) -> str:
    long = f"{point.minutes}m" if point.minutes else ""
    text = MENTION.sub(lambda found: f"@{name(found[1])}", point.text)
    return " ".join(filter(None, [text, long, f"@{name(point.speaker)}" if point.speaker else ""]))


def reworded(before: Sequence[Point], after: Sequence[Point]) -> tuple[Point, ...]:
    """The points taken up, as somebody rewrote them: one that stays keeps where it came from; proposals stay."""
    origin = {_key(point): point.carried for point in before}
    have = {_key(point) for point in after}
    proposed = [point for point in before if point.proposed_by and _key(point) not in have]
    return checked([*(replace(point, carried=origin.get(_key(point), "")) for point in after), *proposed])


def added(points: Sequence[Point], new: Iterable[Point], by: str = "") -> tuple[Point, ...]:
    """With these behind what is taken up; ``by``: as a proposal of somebody. What stands there already is not added."""
    have = {_key(point) for point in points}
    fresh = [replace(point, proposed_by=by) for point in new if _key(point) not in have]
    taken = [point for point in points if not point.proposed_by]
    proposed = [point for point in points if point.proposed_by]
    return checked([*taken, *proposed, *fresh] if by else [*taken, *fresh, *proposed])


def settled(points: Sequence[Point], text: str, taken: bool) -> tuple[Point, ...]:
    """A proposal taken up, behind what stands already, or left out; the same where there is none."""
    asked = next((point for point in points if point.proposed_by and point.text == text), None)
    if asked is None:
        return tuple(points)
    rest = [point for point in points if point is not asked]
    return added(rest, [replace(asked, proposed_by="")]) if taken else tuple(rest)


def continued(points: Sequence[Point], left: Iterable[Point], origin: str) -> tuple[Point, ...]:
    """Before these, what an earlier meeting did not come to; what was carried from it before is replaced."""
    carried = [replace(point, carried=origin, proposed_by="") for point in left]
    have = {_key(point) for point in carried}
    own = [point for point in points if point.carried != origin and _key(point) not in have]
    return tuple([*carried, *own][:MOST])


def unreached(points: Sequence[Point], topics: Iterable[str]) -> list[Point]:
    """Of an agenda, what was never the topic."""
    reached = {tidy(topic).casefold() for topic in topics}
    return [point for point in points if _key(point) not in reached]


def _key(point: Point) -> str:
    return tidy(point.text).casefold()


def as_kept(points: Iterable[Point]) -> list[dict[str, Any]]:
    """For the table: only what is said."""
    fields = ("text", "minutes", "speaker", "proposed_by", "carried")
    return [{name: value for name in fields if (value := getattr(point, name))} for point in points]


def kept(document: Iterable[Mapping[str, Any]]) -> tuple[Point, ...]:
    return tuple(Point(**each) for each in document)
