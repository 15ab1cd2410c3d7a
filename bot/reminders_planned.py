"""What a person will be reminded of next, as things now stand."""

from __future__ import annotations

from datetime import datetime

from bot.rhythms import rhythms
from bot.rules import recall
from bot.rules.recall import Rung
from bot.rules.worktime import Calendar
from storage.database import Store
from storage.tasks import Task

LOOKED_AT = 30  # of their tasks, the most urgent first
SHOWN = 5


def planned(store: Store, calendar: Calendar, person: str, now: datetime) -> list[tuple[Task, Rung]]:
    """Of the tasks that are theirs, the nearest reminders."""
    known = rhythms(store, calendar, [person], now)
    mine = store.tasks.owned(person, LOOKED_AT)
    rungs = [(task, rung) for task in mine for rung in recall.ladder(task, known)]
    coming = [(task, rung) for task, rung in rungs if rung.person == person and rung.at > now]
    return sorted(coming, key=lambda each: (each[1].at, each[0].number))[:SHOWN]
