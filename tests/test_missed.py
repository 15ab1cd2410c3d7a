"""What is said while the bot is away: it reads its meetings' threads when it comes back."""

from __future__ import annotations

import pytest

from handlers.app import House
from handlers.minutes_missed import catch_up
from tests.stage import Stage, listening, staged
from tests.test_minutes_story import begun, marks

pytestmark = pytest.mark.anyio


async def away(stage: Stage, by: str, text: str, thread: str) -> str:
    """A line of which the bot is never told."""
    stage.sandbox.delivery.hold()
    ts = await stage.sandbox.say(by, "general", text, thread)
    forget(stage)
    return ts


def forget(stage: Stage) -> None:
    """Whatever was held back is lost, as it is after Slack's last attempt."""
    stage.sandbox.delivery.release(list.clear)


async def back(stage: Stage) -> None:
    await catch_up(stage.house.bot)
    await stage.house.courier.drain()


async def test_lines_edits_and_deletions_are_followed(stage: Stage) -> None:
    thread = await begun(stage)
    kept = await stage.say("ann", "decision: we close at five", thread=thread)
    gone = await stage.say("ann", "decision: we open at nine", thread=thread)
    said = await away(stage, "bob", "action: @bob sends the file by Friday", thread)
    stage.sandbox.delivery.hold()
    await stage.sandbox.edit("ann", "general", kept, "decision: we close at six")
    await stage.sandbox.delete("ann", "general", gone)
    forget(stage)
    await back(stage)
    assert marks(stage, said) == ["dart"]
    await back(stage)  # what was found once is not found again
    assert marks(stage, said) == ["dart"]
    await stage.say("ann", "@upchain end", thread=thread)
    draft = stage.heard("ann")[-1]
    assert "we close at six" in draft and "five" not in draft and "we open at nine" not in draft
    assert draft.count("sends the file") == 1 and "Fri 27 Nov 2026" in draft


async def test_an_event_that_comes_late_after_all_changes_nothing(stage: Stage) -> None:
    thread = await begun(stage)
    stage.sandbox.delivery.hold()
    await stage.sandbox.say("bob", "general", "decision: five years", thread)
    await back(stage)
    stage.sandbox.delivery.release()
    await stage.sandbox.settled()
    await stage.say("ann", "@upchain end", thread=thread)
    assert stage.heard("ann")[-1].count("five years") == 1


async def test_a_deadline_counts_from_when_it_was_said(stage: Stage) -> None:
    """Said on Monday, read on Thursday: "tomorrow" was Tuesday."""
    thread = await begun(stage)
    await away(stage, "bob", "action: @carol calls them tomorrow", thread)
    stage.clock.set("2026-11-26 09:00")
    await back(stage)
    await stage.say("ann", "@upchain end", thread=thread)
    assert "Tue 24 Nov 2026" in stage.heard("ann")[-1]


async def test_what_was_said_to_the_bot_by_name_is_no_line(stage: Stage) -> None:
    thread = await begun(stage)
    await away(stage, "ann", "@upchain agenda decision: none", thread)
    await back(stage)
    await stage.say("ann", "@upchain end", thread=thread)
    assert "none" not in stage.heard("ann")[-1].replace("None.", "")


async def test_a_connection_that_was_gone_is_made_good(sqlite_url: str) -> None:
    """Socket Mode: the process lived on, and the road to it was closed for longer than Slack tries."""
    async with staged(sqlite_url, "socket", beat=True) as stage:
        await stage.run("ann", "/minutes start Weekly meeting")
        opened = await stage.sandbox.until(lambda: stage.sandbox.messages("general"))
        ts = await away(stage, "bob", "decision: five years", str(opened[-1]["ts"]))
        for connection in stage.sandbox.slack.sockets.connections(stage.sandbox.app.id):
            await connection.disconnect("refresh_requested")
        await stage.sandbox.until(lambda: marks(stage, ts) == ["white_check_mark"], seconds=30)


async def test_a_thread_that_cannot_be_read_keeps_nobody_away(stage: Stage) -> None:
    gone, kept = await begun(stage), await begun(stage)
    ts = await away(stage, "bob", "decision: five years", kept)
    stage.sandbox.workspace.retract(stage.sandbox.channel("general"), gone)
    await back(stage)
    assert marks(stage, ts) == ["white_check_mark"]


async def test_the_end_said_meanwhile_is_carried_out_and_nothing_after_it_is_heard(stage: Stage) -> None:
    thread = await begun(stage)
    await away(stage, "ann", "decision: we close at five", thread)
    await away(stage, "guest", "@upchain end", thread)
    await away(stage, "ann", "@upchain end", thread)
    await away(stage, "bob", "decision: we open at nine", thread)
    await back(stage)
    draft = stage.heard("ann")[-1]
    assert "we close at five" in draft and "we open at nine" not in draft
    heard = stage.heard("ann")
    await back(stage)
    assert stage.heard("ann") == heard


async def test_a_meeting_goes_on_in_another_process(sqlite_url: str) -> None:
    """What was said between the two is read, and everything goes on: marks, agenda, draft."""
    async with staged(sqlite_url, "http") as stage:
        thread = await begun(stage)
        await stage.say("ann", "@upchain agenda Loans; Complaints", thread=thread)
        await stage.say("ann", "@upchain next", thread=thread)
        await stage.say("bob", "decision: before", thread=thread)
        between = await away(stage, "carol", "decision: between", thread)
        first, second = stage.house, House(stage.house.settings, stage.clock)
        await first.bot.transact(lambda store, now: store.outbox.leave(first.courier.name))
        stage.house = second
        await second.start(beat=False)
        try:
            async with listening(second) as url:
                stage.sandbox.point(f"{url}/slack/events")
                await second.courier.drain()
                await stage.say("ann", "@upchain next", thread=thread)
                assert "Topic 2 of 2: Complaints" in stage.channel(thread=thread)[-1] and marks(stage, between)
                await stage.say("bob", "decision: after", thread=thread)
                await stage.say("ann", "@upchain end", thread=thread)
        finally:
            await second.stop()
            stage.house = first
        draft = stage.heard("ann")[-1]
        assert [f"{place}. {word}" in draft for place, word in enumerate(("before", "between", "after"), 1)] == [
            True
        ] * 3
