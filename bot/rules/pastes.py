"""Chats as people copy them out of WeChat, QQ, WhatsApp, DingTalk, Discord, Zoom: a row of name and time over each
message, or name, colon and text; and logs whose times have been lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from typing import Final

from bot.rules.chatlogs import MONTHS, moment
from bot.rules.lines import NO_DAY, Line, Opening, Transcript
from bot.rules.tags import marks

_DATE: Final = (
    r"(?:(?P<y>\d{4})[-/.年]\s?(?P<mo>\d{1,2})[-/.月]\s?(?P<d>\d{1,2})日?|(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.](?P<y2>\d{2,4})"
    rf"|(?P<d3>\d{{1,2}})[- ](?P<name3>{'|'.join(MONTHS)})[a-z]*[- ](?P<y3>\d{{2,4}})"
    r"|(?P<mo4>\d{1,2})(?:月|-)(?P<d4>\d{1,2})日?|昨天|今天|前天|(?:星期|周|週)[一二三四五六日天]|Yesterday|Today)"
)
_CLOCK: Final = (
    r"(?P<half>上午|下午|凌晨|早上|中午|晚上)?\s?(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2}))?(?![\d:])"
    r"(?:\s?(?P<ampm>[AaPp])\.?[Mm]\.?)?"
)
_WHEN: Final = rf"(?:{_DATE},?\s*)?{_CLOCK}"
_NAME: Final = r"(?P<name>[^\W\d_][^:：\[\]\t<>]{0,40}?)"
_HEADS: Final = tuple(re.compile(form) for form in (
    rf"\s*{_NAME}(?:[(（<][^()（）<>]*[)）>])?\s+{_WHEN}\s*[:：]?\s*$",
    rf"\s*\[?{_WHEN}\]?\s+{_NAME}(?:[(（<][^()（）<>]*[)）>])?\s*$",
))  # fmt: skip
_INLINE: Final = tuple(re.compile(form, re.DOTALL) for form in (
    rf"\s*{_CLOCK}\s+From\s+{_NAME}(?:\s*[(（][^()（）]*[)）])?(?:\s+[Tt]o\s+[^:：]+?)?\s*[:：]\s*(?P<text>.*)$",
    rf"\s*\[?{_WHEN}\]?\s*(?:[-–]\s+)?{_NAME}\s*[:：]\s*(?P<text>.*)$",
))  # fmt: skip
_NICK: Final = re.compile(r"\s*<\s?[@+%~&!]?(?P<name>[^<>\s][^<>\t]{0,60})>\s?(?P<text>.*)$")
_PREFIX: Final = re.compile(rf"\s*{_NAME}[:：]\s*(?P<text>.*)$")
_TIME_ALONE: Final = re.compile(rf"\s*[-—]*\s*{_WHEN}\s*[-—]*\s*$")
_NAME_LIKE: Final = re.compile(
    r"(?:[A-Z][\w.'’\-]*|[\u4e00-\u9fff]{2,4}|[Ss]peaker\s?\d+|[说發发]话?言?人\s?\d+)(?:\s+(?:[A-Z]|\([A-Za-z])[\w.'’)\-]*){0,3}"
)
_MOSTLY: Final = 0.6
Reader = Callable[[str], "re.Match[str] | None"]


def read_paste(rows: Sequence[str], day: datetime, zone: tzinfo) -> Transcript | None:
    """None where it is nothing of the kind. ``day`` is that of times without one."""
    for fits, read in (
        (_is_headed, _headed),
        (_is_inline, _inline),
        (_is_nicks, _NICK.match),
        (_is_named, _named(rows)),
    ):
        if fits(rows) and (made := _Paste(day, zone, _is_day_first(rows), read).read(rows)).lines:
            return made
    return None


def with_names(lines: Sequence[Line]) -> tuple[Line, ...] | None:
    """Lines without a nick, by the names with a colon that all of them begin with; None where they do not."""
    found = [match for line in lines if (match := _PREFIX.match(line.text)) and _is_no_tag(match)]
    if len(found) < len(lines):
        return None
    return tuple(replace(line, by=each["name"], text=each["text"]) for line, each in zip(lines, found, strict=True))


# ---- which kind ------------------------------------------------------------------------------------------------------


def _is_headed(rows: Sequence[str]) -> bool:
    """Rows of name and time, each with something said under it."""
    said = [row for row in rows if row.strip()]
    heads = [place for place, row in enumerate(said) if _headed(row)]
    followed = [place for place in heads if place + 1 < len(said) and not _headed(said[place + 1])]
    return bool(heads) and (heads[0] == 0 or len(heads) > 1) and len(followed) >= 0.8 * len(heads)


def _is_inline(rows: Sequence[str]) -> bool:
    return _share(rows, _inline) >= _MOSTLY


def _is_nicks(rows: Sequence[str]) -> bool:
    return _share(rows, _NICK.match) >= _MOSTLY


def _is_named(rows: Sequence[str]) -> bool:
    """Names with a colon: two at least, and those are names by their form, or come again."""
    read = _named(rows)
    names = {found["name"] for row in rows if (found := read(row))}
    return len(names) > 1 and _share(rows, read) >= (0.3 if _blocks(rows, read) else _MOSTLY)


def _blocks(rows: Sequence[str], read: Reader) -> bool:
    """Whether the names stand above what was said."""
    found = [match for row in rows if (match := read(row))]
    return bool(found) and all(not match["text"] for match in found)


def _share(rows: Sequence[str], read: Reader) -> float:
    """Of the rows from the first that fits; times alone do not count."""
    said = [row for row in rows if row.strip() and not _TIME_ALONE.match(row)]
    first = next((place for place, row in enumerate(said) if read(row)), len(said))
    return sum(1 for row in said[first:] if read(row)) / max(1, len(said) - first)


def _headed(row: str) -> re.Match[str] | None:
    return next((found for form in _HEADS if (found := form.match(row))), None)


def _inline(row: str) -> re.Match[str] | None:
    found = next((found for form in _INLINE if (found := form.match(row))), None)
    return found if found and _is_no_tag(found) else None


def _named(rows: Sequence[str]) -> Reader:
    matches = (found for row in rows if (found := _PREFIX.match(row)) and _is_no_tag(found))
    counts = Counter(found["name"] for found in matches)
    everywhere = counts.total() > len(counts) > 1 and counts.total() >= 0.9 * sum(1 for row in rows if row.strip())
    names = {name for name, times in counts.items() if everywhere or times > 1 or _NAME_LIKE.fullmatch(name)}

    def read(row: str) -> re.Match[str] | None:
        found = _PREFIX.match(row)
        return found if found and found["name"] in names else None

    return read


def _is_no_tag(found: re.Match[str]) -> bool:
    said = next(marks(f"{found['name']}: {found['text'] or 'x'}"), None)
    return said is None or said.name == "said"


def _is_day_first(rows: Iterable[str]) -> bool | None:
    """Whether ``07/01/2030`` is in January; None where the file does not settle it."""
    pairs = {
        (int(one), int(two))
        for row in rows
        for one, two in re.findall(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}", row)
    }
    first, second = any(one > 12 for one, _ in pairs), any(two > 12 for _, two in pairs)
    return first if first != second else None


# ---- its lines -------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Paste:
    """A chat while it is read: rows that ``head`` reads begin a message, the others go on with it."""

    day: datetime
    zone: tzinfo
    day_first: bool | None
    head: Reader
    title: str = ""
    lines: list[Line] = field(default_factory=list)
    now: datetime = NO_DAY
    timed: bool = False

    def read(self, rows: Sequence[str]) -> Transcript:
        self.now = self.day
        for number, row in enumerate(rows, 1):
            if found := self.head(row):
                self.now = self._when(found) or self.now
                text = (found.groupdict().get("text") or "").strip()
                self.lines.append(Line(str(number), self.now, found["name"].strip(), text))
            elif alone := _TIME_ALONE.match(row):
                self.now = self._when(alone) or self.now
            elif row.strip():
                self._go_on(row)
        said = tuple(line for line in self.lines if line.text)
        dated = [line.at for line in said if line.dated and self.timed]
        return Transcript(Opening(self.title, started=min(dated, default=None), ended=max(dated, default=None)), said)

    def _go_on(self, row: str) -> None:
        if self.lines:
            last = self.lines[-1]
            self.lines[-1] = Line(last.ref, last.at, last.by, f"{last.text}\n{row.strip()}".strip())
        else:
            mark = next(marks(row), None)
            self.title = mark.text if mark and mark.name == "title" else self.title or row.strip()

    def _when(self, found: re.Match[str]) -> datetime | None:
        parts = found.groupdict()
        if not parts.get("h"):
            return None
        self.timed = True
        hour, minute, second = int(parts["h"]), int(parts["m"]), int(parts["s"] or 0)
        late = parts["half"] in ("下午", "晚上", "中午") or (parts["ampm"] or "").lower() == "p"
        early = parts["half"] in ("上午", "凌晨", "早上") or (parts["ampm"] or "").lower() == "a"
        hour = (
            hour + 12
            if late and hour < 12 and not (parts["half"] == "中午" and hour > 9)
            else 0
            if early and hour == 12
            else hour
        )
        date = self._date(parts)
        if date is None:
            return moment(
                self.day.tzinfo or self.zone, self.day.year, self.day.month, self.day.day, hour, minute, second
            )
        return moment(self.zone, *date, hour, minute, second)

    def _date(self, parts: dict[str, str | None]) -> tuple[int, int, int] | None:
        """Year, month, day; None where one of them is not known."""
        year, month, day = parts.get("y"), parts.get("mo"), parts.get("d")
        if parts.get("one") and self.day_first is not None:
            one, two = parts["one"], parts["two"]
            year, month, day = parts["y2"], *((two, one) if self.day_first else (one, two))
        elif parts.get("name3"):
            year, month, day = parts["y3"], str(MONTHS.index(parts["name3"] or "") + 1), parts["d3"]
        elif parts.get("mo4") and self.day.year > NO_DAY.year:
            year, month, day = str(self.day.year), parts["mo4"], parts["d4"]
        if not (year and month and day):
            return None
        return (int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
