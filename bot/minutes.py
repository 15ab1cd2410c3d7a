"""Meetings in a thread: started, heard line by line, ended (H1, H2).

Every line is kept as it was said; what stands in the minutes is derived from the lines each time, so that an edit or a
deletion is followed by itself. Reading is in ``minutes_reading``, the chair's draft in ``minutes_draft``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import Refusal
from bot.ledger import as_json
from bot.letters import refresh
from bot.minutes_found import index_begun, index_line, index_whole
from bot.minutes_reading import derive, on_record, outline, readers
from bot.org import zone_of
from bot.rules import minutes_record
from bot.rules.minutes_access import Beginning
from bot.rules.minutes_record import Record
from bot.rules.tags import is_talk, read_tag
from bot.rules.worktime import Calendar, local
from storage.database import Store
from storage.minutes import Meeting, MeetingLine
from storage.outbox import Letter

LIVE = ("minutes.opened", "minutes.draft", "minutes.published", "minutes.owed", "minutes.plan")
MAX_TOPIC = 200
BOARD_EVERY = 5  # seconds

MARKS = {
    "topic": "pushpin", "decision": "white_check_mark", "action": "dart", "info": "information_source",
    "question": "question", "risk": "warning", "link": "link", "idea": "bulb", "help": "raised_hand",
    "motion": "ballot_box_with_ballot",
}  # fmt: skip


# ---- the life of a meeting -------------------------------------------------------------------------------------------


def start(store: Store, now: datetime, chair: str, place: str, new: Beginning) -> Meeting:
    """The meeting is announced in its channel; the thread under that post is the meeting."""
    if len(new.topic) > MAX_TOPIC:
        raise Refusal("too-long", field="topic", most=MAX_TOPIC)
    if new.restricted and not store.vault.ready:
        raise Refusal("minutes-no-keys", field="readers")
    meeting = store.meetings.add(
        number=store.next_number("M"), topic=new.topic, place=place, thread="", chair=chair, state="open",
        restricted=new.restricted, classification="confidential" if new.restricted else "internal", started_at=now,
        ended_at=None, published_at=None, edition=0, version=1, draft={},
    )  # fmt: skip
    store.meetings.people.come(meeting.id, chair)
    store.meetings.people.name(meeting.id, new.readers)
    index_begun(store, meeting)
    facts = {"place": place, "restricted": new.restricted, "readers": list(new.readers)}
    store.ledger.write(now, chair, "minutes.start", meeting.ref, **facts, **on_record(store, meeting, topic=new.topic))
    store.outbox.post(opening_key(meeting), "minutes.opened", meeting.ref, now, place=place, reader=chair)
    return meeting


def end(
    store: Store, now: datetime, calendar: Calendar, actor: str, place: str, thread: str | None, number: int | None,
    at: datetime | None = None,
) -> Meeting:  # fmt: skip
    """Nothing more is heard; the chair gets the draft. No number: the meeting of this thread or channel. ``at`` is when
    it was said, where that was before now."""
    meeting = _numbered(store, place, number) if number else of_thread(store, place, thread)
    if meeting.state != "open":
        raise Refusal("plan-not-begun" if meeting.state == "planned" else "minutes-ended", ref=meeting.ref)
    if actor != meeting.chair and not store.meetings.lines.said_by(meeting.id, actor):
        raise Refusal("minutes-chair-only", chair=meeting.chair)
    after = change(store, now, actor, meeting, "minutes.end", state="ended", ended_at=at or now)
    settle(store, derive(store, after, calendar))
    store.outbox.post(f"minutes-draft:{meeting.number}", "minutes.draft", meeting.ref, now, person=meeting.chair)
    late = _a_working_day_later(now, calendar, zone_of(store, meeting.chair))
    store.recalls.note(meeting.ref, meeting.chair, "unpublished", late)
    store.meetings.plans.hasten(meeting.id, now)
    return after


def _a_working_day_later(now: datetime, calendar: Calendar, zone: ZoneInfo) -> datetime:
    here = now.astimezone(zone)
    return local(calendar.next_workday(here.date()), here.time(), zone)


def _numbered(store: Store, place: str, number: int) -> Meeting:
    meeting = store.meetings.get(number)
    if meeting is None or meeting.place != place:
        raise Refusal("not-found", ref=f"M-{number}")
    return meeting


def change(store: Store, now: datetime, actor: str, meeting: Meeting, act: str, **values: Any) -> Meeting:
    """A change of the meeting itself, on record and followed by every message that shows it."""
    store.meetings.save(meeting, **values)
    words = {name: value for name, value in values.items() if name in ("topic", "draft")}
    plain = {name: as_json(value) for name, value in values.items() if name not in words}
    store.ledger.write(now, actor, act, meeting.ref, **plain, **(on_record(store, meeting, **words) if words else {}))
    after = replace(meeting, version=meeting.version + 1, **values)
    refresh(store, now, meeting.ref, after.version, LIVE)
    return after


def settle(store: Store, record: Record) -> None:
    """Who was there, and by what it is found, follow the minutes as they now stand."""
    store.meetings.people.attend(record.meeting.id, record.minutes.attendees)
    index_whole(store, record)


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
    add_line(store, meeting, ref, at or now, by, text, mark)
    _put_mark(store, now, meeting, ref, "", mark, event)
    if mark:
        _board_follows(store, now, meeting)
    return True


def add_line(store: Store, meeting: Meeting, ref: str, at: datetime, by: str, text: str, mark: str = "") -> None:
    line = store.meetings.lines.add(
        meeting=meeting.id, ref=ref, at=at, by=by, text=text, sealed=meeting.restricted, withdrawn=False, keep="",
        mark=mark, talk=is_talk(text),
    )  # fmt: skip
    store.meetings.people.come(meeting.id, by)
    index_line(store, meeting, line, known=False)


def reword(store: Store, now: datetime, event: str, place: str, ref: str, text: str) -> bool:
    """A message of a meeting was edited: its item follows."""
    found = _line(store, place, ref)
    if found is None or not store.inbox.first(event, now):
        return False
    meeting, line = found
    mark = mark_of(text)
    store.meetings.lines.set(line, text=text, mark=mark, talk=is_talk(text))
    words = on_record(store, meeting, before=line.text, after=text)
    store.ledger.write(now, line.by, "minutes.reword", meeting.ref, ref=ref, **words)
    index_line(store, meeting, replace(line, text=text))
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
    words = on_record(store, meeting, before=line.text)
    store.ledger.write(now, line.by, "minutes.withdraw", meeting.ref, ref=ref, **words)
    index_line(store, meeting, replace(line, withdrawn=True))
    _follow(store, now, meeting)
    return True


def keep(store: Store, now: datetime, actor: str, place: str, ref: str, kind: str) -> Meeting:
    """A message of an open meeting is kept by hand, as a decision or an action."""
    found = _line(store, place, ref)
    if found is None:
        raise Refusal("elsewhere")
    meeting, line = found
    store.meetings.lines.set(line, keep=kind, mark=MARKS.get(kind, ""), talk=False)
    words = on_record(store, meeting, text=line.text)
    store.ledger.write(now, actor, "minutes.keep", meeting.ref, ref=ref, kind=kind, **words)
    index_line(store, meeting, replace(line, keep=kind))
    _put_mark(store, now, meeting, ref, line.mark, MARKS.get(kind, ""), now.isoformat())
    _follow(store, now, meeting)
    return meeting


def _follow(store: Store, now: datetime, meeting: Meeting) -> None:
    """The chair's draft shows what the lines now make of it."""
    if meeting.state == "open":
        _board_follows(store, now, meeting)
    elif meeting.state == "ended":
        store.meetings.save(meeting)
        refresh(store, now, meeting.ref, meeting.version + 1, LIVE)


