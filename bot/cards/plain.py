"""Cards as plain text: for notifications, exports, terminals and chat tools without cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.cards import kit

Name = Callable[[str], str]  # a person's id to what they are called

_MENTION = re.compile(f"{kit.MENTION_OPEN}([^{kit.MENTION_OPEN}{kit.MENTION_CLOSE}]*){kit.MENTION_CLOSE}")
_STRONG = re.compile(f"[{kit.STRONG_OPEN}{kit.STRONG_CLOSE}]")
_LINE_END = re.compile("\r\n?")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def text(card: kit.Card, name: Name) -> str:
    """The whole card. Buttons and menus, which nobody can press here, are left out."""
    parts = [words(card.title, name), *(_block(block, name) for block in card.body)]
    return "\n".join(part for part in parts if part)


def notice(card: kit.Card, name: Name) -> str:
    """The one line that a notification shows."""
    return " ".join(words(card.summary or card.title, name).split()) or text(card, name).partition("\n")[0]


def words(marked: str, name: Name) -> str:
    """Without marks: people by name, nothing set off."""
    return _MENTION.sub(lambda found: name(found[1]), _STRONG.sub("", tidy(marked))).strip()


def quietly(card: kit.Card, name: Name) -> kit.Card:
    """The same card with people by name alone: nobody is called by it."""

    def said(marked: str) -> str:
        return _MENTION.sub(lambda found: name(found[1]), marked)

    def block(each: kit.Block) -> kit.Block:
        match each:
            case kit.Text():
                return replace(each, text=said(each.text))
            case kit.Facts():
                return replace(each, facts=[(said(fact), said(value)) for fact, value in each.facts])
            case kit.Rows():
                rows = [replace(row, text=said(row.text), detail=said(row.detail)) for row in each.rows]
                return replace(each, rows=rows)
            case _:
                return each

    body = [block(each) for each in card.body]
    return replace(card, title=said(card.title), summary=said(card.summary), body=body)


def tidy(typed: str) -> str:
    """Without what no screen shows and some tools choke on: control characters and halves of characters."""
    return _UNSEEN.sub("", _LINE_END.sub("\n", typed))


def _block(block: kit.Block, name: Name) -> str:
    match block:
        case kit.Text():
            return words(block.text, name)
        case kit.Facts():
            return "\n".join(f"{words(label, name)}: {words(value, name)}" for label, value in block.facts)
        case kit.Rows():
            return "\n".join(_row(row, name) for row in block.rows)
        case kit.Rule():
            return "———"
        case kit.Actions():
            return "\n".join(_links(block, name))


def _row(row: kit.Row, name: Name) -> str:
    said = [words(part, name) for part in (row.text, row.detail)]
    return "• " + "\n  ".join(part.replace("\n", "\n  ") for part in said if part)


def _links(actions: kit.Actions, name: Name) -> Iterator[str]:
    for item in actions.items:
        if isinstance(item, kit.Link):
            yield f"{words(item.label, name)}: {item.url}"
