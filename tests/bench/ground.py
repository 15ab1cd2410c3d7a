"""What the benchmarks stand on: the house with a chat that costs nothing, its door, and databases filled to size."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import shutil
import sqlite3
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import uvicorn
from slack_sdk.web.async_client import AsyncWebClient

from bot import org
from bot.cards.kit import Card
from bot.chat import MsgRef, Place, Profile
from bot.clock import Clock, system_clock
from bot.config import Settings
from handlers.app import House
from handlers.http import make_api, settle
from handlers.slack.speak import SlackChat
from storage.database import Database
from storage.migrate import migrate

SECRET = "bench"
TEAM = "T1"
STAFF = [f"U{number:04}" for number in range(200)]
PROFILES = [Profile(id, f"Person {id}", "member", "Asia/Shanghai", "en") for id in STAFF]


class NoopChat(SlackChat):
    """Everybody is here and every word arrives at once: what is measured is the house alone."""

    def __init__(self, clock: Clock) -> None:
        super().__init__("xoxb-bench", "http://127.0.0.1:9/api/")
        self.clock = clock
        self.bot_user, self.bot_id, self.team, self.team_name = "UBOT", "BBOT", TEAM, "Bench"
        self.numbers = itertools.count(1)
        self.said: list[tuple[Place, datetime]] = []

    async def start(self) -> None:
        self.client = AsyncWebClient(self.token)

    async def close(self) -> None:
        pass

    async def post(
        self, place: Place, card: Card, marker: str, thread: str | None = None, broadcast: bool = False
    ) -> MsgRef:
        self.said.append((place, self.clock()))
        return MsgRef(place, f"{next(self.numbers)}.000000")

    async def find(self, place: Place, marker: str, since: datetime, thread: str | None = None) -> Sequence[MsgRef]:
        return []

    async def revise(self, ref: MsgRef, card: Card) -> None:
        pass

    async def react(self, ref: MsgRef, name: str) -> None:
        pass

    async def dm(self, person: str) -> Place:
        return f"D{person}"

    async def people(self) -> Sequence[Profile]:
        return PROFILES


def house_on(file: Path, clock: Clock = system_clock) -> House:
    return house_at(f"sqlite:///{file}", clock)


def house_at(database_url: str, clock: Clock = system_clock) -> House:
    settings = Settings(
        slack_bot_token="xoxb-bench", slack_signing_secret=SECRET, database_url=database_url, upchain_language="en"
    )
    house = House(settings, clock)
    house.chat = house.bot.chat = NoopChat(clock)
    return house


@contextlib.asynccontextmanager
async def running(file: Path, clock: Clock = system_clock) -> AsyncIterator[House]:
    """With courier and sweeps at work, as ``upchain serve`` has it."""
    house = house_on(file, clock)
    await house.start()
    try:
        yield house
    finally:
        await house.stop()


@contextlib.asynccontextmanager
async def house_door(file: Path) -> AsyncIterator[str]:
    """The whole house behind its HTTP door; the door's ``host:port``."""
    async with running(file) as house, listening(make_api(house)) as host:
        settle()
        yield host


@contextlib.asynccontextmanager
async def listening(api: Any) -> AsyncIterator[str]:
    """An ASGI application on a free port, as ``upchain serve`` has it; ``host:port``."""
    config = uvicorn.Config(api, "127.0.0.1", 0, lifespan="off", log_level="warning", access_log=False)
    server = uvicorn.Server(config)
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign,assignment]
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.005)
    try:
        yield f"127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving


# ---- databases -------------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="bench") as name:
        yield Path(name)


def fresh(file: Path) -> Path:
    """A migrated database with its workspace and people, and nothing else."""
    file.write_bytes(_template())
    return file


@cache
def _template() -> bytes:
    with folder() as home:
        database = Database(f"sqlite:///{home / 'template.db'}")
        migrate(database.engine)
        database.enter(TEAM, "Bench")
        database.submit(org.meet_all, system_clock, PROFILES).result()
        database.close()
        with contextlib.closing(sqlite3.connect(home / "template.db")) as connection:
            connection.execute("pragma wal_checkpoint(truncate)")
        return (home / "template.db").read_bytes()


@contextlib.contextmanager
def opened(file: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{file}")
    database.enter(TEAM)
    try:
        yield database
    finally:
        database.close()


def copied(source: Path, target: Path) -> Path:
    shutil.copy(source, target)
    return target


def fill(file: Path, script: str, count: int) -> Path:
    """Runs an ``insert … select … from n`` with ``n.i`` from 1 to ``count``; the file is whole again afterwards."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("pragma synchronous=off")
        numbers = f"with recursive n(i) as (select 1 union all select i + 1 from n where i < {count})"
        connection.execute(script.replace("insert", f"{numbers} insert", 1)) if count else None
        connection.execute("pragma wal_checkpoint(truncate)")
    return file


def letters(file: Path, count: int, due: str, kind: str) -> Path:
    """Letters to as many people; ``due`` is SQLite's modifier: ``'-1 minute'``, ``'+1 day'``."""
    return fill(
        file,
        f"""insert into letters
        (workspace, key, deed, card, subject, args, person, place, lane, thread, broadcast, due_at, state, attempts,
         maybe, marker, owner, ts, last_error)
        select 1, '{kind}:' || i, 'post', '{kind}', 'T-' || i, '{{}}', 'U' || i, '', 'U' || i, '', 0,
         strftime('%Y-%m-%d %H:%M:%f000', 'now', '{due}'), 'pending', 0, 0, 'm' || i, '', '', '' from n""",
        count,
    )


def tasks(file: Path, count: int, open_share: int = 10, owned: int = 200) -> Path:
    """Tasks with ``owned`` rows to a person, of which one in ``open_share`` is open; due over the coming year."""
    people = max(1, count // owned)
    due = "strftime('%Y-%m-%d %H:%M:%f000', 'now', '+1 day', (i * 7919 % 525600) || ' minutes')"
    state = f"(i / {people}) % {open_share} = 0"
    fill(
        file,
        f"""insert into tasks
        (workspace, number, text, asker, state, priority, due_at, date_only, zone, place, source, note, created_at,
         closed_by, version, remind_at)
        select 1, i, 'send the loan file ' || i, 'U0001', iif({state}, 'open', 'done'), 0, {due}, 0, 'Asia/Shanghai',
         'C1', '', '', '2026-01-01 00:00:00.000000', '', 1, iif({state}, {due}, null) from n""",
        count,
    )
    return fill(
        file,
        f"""insert into task_owners (task, person, place, workspace, due_at, open)
        select tasks.id, 'P' || (i % {people}), 0, 1, {due}, {state} from n join tasks on number = i""",
        count,
    )


def clocked(work: Any) -> float:
    """Seconds that it took."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
