"""A week of a unit in figures, for who heads it: what was asked, done in time, done late, and is open, by person (H36).

Small and neutral: people stand in the order of the organisation, nobody is ranked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.rules.rhythm import Rhythm
from bot.rules.worktime import DAY, local
from storage.org import SeatRow
from storage.tasks import Task


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week by somebody's clock."""

    monday: date
    zone: ZoneInfo

    @classmethod
    def of(cls, occasion: str, zone: ZoneInfo) -> Week:
        return cls(date.fromisoformat(occasion), zone)

    @property
    def begins(self) -> datetime:
        return local(self.monday, time(0), self.zone)

    @property
    def ends(self) -> datetime:
        return local(self.monday + 7 * DAY, time(0), self.zone)

    def holds(self, moment: datetime | None) -> bool:
        return moment is not None and self.begins <= moment < self.ends


@dataclass(frozen=True, slots=True)
class Figures:
    """One person's week. ``overdue`` are among the ``open``."""

    person: str
    asked: int
    in_time: int
    late: int
    open: int
    overdue: int

    @property
    def any(self) -> bool:
        return bool(self.asked or self.in_time or self.late or self.open)


def said_at(who: Rhythm, today: date) -> tuple[date, datetime]:
    """The Monday of the week that is looked back on this week, and the first working morning of this one."""
    monday = today - DAY * today.weekday()
    first = monday if who.works(monday) else who.next_workday(monday)
    return monday - 7 * DAY, who.morning(first)


def led(seats: Sequence[SeatRow], head: str) -> tuple[list[str], list[str]]:
    """The units somebody heads, and the others who work in them."""
    units = [seat.unit for seat in seats if seat.person == head and seat.role == "head"]
    people = [seat.person for seat in seats if seat.unit in units and seat.person != head]
    return units, list(dict.fromkeys(people))


def figures(tasks: Iterable[Task], people: Sequence[str], week: Week, moment: datetime) -> list[Figures]:
    """Of each person with anything to tell, as things stood at a moment."""
    theirs: dict[str, list[Task]] = {person: [] for person in people}
    for task in tasks:
        for owner in task.owners:
            theirs.get(owner, []).append(task)
    return [each for each in (_of(person, mine, week, moment) for person, mine in theirs.items()) if each.any]


def _of(person: str, tasks: Sequence[Task], week: Week, moment: datetime) -> Figures:
    done = [task for task in tasks if task.state == "done" and week.holds(task.closed_at)]
    in_time = [task for task in done if not (task.due_at and task.closed_at and task.closed_at > task.due_at)]
    begun = [task for task in tasks if task.created_at < week.ends and task.state != "withdrawn"]
    still = [task for task in begun if task.closed_at is None or task.closed_at > moment]
    return Figures(
        person,
        asked=sum(week.holds(task.created_at) for task in begun),
        in_time=len(in_time),
        late=len(done) - len(in_time),
        open=len(still),
        overdue=sum(bool(task.due_at and task.due_at < moment) for task in still),
    )
