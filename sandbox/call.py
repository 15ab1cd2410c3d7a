"""One call of the Web API: who calls, with what arguments, and the table of methods."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from sandbox.errors import SlackError
from sandbox.records import App, Channel, Json
from sandbox.tables import read_ts
from sandbox.workspace import Workspace

if TYPE_CHECKING:
    from sandbox.slack import Slack

T = TypeVar("T")
MANY = 1000


@dataclass(frozen=True, slots=True)
class Call:
    """``args`` are as they came, whichever way; the readers below give them their types, or refuse."""

    slack: Slack
    app: App
    args: Json
    base_url: str

    @property
    def workspace(self) -> Workspace:
        return self.slack.workspace

    @property
    def bot(self) -> str:
        return self.app.bot_user

    def text(self, name: str, default: str | None = None) -> str:
        """A string; without a default it is required."""
        value = self.args.get(name)
        if value in (None, "") and default is None:
            raise SlackError.explained(
                "invalid_arguments", [f"[ERROR] missing required field: {name} [json-pointer:/]"]
            )
        return str(value) if value not in (None, "") else str(default or "")

    def object(self, name: str, wrong: str = "invalid_arguments") -> Any:
        """A JSON object or list, given as such or as text; None when absent."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except json.JSONDecodeError:
            raise SlackError(wrong) from None

    def objects(self, name: str) -> list[Json]:
        """A list of JSON objects, none when absent."""
        found = self.object(name) or []
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise SlackError("invalid_arguments")
        return found

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.args.get(name, default)
        return value if isinstance(value, bool) else str(value).lower() in ("1", "true")

    def number(self, name: str, default: int, most: int = MANY) -> int:
        try:
            return max(1, min(int(self.text(name, str(default))), most))
        except ValueError:
            raise SlackError("invalid_limit") from None

    def names(self, name: str) -> list[str]:
        """A list, given as such or with commas."""
        value = self.object(name) if str(self.args.get(name, "")).startswith("[") else self.args.get(name)
        return [str(part) for part in (value if isinstance(value, list) else str(value or "").split(",")) if part]

    def moment(self, name: str, default: str) -> str:
        value = self.args.get(name)
        if value in (None, ""):
            return default
        moment = read_ts(str(value))
        if moment is None:
            raise SlackError(f"invalid_ts_{name}" if name in ("latest", "oldest") else "invalid_arguments")
        return moment

    def need(self, *scopes: str) -> None:
        """Refuse unless the app holds one of these."""
        if not set(scopes) & set(self.app.scopes):
            raise SlackError("missing_scope", needed=scopes[0], provided=",".join(self.app.scopes))

    def channel(self, name: str = "channel") -> Channel:
        """The conversation the call is about."""
        return self.known(self.text(name))

    def known(self, key: str) -> Channel:
        """A conversation the bot may know of: a private one only from within."""
        channel = self.workspace.channel(key)
        if channel.private and self.bot not in channel.members:
            raise SlackError("channel_not_found")
        return channel

    def readable(self) -> Channel:
        """A conversation whose messages the app may read."""
        channel = self.channel()
        self.need({"channel": "channels", "group": "groups"}.get(channel.type, channel.type) + ":history")
        if self.bot not in channel.members:
            raise SlackError("not_in_channel")
        return channel

    def page(self, found: Sequence[T], default: int, most: int = MANY) -> tuple[list[T], Json]:
        """One page of a list by ``cursor`` and ``limit``, and the ``response_metadata`` that leads to the next."""
        start, limit = self._cursor(), self.number("limit", default, most)
        more = start + limit < len(found)
        cursor = base64.b64encode(f"next:{start + limit}".encode()).decode() if more else ""
        return list(found[start : start + limit]), {"next_cursor": cursor}

    def _cursor(self) -> int:
        try:
            return int(base64.b64decode(self.text("cursor", "")).decode().removeprefix("next:") or 0)
        except ValueError:
            raise SlackError("invalid_cursor") from None


Handler = Callable[[Call], Json | None]


@dataclass(frozen=True, slots=True)
class Method:
    """``tier`` is calls a minute: Slack's tiers 1 to 4 are 1, 20, 50 and 100; 0 stands for a limit of its own."""

    name: str
    handler: Handler
    scopes: tuple[str, ...]
    tier: int
    token: Literal["bot", "app", "any"]


METHODS: dict[str, Method] = {}


def method(
    name: str, *scopes: str, tier: int = 50, token: Literal["bot", "app", "any"] = "bot"
) -> Callable[[Handler], Handler]:
    """Enter a function into the table. Any one of ``scopes`` allows the call."""

    def enter(handler: Handler) -> Handler:
        METHODS[name] = Method(name, handler, scopes, tier, token)
        return handler

    return enter
