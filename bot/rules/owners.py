"""Who is to do it, read from the words of an action: ``Mike Varley to …``, ``@a & @b …``, ``请张伟、李娜跟进``.

Where the words leave it open nobody is named: an action without an owner is shown as that; an invented one is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Final

from bot.rules.lines import words
from bot.rules.names import Owner, Roster, fold, is_word, mentions_in, name_at, names_at, stands_alone

_ME: Final = r"(?:(?:I|me|myself)(?:['’](?:ll|m))?(?=[\s:,]|$)|本人|我(?!们|們|行|方|司|校|院))"
_TALKS_WITH: Final = re.compile(r"\s*(?:沟通|溝通|对接|對接|商量|商议|商議|约|約|谈|談|见面|見面|汇报|匯報)")
_SPEAKER: Final = re.compile(rf"[\s,，]*由?{_ME}", re.IGNORECASE)
_AND_ALSO: Final = re.compile(r"\s*(?:[&、和与與及]|and\b)\s*", re.IGNORECASE)
_AND_ME: Final = re.compile(rf"\s*(?:[,，]?\s*and\s|[&、和与與及])\s*{_ME}", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?:负责人|責任人|责任人|負責人|经办人|經辦人|执行人|執行人|主办人|\bowners?\b|\bassignees?\b|\bassigned to\b)"
    r"\s*[:：]?\s*",
    re.IGNORECASE,
)
_PLEASE: Final = re.compile(
    r"[\s,，]*我?(?P<asked>请|請|由|让|讓|叫|麻烦|麻煩|安排|交给|交給|please\s|pls\s|hey\s)\s*|[\s,，]*", re.IGNORECASE
)
_DOES: Final = re.compile(
    r"\s*(?:来|來|去|共同|一起|分别|牵头|牽頭|负责|負責|跟进|跟進|处理|處理|完成|落实|落實|提交|准备|準備|整理|协调|協調|汇总|起草|对接|承担|组织|审核|審核|审批|審批|复核|覆核|确认|確認|更新|修改|编写|編寫|检查|檢查|收集|汇报|匯報|联系|聯繫|通知)(?!的)"
)
_BY: Final = re.compile(r"由|请|請")
_CARRIES: Final = re.compile(r"负责|負責|牵头|牽頭|跟进|跟進")
_MARKER: Final = re.compile(
    r"(?:['’]ll\b|\s+(?:to|will|shall|should|must|can|needs?\s+to|has\s+to|have\s+to|is\s+to|are\s+to|is\s+going\s+to|agree[sd]?\s+to)\b|\s*[:：]|\s+[-–—]\s|\s*(?:[-=]>|→)|,?\s+(?:please|pls)\b)",
    re.IGNORECASE,
)
_PASSIVE: Final = re.compile(
    r"\s+be\s+(?:\w+ed|sent|done|made|put|set|built|told|given|written|shown|held|kept|brought|bought|drawn|found|paid|"
    r"read|run|sold|taught|chosen|redone|rewritten|rebuilt|cut|met|left|lost|won|known|seen|taken)\b",
    re.IGNORECASE,
)
# After a Chinese name: what is theirs, or happens to them, is no deed of theirs (张伟的报告, 李娜提的问题, 张伟离职).
_THEIRS: Final = re.compile(
    r"\s*(?:[\u4e00-\u9fff]{0,2}(?<![我你您他她它们們])的|团队|團隊|部门|部門|小组|小組|那边|那邊|这边|這邊|名下|所在|"
    r"生日|婚礼|婚禮|离职|離職|入职|入職|转正|轉正|退休|休假|请假|請假|调岗|調崗)"
)
_S: Final = re.compile(r"['’]s\b|\s*的")
_NICKS: Final = re.compile(r"[\w\[\]|^`-]+(?:\s*(?:,|&|/|\band\b)\s*(?!and\b)[\w\[\]|^`-]+)+")
_COLON_OR_DASH: Final = re.compile(r"\s*[:：]|\s+[-–—]\s")
_DOES_IT: Final = re.compile(
    r"\s+(?!(?:and|or|is|was|has|had|says?|said|in|on|at|of|for|from|with|to|will|must|shall|should|can|needs?)\b)[a-z]{2,}\b(?!['’])"
)
_TO_NO_VERB: Final = re.compile(
    r"\s+to\s+(?:the|a|an|our|my|his|her|their|your|this|that|these|those|all|new|be\s+decided|https?:|[@<#A-Z\d])"
)
_HAN_DEED: Final = re.compile(r"\s*(?![的和与與跟或们們那这這是说說])[\u4e00-\u9fff]")  # after a nick: Ivy 更新…
_TO_WHOM: Final = re.compile(
    r"(?:\b(?:to|with|from|for|of|cc|at|about|and|via|by|ask|tell|remind|help|invite|call|e?mail|ping|notify|thank|meet|contact|inform|chase)|给|給|向|和|跟|与|與|找|对|對|抄送|通知|提醒|联系|聯繫|邀请|邀請|感谢|感謝|问|問|告知|转告|轉告|催|拜访|拜訪|回访|回訪|发|發|@)\s*$",
    re.IGNORECASE,
)
_BRACKETED_FIRST: Final = re.compile(r"[\s,，]*[（(【\[]([^()（）【】\[\]]{1,40})[)）】\]](?=\s*\S)")
_IN_BRACKETS: Final = re.compile(r"[（(【\[]([^()（）【】\[\]]{1,80})[)）】\]]\s*[.。]?\s*$")
_SET_OFF: Final = re.compile(r"(?:\s*(?:[-=]>|→|\|)\s*|\s[-–—]+\s*|(?P<comma>[,，])\s*)(?=[^,，|>→]{1,60}$)")
_LAST_MENTIONS: Final = re.compile(
    r"(?:(?:<@[^<>]{1,120}>|\ue000[^\ue001]{1,40}\ue001|@[^\s@,，、&]{1,40})(?:\s*[,，、&和]?\s*(?:and\s)?))+[.。!！]?\s*$"
)
# Words that begin an order with a capital and take a "to": verbs and groups, not people.
_NOT_A_NAME: Final = words(
    """
    add agree allow anybody anyone apply arrange ask assign attempt back begin bring change come commit
    connect consider continue convert convince decide deliver discuss due enable encourage ensure everybody
    everyone expand expect explain extend find follow forward get give go group happy have help how hope i
    introduce invite it keep lead learn let link listen look make map migrate move need next nobody note nudge
    offer open ought persuade plan point port prepare present push reach ready refer remember remind reply
    report request respond return send set share show somebody someone speak start stick submit subscribe
    switch talk teach team tell that there they this try turn update upgrade used want we what when where who
    write you action issue spec group all
    agenda api app budget build client clients contract customer customers data database deployment docs document
    documentation documents invoice launch login meeting minutes page plan policy project release report reports server
    site staff system test tests vendor version website
    """
)


def owners_in(text: str, by: str, roster: Roster, mentions: tuple[str, ...] = ()) -> tuple[Owner, ...]:
    """Everybody the text makes responsible, once each, in its order; ``by`` is who says "I". ``mentions`` stood before
    the tag. Give the text without its deadline (blanked), or "@a by Friday" hides that ``@a`` stands last."""
    readers: tuple[Callable[[], list[Owner]], ...] = (
        lambda: mentions_in(mentions),
        lambda: _labelled(text, roster),
        lambda: _speaking(text, by, roster),
        lambda: _leading(text, by, roster),
        lambda: _inside(text, roster),
        lambda: _trailing(text, roster),
    )
    found: list[Owner] = next(filter(None, (read() for read in readers)), [])
    return tuple({owner.people or owner.written: owner for owner in found}.values())


def _labelled(text: str, roster: Roster) -> list[Owner]:
    label = _LABEL.search(text)
    return names_at(text, label.end(), roster, guess=True)[0] if label else []


def _speaking(text: str, by: str, roster: Roster) -> list[Owner]:
    """``I'll send it``, ``我和李娜整理``: who says it, and who is named along with them, but not ``我和李娜沟通``."""
    opening = _SPEAKER.match(text)
    if not opening or _of_others(text, roster):
        return []
    joint = _AND_ALSO.match(text, opening.end())
    others, end = names_at(text, joint.end(), roster, guess=True) if joint else ([], 0)
    me = [Owner(by, (by,))] if by else []
    return [*me, *(others if not _TALKS_WITH.match(text, end) else [])]


