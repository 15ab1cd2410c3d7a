"""How a line says what it is: ``action: …``, ``#action …``, ``【行动】…``, ``present+``, ``Chair: …``.

A tag is a word of the tables below at the opening of a line *with a mark*: a hash before it, brackets around it, or a
colon after it. A bare word is speech ("action films are fun"). MeetBot's commands are hcoop-meetbot's, with the
older MeetBot's synonyms; they need their hash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, cast, get_args

from bot.rules.lines import Kind

# Each tag's words, in all languages at once: a thread mixes them.
_TAGS: Final[Mapping[str, str]] = {
    "topic": "topic topics 议题 議題",
    "decision": "decision decisions decided agreed resolved resolution"
    " 决议 决定 决议事项 决定事项 会议决议 決議 決定 決議事項 決定事項 會議決議",
    "action": "action actions action-item action-items todo todos to-do"
    " 行动 行动项 待办 待办事项 任务 行动事项 行動 行動項 行動項目 待辦 待辦事項 任務 行動事項",
    "info": "info 信息 資訊",
    "question": "question questions 问题 問題",
    "risk": "risk risks 风险 風險",
    "link": "link links 链接 連結 鏈接",
}
_HEADS: Final[Mapping[str, str]] = {  # lines about the meeting itself
    "title": "meeting title 会议主题 会议名称 會議主題 會議名稱",
    "chair": "chair chairs 主持 主持人 会议主持",
    "agenda": "agenda 议程 議程 会议议程 會議議程",
    "place": "place location venue 地点 会议地点 地點 會議地點",
    "scribe": "scribe scribenick 记录人 記錄人 会议记录人",
    "present": "present attendees 出席 出席人员 出席人員 参会 参会人员 參會 參會人員 与会 与会人员 與會 與會人員",
    "regrets": "regrets absent 缺席 请假 請假 缺席人员 缺席人員",
}
_COMMANDS: Final[Mapping[str, str]] = {  # MeetBot's, after a hash only
    "start": "startmeeting",
    "end": "endmeeting",
    "name": "meetingname meetingtopic",
    "addchair": "chair",
    "unchair": "unchair",
    "here": "here",
    "nick": "nick",
    "undo": "undo 撤销 撤銷 撤回",
    "topic": "subtopic",
    "idea": "idea",
    "help": "help halp",
    "motion": "motion startvote",
    "vote": "vote",
    "close": "close endvote",
    "decision": "accepted accept agree",
    "rejected": "rejected reject failed",
    "inconclusive": "inconclusive",
    "aside": "save commands lurk unlurk restrictlogs replay showvote voters votesrequired progress",
}


def _names_by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words.split()}


_COLON_WORDS: Final = _names_by_word(_TAGS) | _names_by_word(_HEADS)
_HASH_WORDS: Final = _names_by_word(_TAGS) | _names_by_word(_COMMANDS)
_KEPT: Final = frozenset(get_args(Kind))
HOUSEKEEPING_NAMES: Final = frozenset(
    {*_HEADS, *_COMMANDS, "present+", "present-", "regrets+", "regrets-", "scribe+", "scribe-"} - _KEPT
)

# Full-width forms are read as half-width ones, place for place: what follows a tag is still the person's own text.
_HALF_WIDTH: Final = {0x3000: " ", 0xFE55: ":", 0xFE30: ":"} | {
    code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)
}
_HEAD_LENGTH: Final = 200  # a tag stands in the first characters of a line, or not at all

MENTION: Final = r"(?:<@[^<>|\s]{1,40}(?:\|[^<>]{0,80})?>|\ue000[^\ue000\ue001]{1,40}\ue001)"
_WORD: Final = r"[a-z]+(?:[ -]items?|-do)?|[\u4e00-\u9fff]{2,6}?"
_COUNT: Final = r"(?:\s?#?\d{1,3}|[一二三四五六七八九十]{1,3})?"
_OPENING: Final = re.compile(
    rf"(?P<mentions>(?:\s*{MENTION})*)\s*(?:(?:[-*•]|\d{{1,2}}[.)])\s+|:[a-z0-9_+-]{{1,40}}:\s*)?(?P<bold>[*_]{{1,2}})?"
    rf"(?:\#(?P<hash>{_WORD})(?:[*_]{{0,2}}:|\#|(?=[\s*_]|$))"
    rf"|(?P<left>[【\[])\s*(?P<box>{_WORD}){_COUNT}\s*[】\]][*_]{{0,2}}\s*:?"
    rf"|(?P<colon>{_WORD}){_COUNT}\s*[*_]{{0,2}}\s*(?:(?P<whom>\([^():]{{1,30}}\))\s*)?:)(?(bold)[*_]{{0,2}})\s*",
    re.IGNORECASE,
)
# Attendance and the speakers' queue as the W3C's bots know them, and how people sign in.
_PLUS: Final = re.compile(r"(present|regrets|scribe)\s?([+-])(?=\s|$)[:\s]*", re.IGNORECASE)
_SIGNED_IN: Final = re.compile(r"(?:present|here|签到|簽到|到|已到|报到|報到)\s*[.!。~]?", re.IGNORECASE)
_ASIDE: Final = re.compile(
    r"(?:q[+\-?](?=\s|$)|ack\s+\S+\s*$|s/[^/]+/[^/]*/?[gi]?\s*$|queue[=?]|rrsagent,|zakim,)", re.IGNORECASE
)
# Said of what there is none of: "actions: none", 决议：无.
_NOTHING: Final = re.compile(
    r"(?:(?:暂|暫)?(?:无|無)|(?:暂时|暫時)?(?:没有|沒有)|none|nil|nothing|n/?a|tb[ad]|[-–—.。…/]+)[.。!！]?", re.I
)
_LISTED: Final = frozenset(["present", "regrets", "agenda"])
_POINT: Final = re.compile(r"\s*(?:[-*•·]|\d{1,2}[.)、．](?!\d)|[（(]?\d{1,2}[)）])\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a row says of itself: ``name`` is a kind to keep, a housekeeping name, or "said"; ``text`` is what follows,
    exactly as written; ``mentions`` who was addressed before the tag."""

    name: str
    text: str
    mentions: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind | None:
        """The kind to keep it as, None for housekeeping and speech."""
        return cast(Kind, self.name) if self.name in _KEPT else None


