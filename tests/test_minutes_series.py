"""Meetings that come again, told through the door: the next is planned by itself and begins with what is open."""

from __future__ import annotations

import pytest

from tests.stage import Stage

pytestmark = pytest.mark.anyio

WEEKLY = "/minutes plan Weekly sync every Monday 3pm @bob @carol; agenda: Pipeline 10m @bob; Risks"


async def held(stage: Stage, *said: str) -> None:
    """The meeting that is planned for now: begun, these lines said, ended and published."""
    await stage.run("ann", "/minutes start")
    thread = stage.sandbox.messages("general")[-1]["ts"]
    for line in said:
        await stage.say("ann", line, thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    await stage.press("ann", "minutes.publish")
    await stage.tick()


async def test_the_next_one_begins_with_what_is_still_open(stage: Stage) -> None:
    answer = stage.named(await stage.run("ann", WEEKLY))
    assert "Mon 23 Nov 2026, 15:00 – 16:00" in answer and "every Monday, 15:00" in answer
    stage.clock.set("2026-11-23 15:00")
    await held(stage, "@upchain next", "decision: we offer five years", "action: @bob sends the file by Friday")
    following = stage.channel()[-1]
    for part in ("M-2  Weekly sync", "Mon 30 Nov 2026, 15:00", "Open from before", "T-1* sends the file · Bob Carter",
                 "1. Risks · from M-1", "2. Pipeline"):  # fmt: skip
        assert part in following, part
    assert "not yet confirmed by Bob Carter" not in following  # he was not there
    assert len([title for title in stage.titles("bob") if "invites" in title]) == 1  # the rhythm is known
    await stage.tick()
    assert stage.channel()[-1] == following
    open_items = await stage.run("bob", "/minutes open Weekly sync")
    assert (
        "Open items of “Weekly sync”" in open_items
        and "T-1" in open_items
        and "T-1" in await stage.run("bob", "/minutes open series:weekly sync @bob")
    )
    assert "T-1" not in await stage.run("bob", "/minutes open Budget")
    await stage.run("bob", "/task done T-1")
    stage.clock.set("2026-11-30 14:45")
    await stage.tick()
    assert "M-2" in stage.channel()[-1] and "T-1" not in stage.channel()[-1]
    stage.clock.set("2026-11-30 15:00")
    await stage.run("ann", "/minutes start")
    assert "Open from before" not in stage.channel()[-1] and "• Risks" in stage.channel()[-1]


async def test_open_items_stand_on_the_agenda(stage: Stage) -> None:
    await stage.run("ann", WEEKLY)
    stage.clock.set("2026-11-23 15:00")
    await held(stage, "action: @bob sends the file by 4 Dec")
    stage.clock.set("2026-11-30 15:00")
    await stage.run("bob", "/minutes start")
    thread = stage.sandbox.messages("general")[-1]["ts"]
    await stage.say("bob", "@upchain next", thread=thread)
    assert "Open from before" in stage.channel(thread=thread)[-1]


async def test_one_that_nobody_began_is_followed_by_the_next(stage: Stage) -> None:
    await stage.run("wang", "/minutes 计划 周例会 每周一 15点 @lina 议程：投诉")
    stage.clock.set("2026-11-23 16:01")
    await stage.tick()
    assert "M-2  周例会" in stage.channel()[-1] and "2026年11月30日 周一 15:00" in stage.channel()[-1]
    assert stage.channel()[-1].count("投诉") == 1
    assert "M-2" in await stage.run("lina", "/minutes 日程")


async def test_one_is_called_off_or_all(stage: Stage) -> None:
    await stage.run("ann", WEEKLY)
    await stage.run("ann", "/minutes cancel M-1")
    assert await stage.fill("ann", reason="Holiday", scope="this") == {}
    await stage.tick()
    assert "M-2  Weekly sync" in stage.channel()[-1] and "Holiday" in stage.heard("bob")[-1]
    await stage.run("ann", "/minutes cancel M-2")
    assert await stage.fill("ann", reason="", scope="all") == {}
    assert "all that would follow" in stage.titles("bob")[-1]
    count = len(stage.channel())
    stage.clock.set("2026-12-08 10:00")
    await stage.tick()
    assert len(stage.channel()) == count


async def test_this_one_is_moved_or_all_that_follow(stage: Stage) -> None:
    await stage.run("ann", WEEKLY)
    await stage.run("ann", "/minutes change M-1")
    assert await stage.fill("ann", time="16:00", scope="all", room="Room 9") == {}
    stage.clock.set("2026-11-23 17:30")
    await stage.tick()
    assert "Mon 30 Nov 2026, 16:00" in stage.channel()[-1] and "Room 9" in stage.channel()[-1]


async def test_a_chair_who_has_left_is_followed_by_who_planned_it(stage: Stage) -> None:
    await stage.run("ann", "/minutes plan Weekly sync every Monday 3pm @carol chair: @bob")
    await leaves(stage, "bob")
    stage.clock.set("2026-11-23 14:45")
    await stage.tick()
    assert not [title for title in stage.titles("bob") if "begins" in title]
    stage.clock.set("2026-11-23 15:20")
    await stage.tick()
    assert [title for title in stage.titles("ann") if "has not begun" in title]
    stage.clock.set("2026-11-23 16:30")
    await stage.tick()
    assert "M-2" in stage.channel()[-1] and "Ann Baker" in stage.channel()[-1] and "Bob" not in stage.channel()[-1]


async def leaves(stage: Stage, handle: str) -> None:
    from bot.chat import Profile

    gone = Profile(stage.sandbox.person(handle), handle, "gone", "Asia/Shanghai", "en")
    await stage.house.bot.meet(gone)


async def test_found_by_series(stage: Stage) -> None:
    await stage.run("ann", WEEKLY)
    stage.clock.set("2026-11-23 15:00")
    await held(stage, "decision: we offer five years")
    await stage.run("ann", "/minutes start Budget")
    thread = stage.sandbox.messages("general")[-1]["ts"]
    await stage.say("ann", "decision: five more desks", thread=thread)
    found = await stage.run("ann", "/minutes find series:weekly five")
    assert "we offer five years" in found and "desks" not in found
    both = await stage.run("ann", "/minutes find five")
    assert "years" in both and "desks" in both
    alone = await stage.run("ann", "/minutes find series:Weekly sync")
    assert "M-1" in alone and "M-2" in alone and "Budget" not in alone
    assert "M-1" not in await stage.run("ann", "/minutes find series:Nothing")


async def test_a_restricted_series_keeps_its_secrets(stage: Stage) -> None:
    await stage.run("ann", "/minutes plan Takeover every Monday 3pm @bob private; agenda: Price; place: Room 9")
    stage.clock.set("2026-11-23 15:00")
    await stage.run("ann", "/minutes start")
    thread = stage.sandbox.messages("general")[-1]["ts"]
    await stage.say("ann", "action: @bob asks Acme by Friday", thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    await stage.press("ann", "minutes.publish")
    await stage.tick()
    outside = "\n".join([*stage.channel(), await stage.run("lina", "/minutes find series:Takeover"),
                         await stage.run("lina", "/minutes open Takeover")])  # fmt: skip
    for secret in ("Price", "Room 9", "Acme"):
        assert secret not in outside
    assert "M-2" in stage.channel()[-1] and "Takeover" not in stage.channel()[-1]
    assert "Takeover" in stage.heard("bob")[-1] and "Action 1 of M-1" in "\n".join(stage.heard("bob"))
    dump = await stage.house.bot.read(
        lambda store: str(store.connection.exec_driver_sql("select * from meeting_series").all())
    )
    assert "Takeover" not in dump and "Price" not in dump
