"""The words by which minutes are found again: how a text is taken apart, how a search is read, what comes first.

In Chinese most words have two characters, so every pair of neighbours is a word of the index, and every character one
for those who look for a single one. Words are ASCII, so that no database's own idea of words matters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from storage.minutes import Meeting
from storage.minutes_words import Indexed, Wanted

_HAN: Final = r"\u3400-\u9fff\uf900-\ufaff"
_RUN: Final = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_ID: Final = re.compile("\ue000([^\ue000\ue001]+)\ue001")
_DAY: Final = re.compile(
    r"(?<!\d)(?P<year>20\d\d)(?:[-/.年](?P<month>\d{1,2})(?:[-/.月](?P<day>\d{1,2})日?|月?))?(?!\d)年?"
)
_STARTS_FROM: Final = 3  # letters: shorter beginnings would find nearly everything
_KINDS: Final[Mapping[str, int]] = {
    "meeting": 6, "decision": 5, "action": 5, "topic": 4, "rejected": 3, "inconclusive": 3, "motion": 3, "risk": 3,
    "question": 3, "info": 3, "idea": 2, "link": 2, "help": 2,
}  # fmt: skip


KEPT: Final = "0kept"  # a word that nobody can look for: on lines that were kept, so that they are found first


def words_of(text: str) -> set[str]:
    """Every word by which this text is found; the people it mentions by their id."""
    return {word for run in _runs(text) for word in _pieces(run)} | {id.lower() for id in _ID.findall(text)}


def read_search(text: str, zone: ZoneInfo) -> Wanted:
    """What somebody looks for: words, people they mention, a day, month or year (``2026-11``, ``2026年11月23日``)."""
    day = _DAY.search(unicodedata.normalize("NFKC", text))
    span = _span(day, zone) if day else None
    rest = unicodedata.normalize("NFKC", text)
    if day and span:
        rest = rest[: day.start()] + " " + rest[day.end() :]
    said = [id.lower() for id in _ID.findall(rest)]
    runs = list(_runs(rest))
    sought = [word for run in runs for word in _sought(run)]
    starts = frozenset(run for run in runs if run.isascii() and run.isalpha() and len(run) >= _STARTS_FROM)
    since, until = span or (None, None)
    return Wanted(tuple(dict.fromkeys([*said, *sought])), starts, since, until)


@dataclass(frozen=True, slots=True)
class Found:
    """A meeting and the line of it that fits best; ``line`` is empty where it is the meeting as a whole."""

    meeting: int
    line: str
    kind: str
    at: datetime


def best_first(hits: Iterable[Indexed], most: int) -> list[Found]:
    """One line a meeting: what was decided or is to be done before talk, a meeting that says it often before one that
    says it once, the newer of equals."""
    by_meeting: dict[int, list[Indexed]] = {}
    for hit in hits:
        by_meeting.setdefault(hit.meeting, []).append(hit)
    ranked = sorted(by_meeting.values(), key=_weight, reverse=True)[:most]
    return [Found(best.meeting, best.ref, best.kind, best.at) for best in map(_best, ranked)]


def _best(hits: Sequence[Indexed]) -> Indexed:
    """The line to show: the whole meeting only where no line of it fits."""
    return max(hits, key=lambda hit: (hit.ref != "", _KINDS.get(hit.kind, 0), hit.at))


def _weight(hits: Sequence[Indexed]) -> tuple[int, datetime]:
    kept = max(_KINDS.get(hit.kind, 0) for hit in hits)
    return kept * 4 + min(len(hits), 8), max(hit.at for hit in hits)


def _runs(text: str) -> Iterator[str]:
    """What is written in one go: Latin words and numbers, and rows of Chinese characters."""
    plain = _ID.sub(" ", text)
    return (found[0] for found in _RUN.finditer(unicodedata.normalize("NFKC", plain).casefold()))


def _pieces(run: str) -> Iterator[str]:
    if run.isascii():
        yield run
    elif re.match(rf"[{_HAN}]", run):
        yield from map(_coded, run)
        yield from _pairs(run)
    else:
        yield _coded(run)


def _sought(run: str) -> Iterable[str]:
    if re.match(rf"[{_HAN}]", run) and len(run) > 1:
        return _pairs(run)
    return _pieces(run)


def _pairs(run: str) -> Iterator[str]:
    return (_coded(run[place : place + 2]) for place in range(len(run) - 1))


def _coded(word: str) -> str:
    return "z" + word.encode("utf-16-be").hex()


def _span(day: re.Match[str], zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    year, month, date = (int(part) if part else None for part in day.group("year", "month", "day"))
    try:
        since = datetime(year or 1, month or 1, date or 1, tzinfo=zone)
    except ValueError:
        return None
    if date:
        return since, since + timedelta(days=1)
    later = (since.year + 1, 1) if not month or month == 12 else (since.year, month + 1)
    return since, datetime(*later, 1, tzinfo=zone)


def mentioned(text: str) -> list[str]:
    return _ID.findall(text)


def line(text: str, kind: str, by: str, names: Mapping[str, str]) -> set[str]:
    """The words of a line: what is said, who says it, and who is named in it."""
    people = [by, *_ID.findall(text)]
    kept = {KEPT} if kind in _KINDS else set()
    return kept | words_of(text) | {word for who in people for word in (*words_of(names.get(who, who)), *words_of(who))}


def whole(meeting: Meeting, attendees: Collection[str], names: Mapping[str, str]) -> set[str]:
    """The words of a meeting as a whole: its number, topic and people."""
    people = {word for who in attendees for word in (*words_of(names.get(who, who)), *words_of(who))}
    return {KEPT} | words_of(meeting.topic) | words_of(meeting.ref) | people
