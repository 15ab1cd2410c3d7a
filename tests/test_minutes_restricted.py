"""Confidential minutes (H5, H30-H32): who reads them, who finds nothing, what the tables and the ledger hold."""

from __future__ import annotations

from typing import Any

import pytest

from bot import minutes_found
from bot.rules.minutes_access import read_beginning, read_readers
from handlers.minutes_missed import try_keys
from storage.base import metadata
from storage.database import Store
from storage.vault import NoKey, Vault, new_key
from tests.stage import Stage

pytestmark = pytest.mark.anyio

SECRET = "zebra"
ORG = "unit,parent,person,role\nBranch,,carol,head\nCentre,Branch,wang,head\nCentre,,lina,member\nOther,,mei,member\n"


async def held(stage: Stage, command: str = "/minutes start Credit zebra private") -> str:
    """A restricted meeting of ann and bob, published; its thread."""
    await stage.run("ann", command)
    thread = str(stage.sandbox.messages("general")[-1]["ts"])
    await stage.say("bob", "the zebra case is weak", thread=thread)
    await stage.say("ann", "decision: we decline the zebra loan", thread=thread)
    await stage.say("ann", "action: @bob tells the zebra client by Friday", thread=thread)
    await stage.say("ann", "@upchain end", thread=thread)
    await stage.press("ann", "minutes.publish")
    return thread


async def entries(stage: Stage, act: str) -> list[tuple[str, dict[str, Any]]]:
    """The ledger's entries of this kind, the actor by name."""
    found = await stage.house.bot.read(lambda store: store.ledger.of("M-1"))
    return [(stage.named(f"<@{entry.actor}>"), dict(entry.facts)) for entry in found if entry.act == act]


async def test_it_goes_to_those_who_were_there_and_to_nobody_else(stage: Stage) -> None:
    thread = await held(stage)
    assert "we decline the zebra loan" in stage.heard("ann")[-1] + stage.heard("bob")[-1]
    assert not any("decline" in said for said in stage.channel()[1:] if "Minutes" in said)
    assert all("Minutes M-1" not in said for said in stage.channel(thread=thread))
    assert any("Minutes M-1: Credit zebra" in said for said in stage.heard("bob"))
    assert not stage.heard("carol") and not stage.heard("lina")


@pytest.mark.parametrize("who", ["carol", "lina"])
async def test_an_outsider_finds_nothing_anywhere(stage: Stage, who: str) -> None:
    await stage.organise(ORG)
    await held(stage)
    for where in ("general", f"@{who}"):
        said = [await stage.run(who, f"/minutes {what}", where) for what in ("list", f"find {SECRET}", "open")]
        said += [await stage.run(who, f"/task {what}", where) for what in ("T-1", "list all", "list team")]
        asked = ("{}", "export {}", "export {} docx", "readers {} @bob")
        there = [await stage.run(who, f"/minutes {what.format('M-1')}", where) for what in asked]
        nowhere = [await stage.run(who, f"/minutes {what.format('M-7')}", where) for what in asked]
        assert [answer.replace("M-1", "M-7") for answer in there] == nowhere
        assert all(SECRET not in answer.replace("“zebra”", "") and "M-1" not in answer for answer in said), said


async def test_nobody_becomes_an_attendee_by_a_command(stage: Stage) -> None:
    await stage.run("ann", "/minutes start Credit zebra private")
    thread = str(stage.sandbox.messages("general")[-1]["ts"])
    await stage.say("ann", "decision: we decline the zebra loan", thread=thread)
    stage.clock.set("2026-11-23 10:01")
    await stage.tick()
    assert SECRET not in stage.channel()[0]  # what everybody in the channel sees
    for state in ("open", "ended", "published"):
        for command in ("agenda the zebra", "agenda", "next"):
            await stage.run("carol", f"/minutes {command}")
            await stage.say("carol", f"@upchain {command}", thread=thread)
        assert SECRET not in await stage.run("carol", "/minutes M-1"), state
        if state == "open":
            await stage.run("ann", "/minutes end")
        elif state == "ended":
            await stage.press("ann", "minutes.publish")
    assert not stage.heard("carol")


async def test_the_chair_is_warned_who_sees_the_thread(stage: Stage) -> None:
    assert "private channel" in await stage.run("ann", "/minutes start Credit private")
    assert "private channel" not in await stage.run("ann", "/minutes start Credit")


async def test_every_reading_is_on_record(stage: Stage) -> None:
    await held(stage)
    await stage.run("bob", "/minutes M-1", "@bob")
    await stage.run("bob", f"/minutes find {SECRET}")
    await stage.run("carol", "/minutes M-1")
    assert [(who, facts["how"]) for who, facts in await entries(stage, "minutes.read")] == [
        ("Bob Carter", "show"), ("Bob Carter", "find"),
    ]  # fmt: skip
    sent = [facts["to"] for _, facts in await entries(stage, "minutes.sent")]
    assert sorted(stage.named(f"<@{person}>") for person in sent) == ["Ann Baker", "Bob Carter"]


