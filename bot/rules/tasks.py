"""What a task order says (``/task @who what by when``), and who may do what with a task (H8, H11)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

from bot.cards.kit import MENTION_CLOSE, MENTION_OPEN
from bot.errors import Refusal
from bot.rules.dates import Reading, strip
from bot.rules.worktime import local
from storage.tasks import Task

MENTION = re.compile(f"{MENTION_OPEN}([^{MENTION_CLOSE}]+){MENTION_CLOSE}")
NAMED = re.compile(r"(?<!\S)[@＠]([^\s@＠,，、:：;；]+)")
ANY_OF = re.compile(r"(?<!\w)(?:any|anyone of|either|任一|任意|任何一人)\s*(?=[\ue000@＠])", re.I)
PRIORITY = re.compile(r"(?<!\S)([!！]{1,2})(?!\S)|(?<=\S)([!！]{2})$|(?<!\S)(!!|！{1,2})(?=[^\s!！])")
ANYBODY = re.compile(rf"({MENTION.pattern}|{NAMED.pattern})", re.I)

EMOJI = re.compile(r"(?<!\w):([a-z0-9_+'-]+):(?!\w)", re.I)  # as Slack sends it
MASKED = re.compile("\ue010([^\ue011]*)\ue011")  # its colons are no joints
DAY_ENDS = time(23, 59, 59)
MAX_TEXT = 2000  # characters of a task: more belongs into a document


@dataclass(frozen=True, slots=True)
class Order:
    """A task as it was asked for. ``any_one``: whoever of the owners is first; otherwise one task each."""

    owners: tuple[str, ...]
    text: str
    priority: int
    reading: Reading
    any_one: bool = False


def read_order(text: str, asker: str, find: Callable[[str], str], read_due: Callable[[str], Reading]) -> Order:
    """Reads owners, deadline, priority and what is left of it: the task itself. ``find`` turns a typed name into an id.

    Refuses an order without anything to do. The deadline may be unreadable: then ``reading.ask`` says why.
    """
    any_one, rest = take(ANY_OF, text)
    owners = list(dict.fromkeys(m[1] or find(m[2]) for m in re.finditer(f"{MENTION.pattern}|{NAMED.pattern}", rest)))
    rest = NAMED.sub(" ", MENTION.sub(" ", rest))
    marks, rest = take(PRIORITY, rest)
    rest = EMOJI.sub("\ue010\\1\ue011", rest)
    reading = read_due(rest)
    what = MASKED.sub(r":\1:", tidy(_without(rest, reading)))
    if not what:
        raise Refusal("task-needs-text", field="text")
    if len(what) > MAX_TEXT:
        raise Refusal("too-long", field="text", most=MAX_TEXT)
    priority = len(next(filter(None, marks[0].groups()))) if marks else 0
    return Order(tuple(owners) or (asker,), what, priority, reading, bool(any_one) and len(owners) > 1)


def _without(text: str, reading: Reading) -> str:
    """The text without its deadline, also where that could not be read: it is asked for, and not part of the task."""
    if reading.due is None and reading.span:
        start, end = reading.span
        return f"{text[:start]} {text[end:]}"
    return strip(text, reading)


def take(pattern: re.Pattern[str], text: str) -> tuple[list[re.Match[str]], str]:
    """What a pattern finds, and the text without it."""
    return list(pattern.finditer(text)), pattern.sub(" ", text)


def tidy(text: str) -> str:
    """One line, without the blanks and joints that cutting has left at its ends."""
    return re.sub(r"\s+", " ", text).strip(" ,，、;；:：-—")


def may_see(task: Task, viewer: str, overseen: bool) -> bool:
    """``overseen``: the viewer shares the unit of an owner or heads one above."""
    return overseen or viewer in (task.asker, *task.owners)


def check_hand(task: Task, actor: str, only_asker: bool = False, stands_in: bool = False) -> None:
    """Owners, whoever ``stands_in`` for one, and the asker may change a task; some things only the asker."""
    hands = (task.asker,) if only_asker else (task.asker, *task.owners)
    if actor not in hands and (only_asker or not stands_in):
        raise Refusal("not-found", ref=task.ref)


def check_open(task: Task) -> None:
    if not task.open:
        raise Refusal("task-closed", ref=task.ref, state=task.state)


def told(task: Task, actor: str, others: Sequence[str] = ()) -> list[str]:
    """Everybody whom a change concerns, except the one who made it."""
    return [p for p in dict.fromkeys((task.asker, *task.owners, *others)) if p != actor]


def picked(day: date, hour: time | None, zone: ZoneInfo) -> Reading:
    """A deadline chosen in a form: a day, with or without an hour."""
    return Reading(local(day, hour or DAY_ENDS, zone).astimezone(zone), date_only=hour is None)
