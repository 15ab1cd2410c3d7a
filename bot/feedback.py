"""Feedback: raised, acknowledged, asked back, delegated, forwarded with an opinion, answered, settled (H17-H26).

Every move, its letters and its ledger entry are one transaction. What the clock does is in ``feedback_clocks``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot import absences, org
from bot.cards.feedback import View
from bot.errors import Refusal
from bot.letters import refresh
from bot.org import zone_of
from bot.rules import feedback as rules
from bot.rules.feedback import Raised
from bot.rules.kinds import Terms
from bot.rules.org import Seat, heads_of
from storage.database import Store
from storage.feedback import Feedback, Holder, Step

CARDS = ("receipt", "asked", "question", "answered", "soon", "late", "vacant")
LIVE = tuple(f"feedback.{card}" for card in CARDS)
LISTED = 30


# ---- moves -----------------------------------------------------------------------------------------------------------


def raise_(store: Store, now: datetime, terms: Terms, raiser: str, raised: Raised) -> Feedback:
    """To the nearest head above who raises it, to every level at once if it is major; a receipt comes back."""
    check_raised(raised, terms)
    kind = terms.kinds.of(raised.kind)
    route = "top" if raised.direct else kind.route
    seats = _ladder(store, now, terms, raiser, raised.kind, route, raised.about)
    if not seats:
        raise Refusal("nobody-above" if not raised.about else "feedback-nobody-apart", field="about")
    place = _place(seats if raised.major else seats[:1])
    clock = _clock(store, now, terms, (raised.kind, raised.major, "waiting"), seats[0].person)
    item = store.feedbacks.create(
        number=store.next_number("F"), kind=raised.kind, text=raised.text, report=dict(raised.report or {}),
        major=raised.major, anonymous=raised.anonymous, route=route, about=list(raised.about), raiser=raiser,
        state="waiting", left=None, raised_at=now, closed_at=None, reopened=False, version=1, **place, **clock,
    )  # fmt: skip
    said = {"kind": item.kind, "major": item.major, "anonymous": item.anonymous, "route": route,
            "about": list(item.about), "report": dict(item.report)}  # fmt: skip
    _record(store, now, item, "raise", raiser, "", raised.text, **said)
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
    item = _checked(store, terms, actor, number, "acknowledge", "")
    clock = _clock(store, now, terms, (item.kind, item.major, "acknowledged"), actor)
    return move(store, now, item, "acknowledge", actor, **_lead(item, actor), **clock)


def ask(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """Back to the raiser with a question; the level's clock rests until the reply."""
    item = _checked(store, terms, actor, number, "ask", text)
    return _ask(store, now, terms, item, "ask", actor, text)


def _ask(store: Store, now: datetime, terms: Terms, item: Feedback, act: str, actor: str, text: str) -> Feedback:
    path = store.feedbacks.steps.of(item.id)
    if rules.times(path, ("ask", "send_back"), actor) >= rules.MOST_QUESTIONS:
        raise Refusal("feedback-asked-enough", field="text", ref=item.ref)
    values = {**_lead(item, actor), **_to_raiser(store, now, terms, item, "asked")}
    after = move(store, now, item, act, actor, text, **values, left=_left(store, now, terms, item))
    key = f"feedback-question:{item.number}:{after.version}"
    store.outbox.post(key, "feedback.question", item.ref, now, person=item.raiser, step=len(path))
    return after


