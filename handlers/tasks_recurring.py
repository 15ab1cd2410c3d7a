"""What people say about tasks that come again (CONTRACT ``/task`` with recurring words)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot import recurrences, tasks
from bot.bot import Asker, Bot
from bot.cards import recurrences as cards
from bot.cards.kit import Card
from bot.chat import Answer, Filled, Ran
from bot.errors import Refusal
from bot.rules import recurrence
from bot.rules.dates import Reading
from bot.rules.recurrence import Found, Occasion
from bot.rules.tasks import Order, read_order
from bot.rules.worktime import Calendar
from handlers.people import assignable, away_notes
from storage.database import Store
from storage.recurrences import Recurrence
from storage.tasks import Task


async def order(ran: Ran, bot: Bot, asker: Asker, found: Found, find: Callable[[str], str]) -> Answer:
    """``/task @who every Monday 9am …``: shown back in words, with the next days."""
    return await begin(ran, bot, asker, read_order(found.rest, asker.id, find, lambda text: Reading()), found)


async def begin(event: Ran | Filled, bot: Bot, asker: Asker, order: Order, found: Found) -> Card:
    await assignable(bot, order.owners)
    place = event.turn.place or ""
    made = await bot.deed(event.turn, recurrences.begin, bot.calendar, asker.id, order, found, place)
    series, tasks_made = made[0][0], [task for _, task in made]
    days = await bot.read(_next_days, bot.calendar, series.id, bot.clock())
    return cards.begun(made, days, asker.reader, await away_notes(tasks_made, bot, asker))


def _next_days(store: Store, calendar: Calendar, series: int, now: datetime) -> list[Occasion]:
    found = store.recurrences.get(series)
    return recurrences.next_days(found, calendar, now) if found else []


def read_repeats(text: str) -> Found | None:
    """What a form says of how often; None where it says nothing. Refuses what cannot be read whole."""
    if not text.strip():
        return None
    found = recurrence.read(text)
    if found is None or found.rest.strip():
        raise Refusal("repeats", field="repeats")
    return found


def with_series(store: Store, actor: str, number: int) -> tuple[Task, Recurrence | None]:
    """A task, and the series that is still running from it."""
    task = tasks.seen(store, actor, number)
    series = recurrences.of_task(store, task)
    return task, series if series and series.running else None
