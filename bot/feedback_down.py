"""An answer, and its way down: each level that forwarded the matter may add a line within its clock, and none can
change it or hold it up; what was answered in a summary goes on to each that went into it (H18, H21)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot import feedback_levels as levels
from bot.feedback import checked, clock_of, close, lead_of, move, to_raiser
from bot.rules import feedback as rules
from bot.rules.kinds import Terms
from bot.rules.org import Seat
from storage.database import Store
from storage.feedback import Feedback, Holder, Step


def answer(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """It goes back to whoever raised it, who settles it or reopens it once."""
    item = checked(store, terms, actor, number, "answer", text)
    if not item.home and _next(store, now, terms, item) is None:
        values = {**lead_of(item, actor), **to_raiser(store, now, terms, item, "answered")}
        return _tell(store, now, move(store, now, item, "answer", actor, text, **values, left=None))
    after = move(store, now, item, "answer_back", actor, text, **_resting(item.lead, item.unit))
    return _descend(store, now, terms, after)


def line(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """A level's own words, added to an answer that passes it."""
    item = checked(store, terms, actor, number, "line", text)
    return _descend(store, now, terms, move(store, now, item, "line", actor, text), actor)


def pass_on(store: Store, now: datetime, terms: Terms, actor: str, number: int) -> Feedback:
    """Without a line."""
    return _descend(store, now, terms, checked(store, terms, actor, number, "hand_down", ""), actor)


def pass_by(store: Store, now: datetime, terms: Terms, item: Feedback) -> Feedback:
    """Its level has had its time, or nobody is there: whoever is next is told in their own hours."""
    return _descend(store, now, terms, item, waits=True)


# ---- down ------------------------------------------------------------------------------------------------------------


def _descend(
    store: Store, now: datetime, terms: Terms, item: Feedback, actor: str = "", waits: bool = False
) -> Feedback:  # fmt: skip
    """To the next level below, and from the last to whoever raised it."""
    seat = _next(store, now, terms, item)
    if seat is None and item.home:
        return _spread(store, now, terms, item, waits)
    if seat is None:
        values = {**_resting(item.lead, item.unit), **to_raiser(store, now, terms, item, "answered")}
        return _tell(store, now, move(store, now, item, "deliver", "", **values))
    due = clock_of(store, now, terms, (item.kind, item.major, "returning"), seat.person)["due_at"]
    holders = (Holder(seat.person, seat.unit),)
    after = move(store, now, item, "hand_down", actor, holders=holders, due_at=due, wake_at=due)
    key = f"feedback-passing:{item.number}:{after.version}"
    store.outbox.post(key, "feedback.passing", item.ref, now, person=seat.person, waits=waits)
    return after


def _next(store: Store, now: datetime, terms: Terms, item: Feedback) -> Seat | None:
    """The level that an answer reaches next, below where it stands; who is away is not waited for."""
    if item.major or terms.kinds.of(item.kind).line is None or not item.holders:
        return None
    units = rules.way_down(store.feedbacks.steps.of(item.id), item.holders[0].unit)
    if not units:
        return None
    seats = {seat.unit: seat for seat in levels.ladder(store, now, terms, item) if seat.person != item.lead}
    here = levels.here(store, now, {seat.person for seat in seats.values()})
    return next((seats[unit] for unit in units if unit in seats and seats[unit].person in here), None)


def _resting(lead: str, unit: str) -> dict[str, Any]:
    """With its lead, and no clock."""
    return {"holders": (Holder(lead, unit),), "due_at": None, "wake_at": None, "left": None}


def _tell(store: Store, now: datetime, item: Feedback) -> Feedback:
    key = f"feedback-answered:{item.number}:{item.version}"
    store.outbox.post(key, "feedback.answered", item.ref, now, person=item.raiser)
    return item


# ---- out of a summary ------------------------------------------------------------------------------------------------


def _spread(store: Store, now: datetime, terms: Terms, summary: Feedback, waits: bool) -> Feedback:
    """To each that went into it, the answer with all the lines that were added."""
    path = store.feedbacks.steps.of(summary.id)
    answered = max(place for place, step in enumerate(path) if step.act in rules.ANSWERS)
    words = [step for step in path[answered:] if step.text]
    closed = close(store, now, terms, summary, "spread")
    for part in store.feedbacks.parts(summary.number):
        if part.state == "joined":
            _descend(store, now, terms, _answered(store, now, part, closed, words), waits=waits)
    return closed


def _answered(store: Store, now: datetime, part: Feedback, summary: Feedback, words: list[Step]) -> Feedback:
    """With the summary's answer and lines, as if they had been its own."""
    answer, *lines = words
    values = {**_resting(summary.lead, summary.unit), "lead": summary.lead, "unit": summary.unit}
    after = move(store, now, part, "answer_joined", answer.by, answer.text, answer.unit, **values)
    for said in lines:
        after = move(store, now, after, "line", said.by, said.text, said.unit)
    return after
