"""Meetings in a thread: started, heard line by line, ended, confirmed by the chair, published (H1-H4).

Every line is kept as it was said; what stands in the minutes is derived from the lines each time, so that an edit or a
deletion is followed by itself. Nothing is published without the chair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import tasks
from bot.cards import minutes as cards
from bot.cards.kit import Card
from bot.chat import MsgRef
from bot.errors import Refusal
from bot.ledger import as_json
from bot.org import zone_of
from bot.outbox import LetterKind, refresh
from bot.rules import dates, minutes_record
from bot.rules.hearing import Item
from bot.rules.lines import Opening
from bot.rules.minutes import minutes_of
from bot.rules.minutes_record import Record
from bot.rules.names import Roster
from bot.rules.refs import number_of
from bot.rules.tags import read_tag
from bot.rules.tasks import Order
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.minutes import Meeting, MeetingLine
from storage.outbox import Letter
from storage.tasks import Task

LIVE = ("minutes.opened", "minutes.draft", "minutes.published")
MAX_TOPIC = 200
LISTED = 20

MARKS = {
    "topic": "pushpin", "decision": "white_check_mark", "action": "dart", "info": "information_source",
    "question": "question", "risk": "warning", "link": "link", "idea": "bulb", "help": "raised_hand",
    "motion": "ballot_box_with_ballot",
}  # fmt: skip


# ---- the life of a meeting -------------------------------------------------------------------------------------------


def start(store: Store, now: datetime, chair: str, place: str, topic: str, language: str) -> Meeting:
    """The meeting is announced in its channel; the thread under that post is the meeting."""
    if len(topic) > MAX_TOPIC:
        raise Refusal("too-long", field="topic", most=MAX_TOPIC)
    meeting = store.meetings.add(
        number=store.next_number("M"), topic=topic, place=place, thread="", chair=chair, state="open", started_at=now,
        ended_at=None, published_at=None, version=1, draft={},
    )  # fmt: skip
    store.ledger.write(now, chair, "minutes.start", meeting.ref, topic=topic, place=place)
    store.outbox.post(f"minutes-opened:{meeting.number}", "minutes.opened", meeting.ref, now, place=place, reader=chair)
    return meeting


def end(store: Store, now: datetime, actor: str, place: str, thread: str | None, number: int | None) -> Meeting:
    """Nothing more is heard; the chair gets the draft. No number: the meeting of this thread or channel."""
    meeting = _numbered(store, place, number) if number else of_thread(store, place, thread)
    if meeting.state != "open":
        raise Refusal("minutes-ended", ref=meeting.ref)
    if actor != meeting.chair and all(line.by != actor for line in store.meetings.lines.of(meeting.id)):
        raise Refusal("minutes-chair-only", chair=meeting.chair)
    after = _change(store, now, actor, meeting, "minutes.end", state="ended", ended_at=now)
    store.outbox.post(f"minutes-draft:{meeting.number}", "minutes.draft", meeting.ref, now, person=meeting.chair)
    return after


def _numbered(store: Store, place: str, number: int) -> Meeting:
    meeting = store.meetings.get(number)
    if meeting is None or meeting.place != place:
        raise Refusal("not-found", ref=f"M-{number}")
    return meeting


def edit(store: Store, now: datetime, actor: str, number: int, draft: Mapping[str, str]) -> Meeting:
    """What the chair makes of the draft: topic, decisions and actions, a line each."""
    meeting = _in_chair(store, actor, number)
    return _change(store, now, actor, meeting, "minutes.edit", draft=dict(draft), topic=draft["topic"])


def publish(store: Store, now: datetime, calendar: Calendar, actor: str, number: int) -> Meeting:
    """The minutes go to the thread and the channel; actions with an owner known for certain become tasks."""
    meeting = _in_chair(store, actor, number)
    record = derive(store, meeting, calendar)
    made = [task for item in record.minutes.actions for task in _assign(store, now, meeting, item)]
    after = _change(store, now, actor, meeting, "minutes.publish", state="published", published_at=now)
    store.ledger.write(now, actor, "minutes.content", meeting.ref, tasks=[task.ref for task in made],
                       **minutes_record.said(record.minutes))  # fmt: skip
    store.outbox.post(
        f"minutes-published:{meeting.number}", "minutes.published", meeting.ref, now,
        place=meeting.place, thread=meeting.thread, broadcast=True, reader=meeting.chair,
    )  # fmt: skip
    return after


def _in_chair(store: Store, actor: str, number: int) -> Meeting:
    meeting = store.meetings.get(number)
    if meeting is None or meeting.chair != actor:
        raise Refusal("not-found", ref=f"M-{number}")
    if meeting.state != "ended":
        raise Refusal("minutes-published" if meeting.state == "published" else "minutes-still-open", ref=meeting.ref)
    return meeting


def _change(store: Store, now: datetime, actor: str, meeting: Meeting, act: str, **values: Any) -> Meeting:
    store.meetings.save(meeting, **values)
    said = {name: as_json(value) for name, value in values.items()}
    store.ledger.write(now, actor, act, meeting.ref, **said)
    after = replace(meeting, version=meeting.version + 1, **values)
    refresh(store, now, meeting.ref, after.version, LIVE)
    return after


def _assign(store: Store, now: datetime, meeting: Meeting, item: Item) -> list[Task]:
    """An action item as tasks: one for each owner who is known for certain and a colleague."""
    people = store.people.these(owner.person for owner in item.owners if owner.person)
    owners = tuple(id for id, person in people.items() if person.standing == "member")
    if not owners:
        return []
    reading = item.deadline if isinstance(item.deadline, dates.Reading) and item.deadline.due else dates.Reading()
    if reading.due and reading.due <= now:
        reading = dates.Reading()
    order = Order(owners, minutes_record.task_text(item, reading), 0, reading)
    return tasks.assign(store, now, meeting.chair, order, meeting.place, meeting.ref)


# ---- listening -------------------------------------------------------------------------------------------------------


def hear(
    store: Store, now: datetime, event: str, place: str, thread: str, ref: str, by: str, text: str,
    at: datetime | None = None,
) -> bool:  # fmt: skip
    """A message in a thread, said ``at`` or now; True if it belongs to an open meeting. A tagged one gets its mark."""
    if event and not store.inbox.first(event, now):
        return False
    meeting = _listening(store, place, thread)
    if meeting is None or store.meetings.lines.at(meeting.id, ref):
        return False
    mark = mark_of(text)
    store.meetings.lines.add(
        meeting=meeting.id, ref=ref, at=at or now, by=by, text=text, withdrawn=False, keep="", mark=mark
    )
    _put_mark(store, now, meeting, ref, "", mark, event)
    return True


def reword(store: Store, now: datetime, event: str, place: str, ref: str, text: str) -> bool:
    """A message of a meeting was edited: its item follows."""
    found = _line(store, place, ref)
    if found is None or not store.inbox.first(event, now):
        return False
    meeting, line = found
    mark = mark_of(text)
    store.meetings.lines.set(line, text=text, mark=mark)
    store.ledger.write(now, line.by, "minutes.reword", meeting.ref, ref=ref, before=line.text, after=text)
    _put_mark(store, now, meeting, ref, line.mark, mark, event)
    _follow(store, now, meeting)
    return True


def withdraw(store: Store, now: datetime, event: str, place: str, ref: str) -> bool:
    """A message of a meeting was deleted: its item is withdrawn."""
    found = _line(store, place, ref)
    if found is None or not store.inbox.first(event, now):
        return False
    meeting, line = found
    store.meetings.lines.set(line, withdrawn=True, mark="")
    store.ledger.write(now, line.by, "minutes.withdraw", meeting.ref, ref=ref, before=line.text)
    _follow(store, now, meeting)
    return True


def keep(store: Store, now: datetime, actor: str, place: str, ref: str, kind: str) -> Meeting:
    """A message of an open meeting is kept by hand, as a decision or an action."""
    found = _line(store, place, ref)
    if found is None:
        raise Refusal("elsewhere")
    meeting, line = found
    store.meetings.lines.set(line, keep=kind, mark=MARKS.get(kind, ""))
    store.ledger.write(now, actor, "minutes.keep", meeting.ref, ref=ref, kind=kind, text=line.text)
    _put_mark(store, now, meeting, ref, line.mark, MARKS.get(kind, ""), now.isoformat())
    _follow(store, now, meeting)
    return meeting


def _follow(store: Store, now: datetime, meeting: Meeting) -> None:
    """The chair's draft shows what the lines now make of it."""
    if meeting.state == "ended":
        store.meetings.save(meeting)
        refresh(store, now, meeting.ref, meeting.version + 1, LIVE)


