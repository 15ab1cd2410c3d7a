"""Questions and refusals in words, for people in the chat and for the operator alike."""

from __future__ import annotations

from bot import words
from bot.errors import Refusal
from bot.rules.dates import Reading
from bot.rules.worktime import Calendar
from bot.words import Reader


def ask_words(reading: Reading, reader: Reader, calendar: Calendar) -> str:
    facts = {name: reader.fact(value) for name, value in reading.facts.items()}
    if reading.ask == "day_off" and reading.due:
        facts["reason"] = calendar.day_off_reason(reading.due.date(), reader.language) or reader("due-weekend")
    return reader(f"due-ask-{reading.ask or 'none'}", **facts)


def word_refusal(refusal: Refusal, reader: Reader) -> str:
    facts = {name: reader.fact(value) for name, value in refusal.facts.items()}
    if "example_key" in facts:
        key = str(facts.pop("example_key"))
        facts["example"] = reader(key if words.has(key) else key.rsplit("-", 1)[0])
    if "ref" in facts:
        facts["letter"] = str(facts["ref"])[:1]  # each kind of thing has a list of its own
    return reader(f"refused-{refusal.key}", **facts)
