"""A meeting that is planned, as people say it: ``Weekly sync tomorrow 3-4pm @a @b; agenda: Pipeline 10m @bob; Risks``.

What is named behind a colon (``agenda:``, ``地点：``) may come in any order after the topic, the people and the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.errors import Refusal
from bot.rules import dates, minutes_agenda, recurrence
from bot.rules.dates import Reading
from bot.rules.minutes_access import read_beginning, read_readers
from bot.rules.minutes_agenda import Point
from bot.rules.recurrence import Rule
from bot.rules.tasks import MENTION, NAMED, tidy
from bot.rules.worktime import Calendar, local
from storage.minutes import Meeting
from storage.minutes_plans import Invited, Plan, Series
from storage.tasks import Task

LONG: Final = 60  # minutes, where nothing is said of it
LONGEST: Final = 12 * 60
SOON: Final = timedelta(minutes=15)  # before it begins, people are called
FROM: Final = timedelta(minutes=60)  # so long before its time a meeting is taken for the one that is planned
LAPSES: Final = timedelta(hours=12)  # and so long after it
LETTERS: Final = 300  # of a place

_SECTIONS: Final[Mapping[str, str]] = {
    "agenda": "agenda|议程|議程", "room": "place|where|room|location|地点|地點|会议室|會議室", "chair": "chair|主持人?",
    "scribe": "scribe|notes by|记录人?|記錄人?", "series": "series|系列", "readers": "readers|可读|可讀",
    "people": "attendees|participants|with|参会人?|參會人?|出席",
}  # fmt: skip
_SECTION: Final = re.compile(
    r"(?:^|(?<=[\s;；,，。]))(?:" + "|".join(f"(?P<{name}>{said})" for name, said in _SECTIONS.items()) + r")\s*[:：]",
    re.I,
)
_HOUR: Final = r"(?:(?:上午|下午|晚上|中午|早上)\s?)?\d{1,2}(?:[:：]\d{2}|[点點时時](?:半|\d{1,2}分?)?)?\s?(?:[ap]m)?"
_RANGE: Final = re.compile(rf"(?<![\d:：.-])({_HOUR})\s*(?:-|–|—|~|～|to|until|到|至)\s*({_HOUR})(?![\d:：-])", re.I)
_IS_HOUR: Final = re.compile(r"[:：点點时時]|[ap]m", re.I)
_HALF: Final = re.compile(r"^(?:上午|下午|晚上|中午|早上)|[ap]m$", re.I)
_FOR: Final = r"(?<!in )(?<!within )(?:\bfor\s+)?"
_LATER: Final = r"(?!\s*(?:后|後|内|內|之后|later|from now|before|前))"
_SPAN: Final = re.compile(
    rf"{_FOR}(?:(?<![\d:：.])(?P<minutes>\d{{1,3}})\s?(?:minutes?|mins?|m|分钟|分鐘)(?![\w])"
    rf"|(?<![\d:：.])(?P<hours>\d{{1,2}}(?:\.\d)?)\s?(?:hours?|hrs?|h|个?小时|個?小時)(?![\w])"
    rf"|(?P<half>half an hour|半个?小时|半個?小時)|(?P<long>一个半小时|一個半小時|an hour and a half)"
    rf"|(?P<one>an hour|一个?小时|一個?小時)|(?P<two>two hours|两个?小时|兩個?小時)){_LATER}",
    re.I,
)
_SAID: Final = {"half": 30, "one": 60, "long": 90, "two": 120}
_STOPS: Final = " \n;；,，。"
_EVERY: Final = re.compile(r"\bevery\s+\S+$", re.I)  # left in a topic: a rhythm that was not understood
_LINK: Final = re.compile(r"https?://[^\s,，;；]+")

ReadDue = Callable[[str], Reading]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meeting as it is to be. ``when`` may ask. ``rule`` makes it come again, at its ``hour``; then ``when`` may be
    left open. ``readers``: whom its minutes are for beside those who attend."""

    topic: str = ""
    when: Reading = field(default_factory=Reading)
    minutes: int = LONG
    room: str = ""
    chair: str = ""
    scribe: str = ""
    people: tuple[str, ...] = ()
    agenda: tuple[Point, ...] = ()
    restricted: bool = False
    readers: tuple[str, ...] = ()
    rule: Rule | None = None
    hour: time | None = None
    series: str = ""

    @property
    def invited(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(filter(None, (self.chair, self.scribe, *self.people))))


