"""A story for each slice through the page, in a real browser: what people type, press and see, in two languages.

Labels are found by the house's own words for them; what is typed, and what it comes to, stands here in full.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.async_api import expect

from bot.words import Reader
from tests.browser import Opener, Window, needs_chromium, windows
from tests.stage import SHANGHAI, Stage, staged

pytestmark = pytest.mark.anyio
BOT = "upchain"  # the conversation with it
CHAIN = "unit,parent,person,role\nBranch,,{top},head\nCentre,Branch,{head},head\nCentre,Branch,{member},member\n"


@dataclass(frozen=True)
class Cast:
    """Who plays, in which language, and over which door. ``head`` is above ``member``, ``top`` above both."""

    language: str
    door: str
    head: str
    member: str
    top: str
    top_reads: str

    @property
    def read(self) -> Reader:
        return Reader(self.language, SHANGHAI)

    @property
    def read_above(self) -> Reader:
        return Reader(self.top_reads, SHANGHAI)

    def said(self, english: str, chinese: str) -> str:
        return english if self.language == "en" else chinese


ENGLISH = Cast("en", "http", head="Ann Baker", member="Bob Carter", top="Carol Diaz", top_reads="en")
CHINESE = Cast("zh-Hans", "socket", head="王芳", member="李娜", top="林美", top_reads="zh-Hant")


@pytest.fixture(params=[ENGLISH, CHINESE], ids=lambda cast: cast.language)
def cast(request: pytest.FixtureRequest) -> Cast:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
async def played(cast: Cast, sqlite_url: str) -> AsyncIterator[Stage]:
    async with staged(sqlite_url, cast.door, beat=True) as stage:
        handles = {person.name: person.handle for person in stage.sandbox.workspace.people}
        await stage.organise(CHAIN.format(**{who: handles[getattr(cast, who)] for who in ("top", "head", "member")}))
        yield stage


@pytest.fixture
async def window(played: Stage) -> AsyncIterator[Opener]:
    async with windows(played.sandbox.url) as opener:
        yield opener


async def at_the_bot(window: Opener, name: str) -> Window:
    """Somebody's window on their conversation with the bot."""
    made = await window(name)
    await made.open(BOT)
    return made


async def standing(window: Window, *words: str, of: str = "") -> None:
    """All these words in the latest message, or in the latest one with the words ``of``."""
    last = window.page.locator(".conversation .message", has_text=of).last
    for word in words:
        await expect(last).to_contain_text(word)


# ---- the stories -----------------------------------------------------------------------------------------------------


@needs_chromium
async def test_a_task_is_given_mended_taken_back_and_done(cast: Cast, window: Opener) -> None:
    read, text = cast.read, cast.said("send the loan file", "提交贷后报告")
    asker, owner = await window(cast.head), await at_the_bot(window, cast.member)
    await asker.open("general")
    await asker.say(
        cast.said("/task @Bob Carter by Friday 6pm: send the loan file", "/task @李娜 周五下午6点前 提交贷后报告")
    )
    await standing(asker, "T-1", text, cast.said("Fri 27 Nov 2026, 18:00", "2026年11月27日 周五 18:00"))
    asked, friday = cast.said("Ann Baker asks you", "王芳 请你"), cast.said("Fri 27 Nov 2026", "2026年11月27日 周五")
    await standing(owner, text, friday, of=asked)

    await asker.press(read("button-edit"))
    await asker.fill(read("task-field-text"), f"{text} A")
    await asker.fill(read("task-field-date"), "2026-11-30")
    await asker.submit()
    await standing(owner, f"{text} A", cast.said("Mon 30 Nov 2026, 18:00", "2026年11月30日 周一 18:00"), of=asked)
    await asker.press(read("button-undo"))
    await standing(owner, text, friday, of=asked)
    await expect(owner.message(asked)).not_to_contain_text(f"{text} A")

    await owner.press(read("button-done"))
    await owner.see(cast.said("Done by you", "你 已完成"))
    await asker.open(BOT)
    await standing(asker, cast.said("Bob Carter has done T-1", "李娜 已完成 T-1"))


@needs_chromium
async def test_a_reminder_comes_is_put_off_and_answered(cast: Cast, window: Opener) -> None:
    read, text = cast.read, cast.said("call the client", "回访客户")
    asker, owner = await window(cast.head), await at_the_bot(window, cast.member)
    await asker.open("general")
    await asker.say(cast.said("/task @Bob Carter tomorrow: call the client", "/task @李娜 明天前 回访客户"))
    await standing(owner, text)
    await owner.clock("next_morning")
    await standing(owner, cast.said("Due today: call the client", "今天到期：回访客户"))

    await owner.press(read("button-snooze"))
    await owner.fill(read("snooze-until"), read("snooze-hour"))
    await owner.submit()
    await standing(owner, cast.said("Reminders rest until Tue 24 Nov 2026, 10:0", "2026年11月24日 周二 10:0"))
    await owner.clock("plus_hour")
    await standing(owner, cast.said("As you asked, again: call the client", "按你的要求再次提醒：回访客户"))

    await owner.press(read("button-done"))
    await asker.open(BOT)
    await standing(asker, cast.said("has done T-1: call the client", "已完成 T-1：回访客户"))
    assert len([message for message in await owner.messages() if text in message.text]) == 3


