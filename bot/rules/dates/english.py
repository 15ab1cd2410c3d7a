"""The words of an English deadline, in small letters. They are looked for only where a word or a number begins."""

from __future__ import annotations

import re

from bot.rules.dates.fold import number
from bot.rules.dates.frame import UNREADABLE, VAGUE, Edge, Frame, Part, Stretch, Wait, Word, together
from bot.rules.dates.marks import LATER, WITHIN
from bot.rules.dates.names import MONTH, WEEKDAY, month, weekday
from bot.rules.dates.numeric import ALONE, clock

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf"(?:(?<![\d.])\d{{1,9}}(?:\.5)?(?:个(?= ))?|(?:twenty|thirty|forty|fifty|sixty)(?:[- ](?:{_ONES}))?|"
    rf"{_ONES}|ten|eleven|twelve|fifteen|eighteen|ninety|an?|(?:a )?couple(?: of)?)"
)
_ORDINAL_WORD = (
    r"(?:(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|"
    r"twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL_WORD})\b"
_WORKDAY = r"(?:working|business|bus\.?|biz|work|trading|bank(?:ing)?)[ -]?day"


def _ordinal(word: str) -> int | None:
    return number(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word))


# ---- stretches of time -----------------------------------------------------------------------------------------------

_UNIT = (
    rf"(?:{_WORKDAY}s?|workdays?|min(?:ute)?s?|hours?|hrs?|h|days?|weeks?|wks?|fortnights?|months?|quarters?|years?|yrs?)"
    r"\b"
)
_COUNTS = {
    "min": Wait(minutes=1),
    "h": Wait(minutes=60),
    "day": Wait(days=1),
    "week": Wait(days=7),
    "wk": Wait(days=7),
    "fort": Wait(days=14),
    "mon": Wait(months=1),
    "quarter": Wait(months=3),
    "y": Wait(months=12),
}
_HALVES = {"h": Wait(minutes=30), "mon": Wait(days=15), "y": Wait(months=6)}
_ONE = rf"(half(?: of)? an?|half|{_NUMBER})[- ]?(and a half )?(?:full )?({_UNIT})( and a half\b)?"
_LENGTH = rf"(?:(?:half(?: of)? an?|half|{_NUMBER})[- ]?(?:and a half )?(?:full )?{_UNIT}(?: and a half\b)?)"
_LENGTHS = rf"(?:\d{{1,3}} ?- ?|{_NUMBER} to )?(?P<length>{_LENGTH}(?:(?:,| and)? ?{_LENGTH})?)"


def amount(text: str) -> Wait | None:
    """How long "an hour and a half" or "two business days" is; None for what nobody can count."""
    return together(_stretch(*found) for found in re.findall(_ONE, text))


def _stretch(count: str, half_before: str, unit: str, half_after: str) -> Stretch:
    key = next((key for key in _COUNTS if unit.startswith(key) and not unit.startswith("work")), "workday")
    halves = [count.startswith("half"), count.endswith(".5"), half_before, half_after]
    times = 0 if count.startswith("half") else number(re.sub(r"\.5$|^a (?=c)| of$|个$", "", count))
    return Stretch(times, sum(map(bool, halves)), _COUNTS.get(key, Wait(workdays=1)), _HALVES.get(key))


def _length(match: re.Match[str]) -> Frame:
    waited = amount(match["length"])
    return Frame(wait=waited) if waited else UNREADABLE


def _shift(match: re.Match[str]) -> Frame:
    waited = amount(match["length"])
    return Frame(shift=waited.times(-1 if match["side"] == "before " else 1)) if waited else UNREADABLE


