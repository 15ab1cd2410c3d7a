"""How long something lasts, in words."""

from __future__ import annotations

from datetime import timedelta

from bot.words import Reader


def lasting(span: timedelta, reader: Reader, works: bool = False) -> str:
    """In words; of working time (``works``) in hours however long it is, for its days are shorter."""
    hours = int(span.total_seconds() // 3600)
    if hours < 1:
        return reader("feedback-lasting-minutes", count=int(span.total_seconds() // 60))
    unit, count = ("days", hours // 24) if hours >= 48 and not works else ("hours", hours)
    return reader(f"feedback-lasting-{unit}", count=count)
