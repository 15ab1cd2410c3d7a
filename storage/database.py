"""Engines, the one writer, and ``transact``: a use case is a plain function of ``(store, now, …)`` in a transaction.

One thread of a process writes, first come first served; each use case has a savepoint, and all that wait are made
durable by one commit (group commit), so that 64 commands at once cost a few disk flushes, not 64. On SQLite it is the
file's only writer; on PostgreSQL several processes take turns by an advisory lock, as a hash-chained ledger demands.
Reads run beside, on connections that cannot write.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import QueuePool

from storage.absences import Absences
from storage.base import to_json
from storage.feedback import Feedbacks
from storage.inbox import Inbox
from storage.ledger import Ledger
from storage.minutes import Meetings
from storage.org import Organisation, People
from storage.outbox import Outbox
from storage.recurrences import Recurrences
from storage.reminders import Preferences, Recalls
from storage.rounds import Rounds
from storage.tasks import Tasks
from storage.vault import NO_KEYS, Vault
from storage.wakeup import Listener, notify
from storage.workspaces import Workspace, enter, next_number

P = ParamSpec("P")
T = TypeVar("T")

LOCK_WAIT = 10  # seconds that a foreign lock on the SQLite file is waited for
BATCH = 64  # use cases made durable by one commit


class Store:
    """Every column's tables, within one transaction and one workspace: what a use case works on."""

    def __init__(self, connection: Connection, workspace: int, vault: Vault = NO_KEYS) -> None:
        self.connection = connection
        self.workspace = workspace
        self.vault = vault
        self.inbox = Inbox(connection, workspace)
        self.outbox = Outbox(connection, workspace)
        self.ledger = Ledger(connection, workspace)
        self.people = People(connection, workspace)
        self.org = Organisation(connection, workspace)
        self.absences = Absences(connection, workspace)
        self.tasks = Tasks(connection, workspace)
        self.recalls = Recalls(connection, workspace)
        self.preferences = Preferences(connection, workspace)
        self.recurrences = Recurrences(connection, workspace)
        self.meetings = Meetings(connection, workspace, vault)
        self.feedbacks = Feedbacks(connection, workspace)
        self.rounds = Rounds(connection, workspace)

    def next_number(self, kind: str) -> int:
        return next_number(self.connection, self.workspace, kind)

    def apart(self, work: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Part of a use case that may fail alone: then what it did is taken back, and the rest goes on."""
        return _apart(self.connection, partial(work, self, *args, **kwargs))


UseCase = Callable[Concatenate[Store, datetime, P], T]


@dataclass(slots=True)
class Job:
    work: Callable[[Connection], Any]
    done: Future[Any] = field(default_factory=Future)


class Writer(threading.Thread):
    """The only thread of this process that writes."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(name="database-writer", daemon=True)
        self.engine = engine
        self.jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self.ending = False

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        job = Job(work)
        self.jobs.put(job)
        return job.done

    def run(self) -> None:
        while not self.ending:
            batch: list[Job] = []
            self._add(batch, self.jobs.get())
            self._join(batch)
            self._write(batch)

    def _join(self, batch: list[Job]) -> None:
        """Whoever waits, up to as many as one commit is for."""
        while len(batch) < BATCH and not self.ending and not self.jobs.empty():
            self._add(batch, self.jobs.get())

    def _add(self, batch: list[Job], job: Job | None) -> None:
        self.ending = job is None
        if job and job.done.set_running_or_notify_cancel():
            batch.append(job)

    def _write(self, batch: list[Job]) -> None:
        """All of a batch in one commit, and of those who come meanwhile; a use case that fails takes back its own work
        and nobody else's."""
        outcomes: list[tuple[Job, Any, BaseException | None]] = []
        try:
            with self.engine.begin() as connection:
                for job in batch:
                    outcomes.append(_attempt(connection, job))
                    self._join(batch)
        except BaseException as error:  # nobody's work stands
            outcomes = [(job, None, error) for job in batch]
        for job, result, failure in outcomes:
            if failure is None:
                job.done.set_result(result)
            else:
                job.done.set_exception(failure)

    def stop(self) -> None:
        self.jobs.put(None)
        self.join(timeout=LOCK_WAIT)


class TransactionLost(BaseException):
    """The savepoint went with its whole transaction: disk full, connection lost. No use case can go on, or catch it."""


def _apart(connection: Connection, work: Callable[[], T]) -> T:
    """In a savepoint: where the work fails, what it did is taken back, and nothing else. Said to the driver directly,
    as SQLAlchemy's own way costs more than most statements."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute("savepoint apart")
    try:
        result = work()
    except Exception as error:
        try:
            driver.execute("rollback to savepoint apart")
            driver.execute("release savepoint apart")
        except Exception:
            raise TransactionLost from error
        raise
    driver.execute("release savepoint apart")
    return result


def _attempt(connection: Connection, job: Job) -> tuple[Job, Any, BaseException | None]:
    try:
        return job, _apart(connection, partial(job.work, connection)), None
    except TransactionLost as lost:
        raise (lost.__cause__ or lost) from None
    except Exception as error:
        return job, None, error


class Database:
    """One database, one workspace at a time: ``await transact(use_case, now, …)`` writes, ``await read(…)`` looks."""

    def __init__(self, url: str, readers: int = 4, keys: Sequence[str] = ()) -> None:
        self.url = engine_url(url)
        self.vault = Vault(keys)
        self.sqlite = self.url.get_backend_name() == "sqlite"
        self.workspace = 0
        self.on_letters: Callable[[], None] = lambda: None
        self.listener: Listener | None = None
        if self.sqlite:
            self.engine = _sqlite(self.url, 1)
            self.readers = _sqlite(self.url, readers, read_only=True)
        else:
            self.engine = self.readers = _postgres(self.url, readers + 1)
        self.pool = ThreadPoolExecutor(readers, thread_name_prefix="database-reader")
        self.writer = Writer(self.engine)
        self.writer.start()

    def enter(self, team: str | None, name: str = "") -> Workspace:
        """Settles which workspace all further work is for."""
        found: Workspace = self._write(lambda connection: enter(connection, team, name)).result()
        self.workspace = found.id
        return found

    async def transact(
        self, use_case: UseCase[P, T], now: Callable[[], datetime], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The use case, in its own transaction, at the moment its turn comes; durable when this returns."""
        return await asyncio.wrap_future(self.submit(use_case, now, *args, **kwargs))

    def submit(
        self, use_case: UseCase[P, T], now: Callable[[], datetime], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        posted: list[bool] = []

        def work(connection: Connection) -> T:
            store = Store(connection, self.workspace, self.vault)
            result = use_case(store, now(), *args, **kwargs)
            posted.append(store.outbox.posted)
            if store.outbox.posted and not self.sqlite:
                notify(connection, self.workspace)
            return result

        done = self._write(work)
        done.add_done_callback(lambda _: self.on_letters() if any(posted) else None)
        return done

    def watch(self, wake: Callable[[], None]) -> None:
        """Calls ``wake``, from any thread, when letters were posted: by us, or by another process (PostgreSQL)."""
        self.on_letters = wake
        if not self.sqlite:
            self.listener = Listener(self.url, lambda workspace: wake() if workspace == self.workspace else None)
            self.listener.start()

    async def read(self, query: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.wrap_future(self.pool.submit(partial(self.look, query, *args, **kwargs)))

    def look(self, query: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with self.readers.connect() as connection:
            if not self.sqlite:
                connection.execute(text("set transaction isolation level repeatable read, read only"))
            return query(Store(connection, self.workspace, self.vault), *args, **kwargs)

    def close(self) -> None:
        if self.listener:
            self.listener.stop()
        self.writer.stop()
        self.pool.shutdown(wait=True)
        self.readers.dispose()
        self.engine.dispose()

    def _write(self, work: Callable[[Connection], T]) -> Future[T]:
        return self.writer.submit(work if self.sqlite else partial(_in_turn, self.workspace, work))


def _in_turn(workspace: int, work: Callable[[Connection], T], connection: Connection) -> T:
    """While no other process writes to this workspace."""
    connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": ADVISORY + workspace})
    return work(connection)


ADVISORY = 0x75700000  # our own range of PostgreSQL's advisory locks ("up")


def engine_url(url: str) -> URL:
    """``postgresql://…`` is spoken through psycopg 3."""
    made = make_url(url)
    return made.set(drivername="postgresql+psycopg") if made.get_backend_name() == "postgresql" else made


def _postgres(url: URL, size: int) -> Engine:
    return create_engine(url, pool_size=size, max_overflow=0, pool_pre_ping=True, json_serializer=to_json)


def _sqlite(url: URL, size: int, read_only: bool = False) -> Engine:
    connect = {"timeout": LOCK_WAIT, "check_same_thread": False}
    engine = create_engine(
        url, poolclass=QueuePool, pool_size=size, max_overflow=0, connect_args=connect, json_serializer=to_json
    )

    @event.listens_for(engine, "connect")
    def prepare(raw: Any, _: Any) -> None:
        raw.isolation_level = None  # transactions are begun below, not by the driver's guess
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-16000"):
            raw.execute(f"pragma {pragma}")
        if read_only:
            raw.execute("pragma query_only=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine
