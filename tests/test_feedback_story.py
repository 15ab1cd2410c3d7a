"""Feedback up the chain and back, told through the door."""

from __future__ import annotations

import asyncio

import pytest

from sandbox.stage import plain
from tests.stage import Stage

pytestmark = pytest.mark.anyio

BANK = """unit,parent,person,role
Head office,,wang,head
Branch,Head office,mei,head
Centre,Branch,ann,head
Centre,Branch,bob,member
Centre,Branch,lina,member
"""


async def test_it_is_acknowledged_answered_and_settled(stage: Stage) -> None:
    await stage.organise(BANK)
    receipt = await stage.run("bob", "/raise need The client asks for a longer term")
    assert "F-1 is now with" in receipt
    assert stage.titles("ann") == ["F-1 · Bob Carter raises: customer need"]
    assert "To be acknowledged by*  Tue 24 Nov 2026, 10:00" in stage.heard("ann")[0]
    await stage.press("ann", "feedback.acknowledge")
    assert "being handled" in stage.heard("bob")[0]
    await stage.press("ann", "feedback.answer")
    assert await stage.fill("ann", text="We offer five years.") == {}
    answer = stage.heard("bob")[-1]
    assert "Ann Baker has answered you" in answer and "We offer five years." in answer
    await stage.press("bob", "feedback.settle")
    assert all("settled" in message for message in stage.heard("bob"))
    with pytest.raises(KeyError):
        await stage.press("ann", "feedback.answer")


