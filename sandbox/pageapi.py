"""What the page speaks: everything a person sees, everything that changes under their eyes, and their deeds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from sandbox.changes import (
    Change,
    ChannelChanged,
    ClockMoved,
    FormRefused,
    HomeChanged,
    Noticed,
    PersonChanged,
    Posted,
    Read,
    Removed,
    Retracted,
    Revised,
    StackChanged,
    Touched,
    Whispered,
)
from sandbox.deeds import Deeds
from sandbox.errors import SlackError
from sandbox.modals import Modals
from sandbox.records import App, Channel, Json, Person
from sandbox.workspace import Workspace

# What the fields of a deed must be; all others are text.
SHAPES: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(("container", "action", "state", "values"), dict),
    **dict.fromkeys(("members", "lines"), list),
    **dict.fromkeys(("advance", "speed"), (int, float)),
    **dict.fromkeys(("broadcast", "private", "all"), bool),
}


class Page:
    def __init__(self, workspace: Workspace, deeds: Deeds, modals: Modals) -> None:
        self._workspace, self._deeds, self._modals = workspace, deeds, modals
        self._sockets: set[WebSocket] = set()

    # ---- what is seen

    def state(self, user: str) -> Json:
        """All of it, for one person; without a name, for the first there is."""
        user = self._person(user).id
        app = next((app for app in self._workspace.apps if app.installed), None)
        channels = (place for place in self._workspace.channels if user in place.members)
        return {
            "me": user,
            "team": {"id": self._workspace.team["id"], "name": self._workspace.team["name"]},
            "clock": self._clock(),
            "app": self._app(app) if app else None,
            "people": [person_shape(person) for person in self._workspace.people],
            "channels": [self._channel(place, user) for place in channels],
            "views": self._modals.stack(user),
        }

    def history(self, user: str, channel: str, thread_ts: str = "", before: str = "", limit: int = 50) -> Json:
        place = self._deeds.place(user, channel)
        limit = max(1, min(limit, 500))
        whispers = [
            each for each in self._workspace.whispers_to(user, channel) if (each.get("thread_ts") or "") == thread_ts
        ]
        if thread_ts:
            root = self._workspace.message(place, thread_ts)
            found = [root, *self._workspace.messages.replies(channel, thread_ts, before=before or "~")]
        else:
            found = self._workspace.messages.history(channel, before=before or "~")
        merged = sorted(
            [*found, *(each for each in whispers if not before or each["ts"] < before)], key=lambda m: str(m["ts"])
        )
        return {"messages": merged[-limit:], "has_more": len(merged) > limit}

    def home(self, user: str) -> Json:
        app = next((app for app in self._workspace.apps if app.installed), None)
        return {"view": self._workspace.homes.get(f"{app.id}/{user}") if app else None}

    def _person(self, user: str) -> Person:
        if not user:
            return self._workspace.actors()[0]
        return self._workspace.person(user)

    def _clock(self) -> Json:
        return {"now": iso(self._workspace.clock.now()), "offset": self._workspace.clock.offset}

    def _app(self, app: App) -> Json:
        commands = [
            {name: spec.get(name, "") for name in ("command", "description", "usage_hint")} for spec in app.commands
        ]
        fields = ("name", "callback_id", "type", "description")
        shortcuts = [{name: spec.get(name, "") for name in fields} for spec in app.shortcuts]
        named = {"id": app.id, "name": app.name, "user": app.bot_user}
        return {**named, "commands": commands, "shortcuts": shortcuts, "home": app.has_home}

    def _channel(self, place: Channel, user: str) -> Json:
        history = self._workspace.messages.history(place.id)
        others = [member for member in place.members if member != user]
        shown: Json = {
            "id": place.id,
            "kind": place.kind,
            "name": place.name,
            "topic": place.topic,
            "private": place.private,
            "archived": place.archived,
            "members": place.members,
            "unread": self._workspace.unread(place, user),
            "latest": history[-1]["ts"] if history else None,
        }
        return {**shown, "with": others[0] if others else user} if place.kind == "im" else shown

    # ---- what changes

    async def live(self, socket: WebSocket) -> None:
        """Push every change this person may see, until they leave."""
        user = self._person(socket.query_params.get("as", "")).id
        frames: asyncio.Queue[Json] = asyncio.Queue()
        await socket.accept()
        self._sockets.add(socket)

        def hear(change: Change) -> None:
            for frame in self._frames(user, change):
                frames.put_nowait(frame)

        stop = self._workspace.listen(hear)
        sender = asyncio.create_task(self._send(socket, frames))
        try:
            while True:
                await socket.receive_text()
        except (WebSocketDisconnect, RuntimeError):
            pass
        finally:
            stop()
            sender.cancel()
            self._sockets.discard(socket)

    async def close(self) -> None:
        for socket in list(self._sockets):
            await socket.close(1001)

    @staticmethod
    async def _send(socket: WebSocket, frames: asyncio.Queue[Json]) -> None:
        while True:
            await socket.send_json(await frames.get())

    def _frames(self, user: str, change: Change) -> list[Json]:
        """What this person's page is told of a change: nothing of what is none of their business."""
        frames: list[Json | None] = [self._of_message(user, change) or self._of_person(user, change)]
        if isinstance(change, Posted):
            frames.append(self._unread(user, change.channel, change.message))
        return [frame for frame in frames if frame]

    def _of_message(self, user: str, change: Change) -> Json | None:
        frame: Json | None = None
        match change:
            case Posted(channel, message) if user in channel.members:
                frame = {"type": "message", "message": message, "channel": channel.id}
            case Revised(channel, message) | Touched(channel, message) if user in channel.members:
                frame = {"type": "message_changed", "message": message, "channel": channel.id}
            case Retracted(channel, message) if user in channel.members:
                gone = {"ts": message["ts"], "thread_ts": message.get("thread_ts")}
                frame = {"type": "message_deleted", "channel": channel.id, **gone}
            case Whispered(channel, to, message, how) if to == user:
                said = {"ts": message["ts"]} if how == "ephemeral_deleted" else {"message": message}
                frame = {"type": how, "channel": channel.id, **said}
            case Read(to, channel) if to == user:
                frame = {"type": "read", "channel": channel.id, "unread": self._workspace.unread(channel, user)}
        return frame

    def _of_person(self, user: str, change: Change) -> Json | None:
        frame: Json | None = None
        match change:
            case StackChanged(to) if to == user:
                frame = {"type": "view", "views": self._modals.stack(user)}
            case FormRefused(to, view_id, errors) if to == user:
                frame = {"type": "view_errors", "view_id": view_id, "errors": errors}
            case HomeChanged(to, _, view) if to == user:
                frame = {"type": "home", "view": view}
            case Noticed(to, level, text) if to == user:
                frame = {"type": "notice", "level": level, "text": text}
            case ChannelChanged(channel) if user in channel.members:
                frame = {"type": "channel", "channel": self._channel(channel, user)}
            case PersonChanged(person):
                frame = {"type": "person", "person": person_shape(person)}
            case Removed():
                frame = {"type": "reset"}
            case ClockMoved():
                frame = {"type": "clock", **self._clock()}
        return frame

    def _unread(self, user: str, channel: Channel, message: Json) -> Json | None:
        hidden = "thread_ts" in message and "root" not in message
        if message.get("user") == user or hidden or user not in channel.members:
            return None
        return {"type": "read", "channel": channel.id, "unread": self._workspace.unread(channel, user)}

    # ---- deeds

    async def do(self, asked: Json) -> Json:
        """One deed of the protocol. Raises ``SlackError``."""
        asked = {name: value for name, value in asked.items() if value is not None}
        wrong = [name for name, value in asked.items() if not isinstance(value, SHAPES.get(name, str))]
        if wrong:
            raise SlackError("invalid_arguments", wrong=wrong)
        user, deed = self._person(asked.get("as", "")).id, self._deed(asked.get("do", ""))
        try:
            return {"ok": True, **(await deed(user, asked) or {})}
        except KeyError as missing:
            raise SlackError("invalid_arguments", missing=str(missing.args[0])) from None

    def _deed(self, name: str) -> Callable[[str, Json], Awaitable[Json | None]]:
        deed: Any = getattr(self, f"_do_{name}", None)
        if deed is None:
            raise SlackError("unknown_deed")
        return deed  # type: ignore[no-any-return]

    async def _do_say(self, user: str, asked: Json) -> Json:
        thread_ts, broadcast = asked.get("thread_ts") or None, bool(asked.get("broadcast"))
        return {"ts": self._deeds.say(user, asked["channel"], asked["text"], thread_ts, broadcast)["ts"]}

    async def _do_edit(self, user: str, asked: Json) -> None:
        self._deeds.edit(user, asked["channel"], asked["ts"], asked["text"])

    async def _do_delete(self, user: str, asked: Json) -> None:
        self._deeds.delete(user, asked["channel"], asked["ts"])

    async def _do_react(self, user: str, asked: Json) -> None:
        self._deeds.react(user, asked["channel"], asked["ts"], asked["name"])

    async def _do_command(self, user: str, asked: Json) -> None:
        await self._deeds.command(user, asked["channel"], asked["command"], asked.get("text", ""))

    async def _do_press(self, user: str, asked: Json) -> None:
        state = (asked.get("state") or {}).get("values")
        await self._deeds.press(user, where(asked), asked["block_id"], asked["action"], state)

    async def _do_submit(self, user: str, asked: Json) -> Json:
        return {"errors": await self._deeds.interactions.submit(user, asked["view_id"], asked.get("values") or {})}

    async def _do_close(self, user: str, asked: Json) -> None:
        await self._deeds.interactions.close(user, asked["view_id"], bool(asked.get("all")))

    async def _do_shortcut(self, user: str, asked: Json) -> None:
        channel = self._deeds.place(user, asked["channel"]) if asked.get("channel") else None
        await self._deeds.interactions.shortcut(user, asked["callback_id"], channel, asked.get("ts") or "")

    async def _do_suggest(self, user: str, asked: Json) -> Json:
        container, block_id, action_id = where(asked), asked["block_id"], asked["action_id"]
        value = asked.get("value", "")
        return await self._deeds.interactions.suggest(user, container, block_id, action_id, value)

    async def _do_home(self, user: str, asked: Json) -> None:
        for app in self._workspace.apps:
            self._deeds.home(user, app, asked.get("tab", "home"))

    async def _do_read(self, user: str, asked: Json) -> None:
        self._workspace.mark_read(self._deeds.place(user, asked["channel"]), user)

    async def _do_open(self, user: str, asked: Json) -> Json:
        place = self._workspace.direct(user, self._workspace.person(asked["user"]).id)
        return {"channel": self._channel(place, user)}

    async def _do_create(self, user: str, asked: Json) -> Json:
        members = asked.get("members", [])
        place = self._deeds.create(user, asked["name"], members, bool(asked.get("private")))
        return {"channel": self._channel(place, user)}

    async def _do_invite(self, user: str, asked: Json) -> None:
        self._deeds.invite(user, asked["channel"], asked.get("members", []))

    async def _do_clock(self, user: str, asked: Json) -> Json:
        self._deeds.advance(asked.get("advance"), asked.get("to") or "")
        return {"clock": self._clock()}

    async def _do_replay(self, user: str, asked: Json) -> Json:
        thread_ts, speed = asked.get("thread_ts") or None, asked.get("speed") or 1
        return {"lines": self._deeds.replay(asked["channel"], asked["lines"], speed, thread_ts)}


def person_shape(person: Person) -> Json:
    """A person as the page knows one."""
    shown: Json = {"id": person.id, "name": person.name, "handle": person.handle, "title": person.title}
    shown |= {"initials": person.initials, "color": f"#{person.color}", "tz": person.tz, "locale": person.locale}
    return {**shown, "is_bot": person.is_bot, "guest": bool(person.guest), "deleted": person.deleted}


def iso(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")


def where(asked: Json) -> Json:
    """The message or view a deed is about."""
    container = {name: str(value) for name, value in asked["container"].items()}
    if "view_id" not in container and not {"channel", "ts"} <= set(container):
        raise SlackError("invalid_arguments")
    return container
