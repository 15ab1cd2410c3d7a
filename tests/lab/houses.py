"""Processes of the bot: born of the nursery, killed, frozen, and born again."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).parents[2]
PATIENCE = 120.0  # seconds for anything that must happen, also where the machine is busy with other things
ANSWER = 5.0  # seconds for a house to say how it is


@dataclass(eq=False)
class Process:
    pid: int
    ended: asyncio.Future[int]
    log: Path

    def kill(self, how: int = signal.SIGKILL) -> None:
        with contextlib.suppress(ProcessLookupError):
            if not self.ended.done():
                os.kill(self.pid, how)

    async def end(self) -> int:
        """Its exit code. Who no longer waits for the end does not take it from others: a bare future would be
        cancelled."""
        return await asyncio.shield(self.ended)

    @property
    def alive(self) -> bool:
        return not self.ended.done()


class Nursery:
    """The warm parent of all processes; ``async with Nursery.opened(folder)``."""

    def __init__(self, parent: asyncio.subprocess.Process, folder: Path) -> None:
        self.parent = parent
        self.folder = folder
        self.born: asyncio.Queue[int] = asyncio.Queue()
        self.ends: dict[int, asyncio.Future[int]] = {}
        self.one_at_a_time = asyncio.Lock()
        self.count = 0

    @classmethod
    @contextlib.asynccontextmanager
    async def opened(cls, folder: Path) -> AsyncIterator[Nursery]:
        parent = await asyncio.create_subprocess_exec(
            sys.executable, "-W", "ignore", "-m", "tests.lab.nursery",
            cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        nursery = cls(parent, folder)
        hearing = asyncio.create_task(nursery._hear())
        try:
            yield nursery
        finally:
            assert parent.stdin
            parent.stdin.close()
            parent.kill()
            await parent.wait()
            await hearing

    async def _hear(self) -> None:
        assert self.parent.stdout
        async for line in self.parent.stdout:
            said = json.loads(line)
            if "code" not in said:
                self.ends[said["pid"]] = asyncio.get_running_loop().create_future()
                self.born.put_nowait(said["pid"])
            elif said["pid"] in self.ends:
                self.ends[said["pid"]].set_result(said["code"])

    async def bear(self, argv: list[str], env: Mapping[str, str], policy: str = "") -> Process:
        """A new process that runs ``upchain`` with these words."""
        assert self.parent.stdin
        self.count += 1
        log = self.folder / f"{self.count}.log"
        order = {"argv": argv, "env": dict(env), "log": str(log), "policy": policy}
        async with self.one_at_a_time:
            self.parent.stdin.write(json.dumps(order).encode() + b"\n")
            pid = await asyncio.wait_for(self.born.get(), PATIENCE)
        return Process(pid, self.ends[pid], log)


@dataclass
class House:
    """One ``upchain serve`` on a port of its own; after its end it is born again, without what was armed."""

    nursery: Nursery
    env: dict[str, str]
    policy: str = ""
    armed: str = ""
    argv: Sequence[str] = ("serve",)
    process: Process | None = None
    deaths: int = 0
    faults: list[str] = field(default_factory=list)
    raising: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.env['PORT']}"

    @property
    def pid(self) -> int:
        return self.process.pid if self.process else 0

    @property
    def alive(self) -> bool:
        return bool(self.process and self.process.alive)

    async def start(self) -> None:
        self.raising = asyncio.create_task(self._raise())

    async def _raise(self) -> None:
        """Keeps it alive, as a supervisor would."""
        while True:
            arms = {"UPCHAIN_KILL_AT": self.armed if not self.deaths else ""}
            self.process = await self.nursery.bear(list(self.argv), {**self.env, **arms}, self.policy)
            code = await self.process.end()
            if code == 1 and "DATABASE_URL: " in self.process.log.read_text():  # out of reach just now: it says so
                await asyncio.sleep(0.2)
                continue
            self.deaths += 1
            if code != 137:
                self.faults.append(f"exit {code}: {self.process.log.read_text()[-2000:]}")
                return

    async def stop(self) -> None:
        """As an operator would: it must leave in peace."""
        if self.raising:
            self.raising.cancel()
        if self.process and self.process.alive:
            self.process.kill(signal.SIGCONT)
            self.process.kill(signal.SIGTERM)
            try:
                code = await asyncio.wait_for(self.process.end(), PATIENCE)
                before_it_listened = 128 + signal.SIGTERM
                self.faults += [f"exit {code} at the end"] if code not in (0, before_it_listened) else []
            except TimeoutError:
                self.faults.append("it did not end")
                self.process.kill()

    async def ready(self) -> None:
        """Until it says so itself."""
        report = None
        try:
            async with asyncio.timeout(PATIENCE):
                while (report or {}).get("status") != "ok":
                    assert not self.faults, self.faults
                    await asyncio.sleep(0.05)
                    report = await self.report()
        except TimeoutError:
            raise AssertionError(f"not ready: {report}\n{await self.thoughts()}") from None

    async def thoughts(self) -> str:
        """What it wrote, and where each of its threads is."""
        if not self.process:
            return "never born"
        self.process.kill(signal.SIGUSR1)
        await asyncio.sleep(1)
        return f"pid {self.pid}, alive: {self.alive}\n{self.process.log.read_text()[-6000:]}"

    async def report(self) -> dict[str, Any] | None:
        """What it says of itself, where it can be reached."""
        with contextlib.suppress(aiohttp.ClientError, TimeoutError):
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(ANSWER)) as session,
                session.get(f"{self.url}/readyz") as answer,
            ):
                return dict(await answer.json())
        return None


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])
