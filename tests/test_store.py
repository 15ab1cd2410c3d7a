"""The store on both databases: who waits for whom, what fails alone, what is given once, and what can be proved."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, NullPool, create_engine, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from storage.backup import BadBackup, backup, restore
from storage.base import metadata
from storage.database import Database, Store, engine_url
from storage.migrate import head, migrate
from storage.minutes_words import is_of_the_index
from tests.stage import staged

pytestmark = pytest.mark.anyio
ROOT = Path(__file__).parents[1]
MOMENT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def now() -> datetime:
    return MOMENT


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    made = Database(database_url)
    made.enter("T1", "Bank")
    yield made
    made.close()


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> Iterator[str]:
    """A database in which not even a table is."""
    if database_url.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    address = request.getfixturevalue("postgres")
    engine = create_engine(engine_url(address), poolclass=NullPool, isolation_level="AUTOCOMMIT")
    name = f"e{abs(hash(request.node.nodeid)):x}"
    with engine.connect() as connection:
        connection.exec_driver_sql(f"create database {name}")
        yield address.replace("/postgres?", f"/{name}?")
        connection.exec_driver_sql(f"drop database {name} with (force)")


def write(store: Store, now: datetime, what: str = "entry") -> int:
    number = store.next_number("T")
    store.ledger.write(now, "U1", "task.assign", f"T-{number}", text=what)
    return number


def fail(store: Store, now: datetime) -> None:
    write(store, now, "never")
    raise LookupError("on purpose")


def subjects(store: Store) -> list[str]:
    return [entry.subject for entry in store.ledger.entries()]


def raw(database: Database, *statements: str) -> None:
    with database.engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


class Gate:
    """A use case that holds the writer up, so that others have to wait together."""

    def __init__(self, database: Database) -> None:
        self.reached, self.opened = threading.Event(), threading.Event()
        self.passed = database.submit(self.wait, now)
        assert self.reached.wait(5)

    def wait(self, store: Store, now: datetime) -> None:
        self.reached.set()
        assert self.opened.wait(5)


# ---- one writer ------------------------------------------------------------------------------------------------------


def test_first_come_first_served_and_a_failure_is_its_own(database: Database) -> None:
    gate = Gate(database)
    waiting: list[Future[Any]] = [database.submit(fail if place % 3 == 1 else write, now) for place in range(12)]
    gate.opened.set()
    failed = [isinstance(each.exception(5), LookupError) for each in waiting]
    assert failed == [place % 3 == 1 for place in range(12)]
    assert [each.result() for each, bad in zip(waiting, failed, strict=True) if not bad] == list(range(1, 9))
    assert database.look(subjects) == [f"T-{number}" for number in range(1, 9)]
    assert database.look(lambda store: store.ledger.verify()) is None


async def test_sixty_four_at_once_and_none_fails(database: Database) -> None:
    numbers = await asyncio.gather(*(database.transact(write, now) for _ in range(64)))
    assert sorted(numbers) == list(range(1, 65))
    assert await database.read(lambda store: store.ledger.verify()) is None


async def test_who_gives_up_waiting_takes_nobody_along(database: Database) -> None:
    gate = Gate(database)
    impatient = asyncio.create_task(database.transact(write, now, "never"))
    await asyncio.sleep(0)
    impatient.cancel()
    patient = asyncio.create_task(database.transact(write, now, "kept"))
    await asyncio.sleep(0)
    gate.opened.set()
    assert await patient == 1
    assert await database.read(subjects) == ["T-1"]


def test_what_waits_when_the_store_is_closed_is_done_first(database_url: str) -> None:
    made = Database(database_url)
    made.enter("T1")
    waiting = [made.submit(write, now) for _ in range(80)]
    made.close()
    assert [each.result(0) for each in waiting] == list(range(1, 81))


async def test_who_reads_cannot_write(database: Database) -> None:
    for attempt in (lambda store: write(store, MOMENT), lambda store: store.next_number("T")):
        with pytest.raises(SQLAlchemyError):
            await database.read(attempt)
    assert await database.transact(write, now) == 1


async def test_a_reader_does_not_wait_for_the_writer_and_sees_what_is_committed(database: Database) -> None:
    await database.transact(write, now)
    gate = Gate(database)
    assert await asyncio.wait_for(database.read(subjects), 5) == ["T-1"]
    gate.opened.set()


def test_a_database_that_cannot_be_opened_is_an_error_and_no_silence(tmp_path: Path) -> None:
    made = Database(f"sqlite:///{tmp_path}/nowhere/upchain.db")
    with pytest.raises(SQLAlchemyError):
        made.enter("T1")
    made.close()


def test_a_foreign_lock_on_the_file_is_waited_for(sqlite_url: str) -> None:
    made = Database(sqlite_url)
    made.enter("T1")
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)) as foreign:
        foreign.execute("begin immediate")
        done = made.submit(write, now)
        time.sleep(0.5)
        assert not done.done()
        foreign.execute("commit")
        assert done.result(15) == 1
    made.close()


def test_a_full_disk_loses_nothing_that_was_promised_and_passes(sqlite_url: str) -> None:
    made = Database(sqlite_url)
    made.enter("T1")
    with made.engine.connect() as connection:
        pages = connection.exec_driver_sql("pragma page_count").scalar_one()
        connection.exec_driver_sql(f"pragma max_page_count={pages + 20}")
    kept = []
    with pytest.raises(SQLAlchemyError, match="full"):
        for _ in range(200):
            kept.append(made.submit(write, now, "x" * 3000).result(5))
    with pytest.raises(SQLAlchemyError, match="full"):
        made.submit(write, now, "x" * 90_000).result(5)
    assert kept and made.look(subjects) == [f"T-{number}" for number in kept]
    with made.engine.connect() as connection:
        connection.exec_driver_sql("pragma max_page_count=1000000")
    assert made.submit(write, now, "x" * 90_000).result(5) == kept[-1] + 1
    assert made.look(lambda store: store.ledger.verify()) is None
    assert made.look(lambda store: store.connection.exec_driver_sql("pragma integrity_check").scalar()) == "ok"
    made.close()


# ---- given once ------------------------------------------------------------------------------------------------------


async def test_a_letter_of_one_meaning_is_posted_once(database: Database, database_url: str) -> None:
    def post(store: Store, now: datetime) -> bool:
        return store.outbox.post("task-due:17:2030-01-09", "task.due", "T-17", now, person="U1")

    def meet(store: Store, now: datetime) -> bool:
        return store.inbox.first("event:Ev1", now)

    other = Database(database_url)
    other.enter("T1")
    for once in (post, meet):
        answers = await asyncio.gather(*(each.transact(once, now) for each in (database, other) for _ in range(16)))
        assert sorted(answers) == [False] * 31 + [True]
    other.close()


async def test_two_processes_share_one_row_of_numbers_and_one_ledger(database: Database, database_url: str) -> None:
    other = Database(database_url)
    other.enter("T1")
    numbers = await asyncio.gather(*(each.transact(write, now) for _ in range(20) for each in (database, other)))
    assert sorted(numbers) == list(range(1, 41))
    assert await other.read(lambda store: store.ledger.verify()) is None
    other.close()


async def test_a_number_is_never_given_again(database: Database) -> None:
    assert await database.transact(write, now) == 1
    with pytest.raises(LookupError):
        await database.transact(fail, now)
    assert await database.transact(write, now) == 2
    raw(database, "delete from ledger", "delete from tasks")
    assert await database.transact(write, now) == 3
    assert await database.transact(lambda store, now: store.next_number("M"), now) == 1


def test_each_workspace_counts_for_itself(database: Database, database_url: str) -> None:
    database.submit(write, now).result(5)
    other = Database(database_url)
    other.enter("T2", "Another")
    assert other.submit(write, now).result(5) == 1
    assert other.look(subjects) == ["T-1"] and other.look(lambda store: store.ledger.verify()) is None
    other.close()


# ---- the ledger ------------------------------------------------------------------------------------------------------

COPY = "insert into ledger (workspace, seq, at, actor, act, subject, facts, previous, hash)"
COPY += " select workspace, {new}, at, actor, act, subject, facts, hash, hash from ledger where seq = {old}"
TAMPERED: dict[str, tuple[list[str], int, str]] = {
    "who did it is changed": (["update ledger set actor = 'U2' where seq = 3"], 3, "altered"),
    "the facts are changed": (["update ledger set facts = '{\"text\":\"other\"}' where seq = 3"], 3, "altered"),
    "when it was is changed": (["update ledger set at = '2026-11-23 02:00:01' where seq = 3"], 3, "altered"),
    "its own hash is changed": (["update ledger set hash = previous where seq = 3"], 3, "altered"),
    "one is deleted": (["delete from ledger where seq = 3"], 3, "missing"),
    "one is deleted and the rest moved up": (
        ["delete from ledger where seq = 3", "update ledger set seq = seq - 1 where seq > 3"], 3, "not linked",
    ),
    "two are swapped": ([f"update ledger set seq = {new} where seq = {old}" for old, new in ((3, 99), (4, 3), (99, 4))],
                        3, "not linked"),
    "one is slipped in": (
        ["update ledger set seq = seq + 100 where seq >= 3", "update ledger set seq = seq - 99 where seq > 100",
         COPY.format(new=3, old=2)],
        3, "altered",
    ),
    "one is added": (
        [COPY.format(new=6, old=5)],
        6, "altered",
    ),
    "the end is cut": (["delete from ledger where seq = 5"], 5, "missing at the end"),
    "the end is cut and the length set": (
        ["delete from ledger where seq = 5", "update workspaces set ledger_length = 4"], 4, "not what was written last",
    ),
    "all is gone": (["delete from ledger"], 1, "missing at the end"),
}  # fmt: skip


def test_the_ledger_names_the_first_entry_that_does_not_hold(database: Database) -> None:
    for _ in range(5):
        database.submit(write, now).result(5)
    assert database.look(lambda store: store.ledger.verify()) is None
    for what, (statements, seq, why) in TAMPERED.items():
        with database.engine.connect() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
            broken = Store(connection, database.workspace).ledger.verify()
            assert broken and broken.seq == seq and why in broken.why, (what, broken)
            connection.rollback()
    assert database.look(lambda store: store.ledger.verify()) is None


def test_even_an_entry_that_is_linked_as_it_should_be_is_known_as_added(database: Database) -> None:
    for _ in range(3):
        database.submit(write, now).result(5)

    def forge(store: Store, now: datetime) -> None:
        """As one would who knows how entries are sealed, but not that the end is kept elsewhere."""
        write(store, now)
        store.connection.execute(text("update workspaces set ledger_length = 3"))

    database.submit(forge, now).result(5)
    broken = database.look(lambda store: store.ledger.verify())
    assert broken and (broken.seq, broken.why) == (4, "added by another hand")


async def test_the_ledger_can_be_verified_while_it_grows(database: Database) -> None:
    writing = asyncio.gather(*(database.transact(write, now) for _ in range(100)))
    looks = [await database.read(lambda store: store.ledger.verify()) for _ in range(20)]
    await writing
    assert looks == [None] * 20


def test_every_script_and_sign_is_sealed_as_it_was_said(database: Database) -> None:
    said = ["提交贷后报告", 'a"b\\c</script>', "\u2028\U0001f600 é e\u0301", "", "0" * 5000]
    for each in said:
        database.submit(write, now, each).result(5)
    assert database.look(lambda store: store.ledger.verify()) is None
    assert database.look(lambda store: [entry.facts["text"] for entry in store.ledger.entries()]) == said


# ---- backup and restore ----------------------------------------------------------------------------------------------


async def a_day(url: str) -> None:
    """A little of everything."""
    async with staged(url, "http") as stage:
        await stage.organise("unit,parent,person,role\nBank,,ann,head\nBranch,Bank,bob,head\nBranch,,carol,member\n")
        await stage.run("ann", "/task @bob by Friday: 发送文件")
        await stage.run("bob", "/task done T-1")
        await stage.run("carol", "/raise need a longer term")
        await stage.run("ann", "/minutes start Weekly")
        await stage.say("ann", "decision: we go", thread=stage.sandbox.messages("general")[-1]["ts"])


def rows(file: Path) -> list[str]:
    return gzip.decompress(file.read_bytes()).decode().splitlines()


@pytest.mark.postgres
async def test_there_and_back_again(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    """SQLite to PostgreSQL to SQLite: every row the same, the ledger whole, and everything counts on."""
    await a_day(sqlite_url)
    third = f"sqlite:///{tmp_path / 'third.db'}"
    files = [tmp_path / f"{place}.gz" for place in range(3)]
    for url, file, after in ((sqlite_url, files[0], postgres_url), (postgres_url, files[1], third)):
        here, there = Database(url), Database(after)
        written = backup(here.readers, file)
        assert restore(there.engine, file) == written > 20
        here.close()
        there.close()
    last = Database(third)
    backup(last.readers, files[2])
    assert rows(files[0]) == rows(files[1]) == rows(files[2])
    last.close()
    for url in (postgres_url, third):
        made = Database(url)
        made.enter(None)
        assert made.look(lambda store: store.ledger.verify()) is None
        assert made.submit(write, now).result(5) == 2
        made.close()


def test_only_an_empty_database_is_filled(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "backup.gz"
    backup(database.readers, file)
    assert restore(database.engine, file) == 1  # that a workspace was met is nothing that could be lost
    database.submit(write, now).result(5)
    with pytest.raises(BadBackup, match="not empty"):
        restore(database.engine, file)
    assert database.look(subjects) == ["T-1"]


async def test_a_file_that_is_not_whole_changes_nothing(database_url: str, tmp_path: Path, empty_url: str) -> None:
    await a_day(database_url)
    whole, torn = tmp_path / "whole.gz", tmp_path / "torn.gz"
    source, target = Database(database_url), Database(empty_url)
    backup(source.readers, whole)
    source.close()
    data, lines = whole.read_bytes(), rows(whole)
    pressed = [gzip.compress("\n".join(each).encode()) for each in (
        [], ["nonsense"], ["[]"], ['{"format":"other"}'], lines[:-1], [lines[0], *lines[2:]], [*lines[:-1], "{"],
        [lines[0].replace(head(), "9999"), *lines[1:]],
        [*lines[:-2], '{"table":"passwords","row":{}}', lines[-1]],
        [*lines[:-2], lines[-2].replace('"row": {', '"row": {"unknown": 1, '), lines[-1]],
        [*lines[:-2], lines[1], lines[-1]],
    )]  # fmt: skip
    flipped = bytearray(data)
    flipped[len(data) // 2] ^= 0xFF
    for bad in (b"", b"not gzip", data[:100], data[: len(data) // 2], data[:-4], bytes(flipped), *pressed):
        torn.write_bytes(bad)
        with pytest.raises(BadBackup):
            restore(target.engine, torn)
    with pytest.raises(BadBackup):
        restore(target.engine, tmp_path / "nowhere.gz")
    assert restore(target.engine, whole) > 20  # it is still empty
    target.close()


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(database: Database, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        backup(database.readers, tmp_path / "nowhere" / "backup.gz")
    raw(database, "alter table ledger rename to away")
    with pytest.raises(SQLAlchemyError):
        backup(database.readers, tmp_path / "backup.gz")
    assert not list(tmp_path.glob("*.gz*"))


# ---- migrations ------------------------------------------------------------------------------------------------------


def test_the_migrations_make_the_tables_that_the_code_knows(database: Database) -> None:
    def differences(connection: Connection) -> list[Any]:
        opts = {"compare_type": True, "include_name": lambda name, *_: not is_of_the_index(str(name))}
        return compare_metadata(MigrationContext.configure(connection, opts=opts), metadata)

    with database.engine.connect() as connection:
        assert differences(connection) == []
        for table in metadata.sorted_tables:
            known = {index.name for index in table.indexes if index.dialect_options["sqlite"]["where"] is not None}
            assert partial_indexes(connection, table.name) == known, table.name


def partial_indexes(connection: Connection, table: str) -> set[str | None]:
    """Which the comparison above does not look at."""
    where = f"{connection.dialect.name}_where"
    return {index["name"] for index in inspect(connection).get_indexes(table) if where in index["dialect_options"]}


def test_migrating_again_changes_nothing(database: Database) -> None:
    database.submit(write, now).result(5)
    assert migrate(database.engine) == migrate(database.engine) == head()
    assert database.look(subjects) == ["T-1"]


def test_processes_that_start_at_once_all_find_the_tables(empty_url: str) -> None:
    command = [sys.executable, "-c", "from handlers.cli import main; main()", "migrate"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "UPCHAIN_"))}
    started = [
        subprocess.Popen(command, cwd=ROOT, env=environment | {"DATABASE_URL": empty_url},
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]  # fmt: skip
    ended = [(*process.communicate(timeout=60), process.returncode) for process in started]
    assert [code for _, _, code in ended] == [0, 0, 0], ended
    made = Database(empty_url)
    made.enter("T1")
    assert made.submit(write, now).result(5) == 1
    made.close()


def test_json_is_kept_readable_and_the_same(database: Database) -> None:
    database.submit(write, now, "提交").result(5)
    with database.engine.connect() as connection:
        [kept] = connection.exec_driver_sql("select cast(facts as text) from ledger").scalars()
    assert kept == '{"text":"提交"}' and json.loads(kept)
