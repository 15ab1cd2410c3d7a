"""Names typed after @ and #, as Slack's client turns them into ids, and back."""

from __future__ import annotations

import re

from sandbox.workspace import Workspace

MARKED = re.compile(r"<([@#])([A-Z0-9]+)(?:\|[^>]*)?>")


def marked(workspace: Workspace, text: str) -> str:
    """``@ann`` and ``#general`` as ``<@U0ANN>`` and ``<#C0GENERAL>``; longer names first: 李娜娜 is not 李娜."""
    names = {name: person.id for person in workspace.people for name in (person.handle, person.name)}
    for name in sorted(names, key=len, reverse=True) if "@" in text else ():
        text = re.sub(rf"(?<![\w<.])@{re.escape(name)}(?![A-Za-z0-9_])", f"<@{names[name]}>", text)
    places = {place.name: place.id for place in workspace.channels if place.kind == "channel"}
    for name in sorted(places, key=len, reverse=True) if "#" in text else ():
        text = re.sub(rf"(?<![\w<])#{re.escape(name)}(?![\w-])", f"<#{places[name]}>", text)
    return text


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
