"""``./run bench soak``: day after day in the fault laboratory, until 300,000 letters have been said and a thousand
processes killed. None lost of so many means fewer than one in 100,000, at 95 per cent (the rule of three)."""

from __future__ import annotations

import asyncio
import tempfile
import time
import warnings
from pathlib import Path

from tests.lab.houses import Nursery
from tests.lab.lab import Tally, freeze, kill, kills_of, laboratory, mortal_postgres, working_day

DAYS, NOTES, KILLS, FREEZES, DATABASE_KILLS = 50, 6_000, 20, 4, 2


def main(quick: bool) -> int:
    """One day where there is little time; 1 where anything was lost or doubled."""
    warnings.simplefilter("ignore")
    return asyncio.run(_soak(1 if quick else DAYS))


async def _soak(days: int) -> int:
    sums = [0, 0, 0, 0]
    for day in range(days):
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            tally = await _day(Path(folder), day)
        sums = [a + b for a, b in zip(sums, (tally.accepted, tally.lost, tally.doubled, tally.transient), strict=True)]
        print(f"day {day + 1}: {tally}  [{time.monotonic() - began:.0f} s]", flush=True)
    print(f"{KILLS * days} kills, {FREEZES * days} freezes, {DATABASE_KILLS * days} database kills: {Tally(*sums)}")
    return int(bool(sums[1] or sums[2]))


async def _day(folder: Path, seed: int) -> Tally:
    with mortal_postgres() as server:
        async with (
            Nursery.opened(folder) as nursery,
            laboratory(nursery, server.get_uri(), houses=3, door="socket") as lab,
        ):
            deeds = [*[kill] * KILLS, *[freeze] * FREEZES, *[kills_of(server)] * DATABASE_KILLS]
            return await working_day(lab, deeds, NOTES, seed)