def agenda(store: Store, now: datetime, actor: str, place: str, thread: str | None, text: str) -> Sequence[str]:
    """Adds to the agenda, if there is something to add; the agenda as it stands."""
    meeting = _taking_part(store, actor, of_thread(store, place, thread))
    points = minutes_record.points(text)
    if points and meeting.state != "open":
        raise Refusal("minutes-ended", ref=meeting.ref)
    for order, item in enumerate(points):
        ref = f"agenda:{now.isoformat()}:{order:03}"
        add_line(store, meeting, ref, now, actor, f"Agenda: {item}")
        store.ledger.write(now, actor, "minutes.agenda", meeting.ref, **on_record(store, meeting, item=item))
    return outline(store, meeting).minutes.agenda


def _taking_part(store: Store, actor: str, meeting: Meeting) -> Meeting:
    """Of a restricted meeting only those who may read it touch the agenda: a command does not make one an attendee."""
    if meeting.restricted and not store.meetings.readable(meeting.number, meeting.place, readers(store, actor)):
        raise Refusal("elsewhere")
    return meeting


def next_topic(store: Store, now: datetime, actor: str, place: str, thread: str | None) -> str:
    """The meeting goes on to the next point of its agenda, which is said in the thread."""
    meeting = _taking_part(store, actor, of_thread(store, place, thread))
    if meeting.state != "open":
        raise Refusal("minutes-ended", ref=meeting.ref)
    point = minutes_record.next_point(outline(store, meeting).minutes)
    if point is None:
        raise Refusal("minutes-agenda-done")
    last = max((line.ref for line in store.meetings.lines.of(meeting.id) if line.ref[0].isdigit()), default="0")
    ref = f"{last}+topic:{now.isoformat()}"  # right after what was said last
    add_line(store, meeting, ref, now, actor, f"Topic: {point}")
    store.ledger.write(now, actor, "minutes.next", meeting.ref, **on_record(store, meeting, topic=point))
    key = f"minutes-topic:{meeting.number}:{ref}"
    store.outbox.post(
        key, "minutes.topic", meeting.ref, now,
        place=meeting.place, thread=meeting.thread, reader=meeting.chair, line=ref,
    )  # fmt: skip
    _board_follows(store, now, meeting)
    return point


