"""What the tests of the local workspace share: an app's manifest, and an ear that hears what Slack says to it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.server import Server

SCOPES = [
    "app_mentions:read",
    "channels:history",
    "channels:manage",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "mpim:history",
    "mpim:write",
    "reactions:read",
    "reactions:write",
    "team:read",
    "usergroups:read",
    "users.profile:read",
    "users:read",
    "users:read.email",
]
EVENTS = [
    "app_home_opened",
    "app_mention",
    "member_joined_channel",
    "message.channels",
    "message.im",
    "reaction_added",
    "team_join",
    "user_change",
]

MANIFEST: dict[str, Any] = {
    "display_information": {"name": "Probe"},
    "features": {
        "bot_user": {"display_name": "probe"},
        "app_home": {"home_tab_enabled": True},
        "slash_commands": [{"command": "/ask", "should_escape": True}, {"command": "/raw"}],
        "shortcuts": [
            {"name": "Keep", "type": "message", "callback_id": "keep", "description": "keeps"},
            {"name": "New", "type": "global", "callback_id": "new", "description": "makes"},
        ],
    },
    "oauth_config": {"scopes": {"bot": SCOPES}},
    "settings": {"interactivity": {"is_enabled": True}, "event_subscriptions": {"bot_events": EVENTS}},
}


def manifest(*, without: str = "", events: list[str] | None = None) -> dict[str, Any]:
    """The probe's, short of a scope or with other events."""
    changed: dict[str, Any] = json.loads(json.dumps(MANIFEST))
    changed["oauth_config"]["scopes"]["bot"] = [scope for scope in SCOPES if scope != without]
    if events is not None:
        changed["settings"]["event_subscriptions"]["bot_events"] = events
    return changed


def words(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def button(action: str, label: str = "", **more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": action, "text": words(label or action), **more}


def actions(*elements: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements), **more}


def section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def asked(block_id: str, element: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    element = element or {"type": "plain_text_input", "action_id": block_id}
    return {"type": "input", "block_id": block_id, "label": words(block_id), "element": element, **more}


def dialog(callback_id: str, *blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    view = {"type": "modal", "callback_id": callback_id, "title": words(callback_id), "submit": words("Send")}
    return {**view, "blocks": list(blocks) or [asked("what")], **more}


@dataclass
class Heard:
    """One delivery: its headers, its raw body, and what that says."""

    headers: dict[str, str]
    body: bytes

    @property
    def payload(self) -> dict[str, Any]:
        if self.headers["content-type"] == "application/json":
            return json.loads(self.body)
        form = {name: values[0] for name, values in parse_qs(self.body.decode(), keep_blank_values=True).items()}
        return json.loads(form["payload"]) if "payload" in form else form


@dataclass
class Ear:
    """An app that answers what it is told to: one answer after the other, the last for ever."""

    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    answers: list[Response | float] = field(default_factory=lambda: [Response()])

    async def listen(self, request: Request) -> Response:
        self.heard.append(Heard(dict(request.headers), await request.body()))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, float):
            await asyncio.sleep(answer)
            return Response()
        return answer

    def will(self, *answers: Response | float | dict[str, Any]) -> None:
        """Answer so from now on: a response, a JSON body, or silence for so many seconds."""
        self.answers = [JSONResponse(answer) if isinstance(answer, dict) else answer for answer in answers]

    @property
    def events(self) -> list[dict[str, Any]]:
        return [heard.payload["event"] for heard in self.heard if "event" in heard.payload]


@contextlib.asynccontextmanager
async def ear() -> AsyncIterator[Ear]:
    listening = Ear()
    async with serving(Starlette(routes=[Route("/", listening.listen, methods=["POST"])])) as url:
        listening.url = f"{url}/"
        yield listening


@contextlib.asynccontextmanager
async def serving(app: Starlette) -> AsyncIterator[str]:
    config = uvicorn.Config(app, port=0, lifespan="off", log_level="error", timeout_graceful_shutdown=1)
    server = Server(config)
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.005)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.leave()
    await running
