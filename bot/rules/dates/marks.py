"""The words around a day that make it a deadline (by, 前), or the name of a thing (周五的报表)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, cast

# How a phrase is bound. `by` and `within` include what they name, `before` does so for days only, `ahead` never;
# `after` opens at the next working day; `since` begins something and is no deadline at all.
Side = Literal["", "on", "by", "within", "before", "ahead", "after", "since"]

EARLIER = r"(?:之前|以前|前(?![端台任期辈沿言往景后半]|提[是下条]))"
WITHIN = r"(?:之内|以内|内(?![部容外网控勤审存地置衣涵阁]))"
LATER = r"(?:之后|以后|之?后(?![台续面勤端期来天]))"


def side(match: re.Match[str]) -> Side:
    """Which of the marks it was."""
    return cast(Side, match.lastgroup)


_HEADS: Mapping[Side, str] = {
    "by": (
        r"\b(?:(?:no|not) later than|nlt|between now and|on or before|by|until|'?till?|"
        r"due(?: date)?(?: is)?(?: on| by| in| for| at)?|"
        r"deadline(?: is| for| on| of)?|needed(?: by| for)?|(?:at the )?latest|eta|ready (?:by|for))|"
        r"(?:ddl|due|deadline)\s?(?:是|为|在)?|"
        r"截止(?:到|至|日期|时间|日|期)?(?:是|为|在)?|截至|不[晚迟]于|[最至][晚迟](?:在|于|不超过)?|务必(?:在|于)?|赶在|"
        r"限(?:期|于|在|时)?|期限(?:是|为)?|到期(?:日期?|时间)(?=:)|(?:交付|完成|提交|交)(?:日期?|时间)(?:是|为|在)?"
    ),
    "ahead": r"\b(?:the )?last (?:working|business|work) ?day before",
    "before": r"\b(?:before|prior to|ahead of)",
    "within": r"\b(?:within|during|in the course of)",
    "after": r"\bafter",
    "since": (
        r"\b(?:since|(?:not|no) (?:before|earlier than)|earliest|from|starting(?: from| on)?|as of|effective|"
        r"beginning)|从|自从?|始于|不早于|最早|较|比|距离?"
    ),
    "on": r"\b(?:on|at|in|for|around|about)|@|在|于|到|至|约|大概",
}
HEAD = re.compile(
    rf"(?:{'|'.join(f'(?P<{side}>{words})' for side, words in _HEADS.items())})\s*[:=]?\s*(?:the\s+)?$", re.ASCII
)

_TAILS: Mapping[Side, str] = {
    "ahead": r"前的?最后一个?工作[日天]",
    "before": EARLIER,
    "within": rf"{WITHIN}|结束(?:{EARLIER})?",
    "by": (
        rf"或{EARLIER}|为[止限]|之间|截止|截至|止(?![损血痛])|"
        r",? ?\b(?:at (?:the )?(?:very )?latest|latest|or (?:earlier|sooner|before)|at most|deadline(?: for)?|max)\b"
    ),
    "after": rf"{LATER}(?:的?第一个工作[日天])?",
    "since": r"起(?![床草诉飞身立用步])|开始|以来|onwards?\b",
    "on": r"的?时候?(?![间刻])|的话|[那这当]天|左右|前后|sharp\b",
}
TAIL = re.compile(
    rf"\s?(?:\(?含\)?)?(?:{'|'.join(f'(?P<{side}>{words})' for side, words in _TAILS.items())})", re.ASCII
)

# 春节前三天, 月底后一周: a stretch counted from a named day.
SHIFTED = re.compile(
    rf"[之的]?(前|后)的?([一二两三四五六七八九十\d]{{1,2}} ?(?:天|日|周|个?星期|个月|个?工作[日天])){WITHIN}?", re.ASCII
)

_EVENTS = (
    "例会|会议|开会|[周晨早月年]会|上会|评审会?|培训|检查|[开收]盘|[开收]市|开门|营业|上线|发版|发布|放假|面试|考试|"
    "出差|出发|登机|日终|结[账帐]"
)
# 周五例会前, 12月1日那周, 周五 3-: said of the day is more than the grammar understands, so that it must not guess.
BEYOND = re.compile(
    rf"[\u4e00-\u9fff]{{0,4}}?(?:{_EVENTS}|会)(?:开始|结束)?{EARLIER}|日终|\s?[a-z]{{2,}}\s?{EARLIER}|"
    r"的?第[一二三四五]个?(?:周|星期|月)|第[二三四五]天|[前后上下]半[周月年]|"
    r"(?:那一?|当|所在的?)周|(?<=[点时半])多|"
    r"(?<=[日号])[、和及]\d{1,2}[日号]|(?<=[周期拜][一二三四五六日天])[、和及][一二三四五六日](?![个件份点])|"
    r"\s?[-~:/]\s?\d|(?<=\d)\d|\s(?:at|by|before) \d{1,2}\b",
    re.ASCII,
)

_THINGS = (
    "例会|会议|[周晨早夕月年]会|报表|[周日月季年]报|数据|业绩|工作|行程|日程|指标|账单|工资|纪要|材料|课程|讲座|航班|机票|车票|飞机|高铁|"
    "班车|值班|活动|预算|考核|行情|新闻|天气|订单|流水|份额|利率|余额|财报|对账单|销售|目标|绩效|方案"
)
# Things at the end of their name (周五报告, 下周培训材料), deeds before an object (周五报告进展, 明天通知客户).
_EITHER = "报告|安排|通知|培训|总结|计划|任务"
_REST = r"$|[\s,.;)]|的|表|书|会|材料|方案|稿|模板|情况|名单|计划|工作|数据|内容|结果|记录|资料|课|班"
_NOUNS = (
    "reports?|meetings?|lists?|numbers|figures|standup|stand-up|deck|slides|minutes|agenda|notes|memo|newsletter|session|"
    "training|workshop|batch|flight|train|edition|results|data|budget|forecast|sales|accounts|statements?|invoices?|"
    "shift|class|payroll|targets|roster|event|party|lunch|dinner|breakfast|hearing|interview|closing"
)
_KINDS = (
    "team|board|sales|credit|client|weekly|monthly|morning|afternoon|project|status|management|committee|staff|audit"
)
# These are things only where no object follows them: "Friday call notes", but "Friday call the client".
_DEEDS = "calls?|reviews?|updates?|plans?|demo|launch|visit|emails?|release|schedule|audit"
OWNS = re.compile(
    r"(?P<of> ?(?:到期|结束|截止|举行|召开|发布|签[订署]|发生|成立|生效|提交|[发开交签放]|"
    r"(?:还?没|尚?未)[\u4e00-\u9fff]{1,5})?的)(?!时候|话) ?(?=\S)|"
    r"'s\b(?! (?:end|close|eod|cob)\b)",
    re.ASCII,
)
NAMES = re.compile(
    rf"(?:{_THINGS})|(?:{_EITHER})(?={_REST})| (?:(?:{_KINDS}) )?(?:{_NOUNS})\b|"
    rf" (?:{_DEEDS})\b(?! (?:the|a|an|all|our|with|to|this|that|him|her|them|back|@|<|[\u4e00-\u9fff]))",
    re.ASCII,
)

# What is done to a day's thing rather than on the day: 打印10月8日议程; and "the 3pm call".
HANDLES = re.compile(
    r"(?:预[订定约]|[订查看补]|[查看补订对]一下|打印|查询|核对|统计|汇总|整理|更新|参加|出席|讨论|取消|回顾|复盘|(?:营业|工作|上班|开放|服务)时间|(?<![年月周季中终])总结|准备|确认)$"
)
DETERMINES = re.compile(r"\b(?:the|our|my|your|his|her|their|that)\s+$", re.ASCII)
WORD_FOLLOWS = re.compile(r" (?!at\b|by\b|on\b|in\b|and\b|or\b)[a-z]", re.ASCII)

BEGINNING = re.compile(r"(?:^|[\s,.;:!?(\n]|请|在|于|争取|预计|计划|拟)\s*$", re.ASCII)
ENDING = re.compile(r"\s*(?:$|[,.;:!?)\n\]]|and\b|then\b|- )", re.ASCII)
GLUE = re.compile(
    r"\s*[,、]?\s*(?:(?:的|之|at|on|in|of|the|@|\(|\)|by|before|no later than|-(?=\s)|于|在)(?=\W|\d|$)\s*)*",
    re.ASCII,
)
RANGE = re.compile(r"\s*(?:(?:-|~|到|至|to|through|thru|until)|(?P<either>or|/|或者?|还是))\s*", re.ASCII)
MARKED = re.compile(r"\b(?:by|before|no later than)\b", re.ASCII)
