"""What was spoken, written down by a machine: WebVTT and SRT (Zoom, Teams, Tencent Meeting), and texts with a name and
a time over each speech (Tencent Meeting, Feishu, Google Meet, Otter)."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from bot.rules.lines import NO_DAY, Fault, Line, Opening, Transcript
from bot.rules.tags import marks

_TIME: Final = r"(?:(?P<h{0}>\d{{1,3}}):)?(?P<m{0}>\d{{2}}):(?P<s{0}>\d{{2}})[.,](?P<f{0}>\d{{1,3}})"
_CUE: Final = re.compile(rf"\s*{_TIME.format(1)}\s*-->\s*{_TIME.format(2)}(?:\s|$)")
_VOICE: Final = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,120})>")
_NEXT_VOICE: Final = re.compile(r"(?=<v[.\s])")
_MARKUP: Final = re.compile(r"</?[a-z0-9:.]{1,20}(?:[.\s][^<>]{0,120})?>", re.IGNORECASE)
_PREFIX: Final = re.compile(r"(?P<name>[^:：<>\n]{1,40})[:：]\s*(?P<text>\S.*)", re.DOTALL)
_NAME_PART: Final = r"(?:[A-Z][\w.'’\-]*|\([^)]*\)|（[^）]*）|[\u4e00-\u9fff]{1,6}|\d+)"
_NAME_LIKE: Final = re.compile(rf"{_NAME_PART}(?:\s+{_NAME_PART}|[(（][^()（）]*[)）]){{0,4}}\s*")

_OFFSET: Final = r"(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,2}):(?P<s>\d{2})"
_HEADED: Final = re.compile(
    rf"\s*(?P<name>[^\s(（\[:：\d][^(（\[:：]{{0,40}}?)\s*[(（\[\s]\s*{_OFFSET}\s*[)）\]]?\s*(?:[:：]\s*(?P<text>.*)|$)"
)
_BEGINNING: Final = timedelta(minutes=8)
_TIMED_SPEECH: Final = re.compile(rf"\s*\[{_OFFSET}\]\s*(?P<name>[^:：\n]{{1,40}})[:：]\s*(?P<text>\S.*)")


def is_captions(rows: Sequence[str]) -> bool:
    """Whether these are subtitles: they say so, or begin as SRT does."""
    if rows[0].startswith("WEBVTT"):
        return True
    head = [row for row in rows[:20] if row.strip()][:2]
    return len(head) == 2 and head[0].strip().isdigit() and bool(_CUE.match(head[1]))


def read_captions(rows: Sequence[str], day: datetime) -> Transcript:
    """Subtitles as lines, by the speakers that markup or first words name: one per cue, or per sentence cut in two."""
    title = re.sub(r"^WEBVTT\s*-?\s*|^\d+$", "", rows[0]).strip()
    cues: list[tuple[int, timedelta, str]] = []
    faults: list[Fault] = []
    for number, block in _blocks(rows):
        cue = _cue(number, block)
        if isinstance(cue, Fault):
            faults.append(cue)
        elif cue:
            cues.append(cue)
    if not cues and not faults:
        faults = [Fault(0, "transcript-empty")]
    return _transcript(cues, day, title, faults)


def is_spoken(rows: Sequence[str]) -> bool:
    """Whether these are speeches with a name and a time each, two at least, in the order of their times, and these are
    counted from the beginning: a clock does not begin at nought."""
    times = [_offset(found) for row in rows if (found := _headed(row))]
    rising = sum(before <= after for before, after in pairwise(times))
    return len(times) > 1 and times[0] < _BEGINNING and rising >= 0.9 * (len(times) - 1)


def read_spoken(rows: Sequence[str], day: datetime) -> Transcript:
    """Speeches as lines; what stands before the first is a heading: its first row is the title."""
    lines: list[Line] = []
    title = ""
    for number, row in enumerate(rows, 1):
        if found := _headed(row):
            lines.append(Line(str(number), day + _offset(found), found["name"].strip(), found["text"] or ""))
        elif lines and row.strip():
            last = lines[-1]
            lines[-1] = Line(last.ref, last.at, last.by, f"{last.text}\n{row}".strip())
        else:
            mark = next(marks(row), None)
            title = mark.text if mark and mark.name == "title" else title or row.strip()
    return Transcript(_opening(title, day, lines), tuple(line for line in lines if line.text))


def _headed(row: str) -> re.Match[str] | None:
    return _HEADED.match(row) or _TIMED_SPEECH.match(row)


def _offset(found: re.Match[str]) -> timedelta:
    return timedelta(hours=int(found["h"] or 0), minutes=int(found["m"]), seconds=int(found["s"]))


def _blocks(rows: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Blocks between blank rows, each with the number of its first row; without the header, notes and styles."""
    block: list[str] = []
    for number, row in enumerate([*rows, ""], 1):
        if row.strip():
            block.append(row)
        elif block:
            if not re.match(r"WEBVTT|NOTE\b|STYLE\b|REGION\b", block[0]):
                yield number - len(block), block
            block = []


