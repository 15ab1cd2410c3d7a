"""People's rhythms as they are kept: zone, hour of the digest, leave, and who stands in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import Refusal
from bot.rules import visibility
from bot.rules.rhythm import EARLIEST, LATEST, Rhythm
from bot.rules.worktime import Calendar
from storage.absences import Absence
from storage.database import Store
from storage.reminders import Preference

LOOK_BACK = timedelta(days=60)  # how long ago a leave still moves what was due in it


def rhythms(store: Store, calendar: Calendar, people: Collection[str], now: datetime) -> dict[str, Rhythm]:
    """Those of them who are here, and whoever may stand in for them."""
    absences = store.absences.reached(people, (now - LOOK_BACK).date())
    wanted = list(dict.fromkeys([*people, *(each.deputy for each in absences if each.deputy)]))
    known = store.people.these(wanted)
    chosen = store.preferences.of(wanted)
    return {
        id: rhythm(calendar, person.zone, chosen[id], [each for each in absences if each.person == id])
        for id, person in known.items()
        if person.standing == "member"
    }


def rhythm(calendar: Calendar, zone: str, chosen: Preference, absences: Collection[Absence] = ()) -> Rhythm:
    digest_at = time.fromisoformat(chosen.digest_at) if chosen.digest_at else calendar.opens
    days = calendar.of(chosen.region)
    return Rhythm(chosen.person, ZoneInfo(zone or "UTC"), days, digest_at, chosen.before, tuple(absences))


def of_one(store: Store, calendar: Calendar, person: str, now: datetime) -> Rhythm:
    """One person's, who may as well have left."""
    known = store.people.get(person)
    absences = store.absences.of([person], (now - LOOK_BACK).date())
    return rhythm(calendar, known.zone if known else "", store.preferences.of([person])[person], absences)


def wakes(store: Store, calendar: Calendar, person: str, now: datetime) -> datetime:
    """When what the clock has to say may reach somebody: now, or on their next working morning."""
    return of_one(store, calendar, person, now).wakes(now)


def choose(store: Store, now: datetime, person: str, values: Mapping[str, Any]) -> Preference:
    """How somebody wishes to be reminded from now on, by the names of a preference. Refuses a digest at night."""
    digest_at = values.get("digest_at")
    if digest_at and not EARLIEST <= time.fromisoformat(digest_at) <= LATEST:
        raise Refusal("digest-hour", field="digest_at", earliest=f"{EARLIEST:%H:%M}", latest=f"{LATEST:%H:%M}")
    chosen = replace(store.preferences.of([person])[person], **values)
    store.preferences.keep(chosen)
    store.ledger.write(now, person, "me.reminders", person, **values)
    changed(store, person, now)
    if values.get("team"):
        store.tasks.look_again(sorted(visibility.overseen(*store.org.load(), person)), now)
    return chosen


def changed(store: Store, person: str, now: datetime) -> None:
    """Something about when somebody may be reminded: zone, hour or leave. All that concerns them is looked at again."""
    store.tasks.look_again([person], now)
    store.recalls.unsettle(person)
