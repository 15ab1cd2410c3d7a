"""The table of moves, the kinds and their clocks, what is typed, and where an item goes: by tables of cases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import BadSettings
from bot.errors import Refusal
from bot.rules import feedback as rules
from bot.rules.feedback import CLOSED, MOVES, Raised
from bot.rules.kinds import SHIPPED, Kinds, Terms, read_kinds, shipped
from bot.rules.org import Seat
from bot.rules.worktime import Calendar
from bot.words import bundle
from handlers.app import own_kinds
from storage.feedback import Feedback, Holder, Step

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 23, 10, tzinfo=SHANGHAI)
TERMS = Terms(shipped(), Calendar("CN"))
LADDER = [Seat("Centre", "ann", "head"), Seat("Branch", "mei", "head"), Seat("Head", "wang", "head")]


def item(state: str = "waiting", holder: str = "ann", lead: str = "ann", **values: object) -> Feedback:
    plain = {
        "id": 1, "workspace": 1, "number": 1, "kind": "need", "text": "x", "report": {}, "major": False,
        "anonymous": False, "route": "chain", "about": [], "raiser": "bob", "state": state, "lead": lead,
        "unit": "Centre", "due_at": None, "wake_at": None, "left": None, "raised_at": MONDAY, "closed_at": None,
        "reopened": False, "version": 1, "holders": (Holder(holder, "Centre"),),
    }  # fmt: skip
    return Feedback(**{**plain, **values})  # type: ignore[arg-type]


def step(act: str, by: str, to: str, unit: str = "") -> Step:
    return Step(0, 1, 1, MONDAY, act, by, unit, [to], "")


# ---- moves -----------------------------------------------------------------------------------------------------------

MAY = {  # in each state, what the raiser may do, who holds it, their lead where it was handed on, and anybody else
    "waiting": ("withdraw", "acknowledge ask answer answer_back hand_back",
                "acknowledge ask answer answer_back hand_back delegate forward return send_back join"),
    "acknowledged": ("withdraw", "ask answer answer_back hand_back",
                     "ask answer answer_back hand_back delegate forward return send_back join extend"),
    "asked": ("reply withdraw", "", ""),
    "joined": ("withdraw", "", ""),
    "returning": ("", "line hand_down", ""),
    "answered": ("settle reopen", "", "review"),
    "vacant": ("withdraw", "", ""),
    "settled": ("", "", "review"),
    "withdrawn": ("", "", ""),
}  # fmt: skip


@pytest.mark.parametrize("state", MAY)
def test_who_may_do_what_and_when(state: str) -> None:
    delegated = item(state, holder="lina", lead="ann")
    for who, may in zip(("bob", "lina", "ann", "stranger"), (*MAY[state], ""), strict=True):
        assert {act for act in MOVES if allowed(delegated, act, who)} == set(may.split()), (state, who)


def allowed(one: Feedback, act: str, who: str) -> bool:
    try:
        rules.check_move(one, act, who, "words")
    except Refusal:
        return False
    return True


def test_the_table_is_whole() -> None:
    """Every state can be reached and, until it is closed, left: by the clock too, wherever a clock runs."""
    states = set(MAY)
    assert {move.after for move in MOVES.values() if move.after} == states
    assert not any(set(move.states) & set(CLOSED) for move in MOVES.values() if move.after)
    left = {state for move in MOVES.values() if move.hand == "clock" and move.after for state in move.states}
    assert left == states - set(CLOSED)


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_every_move_and_state_has_words(language: str) -> None:
    said = [f"feedback-step-{act.replace('_', '-')}" for act in MOVES] + [f"feedback-state-{state}" for state in MAY]
    assert [key for key in said if not bundle(language).has_message(key)] == []


def test_words_are_required_and_bounded() -> None:
    for text, key in (("", "required"), ("x" * 3001, "too-long")):
        with pytest.raises(Refusal) as refusal:
            rules.check_move(item(), "answer", "ann", text)
        assert (refusal.value.key, refusal.value.field) == (key, "text")


@pytest.mark.parametrize(
    ("kind", "who", "sees"),
    [("need", "bob", True), ("need", "ann", True), ("need", "mei", True), ("need", "carol", False),
     ("conflict", "bob", True), ("conflict", "ann", True), ("conflict", "mei", False)],
)  # fmt: skip
def test_who_may_see(kind: str, who: str, sees: bool) -> None:
    path = [step("raise", "bob", "mei"), step("return", "mei", "ann")]
    assert rules.may_see(item(kind=kind), path, who, shipped().of(kind)) is sees


# ---- where it goes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "lead", "asked", "to"),
    [
        ("Centre", "ann", "ann", "mei"),
        ("Centre", "deputy", "deputy", "mei"),  # of the same unit
        ("Head", "wang", "ann mei wang", None),
        ("Dissolved", "gone", "gone", "ann"),  # its place is gone: the first who was not asked
        ("Dissolved", "gone", "ann gone", "mei"),
        ("Dissolved", "gone", "ann mei wang", None),
    ],
)
def test_the_next_level_up(unit: str, lead: str, asked: str, to: str | None) -> None:
    seat = rules.above(LADDER, unit, lead, asked.split())
    assert (seat and seat.person) == to


@pytest.mark.parametrize(
    ("unit", "lead", "to"),
    [("Centre", "former", "ann"), ("Centre", "ann", "mei"), ("Dissolved", "gone", "ann"), ("Head", "wang", "wang")],
)
def test_who_takes_over(unit: str, lead: str, to: str) -> None:
    seat = rules.successor(LADDER, unit, lead, [lead])
    assert seat and seat.person == to
    assert rules.successor([], unit, lead, []) is None


@pytest.mark.parametrize(
    ("concerned", "own_heads", "left"),
    [("bob", "", "ann mei wang"), ("bob ann", "mei", "wang"), ("bob lina", "ann", "mei wang"),
     ("bob mei", "wang", "ann"), ("ann mei", "wang", "wang"), ("ann mei wang", "", "")],
)  # fmt: skip
def test_those_concerned_are_kept_apart(concerned: str, own_heads: str, left: str) -> None:
    assert [seat.person for seat in rules.apart(LADDER, concerned.split(), own_heads.split())] == left.split()


def test_what_is_returned_goes_to_the_level_that_forwarded_it() -> None:
    forwarded = [
        step("raise", "bob", "ann"),
        step("forward", "ann", "mei", "Centre"),
        step("acknowledge", "mei", "mei"),
    ]
    seat = rules.below(forwarded, LADDER)
    assert seat and seat.person == "ann"
    assert rules.below([step("raise", "bob", "ann"), step("escalate", "", "mei", "Centre")], LADDER) is None


# ---- what is typed ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "raised", "named"),
    [
        ("need longer terms", Raised("need", "longer terms"), True),
        ("客户需求：延长期限", Raised("need", "延长期限"), True),
        ("客户需求： 延长期限", Raised("need", "延长期限"), True),
        ("10:30 the lift stood still", Raised("internal", "10:30 the lift stood still"), False),
        ("problem! fire", Raised("problem", "fire", major=True), True),
        ("紧急 问题 失火", Raised("problem", "失火", major=True), True),
        ("！ 失火", Raised("internal", "失火", major=True), False),
        ("直达 匿名 意见 排班不公", Raised("internal", "排班不公", direct=True, anonymous=True), True),
        ("direct suggestion more plants", Raised("suggestion", "more plants", direct=True), True),
        ("complaint \ue000U1\ue001 shouts", Raised("complaint", "shouts", about=("U1",)), True),
        ("need \ue000U1\ue001 needs a loan", Raised("need", "\ue000U1\ue001 needs a loan"), True),
        ("need need is rising", Raised("need", "need is rising"), True),
        ("problem", Raised("problem", ""), True),
        ("", Raised("internal", ""), False),
    ],
)
def test_what_is_raised_is_read(text: str, raised: Raised, named: bool) -> None:
    assert rules.read_raise(text, shipped()) == (raised, named)


# ---- kinds -----------------------------------------------------------------------------------------------------------


def test_the_kinds_that_come_with_the_house() -> None:
    assert set(shipped().kinds) == {
        "need", "market", "product", "internal", "suggestion", "problem", "complaint", "conflict",
    }  # fmt: skip
    gone = shipped().of("abolished")
    assert gone.name.in_("zh-Hans") == "abolished" and gone.handle == shipped().of("internal").handle


FAULTY = [
    ('acknowledge = "24 hours"\nhandle = "48 hours"', 'acknowledge = "soon"\nhandle = "0 days"',
     ["kinds.problem.acknowledge: must read like", "kinds.problem.handle: must read like"]),
    ('route = "desk"', 'route = "up"', ["kinds.conflict.route"]),
    ('desk = ["HR", "Human Resources", "人力资源部", "人力資源部", "人事部"]', "",
     ['kinds.conflict: route = "desk" needs']),
    ('name = { en = "market news", zh-Hans = "市场信息", zh-Hant = "市場資訊" }', 'name = { en = "market" }',
     ["kinds.market.name.zh-Hans", "kinds.market.name.zh-Hant"]),
    ('words = ["product", "产品", "產品"]', 'words = ["product", "need", "two words"]',
     ["the word 'need' stands for several kinds", "product.words: 'two words' is not one word"]),
    ('default = "internal"', 'default = "other"', ["default: there is no kind 'other'"]),
    ('"how", "done"', '"how", "weather"', ["problem.fields: there is no field 'weather'"]),
    ("[major]", "colour = 1\n[major]", ["colour"]),
    ("[major]", "[major", ["cannot be read"]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "faults"), FAULTY)
def test_all_faults_of_a_file_are_said_at_once(before: str, after: str, faults: list[str], tmp_path: Path) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert before in text
    found = read_kinds(text.replace(before, after, 1))
    assert isinstance(found, list) and len(found) == len(faults), found
    assert all(fault in line for fault, line in zip(faults, found, strict=True)), found
    file = tmp_path / "kinds.toml"
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(BadSettings) as bad:
        own_kinds(file)
    assert bad.value.args == tuple(f"kinds.toml: {line}" for line in found)


def test_a_file_of_ones_own_takes_the_place_of_the_shipped(tmp_path: Path) -> None:
    assert own_kinds(tmp_path / "kinds.toml") is shipped()
    (tmp_path / "kinds.toml").write_text(
        SHIPPED.read_text(encoding="utf-8").replace('acknowledge = "24 hours"', 'acknowledge = "4 workhours"'), "utf-8"
    )
    own = own_kinds(tmp_path / "kinds.toml")
    assert isinstance(own, Kinds) and own.of("problem").acknowledge.works


@pytest.mark.parametrize(
    ("kind", "major", "state", "due"),
    [
        ("need", False, "waiting", "2026-11-24 10:00"),  # a working day
        ("need", False, "acknowledged", "2026-11-26 10:00"),
        ("problem", False, "waiting", "2026-11-24 10:00"),  # 24 and 48 hours by the wall clock (H23)
        ("problem", False, "acknowledged", "2026-11-25 10:00"),
        ("complaint", False, "acknowledged", "2026-12-08 10:00"),  # 15 days (H24)
        ("need", True, "waiting", "2026-11-23 14:00"),
        ("need", False, "asked", "2026-11-30 10:00"),
        ("need", False, "answered", "2026-12-07 10:00"),
    ],
)
def test_how_long_a_state_may_last(kind: str, major: bool, state: str, due: str) -> None:
    clock = TERMS.start(TERMS.span(kind, major, state), MONDAY, SHANGHAI)
    assert clock.due_at == datetime.fromisoformat(due).replace(tzinfo=SHANGHAI)
    assert MONDAY < clock.wake_at < clock.due_at


@pytest.mark.parametrize("kind", ["need", "problem"])
@pytest.mark.parametrize("hours", [1, 20, 30, 100])
def test_a_clock_that_rests_loses_and_gains_nothing(kind: str, hours: int) -> None:
    span = TERMS.span(kind, False, "acknowledged")
    clock = TERMS.start(span, MONDAY, SHANGHAI)
    paused = MONDAY + timedelta(hours=hours)
    left = TERMS.left(span, paused, clock.due_at, SHANGHAI)
    again = TERMS.start(span, paused, SHANGHAI, left)
    assert again.due_at == max(clock.due_at, paused.astimezone(UTC))
