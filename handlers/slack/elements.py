"""Buttons, menus and text objects; and, in one place both ways, how arguments travel with what is pressed.

A button carries its arguments as JSON in its value. A menu has no value of its own: each option carries the choice and,
where there are arguments, both as a JSON pair. The same verb twice in a block is told apart by ``#2``, ``#3``.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.cards import kit
from handlers.slack import limits
from handlers.slack.limits import Json
from handlers.slack.mrkdwn import label

LINK = "link"  # the verb of a button that only leads somewhere: nothing is to be done
CHOICE = "choice"


def plain_text(text: str, most: int) -> Json:
    return {"type": "plain_text", "text": label(text, most)}


def markup(text: str) -> Json:
    """Of text that is markup already."""
    return {"type": "mrkdwn", "text": text}


def element(action: kit.Action) -> Json | None:
    """None for what Slack cannot carry: pressed with cut arguments, it would act on something else."""
    match action:
        case kit.Button():
            return _button(action)
        case kit.Link():
            return _link(action)
        case kit.Menu():
            return _menu(action)


def told_apart(elements: Iterable[Json]) -> list[Json]:
    seen: Counter[str] = Counter()
    apart = []
    for one in elements:
        verb = one["action_id"]
        seen[verb] += 1
        apart.append(one if seen[verb] == 1 else {**one, "action_id": f"{verb}#{seen[verb]}"})
    return apart


def options(choices: Sequence[kit.Choice], args: kit.Args | None = None) -> list[Json]:
    """As many as Slack shows. Values that are too long for it are left out, as are repeated ones."""
    found: dict[str, Json] = {}
    for choice in choices:
        value = _pair(choice.value, args or {})
        if 0 < limits.length(value) <= limits.OPTION_VALUE and value.strip():
            found.setdefault(value, {"text": plain_text(choice.label, limits.OPTION_TEXT), "value": value})
    return list(found.values())[: limits.OPTIONS]


def pack(args: kit.Args) -> str:
    return json.dumps(dict(args), ensure_ascii=False, separators=(",", ":")) if args else ""


def unpack(packed: Any) -> dict[str, str]:
    """What ``pack`` made; nothing of anything else."""
    return _texts(_json(packed))


def read_action(action: Mapping[str, Any]) -> tuple[str, dict[str, str], dict[str, str]]:
    """Verb, arguments and values of what was pressed or picked."""
    verb = str(action.get("action_id", "")).partition("#")[0]
    option = action.get("selected_option")
    if not isinstance(option, Mapping):
        return verb, unpack(action.get("value")), {}
    choice, args = read_option(option)
    return verb, args, {CHOICE: choice}


def read_option(option: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    value = str(option.get("value") or "")
    pair = _json(value) if value.startswith("[") else None
    if isinstance(pair, list) and len(pair) == 2:
        return str(pair[0]), _texts(pair[1])
    return value, {}


def _button(button: kit.Button) -> Json | None:
    made: Json = {
        "type": "button",
        "action_id": button.verb,
        "text": plain_text(button.label, limits.BUTTON_TEXT),
    }
    if value := pack(button.args):
        made["value"] = value
    if button.style != "plain":
        made["style"] = button.style
    if button.confirm:
        made["confirm"] = _confirm(button.confirm)
    return made if limits.length(value) <= limits.BUTTON_VALUE else None


def _confirm(confirm: kit.Confirm) -> Json:
    return {
        "title": plain_text(confirm.title, limits.CONFIRM_TITLE),
        "text": plain_text(confirm.text, limits.CONFIRM_TEXT),
        "confirm": plain_text(confirm.yes, limits.CONFIRM_BUTTON),
        "deny": plain_text(confirm.no, limits.CONFIRM_BUTTON),
    }


def _link(link: kit.Link) -> Json | None:
    if not re.fullmatch(r"https?://\S+", link.url) or limits.length(link.url) > limits.URL:
        return None
    text = plain_text(link.label, limits.BUTTON_TEXT)
    return {"type": "button", "action_id": LINK, "text": text, "url": link.url}


def _menu(menu: kit.Menu) -> Json | None:
    offered = options(menu.choices, menu.args)
    placeholder = plain_text(menu.label, limits.PLACEHOLDER)
    made = {"type": "static_select", "action_id": menu.verb, "placeholder": placeholder, "options": offered}
    return made if offered else None


def _pair(choice: str, args: kit.Args) -> str:
    if not args and not choice.startswith("["):
        return choice
    return json.dumps([choice, dict(args)], ensure_ascii=False, separators=(",", ":"))


def _texts(found: Any) -> dict[str, str]:
    return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}


def _json(text: Any) -> Any:
    try:
        return json.loads(text)
    except (TypeError, ValueError, RecursionError):
        return None
