"""Letters that were refused for good: whoever caused one is told, once for what it was about and whom it was for. If
that message is refused too, nobody is told of it: ``upchain doctor`` lists them all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot import org
from bot.cards import undelivered as cards
from bot.cards.kit import Card
from bot.letters import LetterKind
from bot.rules.refs import number_of
from bot.words import Reader
from storage.database import Store
from storage.outbox import Letter

CARD = "undelivered"
# The platform's reasons, as people know them; for any other, whoever runs the bot must look.
WHY = {
    "is_archived": "archived", "channel_not_found": "closed", "not_in_channel": "closed", "restricted_action": "closed",
    "user_not_found": "gone", "user_disabled": "gone", "account_inactive": "gone", "users_not_found": "gone",
    "cannot_dm_bot": "bot", "messages_tab_disabled": "muted",
}  # fmt: skip


def tell(store: Store, now: datetime, letter: Letter, why: str) -> None:
    """In the transaction that gives the letter up."""
    if letter.deed != "post" or letter.card == CARD:
        return
    told = next((person for person in _answerable(store, letter) if _can_hear(store, person, letter)), "")
    if told:
        key = f"undelivered:{letter.subject}:{letter.lane}:{told}"
        store.outbox.post(
            key, CARD, letter.subject, now, person=told, lost=letter.person, why=WHY.get(why, "unknown")
        )  # fmt: skip


def _answerable(store: Store, letter: Letter) -> Sequence[str]:
    """Who should know, the first first: whoever caused the letter, then the head of whom it was for. What is raised up
    the chain is nobody else's business."""
    kind, number = letter.subject[:2], number_of(letter.subject) if letter.subject[1:2] == "-" else 0
    if kind == "F-":
        item = store.feedbacks.get(number)
        return [item.raiser] if item else []
    heads = [seat.person for seat in org.chain_above(store, letter.person)] if letter.person else []
    if kind == "T-" and (task := store.tasks.get(number)):
        return [str(letter.args.get("by") or task.asker), task.asker, *heads]
    if kind == "M-" and (meeting := store.meetings.get(number)):
        return [meeting.chair, *heads]
    return heads


def _can_hear(store: Store, person: str, letter: Letter) -> bool:
    known = store.people.get(person)
    return person != letter.person and known is not None and known.standing == "member"


def _compose(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card:
    return cards.undelivered(letter.subject, str(letter.args["lost"]), str(letter.args["why"]), reader)


LETTERS = {CARD: LetterKind(_compose)}
