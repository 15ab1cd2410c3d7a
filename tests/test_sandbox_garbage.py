"""Whatever is sent to the workspace, it answers in Slack's words: it never falls over."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.blocks import BLOCKS, check_blocks, check_view
from sandbox.call import METHODS
from sandbox.elements import ELEMENTS
from sandbox.errors import SlackError
from sandbox.slack import Slack
from sandbox.webapi import Asked, accept
from tests.sandbox_probe import manifest

WORDS = st.sampled_from([*BLOCKS, *ELEMENTS, "mrkdwn", "plain_text", "modal", "home", "C0GENERAL", "U0ANN", "1.0", "x"])
PROPERTIES = """
type text elements element accessory options option_groups fields label blocks title block_id action_id
submit confirm rows children page_size value actions initial_option
"""
PARAMETERS = """
channel user users ts thread_ts text blocks attachments metadata view trigger_id view_id user_id name timestamp
message_ts limit cursor oldest latest types files filename length channel_id email hash external_id markdown_text
usergroup file topic
"""
JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | WORDS
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(PROPERTIES.split()), inner, max_size=5),
    max_leaves=12,
)
ARGUMENTS = st.dictionaries(
    st.sampled_from(PARAMETERS.split()), JUNK | st.just("C0GENERAL") | st.just("U0ANN"), max_size=8
)


@given(JUNK)
@settings(max_examples=300)
def test_junk_is_no_blocks(junk: Any) -> None:
    for check, thing in ((check_blocks, [junk]), (check_blocks, junk), (check_view, junk)):
        try:
            check(thing)
        except SlackError as refused:
            assert refused.code.startswith("invalid_") or refused.code == "view_too_large"


def slack() -> Slack:
    """A workspace whose app is told of nothing."""
    made = Slack()
    ann = made.workspace.add_person("ann")
    app = made.workspace.install(manifest(events=[]), bot_token="xoxb", app_token="xapp")
    made.workspace.add_channel("general", [ann.id, app.bot_user])
    return made


@pytest.mark.parametrize("name", sorted(METHODS))
@given(args=ARGUMENTS)
@settings(max_examples=20, deadline=None)
def test_junk_is_answered(name: str, args: dict[str, Any]) -> None:
    token = "xapp" if METHODS[name].token == "app" else "xoxb"
    answer = accept(slack(), Asked(name, args, token, "http://127.0.0.1"))
    said = json.loads(bytes(answer.body))
    assert said["ok"] or isinstance(said["error"], str)


@given(
    st.dictionaries(
        st.sampled_from(["channel", "text", "ts", "name", "members", "container", "action", "block_id"]), JUNK
    )
)
@settings(max_examples=60, deadline=None)
def test_junk_is_no_deed(asked: dict[str, Any]) -> None:
    made = slack()
    deeds = [name.removeprefix("_do_") for name in dir(made.page) if name.startswith("_do_")]

    async def do() -> None:
        for deed in deeds:
            try:
                await made.page.do({"as": "U0ANN", "do": deed, **asked})
            except SlackError as refused:
                assert refused.code

    asyncio.run(do())
