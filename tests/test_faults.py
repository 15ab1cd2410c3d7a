"""Faults, on purpose (PERFORMANCE 4): real processes, killed, frozen and cut off. What was accepted is never lost, and
nothing is to be seen twice.

What needs no second process is told elsewhere: single faults of Slack, late acceptance and lagging history in
``test_courier.py``, events that come twice or out of order in ``test_door.py``, the store's own in ``test_store.py``.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import re
import resource
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy

from storage.database import engine_url
from tests.lab.houses import PATIENCE, House, Nursery
from tests.lab.lab import Tally, freeze, kill, kills_of, laboratory, mortal_postgres, working_day

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
    return lambda name: created(postgres, f"{name}_{tmp_path.name}")


def created(server: str, name: str, template: str = "template_upchain") -> str:
    name = re.sub(r"\W", "_", name).lower()
    engine = sqlalchemy.create_engine(engine_url(server), poolclass=sqlalchemy.NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"create database {name} template {template}")
    return server.replace("/postgres?", f"/{name}?")


# ---- at every point --------------------------------------------------------------------------------------------------


async def killed_at(nursery: Nursery, point: str, database_url: str, houses: int) -> Tally:
    """Errands are asked for while every house dies once at this point."""
    async with laboratory(nursery, database_url, houses=houses, armed=point) as lab:
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

    async def story(point: str) -> tuple[str, Tally]:
        async with side_by_side:
            return point, await killed_at(nursery, f"{point}:2", new_database(f"{point}_{houses}"), houses)

    assert await asyncio.gather(*map(story, POINTS)) == [(point, Tally(3, 0, 0)) for point in POINTS]


@pytest.mark.parametrize("store", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def test_killed_within_the_first_migration_it_begins_again(
    nursery: Nursery, request: pytest.FixtureRequest, store: str, tmp_path: Path
) -> None:
    if store == "sqlite":
        tally = await killed_at(nursery, "K11:1", f"sqlite:///{tmp_path}/empty.db", houses=1)
    else:
        server = request.getfixturevalue("postgres")
        tally = await killed_at(nursery, "K11:1", created(server, f"empty_{tmp_path.name}", "template0"), houses=3)
    assert tally == Tally(3, 0, 0)


async def test_killed_within_a_backup_there_is_none_and_nobody_notices(
    nursery: Nursery, sqlites: NewDatabase, tmp_path: Path
) -> None:
    async with laboratory(nursery, sqlites("saved")) as lab:
        [house] = lab.houses
        await house.start()
        await house.ready()
        await lab.errands(1)
        killed = await nursery.bear(["backup", "saved.gz"], {**house.env, "UPCHAIN_KILL_AT": "K12:3"})
        assert await killed.end() == 137 and not (tmp_path / "saved.gz").exists()
        await lab.errands(2)
        whole = await nursery.bear(["backup", "saved.gz"], {**house.env, "UPCHAIN_KILL_AT": ""})
        assert await whole.end() == 0
        fresh = {**house.env, "UPCHAIN_KILL_AT": "", "DATABASE_URL": f"sqlite:///{tmp_path}/fresh.db"}
        restored = await nursery.bear(["restore", "saved.gz"], fresh)
        assert await restored.end() == 0, restored.log.read_text()
        await lab.quiet()
        assert lab.tally() == Tally(2, 0, 0) and not lab.faults()


async def test_nobody_else_can_end_it_on_purpose(nursery: Nursery, tmp_path: Path) -> None:
    env = {"UPCHAIN_KILL_AT": "K1:1", "UPCHAIN_LAB": "", "DATABASE_URL": f"sqlite:///{tmp_path}/none.db"}
    refused = await nursery.bear(["migrate"], env)
    assert await refused.end() == 1
    assert refused.log.read_text().splitlines() == [
        "UPCHAIN_KILL_AT: ends the process on purpose, and is for the fault laboratory only"
    ]


async def test_it_waits_for_its_clock_to_be_set(nursery: Nursery, sqlites: NewDatabase, tmp_path: Path) -> None:
    """Started in 1970, as a machine without a battery: nothing is said, and operators see red; then it goes on."""
    ahead = tmp_path / "ahead"
    ahead.write_text(str(-time.time()))
    async with laboratory(nursery, sqlites("clock"), argv=["serve", "--clock-file", str(ahead)]) as lab:
        [house] = lab.houses
        await house.start()
        while (report := await house.report()) is None:
            await asyncio.sleep(0.05)
        assert report["status"] == "not ready" and not report["clock"] and not report["courier"]
        ahead.write_text("0")
        await house.ready()
        await lab.errands(1)
        await lab.quiet()
        assert lab.tally() == Tally(1, 0, 0)


# ---- what comes more than once, and what cannot be written -----------------------------------------------------------


@pytest.mark.parametrize("store, houses", [("sqlites", 1), pytest.param("postgreses", 3, marks=pytest.mark.postgres)])
async def test_events_that_come_three_times_late_and_in_any_order_are_one_task_each(
    nursery: Nursery, request: pytest.FixtureRequest, store: str, houses: int
) -> None:
    new_database: NewDatabase = request.getfixturevalue(store)
    async with laboratory(nursery, new_database(f"thrice_{houses}"), houses=houses, door="socket") as lab:
        for house in lab.houses:
            await house.start()
        await asyncio.gather(*(house.ready() for house in lab.houses))
        delivery = lab.sandbox.delivery
        delivery.copies = 3
        delivery.hold()
        await lab.mentions(60)
        await lab.sandbox.advance(300)
        delivery.release(random.Random(0).shuffle)
        await lab.known(tasks=60)
        await lab.quiet()
        assert lab.tally() == Tally(60, 0, 0) and not lab.faults()


@contextlib.contextmanager
def locked(file: Path, house: House) -> Iterator[None]:
    """Another process writes, and does not end."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None, timeout=PATIENCE)) as foreign:
        foreign.execute("begin immediate")
        yield
        foreign.execute("rollback")


