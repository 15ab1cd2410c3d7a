"""Looking for minutes: how a search is read, and what comes first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.rules.minutes_words import KEPT, mentioned, runs, sought
from bot.rules.tasks import ANYBODY
from storage.minutes_words import SCATTERED, WHOLE, Indexed, Wanted

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = rf"(?P<name>{'|'.join(_MONTHS)})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?"
_HAN_MONTHS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_TIMES: Final = tuple(re.compile(form, re.IGNORECASE) for form in (
    rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?!\d)(?:,?\s+(?P<year>20\d\d)\b)?",
    rf"\b(?:(?P<day>\d{{1,2}})\s+)?{_MONTH}\s+(?P<year>20\d\d)\b",
    r"(?<!\d)(?P<year>20\d\d)(?:[-/.年](?P<month>\d{1,2})(?:[-/.月](?P<day>\d{1,2})[日号號]?|月份?)?)?(?![\da-z])年?",
    r"(?<!\d)(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号號]|份)?(?!\d)",
    rf"(?P<han>{'|'.join(reversed(_HAN_MONTHS))})月(?:(?P<day>\d{{1,2}})[日号號]|份)?(?!\d)",
    rf"\b(?P<day>\d{{1,2}})\s+{_MONTH}(?!\w)",
))  # fmt: skip
_SERIES: Final = re.compile(r'(?:series|系列)\s*:\s*(?:["“](?P<quoted>[^"”]+)["”]|(?P<word>\S+))', re.IGNORECASE)
_PREFIX: Final = re.compile(r"^\s*(?:series|系列)\s*:\s*", re.IGNORECASE)
_STARTS_FROM: Final = 3  # letters: shorter beginnings would find nearly everything
_WEIGHTS: Final = {
    "meeting": 6, "decision": 5, "action": 5, "topic": 4, "rejected": 3, "inconclusive": 3, "motion": 3, "risk": 3,
    "question": 3, "info": 3, "idea": 2, "link": 2, "help": 2, "scattered": -1,
}  # fmt: skip


def read_search(text: str, now: datetime) -> list[Wanted]:
    """What somebody looks for, in the order in which it is to be tried: kept lines first; and a time also as the words
    it is written with. ``now`` is in their zone: a month or day without a year is the last one there was."""
    plain = unicodedata.normalize("NFKC", text)
    found = next(filter(None, (form.search(plain) for form in _TIMES)), None)
    span = _span(found, now) if found else None
    ways = [_words(plain)]
    if found and span:
        timed = _words(f"{plain[: found.start()]} {plain[found.end() :]}")
        ways = [Wanted(timed.words, timed.starts, *span), *ways]
    kept = [Wanted((*way.words, KEPT), way.starts, way.since, way.until) for way in ways]
    return [way for pair in zip(kept, ways, strict=True) for way in pair] if ways[0].words or span else []


def read_series(text: str) -> tuple[str, str]:
    """The series that is asked for (``series:周例会``, ``series:"Weekly sync"``: a part of its name will do), and what
    else is."""
    plain = unicodedata.normalize("NFKC", text)
    found = _SERIES.search(plain)
    if not found:
        return "", text
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip()
    return (found["quoted"] or found["word"]).strip(), rest


def read_open(text: str, find: Callable[[str], str]) -> tuple[str, str]:
    """``open Weekly sync @bob``: a series, and a person; empty where neither is named."""
    people = [found[2] or find(found[3]) for found in ANYBODY.finditer(text)]
    name = _PREFIX.sub("", unicodedata.normalize("NFKC", ANYBODY.sub(" ", text)))
    return name.strip(' "“”'), next(iter(people), "")


def _words(text: str) -> Wanted:
    found = list(runs(text))
    starts = frozenset(run for run in found if run.isascii() and run.isalpha() and len(run) >= _STARTS_FROM)
    people = [id.lower() for id in mentioned(text)]
    return Wanted(tuple(dict.fromkeys([*people, *(word for run in found for word in sought(run))])), starts)


def _span(found: re.Match[str], now: datetime) -> tuple[datetime, datetime] | None:
    parts = found.groupdict()
    year, month, day = int(parts.get("year") or 0), _month(parts), int(parts.get("day") or 0)
    try:
        since = datetime(year or now.year, month or 1, day or 1, tzinfo=now.tzinfo)
        since = since.replace(year=now.year - 1) if not year and since > now else since
    except ValueError:
        return None
    if day:
        return since, since + timedelta(days=1)
    later = (since.year + 1, 1) if not month or month == 12 else (since.year, month + 1)
    return since, datetime(*later, 1, tzinfo=now.tzinfo)


def _month(parts: dict[str, str | None]) -> int:
    """0 for none."""
    if name := parts.get("name"):
        return _MONTHS.index(name.lower()) + 1
    return _HAN_MONTHS.index(han) + 1 if (han := parts.get("han")) else int(parts.get("month") or 0)


# ---- what comes first ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """A meeting and the line of it that fits best; ``line`` is empty where it is the meeting as a whole."""

    meeting: int
    line: str
    kind: str
    at: datetime


def best_first(hits: Iterable[Indexed], most: int) -> list[Found]:
    """One line a meeting: what was decided or is to be done before talk, a meeting that says it often before one that
    says it once, and last one whose words stand far apart; the newer of equals."""
    by_meeting: dict[int, list[Indexed]] = {}
    for hit in hits:
        by_meeting.setdefault(hit.meeting, []).append(hit)
    ranked = sorted(by_meeting.values(), key=_weight, reverse=True)[:most]
    return [Found(best.meeting, "" if _is_whole(best) else best.ref, best.kind, best.at) for best in map(_best, ranked)]


def _is_whole(hit: Indexed) -> bool:
    return hit.ref in (WHOLE, SCATTERED)


def _best(hits: Sequence[Indexed]) -> Indexed:
    """The line to show: the whole meeting only where no line of it fits."""
    return max(hits, key=lambda hit: (not _is_whole(hit), _WEIGHTS.get(hit.kind, 0), hit.at))


def _weight(hits: Sequence[Indexed]) -> tuple[int, datetime]:
    lines = sum(not _is_whole(hit) for hit in hits)
    return max(_WEIGHTS.get(hit.kind, 0) for hit in hits) * 4 + min(lines, 8), max(hit.at for hit in hits)