async def test_it_goes_up_with_opinions_and_the_answer_comes_back(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("lina", "/raise 客户需求 客户希望延长期限")
    await stage.press("ann", "feedback.forward")
    assert list(await stage.fill("ann", text="")) == ["text"]
    assert await stage.fill("ann", text="Several clients ask for it.") == {}
    assert stage.titles("mei") == ["F-1 · 李娜 提出客戶需求"]
    assert "Several clients ask for it." in stage.heard("mei")[0]
    await stage.press("mei", "feedback.forward")
    await stage.fill("mei", text="建議試點。")
    await stage.press("wang", "feedback.answer")
    await stage.fill("wang", text="同意试点，明年一月开始。")
    answer = stage.heard("lina")[-1]
    assert "王芳 已答复你" in answer and "同意试点" in answer
    assert "Several clients ask for it." in answer and "建議試點" in answer  # the path it took
    assert "已答复" in stage.heard("lina")[0]


async def test_the_top_cannot_forward(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("mei", "/raise problem The core system is slow")
    with pytest.raises(KeyError):
        await stage.press("wang", "feedback.forward")


async def test_it_is_reopened_once_and_one_level_higher(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise complaint ! The queue is too long")
    await stage.press("ann", "feedback.answer")
    await stage.fill("ann", text="Noted.")
    await stage.press("bob", "feedback.reopen")
    assert await stage.fill("bob", text="It is as long as before.") == {}
    assert "Bob Carter" in stage.titles("mei")[-1] and "It is as long as before." in stage.heard("mei")[-1]
    await stage.press("mei", "feedback.answer")
    await stage.fill("mei", text="加開一個窗口。")
    with pytest.raises(KeyError):
        await stage.press("bob", "feedback.reopen")


async def test_nobody_else_can_tell_that_it_exists(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise internal The rota is unfair")
    there, nowhere = await stage.run("lina", "/raise F-1"), await stage.run("lina", "/raise F-2")
    assert there.replace("F-1", "F-2") == nowhere and "rota" not in there
    assert "rota" not in await stage.run("wang", "/raise waiting")
    assert "rota" not in await stage.run("carol", "/raise mine")
    assert not stage.heard("mei") and not stage.heard("lina")


async def test_two_clicks_at_once_make_one_move(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    card = stage.sandbox.dms("ann")[-1]
    await asyncio.gather(*(stage.sandbox.press("ann", card, "feedback.acknowledge") for _ in range(2)))
    await stage.house.courier.drain()
    assert [plain(whisper) for whisper in stage.sandbox.whispers("ann") if "has moved on" in plain(whisper)]
    assert stage.heard("bob")[0].count("acknowledged it") == 1


async def test_without_anybody_above_it_says_what_to_do(stage: Stage) -> None:
    assert "organisation file" in await stage.run("bob", "/raise need Longer terms")
    await stage.organise(BANK)
    assert "organisation file" in await stage.run("carol", "/raise need Longer terms")
    assert "What do you want to raise?" in await stage.run("bob", "/raise !")


async def test_lists_and_the_item_itself(stage: Stage) -> None:
    await stage.organise(BANK)
    assert "raised nothing" in await stage.run("bob", "/raise mine")
    await stage.run("bob", "/raise market Rates are falling")
    assert "F-1" in await stage.run("bob", "/raise mine")
    assert "Rates are falling" in await stage.run("ann", "/raise waiting")
    shown = stage.named(await stage.run("bob", "/raise F-1"))
    assert "waiting for acknowledgement" in shown and "Centre" in shown
    assert "it goes to 林美 (Branch) by itself" in shown and "48 hours" not in shown and "2 days" in shown


async def test_a_question_goes_back_and_the_clock_rests_meanwhile(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    await stage.press("ann", "feedback.ask")
    assert list(await stage.fill("ann", text="")) == ["text"]
    assert await stage.fill("ann", text="Which client?") == {}
    assert stage.titles("bob")[-1] == "F-1 · Ann Baker asks you" and "Which client?" in stage.heard("bob")[-1]
    assert "paused" in await stage.run("bob", "/raise F-1")
    assert "F-1" in await stage.run("bob", "/raise waiting")
    assert "F-1" not in await stage.run("ann", "/raise waiting")
    await stage.press("bob", "feedback.reply")
    await stage.fill("bob", text="The mill.")
    assert "The mill." in stage.heard("ann")[-1] and "being handled" in stage.heard("bob")[0]
    await stage.press("ann", "feedback.ask")
    await stage.fill("ann", text="Since when?")
    stage.clock.set("2026-12-01 09:01")  # five working days later
    await stage.tick()
    assert "No reply came" in stage.heard("ann")[-1]
    await stage.press("ann", "feedback.ask")
    assert "twice" in (await stage.fill("ann", text="And why?"))["text"]


async def test_somebody_of_the_unit_sees_to_it_and_hands_it_back(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    bob, lina, mei = (stage.sandbox.person(handle) for handle in ("bob", "lina", "mei"))
    await stage.press("ann", "feedback.delegate")
    assert list(await stage.fill("ann", person=bob)) == ["person"]  # who raised it
    assert list(await stage.fill("ann", person=mei)) == ["person"]  # of another unit
    assert await stage.fill("ann", person=lina, text="Please see to it.") == {}
    assert "Please see to it." in stage.heard("lina")[-1] and "F-1" in await stage.run("lina", "/raise 待办")
    with pytest.raises(KeyError):
        await stage.press("lina", "feedback.forward")
    await stage.press("lina", "feedback.return")
    assert await stage.fill("lina", text="这不归我管。") == {}
    assert "这不归我管。" in stage.heard("ann")[-1]
    await stage.press("ann", "feedback.answer")
    assert await stage.fill("ann", text="Five years.") == {}


async def test_it_is_returned_to_where_it_came_from_with_a_reason(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    await stage.press("ann", "feedback.forward")
    await stage.fill("ann", text="I agree.")
    await stage.press("mei", "feedback.return")
    assert await stage.fill("mei", text="請先說明金額。") == {}
    assert "請先說明金額。" in stage.heard("ann")[-1] and "F-1" in await stage.run("ann", "/raise waiting")
    await stage.press("ann", "feedback.return")
    assert await stage.fill("ann", text="How much is it?") == {}
    assert stage.titles("bob")[-1] == "F-1 · Ann Baker returns it to you"
    await stage.press("bob", "feedback.reply")
    await stage.fill("bob", text="Two million.")
    await stage.press("ann", "feedback.forward")
    await stage.fill("ann", text="Two million.")
    await stage.press("mei", "feedback.return")
    assert "一次" in (await stage.fill("mei", text="再退。"))["text"]


async def test_the_raiser_withdraws_it(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    await stage.press("bob", "feedback.withdraw")
    assert "withdrawn" in stage.heard("ann")[-1] and "withdrew" in stage.heard("bob")[0]
    with pytest.raises(KeyError):
        await stage.press("ann", "feedback.answer")


async def test_a_major_matter_is_before_every_level_at_once(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise problem ! The vault is open")
    for head in ("ann", "mei", "wang"):
        assert "The vault is open" in stage.heard(head)[-1] and "F-1" in await stage.run(head, "/raise waiting")
    await stage.press("mei", "feedback.acknowledge")
    assert all("確認收到" in x or "acknowledged it" in x or "确认收到" in x
               for x in (stage.heard(head)[-1] for head in ("ann", "mei", "wang")))  # fmt: skip
    await stage.press("wang", "feedback.answer")
    await stage.fill("wang", text="已派人关门。")
    assert "王芳 has answered you" in stage.heard("bob")[-1]
    with pytest.raises(KeyError):
        await stage.press("ann", "feedback.answer")


async def test_a_complaint_is_kept_from_whom_it_is_about_and_from_their_own_head(stage: Stage) -> None:
    await stage.organise(BANK)
    ann = stage.sandbox.person("ann")
    lina = stage.sandbox.person("lina")
    said = stage.named(await stage.run("bob", f"/raise complaint <@{ann}> shouts at clients"))
    assert "with 王芳" in said and not stage.heard("ann") and not stage.heard("mei")
    said = stage.named(await stage.run("bob", f"/raise complaint <@{lina}> shouts at clients"))
    assert "with 林美" in said and not stage.heard("ann") and "F-2" not in await stage.run("ann", "/raise waiting")
    there, nowhere = await stage.run("ann", "/raise F-1"), await stage.run("ann", "/raise F-9")
    assert there.replace("F-1", "F-9") == nowhere


async def test_the_direct_channel_reaches_the_top(stage: Stage) -> None:
    await stage.organise(BANK)
    said = await stage.run("bob", "/raise direct internal The rota is unfair")
    assert "with 王芳, Head office" in stage.named(said)
    assert not stage.heard("ann") and not stage.heard("mei")


async def test_raised_anonymously_it_is_answered_all_the_same(stage: Stage) -> None:
    await stage.organise(BANK)
    assert "find it in the records" in await stage.run("bob", "/raise 匿名 意见 The rota is unfair")
    assert "somebody (anonymous)" in stage.titles("ann")[-1]
    await stage.press("ann", "feedback.ask")
    await stage.fill("ann", text="Which week?")
    await stage.press("bob", "feedback.reply")
    await stage.fill("bob", text="This one.")
    assert "This one." in stage.heard("ann")[-1]
    await stage.press("ann", "feedback.answer")
    await stage.fill("ann", text="It is redone.")
    await stage.press("bob", "feedback.settle")
    assert not any("Bob" in words for words in [*stage.heard("ann"), await stage.run("ann", "/raise F-1")])
    assert "anonymously" in await stage.run("bob", "/raise anonymous need Longer terms")


async def test_what_a_kind_asks_stands_in_its_form(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise problem")
    assert await stage.fill("bob", text="The printer burns", where="Second floor", why="Dust") == {}
    assert "Second floor" in stage.heard("ann")[0] and "Dust" in await stage.run("bob", "/raise F-1")


async def test_raised_by_form_and_from_a_message(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise")
    assert list(await stage.fill("bob", kind="problem", text="")) == ["text"]
    assert await stage.fill("bob", kind="problem", text="The printer burns", major="major") == {}
    assert "‼️ problem" in stage.titles("ann")[0]
    ts = await stage.say("bob", "Clients complain about the app")
    await stage.sandbox.shortcut("bob", "feedback.from_message", stage.sandbox.message("general", ts))
    assert await stage.fill("bob", kind="complaint") == {}
    assert "Clients complain about the app" in stage.heard("ann")[-1]


@pytest.mark.parametrize(
    "typed",
    ["F-1 is still open", "withdraw F-1", "Ｆ－１ more words", "撤回 F-1", "回覆：F-1 好的", "F-999999999999", "F-0"],
)
async def test_a_word_for_an_item_that_is_there_raises_nothing(stage: Stage, typed: str) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    said = await stage.run("bob", f"/raise {typed}")
    assert "That did not work" in said and "F-" in said
    assert "F-2" not in await stage.run("bob", "/raise mine")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("complant he shouts", "/raise complaint he shouts"),
        ("Complain he shouts", "/raise complaint he shouts"),
        ("problm: the lift `x`", "/raise problem the lift 'x'"),
    ],
)
async def test_a_kind_with_a_slip_of_the_pen_is_asked_about(stage: Stage, typed: str, meant: str) -> None:
    await stage.organise(BANK)
    assert f"Did you mean: `{meant}`" in await stage.run("bob", f"/raise {typed}")
    assert "raised nothing yet" in await stage.run("bob", "/raise mine")


@pytest.mark.parametrize(
    "typed", ["problems with the lift", "Marketing needs a room", "answer the phone sooner", "F1 visas"]
)
async def test_words_that_only_begin_alike_are_raised(stage: Stage, typed: str) -> None:
    await stage.organise(BANK)
    assert "F-1 is now with" in await stage.run("bob", f"/raise {typed}")


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("complaint Ann Baker shouts at clients", "ann"),
        ("complaint the client was insulted by Ann\u2019s assistant", "ann"),
        ("complaint ! ANN BAKER, twice", "ann"),
        ("投诉 王芳对客户态度恶劣", "wang"),
        ("矛盾 和林美有分歧", "mei"),
    ],
)
async def test_a_complaint_never_comes_before_those_whom_it_names_in_words(
    stage: Stage, typed: str, named: str
) -> None:
    await stage.organise(BANK)
    receipt = stage.named(await stage.run("bob", f"/raise {typed}"))
    assert "F-1 is now with" in receipt and "*About*" in receipt
    assert not stage.heard(named) and "F-1" not in await stage.run(named, "/raise waiting")


async def test_who_is_named_in_a_need_still_hears_of_it(stage: Stage) -> None:
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Ann Baker was asked for a longer term")
    assert len(stage.heard("ann")) == 1


async def test_what_rests_of_a_working_clock_is_said_in_working_time(stage: Stage) -> None:
    """Three working days are 27 hours of work, not a day and three hours."""
    await stage.organise(BANK)
    await stage.run("bob", "/raise need Longer terms")
    await stage.press("ann", "feedback.ask")
    await stage.fill("ann", text="How long?")
    assert "27 hours of working time are left" in await stage.run("bob", "/raise F-1")
    await stage.run("bob", "/raise product It crashes")
    await stage.press("ann", "feedback.ask")
    await stage.fill("ann", text="Where?")
    assert "45 hours of working time are left" in await stage.run("bob", "/raise F-2")
