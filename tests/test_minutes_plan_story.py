"""A meeting before it begins, told through the door: planned, announced, recalled, changed, answered, begun."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from sandbox.stage import plain
from tests.stage import Stage

pytestmark = pytest.mark.anyio

PLAN = "/minutes plan Weekly sync tomorrow 3-4pm @bob @carol; agenda: Pipeline 10m @bob; Risks 5m; place: Room 3"


async def planned(stage: Stage, by: str = "ann", command: str = PLAN) -> str:
    return stage.named(await stage.run(by, command))


def files(stage: Stage, channel: str = "general") -> list[dict[str, Any]]:
    """Calendar files in a channel's threads, the oldest first."""
    roots = stage.sandbox.messages(channel)
    said = [reply for root in roots for reply in stage.sandbox.messages(channel, thread=root["ts"])]
    return [file for message in said for file in message.get("files", [])]


async def ics(file: dict[str, Any]) -> str:
    async with aiohttp.ClientSession() as web, web.get(file["url_private"]) as answer:
        return (await answer.text()).replace("\r\n ", "").replace("\r\n", "\n")


async def test_a_meeting_is_planned_announced_recalled_and_begun(stage: Stage) -> None:
    answer = await planned(stage)
    assert "M-1 is planned: Weekly sync" in answer and "Tue 24 Nov 2026, 15:00 – 16:00" in answer
    assert "For Carol Diaz that is outside working hours: Tue 24 Nov 2026, 07:00" in answer
    announced = stage.channel()[-1]
    for part in (
        "M-1  Weekly sync",
        "Room 3",
        "1. Pipeline · 10 min · Bob Carter",
        "2. Risks · 5 min",
        "Asia/Shanghai",
    ):
        assert part in announced
    assert stage.titles("bob") == ["Ann Baker invites you: Weekly sync"]
    assert "Tue 24 Nov 2026, 07:00 – 08:00" in stage.heard("carol")[-1]  # by her own clock, in London
    assert stage.heard("ann") == []  # who planned it knows
    stage.clock.set("2026-11-24 09:00")
    await stage.tick()
    assert stage.titles("bob")[1:] == ["Today at 15:00: Weekly sync"] and "Weekly sync" in stage.heard("bob")[-1]
    stage.clock.set("2026-11-24 14:45")
    await stage.tick()
    await stage.tick()
    assert stage.titles("bob")[2:] == ["Weekly sync begins at 15:00"]
    stage.clock.set("2026-11-24 14:58")
    answer = await stage.run("bob", "/minutes start")
    assert "M-1 has begun: Weekly sync" in answer
    opened = stage.sandbox.messages("general")[-1]
    assert (
        "M-1  Weekly sync" in plain(opened) and "Ann Baker" in stage.channel()[-1] and "Room 3" in stage.channel()[-1]
    )
    assert "under way" in stage.channel()[-2]  # the announcement follows
    await stage.say("bob", "@upchain next", thread=opened["ts"])
    assert "Topic 1 of 2: Pipeline" in stage.channel(thread=opened["ts"])[-1]
    assert "10 min · Bob Carter" in stage.channel(thread=opened["ts"])[-1]
    await stage.say("bob", "@upchain next", thread=opened["ts"])
    assert "Topic 2 of 2: Risks" in stage.channel(thread=opened["ts"])[-1]
    stage.clock.set("2026-11-24 15:20")
    await stage.tick()
    assert not [title for title in stage.titles("ann") if "has not begun" in title]
    await stage.say("ann", "@upchain end", thread=opened["ts"])
    draft = stage.heard("ann")[-1]
    assert "Room 3" in draft and "Topic: Pipeline" in draft


async def test_in_chinese(stage: Stage) -> None:
    answer = await planned(
        stage, "wang", "/minutes 计划 周例会 明天下午3点到4点 @lina 议程：贷后检查 10分钟 @lina；投诉"
    )
    assert "M-1 已安排：周例会" in answer and "2026年11月24日 周二 15:00 – 16:00" in answer
    assert "1. 贷后检查 · 10 分钟 · 李娜" in stage.channel()[-1]
    assert stage.titles("lina") == ["王芳 邀请你参加：周例会"]
    assert "M-1" in await stage.run("lina", "/minutes 日程") and "M-1" in await stage.run(
        "lina", "/minutes list upcoming"
    )
    stage.clock.set("2026-11-24 14:45")
    await stage.tick()
    assert "周例会 将于 15:00 开始" in stage.titles("lina")
    await stage.press("lina", "minutes.plan_start")
    assert "▶" not in stage.channel()[-1] and "贷后检查" in stage.channel()[-1]


