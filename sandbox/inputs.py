"""What a person puts into an element, as ``state.values`` holds it, and what the client itself refuses to send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sandbox.blocks import interactive
from sandbox.records import Json

# Element type to the name under which its value stands, and the name of what it starts with.
_SIMPLE = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "file_input": ("files", "files"),
}
_ONE = {"static_select", "external_select", "radio_buttons", "overflow"}
_MANY = {"multi_static_select", "multi_external_select", "checkboxes"}


def stateful(blocks: Sequence[Json]) -> Iterator[tuple[str, Json, Json]]:
    """Block id, block and element for everything that holds a value."""
    for block in blocks:
        for element in interactive(block):
            if element["type"] in _SIMPLE or element["type"] in _ONE - {"overflow"} or element["type"] in _MANY:
                yield block["block_id"], block, element


def initial_state(blocks: Sequence[Json]) -> Json:
    """``state.values`` before anybody has touched anything."""
    values: Json = {}
    for block_id, _, element in stateful(blocks):
        values.setdefault(block_id, {})[element["action_id"]] = entry(element)
    return values


def filled_state(blocks: Sequence[Json], given: Mapping[str, Any], start: Json | None = None) -> Json:
    """``state.values`` with some elements filled in, named by action id or block id. KeyError for an unknown name."""
    values, left = {**initial_state(blocks), **(start or {})}, dict(given)
    for block_id, _, element in stateful(blocks):
        name = next((name for name in (element["action_id"], block_id) if name in left), None)
        if name is not None:
            values[block_id] = {**values.get(block_id, {}), element["action_id"]: entry(element, left.pop(name))}
    if left:
        raise KeyError(f"no such field: {', '.join(left)}")
    return values


def entry(element: Json, value: Any = ...) -> Json:
    """One element's value: what it starts with, or what a person chose (an option by its value or its label)."""
    kind = element["type"]
    if kind in _SIMPLE:
        name, initial = _SIMPLE[kind]
        empty: Any = [] if name.endswith("s") else None
        chosen = element.get(initial, empty) if value is ... else (value or empty)
        return {"type": kind, name: chosen}
    if kind in _ONE:
        return {
            "type": kind,
            "selected_option": element.get("initial_option") if value is ... else pick(element, value),
        }
    if kind in _MANY:
        picked = element.get("initial_options", []) if value is ... else [pick(element, one) for one in value]
        return {"type": kind, "selected_options": picked}
    return {"type": kind, **({"value": element["value"]} if "value" in element else {})}


def offered(element: Json) -> list[Json]:
    groups = element.get("option_groups", ())
    return [*element.get("options", ()), *(option for group in groups for option in group["options"])]


def pick(element: Json, value: Any) -> Json | None:
    """An option by its value or its label; a whole option stays as it is. KeyError when there is none."""
    if not value or isinstance(value, dict):
        return value or None
    for option in offered(element):
        if value in (option["value"], option["text"]["text"]):
            return option
    raise KeyError(f"no option {value!r} in {element.get('action_id')}")


def missing(blocks: Sequence[Json], values: Json) -> dict[str, str]:
    """What Slack's own client says under a field before the app ever hears of it, by block id."""
    faults: dict[str, str] = {}
    for block_id, block, element in stateful(blocks):
        if block["type"] != "input":
            continue
        held = values.get(block_id, {}).get(element["action_id"], {})
        content = [value for name, value in held.items() if name != "type" and value not in (None, "", [])]
        if not content and not block.get("optional"):
            faults[block_id] = "Please complete this required field."
        elif content and isinstance(content[0], str) and len(content[0]) > element.get("max_length", 3000):
            faults[block_id] = f"Please shorten this to {element.get('max_length', 3000)} characters or fewer."
        elif content and isinstance(content[0], str) and len(content[0]) < element.get("min_length", 0):
            faults[block_id] = f"Please lengthen this to {element['min_length']} characters or more."
    return faults
