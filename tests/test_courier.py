"""Whatever goes wrong between us and Slack, what was to be said stands there once in the end (PERFORMANCE 4)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text, update

from bot.chat import MsgRef
from bot.outbox import SECOND_LOOK, SETTLE
from handlers.app import House
from handlers.slack import speak
from handlers.slack.speak import SlackChat
from sandbox.stage import plain
from storage.database import Store
from storage.outbox import Letter, couriers
from storage.outbox import letters as letter_table
from tests.stage import LEASE, Stage, settings_for, staged

pytestmark = pytest.mark.anyio
PATIENCE = 0.6  # seconds after which a call is given up here, instead of ten


@pytest.fixture
async def stage(
    database_url: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> AsyncIterator[Stage]:
    monkeypatch.setattr(speak, "TIMEOUT", getattr(request, "param", PATIENCE))
    async with staged(database_url, "http") as made:
        yield made


async def later(stage: Stage, wait: timedelta = SETTLE, times: int = 1, house: House | None = None) -> None:
    for _ in range(times):
        stage.clock.now += wait
        await (house or stage.house).courier.drain()


async def letters(stage: Stage) -> list[Letter]:
    return await stage.house.bot.read(lambda store: store.outbox.all(order=[store.outbox.table.c.id]))


async def states(stage: Stage) -> list[str]:
    return [letter.state for letter in await letters(stage)]


async def lease_runs_out(stage: Stage) -> None:
    def expire(store: Store, now: datetime) -> None:
        store.connection.execute(update(couriers).values(until=store.outbox.clock() - LEASE))

    await stage.house.bot.transact(expire)


FAULTS: dict[str, dict[str, Any]] = {
    "429": {"effect": "limit", "seconds": 3},
    "503 before": {"effect": "error_before"},
    "503 after": {"effect": "error_after"},
    "500 after": {"effect": "error_after", "status": 500},
    "dropped before": {"effect": "drop_before"},
    "dropped after": {"effect": "drop_after"},
    "stalled": {"effect": "stall", "seconds": 3 * PATIENCE},
    "internal_error": {"effect": "refuse", "code": "internal_error"},
    "token revoked": {"effect": "refuse", "code": "token_revoked"},
}
ACCEPTED = ("503 after", "500 after", "dropped after", "stalled")  # in truth, though we were not told


async def test_every_fault_ends_with_one_message(stage: Stage) -> None:
    for number, (fault, rule) in enumerate(FAULTS.items(), 1):
        stage.sandbox.fail("chat.postMessage", **rule)
        await stage.run("ann", f"/task @bob send file {number}")
        await later(stage, SETTLE, times=3)
        titles = stage.titles("bob")
        assert titles == [f"Ann Baker asks you: send file {n}" for n in range(1, number + 1)], fault
        [letter] = [each for each in await letters(stage) if each.key.startswith(f"task-assigned:{number}:")]
        assert (letter.state, letter.last_error, letter.maybe) == ("sent", "", False), fault
    await later(stage, SECOND_LOOK)
    assert len(stage.heard("bob")) == len(FAULTS) and set(await states(stage)) == {"sent"}


async def test_without_a_look_the_same_faults_double(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above can fail: it is the look that saves us."""

    async def blind(*_: object) -> Sequence[MsgRef]:
        return ()

    monkeypatch.setattr(SlackChat, "find", blind)
    for number, fault in enumerate(ACCEPTED, 1):
        stage.sandbox.fail("chat.postMessage", **FAULTS[fault])
        await stage.run("ann", f"/task @bob send file {number}")
        await later(stage)
        assert len(stage.heard("bob")) == 2 * number, fault


async def test_retry_after_is_obeyed(stage: Stage) -> None:
    stage.sandbox.fail("chat.postMessage", "limit", seconds=30)
    await stage.run("ann", "/task @bob send the file")
    await later(stage, timedelta(seconds=29))
    assert not stage.heard("bob") and len(stage.sandbox.calls_of("chat.postMessage")) == 1
    await later(stage, timedelta(seconds=2))
    assert len(stage.heard("bob")) == 1


