"""Reminders without a chat tool: a real database, the sweeps, and what they would say, at any pace of the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot import tasks
from bot.bot import known_zone
from bot.cards import plain
from bot.reminders import Reminders
from bot.rhythms import rhythms
from bot.rules.dates import Reading
from bot.rules.rhythm import Rhythm
from bot.rules.tasks import Order
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Database, Store
from storage.outbox import Letter
from storage.tasks import Task


class Desk:
    """People, tasks, and the messages that the clock brings them; whatever is posted counts as said at once."""

    def __init__(self, url: str, calendar: Calendar, **zones: str) -> None:
        self.url, self.calendar, self.zones = url, calendar, zones
        self.now = datetime.fromisoformat("2026-01-01T00:00+00:00")
        self.said: list[tuple[datetime, str, Letter]] = []
        self.start()

    def start(self) -> None:
        """As after a restart: nothing is remembered but what the database holds."""
        self.database = Database(self.url)
        self.database.enter("T1")
        self.reminders = Reminders(self.calendar)
        for person, zone in self.zones.items():
            assert known_zone(zone)
            self.do(lambda store, now, p=person, z=zone: store.people.put(now, p, p, "member", z, "en", ""))

    def restart(self) -> None:
        self.database.close()
        self.start()

    def do(self, use_case: Any, *args: Any, **kwargs: Any) -> Any:
        return self.database.submit(use_case, lambda: self.now, *args, **kwargs).result()

    def ask(self, asker: str, owner: str, text: str, due: datetime, date_only: bool = False) -> Task:
        made: list[Task] = self.do(tasks.assign, asker, Order((owner,), text, 0, Reading(due, date_only)))
        return made[0]

    def look(self) -> list[tuple[datetime, str, Letter]]:
        """One beat of the metronome: what is said now."""
        while self.do(self.reminders.sweep):
            pass
        self.do(self.reminders.look_ahead)
        new = self.do(lambda store, now: list(self._speak(store)))
        self.said += new
        return new

    def _speak(self, store: Store) -> Iterator[tuple[datetime, str, Letter]]:
        """As the courier would, in the same moment."""
        for person in self.zones:
            for letter in store.outbox.of(f"@{person}"):
                if letter.state == "pending":
                    reader = Reader("en", ZoneInfo(self.zones[person]))
                    card = self.reminders.compose(store, self.now, _sending(letter), reader)
                    state = {"state": "sent" if card else "void", "sent_at": self.now}
                    store.outbox.alter({"id": letter.id}, **state)
                    if card:
                        yield self.now, plain.text(card, str), letter

    def rhythm(self, person: str) -> Rhythm:
        found: dict[str, Rhythm] = self.do(lambda store, now: rhythms(store, self.calendar, [person], now))
        return found[person]

    def run(self, until: datetime, step: timedelta) -> None:
        while self.now < until:
            self.now += step
            self.look()

    def close(self) -> None:
        self.database.close()


def _sending(letter: Letter) -> Letter:
    return replace(letter, state="sending")
