"""Dates and hours in figures, the same in every language: 2026-12-01, 12/1, 18:00, 5pm, UTC+8."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from bot.rules.dates.frame import UNREADABLE, Clock, Frame, Word

ALONE = r"(?<![\w.\-/+$#€£¥])(?<!\d:)"  # not the tail of something longer: T-12, v3.5, ¥12.1
OVER = r"(?![\w%]|[-./:]\w| ?(?:[万亿元个人倍折笔家户岁]|million|billion|people|percent))"
_HALF = r"a\.?m\b\.?|p\.?m\b\.?"
_TO = r"(?:-|~|to\b|到|至)"  # of a range only the later end is the deadline
_DATE = r"(?P<y>(?:19|2[01])\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
_ZONES = {
    "Asia/Shanghai": "beijing|北京|shanghai|上海",
    "Asia/Hong_Kong": "hong kong|hkt|hk|香港",
    "Asia/Taipei": "taipei|台北",
    "Asia/Singapore": "singapore|sgt|新加坡",
    "Asia/Tokyo": "tokyo|jst|东京",
    "Europe/London": "london|uk|伦敦",
    "Europe/Paris": "cet|paris|巴黎",
    "America/New_York": "new york|ny|et|est|edt|纽约",
    "America/Chicago": "ct|cdt",
    "America/Los_Angeles": "pt|pst|pdt",
}
_PLACES = {place: zone for zone, places in _ZONES.items() for place in places.split("|")}
_SHORT = "hkt|sgt|jst|cet|et|est|edt|ct|cdt|pt|pst|pdt"


def clock(hour: int, minute: int = 0, half: str = "", fixed: bool = False) -> Frame:
    """An hour as said, with am or pm if that was; one that no day has cannot be read."""
    if half and 1 <= hour <= 12:
        hour, fixed = hour % 12 + (12 if half[0] == "p" else 0), True
    if hour > 24 or minute > 59 or (hour == 24 and minute) or (half and not fixed and half[0] == "a"):
        return UNREADABLE
    return Frame(clock=Clock(hour, minute, fixed or hour > 12 or hour == 0))


def _date(match: re.Match[str]) -> Frame:
    return Frame(year=int(match["y"]), month=int(match["m"]), day=int(match["d"]))


def _two(match: re.Match[str]) -> Frame | None:
    """Month before day, unless that cannot be; in doubt where the other order could be meant."""
    first, second = int(match[1]), int(match[2])
    if not 1 <= min(first, second) <= 12 or max(first, second) > 31:
        return None
    if first > 12 >= second:
        return Frame(month=second, day=first)
    return Frame(month=first, day=second, doubt=True if second <= 12 and first != second else None)


def _two_and_year(match: re.Match[str]) -> Frame:
    pair = _two(match)
    return replace(pair, year=int(match[3]) + (2000 if len(match[3]) == 2 else 0)) if pair else UNREADABLE


def _written(match: re.Match[str]) -> Frame:
    """Hours and minutes with a colon: a leading zero or the hour 12 leaves no doubt about the half of the day."""
    return clock(int(match[1]), int(match[2]), match[3] or "", fixed=match[1].startswith("0") or match[1] == "12")


def _timestamp(match: re.Match[str]) -> Frame:
    """2026-12-01T18:00+08:00, as machines write it."""
    day, hour = _date(match), clock(int(match[4]), int(match[5]), fixed=True)
    return hour if hour.trouble else replace(day, clock=hour.clock, zone=_offset(match[6]) if match[6] else None)


def _place(match: re.Match[str]) -> Frame:
    return Frame(zone=ZoneInfo(_PLACES[match[1]]))


def _offset(written: str) -> tzinfo:
    """UTC or a fixed distance from it: z, +08:00, -5."""
    if written == "z":
        return UTC
    hours, minutes = (int(part) for part in (*re.findall(r"\d{1,2}", written), "0")[:2])
    shift = timedelta(hours=min(hours, 23), minutes=min(minutes, 59))
    return timezone(-shift if written[0] == "-" else shift)


LINKS = Word(r"<[^<>\s]{1,200}>|https?://\S{1,300}", None)

DATES = (
    Word(r"24/7|7[x*×]24", None),
    Word(rf"{ALONE}{_DATE}t(\d\d):(\d\d)(?::\d\d(?:\.\d{{1,9}})?)?(z|[+-]\d\d:?\d\d)?", _timestamp),
    Word(rf"{ALONE}{_DATE}(?![\w%]|[-./]\w)", _date),
    Word(ALONE + r"(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\w)", _date, shy=True),
    Word(ALONE + r"(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d|2[4-9]|[3-9]\d)" + OVER, _two_and_year),
    Word(
        ALONE + r"(?:(?:19|2[01])\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d))" + OVER,
        UNREADABLE,
        shy=True,
    ),
)

HOURS = (
    Word(ALONE + rf"(?:\d{{1,2}}:\d\d ?{_TO} ?)?(\d{{1,2}}):(\d\d)(?::\d\d)?(?: ?({_HALF}))?(?!\d|:[\da-z])", _written),
    Word(
        ALONE + rf"(?:\d{{1,2}} ?{_TO} ?)?(\d{{1,2}})(?:[.](\d\d))? ?({_HALF})",
        lambda m: clock(int(m[1]), int(m[2] or 0), m[3]),
    ),
    Word(
        ALONE + r"(\d\d)(?:[:.]?(?=\d\d ?h)|h)(\d\d)(?: ?(?:h|hrs|hours))?\b",
        lambda m: clock(int(m[1]), int(m[2]), fixed=True),
    ),
    Word(r"(?:utc|gmt)(?: ?([+-]\d{1,2}(?::?\d\d)?))?(?!\w)", lambda m: Frame(zone=_offset(m[1] or "z"))),
    Word(rf"({'|'.join(place for place in _PLACES if place.isascii())}) ?(?:time\b|时间)", _place),
    Word(rf"({_SHORT})\b", _place),
    Word(r"(?:cst|ist|bst|mst|aest|cest)\b", UNREADABLE, shy=True),
)
CHINESE_ZONES = Word(rf"({'|'.join(place for place in _PLACES if not place.isascii())})时间", _place)

# Two numbers and a stroke: looked for last, for much else is written so. A fraction is as likely as a date.
PAIRS = (
    Word(ALONE + r"[1-9]/\d(?=[的份]| of\b| the\b)", None),
    Word(ALONE + r"([1-7])/(2|3|4|5|8|10)" + OVER, _two, shy=True),
    Word(ALONE + rf"(?:\d{{1,2}}/\d{{1,2}} ?{_TO} ?)?(\d{{1,2}})/(\d{{1,2}})" + OVER, _two),
    Word(ALONE + rf"(?:\d{{1,2}}[.]\d{{1,2}} ?{_TO} ?)?(\d{{1,2}})[-.](\d{{1,2}})" + OVER, _two, shy=True),
)
