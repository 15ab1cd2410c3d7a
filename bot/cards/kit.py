"""The card vocabulary: what can be shown to a person, without knowing by which chat tool.

A card says *what* is shown; a platform folder (``handlers/slack/render.py``) says how, and holds every limit of that
platform. All text is plain: renderers escape it. Two things inside a text are more than plain, and are written with the
functions below so that words typed by a person can never imitate them: ``mention(person)`` and ``strong(text)``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

# Private-use characters bracket the two inline marks; ``clean`` takes them out of everything a person typed.
MENTION_OPEN, MENTION_CLOSE, STRONG_OPEN, STRONG_CLOSE = "\ue000", "\ue001", "\ue002", "\ue003"
_MARKS = str.maketrans("", "", MENTION_OPEN + MENTION_CLOSE + STRONG_OPEN + STRONG_CLOSE)

Tone = Literal["plain", "good", "warn", "bad"]
Args = Mapping[str, str]


def mention(person: str) -> str:
    """The person with this platform id, by name and linked; who is named this way in a channel is notified."""
    return f"{MENTION_OPEN}{person}{MENTION_CLOSE}"


def strong(text: str) -> str:
    """Set off from its surroundings, where the platform can."""
    return f"{STRONG_OPEN}{text}{STRONG_CLOSE}"


def clean(text: str) -> str:
    """What a person typed, free of the marks above: do this once, where text enters the house."""
    return text.translate(_MARKS)


@dataclass(frozen=True, slots=True)
class Confirm:
    """A question before a button acts."""

    title: str
    text: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Button:
    """``verb`` is what it does (``task.done``), ``args`` what it does it to. Arguments never carry authority.

    ``opens_form`` declares that the answer will be a form: Slack pushes forms, Teams fetches them.
    """

    verb: str
    label: str
    args: Args = field(default_factory=dict)
    style: Literal["plain", "primary", "danger"] = "plain"
    opens_form: bool = False
    confirm: Confirm | None = None


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Menu:
    """One of several choices, acting at once when picked; what was picked arrives as ``values["choice"]``."""

    verb: str
    label: str
    choices: Sequence[Choice]
    args: Args = field(default_factory=dict)


Action = Button | Link | Menu


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. ``quiet`` is for what is said in passing: a hint, an origin, a time."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, side by side."""

    facts: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a list: its text, a quieter second line, and at most one thing to press."""

    text: str
    detail: str = ""
    action: Button | Menu | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """A list. ``more`` is said when entries had to be left out, with ``{count}`` for how many."""

    rows: Sequence[Row]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


@dataclass(frozen=True, slots=True)
class Actions:
    items: Sequence[Action]


Block = Text | Facts | Rows | Rule | Actions


@dataclass(frozen=True, slots=True)
class Card:
    """One message. ``summary`` is the notification line; without it the title serves."""

    title: str
    body: Sequence[Block] = ()
    tone: Tone = "plain"
    summary: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """Something to be kept or opened elsewhere."""

    name: str
    content: bytes
    title: str


FieldKind = Literal["line", "text", "date", "time", "choice", "choices", "person", "people"]


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. ``date`` answers ``YYYY-MM-DD``, ``time`` ``HH:MM``, ``person`` an id, ``people`` ids
    joined by commas, ``choice`` a choice's value, ``choices`` several joined by commas (so none holds one); an empty
    optional field answers an empty string."""

    id: str
    label: str
    kind: FieldKind = "line"
    required: bool = True
    choices: Sequence[Choice] = ()
    value: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A dialog; when sent it arrives as ``Filled(verb, args, values)``."""

    verb: str
    title: str
    fields: Sequence[Field]
    submit: str
    cancel: str
    args: Args = field(default_factory=dict)
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong with a sent form, by field id (empty: the form as a whole): shown there, with all typed kept."""

    faults: Mapping[str, str]
