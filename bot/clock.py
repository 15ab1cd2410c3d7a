"""The only "now". It is asked once, at the edge of a use case, and passed on."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]
EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)  # a clock that says less is not set, and nothing is said by it


def system_clock() -> datetime:
    return datetime.now(UTC)


def uptime() -> float:
    """Seconds that pass at their pace whatever is done to the clock, also while the machine sleeps."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


def following(file: Path) -> Clock:
    """A clock that is as far ahead of the real one as the file says (seconds), for a demonstration's made-up day."""

    def now() -> datetime:
        try:
            ahead = float(file.read_text() or 0)
        except (FileNotFoundError, ValueError):
            ahead = 0.0
        return system_clock() + timedelta(seconds=ahead)

    return now
