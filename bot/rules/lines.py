"""What was said in a meeting, line by line: the one form that live threads and files give to the minutes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, Literal, Protocol

Kind = Literal[
    "topic",
    "decision",
    "action",
    "info",
    "question",
    "risk",
    "link",
    "idea",
    "help",
    "motion",
    "vote",
    "rejected",
    "inconclusive",
]
Keep = Kind | Literal["discussion"]

# Where a log names hours but no day, its lines stand on this day: order and pace are known, the date is not.
NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)

# Control characters, IRC's colours, and the private-use marks of bot.cards.kit, which no file may imitate.
_CONTROLS: Final = re.compile(r"\x03\d{0,2}(?:,\d{1,2})?|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\ue003\ufeff]")


def without_controls(text: str) -> str:
    """What came from a file, as it may stand in the house."""
    return _CONTROLS.sub("", text)


def words(table: str) -> frozenset[str]:
    """A table of words, from one text."""
    return frozenset(table.split())


class Deadline(Protocol):
    """A deadline read from words, as ``bot.rules.dates.Reading``; ``span`` is where it stands in the text."""

    @property
    def due(self) -> datetime | None: ...
    @property
    def date_only(self) -> bool: ...
    @property
    def ask(self) -> str | None: ...
    @property
    def span(self) -> tuple[int, int] | None: ...


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said: a chat message, an IRC line, a subtitle. A message of several rows is one line with line feeds.

    ``ref`` is opaque and unique in its meeting, ``at`` is aware, ``by`` a nick or a person's id. ``keep`` overrules
    what the text says of itself: somebody kept the line as that by hand, or decided that it is discussion.
    """

    ref: str
    at: datetime
    by: str
    text: str
    withdrawn: bool = False
    keep: Keep | None = None

    @property
    def dated(self) -> bool:
        """Whether the day is known, not only the hour."""
        return self.at.year > NO_DAY.year


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file, at ``line`` (from 1; 0: the file as a whole). ``key`` names the words for it."""

    line: int
    key: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opening:
    """What is known of a meeting before anything is said in it. The times are None where no day is known."""

    title: str = ""
    place: str = ""
    chair: str = ""
    started: datetime | None = None
    ended: datetime | None = None
    attendees: tuple[str, ...] = ()


UNKNOWN: Final = Opening()


@dataclass(frozen=True, slots=True)
class Transcript:
    """A meeting as a file tells it. With faults it is not to be used; they name all that is wrong at once.

    ``by_clock``: its times are hours as a clock showed them; else instants that a machine counted.
    """

    opening: Opening = UNKNOWN
    lines: tuple[Line, ...] = ()
    faults: tuple[Fault, ...] = ()
    by_clock: bool = True
