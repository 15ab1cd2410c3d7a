"""From when to when somebody is away, read from words in both languages. It is Wednesday, 25 November 2026."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.errors import Refusal
from bot.rules import dates
from bot.rules.leave import read_leave
from bot.rules.worktime import Calendar

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 25, 10, tzinfo=ZONE)
CN = Calendar("CN")


def leave(text: str) -> str:
    found = read_leave(text, NOW, ZONE, lambda words, now: dates.read(words, now, ZONE, CN))
    return f"{found.starts:%m-%d} {found.ends:%m-%d}"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1 Dec to 5 Dec", "12-01 12-05"),
        ("2026-12-01 2026-12-05", "12-01 12-05"),
        ("Dec 1 - Dec 5", "12-01 12-05"),
        ("from Monday to Friday", "11-30 12-04"),
        ("tomorrow to Friday", "11-26 11-27"),
        ("tomorrow", "11-26 11-26"),
        ("until Friday", "11-25 11-27"),
        ("next week", "11-30 12-04"),
        ("12月1日到12月5日", "12-01 12-05"),
        ("12月1日至5日", "12-01 12-05"),
        ("从下周一到下周三", "11-30 12-02"),
        ("明天到周五", "11-26 11-27"),
        ("今天", "11-25 11-25"),
        ("到周五", "11-25 11-27"),
        ("12月30日 到 1月3日", "12-30 01-03"),
        ("12/1 12/4", "12-01 12-04"),
        ("下周", "11-30 12-04"),
    ],
)
def test_both_ends_are_read(text: str, days: str) -> None:
    assert leave(text) == days


@pytest.mark.parametrize("text", ["sometime soon", "", "when I feel like it", "31 Feb to 5 March", "blue to green"])
def test_what_cannot_be_read_whole_is_asked(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        leave(text)
    assert refused.value.key == "away-dates"


def test_more_than_a_year_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        leave("2026-12-01 2028-12-01")
    assert refused.value.key == "away-long"


@pytest.mark.parametrize("text", ["5 Dec to 1 Dec", "12月5日到12月1日", "20 Dec to 30 Nov"])
def test_a_last_day_before_the_first_is_asked_about_and_not_taken_for_next_years(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        leave(text)
    assert refused.value.key == "away-order"