@needs_chromium
async def test_a_meeting_is_held_its_draft_mended_and_published(cast: Cast, window: Opener) -> None:
    read = cast.read
    chair, member = await window(cast.head), await window(cast.member)
    topic = cast.said("Weekly meeting", "客户经理周例会")
    await chair.open("general")
    await chair.say(cast.said("/minutes start Weekly meeting", "/minutes 开始 客户经理周例会"))
    for person in (chair, member):
        await person.open("general")
        await person.see(f"M-1 {topic}")
        await person.open_thread(f"M-1 {topic}")
    await chair.say(cast.said("topic: Visits", "议题：回访进度"))
    await member.say(cast.said("Eight are still to do.", "还差 8 户。"))
    await member.say(cast.said("action: @Bob Carter visits them by Friday", "行动：@李娜 周五前完成回访"))
    await chair.say(cast.said("decision: we review on Mondays", "决议：每周一复盘"))
    await expect(chair.message(cast.said("we review", "每周一复盘")).locator("[data-reaction]")).to_have_count(1)
    await member.edit(
        cast.said("visits them", "完成回访"), cast.said("action: @Bob Carter visits all", "行动：@李娜 完成全部回访")
    )
    await expect(chair.message(cast.said("visits all", "完成全部回访"))).to_be_visible()

    await chair.close_thread()
    await chair.press(read("minutes-end"))
    await chair.open(BOT)
    await standing(chair, read("minutes-draft-title", ref="M-1", topic=topic), cast.said("visits all", "完成全部回访"))
    await chair.press(read("button-edit"))
    await chair.fill(read("minutes-decisions"), cast.said("We review every Monday at nine.", "每周一上午九点复盘。"))
    await chair.submit()
    await standing(chair, cast.said("every Monday at nine", "上午九点复盘"))
    await chair.press(read("minutes-publish"))

    await member.close_thread()
    title = read("minutes-title", ref="M-1", topic=topic)
    await standing(member, title, cast.said("Topic: Visits", "议题：回访进度"), "T-1")
    await standing(member, cast.said("every Monday at nine", "上午九点复盘"), cast.said("visits all", "完成全部回访"))
    await member.open(BOT)
    await standing(member, cast.said("Ann Baker asks you: visits all", "王芳 请你：完成全部回访"))


@needs_chromium
async def test_something_raised_goes_up_with_an_opinion_and_comes_back_answered(
    cast: Cast, played: Stage, window: Opener
) -> None:
    read, above = cast.read, cast.read_above
    raiser, head = await window(cast.member), await at_the_bot(window, cast.head)
    top = await at_the_bot(window, cast.top)
    await raiser.open("general")
    matter = cast.said("Clients ask for Saturdays", "客户希望周六也能预约")
    await raiser.say(cast.said(f"/raise need {matter}", f"/raise 客户需求 {matter}"))
    await standing(raiser, "F-1", cast.head)
    await standing(head, matter, read("feedback-until-waiting"))
    await head.press(read("feedback-acknowledge"))
    await standing(head, read("feedback-until-acknowledged"))

    await head.press(read("feedback-forward"))
    await head.submit()
    assert list(await head.faults_shown()) == [read("feedback-forward-field")]
    await head.fill(
        read("feedback-forward-field"), cast.said("Three this month: worth a trial.", "本月已有三位，值得试点。")
    )
    await head.submit()
    await standing(top, matter, cast.said("worth a trial", "值得试点"))
    await top.press(above("feedback-answer"))
    await top.fill(above("feedback-answer-field"), cast.said("From next month, for a quarter.", "下月起试行一个季度。"))
    await top.submit()

    await raiser.open(BOT)
    await standing(raiser, cast.said("for a quarter", "试行一个季度"), cast.said("worth a trial", "值得试点"), cast.top)
    await raiser.press(read("feedback-settle"))
    await standing(raiser, read("feedback-state-settled"))
    await expect(head.page.locator(".conversation .message").last).to_contain_text(read("feedback-state-settled"))
    assert [message for message in heard_by_others(cast, played) if matter in message] == []


def heard_by_others(cast: Cast, stage: Stage) -> list[str]:
    """What the bot has said to people outside the chain."""
    others = [
        person for person in stage.sandbox.workspace.actors() if person.name not in (cast.head, cast.member, cast.top)
    ]
    said: list[Any] = [stage.channel(), *(stage.heard(person.handle) for person in others)]
    return [message for messages in said for message in messages]
