"""The Slack door, from outside: who is let in, how often a thing is done, and what nobody should be able to do."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from handlers.app import House
from handlers.slack.listen import neutral
from sandbox.delivery import Body, Kind, encode, sign
from sandbox.stage import plain
from tests.stage import Stage, settings_for, staged

pytestmark = pytest.mark.anyio


@pytest.fixture
async def http(sqlite_url: str) -> AsyncIterator[Stage]:
    async with staged(sqlite_url, "http") as made:
        yield made


# ---- knocking by hand ------------------------------------------------------------------------------------------------


async def knock(
    stage: Stage, kind: Kind, payload: Mapping[str, Any], secret: str | None = None, age: float = 0
) -> tuple[int, str]:
    """A request as anybody on the network could make it, signed with this secret (None: the right one)."""
    content_type, body = encode(kind, dict(payload))
    timestamp = str(int(time.time() - age))
    signature = sign(stage.sandbox.app.signing_secret if secret is None else secret, timestamp, body)
    headers = {
        "Content-Type": content_type, "X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature,
    }  # fmt: skip
    address = stage.sandbox.app.request_url
    assert address
    async with aiohttp.ClientSession() as session, session.post(address, data=body, headers=headers) as answer:
        return answer.status, await answer.text()


def a_command(stage: Stage, by: str, command: str, text: str = "", **more: str) -> dict[str, Any]:
    return {
        "team_id": stage.sandbox.workspace.team["id"], "channel_id": stage.sandbox.channel("general").id,
        "user_id": stage.sandbox.person(by), "command": command, "text": text, "trigger_id": f"1.{time.time_ns()}",
        "api_app_id": stage.sandbox.app.id, "is_enterprise_install": "false", "response_url": "", **more,
    }  # fmt: skip


def an_event(stage: Stage, type: str, id: str = "", **event: Any) -> dict[str, Any]:
    return {
        "type": "event_callback", "event_id": id or f"Ev{time.time_ns()}", "event_time": int(time.time()),
        "team_id": stage.sandbox.workspace.team["id"], "api_app_id": stage.sandbox.app.id,
        "event": {"type": type, "event_ts": "1.1", **event},
    }  # fmt: skip


def a_press(stage: Stage, by: str, action_id: str, value: str | None) -> dict[str, Any]:
    channel = stage.sandbox.channel("general").id
    return {
        "type": "block_actions", "user": {"id": stage.sandbox.person(by)}, "api_app_id": stage.sandbox.app.id,
        "team": {"id": stage.sandbox.workspace.team["id"]}, "trigger_id": "1.2", "channel": {"id": channel},
        "container": {"type": "message", "message_ts": "1.1", "channel_id": channel, "is_ephemeral": False},
        "message": {"ts": "1.1"}, "state": {"values": {}},
        "actions": [{"type": "button", "action_id": action_id, "block_id": "b", "action_ts": f"{time.time_ns()}"}
                    | ({} if value is None else {"value": value})],
    }  # fmt: skip


def a_form(stage: Stage, by: str, callback_id: str, metadata: str, **values: str) -> dict[str, Any]:
    state = {name: {"value": {"type": "plain_text_input", "value": value}} for name, value in values.items()}
    blocks = [{"type": "input", "block_id": name} for name in values]
    view = {"id": f"V{time.time_ns()}", "type": "modal", "callback_id": callback_id, "private_metadata": metadata,
            "hash": "1.h", "blocks": blocks, "state": {"values": state}}  # fmt: skip
    return {
        "type": "view_submission", "user": {"id": stage.sandbox.person(by)}, "api_app_id": stage.sandbox.app.id,
        "team": {"id": stage.sandbox.workspace.team["id"]}, "trigger_id": "1.3", "view": view,
    }  # fmt: skip


async def traces(stage: Stage) -> tuple[int, int, int]:
    """What a change leaves behind: ledger entries, letters, remembered deliveries."""

    def count(store: Any) -> tuple[int, int, int]:
        def rows(table: str) -> int:
            return int(store.connection.exec_driver_sql(f"select count(*) from {table}").scalar())

        return rows("ledger"), rows("letters"), rows("inbox")

    return await stage.house.bot.read(count)


@contextlib.asynccontextmanager
async def nothing_changes(stage: Stage) -> AsyncIterator[None]:
    before = await traces(stage)
    yield
    assert await traces(stage) == before


# ---- signatures ------------------------------------------------------------------------------------------------------


async def test_only_what_is_signed_now_with_our_secret_is_believed(http: Stage) -> None:
    for wrong in ({"secret": "guessed"}, {"secret": ""}, {"age": 400}, {"age": -400}):
        async with nothing_changes(http):
            payload = a_command(http, "ann", "/task", "send it")
            assert (await knock(http, "slash_commands", payload, **wrong))[0] == 401, wrong
    status, text = await knock(http, "slash_commands", a_command(http, "ann", "/task", "send it"))
    assert status == 200 and "T-1" in text


async def test_a_body_changed_on_its_way_is_refused(http: Stage) -> None:
    content_type, body = encode("slash_commands", a_command(http, "ann", "/task", "send the file"))
    timestamp = str(int(time.time()))
    signature = sign(http.sandbox.app.signing_secret, timestamp, body)
    headers = {"Content-Type": content_type, "X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature}
    async with (
        nothing_changes(http),
        aiohttp.ClientSession() as session,
        session.post(str(http.sandbox.app.request_url), data=body + b"&user_id=U0BOB", headers=headers) as answer,
    ):
        assert answer.status == 401


async def post(stage: Stage, body: bytes, content_type: str, **headers: str) -> int:
    """Signed with our secret and now, unless the headers say otherwise."""
    timestamp = str(int(time.time()))
    signed = {
        "Content-Type": content_type, "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": sign(stage.sandbox.app.signing_secret, timestamp, body), **headers,
    }  # fmt: skip
    address = str(stage.sandbox.app.request_url)
    async with aiohttp.ClientSession() as session, session.post(address, data=body, headers=signed) as answer:
        return answer.status


JSON, FORM = "application/json", "application/x-www-form-urlencoded"
NO_PAYLOADS = (
    (JSON, b"{"), (JSON, b"[]"), (JSON, b"null"), (JSON, b"5"), (JSON, b'{"type":"event_callback","event":null}'),
    (FORM, b"payload={"), (FORM, b"payload=[]"), (FORM, b"payload=null"), (FORM, b"command=%2Ftask&text=list"),
    (FORM, b"payload=" + b'{"type":"block_actions","actions":[]}'),
)  # fmt: skip


@pytest.mark.parametrize(
    "odd",
    (
        {"X-Slack-Request-Timestamp": "soon"}, {"X-Slack-Request-Timestamp": "nan"}, {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "9" * 400}, {"X-Slack-Signature": ""}, {"X-Slack-Signature": "v0=\u00e9"},
    ),
)  # fmt: skip
async def test_headers_that_are_no_signature_are_a_wrong_one(http: Stage, odd: Mapping[str, str]) -> None:
    for content_type, body in NO_PAYLOADS:
        async with nothing_changes(http):
            assert await post(http, body, content_type, **odd) == 401


async def test_what_is_signed_and_no_payload_is_refused_and_the_door_stays_open(http: Stage) -> None:
    for content_type, body in NO_PAYLOADS:
        async with nothing_changes(http):
            assert await post(http, body, content_type) == 400, body
    assert "Nothing open here" in await http.run("ann", "/task list")


async def test_a_body_too_large_for_slack_is_not_read_to_its_end(http: Stage) -> None:
    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield bytes(2**16)

    address = str(http.sandbox.app.request_url)
    async with nothing_changes(http), aiohttp.ClientSession() as session:
        async with session.post(address, data=io.BytesIO(bytes(2**20 + 1))) as answer:
            assert answer.status == 413
        with contextlib.suppress(aiohttp.ClientConnectionError):
            async with session.post(address, data=endless()) as answer:
                assert answer.status == 413


async def test_without_a_signing_secret_nothing_that_comes_by_http_is_believed(sqlite_url: str) -> None:
    """Socket Mode alone: the address is there, but no secret that anybody could know opens it."""
    async with staged(sqlite_url, "socket") as stage, listening_at(stage) as url:
        stage.sandbox.app.request_url = f"{url}/slack/events"
        for secret in ("", "socket mode needs none", stage.sandbox.app.signing_secret):
            status, _ = await knock(stage, "slash_commands", a_command(stage, "ann", "/task", "x"), secret=secret)
            assert status == 401


@contextlib.asynccontextmanager
async def listening_at(stage: Stage) -> AsyncIterator[str]:
    from tests.stage import listening

    async with listening(stage.house) as url:
        yield url


async def test_slack_makes_sure_of_the_address(http: Stage) -> None:
    status, text = await knock(http, "events_api", {"type": "url_verification", "challenge": "c-123"})
    assert status == 200 and "c-123" in text
    assert (await knock(http, "slash_commands", {"ssl_check": "1", "token": "t"}))[0] == 200


# ---- what nobody listens for -----------------------------------------------------------------------------------------


async def test_the_unknown_is_acknowledged_and_does_nothing(http: Stage) -> None:
    """Anything else than 200 would make Slack repeat it, and in the end switch the events off."""
    unknown: list[tuple[Kind, dict[str, Any]]] = [
        ("events_api", an_event(http, "channel_rename", channel={"id": "C1"})),
        ("events_api", an_event(http, "message", subtype="channel_topic", channel="C1", ts="1.1")),
        ("events_api", an_event(http, "message", subtype="message_changed", channel="C1", ts="1.1")),
        ("events_api", an_event(http, "message", subtype="message_deleted", channel="C1", ts="1.1", deleted_ts="1.0")),
        ("interactive", a_press(http, "ann", "somebody_elses_button", "x")),
        ("interactive", a_press(http, "ann", "task.unheard_of", "{}")),
        ("interactive", a_form(http, "ann", "task.unheard_of", "{}", text="x")),
        ("interactive", a_form(http, "ann", "another app's form", "", text="x")),
        ("interactive", a_press(http, "ann", "x", "y") | {"type": "shortcut", "callback_id": "task.unheard_of"}),
        ("interactive", a_press(http, "ann", "x", "y") | {"type": "message_action", "callback_id": "nobody"}),
        ("interactive", a_form(http, "ann", "task.order", "{}") | {"type": "view_closed"}),
    ]
    async with nothing_changes(http):
        for kind, payload in unknown:
            assert (await knock(http, kind, payload))[0] == 200, payload


async def test_a_command_that_is_not_ours_by_name_gets_help(http: Stage) -> None:
    status, text = await knock(http, "slash_commands", a_command(http, "ann", "/elsewhere", "dance"))
    assert status == 200 and "/upchain help" in text


# ---- as often as it comes --------------------------------------------------------------------------------------------


async def thrice(stage: Stage, kind: Kind, payload: dict[str, Any], at_once: bool) -> None:
    app = stage.sandbox.app
    if at_once:
        await asyncio.gather(*(stage.sandbox.delivery.ask(app, kind, payload) for _ in range(3)))
    else:
        for _ in range(3):
            await stage.sandbox.delivery.ask(app, kind, payload)
    await stage.house.courier.drain()


@pytest.mark.parametrize("at_once", [False, True], ids=["after another", "at once"])
async def test_every_deed_is_done_once_however_often_it_is_delivered(stage: Stage, at_once: bool) -> None:
    sandbox = stage.sandbox
    channel = sandbox.channel("general").id
    text = f"<@{sandbox.person('bob')}|bob> send the file"
    await thrice(stage, "slash_commands", a_command(stage, "ann", "/task", text), at_once)
    assert stage.titles("bob") == ["Ann Baker asks you: send the file"]

    called = f"<@{sandbox.app.bot_user}> task <@{sandbox.person('lina')}> 写总结"
    message = {"user": sandbox.person("ann"), "channel": channel, "ts": "1700000000.000100", "text": called}
    await thrice(stage, "events_api", an_event(stage, "app_mention", "Ev1", **message), at_once)
    assert stage.titles("lina") == ["Ann Baker 请你：写总结"]
    assert len([w for w in sandbox.whispers("ann") if "写总结" in plain(w)]) == 1

    done = a_press(stage, "bob", "task.done", '{"task":"1"}')
    await thrice(stage, "interactive", done, at_once)
    assert stage.titles("ann") == ["✅ Bob Carter has done T-1: send the file"]

    form = a_form(stage, "ann", "task.order", "{}", text="call the client")
    await thrice(stage, "interactive", form, at_once)
    assert "T-3" in await stage.run("ann", "/task list") and "T-4" not in await stage.run("ann", "/task list all")


async def test_two_events_for_one_message_are_one_deed(http: Stage) -> None:
    """Slack now and then tells one gesture twice, as two events: the message's own name is the same."""
    message = {
        "user": http.sandbox.person("ann"), "channel": http.sandbox.channel("general").id, "client_msg_id": "one",
        "text": f"<@{http.sandbox.app.bot_user}> task <@{http.sandbox.person('bob')}> send the file",
    }  # fmt: skip
    for ts in ("1700000000.000100", "1700000000.000200"):
        await knock(http, "events_api", an_event(http, "app_mention", **message, ts=ts))
    await http.house.courier.drain()
    assert len(http.heard("bob")) == 1


