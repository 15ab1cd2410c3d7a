"""What people see of reminders: the one message of a morning, and the card that a single reminder is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.cards import tasks as task_cards
from bot.cards.kit import Block, Button, Card, Row, Rows, Text, mention, strong
from bot.rules.digest import Entry, Part, arranged, part
from bot.rules.recall import due_day
from bot.rules.worktime import DAY
from bot.words import Reader
from storage.tasks import Task

MOST = 15  # entries of one part; a longer list is not read in the morning


def message(
    entries: Sequence[Entry], waiting: Mapping[str, Sequence[Row]], reader: Reader, viewer: str, moment: datetime,
    after: Sequence[Block] = (),
) -> Card:  # fmt: skip
    """With one thing to say, that thing's card; else all of it, the most urgent first; ``after`` it the rest."""
    if len(entries) == 1 and not waiting and entries[0].recall.kind != "left":
        return _single(entries[0], reader, viewer, moment, after)
    return _digest(entries, waiting, reader, viewer, moment, after)


def dealt_with(subject: str, reader: Reader) -> Row:
    return Row(reader("digest-dealt-with", ref=subject))


def all_dealt_with(subject: str, reader: Reader) -> Card:
    """In the place of the one thing that was said."""
    return Card(reader("digest-dealt-with", ref=subject))


def late(planned: datetime, reader: Reader) -> Block:
    return Text(reader("digest-late", when=reader.when(planned)), quiet=True)


def changes(told: Sequence[tuple[Task, Mapping[str, Any]]], reader: Reader) -> list[Block]:
    """What others did, a line each."""
    if not told:
        return []
    lines = [_change(task, said, reader) for task, said in told[-MOST:]]
    return [Text("\n".join([reader("digest-changes"), *lines]), quiet=True)]


def _change(task: Task, said: Mapping[str, Any], reader: Reader) -> str:
    line = reader(f"task-told-{said['what']}", by=mention(said["by"]), text=task_cards.title(task), ref=task.ref)
    return f"{line} · {task_cards.due(task, reader)}" if said["what"] == "moved" else line


# ---- one thing -------------------------------------------------------------------------------------------------------


def _single(entry: Entry, reader: Reader, viewer: str, moment: datetime, after: Sequence[Block]) -> Card:
    heading = _heading(entry, reader, moment)
    card = task_cards.living(entry.task, reader, viewer, heading, entry.concerned, entry.hands_on)
    behalf = [Text(_why(entry, reader), quiet=True)] if entry.recall.behalf else []
    return Card(card.title, [*behalf, *card.body, *after], card.tone, card.summary)


def _heading(entry: Entry, reader: Reader, moment: datetime) -> str:
    task, where = entry.task, part(entry, moment, reader.zone)
    text = task_cards.title(task)
    if where == "soon" and task.due_at:
        tomorrow = due_day(task, reader.zone) == moment.astimezone(reader.zone).date() + DAY
        key = "tomorrow" if tomorrow else "soon"
        return reader(f"task-reminder-{key}", text=text, due=task_cards.due(task, reader))
    if where == "today" and entry.recall.kind == "hour" and task.due_at:
        return reader("task-reminder-hour", text=text, hour=reader.hour(task.due_at))
    return reader(f"task-reminder-{where}", text=text, people=task_cards.people(task.owners, reader))


# ---- several ---------------------------------------------------------------------------------------------------------


def _digest(
    entries: Sequence[Entry], waiting: Mapping[str, Sequence[Row]], reader: Reader, viewer: str, moment: datetime,
    after: Sequence[Block],
) -> Card:  # fmt: skip
    parts = arranged(entries, moment, reader.zone)
    counted = [reader(f"digest-count-{name}", count=len(found)) for name, found in parts.items()]
    counted += [reader(f"digest-count-{name}", count=len(rows)) for name, rows in waiting.items()]
    counted = counted or [reader("digest-count-week")]
    title = reader("digest-title", day=reader.when(moment, True), counted=reader.names(counted))
    body: list[Block] = []
    for name, found in parts.items():
        body += _part(name, [_row(entry, reader) for entry in found], reader)
    for where, rows in waiting.items():
        body += _part(where, rows, reader)
    return Card(title, [*body, *after])


def _part(name: Part | str, rows: Sequence[Row], reader: Reader) -> list[Block]:
    more = [Text(reader("digest-more", count=len(rows) - MOST), quiet=True)] if len(rows) > MOST else []
    return [Text(strong(reader(f"digest-part-{name}"))), Rows(rows[:MOST], reader("rows-more", count="{count}")), *more]


def _row(entry: Entry, reader: Reader) -> Row:
    task = entry.task
    line = f"{strong(task.ref)}  {task_cards.title(task)}"
    if not (task.open and entry.concerned):
        return Row(line, task_cards.ending(task, reader, entry.recall.person))
    detail = f"{task_cards.due(task, reader)} · {_why(entry, reader)}"
    return Row(line, detail, _action(entry, reader))


def _action(entry: Entry, reader: Reader) -> Button | None:
    args = {"task": str(entry.task.number)}
    if entry.recall.kind == "left":
        return Button("task.give", reader("button-give"), args, opens_form=True)
    return Button("task.done", reader("button-done"), args) if entry.hands_on else None


def _why(entry: Entry, reader: Reader) -> str:
    """Whose it is, or who asked for it."""
    task, recall = entry.task, entry.recall
    if recall.behalf:
        return reader("digest-left" if recall.kind == "left" else "digest-for", person=mention(recall.behalf))
    if not entry.hands_on:
        return reader("digest-with", people=task_cards.people(task.owners, reader))
    own = task.asker == recall.person
    return reader("digest-own") if own else reader("digest-from", person=mention(task.asker))
