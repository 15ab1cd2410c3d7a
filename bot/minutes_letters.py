"""What is said of meetings by letter: the post they are held under, the chair's draft, the minutes published."""

from __future__ import annotations

from datetime import datetime

from bot.cards import minutes as cards
from bot.cards import minutes_draft as drafts
from bot.cards.kit import Card
from bot.chat import MsgRef
from bot.letters import LetterKind
from bot.minutes_reading import derive, outline
from bot.rules import minutes_agenda
from bot.rules.hearing import Item
from bot.rules.minutes_agenda import Point
from bot.rules.minutes_record import Record
from bot.rules.refs import number_of
from bot.rules.tasks import tidy
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.minutes import Meeting
from storage.outbox import Letter


def letters(calendar: Calendar) -> dict[str, LetterKind]:
    """The letters of minutes, which need the calendar to read deadlines by."""

    def meeting_of(store: Store, letter: Letter) -> Meeting:
        meeting = store.meetings.get(number_of(letter.subject))
        assert meeting is not None, letter.key
        return meeting

    def opened(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        meeting = meeting_of(store, letter)
        there = [each.person for each in store.meetings.people.of(meeting.id) if each.attends]
        shown = meeting.state == "open" and not meeting.restricted
        return cards.opened(meeting, outline(store, meeting) if shown else None, there, reader)

    def topic(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        record = outline(store, meeting_of(store, letter))
        item = next((item for item in record.minutes.topics if item.ref == letter.args["line"]), None)
        return cards.next_topic(record, item, _point(store, record, item), reader) if item else None

    def draft(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        meeting = meeting_of(store, letter)
        names = {person.id: person.name for person in store.people.known()}
        return drafts.draft(derive(store, meeting, calendar), store.meetings.people.of(meeting.id), names, reader)

    def published(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        meeting = meeting_of(store, letter)
        read = [each.person for each in store.meetings.people.of(meeting.id) if each.confirmed == meeting.edition]
        return cards.published(derive(store, meeting, calendar), read, letter.person, reader)

    def owed(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        return drafts.owed(derive(store, meeting_of(store, letter), calendar), letter.args["tasks"], reader)

    def amended(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        return drafts.amended(meeting_of(store, letter), letter.args["edition"], reader)

    return {
        "minutes.topic": LetterKind(topic),
        "minutes.owed": LetterKind(owed),
        "minutes.amended": LetterKind(amended),
        "minutes.opened": LetterKind(opened, _opened),
        "minutes.draft": LetterKind(draft),
        "minutes.published": LetterKind(published, _published),
    }


def _point(store: Store, record: Record, item: Item) -> Point | None:
    """What was planned for it: minutes, and who speaks to it."""
    plan = store.meetings.plans.of(record.meeting.id)
    points = minutes_agenda.kept(plan.agenda) if plan else ()
    return next((point for point in points if tidy(point.text) == tidy(item.text)), None)


def _opened(store: Store, now: datetime, letter: Letter, ref: MsgRef) -> None:
    """The opening post stands: its thread is the meeting."""
    meeting = store.meetings.get(number_of(letter.subject))
    assert meeting is not None
    store.meetings.found(meeting, ref.place, ref.ts)


def _published(store: Store, now: datetime, letter: Letter, ref: MsgRef) -> None:
    """Who was handed restricted minutes is on record, as who asks for them is."""
    meeting = store.meetings.get(number_of(letter.subject))
    assert meeting is not None
    if meeting.restricted:
        store.ledger.write(now, "", "minutes.sent", meeting.ref, to=letter.person)
