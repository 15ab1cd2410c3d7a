"""From a phrase to an instant: the nearest that is still to come, and what should be asked about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.rules.dates.days import days
from bot.rules.dates.frame import HOUR, Frame, Wait
from bot.rules.dates.hours import hours
from bot.rules.dates.periods import has_begun, is_period
from bot.rules.dates.phrases import Phrase
from bot.rules.dates.setting import Ask, Setting
from bot.rules.worktime import DAY, end_of_day, local

_MONTH_FIRST = {"CN", "TW", "US", "JP", "KR", "CA"}  # where 3/4 is the fourth of March, whoever writes it


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
    if phrase.either or _may_be_another_date(phrase, at) or _may_be_another_end(phrase):
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


def _may_be_another_date(phrase: Phrase, at: Setting) -> bool:
    """3/4 in English, but in America, or where days are written first."""
    country = at.calendar.region[:2]
    return bool(phrase.frame.doubt) and country != "US" and (phrase.english or country not in _MONTH_FIRST)


def _may_be_another_end(phrase: Phrase) -> bool:
    """By next week: at its end, or before it begins. Three days after the New Year: its first day, or its last."""
    if phrase.frame.festival and phrase.frame.shift:
        return sum(phrase.frame.shift) > 0
    return phrase.side == "by" and is_period(phrase.frame) and not has_begun(phrase.frame)


def _hangs_on_workdays(phrase: Phrase) -> bool:
    frame = phrase.frame
    counted = any(wait and wait.workdays for wait in (frame.wait, frame.shift))
    festive = frame.festival and phrase.side in ("before", "ahead", "after")
    return bool(counted or festive or frame.edge in ("first_workday", "last_workday"))


def _nearest(phrase: Phrase, at: Setting) -> Found:
    first: date | None = None
    for day in days(phrase, at):
        first = first or day
        for minutes, doubtful in hours(phrase.frame, at.calendar):
            due = _instant(day, minutes, at)
            if due >= at.now:
                asks = {"rolled"} if day != first and _asks_when_rolled(phrase.frame) else set()
                return Found(due, day, minutes is None, frozenset(asks | ({"ambiguous"} if doubtful else set())))
    raise Ask("past" if first else "unreadable")


def _asks_when_rolled(frame: Frame) -> bool:
    """The coming Monday or New Year is what everybody means; a date or an hour gone by may be a slip."""
    said = frame.said() - HOUR
    if not said:
        return frame.part != "opening"
    return "nth" not in said and bool(said & {"day", "month", "quarter", "half", "edge"})


def _instant(day: date, minutes: int | None, at: Setting) -> datetime:
    if minutes is None:
        return end_of_day(day, at.zone)
    return local(day + DAY * (minutes // 1440), time(minutes // 60 % 24, minutes % 60), at.zone)
