"""Dialogs and home pages: who has which open, in stacks of at most three, and the triggers that may open one."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from sandbox.blocks import check_view
from sandbox.changes import FormRefused, HomeChanged, StackChanged
from sandbox.errors import SlackError
from sandbox.records import App, Json
from sandbox.workspace import Workspace

MOST_STACKED = 3
TRIGGER_SECONDS = 3.0


@dataclass(slots=True)
class Trigger:
    user: str
    until: float
    exchanged: bool = False


class Triggers:
    """What a deed lets the app open: once, within three seconds of real time."""

    def __init__(self) -> None:
        self.seconds = TRIGGER_SECONDS
        self._minted: dict[str, Trigger] = {}

    def mint(self, user: str) -> str:
        now = time.monotonic()
        self._minted = {key: trigger for key, trigger in self._minted.items() if trigger.until > now - 600}
        trigger_id = f"{secrets.randbelow(10**12):012d}.{secrets.randbelow(10**12):012d}.{secrets.token_hex(16)}"
        self._minted[trigger_id] = Trigger(user, now + self.seconds)
        return trigger_id

    def exchange(self, trigger_id: str) -> str:
        """For the person it came from. Raises ``SlackError``."""
        trigger = self._minted.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.exchanged:
            raise SlackError("exchanged_trigger_id")
        if time.monotonic() > trigger.until:
            raise SlackError("expired_trigger_id")
        trigger.exchanged = True
        return trigger.user


class Modals:
    """A stack is kept as a list of Slack's view objects, the one on top last."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def stack(self, user: str) -> list[Json]:
        return list(self._workspace.stacks.get(user) or [])

    def find(self, view_id: str = "", external_id: str = "") -> tuple[str, Json]:
        """Whose it is, and the view."""
        for user, stack in self._workspace.stacks.items():
            for view in stack:
                if view["id"] == view_id or (external_id and view["external_id"] == external_id):
                    return user, view
        raise SlackError("not_found")

    def open(self, app: App, user: str, asked: Json) -> Json:
        """A new stack of one, in place of any other."""
        view = self._build(app, asked, [])
        self._keep(user, [view])
        return view

    def push(self, app: App, user: str, asked: Json) -> Json:
        stack = self.stack(user)
        if len(stack) >= MOST_STACKED:
            raise SlackError("push_limit_reached")
        view = self._build(app, asked, stack)
        self._keep(user, [*stack, view])
        return view

    def update(self, app: App, view_id: str, asked: Json, hash: str = "", external_id: str = "") -> Json:
        user, old = self.find(view_id, external_id)
        if hash and hash != old["hash"]:
            raise SlackError("hash_conflict")
        if old["app_id"] != app.id:
            raise SlackError("not_found")
        checked = self._checked(asked, "modal", but=old["id"])
        view = {**self._shown(app, checked), "id": old["id"], "state": old["state"]}
        view |= {"root_view_id": old["root_view_id"], "previous_view_id": old["previous_view_id"]}
        self._keep(user, [view if each["id"] == old["id"] else each for each in self.stack(user)])
        return view

    def publish(self, app: App, user: str, asked: Json, hash: str = "") -> Json:
        """A person's home page."""
        key = f"{app.id}/{user}"
        old = self._workspace.homes.get(key)
        if old and hash and hash != old["hash"]:
            raise SlackError("hash_conflict")
        view = self._shown(app, self._checked(asked, "home"))
        view["id"] = old["id"] if old else self._workspace.mint("V")
        view |= {"root_view_id": view["id"], "previous_view_id": None}
        self._workspace.homes.put(key, view)
        self._workspace.tell(HomeChanged(user, app, view))
        return view

    def set_state(self, user: str, view_id: str, values: Json) -> Json:
        """What has been filled in so far; returns the view with it."""
        stack = [{**view, "state": {"values": values}} if view["id"] == view_id else view for view in self.stack(user)]
        self._workspace.stacks.put(user, stack)
        return next(view for view in stack if view["id"] == view_id)

    def close(self, user: str, view_id: str, all: bool = False) -> list[Json]:
        """Close a view, and those above it; returns what closed, the top first."""
        stack = self.stack(user)
        index = 0 if all else next((i for i, view in enumerate(stack) if view["id"] == view_id), len(stack))
        self._keep(user, stack[:index])
        return stack[index:][::-1]

    def refuse(self, user: str, view_id: str, errors: dict[str, str]) -> None:
        self._workspace.tell(FormRefused(user, view_id, errors))

    def _keep(self, user: str, stack: list[Json]) -> None:
        self._workspace.stacks.put(user, stack)
        self._workspace.tell(StackChanged(user))

    def _checked(self, asked: Json, surface: str, but: str = "") -> Json:
        view = check_view(asked)
        if view["type"] != surface:
            raise SlackError.explained("invalid_arguments", [f"[ERROR] must be {surface} [json-pointer:/view/type]"])
        if external_id := view.get("external_id"):
            views = [each for stack in self._workspace.stacks for each in stack]
            if any(each["external_id"] == external_id and each["id"] != but for each in views):
                raise SlackError("duplicate_external_id")
        return view

    def _build(self, app: App, asked: Json, below: list[Json]) -> Json:
        view = self._shown(app, self._checked(asked, "modal"))
        view["id"] = self._workspace.mint("V")
        view["root_view_id"] = below[0]["id"] if below else view["id"]
        view["previous_view_id"] = below[-1]["id"] if below else None
        return view

    def _shown(self, app: App, view: Json) -> Json:
        """A view as Slack shows it, but for its ids."""
        return {
            "id": "",
            "team_id": self._workspace.team["id"],
            "type": view["type"],
            "blocks": view["blocks"],
            "private_metadata": view.get("private_metadata", ""),
            "callback_id": view.get("callback_id", ""),
            "external_id": view.get("external_id", ""),
            "state": {"values": {}},
            "hash": f"{int(time.time())}.{secrets.token_hex(4)}",
            "title": view.get("title"),
            "close": view.get("close"),
            "submit": view.get("submit"),
            "clear_on_close": bool(view.get("clear_on_close")),
            "notify_on_close": bool(view.get("notify_on_close")),
            "submit_disabled": bool(view.get("submit_disabled")),
            "app_id": app.id,
            "app_installed_team_id": self._workspace.team["id"],
            "bot_id": app.bot_id,
        }
