"""The delivery record of a task: what was sent to whom, when, and what they did then.

Slack tells no bot who has read a message. What can be said is whether it was delivered, and whether its reader has done
something with the task since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.rules.recall import Rung
from storage.ledger import Entry
from storage.outbox import Letter
from storage.reminders import Recall

PLANNED = 3  # reminders still to come that are shown


@dataclass(frozen=True, slots=True)
class Sent:
    """One message to one person, ``state`` as a letter's, ``at`` when it was or will be sent. ``asks``: something was
    asked of them; ``answer`` is when they then did something."""

    what: str
    person: str
    state: str
    at: datetime
    asks: bool = True
    answer: datetime | None = None


def told(letters: Iterable[Letter], happened: Sequence[Entry]) -> list[Sent]:
    """Messages about the task alone."""
    return [_sent(str(letter.args.get("what", "assigned")), letter, happened) for letter in letters]


def recalled(recalls: Iterable[Recall], letters: Mapping[str, Letter], happened: Sequence[Entry]) -> list[Sent]:
    """Reminders, wherever they were said; of several rungs said at once the last."""
    said = {(each.person, each.letter or each.kind): each for each in recalls}
    return [_recalled(each, letters.get(each.letter), happened) for each in said.values()]


def _recalled(recall: Recall, letter: Letter | None, happened: Sequence[Entry]) -> Sent:
    if letter:
        return _sent(recall.kind, letter, happened)
    return Sent(recall.kind, recall.person, "dead" if recall.letter else "pending", recall.ready_at)


def planned(rungs: Sequence[Rung]) -> list[Sent]:
    """What the ladder has in store, as things now stand."""
    return [Sent(rung.kind, rung.person, "pending", rung.at) for rung in rungs[:PLANNED]]


def _sent(what: str, letter: Letter, happened: Sequence[Entry]) -> Sent:
    at = letter.sent_at or letter.due_at
    done = (entry.at for entry in happened if entry.actor == letter.person and entry.at >= at)
    asks = letter.card != "task.told" and what not in ("asked", "head")
    return Sent(what, letter.person, letter.state, at, asks, next(done, None) if letter.sent_at else None)
