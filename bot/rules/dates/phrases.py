"""Finding deadlines in a sentence: words become pieces, neighbouring pieces a phrase, and marks around it say how sure.

Everything here works on folded text; no clock and no calendar is needed to see where a deadline stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from bot.rules.dates import chinese, english, numeric
from bot.rules.dates.frame import PERIOD, UNREADABLE, Frame, Word, ending, join

# How the words around it bind a phrase. `by` and `within` include what they name, `before` does so for days only,
# `ahead` never; `after` opens at the next working day; `since` begins something and is no deadline.
Side = Literal["", "on", "by", "within", "before", "ahead", "after", "since"]

MARKED, PLAIN, PERIOD_ONLY, VAGUE, NONE = 4, 3, 2, 1, 0
_NEAR = 40  # characters looked at on either side of a phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """A deadline as it stands in the text, its marks included."""

    start: int
    end: int
    frame: Frame
    shy: bool = False
    marked: bool = False
    side: Side = ""
    rank: int = NONE
    english: bool = False
    ranged: bool = False


_WORDS: tuple[Word, ...] = (*numeric.WORDS, *chinese.WORDS, *english.WORDS)
_GROUP = re.compile(r"(?<!\\)\((?:\?P<\w+>)?(?!\?)")
_ANY = re.compile("|".join(f"({_GROUP.sub('(?:', word.pattern)})" for word in _WORDS), re.ASCII)

_GLUE = re.compile(
    r"\s*[,、]?\s*(?:(?:的|之|at|on|in|of|the|@|\(|\)|by|before|no later than|-(?=\s)|于|在)(?=\W|\d|$)\s*)*",
    re.ASCII,
)
_RANGE = re.compile(r"\s*(?:-|~|到|至|to|through|thru|until)\s*", re.ASCII)

_BEFORE_IT: dict[Side, str] = {
    "by": (
        r"(?:\b(?:by|no later than|not later than|on or before|until|till|'?til|due(?: date)?(?: is| on| by| in| for| at)?|"
        r"deadline(?: is| for| on| of)?|needed(?: by| for)?|at the latest|latest|eta|expected|ready (?:by|for))|ddl|"
        r"截止(?:到|至|日期|时间|日|期)?(?:是|为|在)?|截至|不晚于|不迟于|最晚(?:在|于)?|最迟(?:在|于)?|至迟|务必(?:在|于)?|赶在|"
        r"限(?:期|于|在|时)?|期限(?:是|为)?|(?:到期|交付|完成|提交|交)(?:日期?|时间)(?:是|为)?)"
    ),
    "before": r"\b(?:before|prior to|ahead of)",
    "within": r"\b(?:within|during)",
    "after": r"\bafter",
    "since": r"(?:\b(?:since|from|starting(?: from| on)?|as of|effective|beginning|for the week of)|从|自从?|始于)",
    "on": r"(?:\b(?:on|at|in|for|around|about)|@|在|于|到|至|约|大概)",
}
_HEADS = [(side, re.compile(rf"{pattern}\s*[:=]?\s*(?:the\s+)?$", re.ASCII)) for side, pattern in _BEFORE_IT.items()]
_EARLIER = r"(?:之前|以前|前(?![端台任期辈沿言往景]|提[是下条]))"
_AFTER_IT: dict[Side, str] = {
    "ahead": r"前(?:的)?最后一个?工作[日天]",
    "before": _EARLIER,
    "within": r"之内|以内|内(?![部容外网控勤审存地置衣涵阁])",
    "by": (
        r"为止|截止|截至|止(?![损血痛])|,? ?\b(?:at (?:the )?latest|latest|or (?:earlier|sooner|before)|at most|"
        r"deadline(?: for)?|max)\b"
    ),
    "after": r"(?:之?后(?![台续面勤端期来天])|以后)(?:的?第一个工作[日天])?",
    "since": r"起|开始|以来|onwards?\b",
    "on": r"的?时候|[那这当]天|左右|sharp\b",
}
_TAILS = [(side, re.compile(rf"\s?(?:\(?含\)?)?(?:{pattern})", re.ASCII)) for side, pattern in _AFTER_IT.items()]
_SHIFTED = re.compile(
    r"之?(前|后)(?:的)?([一二两三四五六七八九十\d]{1,2}(?:天|日|周|个?星期|个?月|个?工作[日天]))(?:之内|以内|内)?"
)

_EVENT = "例会|会议|开会|[周晨早月年]会|上会|评审会?|培训|检查|[开收]盘|[开收]市|开门|营业|上线|发版|发布|放假|面试|考试|出差|出发|登机|日终"
_BEFORE_EVENT = re.compile(rf"的?(?:{_EVENT})(?:开始|结束)?{_EARLIER}|日终")
_THING = (
    "例会|会议|[周晨早夕月年]会|报[表告]|[周日月季年]报|数据|预算|总结|业绩|工作|安排|行程|日程|计划|指标|任务|考核|账单|工资|纪要|材料|培训|"
    "课程|讲座|航班|机票|车票|飞机|高铁|班车|值班|活动|行情|新闻|天气|订单|流水|份额|利率|余额|财报|对账单|销售|目标|绩效|方案|通知"
)
_BELONGS = re.compile(rf"的(?!时候)(?=\S)|'s\b(?! (?:end|close|eod|cob))|(?:{_THING})")
_NOUNS = (
    "reports?|meetings?|lists?|numbers|figures|standup|stand-up|deck|slides|minutes|agenda|notes|memo|newsletter|"
    "session|training|workshop|batch|flight|train|edition|results|data|budget|forecast|sales|accounts|statements?|"
    "invoices?|shift|class|payroll|targets|roster|event|party|lunch|dinner|breakfast|hearing|interview|closing"
)
_VERBS = "calls?|reviews?|updates?|plans?|demo|launch|visit|emails?|release|schedule|audit"
_NAMES_THING = re.compile(
    rf" (?:\w{{1,12}} )?(?:{_NOUNS})\b| (?:{_VERBS})\b(?! (?:the|a|an|all|our|with|to|this|that|him|her|them|back|@|<))",
    re.ASCII,
)
_CLAUSE_END = re.compile(r"\s*(?:$|[,.;:!?)\n\]]|and\b|then\b|- )", re.ASCII)
_CLAUSE_START = re.compile(r"(?:^|[\s,.;:!?(\n]|请|在|于|争取|预计|计划|拟|@\S{1,20})\s*$", re.ASCII)


@cache
def _word(index: int) -> re.Pattern[str]:
    return re.compile(_WORDS[index].pattern, re.ASCII)


def find(text: str) -> list[Phrase]:
    """All phrases of a folded text that may be its deadline, in order."""
    placed = (_mark(run, text) for run in _runs(text))
    return [phrase for phrase in placed if phrase.rank]


def _pieces(text: str) -> Iterator[Phrase]:
    for match in _ANY.finditer(text):
        word = _WORDS[index := (match.lastindex or 1) - 1]
        if (again := _word(index).match(text, match.start())) and (frame := word.says(again)):
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
    ranged = bool(_RANGE.fullmatch(between))
    if not ranged and not _GLUE.fullmatch(between):
        return None
    frame = ending(run.frame, piece.frame) if ranged else join(run.frame, piece.frame)
    if frame is None:
        return None
    marked = run.marked or piece.marked or "by" in between or "before" in between or "later" in between
    return replace(
        run, end=piece.end, frame=frame, shy=run.shy and piece.shy, marked=marked, ranged=ranged or run.ranged
    )


def _mark(run: Phrase, text: str) -> Phrase:
    """The phrase with the marks around it, and its rank among others."""
    if not (run.frame.trouble or run.frame.said() - {"edge", "zone", "doubt", "shift"}):
        return run
    return _ranked(_with_tail(_with_head(run, text), text), text)


def _with_head(run: Phrase, text: str) -> Phrase:
    before = text[max(0, run.start - _NEAR) : run.start]
    for side, head in _HEADS:
        if match := head.search(before):
            if side == "since" and run.ranged:
                side = "on"
            latin = before[match.start()].isascii()
            return replace(run, start=run.start - len(match[0]), side=side, english=latin)
    return run


def _with_tail(run: Phrase, text: str) -> Phrase:
    if match := _BEFORE_EVENT.match(text, run.end):
        return replace(run, end=match.end(), frame=UNREADABLE, marked=True)
    if (match := _SHIFTED.match(text, run.end)) and (waited := chinese.amount(match[2])):
        shift = -waited if match[1] == "前" else waited
        return replace(run, end=match.end(), frame=replace(run.frame, shift=shift), marked=True)
    for side, tail in _TAILS:
        if match := tail.match(text, run.end):
            return replace(run, end=match.end(), side=run.side if side == "on" and run.side else side)
    return run


def _ranked(phrase: Phrase, text: str) -> Phrase:
    marked = phrase.marked or phrase.side in ("by", "within", "before", "ahead", "after")
    if phrase.side == "since":
        return phrase
    if _is_somethings_name(phrase, text):
        owned = phrase.side in ("by", "before") and text[phrase.end : phrase.end + 1] in ("'", " ")
        return replace(phrase, frame=UNREADABLE, rank=MARKED) if owned else phrase
    if marked:
        return replace(phrase, rank=MARKED)
    return replace(phrase, rank=_plain_rank(phrase, text))


def _is_somethings_name(phrase: Phrase, text: str) -> bool:
    """周五的报表, Monday's list, the Friday report: a day that belongs to a thing says nothing of when."""
    if phrase.frame.said() & {"clock", "part"} or phrase.frame.trouble:
        return False
    if _BELONGS.match(text, phrase.end):
        return not (phrase.marked or phrase.side in ("by", "within", "before", "after"))
    return phrase.side != "by" and bool(_NAMES_THING.match(text, phrase.end))


def _plain_rank(phrase: Phrase, text: str) -> int:
    begins, ends = bool(_CLAUSE_START.search(text[: phrase.start][-_NEAR:])), bool(_CLAUSE_END.match(text, phrase.end))
    alone = not text[: phrase.start].strip() and not text[phrase.end :].strip(" .!?,;")
    if phrase.shy and not alone and not (phrase.side == "on" and ends):
        return VAGUE if phrase.frame.trouble else NONE
    said = phrase.frame.said()
    if said <= PERIOD:
        return PERIOD_ONLY if begins or ends or phrase.side else NONE
    return PLAIN
