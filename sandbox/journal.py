"""What outlives the process: every record's newest state, in one SQLite file.

A write is in the operating system's hands when ``put`` returns, so it survives ``kill -9``; a power cut may take the
last second, which a practice workspace can bear.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Journal:
    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=OFF")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS record (kind TEXT, key TEXT, body TEXT NOT NULL, PRIMARY KEY (kind, key))"
        )

    def put(self, kind: str, key: str, record: Any) -> None:
        body = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        self._database.execute(
            "INSERT INTO record VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body", (kind, key, body)
        )

    def drop(self, kind: str, key: str) -> None:
        self._database.execute("DELETE FROM record WHERE kind = ? AND key = ?", (kind, key))

    def load(self, kind: str) -> Iterator[tuple[str, Any]]:
        """Every kept record of a kind, in the order in which they first came."""
        rows = self._database.execute("SELECT key, body FROM record WHERE kind = ? ORDER BY rowid", (kind,))
        return ((key, json.loads(body)) for key, body in rows.fetchall())

    def close(self) -> None:
        self._database.close()
