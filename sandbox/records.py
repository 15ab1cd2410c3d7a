"""What a workspace is made of. Messages, views and files are kept as the JSON objects Slack shows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]

PALETTE = ("4f6d8f", "8a5a83", "3f7d6b", "a0623a", "6b6fa8", "7c7a3b", "a04f5b", "3b7c93", "5f8a4a", "8c6d46")


def colour_of(name: str) -> str:
    """The same colour for the same name, always."""
    return PALETTE[hashlib.sha256(name.encode()).digest()[0] % len(PALETTE)]


def initials_of(name: str) -> str:
    """What stands in an avatar: two letters of an alphabet, or the given name's last character of a Chinese one."""
    if not name.isascii():
        return name.strip()[-1:]
    words = name.replace(".", " ").replace("_", " ").split()
    return "".join(word[0] for word in words[:2]).upper()


@dataclass(slots=True)
class Person:
    """``handle`` is the short name typed after an @; ``guest`` is empty for a full member."""

    id: str
    handle: str
    name: str
    title: str = ""
    email: str = ""
    tz: str = "Asia/Shanghai"
    locale: str = "en-US"
    initials: str = ""
    color: str = ""
    guest: Literal["", "multi", "single"] = ""
    stranger: bool = False
    admin: bool = False
    deleted: bool = False
    app_id: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    updated: int = 0

    def __post_init__(self) -> None:
        self.initials = self.initials or initials_of(self.name)
        self.color = self.color or colour_of(self.handle)

    @property
    def is_bot(self) -> bool:
        return bool(self.app_id)


@dataclass(slots=True)
class Channel:
    """``read`` is how far each member has read, as a message's ts."""

    id: str
    name: str
    kind: Literal["channel", "im", "mpim"] = "channel"
    private: bool = False
    topic: str = ""
    members: list[str] = field(default_factory=list)
    creator: str = ""
    created: int = 0
    archived: bool = False
    read: dict[str, str] = field(default_factory=dict)
    pins: list[str] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The word events and scopes use: ``channel``, ``group``, ``im`` or ``mpim``."""
        return "group" if self.kind == "channel" and self.private else self.kind


@dataclass(slots=True)
class App:
    """An installed app. Without ``request_url``, or with Socket Mode on, everything reaches it by web socket."""

    id: str
    name: str
    manifest: Json
    bot_user: str
    bot_id: str
    bot_token: str
    app_token: str
    signing_secret: str
    request_url: str | None = None
    installed: bool = True

    @property
    def socket_mode(self) -> bool:
        return not self.request_url or bool(self._settings.get("socket_mode_enabled"))

    @property
    def scopes(self) -> list[str]:
        scopes = self.manifest.get("oauth_config", {}).get("scopes", {})
        return [*scopes.get("bot", ()), *scopes.get("bot_optional", ())]

    @property
    def events(self) -> set[str]:
        return set(self._settings.get("event_subscriptions", {}).get("bot_events", ()))

    @property
    def commands(self) -> list[Json]:
        return list(self._features.get("slash_commands", ()))

    @property
    def shortcuts(self) -> list[Json]:
        return list(self._features.get("shortcuts", ()))

    @property
    def unfurl_domains(self) -> list[str]:
        return list(self._features.get("unfurl_domains", ()))

    @property
    def has_home(self) -> bool:
        return bool(self._features.get("app_home", {}).get("home_tab_enabled"))

    @property
    def hears_directly(self) -> bool:
        """Whether people may write to it: its messages tab is there and not for reading only."""
        home = self._features.get("app_home", {})
        return self.has_messages and not home.get("messages_tab_read_only_enabled", False)

    @property
    def has_messages(self) -> bool:
        return bool(self._features.get("app_home", {}).get("messages_tab_enabled", True))

    @property
    def interactive(self) -> bool:
        return bool(self._settings.get("interactivity", {}).get("is_enabled"))

    @property
    def _features(self) -> Json:
        features: Json = self.manifest.get("features", {})
        return features

    @property
    def _settings(self) -> Json:
        settings: Json = self.manifest.get("settings", {})
        return settings
