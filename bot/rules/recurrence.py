"""Tasks that come again and again, read from words: ``每周一 9点``, ``every last Friday``, ``每月5号``, ``每季度末``.

A rule is kept as an RRULE and an hour, both local; what it says is a day by the calendar. Where that is a day off, the
task is due on the working day before (after, where the *first* working day is meant), so that 每天 is every working day
and nothing is due in the holidays. Two days of a rule that move to one are one.

Only what says outright that it repeats is read: "every", "each", 每, or "weekly on …". A day that belongs to a thing
(每月5号的报表, the daily report) is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from bot.rules.dates.fold import fold, number
from bot.rules.worktime import DAY, Calendar, end_of_day, local

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_SEARCHED = 400  # days of a rule that may all move to one day before it is taken for a mistake


@dataclass(frozen=True, slots=True)
class Rule:
    """``freq`` is DAILY, WEEKLY, MONTHLY or YEARLY; ``days`` are weekdays (Monday 0) behind their place in the month: 0
    for every one, -1 for the last. ``after``: a day off moves to the working day after it."""

    freq: str
    interval: int = 1
    days: tuple[tuple[int, int], ...] = ()
    monthdays: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    after: bool = False

    def __str__(self) -> str:
        said = {
            "FREQ": self.freq,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "BYMONTH": ",".join(map(str, self.months)),
            "BYMONTHDAY": ",".join(map(str, self.monthdays)),
            "BYDAY": ",".join(f"{nth or ''}{CODES[day]}" for nth, day in self.days),
            "X-MOVE": "AFTER" if self.after else "",
        }
        return ";".join(f"{name}={value}" for name, value in said.items() if value)

    @classmethod
    def parse(cls, text: str) -> Rule:
        said = dict(part.split("=", 1) for part in text.split(";"))
        return cls(
            said["FREQ"],
            int(said.get("INTERVAL", "1")),
            tuple((int(day[:-2] or 0), CODES.index(day[-2:])) for day in said.get("BYDAY", "").split(",") if day),
            _numbers(said.get("BYMONTHDAY", "")),
            _numbers(said.get("BYMONTH", "")),
            "X-MOVE" in said,
        )


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(",") if part)


class Occasion(NamedTuple):
    """A day of a rule, and the working day on which it is due."""

    day: date
    due: date


@dataclass(frozen=True, slots=True)
class Found:
    """A rule in a text, with its hour if one is said, and what is left of the text without it."""

    rule: Rule
    hour: time | None
    rest: str


# ---- days ------------------------------------------------------------------------------------------------------------


def occasions(rule: Rule, begun: date, after: date, calendar: Calendar) -> Iterator[Occasion]:
    """Those after an earlier day of the rule, each on a working day of its own. ``begun`` is where counting starts."""
    text = str(rule).replace(";X-MOVE=AFTER", "")
    last = _due(rule, after, calendar)
    for found in rrulestr(text, dtstart=datetime.combine(begun, time(0))):
        day = found.date()
        if day > after and (due := _due(rule, day, calendar)) > last:
            last = due
            yield Occasion(day, due)


def _due(rule: Rule, day: date, calendar: Calendar) -> date:
    if calendar.is_workday(day):
        return day
    return calendar.next_workday(day) if rule.after else calendar.previous_workday(day)


def upcoming(
    rule: Rule, hour: time | None, begun: date, after: date, now: datetime, zone: ZoneInfo, calendar: Calendar
) -> Iterator[Occasion]:
    """The occasions that are still to come at a moment."""
    for occasion in islice(occasions(rule, begun, after, calendar), MOST_SEARCHED):
        if due_at(occasion.due, hour, zone) > now:
            yield occasion


def due_at(day: date, hour: time | None, zone: ZoneInfo) -> datetime:
    return local(day, hour, zone) if hour else end_of_day(day, zone)


# ---- words -----------------------------------------------------------------------------------------------------------

Build = Callable[[re.Match[str]], Rule | None]

_ZH_DAY = "一二三四五六日天"
_ZH_NUMBER = r"[一二三四五六七八九十廿\d]{1,3}"
_EN_DAYS = ("mon(?:day)?", "tue(?:s|sday)?", "wed(?:s|nesday)?", "thu(?:rs?|rsday)?", "fri(?:day)?", "sat(?:urday)?",
            "sun(?:day)?")  # fmt: skip
_EN_DAY = rf"(?:{'|'.join(_EN_DAYS)})s?"
_EN_AND = r"\s*(?:,\s*(?:and\s+)?|and\s+|&\s*|/\s*)"
_EN_NTH = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EN_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]*"
_WEEK = "(?:周|星期|礼拜)"
_EVERY = r"(?:every|each)\s+(?:single\s+)?"
QUARTER_ENDS, QUARTER_STARTS, HALVES = (3, 6, 9, 12), (1, 4, 7, 10), (6, 12)


def _zh_days(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(dict.fromkeys((0, min(_ZH_DAY.index(c), 6)) for c in text if c in _ZH_DAY))


def _en_days(text: str) -> tuple[tuple[int, int], ...]:
    found = (next(n for n, name in enumerate(_EN_DAYS) if re.match(name, word)) for word in re.findall(_EN_DAY, text))
    return tuple(dict.fromkeys((0, day) for day in found))


def _weekly(days: tuple[tuple[int, int], ...], every: str | None) -> Rule | None:
    interval = 2 if every in ("other", "隔", "隔一") else number(every or "1")
    return Rule("WEEKLY", interval, days) if days and interval else None


def _monthly(text: str) -> Rule | None:
    days = tuple(number(word) or 0 for word in re.findall(rf"{_ZH_NUMBER}", text))
    return Rule("MONTHLY", monthdays=days) if days and all(1 <= day <= 31 for day in days) else None


def _yearly(month: int, day: int) -> Rule | None:
    try:
        date(2024, month, day)  # a leap year
    except ValueError:
        return None
    return Rule("YEARLY", monthdays=(day,), months=(month,))


def _workday(which: str) -> Rule:
    first = which in ("first", "1st", "第一个", "首个", "第1个")
    return Rule("MONTHLY", monthdays=(1 if first else -1,), after=first)


_MONTH_END = Rule("MONTHLY", monthdays=(-1,))
_DAILY = Rule("DAILY")

_CHINESE: Mapping[str, Build] = {
    r"每一?个?(?:工作日|工作天|天|日(?!(?!上午|下午|早|晚|中午)[\u4e00-\u9fff]))": lambda m: _DAILY,
    rf"每({_ZH_NUMBER}|两)个?(?:天|日)": lambda m: Rule("DAILY", interval=number(m[1]) or 1),
    rf"每(隔一|隔|两|{_ZH_NUMBER})个?{_WEEK}的?(?:{_WEEK})?([{_ZH_DAY}])": lambda m: _weekly(_zh_days(m[2]), m[1]),
    rf"每逢?个?{_WEEK}([{_ZH_DAY}](?:[、,和及]?(?:{_WEEK})?[{_ZH_DAY}])*)": lambda m: _weekly(_zh_days(m[1]), None),
    r"每个?月的?(第一个|首个|第1个|最后一个)工作日": lambda m: _workday(m[1]),
    rf"每个?月的?(?:第([一二三四1-4])个|最后一个){_WEEK}([{_ZH_DAY}])": lambda m: Rule(
        "MONTHLY", days=((number(m[1]) or -1 if m[1] else -1, _zh_days(m[2])[0][1]),)
    ),
    r"每个?月的?(?:月?[底末]|最后一[天日])": lambda m: _MONTH_END,
    r"每个?月的?月?初": lambda m: Rule("MONTHLY", monthdays=(1,), after=True),
    rf"每个?月的?({_ZH_NUMBER}[号日]?(?:[、,和及]{_ZH_NUMBER})*)[号日]": lambda m: _monthly(m[1]),
    r"每个?季度?的?(?:季?[底末]|最后一[天日])": lambda m: Rule("YEARLY", monthdays=(-1,), months=QUARTER_ENDS),
    r"每个?季度?的?季?初": lambda m: Rule("YEARLY", monthdays=(1,), months=QUARTER_STARTS, after=True),
    r"每半年(?:[底末])?": lambda m: Rule("YEARLY", monthdays=(-1,), months=HALVES),
    r"每年的?(?:年?[底末]|最后一[天日])": lambda m: Rule("YEARLY", monthdays=(-1,), months=(12,)),
    rf"每年的?({_ZH_NUMBER})月({_ZH_NUMBER})[号日]": lambda m: _yearly(number(m[1]) or 0, number(m[2]) or 0),
}
_ENGLISH: Mapping[str, Build] = {
    rf"(?:{_EVERY}(?:(?:working|business|work)\s?day|weekday|day)|everyday|daily(?= at| by|$))": lambda m: _DAILY,
    rf"{_EVERY}(\d{{1,2}}|two|three|four|five|ten) days": lambda m: Rule("DAILY", interval=number(m[1]) or 1),
    rf"{_EVERY}({_EN_NTH}) (?:working|business|work)\s?day(?: of (?:the|each|every) month)?": lambda m: _workday(m[1])
    if m[1] in ("first", "1st", "last")
    else None,
    rf"(?:on )?(?:the )?({_EN_NTH}) (?:working|business|work)\s?day of (?:each|every) month": lambda m: _workday(m[1])
    if m[1] in ("first", "1st", "last")
    else None,
    rf"{_EVERY}({_EN_NTH}) ({_EN_DAY})(?: of (?:the|each|every) month)?": lambda m: Rule(
        "MONTHLY", days=((_NTH[m[1]], _en_days(m[2])[0][1]),)
    ),
    rf"(?:on )?(?:the )?({_EN_NTH}) ({_EN_DAY}) of (?:each|every) month": lambda m: Rule(
        "MONTHLY", days=((_NTH[m[1]], _en_days(m[2])[0][1]),)
    ),
    rf"{_EVERY}(other|2nd|second) ({_EN_DAY})": lambda m: _weekly(_en_days(m[2]), "other"),
    rf"(?:{_EVERY}(other|two|three|four|[2-9]) weeks?|fortnightly|biweekly)(?: on)? ({_EN_DAY}(?:{_EN_AND}{_EN_DAY})*)":
        lambda m: _weekly(_en_days(m[2]), m[1] or "other"),
    rf"(?:{_EVERY}|(?:weekly|{_EVERY}week) on )({_EN_DAY}(?:{_EN_AND}(?:every |each )?{_EN_DAY})*)":
        lambda m: _weekly(_en_days(m[1]), None),
    rf"on ((?:{'|'.join(_EN_DAYS)})s(?:{_EN_AND}{_EN_DAY})*)(?<=s)": lambda m: _weekly(_en_days(m[1]), None),
    rf"(?:{_EVERY}month|monthly) on (?:the |day )?(\d{{1,2}})(?:st|nd|rd|th)?": lambda m: _monthly(m[1]),
    r"(?:on )?the (\d{1,2})(?:st|nd|rd|th)? of (?:each|every) month": lambda m: _monthly(m[1]),
    rf"{_EVERY}(\d{{1,2}})(?:st|nd|rd|th)(?: of (?:the|each|every) month)?": lambda m: _monthly(m[1]),
    rf"(?:(?:at )?(?:the )?end of (?:each|every) month|(?:on )?(?:the )?last day of (?:each|every) month"
    rf"|{_EVERY}(?:month[- ]end|end of (?:the )?month|last day of the month))": lambda m: _MONTH_END,
    rf"(?:(?:at )?(?:the )?end of (?:each|every) quarter|{_EVERY}(?:quarter[- ]end|end of (?:the )?quarter)"
    rf"|(?:on )?(?:the )?last day of (?:each|every) quarter)":
        lambda m: Rule("YEARLY", monthdays=(-1,), months=QUARTER_ENDS),
    r"(?:at )?(?:the )?(?:beginning|start) of (?:each|every) quarter": lambda m: Rule(
        "YEARLY", monthdays=(1,), months=QUARTER_STARTS, after=True
    ),
    rf"(?:at )?(?:the )?end of (?:each|every) half[- ]year|{_EVERY}half[- ]year": lambda m: Rule(
        "YEARLY", monthdays=(-1,), months=HALVES
    ),
    rf"(?:at )?(?:the )?end of (?:each|every) year|{_EVERY}year[- ]end": lambda m: Rule(
        "YEARLY", monthdays=(-1,), months=(12,)
    ),
    rf"(?:{_EVERY}year|yearly|annually) on (?:the )?(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({_EN_MONTH})":
        lambda m: _yearly(_MONTHS.index(m[2][:3]) + 1, int(m[1])),
    rf"(?:{_EVERY}year|yearly|annually) on ({_EN_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?":
        lambda m: _yearly(_MONTHS.index(m[1][:3]) + 1, int(m[2])),
}  # fmt: skip
_WORDS = [(re.compile(words), build) for words, build in _CHINESE.items()]
_WORDS += [(re.compile(rf"(?<![a-z]){words}(?![a-z])"), build) for words, build in _ENGLISH.items()]

_LATE = ("中午", "下午", "晚上", "傍晚", "pm")
_HOUR = (
    rf"(?:(?P<part>上午|早上|早晨|中午|下午|晚上|傍晚)\s?)?(?:(?P<zh>{_ZH_NUMBER}|两)[点时](?!间|候|段)"
    rf"(?:(?P<half>半)|(?P<zm>{_ZH_NUMBER})分?)?|(?P<h>\d{{1,2}})(?::(?P<m>\d{{2}}))?\s?(?P<pm>am|pm)?(?!\w|:\d)"
    rf"|(?P<noon>noon)|(?P<closing>下班|eod|cob|(?:the )?end of (?:the )?day))"
)
_MARK = r"(?P<mark>的|(?<![a-z])(?:at|by|before)\s|@)?\s*"
_EARLIER = r"(?P<earlier>\s*(?:之前|以前|前(?![台端])))?"
_BESIDE = re.compile(rf"\s*[,、]?\s*{_MARK}{_HOUR}{_EARLIER}")
_BEFORE = re.compile(rf"{_MARK}{_HOUR}{_EARLIER}\s*$")
_ELSEWHERE = re.compile(rf"{_MARK}{_HOUR}{_EARLIER}")
_OWNED = re.compile(r"\s*的(?!时候)(?=\S)|'s\b")


def read(text: str) -> Found | None:
    """The rule in a text, wherever it stands; None where none is said outright."""
    folded = fold(text)
    places = ((match, build) for words, build in _WORDS for match in words.finditer(folded))
    for match, build in sorted(places, key=lambda place: (place[0].start(), -place[0].end())):
        owned = _OWNED.match(folded, match.end()) and not _BESIDE.match(folded, match.end())
        if not owned and (rule := build(match)):
            return _with_hour(rule, text, folded, match.start(), match.end())
    return None


def _with_hour(rule: Rule, text: str, folded: str, start: int, end: int) -> Found:
    """The hour beside the rule, or one that is marked elsewhere (… by 5pm)."""
    if (found := _BESIDE.match(folded, end)) and _is_hour(found):
        return Found(rule, _hour(found), _without(text, start, found.end()))
    if (found := _BEFORE.search(folded[:start])) and _is_hour(found):
        return Found(rule, _hour(found), _without(text, found.start(), end))
    rest = _without(text, start, end)
    for found in _ELSEWHERE.finditer(fold(rest)):
        if _is_hour(found) and (found["mark"] or found["earlier"]):
            return Found(rule, _hour(found), _without(rest, found.start(), found.end()))
    return Found(rule, None, rest)


def _without(text: str, start: int, end: int) -> str:
    return f"{text[:start]} {text[end:]}"


def _is_hour(found: re.Match[str]) -> bool:
    """A bare figure is none."""
    return bool(found["closing"] or (_hour(found) and any(found[name] for name in ("zh", "mark", "m", "pm", "noon"))))


def _hour(found: re.Match[str]) -> time | None:
    """None for the end of working hours, which is the day's."""
    if found["closing"] or found["noon"]:
        return time(12) if found["noon"] else None
    hour = number(found["zh"]) if found["zh"] else int(found["h"])
    minute = 30 if found["half"] else number(found["zm"]) if found["zm"] else int(found["m"] or 0)
    half_day = found["part"] or found["pm"]
    if hour is None or minute is None:
        return None
    if hour < 12 and (half_day in _LATE or (not half_day and not found["m"] and 1 <= hour <= 6)):
        hour += 12  # a bare 3点 is in working hours
    hour = 0 if half_day == "am" and hour == 12 else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None


def begins(now: datetime, zone: ZoneInfo) -> date:
    """From which day a rule that is said now is counted; its days come after the one before that."""
    return now.astimezone(zone).date() - DAY
