"""What a person does in the workspace, with the same checks Slack's client and server make."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sandbox.changes import HomeOpened
from sandbox.errors import SlackError
from sandbox.interactions import Interactions
from sandbox.records import App, Channel, Json
from sandbox.workspace import Workspace


class Deeds:
    """``user`` and ``channel`` are ids here. Raises ``SlackError``."""

    def __init__(self, workspace: Workspace, interactions: Interactions) -> None:
        self._workspace, self.interactions = workspace, interactions
        self._replays: set[asyncio.Task[None]] = set()

    def say(self, user: str, channel: str, text: str, thread_ts: str | None = None, broadcast: bool = False) -> Json:
        place = self.place(user, channel)
        if place.archived:
            raise SlackError("is_archived")
        if not text.strip():
            raise SlackError("no_text")
        if any(
            app.bot_user in place.members and not app.hears_directly
            for app in self._workspace.apps
            if place.kind == "im"
        ):
            raise SlackError("messages_tab_disabled")
        return self._workspace.post(place, user=user, text=text, thread_ts=thread_ts, broadcast=broadcast)

    def edit(self, user: str, channel: str, ts: str, text: str) -> Json:
        place = self.place(user, channel)
        self._own(user, place, ts, "cant_update_message")
        return self._workspace.revise(place, ts, user, text=text)

    def delete(self, user: str, channel: str, ts: str) -> None:
        place = self.place(user, channel)
        if f"{channel}/{ts}/{user}" in self._workspace.whispers:
            self._workspace.unwhisper(place, user, ts)
            return
        self._own(user, place, ts, "cant_delete_message")
        self._workspace.retract(place, ts)

    def react(self, user: str, channel: str, ts: str, name: str) -> None:
        """Puts the reaction, or takes it where it stands already."""
        place = self.place(user, channel)
        entries = self._workspace.message(place, ts).get("reactions", ())
        stands = any(entry["name"] == name and user in entry["users"] for entry in entries)
        self._workspace.react(place, ts, user, name, added=not stands)

    async def command(self, user: str, channel: str, command: str, text: str) -> None:
        await self.interactions.command(user, self.place(user, channel), command, text)

    async def press(self, user: str, container: Json, block_id: str, action: Json, state: Json | None = None) -> None:
        if "channel" in container:
            self.place(user, container["channel"])
        await self.interactions.press(user, container, block_id, action, state)

    def home(self, user: str, app: App, tab: str = "home") -> None:
        channel = self._workspace.direct(user, app.bot_user)
        self._workspace.tell(HomeOpened(user, app, channel, "home" if tab == "home" else "messages"))

    def create(self, user: str, name: str, members: Iterable[str], private: bool = False) -> Channel:
        people = [user, *(self._workspace.person(member).id for member in members)]
        channel = self._workspace.add_channel(name, [user], private, creator=user)
        for member in dict.fromkeys(people[1:]):
            self._workspace.join(channel, member, inviter=user)
        return channel

    def invite(self, user: str, channel: str, members: Iterable[str]) -> None:
        place = self.place(user, channel)
        for member in members:
            self._workspace.join(place, self._workspace.person(member).id, inviter=user)

    def advance(self, seconds: float | None = None, to: str = "") -> None:
        """By so many seconds, or to a moment given in ISO form (without an offset: UTC)."""
        try:
            self._workspace.clock.advance(self._until(to) if to else float(seconds or 0))
        except (ValueError, TypeError):
            raise SlackError("clock_only_moves_forward") from None

    def _until(self, to: str) -> float:
        moment = datetime.fromisoformat(to)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return moment.timestamp() - self._workspace.clock.now()

    def place(self, user: str, channel: str) -> Channel:
        """A conversation this person is in."""
        self._workspace.person(user)
        place = self._workspace.channel(channel)
        if user not in place.members:
            raise SlackError("channel_not_found" if place.private else "not_in_channel")
        return place

    def _own(self, user: str, place: Channel, ts: str, refusal: str) -> None:
        if self._workspace.message(place, ts).get("user") != user:
            raise SlackError(refusal)

    # ---- a log as a live conversation

    def replay(self, channel: str, lines: Sequence[Json], speed: float = 1.0, thread_ts: str | None = None) -> int:
        """Start to say ``lines`` (``nick``, ``text``, ``after`` in seconds) one after the other; returns how many."""
        place = self._workspace.channel(channel)
        if not isinstance(speed, int | float) or speed <= 0 or not all(map(well_formed, lines)):
            raise SlackError("invalid_arguments")
        if thread_ts:
            self._workspace.message(place, thread_ts)
        task = asyncio.get_running_loop().create_task(self._replay(place, lines, speed, thread_ts))
        self._replays.add(task)
        task.add_done_callback(self._replays.discard)
        return len(lines)

    async def replayed(self) -> None:
        """Until every replay has ended."""
        await asyncio.gather(*self._replays, return_exceptions=True)

    async def _replay(self, place: Channel, lines: Sequence[Json], speed: float, thread_ts: str | None) -> None:
        for line in lines:
            await asyncio.sleep(max(0.0, line.get("after", 0)) / speed)
            user = self.nick(line["nick"], place)
            if line["text"].strip():
                self._workspace.post(place, user=user, text=escape(line["text"]), thread_ts=thread_ts)

    def nick(self, nick: str, place: Channel) -> str:
        """The person who writes under this name in a log: a known one, or a new one; in the channel from now on."""
        wanted = nick.casefold()
        known = (
            p for p in self._workspace.actors() if wanted in (p.handle.casefold(), p.name.casefold(), p.id.casefold())
        )
        person = next(known, None)
        if person is None:
            handle = re.sub(r"[^\w.\-]+", "_", nick).strip("_").lower() or "someone"
            person = self._workspace.add_person(handle, nick)
        if person.id not in place.members:
            self._workspace.change_channel(place, "members", members=[*place.members, person.id])
        return person.id


def escape(text: str) -> str:
    """Plain words as Slack's markup holds them."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def well_formed(line: Any) -> bool:
    """Whether a line of a log is one."""
    if not isinstance(line, dict) or not isinstance(line.get("after", 0), int | float):
        return False
    return isinstance(line.get("nick"), str) and isinstance(line.get("text"), str)
