"""Where and when words are read, and why they may not be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from bot.rules.worktime import Calendar


class Ask(Exception):
    """There is no deadline in the words: ``args[0]`` is the key of the question to ask instead."""


@dataclass(frozen=True, slots=True)
class Setting:
    """``now`` is local to ``zone``."""

    now: datetime
    zone: tzinfo
    calendar: Calendar

    @property
    def today(self) -> date:
        return self.now.date()
