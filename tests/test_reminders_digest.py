"""The one message of a morning, told through the door: the most urgent first, and it follows what it shows."""

from __future__ import annotations

import pytest

from tests.stage import Stage

pytestmark = pytest.mark.anyio
BANK = "unit,parent,person,role\nCentre,,ann,head\nCentre,,bob,member\nCentre,,lina,member\n"


async def test_one_message_with_all_that_is_due_and_a_button_each(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Tuesday: the old one")
    await stage.run("ann", "/task @bob by Wednesday 3pm: the call")
    await stage.run("ann", "/task @bob by Thursday: the letter")
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    await stage.tick()
    digest = stage.heard("bob")[-1].replace("*", "")
    assert digest.split("\n")[0] == "Wed 25 Nov 2026: 1 overdue, 1 due today, 1 coming up"
    assert digest.index("the old one") < digest.index("the call") < digest.index("the letter")
    await stage.press("bob", "task.done")
    assert "Done by you" in stage.heard("bob")[-1]
    await stage.run("ann", "/task cancel T-2 not needed")
    assert "Cancelled by Ann Baker" in stage.heard("bob")[-2] or "Cancelled by Ann Baker" in stage.heard("bob")[-1]
    before = len(stage.titles("bob"))
    stage.clock.set("2026-11-25 14:00")
    await stage.tick()
    assert len(stage.titles("bob")) == before, "nothing an hour before what is cancelled"


async def test_what_waits_from_below_stands_in_it(stage: Stage) -> None:
    await stage.organise(BANK)
    stage.clock.set("2026-11-23 16:00")
    await stage.run("bob", "/raise need Longer terms")
    await stage.run("bob", "/task @ann by Tuesday: sign the lease")
    stage.clock.set("2026-11-24 09:00")
    await stage.tick()
    assert stage.titles("ann")[-1] == "Tue 24 Nov 2026: 1 due today, 1 waiting for you"
    assert "F-1" in stage.heard("ann")[-1]


async def test_what_changed_is_said_beside_it_and_never_alone(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Wednesday: one")
    await stage.run("ann", "/task @bob by next Monday: two")
    stage.clock.set("2026-11-24 11:00")
    await stage.run("ann", "/task move T-2 Friday because of the audit")
    heard = len(stage.titles("bob"))
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    assert stage.titles("bob")[heard:] == ["Due today: one"]
    assert "Since the last working morning:\nAnn Baker has moved T-2: two · " in stage.heard("bob")[-1]
    stage.clock.set("2026-11-25 11:00")
    await stage.run("ann", "/task edit T-1")
    assert await stage.fill("ann", text="one, twice", date="2026-12-24") == {}
    heard = len(stage.titles("bob"))
    stage.clock.set("2026-11-26 08:00")
    await stage.run("bob", "/task done T-2")
    stage.clock.set("2026-11-26 09:00")
    await stage.tick()
    assert len(stage.titles("bob")) == heard


async def test_the_head_looks_back_on_the_first_working_morning(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("ann", "/task @bob by Wednesday: one")
    await stage.run("ann", "/task @bob by Thursday: two")
    await stage.run("lina", "/task by 11 Dec: three")
    stage.clock.set("2026-11-25 10:00")
    await stage.run("bob", "/task done T-1")
    stage.clock.set("2026-11-30 09:00")
    await stage.tick()
    await stage.tick()
    said = stage.heard("ann")[-1]
    assert "Centre, Mon 23 Nov 2026 to Sun 29 Nov 2026" in said
    assert "asked 3 · done in time 1 · done late 0 · open 2 (1 overdue)" in said
    assert "Bob Carter" in said and "李娜" in said
    assert len([text for text in stage.heard("ann") if "Centre, " in text]) == 1
    await stage.run("ann", "/upchain me weekly off")
    stage.clock.set("2026-12-07 09:00")
    await stage.tick()
    assert len([text for text in stage.heard("ann") if "Centre, " in text]) == 1
    assert not [text for text in stage.heard("bob") if "Centre, " in text]


async def test_the_head_hears_of_what_stays_undone_only_on_wish(stage: Stage) -> None:
    await stage.organise(BANK.replace(",,ann,head", ",,wang,head"))
    await stage.run("ann", "/task @bob by Wednesday: one")
    await stage.run("wang", "/upchain 我 周报 关")
    for day in ("11-26", "11-27", "11-30"):
        stage.clock.set(f"2026-{day} 09:00")
        await stage.tick()
    assert stage.titles("wang") == [] and stage.titles("ann") == ["Overdue, with Bob Carter: one"]
    await stage.run("ann", "/task @bob by Tuesday: two")
    await stage.run("wang", "/upchain 我 团队 开")
    for day in ("12-02", "12-03", "12-04"):
        stage.clock.set(f"2026-{day} 09:00")
        await stage.tick()
    told = [title for title in stage.titles("wang") if title.startswith("已逾期")]
    assert told == [f"已逾期，由 Bob Carter 负责：{text}" for text in ("one", "two")]


async def test_the_record_says_what_was_sent_and_whether_anything_was_done(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Wednesday 6pm: one")
    stage.clock.set("2026-11-24 09:00")
    await stage.tick()
    said = stage.named(await stage.run("ann", "/task T-1"))
    sent, planned = said.split("Sent (who has read it, Slack does not say):")[1].split("Planned:")
    assert "Tue 24 Nov 2026, 09:00  Bob Carter: the working day before · no answer yet" in sent
    assert "Wed 25 Nov 2026, 09:00  Bob Carter: the morning of the day\n17:00  Bob Carter: an hour before" in planned
    stage.clock.set("2026-11-24 10:30")
    await stage.run("bob", "/task snooze T-1 tomorrow 3pm")
    said = stage.named(await stage.run("ann", "/task T-1"))
    assert "Bob Carter: the working day before · answered Tue 24 Nov 2026, 10:30" in said
    assert "Wed 25 Nov 2026, 15:00  Bob Carter: after the snooze" in said and "morning of the day" not in said


async def test_a_clock_that_runs_out_at_night_waits_for_the_morning(stage: Stage) -> None:
    await stage.organise(BANK)
    stage.clock.set("2026-11-23 22:00")
    await stage.run("bob", "/raise complaint A client was kept waiting")
    assert stage.titles("ann")[0].startswith("F-1"), "what somebody does reaches others at once"
    heard = len(stage.titles("ann"))
    stage.clock.set("2026-11-24 23:00")
    await stage.tick()
    assert len(stage.titles("ann")) == heard
    stage.clock.set("2026-11-25 09:00")
    await stage.tick()
    assert len(stage.titles("ann")) > heard
