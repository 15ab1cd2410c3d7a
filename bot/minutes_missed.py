"""What was said in meetings while nobody listened.

A platform delivers an event again for some minutes only; a bot that was away for longer, or that came back sooner than
the next attempt, reads the threads of its meetings and follows what it finds: lines it has not heard, edits, deletions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import minutes
from bot.chat import Spoken
from bot.errors import Refusal
from bot.rules.worktime import Calendar
from storage.database import Store
from storage.minutes import Meeting

FOLLOWED = timedelta(days=7)  # after its end, and unless it is published, a meeting's draft follows its thread so long


@dataclass(frozen=True, slots=True)
class Heard:
    """A meeting and its lines as they were known, by message, before its thread was read."""

    meeting: Meeting
    lines: Mapping[str, str]


def followed(store: Store, now: datetime) -> list[Heard]:
    """The meetings whose minutes are not yet settled."""
    meetings = [meeting for meeting in store.meetings.unpublished(now - FOLLOWED) if meeting.thread]
    return [Heard(meeting, _standing(store, meeting)) for meeting in meetings]


def _standing(store: Store, meeting: Meeting) -> dict[str, str]:
    lines = store.meetings.lines.of(meeting.id)
    return {line.ref: line.text for line in lines if not line.withdrawn and ":" not in line.ref}


def take_in(
    store: Store, now: datetime, calendar: Calendar, heard: Heard, said: Sequence[Spoken],
    ends: Callable[[Spoken], bool] = lambda said: False,
) -> int:  # fmt: skip
    """Follows a thread as it was read, up to what ``ends`` the meeting; how much was new. What has changed since by
    itself is left alone."""
    place, thread = heard.meeting.place, heard.meeting.thread
    known = _standing(store, heard.meeting)
    untouched = {ref for ref, text in heard.lines.items() if known.get(ref) == text}
    event = f"missed:{now.isoformat()}"
    found = 0
    for each in said:
        ref, text = each.ref.ts, each.text
        if each.called:
            found += ends(each) and _end(store, now, calendar, heard, each)
        elif ref not in heard.lines:
            found += minutes.hear(store, now, "", place, thread, ref, each.person, text, each.at)
        elif ref in untouched and text != heard.lines[ref]:
            found += minutes.reword(store, now, f"{event}:{ref}", place, ref, text)
    for ref in untouched - {each.ref.ts for each in said}:
        found += minutes.withdraw(store, now, f"{event}:{ref}", place, ref)
    return found


def _end(store: Store, now: datetime, calendar: Calendar, heard: Heard, said: Spoken) -> bool:
    """As it would have been carried out; False where it has been, or may not be."""
    try:
        minutes.end(store, now, calendar, said.person, heard.meeting.place, heard.meeting.thread, None, said.at)
    except Refusal:
        return False
    return True
