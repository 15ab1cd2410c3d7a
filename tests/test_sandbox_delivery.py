"""How the app hears of things: signed, retried on the workspace's clock, by HTTP and Socket Mode; and answers later."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient
from starlette.responses import RedirectResponse, Response

from sandbox import Sandbox, plain
from tests.sandbox_probe import MANIFEST, Ear, actions, asked, button, dialog, ear, manifest, words

ALL = ["message.channels", "message.groups", "message.im", "message.mpim", "reaction_removed", "member_left_channel"]


@contextlib.asynccontextmanager
async def told(**changes: Any) -> AsyncIterator[tuple[Sandbox, Ear]]:
    channels = {"general": None, "team": ["ann"]}
    async with ear() as listening, Sandbox.serve(manifest(**changes), channels=channels) as sandbox:
        sandbox.point(listening.url)
        yield sandbox, listening


@pytest.fixture
async def room() -> AsyncIterator[tuple[Sandbox, Ear]]:
    async with told() as both:
        yield both


Room = tuple[Sandbox, Ear]


def client(sandbox: Sandbox) -> AsyncWebClient:
    return AsyncWebClient(sandbox.app.bot_token, sandbox.api_url)


# ---- events over HTTP


async def test_everything_is_signed(room: Room) -> None:
    sandbox, listening = room
    await sandbox.say("ann", "general", "你好")
    listening.will({"text": "hello"})
    await sandbox.command("ann", "general", "/ask", "a & b = ü")
    verifier = SignatureVerifier(sandbox.app.signing_secret)
    assert len(listening.heard) == 2
    assert all(verifier.is_valid_request(heard.body, heard.headers) for heard in listening.heard)
    assert listening.heard[1].payload["text"] == "a & b = ü"


async def test_an_event_is_tried_at_once_after_a_minute_and_after_five(room: Room) -> None:
    sandbox, listening = room
    listening.will(Response(status_code=500))
    await sandbox.say("ann", "general", "hi")
    assert len(listening.heard) == 2
    await sandbox.advance(59)
    assert len(listening.heard) == 2
    await sandbox.advance(2)
    assert len(listening.heard) == 3
    await sandbox.advance(301)
    await sandbox.advance(10_000)
    retries = [(h.headers.get("x-slack-retry-num"), h.headers.get("x-slack-retry-reason")) for h in listening.heard]
    assert retries == [(None, None), ("1", "http_error"), ("2", "http_error"), ("3", "http_error")]
    assert len({heard.payload["event_id"] for heard in listening.heard}) == 1


async def test_an_acknowledged_event_is_not_told_again(room: Room) -> None:
    sandbox, listening = room
    listening.will(Response(status_code=503), Response())
    await sandbox.say("ann", "general", "hi")
    await sandbox.advance(10_000)
    assert len(listening.heard) == 2


async def test_an_app_may_ask_for_no_retries(room: Room) -> None:
    sandbox, listening = room
    listening.will(Response(status_code=503, headers={"x-slack-no-retry": "1"}))
    await sandbox.say("ann", "general", "hi")
    await sandbox.advance(10_000)
    assert len(listening.heard) == 1


@pytest.mark.parametrize("reason", ["http_timeout", "too_many_redirects", "connection_failed"])
async def test_retries_say_what_went_wrong(room: Room, reason: str) -> None:
    sandbox, listening = room
    sandbox.delivery.ack_seconds, sandbox.delivery.retries = 0.2, (0, 60)
    match reason:
        case "http_timeout":
            listening.will(5.0, 5.0, Response())
        case "too_many_redirects":
            listening.will(*[RedirectResponse(listening.url, 307)] * 6, Response())
        case "connection_failed":
            sandbox.point("http://127.0.0.1:9/")
    await sandbox.say("ann", "general", "hi")
    sandbox.point(listening.url)
    sandbox.delivery.ack_seconds = 3
    await sandbox.advance(61)
    last = listening.heard[-1].headers
    assert (last["x-slack-retry-num"], last["x-slack-retry-reason"]) == ("2", reason)


async def test_slack_may_say_a_thing_more_than_once(room: Room) -> None:
    sandbox, listening = room
    sandbox.delivery.copies = 3
    await sandbox.say("ann", "general", "hi")
    assert len(listening.heard) == 3
    assert len({heard.payload["event_id"] for heard in listening.heard}) == 1


async def test_only_what_is_subscribed_and_only_where_the_bot_is() -> None:
    async with told(events=[*ALL, "app_mention"]) as (sandbox, listening):
        elsewhere = sandbox.workspace.add_channel("elsewhere", [sandbox.person("ann")])
        secret = sandbox.workspace.add_channel("secret", [sandbox.person("ann"), sandbox.app.bot_user], private=True)
        group = sandbox.workspace.direct(*map(sandbox.person, ("ann", "bob")), sandbox.app.bot_user)
        await sandbox.say("ann", elsewhere.id, "@probe unheard")
        for place in ("general", secret.id, "@ann", group.id):
            await sandbox.say("ann", place, "heard")
        ts = await sandbox.say("ann", "general", "@probe both")
        await sandbox.react("bob", "general", ts, "eyes")
        await sandbox.react("bob", "general", ts, "eyes")
        await sandbox.home("ann")
    said = [(event["type"], event.get("channel_type")) for event in listening.events]
    heard = [("message", kind) for kind in ("channel", "group", "im", "mpim", "channel")]
    assert sorted(map(str, said)) == sorted(map(str, [*heard, ("app_mention", None), ("reaction_removed", None)]))


async def test_an_event_needs_its_scope() -> None:
    async with told(without="channels:history") as (sandbox, listening):
        await sandbox.say("ann", "general", "hello @probe")
    assert [event["type"] for event in listening.events] == ["app_mention"]


async def test_links_and_channels_are_told_of() -> None:
    events = ["link_shared", "channel_created", "channel_archive", "channel_rename"]
    async with ear() as listening:
        changed = manifest(events=events)
        changed["features"]["unfurl_domains"] = ["example.com"]
        changed["oauth_config"]["scopes"]["bot"].append("links:read")
        async with Sandbox.serve(changed, request_url=listening.url) as sandbox:
            ts = await sandbox.say("ann", "general", "see <https://bank.example.com/a|this> and <https://else.org>")
            made = sandbox.workspace.add_channel("new", creator=sandbox.person("ann"))
            sandbox.workspace.change_channel(made, "archive", archived=True)
            await sandbox.settled()
    told_of = {event["type"]: event for event in listening.events if event.get("channel") != "C0GENERAL"}
    assert set(told_of) == {"channel_created", "channel_archive"}
    (shared,) = (event for event in listening.events if event["type"] == "link_shared")
    assert (shared["message_ts"], [link["domain"] for link in shared["links"]]) == (ts, ["bank.example.com"])


async def test_an_app_without_interactivity_or_messages_tab_has_neither() -> None:
    async with ear() as listening:
        changed = manifest()
        changed["settings"]["interactivity"]["is_enabled"] = False
        changed["features"]["app_home"]["messages_tab_enabled"] = False
        async with Sandbox.serve(changed, request_url=listening.url) as sandbox:
            await sandbox.shortcut("ann", "new")
            with pytest.raises(Exception, match="messages_tab_disabled"):
                await sandbox.say("ann", "@ann", "psst")
            assert await refused(client(sandbox).chat_postMessage(channel="U0ANN", text="x")) == "messages_tab_disabled"
    assert "not configured" in sandbox.notices("ann")[0] and listening.heard == []


async def test_an_envelope_says_whose_and_where(room: Room) -> None:
    sandbox, listening = room
    ts = await sandbox.say("ann", "general", "hi", thread=await sandbox.say("bob", "general", "root"))
    payload = listening.heard[-1].payload
    assert payload["type"] == "event_callback" and payload["api_app_id"] == sandbox.app.id
    assert payload["authorizations"][0]["user_id"] == sandbox.app.bot_user
    event = payload["event"]
    assert (event["user"], event["ts"], event["event_ts"], event["channel"]) == ("U0ANN", ts, ts, "C0GENERAL")
    assert event["thread_ts"] and event["client_msg_id"] and "bot_id" not in event


async def test_the_apps_own_posts_are_known_as_such_and_hide_their_metadata(room: Room) -> None:
    sandbox, listening = room
    mark = {"event_type": "x", "event_payload": {}}
    await client(sandbox).chat_postMessage(channel="C0GENERAL", text="mine", metadata=mark)
    await sandbox.settled()
    (event,) = listening.events
    assert (event["bot_id"], event["app_id"]) == (sandbox.app.bot_id, sandbox.app.id)
    assert "metadata" not in event and "subtype" not in event


async def test_edits_deletions_and_broadcasts_have_their_shapes(room: Room) -> None:
    sandbox, listening = room
    root = await sandbox.say("ann", "general", "root")
    loud = await sandbox.say("ann", "general", "loud", thread=root, broadcast=True)
    await sandbox.edit("ann", "general", loud, "louder")
    await sandbox.delete("ann", "general", loud)
    broadcast, changed, deleted = listening.events[1:]
    assert (broadcast["subtype"], broadcast["root"]["ts"]) == ("thread_broadcast", root)
    assert (changed["subtype"], changed["hidden"]) == ("message_changed", True)
    assert (changed["message"]["text"], changed["previous_message"]["text"]) == ("louder", "loud")
    assert (deleted["subtype"], deleted["deleted_ts"], deleted["previous_message"]["ts"]) == (
        "message_deleted",
        loud,
        loud,
    )


async def test_people_come_change_and_join(room: Room) -> None:
    sandbox, listening = room
    dan = sandbox.workspace.add_person("dan", tz="Europe/London")
    sandbox.workspace.join(sandbox.channel("team"), dan.id, inviter="U0ANN")
    sandbox.workspace.change_person(dan.id, deleted=True)
    await sandbox.settled()
    kinds = {event["type"]: event for event in listening.events if "subtype" not in event}
    assert kinds["team_join"]["user"]["tz"] == "Europe/London"
    assert kinds["member_joined_channel"]["inviter"] == "U0ANN"
    assert kinds["user_change"]["user"]["deleted"]


async def test_an_app_that_goes_is_told_so() -> None:
    async with told(events=["app_uninstalled", "tokens_revoked", "message.channels"]) as (sandbox, listening):
        await client(sandbox).auth_revoke()
        await sandbox.say("ann", "general", "after")
    assert {event["type"] for event in listening.events} == {"app_uninstalled", "tokens_revoked"}


# ---- commands and their answers


@pytest.mark.parametrize(
    ("answer", "notice"),
    [
        (5.0, "operation_timeout"),
        (Response(status_code=500), "dispatch_failed"),
        ({"blocks": [{"type": "wall"}]}, "invalid_blocks"),
        ({"response_type": "ephemeral"}, "no_text"),
    ],
    ids=["late", "broken", "wrong", "empty"],
)
async def test_who_ran_a_command_learns_that_it_failed(room: Room, answer: Any, notice: str) -> None:
    sandbox, listening = room
    sandbox.delivery.ack_seconds = 0.3
    listening.will(answer)
    assert await sandbox.command("ann", "general", "/ask") == []
    assert notice in sandbox.notices("ann")[0] and "/ask" in sandbox.notices("ann")[0]
    assert len(listening.heard) == 1


async def test_plain_words_and_silence_are_answers_too(room: Room) -> None:
    sandbox, listening = room
    listening.will(Response("just words"), Response())
    (seen,) = await sandbox.command("ann", "general", "/ask")
    assert seen["text"] == "just words"
    assert await sandbox.command("ann", "general", "/ask") == []


async def respond(address: str, body: dict[str, Any]) -> int:
    async with aiohttp.ClientSession() as session, session.post(address, json=body) as answer:
        return answer.status


async def test_a_response_url_serves_five_times(room: Room) -> None:
    sandbox, listening = room
    await sandbox.command("ann", "general", "/ask")
    address = listening.heard[0].payload["response_url"]
    statuses = [await respond(address, {"text": str(number)}) for number in range(6)]
    assert statuses == [200] * 5 + [404]
    assert [whisper["text"] for whisper in sandbox.whispers("ann")] == list("01234")


async def test_a_response_url_serves_half_an_hour(room: Room) -> None:
    sandbox, listening = room
    await sandbox.command("ann", "general", "/ask")
    address = listening.heard[0].payload["response_url"]
    await sandbox.advance(29 * 60)
    assert await respond(address, {"text": "in time"}) == 200
    await sandbox.advance(2 * 60)
    assert await respond(address, {"text": "late"}) == 404


async def test_a_response_url_replaces_deletes_speaks_up_and_into_threads(room: Room) -> None:
    sandbox, listening = room
    root = await sandbox.say("ann", "general", "root")
    listening.will({"text": "first"})
    await sandbox.command("ann", "general", "/ask")
    address = listening.heard[-1].payload["response_url"]
    await respond(address, {"text": "second", "replace_original": True})
    assert [whisper["text"] for whisper in sandbox.whispers("ann")] == ["second"]
    assert await respond(address, {"blocks": [{"type": "wall"}]}) == 400
    await respond(address, {"delete_original": True})
    assert sandbox.whispers("ann") == []
    await respond(address, {"text": "aloud", "response_type": "in_channel", "thread_ts": root})
    assert [message["text"] for message in sandbox.messages("general", thread=root)] == ["root", "aloud"]


async def test_a_press_tells_of_its_message_its_state_and_its_doer(room: Room) -> None:
    sandbox, listening = room
    day = {"type": "datepicker", "action_id": "day", "initial_date": "2030-01-09"}
    blocks = [actions(button("go", value="7"), block_id="b"), actions(day, block_id="when")]
    posted = await client(sandbox).chat_postMessage(channel="C0GENERAL", text="t", blocks=blocks)
    await sandbox.press("bob", sandbox.messages("general")[0], "go", day="2030-01-10")
    payload = listening.heard[-1].payload
    assert payload["type"] == "block_actions" and payload["user"]["id"] == "U0BOB"
    assert payload["container"]["message_ts"] == payload["message"]["ts"] == posted["ts"]
    assert payload["state"]["values"]["when"]["day"]["selected_date"] == "2030-01-10"
    (action,) = payload["actions"]
    assert (action["action_id"], action["block_id"], action["value"], action["type"]) == ("go", "b", "7", "button")
    assert action["action_ts"] and payload["response_url"]


async def test_a_whisper_that_is_pressed_is_not_in_the_payload(room: Room) -> None:
    sandbox, listening = room
    listening.will({"text": "t", "blocks": [actions(button("go"))]}, Response())
    (whisper,) = await sandbox.command("ann", "general", "/ask")
    await sandbox.press("ann", whisper, "go")
    payload = listening.heard[-1].payload
    assert payload["container"]["is_ephemeral"] and "message" not in payload
    with pytest.raises(Exception, match="message_not_found"):
        await sandbox.press("bob", whisper, "go")


async def test_an_external_menu_is_asked_as_one_types(room: Room) -> None:
    sandbox, listening = room
    menu = {"type": "external_select", "action_id": "who"}
    await client(sandbox).chat_postMessage(channel="C0GENERAL", text="t", blocks=[actions(menu)])
    listening.will({"options": [{"text": words("Li Na"), "value": "1"}]})
    (offered,) = await sandbox.suggest("ann", sandbox.messages("general")[0], "who", "li")
    assert offered["value"] == "1" and listening.heard[-1].payload["value"] == "li"


# ---- dialogs


async def triggered(sandbox: Sandbox, listening: Ear) -> str:
    listening.will(Response())
    await sandbox.shortcut("ann", "new")
    return str(listening.heard[-1].payload["trigger_id"])


async def refused(call: Any) -> str:
    with pytest.raises(SlackApiError) as error:
        await call
    return str(error.value.response["error"])


async def test_a_trigger_serves_once_and_for_three_seconds(room: Room) -> None:
    sandbox, listening = room
    web = client(sandbox)
    trigger = await triggered(sandbox, listening)
    await web.views_open(trigger_id=trigger, view=dialog("a"))
    assert await refused(web.views_open(trigger_id=trigger, view=dialog("b"))) == "exchanged_trigger_id"
    sandbox.slack.triggers.seconds = -1
    late = await triggered(sandbox, listening)
    assert await refused(web.views_open(trigger_id=late, view=dialog("b"))) == "expired_trigger_id"


async def test_a_stack_holds_three_and_closes_from_the_top(room: Room) -> None:
    sandbox, listening = room
    web = client(sandbox)
    for number, open in enumerate((web.views_open, web.views_push, web.views_push)):
        await open(trigger_id=await triggered(sandbox, listening), view=dialog(f"v{number}", notify_on_close=True))
    trigger = await triggered(sandbox, listening)
    assert await refused(web.views_push(trigger_id=trigger, view=dialog("v3"))) == "push_limit_reached"
    stack = sandbox.views("ann")
    assert [view["previous_view_id"] for view in stack] == [None, stack[0]["id"], stack[1]["id"]]
    assert {view["root_view_id"] for view in stack} == {stack[0]["id"]}
    await sandbox.close("ann")
    assert (listening.heard[-1].payload["type"], listening.heard[-1].payload["is_cleared"]) == ("view_closed", False)
    await sandbox.close("ann", all=True)
    closed = [heard.payload["view"]["callback_id"] for heard in listening.heard if "view" in heard.payload]
    assert closed == ["v2", "v1", "v0"] and sandbox.views("ann") == []


async def test_a_view_is_changed_only_by_who_has_seen_it_last(room: Room) -> None:
    sandbox, listening = room
    web = client(sandbox)
    opened = await web.views_open(trigger_id=await triggered(sandbox, listening), view=dialog("a", external_id="mine"))
    view_id, old = opened["view"]["id"], opened["view"]["hash"]
    await web.views_update(view_id=view_id, hash=old, view=dialog("b"))
    assert await refused(web.views_update(view_id=view_id, hash=old, view=dialog("c"))) == "hash_conflict"
    other = dialog("d", external_id="mine")
    await web.views_update(view_id=view_id, view=other)
    trigger = await triggered(sandbox, listening)
    assert await refused(web.views_push(trigger_id=trigger, view=other)) == "duplicate_external_id"


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"nowhere": "x"}},
        {"response_action": "update", "view": {"type": "modal"}},
        {"response_action": "whistle"},
        Response(status_code=500),
    ],
    ids=["no such field", "no such view", "no such action", "broken"],
)
async def test_a_form_wrongly_answered_stays_open_and_says_so(room: Room, answer: Any) -> None:
    sandbox, listening = room
    trigger = await triggered(sandbox, listening)
    await client(sandbox).views_open(trigger_id=trigger, view=dialog("a", asked("what")))
    listening.will(answer)
    await sandbox.submit("ann", {"what": "x"})
    assert len(sandbox.views("ann")) == 1 and sandbox.notices("ann")


async def test_a_form_carries_every_kind_of_value(room: Room) -> None:
    sandbox, listening = room
    tea, milk = ({"text": words(name), "value": name.lower()} for name in ("Tea", "Milk"))
    fields = {
        "line": ({"type": "plain_text_input"}, "hi", {"value": "hi"}),
        "day": ({"type": "datepicker"}, "2030-01-09", {"selected_date": "2030-01-09"}),
        "time": ({"type": "timepicker", "initial_time": "09:00"}, ..., {"selected_time": "09:00"}),
        "one": ({"type": "static_select", "options": [tea, milk]}, "Milk", {"selected_option": milk}),
        "some": ({"type": "checkboxes", "options": [tea, milk]}, ["tea"], {"selected_options": [tea]}),
        "who": ({"type": "users_select"}, "U0BOB", {"selected_user": "U0BOB"}),
        "all": ({"type": "multi_users_select", "initial_users": ["U0ANN"]}, ..., {"selected_users": ["U0ANN"]}),
        "none": ({"type": "plain_text_input"}, ..., {"value": None}),
    }
    blocks = [asked(name, {**element, "action_id": name}, optional=True) for name, (element, _, _) in fields.items()]
    await client(sandbox).views_open(trigger_id=await triggered(sandbox, listening), view=dialog("a", *blocks))
    await sandbox.submit("ann", {name: given for name, (_, given, _) in fields.items() if given is not ...})
    values = listening.heard[-1].payload["view"]["state"]["values"]
    held = {name: {key: value for key, value in values[name][name].items() if key != "type"} for name in fields}
    assert held == {name: expected for name, (_, _, expected) in fields.items()}


# ---- Socket Mode


@contextlib.asynccontextmanager
async def line(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """A bare connection, as the protocol has it."""
    async with aiohttp.ClientSession() as session:
        web = AsyncWebClient(base_url=sandbox.api_url)
        opened = await web.apps_connections_open(app_token=sandbox.app.app_token)
        async with session.ws_connect(opened["url"]) as socket:
            yield socket


async def serve(socket: aiohttp.ClientWebSocketResponse, count: int, payload: Any = None) -> list[dict[str, Any]]:
    """Acknowledge so many envelopes."""
    seen = []
    for _ in range(count):
        envelope = await socket.receive_json()
        seen.append(envelope)
        answer = {"payload": payload} if payload else {}
        await socket.send_json({"envelope_id": envelope["envelope_id"], **answer})
    return seen


async def test_a_line_says_hello_and_carries_answers() -> None:
    async with Sandbox.serve(MANIFEST) as sandbox, line(sandbox) as socket:
        hello = await socket.receive_json()
        assert (hello["type"], hello["num_connections"]) == ("hello", 1)
        answering = asyncio.create_task(serve(socket, 1, {"text": "by wire"}))
        (seen,) = await sandbox.command("ann", "general", "/ask", "x")
        (envelope,) = await answering
        assert plain(seen) == "by wire"
        assert (envelope["type"], envelope["accepts_response_payload"]) == ("slash_commands", True)
        assert envelope["payload"]["text"] == "x"


async def test_each_payload_goes_to_one_of_the_lines() -> None:
    async with Sandbox.serve(MANIFEST) as sandbox, line(sandbox) as one, line(sandbox) as two:
        for socket in (one, two):
            await socket.receive_json()
        both = asyncio.gather(serve(one, 2), serve(two, 2))
        for number in range(4):
            await sandbox.say("ann", "general", str(number))
        seen = await both
    said = sorted(envelope["payload"]["event"]["text"] for envelopes in seen for envelope in envelopes)
    assert said == list("0123")


async def test_an_event_waits_for_a_line_and_says_which_try_it_is() -> None:
    async with Sandbox.serve(MANIFEST) as sandbox:
        await sandbox.say("ann", "general", "is anybody there")
        async with line(sandbox) as socket:
            await socket.receive_json()
            answering = asyncio.create_task(serve(socket, 1))
            await sandbox.advance(61)
            (envelope,) = await answering
    assert (envelope["retry_attempt"], envelope["payload"]["event"]["text"]) == (2, "is anybody there")
    assert envelope["retry_reason"]


async def test_a_line_that_breaks_fails_what_it_carried() -> None:
    async with Sandbox.serve(MANIFEST) as sandbox:
        async with line(sandbox) as socket:
            await socket.receive_json()
            asking = asyncio.create_task(sandbox.command("ann", "general", "/ask"))
            await socket.receive_json()
        assert await asking == []
        assert "dispatch_failed" in sandbox.notices("ann")[0]


async def test_there_are_no_more_than_ten_lines_and_no_ticket_serves_twice() -> None:
    async with Sandbox.serve(MANIFEST) as sandbox, contextlib.AsyncExitStack() as stack:
        for _ in range(10):
            socket = await stack.enter_async_context(line(sandbox))
            await socket.receive_json()
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await stack.enter_async_context(line(sandbox))
        used = f"{sandbox.url.replace('http', 'ws')}/link/?ticket=used"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            session = await stack.enter_async_context(aiohttp.ClientSession())
            await session.ws_connect(used)


async def test_a_line_is_warned_and_then_closed() -> None:
    async with Sandbox.serve(MANIFEST) as sandbox, line(sandbox) as socket:
        await socket.receive_json()
        (connection,) = sandbox.slack.sockets.connections(sandbox.app.id)
        await connection.disconnect("warning")
        assert (await socket.receive_json())["reason"] == "warning"
        await connection.disconnect("refresh_requested")
        assert (await socket.receive_json())["reason"] == "refresh_requested"
        assert (await socket.receive()).type == aiohttp.WSMsgType.CLOSE


async def test_a_session_ends_with_a_warning_and_a_request_to_come_anew() -> None:
    async with Sandbox.serve(MANIFEST) as sandbox:
        sandbox.slack.sockets.session_seconds = 0.05
        async with line(sandbox) as socket:
            frames = [await socket.receive_json() for _ in range(3)]
    assert [frame.get("reason") for frame in frames] == [None, "warning", "refresh_requested"]


# ---- what seldom happens, made to happen


async def test_events_may_be_held_and_come_in_another_order(room: Room) -> None:
    sandbox, listening = room
    sandbox.delivery.hold()
    for number in range(3):
        await sandbox.say("ann", "general", str(number))
    assert listening.events == []
    sandbox.delivery.release()
    await sandbox.settled()
    assert {event["text"] for event in listening.events} == set("012")
    await sandbox.say("ann", "general", "after")
    assert listening.events[-1]["text"] == "after"


async def test_what_was_delivered_can_be_delivered_again(room: Room) -> None:
    sandbox, listening = room
    await sandbox.command("ann", "general", "/ask", "twice")
    listening.will({"text": "second"})
    assert await sandbox.delivery.again(sandbox.delivery.log[-1]) == {"text": "second"}
    first, second = (heard.payload for heard in listening.heard)
    assert first == second


async def test_a_request_url_is_challenged_before_it_is_taken(room: Room) -> None:
    sandbox, listening = room
    assert not await sandbox.delivery.challenge(sandbox.app)
    assert listening.heard[-1].payload["type"] == "url_verification"