_STRETCHES = (
    Word(
        r"(?:in|within) (?P<h>\d{1,2}) ?h(?:rs?|ours?)? ?(?P<m>\d{1,2}) ?m(?:ins?|inutes?)?\b",
        lambda m: Frame(wait=Wait(minutes=60 * int(m["h"]) + int(m["m"]))),
        marked=True,
    ),
    Word(r"(?:within|in) the (?:next )?hour\b|within an hour\b", Frame(wait=Wait(minutes=60)), marked=True),
    Word(
        r"(?<!once )(?:in|within|inside|over(?= the (?:next|coming))|no later than|not more than|at most|in under|"
        r"in less than)(?: the)?"
        rf"(?: next| coming| another| about)? {_LENGTHS}'?s?'?(?: time\b| from (?:now|today)\b)?"
        r"(?! (?:ago|before|after|from|on)\b)",
        _length,
        marked=True,
    ),
    Word(
        r"(?:in|within|over) the next (?P<unit>week|month|quarter|year)\b",
        lambda m: Frame(wait=amount(f"a {m['unit']}")),
        marked=True,
    ),
    Word(rf"{_LENGTHS} (?:from (?:now|today)|hence|later)\b", _length, marked=True),
    Word(rf"{_LENGTHS} ?(?:{WITHIN}|{LATER})", _length, marked=True),  # 30 mins 内
    Word(rf"{_LENGTHS} (?:ago|earlier)\b", Frame(trouble="past")),
    Word(
        r"(?:the )?(?P<length>day|week|month) (?P<side>before|after) (?=\S)(?!tom|tmr|yesterday|next)",
        lambda m: Frame(shift=(amount(f"a {m['length']}") or Wait()).times(-1 if m["side"] == "before" else 1)),
        marked=True,
    ),
    Word(
        rf"{_LENGTHS} (?P<side>from |after |before |on (?={WEEKDAY})|(?=today|tomorrow|{WEEKDAY}))(?=\S)",
        _shift,
        marked=True,
    ),
    Word(rf"(?:the )?(?:next|following) {_WORKDAY}\b", Frame(wait=Wait(workdays=1))),
)


# ---- days, weeks, months, quarters, years ----------------------------------------------------------------------------

_FAR = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "nxt": 1, "following": 1}
_WHICH = r"(?:(?:the |this )?(?P<far>last|previous|this|current|next|nxt|following|coming|upcoming) )"
_YEAR = r"(?:,? ?(?P<y>20\d\d)(?![\d:]))?"
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_RANGE = r"(?:\d{1,2}(?:st|nd|rd|th)? ?(?:[-~]|to) ?)?"


def _date(match: re.Match[str]) -> Frame:
    return Frame(month=month(match["m"]), day=_ordinal(match["d"]), year=int(match["y"]) if match["y"] else None)


def _day(match: re.Match[str]) -> Frame:
    day = _ordinal(match["d"])
    return Frame(day=day) if day and day <= 31 else UNREADABLE


def _which_weekday(match: re.Match[str]) -> Frame:
    return Frame(weekday=weekday(match["d"]), weeks=_FAR.get(match["far"] or ""))


def _which_period(match: re.Match[str]) -> Frame:
    return _period(_FAR.get(match["far"], 0), match["unit"])


def _period(far: int, unit: str, edge: Edge | None = None) -> Frame:
    match unit[0]:
        case "w":
            return Frame(weeks=far, edge=edge)
        case "m":
            return Frame(months=far, edge=edge)
        case "q":
            return Frame(quarters=far, edge=edge)
    return Frame(years=far, edge=edge)


def _year(match: re.Match[str]) -> int | None:
    return int(match["y"]) if match["y"] else None


_DAYS = (
    Word(
        rf"{ALONE}(?:the )?{_RANGE}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of|-)? ?"
        rf"(?P<m>{MONTH})(?! day\b)(?:-(?=20\d\d))?{_YEAR}",
        _date,
    ),
    Word(rf"(?:the )?(?P<d>{_ORDINAL_WORD})(?: day)?(?: of)? (?P<m>{MONTH}){_YEAR}", _date),
    Word(
        rf"(?P<m>{MONTH}) ?(?:the )?{_RANGE}(?P<d>\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL_WORD})\b"
        rf"(?!%|[:.]\d| ?[ap]\.?m\b| (?:people|clients|percent|million)){_YEAR}",
        _date,
    ),
    Word(rf"(?P<m>{MONTH}),? ?'?(?P<y>20\d\d)(?!\d)", lambda m: Frame(month=month(m["m"]), year=_year(m)), shy=True),
    Word(rf"(?P<m>{MONTH})(?!\w)", lambda m: Frame(month=month(m["m"])), shy=True),
    Word(r"(?:the )?day after (?:tomorrow|tmrw?)\b|\bovermorrow\b", Frame(days=2)),
    Word(r"(?:the )?day before yesterday\b", Frame(days=-2)),
    Word(r"yesterday\b|\blast night\b", Frame(days=-1)),
    Word(r"today week\b", Frame(days=7)),
    Word(r"tomorrow week\b", Frame(days=8)),
    Word(r"(?:later |sometime )?today\b", Frame(days=0)),
    Word(r"(?:tomorrow|tom+or+ow|tmrw?|tmw|tomo|2moro)\b", Frame(days=1)),
    Word(r"(?:later )?(?:tonight|tonite|2nite)\b", Frame(days=0, part="evening")),
    Word(r"this morning\b", Frame(days=0, part="morning")),
    Word(r"this afternoon\b", Frame(days=0, part="afternoon")),
    Word(r"this evening\b", Frame(days=0, part="evening")),
    Word(
        rf"(?:the )?(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?P<d>{WEEKDAY}) (?:of|in)\b",
        lambda m: Frame(nth=_NTH.get(m["nth"], -1), weekday=weekday(m["d"])),
    ),
    Word(
        rf"(?:the )?(?P<d>{WEEKDAY})(?:(?: of| in)?(?: the)? week)? after next\b",
        lambda m: Frame(weekday=weekday(m["d"]), weeks=2),
    ),
    Word(rf"(?P<d>{WEEKDAY}) week\b", lambda m: Frame(weekday=weekday(m["d"]), shift=Wait(days=7))),
    Word(rf"{_WHICH}(?P<d>{WEEKDAY})(?!\w)", _which_weekday),
    Word(r"(?P<d>sat|sun)\b\.?(?P<far>)", _which_weekday, shy=True),
    Word(rf"(?P<d>{WEEKDAY})(?P<far>)(?!\w|[.][a-z])", _which_weekday),
    Word(rf"(?:the )?(?P<d>{_ORDINAL}) of (?!{MONTH}|(?:this|next|the) )[a-z]+", UNREADABLE, shy=True),
    Word(rf"(?:the )?(?P<d>{_ORDINAL})(?: of\b(?= (?:this|next|the) ))?", _day, shy=True),
)

