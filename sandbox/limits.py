"""Rate limits: about one message a second into a channel, so many calls a minute of every other method."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.call import Method

POSTS = {"chat.postMessage", "chat.postEphemeral"}
POST_RATE, POST_BURST = 1.0, 5.0
WORKSPACE_RATE, WORKSPACE_BURST = 10.0, 40.0


@dataclass(slots=True)
class Bucket:
    level: float
    at: float


class Limits:
    """Token buckets over real time. ``slack`` multiplies what is allowed, for a gentler workspace."""

    def __init__(self, enabled: bool = False, slack: float = 1.0, now: Callable[[], float] = time.monotonic) -> None:
        self.enabled, self.slack = enabled, slack
        self._now = now
        self._buckets: dict[tuple[str, str, str], Bucket] = {}

    def wait(self, app_id: str, method: Method, channel: str) -> int:
        """Whole seconds to wait before this call would be taken; 0 takes it."""
        if not self.enabled:
            return 0
        if method.name in POSTS:
            return self._take((app_id, "post", channel), POST_RATE, POST_BURST) or self._take(
                (app_id, "post", "*"), WORKSPACE_RATE, WORKSPACE_BURST
            )
        rate = (method.tier or 100) / 60
        return self._take((app_id, method.name, ""), rate, max(rate * 60, 1))

    def _take(self, key: tuple[str, str, str], rate: float, burst: float) -> int:
        rate, burst, now = rate * self.slack, burst * self.slack, self._now()
        bucket = self._buckets.setdefault(key, Bucket(burst, now))
        bucket.level = min(burst, bucket.level + (now - bucket.at) * rate)
        bucket.at = now
        if bucket.level < 1:
            return math.ceil((1 - bucket.level) / rate)
        bucket.level -= 1
        return 0