def agenda(
    store: Store, now: datetime, actor: str, place: str, thread: str | None, text: str, calendar: Calendar
) -> Sequence[str]:
    """Adds to the agenda, if there is something to add; the agenda as it stands."""
    meeting = of_thread(store, place, thread)
    for order, item in enumerate(minutes_record.points(text)):
        ref = f"agenda:{now.isoformat()}:{order:03}"
        store.meetings.lines.add(meeting=meeting.id, ref=ref, at=now, by=actor, text=f"Agenda: {item}", withdrawn=False,
                                 keep="", mark="")  # fmt: skip
        store.ledger.write(now, actor, "minutes.agenda", meeting.ref, item=item)
    return derive(store, meeting, calendar).minutes.agenda


def mark_of(text: str) -> str:
    """The reaction that says "kept, as this", empty for plain discussion."""
    tag = read_tag(text)
    return MARKS.get(tag.name, "") if tag else ""


def listens(store: Store, place: str, thread: str) -> bool:
    return _listening(store, place, thread) is not None


def keepable(store: Store, place: str, ref: str) -> None:
    """Refuses a message that belongs to no meeting."""
    if _line(store, place, ref) is None:
        raise Refusal("elsewhere")


def _listening(store: Store, place: str, thread: str) -> Meeting | None:
    meeting = store.meetings.in_thread(place, thread) or store.meetings.awaiting_thread(place)
    return meeting if meeting and meeting.state == "open" else None


