"""Leave and deputies, told through the door (H47): nothing reaches who is away, and work goes on."""

from __future__ import annotations

import pytest

from bot.chat import Profile
from tests.stage import Stage

pytestmark = pytest.mark.anyio


async def test_who_is_away_is_left_alone_and_the_deputy_is_reminded(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: send the loan file")
    said = stage.named(await stage.run("bob", "/upchain away Thursday to next Tuesday @lina"))
    assert "you are away Thu 26 Nov 2026 to Tue 1 Dec 2026" in said and "李娜 is reminded" in said
    assert "Wed 2 Dec 2026, 09:00" in said and "send the loan file" in said
    assert stage.titles("lina") == ["Bob Carter 外出 2026年11月26日 周四 至 2026年12月1日 周二，请你代理"]
    assert "There is no T-1" in (await stage.run("mei", "/upchain help") and await stage.run("carol", "/task T-1"))
    heard = stage.titles("bob")
    for day in ("11-26", "11-27", "11-30", "12-01"):
        stage.clock.set(f"2026-{day} 09:00")
        await stage.tick()
    assert stage.titles("bob") == heard
    assert stage.titles("lina")[1:] == [
        "明天到期：send the loan file",
        "今天到期：send the loan file",
        "已逾期：send the loan file",
        "已逾期：send the loan file",
    ]
    assert "代 Bob Carter 处理" in stage.heard("lina")[2]
    assert stage.titles("ann") == ["Overdue, with Bob Carter: send the loan file"]
    await stage.press("lina", "task.done")
    assert "✅ 李娜 has done T-1" in stage.titles("ann")[-1]
    stage.clock.set("2026-12-02 09:00")
    await stage.tick()
    assert not [title for title in stage.titles("bob") if title.startswith("Overdue")]


async def test_back_at_work_everything_is_said_in_one_message(stage: Stage) -> None:
    await stage.run("lina", "/upchain 外出 11月25日到11月27日")
    await stage.run("ann", "/task @lina by Wednesday: one")
    assert "away Wed 25 Nov 2026 to Fri 27 Nov 2026, and nobody stands in" in stage.named(
        await stage.run("ann", "/task @lina by Friday: two")
    )
    await stage.run("ann", "/task @lina by next Monday: three")
    stage.clock.set("2026-11-24 09:00")
    await stage.tick()
    assert stage.titles("lina")[3:] == ["2026年11月24日 周二：3 项即将到期"], (
        "on the last morning, what falls into leave"
    )
    for day in ("25", "26", "27"):
        stage.clock.set(f"2026-11-{day} 09:00")
        await stage.tick()
    assert len(stage.titles("lina")) == 4
    stage.clock.set("2026-11-30 09:00")
    await stage.tick()
    title, *lines = stage.heard("lina")[-1].replace("*", "").split("\n")
    assert title == "2026年11月30日 周一：2 项逾期、1 项今天到期"
    assert [line for line in lines if "T-" in line] == ["T-1  one", "T-2  two", "T-3  three"]


async def test_deputies_of_deputies_and_circles(stage: Stage) -> None:
    await stage.run("bob", "/upchain away tomorrow to Friday @lina")
    await stage.run("lina", "/upchain 外出 明天到周五 @wang")
    await stage.run("ann", "/task @bob by Wednesday: one")
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    assert stage.titles("wang")[-1] == "今天到期：one" and not [t for t in stage.titles("lina") if "one" in t]
    await stage.run("wang", "/upchain 外出 今天到周五 @bob")
    said = await stage.run("ann", "/task @bob by Thursday: two")
    assert "nobody stands in" in said
    stage.clock.set("2026-11-26 09:00")
    await stage.tick()
    assert not [t for who in ("bob", "lina", "wang") for t in stage.titles(who) if "two" in t and "Ann" not in t]


async def test_two_who_stand_in_for_one_another_later_on(stage: Stage) -> None:
    await stage.run("bob", "/upchain away 7 Dec to 9 Dec @lina")
    await stage.run("lina", "/upchain 外出 12月10日到12月11日 @bob")
    await stage.run("ann", "/task @bob by 8 Dec: one")
    stage.clock.set("2026-12-08 09:00")
    await stage.tick()
    assert stage.titles("lina")[-1] == "今天到期：one"


async def test_back_early_what_was_held_is_said_at_once(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Wednesday: one")
    await stage.run("bob", "/upchain away Tuesday to next Friday")
    stage.clock.set("2026-11-24 09:00")
    await stage.tick()
    heard = len(stage.titles("bob"))
    stage.clock.set("2026-11-26 10:00")
    await stage.run("bob", "/upchain away off")
    await stage.tick()
    assert stage.titles("bob")[heard:] == ["Overdue: one"]


async def test_who_travels_is_reminded_by_the_clock_where_they_are(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Wednesday: one")
    await stage.run("bob", "/upchain me before off")
    await stage.tick()
    await stage.house.bot.meet(Profile(stage.sandbox.person("bob"), "Bob Carter", "member", "Europe/London", "en"))
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    assert len(stage.titles("bob")) == 1
    stage.clock.set("2026-11-25 17:00")
    await stage.tick()
    assert stage.titles("bob")[1:] == ["Due today: one"]


async def test_it_is_shown_ended_and_refused(stage: Stage) -> None:
    assert "nothing planned" in await stage.run("bob", "/upchain away")
    assert "From when to when" in await stage.run("bob", "/upchain away sometime soon")
    assert "somebody else" in await stage.run("bob", "/upchain away tomorrow @bob")
    assert "guest" in await stage.run("bob", "/upchain away tomorrow @guest")
    assert "no time away" in await stage.run("bob", "/upchain away off")
    await stage.run("bob", "/upchain away 1 Dec - 4 Dec @carol")
    assert "Carol Diaz stands in" in stage.named(await stage.run("bob", "/upchain away"))
    assert "Bob Carter · Tue 1 Dec 2026 to Fri 4 Dec 2026" in stage.named(await stage.run("carol", "/upchain away"))
    assert "You are back" in await stage.run("bob", "/upchain away off")
    assert stage.titles("carol")[-1].startswith("Bob Carter is back")
    assert "nothing planned" in await stage.run("bob", "/upchain away")
    await stage.press("bob", "away.set")
    assert list(await stage.fill("bob", starts="2026-12-04", ends="2026-12-01")) == ["ends"]
    assert await stage.fill("bob", starts="2026-12-01", ends="2026-12-04") == {}
    assert "nobody stands in" in await stage.run("bob", "/upchain away")


async def test_me_says_what_is_sent_when_and_why_and_sets_it(stage: Stage) -> None:
    said = await stage.run("bob", "/upchain me")
    assert "Morning message at*\n09:00" in said and "Next: Tue 24 Nov 2026, 09:00" in said and "Never" in said
    assert "look-back" not in said
    assert "08:30" in await stage.run("bob", "/upchain me digest 8:30")
    assert "between 06:00 and 18:00" in await stage.run("bob", "/upchain me digest 23:00")
    assert "The working day before" not in await stage.run("bob", "/upchain me before off")
    await stage.run("ann", "/task @bob by Wednesday: one")
    for moment, heard in (("24 09:00", 1), ("25 08:29", 1), ("25 08:30", 2)):
        stage.clock.set(f"2026-11-{moment}")
        await stage.tick()
        assert len(stage.titles("bob")) == heard
    await stage.press("bob", "me.edit")
    assert list(await stage.fill("bob", language="zh-Hans", digest_at="03:00", before="yes")) == ["digest_at"]
    assert await stage.fill("bob", language="zh-Hans", digest_at="10:00", before="yes") == {}
    assert "晨间消息时间*\n10:00" in await stage.run("bob", "/upchain 我")


async def test_days_off_are_those_of_ones_own_region(stage: Stage) -> None:
    """In Saudi Arabia the week ends on Friday and Saturday; what is due on a Friday is said on Thursday."""
    await stage.run("bob", "/upchain me before off")
    assert "Saudi Arabia" in await stage.run("bob", "/upchain me days SA")
    await stage.run("ann", "/task @bob by Friday: one")
    await stage.run("ann", "/task @bob by Sunday: two")
    for moment, last in (("26 09:00", "one"), ("27 09:00", "one"), ("28 09:00", "one"), ("29 09:00", "two")):
        stage.clock.set(f"2026-11-{moment}")
        await stage.tick()
        assert last in stage.titles("bob")[-1] or last in stage.heard("bob")[-1]
    assert len(stage.titles("bob")) == 4 and "1 overdue, 1 due today" in stage.titles("bob")[-1]
    await stage.press("bob", "me.edit", [stage.sandbox.whispers("bob")[-1]])
    assert await stage.fill("bob", region="CN") == {}
    assert "mainland China" in await stage.run("bob", "/upchain me")
    assert "For example" in await stage.run("bob", "/upchain me days Atlantis")


async def test_a_zone_that_is_changed_in_slack_counts_from_then_on(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Wednesday: one")
    await stage.run("bob", "/upchain me before off")
    await stage.tick()
    stage.sandbox.workspace.change_person(stage.sandbox.person("bob"), tz="America/New_York")
    await stage.sandbox.settled()
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    assert len(stage.titles("bob")) == 1
    stage.clock.set("2026-11-25 22:00")  # nine in New York
    await stage.tick()
    assert stage.titles("bob")[1:] == ["Due today: one"]
    assert "America/New_York" in await stage.run("bob", "/upchain me")


async def test_me_says_where_days_off_are_not_known_yet(stage: Stage) -> None:
    assert "not known yet" not in await stage.run("bob", "/upchain me")
    stage.clock.set("2026-12-10 10:00")
    assert "*Days off of 2027*  ⚠️ not known yet" in await stage.run("bob", "/upchain me")
    assert "not known yet" not in await stage.run("bob", "/upchain me days GB")


async def test_what_is_planned_anew_says_what_it_replaces_and_every_deputy_hears(stage: Stage) -> None:
    """The second of two that are replaced could be told nothing, its number having been another's before."""
    await stage.run("bob", "/upchain away 1 Dec to 5 Dec @lina")
    said = stage.named(await stage.run("bob", "/upchain away 2 Dec to 3 Dec @wang"))
    assert "In place of Tue 1 Dec 2026 to Sat 5 Dec 2026 · 李娜 stands in." in said
    assert stage.titles("lina")[-1].startswith("Bob Carter 改了外出安排，你不再代理")
    assert stage.titles("wang") == ["Bob Carter 外出 2026年12月2日 周三 至 2026年12月3日 周四，请你代理"]
    await stage.run("bob", "/upchain away cancel")
    assert stage.titles("wang")[-1].startswith("Bob Carter 已回来，你不再代理")
    await stage.run("bob", "/upchain away 2 Dec to 3 Dec @wang")
    assert len(stage.titles("wang")) == 3 and "you no longer" not in await stage.run("bob", "/upchain away")
    assert "You have nothing planned" not in await stage.run("bob", "/upchain away")


async def test_two_to_stand_in_are_one_too_many(stage: Stage) -> None:
    assert "name one person" in await stage.run("bob", "/upchain away 1 Dec to 5 Dec @lina @wang")
    assert "You have nothing planned" in await stage.run("bob", "/upchain away") and not stage.titles("lina")