def read_tag(text: str) -> Mark | None:
    """The first mark in a message that is kept in the minutes, or None: it is talk, or about the meeting itself."""
    return next((mark for mark in marks(text) if mark.kind), None)


def marks(text: str) -> Iterator[Mark]:
    """What each row of a message says of itself. A tag with nothing after it is the heading of the list under it."""
    heading = ""
    for row in filter(str.strip, text.splitlines()):
        mark = _opening(row) or _attendance(row)
        point = _POINT.match(row)
        if not mark and heading and point:
            yield Mark(heading, row[point.end() :].strip())
        elif mark and (mark.kind or mark.name in _LISTED) and not mark.text:
            heading = mark.name
        else:
            heading = ""
            yield mark or Mark("said", row.strip())


def is_talk(text: str) -> bool:
    """Whether nothing in a message is more than discussion."""
    return all(mark.name == "said" for mark in marks(text))


def half_width(text: str) -> str:
    """The same text with full-width letters, digits and punctuation made half-width; its length does not change."""
    return text if text.isascii() else text.translate(_HALF_WIDTH)


def _opening(row: str) -> Mark | None:
    found = _OPENING.match(half_width(row[:_HEAD_LENGTH]))
    if not found:
        return None
    name = _named(found)
    if not name:
        return None
    start = found.end()
    if found["whom"]:  # "action (bob): go" keeps who it is for
        if name != "action":
            return None
        start = found.start("whom")
    text = _unbold(row[start:].strip(), found["bold"])
    if (name in _TAGS or name in _HEADS) and _NOTHING.fullmatch(text):
        return Mark("said", row.strip())
    return Mark(name, text, tuple(re.findall(MENTION, found["mentions"])))


def _unbold(text: str, mark: str | None) -> str:
    """Without the end of what was opened before the tag: ``*decision: go*``."""
    return text.removesuffix(mark) if mark and text.count(mark) == 1 else text


def _named(found: re.Match[str]) -> str | None:
    table = _HASH_WORDS if found["hash"] else _COLON_WORDS
    word = found["hash"] or found["box"] or found["colon"]
    return table.get(word.lower().replace(" ", "-"))


def _attendance(row: str) -> Mark | None:
    text = row.strip()
    if plus := _PLUS.match(text):
        return Mark(plus[1].lower() + plus[2], text[plus.end() :].strip())
    if _SIGNED_IN.fullmatch(text):
        return Mark("present+", "")
    return Mark("aside", text) if _ASIDE.match(text) else None
