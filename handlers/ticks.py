"""The clock's door: APScheduler as a metronome over sweeps that may repeat freely. It keeps no schedule of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import recurrences
from bot.bot import Bot
from bot.clock import system_clock, uptime
from bot.feedback_clocks import Clocks
from bot.reminders import Reminders
from bot.rounds import Rounds
from storage.database import Store

log = structlog.get_logger()
Sweep = Callable[[Store, datetime], int]


def sweeps(reminders: Reminders, clocks: Clocks, rounds: Rounds) -> dict[str, tuple[Sweep, float]]:
    """Every sweep, and how many seconds lie between its beats. Each handles a bounded number of due rows and says how
    many: it is run again while there are more."""
    calendar = reminders.calendar
    return {
        "recurrences": (lambda store, now: recurrences.sweep(store, now, calendar), 5),
        "ahead": (reminders.look_ahead, 60),
        "reminders": (reminders.sweep, 0.25),
        "feedback": (clocks.sweep, 1),
        "holders": (clocks.tend, 60),
        "rounds": (rounds.sweep, 5),
        "inbox": (lambda store, now: store.inbox.forget(now), 3600),
    }


LOOK = 1.0  # seconds between two looks at the wall clock
AGAIN = 5.0  # seconds after which a sweep that failed is tried again


def _ahead() -> float:
    """Of the wall clock, before one that is never set."""
    return system_clock().timestamp() - uptime()


class Metronome:
    """Beats for as long as the process lives; ``last`` says when each sweep was last through."""

    def __init__(self, bot: Bot, sweeps: dict[str, tuple[Sweep, float]]) -> None:
        self.bot = bot
        self.sweeps = sweeps
        self.last: dict[str, float] = {}  # of uptime
        self.watching: asyncio.Task[None] | None = None
        self.scheduler = AsyncIOScheduler(timezone="UTC")
        for name, (_, seconds) in sweeps.items():
            self.scheduler.add_job(
                self.run, "interval", [name], seconds=seconds, id=name,
                max_instances=1, coalesce=True, misfire_grace_time=None,
            )  # fmt: skip

    async def run(self, name: str) -> None:
        sweep, _ = self.sweeps[name]
        try:
            while await self.bot.transact(sweep):
                pass
            self.last[name] = uptime()
        except Exception:
            log.exception("sweep.failed", sweep=name)
            self._soon(name)

    def _soon(self, name: str) -> None:
        """What is done once an hour is not left undone for an hour."""
        if self.scheduler.running and self.sweeps[name][1] > AGAIN:
            self.scheduler.modify_job(name, next_run_time=system_clock() + timedelta(seconds=AGAIN))

    async def beat(self) -> None:
        """Every sweep once, now."""
        for name in self.sweeps:
            await self.run(name)

    def start(self) -> None:
        """The first beat is now: what came due while nobody was here has waited long enough."""
        for name in self.sweeps:
            self.scheduler.add_job(self.run, args=[name], misfire_grace_time=None)
        self.scheduler.start()
        self.watching = asyncio.create_task(self._watch())

    async def _watch(self) -> None:
        """The scheduler goes by the wall clock, and where that is set back would rest until it has caught up."""
        before = _ahead()
        while True:
            await asyncio.sleep(LOOK)
            before, last = _ahead(), before
            if before < last - LOOK:
                log.warning("clock.set_back", seconds=round(last - before))
                for job in self.scheduler.get_jobs():
                    job.modify(next_run_time=system_clock())

    def stop(self) -> None:
        if self.watching:
            self.watching.cancel()
        if self.scheduler.running:
            self.scheduler.shutdown(wait=False)