@pytest.mark.postgres
async def test_two_houses_on_one_database_do_it_once(postgres_url: str) -> None:
    async with staged(postgres_url, "http") as stage:
        second = House(settings_for(stage.sandbox, postgres_url, "http"), stage.clock)
        await second.start(beat=False)
        try:
            async with listening_at(Stage(stage.sandbox, second, stage.clock)) as url:
                await both_are_told(stage, [str(stage.sandbox.app.request_url), f"{url}/slack/events"])
            await asyncio.gather(stage.house.courier.drain(), second.courier.drain())
        finally:
            await second.stop()
        assert len(stage.heard("bob")) == 10


async def both_are_told(stage: Stage, addresses: list[str]) -> None:
    text = f"<@{stage.sandbox.person('bob')}> send file"
    for number in range(10):
        payload = a_command(stage, "ann", "/task", f"{text} {number}")
        told = []
        for address in (*addresses, *addresses):
            stage.sandbox.app.request_url = address
            told.append(asyncio.create_task(knock(stage, "slash_commands", payload)))
            await asyncio.sleep(0)
        assert [status for status, _ in await asyncio.gather(*told)] == [200] * 4


async def test_what_fails_is_delivered_again_and_then_done(stage: Stage) -> None:
    """A message in a meeting while the database is out of reach: not acknowledged, so Slack comes back with it."""
    await stage.run("ann", "/minutes start Weekly")
    thread = stage.sandbox.messages("general")[-1]["ts"]
    stage.sandbox.delivery.ack_seconds = 0.3
    async with locked_out(stage):
        await stage.sandbox.say("ann", "general", "decision: we go", thread)
    failures = [told.failure for told in stage.sandbox.delivery.log if told.kind == "events_api" and told.failure]
    assert failures
    await stage.sandbox.advance(61)
    await stage.house.courier.drain()
    [said] = [m for m in stage.sandbox.messages("general", thread=thread) if m["text"] == "decision: we go"]
    assert [reaction["name"] for reaction in said["reactions"]] == ["white_check_mark"]


