"""English names of months and weekdays, whole, short, and as often mistyped."""

from __future__ import annotations

from difflib import get_close_matches

MONTH = (
    r"(?=[jfmasond])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"jan(?:aury|rurary|urary|urar?y)|jaunary|feb(?:uary|urary|raury|ruray)|arpil|aprl|agust|augst|sep(?:temebr|tmber)|"
    r"sepember|octobr|ocotber|nov(?:emebr|mber|emeber)|dec(?:emebr|mber|emeber))\b\.?"
)
WEEKDAY = (
    r"(?=[mtwfs])(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|"
    r"sun(?:day)?|"
    r"mo(?:dn|dan|n)ay|mondya|t(?:eusd|used|uesad|usd)ay|tues(?:ady|dya)|we(?:ndes|dens|dnes|nds|dns|ns|nes)day|"
    r"wedn(?:esdya|eday|esay)|th(?:rus|us|ur|usr)day|thurs(?:ady|dya|ay)|tursday|fi(?:r|)day|fri(?:ady|dya|dy)|frday|"
    r"sat(?:ruday|uday|erday|urdya)|su(?:dn|n)ay|sundya)\b\.?"
)
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def month(word: str) -> int:
    """January is 1."""
    return _named(word, _MONTHS) + 1


def weekday(word: str) -> int:
    """Monday is 0."""
    return _named(word, _WEEKDAYS)


def _named(word: str, names: tuple[str, ...]) -> int:
    """Which of them a word is short for, or mistyped."""
    for place, name in enumerate(names):
        if name.startswith(word[:3]):
            return place
    return names.index(get_close_matches(word, names, cutoff=0)[0])
