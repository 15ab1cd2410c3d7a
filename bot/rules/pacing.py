"""Which letter may be said now: pure and without a clock, so that the courier and a simulation drive the same piece.

Slack takes about one message a second into a channel with short bursts, and an unpublished number in the whole
workspace (SLACK.md 2). So every lane (a channel, or a person's direct messages) has its own small budget, and each
kind of call a rate that is learned: halved when Slack says "too many", then creeping up. What a person waits for goes
first, and has a few tokens that nothing else may use; after it the lane with the most waiting, because a busy channel
takes longest. ``now`` is seconds of any clock that only runs forward.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pace:
    """One kind of call: ``start`` a second to begin with, between ``least`` and ``most`` as is learned; ``reserve`` of
    the ``burst`` is for what a person waits for."""

    start: float
    least: float
    most: float
    burst: float
    reserve: float


@dataclass(frozen=True, slots=True)
class Limits:
    """What a platform takes. ``lane`` messages a second and ``lane_burst`` at once into one channel; ``at_once`` calls
    may be under way."""

    posts: Pace
    others: Pace  # for each other kind of call
    lane: float
    lane_burst: float
    at_once: int


SLACK = Limits(
    posts=Pace(start=5, least=0.5, most=40, burst=4, reserve=2),
    others=Pace(start=0.8, least=0.2, most=4, burst=20, reserve=10),  # chat.update, reactions.*: tier 3
    lane=1, lane_burst=3, at_once=16,
)  # fmt: skip
_FREE = Pace(start=1e9, least=1e9, most=1e9, burst=1e9, reserve=0)
UNLIMITED = Limits(_FREE, _FREE, lane=1e9, lane_burst=1e9, at_once=64)

GROWTH = 0.1  # by this the rate grows with every message until it was refused twice: it doubles in seven seconds
CREEP = 0.01  # and by this afterwards: by a hundredth of itself a second
SAFE = 0.97  # of the rate that was learned
QUIET = (0.0, 60.0, 600.0)  # seconds without growth after the first refusal, the second, and each further one


class Budget:
    """A token bucket."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self.rate, self.burst = rate, burst
        self.level, self.at = burst, now

    def refill(self, now: float) -> None:
        self.level = min(self.burst, self.level + max(0.0, now - self.at) * self.rate)
        self.at = now

    def ready_at(self, now: float, needed: float = 1.0) -> float:
        """When so many tokens are there: ``now``, or a later moment."""
        self.refill(now)
        return now if self.level >= needed - 1e-6 else now + (needed - self.level) / self.rate


class Throttle(Budget):
    """The rate of one kind of call, learned from what is taken and what is refused."""

    def __init__(self, pace: Pace, now: float) -> None:
        super().__init__(pace.start, pace.burst, now)
        self.pace = pace
        self.learned = 0.0
        self.refusals = 0
        self.refused_at = now
        self.blocked_until = -math.inf
        self.quiet_until = -math.inf
        self.taken = 0  # since the latest refusal

    def ready_at(self, now: float, needed: float = 1.0) -> float:
        return max(self.blocked_until, super().ready_at(now, needed))

    def accepted(self, now: float, hungry: bool) -> None:
        """A message was taken; ``hungry`` where more could have been sent."""
        self.taken += 1
        if hungry:
            self.refill(now)
            self.rate = min(self.pace.most, self._grown(now))

    def _grown(self, now: float) -> float:
        if self.refusals < 2:
            return self.rate + GROWTH
        safe = SAFE * self.learned
        if self.rate < safe:
            return min(safe, self.rate + 0.1 * self.learned)
        return self.rate + CREEP if now >= self.quiet_until else self.rate  # so many messages a second, so many creeps

    def refused(self, now: float, seconds: float) -> None:
        """Too many: nothing for so many seconds, then half. Refusals of calls that were already under way are one."""
        self.refill(now)
        again = now < self.blocked_until + 1
        self.blocked_until = max(self.blocked_until, now + seconds)
        if again:
            return
        self._learn(self.taken / max(now - self.refused_at, 1.0) if self.refusals else 0.0)
        self.rate = max(self.rate / 2, self.pace.least)
        self.level, self.taken, self.refused_at = 0.0, 0, now
        self.quiet_until = now + QUIET[min(self.refusals, 2)]
        self.refusals += 1

    def _learn(self, measured: float) -> None:
        """From one refusal to the next, as many were taken as can be; unless little was sent, or too little."""
        crept = self.refusals > 1 and self.rate > self.learned
        self.learned = max(measured, self.learned if crept else self.rate / 2, self.pace.least)


@dataclass(order=True, slots=True)
class Waiting:
    """A letter as far as its turn goes: in its lane first what was tried before, then what a person waits for."""

    fresh: bool
    slow: bool
    due: float
    id: int
    lane: str = field(compare=False)
    deed: str = field(compare=False, default="post")


@dataclass(slots=True)
class Lane:
    budget: Budget
    letters: list[Waiting] = field(default_factory=list)
    speaking: bool = False
    rests_until: float = -math.inf
    version: int = 0

    def rank(self) -> tuple[bool, int, float, int]:
        head = self.letters[0]
        return (head.slow, -len(self.letters) if head.slow else 0, head.due, head.id)

    def ready_at(self, now: float) -> float:
        spends = self.letters[0].deed == "post"
        return max(self.rests_until, self.budget.ready_at(now) if spends else now)


