"""Being away: from when to when, and who stands in (H47). Every change is in the ledger, and the deputy hears of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.cards import absences as cards
from bot.cards.kit import Card
from bot.errors import Refusal
from bot.letters import LetterKind
from bot.rhythms import changed
from bot.rules.leave import Leave, checked
from bot.rules.rhythm import stand_in
from bot.words import Reader
from storage.absences import Absence
from storage.database import Store
from storage.outbox import Letter
from storage.tasks import Task


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody who is away, and who stands in by then: nobody where it is empty."""

    absence: Absence
    stand_in: str


def go(store: Store, now: datetime, person: str, leave: Leave, deputy: str) -> tuple[Absence, list[Absence]]:
    """In place of whatever was planned for those days before, which comes along; who was to stand in hears of it."""
    checked(leave)
    if deputy == person:
        raise Refusal("away-self", field="deputy")
    today = _today(store, person, now)
    if leave.ends < today:
        raise Refusal("away-past", field="ends")
    before = [each for each in planned(store, person, now) if each.starts <= leave.ends and leave.starts <= each.ends]
    for absence in before:
        _cut(store, now, absence)
        if absence.deputy != deputy:
            _tell(store, now, absence, "changed")
    made = store.absences.add(person=person, starts=leave.starts, ends=leave.ends, deputy=deputy)
    facts = {"starts": str(leave.starts), "ends": str(leave.ends), "deputy": deputy}
    instead = {"instead_of": [f"A-{each.id}" for each in before]} if before else {}
    store.ledger.write(now, person, "away.go", f"A-{made.id}", **facts, **instead)
    _tell(store, now, made, "named")
    changed(store, person, now)
    return made, before


def come_back(store: Store, now: datetime, person: str) -> list[Absence]:
    """Everything planned is off; what has begun ended yesterday."""
    over = planned(store, person, now)
    if not over:
        raise Refusal("away-not")
    for absence in over:
        _cut(store, now, absence)
        store.ledger.write(now, person, "away.back", f"A-{absence.id}")
        _tell(store, now, absence, "over")
    changed(store, person, now)
    return over


def _cut(store: Store, now: datetime, absence: Absence) -> None:
    """As far as it is past it stays: it says why nothing was sent."""
    store.absences.end(absence, max(absence.starts, _today(store, absence.person, now)) - timedelta(days=1))


def _tell(store: Store, now: datetime, absence: Absence, what: str) -> None:
    if absence.deputy:
        key, subject = f"away-{what}:{absence.id}", f"A-{absence.id}"
        store.outbox.post(
            key, "away.told", subject, now, person=absence.deputy,
            what=what, who=absence.person, starts=str(absence.starts), ends=str(absence.ends),
        )  # fmt: skip


# ---- looking ---------------------------------------------------------------------------------------------------------


def planned(store: Store, person: str, now: datetime) -> list[Absence]:
    """Theirs that are not over, the next first."""
    return store.absences.of([person], _today(store, person, now))


def standing_in(store: Store, deputy: str, now: datetime) -> list[Absence]:
    """For whom somebody stands in, now or soon."""
    return store.absences.stood_in_for(deputy, _today(store, deputy, now))


def current(store: Store, people: Collection[str], moment: datetime) -> dict[str, Away]:
    """Who of them is away at a moment, by their own clocks."""
    planned = store.absences.reached(people, moment.date() - timedelta(days=1))
    known = {each.person: each for each in planned if each.covers(_today(store, each.person, moment))}
    return {id: Away(known[id], stand_in(id, known.get)) for id in people if id in known}


def of_owners(store: Store, task: Task, now: datetime) -> list[Away]:
    """Which of its owners are away now, or when it is due."""
    moments = [now, task.due_at] if task.due_at else [now]
    found = {id: away for moment in moments for id, away in current(store, task.owners, moment).items()}
    return list(found.values())


def _today(store: Store, person: str, now: datetime) -> date:
    known = store.people.get(person)
    return now.astimezone(ZoneInfo(known.zone if known and known.zone else "UTC")).date()


# ---- letters ---------------------------------------------------------------------------------------------------------


def _told(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    return cards.told(letter.args, reader)


LETTERS = {"away.told": LetterKind(_told)}
