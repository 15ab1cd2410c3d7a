"""Files of meetings held elsewhere: which format they have.

``read_transcript`` never raises: what is wrong is in ``faults``, each with its line. The formats are read by
``bot.rules.chatlogs``, ``bot.rules.pastes`` (chats copied by hand), ``bot.rules.captions`` (what was spoken) and
``bot.rules.exports`` (JSON); how bytes become text is ``bot.rules.encodings``'.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, tzinfo
from typing import Final

from bot.rules.captions import is_captions, is_spoken, read_captions, read_spoken
from bot.rules.chatlogs import ChatLog, day_of
from bot.rules.encodings import decoded
from bot.rules.exports import is_export, read_export
from bot.rules.lines import Fault, Line, Transcript, without_controls
from bot.rules.pastes import read_paste, with_names
from bot.rules.tags import marks

LONGEST_LINE: Final = 40_000  # characters: what a Slack message can hold

_NEWLINE: Final = re.compile(r"\r\n|\r|\n")


def read_transcript(data: str | bytes, name: str = "", zone: tzinfo = UTC) -> Transcript:
    """A meeting from a file's content; its ``name`` may tell the day; ``zone`` is that of times without one."""
    text = decoded(data) if isinstance(data, bytes) else data
    if isinstance(text, Fault):
        return Transcript(faults=(text,))
    if fault := _unusable(text):
        return Transcript(faults=(fault,))
    return _read(without_controls(text), name, zone)


def _unusable(text: str) -> Fault | None:
    if not text.strip("\ufeff \t\r\n"):
        return Fault(0, "transcript-empty")
    zero = text.find("\0")
    return Fault(text.count("\n", 0, zero) + 1, "transcript-not-text") if zero >= 0 else None


def _read(text: str, name: str, zone: tzinfo) -> Transcript:
    if is_export(text):
        return read_export(text)
    rows = _NEWLINE.split(text)
    too_long = [Fault(n, "transcript-line-too-long") for n, row in enumerate(rows, 1) if len(row) > LONGEST_LINE]
    if too_long:
        return Transcript(faults=tuple(too_long))
    if is_captions(rows):
        return _of_people(read_captions(rows, day_of(name, zone)))
    log = ChatLog(day_of(name, zone), zone)
    log.read(rows)
    if any(line.by for line in log.lines) or log.faults:
        return _of_meeting(_of_people(log.transcript()))
    day = day_of(name, zone)
    spoken = read_spoken(rows, day) if is_spoken(rows) else None
    if spoken and spoken.lines:
        return _of_people(spoken)
    return _of_people(read_paste(rows, day, zone) or _named(log.transcript()))


def _named(transcript: Transcript) -> Transcript:
    """A log that marks no nicks may still begin its lines with names."""
    return replace(transcript, lines=with_names(transcript.lines) or transcript.lines)


def _of_people(transcript: Transcript) -> Transcript:
    """Without what programs said, unless nobody else did; and a voice that was not made out has no name."""
    lines = tuple(_unnamed(line) for line in transcript.lines if not is_program(line.by))
    return replace(transcript, lines=lines) if lines else transcript


def _of_meeting(transcript: Transcript) -> Transcript:
    """Of a channel's log that says where a meeting began (and ended), by MeetBot's commands, only what lies between."""
    names = [next((mark.name for mark in marks(line.text)), "") for line in transcript.lines]
    if "start" not in names:
        return transcript
    last = max((place for place, name in enumerate(names) if name == "end"), default=-1)
    first = names.index("start")
    lines = transcript.lines[first : last + 1 if last > first else None]
    dated = [line.at for line in lines if line.dated]
    opening = replace(transcript.opening, started=min(dated, default=None), ended=max(dated, default=None))
    return replace(transcript, opening=opening, lines=lines)


_PROGRAM: Final = re.compile(
    r"(?:[a-z0-9]+[-_]?)?bot[-_\d]*|zakim|rrsagent|meetingology|ubottu\d*|.*(?:机器人|機器人|助手)", re.I
)
_NOBODY: Final = re.compile(
    r"(?:unknown|unidentified)(?: (?:speaker|participant|user))?(?: \d+)?"
    r"|\?+|未知(?:发言人|發言人|说话人|說話人|用户|用戶)?\d*",
    re.IGNORECASE,
)
_SURNAMES: Final = frozenset(["abbot", "cabot", "talbot", "turbot", "herbot"])


def is_program(nick: str) -> bool:
    """Whether a nick is that of a bot, by the way they are called."""
    return bool(_PROGRAM.fullmatch(nick)) and nick.lower() not in _SURNAMES


def _unnamed(line: Line) -> Line:
    return replace(line, by="") if _NOBODY.fullmatch(line.by) else line
