"""From what was said to an instant: the days a frame may mean, nearest first, and the hours of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from dateutil.relativedelta import relativedelta

from bot.rules.dates.festivals import festival, nth_weekday
from bot.rules.dates.frame import HOUR, PERIOD, Clock, Frame, Wait
from bot.rules.dates.phrases import Phrase
from bot.rules.worktime import DAY, Calendar, end_of_day, local

FAR = timedelta(days=3 * 366)  # a deadline later than this is asked about
_MONTH_FIRST = {"CN", "TW", "US", "JP", "KR", "CA"}


class Ask(Exception):
    """Why there is no deadline: ``args[0]`` is the key of the question."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when words are read: ``now`` is local to ``zone``."""

    now: datetime
    zone: tzinfo
    calendar: Calendar

    @property
    def today(self) -> date:
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Found:
    """A deadline, the local day it belongs to, and what should be asked about it."""

    due: datetime
    day: date
    date_only: bool
    asks: frozenset[str] = frozenset()


def resolve(phrase: Phrase, at: Setting) -> Found:
    """The nearest instant, now or later, that the phrase may mean. Raises Ask where there is none."""
    try:
        return _resolve(phrase, at)
    except (OverflowError, ValueError):
        raise Ask("unreadable") from None


def _resolve(phrase: Phrase, at: Setting) -> Found:
    frame = phrase.frame
    if frame.trouble:
        raise Ask("unreadable" if frame.trouble == "vague" else frame.trouble)
    if frame.wait and frame.wait.minutes:
        return _in_minutes(frame.wait, at)
    if frame.zone:
        at = replace(at, now=at.now.astimezone(frame.zone), zone=frame.zone)
    if phrase.side == "after" and frame.said() & HOUR:
        raise Ask("unreadable")
    found = _nearest(phrase, at)
    asks = set(found.asks)
    if phrase.either or (phrase.side == "by" and _is_period(frame) and not _has_begun(frame)):
        asks.add("ambiguous")
    if (
        frame.doubt
        and (phrase.english or at.calendar.region[:2] not in _MONTH_FIRST)
        and at.calendar.region[:2] != "US"
    ):
        asks.add("ambiguous")
    if _hangs_on_workdays(phrase) and not at.calendar.loaded(found.day.year):
        asks.add("unloaded")
    return replace(found, asks=frozenset(asks))


def _in_minutes(wait: Wait, at: Setting) -> Found:
    """Counted on the clock, through day and night; days beside minutes (1天3小时) are 24 hours each."""
    if wait.workdays or wait.months:
        raise Ask("unreadable")
    due = (at.now.astimezone(UTC) + timedelta(days=wait.days, minutes=wait.minutes)).replace(second=0, microsecond=0)
    return Found(due, due.astimezone(at.zone).date(), date_only=False)


def _is_period(frame: Frame) -> bool:
    return frame.said() - HOUR <= PERIOD and bool(frame.said() & PERIOD)


def _has_begun(frame: Frame) -> bool:
    return any(getattr(frame, name) == 0 for name in ("years", "quarters", "months", "weeks"))


def _hangs_on_workdays(phrase: Phrase) -> bool:
    frame = phrase.frame
    counted = any(wait and wait.workdays for wait in (frame.wait, frame.shift))
    festive = frame.festival and phrase.side in ("before", "ahead", "after")
    return bool(counted or festive or frame.edge in ("first_workday", "last_workday"))


# ---- the hours of a day ----------------------------------------------------------------------------------------------


def _nearest(phrase: Phrase, at: Setting) -> Found:
    first: date | None = None
    for day in _days(phrase, at):
        first = first or day
        for minutes, doubtful in _hours(phrase.frame, at.calendar):
            due = _instant(day, minutes, at)
            if due >= at.now:
                asks = {"rolled"} if day != first and _asks_when_rolled(phrase.frame) else set()
                return Found(due, day, minutes is None, frozenset(asks | ({"ambiguous"} if doubtful else set())))
    raise Ask("past" if first else "unreadable")


def _asks_when_rolled(frame: Frame) -> bool:
    """The coming Monday, month's end or New Year is what everybody means; a date or an hour gone by may be a slip."""
    said = frame.said() - HOUR
    if not said:
        return frame.part != "opening"
    return "nth" not in said and bool(said & {"day", "month", "quarter", "half"})


