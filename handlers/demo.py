"""``./run demo``: a local workspace with a sample bank, and the bot in it, each a process of its own.

What has died is started again, as an operator's supervisor would: kill the bot in the middle of a meeting and look.
Whatever outlived a demo that was killed itself is ended by the next one, which then goes on where it was.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import NoReturn
from zoneinfo import ZoneInfo

from bot.clock import system_clock
from bot.rules.worktime import Calendar
from bot.words import Reader
from handlers.slack.manifest import MANIFEST, PATH, read_manifest

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sandbox" / "sample"
ZONE = ZoneInfo("Asia/Shanghai")  # where most of the sample's people are
OPENING_HOUR = 9
PATIENCE = 60  # seconds to wait for a process to answer; a cold disk takes its time
GRACE = 8  # seconds for both processes to end by themselves
AGAIN = 0.5  # seconds before what has died is started again
MADE = ("workspace", "upchain.db", "upchain.db-wal", "upchain.db-shm", "secret", "manifest.json", "sandbox.log",
        "upchain.log", "sandbox.pid", "upchain.pid")  # fmt: skip


class CannotStart(Exception):
    """``args[0]`` says why, and what to do."""


def run(port: int, state: Path, fresh: bool, http: bool) -> None:
    """Until Ctrl-C or SIGTERM. Raises ``CannotStart``."""
    state = state.resolve()
    state.mkdir(parents=True, exist_ok=True)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    with _alone(state):
        _end_stale(state)
        if fresh:
            _clear(state)
        demo = Demo(port, state, http)
        try:
            demo.start()
            demo.watch()
        except KeyboardInterrupt:
            pass
        finally:
            demo.stop()


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


@contextmanager
def _alone(state: Path) -> Iterator[None]:
    """One demo a folder; the lock goes with this process, however it ends."""
    with (state / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CannotStart(f"a demo is running already with {state}: end it, or choose another --state") from None
        yield


def _clear(state: Path) -> None:
    """What a demo has made, and nothing else that may lie there."""
    for path in (state / name for name in MADE):
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


class Demo:
    """Two processes, their secrets, and the folder in which all of it lasts."""

    def __init__(self, port: int, state: Path, http: bool) -> None:
        self.state, self.http = state, http
        self.page = f"http://127.0.0.1:{port}"
        self.bot_url = f"http://127.0.0.1:{port + 1}"
        self.ports = (port, port + 1)
        self.secret = self._kept("secret", secrets.token_hex(16))
        self.workspace = Child("sandbox", state, self._workspace(), f"{self.page}/page/state")
        self.bot = Child("upchain", state, self._serve(), f"{self.bot_url}/readyz")

    def start(self) -> None:
        for port in self.ports:
            _free(port)
        self._wind_clock()
        _write(self.state / "manifest.json", json.dumps(self._manifest()))
        for child in (self.workspace, self.bot):
            child.start(self._environment())
        for child in (self.workspace, self.bot):
            child.answered()
        for language in ("en", "zh-Hans"):
            read = Reader(language, ZONE)
            print(read("demo-ready", page=self.page, state=str(self.state)), flush=True)

    def watch(self) -> None:
        """Starts again what has died."""
        while True:
            time.sleep(AGAIN)
            for child in (self.workspace, self.bot):
                if (code := child.ended()) is not None:
                    print(f"{child.name} has ended (exit {code}); starting it again.", flush=True)
                    child.start(self._environment())
                    child.answered()

    def stop(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # it ends soon enough
        for child in (self.bot, self.workspace):
            child.send(signal.SIGTERM)
        deadline = time.monotonic() + GRACE
        for child in (self.bot, self.workspace):
            child.end(deadline - time.monotonic())

    # ---- parts -------------------------------------------------------------------------------------------------------

    def _workspace(self) -> list[str]:
        return [
            sys.executable, "-m", "sandbox", "--port", str(self.ports[0]),
            "--manifest", str(self.state / "manifest.json"), "--sample", str(SAMPLE / "bank.toml"),
            "--state", str(self.state / "workspace"), "--bot-token", f"xoxb-{self.secret}",
            "--app-token", f"xapp-{self.secret}", "--signing-secret", self.secret,
            *(["--request-url", self.bot_url + PATH] if self.http else []),
        ]  # fmt: skip

    def _serve(self) -> list[str]:
        return [
            sys.executable, "-c", "from handlers.cli import main; main()", "serve",
            "--clock-file", str(self.state / "workspace" / "clock"), "--organisation", str(SAMPLE / "organisation.csv"),
        ]  # fmt: skip

    def _manifest(self) -> dict[str, object]:
        """Slack delivers by Socket Mode whenever that is on."""
        manifest = read_manifest(MANIFEST)
        manifest["settings"]["socket_mode_enabled"] = not self.http
        return manifest

    def _wind_clock(self) -> None:
        """A fresh demo begins on a working morning, so that "today", reminders and what was said before make sense."""
        file = self.state / "workspace" / "clock"
        if not file.exists():
            file.parent.mkdir(exist_ok=True)
            now = system_clock()
            _write(file, f"{(next_morning(now) - now).total_seconds():.6f}\n")

    def _environment(self) -> dict[str, str]:
        ours = ("SLACK_", "UPCHAIN_", "DATABASE_URL", "HOST", "PORT")
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        door = {"SLACK_SIGNING_SECRET": self.secret} if self.http else {"SLACK_APP_TOKEN": f"xapp-{self.secret}"}
        return inherited | door | {
            "SLACK_BOT_TOKEN": f"xoxb-{self.secret}", "SLACK_API_URL": f"{self.page}/api/",
            "DATABASE_URL": f"sqlite:///{self.state / 'upchain.db'}", "PORT": str(self.ports[1]),
            "PYTHONPATH": str(ROOT),
        }  # fmt: skip

    def _kept(self, name: str, value: str) -> str:
        file = self.state / name
        if not file.exists():
            _write(file, value)
        return file.read_text()


class Child:
    """A process of the demo. Its number and its log stand in the state folder, in which it works: an ``.env`` that
    lies elsewhere is none of its business."""

    def __init__(self, name: str, state: Path, command: list[str], address: str) -> None:
        self.name, self.state, self.command, self.address = name, state, command, address
        self.log = state / f"{name}.log"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, environment: dict[str, str]) -> None:
        with self.log.open("ab") as log:
            # A session of its own: Ctrl-C reaches the demo alone, which then ends its children in order.
            self.process = subprocess.Popen(
                self.command, cwd=self.state, env=environment, stdout=log, stderr=log, start_new_session=True
            )
        _write(self.state / f"{self.name}.pid", str(self.process.pid))

    def answered(self) -> None:
        """Waits until it does."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.ended() is None:
            with suppress(OSError):
                urllib.request.urlopen(self.address, timeout=5).close()
                return
            time.sleep(0.02)
        last = self.log.read_text(errors="replace").strip().splitlines()[-1:] or ["nothing was said"]
        raise CannotStart(f"{self.name} did not start: {last[0]}  (all of it is in {self.log})")

    def ended(self) -> int | None:
        return self.process.poll() if self.process else None

    def send(self, number: int) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)

    def end(self, seconds: float) -> None:
        if self.process is None:
            return
        try:
            self.process.wait(max(seconds, 0))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        (self.state / f"{self.name}.pid").unlink(missing_ok=True)


