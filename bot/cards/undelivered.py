"""What somebody is told of a message that did not arrive."""

from __future__ import annotations

from bot.cards.kit import Card, Text, mention
from bot.words import Reader


def undelivered(subject: str, lost: str, why: str, reader: Reader) -> Card:
    """``lost`` is whom it was for, where it was for a person; of what was raised up the chain, that is not said."""
    named = lost and not subject.startswith("F-")
    reason = reader(f"undelivered-{why}")
    title = "undelivered-reminder" if subject.startswith("@") else "undelivered-title"
    text = reader("undelivered-to", person=mention(lost), why=reason) if named else reader("undelivered-it", why=reason)
    return Card(reader(title, ref=subject), [Text(text)], tone="warn")
