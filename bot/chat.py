"""The port: what any chat tool tells the house, and what the house asks of it.

Platform folders (``handlers/slack/``) translate both ways. ``Place`` and ``MsgRef`` are opaque to everyone else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from bot.cards.kit import Card, Faults, File, Form

Place = str  # a channel or a direct conversation
Standing = Literal["member", "guest", "stranger", "bot", "gone"]


@dataclass(frozen=True, slots=True)
class MsgRef:
    """A message that stands somewhere: enough to change it, answer under it or take it back."""

    place: Place
    ts: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A person as the platform describes them. ``zone`` is an IANA name, ``language`` one of the house's three."""

    id: str
    name: str
    standing: Standing
    zone: str = ""
    language: str = ""
    email: str = ""


# ---- in: what people do -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing a person did, and how they can be answered within three seconds.

    ``event_id`` is the same on every delivery of the same deed; ``private`` is true in a direct conversation.
    """

    person: str
    event_id: str
    place: Place | None = None
    thread: str | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A message. ``mention`` is true where the bot was addressed; then ``text`` is what followed its name."""

    turn: Turn
    text: str
    ref: MsgRef
    mention: bool = False


@dataclass(frozen=True, slots=True)
class Ran:
    """A command, ``command`` without its slash; the same when typed to the bot by name."""

    turn: Turn
    command: str
    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button or menu. ``values`` holds a menu's ``choice``; ``ref`` the message it stands in (None if it cannot be
    referred to, as an answer only its reader sees)."""

    turn: Turn
    verb: str
    args: Mapping[str, str]
    values: Mapping[str, str] = field(default_factory=dict)
    ref: MsgRef | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """A shortcut on somebody's message: ``text`` and ``author`` are that message's."""

    turn: Turn
    verb: str
    text: str
    author: str
    ref: MsgRef


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was sent. ``replaces``: it was opened from an answer that only its reader sees, whose place a card in
    answer takes."""

    turn: Turn
    verb: str
    args: Mapping[str, str]
    values: Mapping[str, str]
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    turn: Turn
    ref: MsgRef
    text: str


@dataclass(frozen=True, slots=True)
class Deleted:
    turn: Turn
    ref: MsgRef


@dataclass(frozen=True, slots=True)
class Changed:
    """A person's profile changed, or they joined or left."""

    profile: Profile


@dataclass(frozen=True, slots=True)
class Opened:
    """A person opened the bot's own page."""

    turn: Turn


Event = Said | Ran | Pressed | Picked | Filled | Edited | Deleted | Changed | Opened

# What a handler may answer the one who acted: a card only they see, a form, faults under a form's fields, or nothing.
# A card that answers a press takes the place of the message pressed, where only its reader sees that message.
Answer = Card | Form | Faults | None


# ---- out: what the house asks of the platform ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something a person said a while ago, as it reads now. ``called``: to us by our name, which is left out."""

    ref: MsgRef
    person: str
    text: str
    at: datetime
    called: bool = False


class Refused(Exception):
    """The platform said no for good: nothing was posted, and trying again will not help. ``args[0]`` is its reason."""


class Locked(Refused):
    """The platform takes none of our calls, or none of this kind: token revoked, scope missing. For the operator."""


class NotNow(Exception):
    """The platform said not now (rate limit, unreachable): nothing was posted. ``seconds`` is how long to wait."""

    def __init__(self, reason: str, seconds: float) -> None:
        super().__init__(reason)
        self.seconds = seconds


class TooMany(NotNow):
    """We speak faster than the platform takes it."""


class Unknown(Exception):
    """No answer came, or one that may hide a success: the message may stand there. Look before saying it again."""


class Chat(Protocol):
    """The only speech there is. Every call may raise ``Refused``, ``NotNow`` or ``Unknown``."""

    async def post(
        self, place: Place, card: Card, marker: str, thread: str | None = None, broadcast: bool = False
    ) -> MsgRef:
        """Say something new. ``marker`` is kept with the message, so that ``find`` finds it again."""

    async def find(self, place: Place, marker: str, since: datetime, thread: str | None = None) -> Sequence[MsgRef]:
        """Our messages with this marker, oldest first, said at or after ``since``."""

    async def thread(self, place: Place, thread: str) -> Sequence[Spoken]:
        """All that people have said in a thread and not taken back, oldest first."""

    async def revise(self, ref: MsgRef, card: Card) -> None: ...

    async def retract(self, ref: MsgRef) -> None: ...

    async def react(self, ref: MsgRef, name: str) -> None: ...

    async def unreact(self, ref: MsgRef, name: str) -> None: ...

    async def whisper(self, place: Place, person: str, card: Card, thread: str | None = None) -> None:
        """Say something that one person sees, in passing."""

    async def dm(self, person: str) -> Place:
        """The direct conversation with a person."""

    async def upload(self, place: Place, file: File, thread: str | None = None) -> None:
        """A file, handed over in a conversation. ``find`` finds it again by its name."""

    async def profile(self, person: str) -> Profile: ...

    async def people(self) -> Sequence[Profile]:
        """Everybody in the workspace."""
