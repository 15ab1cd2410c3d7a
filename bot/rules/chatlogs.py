"""Chat logs as programs write them: a time, a nick and a text to the row, with comings and goings between."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from bot.rules.lines import NO_DAY, Fault, Line, Opening, Transcript

_DAY_IN_NAME: Final = re.compile(
    r"(?<!\d)(20\d\d)[-_.年]?(0?[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])"
    r"(?:[-_ T](\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d))?"
)
_NICK: Final = r"<\s?[@+%~&!]?(?P<nick>(?:[^<>\t]|>(?!\s)){0,120})>"
_NOTICE: Final = r"(?P<notice>\*\*\*|-!-|-->|<--|--(?=[\t ])|={2,3}|→|←)"
_UNTIMED_NOTICE: Final = re.compile(r"\s*(?:\*\*\*|-!-|-->|<--|===)\s")
_RENAMED: Final = re.compile(r"(?:^|\s)(?P<old>\S+) is now known as (?P<new>\S+)")
_STAMPED: Final = re.compile(
    r"\[?(?P<iso>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,6})?)?[ ]?(?:Z|[+-]\d\d:?\d\d)?)\]?"
    rf"(?:[\t ]+{_NICK}[\t ]?|[\t ]+\*[\t ]+(?P<doer>\S+)[\t ]|[\t ]+{_NOTICE}"
    r"|\t[@+%~&!]?(?P<bare>[^\t]{1,120})\t|[\t ]+)"
    r"(?P<text>.*)"
)
_TIMED: Final = re.compile(
    r"\[?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\]?"
    rf"\s+(?:{_NICK}[\t ]?|\*\s+(?P<doer>[^\s*]+)\s|{_NOTICE})(?P<text>.*)"
)
_NEW_DAY: Final = re.compile(
    r"(?:---|\*\*\*\*|===|#)\s.*?\b(?:(?P<iso>\d{4}-\d\d-\d\d)"
    r"|(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\s+(?P<day>\d{1,2})\b.*?(?P<year>20\d\d))"
)
_COMES_AND_GOES: Final = re.compile(
    r"(?:\([^)]*\)\s*|\[[^]]*\]\s*)?"
    r"(?:has (?:joined|left|quit)|joins|quits|is now known as|sets mode|joined the (?:channel|room)|left the)",
    re.IGNORECASE,
)
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_of(name: str, zone: tzinfo) -> datetime:
    """The day, and the hour if it is there, that a file's name tells; ``NO_DAY`` if none."""
    found = _DAY_IN_NAME.search(name)
    if not found:
        return NO_DAY
    year, month, day, *clock = (int(part or 0) for part in found.groups())
    zone = UTC if name.startswith("GMT") else zone  # as Zoom names its recordings
    return moment(zone, year, month, day, *clock) or NO_DAY


def moment(zone: tzinfo, *parts: int) -> datetime | None:
    try:
        return datetime(*parts, tzinfo=zone)  # type: ignore[misc,arg-type]
    except ValueError:
        return None


@dataclass(slots=True)
class ChatLog:
    """A chat log while it is read: rows with a time are lines, rows without go on the line before."""

    day: datetime
    zone: tzinfo
    lines: list[Line] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    _early: list[Fault] = field(default_factory=list)  # rows before the first line: faults, if there is a first line
    _notice: bool = False
    _first_nicks: dict[str, str] = field(default_factory=dict)  # of those who have changed theirs

    def read(self, rows: list[str]) -> None:
        for number, row in enumerate(rows, 1):
            found = _STAMPED.match(row) or _TIMED.match(row)
            if found:
                self._row(number, found)
            elif _UNTIMED_NOTICE.match(row) and not _NEW_DAY.match(row):
                self._rename(row)
            elif not self._new_day(row):
                self._go_on(number, row)

    def transcript(self) -> Transcript:
        faults = self.faults + (self._early if self.lines else [])
        if not self.lines and not faults:
            faults = [Fault(0, "transcript-format")]
        if faults:
            return Transcript(faults=tuple(sorted(faults, key=lambda fault: fault.line)))
        dated = [line.at for line in self.lines if line.dated]
        opening = Opening(started=min(dated), ended=max(dated)) if dated else Opening()
        return Transcript(opening, tuple(self.lines))

    def _row(self, number: int, found: re.Match[str]) -> None:
        parts = found.groupdict()
        at = self._stamp(parts["iso"]) if "iso" in parts else self._clock(parts)
        if at is None:
            self.faults.append(Fault(number, "transcript-time", {"text": found[0][:40]}))
            return
        by = (parts["nick"] or parts.get("bare") or parts["doer"] or "").strip()
        by = self._first_nicks.get(by, by)
        self._notice = bool(parts["notice"] or (parts["doer"] and _COMES_AND_GOES.match(parts["text"])))
        if self._notice:
            self._rename(f"{by} {parts['text']}")
        else:
            said = f"{by} {parts['text']}" if parts["doer"] else parts["text"]
            self.lines.append(Line(str(number), at, by, said.strip()))

    def _rename(self, notice: str) -> None:
        """Who changes their nick stays who they are."""
        if found := _RENAMED.search(notice):
            self._first_nicks[found["new"]] = self._first_nicks.get(found["old"], found["old"])

    def _stamp(self, iso: str) -> datetime | None:
        try:
            at = datetime.fromisoformat(iso.replace(",", ".").replace(" Z", "Z"))
        except ValueError:
            return None
        return at if at.tzinfo else at.replace(tzinfo=self.zone)

    def _clock(self, parts: dict[str, str]) -> datetime | None:
        """The hour on the day reached so far; far before the line before, it is past midnight."""
        hour, minute, second = (int(parts[part] or 0) for part in ("hour", "minute", "second"))
        if hour > 23 or minute > 59 or second > 59:
            return None
        at = self.day.replace(hour=hour, minute=minute, second=second)
        if self.lines and self.lines[-1].at - at > timedelta(hours=12):
            at += timedelta(days=1)
            self.day += timedelta(days=1)
        return at

    def _new_day(self, row: str) -> bool:
        found = _NEW_DAY.match(row)
        if not found:
            return False
        parts = (
            tuple(map(int, found["iso"].split("-")))
            if found["iso"]
            else (int(found["year"]), MONTHS.index(found["month"]) + 1, int(found["day"]))
        )
        self.day = moment(self.zone, *parts) or self.day
        return True

    def _go_on(self, number: int, row: str) -> None:
        if not row.strip() or self._notice:
            return
        if not self.lines:
            self._early.append(Fault(number, "transcript-row", {"text": row.strip()[:40]}))
            return
        last = self.lines[-1]
        self.lines[-1] = Line(last.ref, last.at, last.by, f"{last.text}\n{row}")
