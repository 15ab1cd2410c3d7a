"""Help, a person's settings, and the bot's own page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards import feedback_desk as desk_cards
from bot.cards import tasks as task_cards
from bot.cards.absences import span, with_deputy
from bot.cards.feedback_desk import Desk
from bot.cards.kit import Actions, Block, Button, Card, Choice, Facts, Field, Form, Rule, Text, mention, strong
from bot.rules.org import Seat
from bot.rules.recall import Rung
from bot.rules.rhythm import NIGHTFALL, Rhythm
from bot.words import Reader
from storage.absences import Absence
from storage.reminders import Preference
from storage.tasks import Task

REGIONS = ("CN", "HK", "TW", "SG", "JP", "GB", "US", "DE", "AE", "SA")
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
HELP = ("task", "minutes", "raise", "upchain")
SHOWN = 20
BEFORE = 5  # of what stands before somebody as a level


def help_(reader: Reader) -> Card:
    """Everything that can be said, an example each."""
    topics = [Text(f"{strong(reader(f'help-{topic}-title'))}\n{reader(f'help-{topic}')}") for topic in HELP]
    return Card(reader("help-title"), [Text(reader("help-intro")), *topics, Text(reader("help-more"), quiet=True)])


def chain(who: str, units: Sequence[str], seats: Sequence[Seat], reader: Reader) -> Card:
    """Who would be asked, level by level."""
    heading = reader("org-title", person=mention(who))
    body: list[Block] = [Text(reader("org-in", units=reader.names(list(units))), quiet=True)] if units else []
    if not seats:
        return Card(heading, [*body, Text(reader("org-top" if units else "org-empty", person=mention(who)))])
    rows = [
        f"{n}. {mention(seat.person)} · {seat.unit} · {reader(f'org-role-{seat.role}')}"
        for n, seat in enumerate(seats, 1)
    ]
    return Card(heading, [*body, Text("\n".join(rows))])


@dataclass(frozen=True, slots=True)
class Mine:
    """All that a person's settings show. ``heads``: they head a unit; ``morning`` is their next working one; ``coming``
    are the next reminders."""

    rhythm: Rhythm
    chosen: Preference
    heads: bool
    morning: datetime
    away: Sequence[Absence]
    standing_in: Sequence[Absence]
    coming: Sequence[tuple[Task, Rung]] = ()


def me(mine: Mine, reader: Reader) -> Card:
    """What is set, and in words what is sent, when, and why."""
    chosen = mine.chosen
    facts = [
        (reader("me-language"), reader(f"language-{reader.language}")),
        (reader("me-zone"), reader("me-zone-from-slack", zone=str(reader.zone))),
        (reader("me-region"), region(mine.rhythm.calendar.region, reader)),
        (reader("me-digest"), f"{mine.rhythm.digest_at:%H:%M}"),
        (reader("me-before"), reader("yes" if chosen.before else "no")),
    ]
    if mine.heads:
        facts.append((reader("me-weekly"), reader("yes" if chosen.weekly else "no")))
        facts.append((reader("me-team"), reader("yes" if chosen.team else "no")))
    facts.append((reader("me-away"), _away(mine.away, reader)))
    if mine.standing_in:
        others = [f"{mention(each.person)} ({span(each, reader)})" for each in mine.standing_in]
        facts.append((reader("me-standing-in"), reader.names(others)))
    away = Button("away.set", reader("button-away"), opens_form=True)
    buttons = Actions([_edit(reader), away])
    unknown = mine.rhythm.calendar.unknown(mine.rhythm.day(mine.morning))
    if unknown:
        facts.append((reader("me-unknown", year=str(unknown)), reader("me-unknown-means")))
    return Card(
        reader("me-title"), [Facts(facts), buttons, Rule(), *what_is_sent(mine, reader), *_coming(mine, reader)]
    )


def _away(planned: Sequence[Absence], reader: Reader) -> str:
    return "\n".join(with_deputy(each, reader) for each in planned) or reader("me-away-none")


def what_is_sent(mine: Mine, reader: Reader) -> list[Block]:
    """In words: a paragraph for each kind of message, with its hour and its reason."""
    digest, head = f"{mine.rhythm.digest_at:%H:%M}", mine.heads
    sent = {
        "acts": True,
        "digest": True,
        "before": mine.chosen.before,
        "hour": True,
        "meetings": True,
        "feedback": True,
        "overdue": True,
        "weekly": head and mine.chosen.weekly,
        "team": head and mine.chosen.team,
        "never": True,
    }
    facts = {"hour": digest, "night": f"{NIGHTFALL:%H:%M}", "next": reader.when(mine.morning)}
    kinds = [kind for kind, said in sent.items() if said]
    return [Text(f"{strong(reader(f'me-what-{kind}'))}\n{reader(f'me-sent-{kind}', **facts)}") for kind in kinds]


def _coming(mine: Mine, reader: Reader) -> list[Block]:
    """What will be sent next, when, and why."""
    times = reader.times([rung.at for _, rung in mine.coming])
    lines = [
        f"{when}  {task.ref} {task_cards.title(task)} · {reader(f'letter-what-{rung.kind}')}"
        for when, (task, rung) in zip(times, mine.coming, strict=True)
    ]
    return [Rule(), Text("\n".join([reader("me-coming"), *lines]), quiet=True)] if lines else []


def _edit(reader: Reader) -> Button:
    return Button("me.edit", reader("button-edit"), opens_form=True)


def me_form(mine: Mine, reader: Reader) -> Form:
    languages = [Choice(language, reader(f"language-{language}")) for language in LANGUAGES]
    fields = [
        Field("language", reader("me-language"), "choice", choices=languages, value=reader.language),
        Field("digest_at", reader("me-digest"), "time", value=f"{mine.rhythm.digest_at:%H:%M}"),
        Field(
            "region", reader("me-region"), "choice", choices=_regions(mine, reader), value=mine.rhythm.calendar.region
        ),
        _switch("before", mine.chosen.before, reader),
    ]
    if mine.heads:
        fields += [_switch("weekly", mine.chosen.weekly, reader), _switch("team", mine.chosen.team, reader)]
    return Form("me.edit", reader("me-title"), fields, reader("button-save"), reader("button-cancel"))


def _regions(mine: Mine, reader: Reader) -> list[Choice]:
    own = mine.rhythm.calendar.region
    return [Choice(each, region(each, reader)) for each in (*REGIONS, *([own] if own not in REGIONS else []))]


def region(code: str, reader: Reader) -> str:
    """By its name where it is one of the usual ones."""
    return reader(f"region-{code}") if code in REGIONS else code


def _switch(name: str, on: bool, reader: Reader) -> Field:
    choices = [Choice(word, reader(word)) for word in ("yes", "no")]
    return Field(name, reader(f"me-{name}"), "choice", choices=choices, value="yes" if on else "no")


def home(tasks: Sequence[Task], desk: Desk, reader: Reader, viewer: str) -> Card:
    """What is on me, as a task or as a level, and how to begin."""
    mine = task_cards.listed(tasks, reader, reader("task-list-mine"), viewer, SHOWN)
    start = Button("task.order", reader("home-new-task"), style="primary", opens_form=True)
    raise_ = Button("feedback.raise", reader("feedback-form-title"), opens_form=True)
    settings = Button("me.edit", reader("me-title"), opens_form=True)
    begin: list[Block] = [Rule(), Actions([start, raise_, settings]), Text(reader("home-hint"), quiet=True)]
    return Card(mine.title, [*mine.body, *desk_cards.home(desk, reader, BEFORE), *begin])
