"""Help, a person's settings, and the bot's own page."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards import tasks as task_cards
from bot.cards.kit import (
    Actions,
    Block,
    Button,
    Card,
    Choice,
    Facts,
    Field,
    Form,
    Row,
    Rows,
    Rule,
    Text,
    mention,
    strong,
)
from bot.rules.org import Seat
from bot.words import Reader
from storage.org import Person
from storage.tasks import Task

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
HELP = ("task", "minutes", "raise", "upchain")
SHOWN = 20


def help_(reader: Reader) -> Card:
    """Everything that can be said, an example each."""
    body: list[Block] = [Text(reader("help-intro"))]
    rows = [Row(f"{strong(reader(f'help-{topic}-title'))}\n{reader(f'help-{topic}')}") for topic in HELP]
    return Card(reader("help-title"), [*body, Rows(rows), Text(reader("help-more"), quiet=True)])


def chain(who: str, units: Sequence[str], seats: Sequence[Seat], reader: Reader) -> Card:
    """Who would be asked, level by level."""
    heading = reader("org-title", person=mention(who))
    body: list[Block] = [Text(reader("org-in", units=reader.names(list(units))), quiet=True)] if units else []
    if not seats:
        return Card(heading, [*body, Text(reader("org-empty", person=mention(who)))])
    rows = [
        f"{n}. {mention(seat.person)} · {seat.unit} · {reader(f'org-role-{seat.role}')}"
        for n, seat in enumerate(seats, 1)
    ]
    return Card(heading, [*body, Text("\n".join(rows))])


def me(person: Person, reader: Reader) -> Card:
    facts = [
        (reader("me-language"), reader(f"language-{reader.language}")),
        (reader("me-zone"), reader("me-zone-from-slack", zone=str(reader.zone))),
    ]
    body: list[Block] = [Facts(facts), Text(reader("me-what-is-sent")), Actions([_edit(reader)])]
    return Card(reader("me-title"), body)


def _edit(reader: Reader) -> Button:
    return Button("me.edit", reader("button-edit"), opens_form=True)


def me_form(person: Person, reader: Reader) -> Form:
    choices = [Choice(language, reader(f"language-{language}")) for language in LANGUAGES]
    language = Field("language", reader("me-language"), "choice", choices=choices, value=reader.language)
    return Form("me.edit", reader("me-title"), [language], reader("button-save"), reader("button-cancel"))


def home(tasks: Sequence[Task], reader: Reader, viewer: str) -> Card:
    """What is on me, and how to begin."""
    mine = task_cards.listed(tasks, reader, reader("task-list-mine"), viewer, SHOWN)
    start = Button("task.order", reader("home-new-task"), style="primary", opens_form=True)
    return Card(
        mine.title, [*mine.body, Rule(), Actions([start, _edit(reader)]), Text(reader("home-hint"), quiet=True)]
    )
