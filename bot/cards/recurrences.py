"""What people see of recurring tasks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.cards import tasks as task_cards
from bot.cards.kit import Actions, Block, Button, Card, Facts, Row, Rows, Text
from bot.cards.repeats import rule
from bot.rules.recurrence import Occasion
from bot.words import Reader
from storage.recurrences import Recurrence
from storage.tasks import Task


def begun(
    made: Sequence[tuple[Recurrence, Task]], days: Sequence[Occasion], reader: Reader, notes: Sequence[Block]
) -> Card:  # fmt: skip
    """The answer to who asked: the rule as it was understood, and the next three days."""
    series, task = made[0]
    coming = [(task.occasion or date.min, _own_day(task, reader)), *((each.day, each.due) for each in days)][:3]
    facts = [
        (reader("task-owner"), task_cards.people([owner for _, each in made for owner in each.owners], reader)),
        (reader("recurs-next"), "\n".join(str(reader.fact(due)) for _, due in coming)),
    ]
    moved = any(day != due for day, due in coming)
    body: list[Block] = [Facts(facts)]
    if moved:
        body.append(Text(reader("recurs-moved"), quiet=True))
    body += notes
    rows = [Row(each.ref, action=_undo(each, reader)) for _, each in made] if len(made) > 1 else []
    end: list[Block] = [Rows(rows)] if rows else [Actions([_edit(task, reader), _undo(task, reader)])]
    return Card(f"{task.ref}  {task_cards.title(task)} · {rule(series, reader)}", [*body, *end])


def _own_day(task: Task, reader: Reader) -> date:
    assert task.due_at is not None
    return reader.local(task.due_at, task.date_only, task.zone).date()


def stop_question(task: Task, series: Recurrence, why: str, reader: Reader) -> Card:
    """Cancelled: this one, or all?"""
    args = {"task": str(task.number), "why": why[:500]}
    one = Button("task.cancel_one", reader("button-only-this"), args)
    every = Button("task.stop_all", reader("button-all-following"), args, style="danger")
    text = reader("recurs-which", text=task_cards.title(task), rule=rule(series, reader))
    return Card(text, [Actions([one, every])])


def inherited(task: Task, series: Recurrence, reader: Reader) -> Card:
    """To who has it now, since the one whose it was has left."""
    heading = reader("recurs-inherited", text=task_cards.title(task), rule=rule(series, reader))
    args = {"task": str(task.number)}
    give = Button("task.give", reader("button-give"), args, style="primary", opens_form=True)
    buttons = [give, Button("task.stop", reader("button-stop"), args)]
    facts = Facts([(reader("task-due"), task_cards.due(task, reader)), (reader("task-number"), task.ref)])
    return Card(heading, [facts, Actions(buttons)] if task.open else [facts])


def _undo(task: Task, reader: Reader) -> Button:
    return Button("task.undo", reader("button-undo"), {"task": str(task.number)})


def _edit(task: Task, reader: Reader) -> Button:
    return Button("task.edit", reader("button-edit"), {"task": str(task.number)}, opens_form=True)
