"""Socket Mode: the app calls in, and each payload goes to any one of its connections."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import time
import uuid
from collections import defaultdict
from typing import Literal

from starlette.websockets import WebSocket, WebSocketDisconnect

from sandbox.records import Json

MOST_CONNECTIONS = 10
TICKET_SECONDS = 30
SESSION_SECONDS = 5 * 3600.0
DEBUG_SESSION_SECONDS = 360.0
WARNING_SECONDS = 10.0


class Connection:
    """One web socket of an app, and what it has yet to acknowledge."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._waiting: dict[str, asyncio.Future[Json | None]] = {}

    async def hello(self, app_id: str, count: int) -> None:
        debug = {"host": "sandbox", "build_number": 1, "approximate_connection_time": 18060}
        await self._send(
            {"type": "hello", "num_connections": count, "debug_info": debug, "connection_info": {"app_id": app_id}}
        )

    async def ask(self, envelope: Json, seconds: float) -> Json | None:
        """Send and wait for the acknowledgement; TimeoutError or ConnectionError when none comes."""
        envelope_id = str(uuid.uuid4())
        acknowledged = self._waiting[envelope_id] = asyncio.get_running_loop().create_future()
        try:
            await self._send({"envelope_id": envelope_id, **envelope})
            return await asyncio.wait_for(acknowledged, seconds)
        except (RuntimeError, WebSocketDisconnect) as gone:
            raise ConnectionError(str(gone)) from gone
        finally:
            del self._waiting[envelope_id]

    async def listen(self) -> None:
        """Take acknowledgements until the other side goes."""
        try:
            async for text in self._socket.iter_text():
                self._acknowledge(text)
        finally:
            for waiting in self._waiting.values():
                if not waiting.done():
                    waiting.set_exception(ConnectionError("the connection went"))

    async def disconnect(self, reason: Literal["warning", "refresh_requested", "link_disabled"]) -> None:
        """Tell the app to connect anew; after a mere warning the connection stays."""
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            await self._send({"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}})
            if reason != "warning":
                await self._socket.close()

    async def cut(self) -> None:
        """Close without a word."""
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            await self._socket.close(1011)

    async def _send(self, frame: Json) -> None:
        await self._socket.send_text(json.dumps(frame, ensure_ascii=False))

    def _acknowledge(self, text: str) -> None:
        with contextlib.suppress(json.JSONDecodeError, AttributeError):
            frame = json.loads(text)
            waiting = self._waiting.get(frame.get("envelope_id", ""))
            if waiting is not None and not waiting.done():
                waiting.set_result(frame.get("payload"))


class Sockets:
    """Every app's open connections, and the tickets that let a new one in."""

    def __init__(self) -> None:
        self.session_seconds = SESSION_SECONDS
        self._tickets: dict[str, tuple[str, float]] = {}
        self._open: dict[str, list[Connection]] = defaultdict(list)

    def ticket(self, app_id: str) -> str:
        """Good for one connection, for half a minute."""
        ticket = secrets.token_hex(16)
        self._tickets[ticket] = (app_id, time.monotonic() + TICKET_SECONDS)
        return ticket

    def connections(self, app_id: str) -> list[Connection]:
        return list(self._open[app_id])

    async def serve(self, socket: WebSocket) -> None:
        """The whole life of one connection."""
        app_id, until = self._tickets.pop(socket.query_params.get("ticket", ""), ("", 0.0))
        if not app_id or time.monotonic() > until or len(self._open[app_id]) >= MOST_CONNECTIONS:
            await socket.close(1008)
            return
        await socket.accept()
        connection = Connection(socket)
        open_now = self._open[app_id]
        open_now.append(connection)
        debug = socket.query_params.get("debug_reconnects") == "true"
        ageing = asyncio.create_task(self._age(connection, DEBUG_SESSION_SECONDS if debug else self.session_seconds))
        try:
            await connection.hello(app_id, len(open_now))
            await connection.listen()
        except (RuntimeError, WebSocketDisconnect):
            pass
        finally:
            ageing.cancel()
            open_now.remove(connection)

    @staticmethod
    async def _age(connection: Connection, seconds: float) -> None:
        """A session ends: a warning shortly before, then the request to come anew."""
        await asyncio.sleep(max(0, seconds - WARNING_SECONDS))
        await connection.disconnect("warning")
        await asyncio.sleep(min(seconds, WARNING_SECONDS))
        await connection.disconnect("refresh_requested")

    async def send(self, app_id: str, envelope: Json, seconds: float) -> Json | None:
        """To one of the connections, each in its turn. Raises ConnectionError when there is none, or TimeoutError."""
        if not self._open[app_id]:
            raise ConnectionError("no connection")
        connection = self._open[app_id].pop(0)
        self._open[app_id].append(connection)
        return await connection.ask(envelope, seconds)

    async def close(self) -> None:
        for connections in self._open.values():
            for connection in list(connections):
                await connection.cut()
