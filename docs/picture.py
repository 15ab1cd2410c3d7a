"""Makes the README's picture anew, from a demo of its own: ``python -m docs.picture`` in the repository's root."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from sandbox.stage import plain
from tests.browser import windows
from tests.test_demo import Demo, marks, until

FILE = Path(__file__).parent / "demo.png"
CHANNEL, CHAIR, TOPIC = "service-quality", "Grace Bennett", "Client voices, November"
TALK = (
    (CHAIR, "topic: Appointments"),
    ("李娜", "这个月已有三位客户想约周末。"),
    ("Daniel Wu", "Two of mine asked the same, for Saturday mornings."),
    ("李娜", "行动：@李娜 周五前整理客户名单"),
    (CHAIR, "decision: we try Saturday mornings in December"),
    (CHAIR, "topic: Statements"),
    ("Daniel Wu", "Large print is one setting, and nobody knows of it."),
    ("Daniel Wu", "action: @Daniel Wu writes a note for the counters by Wednesday"),
    ("Oliver Hughes", "risk: the printers at two branches are old"),
)


def held(demo: Demo) -> None:
    """A meeting, from its start to the published minutes."""
    demo.do(CHAIR, "clock", to=demo.now().replace(hour=17, minute=2).isoformat())  # a morning in London
    thread = demo.begun(CHAIR, TOPIC, CHANNEL)
    for who, said in TALK:
        demo.do(CHAIR, "clock", advance=150)
        demo.say(who, said.replace(f"@{who}", f"<@{demo.person(who)}>"), CHANNEL, thread)
    tagged = sum(":" in said or "：" in said for _, said in TALK)
    until(lambda: sum(bool(marks(line)) for line in demo.seen(CHAIR, CHANNEL, thread)) == tagged)
    demo.say(CHAIR, f"<@{demo.get('/page/state')['app']['user']}> end", CHANNEL, thread)
    draft = until(lambda: demo.find(CHAIR, "Draft of M-1"))[-1]
    demo.press(CHAIR, draft, "minutes.publish")
    until(lambda: [post for post in demo.seen(CHAIR, CHANNEL) if "Minutes M-1" in plain(post)])


async def taken(url: str) -> None:
    async with windows(url) as window:
        chair = await window(CHAIR)
        await chair.open(CHANNEL)
        opened = chair.page.locator(".conversation .message", has=chair.page.locator(".thread-link")).last
        await opened.locator(".thread-link").click()
        first = chair.page.locator(".thread .message", has_text=TALK[0][1]).first
        await first.evaluate("line => line.scrollIntoView({block: 'start'})")
        await chair.page.locator(".conversation .message").last.scroll_into_view_if_needed()
        await chair.page.mouse.move(0, 0)
        await chair.shot(FILE)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        demo = Demo(Path(folder) / "state")
        try:
            demo.start()
            held(demo)
            asyncio.run(taken(demo.url))
        finally:
            demo.stop()
