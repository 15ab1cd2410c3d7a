"""Bolt to neutral events and back: the same listeners for HTTP and Socket Mode.

A listener is one short transaction, then the answer (``process_before_response``): an acknowledgement is true, and a
failure makes Slack deliver again. Everything nobody listens for is answered 200, or Slack would switch the events off.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse

from bot.cards.kit import Card, Faults, Form, clean, mention
from bot.chat import Answer, Changed, Deleted, Edited, Event, Filled, MsgRef, Opened, Picked, Pressed, Ran, Said, Turn
from handlers.slack import elements, forms, render
from handlers.slack.speak import SlackChat, profile_of

log = structlog.get_logger()
Handle = Callable[[Event], Awaitable[Answer]]

OUR_ACTIONS = re.compile(r"^[a-z]+\.[a-z_]+(#\d+)?$")
ANY_COMMAND = re.compile(r"^/.+$")
HUMAN = {None, "file_share", "thread_broadcast"}  # message subtypes that a person wrote


def neutral(text: str, bot_user: str = "") -> str:
    """Slack's markup as the house reads text: mentions marked, links bare, entities undone; no typed text is a mark."""

    def link(found: re.Match[str]) -> str:
        kind, target, label = found[1], found[2], found[3]
        if kind == "@":
            return mention(target)
        if kind == "#":
            return f"#{label or target}"
        if kind == "!":
            return f"@{target.split('^')[0]}" if not target.startswith("date") else (label or "")
        return target if not label or label in target else f"{label} {target}"

    said = re.sub(r"<([@#!]?)([^|<>]+)(?:\|([^<>]*))?>", link, clean(text or ""))
    return said.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def make_app(chat: SlackChat, handle: Handle, signing_secret: str) -> AsyncApp:
    """All listeners, on an app that answers only when the work is done."""

    async def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None, team_id=chat.team, bot_token=chat.token, bot_user_id=chat.bot_user, bot_id=chat.bot_id
        )

    app = AsyncApp(
        signing_secret=signing_secret or "socket mode needs none",
        client=chat.client,
        authorize=authorize,
        process_before_response=True,
        raise_error_for_unhandled_request=True,
    )
    listener = Listener(chat, handle)
    app.command(ANY_COMMAND)(listener.command)
    app.action(OUR_ACTIONS)(listener.action)
    app.view(OUR_ACTIONS)(listener.view)
    app.shortcut(OUR_ACTIONS)(listener.shortcut)
    app.event("message")(listener.message)
    app.event("app_mention")(listener.mentioned)
    app.event("app_home_opened")(listener.home)
    for changed in ("user_change", "team_join"):
        app.event(changed)(listener.changed)
    app.error(on_error)
    return app


async def on_error(error: Exception) -> BoltResponse:
    """Unheard is fine; unhandled is delivered again."""
    if isinstance(error, BoltUnhandledRequestError):
        return BoltResponse(status=200, body="")
    log.error("slack.listener_failed", error=repr(error))
    return BoltResponse(status=503, body="")


