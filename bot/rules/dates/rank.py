"""How surely each phrase of a sentence is its deadline, by its own marks and by what the clause around it says."""

from __future__ import annotations

from dataclasses import replace

from bot.rules.dates import marks
from bot.rules.dates.clause import Clause, around, counts_from_an_event, rules_out
from bot.rules.dates.frame import PERIOD, UNREADABLE
from bot.rules.dates.phrases import NEAR, Phrase, Rank, phrases
from bot.rules.dates.told import is_followed_by_a_deed, is_followed_by_a_thing, is_scheduled, is_to_happen, is_told

_DUE = frozenset({"by", "within", "before", "ahead", "after"})


def find(text: str) -> list[Phrase]:
    """All phrases of a folded text that may be its deadline, in order."""
    found: list[Phrase] = []
    for phrase in phrases(text):
        clause = around(text, phrase.start, phrase.end)
        ranked = replace(phrase, rank=_rank(phrase, clause, text))
        if ranked.rank and not (found and ranked.start < found[-1].end):
            found.append(replace(ranked, frame=UNREADABLE) if _is_half_understood(ranked, clause, text) else ranked)
    return found


def _rank(phrase: Phrase, clause: Clause, text: str) -> Rank:
    owned = marks.OWNS.match(text, phrase.end)
    marked = phrase.marked or phrase.side in _DUE
    if phrase.side == "since" or (owned and (owned["of"] or phrase.side == "after")):
        return Rank.NONE
    if rules_out(clause, until=phrase.side in ("by", "before", "within")) or _is_meanwhile(phrase, clause, text):
        return Rank.NONE
    if marked:
        later = phrase.frame.wait and not text[: phrase.end].endswith(("内", "within"))
        return Rank.NONE if later and is_to_happen(clause) else Rank.MARKED
    if owned or _is_a_name(phrase, text) or _is_told(phrase, clause):
        return Rank.NONE
    return _plain_rank(phrase, clause, text)


def _is_half_understood(phrase: Phrase, clause: Clause, text: str) -> bool:
    """周五例会前, by Monday's close, 签约后3天内: marked, but by something that the grammar does not know."""
    if phrase.frame.wait and counts_from_an_event(clause):
        return True
    owned = bool(marks.OWNS.match(text, phrase.end))
    return phrase.side in ("by", "before") and owned


def _is_meanwhile(phrase: Phrase, clause: Clause, text: str) -> bool:
    """Until Friday, route the calls to Leeds; she is out until Friday."""
    if not text.startswith("until", phrase.start):
        return False
    apart = not clause.left.strip() and not clause.right.strip() and not clause.whole
    return apart or is_told(clause)


def _is_told(phrase: Phrase, clause: Clause) -> bool:
    loose = bool(phrase.frame.edge) or phrase.frame.said() == {"day"}  # month-end, the 8th: often said of things
    if loose and is_followed_by_a_thing(clause):
        return True
    return is_scheduled(clause, phrase.ranged, on=phrase.side == "on") or is_told(clause, phrase.side == "on")


def _is_a_name(phrase: Phrase, text: str) -> bool:
    """周五例会, 打印10月8日议程, the Friday report, the 3pm call: part of a thing's name says nothing of when."""
    before = text[max(0, phrase.start - NEAR) : phrase.start]
    if marks.HANDLES.search(before):
        return True
    if marks.DETERMINES.search(before) and marks.WORD_FOLLOWS.match(text, phrase.end):
        return True
    hourly = phrase.frame.said() & {"clock", "trouble"}
    return not hourly and bool(marks.NAMES.match(text, phrase.end))


def _plain_rank(phrase: Phrase, clause: Clause, text: str) -> Rank:
    before, ends = text[: phrase.start][-NEAR:], bool(marks.ENDING.match(text, phrase.end))
    alone = not text[: phrase.start].strip() and not text[phrase.end :].strip(" .!?,;")
    if text.startswith("at ", phrase.start) and phrase.frame.doubt:
        return Rank.NONE  # the threshold at 3/4
    if text.startswith("for ", phrase.start) and (phrase.shy or phrase.frame.said() <= PERIOD):
        return Rank.NONE  # the budget for August
    opens = not before.strip() and {"month", "day"} <= phrase.frame.said() and is_followed_by_a_deed(clause)
    if phrase.shy and not (alone or opens or (phrase.side == "on" and ends)):
        return Rank.VAGUE if phrase.frame.trouble == "vague" else Rank.NONE
    if phrase.frame.said() <= PERIOD:
        if phrase.frame.is_gone() and not alone:
            return Rank.NONE
        return Rank.PERIOD if ends or phrase.side or marks.BEGINNING.search(before) else Rank.NONE
    return Rank.PLAIN