@contextlib.asynccontextmanager
async def locked_out(stage: Stage) -> AsyncIterator[None]:
    """The table of meetings' lines is gone for a while."""

    await stage.house.bot.transact(renamed("meeting_lines", "away"))
    try:
        yield
    finally:
        await stage.house.bot.transact(renamed("away", "meeting_lines"))


async def test_a_fault_of_ours_is_a_code_for_the_person_and_a_log_for_the_operator(stage: Stage) -> None:
    await stage.house.bot.transact(renamed("tasks", "away"))
    with capture_logs() as logged:
        answer = await stage.run("ann", "/task send the file")
        own = await stage.run("wang", "/task 发文件")
        form = a_form(stage, "ann", "task.order", "{}", text="x")
        refused = await stage.sandbox.delivery.ask(stage.sandbox.app, "interactive", form)
    await stage.house.bot.transact(renamed("away", "tasks"))
    assert isinstance(refused, dict) and set(refused["errors"]) == {"text"}
    said = (answer, own, refused["errors"]["text"])
    assert [entry["code"] for entry in logged] == [code for each in said for code in re.findall("[0-9a-f]{6}", each)]
    assert "Something went wrong on our side. Nothing was changed." in answer and "Something" not in own
    assert (await traces(stage))[:2] == (0, 0)
    assert "T-1" in await stage.run("ann", "/task send the file")


