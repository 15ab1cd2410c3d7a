"""What use cases say in the ledger, and read back from it to undo: plain values there, the columns' own here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

MOMENTS = ("due_at", "closed_at", "snoozed_until", "remind_at", "ended_at", "published_at")


def as_json(value: Any) -> Any:
    """A column's value as the ledger holds it."""
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def as_kept(before: Mapping[str, Any]) -> dict[str, Any]:
    """A ledger entry's values as the columns have them."""
    return {name: _kept(name, value) for name, value in before.items()}


def _kept(name: str, value: Any) -> Any:
    if name in MOMENTS and value:
        return datetime.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value
