"""Finding deadlines in a sentence: words become pieces, neighbouring pieces a phrase, and marks around it say how sure.

Everything here works on folded text; no clock and no calendar is needed to see where a deadline stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from itertools import islice

from bot.rules.dates import chinese, english, marks, numeric
from bot.rules.dates.frame import HOUR, UNREADABLE, Frame, Word, ending, join
from bot.rules.dates.marks import Side

NEAR = 40  # characters looked at before a phrase
_FAR_APART = 16  # characters between pieces of one phrase: " no later than "
_MOST = 12  # words of a text that look like dates; a task with more of them is a timetable


class Rank(IntEnum):
    """How surely a phrase is the deadline; only the surest of a text count."""

    NONE = 0
    VAGUE = 1  # "as soon as possible"
    PERIOD = 2  # "next week", unmarked
    PLAIN = 3  # "tomorrow"
    MARKED = 4  # "by tomorrow"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A deadline as it stands in the text, its marks included."""

    start: int
    end: int
    frame: Frame
    shy: bool = False
    marked: bool = False
    ranged: bool = False  # 周一到周三
    either: bool = False  # Monday or Tuesday, Monday to Friday
    side: Side = ""
    english: bool = False
    rank: Rank = Rank.NONE


# What no Chinese word begins with is passed over at once: long lists of figures would be slow to read otherwise.
_FIGURE = "零〇一二两三四五六七八九十百"
_NO_CHINESE = (
    rf"[\s|,.;:!?()'“”/@#+*=~\"]|[a-z](?!ttps?:| ?[+\d])|[{_FIGURE}]{{6}}|[{_FIGURE}]\d|"
    rf"\d+(?:[,/;a-gi-ln-z{_FIGURE}]|\s\s?\d|$)"
)
# Tried in this order wherever a word may begin; the Latin ones, and figures, begin only at a boundary.
_TABLES = (
    (r"\b(?=\d)(?:", numeric.DATES),
    (rf"(?!{_NO_CHINESE})(?:", (numeric.LINKS, *chinese.WORDS, numeric.CHINESE_ZONES)),
    (r"\b(?=[a-z\d])(?:", (*numeric.HOURS, *english.WORDS, *numeric.PAIRS)),
)
_GROUP = re.compile(r"(?<!\\)\((?:\?P<\w+>)?(?!\?)")


@cache
def _any_word() -> re.Pattern[str]:
    """All words as one alternation that says fast where something stands, and by its group of which table it is."""
    tables = (
        begin + _GROUP.sub("(?:", "|".join(f"(?:{word.pattern})" for word in words)) + ")" for begin, words in _TABLES
    )
    return re.compile("|".join(f"({table})" for table in tables), re.ASCII)


@cache
def _each_word(table: int) -> list[tuple[re.Pattern[str], Word]]:
    begin, words = _TABLES[table]
    return [(re.compile(f"{begin}{word.pattern})", re.ASCII), word) for word in words]


def phrases(text: str) -> Iterator[Phrase]:
    """The phrases of a folded text that say when, in order, with the marks around them; not ranked yet."""
    return (_with_tail(_with_head(run, text), text) for run in _runs(text) if _says_when(run.frame))


def _says_when(frame: Frame) -> bool:
    return bool(frame.trouble or frame.said() - {"edge", "zone", "doubt", "shift"})


def _pieces(text: str) -> Iterator[Phrase]:
    for place in islice(_any_word().finditer(text), _MOST):
        words = _each_word((place.lastindex or 1) - 1)
        match, word = next((found, word) for one, word in words if (found := one.match(text, place.start())))
        if frame := word.frame(match):
            yield Phrase(match.start(), match.end(), frame, word.shy, word.marked)


def _runs(text: str) -> Iterator[Phrase]:
    """Pieces that stand together and go together."""
    run: Phrase | None = None
    for piece in _pieces(text):
        if run and (longer := _together(run, piece, text[run.end : piece.start])):
            run = longer
            continue
        if run:
            yield run
        run = piece
    if run:
        yield run


def _together(run: Phrase, piece: Phrase, between: str) -> Phrase | None:
    if len(between) > _FAR_APART or not (marks.RANGE.fullmatch(between) or marks.GLUE.fullmatch(between)):
        return None
    span, mark = marks.RANGE.fullmatch(between), marks.MARKED.search(between)
    if mark and (run.frame.trouble or (run.frame.said() <= HOUR) == (piece.frame.said() <= HOUR)):
        return None
    frame = ending(run.frame, piece.frame) if span else join(run.frame, piece.frame)
    if frame is None:
        return None
    return replace(
        run,
        end=piece.end,
        frame=frame,
        shy=run.shy and piece.shy,
        marked=run.marked or piece.marked or bool(mark),
        ranged=run.ranged or bool(span),
        either=run.either or bool(span and (span["either"] or piece.frame.weekday is not None)),
    )


# ---- the marks around a phrase ---------------------------------------------------------------------------------------


def _with_head(run: Phrase, text: str) -> Phrase:
    before = text[max(0, run.start - NEAR) : run.start]
    match = marks.HEAD.search(before)
    if not match:
        return run
    alone = not before[: match.start()].strip()
    side: Side = "on" if match["since"] and run.ranged and alone else marks.side(match)
    return replace(run, start=run.start - len(match[0]), side=side, english=before[match.start()].isascii())


def _with_tail(run: Phrase, text: str) -> Phrase:
    whole = _beyond(run, text) or _tailed(run, text)
    return _beyond(whole, text) or whole


def _beyond(run: Phrase, text: str) -> Phrase | None:
    match = None if run.frame.said() == {"part"} else marks.BEYOND.match(text, run.end)
    return replace(run, end=match.end(), frame=UNREADABLE, marked=True) if match else None


def _tailed(run: Phrase, text: str) -> Phrase:
    if (match := marks.SHIFTED.match(text, run.end)) and (waited := chinese.amount(match[2])):
        shift = waited.times(-1 if match[1] == "前" else 1)
        return replace(run, end=match.end(), frame=replace(run.frame, shift=shift), marked=True)
    if match := marks.TAIL.match(text, run.end):
        side = run.side if match["on"] and run.side else marks.side(match)
        return replace(run, end=match.end(), side=side)
    return run
