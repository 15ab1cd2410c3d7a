"""What a feature says of its letters: how each kind is worded when its moment comes, and that what was said follows."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from bot.cards.kit import Card, File
from bot.chat import MsgRef
from bot.words import Reader
from storage.database import Store
from storage.outbox import Letter

Compose = Callable[[Store, datetime, Letter, Reader], Card | File | None]


def _nothing(*_: object) -> None:
    pass


@dataclass(frozen=True, slots=True)
class LetterKind:
    """How a kind of letter is worded when its moment comes (None: no longer true, say nothing), and what follows in the
    same transaction that marks it as said. What is said ``by_the_clock``, and not because of what somebody just did,
    waits for the hours of whom it is for; of other kinds those letters do that are posted with ``waits``."""

    compose: Compose
    sent: Callable[[Store, datetime, Letter, MsgRef], None] = _nothing
    by_the_clock: bool = False


def refresh(store: Store, now: datetime, subject: str, version: int | str, cards: Collection[str]) -> None:
    """The messages of these kinds that show a subject follow it: each is revised to how things now stand."""
    for letter in [*store.outbox.standing(subject, cards), *store.recalls.standing(subject)]:
        store.outbox.post(
            f"revise:{letter.id}:{subject}:{version}", letter.card, subject, now,
            person=letter.person, place=letter.place, deed="revise", target=letter.id,
        )  # fmt: skip
