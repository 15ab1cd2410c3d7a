"""Block Kit and views: what Slack takes, and what it refuses with which reason."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.blocks import ActionsBlock, ButtonElement, HeaderBlock, Option, SectionBlock, StaticSelectElement

from sandbox.blocks import check_blocks, check_view, faults_of
from sandbox.errors import SlackError
from tests.sandbox_probe import actions, asked, button, dialog, section, words

Json = dict[str, Any]


def markdown(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def option(value: str, label: str = "x") -> Json:
    return {"text": words(label), "value": value}


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "s", "options": [option("a")], **more}


GOOD: list[Json] = [
    section("a" * 3000),
    {"type": "section", "fields": [markdown("a" * 2000)] * 10, "accessory": button("b", "c" * 75, value="v" * 2000)},
    {"type": "header", "text": words("h" * 150)},
    {"type": "divider"},
    {"type": "context", "elements": [markdown("x"), {"type": "image", "image_url": "https://a", "alt_text": "a"}]},
    actions(*(button(f"b{number}") for number in range(25))),
    actions(select(options=[option(str(number)) for number in range(100)], initial_option=option("7"))),
    actions(
        {"type": "datepicker", "action_id": "d", "initial_date": "2030-01-09"}, {"type": "timepicker", "action_id": "t"}
    ),
    actions(button("b", confirm={name: words("x") for name in ("title", "text", "confirm", "deny")}, style="danger")),
    asked("a", {"type": "multi_users_select", "action_id": "u", "initial_users": ["U1"]}),
    asked("a", {"type": "radio_buttons", "action_id": "r", "options": [{"text": markdown("*x*"), "value": "1"}]}),
    {"type": "image", "image_url": "https://a", "alt_text": "a", "title": words("t")},
    {"type": "markdown", "text": "# x"},
    {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]},
    {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * 20] * 100},
]


@pytest.mark.parametrize("block", GOOD, ids=lambda block: block["type"])
def test_what_slack_takes(block: Json) -> None:
    assert faults_of([block]) == []


BAD: list[tuple[Json, str]] = [
    ({"type": "wall"}, "unsupported type: wall [json-pointer:/blocks/0]"),
    (section("a" * 3001), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    (section(""), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ({"type": "section"}, "missing required field: text or fields [json-pointer:/blocks/0]"),
    (
        {"type": "section", "fields": [markdown("x")] * 11},
        "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
    ),
    ({"type": "section", "fields": [markdown("x" * 2001)]}, "must be less than 2001 characters"),
    ({"type": "section", "text": markdown("x"), "colour": 1}, "invalid additional property: colour"),
    ({"type": "section", "text": "x"}, "must be a text object [json-pointer:/blocks/0/text]"),
    ({"type": "section", "text": markdown("x"), "accessory": {"type": "plain_text_input"}}, "unsupported type"),
    ({"type": "header", "text": markdown("x")}, "must be plain_text [json-pointer:/blocks/0/text/type]"),
    ({"type": "header", "text": words("x" * 151)}, "must be less than 151 characters"),
    ({"type": "context", "elements": [markdown("x")] * 11}, "no more than 10 items allowed"),
    ({"type": "context", "elements": []}, "must have at least 1 items"),
    (actions(*(button(f"b{number}") for number in range(26))), "no more than 25 items allowed"),
    (actions(button("a"), button("a")), "`action_id` must be unique: a [json-pointer:/blocks/0]"),
    (actions(button("a" * 256)), "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]"),
    (actions(button("a", "x" * 76)), "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"),
    (actions(button("a", value="x" * 2001)), "must be less than 2001 characters"),
    (actions(button("a", url="x" * 3001)), "must be less than 3001 characters"),
    (actions(button("a", style="blue")), "must be primary or danger"),
    (actions(button("a", confirm={"title": words("x")})), "missing required field: text"),
    (actions(select(options=[])), "must have at least 1 items"),
    (actions(select(options=[option(str(number)) for number in range(101)])), "no more than 100 items allowed"),
    (actions(select(options=[option("v" * 151)])), "must be less than 151 characters"),
    (actions(select(options=[option("v", "l" * 76)])), "must be less than 76 characters"),
    (actions(select(option_groups=[])), "must have either options or option_groups"),
    (actions(select(initial_option=option("z"))), "initial options must match one of the options"),
    (actions(select(placeholder=words("p" * 151))), "must be less than 151 characters"),
    (actions({"type": "overflow", "action_id": "o", "options": [option(str(n)) for n in range(6)]}), "no more than 5"),
    (
        actions({"type": "checkboxes", "action_id": "c", "options": [option(str(n)) for n in range(11)]}),
        "no more than 10",
    ),
    (actions({"type": "datepicker", "action_id": "d", "initial_date": "9/1/2030"}), "must be a date"),
    (actions({"type": "timepicker", "action_id": "t", "initial_time": "25:00"}), "must be a time"),
    (asked("a", button("b")), "unsupported type: button [json-pointer:/blocks/0/element]"),
    (asked("a", label=words("l" * 2001)), "must be less than 2001 characters"),
    (asked("a", {"type": "plain_text_input", "action_id": "t", "max_length": 3001}), "min_length and max_length"),
    (asked("a" * 256), "must be less than 256 characters [json-pointer:/blocks/0/block_id]"),
    ({"type": "image", "alt_text": "a"}, "must have either image_url or slack_file"),
    ({"type": "image", "image_url": "https://a", "alt_text": "a" * 2001}, "must be less than 2001 characters"),
    ({"type": "table", "rows": [[{}] * 21]}, "no more than 20 items allowed"),
    ({"type": "markdown", "text": "x" * 12_001}, "must be less than 12001 characters"),
]


@pytest.mark.parametrize(("block", "reason"), BAD, ids=[reason[:40] for _, reason in BAD])
def test_what_slack_refuses(block: Json, reason: str) -> None:
    with pytest.raises(SlackError) as refused:
        check_blocks([block])
    assert refused.value.code == "invalid_blocks"
    assert any(reason in message for message in refused.value.facts["response_metadata"]["messages"])


def test_whole_messages_have_their_limits() -> None:
    assert faults_of([{"type": "divider"}] * 50) == []
    assert "no more than 50 items allowed" in faults_of([{"type": "divider"}] * 51)[0]
    assert "`block_id` must be unique: x" in faults_of([{**section("a"), "block_id": "x"}] * 2)[0]
    table = {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}]]}
    assert "no more than 1 table" in faults_of([table, table])[0]
    assert "together" in faults_of([{"type": "markdown", "text": "x" * 7000}] * 2)[0]


@pytest.mark.parametrize("blocks", ["words", [1], {"type": "section"}])
def test_what_is_no_list_of_blocks_is_another_refusal(blocks: Any) -> None:
    with pytest.raises(SlackError, match="invalid_blocks_format"):
        check_blocks(blocks)


def test_ids_are_filled_in_and_given_ones_kept() -> None:
    named, unnamed = check_blocks(
        [{**section("a"), "block_id": "mine"}, actions({"type": "button", "text": words("b")})]
    )
    assert named["block_id"] == "mine"
    assert unnamed["block_id"] and unnamed["elements"][0]["action_id"]


VIEWS: list[tuple[Json, str]] = [
    (dialog("a", submit=None), "missing required field: submit"),
    ({**dialog("a"), "title": words("t" * 25)}, "must be less than 25 characters [json-pointer:/view/title/text]"),
    (dialog("a", close=words("c" * 25)), "must be less than 25 characters [json-pointer:/view/close/text]"),
    (dialog("a", private_metadata="p" * 3001), "must be less than 3001 characters"),
    ({**dialog("a"), "callback_id": "c" * 256}, "must be less than 256 characters"),
    (dialog("a", *[{"type": "divider"}] * 101), "no more than 100 items allowed"),
    (dialog("a", {"type": "table", "rows": []}), "unsupported type: table"),
    ({"type": "sheet", "blocks": []}, "must be modal or home"),
    ({"type": "modal", "blocks": []}, "missing required field: title"),
    ({"type": "home"}, "must be an array of blocks"),
]


@pytest.mark.parametrize(("view", "reason"), VIEWS, ids=[reason[:40] for _, reason in VIEWS])
def test_views_that_slack_refuses(view: Json, reason: str) -> None:
    with pytest.raises(SlackError) as refused:
        check_view(view)
    assert refused.value.code == "invalid_arguments"
    assert any(reason in message for message in refused.value.facts["response_metadata"]["messages"])


def test_a_view_may_be_too_large_altogether() -> None:
    assert check_view(dialog("a", *[section("好" * 800)] * 100))["blocks"]
    with pytest.raises(SlackError, match="view_too_large"):
        check_view(dialog("a", *[section("好" * 850)] * 100))


@given(st.text(min_size=1, max_size=75), st.lists(st.text(min_size=1, max_size=75), min_size=1, max_size=10))
def test_what_slack_sdk_builds_and_finds_valid_is_valid_here(label: str, labels: list[str]) -> None:
    offered = [Option(label=each, value=str(number)) for number, each in enumerate(labels)]
    built = [
        HeaderBlock(text=label),
        SectionBlock(text=label, accessory=ButtonElement(text=label, action_id="a", value=label)),
        ActionsBlock(elements=[StaticSelectElement(placeholder=label, options=offered, action_id="s")]),
    ]
    for block in built:
        block.validate_json()
    assert faults_of([block.to_dict() for block in built]) == []