_PERIOD = r"(?P<unit>week|wk|month|quarter|qtr|year)"
_START, _MIDDLE, _END = Frame(edge="start"), Frame(edge="middle"), Frame(edge="end")
_OPEN = rf"(?={MONTH}|(?:this|next|nxt) |q[1-4]\b)"

_PERIODS = (
    Word(r"(?:the )?end of (?=(?:today|tomorrow)\b)", _END),
    Word(rf"(?:the )?last {_WORKDAY} (?:of|in)\b", Frame(edge="last_workday")),
    Word(rf"(?:the )?first {_WORKDAY} (?:of|in)\b", Frame(edge="first_workday")),
    Word(rf"(?:the )?(?:last day (?:of|in)|(?:very )?(?:end|close) of)\b|\b(?:end|late)[- ]{_OPEN}", _END),
    Word(rf"(?:the )?(?:first day (?:of|in)|(?:very )?(?:start|beginning) of)\b|\bearly(?: in)?[- ]{_OPEN}", _START),
    Word(rf"(?:the )?middle of\b|\bmid[- ]?{_OPEN}", _MIDDLE),
    Word(rf"mid[- ]{_PERIOD}\b", lambda m: _period(0, m["unit"], "middle")),
    Word(rf"(?:{_WHICH}|the )?weekend\b", lambda m: Frame(weeks=_FAR.get(m["far"] or "", 0), edge="weekend")),
    Word(rf"(?:(?<=\bby )|(?<=\bbefore )){_PERIOD}(?:'s)?[- ]?end\b", lambda m: _period(0, m["unit"], "end")),
    Word(
        rf"(?:the )?{_PERIOD}[- ]?end\b(?! of| (?!by|at|please|pls|latest|and)[a-z])",
        lambda m: _period(0, m["unit"], "end"),
    ),
    Word(r"eo([wmqy])\b", lambda m: _period(0, m[1], "end")),
    Word(rf"(?:the )?{_PERIOD} after next\b", lambda m: _period(2, m["unit"])),
    Word(rf"{_WHICH}{_PERIOD}\b(?!-)", _which_period),
    Word(rf"(?:(?<=of )|\bthe ){_PERIOD}\b(?!-| of\b)", lambda m: _period(0, m["unit"]), shy=True),
    Word(r"q(?P<q>[1-4])[- ](?:end|close)\b", lambda m: Frame(quarter=int(m["q"]), edge="end")),
    Word(r"q(?P<q>[1-4])\b(?: ?(?P<y>20\d\d))?", lambda m: Frame(quarter=int(m["q"]), year=_year(m)), shy=True),
    Word(
        r"(?:the )?(?P<q>first|second|third|fourth|1st|2nd|3rd|4th) quarter\b(?: of\b)?",
        lambda m: Frame(quarter=_NTH[m["q"]]),
        shy=True,
    ),
    Word(r"h(?P<h>[12])\b(?: ?(?P<y>20\d\d))?", lambda m: Frame(half=int(m["h"]), year=_year(m)), shy=True),
    Word(r"(?:(?<=\bin )|(?<=\bof ))(20\d\d)\b", lambda m: Frame(year=int(m[1])), shy=True),
)


