"""Rounds of reports (H17, H18): opened at the close of a period, collected a level at a time, closed at the top.

Whoever owes a report is asked once, reminded by the morning's message, and passed over when the time is up. Every step
is one transaction with its letters and its ledger entry; the sweep may run as often as it likes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot import absences, feedback, org
from bot.cards import rounds as cards
from bot.cards.kit import Card, Row
from bot.cards.rounds import Shown
from bot.errors import Refusal
from bot.letters import LetterKind, refresh
from bot.org import zone_of
from bot.rules import feedback as feedback_rules
from bot.rules import rounds as rules
from bot.rules.digest import Matter, Waiting
from bot.rules.feedback import Raised
from bot.rules.feedback_figures import figures_of, visits
from bot.rules.kinds import Span, Terms
from bot.rules.refs import number_of
from bot.rules.rounds import ENDED, Level, Tree
from bot.rules.worktime import local
from bot.words import Reader
from storage.database import Store
from storage.feedback import Feedback, Step
from storage.outbox import Letter
from storage.rounds import Report, Round

AT_ONCE = 50  # reports in one transaction, so that commands are never kept waiting
LISTED = 20
FIELDS = ("typical", "done", "opinion", "suggestion")  # of a unit's report (H17)
LIVE = ("round.member", "round.unit", "round.whole")


class Rounds:
    """The sweep and the letters, by the terms of feedback and the house's own clock."""

    letter = "R"

    def __init__(self, terms: Terms, zone: ZoneInfo) -> None:
        self.terms = terms
        self.zone = zone

    # ---- what the clock does -----------------------------------------------------------------------------------------

    def sweep(self, store: Store, now: datetime) -> int:
        """Opens a round whose morning has come, else passes over who let their time run out; how many were handled."""
        month = rules.to_open(now, self.terms.calendar, self.zone)
        if month and store.rounds.of_month(f"{month:%Y-%m}") is None and self._open(store, now, month):
            return 1
        late = store.rounds.reports.overdue(now, AT_ONCE)
        for report in late:
            self._end(store, now, report, self._unasked(store, report, now), "")
        return len(late)

    def _open(self, store: Store, now: datetime, month: date) -> int:
        rhythms = {name: kind.rhythm for name, kind in self.terms.kinds.kinds.items()}
        kinds = rules.closing(month, rhythms)
        tops = self._levels(store)
        if not kinds or not tops:
            return 0
        since = {kind: self._since(store, now, kind, rules.begins(month, rhythms[kind])) for kind in kinds}
        cut_at = self.terms.start(self.terms.kinds.round.member, now, self.zone).due_at
        made = store.rounds.add(month=f"{month:%Y-%m}", since=since, opened_at=now, cut_at=cut_at, closed_at=None)
        store.ledger.write(now, "", "round.open", made.month, kinds=kinds)
        for top in tops:
            self._place(store, now, made, top, None)
        return 1

    def _levels(self, store: Store) -> list[Level]:
        organisation = org.organisation(store)
        return rules.levels(organisation, store.people.members(seat.person for seat in organisation.seats))

    def _since(self, store: Store, now: datetime, kind: str, begins: date) -> str:
        """Where the last round of this kind ended, so that nothing falls between two; else where the period begins."""
        before = next((round for round in store.rounds.before(now) if kind in round.since), None)
        return (before.cut_at if before else local(begins, time(0), self.zone)).isoformat()

    def _place(self, store: Store, now: datetime, round: Round, level: Level, above: int | None) -> None:
        """A unit's report, those of its members, and all below."""
        empty: dict[str, Any] = {"round": round.id, "due_at": None, "ended_at": None, "words": {}, "version": 1}
        its = store.rounds.reports.add(**empty, above=above, unit=level.unit, member=False, person="", state="waiting")
        for person in level.members:
            own = {**empty, "due_at": self._due(store, now, self.terms.kinds.round.member, person)}
            each = store.rounds.reports.add(
                **own, above=its.id, unit=level.unit, member=True, person=person, state="owed"
            )
            store.outbox.post(f"round-member:{each.id}", "round.member", each.ref, now, person=person)
        for below in level.below:
            self._place(store, now, round, below, its.id)

    def _due(self, store: Store, now: datetime, span: Span, person: str) -> datetime:
        return self.terms.start(span, now, zone_of(store, person)).due_at

    def _unasked(self, store: Store, report: Report, now: datetime) -> str:
        """How a report ends whose time is over."""
        round = store.rounds.get(report.round)
        if report.member and counted(store, round, [report.person]):
            return "given"
        here = store.people.members([report.person])
        away = any(absences.current(store, [report.person], moment) for moment in (now, round.opened_at))
        return "missing" if here and not away else "excused"

    # ---- what people do ----------------------------------------------------------------------------------------------

    def give(self, store: Store, now: datetime, actor: str, id: int, words: Mapping[str, str]) -> Report:
        """A member's "that is all", or a unit's report by whoever leads it."""
        report, _ = self.seen(store, now, actor, id)
        if not leads(store, now, actor, report):
            raise Refusal("not-found", ref=report.ref)
        if report.state != "owed":
            raise Refusal("report-over")
        said = {field: words.get(field, "").strip() for field in FIELDS} if not report.member else {}
        if not report.member and not said["typical"]:
            raise Refusal("report-needs-text", field="typical")
        for field, text in said.items():
            feedback_rules.check_text(text or "-", field)
        return self._end(store, now, report, "given", actor, {field: text for field, text in said.items() if text})

    def _end(
        self,
        store: Store,
        now: datetime,
        report: Report,
        state: str,
        actor: str,
        words: Mapping[str, str] | None = None,
    ) -> Report:
        after = store.rounds.reports.save(report, state=state, ended_at=now, words=dict(words or {}))
        facts = {"month": store.rounds.get(report.round).month, "unit": report.unit, "person": report.person}
        store.ledger.write(now, actor, f"round.{state}", report.ref, **facts, **after.words)
        refresh(store, now, report.ref, after.version, LIVE)
        if report.above is not None and not store.rounds.reports.awaited_by(report.above):
            above = store.rounds.reports.get(report.above)
            assert above is not None
            self._advance(store, now, above)
        return after

    def _advance(self, store: Store, now: datetime, report: Report) -> None:
        """All below have ended: this level's turn has come."""
        person = leader(store, now, report.unit)
        if report.above is None:
            self._close(store, now, report, person)
        elif person:
            due_at = self._due(store, now, self.terms.kinds.round.level, person)
            asked = store.rounds.reports.save(report, state="owed", person=person, due_at=due_at)
            store.ledger.write(now, "", "round.ask", asked.ref, unit=asked.unit, person=person)
            store.outbox.post(f"round-unit:{asked.id}", "round.unit", asked.ref, now, person=person)
        else:
            self._end(store, now, report, "excused", "")

    def _close(self, store: Store, now: datetime, top: Report, person: str) -> None:
        """The whole, to whoever leads the topmost unit; the round is over when every top has theirs."""
        given = store.rounds.reports.save(top, state="given", person=person, ended_at=now)
        store.ledger.write(now, "", "round.close", given.ref, unit=top.unit, person=person)
        if person:
            store.outbox.post(f"round-whole:{top.id}", "round.whole", given.ref, now, person=person)
        reports = store.rounds.reports.of(top.round)
        if all(each.state in ENDED for each in reports if each.above is None):
            store.rounds.save(store.rounds.get(top.round), closed_at=now)

    # ---- looking -----------------------------------------------------------------------------------------------------

    def seen(self, store: Store, now: datetime, viewer: str, id: int) -> tuple[Report, Tree]:
        """A report, for whoever gives it and those above; for everybody else there is none."""
        report = store.rounds.reports.get(id)
        tree = Tree(store.rounds.reports.of(report.round) if report else ())
        concerned = [] if report is None else [report, *tree.above(report)]
        if report is None or not any(leads(store, now, viewer, each) for each in concerned):
            raise Refusal("not-found", ref=f"R-{id}")
        return report, tree

    def shown(self, store: Store, now: datetime, viewer: str, id: int) -> Shown:
        report, tree = self.seen(store, now, viewer, id)
        return self._show(store, now, viewer, report, tree)

    def _show(self, store: Store, now: datetime, viewer: str, report: Report, tree: Tree) -> Shown:
        round = store.rounds.get(report.round)
        items = counted(store, round, [each.person for each in tree.members(report)])
        own = leads(store, now, viewer, report)
        paths = {} if report.member else store.feedbacks.steps.of_each([item.id for item in items])
        return Shown(report, round, tree, items, self.terms.kinds, own, pace(items, paths))

    def typical(self, store: Store, viewer: str, shown: Shown) -> list[Feedback]:
        """Of what came in, what this person has seen: to choose from when they write what is typical."""
        kinds, steps = self.terms.kinds, store.feedbacks.steps
        return [
            item for item in shown.items if feedback_rules.may_see(item, steps.of(item.id), viewer, kinds.of(item.kind))
        ]

    def mine(self, store: Store, now: datetime, viewer: str) -> list[Shown]:
        """Those of somebody's reports that are owed, and the last ones they gave."""
        theirs = store.rounds.reports.of_person(viewer, LISTED)
        trees = {id: Tree(store.rounds.reports.of(id)) for id in {each.round for each in theirs}}
        return [self._show(store, now, viewer, each, trees[each.round]) for each in theirs]

    # ---- the morning's reminders -------------------------------------------------------------------------------------

    def part(self, matter: Matter) -> str:
        return "waiting"

    def coming(self, store: Store, since: datetime, until: datetime) -> list[Waiting]:
        rounds = {each.id: each for each in store.rounds.before(until)}
        return [
            Waiting(report.ref, report.person, rounds[report.round].opened_at, report.due_at, "owed")
            for report in store.rounds.reports.owed_between(since, until)
            if report.due_at and report.round in rounds
        ]

    def row(self, store: Store, now: datetime, matter: Matter, reader: Reader, said: bool) -> Row | None:
        report = self._owed(store, matter)
        return cards.row(report, store.rounds.get(report.round), reader) if report else None

    def card(self, store: Store, now: datetime, matter: Matter, reader: Reader, said: bool) -> Card | None:
        report = self._owed(store, matter)
        return self._card(store, now, report, matter.person, reader) if report else None

    def _owed(self, store: Store, matter: Matter) -> Report | None:
        report = store.rounds.reports.get(number_of(matter.subject))
        return report if report and report.state == "owed" and report.person == matter.person else None

    def _card(self, store: Store, now: datetime, report: Report, viewer: str, reader: Reader) -> Card:
        tree = Tree([report] if report.member else store.rounds.reports.of(report.round))
        return cards.card(self._show(store, now, viewer, report, tree), reader)

    # ---- letters -----------------------------------------------------------------------------------------------------

    def letters(self) -> dict[str, LetterKind]:
        return {card: LetterKind(self._compose, by_the_clock=True) for card in LIVE}

    def _compose(self, store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        """Asked only as long as it is owed; what was asked shows what became of it."""
        report = store.rounds.reports.get(number_of(letter.subject))
        assert report is not None, letter.key
        if letter.state == "sending" and report.state != "owed" and letter.card != "round.whole":
            return None
        return self._card(store, now, report, letter.person, reader)


def raise_(store: Store, now: datetime, terms: Terms, raiser: str, raised: Raised) -> Feedback:
    """Raised, and counted where a report is being asked for."""
    item = feedback.raise_(store, now, terms, raiser, raised)
    for report in store.rounds.reports.of_person(raiser, LISTED):
        if report.member and report.state == "owed":
            refresh(store, now, report.ref, f"{report.version}:{item.ref}", LIVE)
    return item


def counted(store: Store, round: Round, people: Collection[str]) -> list[Feedback]:
    """What these people raised in a round's time, as far as it counts."""
    since = {kind: datetime.fromisoformat(at) for kind, at in round.since.items()}
    items = store.feedbacks.raised_between(min(since.values()), round.cut_at, people)
    return [item for item in items if rules.counts(item, since, round.cut_at)]


def pace(items: Collection[Feedback], paths: Mapping[int, Sequence[Step]]) -> dict[str, timedelta]:
    """How long a level took with each kind, in the middle."""
    seen = (replace(visit, unit="") for item in items for visit in visits(item, paths.get(item.id, ())))
    return {line.kind: line.handled[0] for line in figures_of(seen) if line.handled}


def leads(store: Store, now: datetime, person: str, report: Report) -> bool:
    """Whether a report is theirs: asked of them, or of a unit that they answer for now."""
    return person == report.person or (not report.member and person == leader(store, now, report.unit))


def leader(store: Store, now: datetime, unit: str) -> str:
    seat = org.leader(store, unit, now)
    return seat.person if seat else ""
