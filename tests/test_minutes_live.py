"""While a meeting lasts (H2): the agenda walked, the board that follows, votes, several meetings, long ones."""

from __future__ import annotations

import asyncio

import pytest

from bot import minutes, minutes_reading
from bot.errors import Refusal
from storage.database import Store
from tests.bench.commands import executed
from tests.stage import Stage

pytestmark = pytest.mark.anyio


async def begun(stage: Stage, by: str = "ann", command: str = "/minutes start Weekly") -> str:
    await stage.run(by, command)
    return str(stage.sandbox.messages("general")[-1]["ts"])


async def test_the_agenda_is_walked(stage: Stage) -> None:
    thread = await begun(stage)
    await stage.say("ann", "@upchain agenda Review of loans; Complaints", thread=thread)
    await stage.say("ann", "@upchain next", thread=thread)
    assert "Topic 1 of 2: Review of loans" in stage.channel(thread=thread)[-1]
    await stage.say("bob", "decision: five years", thread=thread)
    await stage.say("ann", "@upchain 下一项", thread=thread)
    await stage.say("bob", "decision: answer at once", thread=thread)
    count = len(stage.channel(thread=thread))
    await stage.say("ann", "@upchain next", thread=thread)
    assert len([said for said in stage.channel(thread=thread)[count:] if "Topic" in said]) == 0
    await stage.say("ann", "@upchain end", thread=thread)
    draft = stage.heard("ann")[-1]
    assert draft.index("Topic: Review of loans") < draft.index("Topic: Complaints")


async def test_the_opening_post_shows_what_was_kept_and_is_quiet(stage: Stage) -> None:
    thread = await begun(stage)
    for number in range(6):
        await stage.say("bob", f"decision: number {number}", thread=thread)
    assert "number 0" not in stage.channel()[0]
    stage.clock.set("2026-11-23 10:01")
    await stage.tick()
    assert "6. number 5" in stage.channel()[0]

    def revisions(store: object) -> int:
        return len([each for each in store.outbox.all() if each.key.startswith("board:")])  # type: ignore[attr-defined]

    assert await stage.house.bot.read(revisions) == 1


async def test_a_line_costs_the_same_however_much_was_said(stage: Stage) -> None:
    """What is done for a line, and for the board, is counted: neither may grow with the talk."""
    thread = await begun(stage)
    bot, place, cost = stage.house.bot, stage.sandbox.channel("general").id, []
    await stage.say("ann", "decision: the first", thread=thread)
    ann = stage.sandbox.person("ann")
    for round in range(3):
        with executed(bot.database) as line:
            await bot.transact(minutes.hear, f"{round}", place, thread, f"19{round}.1", ann, "decision: one more")
        with executed(bot.database) as read:
            await bot.transact(lambda store, now: minutes_reading.outline(store, store.meetings.get(1)))
        cost.append((len(line), len(read)))
        for nth in range(60):
            ref = f"19{round}.{nth + 2:03}"
            await bot.transact(minutes.hear, f"{round}:{nth}", place, thread, ref, ann, f"we talk, {nth}")
    assert cost[0] == cost[1] == cost[2] and cost[0][0] > 3

    def read_for_the_board(store: Store) -> int:
        return len(store.meetings.lines.besides_talk(1))

    assert await bot.read(read_for_the_board) == 4


async def test_a_vote_has_a_result(stage: Stage) -> None:
    thread = await begun(stage)
    for by, line in (("ann", "#startvote open on Saturdays"), ("bob", "#vote +1"), ("carol", "#vote yes"),
                     ("lina", "#vote 反对"), ("ann", "#endvote")):  # fmt: skip
        await stage.say(by, line, thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    assert "1. open on Saturdays (2 for, 1 against)" in stage.heard("ann")[-1]


async def test_overnight_and_after_a_pause(stage: Stage) -> None:
    thread = await begun(stage)
    await stage.say("bob", "decision: today", thread=thread)
    stage.clock.set("2026-11-24 09:30")
    await stage.say("bob", "decision: tomorrow", thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    draft = stage.heard("ann")[-1]
    assert "1. today" in draft and "2. tomorrow" in draft and "24 Nov" in draft


async def test_present_by_word_by_name_and_by_speaking(stage: Stage) -> None:
    thread = await begun(stage)
    await stage.say("bob", "签到", thread=thread)
    await stage.say("ann", "present: @carol", thread=thread)
    await stage.say("lina", "大家好", thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    attendees = stage.heard("ann")[-1].split("Attendees")[1].split("\n")[1]
    assert all(name in attendees for name in ("Ann Baker", "Bob Carter", "Carol Diaz", "李娜"))


async def test_signed_in_by_a_button_once(stage: Stage) -> None:
    thread = await begun(stage)
    post = stage.sandbox.messages("general")[-1]
    for _ in range(2):
        await stage.press("carol", "minutes.present", [post])
    stage.clock.set("2026-11-23 10:01")
    await stage.tick()
    assert "Ann Baker, Carol Diaz" in stage.channel()[0]
    await stage.say("ann", "@upchain end", thread=thread)
    assert "Ann Baker, Carol Diaz" in stage.heard("ann")[-1]
    with pytest.raises(Refusal, match="minutes-ended"):
        await sign_in(stage, "bob", 1)


async def test_a_restricted_meeting_offers_no_button_that_would_let_one_in(stage: Stage) -> None:
    await begun(stage, command="/minutes start Open")
    assert "minutes.present" in str(stage.sandbox.messages("general")[-1])
    await begun(stage, command="/minutes start Credit private")
    assert "minutes.present" not in str(stage.sandbox.messages("general")[-1])
    with pytest.raises(Refusal, match="elsewhere"):
        await sign_in(stage, "carol", 2)


async def sign_in(stage: Stage, by: str, number: int) -> None:
    where = (number, stage.sandbox.channel("general").id)
    await stage.house.bot.transact(minutes.sign_in, stage.sandbox.person(by), *where)


async def test_one_person_speaks_in_two_meetings_of_two_channels_at_once(stage: Stage) -> None:
    everybody = [person.id for person in stage.sandbox.workspace.people]
    stage.sandbox.workspace.add_channel("north", [*everybody, stage.sandbox.app.bot_user])
    south = await begun(stage)
    await stage.run("bob", "/minutes start North", "north")
    north = str(stage.sandbox.messages("north")[-1]["ts"])
    for nth in range(3):
        await asyncio.gather(
            stage.say("carol", f"decision: south {nth}", "general", south),
            stage.say("carol", f"decision: north {nth}", "north", north),
        )
    await stage.say("ann", "@upchain end", thread=south)
    await stage.say("bob", "@upchain end", "north", north)
    for chair, mine, other in (("ann", "south", "north"), ("bob", "north", "south")):
        draft = stage.heard(chair)[-1]
        assert [f"{nth + 1}. {mine} {nth}" in draft for nth in range(3)] == [True] * 3
        assert f". {other}" not in draft and "Carol Diaz" in draft
