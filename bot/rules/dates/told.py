"""Whether a clause tells of an unmarked day rather than asking for something on it.

Such a day is a deadline where it stands as one: at the end of a clause that asks (call Ann on Friday), or before the
deed (周五把合同寄出, tomorrow call Ann). It is none in a statement (the meeting on Thursday went well, 贷款5月8日到期)
or amid other words (Black Friday sales, 周四客户来访的照片).
"""

from __future__ import annotations

import re

from bot.rules.dates.clause import Clause

_HAN = r"[\u4e00-\u9fff]"


def is_told(clause: Clause, on: bool = False) -> bool:
    """``on``: said as "on Friday" or "at noon", which stands in statements as often as in orders."""
    if on and _is_no_order(clause.left):
        return True
    return _is_told_in_english(clause) or _is_in_passing(clause) or _is_told_in_chinese(clause)


def is_scheduled(clause: Clause, ranged: bool, on: bool) -> bool:
    """Push the launch from Monday to Wednesday, 会议定在周五: the day is that of something else."""
    return (ranged and bool(_MOVES.search(clause.left))) or (on and bool(_FIXED.search(clause.left)))


def is_to_happen(clause: Clause) -> bool:
    """两小时后系统重启，先保存; in ten days the lock expires, so …: what comes by itself, before what is to be done."""
    left, right, whole = clause
    if whole or left.strip():
        return False
    happens = _HAPPENS.match(right) or is_followed_by_a_thing(clause)
    return bool(happens or (_SUBJECT.match(right) and not _DEMANDS.search(right)))


def is_followed_by_a_deed(clause: Clause) -> bool:
    """6/8 提交年报: what to do stands right behind it."""
    return bool(_CHINESE_DEED.match(clause.right) or _DEED.match(clause.right))


def is_followed_by_a_thing(clause: Clause) -> bool:
    """月末存款波动: more than a day, and no deed behind it."""
    right = clause.right
    return bool(re.match(_HAN, right)) and not (_CHINESE_DEED.match(right) or _PARTICLES.fullmatch(right))


# ---- English ---------------------------------------------------------------------------------------------------------

_DEEDS = (
    r"agree|answer|apply|approve|arrange|ask|assess|attend|audit|book|bring|build|buy|calculate|call|cancel|chair|"
    r"chase|check|circulate|clean|clear|close|collect|compile|complete|confirm|contact|copy|correct|create|decide|"
    r"deliver|deploy|discuss|draft|email|escalate|explain|export|file|fill|finali[sz]e|find|finish|fix|follow|"
    r"forward|get|give|go|hand|have|hold|inform|invite|issue|launch|list|log|look|mail|make|meet|message|move|"
    r"notify|onboard|open|order|organi[sz]e|pay|phone|pick|ping|post|prepare|present|print|process|provide|"
    r"publish|pull|push|put|read|reconcile|record|refresh|register|release|remind|remove|renew|reply|report|"
    r"request|resend|reset|respond|return|review|revise|ring|roll|run|schedule|send|set|share|ship|show|sign|sort|"
    r"speak|start|stop|submit|switch|take|talk|tell|test|text|tidy|track|train|transfer|translate|update|upload|"
    r"verify|visit|walk|wire|work|wrap|write"
)
_DEED = re.compile(rf"\s*(?:{_DEEDS})\b")
_DEMANDS = re.compile(
    r"\b(?:needs?|wants?(?! to\b)|must|should|ha(?:ve|s) to|got to|gotta|let'?s|due|please|pls|plz|can|could|ready|"
    r"make sure|ensure|get|have|i will|i'll|we will|we'll|shall|remember|remind|deadline(?! was)|expecting|like)\b|"
    rf"\b(?!they|he|she|it)\w+ will (?:{_DEEDS})\b|^\W*(?:the )?\w+(?: and \w+)? to (?:{_DEEDS})\b"
)
_STATES = re.compile(
    r"\b(?:is|are|was|were|been|being|will|would|may|might|has|had|did|does|went|goes|said|says|told|came|comes|got|sent|"
    r"met|paid|made|took|left|ran|fell|sets|opens|closes|starts|begins|lands|arrives|expires?|matures?|settles|falls|"
    r"ships|expects?|leaves|found|gave|knew|saw|felt|won|rose|grew|hit|showed|flies|clears|happened|kicks|runs|ends|resumes|finishes|happens|resets|vests|change|"
    r"see you|talk to you|\w+'(?:m|re|d)|(?:he|she|it|there)'s|"
    r"\w+'s (?:back|away|out|off|in|on|here|free|leaving|coming|visiting|closed))\b",
    re.ASCII,
)
_PAST = re.compile(
    r"\b(?!need|embed|feed|exceed|proceed|speed|seed|shed)\w{2,}ed(?: (?:it|this|that|them|us|me|him|her))?"
    r"(?: (?:on|at|back))?\s*$",
    re.ASCII,
)
_ASIDE = re.compile(
    r"^\W*(?:please note|note that|fyi|heads[- ]up|"
    r"as|per|following|after|given|re|regarding|because|when|while|based on|further to|thanks for|in light of|"
    r"since|due to|in response to|starting|beginning|effective)\b|\b(?:why|how|what|who|which|where)\b|"
    r"[a-z].*\bbetween\b|\b(?:with|of|than|vs|versus|per|like|via|into|through|thru|dates?|dated|born)\s*$|"
    r"(?<!between )\b\d[\w/]*(?: [a-z]{3,9})? (?:and|&)\s*$",
    re.ASCII,
)
_MOVES = re.compile(
    r"\b(?:mov|chang|shift|push|postpon|reschedul|extend|delay|rais|increas|cut|brought|bring|swap)\w*\b", re.ASCII
)
_MOVED_TO = re.compile(rf"{_MOVES.pattern}.*\bto\s*$", re.ASCII)