def _cue(number: int, block: list[str]) -> tuple[int, timedelta, str] | Fault | None:
    place = next((place for place, row in enumerate(block[:2]) if "-->" in row), None)
    if place is None:
        return Fault(number, "transcript-row", {"text": block[0].strip()[:40]})
    found = _CUE.match(block[place])
    if not found or int(found["m1"]) > 59 or int(found["s1"]) > 59:
        return Fault(number + place, "transcript-time", {"text": block[place].strip()[:40]})
    start = timedelta(
        hours=int(found["h1"] or 0), minutes=int(found["m1"]), seconds=int(found["s1"]), milliseconds=int(found["f1"])
    )
    text = " ".join(row.strip() for row in block[place + 1 :])
    return (number + place, start, text) if text else None


def _transcript(cues: list[tuple[int, timedelta, str]], day: datetime, title: str, faults: list[Fault]) -> Transcript:
    if faults:
        return Transcript(faults=tuple(faults))
    speakers = _speakers(text for _, _, text in cues)
    lines: list[Line] = []
    for number, start, text in cues:
        for place, voice in enumerate(filter(str.strip, _NEXT_VOICE.split(text))):
            by, said = _spoken(voice, speakers)
            if said and lines and lines[-1].by == by and _goes_on(lines[-1].text, said):
                lines[-1] = replace(lines[-1], text=f"{lines[-1].text} {said}")
            elif said:
                lines.append(Line(f"{number}.{place}" if place else str(number), day + start, by, said))
    return Transcript(_opening(title, day, lines), tuple(lines))


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence was cut in two: it has no end, and what follows no beginning."""
    return before[-1] not in ".!?…。！？;；" and bool(re.match(r"[a-z]", after)) and next(marks(after)).name == "said"


def _opening(title: str, day: datetime, lines: Sequence[Line]) -> Opening:
    """The times are known only where the file's name told the hour: offsets say how long, not when."""
    if day.year == NO_DAY.year or (day.hour, day.minute, day.second) == (0, 0, 0) or not lines:
        return Opening(title=title)
    return Opening(title=title, started=day, ended=max(line.at for line in lines))


def _speakers(texts: Iterator[str]) -> frozenset[str]:
    """The prefixes that are names: they look like one, or come again and again, and are no tag."""
    found = (_PREFIX.match(_plain(text)) for text in texts if not _VOICE.search(text))
    counts = Counter(match["name"].strip() for match in found if match and next(marks(match[0])).name == "said")
    return frozenset(name for name, times in counts.items() if times > 1 or _NAME_LIKE.fullmatch(name))


def _spoken(text: str, speakers: frozenset[str]) -> tuple[str, str]:
    if voice := _VOICE.search(text):
        return voice[1].strip(), _plain(text)
    plain = _plain(text)
    prefix = _PREFIX.match(plain)
    if prefix and prefix["name"].strip() in speakers:
        return prefix["name"].strip(), prefix["text"].strip()
    return "", plain


def _plain(text: str) -> str:
    return html.unescape(_MARKUP.sub("", _VOICE.sub("", text))).strip()