async def test_what_is_refused_for_good_is_given_up_and_shown_to_the_operator(stage: Stage) -> None:
    stage.sandbox.fail("chat.postMessage", "refuse", code="channel_not_found")
    await stage.run("ann", "/task @bob send the file")
    await later(stage, SECOND_LOOK)
    [dead] = await stage.house.bot.read(lambda store: store.outbox.given_up(9))
    assert (dead.state, dead.last_error, dead.attempts) == ("dead", "channel_not_found", 1)
    assert not stage.heard("bob")


@pytest.mark.parametrize(
    "code, said", [("is_archived", "archived"), ("user_disabled", "no longer active"), ("odd", "upchain doctor")]
)
async def test_whoever_caused_what_cannot_arrive_is_told_once(stage: Stage, code: str, said: str) -> None:
    stage.sandbox.fail("chat.postMessage", "refuse", code=code, channel="@bob", times=None)
    await stage.run("ann", "/task @bob send the file")
    [told] = stage.heard("ann")
    assert "T-1 did not arrive" in told and "Bob Carter could not be told" in told and said in told
    await stage.run("ann", "/task move T-1 30 November 2026")
    await later(stage, SECOND_LOOK)
    assert len(stage.heard("ann")) == 1


async def test_of_what_tells_of_a_failure_and_fails_nobody_is_told(stage: Stage) -> None:
    stage.sandbox.fail("chat.postMessage", "refuse", code="is_archived", times=None)
    await stage.run("ann", "/task @bob send the file")
    await later(stage, SECOND_LOOK, times=2)
    assert await states(stage) == ["dead", "dead"]


async def test_a_look_that_fails_is_made_again_before_anything_is_said(stage: Stage) -> None:
    stage.sandbox.fail("chat.postMessage", "drop_after")
    stage.sandbox.fail("conversations.history", "error_before")
    stage.sandbox.fail("conversations.history", "limit", seconds=5)
    await stage.run("ann", "/task @bob send the file")
    await later(stage, 2 * SETTLE, times=3)
    assert len(stage.heard("bob")) == 1 and len(stage.sandbox.calls_of("chat.postMessage")) == 1


async def test_what_is_accepted_too_late_is_taken_back(stage: Stage) -> None:
    """Nobody can prevent this double without a key of Slack's own; it goes with the second look."""
    stage.sandbox.fail("chat.postMessage", "delay", seconds=3 * PATIENCE)
    await stage.run("ann", "/task @bob send the file")
    await later(stage)
    await stage.sandbox.until(lambda: len(stage.heard("bob")) == 2)
    await later(stage, SECOND_LOOK)
    assert len(stage.heard("bob")) == 1
    await stage.press("bob", "task.done")
    assert "Done by you" in stage.heard("bob")[0]


async def test_a_history_that_lags_behind_doubles_for_minutes_only(stage: Stage) -> None:
    stage.sandbox.fail("conversations.history", "lag", seconds=30, times=None)
    stage.sandbox.fail("chat.postMessage", "drop_after")
    await stage.run("ann", "/task @bob send the file")
    await later(stage)
    assert len(stage.heard("bob")) == 2
    await stage.sandbox.advance(60)
    await later(stage, SECOND_LOOK)
    assert len(stage.heard("bob")) == 1


# ---- several couriers, and none -----------------------------------------------------------------------------------


@pytest.fixture
async def second(stage: Stage, database_url: str) -> AsyncIterator[House]:
    """Another process of the same bot."""
    house = House(settings_for(stage.sandbox, database_url, "http"), stage.clock)
    await house.start(beat=False)
    yield house
    await house.stop()


async def test_one_courier_speaks_and_the_other_stands_by(stage: Stage, second: House) -> None:
    people = ("bob", "carol", "lina", "wang", "mei")
    for number in range(20):
        who = people[number % 5]
        await stage.sandbox.command("ann", "general", "/task", f"@{who} send file {number}")
    await asyncio.gather(stage.house.courier.drain(), second.courier.drain())
    assert "pending" not in await states(stage)
    assert len({letter.owner for letter in await letters(stage)}) == 1
    for place, who in enumerate(people):
        words = [said.split("file ")[1].split("\n")[0].strip("*") for said in stage.heard(who)]
        assert words == [str(number) for number in range(place, 20, 5)], who


