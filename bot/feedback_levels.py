"""The levels that may handle an item, as their seats are filled now: never those whom it concerns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from bot import absences, org
from bot.rules import feedback as rules
from bot.rules.feedback import Raised
from bot.rules.kinds import Terms
from bot.rules.names import Roster, named_in
from bot.rules.org import Seat, heads_of
from storage.database import Store
from storage.feedback import Feedback


def ladder(store: Store, now: datetime, terms: Terms, item: Feedback) -> list[Seat]:
    """Every level that may handle an item, the nearest first; of a summary, from the unit that made it."""
    if not item.home:
        return levels_for(store, now, terms, item.raiser, item.kind, item.route, item.about)
    return levels_from(store, now, item.home, {*raisers(store, item), *item.about}, item.about)


def raisers(store: Store, item: Feedback) -> set[str]:
    """Whoever raised an item, or what a summary was made of."""
    if not item.home:
        return {item.raiser}
    return {raiser for part in store.feedbacks.parts(item.number) for raiser in raisers(store, part)}


def levels_for(
    store: Store, now: datetime, terms: Terms, raiser: str, kind: str, route: str, about: Sequence[str]
) -> list[Seat]:
    """The same for what somebody raises."""
    concerned = {raiser, *about}
    chain = _unconcerned(org.chain_above(store, raiser), org.chain_above(store, raiser, now), concerned)
    if route == "desk":
        chain = _from_desk(store, now, terms.kinds.of(kind).desk) or chain
    levels = rules.apart(chain, concerned, _own_heads(store, now, about))
    return levels[-1:] if route == "top" else levels


def concerned_by(store: Store, now: datetime, terms: Terms, raiser: str, raised: Raised) -> tuple[str, ...]:
    """Those named as concerned, and whoever of those it would come before is named in the text itself."""
    route = terms.kinds.of(raised.kind).route
    units = {seat.unit for seat in levels_for(store, now, terms, raiser, raised.kind, route, ())}
    seats = {seat.person for seat in org.organisation(store).seats if seat.unit in units and seat.role != "member"}
    roster = Roster.of((person.name, id) for id, person in store.people.these(seats - {raiser}).items())
    return tuple(dict.fromkeys((*raised.about, *named_in(raised.text, roster))))


def levels_from(store: Store, now: datetime, unit: str, concerned: Collection[str], about: Sequence[str]) -> list[Seat]:
    """The same for what the head of a unit makes of several."""
    chain = _unconcerned(org.chain_from(store, unit), org.chain_from(store, unit, now), concerned)
    return rules.apart(chain, concerned, _own_heads(store, now, about))


def _unconcerned(heads: Sequence[Seat], there: Sequence[Seat], concerned: Collection[str]) -> list[Seat]:
    """Who is there for each head; a head whose stand-in is concerned is waited for."""
    return [head if seat.person in concerned else seat for head, seat in zip(heads, there, strict=True)]


def _own_heads(store: Store, now: datetime, about: Sequence[str]) -> set[str]:
    """The heads of those whom it is about, and who stands in for them just now."""
    return {head for heads in org.heads_over(store, about, now).values() for head in heads} if about else set()


def _from_desk(store: Store, now: datetime, units: Sequence[str]) -> list[Seat]:
    """From the first of these units that is led by somebody, upward."""
    organisation = org.organisation(store)
    led = [seat for unit in units for seat in heads_of(organisation, unit) if is_member(store, seat.person)]
    away = absences.current(store, [seat.person for seat in led], now)
    here = [seat for seat in led if seat.person not in away] or led
    return [*here[:1], *org.chain_above(store, here[0].person, now)] if here else []


def above(store: Store, now: datetime, terms: Terms, item: Feedback) -> Seat | None:
    asked = rules.asked_before(store.feedbacks.steps.of(item.id))
    return rules.above(ladder(store, now, terms, item), item.unit, item.lead, asked)


def colleagues(store: Store, now: datetime, item: Feedback) -> set[str]:
    """Who may be asked to see to it: everybody of its unit who is there."""
    return here(store, now, {seat.person for seat in org.organisation(store).seats if seat.unit == item.unit})


def here(store: Store, now: datetime, people: Collection[str]) -> set[str]:
    """Those of them who belong to the workspace and are not away."""
    members = store.people.members(people)
    return members - absences.current(store, members, now).keys()


def is_member(store: Store, person: str) -> bool:
    known = store.people.get(person)
    return known is not None and known.standing == "member"
