"""The operator's own days: ``holidays.txt`` beside the database, every fault of it said before anything starts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.config import BadSettings, Settings


def test_they_lie_beside_the_database_and_overrule_the_libraries(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'upchain.db'}")
    saturday, monday = date(2027, 2, 6), date(2027, 2, 8)
    assert not settings.calendar.is_workday(saturday)
    (tmp_path / "holidays.txt").write_text("# 2027\n2027-02-06 work\n2027-02-08 off 春节\n", encoding="utf-8")
    assert settings.calendar.is_workday(saturday)
    assert settings.calendar.day_off_reason(monday) == "春节"


def test_every_faulty_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "holidays.txt").write_text("2027-02-06 maybe\n2027-02-30 off\n2027-02-08 off\n2027-02-08 work\n")
    with pytest.raises(BadSettings) as bad:
        _ = Settings(database_url=f"sqlite:///{tmp_path / 'upchain.db'}").calendar
    assert [str(line).split(":")[0] for line in bad.value.args] == [f"holidays.txt line {n}" for n in (1, 2, 4)]


def test_what_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "holidays.txt").write_bytes("2027-02-08 off 春节".encode("gbk"))
    with pytest.raises(BadSettings, match="UTF-8"):
        _ = Settings(database_url=f"sqlite:///{tmp_path / 'upchain.db'}").calendar
