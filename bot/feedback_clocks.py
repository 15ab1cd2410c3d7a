"""What the clock does to feedback: it warns, passes a silent level over, resumes, closes; and minds who is still there.

Both sweeps may run as often as they like. The moment of the next look stands in the item (``wake_at``), and everything
done to it moves that moment on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot import feedback, feedback_down, org
from bot import feedback_levels as levels
from bot.cards import feedback as cards
from bot.cards.feedback import View
from bot.cards.kit import Card, Row
from bot.org import zone_of
from bot.rhythms import of_one, wakes
from bot.rules import feedback as rules
from bot.rules.digest import Matter, Waiting
from bot.rules.kinds import Span, Terms
from bot.rules.org import Seat
from bot.rules.refs import number_of
from bot.rules.rhythm import Rhythm
from bot.words import Reader
from storage.database import Store
from storage.feedback import Feedback, Holder

AT_ONCE = 20  # items in one transaction, so that commands are never kept waiting
LOOK_AGAIN = timedelta(hours=1)  # for somebody to fill a place that is vacant
RECALLED = Span(1, "workday")  # at the top, where nobody is above
LEADING = ("head", "deputy")


class Clocks:
    """The sweeps, and what they have to say to a morning's reminders (``letter``)."""

    letter = "F"

    def __init__(self, terms: Terms) -> None:
        self.terms = terms

    # ---- clocks that run out -----------------------------------------------------------------------------------------

    def sweep(self, store: Store, now: datetime) -> int:
        """Whatever the clock has to do now; how many items it was done to."""
        due = store.feedbacks.to_wake(now, AT_ONCE)
        for item in due:
            self._wake(store, now, item)
        return len(due)

    def _wake(self, store: Store, now: datetime, item: Feedback) -> None:
        if item.state == "vacant":
            self._fill(store, now, item)
        elif item.state == "returning":
            feedback_down.pass_by(store, now, self.terms, item)
        elif item.due_at and now < item.due_at:
            self._warn(store, now, item)
        elif item.state == "asked":
            after = feedback.resume(store, now, self.terms, item, "resume")
            feedback.ask_level(store, now, after, waits=True)
        elif item.state == "answered":
            feedback.close(store, now, self.terms, item, "lapse")
        else:
            self._breach(store, now, item)

    def _warn(self, store: Store, now: datetime, item: Feedback) -> None:
        for person in rules.turn(item):
            who = of_one(store, self.terms.calendar, person, now)
            store.recalls.note(item.ref, person, _occasion(item, who, now), now)
        store.feedbacks.schedule(item, item.due_at)

    def _breach(self, store: Store, now: datetime, item: Feedback) -> None:
        """The silent level is passed over; where nobody is above it is recalled every working day."""
        seat = None if item.major else levels.above(store, now, self.terms, item)
        if seat:
            feedback.arrive(store, now, self.terms, item, "escalate", [seat])
            return
        if store.feedbacks.steps.of(item.id)[-1].act != "overdue":
            item = feedback.move(store, now, item, "overdue", "")
        for person in item.people:
            store.recalls.note(item.ref, person, f"{item.version}:late:{now.isoformat()}", now)
        clock = self.terms.start(RECALLED, now, zone_of(store, item.lead))
        store.feedbacks.schedule(item, clock.due_at)

    # ---- people who are not there any more ---------------------------------------------------------------------------

    def tend(self, store: Store, now: datetime) -> int:
        """What stands before somebody who left, is away, or does not lead the unit any more, goes to who does."""
        moved = self._spare(store, now)
        for holder, asked in self._unsound(store, now, store.feedbacks.seats()):
            for item in store.feedbacks.before(holder, max(AT_ONCE - moved, 0), answerable=asked):
                moved += self._take_over(store, now, item, holder)
        return moved

    def _unsound(self, store: Store, now: datetime, seats: Sequence[Holder]) -> list[tuple[Holder, bool]]:
        """Without those who lead the unit they hold something for and are there, or whom it waits for: nothing is to be
        done about them. With each, whether they are of the unit and there: then what they were asked to see to stays.
        """
        if not seats:
            return []
        here = levels.here(store, now, {holder.person for holder in seats})
        roles = {Holder(seat.person, seat.unit): seat.role for seat in org.organisation(store).seats}
        others = [holder for holder in seats if holder.person not in here or roles.get(holder) not in LEADING]
        leaders = org.leaders(store, {holder.unit for holder in others}, now) if others else ()
        sound = {Holder(seat.person, seat.unit) for seat in leaders}
        return [(holder, holder in roles and holder.person in here) for holder in others if holder not in sound]

    def _take_over(self, store: Store, now: datetime, item: Feedback, holder: Holder) -> bool:
        """Whether it went to somebody else: not where its holder stands in for the head."""
        if item.state == "returning":
            feedback_down.pass_by(store, now, self.terms, item)
            return True
        ladder = levels.ladder(store, now, self.terms, item)
        if any((seat.person, seat.unit) == (holder.person, holder.unit) for seat in ladder):
            return False
        if holder.person != item.lead and not item.major:
            ladder = [Seat(item.unit, item.lead, "head"), *ladder]
        self._succeed(store, now, item, holder, ladder)
        return True

    def _spare(self, store: Store, now: datetime) -> int:
        """What has come to stand before those whom it is about, or before their own head, goes to somebody else; how
        many items did."""
        items = [item for item in store.feedbacks.named() if item.on_level]
        heads = org.heads_over(store, {person for item in items for person in item.about}, now)
        return sum(self._spared(store, now, item, heads) for item in items)

    def _spared(self, store: Store, now: datetime, item: Feedback, heads: Mapping[str, set[str]]) -> bool:
        concerned = {*item.about, *(head for person in item.about for head in heads[person])}
        ours = [each for each in (*item.holders, Holder(item.lead, item.unit)) if each.person in concerned]
        ladder = levels.ladder(store, now, self.terms, item) if ours else []
        free = [each for each in ours if each.person not in item.about and not self._others(ladder, concerned)]
        held = [each for each in ours if each not in free]
        if held:
            self._succeed(store, now, item, held[0], [seat for seat in ladder if seat.person != held[0].person])
        return bool(held)

    @staticmethod
    def _others(ladder: Sequence[Seat], concerned: Collection[str]) -> bool:
        """Whether anybody else is there: their own head handles it only where nobody is."""
        return any(seat.person not in concerned for seat in ladder)

    def _succeed(self, store: Store, now: datetime, item: Feedback, holder: Holder, ladder: Sequence[Seat]) -> None:
        asked = rules.asked_before(store.feedbacks.steps.of(item.id))
        seat = rules.successor(ladder, holder.unit, holder.person, asked)
        self._reseat(store, now, item, list(ladder) if item.major else [seat] if seat else [])

    def _reseat(self, store: Store, now: datetime, item: Feedback, seats: list[Seat]) -> None:
        if seats:
            feedback.arrive(store, now, self.terms, item, "reseat", seats)
            return
        nobody: dict[str, Any] = {"holders": (), "lead": "", "due_at": None, "wake_at": now + LOOK_AGAIN, "left": None}
        after = feedback.move(store, now, item, "vacate", "", **nobody)
        key = f"feedback-vacant:{item.number}:{after.version}"
        store.outbox.post(key, "feedback.vacant", item.ref, now, person=item.raiser, version=after.version)

    def _fill(self, store: Store, now: datetime, item: Feedback) -> None:
        ladder = levels.ladder(store, now, self.terms, item)
        asked = rules.asked_before(store.feedbacks.steps.of(item.id))
        seat = rules.successor(ladder, item.unit, "", asked)
        if seat:
            self._reseat(store, now, item, ladder if item.major else [seat])
        else:
            store.feedbacks.schedule(item, now + LOOK_AGAIN)

    # ---- the morning's reminders -------------------------------------------------------------------------------------

    def part(self, matter: Matter) -> str:
        return "waiting"

    def coming(self, store: Store, since: datetime, until: datetime) -> list[Waiting]:
        """What is to be acknowledged, handled or replied to within that time."""
        return [
            Waiting(item.ref, person, self._heard_at(store, item, person), item.due_at, str(item.version))
            for item in store.feedbacks.due_between(since, until)
            for person in rules.turn(item)
            if item.due_at
        ]

    def _heard_at(self, store: Store, item: Feedback, person: str) -> datetime:
        """When it came before somebody: what the clock brings waits for their hours."""
        last = store.feedbacks.steps.of(item.id)[-1]
        return last.at if last.by else wakes(store, self.terms.calendar, person, last.at)

    def row(self, store: Store, now: datetime, matter: Matter, reader: Reader, said: bool) -> Row | None:
        item = self._waiting(store, matter, said)
        return cards.row(View(item, (), self.terms.kinds, matter.person), reader, "waiting") if item else None

    def card(self, store: Store, now: datetime, matter: Matter, reader: Reader, said: bool) -> Card | None:
        if item := self._waiting(store, matter, said):
            shown = feedback.view(store, now, self.terms, item, matter.person)
            return (cards.late if ":late" in matter.occasion else cards.soon)(shown, reader)
        item = store.feedbacks.get(number_of(matter.subject))
        if not (said and item):
            return None
        shown = feedback.view(store, now, self.terms, item, matter.person)
        may_see = rules.may_see(shown.item, shown.path, shown.viewer, shown.kind)
        return cards.past(shown, reader) if may_see else cards.elsewhere(shown, reader)

    def _waiting(self, store: Store, matter: Matter, said: bool) -> Feedback | None:
        """The item, while it waits for them: as it did when this was noted, or once ``said`` as long as it does."""
        item = store.feedbacks.get(number_of(matter.subject))
        if item is None or item.due_at is None or matter.person not in rules.turn(item):
            return None
        return item if said or matter.occasion.split(":")[0] == str(item.version) else None


def _occasion(item: Feedback, who: Rhythm, now: datetime) -> str:
    """A warning that comes when the last morning's would, or after the one before it, stands for it: once is enough."""
    assert item.due_at is not None
    last = who.morning_before(item.due_at)
    near = now >= who.morning(who.previous_workday(who.day(last)))
    return str(item.version) if near else f"{item.version}:soon"