async def test_the_calendar_file_follows_every_change(stage: Stage) -> None:
    await planned(stage)
    first = await ics(files(stage)[0])
    for line in ("METHOD:PUBLISH", "SEQUENCE:0", "DTSTART:20261124T070000Z", "DTEND:20261124T080000Z",
                 "SUMMARY:Weekly sync", "LOCATION:Room 3", "STATUS:CONFIRMED"):  # fmt: skip
        assert line in first.split("\n")
    await stage.run("ann", "/minutes move M-1 Thursday 4pm")
    moved = await ics(files(stage)[1])
    assert "DTSTART:20261126T080000Z" in moved and "SEQUENCE:1" in moved
    await stage.run("ann", "/minutes cancel M-1 The client is ill")
    gone = await ics(files(stage)[2])
    assert "METHOD:CANCEL" in gone and "STATUS:CANCELLED" in gone and "SEQUENCE:2" in gone
    uids = {line for text in (first, moved, gone) for line in text.split("\n") if line.startswith("UID:")}
    assert len(uids) == 1 and len(files(stage)) == 3


async def test_moving_tells_what_changed_and_moves_the_calls(stage: Stage) -> None:
    await planned(stage)
    await stage.press("bob", "Coming")
    assert "Coming: Bob Carter" in stage.channel()[-1].replace("\n", ": ") or "Bob Carter" in stage.channel()[-1]
    await stage.run("ann", "/minutes move M-1 Thursday 4pm")
    assert stage.titles("bob")[-1] == "M-1 Weekly sync has changed: time"
    assert "Until now: Tue 24 Nov 2026, 15:00" in stage.heard("bob")[-1] and "Thu 26 Nov" in stage.heard("bob")[-1]
    assert "✓" not in str(stage.sandbox.dms("bob")[-1])  # the answer was for another hour
    count = len(stage.heard("bob"))
    for moment in ("2026-11-24 09:00", "2026-11-24 14:45", "2026-11-24 15:20"):
        stage.clock.set(moment)
        await stage.tick()
    assert len(stage.heard("bob")) == count and len(stage.titles("ann")) == 0
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    assert stage.titles("bob")[-1] == "Tomorrow at 16:00: Weekly sync" and len(stage.heard("bob")) == count + 1
    stage.clock.set("2026-11-26 15:45")
    await stage.tick()
    assert stage.titles("bob")[-1] == "Weekly sync begins at 16:00" and len(stage.heard("bob")) == count + 2


async def test_called_off(stage: Stage) -> None:
    await planned(stage)
    assert "is called off" in await stage.run("ann", "/minutes cancel M-1 The client is ill")
    assert "M-1 Weekly sync is called off" in stage.titles("bob")[-1] and "The client is ill" in stage.heard("bob")[-1]
    assert "Called off. The client is ill" in stage.channel()[-1]
    stage.clock.set("2026-11-24 14:45")
    await stage.tick()
    assert len(stage.heard("bob")) == 2
    assert "called off, so nothing was changed" in await stage.run("ann", "/minutes move M-1 Friday 3pm")
    assert "Nothing is planned" in await stage.run("ann", "/minutes upcoming")


async def test_answers_are_shown_to_the_chair_and_the_channel(stage: Stage) -> None:
    await planned(stage)
    await stage.press("bob", "Coming")
    await stage.press("carol", "Not coming")
    post = stage.sandbox.messages("general")[-1]
    said = stage.channel()[-1]
    assert said.index("Coming") < said.index("Bob Carter") < said.index("Not coming") < said.index("Carol Diaz")
    await stage.sandbox.press("lina", post, "Perhaps")  # anybody of the channel may join
    await stage.house.courier.drain()
    assert "李娜" in stage.channel()[-1]
    stage.clock.set("2026-11-24 14:45")
    await stage.tick()
    assert "Weekly sync begins at 15:00" in stage.titles("bob")
    assert "Weekly sync 将于 15:00 开始" in stage.titles("lina")
    assert len(stage.heard("carol")) == 1  # who does not come is not called


