"""Changes as the events an app subscribes to: only what its manifest names, only where its bot may look."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator

from sandbox import shapes
from sandbox.changes import (
    Change,
    ChannelChanged,
    HomeOpened,
    Moved,
    PersonChanged,
    Posted,
    Reacted,
    Removed,
    Retracted,
    Revised,
)
from sandbox.delivery import Delivery
from sandbox.records import App, Channel, Json
from sandbox.workspace import Workspace

MESSAGE_EVENTS = {"channel": "message.channels", "group": "message.groups", "im": "message.im", "mpim": "message.mpim"}
# What an app must hold to be told: any one of these.
SCOPES: dict[str, tuple[str, ...]] = {
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "message.mpim": ("mpim:history",),
    "app_mention": ("app_mentions:read",),
    "reaction_added": ("reactions:read",),
    "reaction_removed": ("reactions:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "user_change": ("users:read",),
    "team_join": ("users:read",),
    "link_shared": ("links:read",),
    **dict.fromkeys(("channel_created", "channel_rename", "channel_archive", "channel_unarchive"), ("channels:read",)),
    **dict.fromkeys(("group_archive", "group_unarchive"), ("groups:read",)),
}
PRIVATE_FIELDS = {"metadata", "reply_count", "reply_users", "reply_users_count", "latest_reply", "reactions"}


class Events:
    """Listens to the workspace and hands every app its events."""

    def __init__(self, workspace: Workspace, delivery: Delivery) -> None:
        self._workspace, self._delivery = workspace, delivery
        workspace.listen(self.hear)

    def hear(self, change: Change) -> None:
        for app in self._workspace.apps:
            for subscription, event in self._told(app, change):
                if may_hear(app, subscription) and (app.installed or isinstance(change, Removed)):
                    self._delivery.event(app, self.envelope(app, event))

    def envelope(self, app: App, event: Json) -> Json:
        team = self._workspace.team["id"]
        who = {"enterprise_id": None, "team_id": team, "user_id": app.bot_user, "is_bot": True}
        return {
            "token": "sandbox",
            "team_id": team,
            "context_team_id": team,
            "context_enterprise_id": None,
            "api_app_id": app.id,
            "event": event,
            "type": "event_callback",
            "event_id": "Ev" + secrets.token_hex(5).upper(),
            "event_time": int(self._workspace.clock.now()),
            "authorizations": [{**who, "is_enterprise_install": False}],
            "is_ext_shared_channel": False,
            "event_context": "4-" + secrets.token_hex(12),
        }

    def _told(self, app: App, change: Change) -> Iterator[tuple[str, Json]]:
        """Subscription and event for each thing this app might hear of the change."""
        match change:
            case Posted(channel, message):
                yield from self._posted(app, channel, message)
            case Revised(channel, message, previous):
                yield from self._message(app, channel, self._revised(message, previous))
            case Retracted(channel, message):
                yield from self._message(app, channel, self._retracted(message))
            case Reacted(channel, message, user, name, added) if app.bot_user in channel.members:
                event = self._reacted(channel, message, user, name)
                yield (
                    ("reaction_added", {"type": "reaction_added", **event})
                    if added
                    else (
                        "reaction_removed",
                        {"type": "reaction_removed", **event},
                    )
                )
            case HomeOpened(user, opened, channel, tab) if opened.id == app.id:
                yield "app_home_opened", self._home(user, channel, tab, app)
            case Moved(channel, user, joined, inviter) if app.bot_user in [*channel.members, user]:
                yield self._moved(channel, user, joined, inviter)
            case PersonChanged(person, joined):
                yield from self._person(app, shapes.user(self._workspace, person, with_locale=True), joined)
            case ChannelChanged(channel, how) if how in ("created", "archive", "unarchive", "rename"):
                yield from self._channel(app, channel, how)
            case Removed(removed) if removed.id == app.id:
                yield "tokens_revoked", {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [app.bot_user]}}
                yield "app_uninstalled", {"type": "app_uninstalled"}
            case _:
                pass

    def _posted(self, app: App, channel: Channel, message: Json) -> Iterator[tuple[str, Json]]:
        shown = without_private(message)
        if "root" in shown:
            shown["root"] = without_private(shown["root"], keep_counts=True)
        yield from self._message(app, channel, {**shown, "event_ts": message["ts"]})
        author_is_app = message.get("app_id") == app.id
        if app.bot_user not in channel.members or author_is_app or message.get("subtype") == "channel_join":
            return
        if channel.kind != "im" and f"<@{app.bot_user}>" in message.get("text", ""):
            event = {**shown, "type": "app_mention", "channel": channel.id, "event_ts": message["ts"]}
            yield "app_mention", {name: value for name, value in event.items() if name not in ("subtype", "root")}
        if links := self._links(app, message):
            yield "link_shared", self._linked(channel, message, links)

    def _message(self, app: App, channel: Channel, event: Json) -> Iterator[tuple[str, Json]]:
        if app.bot_user in channel.members:
            yield MESSAGE_EVENTS[channel.type], {**event, "channel": channel.id, "channel_type": channel.type}

    def _revised(self, message: Json, previous: Json) -> Json:
        moment = message.get("edited", {}).get("ts") or self._workspace.next_ts()
        shown, before = without_private(message, keep_counts=True), without_private(previous, keep_counts=True)
        event: Json = {"type": "message", "subtype": "message_changed", "message": shown, "previous_message": before}
        return {**event, "hidden": True, "ts": moment, "event_ts": moment}

    def _retracted(self, message: Json) -> Json:
        moment = self._workspace.next_ts()
        event: Json = {"type": "message", "subtype": "message_deleted", "deleted_ts": message["ts"], "hidden": True}
        before = without_private(message, keep_counts=True)
        return {**event, "previous_message": before, "ts": moment, "event_ts": moment}

    def _reacted(self, channel: Channel, message: Json, user: str, name: str) -> Json:
        item = {"type": "message", "channel": channel.id, "ts": message["ts"]}
        moment = self._workspace.next_ts()
        return {"user": user, "reaction": name, "item_user": message.get("user"), "item": item, "event_ts": moment}

    def _home(self, user: str, channel: Channel, tab: str, app: App) -> Json:
        event: Json = {"type": "app_home_opened", "user": user, "channel": channel.id, "tab": tab}
        view = self._workspace.homes.get(f"{app.id}/{user}")
        shown = {"view": view} if view and tab == "home" else {}
        return {**event, **shown, "event_ts": self._workspace.next_ts()}

    def _moved(self, channel: Channel, user: str, joined: bool, inviter: str) -> tuple[str, Json]:
        name = "member_joined_channel" if joined else "member_left_channel"
        event: Json = {"type": name, "user": user, "channel": channel.id, "team": self._workspace.team["id"]}
        event |= {"channel_type": "G" if channel.private else "C", "event_ts": self._workspace.next_ts()}
        return name, ({**event, "inviter": inviter} if inviter else event)

    def _person(self, app: App, user: Json, joined: bool) -> Iterator[tuple[str, Json]]:
        moment = self._workspace.next_ts()
        if joined:
            yield "team_join", {"type": "team_join", "user": user, "event_ts": moment}
        else:
            event = {"type": "user_change", "user": user, "cache_ts": user["updated"], "event_ts": moment}
            yield "user_change", event

    def _channel(self, app: App, channel: Channel, how: str) -> Iterator[tuple[str, Json]]:
        if channel.private and app.bot_user not in channel.members:
            return
        moment = self._workspace.next_ts()
        if how in ("created", "rename"):
            about = {"id": channel.id, "name": channel.name, "created": channel.created, "creator": channel.creator}
            yield f"channel_{how}", {"type": f"channel_{how}", "channel": about, "event_ts": moment}
        else:
            name = f"{'group' if channel.private else 'channel'}_{how}"
            yield name, {"type": name, "channel": channel.id, "user": channel.creator, "event_ts": moment}

    @staticmethod
    def _links(app: App, message: Json) -> list[Json]:
        found = re.findall(r"<(https?://([^/|>]+)[^|>]*)", message.get("text", ""))
        domains = app.unfurl_domains
        return [{"url": url, "domain": host} for url, host in found if any(host.endswith(domain) for domain in domains)]

    def _linked(self, channel: Channel, message: Json, links: list[Json]) -> Json:
        event: Json = {"type": "link_shared", "user": message.get("user"), "channel": channel.id, "links": links}
        event |= {
            "message_ts": message["ts"],
            "unfurl_id": f"{channel.id}-{message['ts']}",
            "source": "conversations_history",
        }
        if "thread_ts" in message:
            event["thread_ts"] = message["thread_ts"]
        return {**event, "is_bot_user_member": True, "event_ts": self._workspace.next_ts()}


def may_hear(app: App, subscription: str) -> bool:
    """Subscribed, and with a scope that allows it."""
    needed = SCOPES.get(subscription)
    return subscription in app.events and (needed is None or not set(app.scopes).isdisjoint(needed))


def without_private(message: Json, keep_counts: bool = False) -> Json:
    """A message as an event shows it: without what only a read of the history gives."""
    hidden = {"metadata"} if keep_counts else PRIVATE_FIELDS
    return {name: value for name, value in message.items() if name not in hidden}
