"""Between a meeting as it is stored and the minutes as they are derived: lines, the chair's changes, the record.

``Meeting.draft`` is what the chair made of what was heard: ``topic``; ``decisions`` and ``actions`` (a line each) where
they were written anew as a whole; ``items``, by key what was decided of one item or candidate (its kind and words,
"discussion" for nothing); ``tasks``, by key the numbers of those made of an action; ``editions``, what was changed
after publishing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast

from bot.cards.kit import mention
from bot.rules.dates import Reading, strip
from bot.rules.hearing import Item
from bot.rules.lines import Keep, Line
from bot.rules.minutes import Minutes
from bot.rules.tags import marks, read_tag
from bot.rules.tasks import MENTION, tidy
from storage.minutes import Meeting, MeetingLine
from storage.tasks import Task

DRAFTED = ("decision", "action")  # what the chair can reword line by line


@dataclass(frozen=True, slots=True)
class Record:
    """A meeting with its minutes as they stand, the tasks that came of it, and who was to keep them."""

    meeting: Meeting
    minutes: Minutes
    tasks: Sequence[Task] = ()
    scribe: str = ""

    def tasks_of(self, item: Item) -> list[Task]:
        numbers = self.meeting.draft.get("tasks", {}).get(key_of(item), ())
        return [task for task in self.tasks if task.number in numbers]

    @property
    def undecided(self) -> list[Item]:
        """What the chair is asked about, in the order it was said."""
        return list(self.minutes.candidates)

    @property
    def incomplete(self) -> list[Item]:
        """Actions that nobody, or one of several, or by no day is to do."""
        return [item for item in self.minutes.actions if not _complete(item)]

    def item(self, key: str) -> Item | None:
        found = (item for item in self.minutes.items if key_of(item) == key)
        asked = (item for item in self.minutes.candidates if candidate_key(item) == key)
        return next(found, None) or next(asked, None)


def _complete(item: Item) -> bool:
    return bool(item.owners) and all(owner.person for owner in item.owners) and item.due is not None


def record(meeting: Meeting, minutes: Minutes, tasks: Sequence[Task], scribe: str = "") -> Record:
    """Without the candidates that the chair has decided on."""
    decided = meeting.draft.get("items", {})
    asked = tuple(item for item in minutes.candidates if candidate_key(item) not in decided)
    return Record(meeting, replace(minutes, candidates=asked), tasks, scribe)


def line(said: MeetingLine) -> Line:
    return Line(said.ref, said.at, said.by, said.text, said.withdrawn, cast(Keep, said.keep) if said.keep else None)


# ---- items by key ----------------------------------------------------------------------------------------------------


def key_of(item: Item) -> str:
    """What names an item for good: its line and which row of it, also when the chair has reworded it."""
    return item.ref if "/" in item.ref or "?" in item.ref else f"{item.ref}/{item.part}"


def candidate_key(item: Item) -> str:
    return f"{item.ref}?{hashlib.sha256(item.text.encode()).hexdigest()[:8]}"


# ---- what the chair made of it ---------------------------------------------------------------------------------------


def with_draft(lines: Sequence[Line], draft: Mapping[str, Any], at: datetime, chair: str) -> list[Line]:
    """The lines, with the chair's own decisions and actions in place of those that were heard."""
    if "decisions" in draft or "actions" in draft:
        own = [
            Line(f"{kind}:{place}", at, chair, text, keep=cast(Keep, kind))
            for kind in DRAFTED
            for place, text in enumerate(filter(None, map(str.strip, str(draft.get(f"{kind}s", "")).splitlines())))
        ]
        lines = [each for each in lines if not _is_drafted(each)] + own
    decided = draft.get("items", {})
    return [mended for each in lines for mended in _mended(each, decided)] if decided else list(lines)


def unsaid_by(lines: Sequence[Line], amended: Sequence[Line]) -> list[str]:
    """Who said what the chair has put in other words: they were there all the same."""
    stay = {each.ref for each in amended}
    return list(dict.fromkeys(each.by for each in lines if each.ref not in stay and not each.withdrawn))


def _is_drafted(each: Line) -> bool:
    tag = read_tag(each.text)
    return (each.keep or (tag.name if tag else "")) in DRAFTED