async def test_what_is_not_clear_is_asked(stage: Stage) -> None:
    await stage.run("ann", "/minutes plan Weekly sync on Friday @bob")
    form = stage.sandbox.views("ann")[-1]
    assert "At what time does it begin?" in str(form) and "Weekly sync" in str(form)
    assert await stage.fill("ann", time="15:00") == {}
    assert "Fri 27 Nov 2026, 15:00" in stage.channel()[-1]
    await stage.run("ann", "/minutes plan Planning Saturday 10am @bob")
    assert "day off" in str(stage.sandbox.views("ann")[-1])
    assert await stage.fill("ann") == {}  # asked once, and meant
    assert "Sat 28 Nov 2026" in stage.channel()[-1]
    await stage.run("ann", "/minutes plan Review yesterday 3pm @bob")
    assert "past" in str(stage.sandbox.views("ann")[-1])
    faults = await stage.fill("ann", date="2026-11-20", time="15:00")
    assert "passed" in faults["date"]
    assert "full members" not in stage.named(await stage.run("ann", "/minutes plan X tomorrow 3pm @guest"))
    assert len([text for text in stage.channel() if "M-" in text]) == 2


async def test_by_form_and_a_day_off_is_asked_there_too(stage: Stage) -> None:
    await stage.run("ann", "/minutes plan")
    bob = stage.sandbox.person("bob")
    values = {"topic": "Budget", "date": "2026-11-28", "time": "10:00", "minutes": "30", "people": [bob],
              "agenda": "Numbers 10m @Bob Carter\nNext year", "room": "https://meet.example.com/x"}  # fmt: skip
    assert await stage.fill("ann", **values) == {}
    assert "day off" in str(stage.sandbox.views("ann")[-1]) and not stage.channel()
    assert await stage.fill("ann", date="2026-11-30") == {}
    said = stage.channel()[-1]
    for part in (
        "Mon 30 Nov 2026, 10:00 – 10:30",
        "1. Numbers · 10 min · Bob Carter",
        "2. Next year",
        "meet.example.com",
    ):
        assert part in said


async def test_the_form_changes_it_and_an_older_one_does_not(stage: Stage) -> None:
    await planned(stage)
    await stage.run("ann", "/minutes change M-1")
    lina = stage.sandbox.person("lina")
    assert await stage.fill("ann", agenda="Risks 5m\nPipeline 10m @Bob Carter", people=[lina], room="Room 4") == {}
    assert "1. Risks" in stage.channel()[-1] and "Room 4" in stage.channel()[-1]
    assert "邀请" in stage.titles("lina")[-1]
    assert stage.titles("bob")[-1] == "You need not come to M-1 (Tue 24 Nov 2026, 15:00 – 16:00) any more"
    assert "place" in (await stage.run("ann", "/minutes M-1")).lower()
    await stage.run("ann", "/minutes change M-1")
    await stage.run("ann", "/minutes move M-1 Friday 3pm")
    faults = await stage.fill("ann", room="Room 5")
    assert faults and "Room 4" in stage.channel()[-1]


async def test_only_those_in_charge_change_it_and_attendees_propose(stage: Stage) -> None:
    await planned(stage)
    refused = stage.named(await stage.run("bob", "/minutes move M-1 Friday 3pm"))
    assert "Only Ann Baker" in refused and "Tue 24 Nov" in stage.channel()[-1]
    assert "没有受邀" in await stage.run("lina", "/minutes agenda M-1 Chairs")
    assert "asked to put it" in await stage.run("bob", "/minutes agenda M-1 New chairs 5m")
    assert "3. New chairs · 5 min · proposed by Bob Carter" in stage.channel()[-1]
    assert stage.titles("ann") == ["Bob Carter would like something on the agenda of M-1 Weekly sync"]
    card = stage.sandbox.dms("ann")[-1]
    await stage.press("ann", "minutes.plan_take", [card])
    assert "3. New chairs · 5 min" in stage.channel()[-1] and "proposed" not in stage.channel()[-1]
    with pytest.raises(KeyError):
        await stage.press("ann", "minutes.plan_take")
    assert "It is on the agenda" in await stage.run("ann", "/minutes agenda M-1 Weather")
    assert "4. Weather" in stage.channel()[-1] and "agenda" in stage.titles("bob")[-1]


