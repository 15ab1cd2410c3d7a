"""The page's protocol: what a person sees, what is pushed to them, what they do; a log replayed as a conversation."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient
from starlette.responses import Response

from sandbox import Sandbox
from tests.sandbox_probe import MANIFEST, Ear, actions, button, dialog, ear, section


class Window:
    """One person's page."""

    def __init__(
        self, session: aiohttp.ClientSession, url: str, me: str, live: aiohttp.ClientWebSocketResponse
    ) -> None:
        self._session, self._url, self._me, self._live = session, url, me, live

    async def look(self, what: str, **query: str) -> Any:
        async with self._session.get(f"{self._url}/page/{what}", params={"as": self._me, **query}) as answer:
            return await answer.json()

    async def do(self, deed: str, **facts: Any) -> dict[str, Any]:
        async with self._session.post(f"{self._url}/page/do", json={"as": self._me, "do": deed, **facts}) as answer:
            return await answer.json()

    async def pushed(self, kind: str) -> dict[str, Any]:
        """The next push of a kind; others are passed over."""
        async with asyncio.timeout(5):
            while (frame := await self._live.receive_json())["type"] != kind:
                pass
        return frame


@contextlib.asynccontextmanager
async def window(sandbox: Sandbox, me: str) -> AsyncIterator[Window]:
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{sandbox.url}/page/live?as={me}") as live:
        yield Window(session, sandbox.url, me, live)


@pytest.fixture
async def room() -> AsyncIterator[tuple[Sandbox, Ear, Window, Window]]:
    channels = {"general": None, "team": ["ann"]}
    async with ear() as listening, Sandbox.serve(MANIFEST, channels=channels) as sandbox:
        sandbox.point(listening.url)
        async with window(sandbox, "U0ANN") as ann, window(sandbox, "U0BOB") as bob:
            yield sandbox, listening, ann, bob


Room = tuple[Sandbox, Ear, Window, Window]


async def test_the_state_is_all_that_one_person_sees(room: Room) -> None:
    sandbox, _, ann, bob = room
    state = await ann.look("state")
    assert state["me"] == "U0ANN" and state["app"]["home"] and state["clock"]["offset"] == 0
    assert [command["command"] for command in state["app"]["commands"]] == ["/ask", "/raw"]
    assert {shortcut["type"] for shortcut in state["app"]["shortcuts"]} == {"message", "global"}
    assert {person["name"]: person["is_bot"] for person in state["people"]}["probe"]
    names = {channel["name"] or channel["with"] for channel in state["channels"]}
    assert names == {"general", "team", sandbox.app.bot_user}
    assert "team" not in {channel["name"] for channel in (await bob.look("state"))["channels"]}


async def test_what_is_said_is_pushed_to_everybody_in_the_channel(room: Room) -> None:
    _, _, ann, bob = room
    ts = (await ann.do("say", channel="C0GENERAL", text="hello"))["ts"]
    frame = await bob.pushed("message")
    assert (frame["channel"], frame["message"]["ts"], frame["message"]["text"]) == ("C0GENERAL", ts, "hello")
    assert (await bob.pushed("read"))["unread"] == 1
    await bob.do("read", channel="C0GENERAL")
    assert (await bob.pushed("read"))["unread"] == 0
    await ann.do("edit", channel="C0GENERAL", ts=ts, text="hello again")
    assert (await bob.pushed("message_changed"))["message"]["text"] == "hello again"
    await bob.do("react", channel="C0GENERAL", ts=ts, name="eyes")
    assert (await ann.pushed("message_changed"))["message"]["text"] == "hello again"
    assert (await ann.pushed("message_changed"))["message"]["reactions"][0]["users"] == ["U0BOB"]
    await ann.do("say", channel="C0GENERAL", text="reply", thread_ts=ts)
    assert (await bob.pushed("message_changed"))["message"]["reactions"]
    assert (await bob.pushed("message_changed"))["message"]["reply_count"] == 1
    reply = (await ann.look("history", channel="C0GENERAL", thread_ts=ts))["messages"][-1]
    await ann.do("delete", channel="C0GENERAL", ts=reply["ts"])
    assert (await bob.pushed("message_deleted"))["thread_ts"] == ts


