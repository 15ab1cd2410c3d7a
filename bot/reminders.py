"""Reminders: the sweeps that find what people should be recalled to, and the one message a morning that says it.

Two steps, both of which may be repeated freely. *Looking*: a task whose moment has come is looked at; every rung its
people have reached becomes a recall, whose key is its meaning; the task notes when to be looked at next. *Speaking*:
when all is looked at, what waits for a person and may be said now goes into one letter. At night, on days off and on
leave it waits for their next working morning; what is no longer true when the letter is said is left out, and a letter
with nothing to say is not said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from bot import org, reminders_week
from bot.cards import reminders as cards
from bot.cards.kit import Block, Card, Row
from bot.letters import LetterKind
from bot.rhythms import of_one, rhythms
from bot.rules import recall
from bot.rules.digest import LATE, Entry, Matter, Waiting, newest
from bot.rules.recall import Rung
from bot.rules.refs import number_of
from bot.rules.rhythm import Rhythm
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.outbox import Letter
from storage.reminders import Recall
from storage.tasks import Task

AT_ONCE = 200  # tasks, or people, in one transaction, so that commands are never kept waiting
AHEAD = timedelta(days=1)  # recalls of other clocks are noted this long before their moment
FURTHEST = timedelta(days=14)  # how far off a clock may run out whose morning is near: the longest holidays
OVERNIGHT = timedelta(hours=12)  # before this morning lies the one from which changes are told
NEVER_LATE = ("head", "left")  # said when somebody is there to hear it
ALONE = ("hour", "snoozed")  # rungs that have a moment of their own; all others are said in the morning


class Source(Protocol):
    """What else waits for people, with clocks of its own: ``letter`` is that of its numbers."""

    letter: str

    def part(self, matter: Matter) -> str:
        """Where in the morning's message it stands: ``waiting``, or ``meetings``."""

    def coming(self, store: Store, since: datetime, until: datetime) -> Sequence[Waiting]:
        """What waits, and whose clock runs out in that time."""

    def row(self, store: Store, now: datetime, matter: Matter, reader: Reader, said: bool) -> Row | None:
        """How it is shown to whom it waits for; None where it does not wait for them any more. ``said``: it was shown
        before, and follows its subject."""

    def card(self, store: Store, now: datetime, matter: Matter, reader: Reader, said: bool) -> Card | None:
        """The same where nothing else is to be said."""


