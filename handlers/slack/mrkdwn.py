"""Text as Slack's markup: escaped, with people linked, and cut without breaking either."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

from bot.cards import kit, plain
from handlers.slack.limits import first, length

MORE = "…"
ZERO_WIDTH = "\u200b"  # Slack sees bold at word borders only, and Chinese has none: this makes one

_MENTION = re.compile(
    f"{kit.MENTION_OPEN}([A-Z0-9]{{2,32}}){kit.MENTION_CLOSE}|[{kit.MENTION_OPEN}{kit.MENTION_CLOSE}]"
)
_STRONG = re.compile(
    f"{kit.STRONG_OPEN}([^{kit.STRONG_OPEN}{kit.STRONG_CLOSE}]*){kit.STRONG_CLOSE}|[{kit.STRONG_OPEN}{kit.STRONG_CLOSE}]"
)
_JOINERS = "\u200d\ufe0e\ufe0f"


def mrkdwn(text: str) -> str:
    """Whatever was typed shows as it was typed; only the kit's own marks become markup."""
    return _markup(_sound(text))


def label(text: str, most: int) -> str:
    """One line without markup, never empty: for buttons, options and titles."""
    line = " ".join(plain.words(text, name="@{}".format).split())
    return (line if length(line) <= most else first(most - 1, line) + MORE) or MORE


def clip(text: str, most: int) -> str:
    """As markup, ended by ``…`` where it would have been longer."""
    head, rest = _cut(_sound(text), most)
    return _markup(head) if not rest else _markup(_cut(head, most - 1)[0]) + MORE


def pieces(text: str, most: int) -> Iterator[str]:
    """The whole text as markup, in pieces that break at lines or words."""
    rest = _sound(text)
    while rest:
        head, rest = _cut(rest, most)
        if piece := _markup(head):
            yield piece


def _markup(sound: str) -> str:
    escaped = sound.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _STRONG.sub(_bold, _MENTION.sub(_link, escaped)).strip()


def _link(found: re.Match[str]) -> str:
    return f"<@{found[1]}>" if found[1] else ""


def _bold(found: re.Match[str]) -> str:
    """Line by line, for bold ends with its line; an asterisk within would end it too."""
    lines = (found[1] or "").replace("*", "\u2217").split("\n")
    bold = "\n".join(f"*{line.strip()}*" if line.strip() else "" for line in lines)
    before = found.string[max(found.start() - 1, 0) : found.start()]
    after = found.string[found.end() : found.end() + 1]
    return _border(before, bold) + bold + _border(after, bold)


def _border(neighbour: str, bold: str) -> str:
    apart = not neighbour.strip() or (neighbour.isascii() and not neighbour.isalnum())
    return "" if apart or not bold else ZERO_WIDTH


def _sound(text: str) -> str:
    """Every mark in it whole: so that a cut needs to look no further than its own place."""
    people = _MENTION.sub(lambda found: found[0] if found[1] else "", plain.tidy(text))
    return _STRONG.sub(lambda found: found[0] if found[1] else "", people).strip()


def _cut(text: str, most: int) -> tuple[str, str]:
    """As much from the beginning as fits once it is markup, and the rest."""

    def room_left(end: int) -> bool:
        return length(_markup(_closed(text[:end]))) <= most

    far = most
    while far < len(text) and room_left(far):
        far *= 2
    if far >= len(text) and room_left(len(text)):
        return text, ""
    fits = bisect_left(range(min(far, len(text))), True, key=lambda end: not room_left(end)) - 1
    end = _between_marks(text, _between_words(text, max(fits, 1)))
    head, rest = _closed(text[:end]), text[end:].lstrip("\n ")
    return head, rest if head == text[:end] else kit.STRONG_OPEN + rest


def _closed(text: str) -> str:
    """A bold run that is cut through ends with its first half, and the second begins anew."""
    return text + kit.STRONG_CLOSE if text.rfind(kit.STRONG_OPEN) > text.rfind(kit.STRONG_CLOSE) else text


def _between_words(text: str, end: int) -> int:
    for space, least in (("\n", end // 2), (" ", end * 3 // 4)):
        if (found := text.rfind(space, least, end)) > 0:
            return found
    for place in range(end, max(end - 16, 0), -1):
        if not unicodedata.combining(text[place]) and not {text[place], text[place - 1]} & set(_JOINERS):
            return place
    return end


def _between_marks(text: str, end: int) -> int:
    opened = text.rfind(kit.MENTION_OPEN, 0, end)
    if opened <= text.rfind(kit.MENTION_CLOSE, 0, end):
        return end
    return opened or text.index(kit.MENTION_CLOSE) + 1