async def test_history_comes_in_pages_and_whispers_are_for_one(room: Room) -> None:
    sandbox, listening, ann, bob = room
    for number in range(5):
        await ann.do("say", channel="C0GENERAL", text=str(number))
    page = await ann.look("history", channel="C0GENERAL", limit="2")
    assert [message["text"] for message in page["messages"]] == ["3", "4"] and page["has_more"]
    before = page["messages"][0]["ts"]
    earlier = await ann.look("history", channel="C0GENERAL", limit="9", before=before)
    assert [message["text"] for message in earlier["messages"]] == ["0", "1", "2"] and not earlier["has_more"]
    listening.will({"text": "psst"})
    assert await ann.do("command", channel="C0GENERAL", command="/ask", text="") == {"ok": True}
    assert (await ann.pushed("ephemeral"))["message"]["ephemeral"]
    assert (await ann.look("history", channel="C0GENERAL"))["messages"][-1]["text"] == "psst"
    assert (await bob.look("history", channel="C0GENERAL"))["messages"][-1]["text"] == "4"
    whisper = sandbox.whispers("ann")[0]
    await ann.do("delete", channel="C0GENERAL", ts=whisper["ts"])
    assert (await ann.pushed("ephemeral_deleted"))["ts"] == whisper["ts"]


async def test_buttons_dialogs_and_their_faults(room: Room) -> None:
    sandbox, listening, ann, _ = room
    web = AsyncWebClient(sandbox.app.bot_token, sandbox.api_url)
    blocks = [actions(button("go"), block_id="b")]
    posted = await web.chat_postMessage(channel="C0GENERAL", text="t", blocks=blocks)
    container = {"channel": "C0GENERAL", "ts": posted["ts"]}
    press = {"container": container, "block_id": "b", "action": {"action_id": "go", "type": "button"}}
    await ann.do("press", **press, state={"values": {}})
    trigger = listening.heard[-1].payload["trigger_id"]
    await web.views_open(trigger_id=trigger, view=dialog("form"))
    (view,) = (await ann.pushed("view"))["views"]
    assert (await ann.look("state"))["views"] == [view]
    listening.will({"response_action": "errors", "errors": {"what": "no"}}, Response())
    values = {"what": {"what": {"type": "plain_text_input", "value": "x"}}}
    assert (await ann.do("submit", view_id=view["id"], values=values))["ok"]
    assert (await ann.pushed("view_errors"))["errors"] == {"what": "no"}
    await ann.do("submit", view_id=view["id"], values=values)
    assert (await ann.pushed("view"))["views"] == []


async def test_the_home_page_is_asked_for_and_pushed(room: Room) -> None:
    sandbox, listening, ann, _ = room
    assert (await ann.look("home"))["view"] is None
    await ann.do("home")
    await sandbox.settled()
    assert listening.events[-1]["type"] == "app_home_opened"
    web = AsyncWebClient(sandbox.app.bot_token, sandbox.api_url)
    await web.views_publish(user_id="U0ANN", view={"type": "home", "blocks": [section("welcome")]})
    assert (await ann.pushed("home"))["view"]["blocks"][0]["text"]["text"] == "welcome"
    assert (await ann.look("home"))["view"]["type"] == "home"


async def test_what_fails_is_noticed_by_who_did_it(room: Room) -> None:
    _, listening, ann, _ = room
    listening.will(Response(status_code=500))
    await ann.do("command", channel="C0GENERAL", command="/ask", text="")
    notice = await ann.pushed("notice")
    assert notice["level"] == "error" and "/ask" in notice["text"]


async def test_channels_and_conversations_are_made(room: Room) -> None:
    _, _, ann, bob = room
    made = (await ann.do("create", name="周会 记录", private=True, members=["U0BOB"]))["channel"]
    assert (made["name"], made["private"], made["members"]) == ("周会-记录", True, ["U0ANN", "U0BOB"])
    assert (await bob.pushed("channel"))["channel"]["id"] == made["id"]
    direct = (await ann.do("open", user="U0BOB"))["channel"]
    assert (direct["kind"], direct["with"]) == ("im", "U0BOB")
    assert (await bob.do("open", user="U0ANN"))["channel"]["id"] == direct["id"]


