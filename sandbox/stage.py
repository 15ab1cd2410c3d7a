"""The workspace for tests: people act, the bot is heard, everything can be looked at.

    async with Sandbox.serve(manifest=manifest, people=["ann", "bob"]) as sandbox:
        ts = await sandbox.say("ann", "general", "hello @bob")
        await sandbox.command("ann", "general", "/task", "@bob by Friday: the file")
        await sandbox.press("bob", sandbox.dms("bob")[-1], "task.done")

People and channels go by id, handle or name; ``@ann`` as a channel is the app's conversation with her.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sandbox import inputs
from sandbox.blocks import interactive
from sandbox.changes import Change, Noticed, Posted, Whispered
from sandbox.clock import Clock
from sandbox.errors import SlackError
from sandbox.faults import Effect, Rule
from sandbox.interactions import find_element
from sandbox.mentions import marked
from sandbox.records import App, Channel, Json
from sandbox.sample import load
from sandbox.server import served
from sandbox.slack import Slack
from sandbox.webapi import Called

PEOPLE = ("ann", "bob", "carol")


class Sandbox:
    """Whatever a person does here returns when the app has acknowledged what it was told of it."""

    def __init__(self, slack: Slack, app: App, url: str) -> None:
        self.slack, self.app, self.url = slack, app, url
        self.workspace, self.delivery, self.faults = slack.workspace, slack.delivery, slack.faults
        self._notices: dict[str, list[str]] = defaultdict(list)
        self._changed = asyncio.Event()
        self.workspace.listen(self._hear)

    @classmethod
    @contextlib.asynccontextmanager
    async def serve(
        cls,
        manifest: Json,
        people: Iterable[str | Mapping[str, Any]] = PEOPLE,
        channels: Mapping[str, Sequence[str] | None] | None = None,
        *,
        port: int = 0,
        request_url: str | None = None,
        state: Path | None = None,
        sample: Path | None = None,
    ) -> AsyncIterator[Sandbox]:
        """A workspace with the app installed. ``channels`` names who is in each (None: everybody); the bot is in all of
        them, and there is ``general`` unless said otherwise. A workspace found in ``state`` keeps its people."""
        slack = Slack(state)
        fresh = not len(slack.workspace.people)
        if fresh and sample:
            load(slack.workspace, sample)
        elif fresh:
            for person in people:
                slack.workspace.add_person(**(dict(person) if isinstance(person, Mapping) else {"handle": person}))
        app = slack.workspace.install(manifest, request_url)
        if fresh and not sample:
            everybody = [person.id for person in slack.workspace.actors()]
            for name, members in ({"general": None} if channels is None else channels).items():
                chosen = everybody if members is None else [_find_person(slack, member) for member in members]
                slack.workspace.add_channel(name, [*chosen, app.bot_user])
        async with served(slack, port=port) as url:
            yield cls(slack, app, url)

    # ---- where things are

    @property
    def api_url(self) -> str:
        """What ``SLACK_API_URL`` or ``AsyncWebClient(base_url=…)`` takes."""
        return f"{self.url}/api/"

    @property
    def clock(self) -> Clock:
        return self.workspace.clock

    @property
    def calls(self) -> deque[Called]:
        """Every call of the Web API that was answered, oldest first."""
        return self.slack.calls

    def calls_of(self, method: str) -> list[Called]:
        return [call for call in self.calls if call.method == method]

    def person(self, name: str) -> str:
        """A person's id."""
        return _find_person(self.slack, name)

    def channel(self, name: str) -> Channel:
        if name.startswith("@"):
            return self.workspace.direct(self.person(name[1:]), self.app.bot_user)
        bare = name.lstrip("#")
        for place in self.workspace.channels:
            if bare in (place.id, place.name):
                return place
        raise KeyError(f"no channel {name}")

    def point(self, request_url: str | None) -> None:
        """Where the app is reached from now on: an address, or by Socket Mode."""
        self.app.request_url = request_url
        self.workspace.apps.put(self.app.id, self.app)

    async def connected(self, count: int = 1, seconds: float = 10) -> None:
        """Until the app has so many Socket Mode connections open."""
        async with asyncio.timeout(seconds):
            while len(self.slack.sockets.connections(self.app.id)) < count:
                await asyncio.sleep(0.01)

    # ---- what people do

    async def say(self, user: str, channel: str, text: str, thread: str | None = None, broadcast: bool = False) -> str:
        """Returns the message's ts. ``@bob`` in the text is a mention."""
        place, text = self.channel(channel), marked(self.workspace, text)
        message = self.slack.deeds.say(self.person(user), place.id, text, thread, broadcast)
        await self.settled()
        return str(message["ts"])

    async def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        self.slack.deeds.edit(self.person(user), self.channel(channel).id, ts, marked(self.workspace, text))
        await self.settled()

    async def delete(self, user: str, channel: str, ts: str) -> None:
        self.slack.deeds.delete(self.person(user), self.channel(channel).id, ts)
        await self.settled()

    async def react(self, user: str, channel: str, ts: str, name: str) -> None:
        self.slack.deeds.react(self.person(user), self.channel(channel).id, ts, name)
        await self.settled()

    async def command(self, user: str, channel: str, command: str, text: str = "") -> list[Json]:
        """Returns what the person saw of the answer by the time it was acknowledged: whispers to them, and what the app
        said aloud in that channel."""
        who, place = self.person(user), self.channel(channel)
        with self._seen_by(who, place) as seen:
            await self.slack.deeds.command(who, place.id, command, text)
            await self.settled()
        return seen

    async def press(
        self, user: str, where: Json, action: str, value: Any = None, block_id: str = "", **values: Any
    ) -> list[Json]:
        """Use the button, menu or picker ``action`` (its action id or its label) of a message or a view, with ``value``
        for what is picked and ``values`` for what the other elements hold. Returns what the person saw of it."""
        who, blocks = self.person(user), where.get("blocks", [])
        block, element = _find_action(blocks, action, block_id)
        entry = inputs.entry(element, ... if value is None else value)
        state = inputs.filled_state(blocks, values, where.get("state", {}).get("values"))
        if element["action_id"] in state.get(block["block_id"], {}):
            state[block["block_id"]] = {**state[block["block_id"]], element["action_id"]: entry}
        is_view = where["type"] != "message"
        container = {"view_id": where["id"]} if is_view else {"channel": where["channel"], "ts": where["ts"]}
        place = None if is_view else self.workspace.channel(where["channel"])
        with self._seen_by(who, place) as seen:
            asked = {**entry, "action_id": element["action_id"]}
            await self.slack.deeds.press(who, container, block["block_id"], asked, state)
            await self.settled()
        return seen

    async def submit(
        self, user: str, values: Mapping[str, Any] | None = None, view: Json | None = None
    ) -> dict[str, str]:
        """Send the dialog on top with these fields filled in, by action id or block id; the others keep what they
        started with. Returns the faults shown, by block id."""
        who = self.person(user)
        view = view or self.views(user)[-1]
        state = inputs.filled_state(view["blocks"], values or {}, view["state"]["values"])
        errors = await self.slack.interactions.submit(who, view["id"], state)
        await self.settled()
        return errors

    async def close(self, user: str, all: bool = False) -> None:
        """Close the dialog on top without sending it."""
        await self.slack.interactions.close(self.person(user), self.views(user)[-1]["id"], all)
        await self.settled()

    async def shortcut(self, user: str, callback_id: str, message: Json | None = None) -> None:
        """From the global menu, or on a message."""
        place = self.workspace.channel(message["channel"]) if message else None
        await self.slack.interactions.shortcut(self.person(user), callback_id, place, message["ts"] if message else "")
        await self.settled()

    async def suggest(self, user: str, where: Json, action: str, value: str) -> list[Json]:
        """The options an external select offers for ``value``."""
        block, element = _find_action(where["blocks"], action, "")
        is_view = where["type"] != "message"
        container = {"view_id": where["id"]} if is_view else {"channel": where["channel"], "ts": where["ts"]}
        ids = block["block_id"], element["action_id"]
        return inputs.offered(await self.slack.interactions.suggest(self.person(user), container, *ids, value))

    async def home(self, user: str, tab: str = "home") -> Json | None:
        """Open the app's page; returns what it shows."""
        who = self.person(user)
        self.slack.deeds.home(who, self.app, tab)
        await self.settled()
        return self.workspace.homes.get(f"{self.app.id}/{who}")

    async def advance(self, seconds: float = 0, to: str = "") -> None:
        """Move the clock on, by seconds or to an ISO moment."""
        self.slack.deeds.advance(seconds, to)
        await self.settled()

    async def settled(self) -> None:
        """Until the app has acknowledged, or failed, everything it was told."""
        await self.delivery.settled()

    async def until(self, condition: Callable[[], Any], seconds: float = 10) -> Any:
        """Wait for something that the app does in its own time; returns what the condition gave. TimeoutError."""
        async with asyncio.timeout(seconds):
            while not (found := condition()):
                self._changed.clear()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._changed.wait(), 0.1)
        return found

    # ---- what can be seen

    def messages(self, channel: str, as_user: str | None = None, thread: str | None = None) -> list[Json]:
        """What stands in a channel or thread, oldest first, each with its ``channel``; with a reader, also what only
        they see."""
        place = self.channel(channel)
        timeline = self.workspace.messages
        if thread:
            found = [self.workspace.message(place, thread), *timeline.replies(place.id, thread)]
        else:
            found = timeline.history(place.id)
        if as_user:
            whispers = self.workspace.whispers_to(self.person(as_user), place.id)
            found += [each for each in whispers if each.get("thread_ts") == thread]
        shown = [{**message, "channel": place.id} for message in found]
        return sorted(shown, key=lambda message: str(message["ts"]))

    def dms(self, user: str, thread: str | None = None) -> list[Json]:
        """The app's conversation with someone."""
        return self.messages(f"@{user}", thread=thread)

    def whispers(self, user: str, channel: str | None = None) -> list[Json]:
        """What only this person sees, oldest first."""
        return self.workspace.whispers_to(self.person(user), self.channel(channel).id if channel else None)

    def views(self, user: str) -> list[Json]:
        """Their open dialogs, the top last."""
        return self.slack.modals.stack(self.person(user))

    def notices(self, user: str) -> list[str]:
        """What the workspace itself told them: mostly failures of the app."""
        return self._notices[self.person(user)]

    def message(self, channel: str, ts: str) -> Json:
        place = self.channel(channel)
        return {**self.workspace.message(place, ts), "channel": place.id}

    # ---- what goes wrong

    def fail(self, method: str, effect: Effect, **rule: Any) -> Rule:
        """Make calls of a method go wrong: see ``sandbox.faults.Rule`` for times, channel, seconds, status, code."""
        if "channel" in rule:
            rule["channel"] = self.channel(rule["channel"]).id
        return self.faults.add(Rule(method, effect, **rule))

    # ---- inside

    def _hear(self, change: Change) -> None:
        self._changed.set()
        if isinstance(change, Noticed):
            self._notices[change.user].append(change.text)

    @contextlib.contextmanager
    def _seen_by(self, user: str, place: Channel | None) -> Iterator[list[Json]]:
        seen: list[Json] = []

        def see(change: Change) -> None:
            if isinstance(change, Whispered) and change.user == user and change.how != "ephemeral_deleted":
                seen.append({**change.message, "channel": change.channel.id})
            if isinstance(change, Posted) and change.channel is place and change.message.get("app_id"):
                seen.append({**change.message, "channel": change.channel.id})

        stop = self.workspace.listen(see)
        try:
            yield seen
        finally:
            stop()