def _of_others(text: str, roster: Roster) -> bool:
    """``我让李雷…``: whoever says so leaves it to somebody else."""
    opening = _PLEASE.match(text)
    return bool(opening and opening["asked"] and names_at(text, opening.end(), roster, guess=True)[0])


def _leading(text: str, by: str, roster: Roster) -> list[Owner]:
    if (first := _BRACKETED_FIRST.match(text)) and (names := _only_names(text, *first.span(1), roster)):
        return names
    opening = _PLEASE.match(text)
    start = opening.end() if opening else 0
    names, end = names_at(text, start, roster, guess=True)
    if len(names) == 2 and "跟" in text[start:end] and _TALKS_WITH.match(text, end):
        return names[:1]
    if names and opening and opening["asked"] and all(map(_sure, names)):
        return names
    if names and _AND_ME.match(text, end):
        return [*names, *([Owner(by, (by,))] if by else [])]
    if names and _takes_it_on(names, text, start, end):
        return names
    return _nicks(text, start, roster) or (names if _is_nick(names) and _DOES_IT.match(text, end) else [])


def _is_nick(names: list[Owner]) -> bool:
    """One of us, as nicks are written, by no word that opens orders."""
    return len(names) == 1 and _sure(names[0]) and names[0].written not in _NOT_A_NAME