async def test_a_courier_that_died_before_speaking_is_followed(stage: Stage, second: House) -> None:
    await stage.sandbox.command("ann", "general", "/task", "@bob send the file")

    def take(store: Store, now: datetime) -> list[Letter]:
        assert store.outbox.lead("dead", LEASE, now + SETTLE).leads
        return store.outbox.take("dead", [due.id for due in store.outbox.due(now)])

    assert len(await stage.house.bot.transact(take)) == 1
    await second.courier.drain()
    assert not stage.heard("bob")
    await lease_runs_out(stage)
    await second.courier.drain()
    assert len(stage.heard("bob")) == 1


async def test_a_courier_that_died_while_speaking_is_followed_without_an_echo(stage: Stage, second: House) -> None:
    stage.sandbox.fail("chat.postMessage", "stall", seconds=PATIENCE)
    await stage.sandbox.command("ann", "general", "/task", "@bob send the file")
    dying = asyncio.create_task(stage.house.courier.drain())
    await stage.sandbox.until(lambda: stage.heard("bob"))
    dying.cancel()
    await asyncio.wait([dying])
    await stage.sandbox.command("ann", "general", "/task", "@carol send the file")
    await lease_runs_out(stage)
    await second.courier.drain()
    assert len(stage.heard("carol")) == 1, "what was not in hand waits for nothing"
    assert not stage.sandbox.calls_of("conversations.history"), "the dead one's words may still be on their way"
    await later(stage, house=second)
    assert len(stage.heard("bob")) == 1 and len(stage.sandbox.calls_of("chat.postMessage")) == 2
    assert [state for state in await states(stage) if state != "sent"] == ["pending"]  # the look for a late copy


@pytest.mark.parametrize("stage", [60], indirect=True)
async def test_a_courier_that_was_frozen_beyond_its_lease_takes_its_copy_back(stage: Stage, second: House) -> None:
    stage.sandbox.fail("chat.postMessage", "delay", seconds=2)
    await stage.sandbox.command("ann", "general", "/task", "@bob send the file")
    frozen = asyncio.create_task(stage.house.courier.drain())
    while not any(letter.maybe for letter in await letters(stage)):
        await asyncio.sleep(0.01)
    await lease_runs_out(stage)
    await second.courier.drain()
    await later(stage, house=second)
    await frozen
    assert len(stage.heard("bob")) == 1 and len(stage.sandbox.calls_of("chat.postMessage")) == 2
    await stage.press("bob", "task.done")
    await second.courier.drain()
    assert "Done by you" in stage.heard("bob")[0]


