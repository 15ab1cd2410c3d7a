"""uvicorn around the workspace, in the running event loop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
from collections.abc import AsyncIterator, Generator

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from sandbox.slack import Slack


class Uncancelled(logging.Filter):
    """A request cut short by the end of the workspace is no error."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))


logging.getLogger("uvicorn.error").addFilter(Uncancelled())


class Cuttable(HttpToolsProtocol):
    """Every request can have its connection cut, as a broken road would."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["state"]["cut"] = self.transport.abort


class Server(uvicorn.Server):
    """Leaves the signals to whoever runs the loop, and goes at once when told to."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._leaving = asyncio.Event()

    async def main_loop(self) -> None:
        await self._leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """What is still on its way is cut short: a workspace that closes owes nobody an answer."""
        for server in self.servers:
            server.close()
        for listener in sockets or ():
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        for task in (tasks := list(self.server_state.tasks)):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def leave(self) -> None:
        self.should_exit = True
        self._leaving.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


@contextlib.asynccontextmanager
async def served(slack: Slack, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve while the context lasts; gives the base address. Port 0 takes a free one."""
    listener = socket.create_server((host, port), backlog=512)  # OSError where the port is taken
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # what it accepts answers at once
    url = f"http://{host}:{listener.getsockname()[1]}"
    config = uvicorn.Config(
        slack.application(),
        http=Cuttable,
        lifespan="off",
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    server = Server(config)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.005)
        if running.done():
            running.result()
    await slack.start(url)
    try:
        yield url
    finally:
        await slack.close()
        server.leave()
        await running
        slack.end()