def _find_person(slack: Slack, name: str) -> str:
    bare = name.lstrip("@")
    for person in slack.workspace.people:
        if bare in (person.id, person.handle, person.name):
            return person.id
    raise KeyError(f"nobody called {name}")


def _find_action(blocks: list[Json], action: str, block_id: str) -> tuple[Json, Json]:
    """By action id, or by the words on it."""
    with contextlib.suppress(SlackError):
        return find_element(blocks, block_id, action)
    known = []
    for block in blocks:
        for element in interactive(block):
            label = element.get("text", {}).get("text", "")
            if label == action:
                return block, element
            known.append(f"{element['action_id']} ({label})")
    raise KeyError(f"no {action}; there are {', '.join(known) or 'none'}")


def plain(message: Json) -> str:
    """All the words of a message or view, line by line, as assertions like to read them."""
    parts = [message["text"]] if message.get("text") and not message.get("blocks") else []
    for name in ("title", "blocks", "attachments", "submit"):
        parts += _words(message.get(name))
    return "\n".join(parts)


def _words(thing: Any) -> list[str]:
    """The texts anywhere inside, in the order they are shown."""
    if isinstance(thing, list):
        return [word for each in thing for word in _words(each)]
    if not isinstance(thing, dict):
        return []
    if isinstance(thing.get("text"), str):
        return [thing["text"]]
    ordered = (
        "label",
        "text",
        "fields",
        "elements",
        "rows",
        "accessory",
        "element",
        "hint",
        "placeholder",
        "options",
        "blocks",
    )
    return [word for name in ordered for word in _words(thing.get(name))]
