"""The clock's door: APScheduler as a metronome over sweeps that may repeat freely. It keeps no schedule of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

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
        "feedback": (clocks.sweep, 1),
        "holders": (clocks.tend, 60),
        "rounds": (rounds.sweep, 5),
        "reminders": (reminders.sweep, 0.25),
        "inbox": (lambda store, now: store.inbox.forget(now), 3600),
    }


LOOK = 1.0  # seconds between two looks at the wall clock
AGAIN = 5.0  # seconds after which a sweep that failed is tried again, at the latest


def _ahead() -> float:
    """Of the wall clock, before one that is never set."""
    return system_clock().timestamp() - uptime()


class Steady(BaseTrigger):  # type: ignore[misc]
    """Every so many seconds, the first time now. Unlike APScheduler's own interval it counts from the present: where
    the clock leaps ahead by years, the beats in between are not even counted."""

    def __init__(self, seconds: float) -> None:
        self.pause = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        return now + self.pause if previous else now


class Metronome:
    """Beats for as long as the process lives; ``last`` says when each sweep was last through. A beat only strikes: who
    sweeps hears it when the last sweep is over, and many strikes meanwhile are one."""

    def __init__(self, bot: Bot, sweeps: dict[str, tuple[Sweep, float]]) -> None:
        self.bot = bot
        self.sweeps = sweeps
        self.last: dict[str, float] = {}  # of uptime
        self.struck = {name: asyncio.Event() for name in sweeps}
        self.working: list[asyncio.Task[None]] = []
        self.scheduler = AsyncIOScheduler(
            timezone="UTC", executors={"default": DebugExecutor()}
        )  # in the loop, at once
        for name, (_, seconds) in sweeps.items():
            self.scheduler.add_job(self.struck[name].set, Steady(seconds), id=name, misfire_grace_time=None)

    async def _work(self, name: str) -> None:
        """What is done once an hour and fails is not left undone for an hour."""
        while True:
            await self.struck[name].wait()
            self.struck[name].clear()
            while not await self.run(name):
                await asyncio.sleep(min(AGAIN, self.sweeps[name][1]))

    async def run(self, name: str) -> bool:
        """One sweep, until nothing is left to be done; whether it came through."""
        sweep, _ = self.sweeps[name]
        try:
            while await self.bot.transact(sweep):
                pass
        except Exception:
            log.exception("sweep.failed", sweep=name)
            return False
        self.last[name] = uptime()
        return True

    async def beat(self) -> None:
        """Every sweep once, now."""
        for name in self.sweeps:
            await self.run(name)

    def start(self) -> None:
        """The first beat is now: what came due while nobody was here has waited long enough."""
        self.scheduler.start()
        self.working = [asyncio.create_task(work) for work in (self._watch(), *map(self._work, self.sweeps))]

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
        for task in self.working:
            task.cancel()
        if self.scheduler.running:
            self.scheduler.shutdown(wait=False)
