"""What people are told about feedback, composed from how it stands at the moment of speaking."""

from __future__ import annotations

from datetime import datetime

from bot import feedback
from bot.cards import feedback as cards
from bot.cards import feedback_down as down
from bot.cards.feedback import View
from bot.cards.kit import Card
from bot.letters import Compose, LetterKind
from bot.rules import feedback as rules
from bot.rules.kinds import Terms
from bot.rules.refs import number_of
from bot.words import Reader
from storage.database import Store
from storage.outbox import Letter


def letters(terms: Terms) -> dict[str, LetterKind]:
    """Living ones follow the item to its end; those of the clock are said only while they are true."""

    def view(store: Store, now: datetime, letter: Letter) -> View:
        item = store.feedbacks.get(number_of(letter.subject))
        assert item is not None, letter.key
        return feedback.view(store, now, terms, item, letter.person)

    def may_see(shown: View) -> bool:
        return rules.may_see(shown.item, shown.path, shown.viewer, shown.kind)

    def living(card: cards.Shown) -> Compose:
        def compose(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
            shown = view(store, now, letter)
            return card(shown, reader) if may_see(shown) else cards.elsewhere(shown, reader)

        return compose

    def recalled(card: cards.Shown) -> Compose:
        def compose(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
            shown = view(store, now, letter)
            if letter.person in rules.turn(shown.item) and shown.item.version == letter.args["version"]:
                return card(shown, reader)
            return past(shown, reader) if letter.state == "sent" else None

        return compose

    def review(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        shown = view(store, now, letter)
        asked = cards.asks_review(shown) or letter.state == "sent"
        return down.review(shown, reader) if asked else None

    def past(shown: View, reader: Reader) -> Card:
        return cards.past(shown, reader) if may_see(shown) else cards.elsewhere(shown, reader)

    return {
        "feedback.receipt": LetterKind(living(cards.receipt)),
        "feedback.asked": LetterKind(living(cards.asked)),
        "feedback.question": LetterKind(living(cards.question)),
        "feedback.passing": LetterKind(living(down.passing)),
        "feedback.answered": LetterKind(living(cards.answered)),
        "feedback.review": LetterKind(review),
        "feedback.vacant": LetterKind(recalled(cards.vacant), by_the_clock=True),
    }
