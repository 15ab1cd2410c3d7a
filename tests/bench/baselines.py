"""What the house is compared with: the least that the machine allows, and tools that it could have been built on."""

from __future__ import annotations

import asyncio
import contextlib
import pickle
import sqlite3
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from fastapi import FastAPI, Request, Response
from slack_bolt.adapter.fastapi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult

# ---- raw sqlite3 -----------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def raw(file: Path) -> Iterator[sqlite3.Connection]:
    """As durable as the house: WAL, and every commit flushed to the disk."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode=wal")
        connection.execute("pragma synchronous=full")
        yield connection


def replay(connection: sqlite3.Connection, statements: Sequence[tuple[str, Any]]) -> None:
    """What somebody else has executed, with nothing around it."""
    for statement, parameters in statements:
        connection.execute(statement, parameters).fetchall()
    connection.execute("commit")


def claim_loop(file: Path, limit: int = 100) -> int:
    """Limit B: claim 100, acknowledge 100, both in one commit, until nothing is due; how many."""
    count = 0
    with raw(file) as connection:
        while True:
            connection.execute("begin immediate")
            claimed = connection.execute(
                "update letters set state = 'sending', attempts = attempts + 1, owner = 'b' where id in"
                " (select id from letters where workspace = 1 and state = 'pending'"
                "  and due_at <= strftime('%Y-%m-%d %H:%M:%f', 'now') order by due_at, id limit ?) returning id",
                (limit,),
            ).fetchall()
            connection.executemany("update letters set state = 'sent' where id = ? and owner = 'b'", claimed)
            connection.execute("commit")
            if not claimed:
                return count
            count += len(claimed)


# ---- APScheduler 3 with a job store ----------------------------------------------------------------------------------

fired: list[float] = []


async def job() -> None:
    fired.append(time.perf_counter())


class Jobs:
    """APScheduler's own SQLAlchemyJobStore on SQLite as it comes, filled without its thousand commits."""

    def __init__(self, file: Path) -> None:
        self.store = SQLAlchemyJobStore(f"sqlite:///{file}")
        self.scheduler = AsyncIOScheduler(jobstores={"default": self.store}, timezone=UTC)

    def fill(self, due: int, future: int) -> None:
        """So many jobs a second ago, so many tomorrow."""
        now = datetime.now(UTC)
        rows = [
            self._row(f"j{i}", now + (timedelta(seconds=-1) if i < due else timedelta(days=1, seconds=i)))
            for i in range(due + future)
        ]
        self.store.jobs_t.create(self.store.engine, checkfirst=True)
        with self.store.engine.begin() as connection:
            connection.execute(self.store.jobs_t.insert(), rows)

    def _row(self, id: str, when: datetime) -> dict[str, Any]:
        state = {
            "version": 1, "id": id, "func": f"{__name__}:job", "trigger": DateTrigger(when), "executor": "default",
            "args": (), "kwargs": {}, "name": "job", "misfire_grace_time": None, "coalesce": True, "max_instances": 1,
            "next_run_time": when,
        }  # fmt: skip
        return {"id": id, "next_run_time": when.timestamp(), "job_state": pickle.dumps(state, pickle.HIGHEST_PROTOCOL)}

    async def fire(self, due: int) -> float:
        """Seconds until every due job has run."""
        fired.clear()
        began = time.perf_counter()
        self.scheduler.start()
        while len(fired) < due:
            await asyncio.sleep(0.01)
        self.scheduler.shutdown(wait=False)
        self.store.engine.dispose()
        return time.perf_counter() - began


# ---- Bolt with nothing behind it -------------------------------------------------------------------------------------


def bolt_door(secret: str, team: str) -> FastAPI:
    """Signature check, dispatch, an empty acknowledgement."""

    async def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=team, bot_token="xoxb-none", bot_user_id="B", bot_id="B")

    async def listener(ack: AsyncAck) -> None:
        await ack()

    app = AsyncApp(signing_secret=secret, authorize=authorize, process_before_response=True)
    app.command("/upchain")(listener)
    handler, api = AsyncSlackRequestHandler(app), FastAPI()

    @api.post("/slack/events")
    async def events(request: Request) -> Response:
        return await handler.handle(request)

    return api