def renamed(old: str, new: str) -> Callable[..., None]:
    return lambda store, now: store.connection.exec_driver_sql(f"alter table {old} rename to {new}") and None


# ---- who may ---------------------------------------------------------------------------------------------------------


async def everything(stage: Stage, by: str) -> list[Body]:
    """A command, a mention, a press, a form and a shortcut of somebody."""
    sandbox, app, ask = stage.sandbox, stage.sandbox.app, stage.sandbox.delivery.ask
    channel, who = sandbox.channel("general").id, sandbox.person(by)
    shortcut = a_press(stage, by, "x", "y") | {"type": "message_action", "callback_id": "feedback.from_message"}
    shortcut["message"] = {"ts": "1.1", "text": "do it", "user": who}
    answers = [
        await ask(app, "slash_commands", a_command(stage, by, "/task", "send the file")),
        await ask(app, "slash_commands", a_command(stage, by, "/raise", "a need")),
        await ask(app, "interactive", a_press(stage, by, "task.done", '{"task":"1"}')),
        await ask(app, "interactive", a_press(stage, by, "task.order", "{}")),
        await ask(app, "interactive", a_form(stage, by, "task.order", "{}", text="send")),
        await ask(app, "interactive", shortcut),
    ]
    called = f"<@{app.bot_user}> task send the file"
    mention = {"user": who, "channel": channel, "ts": "1700000000.000100", "text": called}
    await ask(app, "events_api", an_event(stage, "app_mention", **mention))
    direct = {"user": who, "channel": sandbox.channel(f"@{by}").id, "ts": "1700000000.000200", "channel_type": "im"}
    await ask(app, "events_api", an_event(stage, "message", **direct, text="task send the file"))
    await stage.house.courier.drain()
    return answers


