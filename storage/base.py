"""What every table shares: the metadata, the types of its columns, and the small repository over one table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    DateTime,
    Integer,
    MetaData,
    Row,
    Table,
    insert,
    select,
    update,
)
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


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

    def one(self, *where: ColumnElement[bool]) -> R | None:
        row = self.connection.execute(select(self.table).where(*self.mine(*where)).limit(1)).first()
        return self.read(row) if row else None

    def all(self, *where: ColumnElement[bool], order: Sequence[Any] = (), limit: int | None = None) -> list[R]:
        query = select(self.table).where(*self.mine(*where)).order_by(*order).limit(limit)
        return [self.read(row) for row in self.connection.execute(query)]

    def add(self, **values: Any) -> R:
        row = self.connection.execute(
            insert(self.table).values(workspace=self.workspace, **values).returning(self.table)
        ).one()
        return self.read(row)

    def change(self, *where: ColumnElement[bool], **values: Any) -> int:
        """How many rows were changed."""
        return self.connection.execute(update(self.table).where(*self.mine(*where)).values(**values)).rowcount
