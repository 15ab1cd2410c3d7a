"""chat.*: saying, changing and taking back."""

from __future__ import annotations

import json

from sandbox.blocks import check_blocks
from sandbox.call import Call, method
from sandbox.errors import SlackError
from sandbox.records import Channel, Json
from sandbox.shapes import authorship

MOST_TEXT = 40_000
MOST_MARKDOWN = 12_000
MOST_UPDATED_TEXT = 4_000
METADATA_BYTES = 16_000  # Slack does not publish its own figure
MOST_ATTACHMENTS = 100


@method("chat.postMessage", "chat:write", tier=0)
def post_message(call: Call) -> Json:
    channel = destination(call)
    said = content(call)
    said["text"] = said["text"][:MOST_TEXT]
    thread_ts = call.text("thread_ts", "") or None
    author = authorship(call.workspace, call.app)
    broadcast = call.flag("reply_broadcast")
    message = call.workspace.post(channel, thread_ts=thread_ts, broadcast=broadcast, **author, **said)
    return {"channel": channel.id, "ts": message["ts"], "message": shown(call, message)}


@method("chat.postEphemeral", "chat:write", tier=100)
def post_ephemeral(call: Call) -> Json:
    channel, user = destination(call), call.text("user")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    said = content(call)
    if len(said["text"]) > MOST_TEXT:
        raise SlackError("msg_too_long")
    thread = {"thread_ts": call.text("thread_ts")} if call.args.get("thread_ts") else {}
    message = call.workspace.whisper(channel, user, **authorship(call.workspace, call.app), **said, **thread)
    return {"message_ts": message["ts"]}


@method("chat.update", "chat:write", tier=50)
def update(call: Call) -> Json:
    channel = call.channel()
    message = own(call, channel, "cant_update_message")
    given = content(call, partly=True)
    if len(given.get("text", "")) > MOST_UPDATED_TEXT:
        raise SlackError("msg_too_long")
    if call.args.get("metadata") is not None and not given.get("metadata"):
        given["metadata"] = None
    message = call.workspace.revise(channel, message["ts"], call.app.bot_id, **given)
    return {"channel": channel.id, "ts": message["ts"], "text": message["text"], "message": shown(call, message)}


@method("chat.delete", "chat:write", tier=50)
def delete(call: Call) -> Json:
    channel = call.channel()
    ts = own(call, channel, "cant_delete_message")["ts"]
    call.workspace.retract(channel, ts)
    return {"channel": channel.id, "ts": ts}


@method("chat.getPermalink", tier=0)
def permalink(call: Call) -> Json:
    channel = call.channel()
    message = call.workspace.message(channel, call.text("message_ts"))
    link = f"{call.base_url}/archives/{channel.id}/p{message['ts'].replace('.', '')}"
    if message.get("thread_ts", message["ts"]) != message["ts"]:
        link += f"?thread_ts={message['thread_ts']}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def destination(call: Call) -> Channel:
    """Where a post goes: a conversation the bot is in, by id or name, or a person, whose direct one is meant."""
    target = call.text("channel")
    if target in call.workspace.people:
        if call.workspace.people[target].is_bot:
            raise SlackError("cannot_dm_bot")
        return _direct(call, call.workspace.direct(target, call.bot))
    channel = call.known(target if target in call.workspace.channels else _named(call, target))
    if channel.archived:
        raise SlackError("is_archived")
    if call.bot not in channel.members and "chat:write.public" not in call.app.scopes:
        raise SlackError("not_in_channel")
    return _direct(call, channel)


def _direct(call: Call, channel: Channel) -> Channel:
    if channel.kind == "im" and not call.app.has_messages:
        raise SlackError("messages_tab_disabled")
    return channel


def _named(call: Call, target: str) -> str:
    names = (place.id for place in call.workspace.channels if place.name and target.removeprefix("#") == place.name)
    return next(names, target)


def own(call: Call, channel: Channel, refusal: str) -> Json:
    """The app's own message that the call is about."""
    message = call.workspace.message(channel, call.text("ts"))
    if message.get("app_id") != call.app.id:
        raise SlackError(refusal)
    return message


def content(call: Call, partly: bool = False) -> Json:
    """What is said, checked. ``partly`` leaves out what was not given, for a change keeps it."""
    said: Json = {}
    if not partly or "text" in call.args:
        said["text"] = call.text("text", "")
    _markdown(call, said)
    if (blocks := call.object("blocks", "invalid_blocks_format")) is not None:
        said["blocks"] = check_blocks(blocks) if blocks else None
    if (attachments := call.object("attachments")) is not None:
        if len(attachments) > MOST_ATTACHMENTS:
            raise SlackError("too_many_attachments")
        said["attachments"] = attachments or None
    if metadata := call.object("metadata", "invalid_metadata_format"):
        said["metadata"] = checked_metadata(metadata)
    if not any(said.get(name) for name in ("text", "blocks", "attachments")) and not (partly and "metadata" in said):
        raise SlackError("no_text")
    return {name: value for name, value in said.items() if partly or value is not None}


def _markdown(call: Call, said: Json) -> None:
    markdown = call.text("markdown_text", "")
    if not markdown:
        return
    if call.args.get("text") or call.args.get("blocks"):
        raise SlackError("markdown_text_conflict")
    if len(markdown) > MOST_MARKDOWN:
        raise SlackError("msg_too_long")
    said |= {"text": markdown, "blocks": check_blocks([{"type": "markdown", "text": markdown}])}


def checked_metadata(metadata: Json) -> Json:
    if not isinstance(metadata, dict) or not metadata.get("event_type"):
        raise SlackError("invalid_metadata_schema")
    if not isinstance(metadata.get("event_payload"), dict):
        raise SlackError("invalid_metadata_schema")
    if len(json.dumps(metadata, ensure_ascii=False).encode()) > METADATA_BYTES:
        raise SlackError("metadata_too_large")
    return {"event_type": metadata["event_type"], "event_payload": metadata["event_payload"]}


def shown(call: Call, message: Json) -> Json:
    """A message as a read of the history gives it; metadata where it was asked for or just sent."""
    keep_metadata = call.flag("include_all_metadata") or "metadata" in call.args
    return {name: value for name, value in message.items() if name != "metadata" or keep_metadata}
