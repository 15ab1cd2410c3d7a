"""The workspace's own time: real time and an offset that only grows, so that a demo can skip to tomorrow morning."""

from __future__ import annotations

import asyncio
import contextlib
import os
import time
from collections.abc import Callable
from pathlib import Path


class Clock:
    """Seconds since 1970. ``file``, when given, always holds the offset, so that other programs can follow."""

    def __init__(self, offset: float = 0.0, file: Path | None = None) -> None:
        self.offset = offset
        self._file = file
        self._moved: asyncio.Event | None = None
        self._watchers: list[Callable[[], None]] = []
        self._publish()

    def now(self) -> float:
        return time.time() + self.offset

    def advance(self, seconds: float) -> None:
        """Skip ahead. Raises ValueError for a step back: what has been said cannot have been said later."""
        if not 0 <= seconds < float("inf"):
            raise ValueError("the clock only moves forward")
        self.offset += seconds
        self._publish()
        if self._moved is not None:
            self._moved.set()
            self._moved = None
        for watcher in self._watchers:
            watcher()

    def watch(self, watcher: Callable[[], None]) -> None:
        """Call ``watcher`` after every step."""
        self._watchers.append(watcher)

    async def sleep_until(self, moment: float) -> None:
        """Wait for a moment of the workspace's time, whether it comes by itself or by a step."""
        while (wait := moment - self.now()) > 0:
            self._moved = self._moved or asyncio.Event()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._moved.wait(), wait)

    def _publish(self) -> None:
        if self._file is None:
            return
        draft = self._file.with_suffix(".new")
        draft.write_text(f"{self.offset:.6f}\n")
        os.replace(draft, self._file)