# "The bond pays on Monday" tells, "bond paper Monday" asks; what opens with a deed asks whatever else it says.
_SUBJECT = re.compile(
    r"\W*(?:the|an?|this|that|these|those|my|our|your|his|her|their|its|i|we|you|he|she|it|they|there|no|nothing|nobody|"
    r"everything|everyone|congrats|congratulations|thanks?|happy|great|well done)\b"
)
_FINITE = re.compile(
    r"\b(?!need|fund|fixed|limited|secured|shared|mixed|hundred)\w{2,}ed\b|\blost\b",
    re.ASCII,
)
_DOES = re.compile(r"\W*\w+ \w{3,}s\s*$", re.ASCII)  # Joan retires on Friday; …
_HAPPEN = re.compile(  # Auditors arrive on Monday
    r"\W*(?:\w+ )?\w{2,}s (?:arrive|leave|go|come|close|open|start|begin|end|expire|join|fly|land|return|resume|finish|"
    r"change|meet|mature|settle|reopen|fall|rise)\b|\W*\w+ \w{2,}ed (?:\d|the|an?|no|that|up|out)\b",
    re.ASCII,
)
_GREETING = re.compile(
    r"^\W*(?:(?:hi|hey|hello|dear|ok|please|pls|plz|kindly|and|then|so|also|@\S+|<@[^<>]*>)\s*)*", re.ASCII
)


def _is_told_in_english(clause: Clause) -> bool:
    left = clause.left
    if _ASIDE.search(left) or _MOVED_TO.search(left):
        return True
    if not re.search("[a-z]", left) or _DEMANDS.search(left):
        return False
    if _STATES.search(left) or _PAST.search(left) or _HAPPEN.match(left):
        return True
    if _DEED.match(_GREETING.sub("", left)):
        return False
    if not clause.whole and _DOES.match(left):
        return True
    return bool(_SUBJECT.match(left) or _FINITE.search(left))


# An order begins with a deed, or with a verb and its object: "rework the pitch", "Jo, wipe 6 laptops".
_OBJECT = (
    r"(?:the|an?|all|any|our|my|your|his|her|their|its|this|these|those|that|me|us|him|them|it|with|for|to|up|out|down|"
    r"back|off|over|into|in|at|by|about|\d)"
)
_ORDER = re.compile(rf"\s*(?:(?:\w+ )?(?:{_DEEDS})\b|(?:\w+[,:] |\w+ (?=please))?(?:please )?\w+ {_OBJECT}\b)")

# Visitors from Tokyo, Gareth turns 50, two of the guards: what has a subject; "weekly sync on Friday" is a title.
_SENTENCE = re.compile(r"\s*\w+ (?:(?:and|of|from)\b|(?:\w+ )?\w{2,}s\b)|\s*\w{3,}s \w")


def _is_no_order(left: str) -> bool:
    said = _GREETING.sub("", left)
    return (
        bool(_SENTENCE.match(said)) and not re.search(_HAN, left) and not (_ORDER.match(said) or _DEMANDS.search(left))
    )


_MORE = re.compile(r"\s+[a-z\d$£€]")
_LOOSE = re.compile(
    r"\s+(?:about|re|regarding|with|without|to|for|at|via|so|because|cause|since|if|unless|or|and|then|please|pls|plz|when|"
    r"once|thanks|thx|latest|max|sharp|before|after|by|in|on|from|but|as|works? for(?! me| us)|sometime|"
    r"is (?:the |our )?(?:\w+ )?(?:deadline|due|fine|ok|good))\b"
)
_PAIRED = re.compile(  # swap 10/23 with 10/24, add 5 July and 12 July
    r"\s+(?:with|and|&|vs|versus|than|to) (?:the )?"
    r"(?:\d{1,2}(?:/|st\b|nd\b|rd\b|th\b| ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b)",
    re.ASCII,
)
_OPENS = re.compile(r"(?:^|\b(?:please|pls|plz|and|then|so|ok|hi|to ?do)|<@[^<>]*>|@\S+|[\u4e00-\u9fff])\s*$")
_ASKS = re.compile(
    r"\s+(?:please|pls|plz|kindly|we|i|you|let'?s|must|need to|remember to|someone|everyone|all|can you|could you|"
    r"don't|do)\b"
)


