"""Tasks: asked for, done, moved, given, snoozed, cancelled, undone (H8, H11). Every change, its letters and its ledger
entry are one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.cards import tasks as cards
from bot.cards.kit import Card
from bot.cards.repeats import rule
from bot.errors import Refusal
from bot.ledger import as_json, as_kept
from bot.letters import LetterKind, refresh
from bot.org import zone_of
from bot.rhythms import rhythms
from bot.rules import recall, record, visibility
from bot.rules.dates import Reading
from bot.rules.record import Sent
from bot.rules.refs import number_of
from bot.rules.tasks import Order, check_hand, check_open, may_see, told
from bot.rules.worktime import Calendar
from bot.words import Reader
from storage.database import Store
from storage.ledger import Entry
from storage.outbox import Letter
from storage.tasks import Task

SHOWS_TASKS = ("minutes.published", "minutes.draft", "minutes.owed")
LIVE = ("task.assigned",)  # the cards that follow a task to its end
UNDO_WITHIN = timedelta(hours=24)
LISTED = 30


# ---- changes ---------------------------------------------------------------------------------------------------------


def assign(
    store: Store, now: datetime, asker: str, order: Order, place: str = "", source: str = "", quietly: bool = False
) -> list[Task]:
    """One task each, or one for whoever is first. Owners hear of it, unless they asked it of themselves or
    (``quietly``) are told of all that is theirs together."""
    groups = [order.owners] if order.any_one else [(owner,) for owner in order.owners]
    made = [create(store, now, asker, owners, order, place, source) for owners in groups]
    for task in () if quietly else made:
        tell_owners(store, now, task, asker, task.owners)
    return made


def create(
    store: Store, now: datetime, asker: str, owners: tuple[str, ...], order: Order, place: str, source: str = "",
    series: int | None = None, occasion: date | None = None, recall_from: datetime | None = None,
) -> Task:  # fmt: skip
    """One task, of which nobody is told yet; one that was to be expected is recalled from an earlier moment on."""
    task = store.tasks.create(
        owners, number=store.next_number("T"), text=order.text, asker=asker, state="open", priority=order.priority,
        place=place, source=source, note="", created_at=now, closed_at=None, closed_by="", version=1,
        snoozed_until=None, snoozed_by=None, remind_at=now, recall_from=recall_from or now,
        series=series, occasion=occasion,
        **deadline(store, order.reading, owners[0]),
    )  # fmt: skip
    store.ledger.write(now, asker, "task.assign", task.ref, **facts(task))
    return task


def deadline(store: Store, reading: Reading, owner: str) -> Mapping[str, Any]:
    """The columns of a deadline: a day without an hour ends where its owner lives."""
    zone = zone_of(store, owner)
    if reading.due is None:
        return {"due_at": None, "date_only": False, "zone": str(zone)}
    due = reading.due.replace(tzinfo=zone) if reading.date_only else reading.due
    return {"due_at": due, "date_only": reading.date_only, "zone": str(zone)}


def done(store: Store, now: datetime, actor: str, number: int, note: str = "") -> Task:
    task = editable(store, actor, number)
    return _close(store, now, actor, task, "done", note)


def cancel(store: Store, now: datetime, actor: str, number: int, why: str) -> Task:
    task = editable(store, actor, number, only_asker=True)
    if not why:
        raise Refusal("cancel-needs-why", field="why", ref=task.ref)
    return _close(store, now, actor, task, "cancelled", why)


def _close(store: Store, now: datetime, actor: str, task: Task, state: str, note: str) -> Task:
    closed: dict[str, Any] = {"state": state, "note": note, "closed_at": now, "closed_by": actor, "snoozed_until": None}
    after = _change(store, now, actor, task, f"task.{'done' if state == 'done' else 'cancel'}", **closed)
    _tell(store, now, after, actor, state, told(after, actor), note=note)
    return after


def move(store: Store, now: datetime, actor: str, number: int, reading: Reading, why: str = "") -> Task:
    task = editable(store, actor, number)
    new = deadline(store, reading, task.owners[0])
    after = _change(store, now, actor, task, "task.move", why=why, snoozed_until=None, **new)
    _tell(store, now, after, actor, "moved", told(after, actor), note=why)
    return after


def give(store: Store, now: datetime, actor: str, number: int, owners: Sequence[str]) -> Task:
    task = editable(store, actor, number)
    new = tuple(dict.fromkeys(owners))
    if new == task.owners:
        raise Refusal("already-owner", field="owners", ref=task.ref)
    after = _change(store, now, actor, task, "task.give", owners=new, snoozed_until=None)
    tell_owners(store, now, after, actor, [owner for owner in new if owner not in task.owners])
    _tell(store, now, after, actor, "given", [p for p in told(task, actor) if p not in new])
    return after


def edit(store: Store, now: datetime, actor: str, number: int, said: Order) -> Task:
    """What the form says; only what differs is a change, and only whom it concerns hears of it."""
    task = editable(store, actor, number)
    new: dict[str, Any] = {"text": said.text, "owners": said.owners, "priority": said.priority}
    new |= deadline(store, said.reading, said.owners[0])
    changed = {name: value for name, value in new.items() if getattr(task, name) != value}
    if not changed:
        return task
    after = _change(store, now, actor, task, "task.edit", **changed)
    tell_owners(store, now, after, actor, [owner for owner in after.owners if owner not in task.owners])
    moved = bool({"due_at", "date_only"} & set(changed))
    stayed = [p for p in told(task, actor) if p in (after.asker, *after.owners)]
    gone = [p for p in told(task, actor) if p not in (after.asker, *after.owners)]
    _tell(store, now, after, actor, "moved" if moved else "edited", stayed)
    _tell(store, now, after, actor, "given", gone)
    return after


def snooze(store: Store, now: datetime, actor: str, number: int, until: datetime) -> Task:
    """The reminders rest until then; the deadline stays."""
    task = editable(store, actor, number)
    if until <= now:
        raise Refusal("snooze-past", field="date")
    return _change(store, now, actor, task, "task.snooze", snoozed_until=until, snoozed_by=actor)


def undo(store: Store, now: datetime, actor: str, number: int | None) -> Task:
    """Takes back the actor's own last change of a task, if nothing has changed since."""
    entry = store.ledger.last_by(actor, f"T-{number or '%'}")
    task = store.tasks.get(number_of(entry.subject)) if entry else None
    if entry is None or task is None or now - entry.at > UNDO_WITHIN or entry.act == "task.undo":
        raise Refusal("nothing-to-undo")
    if entry.facts.get("version") != task.version:
        raise Refusal("changed-since", ref=task.ref)
    before = as_kept(entry.facts.get("before", {"state": "withdrawn"}))
    after = _change(store, now, actor, task, "task.undo", undone=entry.act, **before)
    store.outbox.void(task.ref, ["task.assigned", "task.told"])
    if entry.act in ("task.done", "task.cancel"):
        _tell(store, now, after, actor, "reopened", told(after, actor))
    elif entry.act == "task.give":
        tell_owners(store, now, after, actor, after.owners)
    return after


