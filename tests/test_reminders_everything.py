"""Weeks of everything at once through the door: tasks, series, meetings, feedback, leave, people who come and go. What
the clock has to say comes in people's hours only, in one message, once, and never of what is over."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bot.chat import Profile
from bot.rhythms import of_one
from bot.rules.rhythm import Rhythm
from storage.outbox import Letter
from tests.stage import Stage, staged

pytestmark = pytest.mark.anyio
BANK = """unit,parent,person,role
Head office,,wang,head
Branch,Head office,carol,head
Centre,Branch,ann,head
Centre,Branch,bob,member
Centre,Branch,lina,member
"""
PEOPLE = ("ann", "bob", "carol", "lina", "wang")
HOURS_LATER = (0.2, 0.9, 3, 3, 7, 12, 20, 70)  # between two looks; also a night, a weekend, a bot that was away
OWN_MOMENT = ("reminder.chosen",)  # a snooze that somebody chose is kept to the minute
# Whatever else the clock brings is a matter of its own, that its reader acts upon and that follows it to its end.
MATTERS = ("feedback.asked", "feedback.vacant", "task.inherited", "round.member", "round.unit", "round.whole")
DAYS = ("today", "tomorrow", "Friday", "next Monday", "tomorrow 16:00", "Friday 9am", "in 3 hours")


class Weeks:
    """Random deeds by random people, in a given order for a given seed."""

    def __init__(self, stage: Stage, seed: int) -> None:
        self.stage, self.dice = stage, random.Random(seed)
        self.said: set[int] = set()
        self.gone: set[str] = set()
        self.heard: Counter[str] = Counter()

    async def live(self, steps: int) -> None:
        await self.stage.organise(BANK)
        await self.stage.run("ann", "/upchain me team on")
        for _ in range(steps):
            for _ in range(self.dice.randrange(3)):
                await self.deed()
            await self.new()
            self.stage.clock.now += timedelta(hours=self.dice.choice(HOURS_LATER))
            await self.stage.tick()
            await self.stage.tick()
            await self.check(await self.new())

    # ---- what people do

    async def deed(self) -> None:
        who, other = self.dice.choice(self.here()), self.dice.choice(self.here())
        deeds: list[Callable[[], str]] = [
            lambda: f"/task @{other} {self.dice.choice(DAYS)}: send file {self.dice.random()}",
            lambda: f"/task @{other} every Tuesday 9am: report {self.dice.random()}",
            lambda: f"/task done T-{self.dice.randint(1, 12)}",
            lambda: f"/task snooze T-{self.dice.randint(1, 12)} in 20 hours",
            lambda: f"/task move T-{self.dice.randint(1, 12)} {self.dice.choice(DAYS)}",
            lambda: f"/raise need Something {self.dice.random()}",
            lambda: f"/upchain away tomorrow to next Monday @{other}",
            lambda: "/upchain away off",
            lambda: "/minutes start Weekly",
            lambda: "/minutes end",
        ]
        await self.stage.run(who, self.dice.choice(deeds)())
        if self.dice.random() < 0.03 and len(self.gone) < 2:
            await self.leave(self.dice.choice([name for name in ("bob", "lina") if name not in self.gone] or ["bob"]))

    async def leave(self, name: str) -> None:
        self.gone.add(name)
        await self.stage.house.bot.meet(Profile(self.stage.sandbox.person(name), name, "gone", "Asia/Shanghai", "en"))

    def here(self) -> list[str]:
        return [name for name in PEOPLE if name not in self.gone]

    # ---- what they are told

    async def new(self) -> list[Letter]:
        """What was said to people since the last look."""
        bot = self.stage.house.bot
        letters = await bot.read(lambda store: store.outbox.all())
        said = [each for each in letters if each.state == "sent" and each.deed == "post" and each.person]
        fresh = [each for each in said if each.id not in self.said]
        self.said |= {each.id for each in said}
        return fresh

    async def check(self, told: list[Letter]) -> None:
        """Nobody has done anything: it is the clock that spoke."""
        now = self.stage.clock()
        self.heard.update(letter.card for letter in told)
        for letter in told:
            assert letter.card in ("reminder", *OWN_MOMENT, *MATTERS), letter
            if letter.card not in OWN_MOMENT:
                who = await self.rhythm(letter.person, now)
                assert who.awake(now), f"{letter.key} at {now.astimezone(who.zone)}"
        together = Counter(letter.person for letter in told if letter.card == "reminder")
        assert set(together.values()) <= {1}, [letter.key for letter in told]

    async def rhythm(self, person: str, now: datetime) -> Rhythm:
        bot = self.stage.house.bot
        return await bot.read(lambda store: of_one(store, bot.calendar, person, now))


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_happens_the_clock_speaks_once_and_in_peoples_hours(sqlite_url: str, seed: int) -> None:
    async with staged(sqlite_url, "http") as stage:
        weeks = Weeks(stage, seed)
        await weeks.live(steps=50)
        kinds = {card for card, count in weeks.heard.items() if count}
        assert weeks.heard["reminder"] > 10 and len(kinds) > 2, weeks.heard
