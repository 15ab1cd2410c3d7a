"""Cards and forms as Slack gets them: how they look (golden files), that Slack takes them all, and the way back."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.cards import plain
from bot.cards.kit import (
    Action,
    Actions,
    Button,
    Card,
    Choice,
    Confirm,
    Facts,
    Field,
    Form,
    Link,
    Menu,
    Row,
    Rows,
    Rule,
    Text,
    mention,
    strong,
)
from handlers.slack import limits, mrkdwn, render
from sandbox.blocks import check_view, faults_of

GOLDEN = Path(__file__).parent / "golden"
NAMES = {"U01LINA": "李娜", "U02BOB": "Bob Chen"}


def name(person: str) -> str:
    return NAMES.get(person, person)


# ---- how it looks ---------------------------------------------------------------------------------------------------

MORE = "and {count} more"
DOING = Actions(
    [
        Button("task.done", "完成", {"task": "12"}, style="primary"),
        Menu("task.snooze", "稍后", [Choice("hour", "一小时后"), Choice("tomorrow", "明早")], {"task": "12"}),
        Button("task.edit", "修改", {"task": "12"}, opens_form=True),
    ]
)
CARDS = {
    "task": Card(
        "T-12  提交贷后报告",
        [
            Facts([("负责人", mention("U01LINA")), ("截止", "11月27日 周五 18:00")]),
            Text("来自 客户经理周例会", quiet=True),
            DOING,
        ],
        summary="李娜要做：提交贷后报告",
    ),
    "refusal": Card("That day has passed", [Text("Friday 20 November is over. Which day is meant?")], tone="warn"),
    "done": Card(f"{mention('U02BOB')} has done: send the loan file", tone="good"),
    "typed": Card(
        "R&D <!channel> *not bold*",
        [Text(f"2 < 3 & 4 > 3, <@U01LINA>, see https://example.com, {strong('a*b')}, 请{strong('张伟')}看")],
    ),
    "tasks": Card(
        "Open tasks",
        [
            Rows(
                [
                    Row(f"{strong(ref)}  Call client", "Fri 27 Nov", Button("task.done", "Done", {"task": ref}))
                    for ref in ("T-1", "T-2", "T-3")
                ]
            ),
            Rows([Row("waiting for an answer"), Row("risk report", f"{mention('U02BOB')}, Monday")]),
            Rule(),
            Actions([Link("Manual", "https://example.com/manual?a=1&b=2"), Link("Nowhere", "about:blank")]),
        ],
    ),
    "minutes": Card(
        "M-3  客户经理周例会",
        [
            Facts([("主持", mention("U01LINA")), ("出席", "、".join(mention(f"U0{n}X") for n in range(9)))]),
            Text(strong("决议")),
            Rows([Row("利率调整方案通过"), Row("下周二前完成客户回访")]),
            Rule(),
            Text(strong("讨论")),
            Text("第一行\n第二行"),
            Rule(),
            Text("已归档", quiet=True),
        ],
    ),
    "too_many": Card("All", [Rows([Row(f"entry {n}", action=Button("x.y", "Z")) for n in range(500)], MORE), DOING]),
    "nothing": Card(""),
}  # fmt: skip

FORMS = {
    "edit": Form(
        "task.edit",
        "修改任务 T-12",
        [
            Field("text", "做什么", "text", value="提交贷后报告\n附件齐全"),
            Field("owners", "负责人", "people", value="U01LINA,U02BOB"),
            Field("asker", "交办人", "person", value="U02BOB"),
            Field("date", "日期", "date", required=False, value="2030-01-11"),
            Field("time", "时间", "time", required=False, value="09:30", hint="空着就是当天下班前"),
            Field("priority", "优先级", "choice", choices=[Choice("0", "一般"), Choice("1", "紧急")], value="1"),
            Field("note", "Note", required=False),
        ],
        "保存",
        "取消",
        {"task": "12"},
        intro="交办给 " + mention("U01LINA"),
    ),
}


def held(file: str, text: str) -> None:
    """Against the golden file; ``UPCHAIN_GOLDEN=write`` writes it anew, for a person to look at."""
    path = GOLDEN / file
    if os.environ.get("UPCHAIN_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


def as_json(thing: Any) -> str:
    return json.dumps(thing, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("card", CARDS)
def test_a_card_looks_as_it_did_in_slack(card: str) -> None:
    held(f"card_{card}.json", as_json(render.message(CARDS[card], "17:1")))


@pytest.mark.parametrize("card", CARDS)
def test_a_card_looks_as_it_did_in_plain_text(card: str) -> None:
    held(f"card_{card}.txt", f"{plain.notice(CARDS[card], name)}\n\n{plain.text(CARDS[card], name)}\n")


@pytest.mark.parametrize("form", FORMS)
def test_a_form_looks_as_it_did(form: str) -> None:
    held(f"form_{form}.json", as_json(render.view(FORMS[form])))


def test_a_card_takes_the_place_of_a_form_and_fills_a_page() -> None:
    assert (
        limits.view_faults({"submit": WORD, "close": WORD, "callback_id": "x", **render.closing(CARDS["task"])}) == []
    )
    assert render.closing(CARDS["done"])["blocks"] != []
    assert faults_of(render.home(CARDS["tasks"])["blocks"], "home") == []


WORD = {"type": "plain_text", "text": "OK"}


# ---- what is typed shows as typed -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
        ("<!here> <@U01LINA>", "&lt;!here&gt; &lt;@U01LINA&gt;"),
        (mention("U01LINA"), "<@U01LINA>"),
        (mention("li.na@bank.example"), "li.na@bank.example"),
        (mention("U1> <!channel"), "U1&gt; &lt;!channel"),
        (strong("now"), "*now*"),
        (strong(" now "), "*now*"),
        (strong("2*3"), "*2∗3*"),
        (strong("one\ntwo"), "*one*\n*two*"),
        (strong(""), ""),
        (f"请{strong('张伟')}看", "请\u200b*张伟*\u200b看"),
        (f"to {strong(mention('U01LINA'))} now", "to *<@U01LINA>* now"),
        ("half \ue000U1", "half U1"),
        ("\ue002half", "half"),
        ("bell\x07 \ud800\r\nline", "bell \nline"),
    ],
)
def test_text_becomes_markup(text: str, shown: str) -> None:
    assert mrkdwn.mrkdwn(text) == shown


@given(st.text(alphabet="ab <>&*\n张🙂\u0301\ue000\ue001\ue002\ue003U1", max_size=400), st.integers(80, 200))
def test_a_long_text_runs_on_and_loses_nothing(text: str, most: int) -> None:
    """Every character stands in the pieces, in order; spaces between pieces and marks aside."""
    said = "".join(mrkdwn.pieces(text * 3, most))
    assert all(limits.length(piece) <= most for piece in mrkdwn.pieces(text * 3, most))
    assert bare(said) == bare(mrkdwn.mrkdwn(text * 3))


def bare(text: str) -> str:
    return "".join(char for char in text if not char.isspace() and char not in "*\u2217\u200b")


@given(st.text(alphabet="ab &\n🙂\ue000\ue001\ue002\ue003U1", max_size=400), st.integers(80, 200))
def test_a_clipped_text_ends_with_dots_just_when_it_was_longer(text: str, most: int) -> None:
    clipped = mrkdwn.clip(text, most)
    assert limits.length(clipped) <= most
    assert clipped.endswith("…") == (limits.length(mrkdwn.mrkdwn(text)) > most)


def test_a_list_says_how_much_it_leaves_out() -> None:
    blocks = render.message(CARDS["too_many"], "")["blocks"]
    shown = sum("accessory" in block for block in blocks)
    assert blocks[-2]["elements"][0]["text"] == f"and {500 - shown} more"
    assert blocks[-1]["type"] == "actions" and shown > 30


def test_what_can_be_pressed_outlives_what_can_be_read() -> None:
    card = Card("Long", [*[Text(f"{n} " + "word " * 300) for n in range(60)], DOING])
    blocks = render.message(card, "")["blocks"]
    assert [block["type"] for block in blocks[-2:]] == ["context", "actions"]
    assert len(blocks[-1]["elements"]) == 3


# ---- Slack takes whatever a card holds ------------------------------------------------------------------------------

ODD = st.sampled_from(
    ["", " ", "\n", "…", "*", "🙂" * 2000, "汉字" * 3000, "<" * 4000, "\x00\x1b\ud83d", "a\u0301" * 900]
)
MARKED = st.builds(lambda text: mention("U01LINA") + strong(text + mention("x@y")), st.text(max_size=9))
SHORT = st.text(max_size=60) | MARKED | st.sampled_from(["", " ", "\n*", "\x00\ud83d", "🙂" * 40, "&" * 40])
TEXT = ODD | SHORT | st.text(min_size=1900, max_size=4000).map(lambda text: text * 3)
VERB = st.from_regex(r"[a-z]{1,9}\.[a-z_]{1,20}", fullmatch=True)
ARGS = st.dictionaries(st.sampled_from(["task", "place"]), st.text(max_size=20) | st.just("长" * 3000), max_size=2)
CHOICES = st.lists(st.builds(Choice, st.text(max_size=9) | st.just("v" * 200), TEXT), max_size=5) | st.just(
    [Choice(f"{n}", "很长的选项" * 20) for n in range(300)]
)
CONFIRM = st.none() | st.builds(Confirm, TEXT, TEXT, TEXT, TEXT)
BUTTON = st.builds(Button, VERB, TEXT, ARGS, st.sampled_from(["plain", "primary", "danger"]), st.booleans(), CONFIRM)
LINKS = st.builds(
    Link, TEXT, st.sampled_from(["https://example.com/a?b=c", "", "javascript:x", "https://" + "x" * 4000])
)
MENU = st.builds(Menu, VERB, TEXT, CHOICES, ARGS)
ROW = st.builds(Row, TEXT, TEXT, st.none() | BUTTON | MENU)
BLOCK = st.one_of(
    st.builds(Text, TEXT, st.booleans()),
    st.builds(Facts, st.lists(st.tuples(TEXT, TEXT), max_size=12)),
    st.builds(Rows, st.lists(ROW, max_size=4), TEXT),
    st.just(Rule()),
    st.builds(Actions, st.lists(BUTTON | LINKS | MENU, max_size=30)),
)
MANY = st.one_of(
    st.builds(lambda text, detail, button: Rows([Row(text, detail, button)] * 500), SHORT, SHORT, st.none() | BUTTON),
    st.builds(lambda button: Actions([button] * 300), BUTTON),
    st.builds(lambda text: Text(text * 3000), st.text(min_size=1, max_size=9)),
)
BODY = st.lists(BLOCK | MANY, max_size=5) | st.builds(lambda text, quiet: [Text(text, quiet)] * 70, TEXT, st.booleans())
CARD = st.builds(Card, TEXT, BODY, st.sampled_from(["plain", "good", "warn", "bad"]), TEXT)

KINDS = ["line", "text", "date", "time", "choice", "person", "people"]
VALUE = TEXT | st.sampled_from(
    ["2030-01-11", "09:30", "U01LINA", "U01LINA,U02BOB", "2030-13-01", "25:99", "0001-01-01"]
)
FIELD = st.builds(Field, st.uuids().map(str), TEXT, st.sampled_from(KINDS), st.booleans(), CHOICES, VALUE, TEXT)
FORM = st.builds(
    Form,
    VERB,
    TEXT,
    st.lists(FIELD, max_size=8),
    TEXT,
    TEXT,
    st.dictionaries(st.text(max_size=5), st.text(max_size=9)),
    TEXT,
)


@settings(max_examples=100, deadline=None)
@given(CARD)
def test_slack_takes_every_card(card: Card) -> None:
    said = render.message(card, "outbox-17:3")
    assert limits.message_faults(said) == []
    assert faults_of(said["blocks"]) == []
    assert said["blocks"][0]["block_id"] == "up:outbox-17:3" and said["text"].strip()
    for block in said["blocks"]:
        Block.parse(block).validate_json()  # type: ignore[union-attr]


@settings(max_examples=30, deadline=None)
@given(CARD)
def test_slack_takes_every_card_as_a_page_and_in_a_dialog(card: Card) -> None:
    check_view(render.home(card))
    check_view(render.closing(card))


@settings(max_examples=100, deadline=None)
@given(FORM)
def test_slack_takes_every_form(form: Form) -> None:
    view = render.view(form)
    assert limits.view_faults(view) == []
    check_view(view)
    View(**view).validate_json()


@settings(max_examples=50, deadline=None)
@given(CARD)
def test_every_card_can_be_said_in_plain_text(card: Card) -> None:
    said = plain.text(card, name)
    assert not set(said) & set("\ue000\ue001\ue002\ue003") and "\n" not in plain.notice(card, name)


# ---- the way back ---------------------------------------------------------------------------------------------------

SMALL = st.dictionaries(st.text(max_size=8), st.text(max_size=12), max_size=2)


@given(VERB, SMALL)
def test_a_button_brings_its_arguments_back(verb: str, args: Mapping[str, str]) -> None:
    assert render.read_action(element(Button(verb, "Go", args))) == (verb, args, {})


@given(
    VERB, SMALL, st.text(min_size=1, max_size=12).filter(str.strip) | st.sampled_from(["[", '["a",{}]', "1", "null"])
)
def test_a_menu_brings_its_choice_and_arguments_back(verb: str, args: Mapping[str, str], choice: str) -> None:
    select = element(Menu(verb, "Pick", [Choice(choice, "this")], args))
    picked = {"type": "static_select", "action_id": verb, "selected_option": select["options"][0]}
    assert render.read_action(picked) == (verb, args, {"choice": choice})


def element(action: Action) -> dict[str, Any]:
    found = render.message(Card("x", [Actions([action])]), "")["blocks"][1]["elements"][0]
    assert isinstance(found, dict)
    return found


def test_one_verb_several_times_in_a_row_stays_one_verb() -> None:
    buttons = [Button("task.done", f"T-{n}", {"task": str(n)}) for n in range(3)]
    row = render.message(Card("x", [Actions(buttons)]), "")["blocks"][1]["elements"]
    assert [one["action_id"] for one in row] == ["task.done", "task.done#2", "task.done#3"]
    assert [render.read_action(one) for one in row] == [("task.done", {"task": str(n)}, {}) for n in range(3)]


def test_arguments_too_large_to_travel_are_never_cut() -> None:
    card = Card("x", [Actions([Button("a.b", "Gone", {"text": "x" * 2000}), Button("a.c", "Here")])])
    assert [one["action_id"] for one in render.message(card, "")["blocks"][1]["elements"]] == ["a.c"]
    with pytest.raises(ValueError, match=r"a\.b"):
        render.view(Form("a.b", "T", [], "ok", "no", {"text": "x" * 3000}))


def test_a_form_brings_back_what_was_filled_in() -> None:
    view = render.view(FORMS["edit"])
    values = {
        "text": {"value": {"type": "plain_text_input", "value": "new\ntext"}},
        "owners": {"value": {"type": "multi_users_select", "selected_users": ["U01LINA", "U02BOB"]}},
        "asker": {"value": {"type": "users_select", "selected_user": "U02BOB"}},
        "date": {"value": {"type": "datepicker", "selected_date": "2030-01-12"}},
        "time": {"value": {"type": "timepicker", "selected_time": None}},
        "priority": {"value": {"type": "static_select", "selected_option": {"text": WORD, "value": "0"}}},
        "note": {"value": {"type": "plain_text_input", "value": None}},
    }
    filled = {"text": "new\ntext", "owners": "U01LINA,U02BOB", "asker": "U02BOB", "date": "2030-01-12", "time": ""}
    expected = ("task.edit", {"task": "12"}, {**filled, "priority": "0", "note": ""})
    assert render.read_view({**view, "state": {"values": values}}) == expected


@pytest.mark.parametrize("view", [{}, {"state": None}, {"private_metadata": "not json"}, {"private_metadata": "[1]"}])
def test_a_form_with_pieces_missing_is_read_all_the_same(view: dict[str, Any]) -> None:
    assert render.read_view(view) == ("", {}, {})


@pytest.mark.parametrize("action", [{}, {"value": "{"}, {"value": None}, {"value": "7"}, {"selected_option": None}])
def test_a_press_with_pieces_missing_is_read_all_the_same(action: dict[str, Any]) -> None:
    assert render.read_action(action) == ("", {}, {})


# ---- the checker notices --------------------------------------------------------------------------------------------


def section(text: str, **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def press(**more: Any) -> dict[str, Any]:
    return {"type": "actions", "elements": [{"type": "button", "action_id": "a.b", "text": WORD, **more}]}


def options(count: int, value: str = "v") -> dict[str, Any]:
    offered = [{"text": WORD, "value": f"{value}{n}"} for n in range(count)]
    return {"type": "actions", "elements": [{"type": "static_select", "action_id": "a.b", "options": offered}]}


TOO_MUCH = [
    [],
    [section("x")] * 51,
    [section("")],
    [section("x" * 3001)],
    [section("🙂" * 1501)],
    [section("x" * 2999)] * 5,
    [section("x", block_id="b"), section("y", block_id="b")],
    [section("x", block_id="b" * 256)],
    [section("x", fields=[WORD])],
    [section("x", accessory={"type": "image"})],
    [{"type": "section", "fields": [WORD] * 11}],
    [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}],
    [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
    [{"type": "context", "elements": [WORD] * 11}],
    [{"type": "fireworks"}],
    [{"type": "actions", "elements": press()["elements"] * 2}],
    [{"type": "input", "label": WORD, "element": {"type": "datepicker", "action_id": "value"}}],
    [press(text={"type": "plain_text", "text": "x" * 76})],
    [press(value="x" * 2001)],
    [press(url="x" * 3001)],
    [press(style="plain")],
    [press(confirm={"title": WORD, "text": WORD, "confirm": WORD, "deny": {"type": "plain_text", "text": "x" * 31}})],
    [press(action_id="x" * 256)],
    [options(0)],
    [options(101)],
    [options(1, "v" * 150)],
]


@pytest.mark.parametrize("blocks", TOO_MUCH)
def test_the_checker_names_what_slack_would_refuse(blocks: list[dict[str, Any]]) -> None:
    assert limits.message_faults({"text": "x", "blocks": blocks}) != []


def test_the_checker_names_what_slack_would_refuse_of_a_form() -> None:
    good = render.view(FORMS["edit"])
    long = {"type": "plain_text", "text": "x" * 25}
    late = {
        "type": "input",
        "label": WORD,
        "element": {"type": "timepicker", "action_id": "v", "initial_time": "24:00"},
    }
    broken = [
        {"title": long}, {"submit": long}, {"close": {}}, {"callback_id": ""}, {"type": "home"},
        {"private_metadata": "x" * 3001}, {"blocks": good["blocks"] * 13}, {"blocks": [late]},
    ]  # fmt: skip
    assert limits.view_faults(good) == []
    assert [limits.view_faults({**good, **part}) != [] for part in broken] == [True] * len(broken)