def _line(store: Store, place: str, ref: str) -> tuple[Meeting, MeetingLine] | None:
    """The line of a meeting that is not yet published: what is published is amended, not rewritten."""
    found = store.meetings.lines.in_place(place, ref)
    meeting = store.meetings.by_id(found.meeting) if found else None
    return (meeting, found) if meeting and found and meeting.state != "published" else None


def _put_mark(store: Store, now: datetime, meeting: Meeting, ref: str, before: str, after: str, event: str) -> None:
    for name, deed in ((before, "unreact"), (after, "react")):
        if name and before != after:
            key = f"{deed}:{meeting.number}:{ref}:{event}"
            store.outbox.post(key, "minutes.mark", meeting.ref, now, place=meeting.place, deed=deed, ts=ref, name=name)


# ---- deriving and looking --------------------------------------------------------------------------------------------


def derive(store: Store, meeting: Meeting, calendar: Calendar) -> Record:
    """The minutes as the lines and the chair's own changes make them."""
    people = [person for person in store.people.known() if person.standing in ("member", "guest")]
    roster = Roster.of([(person.name, person.id) for person in people])
    zone = zone_of(store, meeting.chair)
    said = [minutes_record.line(each) for each in store.meetings.lines.of(meeting.id)]
    opening = Opening(meeting.topic, "", meeting.chair, meeting.started_at, meeting.ended_at, (meeting.chair,))
    amended = minutes_record.with_draft(said, meeting.draft, meeting.ended_at or meeting.started_at, meeting.chair)

    def read_due(text: str, at: datetime) -> dates.Reading:
        return dates.read(text, at, zone, calendar)

    minutes = minutes_of(amended, opening, people=roster, read_due=read_due)
    return Record(meeting, minutes, store.tasks.from_source(meeting.ref))


def seen(store: Store, viewer: str, number: int, place: str, calendar: Calendar) -> Record:
    """For those who were there, and in the channel it was held in; for everybody else there is none."""
    meeting = store.meetings.get(number)
    record = derive(store, meeting, calendar) if meeting else None
    if record is None or not (viewer in record.minutes.attendees or place == record.meeting.place):
        raise Refusal("not-found", ref=f"M-{number}")
    return record


def of_thread(store: Store, place: str, thread: str | None) -> Meeting:
    """The meeting meant: the one of this thread, or the only one that is open in the channel."""
    found = store.meetings.in_thread(place, thread) if thread else None
    here = store.meetings.open_in(place)
    meeting = found or (here[0] if len(here) == 1 else None)
    if meeting is None:
        raise Refusal("elsewhere")
    return meeting


def in_place(store: Store, place: str) -> list[Meeting]:
    return store.meetings.in_place(place, LISTED)


def find(store: Store, viewer: str, place: str, words: str, calendar: Calendar) -> list[Meeting]:
    """Meetings in which all these words were said, of those this person may read."""
    found = store.meetings.saying(words.split(), LISTED * 5)
    return [m for m in found if m.place == place or viewer in derive(store, m, calendar).minutes.attendees][:LISTED]


def open_items(store: Store, place: str) -> list[Task]:
    """What this channel's meetings have left open."""
    held = store.meetings.in_place(place, 200)
    return [task for meeting in held for task in store.tasks.from_source(meeting.ref) if task.open]


def drafted(store: Store, actor: str, number: int, calendar: Calendar) -> Record:
    return derive(store, _in_chair(store, actor, number), calendar)


# ---- letters ---------------------------------------------------------------------------------------------------------


def letters(calendar: Calendar) -> dict[str, LetterKind]:
    """The letters of minutes, which need the calendar to read deadlines by."""

    def meeting_of(store: Store, letter: Letter) -> Meeting:
        meeting = store.meetings.get(number_of(letter.subject))
        assert meeting is not None, letter.key
        return meeting

    def opened(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        return cards.opened(meeting_of(store, letter), reader)

    def draft(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        return cards.draft(derive(store, meeting_of(store, letter), calendar), reader)

    def published(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
        return cards.published(derive(store, meeting_of(store, letter), calendar), reader)

    return {
        "minutes.opened": LetterKind(opened, _opened),
        "minutes.draft": LetterKind(draft),
        "minutes.published": LetterKind(published),
    }


def _opened(store: Store, now: datetime, letter: Letter, ref: MsgRef) -> None:
    """The opening post stands: its thread is the meeting."""
    meeting = store.meetings.get(number_of(letter.subject))
    assert meeting is not None
    store.meetings.found(meeting, ref.place, ref.ts)
