"""Slack's limits on what this house sends, and a checker that names whatever breaks one.

Lengths are counted in UTF-16 units, the strictest of the ways in which Slack may count. Sources: Slack's reference and
SDKs; that the blocks of a message together have a limit at all is documented nowhere and was measured by others at
13,300 characters (slackapi/bolt-js issues 2509 and 2867): ``MESSAGE_SIZE`` stays under it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

Json = dict[str, Any]

MESSAGE_BLOCKS, MESSAGE_SIZE, MESSAGE_TEXT = 50, 12_000, 3000
VIEW_BLOCKS, VIEW_BYTES, VIEW_SIZE, VIEW_LABEL, VIEW_METADATA = 100, 250_000, 60_000, 24, 3000
SECTION_TEXT, SECTION_FIELDS, FIELD_TEXT = 3000, 10, 2000
HEADER_TEXT, CONTEXT_ELEMENTS, CONTEXT_TEXT = 150, 10, 2000
ACTIONS, ID = 25, 255
BUTTON_TEXT, BUTTON_VALUE, URL = 75, 2000, 3000
OPTIONS, OPTION_TEXT, OPTION_VALUE, PLACEHOLDER = 100, 75, 150, 150
CONFIRM_TITLE, CONFIRM_TEXT, CONFIRM_BUTTON = 100, 300, 30
INPUT_LABEL, INPUT_VALUE = 2000, 3000

Faults = Iterator[str]
Check = Callable[[Json], Faults]


def length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def first(most: int, text: str) -> str:
    """As much of a text as fits."""
    end = min(most, len(text))
    while length(text[:end]) > most:
        end -= 1
    return text[:end]


def size(blocks: Iterable[Json]) -> int:
    """What blocks weigh together, as they are sent."""
    return sum(length(json.dumps(block, ensure_ascii=False, separators=(",", ":"))) + 1 for block in blocks)


def message_faults(message: Json) -> list[str]:
    """Everything for which Slack would refuse this message; nothing if it would take it."""
    blocks = message.get("blocks", [])
    faults = [*_text(message, "text", MESSAGE_TEXT), *_blocks(blocks, MESSAGE_BLOCKS)]
    if size(blocks) > MESSAGE_SIZE:
        faults.append(f"blocks weigh {size(blocks)}, more than {MESSAGE_SIZE} together")
    if any(block.get("type") == "input" for block in blocks):
        faults.append("an input stands in a message")
    return faults


def view_faults(view: Json) -> list[str]:
    """The same for a dialog."""
    faults = [f"type is {view['type']}"] if view["type"] != "modal" else []
    faults += _text(view, "callback_id", ID)
    faults += _text(view, "private_metadata", VIEW_METADATA, least=0)
    for part in ("title", "submit", "close"):
        faults += (f"{part}: {fault}" for fault in _object(view.get(part), VIEW_LABEL))
    faults += _blocks(view["blocks"], VIEW_BLOCKS)
    if len(json.dumps(view, ensure_ascii=False).encode()) > VIEW_BYTES:
        faults.append(f"weighs more than {VIEW_BYTES} bytes")
    return faults


def _blocks(blocks: list[Json], most: int) -> Faults:
    yield from _count("blocks", blocks, most)
    yield from _unique("block_id", blocks)
    for number, block in enumerate(blocks):
        yield from (f"block {number}: {fault}" for fault in _block(block))


def _block(block: Json) -> Faults:
    check = _BLOCKS.get(block.get("type", ""))
    if check is None:
        yield f"unknown type {block.get('type')}"
        return
    if "block_id" in block:
        yield from _text(block, "block_id", ID)
    yield from check(block)


def _section(block: Json) -> Faults:
    if ("text" in block) == ("fields" in block):
        yield "needs either text or fields"
    if "text" in block:
        yield from _object(block["text"], SECTION_TEXT, ("mrkdwn", "plain_text"))
    if "fields" in block:
        yield from _count("fields", block["fields"], SECTION_FIELDS)
        for field in block["fields"]:
            yield from _object(field, FIELD_TEXT, ("mrkdwn", "plain_text"))
    if "accessory" in block:
        yield from _element(block["accessory"], _PRESSED)


def _header(block: Json) -> Faults:
    return _object(block.get("text"), HEADER_TEXT)


def _context(block: Json) -> Faults:
    yield from _count("elements", block["elements"], CONTEXT_ELEMENTS)
    for element in block["elements"]:
        yield from _object(element, CONTEXT_TEXT, ("mrkdwn", "plain_text"))


def _divider(block: Json) -> Faults:
    return iter(())


def _actions(block: Json) -> Faults:
    yield from _count("elements", block["elements"], ACTIONS)
    yield from _unique("action_id", block["elements"])
    for element in block["elements"]:
        yield from _element(element, _PRESSED)


def _input(block: Json) -> Faults:
    yield from _object(block.get("label"), INPUT_LABEL)
    if "hint" in block:
        yield from _object(block["hint"], INPUT_LABEL)
    yield from _element(block["element"], _FILLED)


def _element(element: Json, allowed: Mapping[str, Check]) -> Faults:
    check = allowed.get(element.get("type", ""))
    if check is None:
        yield f"{element.get('type')} may not stand here"
        return
    yield from _text(element, "action_id", ID)
    if "placeholder" in element:
        yield from _object(element["placeholder"], PLACEHOLDER)
    yield from check(element)


def _button(button: Json) -> Faults:
    yield from _object(button.get("text"), BUTTON_TEXT)
    yield from _text(button, "value", BUTTON_VALUE) if "value" in button else ()
    yield from _text(button, "url", URL) if "url" in button else ()
    if button.get("style", "primary") not in ("primary", "danger"):
        yield f"style is {button['style']}"
    if "confirm" in button:
        yield from _confirm(button["confirm"])


def _confirm(confirm: Json) -> Faults:
    limits = {"title": CONFIRM_TITLE, "text": CONFIRM_TEXT, "confirm": CONFIRM_BUTTON, "deny": CONFIRM_BUTTON}
    for part, most in limits.items():
        yield from (f"confirm {part}: {fault}" for fault in _object(confirm.get(part), most))


def _select(select: Json) -> Faults:
    yield from _count("options", select["options"], OPTIONS)
    for option in select["options"]:
        yield from _object(option["text"], OPTION_TEXT)
        yield from _text(option, "value", OPTION_VALUE)
    chosen = [*select.get("initial_options", ()), *([select["initial_option"]] if "initial_option" in select else ())]
    if any(option not in select["options"] for option in chosen):
        yield "what is chosen at first is not on offer"


def _typed(element: Json) -> Faults:
    return _text(element, "initial_value", INPUT_VALUE) if "initial_value" in element else iter(())


def _shaped(name: str, pattern: str) -> Check:
    def check(element: Json) -> Faults:
        values = element.get(name, [])
        for value in [values] if isinstance(values, str) else values:
            if not re.fullmatch(pattern, value):
                yield f"{name} is {value!r}"

    return check


_BLOCKS: dict[str, Check] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "divider": _divider,
    "actions": _actions,
    "input": _input,
}
_PRESSED: dict[str, Check] = {"button": _button, "static_select": _select}
_FILLED: dict[str, Check] = {
    "plain_text_input": _typed,
    "static_select": _select,
    "multi_static_select": _select,
    "datepicker": _shaped("initial_date", r"\d{4}-\d\d-\d\d"),
    "timepicker": _shaped("initial_time", r"([01]\d|2[0-3]):[0-5]\d"),
    "users_select": _shaped("initial_user", "[A-Z0-9]+"),
    "multi_users_select": _shaped("initial_users", "[A-Z0-9]+"),
}


def _object(thing: Any, most: int, kinds: tuple[str, ...] = ("plain_text",)) -> Faults:
    """A text object."""
    if not isinstance(thing, dict) or thing.get("type") not in kinds:
        yield f"is not a text object of {' or '.join(kinds)}"
        return
    yield from _text(thing, "text", most)


def _text(thing: Json, name: str, most: int, least: int = 1) -> Faults:
    value = thing.get(name, "")
    if not isinstance(value, str):
        yield f"{name} is not a text"
    elif not least <= length(value.strip()) or length(value) > most:
        yield f"{name} has {length(value)} characters, not {least} to {most}"


def _count(name: str, things: list[Json], most: int) -> Faults:
    if not 1 <= len(things) <= most:
        yield f"{len(things)} {name}, not 1 to {most}"


def _unique(name: str, things: list[Json]) -> Faults:
    given = [thing[name] for thing in things if name in thing]
    yield from (f"{name} {value} stands twice" for value in sorted({v for v in given if given.count(v) > 1}))