async def test_a_plan_that_is_not_begun_is_asked_about_once(stage: Stage) -> None:
    await planned(stage)
    for moment in ("2026-11-24 15:15", "2026-11-24 15:30", "2026-11-24 17:00"):
        stage.clock.set(moment)
        await stage.tick()
    asked = [title for title in stage.titles("ann") if "has not begun" in title]
    assert len(asked) == 1 and not [title for title in stage.titles("bob") if "has not begun" in title]
    await stage.press("ann", "Move", [stage.sandbox.dms("ann")[-1]])
    assert await stage.fill("ann", date="2026-11-25", time="10:00") == {}
    assert "Wed 25 Nov 2026, 10:00" in stage.channel()[-1]
    stage.clock.set("2026-11-25 09:45")
    await stage.tick()
    assert "Weekly sync begins at 10:00" in stage.titles("bob")


async def test_two_presses_at_once_begin_it_once(stage: Stage) -> None:
    await planned(stage)
    stage.clock.set("2026-11-24 14:50")
    await stage.tick()
    post = stage.sandbox.messages("general")[-1]
    await asyncio.gather(*(stage.sandbox.press(who, post, "minutes.plan_start") for who in ("ann", "bob", "ann")))
    await stage.house.courier.drain()
    assert len([text for text in stage.channel() if "Talk in this thread" in text or "End" in text]) <= 1
    ledger = await stage.house.bot.read(lambda store: [each for each in store.ledger.of("M-1")])
    assert len([each for each in ledger if each.act == "minutes.start"]) == 1


async def test_a_restricted_plan_says_nothing_outside(stage: Stage) -> None:
    await planned(
        stage,
        "ann",
        "/minutes plan Takeover of Acme tomorrow 3pm @bob private; agenda: Price; place: Room 9; readers: @carol",
    )
    post = stage.channel()[-1]
    assert "Restricted meeting" in post and "Tue 24 Nov" in post
    asked = [await stage.run("lina", f"/minutes {what}") for what in ("upcoming", "M-1", "list", "change M-1")]
    outside = "\n".join([*stage.channel(), *stage.heard("lina"), *asked])
    assert "M-1" not in await stage.run("lina", "/minutes find Takeover")
    for secret in ("Takeover", "Acme", "Price", "Room 9"):
        assert secret not in outside
    assert not files(stage)
    await stage.sandbox.press("lina", stage.sandbox.messages("general")[-1], "minutes.plan_show")
    assert "Acme" not in str(stage.sandbox.whispers("lina"))
    assert "Takeover of Acme" in stage.titles("bob")[-1] and "Price" in stage.heard("bob")[-1]
    thread = stage.sandbox.dms("bob", thread=stage.sandbox.dms("bob")[0]["ts"])
    assert "Takeover of Acme" in await ics(thread[-1]["files"][0])
    dump = await stage.house.bot.read(
        lambda store: (
            str(store.connection.exec_driver_sql("select * from meeting_plans").all())
            + str(store.connection.exec_driver_sql("select * from letters").all())
            + str(store.connection.exec_driver_sql("select * from ledger").all())
        )
    )
    for secret in ("Takeover", "Acme", "Price", "Room 9"):
        assert secret not in dump
    assert "Takeover" in await stage.run("carol", "/minutes M-1", "@carol")


async def test_hints_of_who_cannot_come(stage: Stage) -> None:
    await planned(stage)
    await stage.run("bob", "/upchain away 26 Nov to 27 Nov")
    answer = await planned(stage, "lina", "/minutes plan Budget tomorrow 3:30pm @bob")
    assert "Bob Carter 那时有别的会议" in answer
    answer = await planned(stage, "ann", "/minutes plan Review 26 Nov 10am @bob")
    assert "Bob Carter is away then" in answer
    stage.clock.set("2026-11-26 09:45")
    await stage.tick()
    assert not [title for title in stage.titles("bob") if "Review begins" in title]
