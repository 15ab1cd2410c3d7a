"""What one person hears from before the National Day holidays to after, as a timetable: through the holidays of 1 to 7
October 2026, their make-up working day on Saturday the 10th, and Sydney's change to summer time on the 4th."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import absences, tasks
from bot.rules.leave import Leave
from bot.rules.worktime import Calendar, local
from bot.words import Reader
from tests.reminding import Desk

GOLDEN = Path(__file__).parent / "golden" / "week.txt"
SYDNEY = ZoneInfo("Australia/Sydney")
FIRST, LAST = date(2026, 9, 28), date(2026, 10, 14)


def test_a_week_of_one_persons_reminders(sqlite_url: str) -> None:
    desk = Desk(sqlite_url, Calendar("CN"), bob="Australia/Sydney", ann="Asia/Shanghai", eve="Australia/Sydney")
    at("2026-09-28 08:00", desk)
    for text, due in (
        ("send the loan file", "2026-09-30"),
        ("call the client", "2026-09-29 16:00"),
        ("sign the lease", "2026-10-03"),  # in the holidays
        ("monthly figures", "2026-10-10"),  # the make-up working day
        ("prepare the audit", "2026-10-12 10:00"),
        ("close the account", "2026-10-09 18:30"),
    ):
        moment = datetime.fromisoformat(due if " " in due else f"{due} 23:59:59").replace(tzinfo=SYDNEY)
        desk.ask("ann", "bob", text, moment, date_only=" " not in due)
    desk.do(absences.go, "eve", Leave(date(2026, 10, 8), date(2026, 10, 9)), "bob")
    desk.ask("ann", "eve", "visit the branch", datetime(2026, 10, 9, 23, 59, 59, tzinfo=SYDNEY), date_only=True)
    desk.run(moment_of("2026-09-29 16:30"), timedelta(minutes=30))
    desk.do(tasks.done, "bob", 2)
    desk.run(moment_of("2026-10-09 15:00"), timedelta(minutes=30))
    desk.do(tasks.snooze, "bob", 6, moment_of("2026-10-09 20:00"))
    desk.run(moment_of("2026-10-12 12:00"), timedelta(minutes=30))
    desk.do(tasks.done, "bob", 5)
    desk.run(moment_of("2026-10-15 00:00"), timedelta(minutes=30))
    table = timetable(desk)
    desk.close()
    assert table == GOLDEN.read_text(encoding="utf-8")


def moment_of(text: str) -> datetime:
    day, hour = text.split(" ")
    return local(date.fromisoformat(day), time.fromisoformat(hour), SYDNEY)


def at(text: str, desk: Desk) -> None:
    desk.now = moment_of(text)


def timetable(desk: Desk) -> str:
    """A line a day with what kind of day it is, and under it every message with its hour, here and in UTC."""
    reader, calendar = Reader("en", SYDNEY), desk.calendar
    lines = ["What Bob hears. He works by China's calendar, in Sydney; 09:00 there is his morning.", ""]
    day = FIRST
    while day <= LAST:
        off = calendar.day_off_reason(day)
        kind = "working day" if off is None else off or "day off"
        kind = "make-up working day" if off is None and day.weekday() > 4 else kind
        lines.append(f"{reader.fact(day)}  ({kind})")
        for moment, text, letter in desk.said:
            if letter.person == "bob" and moment.astimezone(SYDNEY).date() == day:
                first, *rest = text.split("\n")
                lines.append(f"    {moment.astimezone(SYDNEY):%H:%M} ({moment:%H:%M} UTC)  {first}")
                lines += [f"        {line}" for line in rest]
        day += timedelta(days=1)
    return "\n".join(lines) + "\n"
