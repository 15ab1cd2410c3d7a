"""What a second and a third process on one PostgreSQL bring."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import psycopg

from bot.outbox import Courier
from storage.database import Database
from storage.migrate import migrate
from tests.bench import ground
from tests.bench.letters import NOOP
from tests.bench.measure import Demand, Rounds, Size, bench, p50
from tests.lab.lab import mortal_postgres

WORKERS = 3
CLAIM = (
    "update letters set state = 'sending', attempts = attempts + 1, owner = 'b' where id in"
    " (select id from letters where workspace = 1 and state = 'pending' and due_at <= now()"
    "  order by due_at, id limit 100 for update skip locked) returning id"
)
FILL = """insert into letters
(workspace, key, deed, card, subject, args, person, place, lane, thread, broadcast, due_at, state, attempts, maybe,
 marker, owner, ts, last_error)
select 1, 'noop:' || i, 'post', 'noop', 'T-' || i, '{}', 'U' || i, '', 'U' || i, '', false, now() - interval '1 minute',
 'pending', 0, false, 'm' || i, '', '', '' from generate_series(1, %s) i"""
WHY = "one courier speaks for a workspace, at Slack's pace; the others stand by"


@bench(
    Demand(
        "scale_out",
        f"letters a second, {WORKERS} houses beside one",
        f"a claim loop, {WORKERS} workers beside one",
        at_least=0.8,
    ),
)
def scale_out(size: Size) -> dict[str, Rounds]:
    count = size.of(1_000, 3_000)
    with mortal_postgres() as server:
        url = str(server.get_uri())
        _prepare(url)
        rounds = [_round(url, count) for _ in range(size.rounds + 1)][1:]
    ours, loop = zip(*rounds, strict=True)
    note = f"{p50(ours):.2f} / {p50(loop):.2f}; {WHY}"
    return {"scale_out": Rounds([a / b for a, b in rounds], note)}


def _prepare(url: str) -> None:
    database = Database(url)
    migrate(database.engine)
    database.enter(ground.TEAM, "Bench")
    database.close()


def _round(url: str, count: int) -> tuple[float, float]:
    """How many times as fast three are as one: the houses, and the plain loop."""

    def times_as_fast(work: Callable[[str, int], float]) -> float:
        one, several = (_refilled(url, count, lambda n=n: work(url, n)) for n in (1, WORKERS))
        return one / several

    return times_as_fast(_houses), times_as_fast(_loops)


def _refilled(url: str, count: int, work: Callable[[], float]) -> float:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("truncate letters")
        connection.execute("delete from couriers")
        connection.execute(FILL, [count])
        connection.execute("analyze letters")
    return work()


def _houses(url: str, workers: int) -> float:
    return asyncio.run(_drained(url, workers))


async def _drained(url: str, workers: int) -> float:
    """Seconds until all of them find nothing more."""
    houses = [ground.house_at(url) for _ in range(workers)]
    for house in houses:
        house.database.enter(ground.TEAM)
    couriers = [Courier(house.bot, {"noop": NOOP}) for house in houses]
    began = asyncio.get_running_loop().time()
    await asyncio.gather(*(courier.drain() for courier in couriers))
    seconds = asyncio.get_running_loop().time() - began
    for house in houses:
        house.database.close()
    return seconds


def _loops(url: str, workers: int) -> float:
    threads = [threading.Thread(target=_claim_all, args=[url]) for _ in range(workers)]

    def work() -> Any:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    return ground.clocked(work)


def _claim_all(url: str) -> None:
    with psycopg.connect(url) as connection:
        while claimed := connection.execute(CLAIM).fetchall():
            connection.cursor().executemany("update letters set state = 'sent' where id = %s and owner = 'b'", claimed)
            connection.commit()
