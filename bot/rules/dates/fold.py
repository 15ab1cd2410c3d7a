"""One spelling for the grammar: what a text says, whatever its width, case or script. Positions never move."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from bot.rules.variants import VARIANTS

# What Cantonese writes with characters of its own, figures as on cheques, and an account, which has two forms.
_SPOKEN = dict(zip("嘅嚟咗嗰唔冇喺係俾畀貳贰叁帳", "的来了那不没在是给给二二三账", strict=True))
_LOOKALIKES = {
    "俩": "两",
    "仨": "三",
    "—": "-",
    "–": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "〜": "~",
    "’": "'",
    "‘": "'",
    "。": ".",
    "【": "(",
    "】": ")",
}

_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_ENGLISH = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_NUMBERS = {word: n for n, word in enumerate(_ENGLISH)} | _TENS | {"a": 1, "an": 1, "couple": 2}
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_ORDINAL_NUMBERS = {word: n for n, word in enumerate(_ORDINALS, 1)} | {"thirtieth": 30}


def fold(text: str) -> str:
    """Half-width, lower-case and simplified, one character for each of the text's."""
    return "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).lower()
    if len(plain) != 1:
        return character
    if plain.isspace():
        return " "
    return _SPOKEN.get(plain) or _LOOKALIKES.get(plain) or VARIANTS.get(ord(plain), plain)


def number(word: str) -> int | None:
    """What a numeral says, in digits, Chinese (廿五, 二〇二六) or English (twenty-five, third); None if nothing."""
    word = word.strip()
    if word.isascii():
        return int(word) if word.isdigit() else _english(word)
    return _chinese(word)


def _english(word: str) -> int | None:
    tens, _, ones = word.replace(" ", "-").partition("-")
    if ones:
        head, tail = _NUMBERS.get(tens), _NUMBERS.get(ones, _ORDINAL_NUMBERS.get(ones))
        return head + tail if head is not None and tail is not None and head % 10 == 0 and tail < 10 else None
    return _NUMBERS.get(tens, _ORDINAL_NUMBERS.get(tens))


def _chinese(word: str) -> int | None:
    word = word.replace("廿", "二十").replace("卅", "三十")
    if len(word) > 1 and word[0] in "零〇":
        word = word[1:]
    if "十" not in word:
        return _digit_by_digit(word)
    tens, _, ones = word.partition("十")
    head, tail = _DIGITS.get(tens or "一"), _DIGITS.get(ones or "零")
    return head * 10 + tail if head is not None and tail is not None else None


def _digit_by_digit(word: str) -> int | None:
    """二〇二六; two digits in a row (两三) are no number but "a few", unless a zero or four of them make it a year."""
    digits = [_DIGITS.get(character) for character in word]
    if not digits or None in digits or len(digits) not in (1, 4):
        return None
    return int("".join(map(str, digits)))
