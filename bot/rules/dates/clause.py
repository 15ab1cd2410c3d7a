"""The clause a day stands in, and where that rules it out as a deadline, however it is marked.

If they have not signed *by Friday*, don't send it *before Monday*, they promised it *by Wednesday*, 签约后*3天内*.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_STOP = re.compile(r"(?<!\d),|,(?!\d)|[;!?\n()]|[.:](?!\d)|(?<!\d)[.:]|(?<= )-(?= )", re.ASCII)
_REACH = 64  # characters of a clause that are looked at on either side


class Clause(NamedTuple):
    """What stands before and after a phrase, up to the nearest stops, and whether that is the whole text."""

    left: str
    right: str
    whole: bool


def around(text: str, start: int, end: int) -> Clause:
    left, right = _STOP.split(text[max(0, start - _REACH) : start])[-1], _STOP.split(text[end : end + _REACH])[0]
    return Clause(left, right, whole=len(left) == start and len(right) == len(text) - end)


_CONDITION = re.compile(
    r"\b(?:if|unless|whether|in case|once|assuming|provided|in the event|should (?=the|they|he|she|it|we|you))\b|"
    r"如果|如(?=\d|未|不|客户|对方|[周星今明后])|假如|倘若|要是|万一|一旦|除非|只要|是否|(?<![\u4e00-\u9fff])若|若(?=是|未|不|在|于|\d)|(?<![例比譬假])如$|若$",
    re.ASCII,
)
_WAITS = re.compile(
    r"(?:不[要好用必能]|别|无需)再?[等拖留]|等到?$|"
    r"\b(?:don't|do not|cannot|can't) (?:wait|leave it|hold)\b"
)
_AGAIN = re.compile(r"每(?:逢|个)?(?:半?年|季度?|月|周|[天日])[^,]{0,6}$")  # 每季度首月10日前
_PROMISED = re.compile(
    r"\b(?:promised|pledged|claimed|despite|missed|should have|(?:was|were) (?:due|supposed|meant|expected))\b|"
    r"\b(?:failed to|falls?|comes?|becomes?)\s*$|"
    r"\b(?:wants|hopes|plans|intends|expects|aims) to\b|\w\w+ expect .*\bto\b|"
    r"^\W*(?:they|he|she|it|nothing|nobody|no one)\b"
    r"(?!.*\b(?:needs?|wants?|must|should|due|has to|have to|expecting|like)\b)|"
    r"\b(?:might|may (?:be|not|well|see|fall|rise|\w+en)|analysts?|economists?|forecasters?|"
    r"should be over)\b|\S(?:预计|有望|可能|或将?)(?:在|于)?$|"
    r"[他她]们?[^,]{0,4}(?:计划|打算|准备|想要?|说)(?:在|于)?$|说[他她]们?$|(?:承诺|答应|本应|原定|原本|曾)(?:在|于)?$"
)
_NOT = r"(?:(?<![能要是可好会])不[要得能可许必用好]|无需|别)(?![忘漏晚迟误错拖耽])"
_FORBIDS = re.compile(
    r"\b(?:don't|do not|never|avoid|no need|not|mustn't|cannot|can't|without)\b(?! (?:forget|miss|fail|hesitate))|"
    rf"{_NOT}"
)
_FORBIDDEN = re.compile(
    rf"\s*那[笔次个批]|\s*(?:都|先|暂|请|还)?(?:{_NOT}|[先暂]不|[\u4e00-\u9fff]{{0,3}}不[了完成上会]|有效|(?:一直|从来?|都|还|仍)?[没未])|"
    r"\s+(?:are|was|were|is(?! (?:fine|ok|good|best|great)))\b"
)
_EVENT = re.compile(r"(?:起|(?<![今此然之以最先会])后|收到)(?:的|,)?\s*$")
_OF_EVENT = re.compile(r"\s+(?:of|after|following|from|upon|once|before|prior to)\b(?! (?:now|today))")


def rules_out(clause: Clause, until: bool) -> bool:
    """Whether nothing is asked for by then; ``until``: by or before then, which may also be when not to act."""
    if any(pattern.search(clause.left) for pattern in (_CONDITION, _WAITS, _AGAIN, _PROMISED)):
        return True
    return until and bool(_FORBIDS.search(clause.left) or _FORBIDDEN.match(clause.right))


def counts_from_an_event(clause: Clause) -> bool:
    """签约后3天内, within 5 days of receipt: nobody here knows when that will be."""
    return bool(_EVENT.search(clause.left) or _OF_EVENT.match(clause.right))