# ---- hours -----------------------------------------------------------------------------------------------------------

_HOUR = rf"(?P<hour>\d{{1,2}}|{_ONES}|ten|eleven|twelve)"
_NEXT = (
    r"(?=\s*(?:$|[,.:;!?)\n]|[^\x00-\x7f]|(?:tomorrow|today|tonight|on|this|next|in the|sharp|latest|at the latest|and|"
    r"or|please|pls|plz|thanks|thx|if|then|but|so|to(?! \d)|for(?! \d)|mon|tue|wed|thu|fri|sat|sun)))"
)
_PARTS: dict[Part, str] = {
    "morning": "(?:in the )?morning",
    "noon": "(?:12 )?noon|midday|mid-day|lunch ?time|lunch",
    "afternoon": "(?:in the )?afternoon",
    "evening": "(?:in the )?evening|(?:at )?night",
    "midnight": "midnight",
}


def _clock(match: re.Match[str]) -> Frame:
    return clock(number(match["hour"]) or 0)


def _past_the_hour(match: re.Match[str]) -> Frame:
    hour, minute = number(match["hour"]) or 0, {"half": 30}.get(match["minute"]) or number(match["minute"]) or 15
    return clock((hour - 1) or 12, 60 - minute) if match["side"] == "to" else clock(hour, minute)


_HOURS = (
    Word(
        rf"(?P<minute>half|(?:a )?quarter|five|ten|twenty[- ]five|twenty) (?P<side>past|to) {_HOUR}\b", _past_the_hour
    ),
    Word(rf"{_HOUR} ?o'? ?clock\b", _clock),
    Word(
        rf"between \d{{1,2}}(?:[:.]\d\d)? ?(?:[ap]\.?m\.? )?and (?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?"
        rf" ?(?P<half>[ap]\.?m\b\.?)?{_NEXT}",
        lambda m: clock(int(m["hour"]), int(m["minute"] or 0), m["half"] or ""),
    ),
    Word(
        rf"(?:(?<=\bby )|(?<=\bat )|(?<=\bnlt )|(?<=\bbefore ))(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5][05])"
        rf"(?= (?:on |tomorrow|today|{WEEKDAY}|\d{{1,2}} {MONTH}))",
        lambda m: clock(int(m["hour"]), int(m["minute"]), fixed=True),
    ),
    Word(
        rf"(?:(?<=\bby )|(?<=\bat )|(?<=\bbefore )){_HOUR} (?P<minute>fifteen|thirty|forty[- ]five)\b",
        lambda m: clock(number(m["hour"]) or 0, number(m["minute"]) or 0),
    ),
    Word(rf"(?:(?<=\bby )|(?<=\bat )|(?<=\bbefore ))half {_HOUR}\b", UNREADABLE),  # 9:30 to some, 10:30 to others
    Word(rf"(?:(?<=\bby )|(?<=\bat )|(?<=\bbefore )|(?<=\buntil )|(?<=\btill )){_HOUR}\b(?![-/.:%]\w){_NEXT}", _clock),
    Word(
        r"(?:the )?(?:end|close) of (?:the )?(?:business|working|work|office|trading)? ?"
        r"(?:day|play|business|hours|shift)\b"
        r"|(?<!\bthe )(?<!\bour )\b(?:eod|cob|cop|eob)\b",
        Frame(part="closing"),
        marked=True,
    ),
    Word(rf"(?:(?<=\bby )|(?<=\bbefore ))close\b{_NEXT}", Frame(part="closing"), marked=True),
    Word(
        r"first thing(?: in the morning)?\b|\b(?:start|open|opening) of (?:the )?(?:business|working day|day)\b",
        Frame(part="opening"),
        marked=True,
    ),
    Word(r"a\.?m\b\.?", Frame(part="morning"), shy=True),
    Word(r"p\.?m\b\.?", Frame(part="afternoon"), shy=True),
    *(Word(rf"(?:{words})\b", Frame(part=part), shy=True) for part, words in _PARTS.items()),
)


# ---- festivals, and what is no date ----------------------------------------------------------------------------------

