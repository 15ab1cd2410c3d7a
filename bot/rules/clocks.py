"""Which clock "tomorrow" and "3 pm" are read on, in a file of a meeting held elsewhere: the one that its times show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.rules import dates
from bot.rules.lines import Transcript
from bot.rules.worktime import Calendar

_UTC = ZoneInfo("UTC")


def deadlines_of(
    transcript: Transcript, zone: ZoneInfo, calendar: Calendar
) -> Callable[[str, datetime], dates.Reading]:
    """How deadlines in this file are read; ``zone`` is the house's."""
    if not transcript.by_clock:
        return lambda text, at: dates.read(text, at, zone, calendar)
    return lambda text, at: _read(text, at, zone, calendar)


def _read(text: str, at: datetime, zone: ZoneInfo, calendar: Calendar) -> dates.Reading:
    """On the clock of the file, unless that is the house's too. Times in UTC may be a program's, people's hours being
    the house's: where both clocks come to the same day and hour, it is the house's hour that is meant."""
    ours = dates.read(text, at, zone, calendar)
    if at.utcoffset() == at.astimezone(zone).utcoffset():
        return ours
    theirs = dates.read(text, at.replace(tzinfo=UTC), _UTC, calendar)
    theirs = replace(theirs, due=theirs.due and theirs.due.replace(tzinfo=at.tzinfo))
    return ours if not at.utcoffset() and _shown(ours) == _shown(theirs) else theirs


def _shown(reading: dates.Reading) -> datetime | None:
    return reading.due and reading.due.replace(tzinfo=None)
