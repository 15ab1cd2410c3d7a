"""From when to when somebody is away, read from words: ``明天到周五``, ``1 Dec to 5 Dec``, ``next week``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.errors import Refusal
from bot.rules.dates import Reading
from bot.rules.worktime import DAY, local

LONGEST = 366  # days
# Days: a last day before the first is taken for the next year's within so many, and asked about beyond.
OVER_NEW_YEAR = 92
BETWEEN = re.compile(r"\s*(?:到|至|~|～|–|—|\b(?:to|until|till?|through)\b|(?<=\s)-(?=\s))\s*", re.I)
BLANK = re.compile(r"\s+")
UNTIL = re.compile(r"^\s*(?:到|至|直到|until|till?|to)\s*(?=\S)", re.I)
FROM = re.compile(r"^\s*(?:从|從|自|from)\s*", re.I)
# A whole week or month, said as one: its end is read, and it begins with its first day or today.
WEEK = re.compile(r"\bweek\b|(?:周|週|星期|礼拜|禮拜)(?![一二三四五六日天末])", re.I)
MONTH = re.compile(r"\bmonth\b|(?:本|这个?|這個?|下个?|下個?)月(?!\s*[\d一二三四五六七八九十初中底末])", re.I)
LOOSE = " ,，、.。;；:：起"

Read = Callable[[str, datetime], Reading]  # the deadline in a text, as of a moment


@dataclass(frozen=True, slots=True)
class Leave:
    """Whole days, both included."""

    starts: date
    ends: date


def read_leave(text: str, now: datetime, zone: ZoneInfo, read: Read) -> Leave:
    """Refuses what cannot be read whole, ends before it begins, or is longer than a year."""
    found = _until(text, now, zone, read) or _from_to(text, now, zone, read) or _one(text, now, zone, read)
    if found is None:
        raise Refusal("away-dates", field="starts")
    return checked(found)


def checked(leave: Leave) -> Leave:
    if leave.ends < leave.starts:
        raise Refusal("away-order", field="ends")
    if (leave.ends - leave.starts).days > LONGEST:
        raise Refusal("away-long", field="ends")
    return leave


def _until(text: str, now: datetime, zone: ZoneInfo, read: Read) -> Leave | None:
    begins = UNTIL.match(text)
    last = _day(text[begins.end() :], now, zone, read) if begins else None
    return Leave(now.astimezone(zone).date(), last) if last else None


def _from_to(text: str, now: datetime, zone: ZoneInfo, read: Read) -> Leave | None:
    for first, second in _halves(FROM.sub("", text)):
        starts, ends = _day(first, now, zone, read), _day(second, now, zone, read)
        if starts and (ends is None or ends < starts):  # Monday to Friday, on a Wednesday; 30 December to the 3rd
            ends = _day(second, local(starts, time(0), zone), zone, read)
            if ends and (ends - starts).days > OVER_NEW_YEAR:
                raise Refusal("away-order", field="ends")
        if starts and ends:
            return Leave(starts, ends)
    return None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """At the words that join them; at a blank only where there is no such word."""
    for joint in list(BETWEEN.finditer(text)) or list(BLANK.finditer(text)):
        yield text[: joint.start()], text[joint.end() :]


def _one(text: str, now: datetime, zone: ZoneInfo, read: Read) -> Leave | None:
    last, today = _day(text, now, zone, read), now.astimezone(zone).date()
    if last is None or BETWEEN.search(text):
        return None
    if WEEK.search(text):
        return Leave(max(today, last - DAY * last.weekday()), last)
    return Leave(max(today, last.replace(day=1)) if MONTH.search(text) else last, last)


def _day(text: str, now: datetime, zone: ZoneInfo, read: Read) -> date | None:
    """The day that the whole of a text says."""
    text = text.strip(LOOSE)
    reading = read(text, now) if text else Reading()
    if reading.due is None or reading.span is None:
        return None
    start, end = reading.span
    whole = not (text[:start] + text[end:]).strip(LOOSE)
    return reading.due.astimezone(zone).date() if whole else None
