"""The days a frame may mean, the literal one first: what is left open is this week, month or year, then the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from bot.rules.dates.festivals import festival, nth_weekday
from bot.rules.dates.frame import PERIOD, Frame, Wait
from bot.rules.dates.periods import edge, has_begun, is_period, monday, months, periods
from bot.rules.dates.phrases import Phrase
from bot.rules.dates.setting import Ask, Setting
from bot.rules.worktime import DAY, Calendar

_MOST_WORKDAYS = 1000


def days(phrase: Phrase, at: Setting) -> Iterator[date]:
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
    said = phrase.frame.said()
    return next(named for names, named in _NAMED if said & names or not names)(phrase, at)


def _later(day: date, wait: Wait, calendar: Calendar) -> date:
    """Months are cut at the end of a shorter one: a month after 31 January is 28 February."""
    if wait.minutes or abs(wait.workdays) > _MOST_WORKDAYS:
        raise Ask("unreadable")
    return calendar.add_workdays(day + relativedelta(months=wait.months, days=wait.days), wait.workdays)


def _after_a_while(phrase: Phrase, at: Setting) -> Iterator[date]:
    yield _later(at.today, phrase.frame.wait or Wait(), at.calendar)


def _relative(phrase: Phrase, at: Setting) -> Iterator[date]:
    return _agreeing(phrase.frame, iter([at.today + DAY * (phrase.frame.days or 0)]), at.today)


def _dates(phrase: Phrase, at: Setting) -> Iterator[date]:
    return _agreeing(phrase.frame, _numbered(phrase.frame, at.today), at.today)


def _agreeing(frame: Frame, days: Iterator[date], today: date) -> Iterator[date]:
    """Only days that are what else was said of them. A Friday that is a Saturday the next time it comes is asked about,
    rather than put off until the year in which it is one."""
    agree = False
    for day in days:
        weeks = (monday(day) - monday(today)).days // 7
        said = {"weekday": day.weekday(), "day": day.day, "month": day.month, "year": day.year, "weeks": weeks}
        if all(getattr(frame, name) in (None, value) for name, value in said.items()):
            agree = True
            yield day
        elif frame.month and day >= today:
            break
    if not agree:
        raise Ask("conflict")


def _numbered(frame: Frame, today: date) -> Iterator[date]:
    """A day of the months that may be meant; one that a month lacks is left out of those nobody named."""
    for first in months(frame, today):
        try:
            yield first.replace(day=frame.day or 0)
        except ValueError:
            if frame.month or frame.months is not None:
                raise Ask("unreadable") from None


def _weekdays(phrase: Phrase, at: Setting) -> Iterator[date]:
    weekday, weeks = phrase.frame.weekday or 0, phrase.frame.weeks
    if weeks is not None:
        return iter([monday(at.today, weeks) + DAY * weekday])
    coming = at.today + DAY * ((weekday - at.today.weekday()) % 7)
    return iter([coming, coming + 7 * DAY])


def _nth(phrase: Phrase, at: Setting) -> Iterator[date]:
    """The second Friday of a period; of this month, if none was named."""
    frame, weekday, nth = phrase.frame, phrase.frame.weekday or 0, phrase.frame.nth or 1
    if not frame.said() & PERIOD:
        frame = replace(frame, months=0)
    for first, last in periods(frame, at.today):
        yield nth_weekday(first, weekday, nth) if nth > 0 else last - DAY * ((last.weekday() - weekday) % 7)


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


def _in_periods(phrase: Phrase, at: Setting) -> Iterator[date]:
    frame = phrase.frame
    for first, last in periods(frame, at.today):
        if phrase.side == "before" and is_period(frame) and not has_begun(frame):
            yield at.calendar.previous_workday(first) if frame.weeks else first - DAY
        elif phrase.side == "ahead":
            yield first
        else:
            yield edge(phrase, first, last, at)


def _whichever(phrase: Phrase, at: Setting) -> Iterator[date]:
    """An hour alone is today's or tomorrow's; office hours are those of a working day."""
    hours_of_office = phrase.frame.part in ("opening", "closing") and phrase.frame.clock is None
    return iter([at.today, at.calendar.next_workday(at.today) if hours_of_office else at.today + DAY])


_NAMED: tuple[tuple[Set[str], Callable[[Phrase, Setting], Iterator[date]]], ...] = (
    ({"wait"}, _after_a_while),
    ({"festival"}, _festivals),
    ({"days"}, _relative),
    ({"nth"}, _nth),
    ({"day"}, _dates),
    ({"weekday"}, _weekdays),
    (PERIOD, _in_periods),
    (frozenset(), _whichever),
)
