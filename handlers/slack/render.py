"""Cards as Block Kit. ``view`` for forms, ``read_action`` and ``read_view`` for the way back are found here as well.

Whatever a card holds, what comes out is what Slack takes (``limits.py``). Long texts run on in further blocks; where a
message would be too large, its longest part ends early and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.cards import kit, plain
from handlers.slack import limits
from handlers.slack.elements import element, markup, plain_text, read_action, told_apart
from handlers.slack.forms import read_view, view
from handlers.slack.limits import Json
from handlers.slack.mrkdwn import MORE, clip, mrkdwn, pieces

__all__ = ["block_marker", "closing", "home", "message", "read_action", "read_view", "view"]

TONES = {"plain": "", "good": "✅ ", "warn": "⚠️ ", "bad": "⛔ "}
HEADLINE_FROM = 8  # blocks from which a card is long, and its title set as a headline
NARROW = 40  # characters of a fact that reads well in one of two columns
IN_A_ROW = 5  # buttons side by side
IN_A_LIST, LIST_TEXT = 10, 1000  # entries with nothing to press that share a block, and their characters
FOLDED = 300  # characters from which Slack might fold a paragraph away
NOTE_TEXT, NOTE_SIZE = 200, 400  # what is said in place of what was left out, and what that weighs at most

T = TypeVar("T")


def message(card: kit.Card, marker: str) -> Json:
    """``text``, for the notification, and ``blocks``. A marker is found again as the first block's id."""
    blocks = _blocks(card, limits.MESSAGE_BLOCKS, limits.MESSAGE_SIZE)
    if marker:
        blocks[0]["block_id"] = block_marker(marker)
    return {"text": clip(plain.notice(card, kit.mention), limits.MESSAGE_TEXT) or MORE, "blocks": blocks}


def block_marker(marker: str) -> str:
    return f"up:{marker}"[: limits.ID]


def home(card: kit.Card) -> Json:
    """A card as the bot's own page."""
    return {"type": "home", "blocks": _blocks(card, limits.VIEW_BLOCKS, limits.VIEW_SIZE)}


def closing(card: kit.Card) -> Json:
    """A card in the place of a form that was sent: nothing left to fill in, only to read."""
    title = plain_text(card.title, limits.VIEW_LABEL)
    below = replace(card, title="") if limits.length(card.title) <= limits.VIEW_LABEL and card.body else card
    return {"type": "modal", "title": title, "blocks": _blocks(below, limits.VIEW_BLOCKS, limits.VIEW_SIZE)}


# ---- a card's parts -------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Piece:
    """One block and how many entries of a list it shows."""

    block: Json
    entries: int = 1
    size: int = field(init=False)

    def __post_init__(self) -> None:
        self.size = limits.size([self.block]) + len('"block_id":"12345",')


@dataclass(slots=True, eq=False)
class Part:
    """What one block of a card became; ``more`` is said of the entries that had to go, ``{count}`` of them."""

    pieces: list[Piece]
    more: str = ""
    gone: int = 0

    def shrink(self) -> None:
        self.gone += self.pieces.pop().entries

    def size(self) -> int:
        return sum(piece.size for piece in self.pieces) + (NOTE_SIZE if self.gone else 0)

    def count(self) -> int:
        return len(self.pieces) + bool(self.gone)

    def blocks(self) -> Iterator[Json]:
        yield from (piece.block for piece in self.pieces)
        if self.gone:
            yield _note(self.more.replace("{count}", str(self.gone)))


class Buttons(Part):
    """Kept when anything else can go: a message that cannot be acted on is no use."""


def _blocks(card: kit.Card, most: int, room: int) -> list[Json]:
    body = [part for block in card.body if (part := _part(block)).pieces]
    head = Part([Piece(block) for block in _title(card, long=sum(map(Part.count, body)) >= HEADLINE_FROM)])
    parts = _fitted(body, most - head.count(), room - head.size())
    return [block for part in [head, *parts] for block in part.blocks()] or [_section(MORE)]


