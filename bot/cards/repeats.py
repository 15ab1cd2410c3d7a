"""The rule of what comes again, in words."""

from __future__ import annotations

from typing import Protocol

from bot.rules.recurrence import HALVES, QUARTER_ENDS, QUARTER_STARTS, Rule
from bot.words import Reader


class Recurring(Protocol):
    """Tasks, or meetings, that come again."""

    @property
    def rule(self) -> str: ...
    @property
    def hour(self) -> str: ...


def rule(series: Recurring, reader: Reader) -> str:
    """The rule in words, with its hour."""
    return in_words(series.rule, series.hour, reader)


def in_words(rule: str, hour: str, reader: Reader) -> str:
    """As ``rules.recurrence`` reads it again."""
    said = _days(Rule.parse(rule), reader)
    return reader("recurs-at", days=said, hour=hour) if hour else said


def _days(rule: Rule, reader: Reader) -> str:
    if rule.freq == "YEARLY":
        return _in_year(rule, reader)
    weekdays = reader.names([reader(f"weekday-{day}") for _, day in rule.days])
    key = f"recurs-{rule.freq.lower()}"
    if rule.interval > 1:
        return reader(f"{key}-apart", count=rule.interval, days=weekdays)
    if rule.after:
        return reader("recurs-month-start")
    if rule.freq == "MONTHLY" and rule.days:
        nth = rule.days[0][0]
        return reader("recurs-nth", nth=reader(f"nth-{nth}" if nth > 0 else "nth-last"), day=weekdays)
    if rule.monthdays == (-1,):
        return reader("recurs-month-end")
    return reader(key, days=weekdays or reader.names([str(day) for day in rule.monthdays]))


PERIODS = {QUARTER_ENDS: "quarter-end", QUARTER_STARTS: "quarter-start", HALVES: "half-year"}


def _in_year(rule: Rule, reader: Reader) -> str:
    if rule.months in PERIODS:
        return reader(f"recurs-{PERIODS[rule.months]}")
    if rule.monthdays == (-1,):
        return reader("recurs-year-end")
    return reader("recurs-yearly", month=reader(f"month-{rule.months[0]}"), day=rule.monthdays[0])
