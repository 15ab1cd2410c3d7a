"""What people write, in Slack's markup and messages, as the house reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.cards.kit import clean, mention

HUMAN = {None, "file_share", "thread_broadcast"}  # message subtypes that a person wrote


def neutral(text: str) -> str:
    """Slack's markup as the house reads text: mentions marked, links bare, entities undone; no typed text is a mark."""

    def link(found: re.Match[str]) -> str:
        kind, target, label = found[1], found[2], found[3]
        if kind == "@":
            return mention(target)
        if kind == "#":
            return f"#{label or target}"
        if kind == "!":
            return f"@{target.split('^')[0]}" if not target.startswith("date") else (label or "")
        return target if not label or label in target else f"{label} {target}"

    storable = (text or "").replace("\0", "").encode("utf-8", "replace").decode()
    said = re.sub(r"<([@#!]?)([^|<>]+)(?:\|([^<>]*))?>", link, clean(storable))
    return said.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def addressed(text: str, bot_user: str) -> tuple[str, bool]:
    """What follows the bot's name, where a message begins with it."""
    called = re.match(rf"\s*<@{re.escape(bot_user)}(\|[^>]*)?>[\s,，:：]*", text or "")
    return (text[called.end() :], True) if called else (text, False)


def with_files(message: Mapping[str, Any], text: str) -> str:
    """The text, and where the files shared with it are found, a line each."""
    links = [str(file["permalink"]) for file in message.get("files") or () if file.get("permalink")]
    return "\n".join([text, *links]).strip()


def from_a_person(message: Mapping[str, Any], bot_user: str) -> bool:
    """Not from the bot itself, nor from any other."""
    return bool(message.get("user")) and message["user"] != bot_user and not message.get("bot_id")
