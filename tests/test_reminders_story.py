"""Reminders through the door: the right morning for each person, once, also after a restart."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.stage import Stage

pytestmark = pytest.mark.anyio
LONDON = ZoneInfo("Europe/London")


async def test_a_task_is_recalled_once_on_its_day_and_once_when_overdue(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: send the loan file")
    asked = "Ann Baker asks you: send the loan file"
    stage.clock.set("2026-11-27 08:59")
    await stage.tick()
    assert stage.titles("bob") == [asked]
    stage.clock.set("2026-11-27 09:00")
    await stage.tick()
    await stage.tick()
    assert stage.titles("bob") == [asked, "Due today: send the loan file"]
    stage.clock.set("2026-11-28 09:01")  # a Saturday
    await stage.tick()
    assert len(stage.titles("bob")) == 2
    stage.clock.set("2026-11-30 09:01")
    await stage.tick()
    await stage.tick()
    assert stage.titles("bob") == [asked, "Due today: send the loan file", "Overdue: send the loan file"]
    assert stage.titles("ann") == []
    stage.clock.set("2026-12-20 09:00")  # a Sunday
    await stage.tick()
    assert len(stage.titles("bob")) == 3


async def test_nine_o_clock_is_the_owners(stage: Stage) -> None:
    await stage.run("ann", "/task @carol by Friday: call the client")
    stage.clock.set("2026-11-27 09:00")  # in Shanghai; 01:00 in London
    await stage.tick()
    assert len(stage.titles("carol")) == 1
    stage.clock.set("2026-11-27 09:00", LONDON)
    await stage.tick()
    assert stage.titles("carol")[1] == "Due today: call the client"


async def test_what_is_done_or_moved_is_not_recalled(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: one")
    await stage.run("ann", "/task @bob by Friday: two")
    await stage.run("bob", "/task done T-1")
    await stage.run("bob", "/task move T-2 next Wednesday because the client is away")
    stage.clock.set("2026-11-27 09:30")
    await stage.tick()
    assert not [title for title in stage.titles("bob") if title.startswith("Due")]
    stage.clock.set("2026-12-02 09:00")
    await stage.tick()
    assert stage.titles("bob")[-1] == "Due today: two"
    assert stage.titles("ann")[-1] == "Bob Carter has moved T-2: two"


async def test_a_snooze_rests_until_its_moment(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Wednesday: three")
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    await stage.press("bob", "task.snooze")
    assert await stage.fill("bob", choice="hour") == {}
    stage.clock.set("2026-11-25 09:59")
    await stage.tick()
    assert len(stage.titles("bob")) == 2
    stage.clock.set("2026-11-25 10:00")
    await stage.tick()
    assert stage.titles("bob")[-1] == "As you asked, again: three"


@pytest.mark.parametrize("said", ["2 hours", "2h", "两小时", "半小时后", "in 2 hours", "until noon"])
async def test_a_snooze_is_said_as_a_length_or_a_moment(stage: Stage, said: str) -> None:
    await stage.run("ann", "/task by Wednesday: three")
    stage.clock.set("2026-11-25 10:00")
    answer = await stage.run("ann", f"/task snooze T-1 {said}")
    assert ("10:30" if "半" in said else "12:00") in answer


async def test_the_reminder_comes_after_a_night_of_silence_once(stage: Stage) -> None:
    """Nobody ran for two days: the newest occasion is said, not each that was missed."""
    await stage.run("ann", "/task @bob by Wednesday: four")
    stage.clock.set("2026-11-30 12:00")
    await stage.tick()
    assert [t for t in stage.titles("bob") if "four" in t][1:] == ["Overdue: four"]


async def test_done_from_the_reminder_ends_every_message(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Wednesday: five")
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    await stage.press("bob", "task.done")
    assert all("Done by you" in message for message in stage.heard("bob"))
    with pytest.raises(KeyError):
        await stage.press("bob", "task.done")
