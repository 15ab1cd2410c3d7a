"""Faults on purpose: what Slack, or the road to it, does now and then, done when a test wants it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Literal, get_args

Effect = Literal[
    "delay",  # wait, then go on: accepted late, even if the caller has long hung up
    "error_before",  # an HTTP error, nothing accepted
    "error_after",  # accepted, then an HTTP error
    "drop_before",  # the connection cut, nothing accepted
    "drop_after",  # accepted, then the connection cut
    "stall",  # accepted, then no answer for a long while
    "limit",  # 429 with Retry-After
    "refuse",  # 200 with ok: false and a code
    "lag",  # a history that does not yet show the last seconds
]
EFFECTS: tuple[str, ...] = get_args(Effect)


@dataclass(slots=True)
class Rule:
    """``method`` may be ``*``; ``times`` None is for ever; ``skip`` lets that many calls through first. ``seconds`` is
    the delay, the stall, the lag or what Retry-After says."""

    method: str
    effect: Effect
    channel: str | None = None
    times: int | None = 1
    skip: int = 0
    probability: float = 1.0
    seconds: float = 1.0
    status: int = 503
    code: str = "internal_error"
    used: int = field(default=0)

    def fits(self, method: str, channel: str | None) -> bool:
        return self.method in ("*", method) and self.channel in (None, channel) and self.times != 0


class Faults:
    """Rules are asked in the order they were made; the first that fits decides."""

    def __init__(self, seed: int = 0) -> None:
        self.rules: list[Rule] = []
        self._random = random.Random(seed)

    def add(self, rule: Rule) -> Rule:
        if rule.effect not in EFFECTS:
            raise ValueError(f"unknown effect {rule.effect}")
        self.rules.append(rule)
        return rule

    def clear(self) -> None:
        self.rules.clear()

    def pick(self, method: str, channel: str | None) -> Rule | None:
        """The rule that strikes this call, used up by one."""
        for rule in self.rules:
            if rule.effect != "lag" and rule.fits(method, channel) and self._strikes(rule):
                rule.used += 1
                return rule
        return None

    def lag(self, channel: str) -> float:
        """How many seconds the history is behind."""
        lags = (rule.seconds for rule in self.rules if rule.effect == "lag" and rule.channel in (None, channel))
        return max(lags, default=0.0)

    def _strikes(self, rule: Rule) -> bool:
        if rule.skip > 0:
            rule.skip -= 1
            return False
        if self._random.random() >= rule.probability:
            return False
        if rule.times is not None:
            rule.times -= 1
        return True
