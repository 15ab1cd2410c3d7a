"""The ledger: append-only, each entry sealed with the hash of the one before it (H28, H32)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Column, Index, String, Table, UniqueConstraint, bindparam, select

from storage.base import Instant, Repository, adding, altering, document, key, metadata, to_json, workspace
from storage.workspaces import workspaces

ledger = Table(
    "ledger",
    metadata,
    key(),
    workspace(),
    Column("seq", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("actor", String, nullable=False),
    Column("act", String, nullable=False),
    Column("subject", String, nullable=False),
    document("facts"),
    Column("previous", String, nullable=False),
    Column("hash", String, nullable=False),
    UniqueConstraint("workspace", "seq"),
    Index(None, "workspace", "subject", "seq"),
    Index(None, "workspace", "actor", "seq"),
)
_ends = select(workspaces.c.ledger_length, workspaces.c.ledger_head).where(workspaces.c.id == bindparam("workspace"))


@dataclass(frozen=True, slots=True)
class Entry:
    """Who (``actor``, empty for the bot itself) did what (``task.done``) to what (``T-12``), and the facts of it."""

    id: int
    workspace: int
    seq: int
    at: datetime
    actor: str
    act: str
    subject: str
    facts: Mapping[str, Any]
    previous: str
    hash: str

    def seal(self) -> str:
        """SHA-256 over everything the entry says and the hash before it."""
        at = self.at.astimezone(UTC).isoformat()
        said = [self.seq, at, self.actor, self.act, self.subject, self.facts, self.previous]
        return hashlib.sha256(to_json(said).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """The first place at which the ledger does not hold."""

    seq: int
    why: str


class Ledger(Repository[Entry]):
    table = ledger
    record = Entry

    def write(self, at: datetime, actor: str, act: str, subject: str, **facts: Any) -> None:
        length, head = self._end()
        entry = Entry(0, self.workspace, length + 1, at, actor, act, subject, facts, head, "")
        seal = entry.seal()
        said = {
            "workspace": self.workspace, "seq": entry.seq, "at": at, "actor": actor, "act": act, "subject": subject,
            "facts": facts, "previous": head, "hash": seal,
        }  # fmt: skip
        self.connection.execute(adding(ledger), said)
        end = {"its_id": self.workspace, "ledger_length": entry.seq, "ledger_head": seal}
        self.connection.execute(altering(workspaces, "id"), end)

    def _end(self) -> tuple[int, str]:
        """How long the ledger is, and its last hash."""
        length, head = self.connection.execute(_ends, {"workspace": self.workspace}).one()
        return length, head

    def of(self, subject: str) -> list[Entry]:
        """The story of one thing, oldest first."""
        return self.all(ledger.c.subject == subject, order=[ledger.c.seq])

    def last_by(self, actor: str, subjects: str) -> Entry | None:
        """What somebody did last to a subject of this pattern (``T-12``, ``T-%``)."""
        found = self.all(ledger.c.actor == actor, ledger.c.subject.like(subjects), order=[ledger.c.seq.desc()], limit=1)
        return found[0] if found else None

    def entries(self) -> Iterator[Entry]:
        query = select(ledger).where(ledger.c.workspace == self.workspace).order_by(ledger.c.seq)
        with self.connection.execute(query, execution_options={"yield_per": 1000}) as rows:
            yield from map(self.read, rows)

    def length(self) -> int:
        return self._end()[0]

    def verify(self) -> Break | None:
        """The first entry that is missing, altered or out of its place; None where all holds."""
        seq, before = 0, ""
        for entry in self.entries():
            seq += 1
            if entry.seq != seq:
                return Break(seq, "missing")
            if entry.previous != before:
                return Break(seq, "not linked to the entry before it")
            if entry.hash != entry.seal():
                return Break(seq, "altered")
            before = entry.hash
        return self._last(seq, before)

    def _last(self, seq: int, hash: str) -> Break | None:
        """Whether it ends where it was ended."""
        length, head = self._end()
        if seq > length:
            return Break(length + 1, "added by another hand")
        if seq < length:
            return Break(seq + 1, "missing at the end")
        return None if hash == head else Break(seq, "not what was written last")