async def test_only_full_members_may_do_anything(stage: Stage) -> None:
    """Whoever acts is looked at afresh, at every door; a seat in the channel is no right to anything."""
    await stage.run("ann", "/task @bob send the file")
    for who, facts in (("stranger", {"stranger": True}), ("gone", {"deleted": True}), ("robot", {"app_id": "A999"})):
        stage.sandbox.workspace.add_person(who, **facts)
    await stage.sandbox.settled()
    for who in ("guest", "stranger", "gone", "robot"):
        async with nothing_changes(stage):
            answers = await everything(stage, who)
        assert all("full members" in str(answers[number]) for number in (0, 1, 4)), who
        assert not stage.sandbox.views(who), who
    assert stage.heard("guest") and all("full members" in said for said in stage.heard("guest"))
    assert "Done by" not in stage.heard("bob")[0] and len(stage.heard("bob")) == 1


async def test_who_has_just_left_may_nothing_more(stage: Stage) -> None:
    await stage.run("bob", "/task send the file")
    stage.sandbox.workspace.change_person(stage.sandbox.person("bob"), deleted=True)
    await stage.sandbox.settled()
    press = a_press(stage, "bob", "task.done", '{"task":"1"}')
    async with nothing_changes(stage):
        await stage.sandbox.delivery.ask(stage.sandbox.app, "interactive", press)
    assert "cannot" in (answer := await stage.run("ann", "/task @bob send it")) or "no longer here" in answer


async def test_what_bots_say_and_change_is_not_heard(stage: Stage) -> None:
    sandbox, app = stage.sandbox, stage.sandbox.app
    await stage.run("ann", "/minutes start Weekly")
    opened = sandbox.messages("general")[-1]
    tail = {"channel": sandbox.channel("general").id, "thread_ts": opened["ts"], "channel_type": "channel"}
    ours = {"user": app.bot_user, "bot_id": app.bot_id, "app_id": app.id}
    theirs = {"user": "U0ROBOT", "bot_id": "B0ROBOT"}
    said = {"ts": "1700000000.000300", "text": "decision: robots rule"}
    async with nothing_changes(stage):
        for who in (ours, theirs, {"bot_id": "B0ROBOT", "subtype": "bot_message"}, {"user": app.bot_user}):
            await sandbox.delivery.ask(app, "events_api", an_event(stage, "message", **tail, **who, **said))
            called = said | {"text": f"<@{app.bot_user}> task send the file"}
            await sandbox.delivery.ask(app, "events_api", an_event(stage, "app_mention", **tail, **who, **called))
            changed = {"subtype": "message_changed", "message": {**who, **said}, "previous_message": {**who, **called}}
            await sandbox.delivery.ask(app, "events_api", an_event(stage, "message", **tail, **changed, ts="1.1"))


