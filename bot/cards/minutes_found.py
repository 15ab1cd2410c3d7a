"""What a search in the minutes shows: best first, a meeting each, with the line that was found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.cards.kit import Card, Row, Rows, Text, strong
from bot.cards.minutes import topic
from bot.words import Reader
from storage.minutes import Meeting

LONGEST = 240  # characters of a found line
NAMED_KINDS = ("decision", "action", "topic")


class Match(Protocol):
    """As ``bot.minutes_reading.Match``."""

    @property
    def meeting(self) -> Meeting: ...
    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def at(self) -> datetime: ...


def found(matches: Sequence[Match], words: str, reader: Reader) -> Card:
    if not matches:
        return Card(reader("minutes-found-nothing", words=words), [Text(reader("minutes-found-hint"), quiet=True)])
    rows = [
        Row(f"{strong(match.meeting.ref)}  {'🔒 ' if match.meeting.restricted else ''}{topic(match.meeting, reader)}",
            _line(match, reader))
        for match in matches
    ]  # fmt: skip
    return Card(reader("minutes-found", words=words), [Rows(rows, more=reader("rows-more", count="{count}"))])


def _line(match: Match, reader: Reader) -> str:
    day = reader.when(match.at, date_only=True)
    if not match.text:
        return day
    text = " ".join(match.text.split())
    short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    kind = f"{reader(f'minutes-keep-{match.kind}')}: " if match.kind in NAMED_KINDS else ""
    return f"{kind}{short}  ·  {day}"
