"""Kinds of feedback are data (``kinds.toml``): their names, how long each level has, where they go, who sees them.

All faults of a file are found at once; nothing starts with a file that has any.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, cast
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from bot.rules.worktime import Calendar

SHIPPED = Path(__file__).parent / "data" / "kinds.toml"
SPAN = re.compile(r"(\d{1,4}) (hour|day|workhour|workday)s?")
WARN_AT = 0.75  # of a clock: its holder is warned


@dataclass(frozen=True, slots=True)
class Span:
    """So many hours or days, by the wall clock or of work."""

    count: int
    unit: Literal["hour", "day", "workhour", "workday"]

    @property
    def works(self) -> bool:
        """Whether it passes in working hours only."""
        return self.unit.startswith("work")

    def length(self, calendar: Calendar) -> timedelta:
        if self.unit == "workday":
            return self.count * sum(
                (_of_day(closes) - _of_day(opens) for opens, closes in calendar.workday), timedelta()
            )
        return timedelta(days=self.count) if self.unit == "day" else timedelta(hours=self.count)


def _of_day(hour: time) -> timedelta:
    return timedelta(hours=hour.hour, minutes=hour.minute)


def read_span(text: object) -> object:
    found = SPAN.fullmatch(text) if isinstance(text, str) else None
    if not found or not int(found[1]):
        raise ValueError('must read like "24 hours", "15 days", "4 workhours" or "2 workdays"')
    return Span(int(found[1]), cast(Literal["hour", "day", "workhour", "workday"], found[2]))


Lasting = Annotated[Span, BeforeValidator(read_span)]


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Name(Strict):
    """The same in every language."""

    en: str = Field(min_length=1)
    hans: str = Field(min_length=1, alias="zh-Hans")
    hant: str = Field(min_length=1, alias="zh-Hant")

    def in_(self, language: str) -> str:
        return {"zh-Hans": self.hans, "zh-Hant": self.hant}.get(language, self.en)


class Clocks(Strict):
    """How long a level has to acknowledge, and from then on to handle."""

    acknowledge: Lasting
    handle: Lasting


class Patience(Strict):
    """How long the raiser has."""

    reply: Lasting
    settle: Lasting


class Turns(Strict):
    """How long people have in a round of reports: each member for theirs, then each level for the unit's."""

    member: Lasting = Span(2, "workday")
    level: Lasting = Span(2, "workday")


class Kind(Clocks):
    name: Name
    words: tuple[str, ...] = Field(min_length=1)
    extensions: tuple[Lasting, ...] = ()
    route: Literal["chain", "top", "desk"] = "chain"
    desk: tuple[str, ...] = ()
    sight: Literal["path", "holders"] = "path"
    about: bool = False
    anonymous: bool = False
    rhythm: Literal["", "monthly", "quarterly", "half-yearly"] = ""
    line: Lasting | None = None
    fields: tuple[str, ...] = ()
    review: tuple[str, ...] = ()

    @model_validator(mode="after")
    def desk_named(self) -> Kind:
        if (self.route == "desk") != bool(self.desk):
            raise ValueError('route = "desk" needs desk = ["…"], and only it')
        return self


class Kinds(Strict):
    """The whole file."""

    default: str
    major: Clocks
    raiser: Patience
    round: Turns = Turns()
    kinds: dict[str, Kind] = Field(min_length=1)
    fields: dict[str, Name] = {}

    @model_validator(mode="after")
    def one_file(self) -> Kinds:
        faults = list(self._faults())
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _faults(self) -> Iterator[str]:
        if self.default not in self.kinds:
            yield f"default: there is no kind {self.default!r}"
        said = Counter(word.casefold() for kind in self.kinds.values() for word in kind.words)
        yield from (f"the word {word!r} stands for several kinds" for word, times in said.items() if times > 1)
        for name, kind in self.kinds.items():
            for part, asked in (("fields", kind.fields), ("review", kind.review)):
                unknown = (field for field in asked if field not in self.fields)
                yield from (f"{name}.{part}: there is no field {field!r}" for field in unknown)
            several = (word for word in kind.words if len(word.split()) != 1)
            yield from (f"{name}.words: {word!r} is not one word" for word in several)

    def of(self, name: str) -> Kind:
        """An item's kind; one that the file no longer knows is handled like the default, under its old name."""
        known = self.kinds.get(name)
        named = Name.model_validate({"en": name, "zh-Hans": name, "zh-Hant": name})
        return known or self.kinds[self.default].model_copy(update={"name": named})

    def named(self, word: str) -> str | None:
        """The kind that a word stands for."""
        return next((name for name, kind in self.kinds.items() if word in map(str.casefold, kind.words)), None)


def read_kinds(text: str) -> Kinds | list[str]:
    """The kinds that a file describes, or everything that is wrong with it, a line each."""
    try:
        return Kinds.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return [f"cannot be read: {error}"]
    except ValidationError as error:
        return [line for fault in error.errors() for line in _lines(fault)]


def _lines(fault: Any) -> Iterator[str]:
    place = ".".join(str(part) for part in fault["loc"])
    for said in fault["msg"].removeprefix("Value error, ").split("; "):
        yield f"{place}: {said}" if place else said


@cache
def shipped() -> Kinds:
    made = read_kinds(SHIPPED.read_text(encoding="utf-8"))
    assert isinstance(made, Kinds), made
    return made


# ---- the clocks ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Clock:
    """``due_at`` is when it runs out, ``wake_at`` when whoever it runs for is warned."""

    due_at: datetime
    wake_at: datetime


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms on which feedback is handled: its kinds, and the calendar by which people work."""

    kinds: Kinds
    calendar: Calendar

    def span(self, kind: str, major: bool, state: str) -> Span:
        """How long an item may stay in a state."""
        level = self.kinds.major if major else self.kinds.of(kind)
        patience = self.kinds.raiser
        spans = {"waiting": level.acknowledge, "asked": patience.reply, "answered": patience.settle}
        if state == "returning":
            return self.kinds.of(kind).line or level.acknowledge
        return spans.get(state, level.handle)

    def start(self, span: Span, now: datetime, zone: ZoneInfo, left: timedelta | None = None) -> Clock:
        """A clock that begins, or goes on with what was ``left`` of it."""
        length = span.length(self.calendar) if left is None else left
        return Clock(self._after(span, now, length, zone), self._after(span, now, length * WARN_AT, zone))

    def left(self, span: Span, now: datetime, due_at: datetime, zone: ZoneInfo) -> timedelta:
        """What is left of a clock, nothing where it has run out."""
        if due_at <= now:
            return timedelta()
        return self.calendar.work_time_between(now, due_at, zone) if span.works else due_at - now

    def _after(self, span: Span, now: datetime, length: timedelta, zone: ZoneInfo) -> datetime:
        return self.calendar.add_work_time(now, length, zone) if span.works else now + length
