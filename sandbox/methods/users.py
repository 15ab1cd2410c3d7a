"""users.* and bots.*: who is there."""

from __future__ import annotations

from sandbox import shapes
from sandbox.call import Call, method
from sandbox.errors import SlackError
from sandbox.records import Json, Person


@method("users.info", "users:read", tier=100)
def info(call: Call) -> Json:
    person = call.workspace.person(call.text("user"))
    return {"user": _shown(call, person)}


@method("users.list", "users:read", tier=20)
def list_(call: Call) -> Json:
    found, metadata = call.page(list(call.workspace.people), 1000)
    now = int(call.workspace.clock.now())
    return {"members": [_shown(call, person) for person in found], "cache_ts": now, "response_metadata": metadata}


@method("users.lookupByEmail", "users:read.email")
def lookup(call: Call) -> Json:
    email = call.text("email").casefold()
    for person in call.workspace.people:
        if person.email.casefold() == email and not person.deleted:
            return {"user": _shown(call, person)}
    raise SlackError("users_not_found")


@method("users.profile.get", "users.profile:read", tier=100)
def profile(call: Call) -> Json:
    person = call.workspace.person(call.text("user", call.bot))
    return {"profile": shapes.profile(call.workspace, person, "users:read.email" in call.app.scopes)}


@method("users.conversations", "channels:read", "groups:read", "im:read", "mpim:read")
def conversations(call: Call) -> Json:
    user = call.text("user", call.bot)
    joined = [place for place in call.workspace.channels if user in place.members and place.kind == "channel"]
    seen = [place for place in joined if not place.private or call.bot in place.members]
    found, metadata = call.page(seen, 100)
    shown = [shapes.channel(call.workspace, place, call.bot) for place in found]
    return {"channels": shown, "response_metadata": metadata}


@method("users.getPresence", "users:read")
def presence(call: Call) -> Json:
    call.workspace.person(call.text("user", call.bot))
    return {"presence": "active"}


@method("bots.info", "users:read")
def bot(call: Call) -> Json:
    for app in call.workspace.apps:
        if app.bot_id == call.text("bot", call.app.bot_id):
            return {"bot": shapes.bot(call.workspace, app)}
    raise SlackError("bot_not_found")


def _shown(call: Call, person: Person) -> Json:
    with_email = "users:read.email" in call.app.scopes
    return shapes.user(call.workspace, person, with_email, call.flag("include_locale"))
