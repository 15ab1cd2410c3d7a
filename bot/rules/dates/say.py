"""How the bot writes a deadline, such that it reads it back as the same instant."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_datetime

_LOCALES = {"en": "en", "zh-Hans": "zh_Hans_CN", "zh-Hant": "zh_Hant_TW"}
_PATTERNS = {
    "en": ("EEE d MMM y", ", HH:mm"),
    "zh-Hans": ("y年M月d日 EEE", " HH:mm"),
    "zh-Hant": ("y年M月d日 EEE", " HH:mm"),
}


def say(due: datetime, date_only: bool, language: str) -> str:
    """The date with its weekday, and its hour if it has one, in the zone that ``due`` is in: Fri 27 Nov 2026, 18:00.

    An hour that comes twice on the day summer time ends is told apart by its distance from UTC.
    """
    language = language if language in _PATTERNS else "en"
    day, hour = _PATTERNS[language]
    if not date_only:
        day += hour
    said = format_datetime(due, day, locale=_LOCALES[language])
    offset = f"{due:%z}"
    return f"{said} UTC{offset[:3]}:{offset[3:5]}" if due.fold and not date_only else said
