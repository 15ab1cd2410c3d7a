"""Recurring tasks told through the door: one task at a time, that can be done, snoozed and cancelled by itself."""

from __future__ import annotations

import pytest

from bot.chat import Profile
from tests.stage import Stage

pytestmark = pytest.mark.anyio


async def test_a_weekly_task_comes_again_when_the_last_is_due(stage: Stage) -> None:
    said = stage.named(await stage.run("wang", "/task @lina 每周一 9点 交周报"))
    assert "交周报 · 每周一 09:00" in said
    assert "2026年11月30日 周一\n2026年12月7日 周一\n2026年12月14日 周一" in said
    assert stage.titles("lina") == ["王芳 请你：交周报"] and "每周一 09:00" in stage.heard("lina")[0]
    for moment, title in (
        ("11-27 09:00", "2026年11月30日 周一 09:00 到期：交周报"),
        ("11-30 09:00", "今天到期：交周报"),
        ("12-01 09:00", "已逾期：交周报"),
    ):
        stage.clock.set(f"2026-{moment}")
        await stage.tick()
        await stage.tick()
        assert stage.titles("lina")[-1] == title
    listed = await stage.run("lina", "/task 列表")
    assert "T-1" in listed and "T-2" in listed and "12月7日" in listed and "T-3" not in listed
    await stage.run("lina", "/task 完成 T-1")
    await stage.run("lina", "/task 完成 T-2")
    stage.clock.set("2026-12-07 09:00")
    await stage.tick()
    assert "T-3" in await stage.run("lina", "/task 列表")
    assert not [title for title in stage.titles("lina")[4:] if "请你" in title], "asked for once"


async def test_holidays_move_it_to_the_working_day_before(stage: Stage) -> None:
    stage.clock.set("2026-09-21 10:00")
    said = await stage.run("ann", "/task @bob every Friday 5pm: send the figures")
    assert "Thu 24 Sep 2026\nWed 30 Sep 2026\nFri 9 Oct 2026" in said, "25 September and 2 October 2026 are holidays"
    assert "day off" in said


async def test_snoozed_is_one_occasion_not_the_rule(stage: Stage) -> None:
    await stage.run("ann", "/task @bob every weekday: tidy the desk")
    stage.clock.set("2026-11-24 09:00")
    await stage.tick()
    assert stage.titles("bob")[-1] == "Tue 24 Nov 2026: 1 overdue, 1 due today"
    await stage.run("bob", "/task done T-1")
    await stage.run("bob", "/task snooze T-2 tomorrow 3pm")
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    assert "T-3" in stage.heard("bob")[-1] and "T-2" not in stage.heard("bob")[-1]
    stage.clock.set("2026-11-25 15:00")
    await stage.tick()
    assert "T-2" in stage.heard("bob")[-1] and "T-3" not in stage.heard("bob")[-1]


async def test_cancel_asks_which_and_stop_leaves_the_last(stage: Stage) -> None:
    await stage.run("ann", "/task @bob every Friday: one")
    await stage.run("ann", "/task @bob every Friday: two")
    assert "Which is cancelled" in await stage.run("ann", "/task cancel T-1 it was a test")
    await stage.press("ann", "task.cancel_one")
    assert "Which is cancelled" in await stage.run("ann", "/task cancel T-2 no longer needed")
    await stage.press("ann", "task.stop_all")
    stage.clock.set("2026-11-30 10:00")
    await stage.tick()
    listed = await stage.run("bob", "/task list")
    assert "one" in listed and "two" not in listed
    assert "was the last" in await stage.run("bob", "/task stop T-3")
    assert "does not repeat" in await stage.run("bob", "/task stop T-3")
    stage.clock.set("2026-12-20 10:00")
    await stage.tick()
    assert "T-4" not in await stage.run("bob", "/task list")


async def test_taken_back_it_does_not_come_again(stage: Stage) -> None:
    await stage.run("ann", "/task @bob every Friday: one")
    await stage.run("ann", "/task undo")
    stage.clock.set("2026-12-05 10:00")
    await stage.tick()
    assert "Nothing open" in await stage.run("bob", "/task list")


async def test_edited_alone_or_with_all_that_follow(stage: Stage) -> None:
    await stage.run("ann", "/task @bob every Friday: one")
    await stage.press("ann", "task.edit")
    assert await stage.fill("ann", text="one and two", date="2026-11-27", scope="all") == {}
    stage.clock.set("2026-11-28 10:00")
    await stage.tick()
    listed = await stage.run("bob", "/task list")
    assert listed.count("one and two") == 2
    await stage.run("bob", "/task edit T-2")
    assert await stage.fill("bob", text="only this", scope="this") == {}
    stage.clock.set("2026-12-05 10:00")
    await stage.tick()
    assert "T-3*  one and two" in await stage.run("bob", "/task list")


