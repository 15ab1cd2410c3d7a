"""conversations.*: where people talk, and what they said."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox import shapes
from sandbox.call import Call, method
from sandbox.errors import SlackError
from sandbox.methods.chat import shown
from sandbox.records import Channel, Json

FAMILY = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}
TYPES = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}
READ = tuple(f"{family}:read" for family in FAMILY.values())
MANAGE = ("channels:manage", "groups:write")


@method("conversations.open", "im:write", "mpim:write", "channels:manage", "groups:write")
def open(call: Call) -> Json:
    """By ``users``, or again by ``channel``."""
    if call.args.get("channel"):
        return {"channel": {"id": call.channel().id}}
    users = call.names("users")
    if not users:
        raise SlackError("users_list_not_supplied")
    call.need("im:write" if len(users) == 1 else "mpim:write")
    for user in users:
        if user not in call.workspace.people:
            raise SlackError("user_not_found")
        if call.workspace.people[user].is_bot:
            raise SlackError("cannot_dm_bot")
        if call.workspace.people[user].deleted:
            raise SlackError("user_disabled")
    channel = call.workspace.direct(*users, call.bot)
    if call.flag("return_im"):
        return {"channel": shapes.channel(call.workspace, channel, call.bot)}
    return {"channel": {"id": channel.id}}


@method("conversations.history", "channels:history", "groups:history", "im:history", "mpim:history", tier=50)
def history(call: Call) -> Json:
    """Newest first, as Slack gives it."""
    channel = call.readable()
    oldest, latest = call.moment("oldest", ""), call.moment("latest", "~")
    found = call.workspace.messages.history(channel.id, oldest, latest, call.flag("inclusive"))
    messages, metadata = call.page(_seen(call, channel, found)[::-1], 100)
    has_more = bool(metadata["next_cursor"])
    page: Json = {"messages": [_plain(call, message) for message in messages], "has_more": has_more, "pin_count": 0}
    return page | ({"response_metadata": metadata} if has_more else {})


@method("conversations.replies", "channels:history", "groups:history", "im:history", "mpim:history", tier=50)
def replies(call: Call) -> Json:
    """The thread's first message and its replies, oldest first."""
    channel, ts = call.readable(), call.text("ts")
    root = call.workspace.messages.get(channel.id, ts)
    if root is None:
        raise SlackError("thread_not_found")
    if root.get("thread_ts", ts) != ts:
        return {"messages": [_plain(call, root)], "has_more": False}
    oldest, latest = call.moment("oldest", ""), call.moment("latest", "~")
    found = call.workspace.messages.replies(channel.id, ts, oldest, latest, call.flag("inclusive"))
    messages, metadata = call.page(_seen(call, channel, found), 1000)
    has_more = bool(metadata["next_cursor"])
    page: Json = {"messages": [_plain(call, message) for message in [root, *messages]], "has_more": has_more}
    return page | ({"response_metadata": metadata} if has_more else {})


@method("conversations.info", *READ)
def info(call: Call) -> Json:
    channel = call.channel()
    call.need(f"{FAMILY[channel.type]}:read")
    shown_channel = shapes.channel(call.workspace, channel, call.bot)
    if not call.flag("include_num_members"):
        shown_channel.pop("num_members", None)
    return {"channel": shown_channel}


@method("conversations.list", *READ, tier=20)
def list_(call: Call) -> Json:
    wanted = {TYPES.get(name, "") for name in call.names("types") or ["public_channel"]}
    if "" in wanted:
        raise SlackError("invalid_types")
    for kind in wanted:
        call.need(f"{FAMILY[kind]}:read")
    known = [place for place in call.workspace.channels if not place.private or call.bot in place.members]
    chosen = [
        place for place in known if place.type in wanted and not (place.archived and call.flag("exclude_archived"))
    ]
    places, metadata = call.page(chosen, 100)
    shown_places = [shapes.channel(call.workspace, place, call.bot) for place in places]
    return {"channels": shown_places, "response_metadata": metadata}


@method("conversations.members", *READ, tier=100)
def members(call: Call) -> Json:
    channel = call.channel()
    call.need(f"{FAMILY[channel.type]}:read")
    found, metadata = call.page(channel.members, 100)
    return {"members": found, "response_metadata": metadata}


@method("conversations.join", "channels:join")
def join(call: Call) -> Json:
    channel = call.channel()
    if channel.type != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackError("is_archived")
    call.workspace.join(channel, call.bot)
    return {"channel": shapes.channel(call.workspace, channel, call.bot)}


@method("conversations.create", *MANAGE, tier=20)
def create(call: Call) -> Json:
    private = call.flag("is_private")
    call.need("groups:write" if private else "channels:manage")
    channel = call.workspace.add_channel(call.text("name"), [call.bot], private, creator=call.bot)
    return {"channel": shapes.channel(call.workspace, channel, call.bot)}


@method("conversations.invite", *MANAGE, "channels:write.invites", "groups:write.invites")
def invite(call: Call) -> Json:
    channel = _within(call)
    for user in call.names("users"):
        call.workspace.person(user)
        if user in channel.members:
            raise SlackError("already_in_channel")
    for user in call.names("users"):
        call.workspace.join(channel, user, inviter=call.bot)
    return {"channel": shapes.channel(call.workspace, channel, call.bot)}


@method("conversations.archive", *MANAGE, tier=20)
def archive(call: Call) -> Json:
    channel = _within(call)
    if channel.archived:
        raise SlackError("already_archived")
    call.workspace.change_channel(channel, "archive", archived=True)
    return {}


@method("conversations.setTopic", *MANAGE, "channels:write.topic", "groups:write.topic", tier=20)
def set_topic(call: Call) -> Json:
    channel = _within(call)
    call.workspace.change_channel(channel, "details", topic=call.text("topic", ""))
    return {"channel": shapes.channel(call.workspace, channel, call.bot)}


@method("conversations.leave", *MANAGE)
def leave(call: Call) -> Json:
    channel = call.channel()
    if call.bot not in channel.members:
        return {"not_in_channel": True}
    call.workspace.leave(channel, call.bot)
    return {}


def _within(call: Call) -> Channel:
    channel = call.channel()
    if channel.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    if call.bot not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def _seen(call: Call, channel: Channel, messages: Sequence[Json]) -> list[Json]:
    """What a history that lags behind shows already."""
    lag = call.slack.faults.lag(channel.id)
    newest = call.workspace.clock.now() - lag
    return [message for message in messages if not lag or float(message["ts"]) <= newest]


def _plain(call: Call, message: Json) -> Json:
    return {name: value for name, value in shown(call, message).items() if name != "root"}
