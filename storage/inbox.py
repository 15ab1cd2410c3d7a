"""What has been handled already: Slack delivers again after a time-out, up to 25 hours later (SLACK.md 1.3)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, Index, Integer, String, Table, delete, select

from storage.base import Instant, adding_once, metadata

KEPT = timedelta(hours=26)

inbox = Table(
    "inbox",
    metadata,
    Column("workspace", Integer, primary_key=True),
    Column("key", String, primary_key=True),
    Column("at", Instant, nullable=False),
    Index(None, "at"),
)


class Inbox:
    def __init__(self, connection: Connection, workspace: int) -> None:
        self.connection = connection
        self.workspace = workspace

    def first(self, key: str, at: datetime) -> bool:
        """True the first time this key is seen; to be asked in the transaction that does what it stands for."""
        new = adding_once(inbox, self.connection.dialect.name)
        return self.connection.execute(new, {"workspace": self.workspace, "key": key, "at": at}).first() is not None

    def seen(self, key: str) -> bool:
        query = select(inbox.c.key).where(inbox.c.workspace == self.workspace, inbox.c.key == key)
        return self.connection.execute(query).first() is not None

    def forget(self, now: datetime) -> int:
        """Drops what nobody will deliver again; how many."""
        return self.connection.execute(delete(inbox).where(inbox.c.at < now - KEPT)).rowcount
