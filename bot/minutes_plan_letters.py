"""What is said of a planned meeting by letter, composed from how it stands when it is said."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.cards import minutes_plan as cards
from bot.cards.kit import Card, File
from bot.chat import MsgRef
from bot.letters import LetterKind, refresh
from bot.minutes_plan import attach, of_meeting
from bot.minutes_series import whole
from bot.rhythms import of_one
from bot.rules.minutes_plan import Planned
from bot.rules.refs import number_of
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.outbox import Letter

TOO_LATE = timedelta(minutes=10)  # after it began, nobody is called to it any more


def letters(calendar: Calendar) -> dict[str, LetterKind]:
    """The letters of planned meetings; those to a person say nothing to who has left, or is not invited any more."""

    def announced(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        return cards.announced(_whole(store, calendar, letter), reader)

    def invited(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        planned = _whole(store, calendar, letter)
        return cards.invited(planned, reader, letter.person) if _concerns(store, planned, letter) else None

    def changed(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        planned = _whole(store, calendar, letter)
        if not _concerns(store, planned, letter):
            return None
        was = datetime.fromisoformat(str(letter.args["was"]))
        return cards.changed(planned, letter.args["what"], was, reader, letter.person)

    def soon(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        planned = _planned(store, letter)
        called = letter.state != "sending" or _called(store, calendar, now, planned, letter)
        return cards.soon(planned, reader, letter.person) if called else None

    return {
        "minutes.plan": LetterKind(announced, _announced),
        "minutes.invited": LetterKind(invited, _invited),
        "minutes.changed": LetterKind(changed),
        "minutes.soon": LetterKind(soon, _soon),
        "minutes.cancelled": LetterKind(_cancelled),
        "minutes.uninvited": LetterKind(_uninvited),
        "minutes.proposed": LetterKind(_proposed),
        "minutes.calendar": LetterKind(_calendar),
    }


def _planned(store: Store, letter: Letter) -> Planned:
    meeting = store.meetings.get(number_of(letter.subject))
    assert meeting is not None, letter.key
    return of_meeting(store, meeting)


def _whole(store: Store, calendar: Calendar, letter: Letter) -> Planned:
    """With what its series has left open."""
    meeting = store.meetings.get(number_of(letter.subject))
    assert meeting is not None, letter.key
    return whole(store, calendar, meeting)


def _here(store: Store, person: str) -> bool:
    known = store.people.get(person)
    return known is not None and known.standing == "member"


def _concerns(store: Store, planned: Planned, letter: Letter) -> bool:
    """A new letter only while it stands, and to who is invited; what has been said stays."""
    if letter.state != "sending":
        return True
    return planned.standing and letter.person in planned.people and _here(store, letter.person)


def _called(store: Store, calendar: Calendar, now: datetime, planned: Planned, letter: Letter) -> bool:
    """Whether they are still to be called: for this time of it, before it is over, unless they do not come or are on
    leave that day."""
    if not _concerns(store, planned, letter) or planned.plan.sequence < int(letter.args["sequence"]):
        return False
    begins = planned.plan.planned_at
    who = of_one(store, calendar, letter.person, now)
    return now < begins + TOO_LATE and planned.answer(letter.person) != "no" and not who.leave(who.day(begins))


def _cancelled(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    planned = _planned(store, letter)
    return cards.cancelled(planned, bool(letter.args["whole"]), reader) if _here(store, letter.person) else None


def _uninvited(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    planned = _planned(store, letter)
    gone = letter.person not in planned.people and _here(store, letter.person)
    return cards.uninvited(planned, reader) if letter.state != "sending" or gone else None


def _proposed(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    return cards.proposed(_planned(store, letter), str(letter.args["by"]), reader)


def _calendar(store: Store, now: datetime, letter: Letter, reader: Reader) -> File | None:
    """Of the plan as it stands now; an older one is not handed out any more."""
    planned = _planned(store, letter)
    if int(letter.args["sequence"]) != planned.plan.sequence:
        return None
    people = store.people.these([planned.meeting.chair, *planned.people, *(each.speaker for each in planned.agenda)])
    return cards.calendar_file(planned, people, now, reader)


def _announced(store: Store, now: datetime, letter: Letter, ref: MsgRef) -> None:
    """The calendar file hangs under the announcement; of a restricted meeting, under each invitation."""
    planned = _planned(store, letter)
    if not planned.meeting.restricted:
        attach(store, now, planned, "", ref.place, ref.ts)


def _soon(store: Store, now: datetime, letter: Letter, ref: MsgRef) -> None:
    """Before it begins, the announcement says once more what is still open: tasks were done since."""
    refresh(store, now, letter.subject, f"soon:{letter.args['sequence']}", ["minutes.plan"])


def _invited(store: Store, now: datetime, letter: Letter, ref: MsgRef) -> None:
    """Who was handed what a restricted meeting is about is on record."""
    planned = _planned(store, letter)
    if planned.meeting.restricted:
        store.ledger.write(now, "", "minutes.sent", planned.ref, to=letter.person)
        attach(store, now, planned, letter.person, ref.place, ref.ts)
