"""How fast what somebody typed is durable and answered."""

from __future__ import annotations

import asyncio
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event

from bot import tasks
from bot.clock import system_clock
from bot.rules.dates import Reading
from bot.rules.tasks import Order
from storage.database import Database, Store
from storage.tasks import Task
from tests.bench import baselines, ground
from tests.bench.measure import Demand, Rounds, Size, bench, ms, p50, ratios

keys = itertools.count(1)
CROWD = 64
SLACK_WAITS = 3.0  # seconds, then the person sees a failure


def assign(store: Store, now: datetime) -> list[Task]:
    """What ``/task`` does in its transaction."""
    number = next(keys)
    store.inbox.first(f"command:{number}", now)
    owner, asker = ground.STAFF[number % 200], ground.STAFF[(number + 1) % 200]
    order = Order((owner,), "send the loan file", 0, Reading(now + timedelta(days=4)))
    return tasks.assign(store, now, asker, order, "C1")


# ---- the use case alone ----------------------------------------------------------------------------------------------


@bench(
    Demand("cmd_floor", "a command, handler to commit", "R: the same statements in raw sqlite3, FULL", at_most=4),
)
def cmd_floor(size: Size) -> dict[str, Rounds]:
    return asyncio.run(_floor(size))


async def _floor(size: Size) -> dict[str, Rounds]:
    with (
        ground.folder() as home,
        ground.opened(ground.fresh(home / "ours.db")) as database,
        baselines.raw(ground.fresh(home / "raw.db")) as connection,
    ):
        pairs = [[await _beside(database, connection) for _ in range(size.of(60, 250))] for _ in range(size.rounds)]
    ours, theirs = ([p50([pair[side] for pair in pairs_]) for pairs_ in pairs] for side in (0, 1))
    return {"cmd_floor": Rounds(ratios(ours, theirs), f"{ms(p50(ours))} / {ms(p50(theirs))}")}


async def _beside(database: Database, connection: Any) -> tuple[float, float]:
    """One command in the house, and its very statements again, raw."""
    with executed(database) as statements:
        began = time.perf_counter()
        await database.transact(assign, system_clock)
        ours = time.perf_counter() - began
    return ours, ground.clocked(lambda: baselines.replay(connection, statements))


@contextmanager
def executed(database: Database) -> Iterator[list[tuple[str, Any]]]:
    """Every statement that the writer executes meanwhile, with its parameters."""
    kept: list[tuple[str, Any]] = []

    def keep(_: Connection, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        kept.append((statement, parameters))

    event.listen(database.engine, "before_cursor_execute", keep)
    try:
        yield kept
    finally:
        event.remove(database.engine, "before_cursor_execute", keep)


# Sixty-four share one flush of the disk; a disk that flushes fast leaves little to share.
WHY = "what company cannot shorten is each command's own time of the processor"


@bench(Demand("cmd_group", f"commands a second, {CROWD} at once", "one at a time", at_least=6))
def cmd_group(size: Size) -> dict[str, Rounds]:
    return asyncio.run(_group(size))


async def _group(size: Size) -> dict[str, Rounds]:
    with ground.folder() as home, ground.opened(ground.fresh(home / "ours.db")) as database:
        await _rate(database, 1, 50)
        pairs = [
            (await _rate(database, CROWD, CROWD * size.of(5, 15)), await _rate(database, 1, size.of(100, 300)))
            for _ in range(size.rounds)
        ]
    many, one = ([pair[side] for pair in pairs] for side in (0, 1))
    note = f"{p50(many):.0f} / {p50(one):.0f} a second; {WHY}"
    return {"cmd_group": Rounds([a / b for a, b in pairs], note)}


async def _rate(database: Database, at_once: int, count: int) -> float:
    async def one_after_another() -> None:
        for _ in range(count // at_once):
            await database.transact(assign, system_clock)

    began = time.perf_counter()
    await asyncio.gather(*(one_after_another() for _ in range(at_once)))
    return count / (time.perf_counter() - began)


# ---- through the door ------------------------------------------------------------------------------------------------


class Caller:
    """Slack's side, in a process of its own (``caller.py``)."""

    def __init__(self, host: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.caller", host],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
        )  # fmt: skip

    async def __aenter__(self) -> Caller:
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        await asyncio.to_thread(self.process.wait)

    async def call(self, count: int, at_once: int, command: str, text: str) -> tuple[list[float], list[str]]:
        """Seconds that each command took, and what was wrong with those that failed."""
        return await self._done({"count": count, "at_once": at_once, "command": command, "text": text})

    async def say(self, thread: str, said: list[str]) -> tuple[list[float], list[str]]:
        """The same for lines of a meeting."""
        return await self._done({"thread": thread, "said": said, "at_once": 1})

    async def _done(self, wish: dict[str, Any]) -> tuple[list[float], list[str]]:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps(wish) + "\n")
        self.process.stdin.flush()
        answer = json.loads(await asyncio.to_thread(self.process.stdout.readline))
        return answer["seconds"], answer["errors"]


TASK = ("/task", "{who} by Friday: send the loan file")
HELP = ("/upchain", "help")


@bench(
    Demand("cmd_crowd", f"the slowest of {CROWD} commands at once", "Slack's 3 s", at_most=0.1, pick=max),
    Demand("cmd_errors", "commands that failed, in all rounds and 20,000 more", "all commands", at_most=0),
)
def cmd_crowd(size: Size) -> dict[str, Rounds]:
    return asyncio.run(_crowd(size))


async def _crowd(size: Size) -> dict[str, Rounds]:
    with ground.folder() as home:
        async with ground.house_door(ground.fresh(home / "ours.db")) as host, Caller(host) as caller:
            await caller.call(CROWD * 2, CROWD, *TASK)
            worst, failed, count = [], 0, 0
            for _ in range(size.of(5, 15)):
                await asyncio.sleep(1)  # until the letters of the last round are out
                seconds, errors = await caller.call(CROWD, CROWD, *TASK)
                worst.append(max(seconds))
                failed, count = failed + len(errors), count + CROWD
            for _ in range(size.of(0, 20)):
                seconds, errors = await caller.call(1000, CROWD, *TASK)
                failed, count = failed + len(errors), count + 1000
    note = f"{ms(p50(worst))} in the median round"
    return {
        "cmd_crowd": Rounds([each / SLACK_WAITS for each in worst], note),
        "cmd_errors": Rounds([failed / count], f"{failed} of {count:,}"),
    }


@bench(Demand("door_floor", "/upchain help through the whole house", "Bolt with a listener that only acknowledges"))
def door_floor(size: Size) -> dict[str, Rounds]:
    return asyncio.run(_doors(size))


async def _doors(size: Size) -> dict[str, Rounds]:
    count = size.of(100, 300)
    with ground.folder() as home:
        async with (
            ground.house_door(ground.fresh(home / "ours.db")) as ours,
            ground.listening(baselines.bolt_door(ground.SECRET, ground.TEAM)) as theirs,
            Caller(ours) as through_ours,
            Caller(theirs) as through_theirs,
        ):
            pairs = []
            for _ in range(size.rounds + 1):
                a, refused = await through_ours.call(count, 1, *HELP)
                b, refused_ = await through_theirs.call(count, 1, *HELP)
                assert not refused + refused_, (refused + refused_)[0]
                pairs.append((p50(a), p50(b)))
    ours_, theirs_ = ([pair[side] for pair in pairs[1:]] for side in (0, 1))  # the first round warms up
    return {"door_floor": Rounds(ratios(ours_, theirs_), f"{ms(p50(ours_))} / {ms(p50(theirs_))}")}
