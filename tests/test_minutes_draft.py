"""The chair's draft and what follows (H3, H4): asked one by one, published, confirmed, amended, never forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.rules.minutes_record import changes
from sandbox.stage import plain
from storage.outbox import letters
from tests.stage import Stage

pytestmark = pytest.mark.anyio


async def drafted(stage: Stage, *lines: tuple[str, str]) -> str:
    """A meeting of ann's that has just ended; its thread."""
    await stage.run("ann", "/minutes start Weekly meeting")
    thread = str(stage.sandbox.messages("general")[-1]["ts"])
    for by, line in lines:
        await stage.say(by, line, thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    return thread


def draft(stage: Stage) -> str:
    return next(said for said in reversed(stage.heard("ann")) if "Draft of M-1" in said)


async def pick(stage: Stage, verb: str, label: str) -> None:
    """A choice of the newest menu of this verb that ann sees, by what it says."""
    for card in reversed(stage.sandbox.dms("ann")):
        elements = [
            each for block in card["blocks"] for each in [*block.get("elements", []), block.get("accessory", {})]
        ]
        for menu in [each for each in elements if each.get("action_id", "").startswith(verb)]:
            value = next(option["value"] for option in menu["options"] if option["text"]["text"] == label)
            return await stage.press("ann", menu["action_id"], [card], value)
    raise KeyError(verb)


async def test_what_looks_like_an_action_is_asked_about_one_by_one(stage: Stage) -> None:
    await drafted(
        stage, ("bob", "I will send the loan file by Friday"), ("carol", "I will call the client tomorrow"),
        ("bob", "I will book the room by Thursday"), ("ann", "the weather is fine"),
    )  # fmt: skip
    assert "(3 to go)" in draft(stage) and "send the loan file" in draft(stage)
    await stage.press("ann", "minutes.accept")
    assert "1. I will send the loan file" in draft(stage) and "(2 to go)" in draft(stage)
    await stage.press("ann", "minutes.ignore")
    assert "call the client" not in draft(stage)
    await stage.press("ann", "Change…")
    assert (
        await stage.fill("ann", text="book the big room", owners=[stage.sandbox.person("carol")], due="2026-12-01")
        == {}
    )
    said = draft(stage)
    assert "Nobody tagged" not in said and "book the big room" in said and "Carol Diaz" in said
    await stage.press("ann", "minutes.publish")
    assert stage.titles("bob") == ["Ann Baker asks you: I will send the loan file"]
    assert stage.titles("carol") == ["Ann Baker asks you: book the big room"]


async def test_what_lacks_an_owner_or_a_day_is_set(stage: Stage) -> None:
    await drafted(stage, ("ann", "action: find a room"), ("ann", "action: @bob sends the file"))
    assert "2 actions lack something" in draft(stage)
    await stage.press("ann", "Set who and when")
    view = stage.sandbox.views("ann")[-1]
    assert "find a room" in str(view)
    await stage.fill("ann", text="find a room", owners=[stage.sandbox.person("carol")], due="2026-12-01")
    assert "One action lacks something" in draft(stage)
    await stage.press("ann", "Set who and when")
    assert await stage.fill("ann", text="  ", owners=[], due="2026-12-02") != {}
    await stage.fill("ann", text="sends the file", owners=[stage.sandbox.person("bob")], due="2026-12-02")
    assert "lack" not in draft(stage)
    await stage.press("ann", "minutes.publish")
    assert stage.titles("carol") == stage.titles("bob") == ["M-1 Weekly meeting: one thing is yours"]
    assert "find a room" in stage.heard("carol")[0] and "sends the file" in stage.heard("bob")[0]


async def test_a_name_that_two_people_share_is_asked(stage: Stage) -> None:
    for handle, name in (("li1", "李伟"), ("li2", "李强")):
        stage.sandbox.workspace.add_person(handle=handle, name=name, locale="zh-CN", tz="Asia/Shanghai")
    await stage.house._meet_everybody()
    await drafted(stage, ("ann", "行动：小李周五前提交报告"))
    assert "Several people go by “小李”" in draft(stage)
    await pick(stage, "minutes.owner", "李强")
    assert "Several people" not in draft(stage)
    await stage.press("ann", "minutes.publish")
    assert "提交报告" in stage.heard("li2")[0] and not stage.titles("li1") and not stage.titles("lina")


async def test_an_owner_of_several_is_told_once_and_the_minutes_follow_the_tasks(stage: Stage) -> None:
    thread = await drafted(
        stage, ("ann", "action: @bob sends the file by Friday"), ("ann", "action: @bob calls the client by Monday"),
        ("ann", "action: @ann books the room by Friday"),
    )  # fmt: skip
    await stage.press("ann", "minutes.publish")
    (told,) = stage.heard("bob")
    assert "2 things are yours" in told and "T-1" in told and "T-2" in told
    await stage.run("bob", "/task done T-1")
    assert "T-1 done" in stage.channel(thread=thread)[-1] and "T-1 done" in await stage.run("bob", "/minutes M-1")
    assert "✔ T-1" in stage.heard("bob")[0].replace("*", "") and "✔ T-2" not in stage.heard("bob")[0].replace("*", "")
    assert "M-1" in await stage.run("bob", "/task T-2")


async def test_attendees_confirm_and_the_chair_sees_who_has_not(stage: Stage) -> None:
    thread = await drafted(stage, ("bob", "hello"), ("carol", "decision: we go"))
    await pick(stage, "minutes.classify", "Confidential")
    await stage.press("ann", "minutes.publish")
    published = stage.sandbox.messages("general", thread=thread)[-1]
    assert "Confidential" in plain(published)
    assert "Not yet read by Bob Carter, Carol Diaz" in draft(stage)
    for _ in range(2):
        await stage.press("bob", "minutes.confirm", [stage.sandbox.messages("general", thread=thread)[-1]])
    await later(stage)
    assert "Read by Bob Carter" in draft(stage) and "Not yet read by Carol Diaz" in draft(stage)
    assert "Read by Bob Carter" in stage.channel(thread=thread)[-1]


async def test_confirmations_do_not_multiply_messages(stage: Stage) -> None:
    """Of a restricted meeting everybody has a copy: a confirmation changes one's own and the chair's draft, once."""
    await stage.run("ann", "/minutes start Credit private")
    thread = str(stage.sandbox.messages("general")[-1]["ts"])
    for by in ("bob", "carol", "lina"):
        await stage.say(by, "hello", thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    await stage.press("ann", "minutes.publish")
    before = await revisions(stage)
    for by in ("bob", "carol", "lina"):
        await stage.press(by, "minutes.confirm")
    await later(stage)
    assert await revisions(stage) - before == 4
    assert "You have read this" in stage.heard("bob")[-1] and "Read by" in draft(stage)
    with pytest.raises(KeyError):
        await stage.press("bob", "minutes.confirm")
    assert "You have read this" not in stage.heard("ann")[-1]


async def revisions(stage: Stage) -> int:
    return await stage.house.bot.read(lambda store: len(store.outbox.all(letters.c.deed == "revise")))


async def later(stage: Stage) -> None:
    """What follows within seconds has followed."""
    stage.clock.now += timedelta(minutes=1)
    await stage.tick()


async def test_an_amendment_says_what_changed_and_to_whom(stage: Stage) -> None:
    thread = await drafted(stage, ("bob", "decision: we go"), ("ann", "action: @bob sends the file by Friday"))
    await stage.press("ann", "minutes.publish")
    await stage.press("bob", "minutes.confirm", [stage.sandbox.messages("general", thread=thread)[-1]])
    await later(stage)
    await stage.press("ann", "Amend")
    actions = "@Bob Carter sends the file by Friday\n@李娜 calls the client"
    await stage.fill("ann", topic="Weekly meeting", decisions="We stay.", actions=actions)
    minutes = stage.channel(thread=thread)[-1]
    for part in ("Edition 2", "Decision taken out: we go", "Decision added: We stay.", "Action added"):
        assert part in minutes
    assert "was amended: edition 2" in stage.heard("bob")[-1] and "We stay." in stage.heard("bob")[-1]
    assert "calls the client" in stage.heard("lina")[0] and not stage.heard("carol")
    assert "T-1" in minutes and "T-2" in minutes and len(stage.titles("bob")) == 2
    assert "Not yet read by Bob Carter" in draft(stage)
    await stage.press("ann", "Amend")
    await stage.fill("ann", topic="Weekly meeting", decisions="We stay.", actions=actions)
    assert len(stage.titles("bob")) == 2

    def acts(store: Any) -> list[str]:
        return [entry.act for entry in store.ledger.of("M-1")]

    assert [act for act in await stage.house.bot.read(acts) if act in ("minutes.amend", "minutes.told")] == [
        "minutes.amend", "minutes.told",
    ]  # fmt: skip


@pytest.mark.parametrize("publishes", [False, True])
async def test_the_chair_is_reminded_after_a_working_day(stage: Stage, publishes: bool) -> None:
    stage.clock.set("2026-11-27 15:00")  # a Friday
    await drafted(stage, ("bob", "hello"))
    if publishes:
        await stage.press("ann", "minutes.publish")
    for moment in ("2026-11-28 16:00", "2026-11-30 14:00"):
        stage.clock.set(moment)
        await stage.tick()
        assert not any("not published yet" in said for said in stage.heard("ann"))
    stage.clock.set("2026-11-30 15:01")
    await stage.tick()
    await stage.tick()
    assert sum("not published yet" in said for said in stage.heard("ann")) == (0 if publishes else 1)


async def test_only_the_chair_decides(stage: Stage) -> None:
    await drafted(stage, ("bob", "I will send the loan file by Friday"))
    card = stage.sandbox.dms("ann")[-1]
    for label in ("minutes.accept", "minutes.ignore", "minutes.edit", "minutes.publish"):
        button = next(b for block in card["blocks"] for b in block.get("elements", []) if b.get("action_id") == label)
        assert "bob" not in button.get("value", "")
    before = draft(stage)
    with pytest.raises(KeyError):
        await stage.press("bob", "minutes.accept")
    assert draft(stage) == before


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ((["a"], []), (["a"], []), []),
        ((["a"], []), (["b"], []), [("removed", "decisions", "a"), ("added", "decisions", "b")]),
        (([], ["x"]), ([], []), [("removed", "actions", "x")]),
    ],
)
def test_what_changed(before: Any, after: Any, told: list[tuple[str, str, str]]) -> None:
    one, other = ({"title": "t", "decisions": each[0], "actions": each[1]} for each in (before, after))
    assert [(each["what"], each["kind"], each["text"]) for each in changes(one, other)] == told
    assert changes(one, {**other, "title": "u"})[0]["what"] == "renamed"