@contextlib.contextmanager
def full(file: Path, house: House) -> Iterator[None]:
    """No file of the process may grow beyond what the journal has."""
    before = resource.prlimit(house.pid, resource.RLIMIT_FSIZE)
    size = file.with_name(f"{file.name}-wal").stat().st_size
    resource.prlimit(house.pid, resource.RLIMIT_FSIZE, (size, before[1]))
    yield
    resource.prlimit(house.pid, resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("trouble", [locked, full])
async def test_while_nothing_can_be_written_people_are_told_so_and_then_it_goes_on(
    nursery: Nursery, sqlites: NewDatabase, tmp_path: Path, trouble: Callable[..., Any]
) -> None:
    async with laboratory(nursery, sqlites("trouble")) as lab:
        [house] = lab.houses
        await house.start()
        await house.ready()
        await lab.errands(1)
        with trouble(tmp_path / "trouble.db", house):
            assert not any([await lab.errand() for _ in range(3)])
        await lab.errands(3)
        await lab.quiet()
        assert lab.tally() == Tally(3, 0, 0) and not lab.deaths and not lab.faults()
        assert lab.ask("pragma integrity_check") == [("ok",)]


# ---- at any moment ---------------------------------------------------------------------------------------------------


async def test_a_house_that_is_killed_again_and_again(nursery: Nursery, sqlites: NewDatabase) -> None:
    async with laboratory(nursery, sqlites("day"), door="socket") as lab:
        tally = await working_day(lab, [kill] * 12, notes=1_200)
        print(f"{lab.deaths} kills: {tally}")
        assert not lab.faults() and lab.deaths == 12
        assert (tally.lost, tally.doubled) == (0, 0), tally


@pytest.mark.postgres
@pytest.mark.filterwarnings("ignore")
async def test_three_houses_killed_frozen_and_cut_off_from_their_database(nursery: Nursery) -> None:
    with mortal_postgres() as server:
        await three_houses(nursery, server)


async def three_houses(nursery: Nursery, server: Any) -> None:
    async with laboratory(nursery, server.get_uri(), houses=3, door="socket") as lab:
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
