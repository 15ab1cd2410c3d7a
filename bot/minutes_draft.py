"""The draft in the chair's hands, what becomes of it, and what follows from it (H3, H4).

Nothing is published without the chair; nothing that was published is changed without an edition that says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot import tasks
from bot.errors import Refusal
from bot.minutes import change, settle
from bot.minutes_reading import derive, note, on_record
from bot.rules import dates, minutes_record
from bot.rules.hearing import Item
from bot.rules.minutes_access import apart
from bot.rules.minutes_record import Record, key_of
from bot.rules.tasks import Order
from bot.rules.visibility import below
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.minutes import Meeting
from storage.tasks import Task


def drafted(store: Store, now: datetime, actor: str, number: int, calendar: Calendar) -> Record:
    meeting = in_chair(store, actor, number)
    note(store, now, actor, [meeting], "draft")
    return derive(store, meeting, calendar)


def in_chair(store: Store, actor: str, number: int) -> Meeting:
    meeting = store.meetings.get(number)
    if meeting is None or meeting.chair != actor:
        raise Refusal("not-found", ref=f"M-{number}")
    if meeting.state != "ended":
        raise Refusal("minutes-published" if meeting.state == "published" else "minutes-still-open", ref=meeting.ref)
    return meeting


def edit(store: Store, now: datetime, calendar: Calendar, actor: str, number: int, draft: Mapping[str, str]) -> Meeting:
    """What the chair makes of the whole draft: topic, decisions and actions, a line each."""
    meeting = in_chair(store, actor, number)
    ignored = {key: each for key, each in meeting.draft.get("items", {}).items() if each["kind"] == "discussion"}
    new = {**meeting.draft, **draft, "items": ignored}
    after = change(store, now, actor, meeting, "minutes.edit", draft=new, topic=draft["topic"])
    settle(store, derive(store, after, calendar))
    return after


def entitle(store: Store, now: datetime, actor: str, number: int, readers: Sequence[str]) -> Meeting:
    """The chair names people and units who may read it as well."""
    meeting = store.meetings.get(number)
    if meeting is None or meeting.chair != actor:
        raise Refusal("not-found", ref=f"M-{number}")
    store.meetings.people.name(meeting.id, readers)
    store.ledger.write(now, actor, "minutes.readers", meeting.ref, readers=list(readers))
    return meeting


# ---- publishing ------------------------------------------------------------------------------------------------------


def publish(store: Store, now: datetime, calendar: Calendar, reader: Reader, actor: str, number: int) -> Meeting:
    """The minutes go to the thread and the channel, or to those entitled; actions with an owner known for certain
    become tasks."""
    meeting = in_chair(store, actor, number)
    record = derive(store, meeting, calendar)
    made = {
        key_of(item): _assign(store, now, meeting, item, nth, reader)
        for nth, item in enumerate(record.minutes.actions, 1)
    }
    numbers = {key: [task.number for task in each] for key, each in made.items() if each}
    after = change(
        store, now, actor, meeting, "minutes.publish",
        state="published", published_at=now, edition=1, draft={**meeting.draft, "tasks": numbers},
    )  # fmt: skip
    settle(store, derive(store, after, calendar))
    refs = [task.ref for each in made.values() for task in each]
    words = on_record(store, meeting, **minutes_record.said(record.minutes))
    store.ledger.write(now, actor, "minutes.content", meeting.ref, tasks=refs, **words)
    _announce(store, now, after)
    return after


def _announce(store: Store, now: datetime, meeting: Meeting) -> None:
    if not meeting.restricted:
        store.outbox.post(
            f"minutes-published:{meeting.number}", "minutes.published", meeting.ref, now,
            place=meeting.place, thread=meeting.thread, broadcast=True, reader=meeting.chair,
        )  # fmt: skip
        return
    for person in entitled(store, meeting):
        key = f"minutes-published:{meeting.number}:{person}"
        store.outbox.post(key, "minutes.published", meeting.ref, now, person=person)


def entitled(store: Store, meeting: Meeting) -> list[str]:
    """Everybody a restricted meeting's minutes are for, as long as they are colleagues."""
    readers = [each.person for each in store.meetings.people.of(meeting.id) if each.attends or each.named]
    people, units = apart(readers)
    all_units, seats = store.org.load()
    inside = below(all_units, set(units))
    members = [seat.person for seat in seats if seat.unit in inside]
    known = store.people.these([*people, *members])
    return [id for id, person in known.items() if person.standing == "member"]


def _assign(store: Store, now: datetime, meeting: Meeting, item: Item, nth: int, reader: Reader) -> list[Task]:
    """An action item as tasks: one for each owner who is known for certain and a colleague. What a restricted meeting
    asks for is not told by its task, which others see: it names the place in the minutes."""
    people = store.people.these(owner.person for owner in item.owners if owner.person)
    owners = tuple(id for id, person in people.items() if person.standing == "member")
    if not owners:
        return []
    reading = item.deadline if isinstance(item.deadline, dates.Reading) and item.deadline.due else dates.Reading()
    if reading.due and reading.due <= now:
        reading = dates.Reading()
    text = minutes_record.task_text(item, reading)
    if meeting.restricted:
        text = reader("minutes-restricted-task", nth=nth, ref=meeting.ref)
    order = Order(owners, text, 0, reading)
    return tasks.assign(store, now, meeting.chair, order, meeting.place, meeting.ref)
