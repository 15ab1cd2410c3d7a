"""The words people read: Fluent files, one per feature and language, and the person who reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from fluent.runtime import FluentBundle, FluentResource

from bot.rules import dates

HERE = Path(__file__).parent
# A missing fact shows as ``{$name}`` to a person; tests make it an error instead.
strict = False
log = structlog.get_logger()


@cache
def bundle(language: str) -> FluentBundle:
    made = FluentBundle([language], use_isolating=False)
    for file in sorted((HERE / language).glob("*.ftl")):
        made.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return made


def has(key: str) -> bool:
    return bundle("en").has_message(key)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads: their language (``en``, ``zh-Hans``, ``zh-Hant``) and their zone.

    ``reader("key", fact=…)`` are the words.
    """

    language: str
    zone: ZoneInfo

    def __call__(self, key: str, **facts: Any) -> str:
        words = bundle(self.language)
        if not words.has_message(key):
            raise KeyError(f"no words for {key} in {self.language}")
        pattern = words.get_message(key).value
        said, errors = words.format_pattern(pattern, facts)  # type: ignore[arg-type]
        if errors:
            if strict:
                raise ValueError(f"{key} in {self.language}: {errors}")
            log.error("words.broken", key=key, language=self.language, errors=[str(e) for e in errors])
        return str(said)

    def when(self, moment: datetime, date_only: bool = False) -> str:
        """A date in full, with its weekday, in this reader's zone."""
        return dates.say(moment.astimezone(self.zone), date_only, self.language)

    def names(self, names: list[str]) -> str:
        """Several, as a list is said in this language."""
        return ("、" if self.language.startswith("zh") else ", ").join(names)

    def local(self, moment: datetime, date_only: bool, zone: str) -> datetime:
        """A deadline on this reader's clock; a day without an hour is the same day everywhere."""
        return moment.astimezone(ZoneInfo(zone) if date_only else self.zone)

    def due(self, moment: datetime, date_only: bool, zone: str) -> str:
        """A deadline in full."""
        return dates.say(self.local(moment, date_only, zone), date_only, self.language)

    def elsewhere(self, zone: str) -> Reader:
        """The same language, by another place's clock."""
        return Reader(self.language, ZoneInfo(zone))

    def fact(self, value: object) -> object:
        """A fact as words can hold it: moments in full, several names as a list."""
        if isinstance(value, datetime):
            return self.when(value)
        if isinstance(value, date):
            return dates.say(datetime.combine(value, time()), True, self.language)
        return self.names([str(v) for v in value]) if isinstance(value, (list, tuple)) else value

    def times(self, moments: Sequence[datetime]) -> list[str]:
        """Moments one after the other: the hour alone where the day has just been said."""
        days = [moment.astimezone(self.zone).date() for moment in moments]
        again = [before == day for before, day in zip([None, *days], days, strict=False)]
        return [self.hour(at) if same else self.when(at) for at, same in zip(moments, again, strict=True)]

    def hour(self, moment: datetime) -> str:
        return f"{moment.astimezone(self.zone):%H:%M}"

    def due_of(self, reading: object) -> str:
        """A deadline as it was read, empty where there is none."""
        due, date_only = getattr(reading, "due", None), getattr(reading, "date_only", False)
        return dates.say(due if date_only else due.astimezone(self.zone), date_only, self.language) if due else ""
