"""How fast and how punctually what is due is said, and what waiting costs."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.cards.kit import Card
from bot.clock import system_clock
from bot.letters import LetterKind
from bot.outbox import LEASE, Courier
from handlers.http import settle
from storage.database import Database, Store
from tests.bench import baselines, ground
from tests.bench.measure import Demand, Rounds, Size, bench, ms, p50, p99, ratios

NOOP = LetterKind(lambda *_: Card("noop"))
SLACK_WAITS = 3.0  # seconds
MONDAY = datetime(2026, 11, 23, 2, tzinfo=UTC)  # ten o'clock in Shanghai: everybody is at work


# ---- many at one instant ---------------------------------------------------------------------------------------------


@bench(
    Demand("burst_fire", "time a letter, 10,000 due of 110,000", "APScheduler 3 with a job store, a job", at_most=0.1),
    Demand("loop_stall", "worst stall of the event loop in the burst", "Slack's 3 s", at_most=0.03),
)
def burst(size: Size) -> dict[str, Rounds]:
    due, future = size.of(1_000, 10_000), size.of(10_000, 100_000)
    with ground.folder() as home:
        waiting = ground.letters(ground.fresh(home / "waiting.db"), future, "+1 day", "later")
        filled = ground.letters(ground.copied(waiting, home / "filled.db"), due, "-1 minute", "noop")
        rounds = [_burst_round(home, filled, due, future) for _ in range(size.rounds + 1)][1:]
    ours, stalls, theirs = ([each[i] for each in rounds] for i in range(3))
    return {
        "burst_fire": Rounds(ratios(ours, theirs), f"{ms(p50(ours))} / {ms(p50(theirs))}"),
        "loop_stall": Rounds([stall / SLACK_WAITS for stall in stalls], ms(p50(stalls))),
    }


def _burst_round(home: Path, filled: Path, due: int, future: int) -> tuple[float, float, float]:
    """Seconds a letter in the house, its worst stall, seconds a job of APScheduler."""
    ours, stall = asyncio.run(_drain(ground.copied(filled, home / "ours.db"), due))
    theirs = asyncio.run(_fire(home / f"{time.monotonic_ns()}.db", due // 10, future))
    return ours / due, stall, theirs / (due // 10)


async def _drain(file: Path, due: int) -> tuple[float, float]:
    async with courier(file) as bench_courier:
        began = time.perf_counter()
        async with stalls() as worst:
            await bench_courier.drain()
        seconds = time.perf_counter() - began
        chat = bench_courier.bot.chat
        assert isinstance(chat, ground.NoopChat) and len(chat.said) == due
    return seconds, max(worst)


async def _fire(file: Path, due: int, future: int) -> float:
    """A tenth as many jobs as letters: its cost a job does not depend on their number."""
    jobs = baselines.Jobs(file)
    jobs.fill(due, future)
    return await jobs.fire(due)


@contextlib.asynccontextmanager
async def courier(file: Path) -> AsyncIterator[Courier]:
    """The house's courier with one kind of letter, whose card costs nothing."""
    house = ground.house_on(file)
    house.database.enter(ground.TEAM)
    settle()
    try:
        yield Courier(house.bot, {"noop": NOOP})
    finally:
        house.database.close()


@contextlib.asynccontextmanager
async def stalls(beat: float = 0.002) -> AsyncIterator[list[float]]:
    """By how many seconds a beat in the event loop came too late."""
    late = [0.0]

    async def watch() -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(beat)
            late.append(time.perf_counter() - began - beat)

    watching = asyncio.create_task(watch())
    try:
        yield late
    finally:
        watching.cancel()


# ---- the store's part of it ------------------------------------------------------------------------------------------


@bench(
    Demand(
        "claim_limit", "letters a second, 100 claimed and marked in a commit", "limit B: the same, raw", at_least=0.3
    ),
    Demand("courier_share", "letters a second through the whole courier", "limit B", at_least=0.3),
)
def claim_limit(size: Size) -> dict[str, Rounds]:
    due = size.of(2_000, 10_000)
    with ground.folder() as home:
        filled = _waiting(home / "filled.db", 0, due)
        rounds = [_limit_round(home, filled, due) for _ in range(size.rounds + 1)][1:]
    ours, whole, limit = ([each[side] for each in rounds] for side in range(3))
    return {
        "claim_limit": Rounds(ratios(ours, limit), f"{p50(ours):,.0f} / {p50(limit):,.0f} a second"),
        "courier_share": Rounds(ratios(whole, limit), f"{p50(whole):,.0f} / {p50(limit):,.0f} a second; {WHY}"),
    }


WHY = "each letter is looked at afresh, worded, said and marked by itself; Slack takes forty a second at most"


def _limit_round(home: Path, filled: Path, due: int) -> tuple[float, float, float]:
    copy = ground.copied(filled, home / "limit.db")
    limit = ground.clocked(lambda: baselines.claim_loop(copy))
    with ground.opened(ground.copied(filled, home / "ours.db")) as database:
        ours = ground.clocked(lambda: _claim_all(database))
    whole, _ = asyncio.run(_drain(ground.copied(filled, home / "whole.db"), due))
    return due / ours, due / whole, due / limit


def _claim_all(database: Database) -> None:
    while database.submit(_claim_and_mark, system_clock, 100).result():
        pass


# ---- what waits costs nothing ----------------------------------------------------------------------------------------


AT_ONCE = 16


