"""What reaches people by the clock, in the page: the morning's message, one's own settings, the delivery record."""

from __future__ import annotations

import pytest

from tests.browser import PHONE, Opener, needs_chromium
from tests.stage import Stage
from tests.test_browser_stories import BOT, Cast, at_the_bot, cast, played, standing, window  # noqa: F401

pytestmark = pytest.mark.anyio


@needs_chromium
async def test_one_message_a_morning_says_it_all(cast: Cast, played: Stage, window: Opener) -> None:  # noqa: F811
    read = cast.read
    asker = await window(cast.head)
    await asker.open("general")
    for said in (
        cast.said("/task @Bob Carter by tomorrow: call the client", "/task @李娜 明天前 回访客户"),
        cast.said("/task @Bob Carter by tomorrow: send the loan file", "/task @李娜 明天前 提交贷后报告"),
        cast.said("/task @Bob Carter by Thursday: prepare the audit", "/task @李娜 周四前 准备审计材料"),
        cast.said("/task move T-3 Friday because the auditor is ill", "/task 改期 T-3 周五 因为审计员病了"),
    ):
        await asker.say(said)
    owner = await window(cast.member, size=PHONE)
    await owner.clock("next_morning")
    await owner.open(BOT)
    title = cast.said("Tue 24 Nov 2026: 2 due today", "2026年11月24日 周二：2 项今天到期")
    await standing(owner, title, "T-1", "T-2", of=title)
    await standing(owner, cast.said("has moved T-3: prepare the audit", "调整了 T-3 的期限：准备审计材料"), of=title)
    await owner.press(read("button-done"))
    await standing(owner, cast.said("Done by you", "你 已完成"), of=title)


@needs_chromium
async def test_settings_say_in_words_what_is_sent_and_are_set(cast: Cast, window: Opener) -> None:  # noqa: F811
    read = cast.read
    head = await at_the_bot(window, cast.head)
    await head.say(cast.said("/upchain me", "/upchain 我"))
    await standing(head, read("me-what-digest"), read("me-what-never"), read("region-CN"), "09:00")
    await head.press(read("button-edit"))
    await head.fill(read("me-digest"), "08:30")
    await head.fill(read("me-region"), read("region-HK"))
    await head.submit()
    await standing(head, "08:30", read("region-HK"))
    assert len([message for message in await head.messages() if read("me-title") in message.text]) == 1


@needs_chromium
async def test_the_record_says_what_was_sent_and_what_came_of_it(cast: Cast, window: Opener) -> None:  # noqa: F811
    read = cast.read
    asker, owner = await window(cast.head), await at_the_bot(window, cast.member)
    await asker.open("general")
    await asker.say(cast.said("/task @Bob Carter by tomorrow: call the client", "/task @李娜 明天前 回访客户"))
    await standing(owner, cast.said("call the client", "回访客户"))
    await asker.say("/task T-1")
    await standing(asker, read("letters-sent"), read("letter-unanswered"), read("letters-planned"))
    await owner.press(read("button-snooze"))
    await owner.submit()
    await asker.say("/task T-1")
    answered = cast.said("answered Mon 23 Nov 2026", "2026年11月23日")
    await standing(asker, read("letters-sent"), answered, read("letter-what-snoozed"))
