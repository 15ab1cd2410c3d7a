"""The words of a Chinese deadline, written simplified (traditional is folded before they are looked for)."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.rules.dates.fold import number
from bot.rules.dates.frame import UNREADABLE, Edge, Frame, Part, Trouble, Wait, Word, always
from bot.rules.dates.numeric import ALONE, clock

_N = r"(?:\d{1,4}|[零〇一二两三四五六七八九十廿卅]{1,5})"
_D = r"(?:(?<!\d)\d{1,2}|[一二三四五六七八九十廿卅]{1,4})"
_NOT_AFTER_NUMERAL = r"(?<![\d一二两三四五六七八九十几每])"
_WEEKDAYS = "一二三四五六日"
_FAR = {
    "上上": -2,
    "上": -1,
    "去": -1,
    "前": -2,
    "本": 0,
    "这": 0,
    "该": 0,
    "当": 0,
    "今": 0,
    "下": 1,
    "明": 1,
    "来": 1,
}
_FAR |= {"下下": 2, "后": 2, "": 0}
_EDGE = r"底|末|尾|终|初|中旬|上旬|下旬|中(?![旬心国秋间期])"
_EDGES: dict[str, Edge] = {"初": "start", "上旬": "tenth", "中旬": "middle", "中": "middle"}
_WITHIN = r"之内|以内|内(?![部容外网控勤审存地置衣涵阁])"
_LATER = r"之?后(?![台续面勤端期来天])|以后"
_EARLIER = r"之前|以前|前(?![端台任期辈沿言往景]|提[是下条])"
_UNITS = {
    "分": Wait(minutes=1),
    "刻": Wait(minutes=15),
    "小": Wait(minutes=60),
    "钟": Wait(minutes=60),
    "天": Wait(days=1),
    "日": Wait(days=1),
    "周": Wait(days=7),
    "星": Wait(days=7),
    "礼": Wait(days=7),
    "月": Wait(months=1),
    "季": Wait(months=3),
    "年": Wait(months=12),
    "工": Wait(workdays=1),
}
_HALVES = {
    "小": Wait(minutes=30),
    "钟": Wait(minutes=30),
    "天": Wait(minutes=720),
    "月": Wait(days=15),
    "年": Wait(months=6),
}
_UNIT = r"(?:分钟|分|刻钟|小时|钟头|钟|天|日|周|星期|礼拜|月|年|季度|(?:工作|营业|交易)[日天])"
_LENGTH = rf"(?:(?:{_N}(?:\.5)?|半|几|数|若干)个?半?{_UNIT}半?)"
_ONE_LENGTH = re.compile(rf"({_N}(?:\.5)?|半|几|数|若干)个?(半)?({_UNIT})(半)?")
_POINTS = (
    "意见|建议|要求|问题|说明|内容|原因|结论|想法|反馈|注意|希望|理由|体会|心得|共识|优势|不足|差异|变化|风险|措施|思考|感受|疑问|事项|"
    "补充|改进|修改|启示|经验|教训|好处|坏处|区别|期望|目标|需求|评论|计划|安排|决[定议]|诉求|工作|任务|提示|以[上下]"
)
_NUMBERED = (
    "楼|线|店|柜|窗|文|院|门|机|厅|厂|车|桌|位|仓|账|客|令|公告|卡|码|房|室|馆|站|口|库|选手|员工|题|令|桥|路|池|服务"
)


def amount(text: str) -> Wait | None:
    """How long 一个半小时, 3天, 两个工作日 is; None for what nobody can count (几天, 一天半)."""
    total = Wait()
    for count, half_before, unit, half_after in _ONE_LENGTH.findall(text):
        whole, half = _UNITS[_key(unit)], _HALVES.get(_key(unit))
        times = 0 if count == "半" else number(count.removesuffix(".5"))
        halves = (count == "半") + count.endswith(".5") + bool(half_before) + bool(half_after)
        if times is None or halves > 1 or (halves and half is None):
            return None
        total = total + Wait(*(n * times for n in whole)) + (half if halves and half else Wait())
    return None if total.days + total.months and total.minutes else total


def _key(unit: str) -> str:
    return "工" if unit[0] in "营交" else unit[0]


def _length(match: re.Match[str]) -> Frame:
    waited = amount(match[1])
    return Frame(wait=waited) if waited else UNREADABLE


def _weekday(match: re.Match[str]) -> Frame:
    word = match["weekday"].replace("天", "日")
    day = _WEEKDAYS.find(word) if not word.isdigit() else int(word) - 1
    if not 0 <= day <= 6:
        return UNREADABLE
    return Frame(weekday=day, weeks=_FAR[match["far"]] if match["far"] else None)


def _nth_weekday(match: re.Match[str]) -> Frame:
    nth = -1 if match["nth"] == "最后" else number(match["nth"].removeprefix("第").removesuffix("个"))
    return replace(_weekday(match), nth=nth)


def _edge(word: str | None, otherwise: Edge | None = None) -> Edge | None:
    return _EDGES.get(word, "end") if word else otherwise


def _month(match: re.Match[str]) -> Frame:
    return Frame(months=_FAR[match[1]], edge=_edge(match[2]))


def _named_month(match: re.Match[str]) -> Frame | None:
    month = number(match[1])
    if month is None or not 1 <= month <= 12:
        return UNREADABLE if match[2] else None
    return Frame(month=month, edge=_edge(match[2]))


def _month_day(match: re.Match[str]) -> Frame:
    month, day = number(match[1]), number(match[2])
    return UNREADABLE if month is None or day is None else Frame(month=month, day=day)


def _day(match: re.Match[str]) -> Frame:
    day = number(match[1])
    return Frame(day=day) if day is not None and day <= 31 else UNREADABLE


def _year(match: re.Match[str]) -> Frame | None:
    year = number(match[1])
    return Frame(year=year + (2000 if year < 100 else 0), edge=_edge(match[2])) if year else None


def _quarter(match: re.Match[str]) -> Frame:
    return Frame(quarter=number(match[1]), edge=_edge(match[2]))


def _clock(match: re.Match[str]) -> Frame | None:
    hour, minute = number(match["hour"]), _minute(match)
    return UNREADABLE if hour is None or minute is None else clock(hour, minute)


def _minute(match: re.Match[str]) -> int | None:
    if match["half"]:
        return 30
    if match["quarters"]:
        return 15 * (number(match["quarters"]) or 0)
    return number(match["minute"].lstrip("零〇") or "零") if match["minute"] else 0


def _before_clock(match: re.Match[str]) -> Frame:
    """差一刻五点: so many minutes before the hour."""
    hour, short = number(match["hour"]), match["short"]
    minutes = 15 if short == "一刻" else number(short.removesuffix("钟").removesuffix("分"))
    return clock((hour - 1) or 12, 60 - minutes) if hour and minutes and minutes < 60 else UNREADABLE


_PARTS: dict[Part, str] = {
    "opening": "一上班|上班[前时]|开工前",
    "dawn": "凌晨",
    "morning": "上午|早上|早晨|清早|清晨|一早|一?大清?早|早间|朝早",
    "noon": "中午|正午|午间|午前|午[饭休]前|晌午",
    "afternoon": "下午|午后|傍晚|下昼",
    "closing": "(?:下班|收工|放工)(?:之前|以前|前)?(?!后|以后|之后|时间)",
    "evening": "晚上|夜里|夜晚|夜间|晚间|深夜|半夜|今夜",
    "midnight": "午夜|子夜",
}
_DAYS = {-2: "大?前天|前日", -1: "昨[天日儿]", 0: "今[天日儿]", 1: "[明听][天日儿]", 2: "后[天日儿]", 3: "大后天"}
_SHORT_PARTS: dict[str, Part] = {"早": "morning", "晨": "morning", "晚": "evening", "夜": "evening"}
_FESTIVALS = {
    "元旦": "元旦",
    "除夕": "除夕|大年三十|年三十",
    "春节": "春节|农历新年|农历年",
    "元宵": "元宵",
    "清明": "清明",
    "劳动节": "劳动|五一(?!二|三|四)",
    "端午": "端午",
    "中秋": "中秋",
    "国庆": "国庆|(?<![一二三四五六七八九\\d])十一(?=之?[前后]|以[前后]|假期|长假|黄金周)",
    "圣诞": "圣诞",
    "平安夜": "平安夜",
    "感恩节": "感恩节",
    "复活节": "复活节",
    "妇女节": "三八妇女节|妇女节",
    "儿童节": "六一儿童节|儿童节",
    "双十一": "双十一|双11",
    "双十二": "双十二|双12",
}


def _trouble(trouble: Trouble) -> Frame:
    return Frame(trouble=trouble)


WORDS = (
    Word("[早中下晚][上午]?好(?![的了几])|早安|晚安", always(None)),
    # Every week is no date; the moon's months are not the sun's; "before the New Year" is one of two.
    Word(
        rf"每(?:个|逢|隔)?(?:{_N}?个?(?:周|星期|礼拜)(?:[{_WEEKDAYS}天末])?|{_N}?个?月(?:{_D}[日号]|[底初])?|[天日年晚早]|季度?末?|个?工作日)",
        always(_trouble("recurring")),
    ),
    Word(
        rf"(?:农|阴|旧)历(?!新?年)[正腊冬闰]?(?:{_D}?月)?(?:初?{_D})?[日号]?|(?:[腊正冬]月|大年)初?{_D}?",
        always(UNREADABLE),
    ),
    Word(
        "(?<![今明去后\\d一二三四五六七八九十两几半多大])(?:年|节|新年)(?:之?[前后](?![台端期续])|以[前后])|(?:春节|国庆|节假?日?|假期)期间",
        always(UNREADABLE),
    ),
    Word(
        "尽快|尽早|改[天日]再?|稍后|[再]?过(?:几|两)天|过一?阵子?|[这未来]{1,2}[几两]天(?!内|之内|以内)",
        always(UNREADABLE),
        shy=True,
    ),
    # Stretches of time. Those that nothing turns into a deadline are swallowed: 24小时热线, 三天培训.
    Word(
        rf"(?:再?过|隔|未来|接下来|今后|在)*(?:的)?({_LENGTH}{{1,2}})(?:时间)?(?:{_WITHIN}|{_LATER})",
        _length,
        marked=True,
    ),
    Word(rf"(?:再过|未来|接下来|今后)的?({_LENGTH}{{1,2}})", _length, marked=True),
    Word(rf"(?<!提)(?:{_LENGTH})(?:{_EARLIER})", always(_trouble("past"))),
    Word(r"(?:下一?个?|隔)(?:工作|营业|交易)[日天]", always(Frame(wait=Wait(workdays=1)))),
    Word(r"下下个?(?:工作|营业|交易)[日天]", always(Frame(wait=Wait(workdays=2)))),
    Word(r"(?:的)?(?:最后|末)一?(?:个(?:工作|营业|交易)[日天])", always(Frame(edge="last_workday"))),
    Word(r"(?:的)?(?:第一|首|头)个?(?:工作|营业|交易)[日天]", always(Frame(edge="first_workday"))),
    Word(r"(?:的)?(?:最后一?[天日])", always(Frame(edge="end"))),
    Word(r"(?:的)?(?:第一天|首日|头一天)", always(Frame(edge="start"))),
    Word(
        r"(?:的)?(?P<nth>最后一?个?|第[一二三四五1-5]个)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?P<far>)",
        lambda m: replace(_nth_weekday(m)),
    ),
    # Weeks
    Word(
        rf"{_NOT_AFTER_NUMERAL}(?P<far>下下|上上|[上下本这该])?个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天七八九](?![个次]?月)|[1-9](?![\d次个月天年.]))",
        _weekday,
    ),
    Word(
        rf"{_NOT_AFTER_NUMERAL}(下下|上上|[上下本这该])?个?周末",
        lambda m: Frame(weeks=_FAR[m[1] or ""], edge="weekend"),
    ),
    Word(
        rf"(下下|上上|[上下本这该])个?(?:周|星期|礼拜)(?![期年边转刊])(初|中|内(?!部)|底|尾)?",
        lambda m: Frame(weeks=_FAR[m[1]], edge=_edge(m[2]) if m[2] != "内" else None),
    ),
    Word(
        rf"{_NOT_AFTER_NUMERAL}周(初|中|内(?!部))",
        lambda m: Frame(weeks=0, edge=_edge(m[1]) if m[1] != "内" else "end"),
    ),
    # Days
    *(Word(pattern, always(Frame(days=days))) for days, pattern in sorted(_DAYS.items(), reverse=True)),
    Word("([今明后昨])([早晚晨夜])", lambda m: Frame(days=_FAR[m[1]] if m[1] != "昨" else -1, part=_SHORT_PARTS[m[2]])),
    Word("([今明后])(?=[上下中]午)", lambda m: Frame(days=_FAR[m[1]])),
    Word("当[天日]", always(Frame(days=0)), shy=True),
    Word("[次翌]日|隔天", always(Frame(days=1)), shy=True),
    *(
        Word(f"(?:{pattern})(?:节|日)?(?:假期|长假|黄金周|假)?", always(Frame(festival=name)), shy=True)
        for name, pattern in _FESTIVALS.items()
    ),
    # Months, years, quarters and their ends
    Word(
        rf"(?:{_D}月{_D}[日号]?[-~到至])?(?<![\d.]){_D}?(?:(?<=\d)|(?<=[一二三四五六七八九十]))月()()(?!.)",
        always(None),
    ),
    Word(rf"(?<![\d第.])({_D})月份?({_D})[日号](?:[-~到至](?={_D}[日号]))?", _month_day),
    Word(
        rf"(?<![\d第.])({_D})月(?:\d{{1,2}}[-~到至])?(\d{{1,2}})[日号]?(?![\d个万元%份,.亿千百家人名户笔条:])",
        _month_day,
    ),
    Word(rf"(?<![\d第.])({_D})月份?的?({_EDGE})", _named_month),
    Word(rf"(?<![\d第.])({_D})月份?()(?![\d一二三四五六七八九十])", _named_month, shy=True),
    Word(rf"(下下|上上|[上下本这当])个?月份?的?({_EDGE})?", _month),
    Word(rf"{_NOT_AFTER_NUMERAL}(?<!个)月()({_EDGE})", lambda m: Frame(months=0, edge=_edge(m[2]))),
    Word(
        rf"{_NOT_AFTER_NUMERAL}(?<!个)([月年])内(?!部)",
        lambda m: Frame(months=0) if m[1] == "月" else Frame(years=0),
        marked=True,
    ),
    Word(
        rf"(?<!\d)(20\d\d|[二两][零〇][一二三四五六七八九]{{2}})年(?!前|后|内|之|以)度?(?:年?({_EDGE})(?!奖|考|总|评))?",
        _year,
    ),
    Word(rf"(?<!\d)([2-4]\d)年(?={_D}月|{_EDGE})({_EDGE})?", _year),
    Word(
        rf"([今明后去本来])年度?(?:年?({_EDGE})(?!奖|考|总|评))?", lambda m: Frame(years=_FAR[m[1]], edge=_edge(m[2]))
    ),
    Word(rf"{_NOT_AFTER_NUMERAL}年({_EDGE})(?!奖|考|总|评|报|会)", lambda m: Frame(years=0, edge=_edge(m[1]))),
    Word(rf"([下上本这])个?季度?({_EDGE})?", lambda m: Frame(quarters=_FAR[m[1]], edge=_edge(m[2]))),
    Word(rf"第?([一二三四1-4])季度?的?({_EDGE})?", _quarter),
    Word(rf"(?<!每)季度?({_EDGE})", lambda m: Frame(quarters=0, edge=_edge(m[1]))),
    Word(rf"\bq([1-4])({_EDGE})", _quarter),
    Word(rf"([上下])半年({_EDGE})?", lambda m: Frame(half=1 if m[1] == "上" else 2, edge=_edge(m[2]))),
    Word(ALONE + rf"(?<!第)(?:{_D}[日号]?[-~到至])?({_D})号(?!{_NUMBERED})", _day),
    Word(ALONE + rf"(?<!第)(?:{_D}[日号]?[-~到至])?({_D})日(?![元本语历志常程产均])", _day),
    # Hours
    Word(rf"差(?P<short>一刻|{_D}分)钟?(?P<hour>{_D})点", _before_clock),
    Word(rf"(?P<hour>{_D})点差(?P<short>一刻|{_D}分)钟?", _before_clock),
    Word(
        rf"(?:{_D}点?半?[-~到至])?(?<![.])(?P<hour>{_D}|[零两])(?:点钟?|时(?![间候段差效刻期装代事常而长]))(?!{_POINTS})(?:(?P<half>半)|(?P<quarters>[一三1３])刻钟?|(?P<minute>[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?|\d\d|{_D}(?=分))分?)?(?:[整正](?!理|常|式)|钟)?",
        _clock,
    ),
    *(Word(pattern, always(Frame(part=part)), marked=part == "closing") for part, pattern in _PARTS.items()),
    Word(rf"早(?={_D}点|\d{{1,2}}:\d\d)", always(Frame(part="morning"))),
    Word(rf"晚(?={_D}点|\d{{1,2}}:\d\d)", always(Frame(part="evening"))),
)
