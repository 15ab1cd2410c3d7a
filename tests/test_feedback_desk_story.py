"""A head's desk, several items made one, and the answer back to each: told through the door (H17, H18)."""

from __future__ import annotations

import asyncio

import pytest

from bot import feedback_merge
from bot.rules.feedback_merge import Summary
from bot.rules.kinds import Terms, shipped
from bot.rules.worktime import Calendar
from sandbox.stage import plain
from tests.stage import Stage

pytestmark = pytest.mark.anyio
TERMS = Terms(shipped(), Calendar("CN"))

# Three teams below one branch, four levels: carol and lina raise, bob heads a team and raises himself.
BANK = """unit,parent,person,role
Head office,,wang,head
Branch,Head office,mei,head
North,Branch,ann,head
North,Branch,lina,member
North,Branch,carol,member
South,Branch,bob,head
"""
MATTERS = {
    "lina": "market Clients ask for longer loan terms",
    "carol": "market My client wants a longer loan term",
    "bob": "market Longer terms of loans are what clients ask for",
}


async def raised(stage: Stage) -> None:
    """Two on ann's desk and one, of another team, on mei's."""
    await stage.organise(BANK)
    for who, said in MATTERS.items():
        await stage.run(who, f"/raise {said}")


async def joined(stage: Stage, by: str, then: str = "keep", **more: str) -> dict[str, str]:
    """What the desk suggests, joined by its button."""
    await stage.run(by, "/raise desk")
    await stage.press(by, "feedback.merge", among=stage.sandbox.whispers(by))
    return await stage.fill(by, then=then, **more)


async def test_the_desk_shows_what_came_in_and_what_is_alike_and_why(stage: Stage) -> None:
    await stage.organise(BANK)
    assert "Nothing is on your desk" in await stage.run("ann", "/raise desk")
    for who, said in MATTERS.items():
        await stage.run(who, f"/raise {said}")
    await stage.run("lina", "/raise 客户需求 打印机坏了")
    shown = await stage.run("ann", "/raise 收件台")
    assert "Your desk: 3" in shown and "F-4" in shown and "F-3" not in shown
    assert "F-1, F-2" in shown and "Shared words" in shown and "longer" in shown and "loan" in shown
    assert "F-3" in await stage.run("mei", "/raise desk") and "F-1" not in await stage.run("mei", "/raise desk")
    assert "Nothing is on your desk" in await stage.run("carol", "/raise desk")


async def test_several_become_one_that_goes_up_and_each_has_the_answer(stage: Stage) -> None:
    await raised(stage)
    assert list(await joined(stage, "ann", "up")) == ["opinion"]  # what goes up needs one
    assert await stage.fill("ann", title="Longer loan terms", opinion="A trial would be worth it.", then="up") == {}
    assert stage.titles("mei")[-1] == "F-4 · Ann Baker 上報彙總（市場資訊）"
    shown = stage.heard("mei")[-1]
    assert all(said in shown for said in ("Longer loan terms", "A trial would be", "F-1", "F-2", "李娜", "Carol"))
    for raiser in ("lina", "carol"):
        receipt = stage.heard(raiser)[0]
        assert "F-4" in receipt and "林美" in receipt
    there, nowhere = await stage.run("lina", "/raise F-4"), await stage.run("lina", "/raise F-9")
    assert there.replace("F-4", "F-9") == nowhere  # the summary is not theirs to read
    await stage.press("mei", "feedback.answer")
    await stage.fill("mei", text="明年一月起試行。")
    assert not any("明年一月" in words for words in stage.heard("lina"))
    await stage.press("ann", "feedback.line")
    assert await stage.fill("ann", text="I will call your clients myself.") == {}
    for raiser, heading in (("lina", "F-1 · 林美 已答复你"), ("carol", "F-2 · 林美 has answered you")):
        answer = stage.heard(raiser)[-1]
        assert stage.titles(raiser)[-1] == heading
        assert "明年一月起試行。" in answer and "I will call your clients myself." in answer
    assert "Carol" not in "".join(stage.heard("lina")) and "李娜" not in "".join(stage.heard("carol"))
    await stage.press("lina", "feedback.settle")
    await stage.press("carol", "feedback.reopen")
    assert await stage.fill("carol", text="January is too late.") == {}
    assert stage.titles("wang")[-1].startswith("F-2 · Carol") and "January is too late." in stage.heard("wang")[-1]
    assert "F-1" not in stage.heard("wang")[-1]
    await stage.press("wang", "feedback.answer")
    await stage.fill("wang", text="十二月就开始。")
    await stage.press("mei", "feedback.hand_down")
    assert "十二月就开始。" in stage.heard("carol")[-1]


async def test_a_summary_of_summaries_brings_the_answer_back_to_the_first(stage: Stage) -> None:
    await raised(stage)
    await joined(stage, "ann", "up", title="Longer terms of loans, clients ask", opinion="Yes.")
    assert await joined(stage, "mei", "up", title="貸款期限", opinion="建議試點。") == {}
    assert "其中合并了 2 项" in stage.heard("wang")[-1]
    assert "F-5" in stage.heard("lina")[0] and "王芳" in stage.heard("lina")[0]
    await stage.press("wang", "feedback.answer")
    await stage.fill("wang", text="同意试点。")
    await stage.press("mei", "feedback.line")
    await stage.fill("mei", text="分行會協助。")
    assert "同意试点。" in stage.heard("bob")[-1] and "分行會協助。" in stage.heard("bob")[-1]
    assert not any(
        "同意试点" in words for words in stage.heard("lina")
    )  # first past ann, with the summary that was hers
    stage.clock.set("2026-11-23 16:00")
    await stage.tick()  # who may add a line, and does not, holds nothing up
    assert "同意试点。" in stage.heard("lina")[-1] and "分行會協助。" in stage.heard("lina")[-1]
    assert "同意试点。" in stage.heard("carol")[-1]


