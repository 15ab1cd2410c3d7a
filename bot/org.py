"""People and the organisation: who somebody is, who is above them, and who sees what is theirs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import absences
from bot.chat import Profile
from bot.rhythms import changed
from bot.rules import org as rules
from bot.rules.org import Change, Org, Seat, Unit
from storage.database import Store
from storage.org import Person, SeatRow, UnitRow


def meet(store: Store, now: datetime, profile: Profile) -> Person:
    """Somebody as the platform describes them now; a seat waiting for their address becomes theirs."""
    before = store.people.get(profile.id)
    store.people.put(
        now, profile.id, profile.name, profile.standing, profile.zone, profile.language, profile.email
    )  # fmt: skip
    if profile.email and profile.standing == "member":
        store.org.settle(profile.email, profile.id)
    if before and (before.zone, before.standing) != (profile.zone, profile.standing):
        changed(store, profile.id, now)
    known = store.people.get(profile.id)
    assert known is not None
    return known


def meet_all(store: Store, now: datetime, profiles: Sequence[Profile]) -> None:
    for profile in profiles:
        meet(store, now, profile)


def choose_language(store: Store, now: datetime, person: str, language: str) -> None:
    store.people.choose_language(person, language)
    store.ledger.write(now, person, "me.language", person, language=language)


# ---- the organisation ------------------------------------------------------------------------------------------------


def organisation(store: Store) -> Org:
    units, seats = store.org.load()
    return Org(
        tuple(Unit(unit.name, unit.parent) for unit in units),
        tuple(Seat(seat.unit, seat.person, seat.role) for seat in seats),
    )


def load(store: Store, now: datetime, org: Org) -> list[Change]:
    """Replaces the organisation whole; what changed stands in the ledger, an entry each."""
    changes = rules.diff(organisation(store), org)
    if changes:
        units = [UnitRow(unit.name, unit.parent) for unit in org.units]
        store.org.replace(units, [SeatRow(seat.unit, seat.person, seat.role) for seat in org.seats])
    for change in changes:
        store.ledger.write(now, "", f"org.{change.key}", "org", **change.facts)
    return changes


def chain_above(store: Store, person: str, now: datetime | None = None) -> list[Seat]:
    """The heads above somebody, the nearest first; whoever has left, or is a guest, holds no seat.

    As of ``now``, a head on leave is stood in for by whom they named, or by a deputy of the unit; where neither is
    there, the seat waits for its head.
    """
    return _filled(store, lambda org, absent: rules.chain_above(org, person, absent), now)


def chain_from(store: Store, unit: str, now: datetime | None = None) -> list[Seat]:
    """The same from a unit upward, its own head the first."""
    return _filled(store, lambda org, absent: rules.chain_from(org, unit, absent), now)


def _filled(store: Store, chain_of: Callable[[Org, frozenset[str]], list[Seat]], now: datetime | None) -> list[Seat]:
    org = organisation(store)
    gone = _gone(store, org)
    chain = chain_of(org, gone)
    return chain if now is None else _stood_in_for(store, org, chain, gone, now)


def leaders(store: Store, units: Collection[str], now: datetime) -> list[Seat]:
    """Who answers for each of these units as of ``now``: its head, or who stands in for them; nobody where no seat is
    filled."""
    org = organisation(store)
    gone = _gone(store, org)
    led = [seat for unit in units for seat in rules.heads_of(org, unit, gone)[:1]]
    return _stood_in_for(store, org, led, gone, now)


def leader(store: Store, unit: str, now: datetime) -> Seat | None:
    return next(iter(leaders(store, [unit], now)), None)


def heads_over(store: Store, people: Collection[str], now: datetime) -> dict[str, set[str]]:
    """Of each, the nearest head above, and who stands in for them as of ``now``."""
    org = organisation(store)
    gone = _gone(store, org)
    nearest = {person: rules.chain_above(org, person, gone)[:1] for person in people}
    seats = list(dict.fromkeys(seat for first in nearest.values() for seat in first))
    there = dict(zip(seats, _stood_in_for(store, org, seats, gone, now), strict=True))
    return {person: {each.person for seat in nearest[person] for each in (seat, there[seat])} for person in people}


def _gone(store: Store, org: Org) -> frozenset[str]:
    """Who has a seat, and is no member of the workspace."""
    people = {seat.person for seat in org.seats}
    return frozenset(people - store.people.members(people))


def _stood_in_for(store: Store, org: Org, chain: Sequence[Seat], gone: frozenset[str], now: datetime) -> list[Seat]:
    away = absences.current(store, [seat.person for seat in chain], now)
    deputies = {seat.unit: rules.heads_of(org, seat.unit, gone | away.keys()) for seat in chain if seat.person in away}
    here = store.people.members(each.stand_in for each in away.values())
    named = {id: each.stand_in for id, each in away.items() if each.stand_in in here}
    return [
        replace(seat, person=named[seat.person], role="deputy")
        if seat.person in named
        else next(iter(deputies.get(seat.unit, ())), seat)
        for seat in chain
    ]


def units_of(store: Store, person: str) -> list[str]:
    """The units somebody is in, the home unit first."""
    return rules.units_of(organisation(store), person)


def zone_of(store: Store, person: str) -> ZoneInfo:
    """Where somebody's clock stands."""
    known = store.people.get(person)
    return ZoneInfo(known.zone if known and known.zone else "UTC")


def recognise(store: Store) -> dict[str, str]:
    """Everybody who can be named in an organisation file: by id and by address, to their id."""
    here = [person for person in store.people.known() if person.standing == "member"]
    return {person.id: person.id for person in here} | {p.email.casefold(): p.id for p in here if p.email}
