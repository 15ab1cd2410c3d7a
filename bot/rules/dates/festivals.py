"""When the festivals people set deadlines by fall. Those of the moon come from the Chinese calendar in ``holidays``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

from bot.rules.worktime import first_day

_FIXED = {
    "元旦": (1, 1),
    "情人节": (2, 14),
    "和平纪念日": (2, 28),
    "妇女节": (3, 8),
    "儿童节": (6, 1),
    "六月节": (6, 19),
    "七一": (7, 1),
    "美国独立日": (7, 4),
    "八一": (8, 1),
    "双十": (10, 10),
    "万圣节": (10, 31),
    "双十一": (11, 11),
    "双十二": (12, 12),
    "退伍军人节": (11, 11),
    "平安夜": (12, 24),
    "圣诞": (12, 25),
    "节礼日": (12, 26),
    "新年前夜": (12, 31),
}
_BY_THE_MOON = {
    "春节": ("CN", "Chinese New Year (", 0),
    "除夕": ("CN", "Chinese New Year (", -1),
    "元宵": ("CN", "Chinese New Year (", 14),
    "清明": ("CN", "Tomb-Sweeping", 0),
    "端午": ("CN", "Dragon Boat", 0),
    "中秋": ("CN", "Mid-Autumn", 0),
    "佛诞": ("HK", "The Buddha", 0),
    "重阳": ("HK", "Double Ninth", 0),
    "开斋节": ("SG", "Eid al-Fitr", 0),
    "卫塞节": ("SG", "Vesak", 0),
    "屠妖节": ("SG", "Diwali", 0),
}
_BY_EASTER = {"耶稣受难日": -2, "复活节": 0, "复活节一": 1}


def festival(name: str, year: int, region: str) -> date | None:
    """The day of a festival in a year, as the region keeps it; None where the calendar does not reach."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _BY_EASTER:
        return easter(year) + timedelta(days=_BY_EASTER[name])
    if name in _BY_THE_MOON:
        kept_in, said, shift = _BY_THE_MOON[name]
        day = first_day(said, year, kept_in)
        return day + timedelta(days=shift) if day else None
    return _MOVING[name](year, region.partition("-")[0])


def _labour_day(year: int, country: str) -> date:
    return nth_weekday(date(year, 9, 1), 0, 1) if country in ("US", "CA") else date(year, 5, 1)


def _national_day(year: int, country: str) -> date:
    return date(year, 10, 10 if country == "TW" else 1)


def _thanksgiving(year: int, country: str) -> date:
    return nth_weekday(date(year, 10, 1), 0, 2) if country == "CA" else nth_weekday(date(year, 11, 1), 3, 4)


_MOVING: dict[str, Callable[[int, str], date]] = {
    "金博士日": lambda year, _: nth_weekday(date(year, 1, 1), 0, 3),
    "总统日": lambda year, _: nth_weekday(date(year, 2, 1), 0, 3),
    "阵亡将士纪念日": lambda year, _: nth_weekday(date(year, 5, 25), 0, 1),
    "五月初假": lambda year, _: nth_weekday(date(year, 5, 1), 0, 1),
    "春末假": lambda year, _: nth_weekday(date(year, 5, 25), 0, 1),
    "夏末假": lambda year, _: nth_weekday(date(year, 8, 25), 0, 1),
    "哥伦布日": lambda year, _: nth_weekday(date(year, 10, 1), 0, 2),
    "劳动节": _labour_day,
    "国庆": _national_day,
    "感恩节": _thanksgiving,
}


def nth_weekday(first: date, weekday: int, nth: int) -> date:
    """The ``nth`` such weekday from a first day on."""
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
