"""What people say about tasks that come again (CONTRACT ``/task`` with recurring words)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot import recurrences, tasks
from bot.bot import Asker, Bot
from bot.cards import recurrences as cards
from bot.chat import Answer, Ran
from bot.rules.dates import Reading
from bot.rules.recurrence import Found, Occasion
from bot.rules.tasks import read_order
from bot.rules.worktime import Calendar
from handlers.people import assignable, away_notes
from storage.database import Store
from storage.recurrences import Recurrence
from storage.tasks import Task


async def order(ran: Ran, bot: Bot, asker: Asker, found: Found, find: Callable[[str], str]) -> Answer:
    """``/task @who every Monday 9am …``: shown back in words, with the next days."""
    read = read_order(found.rest, asker.id, find, lambda text: Reading())
    await assignable(bot, read.owners)
    place = ran.turn.place or ""
    made = await bot.deed(ran.turn, recurrences.begin, bot.calendar, asker.id, read, found, place)
    series, tasks_made = made[0][0], [task for _, task in made]
    days = await bot.read(_next_days, bot.calendar, series.id, bot.clock())
    return cards.begun(made, days, asker.reader, await away_notes(tasks_made, bot, asker))


def _next_days(store: Store, calendar: Calendar, series: int, now: datetime) -> list[Occasion]:
    found = store.recurrences.get(series)
    return recurrences.next_days(found, calendar, now) if found else []


def with_series(store: Store, actor: str, number: int) -> tuple[Task, Recurrence | None]:
    """A task, and the series that is still running from it."""
    task = tasks.seen(store, actor, number)
    series = recurrences.of_task(store, task)
    return task, series if series and series.running else None
