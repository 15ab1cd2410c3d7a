"""Random people, moves, absences, reorganisations and clock jumps through the real store: what must hold throughout.

A walk is its number: ``WALK=17 pytest tests/test_feedback_model.py`` takes that one again and says every step of it.
``WALKS=10000`` (SQLite) and ``WALKS_POSTGRES=1000`` take more of them.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from bot import absences, feedback, feedback_down, feedback_letters, feedback_merge, org
from bot import feedback_levels as levels
from bot.cards import feedback as cards
from bot.chat import Profile
from bot.errors import Refusal
from bot.feedback_clocks import Clocks
from bot.rules import feedback as rules
from bot.rules.feedback import ANSWERS, CLOSED, LEVEL, MOVES, Raised
from bot.rules.feedback_merge import Summary, sort_of
from bot.rules.kinds import Span, Terms, shipped
from bot.rules.leave import Leave
from bot.rules.org import Org, Seat, Unit
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Database, Store
from storage.feedback import Feedback

# Of every kind an answer comes down past the levels: otherwise few walks would get that far.
KINDS = {name: kind.model_copy(update={"line": Span(4, "workhour")}) for name, kind in shipped().kinds.items()}
TERMS = Terms(shipped().model_copy(update={"kinds": KINDS}), Calendar("CN"))
CLOCKS = Clocks(TERMS)
LETTERS = feedback_letters.letters(TERMS)
PEOPLE = [f"U{number}" for number in range(12)]
UNITS = ("Head", "Branch", "Centre", "HR", "Other")
ZONES = ("Asia/Shanghai", "Europe/London", "America/New_York")
READERS = [Reader(language, ZoneInfo("Asia/Shanghai")) for language in ("en", "zh-Hans", "zh-Hant")]
ACTS = {
    "ask": feedback.ask, "reply": feedback.reply, "answer": feedback_down.answer, "forward": feedback.forward,
    "return": feedback.return_, "extend": feedback.extend, "reopen": feedback.reopen, "line": feedback_down.line,
    "acknowledge": feedback.acknowledge, "settle": feedback.settle, "withdraw": feedback.withdraw,
    "hand_down": feedback_down.pass_on, "dissolve": feedback_merge.take_back,
}  # fmt: skip
WORDY = [act for act in ACTS if MOVES[act].wordy]
LONGEST_END = 60  # rounds of the clock, each answered by whoever has it, in which everything must have ended
STEPS = 30

FIRST = Org(
    (Unit("Head"), Unit("Branch", "Head"), Unit("Centre", "Branch"), Unit("HR", "Head"), Unit("Other", "Branch")),
    (
        Seat("Head", "U0", "head"), Seat("Head", "U1", "deputy"), Seat("Branch", "U2", "head"),
        Seat("Branch", "U3", "deputy"), Seat("Centre", "U4", "head"), Seat("Centre", "U5", "member"),
        Seat("Centre", "U6", "member"), Seat("HR", "U7", "head"), Seat("Other", "U8", "head"),
        Seat("Other", "U9", "member"), Seat("Centre", "U10", "deputy"),
    ),
)  # fmt: skip


class Walk:
    """One random history, checked after each of its steps."""

    def __init__(self, store: Store, number: int) -> None:
        self.store = store
        self.random = random.Random(number)
        self.now = datetime(2026, 11, 23, 2, tzinfo=UTC)
        self.told: list[str] = []
        self.away_from_here: set[str] = set()
        self.raised = 0
        self.length = 0  # of the ledger, when all was found to be well
        self.checked: dict[int, int] = {}  # by number, the version that was found to be well
        for number, person in enumerate(PEOPLE):
            self._meet(person, "member", ZONES[number % 3])
        org.load(store, self.now, FIRST)

    def take(self) -> None:
        deeds = [self.raise_, self.raise_alike, *[self.act] * 12, *[self.join] * 2, *[self.add_line] * 2,
                 *[self.jump] * 2, *[self.sweep] * 2, self.review, self.reorganise, self.come_or_go,
                 self.be_away]  # fmt: skip
        self.raise_alike()
        for _ in range(STEPS):
            self.random.choice(deeds)()
            self.check()
        self.end()

    # ---- what may happen ---------------------------------------------------------------------------------------------

    def raise_(self) -> None:
        who, kind = self.random.choice(PEOPLE), self.random.choice(list(TERMS.kinds.kinds))
        about = (
            tuple(self.random.sample(PEOPLE, self.random.choice((0, 0, 1, 2)))) if TERMS.kinds.of(kind).about else ()
        )
        raised = Raised(
            kind, "words", self.random.random() < 0.2, self.random.random() < 0.15,
            TERMS.kinds.of(kind).anonymous and self.random.random() < 0.5, about,
        )  # fmt: skip
        self.try_("raise", feedback.raise_, who, raised)

    def raise_alike(self) -> None:
        """Several of one kind, so that there is something to join."""
        kind = self.random.choice(("need", "internal", "complaint"))
        for who in self.random.sample(("U4", "U5", "U6", "U9", "U10"), 3):
            self.try_("raise", feedback.raise_, who, Raised(kind, "words"))

    def join(self) -> None:
        """Several before one head, mostly such as may be joined."""
        items = [item for item in self.items() if item.on_level]
        groups = [[item for item in items if self.alike(item, first)] for first in items]
        same = max(groups, key=len, default=[]) if self.random.random() < 0.9 else items
        if len(same) < 2:
            return self.act()
        first = same[0]
        some = self.random.sample(same, min(len(same), self.random.choice((2, 3, 4))))
        then = self.random.choice(("keep", "keep", "up", "answer"))
        summary = Summary("title", {"opinion": self.random.choice(("why", "why", ""))}, then, "So be it.")
        who = self.random.choice([first.lead] * 5 + PEOPLE[:1])
        self.try_("merge", feedback_merge.merge, who, [item.number for item in some], summary)

    def add_line(self) -> None:
        """To an answer on its way, by whom it passes."""
        returning = [item for item in self.items() if item.state == "returning"]
        if not returning:
            return self.act()
        item = self.random.choice(returning)
        self.try_("line", feedback_down.line, item.people[0], item.number, "words")

    def review(self) -> None:
        """Something closed, by whoever answered it."""
        item = self.store.feedbacks.get(self.random.randint(1, self.raised or 1))
        said = dict.fromkeys(("cause", "measure", "prevention", "followed", "talks", "outcome"), "words")
        if item:
            self.try_("review", feedback.review, item.lead, item.number, said)

    @staticmethod
    def alike(one: Feedback, other: Feedback) -> bool:
        return one.lead == other.lead and sort_of(one, TERMS.kinds) == sort_of(other, TERMS.kinds)

    def act(self) -> None:
        items = self.items()
        if not items:
            return self.raise_()
        seldom = [item for item in items if item.state == "returning" or item.lead not in item.people]
        item = self.random.choice(seldom if seldom and self.random.random() < 0.6 else items)
        who = self.random.choice([*[*rules.turn(item)] * 4, item.lead, item.raiser, self.random.choice(PEOPLE)])
        could = [act for act in (*ACTS, "delegate", "delegate") if item.state in MOVES[act].states]
        could = [act for act in could if MOVES[act].hand != "maker" or item.home]
        act = self.random.choice([*could * 4, *ACTS])
        if act == "delegate":
            unit = [seat.person for seat in org.organisation(self.store).seats if seat.unit == item.unit]
            self.try_(act, feedback.delegate, who, item.number, "", self.random.choice([*PEOPLE, *unit * 6]))
        elif act in WORDY:
            self.try_(act, ACTS[act], who, item.number, self.random.choice(("because",) * 5 + ("",)))
        else:
            self.try_(act, ACTS[act], who, item.number)

    def jump(self) -> None:
        waking = [item.wake_at for item in self.items() if item.wake_at]
        span = timedelta(minutes=self.random.choice((1, 60, 60 * 9, 60 * 24, 60 * 24 * 6, 60 * 24 * 40)))
        self.now = self.random.choice([self.now + span, *(max(self.now, at) for at in waking[:2])])
        self.told.append(f"jump to {self.now}")

    def sweep(self) -> None:
        self.told.append("sweep")
        for sweep in (CLOCKS.sweep, CLOCKS.tend):
            for _ in range(200):
                if not sweep(self.store, self.now):
                    break
            else:
                raise AssertionError("a sweep that never ends")
        self.check_minded()

    def reorganise(self) -> None:
        old = org.organisation(self.store)
        seats, units = list(old.seats), list(old.units)
        change = self.random.choice(("unseat", "seat", "seat", "swap", "move", "drop", "first"))
        unit, person = self.random.choice(UNITS), self.random.choice(PEOPLE)
        if change == "unseat" and seats:
            seats.remove(self.random.choice(seats))
        elif change == "seat":
            seats = [seat for seat in seats if (seat.unit, seat.role) != (unit, "head") and seat.person != person]
            seats.append(Seat(unit, person, self.random.choice(("head", "head", "deputy", "member"))))
        elif change == "swap":
            seats = [Seat(seat.unit, person if seat.unit == unit else seat.person, seat.role) for seat in seats]
        elif change == "move":
            units = [Unit(each.name, self.random.choice(("Head", ""))) if each.name == unit else each for each in units]
        elif change == "drop" and unit != "Head":
            parent = next((each.parent for each in units if each.name == unit), "")
            units = [
                Unit(each.name, parent if each.parent == unit else each.parent) for each in units if each.name != unit
            ]
        else:
            units, seats = list(FIRST.units), list(FIRST.seats)
        named = {each.name for each in units}
        seats = list(dict.fromkeys(seat for seat in seats if seat.unit in named))
        self.told.append(f"{change} {unit} {person}")
        org.load(self.store, self.now, Org(tuple(units), tuple(seats)))

    def come_or_go(self) -> None:
        person = self.random.choice(PEOPLE)
        gone = person in self.away_from_here
        self.away_from_here ^= {person}
        self.told.append(f"{person} {'comes' if gone else 'leaves'}")
        self._meet(person, "member" if gone else "gone", "Asia/Shanghai")

    def be_away(self) -> None:
        person, deputy = self.random.choice(PEOPLE), self.random.choice([*PEOPLE, "", ""])
        leave = Leave(self.now.date(), (self.now + timedelta(days=self.random.choice((1, 5, 20)))).date())
        self.try_("away", absences.go, person, leave, deputy, terms=False)

    def _meet(self, person: str, standing: Any, zone: str) -> None:
        org.meet(self.store, self.now, Profile(person, person, standing, zone, "en"))

    def try_(self, act: str, deed: Any, who: str, *rest: Any, terms: bool = True) -> None:
        """Done, or refused without a trace."""
        before = self.store.ledger.length()
        self.told.append(f"{act} by {who}: {rest}")
        try:
            deed(self.store, self.now, *((TERMS,) if terms else ()), who, *rest)
            self.raised += act in ("raise", "merge")
        except Refusal as refusal:
            self.told[-1] += f" REFUSED {refusal}"
            assert self.store.ledger.length() == before, "a refusal that changed something"

    # ---- what must hold ----------------------------------------------------------------------------------------------

    def items(self) -> list[Feedback]:
        """Those that are open."""
        return [item for item in self.all() if item.open]

    def all(self) -> list[Feedback]:
        return self.store.feedbacks.these([item.id for item in self.store.feedbacks.all()])

    def check(self) -> None:
        if self.length == (length := self.store.ledger.length()):
            return
        self.length = length
        for item in self.all():
            if self.checked.get(item.number) != item.version:
                self.checked[item.number] = item.version
                self.check_held(item)
                self.check_story(item)
                self.check_private(item)

    def check_held(self, item: Feedback) -> None:
        """One holder (or every level), a clock that runs or explicitly rests, and a next step."""
        if item.state in CLOSED:
            assert (item.due_at, item.wake_at, item.left) == (None, None, None) and item.closed_at
            return
        assert not item.closed_at and (item.left is not None) == (item.state in ("asked", "joined"))
        if item.state == "joined":  # its summary has holder, clock and next step for it
            self.check_carried(item)
            return
        assert item.wake_at and rules.turn(item)
        assert (item.due_at is None) == (item.state == "vacant")  # this clock rests because nobody is there
        if item.before_level:
            assert len(set(item.people)) == len(item.people) and (item.major or len(item.people) == 1)
            assert item.lead and (item.home or item.raiser not in item.people)
        if item.on_level:
            assert not {*item.people, item.lead} & {*item.about, *levels.raisers(self.store, item)}, "its own judge"
        view = feedback.view(self.store, self.now, TERMS, item, item.raiser)
        assert all(cards.next_step(view, reader) for reader in READERS)

    def check_carried(self, item: Feedback) -> None:
        """By one summary, which is open and as much of its kind as what is in it."""
        summary = self.store.feedbacks.get(item.joined or 0)
        assert summary and summary.open and summary.home and (item.due_at, item.wake_at) == (None, None)
        assert (summary.kind, sorted(summary.about)) == (item.kind, sorted(item.about))
        assert not item.major and TERMS.kinds.of(item.kind).sight == "path"
        view = feedback.view(self.store, self.now, TERMS, item, item.raiser)
        assert all(cards.next_step(view, reader) and cards.where(view, reader) for reader in READERS)

    def check_story(self, item: Feedback) -> None:
        """The ledger tells all of it, and leads to the same state."""
        entries = self.store.ledger.of(item.ref)
        path = self.store.feedbacks.steps.of(item.id)
        assert [f"feedback.{step.act}" for step in path] == [entry.act for entry in entries]
        assert all(step.act in MOVES for step in path)
        assert rules.replay(entries) == rules.tell(item)

    def check_private(self, item: Feedback) -> None:
        """Nobody outside the path has been told of it, and for them it does not exist."""
        concerned = self.concerned(item)
        for letter in self.store.outbox.of(item.ref):
            assert letter.person in concerned
        strangers = sorted(set(PEOPLE) - concerned)
        for person in self.random.sample(strangers, min(2, len(strangers))):
            assert self.refused(person, item.number) == self.refused(person, 999).replace("F-999", item.ref)
            assert item.number not in [each.number for each in feedback.waiting(self.store, person)]
        others = levels.raisers(self.store, item) - concerned if item.home else set()
        for person in others:  # each has raised something of it, and cannot read the whole
            assert self.refused(person, item.number)
        for person in rules.turn(item):
            assert item.state == "vacant" or item.number in [i.number for i in feedback.waiting(self.store, person)]

    def concerned(self, item: Feedback) -> set[str]:
        """Whoever was on its path, or on that of what it went into."""
        path = self.store.feedbacks.steps.of(item.id)
        own = {item.raiser, *(person for step in path for person in (step.by, *step.to))}
        summary = self.store.feedbacks.get(item.joined) if item.joined else None
        return own | (self.concerned(summary) - {""} if summary else set())

    def refused(self, person: str, number: int) -> str:
        with pytest.raises(Refusal) as refusal:
            feedback.story(self.store, self.now, TERMS, person, number)
        return str(refusal.value)

    def check_minded(self) -> None:
        """After the sweeps, whoever holds something is there, or their seat waits for them; no clock has run out below
        the top."""
        for item in self.items():
            assert item.state in ("vacant", "joined") or (item.wake_at and item.wake_at > self.now)
            for person in item.people if item.state in LEVEL else ():
                known = self.store.people.get(person)
                assert known and known.standing == "member", f"{item.ref} is with {person}, who has left"

    def check_shown(self, item: Feedback) -> None:
        """Every message about it can be said, to each in their language."""
        for letter in self.store.outbox.of(item.ref):
            card = LETTERS[letter.card].compose(self.store, self.now, letter, self.random.choice(READERS))
            said = repr(card).encode().decode("unicode_escape") if card else ""
            for person in self.hidden(item, letter.person):
                assert f"\ue000{person}\ue001" not in said, f"{item.ref} names {person} to {letter.person}"

    def hidden(self, item: Feedback, reader: str) -> set[str]:
        """Whom a message about it must not name: who raised it anonymously, and to a raiser who else did."""
        summary = self.store.feedbacks.get(item.joined) if item.joined else None
        while summary and summary.joined:
            summary = self.store.feedbacks.get(summary.joined)
        if item.home:
            nameless = self.nameless(item)
        elif reader == item.raiser:
            nameless = levels.raisers(self.store, summary) - {reader} if summary else set()
        else:
            nameless = {item.raiser} if item.anonymous else set()
        return nameless - self.acted(item) if nameless else set()

    def nameless(self, item: Feedback) -> set[str]:
        parts = self.store.feedbacks.parts(item.number)
        if item.home:
            return {person for part in parts for person in self.nameless(part)}
        return {item.raiser} if item.anonymous else set()

    def acted(self, item: Feedback) -> set[str]:
        """Those whose names stand there anyway, for what they did as a level, there or where it went."""
        path = self.store.feedbacks.steps.of(item.id)
        level = {person for step in path for person in (step.by, *step.to) if item.home or person != item.raiser}
        return level | (self.acted(summary) if (summary := self.store.feedbacks.get(item.joined or 0)) else set())

    # ---- and it ends -------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """By the clock alone all comes to the top, or to a place that is vacant; answered there, it closes."""
        for _ in range(LONGEST_END):
            waking = [item.wake_at for item in self.items() if item.wake_at and item.state != "vacant"]
            self.now = max([self.now, *waking])
            self.sweep()
            if all(self.rests(item) for item in self.items()):
                break
        else:
            raise AssertionError("it does not come to rest")
        self.check()
        for item in self.items():
            self.check_shown(item)
        for _ in range(LONGEST_END):
            for item in self.items():
                if item.state in LEVEL:
                    self.try_("answer", feedback_down.answer, item.people[0], item.number, "So be it.")
            self.now += timedelta(days=30)
            self.sweep()
            if all(item.state in ("vacant", "joined") for item in self.items()):
                break
        else:
            raise AssertionError("it does not end")
        self.check()
        self.check_answered()

    def rests(self, item: Feedback) -> bool:
        path = self.store.feedbacks.steps.of(item.id)
        return item.state in ("vacant", "joined") or (item.state in LEVEL and path[-1].act == "overdue")

    def check_answered(self) -> None:
        for item in self.all():
            self.check_shown(item)
            acts = [step.act for step in self.store.feedbacks.steps.of(item.id)]
            assert item.state in ("withdrawn", "vacant", "joined") or set(ANSWERS) & set(acts), "left without an answer"
            assert item.state != "joined" or self.rest_of(item).state == "vacant", "carried by nothing"

    def rest_of(self, item: Feedback) -> Feedback:
        """What it has gone into at last."""
        summary = self.store.feedbacks.get(item.joined or 0)
        assert summary
        return self.rest_of(summary) if summary.state == "joined" else summary


def walk(connection: Connection, workspace: int, number: int) -> set[str]:
    """The moves that were made in it."""
    taken = Walk(Store(connection, workspace), number)
    try:
        taken.take()
    except BaseException:
        print(f"walk {number}:", *taken.told, sep="\n  ")
        raise
    return {entry.act.removeprefix("feedback.") for entry in taken.store.ledger.entries()}


@pytest.fixture
def connection(database_url: str) -> Iterator[tuple[Connection, int, bool]]:
    database = Database(database_url)
    workspace = database.enter("T1").id
    with database.engine.connect() as made:
        yield made, workspace, database.sqlite
    database.close()


def test_random_walks_hold(connection: tuple[Connection, int, bool]) -> None:
    connected, workspace, sqlite = connection
    count = int(os.environ.get("WALKS", "100") if sqlite else os.environ.get("WALKS_POSTGRES", "10"))
    first = int(os.environ.get("WALK", "0"))
    made: set[str] = set()
    for number in [first] if "WALK" in os.environ else range(count):
        transaction = connected.begin()
        made |= walk(connected, workspace, number)
        transaction.rollback()
    assert count < 100 or "WALK" in os.environ or set(MOVES) <= made, "some moves were never made"
