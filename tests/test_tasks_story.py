"""Tasks, told through the door: asked for, done, moved, given, cancelled, undone, listed."""

from __future__ import annotations

import pytest

from sandbox.stage import plain
from tests.stage import Stage

pytestmark = pytest.mark.anyio


async def test_a_task_reaches_its_owner_and_done_reaches_its_asker(stage: Stage) -> None:
    answer = await stage.run("ann", "/task @bob by Friday 6pm: send the loan file")
    assert "T-1" in answer and "send the loan file" in answer and "Fri 27 Nov 2026, 18:00" in answer
    assert stage.titles("bob") == ["Ann Baker asks you: send the loan file"]
    await stage.press("bob", "task.done")
    assert "✅ Ann Baker" not in stage.heard("bob")[0] and "Done by you" in stage.heard("bob")[0]
    assert stage.titles("ann") == ["✅ Bob Carter has done T-1: send the loan file"]


async def test_each_reads_their_own_language(stage: Stage) -> None:
    answer = await stage.run("wang", "/task @lina 周五下班前 提交贷后报告")
    assert "2026年11月27日 周五 18:00" in answer and "提交贷后报告" in answer
    assert stage.titles("lina") == ["王芳 请你：提交贷后报告"]
    await stage.run("lina", "/task 完成 T-1 已发邮件")
    assert stage.titles("wang") == ["✅ 李娜 已完成 T-1：提交贷后报告"]
    assert "已发邮件" in stage.heard("wang")[0]


async def test_nobody_named_means_the_asker_and_nobody_is_told_what_they_did(stage: Stage) -> None:
    answer = await stage.run("ann", "/task buy flowers tomorrow")
    assert "buy flowers" in answer and "Tue 24 Nov 2026" in answer and "Done" in answer
    assert stage.heard("ann") == []


async def test_several_are_one_each_and_any_is_whoever_is_first(stage: Stage) -> None:
    await stage.run("ann", "/task @bob @carol by Friday: read the rules")
    await stage.run("ann", "/task any @bob @carol by Friday: open the door")
    assert [t for t in stage.titles("bob")] == [
        "Ann Baker asks you: read the rules",
        "Ann Baker asks you: open the door",
    ]
    await stage.run("carol", "/task done T-3")
    assert "Done by Carol Diaz" in stage.heard("bob")[1]
    assert "read the rules" in await stage.run("bob", "/task list") and "open the door" not in await stage.run(
        "bob", "/task list"
    )


