"""What operators watch, and clocks that are wrong."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from bot.outbox import LEASE
from handlers import ticks
from handlers.app import House
from handlers.metrics import STALLED, exposed, readiness
from handlers.ticks import Metronome
from storage.database import Store
from tests.stage import Stage, staged

pytestmark = pytest.mark.anyio


@pytest.fixture
async def stage(database_url: str) -> AsyncIterator[Stage]:
    async with staged(database_url, "http") as made:
        yield made


async def red(house: House) -> set[str]:
    return {what for what, well in (await readiness(house)).items() if not well}


async def test_it_is_ready_when_courier_and_sweeps_are_through(stage: Stage) -> None:
    assert await red(stage.house) == {"courier", "sweep"}
    await stage.tick()
    assert await red(stage.house) == set()


async def test_a_courier_or_a_sweep_that_stalls_turns_it_red(stage: Stage) -> None:
    await stage.tick()
    assert stage.house.courier.last_run
    stage.house.courier.last_run -= STALLED
    assert await red(stage.house) == {"courier"}
    await stage.tick()
    stage.house.metronome.last["reminders"] -= STALLED + 1
    assert await red(stage.house) == {"sweep"}


async def test_with_a_clock_in_1970_nothing_is_said(stage: Stage) -> None:
    await stage.sandbox.command("ann", "general", "/task", "@bob send the file")
    stage.clock.set("1970-01-01 08:00")
    await stage.house.courier.drain()
    assert not stage.heard("bob") and "clock" in await red(stage.house)
    stage.clock.set("2026-11-23 10:01")
    await stage.house.courier.drain()
    assert len(stage.heard("bob")) == 1


@pytest.mark.parametrize("step", [timedelta(hours=-1), timedelta(hours=1), timedelta(days=1)])
async def test_a_clock_that_is_set_loses_and_doubles_nothing(stage: Stage, step: timedelta) -> None:
    stage.sandbox.fail("chat.postMessage", "drop_after")
    await stage.sandbox.command("ann", "general", "/task", "@bob by 30 November 2026: send file 1")
    await stage.house.courier.drain()
    stage.clock.now += step
    await stage.sandbox.command("ann", "general", "/task", "@bob by 30 November 2026: send file 2")
    for _ in range(3):
        await stage.tick()
        stage.clock.now += timedelta(minutes=21)
    stage.clock.now -= step
    for _ in range(3):
        await stage.tick()
        stage.clock.now += timedelta(minutes=21)
    assert [text.count("send file") for text in stage.heard("bob") if "asks you" in text] == [1, 1]


async def test_a_lease_from_a_clock_that_was_ahead_binds_nobody(stage: Stage) -> None:
    def lead_from_ahead(store: Store, now: datetime) -> bool:
        store.outbox.lead("ahead", timedelta(hours=2), now)
        return store.outbox.lead("here", LEASE, now).leads

    assert await stage.house.bot.transact(lead_from_ahead)


@pytest.mark.parametrize("before, after", [("", "-1h"), ("", "+1h"), ("", "+1d"), ("1970", "")])
async def test_the_sweeps_go_on_however_the_wall_clock_is_set(stage: Stage, before: str, after: str) -> None:
    steps = {"-1h": timedelta(hours=-1), "+1h": timedelta(hours=1), "+1d": timedelta(days=1)}
    true = datetime.now().astimezone()
    beats: list[datetime] = []

    def beat(store: Store, now: datetime) -> int:
        beats.append(now)
        return 0

    with time_machine.travel(datetime(1970, 1, 1, tzinfo=UTC) if before else true, tick=True) as traveller:
        metronome = Metronome(stage.house.bot, {"beat": (beat, 0.05)})
        metronome.start()
        await stage.sandbox.until(lambda: len(beats) > 3)
        traveller.move_to(true + steps.get(after, timedelta(0)))
        count = len(beats)
        await stage.sandbox.until(lambda: len(beats) > count + 10)
        metronome.stop()


async def test_beats_that_come_while_a_sweep_is_at_work_are_one_and_nobody_complains(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    runs: list[datetime] = []

    def slow(store: Store, now: datetime) -> int:
        runs.append(now)
        time.sleep(0.1)
        return 0

    metronome = Metronome(stage.house.bot, {"slow": (slow, 0.01)})
    metronome.start()
    await stage.sandbox.until(lambda: len(runs) > 3)
    metronome.stop()
    assert not caplog.records


async def test_metrics_say_how_late_how_much_and_how_fast(stage: Stage) -> None:
    stage.sandbox.fail("chat.postMessage", "refuse", code="is_archived", channel="@bob")
    await stage.run("ann", "/task @bob send the file")
    stage.sandbox.fail("chat.postMessage", "limit", seconds=30, channel="@carol")
    await stage.run("ann", "/task @carol send the file")
    text = (await exposed(stage.house)).decode()
    for line in (
        'upchain_letters{state="dead"} 1.0', "upchain_longest_lane 1.0", "upchain_speaks 1.0",
        'upchain_answer_seconds_count{kind="ran"} 2.0', "upchain_lateness_seconds_count 1.0",
    ):  # fmt: skip
        assert line in text.splitlines(), text


async def test_a_sweep_of_every_hour_that_fails_is_tried_again_soon(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ticks, "AGAIN", 0.05)
    tries: list[datetime] = []

    def fail_once(store: Store, now: datetime) -> int:
        tries.append(now)
        if len(tries) == 1:
            raise RuntimeError("out of reach")
        return 0

    metronome = Metronome(stage.house.bot, {"hourly": (fail_once, 3600)})
    metronome.start()
    await stage.sandbox.until(lambda: "hourly" in metronome.last)
    metronome.stop()
    assert len(tries) == 2
