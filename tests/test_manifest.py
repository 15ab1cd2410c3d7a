"""The manifest is a contract with Slack, held both ways: nothing in it without a use, nothing done without it."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from handlers.app import COLUMNS
from handlers.home import column as home
from handlers.slack.listen import ANY_COMMAND, EVENTS, Listener
from handlers.slack.manifest import adapted, printed, read_manifest

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT.parent / "shared" / "data" / "slack" / "manifest.schema.2.0.0.json"
FORMS = {"as it is": {}, "url": {"url": "https://bank.test/up"}, "suffix": {"suffix": "-uat"},
         "both": {"url": "https://bank.test/slack/events", "suffix": "_2"}}  # fmt: skip

# Which of these scopes lets us call each method (docs.slack.dev, reference/methods); None: any token.
SCOPES_OF: dict[str, set[str] | None] = {
    "files.getUploadURLExternal": {"files:write"},
    "files.completeUploadExternal": {"files:write"},
    "auth.test": None,
    "apps.connections.open": None,  # the app token's own
    "chat.postMessage": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "chat.update": {"chat:write"},
    "chat.delete": {"chat:write"},
    "conversations.history": {"channels:history", "groups:history", "im:history", "mpim:history"},
    "conversations.replies": {"channels:history", "groups:history", "im:history", "mpim:history"},
    "conversations.join": {"channels:join"},
    "conversations.open": {"im:write"},
    "conversations.info": {"channels:read", "groups:read"},
    "reactions.add": {"reactions:write"},
    "reactions.remove": {"reactions:write"},
    "users.info": {"users:read", "users:read.email"},
    "users.list": {"users:read", "users:read.email"},
    "users.profile.get": {"users.profile:read"},
    "team.profile.get": {"users.profile:read"},
    "views.open": None,
    "views.publish": None,
}
SCOPES_OF_EVENTS: dict[str, set[str] | None] = {
    "app_home_opened": None,
    "app_mention": {"app_mentions:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "message.mpim": {"mpim:history"},
    "team_join": {"users:read"},
    "user_change": {"users:read"},
}
# SLACK.md 6: one of these and Slack refuses the whole list of commands.
RESERVED = {
    "me", "status", "away", "dnd", "shrug", "remind", "msg", "feed", "who", "collapse", "expand", "leave", "join",
    "open", "search", "topic", "mute", "pro", "shortcuts", "archive", "apps", "call", "huddle", "dm", "invite", "kick",
    "remove", "rename", "star", "prefs", "help", "feedback",
}  # fmt: skip


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    return read_manifest()


# ---- Slack takes it --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_slack_takes_every_form_of_it(manifest: dict[str, Any], form: str) -> None:
    made = yaml.safe_load(printed(adapted(manifest, **FORMS[form])))
    jsonschema.validate(made, json.loads(SCHEMA.read_text()))
    settings = made["settings"]
    reached = [settings["event_subscriptions"].get("request_url"), settings["interactivity"].get("request_url")]
    reached += [command.get("url") for command in made["features"]["slash_commands"]]
    by_http = "url" in FORMS[form]
    assert settings["socket_mode_enabled"] is not by_http
    assert {url is not None for url in reached} == {by_http}
    assert {url for url in reached if url} <= {"https://bank.test/up/slack/events", "https://bank.test/slack/events"}


def test_the_schema_would_notice(manifest: dict[str, Any]) -> None:
    broken = {**manifest, "display_information": {"name": "x" * 36}}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, json.loads(SCHEMA.read_text()))


def test_names_are_such_as_slack_accepts(manifest: dict[str, Any]) -> None:
    for suffix in ("", "-uat"):
        for command in adapted(manifest, suffix=suffix)["features"]["slash_commands"]:
            name = command["command"]
            assert re.fullmatch(r"/[a-z0-9][a-z0-9_-]{1,30}", name) and name[1:] not in RESERVED, name
            assert command["should_escape"], name  # or people named in it arrive as mere words
    for shortcut in manifest["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24 and len(shortcut["description"]) <= 150


@pytest.mark.parametrize(
    "wrong", [{"suffix": "-UAT"}, {"suffix": "-测试"}, {"suffix": " x"}, {"suffix": "-" + "x" * 30},
              {"url": "http://bank.test"}, {"url": "bank.test"}],
)  # fmt: skip
def test_what_slack_would_refuse_is_refused_here(manifest: dict[str, Any], wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"suffix|https|characters"):
        adapted(manifest, **wrong)


# ---- both ways against what listens ----------------------------------------------------------------------------------


def test_every_command_has_its_column_and_every_column_its_command(manifest: dict[str, Any]) -> None:
    commands = {command["command"].lstrip("/") for command in manifest["features"]["slash_commands"]}
    assert commands == {column.names[0] for column in (*COLUMNS, home)}
    assert all(ANY_COMMAND.match(f"/{command}") for command in commands)


def test_every_shortcut_has_its_handler_and_every_handler_its_shortcut(manifest: dict[str, Any]) -> None:
    shortcuts = {shortcut["callback_id"] for shortcut in manifest["features"]["shortcuts"]}
    assert shortcuts == {verb for column in (*COLUMNS, home) for verb in column.picks}


def test_every_event_is_listened_for_and_every_listener_hears_of_something(manifest: dict[str, Any]) -> None:
    subscribed = {event.split(".")[0] for event in manifest["settings"]["event_subscriptions"]["bot_events"]}
    assert subscribed == set(EVENTS)
    assert all(callable(getattr(Listener, method)) for method in EVENTS.values())


# ---- scopes ----------------------------------------------------------------------------------------------------------


def called_methods() -> set[str]:
    """Every method of the Web API that ``speak.py`` names."""
    tree = ast.parse((ROOT / "handlers" / "slack" / "speak.py").read_text())
    words = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {
        word for word in words if re.fullmatch(r"[a-z]+(\.[a-zA-Z]+){1,2}", word) and word.split(".")[0] in FAMILIES
    }


FAMILIES = {
    "apps",
    "auth",
    "chat",
    "conversations",
    "files",
    "reactions",
    "users",
    "views",
    "usergroups",
    "team",
    "bots",
}


def test_every_method_called_is_allowed_and_no_scope_is_asked_for_in_vain(manifest: dict[str, Any]) -> None:
    scopes = manifest["oauth_config"]["scopes"]
    asked = {*scopes["bot"], *scopes["bot_optional"]}
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    called = called_methods()
    assert called <= set(SCOPES_OF), "a method without its scope in this table"
    needed = [SCOPES_OF[method] for method in called] + [SCOPES_OF_EVENTS[event] for event in events]
    used = {scope for scopes in needed if scopes for scope in scopes} | {"commands"}
    assert used - asked == set(), "used, and not asked for"
    assert asked - used == set(), "asked for, and not used"


def test_the_door_to_the_web_api_is_the_only_one() -> None:
    """Or the table above would not know of a call."""
    callers = [
        path.name for path in (ROOT / "handlers").rglob("*.py")
        if re.search(r"api_call|chat_post|AsyncWebClient\(", path.read_text())
    ]  # fmt: skip
    assert sorted(callers) == ["socket.py", "speak.py"]
