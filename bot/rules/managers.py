"""An organisation from who reports to whom, where that is all a workspace knows (SLACK.md 4): a unit for each manager.

It is a proposal, to be looked over before it is imported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.rules.org import Org, Seat, Unit

# What the field is called in people's profiles.
LABELS = (
    "manager",
    "reports to",
    "supervisor",
    "line manager",
    "上级",
    "上級",
    "直属上级",
    "直屬上級",
    "主管",
    "经理",
    "經理",
)


def field_of(fields: Mapping[str, str], wanted: str = "") -> str | None:
    """Which of these fields, by id and label, names the manager: the wanted one, the one so called, or the only one."""
    named = [id for id, label in fields.items() if wanted in (id, label)]
    called = [id for id, label in fields.items() if label.strip().casefold() in LABELS]
    if wanted:
        return named[0] if named else None
    return called[0] if called else next(iter(fields)) if len(fields) == 1 else None


def org_of(managers: Mapping[str, str], names: Mapping[str, str]) -> tuple[Org, Sequence[str]]:
    """The units below one another, and who would be above themselves and is therefore left without a manager.

    ``managers`` are people's, by id; one who is not among ``names`` (who left, a guest, a bot) is none.
    """
    above = {id: boss for id, boss in managers.items() if id in names and boss in names and boss != id}
    circling = [id for id in above if _circles(id, above)]
    above = {id: boss for id, boss in above.items() if id not in circling}
    heads = [id for id in names if id in set(above.values())]
    unit = dict(zip(heads, _unit_names([names[id] for id in heads], heads), strict=True))
    units = tuple(Unit(unit[id], unit[above[id]] if id in above else "") for id in heads)
    led = [Seat(unit[id], id, "head") for id in heads]
    members = [Seat(unit[boss], id, "member") for id, boss in above.items() if id not in unit]
    return Org(units, tuple(sorted([*led, *members], key=lambda seat: list(unit.values()).index(seat.unit)))), circling


def _circles(person: str, above: Mapping[str, str]) -> bool:
    """Whether somebody comes back to themselves on the way up."""
    at, seen = above.get(person), set[str]()
    while at and at != person and at not in seen:
        seen.add(at)
        at = above.get(at)
    return at == person


def _unit_names(names: Sequence[str], ids: Sequence[str]) -> list[str]:
    """After who leads it, and apart where two people are called the same."""
    times = Counter(names)
    return [f"{name} ({id})" if times[name] > 1 else name for name, id in zip(names, ids, strict=True)]
