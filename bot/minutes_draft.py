"""The draft in the chair's hands, what becomes of it, and what follows from it (H3, H4).

Nothing is published without the chair; nothing that was published is changed without an edition that says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import tasks
from bot.errors import Refusal
from bot.minutes import change, revise_soon, settle
from bot.minutes_reading import derive, note, on_record, readable
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

CLASSES = ("internal", "confidential", "secret")


def drafted(store: Store, now: datetime, actor: str, number: int, calendar: Calendar) -> Record:
    """What the chair is about to change."""
    meeting = in_chair(store, actor, number, "ended", "published")
    note(store, now, actor, [meeting], "draft")
    return derive(store, meeting, calendar)


def in_chair(store: Store, actor: str, number: int, *states: str) -> Meeting:
    meeting = store.meetings.get(number)
    if meeting is None or meeting.chair != actor:
        raise Refusal("not-found", ref=f"M-{number}")
    if meeting.state not in states:
        raise Refusal("minutes-published" if meeting.state == "published" else "minutes-still-open", ref=meeting.ref)
    return meeting


# ---- before publishing -----------------------------------------------------------------------------------------------


def edit(
    store: Store, now: datetime, calendar: Calendar, reader: Reader, actor: str, number: int, draft: Mapping[str, str]
) -> Meeting:
    """What the chair makes of the whole: topic, decisions and actions, a line each. Once published, a new edition."""
    meeting = in_chair(store, actor, number, "ended", "published")
    ignored = {key: each for key, each in meeting.draft.get("items", {}).items() if each["kind"] == "discussion"}
    new = {**meeting.draft, **draft, "items": ignored}
    if meeting.state == "published":
        return _amend(store, now, calendar, reader, meeting, new)
    return _redraft(store, now, calendar, actor, meeting, "minutes.edit", new)


def decide(
    store: Store, now: datetime, calendar: Calendar, actor: str, number: int, key: str, kind: str, text: str | None
) -> Meeting:
    """What the chair makes of one item, or of one candidate: "discussion" is nothing. No text: as it was said."""
    meeting = in_chair(store, actor, number, "ended")
    item = derive(store, meeting, calendar).item(key)
    if item is None:
        raise Refusal("changed-since", ref=meeting.ref)
    choice = {"kind": kind, "text": item.text if text is None else text}
    new = {**meeting.draft, "items": {**meeting.draft.get("items", {}), key: choice}}
    return _redraft(store, now, calendar, actor, meeting, "minutes.decide", new)


def classify(store: Store, now: datetime, actor: str, number: int, classification: str) -> Meeting:
    meeting = in_chair(store, actor, number, "ended")
    chosen = classification if classification in CLASSES else meeting.classification
    return change(store, now, actor, meeting, "minutes.classify", classification=chosen)


def _redraft(
    store: Store, now: datetime, calendar: Calendar, actor: str, meeting: Meeting, act: str, draft: Mapping[str, Any]
) -> Meeting:
    after = change(store, now, actor, meeting, act, draft=draft, topic=draft.get("topic", meeting.topic))
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
    become tasks, and every owner is told once."""
    meeting = in_chair(store, actor, number, "ended")
    record = derive(store, meeting, calendar)
    made = {key_of(item): _assign(store, now, meeting, item, nth, reader)
            for nth, item in enumerate(record.minutes.actions, 1)}  # fmt: skip
    draft = {**meeting.draft, "tasks": _numbers(made)}
    values = {"state": "published", "published_at": now, "edition": 1, "draft": draft}
    after = change(store, now, actor, meeting, "minutes.publish", **values)
    settle(store, derive(store, after, calendar))
    _content_on_record(store, now, actor, after, record, made)
    _tell_owners(store, now, after, made)
    _announce(store, now, after)
    return after


def _content_on_record(
    store: Store, now: datetime, actor: str, meeting: Meeting, record: Record, made: Mapping[str, Sequence[Task]]
) -> None:
    refs = [task.ref for each in made.values() for task in each]
    words = on_record(store, meeting, **minutes_record.said(record.minutes))
    store.ledger.write(now, actor, "minutes.content", meeting.ref, edition=meeting.edition, tasks=refs, **words)


