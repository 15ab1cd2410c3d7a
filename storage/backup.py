"""The whole database as one file and back: the same on SQLite and PostgreSQL, and from one to the other."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby, islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Date, Engine, Table, delete, func, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from storage.base import Instant, metadata
from storage.killpoints import passing
from storage.migrate import at, head, migrate

FORMAT = "upchain-backup-1"
AT_ONCE = 500
T = TypeVar("T")


class BadBackup(Exception):
    """The file cannot be restored; ``args[0]`` says why."""


def backup(engine: Engine, file: Path) -> int:
    """Writes every row, as of one moment; how many. The file appears whole or not at all."""
    draft = file.with_name(file.name + ".part")
    try:
        with engine.connect() as connection, gzip.open(draft, "wt", encoding="utf-8") as out:
            if connection.dialect.name == "postgresql":
                connection.execute(text("set transaction isolation level repeatable read, read only"))
            out.write(json.dumps({"format": FORMAT, "revision": at(connection)}) + "\n")
            count = sum(1 for line in _lines(connection) if out.write(line + "\n"))
            out.write(json.dumps({"rows": count}) + "\n")
        draft.replace(file)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error
    finally:
        draft.unlink(missing_ok=True)
    return count


def _lines(connection: Connection) -> Iterator[str]:
    for table in metadata.sorted_tables:
        every = select(table).order_by(*table.primary_key.columns)
        with connection.execute(every, execution_options={"yield_per": AT_ONCE}) as rows:
            for row in rows:
                plain = {name: _plain(value) for name, value in row._mapping.items()}
                yield json.dumps({"table": table.name, "row": plain}, ensure_ascii=False)
        passing("K12")


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (date, datetime)) else value


def _revived(column: Column[Any], value: Any) -> Any:
    """What JSON has no kind of its own for, by the column it goes into."""
    if not isinstance(value, str):
        return value
    if isinstance(column.type, Instant):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(column.type, Date) else value


def restore(engine: Engine, file: Path) -> int:
    """Fills an empty database; all of the file or nothing of it. BadBackup where it will not do."""
    count = sum(1 for _ in _rows(file))
    migrate(engine)
    with engine.begin() as connection:
        _make_room(connection)
        try:
            for name, lines in groupby(_rows(file), key=lambda line: line["table"]):
                table = metadata.tables[name]
                for rows in batched((_row(table, line["row"]) for line in lines), AT_ONCE):
                    connection.execute(insert(table), rows)
        except (KeyError, TypeError, ValueError, AttributeError, SQLAlchemyError) as error:
            raise BadBackup(f"{file} holds a row that has no place here: {str(error).splitlines()[0]}") from error
        _go_on_counting(connection)
    return count


def batched(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(rows)
    while batch := list(islice(rest, size)):
        yield batch


def _make_room(connection: Connection) -> None:
    """Nothing may have happened yet, but that a workspace was met and who is in it."""
    for table in reversed(metadata.sorted_tables):
        if table.name in ("workspaces", "people"):
            connection.execute(delete(table))
        elif connection.execute(select(func.count()).select_from(table)).scalar():
            raise BadBackup(f"the database is not empty ({table.name}): restore into a new one")


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file that turns out to be whole."""
    try:
        with gzip.open(file, "rt", encoding="utf-8") as source:
            head_line = _line(source.readline(), file)
            if head_line.get("format") != FORMAT:
                raise BadBackup(f"{file} is no backup of Upchain")
            if head_line.get("revision") != head():
                raise BadBackup(f"{file} was made at revision {head_line.get('revision')}, this version is at {head()}")
            yield from _until_the_end(source, file)
    except (gzip.BadGzipFile, UnicodeError) as error:
        raise BadBackup(f"{file} is no backup of Upchain") from error
    except (OSError, EOFError, zlib.error) as error:
        raise BadBackup(f"{file} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _until_the_end(source: Iterable[str], file: Path) -> Iterator[dict[str, Any]]:
    count, promised = 0, None
    for line in source:  # to the very end, where the file's checksum is
        row = _line(line, file)
        if promised is not None:
            break
        promised = row.get("rows")
        if promised is None:
            count += 1
            yield row
    if promised != count:
        raise BadBackup(f"{file} is not whole: it ends after {count} rows")


def _line(line: str, file: Path) -> dict[str, Any]:
    try:
        read = json.loads(line)
    except ValueError:
        read = None
    if not isinstance(read, dict):
        raise BadBackup(f"{file} is no backup of Upchain")
    return read


def _row(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    return {name: _revived(table.c[name], value) for name, value in row.items()}


def _go_on_counting(connection: Connection) -> None:
    """PostgreSQL gives out ids from where the rows end."""
    if connection.dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        if _counts(table):
            last = f"select coalesce(max(id), 1) from {table.name}"
            connection.execute(text(f"select setval(pg_get_serial_sequence('{table.name}', 'id'), ({last}))"))


def _counts(table: Table) -> bool:
    return "id" in table.c and bool(table.c.id.primary_key) and len(table.primary_key.columns) == 1
