"""Everything that can happen in a workspace, each told once to whoever listens: the page and the app's events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sandbox.records import App, Channel, Json, Person


@dataclass(frozen=True, slots=True)
class Posted:
    channel: Channel
    message: Json


@dataclass(frozen=True, slots=True)
class Revised:
    """Its author changed what it says."""

    channel: Channel
    message: Json
    previous: Json


@dataclass(frozen=True, slots=True)
class Touched:
    """Something about it changed that its author did not do: reactions, the count of its replies."""

    channel: Channel
    message: Json


@dataclass(frozen=True, slots=True)
class Retracted:
    channel: Channel
    message: Json


@dataclass(frozen=True, slots=True)
class Whispered:
    """A message for one person's eyes came, changed or went."""

    channel: Channel
    user: str
    message: Json
    how: Literal["ephemeral", "ephemeral_changed", "ephemeral_deleted"] = "ephemeral"


@dataclass(frozen=True, slots=True)
class Reacted:
    channel: Channel
    message: Json
    user: str
    name: str
    added: bool


@dataclass(frozen=True, slots=True)
class ChannelChanged:
    """``how`` is what happened to the channel itself, in the words of Slack's events."""

    channel: Channel
    how: Literal["created", "archive", "unarchive", "rename", "members", "details", "opened"]


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody came into a channel or left it."""

    channel: Channel
    user: str
    joined: bool
    inviter: str = ""


@dataclass(frozen=True, slots=True)
class PersonChanged:
    person: Person
    joined: bool = False


@dataclass(frozen=True, slots=True)
class StackChanged:
    """A person's dialogs: opened, changed, pushed or closed."""

    user: str


@dataclass(frozen=True, slots=True)
class FormRefused:
    """The app found faults in a dialog: block id to text."""

    user: str
    view_id: str
    errors: dict[str, str]


@dataclass(frozen=True, slots=True)
class HomeChanged:
    user: str
    app: App
    view: Json


@dataclass(frozen=True, slots=True)
class HomeOpened:
    user: str
    app: App
    channel: Channel
    tab: Literal["home", "messages"]


@dataclass(frozen=True, slots=True)
class Read:
    user: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class Noticed:
    """Said to one person by the workspace itself, in passing."""

    user: str
    level: Literal["error", "info"]
    text: str


@dataclass(frozen=True, slots=True)
class ClockMoved:
    now: float
    offset: float


@dataclass(frozen=True, slots=True)
class Removed:
    """The app was taken out of the workspace."""

    app: App


Change = (
    Posted
    | Revised
    | Touched
    | Retracted
    | Whispered
    | Reacted
    | ChannelChanged
    | Moved
    | PersonChanged
    | StackChanged
    | FormRefused
    | HomeChanged
    | HomeOpened
    | Read
    | Noticed
    | ClockMoved
    | Removed
)