def _mended(each: Line, decided: Mapping[str, Mapping[str, str]]) -> Iterator[Line]:
    """A line and, where the chair decided on something in it, each item of it as a line of its own."""
    own = {key: choice for key, choice in decided.items() if re.split(r"[/?]", key)[0] == each.ref}
    if any("/" in key for key in own):
        yield replace(each, keep="discussion")
        for key, kind, text in _items(each):
            choice = own.get(key, {"kind": kind, "text": text})
            yield from _own_line(each, key, choice)
    else:
        yield each
    for key, choice in own.items():
        if "?" in key:
            yield from _own_line(each, key, choice)


def _own_line(each: Line, key: str, choice: Mapping[str, str]) -> Iterator[Line]:
    if choice["kind"] != "discussion":
        yield replace(each, ref=key, keep=cast(Keep, choice["kind"]), text=choice["text"])


def _items(each: Line) -> list[tuple[str, str, str]]:
    """What a line keeps: key, kind and words."""
    if each.keep:
        return [(f"{each.ref}/0", each.keep, each.text)]
    found = enumerate(marks(each.text))
    return [(f"{each.ref}/{part}", mark.kind, "".join([*mark.mentions, " "] if mark.mentions else []) + mark.text)
            for part, mark in found if mark.kind]  # fmt: skip


# ---- words -----------------------------------------------------------------------------------------------------------


def points(text: str) -> list[str]:
    """The points of an agenda as people list them: a line each, or parted by semicolons."""
    return [tidy(point) for point in re.split(r"[\n;；]+", text) if tidy(point)]


def next_point(minutes: Minutes) -> str | None:
    """The point of the agenda after the last one that has been the topic; None where there is no more."""
    taken = {tidy(item.text) for item in minutes.topics}
    last = max((place for place, point in enumerate(minutes.agenda) if tidy(point) in taken), default=-1)
    return minutes.agenda[last + 1] if last + 1 < len(minutes.agenda) else None


def task_text(item: Item, reading: Reading) -> str:
    """What is to be done, without who and when, which the task says by itself."""
    owners = {owner.person for owner in item.owners}
    bare = MENTION.sub(lambda found: " " if found[1] in owners else found[0], strip(item.text, reading))
    bare = tidy(bare)
    return re.sub(r"^(?:to|will)\s+", "", bare, flags=re.I) or item.text


def said(minutes: Minutes) -> dict[str, Any]:
    """The published words, for the ledger and to compare editions by."""
    return {
        "title": minutes.title,
        "attendees": list(minutes.attendees),
        "decisions": [item.text for item in minutes.decisions],
        "actions": [item.text for item in minutes.actions],
    }


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[dict[str, str]]:
    """What an amendment took out and put in: ``{"what": "removed" or "added", "kind", "text"}``."""
    told = [{"what": "renamed", "kind": "title", "text": after["title"]}] if before["title"] != after["title"] else []
    for kind in ("decisions", "actions"):
        gone = [text for text in before[kind] if text not in after[kind]]
        new = [text for text in after[kind] if text not in before[kind]]
        told += [{"what": "removed", "kind": kind, "text": text} for text in gone]
        told += [{"what": "added", "kind": kind, "text": text} for text in new]
    return told


def carried_over(before: Record, after: Record) -> tuple[dict[str, list[int]], list[Item]]:
    """The tasks of an amended meeting: by key those of actions that stayed, or were reworded for the same owners; and
    the actions that are new."""
    linked: dict[str, list[int]] = {}
    left = {key_of(item): item for item in before.minutes.actions}
    for same in (_same_words, _same_owners):
        for item in [item for item in after.minutes.actions if key_of(item) not in linked]:
            old = next((key for key, each in left.items() if same(each, item)), None)
            if old is not None:
                linked[key_of(item)] = list(before.meeting.draft.get("tasks", {}).get(old, []))
                del left[old]
    new = [item for item in after.minutes.actions if key_of(item) not in linked]
    return linked, new


def _same_words(one: Item, other: Item) -> bool:
    return one.text == other.text


def _same_owners(one: Item, other: Item) -> bool:
    return bool(one.owners) and {owner.person for owner in one.owners} == {owner.person for owner in other.owners}


def composed(text: str, reading: Reading, owners: Sequence[str], day: str) -> str:
    """An action said anew: who, what, and by which day."""
    bare = tidy(MENTION.sub(" ", strip(text, reading)))
    return " ".join(filter(None, [" ".join(map(mention, owners)), bare, day]))


def named_at_last(item: Item, person: str) -> str:
    """An action whose owner could have been several, with the one who was meant."""
    unclear = next((owner for owner in item.owners if len(owner.people) > 1), None)
    return item.text.replace(unclear.written, mention(person), 1) if unclear else item.text
