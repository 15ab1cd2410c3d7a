"""Bolt to neutral events and back: the same listeners for HTTP and Socket Mode.

A listener is one short transaction, then the answer (``process_before_response``): an acknowledgement is true, and a
failure makes Slack deliver again. Everything nobody listens for is answered 200, or Slack would switch the events off.
"""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import structlog
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse

from bot.cards.kit import Actions, Button, Card, Faults, Form
from bot.chat import (
    Answer,
    Changed,
    Deleted,
    Edited,
    Event,
    Filled,
    MsgRef,
    NotNow,
    Opened,
    Picked,
    Place,
    Pressed,
    Ran,
    Refused,
    Said,
    Turn,
    Unknown,
)
from handlers.slack import elements, forms, render
from handlers.slack.reading import HUMAN, addressed, from_a_person, neutral, with_files
from handlers.slack.speak import SlackChat, profile_of

log = structlog.get_logger()
BOLT = logging.getLogger("slack_bolt.upchain")
BOLT.setLevel(logging.ERROR)  # it warns that our client and our authorize are used, and the token is not
Handle = Callable[[Event], Awaitable[Answer]]

OUR_ACTIONS = re.compile(r"^[a-z]+\.[a-z_]+(#\d+)?$")
EVENTS = {
    "message": "message", "app_mention": "mentioned", "app_home_opened": "home",
    "user_change": "changed", "team_join": "changed",
}  # fmt: skip
ANSWERS = "answers"  # among a form's arguments: Slack takes five answers there, for half an hour
ANY_COMMAND = re.compile(r"^/.+$")
UNREADABLE = (LookupError, TypeError, ValueError, AttributeError)  # a payload that lacks what Slack always sends
LATE = {"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"}


