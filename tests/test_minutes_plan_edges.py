"""Planned meetings at their edges: who left, who is away, a file that may have arrived, what is too long, a restart."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.chat import Profile
from handlers.app import House
from tests.stage import Stage, settings_for
from tests.test_minutes_plan_story import files

pytestmark = pytest.mark.anyio
PLAN = "/minutes plan Weekly sync tomorrow 3-4pm @bob; agenda: Pipeline 10m @bob; Risks"


async def becomes(stage: Stage, handle: str, standing: str) -> None:
    profile = Profile(stage.sandbox.person(handle), handle, standing, "Asia/Shanghai", "en")  # type: ignore[arg-type]
    await stage.house.bot.meet(profile)


@pytest.mark.parametrize("effect", ["drop_after", "error_after", "error_before", "limit"])
async def test_a_calendar_file_arrives_once(stage: Stage, effect: str) -> None:
    """Also where Slack took it and the answer was lost."""
    stage.sandbox.fail("files.completeUploadExternal", effect)  # type: ignore[arg-type]
    await stage.run("ann", PLAN)
    for _ in range(4):
        stage.clock.now += timedelta(seconds=20)
        await stage.tick()
    assert [file["name"] for file in files(stage)] == ["M-1-0.ics"]


async def test_who_left_is_neither_called_nor_told(stage: Stage) -> None:
    await stage.run("ann", PLAN)
    count = len(stage.heard("bob"))
    await becomes(stage, "bob", "gone")
    await stage.run("ann", "/minutes move M-1 tomorrow 5pm")
    for moment in ("2026-11-24 09:00", "2026-11-24 16:45"):
        stage.clock.set(moment)
        await stage.tick()
    await stage.run("ann", "/minutes cancel M-1")
    assert len(stage.heard("bob")) == count


async def test_a_chair_who_left_is_followed_by_who_begins_it(stage: Stage) -> None:
    await stage.run("ann", "/minutes plan Weekly sync tomorrow 3pm @lina chair: @bob")
    await becomes(stage, "bob", "gone")
    stage.clock.set("2026-11-24 14:55")
    await stage.run("lina", "/minutes 开始")
    assert "李娜" in stage.channel()[-1] and "Bob" not in stage.channel()[-1]


async def test_guests_and_strangers_to_the_list_are_refused(stage: Stage) -> None:
    assert "is a guest, an app, or no longer here" in await stage.run("ann", "/minutes plan X tomorrow 3pm @guest")
    assert not stage.channel()
    await stage.run("ann", PLAN)
    stage.clock.set("2026-11-24 14:55")
    await stage.sandbox.press("lina", stage.sandbox.messages("general")[-1], "minutes.plan_start")
    await stage.house.courier.drain()
    assert len([text for text in stage.channel() if "M-1" in text]) == 1  # lina is not invited


async def test_too_long_too_much_and_too_early(stage: Stage) -> None:
    assert "at most 200" in await stage.run("ann", f"/minutes plan {'long ' * 60}tomorrow 3pm")
    points = "; ".join(f"Point {n}" for n in range(61))
    assert "at most 60 points" in await stage.run("ann", f"/minutes plan Sync tomorrow 3pm; agenda: {points}")
    assert not stage.channel()
    points = "; ".join(f"Point {n}" for n in range(60))
    await stage.run("ann", f"/minutes plan {'题' * 200} tomorrow 3pm @bob; agenda: {points}")
    assert "20. Point 19" in stage.channel()[-1] and "40 more" in stage.channel()[-1]
    await stage.press("bob", "Coming")
    assert "has not begun yet" in await stage.run("bob", "/minutes end M-1")
    early = stage.sandbox.messages("general")[-1]
    await stage.sandbox.press("bob", early, "minutes.plan_start")
    await stage.house.courier.drain()
    assert len(stage.channel()) == 1
    await stage.run("ann", "/minutes change M-1")  # all sixty are in the form
    assert await stage.fill("ann", room="Room 3") == {}
    assert "40 more" in stage.channel()[-1] and "Room 3" in stage.channel()[-1]


async def test_nothing_is_lost_or_said_twice_over_a_restart(stage: Stage) -> None:
    await stage.run("ann", PLAN)
    stage.clock.set("2026-11-24 14:45")
    door = "socket" if stage.house.settings.slack_app_token else "http"
    other = House(settings_for(stage.sandbox, stage.house.settings.database_url, door), stage.clock)
    await other.introduce()
    try:
        for house in (stage.house, other, stage.house):
            await house.metronome.beat()
            await house.courier.drain()
            stage.clock.now += timedelta(seconds=60)
    finally:
        other.metronome.stop()
        await other.chat.close()
        await asyncio.to_thread(other.database.close)
    assert len([title for title in stage.titles("bob") if "begins at 15:00" in title]) == 1


async def test_forged_and_stale_presses_change_nothing(stage: Stage) -> None:
    await stage.run("ann", PLAN)
    card = stage.sandbox.messages("general")[-1]
    await stage.sandbox.command("ann", "general", "/minutes", "cancel M-1 ill")  # the card does not know yet
    for verb in ("minutes.plan_answer", "minutes.plan_start", "minutes.plan_add"):
        await stage.sandbox.press("bob", card, verb)
    await stage.house.courier.drain()
    assert "Called off" in stage.channel()[-1] and len(stage.channel()) == 1 and not stage.sandbox.views("bob")
    assert "called off, so nothing was changed" in str(stage.sandbox.whispers("bob"))
    assert "called off" in await stage.run("ann", "/minutes start M-1")
    assert "no M-7" in await stage.run("bob", "/minutes move M-7 Friday 3pm")


async def test_several_at_the_same_time_are_asked_about(stage: Stage) -> None:
    await stage.run("ann", "/minutes plan Weekly sync tomorrow 3pm @bob")
    await stage.run("ann", "/minutes plan Budget tomorrow 3:15pm @bob")
    stage.clock.set("2026-11-24 15:00")
    asked = await stage.run("bob", "/minutes start")
    assert "Which meeting is this?" in asked and "M-1 Weekly sync" in asked and "M-2 Budget" in asked
    assert "M-2 has begun: Budget" in await stage.run("bob", "/minutes start budget")
    assert "has begun" in await stage.run("bob", "/minutes start Something else")
    assert "M-3" in stage.channel()[-1]
    assert "has begun already" in await stage.run("ann", "/minutes start M-2")


async def test_where_several_are_under_way_they_are_named(stage: Stage) -> None:
    await stage.run("ann", "/minutes start One")
    await stage.run("bob", "/minutes start Two")
    for typed in ("end", "agenda Budget", "next"):
        said = await stage.run("ann", f"/minutes {typed}")
        assert "Several meetings are under way here: M-1, M-2." in said, typed
    assert "M-1" in await stage.run("ann", "/minutes end M-1")
    assert "M-2" in await stage.run("bob", "/minutes end")


async def test_of_what_was_not_held_there_are_no_minutes(stage: Stage) -> None:
    await stage.run("ann", PLAN)
    for kind in ("", "docx", "md"):
        assert "has not been held" in await stage.run("ann", f"/minutes export M-1 {kind}")
    await stage.run("ann", "/minutes cancel M-1")
    assert "has not been held" in await stage.run("ann", "/minutes export M-1")


async def test_a_rhythm_that_is_not_understood_is_asked_about(stage: Stage) -> None:
    assert "planned" not in await stage.run("ann", "/minutes plan Sync every Blursday 3pm @bob")
    assert stage.sandbox.views("ann") and not stage.heard("bob")
