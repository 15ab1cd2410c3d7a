"""What the clock has to say to somebody comes in one message, once, at its moment: also where several columns speak,
where somebody has left, and where a head wishes to know."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.chat import Profile
from tests.stage import Stage
from tests.test_feedback_story import BANK

pytestmark = pytest.mark.anyio
LONDON = ZoneInfo("Europe/London")


async def at(stage: Stage, moment: str, zone: ZoneInfo | None = None) -> None:
    stage.clock.set(moment, *([zone] if zone else []))
    await stage.tick()


async def leaves(stage: Stage, who: str) -> None:
    await stage.house.bot.meet(Profile(stage.sandbox.person(who), who, "gone", "Asia/Shanghai", "en"))
    await stage.tick()


# ---- several columns, one message ------------------------------------------------------------------------------------


async def test_a_warning_of_the_evening_before_is_not_repeated_in_the_morning(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")  # by Tuesday, 10:00
    await at(stage, "2026-11-23 17:30")
    assert stage.titles("ann")[-1] == "⚠️ F-1 is to be acknowledged by Tue 24 Nov 2026, 10:00"
    await at(stage, "2026-11-24 09:00")
    assert len(stage.titles("ann")) == 2


async def test_a_warning_of_the_night_comes_in_the_mornings_message(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    await stage.run("bob", "/task @ann by Tuesday: call the client")
    await at(stage, "2026-11-23 22:00")  # the bot was away at its moment
    assert not [title for title in stage.titles("ann") if "acknowledged" in title]
    await at(stage, "2026-11-24 09:00")
    await stage.tick()
    assert stage.titles("ann")[2:] == ["Tue 24 Nov 2026: 1 due today, 1 waiting for you"]
    assert "F-1" in stage.heard("ann")[2]
    await stage.press("ann", "feedback.acknowledge")
    assert "Thu 26 Nov 2026, 18:00" in stage.heard("ann")[2], "handled by then"
    await stage.press("ann", "feedback.answer")
    await stage.fill("ann", text="Five years.")
    assert "F-1 does not wait for you any more" in stage.heard("ann")[2]


async def test_a_draft_that_waits_is_one_of_the_mornings_matters(stage: Stage) -> None:
    await stage.run("ann", "/minutes start Weekly meeting")
    await stage.run("ann", "/task by Wednesday: prepare the audit")
    stage.clock.set("2026-11-23 20:30")
    await stage.press("ann", "minutes.end", [message for message in stage.sandbox.messages("general")])
    heard = len(stage.titles("ann"))
    stage.clock.set("2026-11-24 21:30")
    await stage.tick()
    await at(stage, "2026-11-25 09:00")
    assert stage.titles("ann")[heard:] == ["Wed 25 Nov 2026: 1 due today, 1 waiting for you"]
    assert "M-1  Weekly meeting" in stage.heard("ann")[-1].replace("*", "")
    await stage.press("ann", "minutes.publish")
    assert "M-1 does not wait for you any more" in stage.heard("ann")[heard]


# ---- who has left ----------------------------------------------------------------------------------------------------


async def test_whoever_asked_hears_once_of_what_its_owner_left_behind_and_gives_it_on(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: send the loan file")
    await stage.run("ann", "/task @bob call the client")
    await leaves(stage, "bob")
    assert stage.titles("ann") == ["Mon 23 Nov 2026: 2 without an owner"]
    assert "Bob Carter is no longer here" in stage.heard("ann")[0]
    for moment in ("2026-11-24 09:00", "2026-11-30 09:00", "2026-12-01 09:00"):
        await at(stage, moment)
    assert len(stage.titles("ann")) == 1
    await stage.press("ann", "task.give")
    assert await stage.fill("ann", owners=[stage.sandbox.person("carol")]) == {}
    assert "This is now with Carol Diaz" in stage.heard("ann")[0].replace("@", "")
    assert stage.titles("carol")[0] == "Ann Baker asks you: send the loan file"


async def test_where_who_asked_has_left_too_the_head_gives_it_on(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/task by Friday: send the loan file")
    stage.clock.set("2026-11-23 22:00")
    await leaves(stage, "bob")
    assert stage.titles("ann") == []
    await at(stage, "2026-11-24 09:00")
    assert stage.titles("ann") == ["Tue 24 Nov 2026: 1 without an owner"]
    await stage.press("ann", "task.give")
    assert await stage.fill("ann", owners=[stage.sandbox.person("lina")]) == {}
    assert "T-1" in await stage.run("lina", "/task 列表")


async def test_of_several_who_may_do_it_one_is_enough(stage: Stage) -> None:
    await stage.run("ann", "/task any @bob @carol by Friday: send the loan file")
    await leaves(stage, "bob")
    assert stage.titles("ann") == []


# ---- a head ----------------------------------------------------------------------------------------------------------


async def test_a_head_who_begins_to_mind_hears_at_the_moment(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("lina", "/task @bob by Tuesday: send the loan file")
    for moment in ("2026-11-25 09:00", "2026-11-26 09:00"):
        await at(stage, moment)
    await stage.run("ann", "/upchain me team on")
    await at(stage, "2026-11-26 18:00")
    assert stage.titles("ann") == []
    await at(stage, "2026-11-27 09:00")
    await stage.tick()
    assert stage.titles("ann") == ["Overdue, with Bob Carter: send the loan file"]


async def test_a_head_who_minds_late_hears_of_what_is_overdue_then(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("lina", "/task @bob by Tuesday: send the loan file")
    for moment in ("2026-11-25 09:00", "2026-11-26 09:00", "2026-12-02 10:00"):
        await at(stage, moment)
    await stage.run("ann", "/upchain me team on")
    await stage.tick()
    assert stage.titles("ann") == ["Overdue, with Bob Carter: send the loan file"]
    assert "comes late" not in stage.heard("ann")[0]


async def test_whoever_heads_the_unit_by_then_is_told(stage: Stage) -> None:
    await stage.organise(BANK)
    for head in ("ann", "wang"):
        await stage.run(head, "/upchain me team on")
    await stage.run("lina", "/task @bob by Tuesday: send the loan file")
    await at(stage, "2026-11-25 09:00")
    await at(stage, "2026-11-26 09:00")
    await stage.organise(BANK.replace("Centre,Branch,ann,head", "Centre,Branch,wang,head"))
    await at(stage, "2026-11-27 09:00")
    assert stage.titles("ann") == []
    assert [title for title in stage.titles("wang") if "send the loan file" in title]