@bench(Demand("pending_scale", "a claim beside 1,000,000 letters of the future", "beside 1,000", at_most=1.3))
def pending_scale(size: Size) -> dict[str, Rounds]:
    claims = size.of(30, 60)
    with ground.folder() as home:
        few = _waiting(home / "few.db", 1_000, claims * size.rounds * AT_ONCE)
        many = _waiting(home / "many.db", size.of(100_000, 1_000_000), claims * size.rounds * AT_ONCE)
        with ground.opened(few) as beside_few, ground.opened(many) as beside_many:
            pairs = [_claims(beside_many, beside_few, claims) for _ in range(size.rounds)]
    many_, few_ = ([pair[side] for pair in pairs] for side in (0, 1))
    return {"pending_scale": Rounds([a / b for a, b in pairs], f"{ms(p50(many_))} / {ms(p50(few_))}")}


def _waiting(file: Path, future: int, due: int) -> Path:
    ground.letters(ground.fresh(file), future, "+1 day", "later")
    return ground.letters(file, due, "-1 minute", "noop")


def _claims(many: Database, few: Database, count: int) -> tuple[float, float]:
    """p50 of a claim, alternately here and there."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(count):
        for side, database in enumerate((many, few)):
            times[side].append(ground.clocked(database.submit(_claim_and_mark, system_clock, AT_ONCE).result))
    return p50(times[0]), p50(times[1])


def _claim_and_mark(store: Store, now: datetime, limit: int) -> int:
    store.outbox.lead("bench", LEASE, now)
    claimed = store.outbox.take("bench", [due.id for due in store.outbox.due(now, limit=limit)])
    return sum(store.outbox.mark(letter, state="sent") for letter in claimed)


# ---- one alone -------------------------------------------------------------------------------------------------------


@bench(
    Demand("punctual", "lateness of lone reminders, p99", "1 s", at_most=1),
    Demand("punctual_p50", "lateness of lone reminders, p50", "1 s", at_most=0.25),
)
def punctual(size: Size) -> dict[str, Rounds]:
    rounds = [asyncio.run(_lone(size.of(12, 40), size.of(6, 20))) for _ in range(size.of(1, 3))]
    late = [seconds for seconds_ in rounds for seconds in seconds_]
    return {
        "punctual": Rounds([p99(late)], f"{len(late)} reminders, the latest {ms(max(late))}"),
        "punctual_p50": Rounds([p50(seconds) for seconds in rounds], ms(p50(late))),
    }


async def _lone(count: int, seconds: int) -> list[float]:
    """Snoozed tasks wake at odd moments of a Monday morning, with courier and sweeps as they always run; how late each
    was heard."""
    ahead = MONDAY - system_clock()

    def clock() -> datetime:
        return system_clock() + ahead

    with ground.folder() as home:
        async with ground.running(ground.fresh(home / "ours.db"), clock) as house:
            start = clock() + timedelta(seconds=1.5)
            moments = [start + timedelta(seconds=random.random() * seconds) for _ in range(count)]
            await house.bot.transact(_snoozed, moments)
            chat = house.bot.chat
            assert isinstance(chat, ground.NoopChat)
            while len(chat.said) < count and clock() < start + timedelta(seconds=seconds + 10):
                await asyncio.sleep(0.1)
            heard = dict(chat.said)
    return [(heard[f"D{ground.STAFF[i]}"] - moment).total_seconds() for i, moment in enumerate(moments)]


def _snoozed(store: Store, now: datetime, moments: list[datetime]) -> None:
    """A task to each of as many people, which rests until its moment."""
    for place, moment in enumerate(moments):
        values: dict[str, Any] = {
            "number": store.next_number("T"), "text": "send the loan file", "asker": ground.STAFF[-1], "state": "open",
            "priority": 0, "due_at": now + timedelta(days=9), "date_only": False, "zone": "Asia/Shanghai", "place": "",
            "source": "", "note": "", "created_at": now, "closed_at": None, "closed_by": "", "version": 1,
            "snoozed_until": moment, "snoozed_by": None, "remind_at": moment, "recall_from": now, "series": None,
            "occasion": None,
        }  # fmt: skip
        store.tasks.create([ground.STAFF[place]], **values)


# ---- nothing to do ---------------------------------------------------------------------------------------------------


@bench(
    Demand("idle", "CPU while nothing is due, 100,000 letters and tasks waiting", "with none waiting", at_most=1.2),
    Demand("idle_cpu", "CPU while nothing is due, per cent of one core", "1 %", at_most=1),
)
def idle(size: Size) -> dict[str, Rounds]:
    with ground.folder() as home:
        many = ground.letters(ground.fresh(home / "many.db"), 100_000, "+1 day", "later")
        ground.tasks(many, 100_000)
        pairs = asyncio.run(_idle_pairs(many, ground.fresh(home / "none.db"), size))
    note = f"{p50([a for a, _ in pairs]):.2f} % / {p50([b for _, b in pairs]):.2f} %"
    return {
        "idle": Rounds([a / b for a, b in pairs], note),
        "idle_cpu": Rounds([a for a, _ in pairs]),
    }


async def _idle_pairs(many: Path, none: Path, size: Size) -> list[tuple[float, float]]:
    return [(await _cpu(many, size), await _cpu(none, size)) for _ in range(size.rounds)]


async def _cpu(file: Path, size: Size) -> float:
    """Per cent of a core that the house takes while it waits."""
    async with ground.running(file):
        await asyncio.sleep(1)
        began, cpu = time.perf_counter(), time.process_time()
        await asyncio.sleep(size.of(3, 8))
        return 100 * (time.process_time() - cpu) / (time.perf_counter() - began)
