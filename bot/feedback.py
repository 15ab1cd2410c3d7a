"""Feedback: raised, acknowledged, answered, forwarded with an opinion, settled or reopened once (H17-H24).

Every move, its letters and its ledger entry are one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import org
from bot.cards import feedback as cards
from bot.cards.kit import Card, Row
from bot.errors import Refusal
from bot.org import zone_of
from bot.outbox import LetterKind, refresh
from bot.rules import feedback as rules
from bot.rules.digest import Waiting
from bot.rules.org import Seat
from bot.rules.refs import number_of
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.feedback import Feedback, Step
from storage.outbox import Letter

LIVE = ("feedback.receipt", "feedback.asked", "feedback.answered")
LISTED = 30


# ---- moves -----------------------------------------------------------------------------------------------------------


def raise_(store: Store, now: datetime, calendar: Calendar, raiser: str, kind: str, text: str, major: bool) -> Feedback:
    """To the nearest head above who raises it; a receipt comes back."""
    if not text:
        raise Refusal("feedback-needs-text", field="text")
    if len(text) > rules.MAX_TEXT:
        raise Refusal("too-long", field="text", most=rules.MAX_TEXT)
    seat = next_seat(store, raiser, [])
    if seat is None:
        raise Refusal("nobody-above")
    due = rules.clock(kind, major, False, now, calendar, zone_of(store, seat.person))
    item = store.feedbacks.add(
        number=store.next_number("F"), kind=kind, text=text, major=major, raiser=raiser, state="waiting",
        holder=seat.person, unit=seat.unit, due_at=due, raised_at=now, closed_at=None, reopened=False, version=1,
    )  # fmt: skip
    _step(store, now, item, "raise", raiser, "", seat.person, text)
    store.ledger.write(now, raiser, "feedback.raise", item.ref, kind=kind, major=major, text=text, to=seat.person,
                       unit=seat.unit, due=due.isoformat())  # fmt: skip
    store.outbox.post(f"feedback-receipt:{item.number}", "feedback.receipt", item.ref, now, person=raiser)
    _ask(store, now, item)
    _watch(store, item)
    return item


def acknowledge(store: Store, now: datetime, calendar: Calendar, actor: str, number: int, text: str = "") -> Feedback:
    item = seen(store, actor, number)
    rules.check_move(item, "acknowledge", actor, text)
    due = rules.clock(item.kind, item.major, True, now, calendar, zone_of(store, actor))
    return _move(store, now, item, "acknowledge", actor, Hold(actor, item.unit, due), "")


def answer(store: Store, now: datetime, calendar: Calendar, actor: str, number: int, text: str) -> Feedback:
    """The answer goes back to whoever raised it, who settles it or reopens it once."""
    item = seen(store, actor, number)
    rules.check_move(item, "answer", actor, text)
    after = _move(store, now, item, "answer", actor, Hold(item.raiser, item.unit), text)
    key = f"feedback-answered:{item.number}:{after.version}"
    store.outbox.post(key, "feedback.answered", item.ref, now, person=item.raiser, step=after.version)
    return after


def forward(store: Store, now: datetime, calendar: Calendar, actor: str, number: int, text: str) -> Feedback:
    """To the head above, with the opinion of the one who forwards it (H18)."""
    item = seen(store, actor, number)
    rules.check_move(item, "forward", actor, text)
    return _upward(store, now, calendar, item, "forward", actor, text)


def settle(store: Store, now: datetime, calendar: Calendar, actor: str, number: int, text: str = "") -> Feedback:
    item = seen(store, actor, number)
    rules.check_move(item, "settle", actor, text)
    return _move(store, now, item, "settle", actor, Hold("", item.unit), text)


def reopen(store: Store, now: datetime, calendar: Calendar, actor: str, number: int, text: str) -> Feedback:
    """Once, with a reason: it goes one level higher than the answer came from, or back to it at the top."""
    item = seen(store, actor, number)
    rules.check_move(item, "reopen", actor, text)
    return _upward(store, now, calendar, item, "reopen", actor, text)


def _upward(
    store: Store, now: datetime, calendar: Calendar, item: Feedback, act: str, actor: str, text: str
) -> Feedback:
    path = store.feedbacks.steps.of(item.id)
    seat = next_seat(store, item.raiser, asked(path))
    if seat is None and act == "forward":
        raise Refusal("feedback-at-the-top", field="text", ref=item.ref)
    last = [step for step in path if step.act == "answer"]
    holder, unit = (seat.person, seat.unit) if seat else (last[-1].by, last[-1].unit)
    due = rules.clock(item.kind, item.major, False, now, calendar, zone_of(store, holder))
    after = _move(store, now, item, act, actor, Hold(holder, unit, due), text)
    _ask(store, now, after)
    return after


@dataclass(frozen=True, slots=True)
class Hold:
    """With whom an item stands, in which unit, and until when."""

    holder: str
    unit: str
    due: datetime | None = None


def _move(store: Store, now: datetime, item: Feedback, act: str, actor: str, to: Hold, text: str) -> Feedback:
    state = rules.MOVES[act][1]
    closed = now if state == "settled" else None
    values = {"state": state, "holder": to.holder, "unit": to.unit, "due_at": to.due, "closed_at": closed}
    store.feedbacks.save(item, **values, reopened=item.reopened or act == "reopen")
    _step(store, now, item, act, actor, item.unit, to.holder, text)
    store.ledger.write(now, actor, f"feedback.{act}", item.ref, state=state, to=to.holder, unit=to.unit, text=text,
                       due=to.due.isoformat() if to.due else None)  # fmt: skip
    after = store.feedbacks.get(item.number)
    assert after is not None
    refresh(store, now, item.ref, after.version, LIVE)
    _watch(store, after)
    return after


def _step(store: Store, now: datetime, item: Feedback, act: str, by: str, unit: str, to: str, text: str) -> None:
    store.feedbacks.steps.add(feedback=item.id, at=now, act=act, by=by, unit=unit, to=to, text=text)


def _ask(store: Store, now: datetime, item: Feedback) -> None:
    key = f"feedback-asked:{item.number}:{item.version}"
    store.outbox.post(key, "feedback.asked", item.ref, now, person=item.holder, version=item.version)


def _watch(store: Store, item: Feedback) -> None:
    """When the clock runs out and the item has not moved on, its holder hears of it once more."""
    if item.due_at:
        store.outbox.post(f"feedback-late:{item.number}:{item.version}", "feedback.late", item.ref, item.due_at,
                          person=item.holder, version=item.version)  # fmt: skip


# ---- looking ---------------------------------------------------------------------------------------------------------


def next_seat(store: Store, raiser: str, passed: Sequence[str]) -> Seat | None:
    """The nearest filled seat above the raiser that has not yet been asked."""
    chain = [seat for seat in org.chain_above(store, raiser) if seat.person != raiser]
    reached = [place for place, seat in enumerate(chain) if seat.person in passed]
    above = chain[max(reached) + 1 :] if reached else chain
    return above[0] if above else None


def asked(path: Sequence[Step]) -> list[str]:
    return [step.to for step in path if step.act in ("raise", "forward", "reopen")]


def seen(store: Store, viewer: str, number: int) -> Feedback:
    """The item, for those concerned; for everybody else there is none."""
    item = store.feedbacks.get(number)
    if item is None or not rules.may_see(item, store.feedbacks.steps.of(item.id), viewer):
        raise Refusal("not-found", ref=f"F-{number}")
    return item


def story(store: Store, viewer: str, number: int) -> tuple[Feedback, list[Step], bool]:
    """The item, its path, and whether it can still go higher."""
    item = seen(store, viewer, number)
    path = store.feedbacks.steps.of(item.id)
    return item, path, next_seat(store, item.raiser, asked(path)) is not None


def raised(store: Store, viewer: str) -> list[Feedback]:
    return store.feedbacks.raised_by(viewer, LISTED + 1)


def waiting(store: Store, viewer: str) -> list[Feedback]:
    return store.feedbacks.held_by(viewer, LISTED + 1)


# ---- letters ---------------------------------------------------------------------------------------------------------


def _item(store: Store, letter: Letter) -> Feedback:
    item = store.feedbacks.get(number_of(letter.subject))
    assert item is not None, letter.key
    return item


def _receipt(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    item = _item(store, letter)
    return cards.receipt(item, store.feedbacks.steps.of(item.id), reader)


def _asked(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    item = _item(store, letter)
    path = store.feedbacks.steps.of(item.id)
    higher = next_seat(store, item.raiser, asked(path)) is not None
    return cards.asked(item, path, reader, letter.person, higher)


def _late(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    item = _item(store, letter)
    if item.holder != letter.person or item.version != letter.args["version"]:
        return None
    return cards.late(item, reader)


def _answered(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    item = _item(store, letter)
    return cards.answered(item, store.feedbacks.steps.of(item.id), reader)


LETTERS = {
    "feedback.receipt": LetterKind(_receipt),
    "feedback.asked": LetterKind(_asked),
    "feedback.late": LetterKind(_late, by_the_clock=True),
    "feedback.answered": LetterKind(_answered),
}


# ---- clocks ----------------------------------------------------------------------------------------------------------


class Clocks:
    """What waits for a level above, as one of the things a morning's reminders speak of."""

    letter = "F"

    def coming(self, store: Store, since: datetime, until: datetime) -> list[Waiting]:
        """What is to be acknowledged or handled within that time."""
        return [
            Waiting(item.ref, item.holder, store.feedbacks.steps.of(item.id)[-1].at, item.due_at, str(item.version))
            for item in store.feedbacks.due_between(since, until)
            if item.due_at
        ]

    def row(self, store: Store, subject: str, person: str, reader: Reader) -> Row | None:
        item = store.feedbacks.get(number_of(subject))
        waits = item and item.holder == person and item.state in ("waiting", "acknowledged")
        return cards.waiting_row(item, reader) if item and waits else None
