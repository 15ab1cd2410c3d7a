"""The index by which minutes are found again (H6): the words of every line, kept in step by the database itself.

A row holds a line's words as bare ASCII, made by ``bot.rules.minutes_words``; a pair of Chinese characters is a word.
SQLite indexes the column with FTS5, by triggers; PostgreSQL with a generated ``tsvector`` and GIN (migration 0003).
Both only find; what comes first is decided by a rule. Words of restricted meetings stand here as keyed hashes
(``storage.vault``).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    Column,
    Connection,
    Index,
    Integer,
    Select,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    column,
    delete,
    literal_column,
    select,
    table,
)

from storage.base import Instant, Repository, adding, key, metadata, workspace
from storage.vault import Vault

words = Table(
    "meeting_words",
    metadata,
    key(),
    workspace(),
    Column("meeting", Integer, nullable=False),
    Column("ref", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("words", String, nullable=False),
    UniqueConstraint("meeting", "ref"),
    Index(None, "workspace", "at"),
)

_index = table("meeting_words_index", column("rowid", Integer))
WHOLE, SCATTERED = "", "*"  # rows of a meeting beside its lines': its title, people and day; all its words together


def is_of_the_index(name: str) -> bool:
    """Whether this table, column or index is the database's own business."""
    return name.startswith("meeting_words_index") or name in ("lexemes", "ix_meeting_words_lexemes")


@dataclass(frozen=True, slots=True)
class Indexed:
    """A row of the index. ``ref`` is a line's, or ``WHOLE`` or ``SCATTERED``."""

    id: int
    workspace: int
    meeting: int
    ref: str
    kind: str
    at: datetime
    words: str


class NewRow(NamedTuple):
    """What a line, or a meeting, is to be found by."""

    meeting: int
    ref: str
    kind: str
    at: datetime
    words: Collection[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: all these words, those of ``starts`` also as beginnings of words, said in a time."""

    words: Sequence[str] = ()
    starts: frozenset[str] = frozenset()
    since: datetime | None = None
    until: datetime | None = None


class Words(Repository[Indexed]):
    table = words
    record = Indexed

    def __init__(self, connection: Connection, workspace: int, vault: Vault) -> None:
        super().__init__(connection, workspace)
        self.vault = vault

    def put(self, rows: Sequence[NewRow], sealed: bool) -> None:
        self._insert(self._made(rows, sealed))

    def renew(self, meeting: int, rows: Sequence[NewRow], sealed: bool) -> None:
        """These rows of a meeting and no others; those that stand so already stay."""
        made = {row["ref"]: row for row in self._made(rows, sealed)}
        known = {row.ref: row for row in self.all(words.c.meeting == meeting)}
        stay = {ref for ref, row in known.items()
                if ref in made and (row.kind, row.words) == (made[ref]["kind"], made[ref]["words"])}  # fmt: skip
        if not stay:
            self.drop(meeting)
        elif gone := [row.id for ref, row in known.items() if ref not in stay]:
            self.connection.execute(delete(words).where(*self.mine(words.c.id.in_(gone))))
        self._insert([row for ref, row in made.items() if ref not in stay])

    def _made(self, rows: Sequence[NewRow], sealed: bool) -> list[dict[str, Any]]:
        blind = cache(lambda word: self.vault.blind(word)[0])
        kept = (sorted({blind(word) if sealed else word for word in row.words}) for row in rows)
        return [{"workspace": self.workspace, **row._asdict(), "words": " ".join(each)}
                for row, each in zip(rows, kept, strict=True)]  # fmt: skip

    def _insert(self, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self.connection.execute(adding(words), rows)

    def drop(self, meeting: int, ref: str | None = None) -> None:
        """Without ``ref`` the whole meeting."""
        one = () if ref is None else (words.c.ref == ref,)
        self.connection.execute(delete(words).where(*self.mine(words.c.meeting == meeting, *one)))

    def search(self, wanted: Wanted) -> Select[Any]:
        """The lines that fulfil this, the newest first."""
        found = select(words).where(*self.mine())
        if wanted.since:
            found = found.where(words.c.at >= wanted.since)
        if wanted.until:
            found = found.where(words.c.at < wanted.until)
        ways = [self._ways(word, wanted) for word in wanted.words]
        if not ways:
            return found.order_by(words.c.id.desc())
        return self._fts(found, ways) if self.connection.dialect.name == "sqlite" else self._tsvector(found, ways)

    def _ways(self, word: str, wanted: Wanted) -> list[tuple[str, bool]]:
        """A word as it may stand in the index, plain or as a hash, and whether longer words do as well."""
        return [(word, word in wanted.starts), *((hashed, False) for hashed in self.vault.blind(word))]

    def _fts(self, found: Select[Any], ways: Sequence[Sequence[tuple[str, bool]]]) -> Select[Any]:
        """By the index's own order, so that it is walked no further than needed."""
        terms = [" OR ".join(f'"{way}"{"*" if start else ""}' for way, start in each) for each in ways]
        match: BindParameter[str] = bindparam("match", " AND ".join(f"({term})" for term in terms))
        joined = found.join(_index, _index.c.rowid == words.c.id)
        return joined.where(literal_column(_index.name).op("match")(match)).order_by(_index.c.rowid.desc())

    def _tsvector(self, found: Select[Any], ways: Sequence[Sequence[tuple[str, bool]]]) -> Select[Any]:
        terms = [" | ".join(f"'{way}'{':*' if start else ''}" for way, start in each) for each in ways]
        query: BindParameter[str] = bindparam("match", " & ".join(f"({term})" for term in terms))
        match = literal_column("meeting_words.lexemes").op("@@")(query.op("::")(literal_column("tsquery")))
        return found.where(match).order_by(words.c.id.desc())