async def test_it_outlives_its_owner_and_its_author(stage: Stage) -> None:
    await stage.organise("unit,parent,person,role\nCentre,,wang,head\nCentre,,bob,member\n")
    await stage.run("ann", "/task @bob every Friday: count the cash")
    await left(stage, "bob")
    stage.clock.set("2026-11-28 10:00")  # made on a Saturday, told on Monday
    await stage.tick()
    stage.clock.set("2026-11-30 10:00")
    await stage.tick()
    inherited = "Nobody else is left to do this, so it is with you: count the cash (every Friday)"
    assert stage.titles("ann") == [inherited, "Mon 30 Nov 2026: 1 without an owner"]
    await left(stage, "ann")
    for moment in ("2026-12-05 10:00", "2026-12-07 10:00"):
        stage.clock.set(moment)
        await stage.tick()
    assert "T-3" in await stage.run("wang", "/task 列表"), "the head over who had it"
    await stage.press("wang", "task.stop")
    assert "不再重复" in await stage.run("wang", "/task 停止 T-3") or "不是重复" in await stage.run(
        "wang", "/task 停止 T-3"
    )


async def left(stage: Stage, who: str) -> None:
    """The platform says that somebody has left."""
    await stage.house.bot.meet(Profile(stage.sandbox.person(who), who, "gone", "Asia/Shanghai", "en"))


@pytest.mark.parametrize(
    ("order", "rule"),
    [
        ("every last Friday", "on the last Friday of every month"),
        ("每月5号", "every month on day 5"),
        ("every weekday 9am", "every working day, 09:00"),
        ("每个工作日", "every working day"),
        ("每季度末", "at the end of every quarter"),
        ("every other Tuesday at 3pm", "every 2 weeks on Tuesday, 15:00"),
        ("每年12月31日", "every year on 31 December"),
        ("on the first business day of every month", "on the first working day of every month"),
    ],
)
async def test_the_rule_is_shown_back_in_words(stage: Stage, order: str, rule: str) -> None:
    assert f"send it · {rule}" in await stage.run("ann", f"/task @bob {order}: send it")


async def test_what_cannot_be_read_is_asked(stage: Stage) -> None:
    assert "how often" in await stage.run("ann", "/task @bob every month: check the safe")
    assert "每周一" in await stage.run("wang", "/task @lina 每周 交周报")
    assert "没有" in await stage.run("lina", "/task 列表")


# ---- by form and by button -------------------------------------------------------------------------------------------


async def test_a_form_asks_how_often_too(stage: Stage) -> None:
    await stage.run("ann", "/task")
    bob = stage.sandbox.person("bob")
    asked = {"text": "weekly report", "owners": [bob]}
    assert "how often" in (await stage.fill("ann", **asked, repeats="now and then"))["repeats"]
    assert list(await stage.fill("ann", **asked, repeats="every Monday 9am", date="2026-12-01")) == ["date"]
    assert await stage.fill("ann", **asked, repeats="every Monday", date=None, time="09:00") == {}
    assert "Every Monday" in stage.heard("bob")[0] or "every Monday, 09:00" in stage.heard("bob")[0]
    assert "every Monday, 09:00" in await stage.run("bob", "/task T-1")


async def test_how_often_is_changed_and_ended_in_the_form(stage: Stage) -> None:
    await stage.run("ann", "/task @bob every Friday: weekly report")
    await stage.press("bob", "task.edit")
    assert await stage.fill("bob", text="weekly figures", repeats="every Wednesday 3pm") == {}
    assert "every Wednesday, 15:00" in await stage.run("bob", "/task T-1")
    stage.clock.set("2026-11-28 10:00")
    await stage.tick()
    said = await stage.run("bob", "/task T-2")
    assert "weekly report" in said and "Wed 2 Dec 2026, 15:00" in said, "the text of the first alone was changed"
    await stage.press("bob", "task.edit")
    assert await stage.fill("bob", repeats="") == {}
    assert "Repeats" not in await stage.run("bob", "/task T-2")
    stage.clock.set("2026-12-05 10:00")
    await stage.tick()
    assert "There is no T-3" in await stage.run("bob", "/task T-3")


async def test_what_comes_again_is_ended_by_a_press(stage: Stage) -> None:
    await stage.run("ann", "/task @bob every Friday: weekly report")
    await stage.run("ann", "/task T-1")
    await stage.press("ann", "task.stop")
    assert "T-1 was the last" in stage.sandbox.whispers("ann")[-1]["text"]
    assert "does not repeat" in await stage.run("ann", "/task stop T-1")
