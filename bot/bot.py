"""What every handler works with: the database, the platform, the clock and the settings of one workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Concatenate, ParamSpec, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot import org
from bot.chat import Chat, Profile, Refused, Turn
from bot.clock import Clock
from bot.config import Settings
from bot.errors import Refusal
from bot.rules.kinds import Kinds, shipped
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Database, Store
from storage.killpoints import passing
from storage.org import Person

P = ParamSpec("P")
T = TypeVar("T")

FRESH = timedelta(hours=12)  # a profile older than this is asked for again; changes in between come as events


class Repeated(Exception):
    """This deed has been done already: a second delivery of the same event."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who acts, as they read, and the calendar they work by."""

    person: Person
    reader: Reader
    calendar: Calendar

    @property
    def id(self) -> str:
        return self.person.id


@dataclass
class Bot:
    settings: Settings
    database: Database
    chat: Chat
    clock: Clock
    calendar: Calendar
    kinds: Kinds = field(default_factory=shipped)

    async def transact(
        self, use_case: Callable[Concatenate[Store, datetime, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        return await self.database.transact(use_case, self.clock, *args, **kwargs)

    async def deed(
        self, turn: Turn, use_case: Callable[Concatenate[Store, datetime, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The use case, at most once however often the event is delivered: ``Repeated`` from the second time on."""

        def once(store: Store, now: datetime) -> T:
            if turn.event_id and not store.inbox.first(turn.event_id, now):
                raise Repeated(turn.event_id)
            done = use_case(store, now, *args, **kwargs)
            passing("K1")
            return done

        done = await self.transact(once)
        passing("K2")
        return done

    async def read(self, query: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.database.read(query, *args, **kwargs)

    async def asker(self, id: str) -> Asker:
        """The one who acts, afresh: guests, strangers, other bots and those who left are refused."""
        person = (await self.people([id])).get(id)
        if person is None or person.standing != "member":
            raise Refusal("not-a-member")
        return Asker(person, self.reader(person), self.calendar)

    async def people(self, ids: Iterable[str]) -> dict[str, Person]:
        """These people as we know them; whoever is unknown or was last seen long ago is asked for."""
        wanted = list(dict.fromkeys(ids))
        known = await self.read(lambda store: store.people.these(wanted))
        now = self.clock()
        for id in wanted:
            if id not in known or now - known[id].seen_at > FRESH:
                await self._meet(id, known)
        return known

    async def _meet(self, id: str, known: dict[str, Person]) -> None:
        try:
            profile = await self.chat.profile(id)
        except Refused:
            known.pop(id, None)
            return
        except Exception:
            if id in known:  # last known is better than none while the platform is out of reach
                return
            raise
        known[id] = await self.meet(profile)

    async def meet(self, profile: Profile) -> Person:
        return await self.transact(org.meet, self.completed(profile))

    def completed(self, profile: Profile) -> Profile:
        """With the house's own zone where the platform names none that is known."""
        return profile if known_zone(profile.zone) else replace(profile, zone=self.settings.upchain_timezone)

    def reader(self, person: Person | None) -> Reader:
        language = (person and (person.own_language or person.language)) or self.settings.upchain_language
        zone = (person and person.zone) or self.settings.upchain_timezone
        return Reader(language, ZoneInfo(zone))

    def reader_of(self, store: Store, person: str) -> Reader:
        return self.reader(store.people.get(person) if person else None)


@cache
def known_zone(name: str) -> bool:
    try:
        return bool(name) and bool(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
