"""Whom a written name means: people as the organisation knows them, and names by their form where it knows nobody.

A name that fits several people means none of them by itself: all are handed back, so that somebody can be asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.rules.lines import words
from bot.rules.tags import half_width

_HAN: Final = r"[\u4e00-\u9fff]"
_SURNAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾"
    "韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇盧蔣賈閻鐘鍾譚鄒陸龍賀顧錢嚴賴呂韋"
)
_FAMILY: Final = rf"(?:[{_SURNAMES}]|欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|慕容|司徒|皇甫|端木|东方|南宫|令狐|尉迟)"
_TITLES: Final = (
    "总经理|經理|经理|总监|行长|行長|副行长|主任|主管|科长|处长|部长|院长|校长|园长|组长|组長|队长|局长|书记|董事长|秘书|老师|老師|"
    "医生|护士长|律师|博士|工|总|總|董|姐|哥"
)
# Everyday words that begin like a surname.
_NOT_NAMES: Final = words(
    """
    方案 方面 方式 方法 方向 任务 任何 任命 周报 周会 周边 周期 周末 金额 金融 程序 程度 白名 白天 万元 于是 何时 何地
    石油 马上 江苏 毛利 史料 余额 余下 龙头 武汉 陆续 许多 许可 严格 严重 洪水 顾客 顾问 钱款 田间 范围 范本 曾经 杜绝
    段落 雷同 黄金 万一 王牌 张贴 方便 成员 任意 汪洋 夏季 秦皇 林业 宋体 唐山 金属 丁类 江西 白酒 石家 周转 余款 任期
    孔子 易于 方可 周知 毛坯 周例 周计 周汇 周五 周月 周年 周日 周一 周二 周三 周四 周六 金库 金卡 金条 金牌 金价 白皮
    白板 白卡 白班 白条 黄牌 黄线 黄页 雷达 雷区 贺卡 贺信 贺词 贺礼 陈列 陈述 陈旧 夏令 夏装 夏天 钱包 钱箱 钱币 石墨
    石材 江景 江北 江南 方针 方阵 方正 程控 万里 万能 龙虎 龙卡 任职 任免 余票 余量 严查 严禁 严防 罗列 罗盘 洪灾 段子
    田径 毛巾 毛重 郑重 武器 顾虑 史上 史实 沈阳 郑州 苏州 徐州 许昌 马桶 马路 马力 秦岭 范例 范畴 週報 週會 週計 週例
    賀卡 賀信 陳列 陳述 錢包 許可 嚴格 嚴查 黃金 黃頁 龍頭 羅列
    """
)
_PLAINLY_FOLLOWS: Final = (
    r"\s|[,，、：:（(]|$|负责|負責|牵头|牽頭|跟进|跟進|提交|准备|準備|整理|完成|落实|落實|联系|聯繫|联络|聯絡|"
    r"处理|處理|协调|協調|安排|组织|組織|通知|起草|撰写|撰寫|汇总|彙總|核对|核對|確認|确认|审批|審批|审阅|審閱|"
    r"签字|簽字|批准|把关|把關|对接|對接|汇报|匯報|上报|上報|更新|发送|發送|发给|發給|编写|編寫|修改|审核|審核|"
    r"检查|檢查|制定|推进|推進|收集|拜访|拜訪|回访|回訪|补充|補充|本周|本週|下周|下週|这周|這週|"
    r"[周週][一二三四五六日天末]|星期|礼拜|禮拜|明天|后天|後天|明早|明晚|月底|月初|年底|季度|尽快|盡快|儘快|马上|"
    r"馬上|\d"
)
_NAME_FOLLOWS: Final = rf"{_PLAINLY_FOLLOWS}|[和与與及跟写寫发發做交将將会會来來去于在每今]"
_BEFORE_VERBS: Final = frozenset(
    "先再也就都只将將要会會能可应應须須需必得把给給向对對请請让讓按从從到已又还還正才便仍另自亲親独獨代暂暫主协協共"
    "各全同统統总總一二两三四周本下上每早晚内內后後前及时時之所尽盡拟擬最务務"
)
_TITLED: Final = re.compile(
    rf"(?:[小老阿](?P<pet>[{_SURNAMES}])|(?P<head>[{_SURNAMES}])(?:{_TITLES}))(?={_NAME_FOLLOWS}|请|把|你|您)"
)
_HAN_NAME: Final = re.compile(
    rf"(?P<name>{_FAMILY}{_HAN}{{1,2}}?)(?P<title>(?:{_TITLES})?)(?={_NAME_FOLLOWS}|把)",
)
_PLAINLY: Final = re.compile(_PLAINLY_FOLLOWS)
_TITLE: Final = re.compile(rf"(?<={_HAN})(?:{_TITLES})(?={_NAME_FOLLOWS})")
_CAPITAL: Final = r"[A-Z][\w'’\-]*"
_LATIN_NAME: Final = re.compile(
    rf"(?!I\b){_CAPITAL}(?:[ _]+(?:(?:van|von|de|del|da|der|la|bin|al)[ _]+)*(?:[A-Z]\.|{_CAPITAL})){{0,3}}(?![\w'’])"
)
_TOKEN: Final = re.compile(r"[^\s,，、:：;；&+/()（）<>@。！!?？]+")
_MENTION: Final = re.compile(r"(?:<@|\ue000)([^<>|\ue001]+)(?:\|([^<>]*))?(?:>|\ue001)")
_AND: Final = re.compile(
    r"\s*(?:[,，、&+/]\s*(?:and\s)?|(?:and|or)\s|和|与|與|及|跟|以及|或者?)\s*|\s*(?=@|<@|\ue000)", re.IGNORECASE
)
EVERYBODY: Final = words(
    "all channel everybody everyone group here team 所有人 全体 全體 全体成员 全體成員 全员 全員 大家"
)
_REMARK: Final = re.compile(r"\s*[（(][^()（）]{1,20}[)）]")
# Given names that are words too: without a mark after them they are read as the word.
_ALSO_WORDS: Final = words(
    """
    mark will may bill grant chase pat rob sue drew grace hope art frank jack june april august rich faith joy
    carol  dean guy max miles pierce skip trace ward wade ray rose dawn eve gene page lance nick rod iris ivy
    lee
    """
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody named: ``written`` as in the text, ``people`` the ids it may mean (none known, one, or to be asked)."""

    written: str
    people: tuple[str, ...] = ()

    @property
    def person(self) -> str | None:
        """The one person meant, where there is exactly one."""
        return self.people[0] if len(self.people) == 1 else None


