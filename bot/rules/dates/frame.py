"""What the words of a deadline say, one field each: words fill frames, frames that go together become one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import tzinfo
from typing import Literal, NamedTuple

Trouble = Literal["unreadable", "vague", "past", "recurring"]
Edge = Literal["start", "tenth", "middle", "end", "weekend", "first_workday", "last_workday"]
Part = Literal["opening", "dawn", "morning", "noon", "afternoon", "closing", "evening", "midnight"]


class Clock(NamedTuple):
    """A time of day as said. Unless ``fixed``, an hour up to 12 may mean either half of the day."""

    hour: int
    minute: int = 0
    fixed: bool = False


class Wait(NamedTuple):
    """A stretch of time: months and days are counted on the calendar, minutes on the clock."""

    months: int = 0
    days: int = 0
    workdays: int = 0
    minutes: int = 0

    def plus(self, other: Wait) -> Wait:
        return Wait(*map(sum, zip(self, other, strict=True)))

    def times(self, count: int) -> Wait:
        return Wait(*(count * n for n in self))


class Stretch(NamedTuple):
    """One length of a stretch as said (an hour and a half): how many, how often "half" was, and of what."""

    times: int | None
    halves: int
    whole: Wait
    half: Wait | None


def together(stretches: Iterable[Stretch]) -> Wait | None:
    """How long they are together; None for what nobody can count: 几天, 2.5 working days, a month and two hours."""
    total = Wait()
    for times, halves, whole, half in stretches:
        if times is None or halves > 1 or (halves and half is None):
            return None
        total = total.plus(whole.times(times)).plus(half if halves and half else Wait())
    return total if any(total) and not (total.months and total.minutes) else None


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
    nth: int | None = None  # the second Friday of …; -1 for the last
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

    def is_gone(self) -> bool:
        """Last week, 去年: a period that lies behind, whatever the date."""
        return any((getattr(self, name) or 0) < 0 for name in ("years", "quarters", "months", "weeks"))

    def said(self) -> frozenset[str]:
        return frozenset(name for name in _NAMES if getattr(self, name) is not None)


UNREADABLE = Frame(trouble="unreadable")
VAGUE = Frame(trouble="vague")  # a wish rather than a date: as soon as possible
HOUR = frozenset({"part", "clock", "zone"})
PERIOD = frozenset({"year", "years", "half", "quarter", "quarters", "month", "months", "weeks"})

_NAMES = tuple(field.name for field in fields(Frame))
_ANYWHERE = HOUR | {"doubt", "trouble", "shift"}
_YEARS = frozenset({"year", "years"})
_MONTHS = _YEARS | {"month", "months"}
_QUARTERS = {"quarter", "quarters"}
# What may stand together, beside the hour; anything else is two deadlines side by side.
_SHAPES = (
    _MONTHS | {"day", "weekday"},
    frozenset({"days", "weeks", "weekday", "year", "month", "day"}),
    frozenset({"weeks", "weekday", "edge"}),
    _MONTHS | _QUARTERS | {"nth", "weekday"},
    _MONTHS | _QUARTERS | {"half", "edge"},
    _YEARS | {"festival"},
    frozenset({"days", "edge"}),
    frozenset({"wait"}),
)
_FINER = {("morning", "opening"), ("morning", "noon"), ("afternoon", "closing"), ("evening", "midnight")}
_RIVALS = ({"days", "weeks"}, _YEARS, _QUARTERS, {"month", "months"})


def join(first: Frame, second: Frame) -> Frame | None:
    """Both as one, or None if they are two different things."""
    if "vague" in (first.trouble, second.trouble):
        return None  # by 8/21, as soon as possible
    if first.trouble or second.trouble:
        return replace(first, trouble=first.trouble or second.trouble)
    first, second = _finer_part(first, second)
    a, b = first.said(), second.said()
    both = a | b
    if a & b or any(rivals <= both for rivals in _RIVALS):
        return None
    if not any(both - _ANYWHERE <= shape for shape in _SHAPES):
        return None
    if both & HOUR and any(wait and wait.minutes for wait in (first.wait, second.wait)):
        return None
    return replace(first, **{name: getattr(second, name) for name in b})


def _finer_part(first: Frame, second: Frame) -> tuple[Frame, Frame]:
    """Of a part of the day and a part of that (Monday morning, first thing) only the finer is kept."""
    if (first.part, second.part) in _FINER:
        return replace(first, part=None), second
    if (second.part, first.part) in _FINER:
        return first, replace(second, part=None)
    return first, second


def ending(first: Frame, last: Frame) -> Frame:
    """The later end of a range, which may leave unsaid what the earlier end has said (12月1日到3日, 3pm-5)."""
    if first.trouble or last.trouble:
        return UNREADABLE
    said = last.said()
    if said <= HOUR:
        kept = first if said <= first.said() else replace(first, part=None, clock=None, zone=None)
    elif said <= first.said():
        kept = replace(first, part=None, clock=None, zone=None)
    else:
        return last
    return replace(kept, **{name: getattr(last, name) for name in said})


class Word(NamedTuple):
    """A form of words and what it says; None means that it is no date, however much it looks like one.

    ``shy`` words are deadlines only where something marks them as such; ``marked`` ones carry their own mark.
    """

    pattern: str
    says: Frame | Callable[[re.Match[str]], Frame | None] | None
    shy: bool = False
    marked: bool = False

    def frame(self, match: re.Match[str]) -> Frame | None:
        return self.says(match) if callable(self.says) else self.says
