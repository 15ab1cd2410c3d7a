"""Several items become one: which may, and what is said of them together (H17, H18)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.errors import Refusal
from bot.rules.feedback import check_text
from bot.rules.kinds import Kinds
from storage.feedback import Feedback

REPORT = ("done", "opinion", "suggestion")
MOST = 100  # items that become one at a time
NUMBER = re.compile(r"(?:f\s*-?\s*)?(\d{1,9})", re.I)
SEPARATOR = re.compile(r"[\s,，、;；&+]+")

Then = Literal["keep", "up", "answer"]


@dataclass(frozen=True, slots=True)
class Summary:
    """What is said of several items together: a title, and by ``REPORT`` the handling so far, an opinion, a suggestion.

    ``then``: it stays with who made it, goes to the level above with the opinion, or is answered at once.
    """

    title: str
    report: Mapping[str, str]
    then: Then = "keep"
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Sort:
    """What items must share to become one: whoever may see one of them may then see all, and nobody handles what is
    about themselves."""

    unit: str
    kind: str
    about: tuple[str, ...]
    anonymous: bool


def sort_of(item: Feedback, kinds: Kinds) -> Sort | None:
    """None for what is never joined: it is before every level already, or only its holders may see it."""
    if item.major or not item.on_level or kinds.of(item.kind).sight == "holders":
        return None
    return Sort(item.unit, item.kind, tuple(sorted(item.about)), item.anonymous)


def check_together(items: Sequence[Feedback], kinds: Kinds) -> None:
    """Refuses what must stay apart, and says why."""
    if len(items) < 2:
        raise Refusal("feedback-join-two", field="items")
    if len(items) > MOST:
        raise Refusal("feedback-join-most", field="items", most=MOST)
    sorts = [sort_of(item, kinds) for item in items]
    for item, sort in zip(items, sorts, strict=True):
        if sort is None:
            raise Refusal("feedback-join-never", field="items", ref=item.ref)
    for why in ("unit", "kind", "about", "anonymous"):
        if len({getattr(sort, why) for sort in sorts}) > 1:
            raise Refusal(f"feedback-join-{why}", field="items")


def check_summary(summary: Summary) -> None:
    check_text(summary.title, "title")
    for field, text in summary.report.items():
        check_text(text or "-", field)
    if summary.then == "up":
        check_text(summary.report.get("opinion", ""), "opinion")
    if summary.then == "answer":
        check_text(summary.answer, "answer")


def may_take_back(summary: Feedback, actor: str) -> bool:
    """Whoever made a summary, as long as it has not moved on, or was asked back about."""
    at_home = summary.on_level and (summary.lead, summary.unit) == (actor, summary.home)
    return bool(summary.home) and actor == summary.raiser and (at_home or summary.state == "asked")


def read_numbers(text: str) -> list[int]:
    """``F-3 F-5, 7``: each once, in the order said."""
    words = [word for word in SEPARATOR.split(text.strip()) if word]
    found = [NUMBER.fullmatch(word) for word in words]
    if not all(found):
        raise Refusal("malformed", field="items", example_key="example-raise-merge")
    return list(dict.fromkeys(int(each[1]) for each in found if each))