@dataclass(frozen=True, slots=True)
class Left:
    """What a series has not come to an end with: tasks, meetings without published minutes, and the decisions of the
    latest minutes that not everybody has confirmed, with whose word is missing."""

    tasks: Sequence[Task] = ()
    unpublished: Sequence[str] = ()
    unconfirmed: str = ""
    decisions: Sequence[str] = ()
    waiting_for: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A meeting that was planned, as it stands: who is invited, and what its series has left open."""

    meeting: Meeting
    plan: Plan
    guests: Sequence[Invited] = ()
    series: Series | None = None
    left: Left = Left()

    @property
    def ref(self) -> str:
        return self.meeting.ref

    @property
    def agenda(self) -> tuple[Point, ...]:
        return minutes_agenda.kept(self.plan.agenda)

    @property
    def people(self) -> list[str]:
        return [guest.person for guest in self.guests]

    @property
    def hosts(self) -> tuple[str, ...]:
        """In whose hands it is."""
        return tuple(dict.fromkeys(filter(None, (self.meeting.chair, self.plan.asker, self.plan.scribe))))

    @property
    def standing(self) -> bool:
        """Neither begun nor called off."""
        return self.meeting.state == "planned"

    def with_left(self, left: Left) -> Planned:
        return replace(self, left=left)

    def answer(self, person: str) -> str:
        return next((guest.answer for guest in self.guests if guest.person == person), "")

    def answered(self, answer: str) -> list[str]:
        return [guest.person for guest in self.guests if guest.answer == answer]

    def proposal(self) -> Proposal:
        """As it would be said again."""
        taken = tuple(point for point in self.agenda if not point.proposed_by)
        return Proposal(
            self.meeting.topic, Reading(self.plan.planned_at), self.plan.minutes, self.plan.room, self.meeting.chair,
            self.plan.scribe, tuple(self.people), taken, self.meeting.restricted,
        )  # fmt: skip


def differences(before: Proposal, after: Proposal) -> list[str]:
    """What those who are invited should know to be different now."""
    names = ("topic", "chair", "scribe", "room", "agenda")
    moved = ["time"] if (before.when.due, before.minutes) != (after.when.due, after.minutes) else []
    return moved + [name for name in names if getattr(before, name) != getattr(after, name)]


# ---- words -----------------------------------------------------------------------------------------------------------


def read(text: str, find: Callable[[str], str], read_due: ReadDue, units: Iterable[str]) -> Proposal:
    """All that a text says of a meeting. ``find`` turns a typed name into an id, and refuses the unknown."""
    head, said = _parted(text)
    link = _LINK.search(head)
    if link and "room" not in said:
        said["room"], head = link[0], head.replace(link[0], " ")
    people = [*_people(head, find), *_people(said.get("people", ""), find)]
    bare = NAMED.sub(" ", MENTION.sub(" ", head))
    beginning = read_beginning(bare)
    named = _readers(said.get("readers", ""), find, units)
    points = minutes_agenda.read(said.get("agenda", ""), find)
    topic, when, minutes, rule, hour = _when(beginning.topic, read_due)
    chair, scribe = (next(iter(_people(said.get(role, ""), find)), "") for role in ("chair", "scribe"))
    return Proposal(
        tidy(topic), when, minutes or _long_enough(points), tidy(said.get("room", "")),
        chair, scribe, tuple(dict.fromkeys(people)), points, beginning.restricted or bool(named), tuple(named),
        rule, hour, tidy(said.get("series", "")),
    )  # fmt: skip


def _parted(text: str) -> tuple[str, dict[str, str]]:
    """What comes first, and what stands behind each name with a colon."""
    found = list(_SECTION.finditer(text))
    ends = [each.start() for each in found[1:]] + [len(text)]
    said = {str(each.lastgroup): text[each.end() : end].strip(_STOPS) for each, end in zip(found, ends, strict=False)}
    return (text[: found[0].start()] if found else text).strip(_STOPS), said


def _people(text: str, find: Callable[[str], str]) -> list[str]:
    return [m[1] or find(m[2]) for m in re.finditer(f"{MENTION.pattern}|{NAMED.pattern}", text)]


def _readers(text: str, find: Callable[[str], str], units: Iterable[str]) -> list[str]:
    """People and units; whatever is neither is refused, as it would be left out in silence."""
    named = [find(each[1]) for each in NAMED.finditer(text)]
    known, unknown = read_readers(NAMED.sub(" ", text), units)
    if unknown:
        raise Refusal("minutes-readers-unknown", field="readers", words=unknown)
    return list(dict.fromkeys([*named, *known]))


def _long_enough(points: Sequence[Point]) -> int:
    """As long as its agenda, to the next five minutes, where that says so of every point."""
    if not points or not all(point.minutes for point in points):
        return LONG
    return min(-(-sum(point.minutes for point in points) // 5) * 5, LONGEST)


def _when(text: str, read_due: ReadDue) -> tuple[str, Reading, int, Rule | None, time | None]:
    """Topic, time, minutes (0 where none are said), rhythm and its hour."""
    text, minutes = _without_span(text)
    if found := recurrence.read(text):
        return found.rest, Reading(), minutes, found.rule, found.hour
    hours = _RANGE.search(text)
    if hours and _IS_HOUR.search(hours[0]):
        begins, ends = _both_halves(hours[1].strip(), hours[2].strip())
        first, last = (text[: hours.start()] + hour + text[hours.end() :] for hour in (begins, ends))
        when, until = read_due(first), read_due(last)
        return _rest(first, when), when, minutes or _between(when, until), None, None
    when = read_due(text)
    return _rest(text, when), when, minutes, None, None


def _both_halves(begins: str, ends: str) -> tuple[str, str]:
    """3-4pm: what one of them says of the half of the day holds for both."""
    for one, other, is_first in ((begins, ends, True), (ends, begins, False)):
        said = _HALF.search(one)
        if said and not _HALF.search(other):
            both = said[0] + other if said.start() == 0 else other + said[0]
            return (one, both) if is_first else (both, one)
    return begins, ends


def _between(begins: Reading, ends: Reading) -> int:
    if not begins.due or not ends.due:
        return 0
    minutes = int((ends.due - begins.due).total_seconds()) // 60
    return minutes if 0 < minutes <= LONGEST else 0


def _without_span(text: str) -> tuple[str, int]:
    found = _SPAN.search(text)
    if not found:
        return text, 0
    name = str(found.lastgroup)
    minutes = _SAID.get(name) or int(float(found[name]) * (60 if name == "hours" else 1))
    return f"{text[: found.start()]} {text[found.end() :]}", min(minutes, LONGEST)


def _rest(text: str, when: Reading) -> str:
    if when.due is None and when.span:
        return f"{text[: when.span[0]]} {text[when.span[1] :]}"
    return dates.strip(text, when)


# ---- days ------------------------------------------------------------------------------------------------------------


def question(new: Proposal) -> str:
    """Why the time is asked about: ``none``, ``no-hour``, or what the deadline grammar asks. Empty where it is clear:
    that the holidays of a year are not known is no reason to wait."""
    when = new.when
    if new.rule and new.hour:
        return ""
    if not new.rule and _EVERY.search(new.topic):
        return "none"
    if new.rule or when.date_only:
        return "no-hour"
    if when.due is None:
        return when.ask or "none"
    return when.ask if when.ask and when.ask != "unloaded" else ""


def on_rhythm(
    rule: Rule, hour: time, begun: date, after: date, now: datetime, zone: ZoneInfo, calendar: Calendar
) -> tuple[date, datetime] | None:
    """The next day of a rule, and when the meeting of that day begins; None where it never comes again."""
    found = next(recurrence.upcoming(rule, hour, begun, after, now, zone, calendar), None)
    return (found.day, local(found.due, hour, zone)) if found else None


RHYTHMS: Final = ("daily", "weekly", "biweekly", "monthly")


def rhythm(choice: str, day: date) -> Rule | None:
    """What a form's choice means for a meeting that begins on this day: also a rule in full."""
    nth = -1 if day.day > 28 else (day.day + 6) // 7
    match choice:
        case "daily":
            return Rule("DAILY")
        case "weekly":
            return Rule("WEEKLY", 1, ((0, day.weekday()),))
        case "biweekly":
            return Rule("WEEKLY", 2, ((0, day.weekday()),))
        case "monthly":
            return Rule("MONTHLY", days=((nth, day.weekday()),))
    return Rule.parse(choice) if choice.startswith("FREQ=") else None
