"""A head's desk, what is asked when several items become one, and figures of how fast each level acts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from bot.cards.feedback import View, kind, row
from bot.cards.kit import Actions, Block, Button, Card, Choice, Field, Form, Row, Rows, Rule, Text, strong
from bot.cards.lasting import lasting
from bot.rules.feedback_figures import Line
from bot.rules.feedback_merge import MOST, REPORT
from bot.rules.kinds import Kinds
from bot.words import Reader
from storage.feedback import Feedback

PAGE = 12  # items shown together
OFFERED = 3  # suggestions shown together
TITLE = 300  # characters of an item that a title begins with


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Items that speak of the same, and the words that say so."""

    items: Sequence[Feedback]
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class Desk:
    """What stands before somebody, the most urgent first; ``total`` may be more than the items that are looked at."""

    views: Sequence[View]
    suggestions: Sequence[Suggestion]
    total: int

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.views) // PAGE))


def desk(desk: Desk, reader: Reader, page: int = 1) -> Card:
    """A page of it; what could be joined stands on the first."""
    if not desk.views:
        return Card(reader("feedback-desk-none"), [Text(reader("feedback-desk-empty"), quiet=True)])
    page = min(max(page, 1), desk.pages)
    shown = desk.views[(page - 1) * PAGE : page * PAGE]
    suggested = suggestions(desk, reader) if page == 1 else []
    rows = Rows([row(view, reader, "waiting") for view in shown])
    count = Text(reader("feedback-desk-page", page=page, pages=desk.pages), quiet=True)
    body = [*suggested, rows, *([count] if desk.pages > 1 else []), Actions(_turning(desk, page, reader))]
    return Card(reader("feedback-desk", count=desk.total), body)


def _turning(desk: Desk, page: int, reader: Reader) -> list[Button]:
    def to(number: int, key: str) -> Button:
        return Button("feedback.desk", reader(key), {"page": str(number)})

    back = [to(page - 1, "feedback-desk-back")] if page > 1 else []
    on = [to(page + 1, "feedback-desk-on")] if page < desk.pages else []
    return [*back, *on, Button("feedback.merge", reader("feedback-merge-some"), opens_form=True)]


def suggestions(desk: Desk, reader: Reader) -> list[Block]:
    """Each with the words that its items share, and one press to join them."""
    rows = [_suggestion(each, reader) for each in desk.suggestions[:OFFERED]]
    return [Text(strong(reader("feedback-alike"))), Rows(rows), Rule()] if rows else []


def _suggestion(suggestion: Suggestion, reader: Reader) -> Row:
    refs = reader.names([item.ref for item in suggestion.items])
    words = reader.names(list(suggestion.words))
    numbers = {"items": numbers_of(suggestion.items)}
    button = Button("feedback.merge", reader("feedback-merge"), numbers, opens_form=True)
    said = reader("feedback-alike-row", refs=refs, text=suggestion.items[0].text[:80])
    return Row(said, reader("feedback-alike-words", words=words), button)


def numbers_of(items: Sequence[Feedback]) -> str:
    return ",".join(str(item.number) for item in items[:MOST])


def home(desk: Desk, reader: Reader, most: int) -> list[Block]:
    """The most urgent of it, on the bot's own page; nothing where nothing is there."""
    if not desk.views:
        return []
    rows = [row(view, reader, "waiting") for view in desk.views[:most]]
    open_ = Button("feedback.desk", reader("feedback-desk-open"), {"page": "1"})
    return [Rule(), Text(strong(reader("feedback-desk", count=desk.total))), Rows(rows), Actions([open_])]


def listed(views: Sequence[View], reader: Reader, which: str, most: int) -> Card:
    """``mine`` or ``waiting``: most urgent first."""
    heading = reader(f"feedback-list-{which}")
    if not views:
        return Card(heading, [Text(reader(f"feedback-list-{which}-empty"), quiet=True)])
    rows = [row(view, reader, which) for view in views[:most]]
    return Card(heading, [Rows(rows, more=reader("rows-more", count="{count}"))])


