"""Feedback: raised, acknowledged, asked back, delegated, forwarded with an opinion, answered, settled (H17-H26).

Every move, its letters and its ledger entry are one transaction. Who the levels are is in ``feedback_levels``, how an
answer comes down in ``feedback_down``, how several items become one in ``feedback_merge``, and what the clock does in
``feedback_clocks``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot import feedback_levels as levels
from bot.cards.feedback import View
from bot.errors import Refusal
from bot.letters import refresh
from bot.org import zone_of
from bot.rules import feedback as rules
from bot.rules.feedback import Raised
from bot.rules.kinds import Span, Terms
from bot.rules.org import Seat
from storage.database import Store
from storage.feedback import Feedback, Holder, Step

CARDS = ("receipt", "asked", "question", "passing", "answered", "review", "soon", "late", "vacant")
LIVE = tuple(f"feedback.{card}" for card in CARDS)
LISTED = 30
REVIEWED = Span(3, "workday")  # after which an analysis that was asked for is asked for again, once


# ---- moves -----------------------------------------------------------------------------------------------------------


def raise_(store: Store, now: datetime, terms: Terms, raiser: str, raised: Raised) -> Feedback:
    """To the nearest head above who raises it, to every level at once if it is major; a receipt comes back."""
    check_raised(raised, terms)
    kind = terms.kinds.of(raised.kind)
    if kind.about:
        raised = replace(raised, about=levels.concerned_by(store, now, terms, raiser, raised))
    route = "top" if raised.direct else kind.route
    seats = levels.levels_for(store, now, terms, raiser, raised.kind, route, raised.about)
    if not seats:
        raise Refusal("nobody-above" if not raised.about else "feedback-nobody-apart", field="about")
    stands = place(seats if raised.major else seats[:1])
    clock = clock_of(store, now, terms, (raised.kind, raised.major, "waiting"), seats[0].person)
    item = store.feedbacks.create(
        number=store.next_number("F"), kind=raised.kind, text=raised.text, report=dict(raised.report or {}),
        major=raised.major, anonymous=raised.anonymous, route=route, about=list(raised.about), raiser=raiser,
        state="waiting", left=None, raised_at=now, closed_at=None, reopened=False, version=1, home="", joined=None,
        named=bool(raised.about), **stands, **clock,
    )  # fmt: skip
    said = {"kind": item.kind, "major": item.major, "anonymous": item.anonymous, "route": route,
            "about": list(item.about), "report": dict(item.report)}  # fmt: skip
    record(store, now, item, "raise", raiser, "", raised.text, **said)
    store.outbox.post(f"feedback-receipt:{item.number}", "feedback.receipt", item.ref, now, person=raiser)
    ask_level(store, now, item)
    return item


def check_raised(raised: Raised, terms: Terms) -> None:
    """Refuses what cannot be raised, and what its kind does not allow."""
    kind = terms.kinds.of(raised.kind)
    if not raised.text:
        raise Refusal("feedback-needs-text", field="text")
    rules.check_text(raised.text)
    for field, text in (raised.report or {}).items():
        rules.check_text(text or "-", field)
    if raised.anonymous and not kind.anonymous:
        raise Refusal("feedback-not-anonymous", field="anonymous")


def acknowledge(store: Store, now: datetime, terms: Terms, actor: str, number: int) -> Feedback:
    item = checked(store, terms, actor, number, "acknowledge", "")
    clock = clock_of(store, now, terms, (item.kind, item.major, "acknowledged"), actor)
    return move(store, now, item, "acknowledge", actor, **lead_of(item, actor), **clock)


def ask(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """Back to the raiser with a question; the level's clock rests until the reply."""
    item = checked(store, terms, actor, number, "ask", text)
    return _ask(store, now, terms, item, "ask", actor, text)


def _ask(store: Store, now: datetime, terms: Terms, item: Feedback, act: str, actor: str, text: str) -> Feedback:
    path = store.feedbacks.steps.of(item.id)
    if actor == item.raiser:
        raise Refusal("feedback-own-summary", field="text", ref=item.ref)
    if rules.times(path, ("ask", "send_back"), actor) >= rules.MOST_QUESTIONS:
        raise Refusal("feedback-asked-enough", field="text", ref=item.ref)
    values = {**lead_of(item, actor), **to_raiser(store, now, terms, item, "asked")}
    after = move(store, now, item, act, actor, text, **values, left=left_of(store, now, terms, item))
    key = f"feedback-question:{item.number}:{after.version}"
    store.outbox.post(key, "feedback.question", item.ref, now, person=item.raiser, step=len(path))
    return after


