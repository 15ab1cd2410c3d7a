"""The Web API's door: arguments from anywhere, tokens, scopes, limits and faults; then the method."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from email.utils import formatdate
from typing import TYPE_CHECKING
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
class Asked:
    """A call as it came in."""

    method: str
    args: Json
    token: str
    url: str


@dataclass(frozen=True, slots=True)
class Called:
    """A call as it was made and answered, whether or not the caller saw the answer. ``at`` is the workspace's time."""

    method: str
    args: Json
    answer: Json
    at: float


class Dropped(Exception):
    """The connection is to be cut without an answer."""


async def handle(slack: Slack, request: Request) -> Response:
    """One request to ``/api/{method}``."""
    args = await arguments(request)
    token = bearer(request) or str(args.pop("token", ""))
    asked = Asked(request.path_params["method"], args, token, str(request.base_url).rstrip("/"))
    channel = args.get("channel")
    rule = slack.faults.pick(asked.method, str(channel) if channel else None)
    return await _struck(slack, rule, asked) if rule else accept(slack, asked)


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
        given = json.loads(body, parse_constant=_no_number)
    except ValueError:
        raise SlackError("invalid_json") from None
    if not isinstance(given, dict):
        raise SlackError("json_not_object")
    return given


def _no_number(name: str) -> None:
    """NaN and the infinities, which Python reads and JSON does not know."""
    raise ValueError(name)


def bearer(request: Request) -> str:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


async def _struck(slack: Slack, rule: Rule, asked: Asked) -> Response:
    """The call under a fault: what is accepted of it, and what the caller sees."""
    match rule.effect:
        case "delay":
            await asyncio.sleep(rule.seconds)
            return accept(slack, asked)
        case "refuse":
            return _reply(slack, asked, {"ok": False, "error": rule.code})
        case "limit":
            return _reply(slack, asked, refusal(too_many(max(1, round(rule.seconds)))))
        case "drop_after" | "error_after":
            accept(slack, asked)
        case "stall":
            accept(slack, asked)
            await asyncio.sleep(rule.seconds)
    if rule.effect.startswith("error"):
        return Response("Service unavailable", rule.status)
    raise Dropped


def accept(slack: Slack, asked: Asked) -> Response:
    try:
        answer = {"ok": True, **(_carry_out(slack, asked) or {})}
    except SlackError as error:
        answer = refusal(error)
    return _reply(slack, asked, answer)


def _carry_out(slack: Slack, asked: Asked) -> Json | None:
    method = METHODS.get(asked.method)
    if method is None:
        raise SlackError("unknown_method", req_method=asked.method)
    call = Call(slack, _caller(slack, method, asked.token), asked.args, asked.url)
    if method.scopes:
        call.need(*method.scopes)
    if seconds := slack.limits.wait(call.app.id, method, str(asked.args.get("channel", ""))):
        raise too_many(seconds)
    return method.handler(call)


def _reply(slack: Slack, asked: Asked, answer: Json) -> Response:
    slack.calls.append(Called(asked.method, asked.args, answer, slack.workspace.clock.now()))
    if answer.get("error") == "ratelimited":
        return JSONResponse(answer, 429, headers={"Retry-After": str(answer["retry_after"])})
    app = _holder(slack, asked.token)
    scopes = {"x-oauth-scopes": ",".join(app.scopes)} if app else {}
    return JSONResponse(answer, headers={"date": formatdate(slack.workspace.clock.now(), usegmt=True), **scopes})


def _holder(slack: Slack, token: str) -> App | None:
    return next((app for app in slack.workspace.apps if token in (app.bot_token, app.app_token)), None)


def _caller(slack: Slack, method: Method, token: str) -> App:
    """Whose token it is, and of the kind the method takes."""
    app = _holder(slack, token)
    if app is None:
        raise SlackError("invalid_auth" if token else "not_authed")
    if not app.installed:
        raise SlackError("account_inactive")
    if method.token not in ("any", "bot" if token == app.bot_token else "app"):
        raise SlackError("not_allowed_token_type")
    return app


def too_many(seconds: int) -> SlackError:
    return SlackError("ratelimited", retry_after=seconds)


def refusal(error: SlackError) -> Json:
    return {"ok": False, "error": error.code, **error.facts}