def help_(reader: Reader) -> Card:
    """All that can be said about feedback, for whoever raises and for whoever handles it."""
    topics = [Text(f"{strong(reader(f'feedback-help-{topic}-title'))}\n{reader(f'feedback-help-{topic}')}")
              for topic in ("raise", "level", "desk")]  # fmt: skip
    return Card(reader("feedback-help"), topics)


# ---- joining ---------------------------------------------------------------------------------------------------------


def merge_form(offered: Sequence[Feedback], chosen: Collection[int], kinds: Kinds, reader: Reader, up: bool) -> Form:
    """Which, a title, the report on them together (H17), and where it goes; ``up``: somebody is above."""
    named = [item for item in offered if item.number in chosen]
    mixed = len({item.kind for item in offered}) > 1
    choices = [
        Choice(str(item.number), _offered(item, kinds, reader, mixed)) for item in [*named, *_others(offered, named)]
    ]
    then = [Choice("up", reader("feedback-then-up"))] if up else []
    then += [Choice("keep", reader("feedback-then-keep")), Choice("answer", reader("feedback-then-answer"))]
    title = named[0].text[:TITLE] if named else ""
    fields = [
        Field("items", reader("feedback-merge-items"), "choices", choices=choices, value=numbers_of(named)),
        Field("title", reader("feedback-merge-heading"), value=title),
        *(Field(name, reader(f"feedback-merge-{name}"), "text", required=False) for name in REPORT),
        Field("then", reader("feedback-merge-then"), "choice", choices=then, value=then[0].value),
        Field("answer", reader("feedback-merge-answer"), "text", required=False, hint=reader("feedback-merge-hint")),
    ]
    return Form("feedback.merge", reader("feedback-merge-title"), fields, reader("feedback-merge"),
                reader("button-cancel"), intro=reader("feedback-merge-intro"))  # fmt: skip


def _others(offered: Sequence[Feedback], named: Sequence[Feedback]) -> list[Feedback]:
    return [item for item in offered if item not in named][: MOST - len(named)]


def _offered(item: Feedback, kinds: Kinds, reader: Reader, mixed: bool) -> str:
    named = f"{kinds.of(item.kind).name.in_(reader.language)}: " if mixed else ""
    return f"{item.ref} {named}{item.text}"


def merged(view: View, reader: Reader) -> Card:
    """What became of it, for whoever joined them."""
    item = view.item
    said = reader("feedback-merged", ref=item.ref, count=len(view.parts), kind=kind(view, reader))
    return Card(said, [Text(item.text), Text(reader(f"feedback-merged-{_stage(view)}"), quiet=True)])


def _stage(view: View) -> str:
    return "kept" if view.holds else "up" if view.item.open else "answered"


# ---- figures ---------------------------------------------------------------------------------------------------------


def figures(lines: Sequence[Line], kinds: Kinds, reader: Reader, days: int) -> Card:
    """By level and kind: how many, how fast, how often silent."""
    heading = reader("feedback-figures", days=days)
    if not lines:
        return Card(heading, [Text(reader("feedback-figures-none"), quiet=True)])
    levels = groupby(lines, key=lambda line: line.unit)
    body = [Text("\n".join([strong(unit), *(_figure(line, kinds, reader) for line in its)])) for unit, its in levels]
    return Card(heading, [*body, Text(reader("feedback-figures-hint"), quiet=True)])


def _figure(line: Line, kinds: Kinds, reader: Reader) -> str:
    name = kinds.of(line.kind).name.in_(reader.language)
    silent = reader("feedback-figures-breaches", count=line.breaches) if line.breaches else ""
    times = [("acknowledged", line.acknowledged), ("handled", line.handled)]
    said = [_times(key, pair, reader) for key, pair in times if pair] + ([silent] if silent else [])
    return " · ".join([reader("feedback-figures-row", kind=name, count=line.count), *said])


def _times(key: str, pair: tuple[timedelta, timedelta], reader: Reader) -> str:
    middle, most = (lasting(each, reader) for each in pair)
    return reader(f"feedback-figures-{key}", middle=middle, most=most)
