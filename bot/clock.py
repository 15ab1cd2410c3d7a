"""The only "now". It is asked once, at the edge of a use case, and passed on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    return datetime.now(UTC)


def following(file: Path) -> Clock:
    """A clock that is as far ahead of the real one as the file says (seconds), for a demonstration's made-up day."""

    def now() -> datetime:
        try:
            ahead = float(file.read_text() or 0)
        except (FileNotFoundError, ValueError):
            ahead = 0.0
        return system_clock() + timedelta(seconds=ahead)

    return now
