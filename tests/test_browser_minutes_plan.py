"""A meeting before it begins, in a real browser: planned by form, announced, recalled in the morning, begun, walked."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser import Opener, Window, needs_chromium, windows
from tests.stage import Stage, staged
from tests.test_browser_stories import CHINESE, ENGLISH, Cast, at_the_bot, standing

pytestmark = pytest.mark.anyio
PICTURES = os.environ.get("UPCHAIN_PICTURES")  # a folder, to look at what the story saw


@pytest.fixture(params=[ENGLISH, CHINESE], ids=lambda cast: cast.language)
def cast(request: pytest.FixtureRequest) -> Cast:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
async def played(cast: Cast, sqlite_url: str) -> AsyncIterator[Stage]:
    async with staged(sqlite_url, cast.door, beat=True) as stage:
        yield stage


@pytest.fixture
async def window(played: Stage) -> AsyncIterator[Opener]:
    async with windows(played.sandbox.url) as opener:
        yield opener


async def picture(window: Window, cast: Cast, name: str) -> None:
    if PICTURES:
        await window.shot(Path(PICTURES) / f"plan-{cast.language}-{name}.png")


@needs_chromium
async def test_a_meeting_is_planned_recalled_begun_and_walked(cast: Cast, played: Stage, window: Opener) -> None:
    read, topic = cast.read, cast.said("Weekly meeting", "客户经理周例会")
    chair, member = await window(cast.head), await at_the_bot(window, cast.member)
    first, second = cast.said("Visits", "回访进度"), cast.said("Complaints", "投诉处理")
    await chair.open("general")
    await chair.say("/minutes plan")
    await chair.fill(read("minutes-topic-field"), topic)
    await chair.fill(read("plan-date"), "2026-11-24")
    await chair.fill(read("plan-time"), "10:00")
    await chair.fill(read("plan-people"), cast.member)
    agenda = cast.said("Visits 10m @Bob Carter\nComplaints", "回访进度 10分钟 @李娜\n投诉处理")
    await chair.fill(read("minutes-agenda"), agenda)
    await chair.fill(read("minutes-place"), cast.said("Room 3", "三楼会议室"))
    await picture(chair, cast, "1-form")
    await chair.submit()
    await chair.see(read("plan-made", ref="M-1", topic=topic))
    announced = chair.page.locator(".conversation .message", has_text=f"M-1 {topic}").filter(has_text=first)
    hour = cast.said("Tue 24 Nov 2026, 10:00 – 11:00", "2026年11月24日 周二 10:00 – 11:00")
    for words in (hour, first, second, cast.member):
        await expect(announced).to_contain_text(words)
    await picture(chair, cast, "2-announced")

    await standing(member, read("plan-invited", person="", topic=topic).strip(), hour)
    await member.press(read("plan-answer-yes"))
    await expect(announced).to_contain_text(read("plan-says-yes"))
    await picture(member, cast, "3-invited")

    await member.clock("next_morning")
    await standing(member, read("plan-recalled-today", hour="10:00", topic=topic))
    await picture(member, cast, "4-recalled")
    await member.clock("plus_hour")
    await standing(member, read("plan-soon", hour="10:00", topic=topic))
    await picture(member, cast, "5-soon")

    await member.press(read("plan-start"))
    await chair.page.locator(".conversation .message", has_text=read("minutes-end")).first.wait_for()
    await chair.see(read("minutes-state-open"))
    await chair.open_thread(read("minutes-end"))
    await chair.say(cast.said("@upchain next", "@upchain 下一项"))
    await chair.see(read("minutes-next", place=1, count=2, topic=first))
    await chair.say(cast.said("@upchain next", "@upchain 下一项"))
    await chair.see(read("minutes-next", place=2, count=2, topic=second))
    await picture(chair, cast, "6-walked")
    assert not chair.outside
