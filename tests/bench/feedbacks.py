"""What the clock does to feedback, however much of it is open."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

from bot import feedback_clocks, org
from bot.clock import system_clock
from bot.rules.kinds import Terms, shipped
from bot.rules.org import Org, Seat, Unit
from bot.rules.worktime import Calendar
from storage.database import Database
from tests.bench import ground
from tests.bench.measure import Demand, Rounds, Size, bench, ms, p50

CLOCKS = feedback_clocks.Clocks(Terms(shipped(), Calendar("CN")))
UNITS = 50
BANK = Org(
    (Unit("Bank", ""), *(Unit(f"Unit {i}", "Bank") for i in range(UNITS))),
    (
        Seat("Bank", ground.STAFF[0], "head"),
        *(Seat(f"Unit {i}", ground.STAFF[1 + i], "head") for i in range(UNITS)),
        *(Seat(f"Unit {i % UNITS}", ground.STAFF[1 + UNITS + i], "member") for i in range(2 * UNITS)),
    ),
)
AT_ONCE = 4  # breaches in a sweep


@bench(
    Demand("breach_scale", "a sweep of breaches beside 1,000,000 open items", "beside 1,000", at_most=1.3),
    Demand("holders_scale", "a look at everybody who holds one of them", "beside 1,000", at_most=1.3),
)
def breach_scale(size: Size) -> dict[str, Rounds]:
    times = size.of(30, 60)
    with ground.folder() as home, mock.patch.object(feedback_clocks, "AT_ONCE", AT_ONCE):
        few = _items(home / "few.db", 1_000, times * size.rounds * AT_ONCE)
        many = _items(home / "many.db", size.of(100_000, 1_000_000), times * size.rounds * AT_ONCE)
        with ground.opened(few) as beside_few, ground.opened(many) as beside_many:
            rounds = [_sweeps(beside_many, beside_few, times) for _ in range(size.rounds)]
    figures = zip(("breach_scale", "holders_scale"), zip(*rounds, strict=True), strict=True)
    return {name: _figure(pairs) for name, pairs in figures}


def _figure(pairs: tuple[tuple[float, float], ...]) -> Rounds:
    many, few = zip(*pairs, strict=True)
    return Rounds([a / b for a, b in pairs], f"{ms(p50(many))} / {ms(p50(few))}")


def _sweeps(many: Database, few: Database, times: int) -> list[tuple[float, float]]:
    """p50 of either sweep, alternately here and there."""
    took: list[tuple[list[float], list[float]]] = [([], []), ([], [])]
    for _ in range(times):
        for sweep, found, lists in ((CLOCKS.sweep, AT_ONCE, took[0]), (CLOCKS.tend, 0, took[1])):
            for seconds, database in zip(lists, (many, few), strict=True):
                work = database.submit(sweep, system_clock)
                seconds.append(ground.clocked(lambda f=work, n=found: _done(f.result(), n)))
    return [(p50(many_), p50(few_)) for many_, few_ in took]


def _done(done: int, found: int) -> None:
    assert done == found, f"{done} done of {found}"


def _items(file: Path, later: int, due: int) -> Path:
    """Open items of which so many run out tomorrow, and so many have run out."""
    with ground.opened(ground.fresh(file)) as database:
        database.submit(org.load, system_clock, BANK).result()
    ground.fill(
        file,
        f"""insert into feedbacks
        (workspace, number, kind, text, report, major, anonymous, route, about, raiser, state, lead, unit, due_at,
         wake_at, raised_at, reopened, version)
        select 1, i, '{CLOCKS.terms.kinds.default}', 'a queue at the counter', '{{}}', 0, 0, 'chain', '[]',
         printf('U%04d', {1 + UNITS} + i % {2 * UNITS}), 'waiting', printf('U%04d', 1 + i % {UNITS}),
         'Unit ' || (i % {UNITS}), d, d, '2026-01-01 00:00:00.000000', 0, 1
        from (select i, strftime('%Y-%m-%d %H:%M:%f000', 'now', iif(i > {later}, '-1 minute', '+1 day')) d from n)""",
        later + due,
    )
    ground.fill(
        file,
        """insert into feedback_holders (feedback, person, place, unit, workspace, due_at, open)
        select id, lead, 0, unit, 1, due_at, 1 from n join feedbacks on number = i""",
        later + due,
    )
    return ground.fill(
        file,
        """insert into feedback_steps (workspace, feedback, at, act, by, unit, "to", text)
        select 1, id, raised_at, 'raise', raiser, unit, json_array(lead), text from n join feedbacks on number = i""",
        later + due,
    )
