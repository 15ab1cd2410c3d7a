"""The weekly look-back for who heads a unit, as a part of the first morning's message of a week (H12, H36)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.cards import reminders_week as cards
from bot.cards.kit import Block
from bot.rhythms import rhythms
from bot.rules.lookback import Week, figures, led, said_at
from bot.rules.recall import Rung
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.reminders import Recall

SUBJECT = "W"  # of the recall that a look-back is; its occasion is the Monday of the week


def coming(store: Store, calendar: Calendar, now: datetime, until: datetime) -> Iterator[Rung]:
    """For every head who wants it, on the first working morning of the week."""
    _, seats = store.org.load()
    heads = list(dict.fromkeys(seat.person for seat in seats if seat.role == "head"))
    wanted = [id for id, chosen in store.preferences.of(heads).items() if chosen.weekly]
    for person, who in rhythms(store, calendar, wanted, now).items():
        for today in dict.fromkeys((who.day(now), who.day(until))):
            monday, at = said_at(who, today)
            if person in wanted and now - timedelta(days=1) < at <= until:
                yield Rung("week", person, at, str(monday))


def shown(store: Store, recall: Recall, reader: Reader, moment: datetime) -> list[Block]:
    """Nothing where there is nothing to tell."""
    _, seats = store.org.load()
    units, people = led(seats, recall.person)
    week = Week.of(recall.occasion, reader.zone)
    told = figures(store.tasks.since(people, week.begins), people, week, moment)
    return cards.look_back(units, week.monday, told, reader) if told else []
