"""What people see of being away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from bot.cards import tasks as task_cards
from bot.cards.kit import Actions, Block, Button, Card, Confirm, Field, Form, Row, Rows, Text, mention, strong
from bot.words import Reader
from storage.absences import Absence
from storage.tasks import Task


def span(absence: Absence, reader: Reader) -> str:
    """From when to when, in a few words."""
    if absence.starts == absence.ends:
        return str(reader.fact(absence.starts))
    return reader("away-span", starts=reader.fact(absence.starts), ends=reader.fact(absence.ends))


def with_deputy(absence: Absence, reader: Reader) -> str:
    deputy = mention(absence.deputy)
    said = reader("away-stands-in", person=deputy) if absence.deputy else reader("away-nobody")
    return f"{span(absence, reader)} · {said}"


def gone(absence: Absence, before: Sequence[Absence], due: Sequence[Task], back: datetime, reader: Reader) -> Card:
    """The answer to who goes: what was understood, what it takes the place of, what happens meanwhile, and what falls
    due."""
    instead = reader.names([with_deputy(each, reader) for each in before])
    body: list[Block] = [
        *([Text(reader("away-instead", span=instead))] if before else []),
        Text(reader("away-means-deputy", person=mention(absence.deputy)) if absence.deputy else reader("away-means")),
        Text(reader("away-back", when=reader.when(back)), quiet=True),
    ]
    if due:
        rows = [
            Row(f"{strong(task.ref)}  {task_cards.title(task)}", task_cards.due(task, reader), _give(task, reader))
            for task in due
        ]
        body += [Text(strong(reader("away-due-meanwhile"))), Rows(rows, reader("rows-more", count="{count}"))]
    return Card(reader("away-noted", span=span(absence, reader)), [*body, Actions([_off(reader), _set(reader)])])


def shown(mine: Sequence[Absence], others: Sequence[Absence], reader: Reader) -> Card:
    """``/upchain away``: mine, and whom I stand in for."""
    body: list[Block] = []
    if mine:
        body.append(Rows([Row(with_deputy(absence, reader)) for absence in mine]))
    else:
        body.append(Text(reader("away-none")))
    if others:
        rows = [Row(f"{mention(absence.person)} · {span(absence, reader)}") for absence in others]
        body += [Text(strong(reader("away-standing-in"))), Rows(rows)]
    body.append(Actions([_set(reader), *([_off(reader)] if mine else [])]))
    return Card(reader("away-title"), [*body, Text(reader("away-hint"), quiet=True)])


def _give(task: Task, reader: Reader) -> Button:
    return Button("task.give", reader("button-give"), {"task": str(task.number)}, opens_form=True)


def _set(reader: Reader) -> Button:
    return Button("away.set", reader("button-away"), opens_form=True)


def _off(reader: Reader) -> Button:
    ask = Confirm(reader("button-back"), reader("away-off-sure"), reader("button-back"), reader("button-cancel"))
    return Button("away.off", reader("button-back"), confirm=ask)


def form(reader: Reader, today: date) -> Form:
    fields = [
        Field("starts", reader("away-field-starts"), "date", value=str(today)),
        Field("ends", reader("away-field-ends"), "date", value=str(today)),
        Field("deputy", reader("away-field-deputy"), "person", required=False, hint=reader("away-field-deputy-hint")),
    ]
    return Form("away.set", reader("away-title"), fields, reader("button-save"), reader("button-cancel"))


def told(said: Mapping[str, Any], reader: Reader) -> Card:
    """To the deputy."""
    absence = Absence(0, 0, said["who"], date.fromisoformat(said["starts"]), date.fromisoformat(said["ends"]), "")
    heading = reader(f"away-told-{said['what']}", who=mention(said["who"]), span=span(absence, reader))
    return Card(heading, [Text(reader("away-told-means"))] if said["what"] == "named" else [])


def note(absence: Absence, stand_in: str, reader: Reader) -> Text:
    """To who asks something of somebody who is away."""
    key = "away-note-deputy" if stand_in else "away-note"
    facts = {"deputy": mention(stand_in)} if stand_in else {}
    return Text(reader(key, person=mention(absence.person), span=span(absence, reader), **facts))
