"""What the words of a deadline say, one field each: words fill frames, frames that go together become one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import tzinfo
from typing import Literal, NamedTuple

Trouble = Literal["unreadable", "past", "recurring"]
Edge = Literal["start", "tenth", "middle", "end", "weekend", "first_workday", "last_workday"]
Part = Literal["opening", "dawn", "morning", "noon", "afternoon", "closing", "evening", "midnight"]


class Clock(NamedTuple):
    """A time of day as said. Unless ``fixed``, an hour up to 12 may mean either half of the day."""

    hour: int
    minute: int = 0
    fixed: bool = False


class Wait(NamedTuple):
    """A stretch of time; calendar months and days are counted on the calendar, minutes on the clock."""

    months: int = 0
    days: int = 0
    workdays: int = 0
    minutes: int = 0

    def __add__(self, other: object) -> Wait:
        return Wait(*map(sum, zip(self, other, strict=True))) if isinstance(other, Wait) else NotImplemented

    def __neg__(self) -> Wait:
        return Wait(*(-n for n in self))


@dataclass(frozen=True, slots=True)
class Frame:
    """Absolute fields in the singular (``month``: the twelfth), relative ones in the plural (``months``: the next)."""

    year: int | None = None
    years: int | None = None
    half: int | None = None
    quarter: int | None = None
    quarters: int | None = None
    month: int | None = None
    months: int | None = None
    weeks: int | None = None
    weekday: int | None = None  # Monday is 0
    nth: int | None = None  # "the second Friday of …"; -1 for the last
    day: int | None = None
    days: int | None = None
    festival: str | None = None
    edge: Edge | None = None
    wait: Wait | None = None
    shift: Wait | None = None  # so much later, or earlier, than what the rest names
    part: Part | None = None
    clock: Clock | None = None
    zone: tzinfo | None = None
    doubt: bool | None = None  # 3/4 may be March or April
    trouble: Trouble | None = None

    def said(self) -> frozenset[str]:
        return frozenset(name for name in NAMES if getattr(self, name) is not None)


NAMES = tuple(field.name for field in fields(Frame))
HOUR = frozenset({"part", "clock", "zone"})
PERIOD = frozenset({"year", "years", "half", "quarter", "quarters", "month", "months", "weeks"})
_ANYWHERE = HOUR | {"doubt", "trouble", "shift"}
_YEARS = {"year", "years"}
# What may stand together, beside the hour; anything else is two deadlines side by side.
_SHAPES = (
    frozenset(_YEARS | {"month", "months", "day", "weekday"}),
    frozenset({"days", "weekday", "year", "month", "day"}),
    frozenset({"weeks", "weekday"}),
    frozenset(_YEARS | {"nth", "weekday", "quarter", "quarters", "month", "months"}),
    frozenset(_YEARS | {"edge", "half", "quarter", "quarters", "month", "months"}),
    frozenset({"edge", "weeks"}),
    frozenset({"festival"} | _YEARS),
    frozenset({"edge", "days"}),
    frozenset({"edge", "weekday", "weeks"}),
    frozenset({"wait"}),
)
_RIVALS = (_YEARS, {"quarter", "quarters"}, {"month", "months"})


def join(first: Frame, second: Frame) -> Frame | None:
    """Both as one, or None if they are two different things."""
    a, b = first.said(), second.said()
    both = a | b
    if first.trouble or second.trouble:
        return replace(first, trouble=first.trouble or second.trouble)
    if a & b or any(rivals <= both for rivals in _RIVALS):
        return None
    if not any(both - _ANYWHERE <= shape for shape in _SHAPES):
        return None
    if both & HOUR and any(wait and wait.minutes for wait in (first.wait, second.wait)):
        return None
    return replace(first, **{name: getattr(second, name) for name in b})


def ending(first: Frame, last: Frame) -> Frame:
    """The later end of a range, which may leave unsaid what the earlier end has said (12月1日到3日, 3-5pm)."""
    a, b = first.said(), last.said()
    if not b <= a:
        return join(_without_hour(first), last) or last if b <= HOUR else last
    kept = first if b <= HOUR else _without_hour(first)
    return replace(kept, **{name: getattr(last, name) for name in b})


def _without_hour(frame: Frame) -> Frame:
    return replace(frame, part=None, clock=None, zone=None)


class Word(NamedTuple):
    """A form of words and what it says; None from ``says`` means: no date, however much it looks like one.

    ``shy`` words are deadlines only where something marks them as such; ``marked`` ones carry their own mark.
    """

    pattern: str
    says: Callable[[re.Match[str]], Frame | None]
    shy: bool = False
    marked: bool = False


def always(frame: Frame | None) -> Callable[[re.Match[str]], Frame | None]:
    return lambda _: frame


UNREADABLE = Frame(trouble="unreadable")
