"""How long each level took: from an item's arrival to the first thing done about it, and to its leaving (H22, H36)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.rules.feedback import ANSWERS, ARRIVALS
from storage.feedback import Feedback, Step

PAUSES, RESUMES = ("ask", "send_back"), ("reply", "resume")
LEAVES = (*ANSWERS, "forward", "return")
BREACHES = ("escalate", "overdue")
ELSEWHERE = ("settle", "reopen", "withdraw", "reply", "line", "hand_down", "review")  # not a level's handling
OVER = ("withdraw", "join", "dissolve", "vacate", "reseat")  # ends a visit that nobody finished


@dataclass(frozen=True, slots=True)
class Visit:
    """One level's time with one item, without what it spent with whoever raised it; None as long as it is not done."""

    unit: str
    kind: str
    acknowledged: timedelta | None = None
    handled: timedelta | None = None
    breached: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One level and kind: how many items, the middle and the ninth of ten of each time, and how often it was silent."""

    unit: str
    kind: str
    count: int
    acknowledged: tuple[timedelta, timedelta] | None
    handled: tuple[timedelta, timedelta] | None
    breaches: int


def visits(item: Feedback, path: Sequence[Step]) -> list[Visit]:
    """Every level's turn at an item, in order."""
    found: list[Visit] = []
    stay: Stay | None = None
    for step in path:
        if stay and step.act not in ELSEWHERE:
            stay.note(step)
        if stay and stay.over:
            found.append(stay.visit(item))
            stay = None
        if step.act in ARRIVALS:
            stay = Stay(step.at)
        elif stay and step.act in RESUMES:
            stay.resumes(step.at)
    return [*found, stay.visit(item)] if stay else found


class Stay:
    """An item before one level, as its steps are gone through."""

    def __init__(self, arrived: datetime) -> None:
        self.arrived = arrived
        self.paused = timedelta()
        self.asked_at: datetime | None = None
        self.over = False
        self.seen = Visit("", "")

    def note(self, step: Step) -> None:
        took = step.at - self.arrived - self.paused
        self.seen = replace(
            self.seen, unit=step.unit or self.seen.unit, breached=self.seen.breached or step.act in BREACHES
        )
        if self.seen.acknowledged is None and step.by:
            self.seen = replace(self.seen, acknowledged=took)
        if step.act in LEAVES:
            self.seen = replace(self.seen, handled=took)
        if step.act in PAUSES:
            self.asked_at = step.at
        self.over = step.act in (*LEAVES, *OVER, "escalate")

    def resumes(self, at: datetime) -> None:
        if self.asked_at:
            self.paused += at - self.asked_at
            self.asked_at = None

    def visit(self, item: Feedback) -> Visit:
        return replace(self.seen, unit=self.seen.unit or item.unit, kind=item.kind)


def figures_of(seen: Iterable[Visit]) -> list[Line]:
    """The levels by name, their kinds within them."""
    sorts: dict[tuple[str, str], list[Visit]] = defaultdict(list)
    for visit in seen:
        sorts[visit.unit, visit.kind].append(visit)
    return [_line(unit, kind, those) for (unit, kind), those in sorted(sorts.items())]


def _line(unit: str, kind: str, seen: Sequence[Visit]) -> Line:
    acknowledged = spread([visit.acknowledged for visit in seen if visit.acknowledged is not None])
    handled = spread([visit.handled for visit in seen if visit.handled is not None])
    return Line(unit, kind, len(seen), acknowledged, handled, sum(visit.breached for visit in seen))


def spread(times: Sequence[timedelta]) -> tuple[timedelta, timedelta] | None:
    """The middle, and what nine of ten stayed within: each a time that did occur."""
    if not times:
        return None
    ranked = sorted(times)
    return ranked[(len(ranked) - 1) // 2], ranked[-(-len(ranked) * 9 // 10) - 1]
