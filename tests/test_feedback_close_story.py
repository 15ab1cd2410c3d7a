"""An answer on its way down, what is asked when a matter closes, who is spared, and figures: told through the door."""

from __future__ import annotations

import pytest

from tests.stage import Stage
from tests.test_feedback_story import BANK

pytestmark = pytest.mark.anyio


async def forwarded(stage: Stage, said: str = "market Longer terms") -> None:
    """By ann and mei, up to wang, who answers."""
    await stage.run("bob", f"/raise {said}")
    for head in ("ann", "mei"):
        await stage.press(head, "feedback.forward")
        await stage.fill(head, text="I agree.")
    await stage.press("wang", "feedback.answer")
    await stage.fill("wang", text="同意。")


async def test_a_level_holds_an_answer_no_longer_than_its_clock(stage: Stage) -> None:
    await stage.organise(BANK)
    await forwarded(stage)
    assert "要附一句話嗎" in stage.titles("mei")[-1] and "14:00" in stage.heard("mei")[-1]
    assert "F-1" in await stage.run("mei", "/raise waiting")
    status = stage.named(await stage.run("bob", "/raise F-1"))
    assert "answered, on its way back · 林美 · Branch" in status and "同意。" not in status
    stage.clock.set("2026-11-23 14:00")
    await stage.tick()
    assert len(stage.titles("ann")) == 2 and "同意。" in stage.heard("ann")[-1]
    with pytest.raises(KeyError):
        await stage.press("mei", "feedback.line")
    await stage.press("ann", "feedback.line")
    assert list(await stage.fill("ann", text="")) == ["text"]
    assert await stage.fill("ann", text="I will see to it.") == {}
    assert "同意。" in stage.heard("bob")[-1] and "Ann Baker (Centre) adds:" in stage.heard("bob")[-1]
    assert sum("has answered you" in title for title in stage.titles("bob")) == 1


async def test_who_is_away_is_not_waited_for(stage: Stage) -> None:
    await stage.organise(BANK + "Branch,Head office,carol,deputy\n")
    await stage.run("bob", "/raise market Longer terms")
    for head in ("ann", "mei"):
        await stage.press(head, "feedback.forward")
        await stage.fill(head, text="I agree.")
    await stage.run("mei", "/upchain away today 2026-11-27")
    await stage.press("wang", "feedback.answer")
    await stage.fill("wang", text="同意。")
    await stage.run("ann", "/upchain away today 2026-11-27")
    await stage.press("carol", "feedback.line")  # in mei's place; in ann's there is nobody
    await stage.fill("carol", text="For Mei.")
    assert "同意。" in stage.heard("bob")[-1] and "For Mei." in stage.heard("bob")[-1]


