"""Who was there: called by the roll, named, or heard; each person once, though they go by several spellings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from bot.rules.names import EVERYBODY, Roster, fold, name_at

_LONGEST: Final = 6  # words of a name
_AND_OTHERS: Final = re.compile(r"\s*(?:等\s?[\d一二三四五六七八九十]*\s?[人位名]?|et al\.?|and others)$")
_LIST: Final = re.compile(r"\s*(?:[,，、;；&]|\band\b|和)\s*")


def is_name(part: str) -> bool:
    """Whether a part of a list of people can be one."""
    return len(part.split()) <= _LONGEST and not re.search("[:：]", part) and part.lstrip("@").lower() not in EVERYBODY


@dataclass(slots=True)
class Attendance:
    """The roll of one meeting while it is read. The first spelling heard is the one shown."""

    people: Roster
    _there: dict[str, str] = field(default_factory=dict)
    _away: dict[str, str] = field(default_factory=dict)

    def come(self, names: Iterable[str]) -> None:
        for name in filter(None, names):
            self._there.setdefault(fold(name), name)
            self._away.pop(fold(name), None)

    def go(self, names: Iterable[str]) -> None:
        """Said to be absent after all, or taken off the roll."""
        for name in filter(None, names):
            self._there.pop(fold(name), None)

    def excuse(self, names: Iterable[str]) -> None:
        """Sent their regrets."""
        for name in filter(None, names):
            self._away.setdefault(fold(name), name)

    def listed(self, text: str) -> list[str]:
        """The names of a list as people write one: known people by id, others as written. A sentence is no name, nor is
        "all", nor another list ("regrets: …"); and 张伟等5人 names one."""
        parts = (_AND_OTHERS.sub("", part).strip() for part in _LIST.split(text))
        return [self._listed(part) for part in parts if part and is_name(part)]

    def _listed(self, part: str) -> str:
        found = name_at(part, 0, self.people, guess=False)
        return found[0].person or part if found and found[1] == len(part) else part.lstrip("@")

    @property
    def there(self) -> tuple[str, ...]:
        """Without the short nick of exactly one other: "manu" where Manu_Sporny is the only Manu."""
        longer = Counter(key.partition(" ")[0] for key in self._there if " " in key)
        return tuple(name for key, name in self._there.items() if longer[key] != 1)

    @property
    def away(self) -> tuple[str, ...]:
        return tuple(name for key, name in self._away.items() if key not in self._there)