@dataclass(frozen=True, slots=True)
class Roster:
    """Who can be named: whole names and aliases, and their short forms, each to the ids they may mean."""

    whole: Mapping[str, tuple[str, ...]]
    short: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, people: Iterable[tuple[str, str]]) -> Roster:
        """From pairs of (name or alias, id); the same alias may stand for several ids, and an id have several."""
        whole: dict[str, dict[str, None]] = {}
        short: dict[str, dict[str, None]] = {}
        for alias, person in people:
            for name in _spellings(alias):
                whole.setdefault(name, {})[person] = None
            for name in _short_forms(alias):
                short.setdefault(name, {})[person] = None
        return cls(*({name: tuple(ids) for name, ids in table.items()} for table in (whole, short)))

    def who(self, name: str) -> tuple[str, ...]:
        """The ids this name may mean: by whole name, else by a short form."""
        folded = fold(name)
        return self.whole.get(folded) or self.short.get(folded) or self._titled(name)

    def by_initial(self, name: str) -> tuple[str, ...]:
        """The ids whose nick is made of this name as nicks are: ``mprorock`` or ``mike_p`` for Mike Prorock."""
        first, _, last = fold(name).partition(" ")
        return (self.whole.get(first[:1] + last) or self.whole.get(f"{first} {last[:1]}") or ()) if last else ()

    def joined(self, other: Roster) -> Roster:
        """This roster, and for names it does not know, the other."""
        return Roster({**other.whole, **self.whole}, {**other.short, **self.short})

    def _titled(self, name: str) -> tuple[str, ...]:
        found = _TITLED.match(name)
        if found and found.end() == len(name):
            return self.short.get(f"{found['pet'] or found['head']}*", ())
        bare = re.sub(rf"(?:{_TITLES})$", "", name)
        return self.whole.get(fold(bare), ()) if bare != name else ()


NOBODY: Final = Roster({}, {})


@lru_cache(maxsize=20_000)  # the same few names, line after line
def fold(name: str) -> str:
    """A name in the form in which names are compared: without case, underscores, remarks in brackets."""
    plain = half_width(name).partition("//")[0]
    plain = re.sub(r"(?<=.)\([^()]*\)", " ", plain)
    return " ".join(re.sub(r"[_.]+", " ", plain).casefold().split())


def names_at(text: str, start: int, roster: Roster, guess: bool) -> tuple[list[Owner], int]:
    """The names listed at ``start`` ("@a, @b and Mike") and where they end. ``guess`` admits unknown names."""
    names: list[Owner] = []
    end = start
    while found := name_at(text, start, roster, guess):
        names.append(found[0])
        end = found[1]
        remark = _REMARK.match(text, end)
        joint = _AND.match(text, remark.end() if remark else end)
        if not joint:
            break
        start = joint.end()
    return names, end


def name_at(text: str, start: int, roster: Roster, guess: bool) -> tuple[Owner, int] | None:
    """The one name that begins at ``start`` and where it ends, or None."""
    if mention := _MENTION.match(text, start):
        return Owner(mention[2] or mention[1], (mention[1],)), mention.end()
    if text.startswith("@", start):
        return _known(text, start + 1, roster) or _handle(text, start + 1)
    known = _known(text, start, roster)
    longer = (_LATIN_NAME.match(text, start) or _longer_name(text, start)) if guess and known else None
    if known and (not longer or longer.end() <= known[1]):
        return known
    # "Mike Prorock" is not the Mike we know, 张伟强 not our 张伟
    return _guessed(text, start, roster) if guess else None


