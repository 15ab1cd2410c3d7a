"""Nine o'clock, in made-up time: 5,000 digests, a channel with 300 messages, and people who press buttons meanwhile.

The house's own scheduler (``bot/rules/pacing.py``) against a workspace whose limits it must find out.
"""

from __future__ import annotations

import heapq
import itertools
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.rules.pacing import SLACK, Budget, Pacer, Waiting
from tests.bench.measure import Demand, Rounds, Size, bench, p99

DIGESTS, BUSY, REPLIES, MINUTES = 5_000, 300, 200, 10
ROUND_TRIP = 0.15  # seconds
Arrivals = Sequence[tuple[float, Waiting]]


@dataclass
class Workspace:
    """Slack as it describes itself: a bucket a channel, and one for all, whose size it does not tell."""

    rate: float
    burst: float
    channels: dict[str, Budget] = field(default_factory=dict)
    refusals: int = 0

    def __post_init__(self) -> None:
        self.all = Budget(self.rate, self.burst, 0.0)

    def wait(self, channel: str, now: float) -> int:
        """Retry-After; 0 takes it."""
        own = self.channels.setdefault(channel, Budget(1.0, 5.0, now))
        wait = max(own.ready_at(now), self.all.ready_at(now)) - now
        if wait <= 0:
            own.level -= 1
            self.all.level -= 1
            return 0
        self.refusals += 1
        return math.ceil(wait)


def arrivals(storm: bool, seed: int) -> Iterator[tuple[float, Waiting]]:
    ids = itertools.count(1)
    if storm:
        yield from ((0.0, Waiting(True, True, 0.0, next(ids), f"D{i}")) for i in range(DIGESTS))
        yield from ((0.0, Waiting(True, True, 0.0, next(ids), "C1")) for _ in range(BUSY))
    chance = random.Random(seed)
    for at in sorted(chance.random() * MINUTES * 60 for _ in range(REPLIES)):
        yield at, Waiting(True, False, at, 100_000 + next(ids), f"D{chance.randrange(DIGESTS)}")


def simulate(workspace: Workspace, arriving: Arrivals) -> dict[int, float]:
    """When each letter was said."""
    pacer, now, said = Pacer(SLACK, 0.0), 0.0, {}
    answers: list[tuple[float, int, Waiting, int]] = []
    coming = sorted(arriving, key=lambda pair: pair[0], reverse=True)
    while coming or len(pacer):
        while coming and coming[-1][0] <= now:
            pacer.add([coming.pop()[1]], now)
        while answers and answers[0][0] <= now:
            _, id, letter, wait = heapq.heappop(answers)
            hear(pacer, letter, wait, now)
            if not wait:
                said[id] = now
        for letter in pacer.take(now):
            wait = workspace.wait(letter.lane, now + ROUND_TRIP / 2)
            heapq.heappush(answers, (now + ROUND_TRIP, letter.id, letter, wait))
        moments = [pacer.next_at(now), coming[-1][0] if coming else math.inf, answers[0][0] if answers else math.inf]
        now = max(min(moments), now + 1e-9)
    return said


def hear(pacer: Pacer, letter: Waiting, wait: int, now: float) -> None:
    if wait:
        pacer.refused("post", now, wait)
        pacer.rests(letter.id, now + wait)
    else:
        pacer.accepted("post", now)
        pacer.gone(letter.id)


def least(rate: float, burst: float) -> float:
    """Seconds that nobody can beat: the busy channel's own, and the workspace's for all who have come by then."""
    seconds = BUSY - 5.0
    while (DIGESTS + BUSY + REPLIES * min(1.0, seconds / (MINUTES * 60)) - burst) / rate > seconds:
        seconds += 0.1
    return seconds


WORKSPACES = ((5.0, 20.0), (15.0, 20.0), (1e6, 1e6))  # messages a second, and at once
SAID = "at 5 a second, 15 a second, no limit"


@bench(
    Demand("makespan", "a storm of 5,500 letters in made-up time", "the least there can be", at_most=1.05, pick=max),
    Demand("refusals", "429s in the storm", "1", at_most=5, pick=max),
    Demand("reply_in_storm", "p99 of replies in the storm", "p99 of replies when quiet", at_most=2, pick=max),
)
def storm(size: Size) -> dict[str, Rounds]:
    rounds = [one(rate, burst, range(size.of(3, 8))) for rate, burst in WORKSPACES]
    spans, refusals, replies = ([each[i] for each in rounds] for i in range(3))
    return {
        "makespan": Rounds(spans, SAID),
        "refusals": Rounds([float(count) for count in refusals], SAID),
        "reply_in_storm": Rounds(replies, SAID),
    }


def one(rate: float, burst: float, seeds: Sequence[int]) -> tuple[float, int, float]:
    """The longest storm over the least, most refusals of one, and the p99 of all replies over that of quiet days."""
    spans, refusals, replies, quiet = [], [], [], []
    for seed in seeds:
        workspace, coming = Workspace(rate, burst), list(arrivals(True, seed))
        said = simulate(workspace, coming)
        spans.append(max(said[letter.id] for _, letter in coming if letter.slow) / least(rate, burst))
        refusals.append(workspace.refusals)
        replies += waits(said, coming)
        calm = list(arrivals(False, seed))
        quiet += waits(simulate(Workspace(rate, burst), calm), calm)
    return max(spans), max(refusals), p99(replies) / p99(quiet)


def waits(said: dict[int, float], coming: Arrivals) -> list[float]:
    """How long each reply took."""
    return [said[letter.id] - at for at, letter in coming if not letter.slow]
