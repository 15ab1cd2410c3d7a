"""The workspaces the bot serves, and the numbers people call things by (``T-1 M-1 F-1``), never reused."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, Connection, Integer, String, Table, insert, select, update

from storage.base import adding, altering, key, metadata

workspaces = Table(
    "workspaces",
    metadata,
    key(),
    Column("team", String, unique=True),
    Column("name", String, nullable=False, default=""),
    Column("ledger_length", BigInteger, nullable=False, default=0),
    Column("ledger_head", String, nullable=False, default=""),
)

counters = Table(
    "counters",
    metadata,
    Column("workspace", Integer, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("last", Integer, nullable=False),
)
_count_on = altering(counters, "workspace", "kind").values(last=counters.c.last + 1).returning(counters.c.last)


@dataclass(frozen=True, slots=True)
class Workspace:
    """``team`` is the platform's id; None until the bot was first connected (an organisation can come before)."""

    id: int
    team: str | None
    name: str
    ledger_length: int
    ledger_head: str


def all_workspaces(connection: Connection) -> list[Workspace]:
    return [Workspace(**row._mapping) for row in connection.execute(select(workspaces).order_by(workspaces.c.id))]


def enter(connection: Connection, team: str | None, name: str = "") -> Workspace:
    """The workspace of this team; the first team to connect takes over the one made before any was known."""
    known = all_workspaces(connection)
    found = next((w for w in known if w.team == team), None) if team else (known[0] if known else None)
    if found:
        return found
    nameless = next((w for w in known if w.team is None), None)
    if nameless:
        connection.execute(update(workspaces).where(workspaces.c.id == nameless.id).values(team=team, name=name))
        return Workspace(nameless.id, team, name, nameless.ledger_length, nameless.ledger_head)
    row = connection.execute(insert(workspaces).values(team=team, name=name).returning(workspaces)).one()
    return Workspace(**row._mapping)


def next_number(connection: Connection, workspace: int, kind: str) -> int:
    """The next number of this kind (``T``, ``M``, ``F``)."""
    mine = {"workspace": workspace, "kind": kind}
    number = connection.execute(_count_on, {f"its_{name}": value for name, value in mine.items()}).scalar()
    if number is None:
        connection.execute(adding(counters), {**mine, "last": 1})
        return 1
    return int(number)
