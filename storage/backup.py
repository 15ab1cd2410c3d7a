"""The whole database as one file and back: the same on SQLite and PostgreSQL, and from one to the other."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, insert, select, text

from storage.base import metadata
from storage.migrate import at, head, migrate

FORMAT = "upchain-backup-1"
AT_ONCE = 500


class BadBackup(Exception):
    """The file cannot be restored; ``args[0]`` says why."""


def backup(engine: Engine, file: Path) -> int:
    """Writes every row, as of one moment; how many. The file appears whole or not at all."""
    draft = file.with_name(file.name + ".part")
    with engine.connect() as connection, gzip.open(draft, "wt", encoding="utf-8") as out:
        if connection.dialect.name == "postgresql":
            connection.execute(text("set transaction isolation level repeatable read, read only"))
        out.write(json.dumps({"format": FORMAT, "revision": at(connection)}) + "\n")
        count = sum(1 for line in _lines(connection) if out.write(line + "\n"))
        out.write(json.dumps({"rows": count}) + "\n")
    draft.replace(file)
    return count


def _lines(connection: Connection) -> Iterator[str]:
    for table in metadata.sorted_tables:
        for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
            plain = {name: _plain(value) for name, value in row._mapping.items()}
            yield json.dumps({"table": table.name, "row": plain}, ensure_ascii=False)


def _plain(value: Any) -> Any:
    return {"at": value.isoformat()} if isinstance(value, datetime) else value


def _revived(value: Any) -> Any:
    return datetime.fromisoformat(value["at"]) if isinstance(value, dict) and set(value) == {"at"} else value


def restore(engine: Engine, file: Path) -> int:
    """Fills an empty database; all of the file or nothing of it. BadBackup where it will not do."""
    lines = list(_checked(file))
    migrate(engine)
    with engine.begin() as connection:
        for table in metadata.sorted_tables:
            if connection.execute(select(func.count()).select_from(table)).scalar():
                raise BadBackup(f"the database is not empty ({table.name}): restore into a new one")
        for line in lines:
            table = metadata.tables[line["table"]]
            row = {name: _revived(value) for name, value in line["row"].items()}
            connection.execute(insert(table).values(**row))
        _go_on_counting(connection)
    return len(lines)


def _checked(file: Path) -> Iterator[dict[str, Any]]:
    try:
        with gzip.open(file, "rt", encoding="utf-8") as source:
            lines = [json.loads(line) for line in source]
    except (OSError, EOFError, ValueError) as error:
        raise BadBackup(f"{file} cannot be read: {error}") from error
    if not lines or lines[0].get("format") != FORMAT or lines[-1].get("rows") != len(lines) - 2:
        raise BadBackup(f"{file} is not a whole backup of Upchain")
    if lines[0]["revision"] != head():
        raise BadBackup(f"{file} was made at revision {lines[0]['revision']}, this version is at {head()}")
    yield from lines[1:-1]


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
