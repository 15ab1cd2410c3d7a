"""The local workspace with slack_sdk and bolt as they are: commands, buttons, dialogs, events, over both transports."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sandbox import Sandbox, plain
from tests.sandbox_probe import MANIFEST, actions, button, dialog, section, serving, words

TEA = [{"text": words("Tea"), "value": "tea"}, {"text": words("Milk"), "value": "milk"}]
CHOICE = {"type": "static_select", "action_id": "choose", "options": TEA}
BUTTONS = [actions(button("form", "Form", value="7"), button("gone", "Gone"), CHOICE)]


def bot(sandbox: Sandbox, heard: list[Any]) -> AsyncApp:
    """A small bot that does one of everything."""
    signed = sandbox.app.signing_secret

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=sandbox.workspace.team["id"],
            bot_token=sandbox.app.bot_token,
            bot_user_id=sandbox.app.bot_user,
        )

    client = AsyncWebClient(base_url=sandbox.api_url)
    app = AsyncApp(client=client, signing_secret=signed, authorize=authorize, process_before_response=True)

    @app.command("/ask")
    async def ask(ack: Any, body: Any) -> None:
        heard.append(body["text"])
        await ack(text="which?", blocks=BUTTONS)

    @app.command("/raw")
    async def raw(ack: Any, body: Any) -> None:
        heard.append(body["text"])
        await ack({"response_type": "in_channel", "text": "for all"})

    @app.action("form")
    async def form(ack: Any, body: Any, client: Any) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=dialog("one", notify_on_close=True))
        await ack()

    @app.action("gone")
    async def gone(ack: Any, respond: Any) -> None:
        await respond(delete_original=True)
        await ack()

    @app.action("choose")
    async def choose(ack: Any, action: Any, respond: Any) -> None:
        await respond(text=action["selected_option"]["value"], replace_original=True)
        await ack()

    @app.view("one")
    async def one(ack: Any, view: Any) -> None:
        what = view["state"]["values"]["what"]["what"]["value"]
        if what == "bad":
            await ack(response_action="errors", errors={"what": "not that"})
        elif what == "more":
            await ack(response_action="push", view=dialog("two"))
        elif what == "other":
            await ack(response_action="update", view=dialog("three"))
        else:
            heard.append(what)
            await ack()

    @app.view("two")
    async def two(ack: Any) -> None:
        await ack(response_action="clear")

    @app.view_closed("one")
    async def closed(ack: Any, body: Any) -> None:
        heard.append(("closed", body["is_cleared"]))
        await ack()

    @app.shortcut("keep")
    async def keep(ack: Any, body: Any) -> None:
        heard.append(("kept", body["message"]["text"], body["channel"]["id"]))
        await ack()

    @app.shortcut("new")
    async def new(ack: Any, body: Any, client: Any) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=dialog("one"))
        await ack()

    @app.event("app_mention")
    async def mentioned(event: Any, say: Any) -> None:
        await say(text="yes?", thread_ts=event["ts"])

    @app.event("app_home_opened")
    async def opened(event: Any, client: Any) -> None:
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [section("at home")]})

    @app.event({"type": "message", "subtype": None})
    async def said(event: Any) -> None:
        heard.append(("said", event["text"], event["channel_type"]))

    @app.event("message")
    async def other(event: Any) -> None:
        heard.append((event["subtype"], event.get("deleted_ts") or event["message"]["text"]))

    @app.event("reaction_added")
    async def reacted(event: Any) -> None:
        heard.append(("reaction", event["reaction"], event["item"]["ts"]))

    return app


@contextlib.asynccontextmanager
async def over_http(sandbox: Sandbox, app: AsyncApp) -> AsyncIterator[None]:
    handler = AsyncSlackRequestHandler(app)

    async def endpoint(request: Request) -> Response:
        return await handler.handle(request)

    async with serving(Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])) as url:
        sandbox.point(f"{url}/slack/events")
        yield


@contextlib.asynccontextmanager
async def over_socket(sandbox: Sandbox, app: AsyncApp) -> AsyncIterator[None]:
    handler = AsyncSocketModeHandler(app, sandbox.app.app_token)
    await handler.connect_async()
    await sandbox.connected()
    yield
    await handler.close_async()


@pytest.fixture(params=[over_http, over_socket], ids=["http", "socket"])
async def room(request: pytest.FixtureRequest) -> AsyncIterator[tuple[Sandbox, list[Any]]]:
    heard: list[Any] = []
    serving = Sandbox.serve(MANIFEST, channels={"general": None, "team": ["ann", "bob"]})
    async with serving as sandbox, request.param(sandbox, bot(sandbox, heard)):
        yield sandbox, heard


Room = tuple[Sandbox, list[Any]]


async def test_a_command_is_answered_to_its_asker_alone(room: Room) -> None:
    sandbox, heard = room
    (answer,) = await sandbox.command("ann", "general", "/ask", "@bob in #team: why? <@U0CAROL>")
    assert plain(answer).startswith("Form\nGone") and answer["ephemeral"]
    assert heard == ["<@U0BOB|bob> in <#C0TEAM|team>: why? <@U0CAROL|carol>"]
    assert sandbox.whispers("bob") == [] and sandbox.messages("general") == []


async def test_a_command_may_be_answered_aloud(room: Room) -> None:
    sandbox, heard = room
    await sandbox.command("ann", "team", "/raw", "<@U0BOB> hm")
    assert heard == ["@bob hm"]
    assert [message["text"] for message in sandbox.messages("team")] == ["for all"]


async def test_buttons_open_forms_and_menus_replace_their_message(room: Room) -> None:
    sandbox, heard = room
    (answer,) = await sandbox.command("ann", "general", "/ask")
    await sandbox.press("ann", answer, "choose", "Milk")
    assert plain(sandbox.whispers("ann")[0]) == "milk"
    (second,) = await sandbox.command("ann", "general", "/ask")
    await sandbox.press("ann", second, "Form")
    assert await sandbox.submit("ann", {"what": "bad"}) == {"what": "not that"}
    assert [view["callback_id"] for view in sandbox.views("ann")] == ["one"]
    assert await sandbox.submit("ann", {"what": "good"}) == {}
    assert heard[-1] == "good" and sandbox.views("ann") == []
    await sandbox.press("ann", second, "gone")
    assert len(sandbox.whispers("ann")) == 1


async def test_forms_are_pushed_updated_cleared_and_closed(room: Room) -> None:
    sandbox, heard = room
    await sandbox.shortcut("ann", "new")
    await sandbox.submit("ann", {"what": "more"})
    assert [view["callback_id"] for view in sandbox.views("ann")] == ["one", "two"]
    await sandbox.submit("ann", {"what": "x"})
    assert sandbox.views("ann") == []
    (answer,) = await sandbox.command("ann", "general", "/ask")
    await sandbox.press("ann", answer, "form")
    await sandbox.close("ann")
    assert heard[-1] == ("closed", False)
    await sandbox.press("ann", answer, "form")
    await sandbox.submit("ann", {"what": "other"})
    assert [view["callback_id"] for view in sandbox.views("ann")] == ["three"]


async def test_the_client_itself_keeps_back_a_form_with_an_empty_field(room: Room) -> None:
    sandbox, heard = room
    await sandbox.shortcut("ann", "new")
    assert "what" in await sandbox.submit("ann")
    assert heard == []


async def test_a_conversation_is_heard_with_its_edits_and_deletions(room: Room) -> None:
    sandbox, heard = room
    ts = await sandbox.say("ann", "general", "hello @probe")
    assert [plain(message) for message in sandbox.messages("general", thread=ts)] == ["hello <@U0PROBE>", "yes?"]
    other = await sandbox.say("bob", "general", "fine")
    await sandbox.edit("bob", "general", other, "finer")
    await sandbox.delete("bob", "general", other)
    await sandbox.react("carol", "general", ts, "eyes")
    told = {entry for entry in heard if entry[1] != "yes?"}
    assert told == {
        ("said", "hello <@U0PROBE>", "channel"),
        ("said", "fine", "channel"),
        ("message_changed", "finer"),
        ("message_deleted", other),
        ("reaction", "eyes", ts),
    }


async def test_direct_messages_home_and_message_shortcuts(room: Room) -> None:
    sandbox, heard = room
    ts = await sandbox.say("ann", "@ann", "psst")
    assert heard == [("said", "psst", "im")]
    await sandbox.shortcut("ann", "keep", sandbox.message("@ann", ts))
    assert heard[-1] == ("kept", "psst", sandbox.channel("@ann").id)
    home = await sandbox.home("bob")
    assert home is not None and plain(home) == "at home"


async def test_who_is_not_in_a_channel_cannot_speak_there(room: Room) -> None:
    sandbox, _ = room
    with pytest.raises(Exception, match="not_in_channel"):
        await sandbox.say("carol", "team", "hello")


async def test_bolt_answers_the_challenge_of_its_request_url() -> None:
    async with Sandbox.serve(MANIFEST) as sandbox, over_http(sandbox, bot(sandbox, [])):
        assert await sandbox.delivery.challenge(sandbox.app)
