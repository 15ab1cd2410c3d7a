"""What every operator's command shares: settings, the database, and how things are refused and shown."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any, Concatenate, NoReturn, ParamSpec, TypeVar

import structlog
import typer

from bot.clock import system_clock
from bot.config import Settings, read_settings
from bot.rules.lines import Fault
from bot.words import Reader
from storage import killpoints
from storage.database import Database, Store, UseCase
from storage.migrate import migrate

P = ParamSpec("P")
T = TypeVar("T")
Json = Annotated[bool, typer.Option("--json", help="Print data as JSON.")]


def refuse(*lines: object) -> NoReturn:
    """A clear line each on stderr, exit 1."""
    for line in lines:
        print(line, file=sys.stderr)
    raise SystemExit(1)


def show(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def settings() -> Settings:
    made = read_settings()
    log_as(made.upchain_log)
    killpoints.arm(os.environ.get("UPCHAIN_KILL_AT", ""))
    return made


def reader() -> Reader:
    """The operator reads the house's language."""
    made = read_settings()
    return Reader(made.upchain_language, made.zone)


def log_as(kind: str) -> None:
    """Logs go to stderr, as JSON a line or for reading."""
    readable = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False) if kind == "json" else readable,
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
    for noisy in ("slack_bolt", "slack_sdk", "apscheduler"):
        logging.getLogger(noisy).setLevel(logging.ERROR)


@contextmanager
def opened() -> Iterator[Database]:
    """The configured database, its tables brought up to date."""
    made = settings()
    database = Database(made.database_url, keys=made.keys)
    try:
        migrate(database.engine)
        database.enter(None)
        yield database
    finally:
        database.close()


def written(use_case: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """A use case in its own transaction."""
    with opened() as database:
        return database.submit(use_case, system_clock, *args, **kwargs).result()


def looked(query: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    with opened() as database:
        return database.look(query, *args, **kwargs)


def fault_lines(faults: Sequence[Fault], prefix: str = "fault") -> list[str]:
    """Every fault of a file in words, with its line."""
    read = reader()
    said = [(fault.line, read(f"{prefix}-{fault.key}", **fault.facts)) for fault in faults]
    return [read("fault-line", line=str(line), why=why) if line else why for line, why in said]