FORGED = (
    '{"task":"99999"}', '{"task":"-1"}', '{"task":""}', '{"task":"1; drop table tasks"}', "{}", "", None, "null", "[]",
    '{"task":{"a":1}}', '{"task":"' + "9" * 1000 + '"}', "garbage", '{"task":"٣"}', '["1",{"task":"1"}]',
)  # fmt: skip
VERBS = (
    "task.done", "task.undo", "task.edit", "task.give", "task.snooze", "task.move", "task.order", "minutes.start",
    "minutes.end", "minutes.publish", "minutes.edit", "feedback.raise", "feedback.acknowledge", "feedback.answer",
    "feedback.forward", "feedback.settle", "feedback.reopen", "feedback.open", "me.edit",
)  # fmt: skip


async def test_forged_arguments_do_nothing(stage: Stage) -> None:
    """Arguments never carry authority: whatever a button is made to say, carol acts on nothing of ann's."""
    await stage.run("ann", "/task @bob send the file")
    async with nothing_changes(stage):
        for verb in VERBS:
            values = [*FORGED, '{"task":"1"}', '{"feedback":"1","meeting":"1"}']
            asked = [a_press(stage, "carol", verb, value) for value in values]
            metadata = ("{}", "garbage", '{"task":"99999","feedback":"2","meeting":"3"}')
            asked += [a_form(stage, "carol", verb, each, nonsense="x") for each in metadata]
            ask = stage.sandbox.delivery.ask
            await asyncio.gather(*(ask(stage.sandbox.app, "interactive", each) for each in asked))


# ---- the ways in -----------------------------------------------------------------------------------------------------


async def test_one_command_by_every_way_in(stage: Stage) -> None:
    root = await stage.say("ann", "what about the file?")
    bot = f"<@{stage.sandbox.app.bot_user}>"
    await stage.run("ann", "/task @bob send file 1")
    await stage.run("ann", "/upchain task @bob send file 2")
    await stage.run("ann", "/upchain ＴＡＳＫ　@bob send file 3")
    await stage.say("ann", f"{bot} task @bob send file 4")
    await stage.say("ann", f"  {bot}，　任务：@bob send file 5")
    await stage.say("ann", f"{bot} ｔａｓｋ @bob send file 6", thread=root)
    await stage.say("ann", "task @bob send file 7", channel="@ann")
    await stage.say("ann", f"{bot} /task @bob send file 8", channel="@ann")
    heard = stage.titles("bob")
    assert heard == [f"Ann Baker asks you: send file {number}" for number in range(1, 9)]


async def test_an_answer_comes_where_it_was_asked_for_and_to_nobody_else(stage: Stage) -> None:
    bot = f"<@{stage.sandbox.app.bot_user}>"
    root = await stage.say("ann", "what about the file?")
    await stage.say("ann", f"{bot} task list", thread=root)
    await stage.say("wang", f"{bot} 任务 列表")
    await stage.say("bob", "task list", channel="@bob")
    [inside], [beside] = stage.sandbox.whispers("ann"), stage.sandbox.whispers("wang")
    assert inside["thread_ts"] == root and "thread_ts" not in beside
    assert "Nothing open" in plain(inside) and "Nothing" not in plain(beside)
    assert "Nothing open" in stage.heard("bob")[-1]
    assert not stage.sandbox.whispers("bob") and all("Nothing" not in said for said in stage.channel())


