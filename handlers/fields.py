"""What is picked in a form, read: a day or an hour that is missing, or is none, is refused under its field."""

from __future__ import annotations

from datetime import date, time

from bot.errors import Refusal


def day(said: str, field: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise Refusal("required", field=field) from None


def hour(said: str, field: str) -> time:
    try:
        return time.fromisoformat(said)
    except ValueError:
        raise Refusal("required", field=field) from None
