"""The organisation: units one above another, the people in them, and who is next above somebody.

It comes as a CSV file, one line a seat: ``unit,parent,person,role``. A line without a person only names its unit; a
unit's parent need be said once; a person's first line is their home unit. There may be several tops.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.rules.lines import Fault

COLUMNS = ("unit", "parent", "person", "role")
ROLES = ("head", "deputy", "member")
_HEADINGS = dict(zip(COLUMNS, COLUMNS, strict=True)) | {
    "单位": "unit", "單位": "unit", "部门": "unit", "部門": "unit", "上级": "parent", "上級": "parent",
    "人员": "person", "人員": "person", "角色": "role",
}  # fmt: skip
_ROLE_NAMES = dict(zip(ROLES, ROLES, strict=True)) | {
    "负责人": "head", "負責人": "head", "副职": "deputy", "副職": "deputy", "成员": "member", "成員": "member",
}  # fmt: skip

Facts = Mapping[str, str | int]
Known = Callable[[str], str | None]  # a Slack id or e-mail as written, to the person's id


@dataclass(frozen=True, slots=True)
class Unit:
    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """``person`` is an id, or an e-mail as long as nobody with that address is known."""

    unit: str
    person: str
    role: str


@dataclass(frozen=True, slots=True)
class Org:
    units: tuple[Unit, ...] = ()
    seats: tuple[Seat, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What one organisation has that another had not; ``key`` names the words for it."""

    key: str
    facts: Mapping[str, str] = field(default_factory=dict)


# ---- who is above ---------------------------------------------------------------------------------------------------


def units_of(org: Org, person: str) -> list[str]:
    """The home unit first."""
    return list(dict.fromkeys(seat.unit for seat in org.seats if seat.person == person))


def heads_of(org: Org, unit: str, absent: Collection[str] = ()) -> list[Seat]:
    """Who can answer for a unit now: its head, then its deputies."""
    led = [seat for role in ("head", "deputy") for seat in org.seats if (seat.unit, seat.role) == (unit, role)]
    return [seat for seat in led if seat.person not in absent]


def units_above(org: Org, unit: str) -> Iterator[str]:
    """The unit itself and every one over it; a circle, should there be one, is walked once."""
    return _upwards(_parents(org), unit)


def _parents(org: Org) -> dict[str, str]:
    return {unit.name: unit.parent for unit in org.units}


def _upwards(parents: Mapping[str, str], unit: str) -> Iterator[str]:
    seen: set[str] = set()
    while unit and unit not in seen:
        seen.add(unit)
        yield unit
        unit = parents.get(unit, "")


def chain_above(org: Org, person: str, absent: Collection[str] = frozenset()) -> list[Seat]:
    """The filled seat to turn to on each level above somebody, the nearest first: the head, or a deputy while the head
    is absent.

    Whoever leads a unit turns to the one above it. Vacant units are passed over; who leads two in a row stands once.
    """
    return chain_from(org, next(iter(units_of(org, person)), ""), absent, person)


def chain_from(org: Org, unit: str, absent: Collection[str] = frozenset(), person: str = "") -> list[Seat]:
    """The same from a unit upward, as it is for anybody in it or for one ``person``."""
    chain: list[Seat] = []
    for each in units_above(org, unit):
        leads = Seat(each, person, "head") in org.seats
        nearest = [] if leads else heads_of(org, each, absent)[:1]
        chain += [seat for seat in nearest if seat.person not in (person, chain[-1].person if chain else "")]
    return chain


# ---- what changed ---------------------------------------------------------------------------------------------------


def diff(old: Org, new: Org) -> list[Change]:
    """What loading ``new`` over ``old`` would change; nothing if it would change nothing."""
    return [*_unit_changes(old, new), *_seat_changes(old, new), *_home_changes(old, new)]


def _unit_changes(old: Org, new: Org) -> Iterator[Change]:
    before, after = _parents(old), _parents(new)
    for unit in (unit for unit in after if unit not in before):
        yield Change("unit-added", {"unit": unit, "parent": after[unit]})
    for unit in (unit for unit in before if unit not in after):
        yield Change("unit-removed", {"unit": unit, "parent": before[unit]})
    for unit in (unit for unit in after if before.get(unit, after[unit]) != after[unit]):
        yield Change("unit-moved", {"unit": unit, "parent": after[unit], "before": before[unit]})


def _seat_changes(old: Org, new: Org) -> Iterator[Change]:
    before, after = ({(seat.unit, seat.person): seat.role for seat in org.seats} for org in (old, new))
    for unit, person in (seat for seat in after if seat not in before):
        yield Change("seat-added", {"unit": unit, "person": person, "role": after[unit, person]})
    for unit, person in (seat for seat in before if seat not in after):
        yield Change("seat-removed", {"unit": unit, "person": person, "role": before[unit, person]})
    for unit, person in (seat for seat in after if before.get(seat, after[seat]) != after[seat]):
        facts = {"unit": unit, "person": person, "role": after[unit, person], "before": before[unit, person]}
        yield Change("role-changed", facts)


def _home_changes(old: Org, new: Org) -> Iterator[Change]:
    """Same seats, another one first: somebody's chain begins elsewhere."""
    for person in dict.fromkeys(seat.person for seat in new.seats):
        before, after = units_of(old, person), units_of(new, person)
        if before and before[0] != after[0] and set(before) == set(after):
            yield Change("home-changed", {"person": person, "unit": after[0], "before": before[0]})


# ---- the file -------------------------------------------------------------------------------------------------------