# ---- what an earlier demo has left -----------------------------------------------------------------------------------


def _end_stale(state: Path) -> None:
    """Ends the processes that the numbers in the state folder name, if they still are what they were."""
    stale = [pid for file in state.glob("*.pid") if (pid := _number(file)) and _ours(pid, state)]
    for pid in stale:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + GRACE
    while any(_ours(pid, state) for pid in stale):
        if time.monotonic() > deadline:
            for pid in filter(lambda pid: _ours(pid, state), stale):
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.05)


def _number(file: Path) -> int:
    text = file.read_text().strip()
    return int(text) if text.isdecimal() else 0


def _ours(pid: int, state: Path) -> bool:
    """Numbers are given anew: only a process that was started with this folder is meant."""
    return str(state / "workspace") in _command_line(pid)


def _command_line(pid: int) -> str:
    """Empty where there is no such process any more."""
    if Path("/proc/self/cmdline").exists():
        with suppress(OSError):
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        return ""
    asked = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return asked.stdout


# ---- small things ----------------------------------------------------------------------------------------------------


def next_morning(now: datetime) -> datetime:
    """The next opening of a working day."""
    calendar = Calendar("CN")
    morning = now.astimezone(ZONE).replace(hour=OPENING_HOUR, minute=0, second=0, microsecond=0)
    while morning <= now or not calendar.is_workday(morning.date()):
        morning += timedelta(days=1)
    return morning


def _free(port: int) -> None:
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except OSError:
        raise CannotStart(f"port {port} is in use: end what uses it, or choose another: --port {port + 100}") from None


def _write(file: Path, text: str) -> None:
    """For its owner's eyes only: secrets are among it."""
    file.touch(mode=0o600)
    file.write_text(text)
