"""The workspace's Web API: all ways of calling, what is refused in Slack's words, and what a read gives back."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox_probe import MANIFEST, actions, button, dialog, manifest, section

SECOND = {"display_information": {"name": "Other"}}
MARK = {"event_type": "letter", "event_payload": {"key": "task-due:17", "try": 1}}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    people = ["ann", "bob", {"handle": "li.na", "name": "李娜", "email": "li.na@example.com", "locale": "zh-CN"}]
    async with Sandbox.serve(MANIFEST, people, {"general": None, "team": ["ann"]}) as sandbox:
        yield sandbox


@pytest.fixture
async def web(sandbox: Sandbox) -> AsyncIterator[AsyncWebClient]:
    async with aiohttp.ClientSession() as session:
        yield AsyncWebClient(sandbox.app.bot_token, sandbox.api_url, session=session, retry_handlers=[])


async def call(sandbox: Sandbox, method: str, **sent: Any) -> dict[str, Any]:
    async with aiohttp.ClientSession() as session, session.post(sandbox.api_url + method, **sent) as answer:
        return await answer.json()


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize("way", ["query", "form", "json", "get", "mixed"])
async def test_arguments_come_by_query_form_or_json(sandbox: Sandbox, way: str) -> None:
    token = sandbox.app.bot_token
    args = {"channel": "C0GENERAL", "text": "你好 & hello", "blocks": json.dumps([section("hi")])}
    url = sandbox.api_url + "chat.postMessage"
    sent: dict[str, dict[str, Any]] = {
        "query": {"params": args, "headers": bearer(token)},
        "form": {"data": {**args, "token": token}},
        "json": {"json": {**args, "blocks": [section("hi")]}, "headers": bearer(token)},
        "mixed": {"params": {"channel": "C0GENERAL"}, "json": {"text": args["text"]}, "headers": bearer(token)},
        "get": {"params": {**args, "token": token}},
    }
    async with aiohttp.ClientSession() as session:
        ask = session.get if way == "get" else session.post
        async with ask(url, **sent[way]) as answer:
            assert (await answer.json())["ok"]
    (message,) = sandbox.messages("general")
    assert message["text"] == args["text"] and message["bot_id"] == sandbox.app.bot_id


async def test_tokens_are_of_somebody_and_of_the_right_kind(sandbox: Sandbox) -> None:
    bot, app = sandbox.app.bot_token, sandbox.app.app_token
    table = [
        ("auth.test", {}, "not_authed"),
        ("auth.test", bearer("xoxb-nobody"), "invalid_auth"),
        ("apps.connections.open", bearer(bot), "not_allowed_token_type"),
        ("chat.postMessage", bearer(app), "not_allowed_token_type"),
        ("chat.whistle", bearer(bot), "unknown_method"),
    ]
    for method, headers, error in table:
        assert (await call(sandbox, method, headers=headers))["error"] == error
    assert (await call(sandbox, "chat.postMessage", data=b"{", headers={"Content-Type": "application/json"}))[
        "error"
    ] == "invalid_json"
    sandbox.workspace.uninstall(sandbox.app)
    assert (await call(sandbox, "auth.test", headers=bearer(bot)))["error"] == "account_inactive"


SCOPED = [
    ("chat:write", "chat.postMessage", {"channel": "C0GENERAL", "text": "hi"}),
    ("channels:history", "conversations.history", {"channel": "C0GENERAL"}),
    ("im:history", "conversations.history", {"channel": "D000000001"}),
    ("channels:read", "conversations.info", {"channel": "C0GENERAL"}),
    ("groups:read", "conversations.list", {"types": "private_channel"}),
    ("im:write", "conversations.open", {"users": "U0ANN"}),
    ("users:read", "users.info", {"user": "U0ANN"}),
    ("users:read.email", "users.lookupByEmail", {"email": "li.na@example.com"}),
    ("reactions:write", "reactions.add", {"channel": "C0GENERAL", "timestamp": "1", "name": "eyes"}),
    ("files:write", "files.getUploadURLExternal", {"filename": "a", "length": 1}),
    ("usergroups:read", "usergroups.list", {}),
    ("team:read", "team.info", {}),
]


@pytest.mark.parametrize(("scope", "method", "args"), SCOPED)
async def test_a_scope_is_missed_where_it_is_needed(scope: str, method: str, args: dict[str, Any]) -> None:
    async with Sandbox.serve(manifest(without=scope)) as sandbox:
        answer = await call(sandbox, method, json=args, headers=bearer(sandbox.app.bot_token))
        assert (answer["error"], answer["needed"]) == ("missing_scope", scope)
        assert scope not in answer["provided"].split(",")


REFUSALS: list[tuple[str, dict[str, Any], str]] = [
    ("chat.postMessage", {"channel": "C0NOWHERE", "text": "hi"}, "channel_not_found"),
    ("chat.postMessage", {"channel": "C0CLOSED", "text": "hi"}, "not_in_channel"),
    ("chat.postMessage", {"channel": "C0SECRET", "text": "hi"}, "channel_not_found"),
    ("chat.postMessage", {"channel": "C0OLD", "text": "hi"}, "is_archived"),
    ("chat.postMessage", {"channel": "C0GENERAL"}, "no_text"),
    ("chat.postMessage", {"channel": "U0OTHER", "text": "hi"}, "cannot_dm_bot"),
    ("chat.postMessage", {"channel": "C0GENERAL", "text": "hi", "thread_ts": "1.0"}, "thread_not_found"),
    ("chat.postMessage", {"channel": "C0GENERAL", "blocks": "[{"}, "invalid_blocks_format"),
    ("chat.postMessage", {"channel": "C0GENERAL", "blocks": [{"type": "wall"}]}, "invalid_blocks"),
    (
        "chat.postMessage",
        {"channel": "C0GENERAL", "text": "a", "metadata": {"event_type": "x"}},
        "invalid_metadata_schema",
    ),
    (
        "chat.postMessage",
        {"channel": "C0GENERAL", "text": "a", "metadata": {**MARK, "event_payload": {"a": "b" * 20_000}}},
        "metadata_too_large",
    ),
    ("chat.postMessage", {"channel": "C0GENERAL", "markdown_text": "a" * 12_001}, "msg_too_long"),
    ("chat.postMessage", {"channel": "C0GENERAL", "text": "a", "attachments": [{}] * 101}, "too_many_attachments"),
    ("chat.postEphemeral", {"channel": "C0TEAM", "user": "U0BOB", "text": "hi"}, "user_not_in_channel"),
    ("chat.update", {"channel": "C0GENERAL", "ts": "1.0", "text": "hi"}, "message_not_found"),
    ("chat.update", {"channel": "C0GENERAL", "ts": "{ann}", "text": "hi"}, "cant_update_message"),
    ("chat.update", {"channel": "C0GENERAL", "ts": "{own}", "text": "a" * 4001}, "msg_too_long"),
    ("chat.delete", {"channel": "C0GENERAL", "ts": "{ann}"}, "cant_delete_message"),
    ("chat.getPermalink", {"channel": "C0GENERAL", "message_ts": "1.0"}, "message_not_found"),
    ("conversations.open", {"users": "U0NOBODY"}, "user_not_found"),
    ("conversations.open", {"users": "U0OTHER"}, "cannot_dm_bot"),
    ("conversations.open", {}, "users_list_not_supplied"),
    ("conversations.history", {"channel": "C0CLOSED"}, "not_in_channel"),
    ("conversations.history", {"channel": "C0GENERAL", "oldest": "yesterday"}, "invalid_ts_oldest"),
    ("conversations.history", {"channel": "C0GENERAL", "cursor": "§"}, "invalid_cursor"),
    ("conversations.replies", {"channel": "C0GENERAL", "ts": "1.0"}, "thread_not_found"),
    ("conversations.create", {"name": "general"}, "name_taken"),
    ("conversations.create", {"name": "a b!"}, "invalid_name_specials"),
    ("conversations.archive", {"channel": "C0CLOSED"}, "not_in_channel"),
    ("conversations.list", {"types": "pigeon"}, "invalid_types"),
    ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
    ("users.lookupByEmail", {"email": "no@example.com"}, "users_not_found"),
    ("reactions.add", {"channel": "C0GENERAL", "timestamp": "1.0", "name": "eyes"}, "message_not_found"),
    ("reactions.add", {"channel": "C0GENERAL", "timestamp": "{ann}", "name": "no such"}, "invalid_name"),
    ("reactions.remove", {"channel": "C0GENERAL", "timestamp": "{ann}", "name": "eyes"}, "no_reaction"),
    ("views.open", {"trigger_id": "1.2.3", "view": dialog("a")}, "invalid_trigger_id"),
    ("views.update", {"view_id": "V0", "view": dialog("a")}, "not_found"),
    ("views.publish", {"user_id": "U0ANN", "view": dialog("a")}, "invalid_arguments"),
    ("files.completeUploadExternal", {"files": [{"id": "F0"}]}, "file_not_found"),
    ("usergroups.users.list", {"usergroup": "S0"}, "no_such_subteam"),
]


@pytest.fixture
async def furnished(sandbox: Sandbox, web: AsyncWebClient) -> dict[str, str]:
    """Places the probe may not enter, somebody else's bot, and two messages: Ann's and its own."""
    sandbox.workspace.add_channel("closed", [sandbox.person("ann")])
    sandbox.workspace.add_channel("secret", [sandbox.person("ann")], private=True)
    old = sandbox.workspace.add_channel("old", [sandbox.app.bot_user])
    sandbox.workspace.change_channel(old, "archive", archived=True)
    sandbox.workspace.install({**SECOND})
    posted = await web.chat_postMessage(channel="C0GENERAL", text="mine")
    return {"{ann}": await sandbox.say("ann", "general", "hers"), "{own}": posted["ts"]}


@pytest.mark.parametrize(("method", "args", "error"), REFUSALS)
async def test_refusals(
    web: AsyncWebClient, furnished: dict[str, str], method: str, args: dict[str, Any], error: str
) -> None:
    filled = {name: furnished.get(value, value) if isinstance(value, str) else value for name, value in args.items()}
    with pytest.raises(SlackApiError) as refused:
        await web.api_call(method, json=filled)
    assert refused.value.response["error"] == error


async def test_what_is_said_is_read_back_with_its_marks(sandbox: Sandbox, web: AsyncWebClient) -> None:
    first = await web.chat_postMessage(channel="#general", text="one", metadata=MARK)
    block = {**section("two"), "block_id": "up:7:0"}
    second = await web.chat_postMessage(channel="C0GENERAL", text="two", blocks=[block], thread_ts=first["ts"])
    plainly = (await web.conversations_history(channel="C0GENERAL"))["messages"]
    assert [message["text"] for message in plainly] == ["one"] and "metadata" not in plainly[0]
    assert plainly[0]["reply_count"] == 1
    marked = await web.conversations_history(channel="C0GENERAL", include_all_metadata=True)
    assert marked["messages"][0]["metadata"] == MARK
    thread = (await web.conversations_replies(channel="C0GENERAL", ts=first["ts"], oldest=first["ts"]))["messages"]
    assert [message["ts"] for message in thread] == [first["ts"], second["ts"]]
    assert thread[1]["blocks"][0]["block_id"] == "up:7:0"


async def test_history_comes_newest_first_in_pages_within_its_bounds(sandbox: Sandbox, web: AsyncWebClient) -> None:
    stamps = [await sandbox.say("ann", "general", str(number)) for number in range(7)]
    seen: list[str] = []
    async for page in await web.conversations_history(channel="C0GENERAL", limit=3):
        seen += [message["text"] for message in page["messages"]]
    assert seen == list("6543210")
    bounds = {"oldest": stamps[1], "latest": stamps[4]}
    within = await web.conversations_history(channel="C0GENERAL", **bounds)
    assert [message["text"] for message in within["messages"]] == ["3", "2"]
    inclusive = await web.conversations_history(channel="C0GENERAL", **bounds, inclusive=True)
    assert [message["text"] for message in inclusive["messages"]] == list("4321")


async def test_a_change_keeps_what_it_does_not_name(sandbox: Sandbox, web: AsyncWebClient) -> None:
    posted = await web.chat_postMessage(channel="C0GENERAL", text="one", blocks=[section("one")], metadata=MARK)
    await web.chat_update(channel="C0GENERAL", ts=posted["ts"], text="two")
    (message,) = sandbox.messages("general")
    assert (message["text"], message["blocks"][0]["text"]["text"], message["metadata"]) == ("two", "one", MARK)
    assert message["edited"]["user"] == sandbox.app.bot_id
    await web.chat_update(channel="C0GENERAL", ts=posted["ts"], text="three", blocks=[], metadata={})
    (message,) = sandbox.messages("general")
    assert "blocks" not in message and "metadata" not in message


async def test_broadcast_replies_stand_in_the_channel_too(sandbox: Sandbox, web: AsyncWebClient) -> None:
    root = await sandbox.say("ann", "general", "root")
    await web.chat_postMessage(channel="C0GENERAL", text="quiet", thread_ts=root)
    await web.chat_postMessage(channel="C0GENERAL", text="loud", thread_ts=root, reply_broadcast=True)
    assert [message["text"] for message in sandbox.messages("general")] == ["root", "loud"]
    assert sandbox.messages("general")[1]["subtype"] == "thread_broadcast"
    assert len(sandbox.messages("general", thread=root)) == 3


async def test_a_deleted_root_leaves_a_tombstone_and_a_deleted_reply_is_not_counted(
    sandbox: Sandbox, web: AsyncWebClient
) -> None:
    root = (await web.chat_postMessage(channel="C0GENERAL", text="root"))["ts"]
    reply = await sandbox.say("ann", "general", "reply", thread=root)
    await web.chat_delete(channel="C0GENERAL", ts=root)
    assert sandbox.messages("general")[0]["subtype"] == "tombstone"
    await sandbox.delete("ann", "general", reply)
    assert "reply_count" not in sandbox.messages("general")[0]


async def test_people_are_found_by_id_list_and_email(sandbox: Sandbox, web: AsyncWebClient) -> None:
    user = (await web.users_info(user="U0LINA", include_locale=True))["user"]
    assert (user["real_name"], user["locale"], user["tz"], user["tz_offset"]) == (
        "李娜",
        "zh-CN",
        "Asia/Shanghai",
        28800,
    )
    assert user["profile"]["email"] == "li.na@example.com"
    assert (await web.users_lookupByEmail(email="LI.NA@example.com"))["user"]["id"] == "U0LINA"
    names: list[str] = []
    async for page in await web.users_list(limit=2):
        names += [member["name"] for member in page["members"]]
    assert names == ["ann", "bob", "li.na", "probe"]


async def test_the_email_is_for_those_entitled() -> None:
    async with Sandbox.serve(
        manifest(without="users:read.email"), [{"handle": "ann", "email": "a@example.com"}]
    ) as sandbox:
        answer = await call(sandbox, "users.info", json={"user": "U0ANN"}, headers=bearer(sandbox.app.bot_token))
        assert "email" not in answer["user"]["profile"]


async def test_conversations_are_opened_made_and_filled(sandbox: Sandbox, web: AsyncWebClient) -> None:
    direct = (await web.conversations_open(users="U0ANN"))["channel"]["id"]
    assert direct == sandbox.channel("@ann").id
    await web.chat_postMessage(channel="U0ANN", text="to you")
    assert [message["text"] for message in sandbox.dms("ann")] == ["to you"]
    group = (await web.conversations_open(users=["U0ANN", "U0BOB"], return_im=True))["channel"]
    assert group["is_mpim"]
    made = (await web.conversations_create(name="客户经理周例会"))["channel"]
    await web.conversations_invite(channel=made["id"], users="U0ANN,U0BOB")
    members = (await web.conversations_members(channel=made["id"]))["members"]
    assert members == [sandbox.app.bot_user, "U0ANN", "U0BOB"]
    listed = (await web.conversations_list(types="public_channel"))["channels"]
    assert {channel["name"] for channel in listed} == {"general", "team", "客户经理周例会"}
    await web.conversations_archive(channel=made["id"])
    assert sandbox.channel("客户经理周例会").archived


async def test_files_go_up_in_three_steps(sandbox: Sandbox, web: AsyncWebClient, tmp_path: Path) -> None:
    draft = tmp_path / "minutes.md"
    draft.write_text("# 会议纪要")
    root = await sandbox.say("ann", "general", "the minutes?")
    await web.files_upload_v2(
        channel="C0GENERAL", file=str(draft), title="Minutes", thread_ts=root, initial_comment="here"
    )
    _, shared = sandbox.messages("general", thread=root)
    assert (shared["subtype"], shared["text"], shared["files"][0]["title"]) == ("file_share", "here", "Minutes")
    async with aiohttp.ClientSession() as session, session.get(shared["files"][0]["url_private"]) as file:
        assert await file.text() == "# 会议纪要"


async def test_calls_are_kept_for_the_tests_to_look_at(sandbox: Sandbox, web: AsyncWebClient) -> None:
    await web.chat_postMessage(channel="C0GENERAL", text="hi", blocks=[actions(button("a"))])
    with pytest.raises(SlackApiError):
        await web.chat_postMessage(channel="C0NOWHERE", text="hi")
    assert [(call.method, call.answer["ok"]) for call in sandbox.calls] == [
        ("chat.postMessage", True),
        ("chat.postMessage", False),
    ]
