"""What lasts: the workspace over kill -9, its clock, its moments in order; and the sample it begins with."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import signal
import sys
import tomllib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import sandbox.sample
from sandbox import Sandbox
from sandbox.clock import Clock
from sandbox.journal import Journal
from sandbox.mentions import marked
from sandbox.tables import Timeline, read_ts
from sandbox.workspace import Workspace
from tests.sandbox_probe import MANIFEST, Ear, ear

SAMPLE = Path(sandbox.sample.__file__).parent / "sample"


@contextlib.asynccontextmanager
async def process(state: Path, *more: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """The workspace as a program of its own, on a free port."""
    words = ["-m", "sandbox", "--port", "0", "--state", str(state), *more]
    running = await asyncio.create_subprocess_exec(sys.executable, *words, stdout=asyncio.subprocess.PIPE)
    assert running.stdout is not None
    url = (await running.stdout.readline()).decode().strip()
    try:
        yield running, url
    finally:
        with contextlib.suppress(ProcessLookupError):
            running.kill()
        await running.wait()
        with contextlib.suppress(ValueError):
            await running.stdout.read()


async def do(url: str, user: str, deed: str, **facts: Any) -> dict[str, Any]:
    asked = {"as": user, "do": deed, **facts}
    async with aiohttp.ClientSession() as session, session.post(f"{url}/page/do", json=asked) as answer:
        return await answer.json()


async def look(url: str, what: str, **query: str) -> Any:
    async with aiohttp.ClientSession() as session, session.get(f"{url}/page/{what}", params=query) as answer:
        return await answer.json()


async def test_everything_outlives_kill_9(tmp_path: Path) -> None:
    app = tmp_path / "manifest.yaml"
    app.write_text(yaml.safe_dump(MANIFEST))
    words = ["--manifest", str(app), "--bot-token", "xoxb-demo", "--sample", str(SAMPLE / "bank.toml")]
    place = {"channel": "C0GENERAL"}
    async with process(tmp_path / "state", *words) as (running, url):
        root = (await do(url, "U0LINA", "say", text="root", **place))["ts"]
        await do(url, "U0ZHANGWEI", "say", text="reply", thread_ts=root, **place)
        await do(url, "U0ZHANGWEI", "react", ts=root, name="eyes", **place)
        await do(url, "U0LINA", "clock", advance=86_400)
        await do(url, "U0LINA", "create", name="新频道", members=["U0ZHANGWEI"])
        before = [
            await look(url, "state", **{"as": "U0ZHANGWEI"}),
            await look(url, "history", **{"as": "U0LINA"}, **place),
        ]
        running.send_signal(signal.SIGKILL)
        await running.wait()
    assert float((tmp_path / "state" / "clock").read_text()) == 86_400
    async with process(tmp_path / "state", *words) as (_, url):
        after = [
            await look(url, "state", **{"as": "U0ZHANGWEI"}),
            await look(url, "history", **{"as": "U0LINA"}, **place),
        ]
        for state in (before[0], after[0]):
            state["clock"].pop("now")
        assert after == before
        later = (await do(url, "U0LINA", "say", text="after", **place))["ts"]
        assert later > max(message["ts"] for message in before[1]["messages"])


async def test_a_taken_port_is_said_in_one_line(tmp_path: Path) -> None:
    async with Sandbox.serve(MANIFEST) as first:
        port = first.url.rpartition(":")[2]
        words = [sys.executable, "-m", "sandbox", "--port", port]
        second = await asyncio.create_subprocess_exec(*words, stderr=asyncio.subprocess.PIPE)
        _, said = await second.communicate()
    assert second.returncode == 1
    assert said.decode().count("\n") == 1 and port in said.decode()


async def test_a_workspace_leaves_in_good_order(tmp_path: Path) -> None:
    async with process(tmp_path / "not" / "yet") as (running, url):
        assert (await look(url, "state"))["team"]["name"]
        running.terminate()
        assert await running.wait() == 0


async def test_an_event_that_was_on_its_way_arrives_after_a_restart(tmp_path: Path) -> None:
    async with ear() as listening:
        async with Sandbox.serve(MANIFEST, state=tmp_path, request_url="http://127.0.0.1:9/") as first:
            await first.say("ann", "general", "hear me")
        async with Sandbox.serve(MANIFEST, state=tmp_path, request_url=listening.url) as second:
            await second.settled()
            assert [event["text"] for event in listening.events] == ["hear me"]
            assert len(second.workspace.pending) == 0


async def test_dialogs_answers_and_tokens_last_too(tmp_path: Path) -> None:
    async with ear() as listening:
        listening.will({"text": "an answer"})
        async with Sandbox.serve(MANIFEST, state=tmp_path, request_url=listening.url) as first:
            await first.command("ann", "general", "/ask")
            token = first.app.bot_token
        async with Sandbox.serve(MANIFEST, state=tmp_path, request_url=listening.url) as second:
            assert second.app.bot_token == token
            assert [whisper["text"] for whisper in second.whispers("ann")] == ["an answer"]
            await _still_serves(second, listening)


async def _still_serves(second: Sandbox, listening: Ear) -> None:
    address = listening.heard[0].payload["response_url"].rsplit("/", 1)[-1]
    later = f"{second.url}/response/{address}"
    async with aiohttp.ClientSession() as session, session.post(later, json={"text": "later"}) as answer:
        assert answer.status == 200


# ---- the clock


def test_the_clock_moves_forward_only_and_tells_its_file(tmp_path: Path) -> None:
    clock = Clock(file=tmp_path / "clock")
    assert float((tmp_path / "clock").read_text()) == 0
    before = clock.now()
    clock.advance(3600.5)
    assert clock.now() - before >= 3600.5
    assert float((tmp_path / "clock").read_text()) == 3600.5
    for step in (-1, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="forward"):
            clock.advance(step)


async def test_who_sleeps_on_the_clock_wakes_with_a_step() -> None:
    clock = Clock()
    sleeping = asyncio.create_task(clock.sleep_until(clock.now() + 3600))
    await asyncio.sleep(0)
    clock.advance(1800)
    await asyncio.sleep(0.01)
    assert not sleeping.done()
    clock.advance(1801)
    await asyncio.wait_for(sleeping, 5)


@given(st.lists(st.floats(0, 1e6), max_size=20))
def test_no_two_messages_share_a_moment(steps: list[float]) -> None:
    clock = Clock()
    workspace = Workspace(clock)
    stamps = []
    for step in steps:
        stamps += [workspace.next_ts(), workspace.next_ts()]
        clock.advance(step)
    assert stamps == sorted(set(stamps))


# ---- records


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("0", "0000000000.000000"),
        ("1700000000.5", "1700000000.500000"),
        ("1700000000.123456", "1700000000.123456"),
        ("yesterday", None),
        ("NaN", None),
    ],
)
def test_moments_are_read_as_callers_send_them(text: str, moment: str | None) -> None:
    assert read_ts(text) == moment


@given(st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=40))
def test_the_timeline_is_what_a_plain_list_would_be(deeds: list[tuple[int, bool]]) -> None:
    timeline, plain = Timeline(None), {}
    for number, keep in deeds:
        ts = f"{1_700_000_000 + number}.000000"
        message = {"ts": ts, "text": len(plain)}
        if keep:
            timeline.put("C", message)
            plain[ts] = message
        else:
            timeline.drop("C", ts)
            plain.pop(ts, None)
    ordered = [plain[ts] for ts in sorted(plain)]
    assert timeline.history("C") == ordered
    after, before = "1700000005.000000", "1700000020.000000"
    assert timeline.history("C", after, before) == [m for m in ordered if after < m["ts"] < before]
    assert timeline.history("C", after, before, inclusive=True) == [m for m in ordered if after <= m["ts"] <= before]


def test_a_journal_gives_back_the_newest_of_each(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "workspace.db")
    journal.put("message", "b", {"text": "旧"})
    journal.put("message", "b", {"text": "新"})
    journal.put("message", "a", [1])
    journal.put("message", "c", {})
    journal.drop("message", "c")
    journal.close()
    assert list(Journal(tmp_path / "workspace.db").load("message")) == [("b", {"text": "新"}), ("a", [1])]


# ---- the sample


def test_the_sample_loads_and_is_no_empty_place() -> None:
    workspace = Workspace()
    sandbox.sample.load(workspace, SAMPLE / "bank.toml")
    assert {person.locale for person in workspace.people} >= {"zh-CN", "zh-TW", "zh-HK", "en-GB", "en-US"}
    assert {person.tz for person in workspace.people} == {"Asia/Shanghai", "Europe/London"}
    assert [person.handle for person in workspace.people if person.guest] == ["mia.rossi"]
    assert any(person.name == "李娜" for person in workspace.people)
    for place in workspace.channels:
        history = workspace.messages.history(place.id)
        assert history == sorted(history, key=lambda message: message["ts"])
        assert all(float(message["ts"]) < workspace.clock.now() for message in history)
        assert all(message["user"] in place.members for message in history)


def test_the_organisation_is_of_these_people_and_a_tree() -> None:
    people = tomllib.loads((SAMPLE / "bank.toml").read_text(encoding="utf-8"))["people"]
    with (SAMPLE / "organisation.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["person"] for row in rows} == {person["email"] for person in people if not person.get("guest")}
    heads = [row["unit"] for row in rows if row["role"] == "head"]
    assert sorted(heads) == sorted({row["unit"] for row in rows})
    parents = {row["unit"]: row["parent"] for row in rows}
    assert all((row["unit"], row["parent"]) in parents.items() for row in rows)
    assert max(len(chain(unit, parents)) for unit in parents) == 4


def chain(unit: str, parents: dict[str, str]) -> list[str]:
    """A unit and all above it; a cycle or an unknown parent fails."""
    above = [unit]
    while parent := parents[above[-1]]:
        assert parent not in above
        above.append(parent)
    return above


# ---- mentions


@pytest.mark.parametrize(
    ("typed", "marked_up"),
    [
        ("@ann and @bob", "<@U0ANN> and <@U0BOB>"),
        ("@李娜娜、@李娜周五前", "<@U000000002>、<@U000000001>周五前"),
        ("@Ann Bell: hi", "<@U0ANN>: hi"),
        ("@annabel mail ann@bob.com <@U0BOB>", "@annabel mail ann@bob.com <@U0BOB>"),
        ("in #general, not #generally", "in <#C0GENERAL>, not #generally"),
        ("#客户经理周例会里", "<#C000000001>里"),
        ("@ @@ann", "@ @<@U0ANN>"),
    ],
)
def test_names_after_at_and_hash_become_ids(typed: str, marked_up: str) -> None:
    workspace = Workspace()
    for handle, name in (("ann", "Ann Bell"), ("bob", "Bob"), ("李娜", ""), ("李娜娜", "")):
        workspace.add_person(handle, name)
    for channel in ("general", "客户经理周例会"):
        workspace.add_channel(channel)
    assert marked(workspace, typed) == marked_up
