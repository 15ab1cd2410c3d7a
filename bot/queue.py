"""What waits to be said, in memory for as long as a courier leads: the tables are read for what is new only."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.bot import Bot
from bot.clock import uptime
from bot.rules.pacing import Limits, Pacer, Waiting
from storage.outbox import DUE, Due

LONGEST_REST = timedelta(minutes=5)  # a longer one stems from a clock that has been set back
PAUSE = 1.0  # seconds between two looks at the tables when nobody wakes us
WHOLE = 60.0  # seconds between two looks at all that waits: what was written down too late for the others is found then


class Queue:
    """``fill`` it from the tables; ``pacer`` says whose turn it is. ``slow`` says of which cards nobody waits."""

    def __init__(self, bot: Bot, slow: Callable[[str], bool], limits: Limits) -> None:
        self.bot = bot
        self.slow = slow
        self.pacer = Pacer(limits, uptime())
        self.stale = True
        self.since: datetime | None = None
        self.after = 0
        self.looked = self.whole = -math.inf

    async def fill(self) -> None:
        """With what was posted or came due since the last time."""
        if not self.stale and uptime() < self.looked + PAUSE:
            return
        self.stale, self.looked = False, uptime()
        now = self.bot.clock()
        if self.since and now < self.since:  # the clock was set back
            self.since = now
        if uptime() >= self.whole + WHOLE:
            self.since, self.whole = None, uptime()
        found = await self.bot.read(lambda store: store.outbox.due(now, self.since, self.after))
        self._enter(found, now)
        if len(found) < DUE:  # else there are more, which come as these go
            self.since, self.after = now, max([self.after, *(due.id for due in found)])

    def _enter(self, found: Sequence[Due], now: datetime) -> None:
        self.pacer.add((self._turn(due) for due in found), uptime())
        for due in found:
            if due.wait_until and due.wait_until > now:
                rest = min(due.wait_until - now, LONGEST_REST)
                self.pacer.rest(due.lane, uptime() + rest.total_seconds())

    def _turn(self, due: Due) -> Waiting:
        return Waiting(due.attempts == 0, self.slow(due.card), due.due_at.timestamp(), due.id, due.lane, due.deed)