class Listener:
    """Translates each payload, hands it to the router, and gives the answer in Slack's way."""

    def __init__(self, chat: SlackChat, handle: Handle) -> None:
        self.chat = chat
        self.handle = handle

    # ---- what is typed -----------------------------------------------------------------------------------------------

    async def command(self, ack: AsyncAck, command: Mapping[str, Any]) -> None:
        turn = Turn(command["user_id"], f"command:{command['trigger_id']}", command.get("channel_id"))
        answer = await self.handle(Ran(turn, command["command"].lstrip("/"), neutral(command.get("text", ""))))
        if isinstance(answer, Form):
            await self.chat.open(command["trigger_id"], answer)
            await ack()
        elif isinstance(answer, Card):
            await ack(**render.message(answer, ""), response_type="ephemeral")
        else:
            await ack()

    async def message(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> None:
        subtype = event.get("subtype")
        if subtype == "message_changed":
            await self._edited(event, body)
        elif subtype == "message_deleted":
            await self._deleted(event, body)
        elif subtype in HUMAN and self._from_a_person(event):
            await self._said(event, body)

    async def _said(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> None:
        private = event.get("channel_type") == "im"
        text, called = self._addressed(event.get("text", ""))
        if called and not private:
            return  # comes as app_mention as well, and is handled there
        ref = MsgRef(event["channel"], event["ts"])
        turn = self._turn(event, body, event["user"], private)
        await self._answer_message(await self.handle(Said(turn, neutral(text), ref)), turn)

    async def mentioned(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> None:
        text, called = self._addressed(event.get("text", ""))
        if not called or not self._from_a_person(event) or event.get("edited"):
            return
        turn = self._turn(event, body, event["user"])
        said = Said(turn, neutral(text), MsgRef(event["channel"], event["ts"]), mention=True)
        await self._answer_message(await self.handle(said), turn)

    async def _answer_message(self, answer: Answer, turn: Turn) -> None:
        """A message has no trigger: a form cannot be pushed, so its command is offered instead by the handler."""
        if isinstance(answer, Card) and turn.place:
            if turn.private:
                await self.chat.post(turn.place, answer, "", turn.thread)
            else:
                await self.chat.whisper(turn.place, turn.person, answer, turn.thread)

    async def _edited(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> None:
        message, before = event.get("message") or {}, event.get("previous_message") or {}
        if not self._from_a_person(message) or message.get("text") == before.get("text"):
            return
        ref = MsgRef(event["channel"], message["ts"])
        turn = self._turn({**message, "channel": event["channel"]}, body, message["user"])
        await self.handle(Edited(turn, ref, neutral(message.get("text", ""))))

    async def _deleted(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> None:
        before = event.get("previous_message") or {}
        if before.get("bot_id"):
            return
        turn = self._turn({**before, "channel": event["channel"]}, body, before.get("user", ""))
        await self.handle(Deleted(turn, MsgRef(event["channel"], event["deleted_ts"])))

    # ---- what is pressed and filled ----------------------------------------------------------------------------------

    async def action(self, ack: AsyncAck, body: Mapping[str, Any], respond: AsyncRespond) -> None:
        action = body["actions"][0]
        verb, args, values = elements.read_action(action)
        container = body.get("container") or {}
        ephemeral = bool(container.get("is_ephemeral"))
        place = (body.get("channel") or {}).get("id") or container.get("channel_id")
        message = body.get("message") or {}
        when = action.get("action_ts", "")
        event_id = f"press:{container.get('message_ts', '')}:{action['action_id']}:{body['user']['id']}:{when}"
        turn = Turn(body["user"]["id"], event_id, place, message.get("thread_ts"))
        ref = (
            None
            if ephemeral or not place or not container.get("message_ts")
            else MsgRef(place, container["message_ts"])
        )
        answer = await self.handle(Pressed(turn, verb, args, values, ref))
        if isinstance(answer, Form):
            await self.chat.open(body["trigger_id"], answer)
        elif isinstance(answer, Card) and body.get("response_url"):
            await respond(**render.message(answer, ""), replace_original=ephemeral, response_type="ephemeral")
        await ack()

    async def view(self, ack: AsyncAck, body: Mapping[str, Any]) -> None:
        view = body["view"]
        verb, args, values = forms.read_view(view)
        turn = Turn(body["user"]["id"], f"view:{view['id']}:{view.get('hash', '')}:{body['user']['id']}")
        values = {name: neutral(value) for name, value in values.items()}
        answer = await self.handle(Filled(turn, verb, args, values))
        if isinstance(answer, Faults):
            await ack(response_action="errors", errors=dict(answer.faults))
        elif isinstance(answer, Form):
            await ack(response_action="update", view=forms.view(answer))
        elif isinstance(answer, Card):
            await ack(response_action="update", view=render.closing(answer))
        else:
            await ack()

    async def shortcut(self, ack: AsyncAck, body: Mapping[str, Any]) -> None:
        message = body.get("message") or {}
        place = (body.get("channel") or {}).get("id")
        turn = Turn(body["user"]["id"], f"shortcut:{body['trigger_id']}", place, message.get("thread_ts"))
        ref = MsgRef(place or "", message.get("ts", ""))
        picked = Picked(turn, body["callback_id"], neutral(message.get("text", "")), message.get("user", ""), ref)
        answer = await self.handle(picked)
        if isinstance(answer, Form):
            await self.chat.open(body["trigger_id"], answer)
        elif isinstance(answer, Card) and place:
            await self.chat.whisper(place, turn.person, answer, turn.thread)
        await ack()

    # ---- people and the home tab -------------------------------------------------------------------------------------

    async def changed(self, event: Mapping[str, Any]) -> None:
        await self.handle(Changed(profile_of(dict(event["user"]), self.chat.team)))

    async def home(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> None:
        if event.get("tab") == "home":
            answer = await self.handle(Opened(Turn(event["user"], "")))
            if isinstance(answer, Card):
                await self.chat.publish(event["user"], answer)

    # ---- parts -------------------------------------------------------------------------------------------------------

    def _turn(self, event: Mapping[str, Any], body: Mapping[str, Any], person: str, private: bool = False) -> Turn:
        key = f"event:{body.get('event_id', '')}"
        return Turn(person, key, event.get("channel"), event.get("thread_ts"), private)

    def _from_a_person(self, event: Mapping[str, Any]) -> bool:
        mine = event.get("user") == self.chat.bot_user or event.get("bot_id")
        return bool(event.get("user")) and not mine

    def _addressed(self, text: str) -> tuple[str, bool]:
        """What follows our name, where a message begins with it."""
        called = re.match(rf"\s*<@{re.escape(self.chat.bot_user)}(\|[^>]*)?>[\s,，:：]*", text or "")
        return (text[called.end() :], True) if called else (text, False)