async def test_commands_with_a_suffix_are_the_same_commands(http: Stage) -> None:
    """Two installations in one workspace: ``upchain manifest --suffix=-uat``."""
    for command, text, says in (
        ("/task-uat", "send the file", "T-1"),
        ("/raise_2", "mine", "raised"),
        ("/upchain-uat", "task send it", "T-2"),
        ("/minutes-uat", "list", ""),
    ):
        status, answer = await knock(http, "slash_commands", a_command(http, "ann", command, text))
        assert status == 200 and says in answer, (command, answer)


async def test_slips_of_the_pen_get_the_nearest_and_an_example_in_the_own_language(stage: Stage) -> None:
    for by, typed, says in (
        ("ann", "/task dnoe T-1", "/task done T-12"),
        ("ann", "/upchain hlep", "/upchain help"),
        ("wang", "/task 完成", "/task 完成 T-12"),
        ("mei", "/task done", "/task"),
        ("ann", "/task done T-99999", "T-99999"),
    ):
        async with nothing_changes(stage):
            answer = await stage.run(by, typed)
        assert says in answer, (typed, answer)
        assert bool(re.search("[\u4e00-\u9fff]", answer)) == (by != "ann"), answer


# ---- markup ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slack", "read"),
    [
        ("<@U0BOB>", "\ue000U0BOB\ue001"),
        ("<@U0BOB|bob> x", "\ue000U0BOB\ue001 x"),
        ("<#C1|general> <#C2>", "#general #C2"),
        ("<!here> <!subteam^S1|@team> <!date^1392734382^{date}|today>", "@here @subteam today"),
        ("<https://a.test/x?a=1&amp;b=2>", "https://a.test/x?a=1&b=2"),
        ("<https://a.test|the file>", "the file https://a.test"),
        ("<mailto:a@b.test|a@b.test>", "mailto:a@b.test"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("&lt;@U0BOB&gt;", "<@U0BOB>"),
        ("\ue000U0BOB\ue001 \ue002x\ue003", "U0BOB x"),
        ("<@\ue000U0BOB>", "\ue000U0BOB\ue001"),
        ("a\0b \ud83d", "ab ?"),
        ("", ""),
    ],
)
def test_markup_as_the_house_reads_it(slack: str, read: str) -> None:
    assert neutral(slack) == read


async def test_what_a_person_types_cannot_pass_for_a_mention(stage: Stage) -> None:
    typed = "send &lt;@U0BOB&gt; and &lt;!channel&gt; \ue000U0BOB\ue001 *now*"
    answer = await stage.sandbox.delivery.ask(
        stage.sandbox.app, "slash_commands", a_command(stage, "ann", "/task", typed)
    )
    assert isinstance(answer, dict)
    shown = str(answer)
    assert "&lt;@U0BOB&gt;" in shown and "&lt;!channel&gt;" in shown
    assert "<@U0BOB>" not in shown and "<!channel>" not in shown and not re.search("[\ue000-\ue003]", shown)


# ---- forms -----------------------------------------------------------------------------------------------------------


async def test_a_form_asked_for_by_name_is_offered_by_a_button(stage: Stage) -> None:
    """Slack opens a dialog only within seconds of a command or a press: a message opens none."""
    for command in ("task", "raise", "minutes"):
        await stage.say("ann", f"<@{stage.sandbox.app.bot_user}> {command}")
        offer = stage.sandbox.whispers("ann")[-1]
        [button] = [element for block in offer["blocks"] for element in block.get("elements", [])]
        assert not stage.sandbox.views("ann")
        await stage.press("ann", button["action_id"], [offer])
        [view] = stage.sandbox.views("ann")
        title = view["title"]["text"]
        assert plain(offer).splitlines() == [f"*{title}*", f"{title} …"]
        await stage.sandbox.close("ann")


async def test_a_form_that_came_too_late_is_offered_again(stage: Stage) -> None:
    stage.sandbox.fail("views.open", "refuse", code="expired_trigger_id")
    answer = await stage.run("ann", "/task")
    assert "New task …" in answer
    await stage.press("ann", "task.order", stage.sandbox.whispers("ann"))
    assert stage.sandbox.views("ann")


async def test_a_form_closes_and_its_answer_is_whispered_where_it_was_asked_for(stage: Stage) -> None:
    await stage.run("ann", "/task")
    assert not await stage.fill("ann", text="send the file")
    assert not stage.sandbox.views("ann")
    [answer] = stage.sandbox.whispers("ann", "general")
    assert "T-1" in plain(answer)


