"""Names typed after @ and #, as Slack's client turns them into ids, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sandbox.workspace import Workspace

MARKED = re.compile(r"<([@#])([A-Z0-9]+)(?:\|[^>]*)?>")


def marked(workspace: Workspace, text: str) -> str:
    """``@ann`` and ``#general`` as ``<@U0ANN>`` and ``<#C0GENERAL>``; longer names first: 李娜娜 is not 李娜."""
    if "@" in text:
        text = _linked(text, "@", {name: one.id for one in workspace.people for name in (one.handle, one.name)})
    if "#" in text:
        text = _linked(text, "#", {one.name: one.id for one in workspace.channels if one.kind == "channel"})
    return text


def _linked(text: str, mark: str, ids: Mapping[str, str]) -> str:
    longest, pieces, at = max(map(len, ids), default=0), [], 0
    for found in re.finditer(rf"(?<![\w<.]){mark}", text):
        if name := _name_at(text, found.end(), longest, ids):
            pieces += [text[at : found.start()], f"<{mark}{ids[name]}>"]
            at = found.end() + len(name)
    return "".join([*pieces, text[at:]])


def _name_at(text: str, start: int, longest: int, ids: Mapping[str, str]) -> str:
    """The longest name that stands there whole: in Latin letters it ends where a word ends."""
    for end in range(min(len(text), start + longest), start, -1):
        if text[start:end] in ids and not re.match(r"[A-Za-z0-9_-]", text[end : end + 1]):
            return text[start:end]
    return ""


def escaped(workspace: Workspace, text: str) -> str:
    """A command's text under ``should_escape``: ids with names, ``<@U0ANN|ann>``."""
    return MARKED.sub(lambda found: f"<{found[1]}{found[2]}|{_name(workspace, found)}>", marked(workspace, text))


def plain(workspace: Workspace, text: str) -> str:
    """Markup as a person reads it: ``@ann``."""
    return MARKED.sub(lambda found: found[1] + _name(workspace, found), text)


def _name(workspace: Workspace, found: re.Match[str]) -> str:
    mark, key = found[1], found[2]
    if mark == "@":
        return workspace.people[key].handle if key in workspace.people else key
    return workspace.channels[key].name if key in workspace.channels else key
