"""How a benchmark is declared and judged: a ratio against a named baseline of the same run, taken round by round."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is time for."""

    quick: bool

    @property
    def rounds(self) -> int:
        return 3 if self.quick else 5

    def of(self, quick: int, whole: int) -> int:
        return quick if self.quick else whole


@dataclass(frozen=True, slots=True)
class Demand:
    """``what`` is divided by ``baseline``; the figure must be ``at_most`` or ``at_least`` that much (neither: for
    information). ``pick`` makes one figure of all rounds: their median, or ``max`` where none may be worse."""

    name: str
    what: str
    baseline: str
    at_most: float | None = None
    at_least: float | None = None
    pick: Callable[[Sequence[float]], float] = statistics.median

    @property
    def said(self) -> str:
        if self.at_least is not None:
            return f">= {self.at_least:g}"
        return f"<= {self.at_most:g}" if self.at_most is not None else "-"


@dataclass(frozen=True, slots=True)
class Rounds:
    """One ratio a round, and in ``note`` the absolute figures behind them, which only this machine at this hour has."""

    ratios: Sequence[float]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    demand: Demand
    rounds: Rounds

    @property
    def value(self) -> float:
        return self.demand.pick(self.rounds.ratios)

    @property
    def met(self) -> bool | None:
        """None where nothing is demanded."""
        if self.demand.at_least is not None:
            return self.value >= self.demand.at_least
        return self.value <= self.demand.at_most if self.demand.at_most is not None else None

    def as_json(self) -> dict[str, object]:
        return {
            "name": self.demand.name, "what": self.demand.what, "baseline": self.demand.baseline,
            "ratio": self.value, "rounds": list(self.rounds.ratios), "demand": self.demand.said, "met": self.met,
            "note": self.rounds.note,
        }  # fmt: skip


Measure = Callable[[Size], Mapping[str, Rounds]]


@dataclass(slots=True)
class Book:
    """All benchmarks, in the order in which they are declared."""

    demands: dict[str, Demand] = field(default_factory=dict)
    measures: dict[str, Measure] = field(default_factory=dict)

    def bench(self, *demands: Demand) -> Callable[[Measure], Measure]:
        """One measurement may yield several figures."""

        def keep(measure: Measure) -> Measure:
            for demand in demands:
                self.demands[demand.name] = demand
                self.measures[demand.name] = measure
            return measure

        return keep

    def chosen(self, names: Sequence[str]) -> list[Measure]:
        """KeyError where a name is not known."""
        return list(dict.fromkeys(self.measures[name] for name in names or self.measures))


book = Book()
bench = book.bench


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    return [a / b for a, b in zip(ours, theirs, strict=True)]


def p50(seconds: Sequence[float]) -> float:
    return statistics.median(seconds)


def p99(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=100)[98] if len(seconds) > 1 else seconds[0]


def ms(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms"
