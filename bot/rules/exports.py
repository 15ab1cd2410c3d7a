"""Meetings as JSON: the ``.log.json`` of hcoop-meetbot, and messages exported from Slack."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from bot.rules.lines import Fault, Line, Opening, Transcript, without_controls
from bot.rules.tags import marks

_ARRAY: Final = re.compile(r'\[|"messages"\s*:\s*\[')
_GAP: Final = re.compile(r"[\s,]*")


class _Unreadable(Exception):
    """A message that cannot be read; ``args[0]`` is the key of its fault."""


def is_export(text: str) -> bool:
    return bool(re.match(r'\s*(?:\{\s*(?:["}]|$)|\[\s*[\]{])', text))


def read_export(text: str) -> Transcript:
    """Either kind, told apart by what its messages are made of."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return Transcript(faults=(Fault(error.lineno, "transcript-json"),))
    except (ValueError, RecursionError):
        return Transcript(faults=(Fault(0, "transcript-json"),))
    messages = data.get("messages") if isinstance(data, dict) else data
    if not isinstance(messages, list) or not all(isinstance(message, dict) for message in messages):
        return Transcript(faults=(Fault(0, "transcript-format"),))
    if not messages:
        return Transcript(faults=(Fault(0, "transcript-empty"),))
    if isinstance(data, dict) and "payload" in messages[0]:
        return _meetbot(data, messages, text)
    return _slack(data if isinstance(data, dict) else {}, messages, text)


def _lines(messages: list[Any], text: str, read: Callable[[Any], Line | None]) -> tuple[list[Line], tuple[Fault, ...]]:
    """Every message as a line, or as a fault at the row where it stands in the file."""
    lines: dict[str, Line] = {}
    faults: list[Fault] = []
    for place, message in enumerate(messages):
        try:
            line = read(message)
            if line and (not line.ref or line.ref in lines):
                line = replace(line, ref=f"{line.ref}#{place}")
            lines |= {line.ref: line} if line else {}
        except _Unreadable as error:
            faults.append(Fault(_row_of(text, place), error.args[0]))
    return list(lines.values()), tuple(faults)


def _row_of(text: str, place: int) -> int:
    """The row where message number ``place`` begins."""
    array = _ARRAY.search(text) if text.lstrip()[:1] == "[" else re.search(_ARRAY.pattern.partition("|")[2], text)
    end = array.end() if array else 0
    for _ in range(place):
        end = json.JSONDecoder().raw_decode(text, _past_gap(text, end))[1]
    return text.count("\n", 0, _past_gap(text, end)) + 1


def _past_gap(text: str, start: int) -> int:
    gap = _GAP.match(text, start)
    return gap.end() if gap else start


def _text(message: Mapping[str, Any], key: str) -> str:
    value = message.get(key, "")
    if not isinstance(value, str):
        raise _Unreadable("transcript-row")
    return without_controls(value)


# ---- hcoop-meetbot -------------------------------------------------------------------------------------------------

_COMMANDS: Final = {  # its events, as the commands that make them
    "TOPIC": "topic",
    "ACTION": "action",
    "INFO": "info",
    "IDEA": "idea",
    "HELP": "help",
    "LINK": "link",
    "MOTION": "motion",
    "VOTE": "vote",
    "ACCEPTED": "accepted",
    "FAILED": "failed",
    "INCONCLUSIVE": "inconclusive",
    "ATTENDEE": "here",
    "TRACK_NICK": "nick",
}
_ITEMS: Final = frozenset(_COMMANDS) - {"ATTENDEE", "TRACK_NICK"}
_PROLOGUE: Final = "Prologue"  # hcoop-meetbot's own name for what is kept before the first topic


def _meetbot(log: Mapping[str, Any], messages: list[Any], text: str) -> Transcript:
    """Where the log holds events they have the last word: what was undone or refused has none, and stays discussion."""
    events = _events(log)
    lines, faults = _lines(messages, text, lambda message: _meetbot_line(message, events))
    if faults:
        return Transcript(faults=faults)
    if events and _has_prologue(log):
        first = lines[0]
        lines.insert(0, Line(f"{first.ref}-prologue", first.at, first.by, _PROLOGUE, keep="topic"))
    opening = Opening(
        title=_text(log, "name") if isinstance(log.get("name"), str) else "",
        chair=_text(log, "chair") if isinstance(log.get("chair"), str) else "",
        started=_optional_time(log.get("start_time")),
        ended=_optional_time(log.get("end_time")),
        attendees=tuple(map(str, log["nicks"])) if isinstance(log.get("nicks"), dict) else (),
    )
    return Transcript(opening, tuple(lines))


