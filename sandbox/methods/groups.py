"""usergroups.*: teams that can be mentioned."""

from __future__ import annotations

from sandbox.call import Call, method
from sandbox.errors import SlackError
from sandbox.records import Json


@method("usergroups.list", "usergroups:read", tier=20)
def list_(call: Call) -> Json:
    with_users, with_disabled = call.flag("include_users"), call.flag("include_disabled")
    groups = [group for group in call.workspace.groups if with_disabled or not group.get("date_delete")]
    return {"usergroups": [_shown(group, with_users) for group in groups]}


@method("usergroups.users.list", "usergroups:read", tier=20)
def users(call: Call) -> Json:
    group = call.workspace.groups.get(call.text("usergroup"))
    if group is None:
        raise SlackError("no_such_subteam")
    return {"users": group["users"]}


def _shown(group: Json, with_users: bool) -> Json:
    shown = {**group, "user_count": len(group["users"])}
    if not with_users:
        del shown["users"]
    return shown