def _instant(day: date, minutes: int | None, at: Setting) -> datetime:
    if minutes is None:
        return end_of_day(day, at.zone)
    return local(day + DAY * (minutes // 1440), time(minutes // 60 % 24, minutes % 60), at.zone)


def _hours(frame: Frame, calendar: Calendar) -> list[tuple[int | None, bool]]:
    """Minutes since midnight that may be meant, likeliest first, and whether it is in doubt; None: the whole day."""
    if frame.clock is None:
        return [(_part_ends(frame, calendar), False)]
    hour, minute, fixed = frame.clock
    if frame.part:
        return [(_hour_in_part(frame.clock, frame.part) * 60 + minute, False)]
    if fixed:
        return [(hour * 60 + minute, False)]
    both = [hour * 60 + minute, (hour + 12) * 60 + minute]
    likely, other = sorted(both, key=lambda at: _distance(at, calendar))
    return [(likely, _distance(likely, calendar) > 0), (other, True)]


def _distance(minutes: int, calendar: Calendar) -> int:
    """How far from the working hours a time of day is, in minutes."""
    return max(_minutes(calendar.opens) - minutes, minutes - _minutes(calendar.closes), 0)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _part_ends(frame: Frame, calendar: Calendar) -> int | None:
    """When a part of the day is over; an evening lasts as long as its day."""
    match frame.part:
        case "opening":
            return _minutes(calendar.opens)
        case "morning" | "noon":
            return 12 * 60
        case "afternoon":
            return max(18 * 60, _minutes(calendar.closes)) if _minutes(calendar.closes) < 18 * 60 else 18 * 60
        case "closing":
            return _minutes(calendar.closes)
        case "midnight":
            return 24 * 60
        case "dawn":
            raise Ask("unreadable")
    return None


def _hour_in_part(clock: Clock, part: str) -> int:
    """The hour of 24 (and beyond, where a night ends tomorrow) that an hour in a part of the day is."""
    hour = clock.hour
    if clock.fixed and (part != "evening" or hour > 0):
        if (part == "morning" and hour > 12) or (part == "dawn" and hour > 6):
            raise Ask("unreadable")
        return hour
    match part:
        case "noon":
            return hour if hour >= 10 else hour + 12
        case "afternoon" | "closing":
            return hour + 12 if hour < 12 else hour
        case "evening" | "midnight":
            return 24 + hour % 12 if hour in (0, 12, 1, 2, 3, 4) else hour + 12
        case "dawn":
            return hour % 12
    return hour


# ---- the days a frame may mean ---------------------------------------------------------------------------------------


def _days(phrase: Phrase, at: Setting) -> Iterator[date]:
    frame, calendar = phrase.frame, at.calendar
    for day in _named_days(phrase, at):
        if frame.shift:
            yield _later(day, frame.shift, calendar)
        elif phrase.side == "after":
            yield calendar.next_workday(day)
        elif phrase.side == "ahead":
            yield calendar.previous_workday(day)
        else:
            yield day


def _named_days(phrase: Phrase, at: Setting) -> Iterator[date]:
    frame, today = phrase.frame, at.today
    said = frame.said()
    if frame.wait:
        return iter([_later(today, frame.wait, at.calendar)])
    if frame.festival:
        return _festivals(phrase, at)
    if frame.days is not None:
        return _agreeing(frame, iter([today + DAY * frame.days]), today)
    if frame.nth is not None:
        return _nth(frame, today)
    if frame.day is not None:
        return _agreeing(frame, _dates(frame, today), today)
    if frame.weekday is not None:
        return _weekdays(frame, today)
    if said & PERIOD:
        return _in_periods(phrase, at)
    if frame.part in ("opening", "closing") and frame.clock is None:
        return iter([today, at.calendar.next_workday(today)])
    return iter([today, today + DAY])


def _later(day: date, wait: Wait, calendar: Calendar) -> date:
    """Months are cut at the end of a shorter one: a month after 31 January is 28 February."""
    moved = day + relativedelta(months=wait.months, days=wait.days)
    if wait.minutes:
        raise Ask("unreadable")
    return calendar.add_workdays(moved, wait.workdays) if abs(wait.workdays) < 1000 else moved + 10000 * 365 * DAY


def _agreeing(frame: Frame, days: Iterator[date], today: date) -> Iterator[date]:
    """Only days that are what else was said of them; a Friday that is a Saturday in any year is asked about."""
    agree = False
    for day in days:
        weeks = (_monday(day, 0) - _monday(today, 0)).days // 7
        said = {"weekday": day.weekday(), "day": day.day, "month": day.month, "year": day.year, "weeks": weeks}
        if all(getattr(frame, name) in (None, value) for name, value in said.items()):
            agree = True
            yield day
    if not agree:
        raise Ask("conflict")


def _weekdays(frame: Frame, today: date) -> Iterator[date]:
    weekday = frame.weekday or 0
    if frame.weeks is not None:
        return iter([_monday(today, frame.weeks) + DAY * weekday])
    coming = today + DAY * ((weekday - today.weekday()) % 7)
    return iter([coming, coming + 7 * DAY])


def _monday(today: date, weeks: int) -> date:
    return today - DAY * today.weekday() + timedelta(weeks=weeks)


def _dates(frame: Frame, today: date) -> Iterator[date]:
    """The years or months left open are this one, then the next; a day that a month lacks is left out of them."""
    day = frame.day or 0
    for first in _months(frame, today):
        try:
            yield first.replace(day=day)
        except ValueError:
            if frame.month or frame.months is not None:
                raise Ask("unreadable") from None


def _months(frame: Frame, today: date) -> Iterator[date]:
    """The first days of the months that may be meant."""
    this = today.replace(day=1)
    years = [frame.year] if frame.year else [today.year + (frame.years or 0)]
    if frame.month:
        if frame.year is None and frame.years is None:
            years.append(today.year + 1)
        yield from (date(year, frame.month, 1) for year in years)
    elif frame.months is not None:
        yield this + relativedelta(months=frame.months)
    elif frame.year or frame.years is not None:
        raise Ask("unreadable")
    else:
        yield from (this, this + relativedelta(months=1), this + relativedelta(months=2))


def _nth(frame: Frame, today: date) -> Iterator[date]:
    """The second Friday of the month: of this one, or the next if that has gone by."""
    if not frame.said() & PERIOD:
        frame = replace(frame, months=0)
    for first, last in _periods(frame, today):
        if frame.nth == -1:
            yield last - DAY * ((last.weekday() - (frame.weekday or 0)) % 7)
        else:
            yield nth_weekday(first, frame.weekday or 0, frame.nth or 1)


def _festivals(phrase: Phrase, at: Setting) -> Iterator[date]:
    """Before a festival is the last working day before it; its year, unless said, is the one that is still to come."""
    frame, calendar = phrase.frame, at.calendar
    said = frame.year or (at.today.year + frame.years if frame.years is not None else None)
    for year in [said] if said else range(at.today.year, at.today.year + 2):
        day = festival(frame.festival or "", year, calendar.region)
        if day and phrase.side in ("before", "ahead") and not frame.shift:
            yield calendar.previous_workday(day)
        elif day:
            yield day


# ---- weeks, months, quarters, years ----------------------------------------------------------------------------------


def _in_periods(phrase: Phrase, at: Setting) -> Iterator[date]:
    frame = phrase.frame
    for first, last in _periods(frame, at.today):
        if phrase.side == "before" and _is_period(frame) and not _has_begun(frame):
            yield at.calendar.previous_workday(first) if frame.weeks else first - DAY
        elif phrase.side == "ahead":
            yield first
        else:
            yield _edge(phrase, first, last, at)


def _edge(phrase: Phrase, first: date, last: date, at: Setting) -> date:
    """A day within a period. A week ends with its last working day, a month with its last day of all."""
    calendar, weekly = at.calendar, phrase.frame.weeks is not None
    match phrase.frame.edge:
        case "start":
            return first
        case "tenth":
            return first + 9 * DAY
        case "middle":
            return _middle(first, last)
        case "first_workday":
            return calendar.next_workday(first - DAY)
        case "last_workday":
            return calendar.previous_workday(last + DAY)
        case "weekend" if phrase.side not in ("before", "ahead"):
            return last
    if not weekly:
        return last
    working = calendar.previous_workday(last + DAY)
    return working if max(first, at.today) <= working else last


def _middle(first: date, last: date) -> date:
    """The Wednesday of a week, the 15th of a month, the 30th of June, the 15th of a quarter's second month."""
    length = (last - first).days + 1
    if length < 32:
        return first + (2 if length == 7 else 14) * DAY
    return last.replace(month=6, day=30) if length > 360 else first + relativedelta(months=1, days=14)


def _periods(frame: Frame, today: date) -> Iterator[tuple[date, date]]:
    """The first and last days of the periods that may be meant, the literal one first."""
    if frame.weeks is not None:
        monday = _monday(today, frame.weeks)
        return iter([(monday, monday + 6 * DAY)])
    if frame.month or frame.months is not None:
        return ((first, _last(first, 1)) for first in _months_or_next(frame, today))
    if frame.quarters is not None:
        first = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1) + relativedelta(months=3 * frame.quarters)
        return _or_next(frame, [first, first + relativedelta(months=3)], 3)
    if frame.quarter or frame.half:
        length = 3 if frame.quarter else 6
        month = ((frame.quarter or frame.half or 1) - 1) * length + 1
        return ((first, _last(first, length)) for first in _months(replace(frame, month=month), today))
    year = frame.year or today.year + (frame.years or 0)
    return _or_next(frame, [date(year, 1, 1), date(year + 1, 1, 1)], 12)


def _or_next(frame: Frame, firsts: list[date], months: int) -> Iterator[tuple[date, date]]:
    """A beginning said without its period (月初, 年初) is that of the next one, when this one's has gone by."""
    if frame.edge in (None, "end") or frame.year:
        firsts = firsts[:1]
    return ((first, _last(first, months)) for first in firsts)


def _months_or_next(frame: Frame, today: date) -> list[date]:
    months = list(_months(frame, today))
    if frame.months == 0 and frame.edge not in (None, "end"):
        months.append(months[0] + relativedelta(months=1))
    return months


def _last(first: date, months: int) -> date:
    return first + relativedelta(months=months, days=-1)