def _is_in_passing(clause: Clause) -> bool:
    """More words follow the day, neither going on from it (tomorrow about) nor saying what to do (tomorrow call)."""
    if _PAIRED.match(clause.right):
        return True
    if not _MORE.match(clause.right) or _LOOSE.match(clause.right):
        return False
    return not (_OPENS.search(clause.left) and (_DEED.match(clause.right) or _ASKS.match(clause.right)))


# ---- Chinese ---------------------------------------------------------------------------------------------------------

_PARTIES = (
    "客户|总行|分行|领导|行长|审计|监管|对方|检查组|人行|外管|供应商|系统|资金|款项|贷款|定存|理财|存单|票据|合同|"
    "额度|机房|[他她]们?|(?:[检审督稽]查|审计|巡视)组|[\u4e00-\u9fff][总董]"
)
_HAPPENS = re.compile(
    rf"{_HAN}{{0,4}}?(?:到[期账帐货岗店访]|来[访电店行]|[生失]效|届满|成立|[停断][机电业服网]|进[场驻]|飞|放假|休[假息]|请假|轮休|出差|外出|挂牌|"
    "开业|生日|结婚|[付派]息|兑付|收齐|开[会始]|重启|清零|过期|作废|扣款|开标|不[在行]|没空|没到|有[会事空])"
)
_RECORD = re.compile(rf"\s*{_HAN}{{2,8}}(?:统计|名单|记录|明细|台账|一览|班表)\s*")  # 9/20-9/24 加班餐统计
_FIXED = re.compile(r"(?:定|安排|设|放|期|有效)$")
_TOLD_BEFORE = re.compile(
    r"(?:[是为即了]|不要|\S预计|已经?|曾|刚刚?|原定|原计划|本应|原本|[给帮跟同对替]|联系|拜访|"
    r"[改提调升降增减延推挪移拖涨跌变换][迟后期前高低]?[到至为成]?)\s*$"
)
_SAID = re.compile(r"(?:说|讲|话|表示|称)$")
_TOLD_AFTER = re.compile(
    rf"见$|\s{_HAN}{{2,6}}(?:上线|切换|升级|割接|停机|维护)\s|才|了|是|很|太|放假|[下有][大暴]?[雨雪]|[停断][水电网]|[少坏漏丢]了|系统宕机|上班(?![之以]?前)|再[说聊议]|那[笔次个天场封份张户单批]|在{_HAN}{{1,3}}$|{_HAN}{{0,6}}?(?:还?没|尚未|还未|已经?)|"
    rf"(?:{_PARTIES})?(?:会|要)?(?:过?来|到我?行)|(?:{_PARTIES})(?:上线|切换|升级|割接|停机|维护|上门|到场|投诉)|(?:下|落)班|[收放]工"
)
_OF_THE_DAY = re.compile(rf"{_HAN}{{1,8}}的{_HAN}")  # 周五客户来访的照片, 周三开会定的事
_CHINESE_DEED = re.compile(
    r"\s*(?:[我你您咱]们?|大家|各部门|请|先|再|就|都|务必|必须|一定|需要?|得|要|应|统一|集中|内|由|帮忙?|麻烦|记得|争取|尽量|继续|重新){0,4}"
    r"\s*(?:在(?!.*的)|[把将给交发送寄报提约做写出拿取签改审核查去到回向跟与对找上打补列拟定催递收清付还跑看填批办盖印传联拜通安整准组完落反汇申登更"
    r"确协搞搬贴订买录测部撤销修调处启关结缴放让叫带问邀请参开]|加(?!班[餐费]))"
)
_PARTICLES = re.compile(r"[吧啊呀哈呢哦喔噢哟啦嘛\s]+")


def _is_told_in_chinese(clause: Clause) -> bool:
    left, right, whole = clause
    if _SAID.search(left) and not _CHINESE_DEED.match(right):
        return True
    if re.search(rf"(?:{_PARTIES})$", left):
        return True
    if _TOLD_BEFORE.search(left) or _TOLD_AFTER.match(right):
        return True
    if (_OF_THE_DAY.match(right) or _RECORD.fullmatch(right)) and not _CHINESE_DEED.match(right):
        return True
    happens = _HAPPENS.match(right)
    if whole and not left.strip():
        return bool(happens) and "导致" in right  # 周五出差, and no more, is a task
    return bool(happens) or (not whole and is_followed_by_a_thing(clause))
