"""How the app hears of things: signed HTTP or Socket Mode, three seconds to acknowledge, events three times more."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlencode

import aiohttp

from sandbox.records import App, Json
from sandbox.socketmode import Sockets
from sandbox.workspace import Workspace

Kind = Literal["events_api", "slash_commands", "interactive"]
Body = Json | str | None


class Undelivered(Exception):
    """Not acknowledged. ``reason`` is Slack's word for why; ``final`` when the app asked for no retries."""

    def __init__(self, reason: str, final: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.final = final


@dataclass(frozen=True, slots=True)
class Retry:
    number: int
    reason: str


@dataclass(slots=True)
class Rest:
    """An event that waits for its next attempt; ``over`` once a step of the clock has made that due."""

    until: float
    over: bool = False


@dataclass(frozen=True, slots=True)
class Delivered:
    """One attempt, kept for whoever wants to know what the app was told."""

    kind: Kind
    payload: Json
    retry: int
    failure: str


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """``X-Slack-Signature`` of a raw body."""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


def encode(kind: Kind, payload: Json) -> tuple[str, bytes]:
    """Content type and body as Slack sends them to a request URL."""
    if kind == "events_api":
        return "application/json", json.dumps(payload, ensure_ascii=False).encode()
    form = payload if kind == "slash_commands" else {"payload": json.dumps(payload, ensure_ascii=False)}
    return "application/x-www-form-urlencoded", urlencode(form).encode()


class Delivery:
    """``ack_seconds`` is real time; ``retries`` are seconds of the workspace's clock before each further attempt of an
    event. ``copies`` delivers every event so many times over, as Slack now and then does."""

    def __init__(self, workspace: Workspace, sockets: Sockets) -> None:
        self.ack_seconds = 3.0
        self.retries: Sequence[float] = (0, 60, 300)
        self.copies = 1
        self.log: list[Delivered] = []
        self._workspace, self._sockets = workspace, sockets
        self._session: aiohttp.ClientSession | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._rests: list[Rest] = []
        workspace.clock.watch(self._end_rests)
        self._held: list[tuple[App, Json]] | None = None
        self._busy = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def ask(self, app: App, kind: Kind, payload: Json) -> Body:
        """Deliver once and return what the app answered. Raises ``Undelivered``."""
        with self._at_work():
            return await self._attempt(app, kind, payload)

    def event(self, app: App, envelope: Json) -> None:
        """Deliver until acknowledged or given up, beside everything else; a restart goes on where it was."""
        self._workspace.pending.put(envelope["event_id"], {"app": app.id, "envelope": envelope, "attempt": 0})
        for _ in range(self.copies):
            if self._held is None:
                self._start(self._persist(app, envelope, 0, ""))
            else:
                self._held.append((app, envelope))

    def hold(self) -> None:
        """Keep events back from now on."""
        self._held = self._held or []

    def release(self, order: Callable[[list[tuple[App, Json]]], object] = list.reverse) -> None:
        """Let them go, in the order that ``order`` puts them into in place: without one, the last first."""
        held, self._held = self._held or [], None
        order(held)
        for app, envelope in held:
            self._start(self._persist(app, envelope, 0, ""))

    async def again(self, delivered: Delivered) -> Body:
        """Deliver once more what was delivered before, as a doubled click or a replayed request would."""
        app = self._workspace.apps[str(delivered.payload["api_app_id"])]
        return await self.ask(app, delivered.kind, delivered.payload)

    async def challenge(self, app: App) -> bool:
        """Whether a request URL answers as Slack asks before it accepts one."""
        question: Json = {"type": "url_verification", "token": "sandbox", "challenge": secrets.token_hex(16)}
        answer = await self._by_http(app, "events_api", question, None)
        return question["challenge"] in (answer, answer.get("challenge") if isinstance(answer, dict) else None)

    def resume(self) -> None:
        """Go on with what an earlier process left undelivered."""
        for waiting in self._workspace.pending:
            app = self._workspace.apps[waiting["app"]]
            self._start(self._persist(app, waiting["envelope"], waiting["attempt"], "unknown_error"))

    async def settled(self) -> None:
        """Until nothing is on its way; an event that waits for its next attempt is not."""
        await self._idle.wait()

    async def close(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._enter()
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _persist(self, app: App, envelope: Json, attempt: int, reason: str) -> None:
        """All attempts of one event. Entered busy by ``_start``; idle while it waits for a later attempt."""
        try:
            while reason := await self._try_event(app, envelope, attempt, reason):
                if attempt >= len(self.retries):
                    break
                wait, attempt = self.retries[attempt], attempt + 1
                self._workspace.pending.put(
                    envelope["event_id"], {"app": app.id, "envelope": envelope, "attempt": attempt}
                )
                if wait:
                    await self._rest(wait)
            self._workspace.pending.drop(envelope["event_id"])
        finally:
            self._leave()

    async def _rest(self, seconds: float) -> None:
        """Idle until the next attempt is due, and busy from that very moment."""
        rest = Rest(self._workspace.clock.now() + seconds)
        self._rests.append(rest)
        self._leave()
        try:
            await self._workspace.clock.sleep_until(rest.until)
        finally:
            self._rests.remove(rest)
            if not rest.over:
                self._enter()

    def _end_rests(self) -> None:
        """After a step of the clock."""
        now = self._workspace.clock.now()
        for rest in self._rests:
            if not rest.over and rest.until <= now:
                rest.over = True
                self._enter()

    async def _try_event(self, app: App, envelope: Json, attempt: int, reason: str) -> str:
        """Why it failed, or nothing when there is no more to do."""
        try:
            await self._attempt(app, "events_api", envelope, Retry(attempt, reason) if attempt else None)
        except Undelivered as failure:
            return "" if failure.final else failure.reason
        return ""

    async def _attempt(self, app: App, kind: Kind, payload: Json, retry: Retry | None = None) -> Body:
        failure = ""
        try:
            return await (self._by_socket if app.socket_mode else self._by_http)(app, kind, payload, retry)
        except Undelivered as undelivered:
            failure = undelivered.reason
            raise
        finally:
            self.log.append(Delivered(kind, payload, retry.number if retry else 0, failure))
            del self.log[:-10_000]

    async def _by_socket(self, app: App, kind: Kind, payload: Json, retry: Retry | None) -> Body:
        envelope: Json = {"type": kind, "payload": payload, "accepts_response_payload": kind != "events_api"}
        if kind == "events_api":
            envelope |= {"retry_attempt": retry.number if retry else 0, "retry_reason": retry.reason if retry else ""}
        try:
            return await self._sockets.send(app.id, envelope, self.ack_seconds)
        except TimeoutError:
            raise Undelivered("timeout") from None
        except ConnectionError:
            raise Undelivered("connection_failed") from None

    async def _by_http(self, app: App, kind: Kind, payload: Json, retry: Retry | None) -> Body:
        content_type, body = encode(kind, payload)
        headers = self._headers(app, content_type, body, retry)
        timeout = aiohttp.ClientTimeout(total=self.ack_seconds)
        try:
            async with self._client().post(
                app.request_url or "", data=body, headers=headers, timeout=timeout, max_redirects=2
            ) as answer:
                return await self._read(answer)
        except TimeoutError:
            raise Undelivered("http_timeout") from None
        except aiohttp.TooManyRedirects:
            raise Undelivered("too_many_redirects") from None
        except aiohttp.ClientError:
            raise Undelivered("connection_failed") from None

    @staticmethod
    async def _read(answer: aiohttp.ClientResponse) -> Body:
        text = await answer.text()
        if not 200 <= answer.status < 300:
            raise Undelivered("http_error", final=answer.headers.get("x-slack-no-retry") == "1")
        if not text.strip():
            return None
        if answer.content_type != "application/json":
            return text
        try:
            return json.loads(text)  # type: ignore[no-any-return]
        except json.JSONDecodeError:
            raise Undelivered("http_error") from None

    def _headers(self, app: App, content_type: str, body: bytes, retry: Retry | None) -> dict[str, str]:
        timestamp = str(int(time.time()))
        headers = {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": sign(app.signing_secret, timestamp, body),
        }
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry.number), "X-Slack-Retry-Reason": retry.reason}
        return headers

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self._session

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        self._enter()
        try:
            yield
        finally:
            self._leave()

    def _enter(self) -> None:
        self._busy += 1
        self._idle.clear()

    def _leave(self) -> None:
        self._busy -= 1
        if not self._busy:
            self._idle.set()