# ---- the parts of a change -------------------------------------------------------------------------------------------


def editable(store: Store, actor: str, number: int, only_asker: bool = False) -> Task:
    """The open task, in the hands of one who may change it."""
    task = seen(store, actor, number)
    check_hand(task, actor, only_asker, stands_in(store, actor, task))
    check_open(task)
    return task


def _change(
    store: Store, now: datetime, actor: str, task: Task, act: str, why: str = "", undone: str = "", **values: Any
) -> Task:
    before = {name: as_json(getattr(task, name)) for name in values}
    after = store.tasks.save(task, remind_at=now, **_recalled_anew(now, values), **values)
    more = {"why": why} if why else {}
    more |= {"undone": undone} if undone else {}
    said = {name: as_json(value) for name, value in values.items()}
    store.ledger.write(now, actor, act, task.ref, version=after.version, before=before, after=said, **more)
    refresh(store, now, task.ref, after.version, LIVE)
    if task.source:  # what it came of shows how it stands
        refresh(store, now, task.source, f"{task.ref}.{after.version}", SHOWS_TASKS)
    return after


def facts(task: Task) -> dict[str, Any]:
    names = ("text", "owners", "asker", "priority", "due_at", "date_only", "zone", "source", "version")
    return {name: as_json(getattr(task, name)) for name in names}


