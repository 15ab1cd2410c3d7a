"""The Web API's door: arguments from anywhere, tokens, scopes, limits and faults; then the method."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

import sandbox.methods  # noqa: F401  fills the table
from sandbox.call import METHODS, Call, Method
from sandbox.errors import SlackError
from sandbox.faults import Rule
from sandbox.records import App, Json

if TYPE_CHECKING:
    from sandbox.slack import Slack


@dataclass(frozen=True, slots=True)
class Called:
    """A call as it was made and answered, for tests to look at. ``at`` is the workspace's time."""

    method: str
    args: Json
    answer: Json
    at: float


class Dropped(Exception):
    """The connection is to be cut without an answer."""


async def handle(slack: Slack, request: Request) -> Response:
    """One request to ``/api/{method}``."""
    name, args = request.path_params["method"], await arguments(request)
    token = bearer(request) or str(args.pop("token", ""))
    answer = await _with_faults(slack, name, args, lambda: _accept(slack, name, token, args, base_url(request)))
    if answer.body and name not in ("apps.connections.open",):
        slack.calls.append(Called(name, args, json.loads(bytes(answer.body)), slack.workspace.clock.now()))
    return answer


async def arguments(request: Request) -> Json:
    """Query, form and JSON body together; what comes later in that order wins."""
    args: Json = dict(request.query_params)
    body = await request.body()
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json") and body:
        args |= _json_object(body)
    elif kind.startswith("application/x-www-form-urlencoded"):
        args |= dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    elif kind.startswith("multipart/form-data"):
        args |= {name: value for name, value in (await request.form()).items() if isinstance(value, str)}
    return args


def _json_object(body: bytes) -> Json:
    try:
        given = json.loads(body)
    except ValueError:
        raise SlackError("invalid_json") from None
    if not isinstance(given, dict):
        raise SlackError("json_not_object")
    return given


def bearer(request: Request) -> str:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def base_url(request: Request) -> str:
    return str(request.base_url).rstrip("/")


async def _with_faults(slack: Slack, name: str, args: Json, accept: Callable[[], Response]) -> Response:
    rule = slack.faults.pick(name, str(args.get("channel")) if args.get("channel") else None)
    return await (_struck(rule, accept) if rule else _now(accept))


async def _now(accept: Callable[[], Response]) -> Response:
    return accept()


async def _struck(rule: Rule, accept: Callable[[], Response]) -> Response:
    """The call under a fault: what is accepted of it, and what the caller sees."""
    match rule.effect:
        case "delay":
            await asyncio.sleep(rule.seconds)
            return accept()
        case "refuse":
            return JSONResponse({"ok": False, "error": rule.code})
        case "limit":
            return too_many(max(1, round(rule.seconds)))
        case "error_before":
            return Response("Service unavailable", rule.status)
        case "drop_before":
            raise Dropped
    accept()
    if rule.effect == "drop_after":
        raise Dropped
    if rule.effect == "stall":
        await asyncio.sleep(rule.seconds)
        raise Dropped
    return Response("Service unavailable", rule.status)


def too_many(seconds: int) -> Response:
    return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers={"Retry-After": str(seconds)})


def _accept(slack: Slack, name: str, token: str, args: Json, url: str) -> Response:
    headers: dict[str, str] = {}
    try:
        method = METHODS.get(name)
        if method is None:
            raise SlackError("unknown_method", req_method=name)
        app = _caller(slack, method, token)
        headers = {"x-oauth-scopes": ",".join(app.scopes), "x-accepted-oauth-scopes": ",".join(method.scopes)}
        call = Call(slack, app, args, url)
        if method.scopes:
            call.need(*method.scopes)
        if seconds := slack.limits.wait(app.id, method, str(args.get("channel", ""))):
            return too_many(seconds)
        return JSONResponse({"ok": True, **(method.handler(call) or {})}, headers=headers)
    except SlackError as error:
        return JSONResponse(refusal(error), headers=headers)


def _caller(slack: Slack, method: Method, token: str) -> App:
    """Whose token it is, and of the kind the method takes."""
    if not token:
        raise SlackError("not_authed")
    for app in slack.workspace.apps:
        if token in (app.bot_token, app.app_token):
            kind = "bot" if token == app.bot_token else "app"
            if not app.installed:
                raise SlackError("account_inactive")
            if method.token not in ("any", kind):
                raise SlackError("not_allowed_token_type")
            return app
    raise SlackError("invalid_auth")


def refusal(error: SlackError) -> Json:
    shown: dict[str, Any] = {"ok": False, "error": error.code, **error.facts}
    return shown