def named_in(text: str, roster: Roster) -> tuple[str, ...]:
    """Everybody of the roster whom a text names without doubt: by the whole name, a given name or a title."""
    text = re.sub(r"['’]s\b", " ", text)
    found: dict[str, None] = {}
    for start in re.finditer(rf"(?<!\w)[^\W\d_]|{_HAN}", text):
        named = name_at(text, start.start(), roster, guess=False)
        if named and named[0].person and stands_alone(named[0]):
            found[named[0].person] = None
    return tuple(found)


def stands_alone(owner: Owner) -> bool:
    """Whether the name needs no "to", "will" or colon after it to be read as a name."""
    word = fold(owner.written)
    return " " in word or bool(re.search(_HAN, word)) or (owner.written[:1].isupper() and not is_word(owner))


def is_word(owner: Owner) -> bool:
    """Whether the name is a word of every day too."""
    return fold(owner.written) in _ALSO_WORDS


def mentions_in(texts: Iterable[str]) -> list[Owner]:
    """The people of platform mentions, as :data:`bot.rules.tags.MENTION` finds them."""
    return [found[0] for text in texts if (found := name_at(text, 0, NOBODY, guess=False))]


def plain(text: str) -> str:
    """A text for outside the platform: its mentions as ``@name``, or ``@id`` where they bring no name."""
    return _MENTION.sub(lambda found: f"@{found[2] or found[1]}", text)


def _known(text: str, start: int, roster: Roster) -> tuple[Owner, int] | None:
    for end in _ends(text, start):
        written = text[start:end].rstrip(".")
        people = roster.whole.get(fold(written)) or roster.short.get(fold(written))
        if people:
            title = _TITLE.match(text, start + len(written))
            return Owner(written, people), title.end() if title else start + len(written)
    if (titled := _TITLED.match(text, start)) and (people := roster.who(titled[0])):
        return Owner(titled[0], people), titled.end()
    return None


def _longer_name(text: str, start: int) -> re.Match[str] | None:
    """A Chinese name, unless it is one of two characters and the word before a verb (张伟先整理, 张伟分发)."""
    found = _HAN_NAME.match(text, start)
    longer = found and found["name"][-1] not in _BEFORE_VERBS and _PLAINLY.match(text, found.end())
    return found if longer else None


def _ends(text: str, start: int) -> list[int]:
    """Where a known name beginning here could end, the longest first: four words, or four characters of Chinese."""
    ends: list[int] = []
    place = start
    while len(ends) < 8 and (token := _TOKEN.match(text, place)):
        ends += [place + len(token[0].rstrip("]】")), token.end()]
        place = token.end() + (1 if text[token.end() : token.end() + 1] == " " else 0)
        if place == token.end():
            break
    han = re.compile(rf"{_HAN}{{0,4}}").match(text, start)
    ends += [start + size for size in range(2, han.end() - start + 1)] if han else []
    return sorted(set(ends), reverse=True)


def _handle(text: str, start: int) -> tuple[Owner, int] | None:
    """An unknown ``@handle``: its own mark says that it is a person, unless it calls everybody."""
    token = _HAN_NAME.match(text, start) or re.compile(r"[\w.\-\[\]]*\w").match(text, start)
    return (Owner(token[0]), token.end()) if token and token[0].lower() not in EVERYBODY else None


def _guessed(text: str, start: int, roster: Roster) -> tuple[Owner, int] | None:
    if titled := _TITLED.match(text, start):
        return Owner(titled[0], roster.who(titled[0])), titled.end()
    if (han := _HAN_NAME.match(text, start)) and han["name"][:2] not in _NOT_NAMES:
        return Owner(han[0]), han.end()
    latin = _LATIN_NAME.match(text, start)
    if latin and not _hides_a_known_name(latin[0], roster):
        return Owner(latin[0], roster.by_initial(latin[0])), latin.end()
    return None


def _hides_a_known_name(written: str, roster: Roster) -> bool:
    """Whether a later word of it is somebody known: "Invite Alice" is no name where Alice is one."""
    return any(roster.who(word) for word in written.split()[1:])


def _spellings(alias: str) -> set[str]:
    name = fold(alias)
    latin = " ".join(re.sub(rf"{_HAN}+", " ", name).split())
    han = "".join(re.findall(_HAN, name))
    joined = name.replace(" ", "")
    return {spelling for spelling in (name, joined, latin, han) if len(spelling) > 1}


def _short_forms(alias: str) -> set[str]:
    name = fold(alias)
    words = re.sub(rf"{_HAN}+", " ", name).split()
    han = "".join(re.findall(_HAN, name))
    forms = {words[0]} if len(words) > 1 and len(words[0]) > 1 else set()
    if 2 <= len(han) <= 4:
        forms |= {f"{han[0]}*"} | ({han[-2:]} if len(han) > 2 else set())
    return forms
