"""The words of a Chinese deadline, written simplified (traditional is folded before they are looked for)."""

from __future__ import annotations

import re

from bot.rules.dates.fold import number
from bot.rules.dates.frame import UNREADABLE, VAGUE, Edge, Frame, Part, Stretch, Wait, Word, together
from bot.rules.dates.marks import EARLIER, LATER, WITHIN
from bot.rules.dates.numeric import ALONE, clock

_N = r"(?:(?<!\d)\d{1,9} ?|[零〇一二两三四五六七八九十廿卅百]{1,5})"
_D = r"(?:(?<!\d)\d{1,2}(?!\d)|[一二三四五六七八九十廿卅]{1,4}) ?"
_UNCOUNTED = r"(?<![\d一二两三四五六七八九十几每])"  # 周五, but not the 周一 of 两周一次
_NOT_LONGER = r"(?<![\d第.])"
_WEEK = "(?:周|星期|礼拜)"
_WEEKDAYS = "一二三四五六日"
_OPENING = r"(?<![^\s,.;:请于在前迟])"
_WORKDAY = "(?:工作|营业|交易)[日天]"


# ---- stretches of time -----------------------------------------------------------------------------------------------

_COUNTS = {
    "分钟": Wait(minutes=1),
    "分": Wait(minutes=1),
    "刻钟": Wait(minutes=15),
    "小时": Wait(minutes=60),
    "钟头": Wait(minutes=60),
    "钟": Wait(minutes=60),
    "h": Wait(minutes=60),
    "min": Wait(minutes=1),
    "天": Wait(days=1),
    "日": Wait(days=1),
    "自然日": Wait(days=1),
    "周": Wait(days=7),
    "星期": Wait(days=7),
    "礼拜": Wait(days=7),
    "季度": Wait(months=3),
    "年": Wait(months=12),
    "月": Wait(months=1),
}
_HALVES = {
    "小时": Wait(minutes=30),
    "钟头": Wait(minutes=30),
    "钟": Wait(minutes=30),
    "月": Wait(days=15),
    "年": Wait(months=6),
}
_UNIT = (
    rf"(?:h(?![a-z\d])|min(?![a-z])|分钟|分|刻钟|小时|钟头|钟|{_WORKDAY}|自然日|天|日|周|星期|礼拜|(?<=个)季度|年|"
    r"(?<=[个半])月)"
)
_ONE = rf"({_N}(?:\.5)?|半|几|数|若干)个?(半)?({_UNIT})(半)?"
_LENGTH = rf"(?:(?:{_N}(?:\.5)?|半|几|数|若干)个?半?{_UNIT}半?)"


def amount(text: str) -> Wait | None:
    """How long 一个半小时, 3天, 两个工作日 is; None for what nobody can count."""
    return together(_stretch(*found) for found in re.findall(_ONE, text))


def _stretch(count: str, half_before: str, unit: str, half_after: str) -> Stretch:
    halves = [count == "半", count.endswith(".5"), half_before, half_after]
    times = 0 if count == "半" else number(count.removesuffix(".5"))
    return Stretch(times, sum(map(bool, halves)), _COUNTS.get(unit, Wait(workdays=1)), _HALVES.get(unit))


def _length(match: re.Match[str]) -> Frame:
    waited = amount(match["length"])
    return Frame(wait=waited) if waited else UNREADABLE


def _weekday_later(match: re.Match[str]) -> Frame:
    """两周后的周三: in the second week from this one."""
    weekday = _WEEKDAYS.find(match["weekday"].replace("天", "日"))
    return Frame(weeks=number(match["weeks"]), weekday=weekday) if number(match["weeks"]) else UNREADABLE


_STRETCHES = (
    Word(rf"(?P<weeks>{_N})个?{_WEEK}{LATER}的?{_WEEK}(?P<weekday>[{_WEEKDAYS}天])", _weekday_later, marked=True),
    Word(
        rf"(?:再?过|隔|未来|接下来|今后|在){{0,2}}的?(?<!月)(?<!月份)(?:\d{{1,2}}[-~到至])?(?P<length>{_LENGTH}{{1,2}})"
        rf"(?:时间)?(?:{WITHIN}|{LATER})",
        _length,
        marked=True,
    ),
    Word(rf"(?:(?<![超不通经])再?过|未来|接下来|今后|限期|限时)的?(?P<length>{_LENGTH}{{1,2}})", _length, marked=True),
    Word(rf"{_OPENING}t ?\+ ?([1-9])(?![\d+])", lambda m: Frame(wait=Wait(workdays=int(m[1])))),
    Word(rf"{_OPENING}d ?\+ ?([1-9]\d?)(?![\d+])", lambda m: Frame(wait=Wait(days=int(m[1])))),
    Word(rf"(?<!提){_LENGTH}(?<!日){EARLIER}", Frame(trouble="past")),
    Word(rf"(?:下一?个?|隔){_WORKDAY}", Frame(wait=Wait(workdays=1))),
    Word(rf"下下个?{_WORKDAY}", Frame(wait=Wait(workdays=2))),
    Word(rf"(?:(?<=\bin )|(?<=\bwithin ))(?P<length>{_LENGTH})", _length, marked=True),
    Word(rf"\A(?P<length>{_N}个?{_WORKDAY})\Z", _length, marked=True),
    Word(_LENGTH, None),  # 24小时热线, 三天培训
)


