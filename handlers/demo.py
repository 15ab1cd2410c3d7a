"""``./run demo``: a local workspace with a sample bank, and the bot in it, each a process of its own.

The bot is started again when it dies, as an operator's supervisor would: kill it in the middle of a meeting and look.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import NoReturn

from handlers.slack.manifest import MANIFEST, PATH

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sandbox" / "sample"
PATIENCE = 30  # seconds to wait for a process to answer
GRACE = 10  # seconds for a process to end by itself


def run(port: int, state: Path, fresh: bool, http: bool) -> None:
    """Until Ctrl-C or SIGTERM."""
    if fresh and state.exists():
        shutil.rmtree(state)
    state.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, _interrupt)
    demo = Demo(port, state.resolve(), http)
    try:
        demo.start()
        demo.watch()
    except KeyboardInterrupt:
        pass
    finally:
        demo.stop()


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


class Demo:
    """Two child processes, their secrets, and the folder in which all of it lasts."""

    def __init__(self, port: int, state: Path, http: bool) -> None:
        self.port, self.state, self.http = port, state, http
        self.bot_port = port + 1
        self.page = f"http://127.0.0.1:{port}"
        self.secret = self._kept("secret", secrets.token_hex(16))
        self.children: list[subprocess.Popen[bytes]] = []
        self.bot: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.children.append(self._spawn("sandbox", *self._workspace()))
        self._await(self.page, self.children[0])
        first = not (self.state / "upchain.db").exists()
        if first:
            self._command("org", "import", str(SAMPLE / "organisation.csv"))
        self._start_bot()
        print(f"\n  Upchain is ready:  {self.page}\n")
        print(f"  Everything is kept in {self.state}; ./run demo --fresh begins anew. Ctrl-C ends it.\n", flush=True)

    def watch(self) -> None:
        while True:
            time.sleep(0.5)
            if self.children[0].poll() is not None:
                print("The workspace has ended; see " + str(self.state / "sandbox.log"), file=sys.stderr)
                return
            if self.bot and self.bot.poll() is not None:
                print(f"The bot has ended (exit {self.bot.returncode}); starting it again.", flush=True)
                time.sleep(0.5)
                self._start_bot()

    def stop(self) -> None:
        running = [child for child in (self.bot, *self.children) if child and child.poll() is None]
        for child in running:
            child.send_signal(signal.SIGTERM)
        for child in running:
            try:
                child.wait(GRACE)
            except subprocess.TimeoutExpired:
                child.kill()

    # ---- parts -------------------------------------------------------------------------------------------------------

    def _workspace(self) -> list[str]:
        bot = f"http://127.0.0.1:{self.bot_port}{PATH}"
        return [
            sys.executable, "-m", "sandbox", "--port", str(self.port), "--manifest", str(MANIFEST),
            "--sample", str(SAMPLE / "bank.toml"), "--state", str(self.state / "workspace"),
            "--bot-token", f"xoxb-{self.secret}", "--app-token", f"xapp-{self.secret}", "--signing-secret", self.secret,
            *(["--request-url", bot] if self.http else []),
        ]  # fmt: skip

    def _start_bot(self) -> None:
        clock = str(self.state / "workspace" / "clock")
        self.bot = self._spawn("upchain", *self._upchain("serve", "--clock-file", clock))
        self._await(f"http://127.0.0.1:{self.bot_port}/healthz", self.bot)
        (self.state / "upchain.pid").write_text(str(self.bot.pid))

    def _upchain(self, *words: str) -> list[str]:
        return [sys.executable, "-c", "from handlers.cli import main; main()", *words]

    def _command(self, *words: str) -> None:
        done = subprocess.run(
            self._upchain(*words), env=self._environment(), cwd=ROOT, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(done.stderr)

    def _environment(self) -> dict[str, str]:
        ours = ("SLACK_", "UPCHAIN_", "DATABASE_URL", "HOST", "PORT")
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        door = {"SLACK_SIGNING_SECRET": self.secret} if self.http else {"SLACK_APP_TOKEN": f"xapp-{self.secret}"}
        return inherited | door | {
            "SLACK_BOT_TOKEN": f"xoxb-{self.secret}", "SLACK_API_URL": f"{self.page}/api/",
            "DATABASE_URL": f"sqlite:///{self.state / 'upchain.db'}", "PORT": str(self.bot_port),
        }  # fmt: skip

    def _spawn(self, name: str, *command: str) -> subprocess.Popen[bytes]:
        log = (self.state / f"{name}.log").open("ab")
        # A session of its own: Ctrl-C reaches this process, which then ends the others in order.
        return subprocess.Popen(
            command, cwd=ROOT, env=self._environment(), stdout=log, stderr=log, start_new_session=True
        )

    def _await(self, address: str, child: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and child.poll() is None:
            try:
                urllib.request.urlopen(address, timeout=2).close()
                return
            except OSError:
                time.sleep(0.05)
        logs = ", ".join(str(log) for log in self.state.glob("*.log"))
        raise SystemExit(f"It did not start (is port {self.port} or {self.bot_port} in use?). See {logs}")

    def _kept(self, name: str, value: str) -> str:
        file = self.state / name
        if not file.exists():
            file.write_text(value)
            file.chmod(0o600)
        return file.read_text()
