"""Response URLs: five answers within half an hour, to whoever pressed or typed."""

from __future__ import annotations

import secrets

from sandbox.blocks import check_blocks
from sandbox.errors import SlackError
from sandbox.records import App, Channel, Json
from sandbox.shapes import authorship
from sandbox.workspace import Workspace

USES = 5
SECONDS = 30 * 60


class Responses:
    """``base_url`` is where the workspace itself is reached; known once it listens."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.base_url = ""

    def mint(self, app: App, user: str, channel: Channel, original: Json | None = None) -> str:
        """A new address. ``original`` is the message it may replace: the one pressed."""
        token = secrets.token_urlsafe(18)
        self._workspace.responses.put(
            token,
            {
                "app": app.id,
                "user": user,
                "channel": channel.id,
                "left": USES,
                "until": self._workspace.clock.now() + SECONDS,
                "original": original and original["ts"],
                "ephemeral": bool(original and original.get("ephemeral")),
                "thread_ts": original and original.get("thread_ts"),
            },
        )
        return f"{self.base_url}/response/{token}"

    def use(self, token: str, answer: Json) -> None:
        """What the app posted to the address. Raises ``SlackError``."""
        response = self._workspace.responses.get(token)
        if response is None or response["until"] < self._workspace.clock.now():
            raise SlackError("expired_url" if response else "invalid_url")
        if response["left"] <= 0:
            raise SlackError("used_url")
        self._workspace.responses.put(token, {**response, "left": response["left"] - 1})
        self._answer(token, answer)

    def reply(self, address: str, answer: Json) -> None:
        """What the app answered at once, which does not count as a use."""
        self._answer(address.rsplit("/", 1)[-1], answer)

    def _answer(self, token: str, answer: Json) -> None:
        response = self._workspace.responses[token]
        app, channel = self._workspace.apps[response["app"]], self._workspace.channel(response["channel"])
        if answer.get("delete_original"):
            self._remove(channel, response)
            return
        said = content(answer)
        if answer.get("replace_original") and response["original"]:
            self._replace(app, channel, response, said)
            return
        thread_ts = answer.get("thread_ts")
        author = authorship(self._workspace, app)
        if answer.get("response_type", "ephemeral") == "in_channel":
            message = self._workspace.post(channel, thread_ts=thread_ts, **author, **said)
        else:
            threaded = {"thread_ts": thread_ts} if thread_ts else {}
            message = self._workspace.whisper(channel, response["user"], **author, **said, **threaded)
        if not response["original"]:
            self._remember(token, message)

    def _remember(self, token: str, message: Json) -> None:
        """The first answer to a command is what its address may later replace."""
        response = self._workspace.responses[token]
        ephemeral = bool(message.get("ephemeral"))
        self._workspace.responses.put(token, {**response, "original": message["ts"], "ephemeral": ephemeral})

    def _remove(self, channel: Channel, response: Json) -> None:
        if response["ephemeral"]:
            self._workspace.unwhisper(channel, response["user"], response["original"])
        elif response["original"]:
            self._workspace.retract(channel, response["original"])

    def _replace(self, app: App, channel: Channel, response: Json, said: Json) -> None:
        said = {"blocks": None, **said}
        if response["ephemeral"]:
            self._workspace.rewhisper(channel, response["user"], response["original"], **said)
        else:
            self._workspace.revise(channel, response["original"], app.bot_id, **said)


def content(answer: Json) -> Json:
    """What an answer says, checked as any message is."""
    said: Json = {"text": str(answer.get("text") or "")}
    if answer.get("blocks"):
        said["blocks"] = check_blocks(answer["blocks"])
    if answer.get("attachments"):
        said["attachments"] = answer["attachments"]
    if not said["text"] and len(said) == 1:
        raise SlackError("no_text")
    if metadata := answer.get("metadata"):
        said["metadata"] = metadata
    return said