async def test_what_was_joined_can_be_taken_apart_until_it_moves_on(stage: Stage) -> None:
    await raised(stage)
    assert await joined(stage, "ann", title="Longer loan terms") == {}
    assert "Your desk: 1" in await stage.run("ann", "/raise desk")
    await stage.press("ann", "feedback.take_back", among=stage.sandbox.dms("ann"))
    assert "Your desk: 2" in await stage.run("ann", "/raise desk")
    assert "处理中" in await stage.run("lina", "/raise F-1")
    with pytest.raises(KeyError):
        await stage.press("ann", "feedback.take_back", among=stage.sandbox.dms("ann"))
    await joined(stage, "ann", "up", title="Longer loan terms", opinion="Yes.")
    with pytest.raises(KeyError):
        await stage.press("ann", "feedback.take_back", among=stage.sandbox.dms("ann"))
    await stage.press("mei", "feedback.return")
    await stage.fill("mei", text="為什麼合併？")
    await stage.press("ann", "feedback.take_back")
    assert "F-1" in await stage.run("ann", "/raise waiting") and "F-5" not in await stage.run("mei", "/raise desk")


async def test_it_is_answered_at_once(stage: Stage) -> None:
    await raised(stage)
    assert list(await joined(stage, "ann", "answer", title="Terms")) == ["answer"]
    assert await stage.fill("ann", title="Terms", then="answer", answer="Five years from now on.") == {}
    assert all("Five years from now on." in stage.heard(raiser)[-1] for raiser in ("lina", "carol"))
    assert "Nothing is on your desk" in await stage.run("ann", "/raise desk")


async def test_who_withdraws_leaves_the_others_and_the_last_ends_it(stage: Stage) -> None:
    await raised(stage)
    await joined(stage, "ann", title="Longer loan terms")
    await stage.press("lina", "feedback.withdraw")
    assert "withdrawn" in stage.heard("ann")[-1] and "Your desk: 1" in await stage.run("ann", "/raise desk")
    await stage.press("carol", "feedback.withdraw")
    assert "Nothing is on your desk" in await stage.run("ann", "/raise desk")


async def test_pressed_twice_it_is_joined_once(stage: Stage) -> None:
    await raised(stage)
    await stage.run("ann", "/raise merge F-1 F-2")
    view = stage.sandbox.views("ann")[-1]
    said = {"title": "Once", "then": "keep"}
    bot, ann = stage.house.bot, stage.sandbox.person("ann")
    other = bot.transact(feedback_merge.merge, TERMS, ann, [1, 2], Summary("Twice", {}))
    faults, refused = await asyncio.gather(stage.sandbox.submit("ann", said, view), other, return_exceptions=True)
    assert (faults == {}) != (not isinstance(refused, Exception))  # whoever came first
    await stage.house.courier.drain()
    assert "Your desk: 1" in await stage.run("ann", "/raise desk")
    assert "two or more" in await stage.run("ann", "/raise merge F-1 F-2")


async def test_what_must_stay_apart_is_not_joined(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("lina", "/raise 意见 排班不公平，周末总是我")
    await stage.run("carol", "/raise anonymous internal The rota is unfair at weekends")
    await stage.run("lina", "/raise 匿名 意见 排班不公平，周末总是同一个人")
    await stage.run("carol", "/raise need The rota is unfair at weekends")
    await stage.run("lina", "/raise 问题 ! 排班不公平，周末总是我")
    shown = await stage.run("ann", "/raise desk")
    assert "Shared words" not in shown
    for numbers, why in (("F-1 F-2", "Anonymous items can only"), ("F-1 F-4", "different kinds")):
        await stage.run("ann", f"/raise merge {numbers}")
        assert why in (await stage.fill("ann", title="The rota", then="keep"))["items"]
    assert "There is no F-9" in await stage.run("ann", "/raise merge F-2 F-3 F-9")
    await stage.run("ann", "/raise merge F-2 F-3")
    assert await stage.fill("ann", title="The rota", then="up", opinion="Unfair indeed.") == {}
    assert not any(name in stage.heard("mei")[-1] for name in ("Carol", "李娜"))


async def test_five_hundred_on_a_desk_are_turned_page_by_page(stage: Stage) -> None:
    await stage.organise(BANK)
    for number in range(30):
        await stage.run("lina", f"/raise market {'abcdefghijklmnopqrstuvwxyz0123456789'[number] * 6}{number}")
    shown = await stage.run("ann", "/raise desk")
    assert "Your desk: 30" in shown and "Page 1 of 3" in shown and "F-13" not in shown
    await stage.press("ann", "feedback.desk", among=stage.sandbox.whispers("ann"))
    assert "Page 2 of 3" in plain(stage.sandbox.whispers("ann")[-1])