async def test_the_tables_hold_nothing_in_clear(stage: Stage) -> None:
    await held(stage)

    def everything(store: Store) -> str:
        rows = [store.connection.execute(table.select()).all() for table in metadata.sorted_tables]
        return str(rows)

    kept = await stage.house.bot.read(everything)
    assert SECRET not in kept and "client" not in kept
    assert "sealed" in kept


async def test_the_owner_is_told_by_the_minutes_and_the_task_tells_nothing(stage: Stage) -> None:
    await held(stage)
    assert "Action 1 of M-1 (confidential)" in await stage.run("bob", "/task T-1")
    assert SECRET not in await stage.run("bob", "/task list")


async def test_people_and_units_can_be_named(stage: Stage) -> None:
    await stage.organise(ORG)
    await held(stage, "/minutes start Credit zebra @carol private")
    assert any("Minutes M-1" in said for said in stage.heard("carol"))
    assert SECRET not in await stage.run("lina", "/minutes M-1")
    assert "Centre" in await stage.run("ann", "/minutes readers M-1 Centre")
    assert SECRET in await stage.run("lina", "/minutes M-1", "@lina")
    assert "M-1" in await stage.run("wang", "/minutes list", "@wang")
    assert SECRET not in await stage.run("mei", "/minutes M-1")
    assert "Nowhere" in await stage.run("ann", "/minutes readers M-1 Nowhere")


async def test_by_the_form(stage: Stage) -> None:
    await stage.organise(ORG)
    await stage.run("ann", "/minutes")
    await stage.fill("ann", topic="Credit", readers="attendees", named=[stage.sandbox.person("carol")], unit="Other")
    opening = stage.channel()[-1]
    assert "Only those who attend" in opening
    meeting = await stage.house.bot.read(lambda store: store.meetings.get(1))
    assert meeting and meeting.restricted
    assert "M-1" in await stage.run("carol", "/minutes list", "@carol")
    assert "M-1" in await stage.run("mei", "/minutes list", "@mei")
    assert "M-1" not in await stage.run("lina", "/minutes list", "@lina")


async def test_without_a_key_it_does_not_begin(stage: Stage) -> None:
    stage.house.database.vault = Vault()
    answer = await stage.run("ann", "/minutes start Credit private")
    assert "UPCHAIN_KEYS" in answer and stage.channel()[-1:] != [answer]
    assert "No meetings" in await stage.run("ann", "/minutes list")


async def test_a_new_key_takes_over(stage: Stage) -> None:
    await held(stage)
    database, calendar = stage.house.database, stage.house.bot.calendar
    old, fresh = database.vault.keys[0], new_key()
    database.vault = Vault([fresh, old])
    assert "M-1" in await stage.run("bob", f"/minutes find {SECRET}")
    assert await stage.house.bot.transact(minutes_found.reseal, calendar) == 1
    database.vault = Vault([fresh])
    assert "decline" in await stage.run("bob", "/minutes M-1")
    assert "M-1" in await stage.run("bob", f"/minutes find {SECRET}")
    database.vault = Vault([old])
    with pytest.raises(NoKey):
        await stage.house.bot.transact(minutes_found.reseal, calendar)
    assert "🔒" in await stage.run("bob", "/minutes list")


@pytest.mark.parametrize(
    ("said", "topic", "restricted"),
    [
        ("Weekly meeting", "Weekly meeting", False),
        ("Private banking weekly", "Private banking weekly", False),
        ("机密文件管理会", "机密文件管理会", False),
        ("Credit committee private", "Credit committee", True),
        ("Credit committee (confidential)", "Credit committee", True),
        ("private: Credit committee", "Credit committee", True),
        ("机密：授信审批", "授信审批", True),
        ("【机密】授信审批", "授信审批", True),
        ("授信审批 保密", "授信审批", True),
        ("授信審批，機密", "授信審批", True),
        ("private", "", True),
        ("", "", False),
    ],
)
def test_how_it_is_asked_for(said: str, topic: str, restricted: bool) -> None:
    read = read_beginning(said)
    assert (read.topic, read.restricted) == (topic, restricted)


def test_people_are_named_only_for_restricted_ones() -> None:
    ann = "\ue000U1\ue001"
    assert read_beginning(f"Credit {ann} private").readers == ("U1",)
    assert read_beginning(f"Talk with {ann}").topic == f"Talk with {ann}"
    assert read_readers(f"{ann}, 支行 and Sub-branch North", ["支行", "Sub-branch North", "Sub-branch"]) == (
        ["U1", "unit:Sub-branch North", "unit:支行"], "",
    )  # fmt: skip


def test_sealed_twice_it_looks_different_and_reads_the_same() -> None:
    vault = Vault([new_key()])
    assert vault.seal("x") != vault.seal("x") and vault.open(vault.seal("机密")) == "机密"
    assert vault.blind("a") == vault.blind("a") != vault.blind("b")
    with pytest.raises(NoKey):
        Vault([new_key()]).open(vault.seal("x"))
    with pytest.raises(ValueError):
        Vault(["no key"])


async def test_at_the_start_a_missing_key_is_named(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    await held(stage)
    key = stage.house.database.vault.names[0]
    stage.house.database.vault = Vault([new_key()])
    await try_keys(stage.house.bot)
    said = capsys.readouterr()
    assert "M-1" in said.out + said.err and key in said.out + said.err
