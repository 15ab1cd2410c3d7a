"""``upchain due``: how a deadline is read."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from bot.clock import system_clock
from bot.config import LANGUAGES
from bot.rules import dates
from bot.words import Reader
from handlers.commands.common import Json, refuse, settings, show
from handlers.wording import ask_words


def due(
    phrase: str,
    now: Annotated[str, typer.Option(help="The moment it is said (ISO 8601).")] = "",
    tz: Annotated[str, typer.Option(help="The zone it is said in.")] = "",
    lang: Annotated[str, typer.Option(help="The language of the reading: en, zh-Hans, zh-Hant.")] = "",
    as_json: Json = True,
) -> None:
    """How a deadline is read."""
    made = settings()
    zone = _zone(tz or made.upchain_timezone)
    language = lang or made.upchain_language
    if language not in LANGUAGES:
        refuse(f"--lang: must be one of {', '.join(LANGUAGES)}")
    calendar = made.calendar
    reading = dates.read(phrase, _moment(now, zone), zone, calendar)
    reader = Reader(language, zone)
    asked = reading.ask or reading.due is None
    show(
        {
            "due": reading.due.isoformat() if reading.due else None,
            "date_only": reading.date_only,
            "reading": reader.when(reading.due, reading.date_only) if reading.due else "",
            "ask": ask_words(reading, reader, calendar) if asked else None,
        }
    )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        refuse(f"--tz: no such time zone: {name}")


def _moment(said: str, zone: ZoneInfo) -> datetime:
    try:
        moment = datetime.fromisoformat(said) if said else system_clock()
    except ValueError:
        refuse(f"--now: not a moment in ISO 8601: {said}")
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
