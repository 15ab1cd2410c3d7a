"""Weeks, months, quarters and years: which may be meant, and the days that begin, halve and end them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.rules.dates.frame import HOUR, PERIOD, Frame
from bot.rules.dates.phrases import Phrase
from bot.rules.dates.setting import Ask, Setting
from bot.rules.worktime import DAY


def is_period(frame: Frame) -> bool:
    return frame.said() - HOUR <= PERIOD and bool(frame.said() & PERIOD)


def has_begun(frame: Frame) -> bool:
    return any(getattr(frame, name) == 0 for name in ("years", "quarters", "months", "weeks"))


def monday(day: date, weeks: int = 0) -> date:
    """The first day of a day's ISO week, or of one so many weeks later."""
    return day - DAY * day.weekday() + timedelta(weeks=weeks)


def months(frame: Frame, today: date) -> Iterator[date]:
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
        yield from (this + relativedelta(months=n) for n in range(3))


def edge(phrase: Phrase, first: date, last: date, at: Setting) -> date:
    """A day within a period. A week ends with its last working day, a month with its last day of all."""
    day = last
    match phrase.frame.edge:
        case "start":
            day = first
        case "tenth":
            day = first + 9 * DAY
        case "middle":
            day = _middle(first, last)
        case "first_workday":
            day = at.calendar.next_workday(first - DAY)
        case "last_workday":
            day = at.calendar.previous_workday(last + DAY)
        case "weekend" if phrase.side not in ("by", "before", "ahead"):
            day = last
        case _ if phrase.frame.weeks is not None:
            working = at.calendar.previous_workday(last + DAY)
            day = working if max(first, at.today) <= working else last
    return day


def _middle(first: date, last: date) -> date:
    """The Wednesday of a week, the 15th of a month, the 30th of June, the 15th of a quarter's second month."""
    length = (last - first).days + 1
    if length < 32:
        return first + (2 if length == 7 else 14) * DAY
    return last.replace(month=6, day=30) if length > 360 else first + relativedelta(months=1, days=14)


def periods(frame: Frame, today: date) -> Iterator[tuple[date, date]]:
    """The first and last days of the periods that may be meant, the literal one first."""
    if frame.weeks is not None:
        first = monday(today, frame.weeks)
        return iter([(first, first + 6 * DAY)])
    if frame.month or frame.months is not None:
        return ((first, _last(first, 1)) for first in _months_or_next(frame, today))
    if frame.quarters is not None:
        first = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1) + relativedelta(months=3 * frame.quarters)
        return _or_next(frame, [first, first + relativedelta(months=3)], 3)
    if frame.quarter or frame.half:
        length = 3 if frame.quarter else 6
        month = ((frame.quarter or frame.half or 1) - 1) * length + 1
        return ((first, _last(first, length)) for first in months(replace(frame, month=month), today))
    year = frame.year or today.year + (frame.years or 0)
    return _or_next(frame, [date(year, 1, 1), date(year + 1, 1, 1)], 12)


def _or_next(frame: Frame, firsts: list[date], length: int) -> Iterator[tuple[date, date]]:
    """A beginning said without its period (月初, 年初) is that of the next one, when this one's has gone by."""
    if frame.edge in (None, "end") or frame.year:
        firsts = firsts[:1]
    return ((first, _last(first, length)) for first in firsts)


def _months_or_next(frame: Frame, today: date) -> list[date]:
    firsts = list(months(frame, today))
    if frame.months == 0 and frame.edge not in (None, "end"):
        firsts.append(firsts[0] + relativedelta(months=1))
    return firsts


def _last(first: date, months: int) -> date:
    return first + relativedelta(months=months, days=-1)
