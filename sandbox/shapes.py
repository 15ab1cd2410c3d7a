"""How records look in Slack's JSON: users, channels, teams, bots."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sandbox.records import App, Channel, Json, Person
from sandbox.workspace import Workspace


def user(workspace: Workspace, person: Person, with_email: bool = True, with_locale: bool = False) -> Json:
    """A user as ``users.info`` and ``user_change`` show one; the e-mail only to those entitled."""
    moment = datetime.fromtimestamp(workspace.clock.now(), UTC).astimezone(ZoneInfo(person.tz))
    offset = moment.utcoffset()
    shown: Json = {
        "id": person.id,
        "team_id": workspace.team["id"],
        "name": person.handle,
        "deleted": person.deleted,
        "color": person.color,
        "real_name": person.name,
        "tz": person.tz,
        "tz_label": moment.tzname() or person.tz,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "profile": profile(workspace, person, with_email),
        "is_admin": person.admin,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": bool(person.guest),
        "is_ultra_restricted": person.guest == "single",
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": person.updated,
        "is_email_confirmed": True,
        "who_can_share_contact_card": "EVERYONE",
    }
    if person.stranger:
        shown["is_stranger"] = True
    if with_locale:
        shown["locale"] = person.locale
    return shown


def profile(workspace: Workspace, person: Person, with_email: bool = True) -> Json:
    shown: Json = {
        "title": person.title,
        "phone": "",
        "skype": "",
        "real_name": person.name,
        "real_name_normalized": person.name,
        "display_name": person.name,
        "display_name_normalized": person.name,
        "fields": {key: {"value": value, "alt": ""} for key, value in person.fields.items()},
        "status_text": "",
        "status_emoji": "",
        "status_expiration": 0,
        "avatar_hash": person.color,
        "first_name": person.name,
        "last_name": "",
        "team": workspace.team["id"],
    }
    if with_email and person.email:
        shown["email"] = person.email
    if person.is_bot:
        shown |= {
            "api_app_id": person.app_id,
            "bot_id": workspace.apps[person.app_id].bot_id if person.app_id in workspace.apps else "",
        }
    return shown


def channel(workspace: Workspace, place: Channel, viewer: str) -> Json:
    """A conversation as ``conversations.info`` shows it to ``viewer``."""
    shown: Json = {
        "id": place.id,
        "created": place.created,
        "creator": place.creator,
        "is_archived": place.archived,
        "is_im": place.kind == "im",
        "is_mpim": place.kind == "mpim",
        "is_channel": place.type == "channel",
        "is_group": place.type == "group",
        "is_private": place.private,
        "is_member": viewer in place.members,
        "is_shared": False,
        "is_ext_shared": False,
        "is_org_shared": False,
        "context_team_id": workspace.team["id"],
        "updated": place.created * 1000,
    }
    if place.kind == "im":
        other = next((member for member in place.members if member != viewer), viewer)
        return {**shown, "user": other, "is_open": True, "priority": 0}
    purpose: Json = {"value": "", "creator": "", "last_set": 0}
    topic: Json = {"value": place.topic, "creator": place.creator, "last_set": place.created}
    names = {"name": place.name, "name_normalized": place.name, "is_general": place.name == "general"}
    return {**shown, **names, "topic": topic, "purpose": purpose, "num_members": len(place.members)}


def team(workspace: Workspace, base_url: str) -> Json:
    icon = {"image_default": True}
    return {**workspace.team, "url": f"{base_url}/", "email_domain": "example.com", "icon": icon}


def bot(workspace: Workspace, app: App) -> Json:
    """A bot as ``bots.info`` and the ``bot_profile`` of its messages show it."""
    return {
        "id": app.bot_id,
        "deleted": not app.installed,
        "name": app.name,
        "updated": 0,
        "app_id": app.id,
        "user_id": app.bot_user,
        "icons": {},
        "team_id": workspace.team["id"],
    }


def authorship(workspace: Workspace, app: App) -> Json:
    """The fields by which a message is known as an app's."""
    return {"user": app.bot_user, "bot_id": app.bot_id, "app_id": app.id, "bot_profile": bot(workspace, app)}