async def test_the_clock_moves_for_everybody(room: Room) -> None:
    sandbox, _, ann, bob = room
    await ann.do("clock", advance=3600)
    assert (await bob.pushed("clock"))["offset"] == 3600
    await ann.do("clock", to="2099-01-01T09:00:00+08:00")
    assert (await bob.pushed("clock"))["now"] == "2099-01-01T01:00:00+00:00"
    assert (await ann.do("clock", to="2000-01-01T00:00:00Z"))["error"] == "clock_only_moves_forward"
    assert (await ann.do("clock", advance=-5))["error"] == "clock_only_moves_forward"
    assert sandbox.clock.now() > 4_000_000_000


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"do": "whistle"}, "unknown_deed"),
    ({"do": "say", "channel": "C0TEAM", "text": "hi"}, "not_in_channel"),
    ({"do": "say", "channel": "C0NOWHERE", "text": "hi"}, "channel_not_found"),
    ({"do": "say", "channel": "C0GENERAL", "text": "  "}, "no_text"),
    ({"do": "say", "channel": "C0GENERAL"}, "invalid_arguments"),
    ({"do": "edit", "channel": "C0GENERAL", "ts": "{ann}", "text": "mine"}, "cant_update_message"),
    ({"do": "delete", "channel": "C0GENERAL", "ts": "{ann}"}, "cant_delete_message"),
    ({"do": "command", "channel": "C0GENERAL", "command": "/nothing"}, "unknown_command"),
    ({"do": "submit", "view_id": "V0"}, "view_not_found"),
    ({"do": "shortcut", "callback_id": "nothing"}, "unknown_shortcut"),
    ({"do": "shortcut", "callback_id": "keep"}, "message_not_found"),
    ({"do": "create", "name": "general"}, "name_taken"),
    ({"do": "open", "user": "U0NOBODY"}, "user_not_found"),
    ({"do": "replay", "channel": "C0GENERAL", "lines": [], "speed": -1}, "invalid_arguments"),
]


@pytest.mark.parametrize(("asked", "error"), REFUSED, ids=[f"{asked['do']}-{error}" for asked, error in REFUSED])
async def test_what_may_not_be_done_is_refused(room: Room, asked: dict[str, Any], error: str) -> None:
    _, _, ann, bob = room
    ts = (await ann.do("say", channel="C0GENERAL", text="hers"))["ts"]
    deed = {name: ts if value == "{ann}" else value for name, value in asked.items()}
    assert (await bob.do(deed.pop("do"), **deed))["error"] == error


async def test_what_is_not_there_is_not_found(room: Room) -> None:
    sandbox, _, _, _ = room
    async with aiohttp.ClientSession() as session:
        for path in ("state?as=U0NOBODY", "history?as=U0BOB&channel=C0TEAM", "history?as=U0BOB&channel=C0NOWHERE"):
            async with session.get(f"{sandbox.url}/page/{path}") as answer:
                assert answer.status == 404 and not (await answer.json())["ok"]


async def test_a_log_is_replayed_as_a_conversation(room: Room) -> None:
    sandbox, listening, ann, _ = room
    lines = [
        {"nick": "ann", "text": "let us begin", "after": 0},
        {"nick": "Mike_varley", "text": "#action bob to check <the> file", "after": 0.2},
        {"nick": "王芳", "text": "好", "after": 0.2},
        {"nick": "mike_varley", "text": "   ", "after": 0},
    ]
    root = (await ann.do("say", channel="C0TEAM", text="meeting"))["ts"]
    answer = await ann.do("replay", channel="C0TEAM", thread_ts=root, lines=lines, speed=100)
    assert answer == {"ok": True, "lines": 4}
    await sandbox.slack.deeds.replayed()
    await sandbox.settled()
    said = sandbox.messages("team", thread=root)[1:]
    people = {person.id: person.name for person in sandbox.workspace.people}
    assert [(people[message["user"]], message["text"]) for message in said] == [
        ("ann", "let us begin"),
        ("Mike_varley", "#action bob to check &lt;the&gt; file"),
        ("王芳", "好"),
    ]
    assert [event["text"] for event in listening.events if "thread_ts" in event] == [
        message["text"] for message in said
    ]