Entry = tuple[tuple[bool, int, float, int], int, str]  # a lane's rank, version and name


class Pacer:
    """Whose turn it is: ``add`` what waits, ``take`` what may go; tell what became of it (``gone`` or ``rests``) and
    what the platform said (``accepted`` or ``refused``)."""

    def __init__(self, limits: Limits, now: float) -> None:
        self.limits = limits
        self.throttles: dict[str, Throttle] = {}
        self.lanes: dict[str, Lane] = {}
        self.known: set[int] = set()
        self.under_way: dict[int, Waiting] = {}
        self._ready: dict[str, list[Entry]] = {}
        self._later: list[tuple[float, int, str]] = []

    def __len__(self) -> int:
        """How many letters there are, those under way among them."""
        return len(self.known)

    def add(self, letters: Iterable[Waiting], now: float) -> None:
        for letter in letters:
            if letter.id not in self.known:
                self.known.add(letter.id)
                self._throttle(letter.deed, now)
                heapq.heappush(self._lane(letter.lane, now).letters, letter)
                self._queue(letter.lane)

    def rest(self, lane: str, until: float) -> None:
        """Nothing of this lane before then."""
        if lane in self.lanes:
            self.lanes[lane].rests_until = until

    def take(self, now: float) -> list[Waiting]:
        """What may go now, one of each lane; all of it counts as under way."""
        self._wake(now)
        taken: list[Waiting] = []
        for deed in self._ready:
            while len(self.under_way) < self.limits.at_once and (letter := self._next(deed, now)):
                taken.append(letter)
        return taken

    def next_at(self, now: float) -> float:
        """When it is worth asking again, if nothing happens before."""
        if len(self.under_way) >= self.limits.at_once:
            return math.inf
        firsts = ((deed, self._first(deed)) for deed in self._ready)
        moments = [self.throttles[deed].ready_at(now, self._needed(deed, lane)) for deed, lane in firsts if lane]
        return min(moments + [moment for moment, *_ in self._later[:1]], default=math.inf)

    def gone(self, id: int) -> None:
        """Said, or never to be said."""
        letter = self.under_way.pop(id)
        self.known.discard(id)
        self._free(letter.lane)

    def rests(self, id: int, until: float) -> None:
        """Not yet: it stays the first of its lane, which waits with it."""
        letter = self.under_way.pop(id)
        letter.fresh = False
        lane = self.lanes[letter.lane]
        heapq.heappush(lane.letters, letter)
        lane.rests_until = until
        self._free(letter.lane)

    def accepted(self, deed: str, now: float) -> None:
        self.throttles[deed].accepted(now, hungry=self._first(deed) is not None)

    def refused(self, deed: str, now: float, seconds: float) -> None:
        self.throttles[deed].refused(now, seconds)

    # ---- lanes that may speak, in a heap for each kind of call; those that wait for their moment, in another ------

    def _throttle(self, deed: str, now: float) -> None:
        if deed not in self.throttles:
            self.throttles[deed] = Throttle(self.limits.posts if deed == "post" else self.limits.others, now)
            self._ready[deed] = []

    def _lane(self, name: str, now: float) -> Lane:
        if len(self.lanes) > 2 * len(self.known) + 1000:
            self._forget(now)
        if name not in self.lanes:
            self.lanes[name] = Lane(Budget(self.limits.lane, self.limits.lane_burst, now))
        return self.lanes[name]

    def _forget(self, now: float) -> None:
        """Lanes in which nothing has happened for a while."""
        long = self.limits.lane_burst / self.limits.lane
        self.lanes = {
            name: lane for name, lane in self.lanes.items()
            if lane.letters or lane.speaking or now - lane.budget.at < long
        }  # fmt: skip

    def _queue(self, name: str) -> None:
        """Anew, for its rank has changed; its older entries are known by their version."""
        lane = self.lanes[name]
        lane.version += 1
        if lane.letters and not lane.speaking:
            heapq.heappush(self._ready[lane.letters[0].deed], (lane.rank(), lane.version, name))

    def _free(self, name: str) -> None:
        self.lanes[name].speaking = False
        self._queue(name)

    def _wake(self, now: float) -> None:
        while self._later and self._later[0][0] <= now:
            _, version, name = heapq.heappop(self._later)
            if name in self.lanes and self.lanes[name].version == version:
                self._queue(name)

    def _first(self, deed: str) -> Lane | None:
        ready = self._ready[deed]
        while ready:
            _, version, name = ready[0]
            lane = self.lanes.get(name)
            if lane and lane.version == version:
                return lane
            heapq.heappop(ready)
        return None

    def _needed(self, deed: str, lane: Lane) -> float:
        return 1 + self.throttles[deed].pace.reserve if lane.letters[0].slow else 1

    def _next(self, deed: str, now: float) -> Waiting | None:
        while lane := self._first(deed):
            if self.throttles[deed].ready_at(now, self._needed(deed, lane)) > now:
                return None
            _, version, name = heapq.heappop(self._ready[deed])
            ready = lane.ready_at(now)
            if ready <= now:
                return self._spend(deed, lane)
            heapq.heappush(self._later, (ready, version, name))
        return None

    def _spend(self, deed: str, lane: Lane) -> Waiting:
        letter = heapq.heappop(lane.letters)
        self.throttles[deed].level -= 1
        if deed == "post":
            lane.budget.level -= 1
        lane.speaking = True
        lane.version += 1
        self.under_way[letter.id] = letter
        return letter
