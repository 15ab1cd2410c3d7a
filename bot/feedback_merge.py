"""Several items become one summary, which carries their clocks upward; each raiser still gets the answer (H18)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import feedback, feedback_down
from bot import feedback_levels as levels
from bot.errors import Refusal
from bot.feedback import ask_level, checked, close, left_of, move, record
from bot.org import zone_of
from bot.rules import feedback as rules
from bot.rules import feedback_merge as merging
from bot.rules.feedback_merge import Summary
from bot.rules.kinds import Terms
from storage.database import Store
from storage.feedback import Feedback, Holder


def merge(
    store: Store, now: datetime, terms: Terms, actor: str, numbers: Sequence[int], summary: Summary
) -> Feedback:  # fmt: skip
    """One item out of several that stand before the same head, who keeps it, sends it up, or answers it at once."""
    items = [checked(store, terms, actor, number, "join", "") for number in dict.fromkeys(numbers)]
    merging.check_together(items, terms.kinds)
    merging.check_summary(summary)
    if summary.then == "up" and not _anybody_above(store, now, actor, items):
        raise Refusal("feedback-join-top", field="then")
    made = summarise(store, now, terms, actor, items[0].unit, items, summary)
    if summary.then == "answer":
        return feedback_down.answer(store, now, terms, actor, made.number, summary.answer)
    if summary.then == "up":
        return feedback.forward(store, now, terms, actor, made.number, summary.report["opinion"])
    ask_level(store, now, made)
    return made


def _anybody_above(store: Store, now: datetime, actor: str, items: Sequence[Feedback]) -> bool:
    """Of these as one."""
    unit, about = items[0].unit, items[0].about
    concerned = {*about, *(raiser for item in items for raiser in levels.raisers(store, item))}
    return rules.above(levels.levels_from(store, now, unit, concerned, about), unit, actor, {actor}) is not None


def summarise(
    store: Store, now: datetime, terms: Terms, actor: str, unit: str, items: Sequence[Feedback], summary: Summary
) -> Feedback:  # fmt: skip
    """The summary of a unit, with the shortest clock of what goes into it."""
    first = items[0]
    lefts = {item.id: left_of(store, now, terms, item) for item in items}
    span = terms.span(first.kind, False, "acknowledged")
    clock = terms.start(span, now, zone_of(store, actor), timedelta(seconds=min(lefts.values())))
    made = store.feedbacks.create(
        number=store.next_number("F"), kind=first.kind, text=summary.title,
        report=_reported(summary), major=False, anonymous=False,
        route="chain", about=list(first.about), named=first.named, raiser=actor, state="acknowledged",
        holders=(Holder(actor, unit),), lead=actor, unit=unit, due_at=clock.due_at, wake_at=clock.wake_at, left=None,
        raised_at=now, closed_at=None, reopened=False, version=1, home=unit, joined=None,
    )  # fmt: skip
    said = {"kind": made.kind, "home": unit, "about": list(made.about), "report": dict(made.report)}
    record(store, now, made, "merge", actor, unit, summary.title, of=[item.ref for item in items], **said)
    for item in items:
        resting = {"holders": made.holders, "lead": actor, "due_at": None, "wake_at": None, "left": lefts[item.id]}
        move(store, now, item, "join", actor, made.ref, unit, **resting, joined=made.number)
    return made


def _reported(summary: Summary) -> dict[str, str]:
    """What goes up says its opinion on the way."""
    return {
        field: said for field, said in summary.report.items() if said and (field, summary.then) != ("opinion", "up")
    }


def take_back(store: Store, now: datetime, terms: Terms, actor: str, number: int) -> Feedback:
    """What was joined stands alone again, as long as the summary has not moved on or was asked back about."""
    summary = checked(store, terms, actor, number, "dissolve", "")
    if not merging.may_take_back(summary, actor):
        raise Refusal("feedback-moved-on", ref=summary.ref)
    closed = close(store, now, terms, summary, "dissolve", actor)
    for part in store.feedbacks.parts(summary.number):
        if part.state == "joined":
            _stand_alone(store, now, terms, part, actor)
    return closed


def _stand_alone(store: Store, now: datetime, terms: Terms, part: Feedback, actor: str) -> None:
    """With the clock it would have had."""
    joined = [step for step in store.feedbacks.steps.of(part.id) if step.act == "join"][-1]
    span = terms.span(part.kind, part.major, "acknowledged")
    clock = terms.start(span, joined.at, zone_of(store, part.lead), timedelta(seconds=part.left or 0))
    running = {"due_at": clock.due_at, "wake_at": clock.wake_at, "left": None, "joined": None}
    ask_level(store, now, move(store, now, part, "unjoin", actor, "", part.unit, **running))