def reply(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """The raiser's; what was left of the level's clock goes on."""
    item = checked(store, terms, actor, number, "reply", text)
    after = resume(store, now, terms, item, "reply", actor, text)
    ask_level(store, now, after)
    return after


def resume(
    store: Store, now: datetime, terms: Terms, item: Feedback, act: str, actor: str = "", text: str = ""
) -> Feedback:
    left = timedelta(seconds=item.left or 0)
    clock = clock_of(store, now, terms, (item.kind, item.major, "acknowledged"), item.lead, left)
    return move(store, now, item, act, actor, text, **clock, left=None)


def delegate(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str, to: str) -> Feedback:
    """To somebody of the unit, who holds it from now on; its lead stays answerable, and the clock goes on."""
    item = checked(store, terms, actor, number, "delegate", text)
    if item.major:
        raise Refusal("feedback-at-every-level", field="text", ref=item.ref)
    apart = {actor, item.raiser, *item.about, *levels.raisers(store, item)}
    if to in apart or to not in levels.colleagues(store, now, item):
        raise Refusal("feedback-not-in-unit", field="person", unit=item.unit)
    clock: dict[str, Any] = {}
    if item.state == "waiting":
        clock = clock_of(store, now, terms, (item.kind, item.major, "acknowledged"), to)
    after = move(store, now, item, "delegate", actor, text, holders=(Holder(to, item.unit),), **clock)
    ask_level(store, now, after)
    return after


def forward(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """To the level above, with the opinion of the one who forwards it (H18)."""
    item = checked(store, terms, actor, number, "forward", text)
    seat = None if item.major else levels.above(store, now, terms, item)
    if seat is None:
        raise Refusal("feedback-at-every-level" if item.major else "feedback-at-the-top", field="text", ref=item.ref)
    return arrive(store, now, terms, item, "forward", [seat], actor, text)


def return_(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """With a reason, to where it came from: a delegate's lead, the level below, or whoever raised it."""
    item = seen(store, terms, actor, number)
    path = store.feedbacks.steps.of(item.id)
    if actor in item.people and actor != item.lead and not item.major:
        rules.check_move(item, "hand_back", actor, text)
        after = move(store, now, item, "hand_back", actor, text, holders=(Holder(item.lead, item.unit),))
        ask_level(store, now, after)
        return after
    seat = None if item.major else rules.below(path, levels.ladder(store, now, terms, item))
    rules.check_move(item, "return" if seat else "send_back", actor, text)
    if seat is None:
        return _ask(store, now, terms, item, "send_back", actor, text)
    if rules.times(path, ("return",), actor):
        raise Refusal("feedback-returned-before", field="text", ref=item.ref)
    return arrive(store, now, terms, item, "return", [seat], actor, text)


def extend(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """More time for handling, with a reason, where the kind grants it."""
    item = checked(store, terms, actor, number, "extend", text)
    granted = () if item.major else terms.kinds.of(item.kind).extensions
    used = rules.times(store.feedbacks.steps.of(item.id), ("extend",), actor)
    if used >= len(granted) or item.due_at is None:
        raise Refusal("feedback-no-more-time", field="text", ref=item.ref)
    clock = terms.start(granted[used], max(now, item.due_at), zone_of(store, actor))
    return move(store, now, item, "extend", actor, text, due_at=clock.due_at, wake_at=clock.wake_at)


def settle(store: Store, now: datetime, terms: Terms, actor: str, number: int) -> Feedback:
    item = checked(store, terms, actor, number, "settle", "")
    return close(store, now, terms, item, "settle", actor)


def withdraw(store: Store, now: datetime, terms: Terms, actor: str, number: int) -> Feedback:
    item = checked(store, terms, actor, number, "withdraw", "")
    if item.home:
        raise Refusal("feedback-moved-on", ref=item.ref)
    after = close(store, now, terms, item, "withdraw", actor)
    if item.state == "joined":
        _lessen(store, now, terms, item)
    return after


def _lessen(store: Store, now: datetime, terms: Terms, part: Feedback) -> None:
    """A summary goes on without what was withdrawn, and not at all where nothing is left of it."""
    summary = store.feedbacks.get(part.joined or 0)
    if summary is None or not summary.open:
        return
    if any(each.state == "joined" for each in store.feedbacks.parts(summary.number)):
        _refresh(store, now, summary, f"{summary.version}-{part.number}")
        return
    close(store, now, terms, summary, "dissolve")
    if summary.state == "joined":
        _lessen(store, now, terms, summary)


def reopen(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """Once, with a reason: one level higher than the answer came from, or back to it at the top."""
    item = checked(store, terms, actor, number, "reopen", text)
    ladder = levels.ladder(store, now, terms, item)
    path = store.feedbacks.steps.of(item.id)
    seat = rules.above(ladder, item.unit, item.lead, rules.asked_before(path))
    seats = ladder if item.major else [seat] if seat else [_answering(item)]
    return arrive(store, now, terms, item, "reopen", seats or [_answering(item)], actor, text)


def _answering(item: Feedback) -> Seat:
    return Seat(item.unit, item.lead, "head")


# ---- what moves have in common ---------------------------------------------------------------------------------------


def checked(store: Store, terms: Terms, actor: str, number: int, act: str, text: str) -> Feedback:
    """The item, if such a move is this person's to make now."""
    item = seen(store, terms, actor, number)
    rules.check_move(item, act, actor, text)
    return item


def arrive(
    store: Store, now: datetime, terms: Terms, item: Feedback, act: str, seats: Sequence[Seat], actor: str = "",
    text: str = "",
) -> Feedback:  # fmt: skip
    """It comes before another level, whose clock begins."""
    clock = clock_of(store, now, terms, (item.kind, item.major, "waiting"), seats[0].person)
    after = move(store, now, item, act, actor, text, **place(seats), **clock, left=None)
    ask_level(store, now, after, waits=not actor)
    return after


def close(store: Store, now: datetime, terms: Terms, item: Feedback, act: str, actor: str = "") -> Feedback:
    after = move(store, now, item, act, actor, due_at=None, wake_at=None, left=None)
    answers = [step.act for step in store.feedbacks.steps.of(item.id) if step.act in rules.ANSWERS]
    if after.state == "settled" and terms.kinds.of(item.kind).review and answers[-1:] != ["answer_joined"]:
        _ask_review(store, now, terms, after)
    return after


def _ask_review(store: Store, now: datetime, terms: Terms, item: Feedback) -> None:
    """An analysis, of whoever answered it (H23); once more if it does not come."""
    again = terms.start(REVIEWED, now, zone_of(store, item.lead)).due_at
    for key, moment in ((f"feedback-review:{item.number}", now), (f"feedback-review-again:{item.number}", again)):
        store.outbox.post(key, "feedback.review", item.ref, moment, person=item.lead)


def review(store: Store, now: datetime, terms: Terms, actor: str, number: int, said: Mapping[str, str]) -> Feedback:
    """What was found when the matter was closed, as its kind asks; it stands with the item from then on."""
    item = checked(store, terms, actor, number, "review", "")
    asked = terms.kinds.of(item.kind).review
    for field in asked:
        rules.check_text(said.get(field, ""), field)
    report = {**item.report, **{field: said[field] for field in asked}}
    return move(store, now, item, "review", actor, report=report)


def move(
    store: Store, now: datetime, item: Feedback, act: str, actor: str, text: str = "", level: str | None = None,
    **values: Any,
) -> Feedback:  # fmt: skip
    """One row of the table of moves made: the item, its step, its ledger entry, and every message that shows it.

    ``level`` is the unit on which it was made, where that is not the actor's by what they hold.
    """
    state = rules.MOVES[act].after or item.state
    closed = (item.closed_at or now) if state in rules.CLOSED else None
    reopened = item.reopened or act == "reopen"
    after = store.feedbacks.save(item, state=state, closed_at=closed, reopened=reopened, **values)
    if level is None:
        units = dict((holder.person, holder.unit) for holder in item.holders)
        level = "" if rules.MOVES[act].hand in ("raiser", "maker") else units.get(actor, item.unit)
    facts = {"report": values["report"]} if "report" in values else {}
    record(store, now, after, act, actor, level, text, **facts)
    _refresh(store, now, after, f"{after.version}")
    return after


def _refresh(store: Store, now: datetime, item: Feedback, version: str) -> None:
    """Every message that shows it, or shows where it went."""
    refresh(store, now, item.ref, version, LIVE)
    for part in store.feedbacks.parts(item.number) if item.home else ():
        if part.state == "joined":
            _refresh(store, now, part, f"{part.version}/{item.number}.{version}")


def record(
    store: Store, now: datetime, item: Feedback, act: str, actor: str, unit: str, text: str, **more: Any
) -> None:
    to = list(rules.turn(item))
    store.feedbacks.steps.add(feedback=item.id, at=now, act=act, by=actor, unit=unit, to=to, text=text)
    holders = [[holder.person, holder.unit] for holder in item.holders]
    due = item.due_at.isoformat() if item.due_at else None
    store.ledger.write(now, actor, f"feedback.{act}", item.ref, text=text, to=to, holders=holders, lead=item.lead,
                       unit=item.unit, due=due, left=item.left, joined=item.joined, **more)  # fmt: skip


def ask_level(store: Store, now: datetime, item: Feedback, waits: bool = False) -> None:
    """``waits``: it is the clock that asks them."""
    for person in item.people:
        key = f"feedback-asked:{item.number}:{item.version}:{person}"
        store.outbox.post(key, "feedback.asked", item.ref, now, person=person, waits=waits)


def place(seats: Sequence[Seat]) -> dict[str, Any]:
    holders = {seat.person: Holder(seat.person, seat.unit) for seat in reversed(seats)}
    return {"holders": tuple(reversed(holders.values())), "lead": seats[0].person, "unit": seats[0].unit}


def lead_of(item: Feedback, actor: str) -> dict[str, Any]:
    """Of a major item, whoever acts takes the lead."""
    own = [holder for holder in item.holders if holder.person == actor]
    return {"lead": actor, "unit": own[0].unit} if item.major and own else {}


def clock_of(
    store: Store, now: datetime, terms: Terms, of: tuple[str, bool, str], person: str, left: timedelta | None = None
) -> dict[str, Any]:
    """The clock of a kind, major or not, and state, as it runs for a person."""
    clock = terms.start(terms.span(*of), now, zone_of(store, person), left)
    return {"due_at": clock.due_at, "wake_at": clock.wake_at}


def to_raiser(store: Store, now: datetime, terms: Terms, item: Feedback, state: str) -> dict[str, Any]:
    return clock_of(store, now, terms, (item.kind, item.major, state), item.raiser)


def left_of(store: Store, now: datetime, terms: Terms, item: Feedback) -> int:
    """Seconds of handling that a level still has."""
    span = terms.span(item.kind, item.major, "acknowledged")
    if item.state == "waiting" or item.due_at is None:
        return int(span.length(terms.calendar).total_seconds())
    return int(terms.left(span, now, item.due_at, zone_of(store, item.lead)).total_seconds())


# ---- looking ---------------------------------------------------------------------------------------------------------


def seen(store: Store, terms: Terms, viewer: str, number: int) -> Feedback:
    """The item, for those concerned; for everybody else there is none."""
    item = store.feedbacks.get(number)
    if item is None or not _sees(store, terms, viewer, item):
        raise Refusal("not-found", ref=f"F-{number}")
    return item


def _sees(store: Store, terms: Terms, viewer: str, item: Feedback) -> bool:
    """What went into a summary is seen by whoever sees the summary."""
    path, kind = store.feedbacks.steps.of(item.id), terms.kinds.of(item.kind)
    if rules.may_see(item, path, viewer, kind):
        return True
    summary = store.feedbacks.get(item.joined) if item.joined else None
    return summary is not None and _sees(store, terms, viewer, summary)


def view(store: Store, now: datetime, terms: Terms, item: Feedback, viewer: str) -> View:
    """An item as somebody sees it: with its path, where it goes next, what went into it, and what it went into."""
    path = _told(item, store.feedbacks.steps.of(item.id), viewer)
    seat = levels.above(store, now, terms, item) if item.on_level and not item.major else None
    parts = store.feedbacks.parts(item.number) if item.home else ()
    summary = store.feedbacks.get(item.joined) if item.joined and item.state == "joined" else None
    carrier = view(store, now, terms, summary, viewer) if summary else None
    return View(item, path, terms.kinds, viewer, seat, parts, carrier)


def _told(item: Feedback, path: list[Step], viewer: str) -> list[Step]:
    """For whoever raised it, without the words of an answer that is still on its way."""
    if item.state != "returning" or viewer != item.raiser or item.home:
        return path
    answer = max(place for place, step in enumerate(path) if step.act in rules.ANSWERS)
    return [*path[:answer], *(replace(step, text="") for step in path[answer:])]


def story(store: Store, now: datetime, terms: Terms, viewer: str, number: int) -> View:
    return view(store, now, terms, seen(store, terms, viewer, number), viewer)


def raised(store: Store, viewer: str) -> list[Feedback]:
    return store.feedbacks.raised_by(viewer, LISTED + 1)


def waiting(store: Store, viewer: str) -> list[Feedback]:
    return store.feedbacks.held_by(viewer, LISTED + 1)
