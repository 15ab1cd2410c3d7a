"""The words of an English deadline, in small letters."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.rules.dates.fold import number
from bot.rules.dates.frame import UNREADABLE, Edge, Frame, Part, Wait, Word, always
from bot.rules.dates.numeric import ALONE, clock

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAYS = "mon tue wed thu fri sat sun".split()
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORD_NUMBER = (
    rf"(?:(?:twenty|thirty|forty|fifty|sixty)(?:[- ](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|fifteen|eighteen|ninety)"
)
_NUMBER = rf"(?:\d{{1,4}}(?:\.5)?|{_WORD_NUMBER}|an?|(?:a )?couple(?: of)?)"
_ORDINAL_WORD = (
    r"(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL_WORD})\b"
_UNITS = {
    "min": Wait(minutes=1),
    "h": Wait(minutes=60),
    "workday": Wait(workdays=1),
    "day": Wait(days=1),
    "w": Wait(days=7),
    "fortnight": Wait(days=14),
    "mon": Wait(months=1),
    "quarter": Wait(months=3),
    "y": Wait(months=12),
}
_HALVES = {"h": Wait(minutes=30), "mon": Wait(days=15), "y": Wait(months=6)}
_UNIT = (
    r"(?:(?:working|business|biz|work|trading|bank(?:ing)?)[ -]?days?|workdays?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|fortnights?|"
    r"months?|quarters?|years?|yrs?)\b"
)
_LENGTH = rf"(?:half(?: of)? an? {_UNIT}|half[- ]{_UNIT}|{_NUMBER}(?:[- ]|(?<=\d))?(?:and a half |full )?{_UNIT}(?: and a half\b)?)"
_ONE_LENGTH = re.compile(rf"(half(?: of)? an?|half|{_NUMBER})[- ]?(and a half )?(?:full )?({_UNIT})( and a half)?")
_FAR = {
    "last": -1,
    "previous": -1,
    "this": 0,
    "the": 0,
    "current": 0,
    "next": 1,
    "the next": 1,
    "following": 1,
    "the following": 1,
}
_FAR |= {
    "coming": 0,
    "the coming": 0,
    "this coming": 0,
    "upcoming": 0,
    "the current": 0,
    "the last": -1,
    "our": 0,
    "": 0,
}
_WHICH = r"(?:the next|the following|this coming|the coming|the current|the last|last|previous|this|the|current|next|following|coming|upcoming)"
_PERIOD = r"(week|wk|month|quarter|qtr|year)\b(?!-| of\b)"
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
_PARTS: dict[Part, str] = {
    "opening": r"first thing(?: in the morning)?|(?:start|opening) of (?:the )?(?:business|working day|day)|\bsod\b|\bsob\b",
    "morning": r"(?:in the )?morning",
    "noon": r"(?:12 )?noon|midday|mid-day|lunch ?time|lunch",
    "afternoon": r"(?:in the )?afternoon",
    "closing": r"(?:the )?(?:end|close) of (?:the )?(?:business|working|work|office|trading)? ?(?:day|play|business|hours|shift)|eod|cob|cop|eob",
    "evening": r"(?:in the )?evening|(?:at )?night",
    "midnight": r"midnight",
}
_FESTIVALS = {
    "平安夜": r"christmas eve|xmas eve",
    "节礼日": r"boxing day",
    "圣诞": r"christmas(?: day)?|xmas(?: day)?",
    "除夕": r"(?:chinese|lunar) new year'?s? eve|cny eve",
    "春节": r"(?:the )?(?:chinese|lunar) new year|spring festival|cny",
    "新年前夜": r"new year'?s eve|nye",
    "元旦": r"new year'?s(?: day)?|(?:the )?new year(?: holiday)?",
    "感恩节": r"thanksgiving(?: day)?",
    "耶稣受难日": r"good friday",
    "复活节一": r"easter monday",
    "复活节": r"easter(?: sunday)?",
    "劳动节": r"labou?r day|may day",
    "国庆": r"national day|golden week",
    "中秋": r"(?:the )?mid-? ?autumn(?: festival)?",
    "端午": r"(?:the )?dragon ?boat(?: festival)?",
    "清明": r"qing ?ming(?: festival)?|ching ming|tomb[- ]sweeping(?: day)?",
    "万圣节": r"halloween",
    "情人节": r"valentine'?s(?: day)?",
    "美国独立日": r"independence day",
}
_FESTIVAL = "|".join(_FESTIVALS.values())


def amount(text: str) -> Wait | None:
    """How long "an hour and a half" or "two business days" is; None for what cannot be counted (2.5 working days)."""
    total = Wait()
    for count, half_before, unit, half_after in _ONE_LENGTH.findall(text):
        key = _key(unit)
        times = 0 if count.startswith("half") else number(_bare(count))
        halves = count.startswith("half") + count.endswith(".5") + bool(half_before) + bool(half_after)
        if times is None or halves > 1 or (halves and key not in _HALVES):
            return None
        total = total + Wait(*(n * times for n in _UNITS[key])) + (_HALVES[key] if halves else Wait())
    return None if total.days + total.months and total.minutes else total


def _bare(count: str) -> str:
    return count.removesuffix(".5").removeprefix("a ").removesuffix(" of")


def _key(unit: str) -> str:
    if unit[-3:] in ("day", "ays"):
        return "day" if unit in ("day", "days") else "workday"
    return next(key for key in _UNITS if unit.startswith(key))


def _length(match: re.Match[str]) -> Frame:
    waited = amount(match[1])
    return Frame(wait=waited) if waited else UNREADABLE


def _shift(match: re.Match[str]) -> Frame:
    waited = amount(match[1])
    if not waited:
        return UNREADABLE
    return Frame(shift=-waited if match[2] == "before" else waited)


def _month(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1


def _weekday(word: str) -> int:
    return _DAYS.index(word[:3])


def _date(match: re.Match[str]) -> Frame:
    day = number(re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", match["d"]))
    year = int(match["y"]) if match["y"] else None
    return Frame(month=_month(match["m"]), day=day, year=year)


def _ordinal(match: re.Match[str]) -> Frame | None:
    day = number(re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", match[1]))
    return Frame(day=day) if day and day <= 31 else UNREADABLE


def _which_weekday(match: re.Match[str]) -> Frame:
    far = _FAR[match[1]] if match[1] else None
    plain = far == 0 and match[1] not in ("this", "current")
    return Frame(weekday=_weekday(match[2]), weeks=None if plain else far)


def _which_period(match: re.Match[str]) -> Frame:
    return _period(_FAR[match[1]], match[2])


def _period(far: int, unit: str, edge: Edge | None = None) -> Frame:
    names = {"w": "weeks", "m": "months", "q": "quarters", "y": "years"}
    return Frame(**{names[unit[0]]: far}, edge=edge)  # type: ignore[arg-type]


def _past_the_hour(match: re.Match[str]) -> Frame:
    hour = number(match["hour"]) or 0
    minute = {"half": 30, "quarter": 15, "a quarter": 15}.get(match["minute"]) or number(match["minute"]) or 0
    if match["side"] == "to":
        return clock((hour - 1) or 12, 60 - minute)
    return clock(hour, minute)


_YEAR = r"(?:,? ?(?P<y>20\d\d)(?!\d))?"
_EDGE_WORDS: dict[str, Edge] = {
    "early": "start",
    "beginning": "start",
    "start": "start",
    "mid": "middle",
    "middle": "middle",
}
_HOUR = rf"(?:\d{{1,2}}|{_ONES}|ten|eleven|twelve)"
_CLAUSE_END = r"(?=\s*(?:$|[,.;!?)\n]|[^\x00-\x7f]|(?:tomorrow|today|tonight|on|this|next|in the|sharp|latest|at the latest|and|or|mon|tue|wed|thu|fri|sat|sun)))"

WORDS = (
    Word(
        r"good (?:morning|afternoon|evening|night)\b|\bthe other day\b|\bone day\b|\bsecond(?:s| half| time| round)\b",
        always(None),
    ),
    Word(
        rf"\b(?:every|each)\s+(?:other |second |last |first |single |\d {{0,1}})?(?:{_DAY}|weekday|workday|(?:working |business )?day|week|month|quarter|year|hour|morning|afternoon|evening|night)s?\b",
        always(Frame(trouble="recurring")),
    ),
    Word(r"\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days\b", always(Frame(trouble="recurring"))),
    Word(
        r"\b(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|you can|practicable)|soonest|some ?day|one of these days|in (?:a|the next) few (?:minutes|hours|days|weeks|months)|when you (?:can|get a chance))\b",
        always(UNREADABLE),
        shy=True,
    ),
    # Stretches of time
    Word(
        rf"\bwithin the (?:hour|day)\b",
        lambda m: Frame(wait=Wait(minutes=60)) if m[0].endswith("hour") else Frame(days=0),
        marked=True,
    ),
    Word(
        rf"\b(?:in|within|inside|over|no later than|not more than|at most|in under|in less than)(?: the)?(?: next| coming| another| about)? ({_LENGTH}(?:(?:,| and)? ?{_LENGTH})?)(?:'s?)?(?: time\b| from (?:now|today)\b)?(?! (?:ago|before|after)\b)",
        _length,
        marked=True,
    ),
    Word(rf"\b(?:the )?next ({_NUMBER} {_UNIT})", _length, marked=True),
    Word(rf"\b({_LENGTH}(?:(?:,| and)? ?{_LENGTH})?) (?:from (?:now|today)|hence|later)\b", _length, marked=True),
    Word(rf"\b{_LENGTH}(?: and {_LENGTH})? (?:ago|earlier)\b", always(Frame(trouble="past"))),
    Word(
        rf"\b({_LENGTH}) (from|after|before) (?=tomorrow|{_DAY}|next|this|the |{_MONTH}|\d|{_FESTIVAL})",
        _shift,
        marked=True,
    ),
    Word(
        rf"\b(?:the )?(?:next|following) (?:working|business|work|banking|trading|biz)[ -]?day\b",
        always(Frame(wait=Wait(workdays=1))),
    ),
    Word(rf"\b{_LENGTH}", always(None)),
    # Named days
    Word(
        rf"{ALONE}(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? ?[-~] ?)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of|-)? ?(?P<m>{_MONTH})(?:-(?=20\d\d))?{_YEAR}",
        _date,
    ),
    Word(rf"\b(?:the )?(?P<d>{_ORDINAL_WORD})(?: day)?(?: of)? (?P<m>{_MONTH}){_YEAR}", _date),
    Word(
        rf"\b(?P<m>{_MONTH}) ?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? ?[-~] ?)?(?P<d>\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL_WORD})(?![\d%:]|\.\d| ?[ap]\.?m\b| ?[ap]m)\b{_YEAR}",
        _date,
    ),
    Word(rf"\b({_MONTH}),? ?'?(20\d\d)(?!\d)", lambda m: Frame(month=_month(m[1]), year=int(m[2])), shy=True),
    *(Word(rf"\b(?:{pattern})\b", always(Frame(festival=name)), shy=True) for name, pattern in _FESTIVALS.items()),
    # Ends and beginnings
    Word(r"\b(?:the )?end of (?=(?:today|tomorrow|tonight)\b)", always(Frame(edge="end"))),
    *(
        Word(rf"\b(?:{pattern})\b", always(Frame(part=part)), marked=True)
        for part, pattern in _PARTS.items()
        if part in ("closing", "opening")
    ),
    Word(
        rf"\b(?:the )?(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?P<d>{_DAY})(?: of| in)\b",
        lambda m: Frame(nth=_NTH[m["nth"]], weekday=_weekday(m["d"])),
    ),
    Word(
        r"\b(?:the )?last (?:working|business|work|banking) ?day (?:of|in|before)\b", always(Frame(edge="last_workday"))
    ),
    Word(r"\b(?:the )?first (?:working|business|work|banking) ?day (?:of|in)\b", always(Frame(edge="first_workday"))),
    Word(
        r"\b(?:the )?last day (?:of|in)\b|\b(?:the )?(?:very )?(?:end|close|tail end)(?: of\b|[- ](?="
        + _MONTH
        + r"|q[1-4]|(?:this|next|the) ))",
        always(Frame(edge="end")),
    ),
    Word(
        rf"\b(?:the )?(?:first day (?:of|in)|(?:very )?(?:start|beginning) of|early(?: in)?[- ](?=(?:{_MONTH}|next|this|q[1-4])))",
        always(Frame(edge="start")),
    ),
    Word(r"\bmid[- ](week|month|quarter|year)\b", lambda m: _period(0, m[1], "middle")),
    Word(rf"\b(?:the )?(?:middle of|mid[- ]?(?=(?:{_MONTH}|next|this|q[1-4])))", always(Frame(edge="middle"))),
    Word(rf"\blate(?= (?:{_MONTH}|next|this))", always(Frame(edge="end"))),
    Word(r"\b(?:the )?(week|month|quarter|year)[- ]?end\b", lambda m: _period(0, m[1], "end")),
    Word(r"\beo([wmqy])\b", lambda m: _period(0, m[1], "end")),
    Word(rf"\b(?:({_WHICH}) )?weekend\b", lambda m: Frame(weeks=_FAR[m[1] or ""], edge="weekend")),
    # Relative days, weeks, months
    Word(r"\b(?:the )?day after (?:tomorrow|tmr|tmrw)\b|\bovermorrow\b", always(Frame(days=2))),
    Word(r"\b(?:the )?day before yesterday\b", always(Frame(days=-2))),
    Word(r"\byesterday\b|\blast night\b", always(Frame(days=-1))),
    Word(r"\b(?:later |sometime )?today\b", always(Frame(days=0))),
    Word(r"\b(?:tomorrow|tmr|tmrw|tmw|tomo|2moro)\b", always(Frame(days=1))),
    Word(r"\b(?:later )?(?:tonight|tonite|2nite)\b", always(Frame(days=0, part="evening"))),
    Word(r"\bthis (morning|afternoon|evening)\b", lambda m: Frame(days=0, part=m[1])),  # type: ignore[arg-type]
    Word(rf"\b(?:the )?({_DAY}) (?:week\b|after next\b)", lambda m: Frame(weekday=_weekday(m[1]), shift=Wait(days=7))),
    Word(rf"\b(?:the )?(week|month|quarter|year) after next\b", lambda m: _period(2, m[1])),
    Word(rf"\b(?:({_WHICH}) )?({_DAY})(?!\w)", _which_weekday),
    Word(
        rf"\b(last|previous|this|current|next|coming|the next|the following|the coming|this coming|the current) {_PERIOD}",
        _which_period,
    ),
    Word(rf"\b(the) {_PERIOD}", lambda m: _period(0, m[2]), shy=True),
    Word(
        r"\bq([1-4])\b(?: ?(20\d\d))?", lambda m: Frame(quarter=int(m[1]), year=int(m[2]) if m[2] else None), shy=True
    ),
    Word(
        r"\b(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter\b(?: of)?",
        lambda m: Frame(quarter=_NTH[m[1]]),
        shy=True,
    ),
    Word(r"\bh([12])\b(?: ?(20\d\d))?", lambda m: Frame(half=int(m[1]), year=int(m[2]) if m[2] else None), shy=True),
    Word(rf"\b({_MONTH})(?!\w)", lambda m: Frame(month=_month(m[1])), shy=True),
    Word(rf"\b(?:the )?{_ORDINAL} of (?!{_MONTH}|(?:this|next|the) )[a-z]+", always(UNREADABLE), shy=True),
    Word(rf"\b(?:the )?({_ORDINAL})(?: of\b(?= (?:this|next|the) ))?", _ordinal, shy=True),
    Word(r"(?<!\d)(?<=\bin )(20\d\d)\b", lambda m: Frame(year=int(m[1])), shy=True),
    # Hours
    Word(
        rf"\b(?P<minute>half|a quarter|quarter|five|ten|twenty|twenty[- ]five) (?P<side>past|to) (?P<hour>{_HOUR})\b",
        _past_the_hour,
    ),
    Word(rf"\b({_HOUR}) ?o'? ?clock\b", lambda m: clock(number(m[1]) or 0)),
    Word(
        rf"(?:(?<=\bby )|(?<=\bat )|(?<=\bbefore )|(?<=\buntil )|(?<=\btill ))({_HOUR})\b(?![-/.:%]\w){_CLAUSE_END}",
        lambda m: clock(number(m[1]) or 0),
    ),
    *(
        Word(rf"\b(?:{pattern})\b", always(Frame(part=part)), shy=True)
        for part, pattern in _PARTS.items()
        if part not in ("closing", "opening")
    ),
)
