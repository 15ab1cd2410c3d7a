"""Minutes at the operator's door: handed out as files, on record; keys that are missing, by name."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import minutes
from bot.rules.minutes_access import Beginning
from handlers.commands.minutes import FORMATS
from handlers.minutes_files import KINDS
from storage.database import Database, Store
from storage.migrate import migrate
from storage.vault import name_of, new_key
from tests import test_cli
from tests.test_cli import Upchain

upchain = test_cli.upchain  # the fixture
OLD, NEW = new_key(), new_key()
START = datetime(2026, 11, 23, 2, tzinfo=UTC)


@pytest.fixture
def house(tmp_path: Path) -> str:
    """A database with an open meeting, M-1, and a sealed one, M-2."""
    url = f"sqlite:///{tmp_path / 'upchain.db'}"
    database = Database(url, keys=[OLD])
    migrate(database.engine)
    database.enter(None)
    database.submit(hold, lambda: START).result()
    database.close()
    return url


def hold(store: Store, now: datetime) -> None:
    for number, restricted in ((1, False), (2, True)):
        meeting = minutes.start(store, now, "U1", "C1", Beginning("Loans", restricted))
        minutes.add_line(store, meeting, "1.1", now, "U1", f"decision: five years in {number}")


def entries(url: str) -> list[tuple[str, str]]:
    database = Database(url, keys=[OLD])
    database.enter(None)
    found = database.look(
        lambda store: [(e.subject, e.facts["how"]) for e in store.ledger.entries() if "handed" in e.act]
    )
    database.close()
    return found


@pytest.mark.parametrize("number", ["M-1", "m2"])
@pytest.mark.parametrize("kind", FORMATS)
def test_handed_out_as_a_file_and_on_record(
    upchain: Upchain, house: str, kind: str, number: str, tmp_path: Path
) -> None:
    ended = upchain("minutes", "export", number, "--format", kind, DATABASE_URL=house, UPCHAIN_KEYS=OLD)
    ref = f"M-{number[-1]}"
    assert (ended.code, ended.out, ended.err) == (0, f"{ref}.{kind}\n", "")
    content = (tmp_path / f"{ref}.{kind}").read_bytes()
    assert kind in ("docx", "csv") or f"five years in {number[-1]}" in content.decode()
    assert entries(house) == [(ref, f"export {kind}")]


@pytest.mark.parametrize(
    ("words", "code"),
    [(("M-9",), 1), (("T-1",), 2), (("M-1", "--format", "pptx"), 2), (("M-1", "--output", "/none/x"), 1), ((), 2)],
)
def test_what_cannot_be_handed_out(upchain: Upchain, house: str, words: tuple[str, ...], code: int) -> None:
    ended = upchain("minutes", "export", *words, DATABASE_URL=house, UPCHAIN_KEYS=OLD)
    assert ended.code == code and ended.err and not ended.out


def test_a_missing_key_is_named(upchain: Upchain, house: str) -> None:
    ended = upchain("minutes", "export", "M-2", DATABASE_URL=house, UPCHAIN_KEYS=NEW)
    assert ended.code == 1 and "UPCHAIN_KEYS" in ended.err and entries(house) == []
    said = upchain("doctor", "--json", DATABASE_URL=house, UPCHAIN_KEYS=NEW).data
    (keys,) = [each for each in said if each["what"] == "keys"]
    assert not keys["well"] and keys["detail"] == f"M-2: key {name_of(OLD)} is missing"
    said = upchain("doctor", "--json", DATABASE_URL=house, UPCHAIN_KEYS=f"{NEW},{OLD}").data
    assert [each["well"] for each in said if each["what"] == "keys"] == [True]
    assert upchain("keys", "list", UPCHAIN_KEYS=f"{NEW},{OLD}").out.split() == [name_of(NEW), name_of(OLD)]
    assert OLD[:8] not in name_of(OLD)


def test_the_formats_offered_are_those_there_are() -> None:
    assert list(KINDS) == list(FORMATS)