async def test_undo_withdraws_and_brings_back(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: one")
    assert "Taken back" in await stage.run("ann", "/task undo")
    assert "nothing to do" in stage.heard("bob")[0]
    assert "of yours to take back" in await stage.run("ann", "/task undo T-1")
    await stage.run("ann", "/task @bob by Friday: two")
    await stage.press("bob", "task.done")
    await stage.press("bob", "task.undo")
    assert "Done" in stage.heard("bob")[1].split("\n") and "has reopened" in stage.titles("ann")[-1]


async def test_undo_does_not_overrule_others(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: one")
    await stage.run("bob", "/task move T-1 next Monday")
    assert "changed since" in await stage.run("ann", "/task undo T-1")


async def test_given_on_with_its_history(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: one")
    assert "now with" in await stage.run("bob", "/task give T-1 @lina")
    assert stage.titles("lina") == ["Ann Baker 请你：one"]
    assert "with 李娜" in stage.heard("bob")[0]
    assert "has given T-1" in stage.titles("ann")[-1]
    shown = stage.named(await stage.run("ann", "/task T-1"))
    assert "Bob Carter gave it on" in shown and "李娜: the task · no answer yet" in shown


async def test_moved_and_cancelled_with_a_reason(stage: Stage) -> None:
    await stage.run("ann", "/task @lina 周五前 提交报告")
    assert "2026年12月2日 周三" in await stage.run("lina", "/task 改期 T-1 下周三 因为客户出差")
    assert "客户出差" in stage.heard("ann")[-1]
    assert "Please say why" in await stage.run("ann", "/task cancel T-1")
    assert "cancelled" in await stage.run("ann", "/task cancel T-1 the client withdrew")
    assert "the client withdrew" in stage.heard("lina")[-1]
    assert "closed already" in await stage.run("lina", "/task 完成 T-1") or "已经结束" in await stage.run(
        "lina", "/task 完成 T-1"
    )


async def test_edited_by_form(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: one")
    await stage.press("bob", "task.edit")
    assert list(await stage.fill("bob", text="")) == ["text"]
    assert list(await stage.fill("bob", text="one and two", date="2020-01-01")) == ["date"]
    assert await stage.fill("bob", text="one and two", date="2026-11-30", time="15:00", priority="2") == {}
    assert "‼️ one and two" in stage.titles("bob")[0] and "Mon 30 Nov 2026, 15:00" in stage.heard("bob")[0]
    assert "has moved T-1" in stage.titles("ann")[-1]


async def test_asked_for_by_form_and_from_a_message(stage: Stage) -> None:
    await stage.run("ann", "/task")
    people = stage.sandbox.person("bob")
    assert await stage.fill("ann", text="send it", owners=[people], date="2026-11-27") == {}
    assert stage.titles("bob") == ["Ann Baker asks you: send it"]
    ts = await stage.say("bob", "somebody should water the plants by Thursday")
    await stage.sandbox.shortcut("ann", "task.from_message", stage.sandbox.message("general", ts))
    view = stage.sandbox.views("ann")[-1]
    assert "water the plants" in str(view) and "2026-11-26" in str(view)


@pytest.mark.parametrize(
    ("order", "says"),
    [
        ("/task @bob by 31 Feb: send the file", "could not read the deadline"),
        ("/task @bob by yesterday: send the file", "in the past"),
        ("/task @bob", "What is to be done?"),
        ("/task @nobody by Friday: send it", "I do not know who"),
        ("/task @guest by Friday: send it", "guest"),
        ("/task dnoe T-1", "Did you mean: /task done T-12"),
        ("/task done", "For example: /task done T-12"),
        ("/task done T-99", "There is no T-99"),
        ("/task move T-1", "I found no date"),
        ("/task give T-1", "For example: /task give"),
    ],
)
async def test_what_cannot_be_read_is_said_and_changes_nothing(stage: Stage, order: str, says: str) -> None:
    await stage.run("carol", "/task @carol on Friday: stay as it is")
    before = await stage.run("carol", "/task list")
    assert says in (await stage.run("ann" if "T-1" not in order else "carol", order)).replace("`", "")
    assert await stage.run("carol", "/task list") == before
    assert not stage.heard("bob") and "Nothing open" in await stage.run("bob", "/task list")


async def test_an_unreadable_date_is_picked_in_a_form_that_has_the_rest(stage: Stage) -> None:
    await stage.run("ann", "/task @bob ! by 31 Feb: send the file")
    await stage.press("ann", "task.order")
    assert await stage.fill("ann", date="2026-11-30") == {}
    assert stage.titles("bob") == ["Ann Baker asks you: ❗ send the file"]


async def test_a_day_off_is_kept_and_one_press_moves_it(stage: Stage) -> None:
    answer = await stage.run("ann", "/task @bob by Saturday 3pm: send the file")
    assert "Sat 28 Nov 2026, 15:00" in answer and "day off (weekend)" in answer and "Move to Mon 30 Nov 2026" in answer
    await stage.press("ann", "task.move")
    assert "Mon 30 Nov 2026, 15:00" in stage.heard("bob")[0]


async def test_lists(stage: Stage) -> None:
    await stage.organise("unit,parent,person,role\nCentre,,ann,head\nCentre,,bob,member\nCentre,,lina,member\n")
    assert "Nothing open here" in await stage.run("bob", "/task list")
    await stage.run("ann", "/task @bob today: one")
    await stage.run("ann", "/task @lina next week Friday: two")
    await stage.run("carol", "/task @wang by Friday: private")
    assert "one" in await stage.run("bob", "/task list today") and "two" not in await stage.run(
        "bob", "/task list all today"
    )
    team = await stage.run("ann", "/task 列表 团队")
    assert "one" in team and "two" in team and "private" not in team
    assert "two" in await stage.run("bob", "/task list @lina") and "private" not in await stage.run(
        "ann", "/task list @wang"
    )
    stage.clock.set("2026-11-24 09:00")
    assert "one" in await stage.run("bob", "/task list overdue")
    assert "private" not in await stage.run("bob", "/task list all")


async def test_others_cannot_tell_that_a_task_exists(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: secret")
    for word in ("done", "T-1", "cancel", "undo"):
        there = await stage.run("carol", f"/task {word} T-1" if word != "T-1" else "/task T-1")
        nowhere = await stage.run("carol", f"/task {word} T-9" if word != "T-1" else "/task T-9")
        assert there.replace("T-1", "T-9") == nowhere and "secret" not in there


async def test_the_home_tab_shows_what_is_on_me(stage: Stage) -> None:
    assert "Nothing open" in str(await stage.sandbox.home("bob"))
    await stage.run("ann", "/task @bob by Friday: one")
    home = await stage.sandbox.home("bob")
    assert "one" in str(home)
    assert home is not None
    await stage.sandbox.press("bob", home, "task.done")
    await stage.house.courier.drain()
    assert "has done T-1" in stage.titles("ann")[-1]


async def test_a_private_answer_follows_the_form_that_was_opened_from_it(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Friday: send the lone file")
    await stage.press("ann", "task.edit")
    assert await stage.fill("ann", text="send the loan file", date="2026-11-30") == {}
    (answer,) = [plain(message) for message in stage.sandbox.whispers("ann")]
    assert "send the loan file" in answer and "Mon 30 Nov 2026" in answer
    await stage.press("ann", "task.undo")
    (answer,) = [plain(message) for message in stage.sandbox.whispers("ann")]
    assert "send the lone file" in answer


async def test_an_overdue_task_is_given_on_as_it_is(stage: Stage) -> None:
    await stage.run("ann", "/task @bob by Monday 11:00: send the loan file")
    stage.clock.set("2026-11-23 12:00")
    await stage.run("ann", "/task T-1")
    await stage.press("ann", "task.edit")
    assert await stage.fill("ann", owners=[stage.sandbox.person("lina")]) == {}
    assert "send the loan file" in stage.titles("lina")[-1]
    await stage.press("ann", "task.edit")
    assert "date" in await stage.fill("ann", date="2026-11-20")


@pytest.mark.parametrize(
    ("by", "typed", "said"),
    [
        ("ann", "/task T-999999999999", "There is no T-999999999999 that you can act on."),
        ("ann", "/task done T-99999999999999999999999999", "There is no T-99999999999999999999 that you can act on."),
        ("ann", "/minutes M-999999999999", "There is no M-999999999999 that you can act on."),
        ("ann", "/raise F-999999999999", "There is no F-999999999999 that you can act on."),
        ("ann", "/task help", "What Upchain does"),
        ("ann", "/minutes HELP", "What Upchain does"),
        ("lina", "/task 帮助", "Upchain 能做什么"),
        ("mei", "/minutes 說明", "Upchain 能做什麼"),
        ("ann", "/task hlep", "Did you mean: `/upchain help`"),
        ("lina", "/task 完程 T-1", "你是不是想用：`/task 完成 T-12`"),
        ("ann", "/task list @bob @lina", "For example: `/task list @bob`"),
        ("ann", "/task list next year", "That does not fit."),
        ("ann", "/task list overdue", "Your open tasks · overdue"),
        ("lina", "/task 列表 @bob 本周", "Bob Carter 的未完成任务 · 到本周日为止"),
        ("ann", "/upchain org Bob", "The chain above Bob Carter"),
        ("ann", "/upchain org Nobody", "I do not know who “Nobody” is."),
        ("ann", "/upchain org @bob @lina", "For example: `/upchain org @bob`"),
    ],
)
async def test_what_is_typed_oddly_is_answered_and_makes_nothing(stage: Stage, by: str, typed: str, said: str) -> None:
    assert said in stage.named(await stage.run(by, typed)).replace("*", "")
    assert "T-1" not in await stage.run(by, "/task list all")


@pytest.mark.parametrize("typed", ["help the new colleague", "完工", "列印合同", "T"])
async def test_what_only_looks_like_a_word_of_ours_is_a_task(stage: Stage, typed: str) -> None:
    assert "T-1" in await stage.run("ann", f"/task {typed}")


@pytest.mark.parametrize(
    "typed", ["@bob ！！提交报告", "@bob 周五前 ！！提交报告", "!!提交报告 @bob", "@bob 提交报告！！"]
)
async def test_a_mark_of_urgency_may_touch_the_words(stage: Stage, typed: str) -> None:
    assert "‼️ 提交报告" in await stage.run("lina", f"/task {typed}")


async def test_a_mark_inside_the_words_is_none(stage: Stage) -> None:
    assert "T-1  say hello! and go on" in await stage.run("ann", "/task say hello! and go on")
    assert "T-2  why !important is bad" in await stage.run("ann", "/task why !important is bad")


async def test_an_emoji_in_front_is_part_of_what_is_to_be_done(stage: Stage) -> None:
    """Slack sends it by its name between colons."""
    assert "T-1  :fire: fix the server" in await stage.run("ann", "/task :fire: fix the server by Friday")
    assert "T-2  party :tada:*" in await stage.run("ann", "/task by Friday: party :tada:")
    assert "Tue 24 Nov 2026, 10:30" in await stage.run("ann", "/task call the client tomorrow 10:30: urgent:")
    assert "Did you mean" in await stage.run("ann", "/upchain :wave: hello") and not stage.sandbox.views("ann")


async def test_one_task_at_a_time_is_done_and_a_bare_name_is_understood(stage: Stage) -> None:
    await stage.run("ann", "/task @bob @lina send the file")
    for typed in ("done T-1 T-2", "done T-1, T-2", "完成 T-1、T-2"):
        assert "/task" in await stage.run("ann", f"/task {typed}")
    assert "T-1" in await stage.run("bob", "/task list")
    assert "is now with 李娜" in stage.named(await stage.run("ann", "/task give T-1 李娜"))
    assert "I do not know who “somebody” is." in await stage.run("ann", "/task give T-1 somebody")


@pytest.mark.parametrize("hour", ["25:00", "8:75", "24", "99", "-1", "noon"])
async def test_an_hour_that_is_none_is_refused(stage: Stage, hour: str) -> None:
    assert "That does not fit." in await stage.run("ann", f"/upchain me digest {hour}")
    assert "08:30" in await stage.run("lina", "/upchain 我 晨报 8点30分")
