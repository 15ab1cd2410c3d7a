"""views.*: dialogs and home pages."""

from __future__ import annotations

from sandbox.call import Call, method
from sandbox.errors import SlackError
from sandbox.records import Json


@method("views.open", tier=100)
def open(call: Call) -> Json:
    view, user = call.object("view"), call.slack.triggers.exchange(call.text("trigger_id"))
    return {"view": call.slack.modals.open(call.app, user, view)}


@method("views.push", tier=100)
def push(call: Call) -> Json:
    view, user = call.object("view"), call.slack.triggers.exchange(call.text("trigger_id"))
    return {"view": call.slack.modals.push(call.app, user, view)}


@method("views.update", tier=100)
def update(call: Call) -> Json:
    view_id, external_id = call.text("view_id", ""), call.text("external_id", "")
    if not view_id and not external_id:
        raise SlackError("invalid_arguments")
    hash, asked = call.text("hash", ""), call.object("view")
    return {"view": call.slack.modals.update(call.app, view_id, asked, hash, external_id)}


@method("views.publish", tier=100)
def publish(call: Call) -> Json:
    if not call.app.has_home:
        raise SlackError("not_enabled")
    user = call.workspace.person(call.text("user_id")).id
    return {"view": call.slack.modals.publish(call.app, user, call.object("view"), call.text("hash", ""))}