# ---- weeks and days --------------------------------------------------------------------------------------------------

_FAR = {
    "上上": -2,
    "上": -1,
    "去": -1,
    "昨": -1,
    "琴": -1,
    "寻": -1,
    "本": 0,
    "这": 0,
    "该": 0,
    "当": 0,
    "今": 0,
    "下": 1,
    "明": 1,
    "来": 1,
}
_FAR |= {"下下": 2, "再下": 2, "大下": 2, "后": 2}
_WHICH = "[下再大]下|上上|[上下本这该]|今(?=个)"
_DAYS = {3: "大后天", 2: "后[天日儿]", 1: "[明听][天日儿]", 0: "今[天日儿]", -1: "[昨琴寻][天日儿]", -2: "大?前天|前日"}
_SHORT: dict[str, Part] = {"早": "morning", "晨": "morning", "晚": "evening", "夜": "evening"}
_EDGE = r"底|末|尾|终|初|头(?![一几两])|中旬|上旬|下旬|中(?![旬心国秋间期])"
_EDGES: dict[str, Edge] = {"初": "start", "头": "start", "上旬": "tenth", "中旬": "middle", "中": "middle"}


def _edge(match: re.Match[str]) -> Edge | None:
    return _EDGES.get(match["edge"], "end") if match["edge"] else None


def _weekday(match: re.Match[str]) -> Frame:
    said = match["weekday"].replace("天", "日")
    day = int(said) - 1 if said.isdigit() else _WEEKDAYS.find(said)
    return Frame(weekday=day, weeks=_FAR.get(match["far"] or "")) if 0 <= day <= 6 else UNREADABLE


def _nth_weekday(match: re.Match[str]) -> Frame:
    return Frame(
        nth=number(match["nth"]) if match["nth"] else -1, weekday=_WEEKDAYS.find(match["weekday"].replace("天", "日"))
    )


_WEEKS = (
    Word(rf"的?(?:最后|第(?P<nth>[一二三四五1-5]))一?个?{_WEEK}(?P<weekday>[{_WEEKDAYS}天])", _nth_weekday),
    Word(rf"的?(?:第[一二三四五]|最后一?|头一?)个?{_WEEK}(?![{_WEEKDAYS}天])", UNREADABLE),
    Word(rf"(?:{_WHICH})?个?{_WEEK}(?:一二|二三|三四|四五|五六|六日)(?![点时刻个分天号月十百千万])", UNREADABLE),
    Word(
        rf"{_UNCOUNTED}(?P<far>{_WHICH})?个?{_WEEK}(?P<weekday>[{_WEEKDAYS}天七八九](?!个)|[1-9](?![\d次个月天年.]))",
        _weekday,
    ),
    Word(rf"{_UNCOUNTED}({_WHICH})?个?周末", lambda m: Frame(weeks=_FAR.get(m[1], 0), edge="weekend")),
    Word(
        rf"({_WHICH})个?{_WEEK}(?![期年边转刊])(?P<edge>初|中|底|尾)?", lambda m: Frame(weeks=_FAR[m[1]], edge=_edge(m))
    ),
    Word(rf"{_UNCOUNTED}周(?P<edge>初|中|底)", lambda m: Frame(weeks=0, edge=_edge(m))),
    Word(rf"{_UNCOUNTED}周(?={WITHIN})", Frame(weeks=0)),
    *(Word(words, Frame(days=days)) for days, words in _DAYS.items()),
    Word("([今明后昨琴寻])([早晚晨夜])", lambda m: Frame(days=_FAR[m[1]], part=_SHORT[m[2]])),
    Word("听([朝晚])", lambda m: Frame(days=1, part="morning" if m[1] == "朝" else "evening")),
    Word("([今明后])(?=[上下中]午)", lambda m: Frame(days=_FAR[m[1]])),
    Word("当[天日]", Frame(days=0), shy=True),
    Word("[次翌]日|隔天", Frame(days=1), shy=True),
)


