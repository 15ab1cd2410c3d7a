"""How long a line of a meeting takes at the door, from the first to the last of two hours. Of several rounds the best
counts: what else a machine does only ever adds."""

from __future__ import annotations

import asyncio
import random

from tests.bench import ground
from tests.bench.commands import Caller
from tests.bench.finding import said
from tests.bench.measure import Demand, Rounds, Size, bench, ms, p50, p99

LINES, TALKED = 800, 200
PROMISED = 0.020  # seconds a line
TAGS = ("topic", "decision", "info", "risk")


def spoken(chance: random.Random, number: int) -> str:
    """One line in five is kept."""
    text = said(chance, number)
    if number % 5:
        return text
    return (
        f"action: <@{chance.choice(ground.STAFF)}> by Friday {text}" if number % 10 else f"{TAGS[number % 4]}: {text}"
    )


@bench(
    Demand("line_door", f"p99 of {LINES} lines of a meeting at the door", "the promise of 20 ms", at_most=1, pick=min),
    Demand("line_scale", f"p50 of the last {TALKED} of {LINES} lines", f"the first {TALKED}", at_most=1.3),
)
def line_door(size: Size) -> dict[str, Rounds]:
    return asyncio.run(_door(size))


async def _door(size: Size) -> dict[str, Rounds]:
    rounds = [await _meeting() for _ in range(size.rounds)]
    slowest, first, last = zip(*rounds, strict=True)
    return {
        "line_door": Rounds([each / PROMISED for each in slowest], ms(p50(slowest))),
        "line_scale": Rounds([a / b for a, b in zip(last, first, strict=True)], f"{ms(p50(last))} / {ms(p50(first))}"),
    }


async def _meeting() -> tuple[float, float, float]:
    chance = random.Random(7)
    with ground.folder() as home:
        async with ground.house_door(ground.fresh(home / "ours.db")) as host, Caller(host) as caller:
            await caller.call(1, 1, "/minutes", "start Weekly")
            await asyncio.sleep(1)  # until the opening post stands
            seconds, errors = await caller.say("1.000000", [spoken(chance, number) for number in range(LINES)])
    assert not errors, errors[0]
    return p99(seconds), p50(seconds[:TALKED]), p50(seconds[-TALKED:])
