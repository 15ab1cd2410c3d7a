"""What people do with the app's own things: commands, buttons, dialogs, shortcuts; and what comes of its answer."""

from __future__ import annotations

from sandbox import inputs
from sandbox.blocks import interactive
from sandbox.delivery import Body, Delivery, Kind, Undelivered
from sandbox.errors import SlackError
from sandbox.mentions import escaped, plain
from sandbox.modals import Modals, Triggers
from sandbox.records import App, Channel, Json
from sandbox.responses import Responses
from sandbox.workspace import Workspace

TIMEOUTS = {"http_timeout", "timeout"}


class Interactions:
    """Each deed is delivered once and answered within three seconds, or its doer is told that it failed."""

    def __init__(
        self, workspace: Workspace, delivery: Delivery, modals: Modals, triggers: Triggers, responses: Responses
    ) -> None:
        self._workspace, self._delivery = workspace, delivery
        self._modals, self._triggers, self._responses = modals, triggers, responses

    # ---- commands

    async def command(self, user: str, channel: Channel, command: str, text: str) -> None:
        app, spec = self._owner(command)
        response_url = self._responses.mint(app, user, channel)
        person = self._workspace.person(user)
        payload = {
            "token": "sandbox",
            "team_id": self._workspace.team["id"],
            "team_domain": self._workspace.team["domain"],
            "channel_id": channel.id,
            "channel_name": place_name(channel),
            "user_id": user,
            "user_name": person.handle,
            "command": command,
            "text": (escaped if spec.get("should_escape") else plain)(self._workspace, text),
            "api_app_id": app.id,
            "is_enterprise_install": "false",
            "response_url": response_url,
            "trigger_id": self._triggers.mint(user),
        }
        _, answer = await self._ask(app, user, "slash_commands", payload, command)
        if isinstance(answer, str):
            answer = {"text": answer}
        if answer:
            self._answer(user, command, response_url, answer)

    def _answer(self, user: str, command: str, response_url: str, answer: Json) -> None:
        try:
            self._responses.reply(response_url, answer)
        except SlackError as error:
            self._workspace.notice(user, f"{command} failed with the error “{error.code}”")

    def _owner(self, command: str) -> tuple[App, Json]:
        """The app that has a command: of several, the one installed last."""
        for app in reversed(list(self._workspace.apps)):
            for spec in app.commands:
                if app.installed and spec["command"] == command:
                    return app, spec
        raise SlackError("unknown_command")

    # ---- buttons, menus and pickers

    async def press(self, user: str, container: Json, block_id: str, action: Json, state: Json | None = None) -> None:
        """``container`` is a message (``channel``, ``ts``) or a view (``view_id``)."""
        if "view_id" in container:
            await self._press_view(user, container["view_id"], block_id, action, state)
        else:
            channel = self._workspace.channel(container["channel"])
            await self._press_message(user, channel, container["ts"], block_id, action, state)

    async def _press_message(
        self, user: str, channel: Channel, ts: str, block_id: str, action: Json, state: Json | None
    ) -> None:
        message, app = self._pressable(user, channel, ts)
        block, element = find_element(message.get("blocks", []), block_id, action.get("action_id", ""))
        ephemeral = bool(message.get("ephemeral"))
        container = {"type": "message", "message_ts": ts, "channel_id": channel.id, "is_ephemeral": ephemeral}
        if "thread_ts" in message:
            container["thread_ts"] = message["thread_ts"]
        payload = {
            **self._payload("block_actions", app, user),
            "container": container,
            "channel": {"id": channel.id, "name": place_name(channel)},
            **({} if ephemeral else {"message": message}),
            "state": {"values": state or inputs.initial_state(message.get("blocks", []))},
            "response_url": self._responses.mint(app, user, channel, message),
            "actions": [self._action(block, element, action)],
        }
        await self._ask(app, user, "interactive", payload, element.get("text", {}).get("text", "This"))

    def _pressable(self, user: str, channel: Channel, ts: str) -> tuple[Json, App]:
        message = self._workspace.whispers.get(f"{channel.id}/{ts}/{user}")
        if message is None:
            message = self._workspace.message(channel, ts)
        return message, self._app(message.get("app_id", ""))

    async def _press_view(self, user: str, view_id: str, block_id: str, action: Json, state: Json | None) -> None:
        view, app = self._view_of(user, view_id)
        block, element = find_element(view["blocks"], block_id, action.get("action_id", ""))
        values = state or view["state"]["values"] or inputs.initial_state(view["blocks"])
        if view["type"] == "modal":
            view = self._modals.set_state(user, view_id, values)
        payload = {
            **self._payload("block_actions", app, user),
            "container": {"type": "view", "view_id": view_id},
            "view": {**view, "state": {"values": values}},
            "actions": [self._action(block, element, action)],
        }
        await self._ask(app, user, "interactive", payload, "This")

    def _view_of(self, user: str, view_id: str) -> tuple[Json, App]:
        homes = (view for key, view in self._workspace.homes.items() if key.endswith(f"/{user}"))
        for view in [*self._modals.stack(user), *homes]:
            if view["id"] == view_id:
                return view, self._app(view["app_id"])
        raise SlackError("view_not_found")

    def _action(self, block: Json, element: Json, action: Json) -> Json:
        """What was done, with what the element itself says about it."""
        kept: Json = {name: element[name] for name in ("text", "value", "style", "url") if name in element}
        own = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
        return {**kept, **action, **own, "action_ts": self._workspace.next_ts()}

    # ---- dialogs

    async def submit(self, user: str, view_id: str, values: Json) -> dict[str, str]:
        """Send a dialog; returns the faults shown under its fields, by block id."""
        view, app = self._view_of(user, view_id)
        if faults := inputs.missing(view["blocks"], values):
            self._modals.refuse(user, view_id, faults)
            return faults
        view = self._modals.set_state(user, view_id, values)
        payload = {
            **self._payload("view_submission", app, user),
            "view": view,
            "response_urls": self._urls(app, user, view),
        }
        answered, answer = await self._ask(app, user, "interactive", payload, "This form")
        return self._submitted(app, user, view, answer) if answered else {}

    def _submitted(self, app: App, user: str, view: Json, answer: Body) -> dict[str, str]:
        answer = answer if isinstance(answer, dict) else {}
        try:
            match answer.get("response_action"):
                case "errors":
                    return self._refused(user, view, answer.get("errors", {}))
                case "update":
                    self._modals.update(app, view["id"], answer.get("view", {}))
                case "push":
                    self._modals.push(app, user, answer.get("view", {}))
                case "clear":
                    self._modals.close(user, view["id"], all=True)
                case None if not answer:
                    self._modals.close(user, view["id"])
                case _:
                    raise SlackError("invalid_response")
        except SlackError as error:
            reasons = error.facts.get("errors", [])
            self._workspace.notice(user, f"We had some trouble connecting: {error.code} {' '.join(reasons)}".strip())
        return {}

    def _refused(self, user: str, view: Json, errors: dict[str, str]) -> dict[str, str]:
        fields = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
        if not errors or not set(errors) <= fields:
            raise SlackError("invalid_errors")
        self._modals.refuse(user, view["id"], errors)
        return errors

    def _urls(self, app: App, user: str, view: Json) -> list[Json]:
        """An answering address for each conversation picked where the app asked for one."""
        urls = []
        for block_id, _, element in inputs.stateful(view["blocks"]):
            held = view["state"]["values"].get(block_id, {}).get(element["action_id"], {})
            picked = held.get("selected_conversation") or held.get("selected_channel")
            if element.get("response_url_enabled") and picked:
                url = self._responses.mint(app, user, self._workspace.channel(picked))
                urls.append(
                    {"block_id": block_id, "action_id": element["action_id"], "channel_id": picked, "response_url": url}
                )
        return urls

    async def close(self, user: str, view_id: str, all: bool = False) -> None:
        """Close a dialog without sending it; the app hears of it where it asked to."""
        view, _ = self._view_of(user, view_id)
        clear = all or view["clear_on_close"]
        for closed in self._modals.close(user, view_id, all=clear):
            app = self._app(closed["app_id"])
            if closed["notify_on_close"]:
                payload = {**self._payload("view_closed", app, user), "view": closed, "is_cleared": clear}
                payload.pop("trigger_id")
                await self._ask(app, user, "interactive", payload, "")

    # ---- shortcuts and suggestions

    async def shortcut(self, user: str, callback_id: str, channel: Channel | None = None, ts: str = "") -> None:
        """From the global menu, or on a message when one is given."""
        app, spec = self._shortcut(callback_id)
        payload = self._payload("shortcut", app, user)
        payload |= {"callback_id": callback_id, "action_ts": self._workspace.next_ts()}
        if spec["type"] == "message":
            if channel is None:
                raise SlackError("message_not_found")
            message = self._workspace.message(channel, ts)
            payload |= {
                "type": "message_action",
                "message": message,
                "message_ts": ts,
                "channel": {"id": channel.id, "name": place_name(channel)},
                "response_url": self._responses.mint(app, user, channel),
            }
        await self._ask(app, user, "interactive", payload, spec["name"])

    def _shortcut(self, callback_id: str) -> tuple[App, Json]:
        for app in self._workspace.apps:
            for spec in app.shortcuts:
                if app.installed and spec["callback_id"] == callback_id:
                    return app, spec
        raise SlackError("unknown_shortcut")

    async def suggest(self, user: str, container: Json, block_id: str, action_id: str, value: str) -> Json:
        """What an external select offers for what has been typed: ``options`` or ``option_groups``."""
        if "view_id" in container:
            holder, app = self._view_of(user, container["view_id"])
            place: Json = {"view": holder, "container": {"type": "view", "view_id": holder["id"]}}
        else:
            channel = self._workspace.channel(container["channel"])
            holder, app = self._pressable(user, channel, container["ts"])
            place = {"message": holder, "channel": {"id": channel.id, "name": place_name(channel)}}
            place["container"] = {"type": "message", "message_ts": holder["ts"], "channel_id": channel.id}
        find_element(holder.get("blocks", []), block_id, action_id)
        payload = {**self._payload("block_suggestion", app, user), **place}
        payload |= {"block_id": block_id, "action_id": action_id, "value": value}
        _, answer = await self._ask(app, user, "interactive", payload, "This menu")
        offered = answer if isinstance(answer, dict) else {}
        return {name: offered[name][:100] for name in ("options", "option_groups") if name in offered}

    # ---- shared

    def _app(self, app_id: str) -> App:
        app = self._workspace.apps.get(app_id)
        if app is None or not app.installed:
            raise SlackError("app_not_found")
        return app

    def _payload(self, kind: str, app: App, user: str) -> Json:
        person, team = self._workspace.person(user), self._workspace.team
        who = {"id": user, "username": person.handle, "name": person.handle, "team_id": team["id"]}
        return {
            "type": kind,
            "token": "sandbox",
            "team": {"id": team["id"], "domain": team["domain"]},
            "user": who,
            "api_app_id": app.id,
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": self._triggers.mint(user),
        }

    async def _ask(self, app: App, user: str, kind: Kind, payload: Json, what: str) -> tuple[bool, Body]:
        """Whether the app answered, and what; where it did not, the doer is told that ``what`` failed."""
        if kind == "interactive" and not app.interactive:
            self._workspace.notice(user, "This app is not configured to handle interactive responses.")
            return False, None
        try:
            return True, await self._delivery.ask(app, kind, payload)
        except Undelivered as failure:
            error = "operation_timeout" if failure.reason in TIMEOUTS else "dispatch_failed"
            if what:
                self._workspace.notice(user, f"{what} failed with the error “{error}”")
            return False, None


def place_name(channel: Channel) -> str:
    """A conversation's name as payloads give it: no name where it is not public."""
    return {"im": "directmessage", "group": "privategroup"}.get(channel.type, channel.name)


def find_element(blocks: list[Json], block_id: str, action_id: str) -> tuple[Json, Json]:
    """The block and the element a deed is about; without a block id, the first element of that name."""
    for block in blocks:
        for element in interactive(block):
            if block_id in ("", block["block_id"]) and element["action_id"] == action_id:
                return block, element
    raise SlackError("no_such_element")