@pytest.mark.parametrize("stage", [60], indirect=True)
async def test_a_courier_that_did_not_notice_another_begins_anew(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """It hung for longer than its lease; who took over died with its letter in hand before it woke."""
    monkeypatch.setattr("bot.outbox.SETTLE", timedelta(seconds=0.3))
    monkeypatch.setattr("bot.outbox.LEASE", timedelta(seconds=12))  # it asks again after 4, when its call is long over
    speaking = asyncio.create_task(stage.house.courier.run())
    stage.sandbox.fail("chat.postMessage", "delay", seconds=1.5)
    await stage.sandbox.command("ann", "general", "/task", "@bob send the file")
    while not any(letter.maybe for letter in await letters(stage)):
        await asyncio.sleep(0.01)

    def take_over(store: Store, now: datetime) -> None:
        store.connection.execute(update(couriers).values(until=store.outbox.clock() - LEASE))
        assert store.outbox.lead("dead", -LEASE, now).leads
        assert store.outbox.take("dead", [due.id for due in store.outbox.due(now)])

    await stage.house.bot.transact(take_over)
    async with asyncio.timeout(20):
        while set(await states(stage)) != {"sent"}:
            stage.clock.now += timedelta(seconds=20)
            await asyncio.sleep(0.05)
    stage.house.courier.stop()
    await speaking
    assert len(stage.heard("bob")) == 1


async def test_what_was_written_down_too_late_to_be_new_is_found(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk stood still while a letter was put off: when that came to stand there, its moment had passed."""
    monkeypatch.setattr("bot.queue.WHOLE", 0.5)
    speaking = asyncio.create_task(stage.house.courier.run())
    await stage.sandbox.command("ann", "general", "/task", "@bob send the file")
    await stage.sandbox.until(lambda: stage.heard("bob"))

    def put_off(store: Store, now: datetime) -> None:
        store.outbox.change(letter_table.c.state == "sent", state="pending", maybe=True)

    await stage.house.bot.transact(put_off)
    async with asyncio.timeout(20):
        while "pending" in [letter.state for letter in await letters(stage) if letter.deed == "post"]:
            await asyncio.sleep(0.05)
    stage.house.courier.stop()
    await speaking
    assert len(stage.heard("bob")) == 1


# ---- true, in order, and as things stand ---------------------------------------------------------------------------


async def test_what_is_no_longer_true_is_never_said(stage: Stage) -> None:
    await stage.sandbox.command("ann", "general", "/task", "@bob send the file")
    await stage.sandbox.command("ann", "general", "/task", "undo")
    await stage.house.courier.drain()
    assert not stage.heard("bob") and "void" in await states(stage)


async def test_what_was_said_unheard_and_is_no_longer_true_says_so(stage: Stage) -> None:
    stage.sandbox.fail("chat.postMessage", "drop_after")
    await stage.run("ann", "/task @bob send the file")
    await stage.run("ann", "/task undo")
    await later(stage)
    [heard] = stage.heard("bob")
    assert "Withdrawn" in heard and "Done" not in heard


async def test_a_message_follows_what_it_shows(stage: Stage) -> None:
    for fault in (None, "drop_after"):
        if fault:
            stage.sandbox.fail("chat.postMessage", fault)
        await stage.run("ann", "/task @bob by Friday: send the file")
        number = 1 + (await stage.run("ann", "/task list all")).count("T-2")
        await stage.run("ann", f"/task move T-{number} 30 November 2026")
        await later(stage, times=3)
        [card] = [said for said in stage.heard("bob") if f"T-{number}" in said and "asks you" in said]
        assert "30 Nov 2026" in card and "27 Nov" not in card, fault


async def test_a_conversation_keeps_its_order_and_holds_up_nobody_else(stage: Stage) -> None:
    stage.sandbox.fail("chat.postMessage", "limit", seconds=30, channel="@bob")
    for number in range(3):
        await stage.run("ann", f"/task @bob send file {number}")
    await stage.run("ann", "/task @carol send the file")
    assert not stage.heard("bob") and len(stage.heard("carol")) == 1
    await later(stage, timedelta(seconds=31))
    assert stage.titles("bob") == [f"Ann Baker asks you: send file {number}" for number in range(3)]


async def test_a_letter_that_can_never_be_worded_holds_up_nobody(stage: Stage) -> None:
    def garble(store: Store, now: datetime) -> None:
        store.outbox.post("garbled", "no.such.card", "T-1", now, person=stage.sandbox.person("bob"))

    await stage.house.bot.transact(garble)
    await stage.run("ann", "/task @bob send the file")
    await later(stage, timedelta(seconds=1))
    assert len(stage.heard("bob")) == 1


async def test_messages_carry_a_mark_that_only_we_look_for(stage: Stage) -> None:
    await stage.run("ann", "/task @bob send the file")
    [message] = [each for each in stage.sandbox.dms("bob") if each.get("bot_id")]
    [letter] = await letters(stage)
    assert message["metadata"]["event_payload"] == {"marker": letter.marker}
    assert letter.marker not in plain(message)


async def test_a_broken_connection_of_the_writer_is_made_anew(stage: Stage) -> None:
    if stage.house.database.sqlite:
        stage.house.database.engine.dispose()
    else:
        with stage.house.database.readers.connect() as connection:
            mine = "pid <> pg_backend_pid() and datname = current_database()"
            connection.execute(text(f"select pg_terminate_backend(pid) from pg_stat_activity where {mine}"))
    await stage.run("ann", "/task @bob send the file")
    await stage.run("ann", "/task @bob send the file")
    assert stage.heard("bob")
