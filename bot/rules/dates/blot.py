"""What merely looks like a date is blotted out before anything is read: names of people and firms, and quotations.

周五福珠宝 is a jeweller, 王周日 a person, Friday Harbor a client, and "30日内付清" the wording of a contract. Positions
never move. Capitals tell names in English, family names and what firms are called after them in Chinese.
"""

from __future__ import annotations

import re

_BLOT = "\u25a0"

# ---- English, as written ---------------------------------------------------------------------------------------------

_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_PART = r"(?:Morning|Noon|Midday|Afternoon|Evening|Night|Midnight|Lunch(?:time)?)"
_NO_NAME = rf"(?:{_WEEKDAY}|{_MONTH}|{_PART}|End|Close|Day|Week|By|Before|At|Please|Pls|Latest|Beijing|London|Hong)"
_NAME = rf"(?!{_NO_NAME}\b)[A-Z][a-z]"
_DATED = r"(?:\d(?:st|nd|rd|th)?|\bof|\b[Ee]nd|\b[Mm]id|\b[Ee]arly|\b[Ll]ate)[ -]"  # 5 May Bob calls
_FRIDAYS = (
    rf"(?<!\bby )(?<!\bon )(?<!\bbefore )(?<!\buntil )(?<!\bnext )(?<!\bthis )(?<!\bdue )(?<!\blast )(?<!\bBy )"
    rf"(?<!\bevery )(?<!\bOn )(?<!\bBefore )(?<!\bNext )(?<!\bThis )(?<!\bEvery )\b{_WEEKDAY}(?: {_PART})?(?= {_NAME})"
)
_WRITTEN = (
    re.compile(_FRIDAYS, re.ASCII),
    re.compile(rf"(?:{_DATED})?\b{_MONTH}(?= {_NAME})", re.ASCII),
    re.compile(rf"\b(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Madam)\.? (?:{_WEEKDAY}|{_MONTH})\b", re.ASCII),
    re.compile(r"\b(?:Black|Casual|Ruby|Super|Ash|Palm|Cyber|Man|Girl) (?:Fri|Tues|Wednes|Sun|Mon)day\b", re.ASCII),
)

# ---- Chinese, folded -------------------------------------------------------------------------------------------------

_HAN = r"[\u4e00-\u9fff]"
_ZHOU = "周[一二三四五六日天]"
_DAY = f"(?:{_ZHOU}|(?:星期|礼拜)[一二三四五六日天])"
_FESTIVAL = "(?:国庆|元旦|中秋|春节|清明|端午|元宵|重阳|五一|六一|七一|八一|[一二三四五六七八九十]月)"
# Family names that are hardly the end of another word: 于, 方, 任, 时 and the like are left out.
_FAMILY = "[王李张刘陈杨黄赵吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧潘袁蔡蒋余吕沈姚卢姜崔谭廖范陆]"
_TITLES = r"(?:先生|女士|小姐|太太|老师|律师|医生|经理|主任|同学|师傅|总(?![行部结数额体之量计账共监裁务督]))"
_MEETS = "(?:^|(?<=[给帮跟和与同向对找叫约问请让替由是访系知,.:;、@ (]))"
_VERBS = "给去到向和跟与请把将交发送寄报提约找在前后上下早晚内的开做办对帮让由拿取完起"
_FIRMS = (
    "珠宝|公司|集团|酒[楼店家]|文化|资本|基金|科技|实业|控股|置业|地产|银行|支行|医院|学校|[中小大]学|餐[厅馆]|咖啡|便利店|"
    "传媒|影业|物流|贸易|路[支口\\d]|广场|大厦|大桥|超市|商[行贸场]|店(?![长员])|药[业房]"
)
_FOLDED = (
    re.compile(rf"{_DAY}(?=[^\W{_VERBS}]{{0,3}}(?:{_FIRMS}))"),
    re.compile(rf"{_ZHOU}(?=(?!{_FAMILY})[^\W{_VERBS}]{{1,2}}{_TITLES})"),
    re.compile(rf"{_ZHOU}(?=[^\W前后上下中早晚内起一二三四五六七八九十两]的(?!话|时))"),
    re.compile(rf"{_MEETS}{_FAMILY}(?:{_DAY}|{_FESTIVAL})(?!节|[之以]?前(?!台)|[下上中]午|早|晚|\d)"),
)
_QUOTED = re.compile(r'"[^"\n]{1,60}"|“[^“”\n]{1,60}”|「[^「」\n]{1,60}」|『[^『』\n]{1,60}』|《[^《》\n]{1,60}》')


def blot(written: str, folded: str) -> str:
    """The folded text with its names and quotations blotted out; a text that is one quotation is no quotation."""
    spans = [found.span() for pattern in _WRITTEN for found in pattern.finditer(written)]
    spans += [found.span() for pattern in _FOLDED for found in pattern.finditer(folded)]
    spans += [found.span() for found in _QUOTED.finditer(written) if re.search(r"\w\w", _without(written, found))]
    letters = list(folded)
    for start, end in spans:
        letters[start:end] = _BLOT * (end - start)
    return "".join(letters)


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"