def _recalled_anew(now: datetime, changed: Mapping[str, Any]) -> Mapping[str, datetime]:
    """What would have been said of the deadline, or to the owners, that were before is said no more."""
    return {"recall_from": now} if {"due_at", "owners", "state", "snoozed_until"} & changed.keys() else {}


def tell_owners(store: Store, now: datetime, task: Task, actor: str, owners: Sequence[str]) -> None:
    for owner in owners:
        if owner != actor:
            key = f"task-assigned:{task.number}:{owner}:{task.version}"
            store.outbox.post(key, "task.assigned", task.ref, now, person=owner)


def _tell(
    store: Store, now: datetime, task: Task, actor: str, what: str, people: Sequence[str], note: str = ""
) -> None:
    for person in people:
        key = f"task-{what}:{task.number}:{person}:{task.version}"
        store.outbox.post(
            key, "task.told", task.ref, now, person=person, what=what, by=actor, note=note, version=task.version
        )


# ---- looking ---------------------------------------------------------------------------------------------------------


def seen(store: Store, viewer: str, number: int) -> Task:
    """The task, if this person may see it; otherwise the same refusal as where there is none."""
    task = store.tasks.get(number)
    if task is None or not (
        may_see(task, viewer, _overseen(store, viewer, task.owners)) or stands_in(store, viewer, task)
    ):
        raise Refusal("not-found", ref=f"T-{number}")
    return task


def stands_in(store: Store, person: str, task: Task) -> bool:
    """Whoever was reminded of a task in the stead of an owner who is away may see it, and act on it."""
    return bool(store.recalls.stood_in(task.ref, person) & set(task.owners))


def _overseen(store: Store, viewer: str, people: Sequence[str]) -> bool:
    return any(person in visibility.overseen(*store.org.load(), viewer) for person in people)


def listed(store: Store, viewer: str, whose: str, until: datetime | None) -> list[Task]:
    """Open tasks, the most urgent first: ``whose`` is ``me``, ``team``, ``all`` or a person's id."""
    if whose in ("me", viewer):
        return store.tasks.owned(viewer, LISTED + 1, until)
    team = visibility.overseen(*store.org.load(), viewer)
    people = None if whose == "all" else sorted(team | {viewer}) if whose == "team" else [whose]
    found = store.tasks.opened(LISTED * 10, people, until)
    return [t for t in found if may_see(t, viewer, bool(team & set(t.owners)))][: LISTED + 1]


def story(
    store: Store, viewer: str, number: int, calendar: Calendar, now: datetime
) -> tuple[Task, list[Entry], list[Sent]]:
    """A task with all that happened to it, and all that was sent about it or will be."""
    task = seen(store, viewer, number)
    happened = store.ledger.of(task.ref)
    known = rhythms(store, calendar, [*task.owners, task.asker], now)
    coming = sorted((rung for rung in recall.ladder(task, known) if rung.at > now), key=lambda rung: rung.at)
    recalls = store.recalls.of(task.ref)
    letters = store.recalls.letters({each.letter for each in recalls})
    told = record.told(store.outbox.of(task.ref), happened)
    return task, happened, [*told, *record.recalled(recalls, letters, happened), *record.planned(coming)]


def repeats(store: Store, task: Task, reader: Reader) -> str:
    """How it comes again, in words; empty where it does not, or no more."""
    series = store.recurrences.get(task.series) if task.series else None
    return rule(series, reader) if series and series.running else ""


# ---- letters ---------------------------------------------------------------------------------------------------------


def of_letter(store: Store, letter: Letter) -> Task:
    task = store.tasks.get(number_of(letter.subject))
    assert task is not None, letter.key
    return task


def _assigned(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    task = of_letter(store, letter)
    unsaid = letter.state == "sending"
    if unsaid and (letter.person not in task.owners or task.state == "withdrawn"):
        return None
    return cards.owner_card(task, reader, letter.person, repeats(store, task, reader))


def _told(store: Store, now: datetime, letter: Letter, reader: Reader) -> Card | None:
    task = of_letter(store, letter)
    if letter.args["version"] != task.version and letter.args["what"] in ("done", "cancelled"):
        return None
    return cards.told_card(task, reader, letter.args)


LETTERS = {
    "task.assigned": LetterKind(_assigned),
    "task.told": LetterKind(_told),
}