def write_org(org: Org) -> str:
    """Reads back as the same organisation: seats in their order, each unit named in its own."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    parents = _parents(org)
    units, named = iter(org.units), set[str]()
    for seat in org.seats:
        while seat.unit not in named:
            unit = next(units)
            named.add(unit.name)
            if unit.name != seat.unit:
                rows.writerow((unit.name, unit.parent, "", ""))
        rows.writerow((seat.unit, parents[seat.unit], seat.person, seat.role))
    rows.writerows((unit.name, unit.parent, "", "") for unit in units)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file, its number from 1."""

    number: int
    unit: str
    parent: str
    person: str
    role: str


def read_org(data: bytes, known: Known | None = None) -> Org | list[Fault]:
    """The organisation a file describes, or everything that is wrong with the file.

    UTF-8 with or without its mark, or GBK. With ``known``, people become their ids and the unknown ones are faults.
    """
    faults: list[Fault] = []
    lines = _lines(data, faults)
    if not lines and not faults:
        faults.append(Fault(0, "no-rows"))
    units = _units(lines, faults)
    seats = _seats(lines, known, faults)
    return sorted(faults, key=lambda fault: fault.line) if faults else Org(units, seats)


def _lines(data: bytes, faults: list[Fault]) -> list[Row]:
    text = _decoded(data, faults)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for row in reader:
            rows.append((begins, [" ".join(cell.split()) for cell in row]))
            begins = reader.line_num + 1
    except csv.Error:
        faults.append(Fault(begins, "unreadable"))
    filled = [(number, row) for number, row in rows if any(row)]
    return list(_named(filled[0], filled[1:], faults)) if filled else []


def _decoded(data: bytes, faults: list[Fault]) -> str:
    worst = data.find(b"\0")  # as in UTF-16, which spreadsheets call "Unicode text"
    for encoding in ("utf-8-sig", "gbk") if worst < 0 else ():
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            worst = max(worst, error.start)
    faults.append(Fault(data[:worst].count(b"\n") + 1, "bad-encoding"))
    return ""


def _named(header: tuple[int, list[str]], rows: Iterable[tuple[int, list[str]]], faults: list[Fault]) -> Iterator[Row]:
    """Every row by the names of its columns, whatever their order; columns of other names are not ours."""
    number, headings = header
    columns = [_HEADINGS.get(heading.casefold(), "") for heading in headings]
    named = Counter(columns)
    faults += [Fault(number, "missing-column", {"column": name}) for name in COLUMNS if not named[name]]
    faults += [Fault(number, "repeated-column", {"column": name}) for name in COLUMNS if named[name] > 1]
    if any(named[name] != 1 for name in COLUMNS):
        return
    for number, row in rows:
        if len(row) < len(columns) or any(row[len(columns) :]):
            faults.append(Fault(number, "ragged", {"cells": len(row), "columns": len(columns)}))
            continue
        cells = dict(zip(columns, row, strict=False))
        yield Row(number, *(cells[name] for name in COLUMNS))


def _units(lines: Sequence[Row], faults: list[Fault]) -> tuple[Unit, ...]:
    parents: dict[str, Row] = {}  # a unit, and the line that says what it is under
    for line in lines:
        if not line.unit:
            faults.append(Fault(line.number, "empty-unit"))
            continue
        said = parents.setdefault(line.unit, line)
        if not said.parent:
            parents[line.unit] = line if line.parent else said
        elif line.parent not in ("", said.parent):
            facts: Facts = {"unit": line.unit, "parent": line.parent, "other": said.parent, "first": said.number}
            faults.append(Fault(line.number, "two-parents", facts))
    for name, line in parents.items():
        if line.parent and line.parent not in parents:
            faults.append(Fault(line.number, "unknown-parent", {"unit": name, "parent": line.parent}))
    units = tuple(Unit(name, line.parent) for name, line in parents.items())
    for circle in _circles({unit.name: unit.parent for unit in units}):
        faults.append(Fault(parents[circle[0]].number, "cycle", {"units": " → ".join([*circle, circle[0]])}))
    return units


def _circles(parents: Mapping[str, str]) -> Iterator[list[str]]:
    """Every circle once, beginning with the unit that was named first."""
    told: set[str] = set()
    for unit in parents:
        above = list(_upwards(parents, unit))
        if unit not in told and parents.get(above[-1]) == unit:
            told.update(above)
            yield above


def _seats(lines: Iterable[Row], known: Known | None, faults: list[Fault]) -> tuple[Seat, ...]:
    seats: dict[tuple[str, str], tuple[Row, Seat]] = {}
    heads: dict[str, Row] = {}
    for line in lines:
        if not line.unit or not line.person:
            continue
        role = _ROLE_NAMES.get(line.role.casefold())
        person = known(line.person) if known else line.person
        if role is None:
            faults.append(Fault(line.number, "unknown-role", {"role": line.role}))
        if person is None:
            faults.append(Fault(line.number, "unknown-person", {"person": line.person}))
        if role is None or person is None:
            continue
        first, seat = seats.setdefault((line.unit, person), (line, Seat(line.unit, person, role)))
        head = heads.setdefault(line.unit, line) if role == "head" else line
        faults += _doubled(line, first, seat.role, role, head)
    return tuple(seat for _, seat in seats.values())


def _doubled(line: Row, first: Row, seated: str, role: str, head: Row) -> Iterator[Fault]:
    facts: Facts = {"unit": line.unit, "person": line.person, "first": first.number}
    if first is not line:
        yield Fault(line.number, "duplicate" if seated == role else "two-roles", facts)
    elif head is not line:
        yield Fault(line.number, "two-heads", {**facts, "other": head.person, "first": head.number})
