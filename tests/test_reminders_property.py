"""Whatever tasks, zones, calendars and the clock do: nobody is reminded twice, at night, or on a day off."""

from __future__ import annotations

import itertools
import shutil
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import absences, tasks
from bot.rules.leave import Leave
from bot.rules.worktime import Calendar
from tests.reminding import Desk

BEGIN = datetime(2026, 9, 24, 1, tzinfo=UTC)
ZONES = ("Asia/Shanghai", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu")
KINDS_OF_OWNER = ("before", "due", "hour", "overdue", "again")

hours = st.integers(0, 24 * 21)
orders = st.lists(st.tuples(hours, st.booleans(), st.sampled_from(["bob", "eve"])), min_size=1, max_size=4)
leaves = st.none() | st.tuples(st.integers(0, 12), st.integers(0, 8), st.booleans())
# Minutes that pass between two looks; the clock may be set back or forward, and the bot be down for days.
steps = st.lists(st.sampled_from([7, 33, 61, 240, 600, 1440, 3000, -60, 60]), min_size=20, max_size=70)
copies = itertools.count()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desks")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(orders, st.sampled_from(ZONES), st.sampled_from(["CN", "US", "GB"]), leaves, steps, st.integers(5, 30))
def test_every_rung_at_most_once_and_only_in_waking_working_hours(
    sqlite_template: Path,
    home: Path,
    orders: list[tuple[int, bool, str]],
    zone: str,
    region: str,
    leave: tuple[int, int, bool] | None,
    steps: list[int],
    restart_every: int,
) -> None:
    file = home / f"{next(copies)}.db"
    shutil.copy(sqlite_template, file)
    desk = Desk(f"sqlite:///{file}", Calendar(region), bob=zone, eve="Asia/Shanghai", ann="Europe/London")
    try:
        _ask(desk, orders, zone)
        if leave:
            first = (BEGIN + timedelta(days=1 + leave[0])).date()
            away = Leave(first, first + timedelta(days=leave[1]))
            desk.do(absences.go, "bob", away, "eve" if leave[2] else "")
        before_done = _live(desk, steps, restart_every)
        _check(desk, len(orders), before_done)
    finally:
        desk.close()
        file.unlink()


def _ask(desk: Desk, orders: list[tuple[int, bool, str]], zone: str) -> None:
    desk.now = BEGIN
    for number, (hour, date_only, owner) in enumerate(orders):
        due = (BEGIN + timedelta(hours=hour + 2)).astimezone(ZoneInfo(zone))
        if date_only:
            due = due.replace(hour=23, minute=59, second=59)
        desk.ask("ann", owner, f"task {number}", due, date_only)


def _live(desk: Desk, steps: list[int], restart_every: int) -> int:
    """How much had been said when the first task was done."""
    before_done = 0
    for count, minutes in enumerate(steps, 1):
        desk.now += timedelta(minutes=minutes)
        for _ in range(2):
            for at, text, letter in desk.look():
                who = desk.rhythm(letter.person)
                assert who.awake(at), f"{letter.person} at {at.astimezone(who.zone)}: {text}"
        if count % restart_every == 0:
            desk.restart()
        if count == len(steps) // 2:
            desk.do(tasks.done, "ann", 1)
            before_done = len(desk.said)
    return before_done


def _check(desk: Desk, count: int, before_done: int) -> None:
    digests = Counter((letter.person, str(letter.key)) for _, _, letter in desk.said)
    assert set(digests.values()) <= {1}
    for number in range(1, count + 1):
        recalls = desk.do(lambda store, now, n=number: store.recalls.of(f"T-{n}"))
        said = Counter((each.person, each.behalf, each.kind) for each in recalls)
        assert set(said.values()) <= {1}, recalls
        owners = [each for each in recalls if each.kind in KINDS_OF_OWNER]
        assert max(Counter(each.person for each in owners).values(), default=0) <= len(KINDS_OF_OWNER)
    over = [text for _, text, _ in desk.said[before_done:] if "task 0" in text]
    assert not over, over


def test_a_machine_that_doubles_would_be_caught(sqlite_url: str) -> None:
    """The same reminder under a key without its meaning is said at every look."""
    desk = Desk(sqlite_url, Calendar("CN"), bob="Asia/Shanghai", ann="Asia/Shanghai")
    desk.now = datetime(2026, 11, 23, 2, tzinfo=UTC)
    desk.ask("ann", "bob", "x", datetime(2026, 11, 24, 10, tzinfo=UTC))
    desk.now = datetime(2026, 11, 24, 1, tzinfo=UTC)
    assert len(desk.look()) == 1 and desk.look() == []
    desk.do(lambda store, now: store.recalls.change(letter=""))
    assert len(desk.look()) == 1
    desk.close()