def _fitted(parts: list[Part], most: int, room: int) -> list[Part]:
    """First the largest parts lose their ends, then the last parts go."""

    def too_much() -> bool:
        return sum(map(Part.count, parts)) > most or sum(map(Part.size, parts)) > room

    while too_much() and (long := [part for part in parts if len(part.pieces) > 1]):
        max(long, key=lambda part: (not isinstance(part, Buttons), part.size())).shrink()
    if not too_much():
        return parts
    most, room, note = most - 1, room - NOTE_SIZE, Part([Piece(_note(MORE))])
    while too_much():
        parts.remove(([part for part in parts if not isinstance(part, Buttons)] or parts)[-1])
    last = len(parts) - (bool(parts) and isinstance(parts[-1], Buttons))
    return [*parts[:last], note, *parts[last:]]


def _part(block: kit.Block) -> Part:
    match block:
        case kit.Text(quiet=True):
            return Part([Piece(_context(text)) for text in pieces(block.text, limits.CONTEXT_TEXT)])
        case kit.Text():
            return Part([Piece(_section(text)) for text in pieces(block.text, limits.SECTION_TEXT)])
        case kit.Facts():
            return Part([Piece(section) for section in _facts(block.facts)])
        case kit.Rows():
            return Part(list(_rows(block.rows)), block.more)
        case kit.Rule():
            return Part([Piece({"type": "divider"})])
        case kit.Actions():
            return Buttons([Piece(row) for row in _actions(block.items)])


def _title(card: kit.Card, long: bool) -> list[Json]:
    title = "".join(char for char in card.title if char not in (kit.STRONG_OPEN, kit.STRONG_CLOSE)).strip()
    if not plain.tidy(title).strip():
        return []
    whole = TONES[card.tone] + title
    if long and kit.MENTION_OPEN not in title and limits.length(whole) <= limits.HEADER_TEXT:
        return [{"type": "header", "text": plain_text(whole, limits.HEADER_TEXT)}]
    return [_section(clip(TONES[card.tone] + kit.strong(title), limits.SECTION_TEXT))]


def _facts(facts: Sequence[tuple[str, str]]) -> Iterator[Json]:
    """Side by side where all are short, else one under the other."""
    named = [(label.strip(), value.strip() or "—") for label, value in facts]
    if len(named) < 2 or any(len(text) > NARROW or "\n" in text for fact in named for text in fact):
        lines = "\n".join(f"{kit.strong(label)}  {value}" for label, value in named)
        yield from map(_section, pieces(lines, limits.SECTION_TEXT))
        return
    for some in _by(limits.SECTION_FIELDS, named):
        texts = [mrkdwn(f"{kit.strong(label)}\n{value}") or "—" for label, value in some]
        yield {"type": "section", "fields": [markup(text) for text in texts]}


def _rows(rows: Sequence[kit.Row]) -> Iterator[Piece]:
    """Entries have a block each where there is something to press at any of them; else neighbours share one."""
    waiting: list[str] = []
    together = IN_A_LIST if not any(row.action for row in rows) else 1
    for row in rows:
        said = clip("\n".join(part for part in (row.text, row.detail) if part.strip()), limits.SECTION_TEXT)
        made = element(row.action) if row.action else None
        if waiting and (made or len(waiting) == together or limits.length("\n".join([*waiting, said])) > LIST_TEXT):
            yield _list(waiting)
            waiting = []
        if made:
            yield Piece({**_section(said or MORE), "accessory": made})
        elif said:
            waiting.append(said)
    if waiting:
        yield _list(waiting)


def _list(entries: list[str]) -> Piece:
    if len(entries) == 1:
        return Piece(_section(entries[0]))
    lines = ("• " + entry.replace("\n", "\n\u2003") for entry in entries)
    return Piece(_section("\n".join(lines)), len(entries))


def _actions(items: Iterable[kit.Action]) -> Iterator[Json]:
    made = [one for item in items if (one := element(item))]
    return ({"type": "actions", "elements": told_apart(row)} for row in _by(IN_A_ROW, made))


def _section(text: str) -> Json:
    """Of markup. What is long is shown in full, not folded away."""
    section: Json = {"type": "section", "text": markup(text)}
    return section | {"expand": True} if len(text) > FOLDED else section


def _context(text: str) -> Json:
    return {"type": "context", "elements": [markup(text)]}


def _note(more: str) -> Json:
    return _context(clip(more, NOTE_TEXT) or MORE)


def _by(count: int, things: Sequence[T]) -> Iterator[Sequence[T]]:
    return (things[start : start + count] for start in range(0, len(things), count))
