"""reactions.* and pins.*: marks on messages."""

from __future__ import annotations

import re

from sandbox.call import Call, method
from sandbox.errors import SlackError
from sandbox.records import Channel, Json


@method("reactions.add", "reactions:write")
def add(call: Call) -> Json:
    return _mark(call, added=True)


@method("reactions.remove", "reactions:write", tier=20)
def remove(call: Call) -> Json:
    return _mark(call, added=False)


@method("reactions.get", "reactions:read")
def get(call: Call) -> Json:
    channel = call.channel()
    message = call.workspace.message(channel, call.text("timestamp"))
    return {"type": "message", "channel": channel.id, "message": message}


@method("pins.add", "pins:write", tier=20)
def pin(call: Call) -> Json:
    channel, ts = _member_of(call), call.text("timestamp")
    call.workspace.message(channel, ts)
    if ts in channel.pins:
        raise SlackError("already_pinned")
    call.workspace.change_channel(channel, "details", pins=[*channel.pins, ts])
    return {}


def _mark(call: Call, added: bool) -> Json:
    channel, ts, name = _member_of(call), call.text("timestamp"), call.text("name").strip(":")
    if not re.fullmatch(r"[a-z0-9_+\-']{1,100}(::skin-tone-[2-6])?", name):
        raise SlackError("invalid_name")
    call.workspace.react(channel, ts, call.bot, name, added)
    return {}


def _member_of(call: Call) -> Channel:
    channel = call.channel()
    if call.bot not in channel.members:
        raise SlackError("not_in_channel")
    if channel.archived:
        raise SlackError("is_archived")
    return channel
