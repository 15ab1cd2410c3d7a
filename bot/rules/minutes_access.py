"""Who may read what was said in a meeting (H5, H30), and how that is asked for in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.rules.org import Org, units_above, units_of
from bot.rules.tasks import MENTION, tidy
from storage.minutes_people import UNIT

_WORD: Final = r"(?:private|confidential|restricted|机密|機密|保密|秘密)"
_FIRST: Final = re.compile(rf"^\s*(?:[\[【(（]\s*{_WORD}\s*[\]】)）]\s*[:：]?|{_WORD}\s*[:：]|{_WORD}\s*$)\s*", re.I)
_LAST: Final = re.compile(rf"(?:^|(?<=\s)|[,，])\s*[\[【(（]?\s*{_WORD}\s*[\]】)）]?\s*$", re.I)


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a meeting is to begin. ``readers``: whom it is for beside those who attend."""

    topic: str
    restricted: bool = False
    readers: tuple[str, ...] = ()


def read_beginning(text: str) -> Beginning:
    """``Credit committee private``, ``机密：授信审批 @张伟``: for those who attend and those named."""
    people = tuple(dict.fromkeys(MENTION.findall(text)))
    bare = " ".join(MENTION.sub(" ", text).split())
    topic = _LAST.sub("", _FIRST.sub("", bare))
    if topic == bare:
        return Beginning(" ".join(text.split()))
    return Beginning(topic.strip(" ,，"), True, people)


def read_readers(text: str, units: Iterable[str]) -> tuple[list[str], str]:
    """People and units named in a text, as readers, and what is neither."""
    people = list(dict.fromkeys(MENTION.findall(text)))
    rest = MENTION.sub(" ", text)
    found = []
    for unit in sorted(units, key=len, reverse=True):
        if re.search(re.escape(unit), rest, re.I):
            rest = re.sub(re.escape(unit), " ", rest, flags=re.I)
            found.append(UNIT + unit)
    return people + found, tidy(re.sub(r"[,，、;；]|\band\b|和", " ", rest))


def names_of(org: Org, person: str) -> list[str]:
    """All that somebody may be called to read by: themselves, their units, and every unit those belong to."""
    units = [above for unit in units_of(org, person) for above in units_above(org, unit)]
    return [person, *(UNIT + unit for unit in dict.fromkeys(units))]


def apart(readers: Sequence[str]) -> tuple[list[str], list[str]]:
    """People and units, told apart."""
    people = [reader for reader in readers if not reader.startswith(UNIT)]
    return people, [reader.removeprefix(UNIT) for reader in readers if reader.startswith(UNIT)]
