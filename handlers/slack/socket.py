"""Socket Mode, with a watchdog: the client can stay "connected" and deaf for hours (bolt-python #417, sdk #1110)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any

import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.slack.speak import SlackChat

log = structlog.get_logger()
SILENCE = 60  # seconds without a ping after which a connection is taken for dead
LOOK = 10  # seconds between two looks


class Socket:
    """One connection, made anew by the watchdog when it has fallen silent. ``returned`` is awaited whenever it stands
    again: what was said meanwhile may never be delivered."""

    def __init__(self, app: AsyncApp, chat: SlackChat, app_token: str, returned: Callable[[], Awaitable[None]]) -> None:
        self.app = app
        self.chat = chat
        self.app_token = app_token
        self.returned = returned
        self.returning: asyncio.Task[None] | None = None
        self.greeted = False
        self.handler: AsyncSocketModeHandler | None = None
        self.watchdog: asyncio.Task[None] | None = None
        self.reconnects = 0

    async def start(self) -> None:
        """``Refused`` where the app token is not accepted; the client itself would try for ever."""
        await self._connect()
        self.watchdog = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        for task in (self.watchdog, self.returning):
            if task:
                task.cancel()
        await self._close()

    def alive(self) -> bool:
        client = self.handler.client if self.handler else None
        if client is None or client.current_session is None or client.current_session.closed:
            return False
        last = client.last_ping_pong_time
        return last is None or time.time() - last < SILENCE  # noqa: TID251  (the client's own clock)

    async def _connect(self) -> None:
        address = await self.chat.socket_address(self.app_token)
        web = AsyncWebClient(self.app_token, base_url=self.chat.api_url)
        self.handler = AsyncSocketModeHandler(self.app, self.app_token, web_client=web, ping_interval=15)
        self.handler.client.wss_uri = address
        self.handler.client.message_listeners.append(self._greet)
        await self.handler.connect_async()  # type: ignore[no-untyped-call]

    async def _greet(self, client: object, message: Mapping[str, Any], raw: object) -> None:
        """Slack's hello opens every connection, also those that the client makes anew by itself."""
        if message.get("type") == "hello":
            if self.greeted:
                self.returning = asyncio.create_task(self._return())
            self.greeted = True

    async def _return(self) -> None:
        try:
            await self.returned()
        except Exception:
            log.exception("socket.return_failed")

    async def _close(self) -> None:
        if self.handler:
            with suppress(Exception):
                await asyncio.wait_for(self.handler.close_async(), 5)  # type: ignore[no-untyped-call]
            self.handler = None

    async def _watch(self) -> None:
        failing = 0
        while True:
            await asyncio.sleep(LOOK)
            if self.alive():
                failing = 0
                continue
            failing += 1
            if failing < 2:  # a reconnection of the client's own may be under way
                continue
            log.warning("socket.silent")
            await self._close()
            try:
                await asyncio.wait_for(self._connect(), 30)
                self.reconnects += 1
            except Exception as error:
                log.warning("socket.not_reconnected", error=repr(error))