# ---- months, quarters, years and their ends --------------------------------------------------------------------------

_NUMBERED = (
    "楼|线|店|柜|窗|文|院|门|机|厅|厂|车|桌|位|仓|账|客|令|公告|卡|码|房|室|馆|站|口|库|选手|员工|题|桥|路|池|服务"
)
_UNMEASURED = r"(?![\d个万元%份,.亿千百家人名户笔条:])"


_FULL = r"(?:(?P<year>(?:19|20)\d\d)年 ?)?"


def _named_month(match: re.Match[str]) -> Frame | None:
    month = number(match["month"])
    if month is None or not 1 <= month <= 12:
        return UNREADABLE if match["edge"] else None
    return Frame(month=month, edge=_edge(match))


def _date(match: re.Match[str]) -> Frame:
    month, day = number(match["month"]), number(match["day"])
    year = number(match["year"]) if match["year"] else None
    return Frame(year=year, month=month, day=day) if month and day else UNREADABLE


def _day(match: re.Match[str]) -> Frame:
    day = number(match["day"])
    return Frame(day=day) if day and day <= 31 else UNREADABLE


def _year(match: re.Match[str]) -> Frame | None:
    year = number(match["year"])
    return Frame(year=year + (2000 if year < 100 else 0), edge=_edge(match)) if year else None


def _of_the_republic(match: re.Match[str]) -> Frame | None:
    """民国115年 is 2026."""
    year = number(match["year"])
    return Frame(year=1911 + year) if year else None


_MONTHS = (
    Word(r"民国 ?(?P<year>1\d\d) ?年", _of_the_republic),
    Word(rf"的?最后一?个?{_WORKDAY}", Frame(edge="last_workday")),
    Word(rf"的?(?:第一|首|头)个?{_WORKDAY}", Frame(edge="first_workday")),
    Word("的?最后一?[天日]", Frame(edge="end")),
    Word("的?(?:第一天|首日|头一天)", Frame(edge="start")),
    Word(rf"{_NOT_LONGER}{_FULL}(?P<month>{_D})月份? ?(?:{_D}[日号]?[-~到至])?(?P<day>{_D})[日号]", _date),
    Word(rf"{_NOT_LONGER}{_FULL}(?P<month>{_D})月 ?(?:\d{{1,2}}[-~到至])?(?P<day>\d{{1,2}}){_UNMEASURED}", _date),
    Word(rf"{_NOT_LONGER}{_FULL}(?P<month>{_D})月(?P<day>{_D})(?={EARLIER}|$|[\s,.;)上下中早晚])", _date),
    Word(rf"{_NOT_LONGER}(?P<month>{_D})月份?的?(?P<edge>{_EDGE})", _named_month),
    Word(rf"{_NOT_LONGER}(?P<month>{_D})月份?(?P<edge>)(?![\d一二三四五六七八九十])", _named_month, shy=True),
    Word(rf"({_WHICH}|当)个?月份?的?(?P<edge>{_EDGE})?", lambda m: Frame(months=_FAR[m[1]], edge=_edge(m))),
    Word(rf"{_UNCOUNTED}(?<!个)月[底末](?=的?最后一?个?{_WORKDAY})", Frame(months=0)),
    Word(rf"{_UNCOUNTED}(?<!个)月(?P<edge>{_EDGE})(?:的?最后一?[天日])?", lambda m: Frame(months=0, edge=_edge(m))),
    Word(rf"{_UNCOUNTED}(?<!个)月(?={WITHIN})", Frame(months=0)),
    Word(
        rf"(?<!\d)(?P<year>20\d\d|[二两][零〇][一二三四五六七八九][零〇一二三四五六七八九]|[2-4]\d(?=年{_D}月)) ?"
        rf"年度?(?:年?(?P<edge>{_EDGE})(?![奖考总评]))?",
        _year,
    ),
    Word(
        rf"([今明后去本来])年度?(?:年?(?P<edge>{_EDGE})(?![奖考总评]))?",
        lambda m: Frame(years=_FAR[m[1]], edge=_edge(m)),
    ),
    Word(rf"{_UNCOUNTED}年(?P<edge>{_EDGE})(?![奖考总评报会])", lambda m: Frame(years=0, edge=_edge(m))),
    Word(rf"{_UNCOUNTED}年(?={WITHIN})", Frame(years=0)),
    Word(rf"([下上本这])个?季度?(?P<edge>{_EDGE})?", lambda m: Frame(quarters=_FAR[m[1]], edge=_edge(m))),
    Word(
        rf"(?:第?(?P<quarter>[一二三四1-4])季度?的?|\bq(?P<q>[1-4]))(?P<edge>{_EDGE})",
        lambda m: Frame(quarter=number(m["quarter"] or m["q"]), edge=_edge(m)),
    ),
    Word("第?([一二三四1-4])季(?:度|(?<=第.季))", lambda m: Frame(quarter=number(m[1])), shy=True),
    Word(rf"(?<!每)季度?(?P<edge>{_EDGE})", lambda m: Frame(quarters=0, edge=_edge(m))),
    Word("\\bh([12])[末底]", lambda m: Frame(half=int(m[1]), edge="end")),
    Word(rf"([上下])半年(?P<edge>{_EDGE})?", lambda m: Frame(half=1 if m[1] == "上" else 2, edge=_edge(m))),
    Word(rf"{ALONE}(?<!第)(?:{_D}[日号]?[-~到至])?(?P<day>{_D})号(?!{_NUMBERED})", _day),
    Word(rf"{ALONE}(?<!第)(?:{_D}[日号]?[-~到至])?(?P<day>{_D})日(?![元本语历志常程产均游班薪])", _day),
)


