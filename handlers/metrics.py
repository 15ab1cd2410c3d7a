"""What operators watch: what waits, whether all is alive, and all that was measured."""

from __future__ import annotations

from datetime import datetime

from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot.clock import EARLIEST, uptime
from handlers.app import House
from storage.migrate import at, head

STALLED = 30  # seconds since the courier was through, or a sweep beyond its own beat


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