def reply(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """The raiser's; what was left of the level's clock goes on."""
    item = _checked(store, terms, actor, number, "reply", text)
    after = resume(store, now, terms, item, "reply", actor, text)
    ask_level(store, now, after)
    return after


def resume(
    store: Store, now: datetime, terms: Terms, item: Feedback, act: str, actor: str = "", text: str = ""
) -> Feedback:
    left = timedelta(seconds=item.left or 0)
    clock = _clock(store, now, terms, (item.kind, item.major, "acknowledged"), item.lead, left)
    return move(store, now, item, act, actor, text, **clock, left=None)


def answer(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """The answer goes back to whoever raised it, who settles it or reopens it once."""
    item = _checked(store, terms, actor, number, "answer", text)
    values = {**_lead(item, actor), **_to_raiser(store, now, terms, item, "answered")}
    after = move(store, now, item, "answer", actor, text, **values, left=None)
    key = f"feedback-answered:{item.number}:{after.version}"
    store.outbox.post(key, "feedback.answered", item.ref, now, person=item.raiser)
    return after


def delegate(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str, to: str) -> Feedback:
    """To somebody of the unit, who holds it from now on; its lead stays answerable, and the clock goes on."""
    item = _checked(store, terms, actor, number, "delegate", text)
    if item.major:
        raise Refusal("feedback-at-every-level", field="text", ref=item.ref)
    if to in (item.raiser, actor, *item.about) or to not in colleagues(store, now, item):
        raise Refusal("feedback-not-in-unit", field="person", unit=item.unit)
    clock: dict[str, Any] = {}
    if item.state == "waiting":
        clock = _clock(store, now, terms, (item.kind, item.major, "acknowledged"), to)
    after = move(store, now, item, "delegate", actor, text, holders=(Holder(to, item.unit),), **clock)
    ask_level(store, now, after)
    return after


def forward(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """To the level above, with the opinion of the one who forwards it (H18)."""
    item = _checked(store, terms, actor, number, "forward", text)
    seat = None if item.major else above(store, now, terms, item)
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
    seat = None if item.major else rules.below(path, ladder(store, now, terms, item))
    rules.check_move(item, "return" if seat else "send_back", actor, text)
    if seat is None:
        return _ask(store, now, terms, item, "send_back", actor, text)
    if rules.times(path, ("return",), actor):
        raise Refusal("feedback-returned-before", field="text", ref=item.ref)
    return arrive(store, now, terms, item, "return", [seat], actor, text)


def extend(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """More time for handling, with a reason, where the kind grants it."""
    item = _checked(store, terms, actor, number, "extend", text)
    granted = () if item.major else terms.kinds.of(item.kind).extensions
    used = rules.times(store.feedbacks.steps.of(item.id), ("extend",), actor)
    if used >= len(granted) or item.due_at is None:
        raise Refusal("feedback-no-more-time", field="text", ref=item.ref)
    clock = terms.start(granted[used], max(now, item.due_at), zone_of(store, actor))
    return move(store, now, item, "extend", actor, text, due_at=clock.due_at, wake_at=clock.wake_at)


def settle(store: Store, now: datetime, terms: Terms, actor: str, number: int) -> Feedback:
    item = _checked(store, terms, actor, number, "settle", "")
    return close(store, now, item, "settle", actor)


def withdraw(store: Store, now: datetime, terms: Terms, actor: str, number: int) -> Feedback:
    item = _checked(store, terms, actor, number, "withdraw", "")
    return close(store, now, item, "withdraw", actor)


def reopen(store: Store, now: datetime, terms: Terms, actor: str, number: int, text: str) -> Feedback:
    """Once, with a reason: one level higher than the answer came from, or back to it at the top."""
    item = _checked(store, terms, actor, number, "reopen", text)
    levels = ladder(store, now, terms, item)
    path = store.feedbacks.steps.of(item.id)
    seat = rules.above(levels, item.unit, item.lead, rules.asked_before(path))
    seats = levels if item.major else [seat] if seat else [_answering(item)]
    return arrive(store, now, terms, item, "reopen", seats or [_answering(item)], actor, text)


def _answering(item: Feedback) -> Seat:
    return Seat(item.unit, item.lead, "head")


# ---- what moves have in common ---------------------------------------------------------------------------------------


def _checked(store: Store, terms: Terms, actor: str, number: int, act: str, text: str) -> Feedback:
    item = seen(store, terms, actor, number)
    rules.check_move(item, act, actor, text)
    return item


def arrive(
    store: Store, now: datetime, terms: Terms, item: Feedback, act: str, seats: Sequence[Seat], actor: str = "",
    text: str = "",
) -> Feedback:  # fmt: skip
    """It comes before another level, whose clock begins."""
    clock = _clock(store, now, terms, (item.kind, item.major, "waiting"), seats[0].person)
    after = move(store, now, item, act, actor, text, **_place(seats), **clock, left=None)
    ask_level(store, now, after, waits=not actor)
    return after


def close(store: Store, now: datetime, item: Feedback, act: str, actor: str = "") -> Feedback:
    return move(store, now, item, act, actor, due_at=None, wake_at=None, left=None)


def move(store: Store, now: datetime, item: Feedback, act: str, actor: str, text: str = "", **values: Any) -> Feedback:
    """One row of the table of moves made: the item, its step, its ledger entry, and every message that shows it."""
    state = rules.MOVES[act].after or item.state
    closed = now if state in rules.CLOSED else None
    reopened = item.reopened or act == "reopen"
    after = store.feedbacks.save(item, state=state, closed_at=closed, reopened=reopened, **values)
    units = dict((holder.person, holder.unit) for holder in item.holders)
    unit = "" if rules.MOVES[act].hand == "raiser" else units.get(actor, item.unit)
    _record(store, now, after, act, actor, unit, text)
    refresh(store, now, item.ref, after.version, LIVE)
    return after


def _record(
    store: Store, now: datetime, item: Feedback, act: str, actor: str, unit: str, text: str, **more: Any
) -> None:
    to = list(rules.turn(item))
    store.feedbacks.steps.add(feedback=item.id, at=now, act=act, by=actor, unit=unit, to=to, text=text)
    holders = [[holder.person, holder.unit] for holder in item.holders]
    due = item.due_at.isoformat() if item.due_at else None
    store.ledger.write(now, actor, f"feedback.{act}", item.ref, text=text, to=to, holders=holders, lead=item.lead,
                       unit=item.unit, due=due, left=item.left, **more)  # fmt: skip


def ask_level(store: Store, now: datetime, item: Feedback, waits: bool = False) -> None:
    """``waits``: it is the clock that asks them."""
    for person in item.people:
        key = f"feedback-asked:{item.number}:{item.version}:{person}"
        store.outbox.post(key, "feedback.asked", item.ref, now, person=person, waits=waits)


def _place(seats: Sequence[Seat]) -> dict[str, Any]:
    holders = {seat.person: Holder(seat.person, seat.unit) for seat in reversed(seats)}
    return {"holders": tuple(reversed(holders.values())), "lead": seats[0].person, "unit": seats[0].unit}


def _lead(item: Feedback, actor: str) -> dict[str, Any]:
    """Of a major item, whoever acts takes the lead."""
    own = [holder for holder in item.holders if holder.person == actor]
    return {"lead": actor, "unit": own[0].unit} if item.major and own else {}


def _clock(
    store: Store, now: datetime, terms: Terms, of: tuple[str, bool, str], person: str, left: timedelta | None = None
) -> dict[str, Any]:
    """The clock of a kind, major or not, and state, as it runs for a person."""
    clock = terms.start(terms.span(*of), now, zone_of(store, person), left)
    return {"due_at": clock.due_at, "wake_at": clock.wake_at}


def _to_raiser(store: Store, now: datetime, terms: Terms, item: Feedback, state: str) -> dict[str, Any]:
    return _clock(store, now, terms, (item.kind, item.major, state), item.raiser)


def _left(store: Store, now: datetime, terms: Terms, item: Feedback) -> int:
    """Seconds of handling that a level still has."""
    span = terms.span(item.kind, item.major, "acknowledged")
    if item.state == "waiting" or item.due_at is None:
        return int(span.length(terms.calendar).total_seconds())
    return int(terms.left(span, now, item.due_at, zone_of(store, item.lead)).total_seconds())


# ---- where it may go -------------------------------------------------------------------------------------------------


def ladder(store: Store, now: datetime, terms: Terms, item: Feedback) -> list[Seat]:
    """Every level that may handle an item, as they are filled now, the nearest first."""
    return _ladder(store, now, terms, item.raiser, item.kind, item.route, item.about)


def _ladder(
    store: Store, now: datetime, terms: Terms, raiser: str, kind: str, route: str, about: Sequence[str]
) -> list[Seat]:
    chain = _chain(store, now, raiser, {raiser, *about})
    if route == "desk":
        chain = _from_desk(store, now, terms.kinds.of(kind).desk) or chain
    own_heads = {seat.person for person in about for seat in org.chain_above(store, person)[:1]}
    levels = rules.apart(chain, {raiser, *about}, own_heads)
    return levels[-1:] if route == "top" else levels


def _chain(store: Store, now: datetime, raiser: str, concerned: Collection[str]) -> list[Seat]:
    """The heads above, or who stands in for them; a head whose stand-in is concerned is waited for."""
    heads, there = org.chain_above(store, raiser), org.chain_above(store, raiser, now)
    return [head if seat.person in concerned else seat for head, seat in zip(heads, there, strict=True)]


def _from_desk(store: Store, now: datetime, units: Sequence[str]) -> list[Seat]:
    """From the first of these units that is led by somebody, upward."""
    organisation = org.organisation(store)
    led = [seat for unit in units for seat in heads_of(organisation, unit) if is_member(store, seat.person)]
    away = absences.current(store, [seat.person for seat in led], now)
    here = [seat for seat in led if seat.person not in away] or led
    return [*here[:1], *org.chain_above(store, here[0].person, now)] if here else []


def above(store: Store, now: datetime, terms: Terms, item: Feedback) -> Seat | None:
    asked = rules.asked_before(store.feedbacks.steps.of(item.id))
    return rules.above(ladder(store, now, terms, item), item.unit, item.lead, asked)


def colleagues(store: Store, now: datetime, item: Feedback) -> set[str]:
    """Who may be asked to see to it: everybody of its unit who is there."""
    return here(store, now, {seat.person for seat in org.organisation(store).seats if seat.unit == item.unit})


def here(store: Store, now: datetime, people: Collection[str]) -> set[str]:
    """Those of them who belong to the workspace and are not away."""
    members = store.people.members(people)
    return members - absences.current(store, members, now).keys()


def is_member(store: Store, person: str) -> bool:
    known = store.people.get(person)
    return known is not None and known.standing == "member"


# ---- looking ---------------------------------------------------------------------------------------------------------


def seen(store: Store, terms: Terms, viewer: str, number: int) -> Feedback:
    """The item, for those concerned; for everybody else there is none."""
    item = store.feedbacks.get(number)
    if item is None:
        raise Refusal("not-found", ref=f"F-{number}")
    path = store.feedbacks.steps.of(item.id)
    if not rules.may_see(item, path, viewer, terms.kinds.of(item.kind)):
        raise Refusal("not-found", ref=item.ref)
    return item


def view(store: Store, now: datetime, terms: Terms, item: Feedback, viewer: str) -> View:
    """An item as somebody sees it: with its path, and where it goes next."""
    path: list[Step] = store.feedbacks.steps.of(item.id)
    seat = above(store, now, terms, item) if item.on_level and not item.major else None
    return View(item, path, terms.kinds, viewer, seat)


def story(store: Store, now: datetime, terms: Terms, viewer: str, number: int) -> View:
    return view(store, now, terms, seen(store, terms, viewer, number), viewer)


def raised(store: Store, viewer: str) -> list[Feedback]:
    return store.feedbacks.raised_by(viewer, LISTED + 1)


def waiting(store: Store, viewer: str) -> list[Feedback]:
    return store.feedbacks.held_by(viewer, LISTED + 1)
