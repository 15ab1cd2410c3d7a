"""What the clock does to feedback, told through the door: warned, passed over, resumed, closed; and vacancies."""

from __future__ import annotations

import pytest

from bot.chat import Profile
from tests.stage import Stage
from tests.test_feedback_story import BANK

pytestmark = pytest.mark.anyio


async def test_a_silent_level_is_warned_and_then_passed_over(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")  # Monday, 10:00: a working day to acknowledge
    stage.clock.set("2026-11-23 17:00")
    await stage.tick()
    assert "F-1 is to be acknowledged by Tue 24 Nov 2026, 10:00" in stage.titles("ann")[-1]
    await stage.tick()
    assert sum("to be acknowledged by" in title for title in stage.titles("ann")) == 1
    stage.clock.set("2026-11-24 10:00")
    await stage.tick()
    await stage.tick()
    assert "林美" in stage.heard("bob")[0] and "The time of Centre ran out" in stage.heard("bob")[0]
    assert stage.titles("mei")[-1].startswith("F-1")
    assert sum("F-1" in title for title in stage.titles("mei")) == 1
    with pytest.raises(KeyError):
        await stage.press("ann", "feedback.acknowledge")


async def test_whoever_acts_first_ends_the_race(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    stage.clock.set("2026-11-24 10:01")
    await stage.press("ann", "feedback.acknowledge")
    await stage.tick()
    assert "being handled · Ann Baker" in stage.heard("bob")[0] and not stage.heard("mei")


async def test_at_the_top_the_clock_warns_and_stays(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("mei", "/raise need Longer terms")
    for moment in ("2026-11-24 10:01", "2026-11-24 10:02", "2026-11-25 12:00", "2026-11-25 12:01"):
        stage.clock.set(moment)
        await stage.tick()
    assert sum("已过确认时限" in title for title in stage.titles("wang")) == 2  # once every working day
    await stage.press("wang", "feedback.answer")
    assert await stage.fill("wang", text="同意。") == {}


async def test_handling_has_a_clock_of_its_own(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise problem The printer burns")
    await stage.press("ann", "feedback.acknowledge")
    stage.clock.set("2026-11-25 09:59")
    await stage.tick()
    assert not stage.heard("mei")
    stage.clock.set("2026-11-25 10:00")
    await stage.tick()
    assert "The printer burns" in stage.heard("mei")[-1]


async def test_more_time_is_taken_with_a_reason_where_the_kind_grants_it(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise complaint The queue is too long")
    await stage.press("ann", "feedback.acknowledge")
    await stage.press("ann", "feedback.extend")
    assert await stage.fill("ann", text="Three counters are concerned.") == {}
    assert "Wed 23 Dec 2026, 10:00" in stage.heard("bob")[0] and "Three counters" in stage.heard("bob")[0]


async def test_an_answer_that_nobody_minds_is_closed(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    await stage.press("ann", "feedback.answer")
    await stage.fill("ann", text="Five years.")
    stage.clock.set("2026-12-04 09:00")
    await stage.tick()
    assert any("is closed on" in title for title in stage.titles("bob"))
    stage.clock.set("2026-12-07 10:00")
    await stage.tick()
    assert "settled" in stage.heard("bob")[0]


async def test_what_stood_before_somebody_who_left_goes_to_who_leads_now(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    await stage.run("lina", "/raise 客户需求 延长期限")
    await stage.organise(BANK.replace("Centre,Branch,ann,head", "Centre,Branch,carol,head"))
    await stage.tick()
    assert not stage.titles("carol")  # it is night in London, and nobody but the clock asks her
    stage.clock.set("2026-11-23 17:30")
    await stage.tick()
    assert stage.titles("carol")[-1].startswith("F-2") and "Centre has changed" in stage.heard("bob")[0]
    await stage.house.bot.meet(Profile(stage.sandbox.person("carol"), "Carol Diaz", "gone", "Europe/London", "en"))
    await stage.tick()
    assert {title[:3] for title in stage.titles("mei")} == {"F-1", "F-2"}


async def test_a_head_who_is_away_is_stood_in_for(stage: Stage) -> None:
    await stage.organise(BANK + "Centre,Branch,carol,deputy\n")
    await stage.run("bob", "/raise need Longer terms")
    await stage.run("ann", "/upchain away today 2026-11-27")
    stage.clock.set("2026-11-23 17:30")  # a morning in London
    await stage.tick()
    assert stage.titles("carol")[-1].startswith("F-1") and "Carol Diaz" in stage.heard("bob")[0]
    await stage.run("ann", "/upchain away off")
    await stage.tick()
    assert "Carol Diaz · Centre" in stage.heard("bob")[0]  # who has begun goes on
    await stage.run("lina", "/raise 客户需求 延长期限")
    assert stage.titles("ann")[-1].startswith("F-2")


async def test_with_nobody_left_the_raiser_is_told_and_it_goes_on_by_itself(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    await stage.organise("unit,parent,person,role\nCentre,,bob,member\n")
    await stage.tick()
    assert "nobody is there to handle it" in stage.titles("bob")[-1]
    assert "paused: nobody is there" in await stage.run("bob", "/raise F-1")
    stage.clock.set("2026-11-23 11:01")
    await stage.organise(BANK)
    await stage.tick()
    assert stage.titles("ann")[-1].startswith("F-1") and "with Ann" not in stage.titles("bob")[-1]
    assert "waiting for acknowledgement · Ann Baker" in stage.heard("bob")[0]
