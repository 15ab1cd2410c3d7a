"""The whole bot on a stage: the local workspace on one side, a real database on the other, a clock that obeys."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog
import uvicorn

import bot.outbox
from bot.config import Settings
from bot.rules.org import read_org
from handlers.app import House
from handlers.http import make_api
from handlers.slack.manifest import read_manifest
from sandbox.stage import Sandbox, plain

# A plain line each: the traceback with everybody's local variables is slow, and no business of a log.
structlog.configure(processors=[structlog.processors.format_exc_info, structlog.processors.JSONRenderer()])
LEASE = bot.outbox.LEASE = timedelta(minutes=5)  # a busy machine is no frozen courier
SHANGHAI = ZoneInfo("Asia/Shanghai")
PATIENCE = 20  # seconds for an answer, where Slack has three: a story is about what is said, on whatever machine
PEOPLE: Sequence[dict[str, Any]] = (
    {"handle": "ann", "name": "Ann Baker", "locale": "en-GB", "tz": "Asia/Shanghai"},
    {"handle": "bob", "name": "Bob Carter", "locale": "en-US", "tz": "Asia/Shanghai"},
    {"handle": "carol", "name": "Carol Diaz", "locale": "en-GB", "tz": "Europe/London"},
    {"handle": "lina", "name": "李娜", "locale": "zh-CN", "tz": "Asia/Shanghai"},
    {"handle": "wang", "name": "王芳", "locale": "zh-CN", "tz": "Asia/Shanghai"},
    {"handle": "mei", "name": "林美", "locale": "zh-TW", "tz": "Asia/Taipei"},
    {"handle": "guest", "name": "Gus Guest", "locale": "en-GB", "tz": "Asia/Shanghai", "guest": True},
)


class StageClock:
    """Stands still until it is set: ``clock.set("2026-11-23 09:00")``, Shanghai time unless said otherwise."""

    def __init__(self) -> None:
        self.set("2026-11-23 10:00")  # a Monday

    def set(self, moment: str, zone: ZoneInfo = SHANGHAI) -> None:
        self.now = datetime.fromisoformat(moment).replace(tzinfo=zone)

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Stage:
    sandbox: Sandbox
    house: House
    clock: StageClock
    answers: list[str] = field(default_factory=list)

    # ---- what people do

    async def run(self, by: str, command: str, channel: str = "general") -> str:
        """A slash command; the words of the private answer, as of all that this person saw of it."""
        name, _, text = command.partition(" ")
        seen = await self.sandbox.command(by, channel, name, text)
        await self.house.courier.drain()
        return "\n".join(plain(message) for message in seen)

    async def press(
        self, by: str, label: str, among: Sequence[dict[str, Any]] | None = None, value: Any = None
    ) -> None:
        """The newest button or menu of that label (or verb) that this person can see."""
        for message in reversed(among if among is not None else self.seen(by)):
            with contextlib.suppress(KeyError):
                await self.sandbox.press(by, message, label, value)
                await self.house.courier.drain()
                return
        raise KeyError(f"{by} sees no {label}")

    async def fill(self, by: str, **values: Any) -> dict[str, str]:
        """The open form, sent; the faults shown."""
        faults = await self.sandbox.submit(by, values)
        await self.house.courier.drain()
        return faults

    async def say(self, by: str, text: str, channel: str = "general", thread: str | None = None) -> str:
        ts = await self.sandbox.say(by, channel, text, thread)
        await self.house.courier.drain()
        return ts

    async def tick(self) -> None:
        """Everything whose moment has come."""
        await self.house.metronome.beat()
        await self.house.courier.drain()

    # ---- what people see

    def heard(self, by: str) -> list[str]:
        """The bot's direct messages to somebody, as they read now."""
        return [self.named(plain(message)) for message in self.sandbox.dms(by) if message.get("bot_id")]

    def titles(self, by: str) -> list[str]:
        return [text.split("\n")[0].replace("*", "") for text in self.heard(by)]

    def seen(self, by: str) -> list[dict[str, Any]]:
        whispers = [{**m} for m in self.sandbox.whispers(by)]
        return sorted([*self.sandbox.dms(by), *whispers], key=lambda message: str(message["ts"]))

    def channel(self, channel: str = "general", thread: str | None = None) -> list[str]:
        return [self.named(plain(m)) for m in self.sandbox.messages(channel, thread=thread)]

    def named(self, text: str) -> str:
        """Mentions as people see them."""
        people = {person.id: person.name for person in self.sandbox.workspace.people}
        return re.sub(r"<@(\w+)>", lambda found: people.get(found[1], found[1]), text)

    # ---- who works where

    async def organise(self, csv: str) -> None:
        """Loads an organisation file, people by handle."""
        from bot import org

        handles = {person.handle: person.id for person in self.sandbox.workspace.people}
        made = read_org(csv.encode(), handles.get)
        assert not isinstance(made, list), made
        await self.house.bot.transact(org.load, made)


@contextlib.asynccontextmanager
async def staged(
    database_url: str, door: str, beat: bool = False, people: Sequence[dict[str, Any]] = PEOPLE
) -> AsyncIterator[Stage]:
    """``door`` is http or socket. Without ``beat`` nothing happens by itself: ``tick`` does. With it, time passes, as
    the workspace has it: ``stage.sandbox.advance`` moves it on."""
    manifest = read_manifest()
    manifest["settings"]["socket_mode_enabled"] = door == "socket"
    async with Sandbox.serve(manifest=manifest, people=people) as sandbox:
        sandbox.delivery.ack_seconds = sandbox.slack.triggers.seconds = PATIENCE
        settings = settings_for(sandbox, database_url, door)
        clock = StageClock()
        sandbox.clock.offset = clock().timestamp() - time.time()
        house = House(settings, (lambda: datetime.fromtimestamp(sandbox.clock.now(), UTC)) if beat else clock)
        await house.start(beat)
        try:
            async with listening(house) as url:
                if door == "http":
                    sandbox.point(f"{url}/slack/events")
                else:
                    await sandbox.connected()
                yield Stage(sandbox, house, clock)
        finally:
            await house.stop()


def settings_for(sandbox: Sandbox, database_url: str, door: str) -> Settings:
    app = sandbox.app
    way = {"slack_signing_secret": app.signing_secret} if door == "http" else {"slack_app_token": app.app_token}
    return Settings(
        slack_bot_token=app.bot_token,
        slack_api_url=sandbox.api_url,
        database_url=database_url,
        upchain_language="en",
        upchain_keys="MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        **way,
    )


@contextlib.asynccontextmanager
async def listening(house: House) -> AsyncIterator[str]:
    """The bot's HTTP door on a free port."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=512)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # what it accepts answers at once
    server = uvicorn.Server(uvicorn.Config(make_api(house), lifespan="off", log_level="warning", access_log=False))
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign,assignment]
    running = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.005)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await running
