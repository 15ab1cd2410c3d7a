"""What a head sees of the week that was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.cards.kit import Block, Row, Rows, Text, mention, strong
from bot.rules.lookback import Figures
from bot.rules.worktime import DAY
from bot.words import Reader

MOST = 30  # people of one look-back


def look_back(units: Sequence[str], monday: date, told: Sequence[Figures], reader: Reader) -> list[Block]:
    """The sum, and a line a person."""
    names = ("asked", "in_time", "late", "open", "overdue")
    total = Figures("", *(sum(getattr(each, name) for each in told) for name in names))
    days = reader("away-span", starts=reader.fact(monday), ends=reader.fact(monday + 6 * DAY))
    rows = [Row(mention(each.person), _line(each, reader)) for each in told[:MOST]]
    title = reader("week-title", units=reader.names(list(units)), days=days)
    heading = f"{strong(title)}\n{_line(total, reader)}" if len(told) > 1 else strong(title)
    return [Text(heading), Rows(rows, reader("rows-more", count="{count}"))]


def _line(figures: Figures, reader: Reader) -> str:
    counts = {"asked": figures.asked, "intime": figures.in_time, "late": figures.late, "open": figures.open}
    return reader("week-line", **counts, overdue=figures.overdue)
