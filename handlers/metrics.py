"""What operators watch: how late things are said, what waits, how fast people are answered, whether all is alive."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Gauge, Histogram, generate_latest

from bot.chat import Answer, Event
from bot.clock import EARLIEST, uptime
from storage.migrate import at, head
from storage.outbox import Letter

if TYPE_CHECKING:
    from handlers.app import House

STALLED = 30  # seconds since the courier was through, or a sweep beyond its own beat
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


async def readiness(house: House) -> dict[str, bool]:
    """Database, tables, clock, courier, sweeps and socket, each whether it is well."""
    try:
        revision = await house.bot.read(lambda store: at(store.connection))
        database = True
    except Exception:
        revision, database = None, False
    return {
        "database": database,
        "migrations": revision == head(),
        "clock": house.bot.clock() >= EARLIEST,
        "courier": _age(house.courier.last_run) < STALLED,
        "sweep": all(
            _age(house.metronome.last.get(name)) < STALLED + seconds
            for name, (_, seconds) in house.metronome.sweeps.items()
        ),
        "socket": not house.settings.slack_app_token or bool(house.socket and house.socket.alive()),
    }


async def exposed(house: House) -> bytes:
    """All of it in Prometheus' own words."""
    registry, now = CollectorRegistry(), house.bot.clock()
    backlog, lanes, oldest = await house.bot.read(
        lambda store: (store.outbox.backlog(now), store.outbox.lanes(now), store.outbox.oldest(now))
    )
    letters = Gauge("upchain_letters", "Letters that are due or given up, by state", ["state"], registry=registry)
    for state in ("pending", "sending", "dead"):
        letters.labels(state).set(backlog.get(state, 0))
    for name, said, value in (
        ("upchain_lanes", "Channels and people for whom letters wait", len(lanes)),
        ("upchain_longest_lane", "Letters that wait for the same channel or person", max(lanes, default=0)),
        ("upchain_oldest_letter_seconds", "How long the oldest that is due has waited", _since(oldest, now)),
        ("upchain_speaks", "1 where this process speaks for the workspace, 0 where it stands by", house.courier.leads),
        ("upchain_posts_per_second", "The rate that was learned from Slack", house.courier.rate),
    ):
        Gauge(name, said, registry=registry).set(value)
    age = Gauge("upchain_seconds_since", "Seconds since the last run", ["what"], registry=registry)
    for what, last in {"courier": house.courier.last_run, **house.metronome.last}.items():
        if last is not None:
            age.labels(what).set(_age(last))
    return generate_latest(registry) + generate_latest(house.measures.registry)


def _age(last: float | None) -> float:
    return uptime() - last if last is not None else float("inf")


def _since(moment: datetime | None, now: datetime) -> float:
    return (now - moment).total_seconds() if moment else 0
