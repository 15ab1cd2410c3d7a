"""The organisation file and the chain above somebody."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.managers import field_of, org_of
from bot.rules.org import (
    Change,
    Org,
    Seat,
    Unit,
    chain_above,
    diff,
    heads_of,
    read_org,
    units_above,
    units_of,
    write_org,
)

BANK = """\
unit,parent,person,role
总行,,U1,head
总行,,U2,deputy
分行,总行,U3,head
支行,分行,,
理财中心,支行,U5,head
理财中心,支行,U6,deputy
理财中心,支行,U7,member
城东中心,支行,U5,head
城东中心,支行,U8,member
"""


def org(text: str) -> Org:
    made = read_org(text.encode())
    assert isinstance(made, Org), made
    return made


def faults(text: str, known: set[str] | None = None) -> list[tuple[int, str, dict[str, str | int]]]:
    made = read_org(text.encode(), None if known is None else (lambda who: who if who in known else None))
    assert isinstance(made, list), made
    return [(fault.line, fault.key, dict(fault.facts)) for fault in made]


# ---- reading --------------------------------------------------------------------------------------------------------


def test_a_file_becomes_units_and_seats_in_its_order() -> None:
    bank = org(BANK)
    assert [(unit.name, unit.parent) for unit in bank.units] == [
        ("总行", ""), ("分行", "总行"), ("支行", "分行"), ("理财中心", "支行"), ("城东中心", "支行"),
    ]  # fmt: skip
    assert bank.seats[0] == Seat("总行", "U1", "head") and bank.seats[-1] == Seat("城东中心", "U8", "member")
    assert len(bank.seats) == 8


@pytest.mark.parametrize(
    "data",
    [
        BANK.encode("utf-8-sig"),
        BANK.encode("gbk"),
        BANK.replace("\n", "\r\n").encode(),
        BANK.replace("\n", "\n\n").encode(),
        BANK.replace("\n", ",,\n").encode(),
        BANK.replace(",", " , ").encode(),
        BANK.replace("unit,parent,person,role", "部门,上级,人员,角色").replace("head", "负责人").encode("gbk"),
        BANK.replace("unit,parent,person,role", "單位,上級,人員,角色").replace("member", "成員").encode(),
        BANK.replace("unit,", "UNIT,").replace("deputy", "Deputy").encode(),
        BANK.replace("总行", '"总行"').encode(),
    ],
)
def test_the_same_organisation_in_other_dress(data: bytes) -> None:
    assert read_org(data) == org(BANK)


def test_columns_stand_in_any_order_beside_others() -> None:
    assert org("role,note,person,parent,unit\nhead,since 2020,U1,,Top\n") == Org(
        (Unit("Top"),), (Seat("Top", "U1", "head"),)
    )


def test_a_parent_need_be_said_once_and_there_may_be_several_tops() -> None:
    made = org("unit,parent,person,role\nA,,U1,member\nTop,,,\nA,Top,U2,member\nOther,,U3,head\n")
    assert made.units == (Unit("A", "Top"), Unit("Top"), Unit("Other"))


def test_people_become_who_they_are_known_as() -> None:
    made = read_org(b"unit,parent,person,role\nTop,,li.na@bank.example,head\n", {"li.na@bank.example": "U1"}.get)
    assert made == Org((Unit("Top"),), (Seat("Top", "U1", "head"),))


HEADER = "unit,parent,person,role\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [(0, "no-rows", {})]),
        ("\n \n", [(0, "no-rows", {})]),
        (HEADER, [(0, "no-rows", {})]),
        (
            "unit,person\nA,U1\n",
            [(1, "missing-column", {"column": "parent"}), (1, "missing-column", {"column": "role"})],
        ),
        ("unit,部门,parent,person,role\n", [(1, "repeated-column", {"column": "unit"})]),
        (HEADER + ",,U1,head\n", [(2, "empty-unit", {})]),
        (HEADER + "A,,U1\n", [(2, "ragged", {"cells": 3, "columns": 4})]),
        (HEADER + "A,,U1,head,x\n", [(2, "ragged", {"cells": 5, "columns": 4})]),
        (HEADER + 'A,,"U1,head\n', [(2, "unreadable", {})]),
        (HEADER + "A,,U1,boss\n", [(2, "unknown-role", {"role": "boss"})]),
        (HEADER + "A,,U1,\n", [(2, "unknown-role", {"role": ""})]),
        (HEADER + "A,,U9,head\n", [(2, "unknown-person", {"person": "U9"})]),
        (HEADER + "A,Z,,\n", [(2, "unknown-parent", {"unit": "A", "parent": "Z"})]),
        (
            HEADER + "Y,,,\nZ,,,\nA,Y,,\nA,Z,,\n",
            [(5, "two-parents", {"unit": "A", "parent": "Z", "other": "Y", "first": 4})],
        ),
        (HEADER + "A,A,,\n", [(2, "cycle", {"units": "A → A"})]),
        (HEADER + "X,B,,\nB,C,,\nC,D,,\nD,B,,\n", [(3, "cycle", {"units": "B → C → D → B"})]),
        (
            HEADER + "A,,U1,head\nA,,U2,head\n",
            [(3, "two-heads", {"unit": "A", "person": "U2", "other": "U1", "first": 2})],
        ),
        (HEADER + "A,,U1,head\nA,,U1,head\n", [(3, "duplicate", {"unit": "A", "person": "U1", "first": 2})]),
        (HEADER + "A,,U1,head\nA,,U1,member\n", [(3, "two-roles", {"unit": "A", "person": "U1", "first": 2})]),
    ],
)
def test_what_is_wrong_with_a_file(text: str, found: list[tuple[int, str, dict[str, str | int]]]) -> None:
    assert faults(text, {"U1", "U2"}) == found


def test_everything_that_is_wrong_is_said_at_once_by_line() -> None:
    text = HEADER + "A,B,U1,head\nB,A,U2,head\n,,U1,head\nB,A,U3,boss\n\nB,Z,U4,head\nC\nA,B,U1,head\n"
    said = [(line, key) for line, key, _ in faults(text, {"U1", "U2", "U4"})]
    assert said == [
        (2, "cycle"), (4, "empty-unit"), (5, "unknown-role"), (5, "unknown-person"),
        (7, "two-parents"), (7, "two-heads"), (8, "ragged"), (9, "duplicate"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (HEADER.encode() + "总行,,,\n分".encode() + b"\xff\xff,,,\n", 3),
        (BANK.encode("gbk") + b"\xff,,,\n", 11),
        (BANK.encode("utf-16"), 1),
    ],
)
def test_a_file_in_no_encoding_of_ours_is_refused_where_it_ends_to_be_one(data: bytes, line: int) -> None:
    made = read_org(data)
    assert isinstance(made, list)
    assert [(fault.line, fault.key) for fault in made] == [(line, "bad-encoding")]


def test_the_sample_bank_reads_without_fault() -> None:
    sample = Path(__file__).parent.parent / "sandbox" / "sample" / "organisation.csv"
    made = read_org(sample.read_bytes())
    assert isinstance(made, Org)
    assert [seat.unit for seat in chain_above(made, "zhang.wei@example.com")] == [
        "西湖理财中心",
        "西湖支行",
        "杭州分行",
        "总行",
    ]


@given(st.binary(max_size=300) | st.text(alphabet='AB,"\n头unitparentpersonrole', max_size=300).map(str.encode))
def test_whatever_a_file_holds_is_an_organisation_or_faults_that_lie_within_it(data: bytes) -> None:
    made = read_org(data)
    if isinstance(made, list):
        assert made and all(0 <= fault.line <= data.count(b"\n") + data.count(b"\r") + 1 for fault in made)
    else:
        assert made.units


NAMES = st.text(min_size=1, max_size=8).map(lambda text: " ".join(text.replace("\0", "").split())).filter(bool)


@st.composite
def organisations(draw: st.DrawFn) -> Org:
    """Any forest, with seats in any order."""
    names = draw(
        st.lists(NAMES.filter(lambda name: not name.startswith("\ufeff")), min_size=1, max_size=8, unique=True)
    )
    over = [draw(st.sampled_from(["", *names[:place]])) for place in range(len(names))]
    units = draw(st.permutations([Unit(name, parent) for name, parent in zip(names, over, strict=True)]))
    places = st.tuples(st.sampled_from(names), st.sampled_from(["U1", "U2", "U3", "li.na@bank.example", 'x"y']))
    seats, headed = [], set[str]()
    for unit, person in draw(st.lists(places, max_size=12, unique=True)):
        roles = ["deputy", "member"] if unit in headed else ["head", "deputy", "member"]
        seats.append(Seat(unit, person, draw(st.sampled_from(roles))))
        headed |= {unit} if seats[-1].role == "head" else set()
    return Org(tuple(units), tuple(seats))


@given(organisations())
def test_what_is_written_reads_back_the_same(made: Org) -> None:
    assert read_org(write_org(made).encode()) == made


def test_a_file_is_written_as_a_person_would() -> None:
    assert write_org(org(BANK)) == BANK


# ---- the chain ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "absent", "chain"),
    [
        ("U7", "", "U5 U3 U1"),  # the vacant sub-branch is passed over
        ("U6", "", "U5 U3 U1"),  # a deputy turns to the head
        ("U5", "", "U3 U1"),  # a head turns to the level above, not to the deputy
        ("U3", "", "U1"),
        ("U1", "", ""),
        ("U2", "", "U1"),
        ("U7", "U5", "U6 U3 U1"),  # the deputy answers for an absent head
        ("U6", "U5", "U3 U1"),  # but not to themselves
        ("U7", "U5 U6", "U3 U1"),
        ("U7", "U3 U1", "U5 U2"),
        ("U8", "", "U5 U3 U1"),
        ("nobody", "", ""),
    ],
)
def test_the_chain_above_somebody(person: str, absent: str, chain: str) -> None:
    assert [seat.person for seat in chain_above(org(BANK), person, frozenset(absent.split()))] == chain.split()


def test_who_leads_two_levels_in_a_row_stands_once() -> None:
    made = org(HEADER + "Top,,U1,head\nMid,Top,U2,head\nLow,Mid,U2,head\nLow,Mid,U3,member\n")
    assert [(seat.unit, seat.person) for seat in chain_above(made, "U3")] == [("Low", "U2"), ("Top", "U1")]
    assert [seat.unit for seat in chain_above(made, "U2")] == ["Top"]


def test_a_circle_is_walked_once() -> None:
    circle = Org(
        (Unit("A", "B"), Unit("B", "A")), (Seat("A", "U1", "member"), Seat("A", "U2", "head"), Seat("B", "U3", "head"))
    )
    assert [seat.person for seat in chain_above(circle, "U1")] == ["U2", "U3"]
    assert list(units_above(circle, "B")) == ["B", "A"]


def test_the_first_unit_named_is_home() -> None:
    bank = org(BANK)
    assert units_of(bank, "U5") == ["理财中心", "城东中心"]
    assert units_of(bank, "nobody") == []
    assert [seat.person for seat in heads_of(bank, "总行")] == ["U1", "U2"]
    assert [seat.person for seat in heads_of(bank, "总行", {"U1"})] == ["U2"]


@given(organisations(), st.sampled_from(["U1", "U2", "U3"]), st.sets(st.sampled_from(["U1", "U2", "U3"])))
def test_a_chain_only_climbs_and_names_nobody_absent_nor_oneself(made: Org, person: str, absent: set[str]) -> None:
    chain = chain_above(made, person, absent)
    levels = list(units_above(made, next(iter(units_of(made, person)), "")))
    assert [seat.unit for seat in chain] == [unit for unit in levels if unit in {seat.unit for seat in chain}]
    assert all(seat.person not in absent | {person} and seat.role != "member" for seat in chain)
    assert all(one.person != other.person for one, other in itertools.pairwise(chain))


# ---- what an import would change ------------------------------------------------------------------------------------


@given(organisations())
def test_nothing_changes_when_nothing_changed(made: Org) -> None:
    assert diff(made, made) == []


def test_what_an_import_would_change() -> None:
    old = org(HEADER + "Top,,U1,head\nA,Top,U2,head\nB,Top,U3,member\nA,Top,U3,member\n")
    new = org(HEADER + "Top,,U1,head\nA,Top,U3,member\nB,A,U3,member\nC,Top,U4,head\nTop,,U2,deputy\nB,A,U1,member\n")
    assert diff(old, new) == [
        Change("unit-added", {"unit": "C", "parent": "Top"}),
        Change("unit-moved", {"unit": "B", "parent": "A", "before": "Top"}),
        Change("seat-added", {"unit": "C", "person": "U4", "role": "head"}),
        Change("seat-added", {"unit": "Top", "person": "U2", "role": "deputy"}),
        Change("seat-added", {"unit": "B", "person": "U1", "role": "member"}),
        Change("seat-removed", {"unit": "A", "person": "U2", "role": "head"}),
        Change("home-changed", {"person": "U3", "unit": "A", "before": "B"}),
    ]
    assert diff(new, old)[0] == Change("unit-removed", {"unit": "C", "parent": "Top"})
    promoted = org(HEADER + "Top,,U1,deputy\nA,Top,U2,head\nB,Top,U3,member\nA,Top,U3,member\n")
    changed = {"unit": "Top", "person": "U1", "role": "deputy", "before": "head"}
    assert diff(old, promoted) == [Change("role-changed", changed)]


# ---- made of managers ------------------------------------------------------------------------------------------------

STAFF = {"A": "Ann", "B": "Bob", "C": "Carol", "D": "Dan", "E": "Bob"}


def test_managers_make_units_below_one_another() -> None:
    made, circling = org_of({"B": "A", "C": "A", "D": "B", "E": "gone", "A": ""}, STAFF)
    assert made.units == (Unit("Ann"), Unit("Bob", "Ann")) and not circling
    assert set(made.seats) == {
        Seat("Ann", "A", "head"), Seat("Ann", "C", "member"), Seat("Bob", "B", "head"), Seat("Bob", "D", "member"),
    }  # fmt: skip
    assert read_org(write_org(made).encode(), None) == made


def test_nobody_ends_up_above_themselves_and_namesakes_are_kept_apart() -> None:
    made, circling = org_of({"A": "B", "B": "A", "C": "A", "D": "E", "E": "E"}, STAFF)
    assert sorted(circling) == ["A", "B"]
    assert made.units == (Unit("Ann"), Unit("Bob"))
    made, _ = org_of({"A": "B", "C": "E"}, STAFF)
    assert made.units == (Unit("Bob (B)"), Unit("Bob (E)"))
    assert org_of({}, {}) == (Org(), [])


@pytest.mark.parametrize(
    ("fields", "wanted", "found"),
    [
        ({"X1": "Mentor", "X2": "Manager"}, "", "X2"),
        ({"X1": "直属上级"}, "", "X1"),
        ({"X1": "Boss"}, "", "X1"),
        ({"X1": "Mentor", "X2": "Buddy"}, "", None),
        ({"X1": "Mentor", "X2": "Buddy"}, "Buddy", "X2"),
        ({"X1": "Manager"}, "Buddy", None),
        ({}, "", None),
    ],
)
def test_the_field_that_names_the_manager(fields: dict[str, str], wanted: str, found: str | None) -> None:
    assert field_of(fields, wanted) == found
