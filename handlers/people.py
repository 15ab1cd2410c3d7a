"""Names as people type them, where the platform has not made a mention of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot import absences
from bot.bot import Asker, Bot
from bot.cards.absences import note
from bot.cards.kit import Block, mention
from bot.errors import Refusal
from bot.rules.tasks import ANYBODY, NAMED
from handlers.router import fold
from storage.org import Person
from storage.tasks import Task


async def finder(bot: Bot, text: str) -> Callable[[str], str]:
    """Turns a typed name into an id; refuses the unknown and what could be several."""
    known = await bot.read(lambda store: store.people.known()) if NAMED.search(text) else []
    return lambda name: find(name, known)


async def people_in(bot: Bot, text: str) -> list[str]:
    """Everybody named in a text, once each, in the order they are named."""
    known = await finder(bot, text)
    return list(dict.fromkeys(m[2] or known(m[3]) for m in ANYBODY.finditer(text)))


async def called(bot: Bot, name: str) -> str:
    """Somebody by name alone, where there is nobody else whom it could be about."""
    return find(name, await bot.read(lambda store: store.people.known()))


def find(name: str, known: list[Person]) -> str:
    wanted = fold(name)
    here = [person for person in known if person.standing in ("member", "guest")]
    exact = [p for p in here if wanted in (fold(p.name), fold(p.name).replace(" ", ""), fold(p.id))]
    close = exact or [p for p in here if wanted in fold(p.name).split()]
    if not close:
        raise Refusal("unknown-person", field="owners", name=name)
    if len(close) > 1:
        raise Refusal("ambiguous-person", field="owners", name=name, people=[mention(p.id) for p in close])
    return close[0].id


async def assignable(bot: Bot, ids: Sequence[str], field: str = "owners") -> dict[str, Person]:
    """The people meant, all of them colleagues who are here."""
    people = await bot.people(ids)
    for id in ids:
        if id not in people or people[id].standing != "member":
            name = people[id].name if id in people else id
            raise Refusal("not-assignable", field=field, name=name)
    return people


async def away_notes(made: Sequence[Task], bot: Bot, asker: Asker) -> list[Block]:
    """Who of those asked is away, and who is reminded instead."""
    away = await bot.read(lambda store: [each for t in made for each in absences.of_owners(store, t, bot.clock())])
    return [note(each.absence, each.stand_in, asker.reader) for each in away if each.absence.person != asker.id]