_FESTIVALS = {
    "平安夜": "christmas eve|xmas eve",
    "节礼日": "boxing day",
    "圣诞": "(?:christmas|xmas)(?: day)?",
    "除夕": "(?:chinese|lunar) new year'?s? eve|cny eve",
    "春节": "(?:the )?(?:chinese|lunar) new year|spring festival|cny",
    "新年前夜": "new year'?s eve|nye",
    "元旦": "new year'?s(?: day)?|(?:the )?new year(?: holiday)?",
    "感恩节": "thanksgiving(?: day)?",
    "耶稣受难日": "good friday",
    "复活节一": "easter monday",
    "复活节": "easter(?: sunday)?",
    "劳动节": "labou?r day|may day",
    "国庆": "national day|golden week",
    "中秋": "(?:the )?mid-? ?autumn(?: festival)?",
    "端午": "(?:the )?dragon ?boat(?: festival)?",
    "清明": "(?:qing ?ming|ching ming)(?: festival)?|tomb[- ]sweeping(?: day)?",
    "万圣节": "halloween",
    "情人节": "valentine'?s(?: day)?",
    "美国独立日": "independence day",
    "金博士日": "(?:mlk|martin luther king(?: jr)?) day",
    "总统日": "presidents'? day",
    "阵亡将士纪念日": "memorial day",
    "六月节": "juneteenth",
    "五月初假": "(?:the )?early may bank holiday",
    "春末假": "(?:the )?(?:spring|late may) bank holiday",
    "夏末假": "(?:the )?(?:summer|late august|august) bank holiday",
    "佛诞": "(?:the )?buddha'?s birthday",
    "重阳": "(?:the )?(?:chung yeung|double ninth)(?: festival)?",
    "开斋节": "hari raya(?: puasa)?|eid(?: al-fitr)?",
    "卫塞节": "vesak(?: day)?",
    "屠妖节": "deepavali|diwali",
    "哥伦布日": "columbus day|indigenous peoples'? day",
    "退伍军人节": "veterans'? day",
}
_NAMED = tuple(
    Word(rf"(?:{names})(?: holidays?)?\b", Frame(festival=name), shy=True) for name, names in _FESTIVALS.items()
)
_RECURRING = (
    rf"(?:{WEEKDAY}|week(?:day|end)?|{_WORKDAY}|workday|day|month|quarter|year|hour|morning|afternoon|evening|night)"
    r"s?\b"
)
_TRAPS = (
    Word(r"good (?:morning|afternoon|evening|night)\b|\bthe other day\b|\bone day\b", None),
    Word(
        rf"(?:every|each) (?:other |second |last |first |\d{{1,2}} )?{_RECURRING}",
        Frame(trouble="recurring"),
        marked=True,
    ),
    Word(r"(?:every|each) ?(?=周|星期|礼拜|月|\d+[号日])", Frame(trouble="recurring"), marked=True),
    Word(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days\b", Frame(trouble="recurring")),
    Word(
        rf"(?:hourly|daily|weekly|fortnightly|bi-?weekly|monthly|quarterly|yearly|annually),? (?:on|by|at) "
        rf"(?:the )?(?=\d|{WEEKDAY}|{_ORDINAL}|noon)",
        Frame(trouble="recurring"),
        marked=True,
    ),
    Word(r"(?<=of )the new year\b", Frame(years=1), shy=True),
    Word(r"(?:the )?(?:week (?:of|commencing|beginning|starting)|w/c)(?= )", UNREADABLE, shy=True),
    Word(r"(?:the )?(?:bank|public|long|school)? ?(?:holidays?|vacation)\b", UNREADABLE, shy=True),
    Word(
        rf"(?:the )?{WEEKDAY} (?:after|before|following) "
        r"(?!next\b|\d|noon|midday|lunch|midnight|eod|cob|the (?:end|close))[a-z]+",
        UNREADABLE,
    ),
    Word(r"(?:early |sometime )?in the new year\b", UNREADABLE, shy=True),
    Word(r"(?:close of trading|market (?:close|open)|after work)\b", UNREADABLE, shy=True),
    Word(
        r"(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|you can|practicable)|soonest|some ?day|"
        r"(?:this|the same) time(?= tomorrow| next| on)|in (?:a|the next) few (?:minutes|hours|days|weeks|months))\b",
        VAGUE,
        shy=True,
    ),
)

WORDS = (
    *_TRAPS,
    *_NAMED,
    *_HOURS[:1],
    *_STRETCHES,
    *_HOURS[1:],
    *_PERIODS,
    *_DAYS,
    Word(rf"\A(?P<length>{_NUMBER} {_WORKDAY}s?)\Z", _length, marked=True),
    Word(_LENGTH, None),  # a three-day course
)