async def test_an_analysis_is_asked_for_when_a_problem_closes_and_again_once(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise problem The printer burns")
    await stage.press("ann", "feedback.answer")
    await stage.fill("ann", text="It is replaced.")
    await stage.press("bob", "feedback.settle")
    assert "please write down what is learned" in stage.titles("ann")[-1]
    for day in (25, 26, 27, 28, 30):
        stage.clock.set(f"2026-11-{day} 10:00")
        await stage.tick()
    assert sum("what is learned" in title for title in stage.titles("ann")) == 2
    await stage.press("ann", "feedback.review")
    assert list(await stage.fill("ann", cause="Dust", measure="A new one", prevention="")) == ["prevention"]
    assert await stage.fill("ann", cause="Dust", measure="A new one", prevention="Cleaned monthly") == {}
    assert "Cleaned monthly" in await stage.run("bob", "/raise F-1") and "Dust" in stage.heard("bob")[0]
    with pytest.raises(KeyError):
        await stage.press("ann", "feedback.review")


async def test_a_mediator_keeps_a_record_that_nobody_else_reads(stage: Stage) -> None:
    await stage.organise(BANK + "HR,Head office,carol,head\n")
    lina = stage.sandbox.person("lina")
    await stage.run("bob", f"/raise conflict <@{lina}> and I do not agree about the rota")
    await stage.press("carol", "feedback.answer")
    await stage.fill("carol", text="We talked it over.")
    await stage.press("bob", "feedback.settle")
    await stage.press("carol", "feedback.review")
    assert await stage.fill("carol", talks="Both, on Monday", outcome="Weekends in turn") == {}
    assert "Weekends in turn" in await stage.run("bob", "/raise F-1")
    for other in ("lina", "ann", "mei", "wang"):
        assert "Weekends" not in await stage.run(other, "/raise F-1") and not stage.heard(other)


async def test_nobody_comes_to_handle_what_is_about_themselves(stage: Stage) -> None:
    await stage.organise(BANK)
    lina = stage.sandbox.person("lina")
    await stage.organise(BANK.replace("Centre,Branch,lina,member", "HR,Head office,lina,head"))
    await stage.run("bob", f"/raise complaint <@{lina}> shouts at clients")
    assert stage.titles("ann")[-1].startswith("F-1")
    await stage.organise(BANK)  # lina is in ann's team now: ann is her head, and mei is there
    await stage.tick()
    assert stage.titles("mei")[-1].startswith("F-1") and "Centre has changed" in stage.heard("bob")[0]
    with pytest.raises(KeyError):
        await stage.press("ann", "feedback.answer")
    before = len(stage.heard("mei"))
    await stage.tick()
    assert len(stage.heard("mei")) == before


async def test_who_stands_in_for_their_head_does_not_handle_it_either(stage: Stage) -> None:
    await stage.organise(BANK + "Centre,Branch,carol,deputy\n")
    await stage.run("ann", "/upchain away today 2026-11-27")
    lina = stage.sandbox.person("lina")
    said = stage.named(await stage.run("bob", f"/raise complaint <@{lina}> shouts at clients"))
    assert "with 林美" in said and not any("F-1" in title for title in stage.titles("carol"))


async def test_figures_are_for_heads_and_of_what_they_may_read(stage: Stage) -> None:
    await stage.organise(BANK)
    assert "heads of a unit" in await stage.run("bob", "/raise figures")
    assert "Nothing passed" in await stage.run("ann", "/raise figures")
    await stage.run("bob", "/raise need Longer terms")
    await stage.run("bob", "/raise market Rates are falling")
    stage.clock.set("2026-11-23 12:00")
    await stage.press("ann", "feedback.answer")
    await stage.fill("ann", text="Noted.")
    stage.clock.set("2026-11-24 10:00")
    await stage.tick()  # longer terms, not acknowledged in a working day
    shown = await stage.run("ann", "/raise 统计 30")
    assert "last 30 days" in shown and "market news: 1" in shown and "handled 2 hours / 2 hours" in shown
    assert "customer need: 1" in shown and "1 past their time" in shown
    there = await stage.run("mei", "/raise figures")
    assert "1 逾時" not in there and "市場" not in there  # never on her level


async def test_files_of_a_message_go_along(stage: Stage) -> None:
    await stage.organise(BANK)
    ts = await stage.say("bob", "The form is wrong, see https://bank.example/form")
    message = stage.sandbox.message("general", ts)
    stored = stage.sandbox.workspace.message(stage.sandbox.workspace.channel(message["channel"]), ts)
    stored["files"] = [{"id": "F1", "name": "form.pdf", "permalink": "https://bank.example/files/F1/form.pdf"}]
    await stage.sandbox.shortcut("bob", "feedback.from_message", message)
    assert await stage.fill("bob", kind="internal") == {}
    assert "https://bank.example/form" in stage.heard("ann")[-1]
    assert "https://bank.example/files/F1/form.pdf" in stage.heard("ann")[-1]


async def test_the_desk_stands_on_the_page_of_the_app(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    page = await stage.sandbox.home("ann")
    assert page and "Your desk: 1" in str(page) and "Longer terms" in str(page)
    await stage.sandbox.press("ann", page, "feedback.desk")
    assert "Your desk: 1" in str(stage.sandbox.views("ann")[-1])
    assert "Your desk" not in str(await stage.sandbox.home("bob"))
    assert "/raise merge" in await stage.run("ann", "/raise help")
