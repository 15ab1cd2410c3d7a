"""The workspace: who is in it, what was said, what each person sees. The one place where any of it changes."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable, Iterable
from typing import Any, Literal

from sandbox.changes import (
    Change,
    ChannelChanged,
    ClockMoved,
    Moved,
    Noticed,
    PersonChanged,
    Posted,
    Reacted,
    Read,
    Removed,
    Retracted,
    Revised,
    Touched,
    Whispered,
)
from sandbox.clock import Clock
from sandbox.errors import SlackError
from sandbox.journal import Journal
from sandbox.records import App, Channel, Json, Person
from sandbox.tables import Table, Timeline


class Workspace:
    def __init__(self, clock: Clock | None = None, journal: Journal | None = None, name: str = "Sandbox") -> None:
        self.clock = clock or Clock()
        self.people: Table[Person] = Table(journal, "person", Person)
        self.channels: Table[Channel] = Table(journal, "channel", Channel)
        self.apps: Table[App] = Table(journal, "app", App)
        self.messages = Timeline(journal)
        self.whispers: Table[Json] = Table(journal, "whisper")
        self.files: Table[Json] = Table(journal, "file")
        self.groups: Table[Json] = Table(journal, "group")
        self.fields: Table[Json] = Table(journal, "field")
        self.stacks: Table[list[Json]] = Table(journal, "stack")
        self.homes: Table[Json] = Table(journal, "home")
        self.responses: Table[Json] = Table(journal, "response")
        self.pending: Table[Json] = Table(journal, "delivery")
        self._facts: Table[Any] = Table(journal, "fact")
        self._listeners: list[Callable[[Change], None]] = []
        self._directs = {frozenset(place.members): place.id for place in self.channels if place.kind != "channel"}
        self._last = int(self.messages.last_ts().replace(".", ""))
        if "team" not in self._facts:
            self._facts.put("team", {"id": "T0SANDBOX", "name": name, "domain": "sandbox"})
        self.clock.watch(lambda: self.tell(ClockMoved(self.clock.now(), self.clock.offset)))

    # ---- what everything else rests on

    @property
    def team(self) -> Json:
        team: Json = self._facts["team"]
        return team

    def rename(self, name: str) -> None:
        self._facts.put("team", {**self.team, "name": name})

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Hear of every change from now on; returns how to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, change: Change) -> None:
        for listener in list(self._listeners):
            listener(change)

    def next_ts(self) -> str:
        """Now, as messages carry it: never the same twice, never earlier than the last."""
        self._last = max(int(self.clock.now() * 1_000_000), self._last + 1)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"

    def mint(self, prefix: str, hint: str = "") -> str:
        """A new id in Slack's form. A hint in plain letters makes it readable: ``U0LINA``."""
        word = re.sub(r"[^A-Z0-9]", "", hint.upper()) if hint.isascii() else ""
        if word and (readable := f"{prefix}0{word[:20]}") not in self._taken(prefix):
            return readable
        count = self._facts.get(f"count-{prefix}") or 0
        self._facts.put(f"count-{prefix}", count + 1)
        return f"{prefix}{count + 1:09d}"

    def _taken(self, prefix: str) -> Table[Any]:
        tables: dict[str, Table[Any]] = {"U": self.people, "C": self.channels, "A": self.apps}
        return tables.get(prefix, self.files)

    # ---- people and apps

    def add_person(self, handle: str, name: str = "", **facts: Any) -> Person:
        """``facts`` are fields of ``Person``; an ``id`` may be among them."""
        facts.setdefault("id", self.mint("U", handle))
        person = Person(handle=handle, name=name or handle, updated=int(self.clock.now()), **facts)
        self.people.put(person.id, person)
        for app in self.apps:
            if not person.is_bot:
                self.direct(person.id, app.bot_user)
        self.tell(PersonChanged(person, joined=True))
        return person

    def change_person(self, user: str, **facts: Any) -> Person:
        person = self.person(user)
        for name, value in facts.items():
            setattr(person, name, value)
        person.updated = int(self.clock.now())
        self.people.put(user, person)
        self.tell(PersonChanged(person))
        return person

    def person(self, user: str) -> Person:
        if user not in self.people:
            raise SlackError("user_not_found")
        return self.people[user]

    def actors(self) -> list[Person]:
        """Those who may be acted as."""
        return [person for person in self.people if not person.is_bot and not person.deleted]

    def install(
        self,
        manifest: Json,
        request_url: str | None = None,
        bot_token: str = "",
        app_token: str = "",
        signing_secret: str = "",
    ) -> App:
        """Take an app in, or an already installed one of the same name anew, with the manifest as it is now."""
        name = str(manifest["display_information"]["name"])
        known = next((app for app in self.apps if app.name == name), None)
        app_id = known.id if known else self.mint("A", name)
        display = manifest.get("features", {}).get("bot_user", {}).get("display_name", name)
        bot_user = known.bot_user if known else self._bot_user(display, app_id)
        seed = hashlib.sha256(f"{self.team['id']}/{app_id}".encode()).hexdigest()
        app = App(
            id=app_id,
            name=name,
            manifest=manifest,
            bot_user=bot_user,
            bot_id="B" + app_id[1:],
            bot_token=bot_token or f"xoxb-{seed[:24]}",
            app_token=app_token or f"xapp-1-{app_id}-{seed[24:40]}",
            signing_secret=signing_secret or seed[:32],
            request_url=request_url,
        )
        self.apps.put(app.id, app)
        for person in self.actors():
            self.direct(person.id, bot_user)
        return app

    def _bot_user(self, display: str, app_id: str) -> str:
        handle = re.sub(r"\s+", "_", display.lower())
        return self.add_person(handle, display, app_id=app_id, id=self.mint("U", handle), color="2f6f4f").id

    def uninstall(self, app: App) -> None:
        app.installed = False
        self.apps.put(app.id, app)
        self.tell(Removed(app))

    # ---- channels

    def add_channel(
        self,
        name: str,
        members: Iterable[str] = (),
        private: bool = False,
        topic: str = "",
        creator: str = "",
        id: str = "",
    ) -> Channel:
        name = name.strip().lstrip("#").lower().replace(" ", "-")
        if not re.fullmatch(r"[\w\-]{1,80}", name):
            raise SlackError("invalid_name_specials" if name else "invalid_name_required")
        if any(channel.name == name for channel in self.channels):
            raise SlackError("name_taken")
        channel = Channel(
            id=id or self.mint("C", name),
            name=name,
            private=private,
            topic=topic,
            members=list(dict.fromkeys(members)),
            creator=creator,
            created=int(self.clock.now()),
        )
        self.channels.put(channel.id, channel)
        self.tell(ChannelChanged(channel, "created"))
        return channel

    def channel(self, channel: str) -> Channel:
        if channel not in self.channels:
            raise SlackError("channel_not_found")
        return self.channels[channel]

    def direct(self, *users: str) -> Channel:
        """The conversation between these people alone: a direct one between two, a group one between more."""
        members = frozenset(users)
        if members in self._directs:
            return self.channels[self._directs[members]]
        kind: Literal["im", "mpim"] = "im" if len(members) <= 2 else "mpim"
        name = "" if kind == "im" else "mpdm-" + "--".join(self.person(user).handle for user in members) + "-1"
        id = self.mint("D" if kind == "im" else "G")
        channel = Channel(id, name, kind, True, "", list(users), users[0], int(self.clock.now()))
        self.channels.put(channel.id, channel)
        self._directs[members] = id
        self.tell(ChannelChanged(channel, "opened"))
        return channel

    def join(self, channel: Channel, user: str, inviter: str = "") -> None:
        if user in channel.members:
            return
        channel.members.append(user)
        self.channels.put(channel.id, channel)
        self.tell(ChannelChanged(channel, "members"))
        self.tell(Moved(channel, user, joined=True, inviter=inviter))
        self.post(channel, user=user, text=f"<@{user}> has joined the channel", subtype="channel_join")

    def leave(self, channel: Channel, user: str) -> None:
        channel.members.remove(user)
        self.channels.put(channel.id, channel)
        self.tell(ChannelChanged(channel, "members"))
        self.tell(Moved(channel, user, joined=False))

    def change_channel(
        self, channel: Channel, how: Literal["archive", "unarchive", "rename", "members", "details"], **facts: Any
    ) -> None:
        for name, value in facts.items():
            setattr(channel, name, value)
        self.channels.put(channel.id, channel)
        self.tell(ChannelChanged(channel, how))

    # ---- messages

    def post(self, channel: Channel, *, thread_ts: str | None = None, broadcast: bool = False, **facts: Any) -> Json:
        """Say something. ``facts`` are fields of Slack's message: ``user`` and ``text`` at least."""
        message: Json = {"type": "message", "ts": self.next_ts(), "team": self.team["id"], **facts}
        root = self._root(channel, thread_ts) if thread_ts else None
        if root is not None:
            message["thread_ts"] = root["ts"]
            message["parent_user_id"] = root.get("user", "")
        if root is not None and broadcast:
            message |= {"subtype": "thread_broadcast", "root": root}
        if "bot_id" not in message and "subtype" not in facts:
            message["client_msg_id"] = str(uuid.uuid4())
        self.messages.put(channel.id, message)
        if root is not None:
            self._recount(channel, root["ts"])
        self.tell(Posted(channel, message))
        return message

    def revise(self, channel: Channel, ts: str, editor: str, **facts: Any) -> Json:
        """Its author says it otherwise; a field given as None goes."""
        previous = self.message(channel, ts)
        merged = {**previous, **facts, "edited": {"user": editor, "ts": self.next_ts()}}
        message = {name: value for name, value in merged.items() if value is not None}
        self.messages.put(channel.id, message)
        self.tell(Revised(channel, message, previous))
        return message

    def retract(self, channel: Channel, ts: str) -> None:
        """Take a message away. The first of a thread leaves a tombstone, for its replies still stand."""
        message = self.message(channel, ts)
        if message.get("reply_count"):
            self._entomb(channel, message)
            return
        self.messages.drop(channel.id, ts)
        if message.get("thread_ts", ts) != ts:
            self._recount(channel, message["thread_ts"])
        self.tell(Retracted(channel, message))

    def _entomb(self, channel: Channel, message: Json) -> None:
        kept = ("type", "ts", "team", "thread_ts", "reply_count", "reply_users", "reply_users_count", "latest_reply")
        tomb = {name: message[name] for name in kept if name in message}
        tomb |= {"subtype": "tombstone", "text": "This message was deleted.", "user": "USLACKBOT", "hidden": True}
        self.messages.put(channel.id, tomb)
        self.tell(Revised(channel, tomb, message))

    def message(self, channel: Channel, ts: str) -> Json:
        message = self.messages.get(channel.id, ts)
        if message is None:
            raise SlackError("message_not_found")
        return message

    def _root(self, channel: Channel, thread_ts: str) -> Json:
        root = self.messages.get(channel.id, thread_ts)
        if root is None:
            raise SlackError("thread_not_found")
        if root.get("thread_ts", thread_ts) != thread_ts:
            return self._root(channel, root["thread_ts"])
        return root

    def _recount(self, channel: Channel, ts: str) -> None:
        """What a thread's first message says about its replies."""
        root, replies = self.message(channel, ts), self.messages.replies(channel.id, ts)
        users = list(dict.fromkeys(reply.get("user", "") for reply in replies))
        counts = {"thread_ts": ts, "reply_count": len(replies), "reply_users": users, "reply_users_count": len(users)}
        root = {**root, **counts, "latest_reply": replies[-1]["ts"] if replies else ts}
        if not replies:
            root = {name: value for name, value in root.items() if name not in {*counts, "latest_reply"}}
        self.messages.put(channel.id, root)
        self.tell(Touched(channel, root))

    def react(self, channel: Channel, ts: str, user: str, name: str, added: bool) -> None:
        message = self.message(channel, ts)
        users = {entry["name"]: list(entry["users"]) for entry in message.get("reactions", ())}
        if (user in users.get(name, ())) == added:
            raise SlackError("already_reacted" if added else "no_reaction")
        (users.setdefault(name, []).append if added else users[name].remove)(user)
        reactions = [{"name": key, "users": who, "count": len(who)} for key, who in users.items() if who]
        message = {**message, "reactions": reactions}
        self.messages.put(channel.id, message)
        self.tell(Touched(channel, message))
        self.tell(Reacted(channel, message, user, name, added))

    # ---- what one person sees

    def whisper(self, channel: Channel, to: str, **facts: Any) -> Json:
        message: Json = {"type": "message", "ts": self.next_ts(), "team": self.team["id"], "ephemeral": True, **facts}
        self.whispers.put(f"{channel.id}/{message['ts']}/{to}", message)
        self.tell(Whispered(channel, to, message))
        return message

    def rewhisper(self, channel: Channel, to: str, ts: str, **facts: Any) -> Json:
        key = f"{channel.id}/{ts}/{to}"
        if key not in self.whispers:
            raise SlackError("message_not_found")
        message = {name: value for name, value in {**self.whispers[key], **facts}.items() if value is not None}
        self.whispers.put(key, message)
        self.tell(Whispered(channel, to, message, "ephemeral_changed"))
        return message

    def unwhisper(self, channel: Channel, to: str, ts: str) -> None:
        message = self.whispers.drop(f"{channel.id}/{ts}/{to}")
        if message is not None:
            self.tell(Whispered(channel, to, message, "ephemeral_deleted"))

    def whispers_to(self, user: str, channel: str | None = None) -> list[Json]:
        """What only this person sees, oldest first, each with its ``channel``."""
        keyed = ((key.split("/"), message) for key, message in self.whispers.items())
        found = [
            {**message, "channel": key[0]} for key, message in keyed if key[2] == user and channel in (None, key[0])
        ]
        return sorted(found, key=lambda message: str(message["ts"]))

    def mark_read(self, channel: Channel, user: str) -> None:
        channel.read[user] = self.next_ts()
        self.channels.put(channel.id, channel)
        self.tell(Read(user, channel))

    def unread(self, channel: Channel, user: str) -> int:
        messages = self.messages.history(channel.id, after=channel.read.get(user, ""))
        return sum(message.get("user") != user and message.get("subtype") != "channel_join" for message in messages)

    def notice(self, user: str, text: str, level: Literal["error", "info"] = "error") -> None:
        self.tell(Noticed(user, level, text))
