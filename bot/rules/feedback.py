"""Feedback up the chain: the states of an item, who may do what with it, and how long each level has (H17-H24)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.errors import Refusal
from bot.rules.worktime import Calendar
from storage.feedback import Feedback, Step

Act = Literal["raise", "acknowledge", "answer", "forward", "settle", "reopen"]
State = Literal["waiting", "acknowledged", "answered", "settled"]
MAX_TEXT = 3000


@dataclass(frozen=True, slots=True)
class Kind:
    """How long a level has to acknowledge, and from then on to handle: working days, or hours by the wall clock."""

    acknowledge: int
    handle: int
    wall_hours: bool = False


KINDS: dict[str, Kind] = {
    "need": Kind(1, 3),
    "market": Kind(2, 5),
    "product": Kind(2, 5),
    "internal": Kind(2, 5),
    "complaint": Kind(1, 5),
    "problem": Kind(24, 48, wall_hours=True),  # H23
}
MAJOR = Kind(4, 24, wall_hours=True)  # H19: at once, whatever it is

ALIASES: dict[str, str] = {
    "客户需求": "need", "客戶需求": "need", "市场": "market", "市場": "market", "产品": "product", "產品": "product",
    "意见": "internal", "意見": "internal", "内部意见": "internal", "投诉": "complaint", "投訴": "complaint",
    "问题": "problem", "問題": "problem", **{kind: kind for kind in KINDS},
}  # fmt: skip
MAJOR_WORDS = {"!", "!!", "紧急", "緊急", "urgent", "major"}
DEFAULT_KIND = "internal"

# act: (states it may be done in, state it leads to, who may, whether words are required)
MOVES: dict[str, tuple[tuple[State, ...], State, Literal["holder", "raiser"], bool]] = {
    "acknowledge": (("waiting",), "acknowledged", "holder", False),
    "answer": (("waiting", "acknowledged"), "answered", "holder", True),
    "forward": (("waiting", "acknowledged"), "waiting", "holder", True),
    "settle": (("answered",), "settled", "raiser", False),
    "reopen": (("answered",), "waiting", "raiser", True),
}


def check_move(item: Feedback, act: str, actor: str, text: str) -> State:
    """The state that an act leads to; refuses whoever may not, and what is too late."""
    states, after, hand, wordy = MOVES[act]
    if item.state not in states:
        raise Refusal("feedback-moved-on", ref=item.ref)
    if actor != (item.holder if hand == "holder" else item.raiser):
        raise Refusal("not-found", ref=item.ref)
    if wordy and not text:
        raise Refusal("required", field="text")
    if len(text) > MAX_TEXT:
        raise Refusal("too-long", field="text", most=MAX_TEXT)
    if act == "reopen" and item.reopened:
        raise Refusal("feedback-reopened-before", field="text", ref=item.ref)
    return after


def may_see(item: Feedback, path: Sequence[Step], viewer: str) -> bool:
    """Whoever raised it, whoever has held it; nobody else can tell that it exists."""
    return viewer in (item.raiser, item.holder) or any(viewer in (step.by, step.to) for step in path)


def clock(kind: str, major: bool, acknowledged: bool, now: datetime, calendar: Calendar, zone: ZoneInfo) -> datetime:
    """Until when this level has, by its own calendar."""
    rule = MAJOR if major else KINDS[kind]
    amount = rule.handle if acknowledged else rule.acknowledge
    if rule.wall_hours:
        return now + timedelta(hours=amount)
    day = sum(
        (datetime.combine(now, end) - datetime.combine(now, start) for start, end in calendar.workday), timedelta()
    )
    return calendar.add_work_time(now, day * amount, zone)


def read_raise(text: str) -> tuple[str, bool, str]:
    """Kind, whether it is major, and what is raised: ``[kind] [!] what``."""
    kind, major, rest = DEFAULT_KIND, False, text.strip()
    for _ in range(2):
        word, _, after = rest.partition(" ")
        plain = word.casefold().rstrip(":：").replace("！", "!")
        if plain in ALIASES:
            kind, rest = ALIASES[plain], after.strip()
        elif plain in MAJOR_WORDS:
            major, rest = True, after.strip()
        elif plain.endswith("!") and plain.rstrip("!") in ALIASES:
            kind, major, rest = ALIASES[plain.rstrip("!")], True, after.strip()
    return kind, major, rest
