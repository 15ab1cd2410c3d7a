"""A meeting as a calendar file (RFC 5545), to be taken over by any calendar: the same UID for good, a SEQUENCE that
grows with every change, and a cancellation that takes the entry out again. Times are in UTC, the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

WIDTH: Final = 75  # octets of a line
ALARM: Final = 15  # minutes before
NOBODY: Final = "invalid:nomail"  # an organiser must be named, and not everybody has an address
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f"]')


@dataclass(frozen=True, slots=True)
class Event:
    """``uid`` never changes; ``sequence`` counts what was changed; ``stamp`` is when this was written."""

    uid: str
    sequence: int
    stamp: datetime
    begins: datetime
    ends: datetime
    title: str
    place: str = ""
    about: str = ""
    organiser: str = ""
    address: str = ""
    cancelled: bool = False
    private: bool = False


def calendar(event: Event) -> bytes:
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Upchain//Meetings//EN", "CALSCALE:GREGORIAN",
        f"METHOD:{'CANCEL' if event.cancelled else 'PUBLISH'}", "BEGIN:VEVENT", *_event(event), "END:VEVENT",
        "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(f"{folded}\r\n" for line in lines for folded in fold(line)).encode()


def _event(event: Event) -> Iterator[str]:
    yield f"UID:{text(event.uid)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTAMP:{_moment(event.stamp)}"
    yield f"DTSTART:{_moment(event.begins)}"
    yield f"DTEND:{_moment(event.ends)}"
    yield f"SUMMARY:{text(event.title)}"
    yield f'ORGANIZER;CN="{_UNSAFE.sub(" ", event.organiser)}":{_address(event.address)}'
    if event.place:
        yield f"LOCATION:{text(event.place)}"
    if event.about:
        yield f"DESCRIPTION:{text(event.about)}"
    yield f"CLASS:{'CONFIDENTIAL' if event.private else 'PUBLIC'}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    if not event.cancelled:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{text(event.title)}", f"TRIGGER:-PT{ALARM}M")
        yield "END:VALARM"


def _address(address: str) -> str:
    """Nothing that could end the line or the value."""
    return f"mailto:{address}" if re.fullmatch(r"[^\s<>\"]+@[^\s<>\"]+", address) else NOBODY


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def text(said: str) -> str:
    """As a TEXT value holds it; what no line may hold is left out."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", said.replace("\r\n", "\n").translate(_ESCAPED))


def fold(line: str) -> Iterator[str]:
    """At most 75 octets, never within a character; what is continued begins with a blank."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > WIDTH:
            yield piece
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    yield piece
