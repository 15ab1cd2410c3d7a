"""Faults, on purpose (PERFORMANCE 4): real processes, killed, frozen and cut off. What was accepted is never lost, and
nothing is to be seen twice."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.lab.houses import Nursery
from tests.lab.lab import Tally, laboratory

pytestmark = [pytest.mark.anyio, pytest.mark.slow]
POINTS = ("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10")
SIDE_BY_SIDE = 5  # stories at once: most of their time is waiting for leases to run out


@pytest.fixture
async def nursery(tmp_path: Path) -> AsyncIterator[Nursery]:
    async with Nursery.opened(tmp_path) as opened:
        yield opened


@pytest.fixture
def new_sqlite(sqlite_template: Path, tmp_path: Path) -> Callable[[str], str]:
    def make(name: str) -> str:
        return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / f'{name}.db')}"

    return make


async def killed_at(nursery: Nursery, point: str, database_url: str, houses: int) -> Tally:
    """Errands are asked for while every house dies once at this point."""
    async with laboratory(nursery, database_url, houses=houses, armed=f"{point}:2") as lab:
        for house in lab.houses:
            await house.start()
        await asyncio.gather(*(house.ready() for house in lab.houses))
        await lab.errands(4)
        await lab.quiet()
        assert lab.deaths, f"nothing passed {point}"
        assert not lab.faults()
        return lab.tally()


async def test_killed_anywhere_nothing_is_lost_and_nothing_doubled(
    nursery: Nursery, new_sqlite: Callable[[str], str]
) -> None:
    turns = asyncio.Semaphore(SIDE_BY_SIDE)

    async def story(point: str) -> str:
        async with turns:
            return f"{point} {await killed_at(nursery, point, new_sqlite(point), 1)}"

    tallies = await asyncio.gather(*map(story, POINTS))
    assert tallies == [f"{point} {Tally(4, 0, 0, 0)}" for point in POINTS]
