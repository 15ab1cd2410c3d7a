"""A workspace to begin with, read from a file: people, channels, and what they have said so far."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from sandbox.errors import SlackError
from sandbox.mentions import marked
from sandbox.records import App, Channel, Json
from sandbox.workspace import Workspace


def load(workspace: Workspace, file: Path) -> None:
    """Fill an empty workspace. Raises KeyError when somebody is named who is not among the people."""
    sample = tomllib.loads(file.read_text(encoding="utf-8"))
    workspace.rename(sample["team"]["name"])
    ids = {person["handle"]: workspace.add_person(**person).id for person in sample["people"]}
    for channel in sample["channels"]:
        _channel(workspace, ids, channel)
    for group in sample.get("groups", ()):
        _group(workspace, ids, group)


def welcome(workspace: Workspace, app: App) -> None:
    """The app's bot joins every channel of the sample, as an administrator would have it do."""
    for place in workspace.channels:
        if place.kind == "channel" and not place.archived:
            workspace.join(place, app.bot_user)


def _channel(workspace: Workspace, ids: dict[str, str], channel: Json) -> None:
    named = channel.get("members", "all")
    members = list(ids.values()) if named == "all" else [ids[handle] for handle in named]
    topic, private = channel.get("topic", ""), bool(channel.get("private"))
    place = workspace.add_channel(channel["name"], members, private, topic, creator=members[0])
    for said in channel.get("messages", ()):
        _say(workspace, ids, place, said)
    for member in members:
        workspace.mark_read(place, member)


def _say(workspace: Workspace, ids: dict[str, str], place: Channel, said: Json, thread_ts: str | None = None) -> None:
    ts = f"{workspace.clock.now() - 60 * said['ago']:.6f}"
    message = workspace.post(
        place, user=ids[said["by"]], text=marked(workspace, said["text"]), ts=ts, thread_ts=thread_ts
    )
    for name, handles in said.get("reactions", {}).items():
        for handle in handles:
            workspace.react(place, ts, ids[handle], name, added=True)
    for reply in said.get("replies", ()):
        _say(workspace, ids, place, reply, message["ts"])


def _group(workspace: Workspace, ids: dict[str, str], group: dict[str, Any]) -> None:
    if not group.get("users"):
        raise SlackError("no_users_provided")
    users = [ids[handle] for handle in group["users"]]
    key = workspace.mint("S", group["handle"])
    about = {"id": key, "team_id": workspace.team["id"], "is_usergroup": True, "date_delete": 0}
    workspace.groups.put(key, {**about, "name": group["name"], "handle": group["handle"], "users": users})
