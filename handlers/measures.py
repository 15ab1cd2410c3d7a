"""What is measured while the process lives: how fast people are answered, how late things are said."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, Histogram

from bot.chat import Answer, Event
from storage.outbox import Letter

ANSWERS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3)  # Slack gives up after three seconds
LATENESS = (0.25, 1, 5, 15, 60, 300, 900, 3600)
Handle = Callable[[Event], Awaitable[Answer]]


class Measures:
    """Kept while the process lives; the rest is asked of tables and courier when somebody looks."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.answers = Histogram(
            "upchain_answer_seconds", "From an event to its answer", ["kind"], buckets=ANSWERS, registry=self.registry
        )
        self.lateness = Histogram(
            "upchain_lateness_seconds", "From a letter's moment until it was said", buckets=LATENESS,
            registry=self.registry,
        )  # fmt: skip

    def timed(self, handle: Handle) -> Handle:
        async def answer(event: Event) -> Answer:
            with self.answers.labels(type(event).__name__.lower()).time():
                return await handle(event)

        return answer

    def said(self, letter: Letter, now: datetime) -> None:
        self.lateness.observe(max(timedelta(0), now - letter.due_at).total_seconds())
