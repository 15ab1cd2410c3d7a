"""The words by which minutes are found again: how a text, a line, a meeting is taken apart for the index.

In Chinese most words have two characters, so every pair of neighbours is a word of the index, and every character one
for those who look for a single one. Simplified and traditional writing, full and half width, capitals and plurals make
no difference. Words are ASCII, so that no database's own idea of words matters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, get_args

from bot.rules.lines import Kind
from bot.rules.variants import VARIANTS
from storage.minutes import Meeting

FORM: Final = 2  # of the index as it is made here: one of an older form is made anew (``bot.minutes_reading.renew``)
KEPT: Final = "0kept"  # a word that nobody can look for: on lines that were kept, so that they are found first
MOST_WORDS: Final = 20_000  # of one meeting as a whole; PostgreSQL holds a megabyte of them in a row

_KEPT_KINDS: Final = frozenset(get_args(Kind)) - {"vote"}
_HAN: Final = r"\u3400-\u9fff\uf900-\ufaff"
_RUN: Final = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_ID: Final = re.compile("\ue000([^\ue000\ue001]+)\ue001")


# ---- texts -----------------------------------------------------------------------------------------------------------


def words_of(text: str) -> set[str]:
    """Every word by which this text is found; the people it mentions by their id."""
    return {word for run in runs(text) for word in _pieces(run)} | {id.lower() for id in mentioned(text)}


def mentioned(text: str) -> list[str]:
    """The ids of the people it mentions."""
    return _ID.findall(text)


def runs(text: str) -> Iterator[str]:
    """What is written in one go: Latin words and numbers, and rows of Chinese characters, in the form compared by."""
    plain = unicodedata.normalize("NFKC", _ID.sub(" ", text)).casefold().translate(VARIANTS)
    return (_singular(found[0]) for found in _RUN.finditer(plain))


def sought(run: str) -> Iterable[str]:
    """The words that a text with this run in it must have: of longer rows of characters their pairs."""
    return _pairs(run) if is_han(run) and len(run) > 1 else _pieces(run)


def is_han(run: str) -> bool:
    return bool(re.match(rf"[{_HAN}]", run))


def _singular(word: str) -> str:
    """English plurals by their singular, or by what passes for one: both sides of a search are cut alike."""
    if len(word) < 4 or not word.endswith("s") or not word.isascii() or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]


def _pieces(run: str) -> Iterator[str]:
    if run.isascii():
        yield run
    elif is_han(run):
        yield from map(_coded, run)
        yield from _pairs(run)
    else:
        yield _coded(run)


def _pairs(run: str) -> Iterator[str]:
    return (_coded(run[place : place + 2]) for place in range(len(run) - 1))


def _coded(word: str) -> str:
    return "z" + word.encode("utf-16-be").hex()


# ---- lines and meetings ----------------------------------------------------------------------------------------------


def line(text: str, kind: str, by: str, names: Mapping[str, str]) -> set[str]:
    """The words of a line: what is said, who says it, and who is named in it."""
    return ({KEPT} if kind in _KEPT_KINDS else set()) | words_of(text) | _people([by, *mentioned(text)], names)


def whole(meeting: Meeting, attendees: Collection[str], names: Mapping[str, str]) -> set[str]:
    """The words of a meeting as a whole: its number, topic and people."""
    return {KEPT} | words_of(meeting.topic) | words_of(meeting.ref) | _people(attendees, names)


def scattered(rows: Iterable[Collection[str]]) -> set[str]:
    """All the words of a meeting, wherever in it they stand: those of its first rows before those of its last."""
    found: dict[str, None] = {}
    for row in rows:
        found |= dict.fromkeys(sorted(row)) if len(found) < MOST_WORDS else {}
    return set(found) - {KEPT}


def _people(people: Iterable[str], names: Mapping[str, str]) -> set[str]:
    return {word for who in people for word in (*words_of(names.get(who, who)), *words_of(who))}
