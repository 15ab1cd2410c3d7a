"""When somebody may be reminded: on their working days, from their morning until nightfall, never on leave (H47).

What a person does to another reaches them at once, at any hour, as it would if they wrote themselves: the chat tool has
its own quiet hours for that. What the clock does (reminders, digests, clocks that run out) waits for these hours.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.worktime import DAY, Calendar, local
from storage.absences import Absence

NIGHTFALL = time(21)
EARLIEST, LATEST = time(6), time(18)  # between these a digest may be wished for
LONGEST_LEAVE = 400  # days; whoever never works again is reminded by the calendar alone


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A person's mornings and days, by their region's calendar and their own clock. ``before``: also on the working day
    before."""

    person: str
    zone: ZoneInfo
    calendar: Calendar
    digest_at: time
    before: bool = True
    absences: tuple[Absence, ...] = ()

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def leave(self, day: date) -> Absence | None:
        return next((absence for absence in self.absences if absence.covers(day)), None)

    def works(self, day: date) -> bool:
        return self.calendar.is_workday(day) and not self.leave(day)

    def next_workday(self, day: date) -> date:
        return self._seek(day, DAY) or self.calendar.next_workday(day)

    def previous_workday(self, day: date) -> date:
        return self._seek(day, -DAY) or self.calendar.previous_workday(day)

    def morning(self, day: date) -> datetime:
        return local(day, self.digest_at, self.zone)

    def dawn(self, day: date) -> datetime:
        return local(day, min(self.digest_at, self.calendar.opens), self.zone)

    def nightfall(self, day: date) -> datetime:
        return local(day, max(NIGHTFALL, self.calendar.closes), self.zone)

    def awake(self, moment: datetime) -> bool:
        day = self.day(moment)
        return self.works(day) and self.dawn(day) <= moment < self.nightfall(day)

    def wakes(self, moment: datetime) -> datetime:
        """The moment itself where they may be reminded then, else their next morning."""
        if self.awake(moment):
            return moment
        day = self.day(moment)
        today = self.works(day) and moment < self.dawn(day)
        return self.morning(day if today else self.next_workday(day))

    def morning_before(self, moment: datetime) -> datetime:
        """The last working morning that is not after the moment."""
        day = self.day(moment)
        while not (self.works(day) and self.morning(day) <= moment):
            day = self.previous_workday(day)
        return self.morning(day)

    def morning_after(self, moment: datetime) -> datetime:
        """The first working morning that is not before the moment."""
        day = self.day(moment)
        return self.morning(day if self.works(day) and self.morning(day) >= moment else self.next_workday(day))

    def _seek(self, day: date, step: timedelta) -> date | None:
        for _ in range(LONGEST_LEAVE):
            day += step
            if self.works(day):
                return day
        return None


def stand_in(person: str, leave: Callable[[str], Absence | None]) -> str:
    """Who is asked in somebody's stead: their deputy, or where that one is away too, theirs in turn.

    Nobody ("") for who is there, has named nobody, or where all are away or stand in for one another.
    """
    asked: list[str] = []
    while away := leave(person):
        asked.append(person)
        person = away.deputy
        if person in asked:
            return ""
    return person if asked else ""


def deputies(person: str, rhythms: Mapping[str, Rhythm]) -> Collection[str]:
    """Everybody who may ever stand in for somebody, deputies of deputies too."""
    found: dict[str, None] = {}
    reach = [person]
    while reach:
        rhythm = rhythms.get(reach.pop())
        new = [each.deputy for each in rhythm.absences if each.deputy] if rhythm else []
        reach += [each for each in new if each not in found and each != person]
        found |= dict.fromkeys(each for each in new if each != person)
    return found