def sign_in(store: Store, now: datetime, actor: str, number: int, place: str) -> Meeting:
    """Somebody says by a button that they are there."""
    meeting = _numbered(store, place, number)
    if meeting.state != "open":
        raise Refusal("minutes-ended", ref=meeting.ref)
    _taking_part(store, actor, meeting)
    ref = f"present:{actor}"
    if not store.meetings.lines.at(meeting.id, ref):
        add_line(store, meeting, ref, now, actor, "present+")
        _board_follows(store, now, meeting)
    return meeting


def _board_follows(store: Store, now: datetime, meeting: Meeting) -> None:
    """The opening post shows what has been kept so far."""
    letter = store.outbox.find(key=opening_key(meeting))  # not by its subject: so much is said about a meeting
    if letter and letter.state in ("sent", "sending"):
        revise_soon(store, now, [letter])


def revise_soon(store: Store, now: datetime, letters: Iterable[Letter]) -> None:
    """These messages follow once in some seconds, however much happens."""
    turn = int(now.timestamp()) // BOARD_EVERY + 1
    due = datetime.fromtimestamp(turn * BOARD_EVERY, UTC)
    for letter in letters:
        store.outbox.post(
            f"board:{letter.id}:{turn}", letter.card, letter.subject, due,
            person=letter.person, place=letter.place, deed="revise", target=letter.id,
        )  # fmt: skip


def opening_key(meeting: Meeting) -> str:
    return f"minutes-opened:{meeting.number}"


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


def of_thread(store: Store, place: str, thread: str | None) -> Meeting:
    """The meeting meant: the one of this thread, or the only one that is open in the channel."""
    found = store.meetings.in_thread(place, thread) if thread else None
    here = store.meetings.open_in(place)
    if not found and len(here) > 1:
        raise Refusal("minutes-which", refs=[meeting.ref for meeting in here])
    if not found and not here:
        raise Refusal("elsewhere")
    return found or here[0]
