"""What every table shares: the metadata, the types of its columns, and the small repository over one table."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    DateTime,
    Insert,
    Integer,
    MetaData,
    Row,
    Select,
    Table,
    Update,
    bindparam,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def only(rows: str) -> dict[str, Any]:
    """Of an index: that it holds only these rows."""
    return {"sqlite_where": text(rows), "postgresql_where": text(rows)}


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: aware in, aware out, whatever the database keeps."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without a zone: {value!r}")
        utc = value.astimezone(UTC)
        return utc if dialect.name == "postgresql" else utc.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def to_json(value: Any) -> str:
    """JSON as it is kept: readable in every script, the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def workspace() -> Column[int]:
    return Column("workspace", Integer, nullable=False)


def document(name: str) -> Column[Any]:
    return Column(name, JSON, nullable=False)


# ---- statements of the hot path: building one costs more than executing it, so each is built once -------------------


@cache
def finding(table: Table, *columns: str) -> Select[Any]:
    """The row with these values, given at execution under the columns' names."""
    return select(table).where(*(table.c[name] == bindparam(name) for name in columns)).limit(1)


@cache
def adding(table: Table) -> Insert:
    return insert(table)


@cache
def adding_whole(table: Table) -> Insert:
    """Gives back the new row."""
    return insert(table).returning(table)


@cache
def adding_once(table: Table, dialect: str) -> Insert:
    """Gives back the key of a new row, and no row where one like it is there already."""
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return make(table).on_conflict_do_nothing().returning(*table.primary_key)


@cache
def altering(table: Table, *columns: str) -> Update:
    """Sets what is given at execution, where the ``columns`` have the values given as ``its_<column>``."""
    return update(table).where(*(table.c[name] == bindparam(f"its_{name}") for name in columns))


R = TypeVar("R")


class Repository(Generic[R]):
    """One table's rows as plain records, within one workspace and one transaction."""

    table: ClassVar[Table]
    record: type[R]

    def __init__(self, connection: Connection, workspace: int) -> None:
        self.connection = connection
        self.workspace = workspace

    def read(self, row: Row[Any]) -> R:
        return self.record(**row._mapping)

    def mine(self, *where: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
        return (self.table.c.workspace == self.workspace, *where)

    def find(self, **its: Any) -> R | None:
        """The one with these values."""
        query = finding(self.table, "workspace", *its)
        row = self.connection.execute(query, {"workspace": self.workspace, **its}).first()
        return self.read(row) if row else None

    def one(self, *where: ColumnElement[bool]) -> R | None:
        row = self.connection.execute(select(self.table).where(*self.mine(*where)).limit(1)).first()
        return self.read(row) if row else None

    def all(self, *where: ColumnElement[bool], order: Sequence[Any] = (), limit: int | None = None) -> list[R]:
        query = select(self.table).where(*self.mine(*where)).order_by(*order).limit(limit)
        return [self.read(row) for row in self.connection.execute(query)]

    def add(self, **values: Any) -> R:
        row = self.connection.execute(adding_whole(self.table), {"workspace": self.workspace, **values}).one()
        return self.read(row)

    def alter(self, its: Mapping[str, Any], **values: Any) -> int:
        """Sets values where the row has ``its`` values; how many rows were changed."""
        where = {f"its_{name}": value for name, value in its.items()}
        mine = {"its_workspace": self.workspace, **where, **values}
        return self.connection.execute(altering(self.table, "workspace", *its), mine).rowcount

    def change(self, *where: ColumnElement[bool], **values: Any) -> int:
        """How many rows were changed."""
        return self.connection.execute(update(self.table).where(*self.mine(*where)).values(**values)).rowcount
