"""auth.*, api.*, apps.* and team.*: who calls, and where."""

from __future__ import annotations

from sandbox import shapes
from sandbox.call import Call, method
from sandbox.records import Json


@method("api.test", tier=100, token="any")
def api_test(call: Call) -> Json:
    return {"args": {name: value for name, value in call.args.items() if name != "token"}}


@method("auth.test", tier=100, token="any")
def auth_test(call: Call) -> Json:
    team = call.workspace.team
    return {
        "url": f"{call.base_url}/",
        "team": team["name"],
        "user": call.workspace.person(call.bot).handle,
        "team_id": team["id"],
        "user_id": call.bot,
        "bot_id": call.app.bot_id,
        "app_id": call.app.id,
        "is_enterprise_install": False,
    }


@method("auth.revoke", tier=50)
def revoke(call: Call) -> Json:
    call.workspace.uninstall(call.app)
    return {"revoked": True}


@method("apps.connections.open", tier=1000, token="app")
def connections_open(call: Call) -> Json:
    ticket = call.slack.sockets.ticket(call.app.id)
    return {"url": call.base_url.replace("http", "ws", 1) + f"/link/?ticket={ticket}&app_id={call.app.id}"}


@method("team.info", "team:read")
def info(call: Call) -> Json:
    return {"team": shapes.team(call.workspace, call.base_url)}


@method("team.profile.get", "users.profile:read")
def profile(call: Call) -> Json:
    return {"profile": {"fields": list(call.workspace.fields), "sections": []}}
