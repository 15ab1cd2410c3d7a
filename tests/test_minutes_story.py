"""A meeting in a thread, told through the door: held, drafted, published, its actions followed as tasks."""

from __future__ import annotations

import pytest

from sandbox.stage import plain
from tests.stage import Stage

pytestmark = pytest.mark.anyio


async def begun(stage: Stage, by: str = "ann", command: str = "/minutes start Weekly meeting") -> str:
    """A meeting; its thread."""
    await stage.run(by, command)
    return str(stage.sandbox.messages("general")[-1]["ts"])


def marks(stage: Stage, ts: str) -> list[str]:
    return [reaction["name"] for reaction in stage.sandbox.message("general", ts).get("reactions", [])]


async def test_a_meeting_from_start_to_tasks(stage: Stage) -> None:
    thread = await begun(stage)
    assert "Weekly meeting" in stage.channel()[-1] and "Ann Baker" in stage.channel()[-1]
    plain_line = await stage.say("bob", "Good morning all", thread=thread)
    topic = await stage.say("ann", "topic: Loans", thread=thread)
    decision = await stage.say("ann", "DECISION: we offer five years", thread=thread)
    action = await stage.say("ann", "action: @bob sends the file by Friday", thread=thread)
    loose = await stage.say("bob", "action: find a room", thread=thread)
    assert [marks(stage, ts) for ts in (plain_line, topic, decision, action)] == [
        [],
        ["pushpin"],
        ["white_check_mark"],
        ["dart"],
    ]
    await stage.say("ann", "@upchain end", thread=thread)
    draft = stage.heard("ann")[-1]
    assert "Draft of M-1: Weekly meeting" in draft and "we offer five years" in draft
    assert "no owner" in draft and marks(stage, loose) == ["dart"]
    await stage.press("ann", "minutes.publish")
    published = stage.channel(thread=thread)[-1]
    assert stage.channel()[-1] == published  # in the thread and in the channel
    for part in (
        "Minutes M-1: Weekly meeting",
        "Attendees",
        "Ann Baker, Bob Carter",
        "Topic: Loans",
        "T-1",
        "no owner",
    ):
        assert part in published
    assert stage.titles("bob") == ["Ann Baker asks you: sends the file"]
    assert "T-1" in await stage.run("bob", "/task list")


