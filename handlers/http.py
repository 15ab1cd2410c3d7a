"""The HTTP door: Slack's one address, and the three that operators watch."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import socket

import uvicorn
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.background import BackgroundTask
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.config import BadSettings, Settings
from handlers.app import House
from handlers.metrics import exposed, readiness
from storage.killpoints import passing

DRAIN = 5  # seconds in which requests under way may finish after SIGTERM
CLOSE = 4  # seconds in which the house may close afterwards
LARGEST = 2**20  # bytes of a request: Slack's largest, a full view, has a quarter of that


def make_api(house: House) -> FastAPI:
    api = FastAPI(title="Upchain", docs_url=None, redoc_url=None, openapi_url=None)
    api.add_middleware(Bounded)

    @api.post("/slack/events")
    async def events(request: Request) -> Response:
        if house.slack is None:
            return Response(status_code=503)
        answer = await house.slack.handle(request)
        answer.background = BackgroundTask(passing, "K3")
        return answer

    @api.get("/healthz")
    async def health() -> dict[str, str]:
        """The process is there."""
        return {"status": "ok"}

    @api.get("/readyz")
    async def ready() -> JSONResponse:
        """Database, migrations, courier and sweeps; 503 with what is wrong."""
        report = await readiness(house)
        good = all(report.values())
        return JSONResponse({"status": "ok" if good else "not ready", **report}, 200 if good else 503)

    @api.get("/metrics")
    async def metrics() -> Response:
        return Response(await exposed(house), media_type=CONTENT_TYPE_LATEST)

    return api


class Bounded:
    """A body is read before its signature can be checked, so whoever finds the address could fill the memory: at more
    than ``LARGEST`` bytes nothing more is read, and the answer is 413."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > LARGEST:
                raise HTTPException(413)
            return message

        await self.app(scope, counted, send)


def settle() -> None:
    """What stands after the start stays: to look through it again for garbage would take a tenth of a second each time,
    in which nobody is answered."""
    gc.collect()
    gc.freeze()


async def serve(house: House) -> None:
    """Until SIGTERM or SIGINT; then what is under way is finished, and everything closed. The door is open from the
    first moment, so that an operator can see the house wait for its platform; it is ready once that is reached."""
    door = _open(house.settings)
    config = uvicorn.Config(
        make_api(house), log_level="warning", access_log=False, lifespan="off", timeout_graceful_shutdown=DRAIN,
    )  # fmt: skip
    server = uvicorn.Server(config)
    server.capture_signals = contextlib.nullcontext  # type: ignore[method-assign,assignment]  # it would exit by the signal
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, lambda: setattr(server, "should_exit", True))
    starting = asyncio.create_task(house.start())
    starting.add_done_callback(lambda _: settle())
    starting.add_done_callback(lambda done: setattr(server, "should_exit", server.should_exit or _failed(done)))
    try:
        await server.serve([door])
        if _failed(starting):
            await starting
    finally:
        starting.cancel()
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await starting
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(house.stop(), CLOSE)


def _open(settings: Settings) -> socket.socket:
    host, port = settings.host, settings.port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise BadSettings(f"HOST, PORT: {host}:{port} cannot be opened: {error.strerror or error}") from error


def _failed(task: asyncio.Task[None]) -> bool:
    return task.done() and not task.cancelled() and task.exception() is not None