def make_app(chat: SlackChat, handle: Handle, signing_secret: str) -> AsyncApp:
    """All listeners, on an app that answers only when the work is done."""

    async def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None, team_id=chat.team, bot_token=chat.token, bot_user_id=chat.bot_user, bot_id=chat.bot_id
        )

    app = AsyncApp(
        logger=BOLT,
        signing_secret=signing_secret or secrets.token_hex(32),  # without one nothing that comes by HTTP is believed
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
    for event, method in EVENTS.items():
        app.event(event)(getattr(listener, method))
    app.error(on_error)
    return app


async def on_error(error: Exception) -> BoltResponse:
    """Unheard is fine; unhandled is delivered again, and so is what could not be read."""
    if isinstance(error, BoltUnhandledRequestError):
        return BoltResponse(status=200, body="")
    log.error("slack.listener_failed", error=repr(error))
    return BoltResponse(status=400 if isinstance(error, UNREADABLE) else 503, body="")


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
            answer = await self._opened(command["trigger_id"], answer)
        if isinstance(answer, Card):
            await ack(**render.message(answer, ""), response_type="ephemeral")
        else:
            await ack()

    async def message(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> None:
        subtype = event.get("subtype")
        if subtype == "message_changed":
            await self._edited(event, body)
        elif subtype == "message_deleted":
            await self._deleted(event, body)
        elif subtype in HUMAN and from_a_person(event, self.chat.bot_user):
            await self._said(event)

    async def _said(self, event: Mapping[str, Any]) -> None:
        private = event.get("channel_type") == "im"
        text, called = addressed(event.get("text", ""), self.chat.bot_user)
        if called and not private:
            return  # comes as app_mention as well, and is handled there
        await self._heard(event, with_files(event, text) if private else text, mention=False, private=private)

    async def mentioned(self, event: Mapping[str, Any]) -> None:
        text, called = addressed(event.get("text", ""), self.chat.bot_user)
        if called and from_a_person(event, self.chat.bot_user) and not event.get("edited"):
            await self._heard(event, with_files(event, text), mention=True, private=False)

    async def _heard(self, event: Mapping[str, Any], text: str, mention: bool, private: bool) -> None:
        """A message is known by its own name: one that comes twice may come as two events (SLACK.md 1.3)."""
        place, ts = event["channel"], event["ts"]
        key = f"said:{place}:{event.get('client_msg_id') or ts}"
        turn = Turn(event["user"], key, place, event.get("thread_ts"), private)
        answer = await self.handle(Said(turn, neutral(text), MsgRef(place, ts), mention))
        if isinstance(answer, Form):
            answer = offer(answer)
        with answering(Refused):
            if isinstance(answer, Card) and private:
                await self.chat.post(place, answer, "", turn.thread)
            elif isinstance(answer, Card):
                await self._whisper(turn.person, answer, place, turn.thread)

    async def _edited(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> None:
        message, before = event.get("message") or {}, event.get("previous_message") or {}
        if not from_a_person(message, self.chat.bot_user) or message.get("text") == before.get("text"):
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

    async def action(self, ack: AsyncAck, body: Mapping[str, Any]) -> None:
        pressed, alone = _pressed(body)
        answer = await self.handle(pressed)
        if isinstance(answer, Form):
            answer = await self._opened(body["trigger_id"], answer, body.get("response_url", "") if alone else "")
        if isinstance(answer, Card):
            await self._answer_press(answer, body, pressed.turn, alone)
        await ack()

    async def _answer_press(self, card: Card, body: Mapping[str, Any], turn: Turn, replace: bool) -> None:
        with answering(Refused, NotNow, Unknown):
            if body.get("response_url"):
                shown_outside = (body.get("message") or {}).get("subtype") == "thread_broadcast"  # and there pressed
                await self.chat.respond(body["response_url"], card, replace, None if shown_outside else turn.thread)
            else:
                await self.chat.show(body["trigger_id"], card)

    async def view(self, ack: AsyncAck, body: Mapping[str, Any]) -> None:
        view, person = body["view"], body["user"]["id"]
        verb, args, values = forms.read_view(view)
        answers = args.pop(ANSWERS, "")
        turn = Turn(person, f"view:{view['id']}:{view.get('hash', '')}:{person}")
        said = {name: neutral(value) for name, value in values.items()}
        answer = await self.handle(Filled(turn, verb, args, said, replaces=bool(answers)))
        if isinstance(answer, Faults):
            await ack(response_action="errors", errors=_under_fields(answer, view))
        elif isinstance(answer, Form):
            await ack(response_action="update", view=forms.view(_answering(answer, answers)))
        else:
            if isinstance(answer, Card):  # the form closes; its answer appears where it was asked for
                await self._answer_form(answer, person, answers, args.get("place"))
            await ack()

    async def _answer_form(self, card: Card, person: str, answers: str, place: Place | None) -> None:
        """In the place of what the form was opened from, for as long as Slack lets us; else beside it."""
        with answering(Refused, NotNow, Unknown):
            if answers:
                with answering(Refused):
                    return await self.chat.respond(answers, card, replace=True)
            await self._whisper(person, card, place)

    async def shortcut(self, ack: AsyncAck, body: Mapping[str, Any]) -> None:
        message = body.get("message") or {}
        place = (body.get("channel") or {}).get("id")
        turn = Turn(body["user"]["id"], f"shortcut:{body['trigger_id']}", place, message.get("thread_ts"))
        ref = MsgRef(place or "", message.get("ts", ""))
        picked = Picked(
            turn,
            body["callback_id"],
            neutral(with_files(message, message.get("text", ""))),
            message.get("user", ""),
            ref,
        )
        answer = await self.handle(picked)
        if isinstance(answer, Form):
            answer = await self._opened(body["trigger_id"], answer)
        if isinstance(answer, Card):
            with answering(Refused, NotNow, Unknown):
                await self._whisper(turn.person, answer, place, turn.thread)
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

    async def _opened(self, trigger: str, form: Form, answers: str = "") -> Card | None:
        """None once the form is open; what opens it, where it came too late. ``answers``: by which address it may be
        answered in the place of what it was opened from."""
        try:
            await self.chat.open(trigger, _answering(form, answers))
        except Refused as refused:
            if refused.args[0] not in LATE:
                raise
            return offer(form)
        return None

    async def _whisper(self, person: str, card: Card, place: Place | None, thread: str | None = None) -> None:
        """In the place where they are, or else in our conversation with them."""
        if place:
            try:
                return await self.chat.whisper(place, person, card, thread)
            except Refused as refused:
                log.info("slack.whisper_refused", error=str(refused))
        await self.chat.post(await self.chat.dm(person), card, "")

    def _turn(self, event: Mapping[str, Any], body: Mapping[str, Any], person: str, private: bool = False) -> Turn:
        key = f"event:{body['event_id']}" if body.get("event_id") else ""
        return Turn(person, key, event.get("channel"), event.get("thread_ts"), private)


@contextmanager
def answering(*lost: type[Exception]) -> Iterator[None]:
    """What was done is done: an answer that is lost in one of these ways is no reason to call it a failure."""
    try:
        yield
    except lost as error:
        log.warning("slack.answer_lost", error=str(error))


def offer(form: Form) -> Card:
    """What opens a form, where it cannot be pushed: Slack takes one within seconds of a command or a press only."""
    button = Button(form.verb, f"{form.title} …", form.args, "primary", opens_form=True)
    return Card(form.title, [Actions([button])])


def _answering(form: Form, answers: str) -> Form:
    return replace(form, args={**form.args, ANSWERS: answers}) if answers else form


def _pressed(body: Mapping[str, Any]) -> tuple[Pressed, bool]:
    """What was pressed, and whether the answer may take the message's place."""
    action, person = body["actions"][0], body["user"]["id"]
    verb, args, values = elements.read_action(action)
    container, message = body.get("container") or {}, body.get("message") or {}
    place = (body.get("channel") or {}).get("id") or container.get("channel_id")
    where = container.get("message_ts") or container.get("view_id") or ""
    key = f"press:{where}:{action['action_id']}:{person}:{action.get('action_ts', '')}"
    turn = Turn(person, key, place, message.get("thread_ts") or container.get("thread_ts"))
    alone = bool(container.get("is_ephemeral"))
    ref = MsgRef(place, container["message_ts"]) if place and container.get("message_ts") and not alone else None
    return Pressed(turn, verb, args, values, ref), alone


def _under_fields(faults: Faults, view: Mapping[str, Any]) -> dict[str, str]:
    """Each under its field; what is about the form as a whole under its first."""
    fields = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    said: dict[str, str] = {}
    for name, why in faults.faults.items():
        field = name if name in fields else fields[0]
        said[field] = f"{said[field]} {why}" if field in said else why
    return said