async def test_or_in_a_direct_message_where_it_cannot_be(stage: Stage) -> None:
    for why in ("user_not_in_channel", "channel_not_found"):
        stage.sandbox.fail("chat.postEphemeral", "refuse", code=why)
        await stage.run("ann", "/task")
        assert not await stage.fill("ann", text="send the file")
    form = a_form(stage, "ann", "task.order", "{}", text="send the file")
    await stage.sandbox.delivery.ask(stage.sandbox.app, "interactive", form)
    assert ["T-1" in said or "T-2" in said or "T-3" in said for said in stage.heard("ann")] == [True] * 3
    assert not stage.sandbox.views("ann") and not stage.sandbox.whispers("ann")


async def test_an_answer_that_is_lost_does_not_undo_what_was_done(stage: Stage) -> None:
    stage.sandbox.fail("chat.postEphemeral", "error_before", times=None)
    await stage.run("ann", "/task")
    assert not await stage.fill("ann", text="send the file")
    assert not stage.sandbox.views("ann") and not stage.sandbox.notices("ann")
    assert "T-1" in await stage.run("ann", "/task list")


async def test_what_is_wrong_with_a_form_stands_in_it_and_nothing_typed_is_lost(stage: Stage) -> None:
    await stage.run("ann", "/task @bob send the file")
    await stage.press("bob", "task.edit")
    await stage.run("ann", "/task cancel T-1 not needed")
    faults = await stage.fill("bob", text="send the other file")
    assert set(faults) == {"text"} and "closed" in faults["text"]
    assert stage.sandbox.views("bob")


# ---- places ----------------------------------------------------------------------------------------------------------


async def test_a_public_channel_is_joined_when_there_is_something_to_say(stage: Stage) -> None:
    sandbox = stage.sandbox
    people = [sandbox.person(each) for each in ("ann", "bob")]
    sandbox.workspace.add_channel("open", people)
    sandbox.workspace.add_channel("closed", people, private=True)
    await stage.run("ann", "/minutes start Weekly", channel="open")
    assert "Weekly" in stage.channel("open")[-1] and len(sandbox.calls_of("conversations.join")) == 1
    await stage.run("ann", "/minutes start Secret", channel="closed")
    assert not stage.channel("closed")
    [dead] = await stage.house.bot.read(lambda store: store.outbox.given_up(9))
    assert dead.last_error in ("not_in_channel", "channel_not_found")


@pytest.mark.parametrize(
    ("command", "list_"), [("/task", "task list"), ("/raise", "raise mine"), ("/minutes", "minutes list")]
)
async def test_what_is_not_there_points_to_the_list_of_its_kind(http: Stage, command: str, list_: str) -> None:
    letter = {"/task": "T", "/raise": "F", "/minutes": "M"}[command]
    assert f"`/{list_}`" in await http.run("ann", f"{command} {letter}-77")


@pytest.mark.parametrize("said", ["", "soon", "2026-13-01", "x" * 3000])
async def test_a_day_that_is_none_is_asked_for_under_its_field(http: Stage, said: str) -> None:
    await http.run("ann", "/task @bob by Friday: send the file")
    place = http.sandbox.channel("general").id
    forms: tuple[tuple[str, str, dict[str, str], str], ...] = (
        ("away.set", "{}", {"starts": "2026-12-01", "ends": said}, "ends"),
        ("away.set", "{}", {"starts": said, "ends": "2026-12-01"}, "starts"),
        ("task.order", "{}", {"text": "x", "date": said or "never"}, "date"),
        ("task.order", "{}", {"text": "x", "date": "2026-12-01", "time": said or "late"}, "time"),
        ("task.snooze", '{"task":"1"}', {"date": said or "never"}, "date"),
        ("minutes.plan", json.dumps({"place": place}), {"topic": "x", "date": said, "time": "15:00"}, "date"),
    )
    for verb, args, values, field in forms:
        async with nothing_changes(http):
            status, text = await knock(http, "interactive", a_form(http, "ann", verb, args, **values))
            assert status == 200 and json.loads(text)["errors"] == {field: "Please fill this in."}, verb
