"""Working time: which days are worked where, and clocks that run only while people work.

Instants are aware datetimes in UTC; a *day* and a *time* are local and mean nothing without their zone. Where summer
time begins, a wall time that does not exist shifts forward by the gap; where it ends, one that comes twice is the
first.

Public holidays come from ``holidays`` (law, all regions) and, for China, from ``chinesecalendar`` (the State Council's
yearly notice, which alone knows the make-up working days). A Chinese year counts as loaded only when both libraries
agree about every day of it, or when an override file speaks of it. An unloaded year is still answered, by law and
weekends alone: whoever relies on it asks ``loaded`` and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from holidays import HolidayBase

Span = tuple[time, time]

DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6
SOON = timedelta(days=31)  # so long before a year begins its working days are looked for
LONGEST_REST = 60  # days; a calendar that rests longer is taken for a mistake


class Override(NamedTuple):
    """What the operator says about one day, against every library."""

    works: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of a region (``CN``, ``HK``, ``US-NY`` …) and the working hours of a day in it.

    ``workday`` holds the hours in order; a lunch break is the gap between two spans. Raises ValueError naming what is
    wrong with either.
    """

    region: str
    workday: tuple[Span, ...] = ((time(9), time(18)),)
    overrides: Mapping[date, Override] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        edges = [edge for span in self.workday for edge in span]
        if not edges or any(a >= b for a, b in pairwise(edges)):
            raise ValueError(f"working hours out of order: {self.workday}")
        _law(self.region)

    @property
    def opens(self) -> time:
        return self.workday[0][0]

    @property
    def closes(self) -> time:
        return self.workday[-1][1]

    def of(self, region: str) -> Calendar:
        """That of another region, with the same working hours; the operator's own days are those of this one."""
        return self if region in ("", self.region) else Calendar(region, self.workday)

    def is_workday(self, day: date) -> bool:
        if day in self.overrides:
            return self.overrides[day].works
        return _is_workday(self.region, day)

    def day_off_reason(self, day: date, language: str = "en") -> str | None:
        """None on a working day; else the holiday's name in the language if it is known, or "" for a plain day off."""
        if self.is_workday(day):
            return None
        if day in self.overrides:
            return self.overrides[day].reason
        return _law(self.region, language).get(day) or ""

    def next_workday(self, day: date) -> date:
        """The first working day after ``day``."""
        return self._seek(day, DAY)

    def previous_workday(self, day: date) -> date:
        """The last working day before ``day``."""
        return self._seek(day, -DAY)

    def add_workdays(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day`` (before it, if negative); zero gives ``day`` itself."""
        step = DAY if count > 0 else -DAY
        for _ in range(abs(count)):
            day = self._seek(day, step)
        return day

    def loaded(self, year: int) -> bool:
        """Whether the working days of a year are known, not merely likely."""
        return _is_loaded(self.region, year) or any(day.year == year for day in self.overrides)

    def unknown(self, day: date) -> int | None:
        """The year, of a day or of one a month on, whose working days are not known: None where all is well."""
        return next((year for year in (day.year, (day + SOON).year) if not self.loaded(year)), None)

    def add_work_time(self, instant: datetime, span: timedelta, zone: tzinfo) -> datetime:
        """When ``span`` of working time will have passed since ``instant``; a span of zero is over at once."""
        if span < timedelta(0):
            raise ValueError(f"working time runs forward only: {span}")
        if not span:
            return instant.astimezone(UTC)
        for begin, end in self._shifts(instant, zone):
            if span <= end - begin:
                return begin + span
            span -= end - begin
        raise AssertionError("shifts never end")

    def work_time_between(self, start: datetime, end: datetime, zone: tzinfo) -> timedelta:
        """How much working time lies between two instants; nothing if the second is not later."""
        total = timedelta(0)
        for opened, closed in self._shifts(start, zone):
            if opened >= end:
                break
            total += min(closed, end) - opened
        return total

    def _seek(self, day: date, step: timedelta) -> date:
        for _ in range(LONGEST_REST):
            day += step
            if self.is_workday(day):
                return day
        raise ValueError(f"{self.region} has no working day near {day}")

    def _shifts(self, instant: datetime, zone: tzinfo) -> Iterator[tuple[datetime, datetime]]:
        """The working spans from an instant on, in UTC, without end; the first is cut where the instant falls in it."""
        day = instant.astimezone(zone).date()
        if not self.is_workday(day):
            day = self.next_workday(day)
        while True:
            for opens, closes in self.workday:
                begin, end = max(local(day, opens, zone), instant.astimezone(UTC)), local(day, closes, zone)
                if begin < end:
                    yield begin, end
            day = self.next_workday(day)


def local(day: date, at: time, zone: tzinfo) -> datetime:
    """The instant, in UTC, of a wall time; in a gap it shifts forward, of an overlap it is the first."""
    return datetime.combine(day, at.replace(fold=0), tzinfo=zone).astimezone(UTC)


def end_of_day(day: date, zone: tzinfo) -> datetime:
    """The last second of a local day, in UTC: 23:59:59, or what is left where summer time takes the last hour."""
    return local(day + DAY, time(0), zone) - timedelta(seconds=1)


# ---- the operator's own days -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line, counted from 1: its ``shape``, its ``date``, or its day stands there ``twice``."""

    line: int
    key: str
    text: str


def parse_overrides(text: str) -> tuple[dict[date, Override], list[Fault]]:
    """Lines such as ``2027-02-06 work`` or ``2027-02-05 off 春节``; ``#`` opens a comment. Use it only if faultless."""
    days: dict[date, Override] = {}
    faults: list[Fault] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        words = line.partition("#")[0].split(maxsplit=2)
        if words and (wrong := _take_override(words, days)):
            faults.append(Fault(number, wrong, line.strip()))
    return days, faults


def _take_override(words: list[str], days: dict[date, Override]) -> str | None:
    """Keeps what a line says, or tells what is wrong with it."""
    kind = words[1].lower() if len(words) > 1 else ""
    if kind not in ("work", "off"):
        return "shape"
    try:
        day = date.fromisoformat(words[0])
    except ValueError:
        return "date"
    if day in days:
        return "twice"
    days[day] = Override(kind == "work", words[2].strip() if len(words) > 2 else "")
    return None


# ---- the libraries, loaded when first asked: together they take longer to import than everything else ----------------


# Beyond the holidays of all employees, those that banks and offices keep: Good Friday in Hong Kong.
_KEPT = {"HK": ("public", "optional")}
_USUAL = {"GB": "GB-ENG", "UK": "GB-ENG"}  # the country alone has only the days that all its parts keep


@cache
def _law(region: str, language: str = "en") -> HolidayBase:
    """A region's public holidays by law, named in a language if the library has it."""
    import holidays

    country, _, part = _USUAL.get(region, region).partition("-")
    kept = _KEPT.get(country, (holidays.PUBLIC,))
    try:
        if len(country) != len("CN"):
            raise NotImplementedError
        law = holidays.country_holidays(country, subdiv=part or None, categories=kept)
    except NotImplementedError:
        raise ValueError(f"no calendar for the region {region!r}") from None
    spoken = _spoken(language, law.supported_languages)
    if not spoken:
        return law
    return holidays.country_holidays(country, subdiv=part or None, categories=kept, language=spoken)


def _spoken(language: str, known: tuple[str, ...]) -> str | None:
    wanted = {"zh-Hans": ("zh_CN", "zh_TW", "zh_HK"), "zh-Hant": ("zh_TW", "zh_HK", "zh_CN")}.get(language, ("en_US",))
    return next((name for name in wanted if name in known), None)


@cache
def _weekend(region: str) -> frozenset[int]:
    """The weekly days of rest of an office: where the law rests on Sunday alone (Hong Kong), offices rest two days."""
    weekend = frozenset(_law(region).weekend)
    return weekend | {SATURDAY} if weekend == {SUNDAY} else weekend


@lru_cache(maxsize=10_000)
def _is_workday(region: str, day: date) -> bool:
    if region == "CN" and _notice_is_out(day.year):
        import chinese_calendar

        return bool(chinese_calendar.is_workday(day))
    return _works_by_law(region, day)


def _works_by_law(region: str, day: date) -> bool:
    law = _law(region)
    if day in law:  # asked first: this fills `weekend_workdays` for the year
        return False
    return day.weekday() not in _weekend(region) or day in law.weekend_workdays


@cache
def _notice_is_out(year: int) -> bool:
    """Whether the State Council's notice for a year, with its make-up working days, is in the library."""
    import chinese_calendar

    try:
        chinese_calendar.is_workday(date(year, 1, 1))
    except NotImplementedError:
        return False
    return True


@cache
def _is_loaded(region: str, year: int) -> bool:
    law = _law(region)
    if not law.start_year <= year <= law.end_year:
        return False
    if region != "CN":
        return True
    first = date(year, 1, 1)
    days = (first + n * DAY for n in range((date(year + 1, 1, 1) - first).days))
    return _notice_is_out(year) and all(_is_workday(region, day) == _works_by_law(region, day) for day in days)


def first_day(name: str, year: int, region: str) -> date | None:
    """The first day of a holiday in a year, by what its name has in it in the region's law; None beyond the tables."""
    law = _law(region)
    if not law.start_year <= year <= law.end_year:
        return None
    date(year, 1, 1) in law  # noqa: B015 - fills the year
    return min((day for day, said in law.items() if day.year == year and name in said), default=None)