# ---- hours -----------------------------------------------------------------------------------------------------------

_POINTS = (
    "意见|建议|要求|问题|说明|内容|原因|结论|想法|反馈|注意|希望|理由|体会|心得|共识|优势|不足|差异|变化|风险|措施|思考|感受|疑问|事项|"
    "补充|改进|修改|启示|经验|教训|好处|坏处|区别|期望|目标|需求|评论|计划|安排|决[定议]|诉求|工作|任务|提示|以[上下]"
)
_MINUTE = rf"[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?|\d\d(?!\d)|{_D}(?=分)"
_PARTS: dict[Part, str] = {
    "opening": "一上班|上班[前时]|开工前",
    "dawn": "凌晨",
    "morning": "上午|早上|早晨|清早|清晨|一?大清?早|一早|早间|朝早",
    "noon": "中午|正午|午间|午前|午[饭休]前|晌午",
    "afternoon": "(?<!上)下午|午后|傍晚|下昼",
    "evening": "晚上|夜里|夜晚|夜间|晚间|深夜|半夜|今夜",
    "midnight": "午夜|子夜",
}


def _clock(match: re.Match[str]) -> Frame:
    hour, minute = number(match["hour"]), _minute(match)
    return UNREADABLE if hour is None or minute is None else clock(hour, minute)


def _minute(match: re.Match[str]) -> int | None:
    if match["half"]:
        return 30
    if match["quarters"]:
        return 15 * (number(match["quarters"]) or 0)
    return number(match["minute"]) if match["minute"] else 0


def _short_of(match: re.Match[str]) -> Frame:
    """差一刻五点: so many minutes before the hour."""
    hour, short = number(match["hour"]), match["short"]
    minutes = 15 if short == "一刻" else number(short.removesuffix("分"))
    return clock((hour - 1) or 12, 60 - minutes) if hour and minutes and minutes < 60 else UNREADABLE


_HOURS = (
    Word(rf"差(?P<short>一刻|{_D}分)钟?(?P<hour>{_D})点", _short_of),
    Word(rf"(?P<hour>{_D})点差(?P<short>一刻|{_D}分)钟?", _short_of),
    Word("[零一二两三四五六七八九十]点[一二三四五六七八九](?![十分刻])", None),  # 二点五 is 2.5
    Word("[快早晚慢多有差好]一点(?!钟|半)|(?<![午上晨晚早])一点(?![钟半整前一二三四五零十\\d])(?!之前|以前)", None),
    Word(
        rf"(?:{_D}点?半?[-~到至])?(?<![.])(?P<hour>{_D}|[零两])"
        rf"(?:点钟?|时(?![间候段差效刻期装代事常而长]))(?!{_POINTS}) ?"
        rf"(?:(?P<half>半)|(?P<quarters>[一三13])刻钟?|(?P<minute>{_MINUTE})分?)?(?:[整正](?![理常式])|钟)?",
        _clock,
    ),
    Word("(?<=[点半刻分整正钟])(?:[下收放落]班|收工|放工)(?![之以]?前)", None),  # 六点收工 tells
    Word(
        r"(?<!才)(?<!刚)(?:[下收放落]班|收工|放工)(?:之前|以前|前)?(?!后|以后|之后|时间)",
        Frame(part="closing"),
        marked=True,
    ),
    *(Word(words, Frame(part=part)) for part, words in _PARTS.items()),
    Word(rf"早(?= ?{_D}点|\d{{1,2}}:\d\d)|(?<=[{_WEEKDAYS}天号])早(?![于先期就已些教餐晚])", Frame(part="morning")),
    Word(rf"晚(?= ?{_D}点|\d{{1,2}}:\d\d)|(?<=[{_WEEKDAYS}天号])晚(?![于期些餐])", Frame(part="evening")),
)


