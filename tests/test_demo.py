"""The demo as a person has it: real processes, killed and started again, over both ways of delivery.

Everything here waits for what it needs and no longer, and ends every process it began.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest

from handlers.demo import next_morning
from sandbox.stage import plain

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]
MEETINGS = ROOT.parent / "shared" / "data" / "meetings"
UPCHAIN = [sys.executable, "-c", "from handlers.cli import main; main()"]
SHANGHAI = ZoneInfo("Asia/Shanghai")
PATIENCE = 90  # seconds
T = TypeVar("T")


def until(look: Callable[[], T], seconds: float = PATIENCE) -> T:
    """What ``look`` gives as soon as it gives anything."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.05)
    return found


def two_ports() -> int:
    """The first of two neighbours that nobody uses."""
    while True:
        with socket.create_server(("127.0.0.1", 0)) as one:
            port = int(one.getsockname()[1])
            try:
                socket.create_server(("127.0.0.1", port + 1)).close()
                return port
            except OSError:
                continue


class Demo:
    """``./run demo`` with a state folder of its own, and what the people in it do, see and say."""

    def __init__(self, state: Path, *words: str) -> None:
        self.state, self.port, self.words = state, two_ports(), words
        self.url = f"http://127.0.0.1:{self.port}"
        self.said = state.with_suffix(".out")

    # ---- its processes

    def start(self) -> None:
        with self.said.open("w") as out:
            self.process = self.spawn(stdout=out)
        until(lambda: "Ctrl-C" in self.said.read_text() or self.process.poll() is not None)
        assert self.process.poll() is None, self.said.read_text()

    def spawn(self, **streams: Any) -> subprocess.Popen[str]:
        command = [*UPCHAIN, "demo", "--port", str(self.port), "--state", str(self.state), *self.words]
        return subprocess.Popen(command, cwd=ROOT, text=True, stderr=subprocess.STDOUT, **streams)

    def refused(self) -> str:
        """What a further start is told."""
        process = self.spawn(stdout=subprocess.PIPE)
        said, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 1
        return said

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)

    def pid(self, name: str) -> int:
        return int((self.state / f"{name}.pid").read_text())

    def upchain(self, *words: str) -> str:
        """Another command, on the demo's database."""
        database = {"DATABASE_URL": f"sqlite:///{self.state / 'upchain.db'}"}
        ran = subprocess.Popen(
            [*UPCHAIN, *words],
            cwd=ROOT,
            env=os.environ | database,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        out, err = ran.communicate(timeout=PATIENCE)
        assert ran.returncode == 0, err
        return out

    def rests(self) -> bool:
        """Whether the bot has nothing in hand that it would have to say again."""
        with contextlib.closing(sqlite3.connect(self.state / "upchain.db")) as database:
            return not database.execute("select 1 from letters where state = 'sending'").fetchall()

    # ---- its people

    def get(self, path: str, **query: str) -> Any:
        with urllib.request.urlopen(f"{self.url}{path}?{urllib.parse.urlencode(query)}", timeout=10) as answer:
            return json.load(answer)

    def do(self, by: str, what: str, **more: Any) -> Any:
        body = json.dumps({"as": self.person(by), "do": what, **more}).encode()
        asked = urllib.request.Request(f"{self.url}/page/do", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(asked, timeout=30) as answer:
            done = json.load(answer)
        assert done["ok"], done
        return done

    def person(self, name: str) -> str:
        return next(str(each["id"]) for each in self.get("/page/state")["people"] if each["name"] == name)

    def channel(self, by: str, name: str) -> str:
        """A channel, or with ``name`` empty the conversation with the bot."""
        state = self.get("/page/state", **{"as": self.person(by)})
        wanted = (lambda c: c["name"] == name) if name else (lambda c: c.get("with") == state["app"]["user"])
        return next(str(channel["id"]) for channel in state["channels"] if wanted(channel))

    def seen(self, by: str, channel: str = "", thread: str = "") -> list[dict[str, Any]]:
        where = {"as": self.person(by), "channel": self.channel(by, channel), "limit": "500"}
        found: list[dict[str, Any]] = self.get("/page/history", **where, thread_ts=thread)["messages"]
        return found

    def find(self, by: str, words: str, channel: str = "", thread: str = "") -> list[dict[str, Any]]:
        return [message for message in self.seen(by, channel, thread) if words in plain(message)]

    def say(self, by: str, text: str, channel: str, thread: str) -> str:
        return str(self.do(by, "say", channel=self.channel(by, channel), text=text, thread_ts=thread)["ts"])

    def run(self, by: str, command: str, text: str, channel: str = "general") -> None:
        self.do(by, "command", channel=self.channel(by, channel), command=command, text=text)

    def press(self, by: str, message: dict[str, Any], verb: str) -> None:
        block, button = next(
            (block, each)
            for block in message["blocks"]
            for each in block.get("elements", ())
            if each.get("action_id") == verb
        )
        action = {"type": "button", "action_id": verb, "value": button.get("value", "")}
        place = {"channel": self.channel(by, ""), "ts": message["ts"]}
        self.do(by, "press", container=place, block_id=block["block_id"], action=action)

    def begun(self, by: str, topic: str, channel: str = "general") -> str:
        """A meeting; its thread."""
        self.run(by, "/minutes", f"start {topic}", channel)
        return str(until(lambda: self.posted(by, topic, channel))[-1]["ts"])

    def posted(self, by: str, words: str, channel: str) -> list[dict[str, Any]]:
        """What everybody sees; a private answer may come before or after."""
        return [post for post in self.find(by, words, channel) if not post.get("ephemeral")]

    def now(self) -> datetime:
        return datetime.fromisoformat(self.get("/page/state")["clock"]["now"]).astimezone(SHANGHAI)


@pytest.fixture(params=["socket", "http"])
def demo(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Demo]:
    made = Demo(tmp_path / "state", *(["--http"] if request.param == "http" else []))
    try:
        made.start()
        yield made
    finally:
        made.stop(signal.SIGKILL)
        for file in made.state.glob("*.pid"):
            end(int(file.read_text()))


def end(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def alive(pid: int) -> bool:
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
    return bool(command)


def marks(message: dict[str, Any]) -> list[str]:
    return [reaction["name"] for reaction in message.get("reactions", ())]


# ---- the stories -----------------------------------------------------------------------------------------------------


def test_the_bot_is_killed_in_the_middle_of_a_meeting(demo: Demo) -> None:
    """The meeting goes on, and the reminder that fell due meanwhile comes, once."""
    demo.run("李娜", "/task", "@张伟 明天前 回访客户")
    assert until(lambda: demo.find("张伟", "回访客户"))
    thread = demo.begun("李娜", "客户经理周例会")
    demo.say("李娜", "决议：每周一复盘", "general", thread)
    until(lambda: marks(demo.seen("李娜", "general", thread)[-1]))
    until(demo.rests)  # a letter that it dies over is taken up a minute later; test_courier tells of those

    killed = demo.pid("upchain")
    os.kill(killed, signal.SIGKILL)
    demo.say("张伟", "行动：@张伟 周五前整理名单", "general", thread)
    demo.do("李娜", "clock", to=next_morning(demo.now()).replace(hour=9, minute=5).isoformat())
    until(lambda: demo.pid("upchain") != killed)

    until(lambda: marks(demo.seen("李娜", "general", thread)[-1]) == ["dart"])
    until(lambda: len(demo.find("张伟", "回访客户")) == 2)
    demo.say("李娜", f"<@{demo.get('/page/state')['app']['user']}> 结束", "general", thread)
    draft = until(lambda: demo.find("李娜", "纪要草稿"))[-1]
    assert "每周一复盘" in plain(draft) and "整理名单" in plain(draft)
    demo.press("李娜", draft, "minutes.publish")
    published = until(lambda: demo.find("李娜", "会议纪要 M-1", "general"))
    assert len(published) == 1 and "每周一复盘" in plain(published[0]) and "整理名单" in plain(published[0])
    until(lambda: demo.find("张伟", "整理名单"))
    assert len(demo.find("张伟", "回访客户")) == 2  # the task, and one reminder
    assert demo.stop() == 0
    assert demo.upchain("ledger", "verify")


def test_it_goes_on_where_it_was(demo: Demo) -> None:
    """Ended in order, by Ctrl-C or by SIGTERM; or killed, its processes left behind."""
    thread = demo.begun("李娜", "Weekly")
    first = [demo.pid("sandbox"), demo.pid("upchain")]
    assert "already" in demo.refused()
    assert demo.stop(signal.SIGINT) == 0
    assert not any(map(alive, first))
    demo.start()
    assert demo.posted("李娜", "Weekly", "general")[-1]["ts"] == thread

    left = [demo.pid("sandbox"), demo.pid("upchain")]
    demo.stop(signal.SIGKILL)
    assert all(map(alive, left))
    demo.start()
    assert not any(map(alive, left))
    line = demo.say("李娜", "decision: we stay", "general", thread)
    until(lambda: [m for m in demo.seen("李娜", "general", thread) if m["ts"] == line and marks(m)])
    assert demo.stop(signal.SIGTERM) == 0


def test_the_first_morning(demo: Demo, tmp_path: Path) -> None:
    """A working day at nine, through 李娜's eyes, among people who have talked before; and a port has one owner."""
    state = demo.get("/page/state")
    assert next(person["name"] for person in state["people"] if person["id"] == state["me"]) == "李娜"
    now = demo.now()
    assert (now.hour, now.minute < 30) == (9, True) and now.date() == next_morning(now.replace(hour=0)).date()
    general = demo.seen("李娜", "general")
    assert general and all(float(message["ts"]) < now.timestamp() for message in general)
    assert not [message for message in general if message.get("subtype")]
    second = Demo(tmp_path / "other")
    second.port = demo.port
    assert "--port" in second.refused() and len(second.refused().strip().splitlines()) == 1
    assert "/task @张伟" in demo.said.read_text() and demo.url in demo.said.read_text()


def test_a_real_meeting_is_replayed(demo: Demo) -> None:
    log = MEETINGS / "hcoop-2021-04-13.log.json"
    demo.upchain("minutes", "import", str(log), "--to-demo", "--demo-url", demo.url, "--speed", "200")
    root = until(lambda: [m for m in demo.seen("李娜", "general") if m.get("bot_id")])[-1]
    until(lambda: len([m for m in demo.seen("李娜", "general", root["ts"]) if marks(m)]) >= 5)


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-11-23 03:00", "2026-11-23 09:00"),  # a Monday, before work
        ("2026-11-23 09:00", "2026-11-24 09:00"),
        ("2026-11-27 18:00", "2026-11-30 09:00"),  # Friday evening
        ("2026-09-30 12:00", "2026-10-08 09:00"),  # before National Day
    ],
)
def test_the_next_morning(now: str, morning: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=SHANGHAI)
    assert next_morning(at) == datetime.fromisoformat(morning).replace(tzinfo=SHANGHAI)
