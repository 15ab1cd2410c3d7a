"""What becomes of a meeting, in a real browser and two languages: for its chair, who was there, who was not, and who
has no business with it."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests import test_browser_stories as stories
from tests.browser import Opener, Window, needs_chromium
from tests.stage import Stage
from tests.test_browser_stories import Cast, at_the_bot, standing

pytestmark = pytest.mark.anyio
cast, played, window = stories.cast, stories.played, stories.window  # the fixtures


async def held(cast: Cast, chair: Window, member: Window, start: str, topic: str, *lines: tuple[Window, str]) -> None:
    """A meeting in the channel, begun, talked through, and ended by its button."""
    for person in (chair, member):
        await person.open("general")
    await chair.say(start)
    for person in (chair, member):
        await person.see(topic)
        await person.open_thread(topic)
    for person, line in lines:
        await person.say(line)
        await chair.see(line.replace("@", "").split("：")[-1].split(": ")[-1][-8:])
    for person in (chair, member):
        await person.close_thread()
    await chair.press(cast.read("minutes-end"))
    await chair.open(stories.BOT)


@needs_chromium
async def test_the_draft_is_walked_and_everybody_hears_what_is_theirs(cast: Cast, window: Opener) -> None:
    read, chair, member = cast.read, await window(cast.head), await window(cast.member)
    absent = await at_the_bot(window, cast.top)
    promised = cast.said("I will send the list by Thursday.", "我周四前提交名单。")
    agreed = cast.said("We have decided to review on Mondays.", "大家一致同意每周一复盘。")
    aside = cast.said("I will book the room by Friday.", "我来安排会议室。")
    start, topic = cast.said("/minutes start Weekly", "/minutes 开始 周例会"), cast.said("M-1 Weekly", "M-1 周例会")
    await held(
        cast, chair, member, start, topic,
        (member, promised), (member, agreed), (member, aside),
        (chair, cast.said("action: find a bigger room", "行动：找一间大会议室")),
        (chair, cast.said("action: @Carol Diaz reports upward by Friday", "行动：@林美 周五前向分行汇报")),
    )  # fmt: skip
    await standing(chair, promised, cast.said("(3 to go)", "（还有 3 条）"), read("minutes-no-owner"))

    await chair.press(read("minutes-accept"))
    await standing(chair, agreed, cast.said("(2 to go)", "（还有 2 条）"))
    await chair.press(read("minutes-change"))
    await chair.fill(read("minutes-item-text"), cast.said("Review every Monday.", "每周一复盘。"))
    await chair.submit()
    await standing(chair, aside, cast.said("Review every Monday.", "每周一复盘。"))
    await chair.press(read("minutes-ignore"))
    await chair.see_gone(aside)
    await chair.press(read("minutes-set"))
    await chair.fill(read("minutes-item-owners"), cast.member)
    await chair.fill(read("minutes-item-due"), "2026-11-30")
    await chair.submit()
    await chair.see_gone(read("minutes-set"))
    await chair.press(read("minutes-publish"))
    await standing(chair, read("minutes-unread-by", names=f"@{cast.member}"))

    await standing(absent, "M-1", cast.said("reports upward", "向分行汇报"), "T-3")
    assert len([message for message in await absent.messages() if "T-3" in message.text]) == 1
    await member.see(read("minutes-confirm"))
    await member.press(read("minutes-confirm"))
    await member.see(read("minutes-confirmed", ref="M-1", edition=1))
    await member.see(read("minutes-read-by", names=cast.member))
    await standing(chair, read("minutes-read-by", names=f"@{cast.member}"))
    await member.open(stories.BOT)
    await standing(member, read("minutes-owed", ref="M-1", topic=cast.said("Weekly", "周例会"), count=2), "T-1", "T-2")


@needs_chromium
async def test_an_outsider_cannot_find_what_is_restricted(cast: Cast, played: Stage, window: Opener) -> None:
    chair, member = await window(cast.head), await window(cast.member)
    topic = cast.said("Zebra loan", "斑马贷款")
    decided = cast.said("decision: we decline the zebra", "决议：不批斑马贷款")
    start = cast.said(f"/minutes start {topic} private", f"/minutes 开始 机密：{topic}")
    await held(cast, chair, member, start, "M-1 🔒", (member, cast.said("it is weak", "材料不足")), (chair, decided))
    await chair.press(cast.read("minutes-publish"))
    await member.open(stories.BOT)
    await standing(member, topic, cast.said("we decline", "不批"))

    outsider = await at_the_bot(window, cast.top)
    for what in ("M-1", "list", f"find {cast.said('zebra', '斑马')}", "export M-1 docx", "export M-1", "open"):
        await outsider.say(f"/minutes {what}")
    told = outsider.page.locator('.conversation [data-ephemeral="true"]')
    await expect(told).to_have_count(6)
    secret = (topic, cast.said("decline", "不批"), cast.head, cast.member)
    heard = " ".join([message.text for message in await outsider.messages() if "/minutes" not in message.text])
    assert not [word for word in secret if word in heard] and heard.count("M-1") <= 3  # what was asked for itself
    assert [
        message for message in stories.heard_by_others(cast, played) if cast.said("decline", "不批") in message
    ] == []
