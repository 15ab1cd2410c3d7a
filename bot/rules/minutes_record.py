"""Between a meeting as it is stored and the minutes as they are derived: lines, the chair's changes, the record."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from bot.rules.dates import Reading, strip
from bot.rules.hearing import Item
from bot.rules.lines import Keep, Line
from bot.rules.minutes import Minutes
from bot.rules.tags import read_tag
from bot.rules.tasks import MENTION, tidy
from storage.minutes import Meeting, MeetingLine
from storage.tasks import Task

DRAFTED = ("decision", "action")  # what the chair can reword line by line


@dataclass(frozen=True, slots=True)
class Record:
    """A meeting with its minutes as they stand, and the tasks that came of it."""

    meeting: Meeting
    minutes: Minutes
    tasks: Sequence[Task] = ()


def line(said: MeetingLine) -> Line:
    return Line(said.ref, said.at, said.by, said.text, said.withdrawn, cast(Keep, said.keep) if said.keep else None)


def with_draft(lines: Sequence[Line], draft: Mapping[str, Any], at: datetime, chair: str) -> list[Line]:
    """The lines, with the chair's own decisions and actions in place of those that were heard."""
    if not draft:
        return list(lines)
    own = [
        Line(f"{kind}:{place}", at, chair, text, keep=cast(Keep, kind))
        for kind in DRAFTED
        for place, text in enumerate(filter(None, map(str.strip, str(draft.get(f"{kind}s", "")).splitlines())))
    ]
    return [each for each in lines if not _is_drafted(each)] + own


def _is_drafted(each: Line) -> bool:
    tag = read_tag(each.text)
    return (each.keep or (tag.name if tag else "")) in DRAFTED


def points(text: str) -> list[str]:
    """The points of an agenda as people list them: a line each, or parted by semicolons."""
    return [tidy(point) for point in re.split(r"[\n;；]+", text) if tidy(point)]


def task_text(item: Item, reading: Reading) -> str:
    """What is to be done, without who and when, which the task says by itself."""
    bare = tidy(MENTION.sub(" ", strip(item.text, reading)))
    return re.sub(r"^(?:to|will)\s+", "", bare, flags=re.I) or item.text


def said(minutes: Minutes) -> dict[str, Any]:
    """The published words, for the ledger."""
    return {
        "title": minutes.title,
        "attendees": list(minutes.attendees),
        "decisions": [item.text for item in minutes.decisions],
        "actions": [item.text for item in minutes.actions],
    }