def _nicks(text: str, start: int, roster: Roster) -> list[Owner]:
    """Nicks as they are strung together: ``bob, carl to write it`` where one of them is known, ``alice bob review it``
    where all are."""
    if (found := _NICKS.match(text, start)) and _MARKER.match(text, found.end()):
        nicks = [nick for nick in re.split(r"\s*(?:,|&|/|\band\b)\s*", found[0]) if nick]
        if any(roster.who(nick) for nick in nicks) and not any(nick.lower() in _NOT_A_NAME for nick in nicks):
            return [Owner(nick, roster.who(nick)) for nick in nicks]
    known = list(takewhile(roster.whole.get, map(fold, text[start:].split())))
    if len(known) < 2:
        return []
    return [Owner(nick, roster.who(nick)) for nick in text[start:].split()[: len(known)]]


def _takes_it_on(names: list[Owner], text: str, start: int, end: int) -> bool:
    """Whether names at the opening are those who act: by what follows them, and how sure the names are."""
    if text[start] in "<@\ue000":
        return not _S.match(text, end)
    if "\u4e00" <= text[start] <= "\u9fff":
        return not _THEIRS.match(text, end)
    known = all(name.people for name in names)
    return _known_act(names, text[end:]) if known else _unknown_act(names, text[end:])


def _known_act(names: list[Owner], rest: str) -> bool:
    if marker := _MARKER.match(rest):
        return not _PASSIVE.match(rest, marker.end())
    if not rest.strip(" .。") or _HAN_DEED.match(rest):
        return True
    if re.match(r"[,，]\s+[a-z]", rest):
        return all(map(_sure, names))
    alone = all(map(stands_alone, names)) or (len(names) > 1 and any(map(_sure, names)))
    return alone and bool(re.match(r"\s+[a-z]", rest))


def _unknown_act(names: list[Owner], rest: str) -> bool:
    marker = _MARKER.match(rest)
    if not marker or _PASSIVE.match(rest, marker.end()) or _unlikely(names) or _TO_NO_VERB.match(rest):
        return False
    return " " in names[0].written or not _COLON_OR_DASH.match(rest)


def _sure(name: Owner) -> bool:
    """Somebody known, by a name that is not a word too."""
    return bool(name.people) and not is_word(name)


def _unlikely(names: list[Owner]) -> bool:
    """Whether an unknown "name" opens with a word that opens orders, or is an abbreviation."""
    words = [name.written.split()[0] for name in names if not name.people]
    return any(word.lower() in _NOT_A_NAME or (len(word) > 1 and word.isupper()) for word in words)


def _inside(text: str, roster: Roster) -> list[Owner]:
    return next(filter(None, _asked(text, roster)), []) or next(filter(None, _carrying(text, roster)), [])


def _asked(text: str, roster: Roster) -> Iterator[list[Owner]]:
    """``…由李娜负责``, ``…请张伟、李娜跟进``."""
    for by in _BY.finditer(text):
        names, end = names_at(text, by.end(), roster, guess=True)
        if names and _DOES.match(text, end):
            yield names


def _carrying(text: str, roster: Roster) -> Iterator[list[Owner]]:
    """``…报告张伟负责``: a name that ends where the verb begins."""
    for verb in _CARRIES.finditer(text):
        for size in (4, 3, 2):
            start = verb.start() - size
            boundary = start == 0 or (start > 0 and text[start - 1] in " ,，。;；:：")
            found = name_at(text, start, roster, guess=boundary) if start >= 0 else None
            if found and found[1] == verb.start():
                yield [found[0]]


def _trailing(text: str, roster: Roster) -> list[Owner]:
    """``… (@bob)``, ``… — Alice``, ``…, [ken``, ``… @bob``: named last, and not as the one it is done to."""
    text = text.rstrip(" |,，;；、")
    if last := _LAST_MENTIONS.search(text):
        return [] if _TO_WHOM.search(text[: last.start()]) else names_at(text, last.start(), roster, guess=False)[0]
    if (found := _IN_BRACKETS.search(text)) and (names := _only_names(text, *found.span(1), roster)):
        return names
    found = _SET_OFF.search(text)
    if not found or (found["comma"] and _goes_on_a_list(text[: found.start()], roster)):
        return []
    return _only_names(text, found.end(), len(text.rstrip(".。!！")), roster)


def _only_names(text: str, start: int, stop: int, roster: Roster) -> list[Owner]:
    """The known people between two places, if nothing else is there."""
    names, end = names_at(text, start, roster, guess=False)
    return names if names and not text[end:stop].strip(" ,，、;；") else []


def _goes_on_a_list(before: str, roster: Roster) -> bool:
    """Whether what stands before a comma is one it is done to: ``talk to bob, carol``."""
    *rest, last = before.split() or [""]
    return bool(roster.who(last) and _TO_WHOM.search(" ".join(rest)))
