"""How fast a list is read, whatever else there is."""

from __future__ import annotations

from datetime import datetime

from bot import tasks
from storage.database import Database
from tests.bench import ground
from tests.bench.measure import Demand, Rounds, Size, bench, ms, p50


@bench(Demand("list_scale", '"my open tasks" among 1,000,000 rows', "among 1,000 rows", at_most=2))
def list_scale(size: Size) -> dict[str, Rounds]:
    reads = size.of(100, 300)
    with ground.folder() as home:
        few = ground.tasks(ground.fresh(home / "few.db"), 1_000)
        many = ground.tasks(ground.fresh(home / "many.db"), size.of(100_000, 1_000_000))
        with ground.opened(few) as among_few, ground.opened(many) as among_many:
            pairs = [_lists(among_many, among_few, reads) for _ in range(size.rounds + 1)][1:]
    many_, few_ = ([pair[side] for pair in pairs] for side in (0, 1))
    return {"list_scale": Rounds([a / b for a, b in pairs], f"{ms(p50(many_))} / {ms(p50(few_))}")}


def _lists(many: Database, few: Database, count: int) -> tuple[float, float]:
    """p50 of a list, alternately here and there, of one person after another."""
    times: tuple[list[float], list[float]] = ([], [])
    until: datetime | None = None
    for number in range(count):
        for side, database in enumerate((many, few)):
            person = f"P{number % 5}"
            times[side].append(ground.clocked(lambda d=database, p=person: d.look(tasks.listed, p, "me", until)))
    return p50(times[0]), p50(times[1])
