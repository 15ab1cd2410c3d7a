"""A workspace to begin with, read from a file: people, channels, and what they have said so far."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sandbox.mentions import marked
from sandbox.records import App, Channel, Json
from sandbox.workspace import Workspace

SATURDAY = 5


def load(workspace: Workspace, file: Path) -> None:
    """Fill an empty workspace. Raises KeyError when somebody is named who is not among the people."""
    sample = tomllib.loads(file.read_text(encoding="utf-8"))
    workspace.rename(sample["team"]["name"])
    ids = {person["handle"]: workspace.add_person(**person).id for person in sample["people"]}
    furnishing = Furnishing(workspace, ids, ZoneInfo(sample["team"]["tz"]))
    for channel in sample["channels"]:
        furnishing.channel(channel)
    for group in sample.get("groups", ()):
        furnishing.group(group)


def welcome(workspace: Workspace, app: App) -> None:
    """The app's bot is in every channel of the sample, as if it had always been: nobody's talk is cut short by it."""
    for place in workspace.channels:
        if place.kind == "channel" and not place.archived:
            workspace.change_channel(place, "members", members=[*place.members, app.bot_user])


@dataclass(frozen=True, slots=True)
class Furnishing:
    """``ids`` are people's by handle; ``zone`` is where the sample's times of day are meant."""

    workspace: Workspace
    ids: dict[str, str]
    zone: ZoneInfo

    def channel(self, channel: Json) -> None:
        members = [self.ids[handle] for handle in channel["members"]]
        topic, private = channel.get("topic", ""), bool(channel.get("private"))
        place = self.workspace.add_channel(channel["name"], members, private, topic, creator=members[0])
        for said in channel.get("messages", ()):
            self._say(place, said)
        for member in members:
            self.workspace.mark_read(place, member)

    def group(self, group: Json) -> None:
        users = [self.ids[handle] for handle in group["users"]]
        key = self.workspace.mint("S", group["handle"])
        about = {"id": key, "team_id": self.workspace.team["id"], "is_usergroup": True, "date_delete": 0}
        named = {"name": group["name"], "handle": group["handle"]}
        self.workspace.groups.put(key, {**about, **named, "users": users})

    def _say(self, place: Channel, said: Json, thread_ts: str | None = None) -> None:
        text, ts = marked(self.workspace, said["text"]), self._ts(said["at"])
        self.workspace.post(place, user=self.ids[said["by"]], text=text, ts=ts, thread_ts=thread_ts)
        for name, handles in said.get("reactions", {}).items():
            for handle in handles:
                self.workspace.react(place, ts, self.ids[handle], name, added=True)
        for reply in said.get("replies", ()):
            self._say(place, reply, ts)

    def _ts(self, at: str) -> str:
        """``"2 08:55"``: so many working days ago, at that time of day."""
        days, _, time = at.partition(" ")
        day = datetime.fromtimestamp(self.workspace.clock.now(), self.zone).date()
        for _ in range(int(days)):
            day -= timedelta(days=1)
            while day.weekday() >= SATURDAY:
                day -= timedelta(days=1)
        moment = datetime.fromisoformat(f"{day} {time}").replace(tzinfo=self.zone)
        fraction = self.workspace.next_ts().partition(".")[2]
        return f"{int(moment.timestamp())}.{fraction}"
