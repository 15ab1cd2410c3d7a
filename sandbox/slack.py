"""One Slack: the workspace with all its doors, and the addresses they answer at."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from sandbox import webapi
from sandbox.clock import Clock
from sandbox.deeds import Deeds
from sandbox.delivery import Delivery
from sandbox.errors import SlackError
from sandbox.events import Events
from sandbox.faults import Faults, Rule
from sandbox.interactions import Interactions
from sandbox.journal import Journal
from sandbox.limits import Limits
from sandbox.modals import Modals, Triggers
from sandbox.pageapi import Page
from sandbox.responses import Responses
from sandbox.socketmode import Sockets
from sandbox.workspace import Workspace

PAGE = Path(__file__).parent / "page"


def _fresh(response: Response) -> Response:
    """The page after an update is the new one: a browser asks again each time, and is told if nothing changed."""
    response.headers["Cache-Control"] = "no-cache"
    return response


class FreshFiles(StaticFiles):
    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        return _fresh(super().file_response(*args, **kwargs))


class Slack:
    """Without ``state`` nothing outlives the process; with it, everything in that folder does."""

    def __init__(self, state: Path | None = None, name: str = "Sandbox") -> None:
        if state:
            state.mkdir(parents=True, exist_ok=True)
        self._journal = Journal(state / "workspace.db") if state else None
        self._files = state / "files" if state else None
        self._bytes: dict[str, bytes] = {}
        clock_file = state / "clock" if state else None
        offset = float(clock_file.read_text()) if clock_file and clock_file.exists() else 0.0
        self.workspace = Workspace(Clock(offset, clock_file), self._journal, name)
        self.sockets = Sockets()
        self.delivery = Delivery(self.workspace, self.sockets)
        self.events = Events(self.workspace, self.delivery)
        self.triggers, self.modals, self.responses = Triggers(), Modals(self.workspace), Responses(self.workspace)
        self.interactions = Interactions(self.workspace, self.delivery, self.modals, self.triggers, self.responses)
        self.deeds = Deeds(self.workspace, self.interactions)
        self.page = Page(self.workspace, self.deeds, self.modals)
        self.faults, self.limits = Faults(), Limits()
        self.calls: deque[webapi.Called] = deque(maxlen=100_000)

    async def start(self, base_url: str) -> None:
        """Once it listens at ``base_url``: events left over from before go on their way."""
        self.responses.base_url = base_url
        self.delivery.resume()

    async def close(self) -> None:
        await self.delivery.close()
        await self.sockets.close()
        await self.page.close()

    def end(self) -> None:
        """After the last request."""
        if self._journal:
            self._journal.close()

    # ---- the addresses

    def application(self) -> Starlette:
        both = ["GET", "POST"]
        routes = [
            Route("/", self._index),
            Route("/api/{method}", self._api, methods=both),
            WebSocketRoute("/link/", self.sockets.serve),
            Route("/response/{token}", self._response, methods=["POST"]),
            Route("/upload/{file}", self._upload, methods=["POST", "PUT"]),
            Route("/files/{file}/{name}", self._download),
            Route("/archives/{channel}/{message}", self._index),
            Route("/page/state", self._state),
            Route("/page/history", self._history),
            Route("/page/home", self._home),
            Route("/page/do", self._do, methods=["POST"]),
            WebSocketRoute("/page/live", self.page.live),
            Route("/faults", self._faults, methods=["GET", "POST", "DELETE"]),
            Mount("/static", FreshFiles(directory=PAGE, check_dir=False)),
        ]
        handlers = {SlackError: self._refused, webapi.Dropped: self._cut}
        return Starlette(routes=routes, exception_handlers=handlers)  # type: ignore[arg-type]

    async def _api(self, request: Request) -> Response:
        return await webapi.handle(self, request)

    async def _response(self, request: Request) -> Response:
        try:
            self.responses.use(request.path_params["token"], await webapi.arguments(request))
            return PlainTextResponse("ok")
        except SlackError as error:
            return JSONResponse(webapi.refusal(error), 404 if error.code.endswith("_url") else 400)

    async def _state(self, request: Request) -> Response:
        return JSONResponse(self.page.state(request.query_params.get("as", "")))

    async def _history(self, request: Request) -> Response:
        asked = request.query_params
        limit = int(asked.get("limit", "50")) if asked.get("limit", "50").isdigit() else 50
        thread_ts, before = asked.get("thread_ts", ""), asked.get("before", "")
        return JSONResponse(self.page.history(asked.get("as", ""), asked.get("channel", ""), thread_ts, before, limit))

    async def _home(self, request: Request) -> Response:
        return JSONResponse(self.page.home(request.query_params.get("as", "")))

    async def _do(self, request: Request) -> Response:
        return JSONResponse(await self.page.do(await webapi.arguments(request)))

    async def _index(self, request: Request) -> Response:
        index = PAGE / "index.html"
        return _fresh(FileResponse(index)) if index.exists() else PlainTextResponse("No page is here.")

    async def _faults(self, request: Request) -> Response:
        if request.method == "DELETE":
            self.faults.clear()
        elif request.method == "POST":
            try:
                self.faults.add(Rule(**await webapi.arguments(request)))
            except (TypeError, ValueError) as wrong:
                return JSONResponse({"ok": False, "error": "invalid_arguments", "reason": str(wrong)}, 400)
        shown = [{name: getattr(rule, name) for name in Rule.__slots__} for rule in self.faults.rules]
        return JSONResponse({"ok": True, "rules": shown})

    # ---- files

    async def _upload(self, request: Request) -> Response:
        file = self.workspace.files.get(request.path_params["file"])
        if file is None:
            return PlainTextResponse("no such file", 404)
        content = await self._sent(request)
        self._keep(file["id"], content)
        self.workspace.files.put(file["id"], {**file, "size": len(content), "uploaded": True})
        return PlainTextResponse(f"OK - {len(content)}")

    @staticmethod
    async def _sent(request: Request) -> bytes:
        if not request.headers.get("content-type", "").startswith("multipart/form-data"):
            return await request.body()
        for part in (await request.form()).values():
            if not isinstance(part, str):
                return await part.read()
        return b""

    async def _download(self, request: Request) -> Response:
        file = self.workspace.files.get(request.path_params["file"])
        content = self._content(request.path_params["file"])
        if file is None or content is None:
            return PlainTextResponse("no such file", 404)
        return Response(content, media_type=file.get("mimetype", "application/octet-stream"))

    def _keep(self, file_id: str, content: bytes) -> None:
        if self._files is None:
            self._bytes[file_id] = content
            return
        self._files.mkdir(exist_ok=True)
        (self._files / file_id).write_bytes(content)

    def _content(self, file_id: str) -> bytes | None:
        if self._files is None:
            return self._bytes.get(file_id)
        path = self._files / file_id
        return path.read_bytes() if file_id in self.workspace.files and path.exists() else None

    # ---- what goes wrong

    async def _refused(self, request: Request, error: SlackError) -> Response:
        """A deed or a call is refused in words; what cannot be looked at is not there."""
        return JSONResponse(
            webapi.refusal(error), 404 if request.url.path.startswith("/page/") and request.method == "GET" else 200
        )

    async def _cut(self, request: Request, error: webapi.Dropped) -> Response:
        """The server gave each request the means to cut its connection."""
        request.scope["state"]["cut"]()
        return Response(status_code=500)