# ---- festivals, and what is no date ----------------------------------------------------------------------------------

_FESTIVALS = {
    "元旦": "元旦",
    "除夕": "除夕|大年三十|年三十",
    "春节": "(?:农历)?春节|农历新年|农历年",
    "元宵": "元宵|正月十五",
    "清明": "清明",
    "劳动节": "劳动节|五一(?=节|劳动|之?[前后]|以[前后]|假|长假|$)",
    "端午": "端午",
    "中秋": "中秋",
    "七一": "七一(?=节|回归|之?前|以前|之?后(?!天))",
    "八一": "八一(?=节|建军|之?前|以前|之?后(?!天))",
    "开斋节": "开斋节",
    "卫塞节": "卫塞节",
    "屠妖节": "屠妖节",
    "佛诞": "(?:佛|浴佛)诞",
    "重阳": "重阳",
    "和平纪念日": "(?<!\\d)228(?=连?假|纪念日)|和平纪念日",
    "双十": "双十(?:国庆|(?=节))",
    "国庆": "国庆|(?<![一二三四五六七八九\\d])十一(?=之?[前后]|以[前后]|假期|长假|黄金周)",
    "圣诞": "圣诞",
    "平安夜": "平安夜",
    "感恩节": "感恩节",
    "复活节": "复活节",
    "妇女节": "三八(?:妇女)?节|妇女节",
    "儿童节": "六一儿童节|儿童节",
    "双十一": "双十一|双11",
    "双十二": "双十二|双12",
}
_EVERY = rf"(?:{_N})?个?(?:{_WEEK}(?:[{_WEEKDAYS}天末])?|月(?:{_D}[日号]|[底初末])?|[天日年晚早]|季度?末?|{_WORKDAY})"


def _after_new_year(match: re.Match[str]) -> Frame:
    """大年初四, 正月初八: days of the first month of the moon."""
    return Frame(festival="春节", shift=Wait(days=(number(match["day"]) or 1) - 1))


_TRAPS = (
    Word(
        r"(?:大年|正月|(?<![今明去后本来上下半\d一二三四五六七八九十两几多])年)初(?P<day>[二三四五六七八九十])(?!月)",
        _after_new_year,
    ),
    Word(rf"(?:财年|财政年度|会计年度)(?:{_EDGE})?", UNREADABLE),
    Word("[早中下晚][上午]?好(?![的了几])|早安|晚安|下午茶|三更半夜", None),
    Word(rf"(?:过去|最近|近){_LENGTH}{WITHIN}?", None),
    Word(rf"(?:每[逢隔]?|逢){_EVERY}", Frame(trouble="recurring"), marked=True),
    Word(rf"(?:农|阴|旧)历(?!新?年|春节|除夕|正月|大年)[正腊冬闰]?(?:(?:{_D})?月)?(?:初?{_D})?[日号]?", UNREADABLE),
    Word("正月十五", Frame(festival="元宵"), shy=True),
    Word(rf"(?:[腊正冬]月|大年(?!三十)|年(?=初[二三五六七八]))初?(?:{_D})?", UNREADABLE),
    Word(rf"(?<![今明去后本来\d一二三四五六七八九十两几半多大]{{1}})(?:新年|年|节)(?:{EARLIER}|{LATER})", UNREADABLE),
    Word("次[月周年]", UNREADABLE),
    Word(rf"(?:连假|小?长假|假期|放假|双休日?)(?:{EARLIER}|{LATER})", UNREADABLE),
    Word("(?:春节|国庆|节假?日?|假期)期间|这个?时候|此时|同一时间", UNREADABLE),
    Word("尽快|尽早|改[天日]|稍后|再?过[几两]天|过一?阵子?|这[几两]天", VAGUE, shy=True),
)
_NAMED = tuple(
    Word(f"(?:{names})(?:节|日(?=[之以]?[前后]))?(?:放假|[长连]?假期?|黄金周)?", Frame(festival=festival), shy=True)
    for festival, names in _FESTIVALS.items()
)

WORDS = (*_TRAPS, *_STRETCHES[:-1], *_WEEKS, *_NAMED, *_MONTHS, *_HOURS, _STRETCHES[-1])
