"""Deadlines read from words: Chinese of both scripts, English, and both in one phrase.

A text is folded to one spelling (``fold``), names and quotations in it blotted out (``blot``); the words of the tables
(``chinese``, ``english``, ``numeric``) fill frames (``frame``), neighbours become phrases with the marks around them
(``phrases``, ``marks``). The clauses they stand in say how surely each is the deadline (``rank``, ``clause``,
``told``), and the surest is resolved to the nearest instant it may mean (``days``, ``hours``, ``resolve``). What is not
understood is not guessed.

What the words mean:

- A day includes itself: 周五前 on a Friday is today. A day without an hour ends when the day ends.
- Weeks are ISO weeks: 下周三 and "next Wednesday" are in the next one, 本周一 on a Wednesday is past, a bare weekday is
  the coming one. "Friday week" is a week after that.
- Before a period or a festival is strictly before it: 12月前 is 30 November, before next week the last working day of
  this one, 元旦前 the last working day before. After a day or a festival is the first working day after.
- A week ends with its last working day, a month, quarter or year with its last day of all. 周末前 is before the
  weekend, 周末 its Sunday. The beginning of a period is its first day, the middle of a month its 15th.
- Mornings end at 12:00, afternoons at 18:00, evenings with the day; 下班前, EOD and COB are the end of working hours,
  first thing their beginning. An hour without am or pm is the one nearer to working hours: 3点 is 15:00, and asked
  about where both lie outside them or the likelier has gone by.
- Hours from now are counted on the clock, days, weeks and months on the calendar, working days by the region's.
- 12/1 is month before day. Of a range the later end is the deadline.
- A date without a year, or an hour without a day, that has gone by is the next such and asked about.
- Of several dates the marked one counts (前, by, due); a day that belongs to a thing (周五的报表, Monday's list, the
  3pm call) is no deadline; nor is a beginning (from Monday, 下周起), a condition (if not by Friday, 万一周五前没到),
  what is told rather than asked (the fee falls due on Monday, 客户周五来开户; "on Friday", unmarked, does not
  count in a sentence with a subject) or what counts from an event (签约后3天内).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.dates.blot import blot
from bot.rules.dates.fold import fold
from bot.rules.dates.frame import HOUR, join
from bot.rules.dates.phrases import Phrase, Rank
from bot.rules.dates.rank import find
from bot.rules.dates.resolve import Found, resolve
from bot.rules.dates.say import say
from bot.rules.dates.setting import Ask, Setting
from bot.rules.worktime import Calendar

__all__ = ["DOUBTS", "REFUSALS", "Reading", "read", "say", "strip"]

LONGEST = 500  # characters of a text that are read
FAR = timedelta(days=3 * 366)  # a deadline later than this is asked about
DOUBTS = ("ambiguous", "several", "rolled", "day_off", "unloaded", "far")  # asked of a deadline: the first that applies
REFUSALS = ("past", "recurring", "conflict", "unreadable")  # why there is none; a conflict is a Friday on a Saturday


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says about when.

    ``due`` is in the zone asked for, and never before now; None if there is no deadline (then ``ask`` is None too) or
    none that can be read. ``span`` is where the deadline stands in the text, its marks (by, 前) included. ``facts`` are
    what the question needs: ``phrase``, and ``next_workday`` of a day off, ``year`` of an unloaded one.
    """

    due: datetime | None = None
    date_only: bool = False
    ask: str | None = None
    span: tuple[int, int] | None = None
    facts: Mapping[str, str | date] = field(default_factory=dict)


def read(text: str, now: datetime, zone: ZoneInfo, calendar: Calendar) -> Reading:
    """The deadline in a text, wherever it stands."""
    said = text[:LONGEST]
    phrases = find(blot(said, fold(said)))
    if not phrases:
        return Reading()
    best = max(phrase.rank for phrase in phrases)
    top = [phrase for phrase in phrases if phrase.rank == best]
    chosen, patched = _with_day(top, phrases)
    return _decide(chosen, patched, text, Setting(now.astimezone(zone), zone, calendar))


def _with_day(top: Sequence[Phrase], phrases: Sequence[Phrase]) -> tuple[Sequence[Phrase], bool]:
    """An hour alone (… by 5pm) takes its day from elsewhere in the sentence (on Friday …), and that is asked about.

    Not where they touch: 国庆前一天下班前, 春节前 EOD.
    """
    hours = [phrase for phrase in top if phrase.frame.said() <= HOUR]
    days = [phrase for phrase in phrases if phrase.rank >= Rank.PLAIN and not phrase.frame.said() <= HOUR]
    if len(hours) != 1 or len(days) != 1 or not {*top} <= {*hours, *days}:
        return top, False
    (hour,), (day,) = hours, days
    frame = join(day.frame, hour.frame)
    if not frame:
        return top, False
    if 0 <= hour.start - day.end <= 1:
        return [replace(day, end=hour.end, frame=frame)], False
    return [replace(hour, frame=frame)], True


def _decide(phrases: Sequence[Phrase], patched: bool, text: str, at: Setting) -> Reading:
    found: list[tuple[Phrase, Found]] = []
    refused: list[tuple[Phrase, str]] = []
    for phrase in phrases:
        try:
            found.append((phrase, resolve(phrase, at)))
        except Ask as ask:
            refused.append((phrase, str(ask)))
    if not found:
        phrase, why = refused[0]
        return Reading(ask=why, span=(phrase.start, phrase.end), facts={"phrase": text[phrase.start : phrase.end]})
    several = patched or len({each.due for _, each in found}) > 1
    return _reading(*found[-1], several, text, at)


def _reading(phrase: Phrase, found: Found, several: bool, text: str, at: Setting) -> Reading:
    asks = set(found.asks) | ({"several"} if several else set())
    facts: dict[str, str | date] = {"phrase": text[phrase.start : phrase.end]}
    due = found.due.astimezone(at.zone)
    if not at.calendar.is_workday(found.day) and not (phrase.frame.wait and found.day == at.today):
        asks.add("day_off")
        facts["next_workday"] = at.calendar.next_workday(found.day)
    if "unloaded" in asks:
        facts["year"] = str(found.day.year)
    if due - at.now > FAR:
        asks.add("far")
    ask = next((key for key in DOUBTS if key in asks), None)
    return Reading(due, found.date_only, ask, (phrase.start, phrase.end), facts)


_STOPS = ",，、;；:："
_LOOSE = f" \t\r\n{_STOPS}.。-–—"


def strip(text: str, reading: Reading) -> str:
    """The text without its deadline, tidy; the whole of it, where none could be read."""
    if reading.due is None or reading.span is None:
        return text.strip()
    start, end = reading.span
    left, right = text[:start].rstrip(), text[end:].lstrip()
    bare_left, bare_right = left.rstrip(f" {_STOPS}(（"), right.lstrip(f" {_STOPS})）")
    stop = (left[len(bare_left) :] + right[: len(right) - len(bare_right)]).strip(" ()（）")[:1]
    return re.sub(r"[ \t]{2,}", " ", _joined(bare_left, stop, bare_right)).strip(_LOOSE)


def _joined(left: str, stop: str, right: str) -> str:
    """Two halves of a sentence, with the stop that stood between them; no blank within Chinese."""
    if not left or not right or right[0] in "。.!?！？":
        return left + right
    blank = " " if (left[-1].isascii() or right[0].isascii()) and stop in ("", *",;:") else ""
    return left + stop + blank + right