def _numbers(made: Mapping[str, Sequence[Task]]) -> dict[str, list[int]]:
    return {key: [task.number for task in each] for key, each in made.items() if each}


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
    """Everybody whom the minutes are for by name, as long as they are colleagues: those who attended, those named."""
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
    return tasks.assign(store, now, meeting.chair, order, meeting.place, meeting.ref, quietly=True)


def _tell_owners(store: Store, now: datetime, meeting: Meeting, made: Mapping[str, Sequence[Task]]) -> None:
    """Each owner once: who was there of one task by its own card; who was not, has several, or where tasks tell
    nothing, by one of the minutes."""
    by_owner: dict[str, list[Task]] = {}
    for task in (task for each in made.values() for task in each):
        by_owner.setdefault(task.owners[0], []).append(task)
    by_owner.pop(meeting.chair, None)
    there = {each.person for each in store.meetings.people.of(meeting.id) if each.attends}
    for owner, theirs in by_owner.items():
        if len(theirs) == 1 and not meeting.restricted and owner in there:
            tasks.tell_owners(store, now, theirs[0], meeting.chair, [owner])
        else:
            key = f"minutes-owed:{meeting.number}:{owner}:{meeting.edition}"
            numbers = [task.number for task in theirs]
            store.outbox.post(key, "minutes.owed", meeting.ref, now, person=owner, tasks=numbers)


# ---- after publishing ------------------------------------------------------------------------------------------------


def _amend(
    store: Store, now: datetime, calendar: Calendar, reader: Reader, meeting: Meeting, draft: Mapping[str, Any]
) -> Meeting:
    """A new edition: what changed is said in it and told to those who have the old one; new actions become tasks."""
    before = derive(store, meeting, calendar)
    renamed = replace(meeting, draft=draft, topic=draft["topic"])
    record = derive(store, renamed, calendar)
    changes = minutes_record.changes(
        minutes_record.said(before.minutes) | {"title": meeting.topic},
        minutes_record.said(record.minutes) | {"title": renamed.topic},
    )
    if not changes:
        return meeting
    linked, unlinked = minutes_record.carried_over(before, record)
    nth = {key_of(item): place for place, item in enumerate(record.minutes.actions, 1)}
    made = {key_of(item): _assign(store, now, renamed, item, nth[key_of(item)], reader) for item in unlinked}
    edition = {"edition": meeting.edition + 1, "at": now.isoformat(), "changes": changes}
    new = {**draft, "tasks": linked | _numbers(made), "editions": [*meeting.draft.get("editions", []), edition]}
    values = {"draft": new, "topic": renamed.topic, "edition": meeting.edition + 1}
    after = change(store, now, meeting.chair, meeting, "minutes.amend", **values)
    settle(store, derive(store, after, calendar))
    _content_on_record(store, now, meeting.chair, after, record, made)
    _tell_owners(store, now, after, made)
    _tell_amended(store, now, after, [person for person in entitled(store, after) if person != meeting.chair])
    return after


def _tell_amended(store: Store, now: datetime, meeting: Meeting, people: Iterable[str]) -> None:
    told = list(people)
    for person in told:
        key = f"minutes-amended:{meeting.number}:{meeting.edition}:{person}"
        store.outbox.post(key, "minutes.amended", meeting.ref, now, person=person, edition=meeting.edition)
    store.ledger.write(now, meeting.chair, "minutes.told", meeting.ref, edition=meeting.edition, people=told)


def confirm(store: Store, now: datetime, actor: str, number: int, place: str) -> Meeting:
    """Somebody who may read the minutes says that they have read this edition."""
    meeting = readable(store, actor, number, place)
    if meeting.state != "published":
        raise Refusal("minutes-not-published", ref=meeting.ref)
    if store.meetings.people.confirm(meeting.id, actor, meeting.edition):
        store.ledger.write(now, actor, "minutes.confirm", meeting.ref, edition=meeting.edition)
        drafts, published = (store.outbox.standing(meeting.ref, [f"minutes.{card}"]) for card in ("draft", "published"))
        revise_soon(store, now, [*drafts, *(each for each in published if each.person in ("", actor))])
    return meeting
