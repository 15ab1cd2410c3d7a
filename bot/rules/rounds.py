"""Rounds: at the close of a month, a quarter or a half-year what people raised is reported upwards, a level at a time.

A round opens on the last working morning of a month, for every kind of feedback whose period closes with that month
(H17). First each member is asked for what is still missing; when all of a unit have answered, or their time is over,
the unit is asked for its report on top of the numbers (H18); the topmost unit gets the whole. Nobody can hold a round
up: a level that stays silent is passed over, and what came from below goes on without its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.org import Org
from bot.rules.worktime import Calendar, local
from storage.feedback import Feedback
from storage.rounds import Report

MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6}
TOO_LATE = timedelta(days=5)  # after its morning a round is not opened any more: the bot was not there, or not yet
ENDED = ("given", "missing", "excused")


# ---- when ------------------------------------------------------------------------------------------------------------


def opens(month: date, calendar: Calendar, zone: ZoneInfo) -> datetime:
    """The last working morning of the month in which this day lies."""
    return local(calendar.previous_workday(_following(month, 1)), calendar.opens, zone)


def to_open(now: datetime, calendar: Calendar, zone: ZoneInfo) -> date | None:
    """The first of the month whose round should be open by now, if one was to be opened lately."""
    today = now.astimezone(zone).date().replace(day=1)
    for month in (today, _following(today, -1)):
        if opens(month, calendar, zone) <= now:
            return month if now - opens(month, calendar, zone) < TOO_LATE else None
    return None


def next_opening(now: datetime, calendar: Calendar, zone: ZoneInfo) -> datetime:
    today = now.astimezone(zone).date()
    this = opens(today, calendar, zone)
    return this if this > now else opens(_following(today, 1), calendar, zone)


def closing(month: date, rhythms: Mapping[str, str]) -> list[str]:
    """The kinds, of these with their rhythms, whose period closes with the month."""
    return [kind for kind, rhythm in rhythms.items() if rhythm in MONTHS and month.month % MONTHS[rhythm] == 0]


def begins(month: date, rhythm: str) -> date:
    """The first day of the period that closes with the month."""
    return _following(month, 1 - MONTHS[rhythm])


def _following(month: date, count: int) -> date:
    """The first of the month so many months on."""
    years, index = divmod(month.year * 12 + month.month - 1 + count, 12)
    return date(years, index + 1, 1)


# ---- who reports to whom ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Level:
    """A unit that reports: its members, who report first, and the units right below it."""

    unit: str
    members: tuple[str, ...]
    below: tuple[Level, ...]


def levels(org: Org, here: Collection[str]) -> list[Level]:
    """The topmost units with all below them; a unit where nobody is has nothing to report. Whoever works in several
    units reports in the first that is named; a head's report is the unit's."""
    home: dict[str, str] = {}
    heads = {seat.person for seat in org.seats if seat.role == "head"}
    for seat in org.seats:
        if seat.person in here and seat.person not in heads:
            home.setdefault(seat.person, seat.unit)

    def level(unit: str) -> Level:
        members = tuple(person for person, its in home.items() if its == unit)
        return Level(unit, members, tuple(_kept(level(each.name) for each in org.units if each.parent == unit)))

    return list(_kept(level(unit.name) for unit in org.units if not unit.parent))


def _kept(made: Iterable[Level]) -> Iterator[Level]:
    return (level for level in made if level.members or level.below)


# ---- what it comes to ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items of a kind were raised in the period, and how many of them are answered by now."""

    raised: int
    answered: int


def counts(item: Feedback, since: Mapping[str, datetime], until: datetime) -> bool:
    """Whether an item belongs to a round. What was raised anonymously, or past the levels, shows in no number of
    theirs: among few people a number is a name. A summary is no further item."""
    begins = since.get(item.kind)
    told = not item.home and not item.anonymous and item.route != "top" and item.state != "withdrawn"
    return told and begins is not None and begins < item.raised_at <= until


def tally(items: Iterable[Feedback]) -> dict[str, Tally]:
    """By kind."""
    raised, answered = Counter[str](), Counter[str]()
    for item in items:
        raised[item.kind] += 1
        answered[item.kind] += item.state in ("answered", "settled")
    return {kind: Tally(count, answered[kind]) for kind, count in raised.items()}


class Tree:
    """The reports of one round, each with what lies below it."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = {report.id: report for report in reports}
        self._below: dict[int, list[Report]] = {}
        for report in reports:
            if report.above is not None:
                self._below.setdefault(report.above, []).append(report)

    def below(self, report: Report) -> list[Report]:
        return self._below.get(report.id, [])

    def members(self, report: Report) -> list[Report]:
        """Everybody who was asked for their own, at any depth."""
        if report.member:
            return [report]
        return [member for each in self.below(report) for member in self.members(each)]

    def above(self, report: Report) -> Iterator[Report]:
        while report.above is not None:
            report = self.reports[report.above]
            yield report
