"""Faults on purpose and rate limits: what is accepted, what the caller sees, and for how long."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from sandbox.call import METHODS
from sandbox.faults import EFFECTS, Faults, Rule
from sandbox.limits import Limits
from tests.sandbox_probe import MANIFEST


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox.serve(MANIFEST, channels={"general": None, "team": None}) as sandbox:
        yield sandbox


@pytest.fixture
async def web(sandbox: Sandbox) -> AsyncIterator[AsyncWebClient]:
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=1)) as session:
        yield AsyncWebClient(sandbox.app.bot_token, sandbox.api_url, session=session, retry_handlers=[])


# Effect, what it needs, what the caller gets, and whether the message stands there afterwards.
TABLE: list[tuple[str, dict[str, Any], type[Exception] | None, bool]] = [
    ("delay", {"seconds": 0.01}, None, True),
    ("error_before", {}, SlackApiError, False),
    ("error_after", {}, SlackApiError, True),
    ("drop_before", {}, aiohttp.ClientError, False),
    ("drop_after", {}, aiohttp.ClientError, True),
    ("stall", {"seconds": 30}, TimeoutError, True),
    ("limit", {"seconds": 7}, SlackApiError, False),
    ("refuse", {"code": "is_archived"}, SlackApiError, False),
]


@pytest.mark.parametrize(("effect", "facts", "seen", "stands"), TABLE, ids=[row[0] for row in TABLE])
async def test_every_fault_strikes_once(
    sandbox: Sandbox, web: AsyncWebClient, effect: Any, facts: Any, seen: type[Exception] | None, stands: bool
) -> None:
    rule = sandbox.fail("chat.postMessage", effect, **facts)
    if seen is None:
        await web.chat_postMessage(channel="C0GENERAL", text="struck")
    else:
        with pytest.raises(seen):
            await web.chat_postMessage(channel="C0GENERAL", text="struck")
    assert [message["text"] for message in sandbox.messages("general")] == ["struck"] * stands
    await web.chat_postMessage(channel="C0GENERAL", text="well")
    assert sandbox.messages("general")[-1]["text"] == "well" and rule.used == 1


def test_every_effect_is_in_the_table() -> None:
    assert {row[0] for row in TABLE} | {"lag"} == set(EFFECTS)


async def test_a_limit_says_how_long_to_wait(sandbox: Sandbox, web: AsyncWebClient) -> None:
    sandbox.fail("chat.postMessage", "limit", seconds=30)
    with pytest.raises(SlackApiError) as refused:
        await web.chat_postMessage(channel="C0GENERAL", text="hi")
    assert (refused.value.response.status_code, refused.value.response["error"]) == (429, "ratelimited")
    assert refused.value.response.headers["Retry-After"] == "30"


async def test_a_client_that_retries_blindly_says_it_twice(sandbox: Sandbox) -> None:
    sandbox.fail("chat.postMessage", "drop_after")
    blind = AsyncWebClient(
        sandbox.app.bot_token, sandbox.api_url, retry_handlers=[AsyncConnectionErrorRetryHandler(max_retry_count=1)]
    )
    await blind.chat_postMessage(channel="C0GENERAL", text="twice")
    assert [message["text"] for message in sandbox.messages("general")] == ["twice", "twice"]


async def test_a_fault_may_concern_one_channel_and_let_some_calls_through(
    sandbox: Sandbox, web: AsyncWebClient
) -> None:
    sandbox.fail("chat.postMessage", "refuse", channel="team", skip=1, code="fatal_error")
    for place in ("C0GENERAL", "C0TEAM", "C0GENERAL"):
        await web.chat_postMessage(channel=place, text="hi")
    with pytest.raises(SlackApiError):
        await web.chat_postMessage(channel="C0TEAM", text="hi")
    await web.chat_postMessage(channel="C0TEAM", text="hi")


async def test_a_call_may_be_accepted_when_its_caller_has_long_hung_up(sandbox: Sandbox) -> None:
    sandbox.fail("chat.postMessage", "delay", seconds=0.4)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=0.1)) as session:
        web = AsyncWebClient(sandbox.app.bot_token, sandbox.api_url, session=session, retry_handlers=[])
        with pytest.raises(TimeoutError):
            await web.chat_postMessage(channel="C0GENERAL", text="late")
    assert sandbox.messages("general") == []
    (late,) = await sandbox.until(lambda: sandbox.messages("general"))
    assert late["text"] == "late"


async def test_a_history_may_lag_behind(sandbox: Sandbox, web: AsyncWebClient) -> None:
    await web.chat_postMessage(channel="C0GENERAL", text="hi")
    sandbox.fail("conversations.history", "lag", times=None, seconds=5)
    assert (await web.conversations_history(channel="C0GENERAL"))["messages"] == []
    await sandbox.advance(6)
    assert len((await web.conversations_history(channel="C0GENERAL"))["messages"]) == 1


async def test_faults_are_made_looked_at_and_cleared_by_http(sandbox: Sandbox, web: AsyncWebClient) -> None:
    url = f"{sandbox.url}/faults"
    async with aiohttp.ClientSession() as session:
        rule = {"method": "*", "effect": "refuse", "code": "internal_error", "times": None}
        async with session.post(url, json=rule) as made:
            assert (await made.json())["rules"][0]["code"] == "internal_error"
        with pytest.raises(SlackApiError, match="internal_error"):
            await web.auth_test()
        async with session.get(url) as seen:
            assert (await seen.json())["rules"][0]["used"] == 1
        for wrong in ({"method": "*", "effect": "whistle"}, {"effect": "delay"}, {"method": "*", "why": 1}):
            async with session.post(url, json=wrong) as refused:
                assert refused.status == 400
        await session.delete(url)
    assert (await web.auth_test())["ok"]


def test_chance_is_the_same_every_time() -> None:
    def struck() -> list[bool]:
        faults = Faults(seed=7)
        faults.add(Rule("*", "delay", times=None, probability=0.5))
        return [faults.pick("auth.test", None) is not None for _ in range(50)]

    assert struck() == struck() and 10 < sum(struck()) < 40


# ---- limits


def waits(limits: Limits, method: str, channel: str, count: int) -> list[int]:
    return [limits.wait("A", METHODS[method], channel) for _ in range(count)]


def test_one_message_a_second_into_a_channel_after_a_short_burst() -> None:
    now = 0.0
    limits = Limits(enabled=True, now=lambda: now)
    assert waits(limits, "chat.postMessage", "C1", 7) == [0] * 5 + [1, 1]
    assert waits(limits, "chat.postEphemeral", "C1", 1) == [1]
    assert waits(limits, "chat.postMessage", "C2", 1) == [0]
    now = 1.0
    assert waits(limits, "chat.postMessage", "C1", 2) == [0, 1]


def test_a_method_has_its_calls_a_minute() -> None:
    now = 0.0
    limits = Limits(enabled=True, now=lambda: now)
    assert waits(limits, "conversations.list", "", 21) == [0] * 20 + [3]
    now = 3.1
    assert waits(limits, "conversations.list", "", 2) == [0, 3]


def test_limits_may_be_off_or_gentler() -> None:
    assert waits(Limits(), "chat.postMessage", "C1", 100) == [0] * 100
    assert waits(Limits(enabled=True, slack=3, now=lambda: 0.0), "chat.postMessage", "C1", 16) == [0] * 15 + [1]


async def test_a_call_over_the_limit_is_answered_429(sandbox: Sandbox, web: AsyncWebClient) -> None:
    sandbox.slack.limits.enabled = True
    with pytest.raises(SlackApiError) as refused:
        for _ in range(30):
            await web.chat_postMessage(channel="C0GENERAL", text="hi")
    assert refused.value.response.status_code == 429 and int(refused.value.response.headers["Retry-After"]) >= 1
