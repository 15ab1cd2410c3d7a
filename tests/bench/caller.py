"""Slack's side of the door, in a process of its own: signed slash commands on as many connections as are told.

Reads orders from stdin, a JSON object a line, and answers each with ``{"seconds": [...], "errors": [...]}``, a time for
everything done, in that order: ``count`` commands (``at_once``, ``command``, ``text``), or the ``said`` lines of a
meeting in a ``thread``, one after another.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import json
import sys
import time
from collections.abc import Iterator
from urllib.parse import urlencode

from tests.bench.ground import SECRET, STAFF, TEAM

PEOPLE = itertools.cycle(STAFF)
TRIGGERS = itertools.count(1)


def request(host: str, command: str, text: str) -> bytes:
    """A slash command by the next person, with their neighbour in place of ``{who}``, as Slack would send it."""
    asker, owner = next(PEOPLE), next(PEOPLE)
    form = {
        "command": command, "text": text.replace("{who}", f"<@{owner}|name>"), "user_id": asker, "team_id": TEAM,
        "channel_id": "C1", "trigger_id": f"{time.time_ns()}.{next(TRIGGERS)}", "response_url": f"http://{host}/none",
    }  # fmt: skip
    return signed(host, urlencode(form).encode(), "x-www-form-urlencoded")


def line(host: str, thread: str, text: str) -> bytes:
    """A message in a thread by the next person."""
    nth = next(TRIGGERS)
    event = {"type": "message", "channel": "C1", "channel_type": "channel", "user": next(PEOPLE), "text": text,
             "ts": f"{1_900_000_000 + nth}.000100", "thread_ts": thread}  # fmt: skip
    envelope = {"type": "event_callback", "team_id": TEAM, "event_id": f"Ev{nth}", "event": event}
    return signed(host, json.dumps(envelope).encode(), "json")


def signed(host: str, body: bytes, kind: str) -> bytes:
    now = str(int(time.time()))
    seal = hmac.new(SECRET.encode(), b"v0:" + now.encode() + b":" + body, hashlib.sha256).hexdigest()
    head = (
        f"POST /slack/events HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/{kind}\r\n"
        f"X-Slack-Request-Timestamp: {now}\r\nX-Slack-Signature: v0={seal}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Line:
    """One connection that stays open."""

    def __init__(self, host: str) -> None:
        self.host = host

    async def open(self) -> None:
        name, port = self.host.split(":")
        self.reader, self.writer = await asyncio.open_connection(name, int(port))

    async def call(self, said: bytes) -> tuple[float, str]:
        """Seconds until the whole answer was there, and what was wrong with it."""
        began = time.perf_counter()
        self.writer.write(said)
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        body = await self.reader.readexactly(length)
        seconds = time.perf_counter() - began
        good = head.startswith(b"HTTP/1.1 200") and b"refused" not in body
        return seconds, "" if good else (head + body)[:200].decode()


async def crowd(lines: list[Line], said: Iterator[bytes]) -> list[tuple[float, str]]:
    """All lines at once, each taking the next command as soon as its last is answered."""
    outcomes: list[tuple[float, str]] = []

    async def work(line: Line) -> None:
        for each in said:
            outcomes.append(await line.call(each))

    await asyncio.gather(*(work(line) for line in lines))
    return outcomes


async def main(host: str) -> None:
    lines: list[Line] = []
    while order := await asyncio.to_thread(sys.stdin.readline):
        wish = json.loads(order)
        while len(lines) < wish["at_once"]:
            lines.append(Line(host))
            await lines[-1].open()
        if "thread" in wish:
            said = [line(host, wish["thread"], text) for text in wish["said"]]
        else:
            said = [request(host, wish["command"], wish["text"]) for _ in range(wish["count"])]
        outcomes = await crowd(lines[: wish["at_once"]], iter(said))
        answer = {"seconds": [seconds for seconds, _ in outcomes], "errors": [fault for _, fault in outcomes if fault]}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
