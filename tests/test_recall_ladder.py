"""The ladder of a task as tables: through summer time, a Chinese holiday and its make-up working day, leave, hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.rules import recall
from bot.rules.recall import ladder, latest, snoozed_until
from bot.rules.rhythm import Rhythm, deputies, stand_in
from bot.rules.worktime import Calendar, end_of_day
from storage.absences import Absence
from storage.tasks import Task

CN = Calendar("CN")
SHANGHAI, LONDON, SYDNEY = (ZoneInfo(name) for name in ("Asia/Shanghai", "Europe/London", "Australia/Sydney"))
AGES_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def rhythm(person: str = "bob", zone: ZoneInfo = SHANGHAI, region: str = "CN", **more: object) -> Rhythm:
    return Rhythm(person, zone, Calendar(region), time(9), **more)  # type: ignore[arg-type]


def away(person: str, starts: str, ends: str, deputy: str = "") -> Absence:
    return Absence(0, 0, person, date.fromisoformat(starts), date.fromisoformat(ends), deputy)


def task(due: str, zone: ZoneInfo = SHANGHAI, **more: object) -> Task:
    """Due at an hour (``2026-11-27 18:00``) or on a day."""
    day = " " not in due
    at = end_of_day(date.fromisoformat(due), zone) if day else datetime.fromisoformat(due).replace(tzinfo=zone)
    made = Task(
        1, 1, 1, "x", "ann", "open", 0, at, day, str(zone), "", "", "", AGES_AGO, None, "", 1, None, None, None,
        AGES_AGO, None, None, ("bob",),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def told(task: Task, *people: Rhythm, heads: tuple[str, ...] = ()) -> list[str]:
    """Every rung as ``kind person local-moment``, in order of time."""
    known = {each.person: each for each in people}
    rungs = sorted(ladder(task, known, heads), key=lambda rung: rung.at)
    return [f"{r.kind} {r.person} {r.at.astimezone(known[r.person].zone):%a %m-%d %H:%M}" for r in rungs]


@pytest.mark.parametrize(
    ("due", "rungs"),
    [
        ("2026-11-25", ["before Tue 11-24", "due Wed 11-25", "overdue Thu 11-26", "again Fri 11-27"]),
        ("2026-11-23", ["before Fri 11-20", "due Mon 11-23", "overdue Tue 11-24", "again Wed 11-25"]),
        ("2026-11-27", ["before Thu 11-26", "due Fri 11-27", "overdue Mon 11-30", "again Tue 12-01"]),
        # On a Saturday: said on Friday, once.
        ("2026-11-28", ["due Fri 11-27", "overdue Mon 11-30", "again Tue 12-01"]),
        # The National Day holidays, 1 to 7 October 2026; Saturday 10 October is worked in their stead.
        ("2026-09-30", ["before Tue 09-29", "due Wed 09-30", "overdue Thu 10-08", "again Fri 10-09"]),
        ("2026-10-03", ["due Wed 09-30", "overdue Thu 10-08", "again Fri 10-09"]),
        ("2026-10-09", ["before Thu 10-08", "due Fri 10-09", "overdue Sat 10-10", "again Mon 10-12"]),
        ("2026-10-10", ["before Fri 10-09", "due Sat 10-10", "overdue Mon 10-12", "again Tue 10-13"]),
        ("2026-10-12", ["before Sat 10-10", "due Mon 10-12", "overdue Tue 10-13", "again Wed 10-14"]),
    ],
)
def test_a_day_by_the_working_days_around_it(due: str, rungs: list[str]) -> None:
    kinds = [rung.split(" ", 1) for rung in rungs]
    assert told(task(due), rhythm()) == [f"{kind} bob {day} 09:00" for kind, day in kinds]


@pytest.mark.parametrize(
    ("due", "rungs"),
    [
        ("2026-11-25 18:00", ["before Tue 11-24 09:00", "due Wed 11-25 09:00", "hour Wed 11-25 17:00"]),
        ("2026-11-25 10:30", ["before Tue 11-24 09:00", "due Wed 11-25 09:00"]),  # the morning has just said so
        ("2026-11-25 11:00", ["before Tue 11-24 09:00", "due Wed 11-25 09:00", "hour Wed 11-25 10:00"]),
        ("2026-11-25 09:00", ["before Tue 11-24 09:00", "due Wed 11-25 09:00"]),
        ("2026-11-25 08:00", ["due Tue 11-24 09:00"]),  # earlier than the morning: said the morning before
        ("2026-11-25 23:30", ["before Tue 11-24 09:00", "due Wed 11-25 09:00", "hour Wed 11-25 20:59"]),
        ("2026-11-26 00:30", ["due Wed 11-25 09:00"]),
        ("2026-11-28 15:00", ["due Fri 11-27 09:00"]),  # a Saturday: nobody is disturbed in its middle
    ],
)
def test_an_hour_is_said_an_hour_before_but_never_at_night(due: str, rungs: list[str]) -> None:
    assert [rung.replace(" bob", "") for rung in told(task(due), rhythm())][:-2] == rungs


def test_nine_o_clock_stays_nine_through_summer_time() -> None:
    """In Sydney the clocks go forward on 4 October 2026; 09:00 is 23:00 UTC before and 22:00 after."""
    who = rhythm(zone=SYDNEY, region="AU")
    rungs = ladder(task("2026-10-05", SYDNEY), {"bob": who})
    assert [f"{rung.kind} {rung.at.astimezone(UTC):%m-%d %H:%M}" for rung in rungs] == [
        "before 10-01 23:00",
        "due 10-04 22:00",
        "overdue 10-05 22:00",
        "again 10-06 22:00",
    ]


def test_a_day_is_that_day_wherever_its_owner_is() -> None:
    assert "due bob Fri 11-27 09:00" in told(task("2026-11-27", SHANGHAI), rhythm(zone=LONDON, region="GB"))


def test_the_asker_and_then_the_head_hear_of_it_by_the_owners_days() -> None:
    late = told(task("2026-09-30"), rhythm(), rhythm("ann", LONDON), rhythm("eve"), heads=("eve",))
    assert late[-3:] == ["again bob Fri 10-09 09:00", "asked ann Fri 10-09 09:00", "head eve Sat 10-10 09:00"]


def test_leave_holds_up_the_owner_and_nobody_else() -> None:
    gone = rhythm(absences=(away("bob", "2026-11-25", "2026-12-02"),))
    assert told(task("2026-11-26"), gone, rhythm("ann")) == [
        "due bob Tue 11-24 09:00",
        "asked ann Mon 11-30 09:00",
        "overdue bob Thu 12-03 09:00",
        "again bob Fri 12-04 09:00",
    ]


def test_a_deputy_has_the_rungs_of_the_days_they_stand_in() -> None:
    gone = rhythm(absences=(away("bob", "2026-11-26", "2026-11-27", "eve"),))
    known = {"bob": gone, "eve": rhythm("eve")}
    rungs = [rung for rung in ladder(task("2026-11-27"), known) if rung.person == "eve"]
    assert [(rung.kind, f"{rung.at:%d}", rung.behalf) for rung in rungs] == [
        ("before", "26", "bob"),
        ("due", "27", "bob"),
    ]


def test_what_was_asked_this_morning_is_not_recalled_as_of_this_morning() -> None:
    asked = datetime(2026, 11, 25, 10, tzinfo=SHANGHAI)
    assert told(task("2026-11-25 18:00", recall_from=asked), rhythm())[0] == "hour bob Wed 11-25 17:00"
    assert told(task("2026-11-26", recall_from=asked), rhythm())[0] == "due bob Thu 11-26 09:00"


def test_a_snooze_rests_to_its_very_moment_for_who_chose_it() -> None:
    until = datetime(2026, 11, 28, 22, tzinfo=SHANGHAI)
    rests = task("2026-11-27", snoozed_until=until, snoozed_by="bob")
    assert told(rests, rhythm())[0] == "snoozed bob Sat 11-28 22:00"
    assert told(replace(rests, snoozed_by="ann"), rhythm())[0] == "snoozed bob Mon 11-30 09:00"
    assert "asked ann Tue 12-01 09:00" in told(rests, rhythm(), rhythm("ann")), "a snooze is the owner's alone"


def test_after_a_long_silence_one_is_enough() -> None:
    rungs = ladder(task("2026-11-25"), {"bob": rhythm(), "ann": rhythm("ann")})
    stood = latest(rungs, datetime(2026, 12, 20, tzinfo=SHANGHAI))
    assert {person: rung.kind for person, rung in stood.items()} == {"bob": "again", "ann": "asked"}


def test_closed_tasks_and_people_who_left_have_no_ladder() -> None:
    assert told(task("2026-11-25", state="done"), rhythm()) == []
    assert ladder(task("2026-11-25"), {"ann": rhythm("ann")}) == []


@pytest.mark.parametrize(
    ("choice", "now", "until"),
    [
        ("hour", "2026-11-27 17:30", "2026-11-27 18:30"),
        ("afternoon", "2026-11-27 10:00", "2026-11-27 14:00"),
        ("afternoon", "2026-11-27 15:00", "2026-11-30 09:00"),
        ("tomorrow", "2026-11-27 10:00", "2026-11-30 09:00"),
        ("monday", "2026-11-25 10:00", "2026-11-30 09:00"),
        ("monday", "2026-09-29 10:00", "2026-10-08 09:00"),
    ],
)
def test_a_snooze_choice_means_working_mornings(choice: str, now: str, until: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=SHANGHAI)
    assert f"{snoozed_until(choice, moment, rhythm()).astimezone(SHANGHAI):%Y-%m-%d %H:%M}" == until


def test_deputies_of_deputies_and_no_circles() -> None:
    leaves = {a: away(a, "2026-11-25", "2026-11-27", b) for a, b in (("bob", "eve"), ("eve", "kim"))}
    assert stand_in("bob", leaves.get) == "kim" and stand_in("kim", leaves.get) == ""
    circle = leaves | {"kim": away("kim", "2026-11-25", "2026-11-27", "bob")}
    assert stand_in("bob", circle.get) == stand_in("eve", circle.get) == ""
    known = {a: rhythm(a, absences=(each,)) for a, each in circle.items()}
    assert list(deputies("bob", known)) == ["eve", "kim"]
    assert recall.ladder(task("2026-11-26"), known)


@pytest.mark.parametrize(
    ("moment", "wakes"),
    [
        ("2026-11-25 08:59", "2026-11-25 09:00"),
        ("2026-11-25 09:00", "2026-11-25 09:00"),
        ("2026-11-25 20:59", "2026-11-25 20:59"),
        ("2026-11-25 21:00", "2026-11-26 09:00"),
        ("2026-11-27 22:00", "2026-11-30 09:00"),
        ("2026-10-10 10:00", "2026-10-10 10:00"),
        ("2026-09-30 23:00", "2026-10-08 09:00"),
    ],
)
def test_nobody_is_woken(moment: str, wakes: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=SHANGHAI)
    assert f"{rhythm().wakes(at).astimezone(SHANGHAI):%Y-%m-%d %H:%M}" == wakes