class Reminders:
    """The sweeps and the letters, by the calendar that people work by."""

    def __init__(self, calendar: Calendar, sources: Sequence[Source] = ()) -> None:
        self.calendar = calendar
        self.sources = {source.letter: source for source in sources}

    def letters(self) -> dict[str, LetterKind]:
        return {"reminder": LetterKind(self.compose, by_the_clock=True), "reminder.chosen": LetterKind(self.compose)}

    # ---- looking -----------------------------------------------------------------------------------------------------

    def sweep(self, store: Store, now: datetime) -> int:
        """Looks at the tasks whose moment has come; when all are looked at, speaks. How many were handled."""
        due = store.tasks.to_remind(now, AT_ONCE)
        if due:
            self._look(store, now, due)
            return len(due)
        return self._speak(store, now)

    def _look(self, store: Store, now: datetime, due: Sequence[Task]) -> None:
        heads = self._heads(store, due, now)
        people = {person for task in due for person in (*task.owners, task.asker, *heads.get(task.number, ()))}
        known = rhythms(store, self.calendar, people, now)
        ladders = [(task, recall.ladder(task, known, heads.get(task.number, ()))) for task in due]
        reached = [(task.ref, rung) for task, rungs in ladders for rung in recall.latest(rungs, now).values()]
        reached += [(task.ref, rung) for task in due for rung in self._left(store, task, known, now)]
        store.recalls.add_new(_recall(store, ref, rung) for ref, rung in reached)
        for task, rungs in ladders:
            if woken := recall.woken_at(task, rungs, now):
                store.tasks.wake(task, woken)
        store.tasks.schedule_all({task.id: _next_look(task, rungs, known, now) for task, rungs in ladders})

    def _heads(self, store: Store, due: Sequence[Task], now: datetime) -> Mapping[int, Sequence[str]]:
        """For tasks that are overdue, the owner's head, where the head minds."""
        minding = store.preferences.minding_their_team()
        late = [task for task in due if minding and task.due_at and task.due_at < now]
        found = {task.number: org.chain_above(store, task.owners[0], now)[:1] for task in late}
        return {number: [seat.person for seat in seats if seat.person in minding] for number, seats in found.items()}

    def _left(self, store: Store, task: Task, known: Mapping[str, Rhythm], now: datetime) -> Sequence[Rung]:
        """To who asked, else to the head: nobody is left to do it, and they may give it to somebody."""
        if not task.open or any(owner in known for owner in task.owners):
            return ()
        heads = [seat.person for seat in org.chain_above(store, task.owners[0], now)]
        told = [task.asker] if task.asker in known else heads[:1]
        return [Rung("left", person, now, task.owners[0], behalf=task.owners[0]) for person in told]

    def look_ahead(self, store: Store, now: datetime) -> int:
        """Notes, for tomorrow's mornings, what waits beside tasks. There is never more to do."""
        coming = [each for source in self.sources.values() for each in source.coming(store, now, now + FURTHEST)]
        known = rhythms(store, self.calendar, {each.person for each in coming}, now)
        for each in coming:
            if each.person in known:
                store.recalls.add_new(_waiting(store, each, known[each.person], now))
        weeks = reminders_week.coming(store, self.calendar, now, now + AHEAD)
        store.recalls.add_new(_recall(store, reminders_week.SUBJECT, rung) for rung in weeks)
        return 0

    # ---- speaking ----------------------------------------------------------------------------------------------------

    def _speak(self, store: Store, now: datetime) -> int:
        people = store.recalls.ready(now, AT_ONCE)
        if not people:
            return 0
        known = rhythms(store, self.calendar, people, now)
        waiting: dict[str, list[Recall]] = {person: [] for person in people}
        for each in store.recalls.waiting(people, now):
            waiting[each.person].append(each)
        for person, recalls in waiting.items():
            self._speak_to(store, now, person, known.get(person), recalls)
        return len(people)

    def _speak_to(
        self, store: Store, now: datetime, person: str, rhythm: Rhythm | None, recalls: Sequence[Recall]
    ) -> None:
        """In their hours; at another only what they chose to hear then."""
        chosen = [each for each in recalls if each.kind == "snoozed" and now - each.ready_at < LATE]
        if rhythm is None:
            store.recalls.settle(recalls, letter=GONE)
        elif rhythm.awake(now):
            store.recalls.settle(recalls, letter=_post(store, now, rhythm, recalls))
        elif chosen:
            store.recalls.settle(chosen, letter=_post(store, now, rhythm, chosen))
        else:
            store.recalls.settle(recalls, ready_at=rhythm.wakes(now))

    # ---- the message -------------------------------------------------------------------------------------------------

    def compose(self, store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        """From the facts as they now stand; once said, its entries stay and show what became of them."""
        recalls = newest(store.recalls.in_letter(letter.key))
        moment = letter.sent_at or now
        entries = [entry for entry in self._entries(store, recalls) if _shows(entry, letter)]
        weeks = [each for each in recalls if each.kind == "week"]
        week = [block for each in weeks for block in reminders_week.shown(store, each, reader, moment)]
        waiting = [each for each in recalls if self._source(each)]
        after = [*week, *self._changes(store, letter, reader), *_late(recalls, reader, moment)]
        if len(waiting) == 1 and not entries and not week:
            return self._alone(store, now, waiting[0], letter, reader, after)
        rows = self._rows(store, now, waiting, letter, reader)
        if not entries and not rows and not week:
            return None
        return cards.message(entries, rows, reader, letter.person, moment, after)

    def _source(self, recall: Recall) -> Source | None:
        return self.sources.get(recall.subject.partition("-")[0])

    def _alone(
        self, store: Store, now: datetime, recall: Recall, letter: Letter, reader: Reader, after: Sequence[Block]
    ) -> Card | None:
        """The one thing that waits, with all that can be done about it."""
        source, said = self._source(recall), letter.state != "sending"
        card = source.card(store, now, _matter(recall), reader, said) if source else None
        if card is None:
            return cards.all_dealt_with(recall.subject, reader) if said else None
        return replace(card, body=[*card.body, *after])

    def _changes(self, store: Store, letter: Letter, reader: Reader) -> Sequence[Block]:
        """In the morning: what others did since the morning before, in case it went by unseen."""
        if not letter.key.startswith("digest:"):
            return []
        who = of_one(store, self.calendar, letter.person, letter.due_at)
        told = store.outbox.told(letter.person, who.morning_before(letter.due_at - OVERNIGHT), letter.due_at)
        done = {task.number: task for task in store.tasks.numbered({number_of(each.subject) for each in told})}
        return cards.changes([(done[number_of(each.subject)], each.args) for each in told], reader)

    def _entries(self, store: Store, recalls: Sequence[Recall]) -> list[Entry]:
        mine = {number_of(each.subject): each for each in recalls if each.subject.startswith("T-")}
        return [Entry(task, mine[task.number]) for task in store.tasks.numbered(list(mine))]

    def _rows(
        self, store: Store, now: datetime, waiting: Sequence[Recall], letter: Letter, reader: Reader
    ) -> dict[str, list[Row]]:
        """What waits beside tasks, by part; once said, what no longer waits is shown as dealt with."""
        said = letter.state != "sending"
        found: dict[str, list[Row]] = {}
        for each in waiting:
            source = self._source(each)
            row = source.row(store, now, _matter(each), reader, said) if source else None
            if source and (row or said):
                part = source.part(_matter(each))
                found.setdefault(part, []).append(row or cards.dealt_with(each.subject, reader))
        return found


GONE = "gone"  # in place of a letter's key: the person has left


def _next_look(task: Task, rungs: Sequence[Rung], known: Mapping[str, Rhythm], now: datetime) -> datetime | None:
    """At the next rung; and when the head's has come, who is asked for only then."""
    looks = [recall.next_look(rungs, now), recall.escalates_at(task, known)]
    return min((at for at in looks if at and at > now), default=None)


def _shows(entry: Entry, letter: Letter) -> bool:
    """Only what is still true is said; what has been said stays there."""
    if letter.state == "sending":
        return entry.task.open and entry.concerned
    closed = entry.task.closed_at
    return not (closed and letter.sent_at and closed < letter.sent_at)


def _late(recalls: Sequence[Recall], reader: Reader, moment: datetime) -> Sequence[Block]:
    """Said where it was not said by the moment it was meant for, though it could have been."""
    planned = min((each.ready_at for each in recalls if each.kind not in NEVER_LATE), default=moment)
    return [cards.late(planned, reader)] if moment - planned > LATE else []


def _recall(store: Store, subject: str, rung: Rung) -> Recall:
    mine = (rung.person, rung.kind, rung.occasion, rung.behalf)
    return Recall(store.workspace, subject, *mine, at=rung.at, ready_at=rung.at, letter="")


def _matter(recall: Recall) -> Matter:
    return Matter(recall.subject, recall.person, recall.occasion)


def _waiting(store: Store, each: Waiting, rhythm: Rhythm, now: datetime) -> Sequence[Recall]:
    """On the last morning before the clock runs out, or the working day before that, if it waited by then."""
    at = recall.eve(rhythm, each.due_at, each.since) if each.eve else rhythm.morning_before(each.due_at)
    if at is None or not each.since < at <= now + AHEAD:
        return []
    return [_recall(store, each.subject, Rung("waiting", each.person, at, each.occasion))]


def _post(store: Store, now: datetime, who: Rhythm, recalls: Sequence[Recall]) -> str:
    """One letter a morning; beside it, those that have a moment of their own. Gives back its key."""
    first, person, day = recalls[0], who.person, who.day(now)
    own = f"reminder:{person}:{first.subject}:{first.kind}:{first.occasion}"
    alone = all(each.kind in ALONE or each.ready_at > who.morning(day) for each in recalls)
    kind = "reminder.chosen" if all(each.kind == "snoozed" for each in recalls) else "reminder"
    for key in (own,) if alone else (f"digest:{person}:{day}", own):
        if store.outbox.post(key, kind, f"@{person}", now, person=person):
            return key
    raise AssertionError(f"{own} was said before")