async def test_a_channel_post_calls_nobody_and_a_task_keeps_whom_it_is_about(stage: Stage) -> None:
    """Whom it concerns hears of it directly; the channel reads names."""
    thread = await begun(stage)
    await stage.say("ann", "action: @bob meets @carol by Friday", thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    await stage.press("ann", "minutes.publish")
    posts = [plain(message) for message in stage.sandbox.messages("general") if message.get("bot_id")]
    assert "Bob Carter" in posts[-1] and not any("<@" in post for post in posts)
    assert any("meets Carol Diaz" in heard for heard in stage.heard("bob") + stage.heard("carol"))


async def test_edits_and_deletions_are_followed(stage: Stage) -> None:
    thread = await begun(stage)
    one = await stage.say("ann", "decision: we close at five", thread=thread)
    two = await stage.say("ann", "decision: we open at nine", thread=thread)
    three = await stage.say("bob", "we need chairs", thread=thread)
    await stage.sandbox.edit("ann", "general", one, "decision: we close at six")
    await stage.sandbox.edit("bob", "general", three, "action: @bob buys chairs")
    await stage.sandbox.delete("ann", "general", two)
    await stage.house.courier.drain()
    assert marks(stage, three) == ["dart"]
    await stage.say("ann", "@upchain end", thread=thread)
    draft = stage.heard("ann")[-1]
    assert "we close at six" in draft and "five" not in draft and "we open at nine" not in draft
    assert "buys chairs" in draft
    await stage.sandbox.edit("ann", "general", one, "never mind")
    await stage.house.courier.drain()
    assert marks(stage, one) == [] and "None." in stage.heard("ann")[-1]


async def test_in_chinese(stage: Stage) -> None:
    thread = await begun(stage, "wang", "/minutes 开始 客户经理周例会")
    await stage.say("wang", "议题：贷后检查", thread=thread)
    await stage.say("lina", "行动：@lina 周五前提交报告", thread=thread)
    await stage.say("wang", "决议：下周起每周复盘", thread=thread)
    await stage.say("wang", "@upchain 结束", thread=thread)
    await stage.press("wang", "发布")
    published = stage.channel()[-1]
    for part in (
        "会议纪要 M-1：客户经理周例会",
        "出席人员",
        "王芳、李娜",
        "议题：贷后检查",
        "下周起每周复盘",
        "2026年11月27日 周五",
    ):
        assert part in published
    assert stage.titles("lina") == ["王芳 请你：提交报告"]


async def test_the_chair_mends_the_draft(stage: Stage) -> None:
    thread = await begun(stage)
    await stage.say("ann", "action: @bob sends teh file by Friday", thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    await stage.press("ann", "minutes.edit")
    form = stage.sandbox.views("ann")[-1]
    assert "@Bob Carter sends teh file" in str(form)
    await stage.fill(
        "ann",
        topic="Weekly",
        decisions="We meet weekly.",
        actions="@Bob Carter sends the file by Friday\n@李娜 calls the client",
    )
    draft = stage.heard("ann")[-1]
    assert "We meet weekly." in draft and "sends the file" in draft and "teh" not in draft
    await stage.press("ann", "minutes.publish")
    assert stage.titles("bob") == ["M-1 Weekly: one thing is yours"] and "sends the file" in stage.heard("bob")[0]
    assert "calls the client" in stage.heard("lina")[0]


async def test_only_the_chair_publishes_and_only_once(stage: Stage) -> None:
    thread = await begun(stage)
    await stage.say("ann", "action: @bob sends the file", thread=thread)
    await stage.say("carol", "@upchain end", thread=thread)
    assert not stage.heard("ann")  # carol was not there
    await stage.say("bob", "hello", thread=thread)
    await stage.say("bob", "@upchain end", thread=thread)
    card = stage.sandbox.dms("ann")[-1]
    await stage.press("ann", "minutes.publish", [card])
    count = len(stage.channel())
    assert len(stage.titles("bob")) == 1
    with pytest.raises(KeyError):
        await stage.press("ann", "minutes.publish")
    assert len(stage.channel()) == count


async def test_two_meetings_in_one_channel_and_lines_elsewhere(stage: Stage) -> None:
    first, second = await begun(stage), await begun(stage, "bob", "/minutes start Budget")
    await stage.say("ann", "decision: one", thread=first)
    await stage.say("bob", "decision: two", thread=second)
    other = await stage.say("ann", "hello")
    elsewhere = await stage.say("ann", "decision: three", thread=other)
    assert marks(stage, elsewhere) == []
    await stage.say("bob", "@upchain end", thread=second)
    assert (
        "two" in stage.heard("bob")[-1] and "one" not in stage.heard("bob")[-1].split("Decisions")[1].split("Action")[0]
    )
    assert "elsewhere" not in await stage.run("ann", "/minutes end")
    assert "Draft of M-1" in stage.heard("ann")[-1]


async def test_nobody_else_reads_it(stage: Stage) -> None:
    thread = await begun(stage)
    await stage.say("ann", "decision: a secret", thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    there = await stage.run("carol", "/minutes M-1", "@carol")
    nowhere = await stage.run("carol", "/minutes M-2", "@carol")
    assert there.replace("M-1", "M-2") == nowhere and "secret" not in there
    assert "secret" in await stage.run("ann", "/minutes M-1")


async def test_lists_find_open_and_export(stage: Stage) -> None:
    assert "No meetings here yet" in await stage.run("ann", "/minutes list")
    thread = await begun(stage)
    await stage.say("ann", "action: @bob sends the file by Friday", thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    await stage.press("ann", "minutes.publish")
    assert "M-1" in await stage.run("bob", "/minutes 列表")
    assert "M-1" in await stage.run("bob", "/minutes find FILE")
    assert "M-1" not in await stage.run("bob", "/minutes find zebra")
    assert "T-1" in await stage.run("bob", "/minutes open")
    assert "sends the file" in await stage.run("bob", "/minutes export M-1")


async def test_a_line_is_kept_by_hand(stage: Stage) -> None:
    thread = await begun(stage)
    ts = await stage.say("bob", "We might offer five years", thread=thread)
    await stage.sandbox.shortcut("ann", "minutes.keep", stage.sandbox.message("general", ts))
    assert await stage.fill("ann", kind="decision") == {}
    assert marks(stage, ts) == ["white_check_mark"]
    await stage.say("ann", "@upchain end", thread=thread)
    assert "1. We might offer five years" in stage.heard("ann")[-1]
    outside = await stage.say("bob", "hello there")
    await stage.sandbox.shortcut("ann", "minutes.keep", stage.sandbox.message("general", outside))
    assert "meeting" in plain(stage.sandbox.whispers("ann")[-1])


async def test_the_agenda(stage: Stage) -> None:
    thread = await begun(stage)
    await stage.say("ann", "@upchain agenda Review of loans; Complaints", thread=thread)
    assert "1. Review of loans" in plain(stage.sandbox.whispers("ann")[-1])


async def test_the_button_ends_it_and_wrong_places_are_told(stage: Stage) -> None:
    await begun(stage)
    await stage.sandbox.press("ann", stage.sandbox.messages("general")[-1], "minutes.end")
    await stage.house.courier.drain()
    assert "Draft of M-1" in stage.heard("ann")[-1]
    assert "in a channel" in await stage.run("ann", "/minutes start x", "@ann")
    assert "thread" in await stage.run("ann", "/minutes end")