def _events(log: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    events = log.get("events")
    return (
        {str(event.get("id")): event for event in events if isinstance(event, dict)} if isinstance(events, list) else {}
    )


def _has_prologue(log: Mapping[str, Any]) -> bool:
    kinds = [event.get("event_type") for event in log["events"] if isinstance(event, dict)]
    return next((kind for kind in kinds if kind in _ITEMS), "TOPIC") != "TOPIC"


def _meetbot_line(message: Mapping[str, Any], events: Mapping[str, Mapping[str, Any]]) -> Line:
    ref, by, said = (_text(message, key) for key in ("id", "sender", "payload"))
    said = f"{by} {said}" if message.get("action") is True else said
    at = _time(message.get("timestamp"))
    if not events:
        return Line(ref, at, by, said)
    event = events.get(ref)
    if event is None:
        return Line(ref, at, by, said, keep="discussion")
    return Line(ref, at, by, _as_command(event, said))


def _as_command(event: Mapping[str, Any], said: str) -> str:
    """What was said, if it says what the event holds; else the event as a command."""
    command, operand = _COMMANDS.get(str(event.get("event_type"))), event.get("operand")
    if not command or operand is None:
        return "" if event.get("event_type") == "UNDO" else said
    words = " ".join(map(str, operand)) if isinstance(operand, list) else str(operand)
    meant = without_controls(f"#{command} {words}")
    return said if next(marks(said), None) == next(marks(meant), None) else meant


def _time(value: object) -> datetime:
    try:
        at = datetime.fromisoformat(str(value))
    except ValueError:
        raise _Unreadable("transcript-time") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _optional_time(value: object) -> datetime | None:
    try:
        return _time(value)
    except _Unreadable:
        return None


# ---- Slack ---------------------------------------------------------------------------------------------------------

_SPEECH: Final = frozenset(["", "me_message", "thread_broadcast", "file_share"])  # not joining, leaving, renaming …
_MENTION: Final = re.compile(r"<@([A-Z0-9]{1,40})(?:\|([^<>]*))?>")
_CHANNEL: Final = re.compile(r"<#(\w+)(?:\|([^<>]*))?>")
_GROUP: Final = re.compile(r"<!(\w+)(?:\^[^<>|]*)?(?:\|@?([^<>]*))?>")
_ADDRESS: Final = re.compile(r"<((?:https?|mailto|tel):[^<>|]*)(?:\|[^<>]*)?>")


def _slack(data: Mapping[str, Any], messages: list[Any], text: str) -> Transcript:
    names = _user_names(data, messages)
    left = _as_left(messages)
    lines, faults = _lines(left, text, lambda message: _slack_line(message, names))
    if faults or not lines:
        return Transcript(faults=faults or (Fault(0, "transcript-empty"),))
    moments = {line.ref: line.at for line in lines}
    roots = {_ts(message): _ts(message, "thread_ts") for message in left}
    lines.sort(key=lambda line: (moments.get(roots.get(line.ref, ""), line.at), line.at))  # an answer with its thread
    opening = Opening(started=min(moments.values()), ended=max(moments.values()))
    return Transcript(opening, tuple(lines), by_clock=False)


def _as_left(messages: list[Any]) -> list[Any]:
    """Every message as it stood in the end, in its place: where edits and deletions were exported as events they are
    carried out, and what is not there any more is a ``tombstone``."""
    edits: dict[str, Any] = {}
    for event in sorted(_events_of(messages, "message_changed"), key=_ts):
        if isinstance(inner := event.get("message"), dict):
            edits[_ts(inner)] = inner
    deleted = {_ts(event, "deleted_ts") for event in _events_of(messages, "message_deleted")}
    present = {_ts(message) for message in messages if message.get("subtype") != "message_changed"}
    return [_left(message, edits, deleted, present) for message in messages]


def _left(message: Any, edits: Mapping[str, Any], deleted: set[str], present: set[str]) -> Any:
    edited = message.get("message") if message.get("subtype") == "message_changed" else None
    ts = _ts(edited) if isinstance(edited, dict) else _ts(message)
    elsewhere = edited is not None and (ts in present or edits.get(ts) is not edited)
    if ts and (ts in deleted or elsewhere):
        return {"subtype": "tombstone"}
    return edits.get(ts, message) if ts else message


def _events_of(messages: list[Any], subtype: str) -> list[Any]:
    return [message for message in messages if message.get("subtype") == subtype]


def _ts(message: Mapping[str, Any], key: str = "ts") -> str:
    value = message.get(key)
    return value if isinstance(value, str) else ""


def _user_names(data: Mapping[str, Any], messages: list[Any]) -> dict[str, str]:
    """Names by id, from the export's users and from the profiles that stand with messages."""
    users = data.get("users")
    known = [user for user in users if isinstance(user, dict)] if isinstance(users, list) else []
    profiles = [(user.get("id"), user.get("profile"), user) for user in known]
    profiles += [(message.get("user"), message.get("user_profile"), {"name": message.get("username")})
                 for message in messages]  # fmt: skip
    return {str(person): name for person, profile, user in profiles if (name := _name_in(profile) or _name_in(user))}


def _name_in(profile: object) -> str:
    names = [profile.get(key) for key in ("display_name", "real_name", "name")] if isinstance(profile, dict) else []
    return next((without_controls(name) for name in names if isinstance(name, str) and name.strip()), "")


def _slack_line(message: Mapping[str, Any], names: Mapping[str, str]) -> Line | None:
    if _text(message, "subtype") not in _SPEECH or message.get("bot_id"):
        return None
    ts = _text(message, "ts")
    try:
        at = datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        raise _Unreadable("transcript-time") from None
    person = _text(message, "user")
    return Line(ts, at, names.get(person, person), _plain(_text(message, "text"), names))


def _plain(text: str, names: Mapping[str, str]) -> str:
    """Slack's escapes undone; a mention keeps its id and gets the person's name. A typed "<@" stays escaped."""
    text = _MENTION.sub(lambda found: f"<@{found[1]}|{names.get(found[1]) or found[2] or found[1]}>", text)
    text = _CHANNEL.sub(lambda found: f"#{found[2] or found[1]}", text)
    text = _GROUP.sub(lambda found: (found[2] or "") if found[1] == "date" else f"@{found[2] or found[1]}", text)
    text = _ADDRESS.sub(r"\1", text)
    return re.sub(r"&lt;(?!@)", "<", text).replace("&gt;", ">").replace("&amp;", "&")
