"""Block Kit's smaller parts, checked: text, options, confirmations, and every interactive element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sandbox.records import Json


class Report:
    """What is wrong with some blocks, each fault with where it is, in the form Slack gives it."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def add(self, path: str, reason: str) -> None:
        self.messages.append(f"[ERROR] {reason} [json-pointer:{path}]")

    def text(self, path: str, value: Any, most: int, least: int = 1) -> None:
        """A plain string within its lengths."""
        if not isinstance(value, str):
            self.add(path, "must be a string")
        elif len(value) > most:
            self.add(path, f"must be less than {most + 1} characters")
        elif len(value) < least:
            self.add(path, f"must be more than {least - 1} characters")

    def texts(self, thing: Json, path: str, limits: Mapping[str, int]) -> None:
        """Optional strings by name."""
        for name, most in limits.items():
            if name in thing:
                self.text(f"{path}/{name}", thing[name], most, least=0)

    def count(self, path: str, items: Any, most: int, least: int = 1) -> Sequence[Any]:
        """A list within its lengths, or nothing to go on with."""
        if not isinstance(items, list):
            self.add(path, "must be an array")
            return ()
        if len(items) > most:
            self.add(path, f"no more than {most} items allowed")
        if len(items) < least:
            self.add(path, f"must have at least {least} items")
        return items

    def required(self, thing: Json, path: str, names: Iterable[str]) -> None:
        for name in names:
            if name not in thing:
                self.add(path, f"missing required field: {name}")

    def known(self, thing: Json, path: str, names: Iterable[str]) -> None:
        allowed = {"type", "block_id", *names}
        for name in thing:
            if name not in allowed:
                self.add(path, f"invalid additional property: {name}")

    def unique(self, path: str, name: str, values: Iterable[Any]) -> None:
        seen: set[str] = set()
        for value in map(str, values):
            if value in seen:
                self.add(path, f"`{name}` must be unique: {value}")
            seen.add(value)


def text_object(report: Report, path: str, thing: Any, most: int, plain: bool = False) -> None:
    """A text object; ``plain`` where no markup is taken."""
    if not isinstance(thing, dict):
        return report.add(path, "must be a text object")
    kind = thing.get("type")
    if kind not in ("plain_text", "mrkdwn") or (plain and kind != "plain_text"):
        report.add(f"{path}/type", "must be plain_text" if plain else "must be plain_text or mrkdwn")
    elif kind == "mrkdwn" and "emoji" in thing:
        report.add(path, "invalid additional property: emoji")
    elif kind == "plain_text" and "verbatim" in thing:
        report.add(path, "invalid additional property: verbatim")
    report.text(f"{path}/text", thing.get("text"), most)


def confirm(report: Report, path: str, thing: Any) -> None:
    if not isinstance(thing, dict):
        return report.add(path, "must be an object")
    report.required(thing, path, ("title", "text", "confirm", "deny"))
    for name, most, plain in (("title", 100, True), ("text", 300, False), ("confirm", 30, True), ("deny", 30, True)):
        if name in thing:
            text_object(report, f"{path}/{name}", thing[name], most, plain)


def option(report: Report, path: str, thing: Any, plain: bool = True) -> None:
    if not isinstance(thing, dict):
        return report.add(path, "must be an object")
    text_object(report, f"{path}/text", thing.get("text"), 75, plain)
    report.text(f"{path}/value", thing.get("value"), 150)
    if "description" in thing:
        text_object(report, f"{path}/description", thing["description"], 75, plain)
    report.texts(thing, path, {"url": 3000})


def options(report: Report, path: str, things: Any, most: int, plain: bool = True) -> list[Json]:
    found = report.count(path, things, most)
    for index, thing in enumerate(found):
        option(report, f"{path}/{index}", thing, plain)
    return [thing for thing in found if isinstance(thing, dict)]


# ---- the elements ---------------------------------------------------------------------------------------------------

Check = Callable[[Report, str, Json], None]


def _button(report: Report, path: str, button: Json) -> None:
    text_object(report, f"{path}/text", button.get("text"), 75, plain=True)
    report.texts(button, path, {"value": 2000, "url": 3000, "accessibility_label": 75})
    if button.get("style", "primary") not in ("primary", "danger"):
        report.add(f"{path}/style", "must be primary or danger")


def _static(report: Report, path: str, select: Json) -> None:
    if ("options" in select) == ("option_groups" in select):
        return report.add(path, "must have either options or option_groups")
    offered: list[Json] = []
    if "options" in select:
        offered = options(report, f"{path}/options", select["options"], 100)
    else:
        for index, group in enumerate(report.count(f"{path}/option_groups", select["option_groups"], 100)):
            text_object(report, f"{path}/option_groups/{index}/label", group.get("label"), 75, plain=True)
            offered += options(report, f"{path}/option_groups/{index}/options", group.get("options"), 100)
    _initial(report, path, select, offered)


def _initial(report: Report, path: str, element: Json, offered: list[Json]) -> None:
    """What is chosen from the start must be among what can be chosen."""
    chosen = [element["initial_option"]] if "initial_option" in element else element.get("initial_options", [])
    if "initial_options" in element and not chosen:
        report.add(f"{path}/initial_options", "must have at least 1 items")
    if any(thing not in offered for thing in chosen):
        report.add(path, "initial options must match one of the options")


def _some(most: int, plain: bool) -> Check:
    def check(report: Report, path: str, element: Json) -> None:
        offered = options(report, f"{path}/options", element.get("options"), most, plain)
        _initial(report, path, element, offered)

    return check


def _pattern(name: str, pattern: str, meaning: str) -> Check:
    def check(report: Report, path: str, element: Json) -> None:
        if name in element and not re.fullmatch(pattern, str(element[name])):
            report.add(f"{path}/{name}", f"must be {meaning}")

    return check


def _text_input(report: Report, path: str, element: Json) -> None:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if not (isinstance(least, int) and isinstance(most, int) and 0 <= least <= most and 1 <= most <= 3000):
        report.add(path, "min_length and max_length must be ordered and within 0 to 3000")
    elif "initial_value" in element:
        report.text(f"{path}/initial_value", element["initial_value"], most, least=0)


def _number_input(report: Report, path: str, element: Json) -> None:
    report.required(element, path, ("is_decimal_allowed",))


def _anything(report: Report, path: str, element: Json) -> None:
    """Nothing beyond what holds for every element."""


_NAMED = ("action_id", "confirm", "placeholder", "focus_on_load")
_MANY = (*_NAMED, "max_selected_items")
_TYPED = ("action_id", "placeholder", "focus_on_load", "initial_value", "dispatch_action_config")

# Every element: its own check, and the properties it may have.
ELEMENTS: dict[str, tuple[Check, tuple[str, ...]]] = {
    "button": (_button, ("text", "action_id", "url", "value", "style", "confirm", "accessibility_label")),
    "static_select": (_static, (*_NAMED, "options", "option_groups", "initial_option")),
    "multi_static_select": (_static, (*_MANY, "options", "option_groups", "initial_options")),
    "external_select": (_anything, (*_NAMED, "initial_option", "min_query_length")),
    "multi_external_select": (_anything, (*_MANY, "initial_options", "min_query_length")),
    "users_select": (_anything, (*_NAMED, "initial_user")),
    "multi_users_select": (_anything, (*_MANY, "initial_users")),
    "conversations_select": (
        _anything,
        (*_NAMED, "initial_conversation", "default_to_current_conversation", "response_url_enabled", "filter"),
    ),
    "multi_conversations_select": (
        _anything,
        (*_MANY, "initial_conversations", "default_to_current_conversation", "filter"),
    ),
    "channels_select": (_anything, (*_NAMED, "initial_channel", "response_url_enabled")),
    "multi_channels_select": (_anything, (*_MANY, "initial_channels")),
    "overflow": (_some(5, plain=True), ("action_id", "options", "confirm")),
    "checkboxes": (_some(10, plain=False), ("action_id", "options", "initial_options", "confirm", "focus_on_load")),
    "radio_buttons": (_some(10, plain=False), ("action_id", "options", "initial_option", "confirm", "focus_on_load")),
    "datepicker": (_pattern("initial_date", r"\d{4}-\d\d-\d\d", "a date, YYYY-MM-DD"), (*_NAMED, "initial_date")),
    "timepicker": (
        _pattern("initial_time", r"([01]\d|2[0-3]):[0-5]\d", "a time, HH:mm"),
        (*_NAMED, "initial_time", "timezone"),
    ),
    "datetimepicker": (
        _pattern("initial_date_time", r"\d{10}", "a time in seconds, of 10 digits"),
        ("action_id", "confirm", "focus_on_load", "initial_date_time"),
    ),
    "plain_text_input": (_text_input, (*_TYPED, "multiline", "min_length", "max_length")),
    "number_input": (_number_input, (*_TYPED, "is_decimal_allowed", "min_value", "max_value")),
    "email_text_input": (_anything, _TYPED),
    "url_text_input": (_anything, _TYPED),
    "rich_text_input": (_anything, _TYPED),
    "file_input": (_anything, ("action_id", "filetypes", "max_files")),
    "workflow_button": (_button, ("text", "action_id", "workflow", "style", "accessibility_label")),
    "feedback_buttons": (_anything, ("action_id", "positive_button", "negative_button")),
    "icon_button": (
        _anything,
        ("action_id", "icon", "text", "value", "confirm", "accessibility_label", "visible_to_user_ids"),
    ),
}

_TYPED_IN = {"plain_text_input", "number_input", "email_text_input", "url_text_input", "rich_text_input", "file_input"}
_SELECTS = {name for name in ELEMENTS if name.endswith("_select")}
_PICKED = _SELECTS | {"checkboxes", "radio_buttons", "datepicker", "timepicker", "datetimepicker"}
_PRESSED = {"button", "overflow", "workflow_button"}
PLACES = {
    "actions": {name for name in _PICKED | _PRESSED if not name.startswith("multi_")} | {"rich_text_input"},
    "accessory": _PICKED | _PRESSED | {"image"},
    "input": _PICKED | _TYPED_IN,
    "context_actions": {"feedback_buttons", "icon_button"},
}


def element(report: Report, path: str, thing: Any, place: str) -> None:
    """An interactive element where it stands: ``actions``, ``accessory``, ``input`` or ``context_actions``."""
    kind = thing.get("type") if isinstance(thing, dict) else None
    if kind == "image" and place == "accessory":
        return image(report, path, thing)
    if kind not in ELEMENTS or kind not in PLACES[place]:
        return report.add(path, f"unsupported type: {kind}")
    check, properties = ELEMENTS[kind]
    report.known(thing, path, properties)
    report.texts(thing, path, {"action_id": 255})
    if "placeholder" in thing:
        text_object(report, f"{path}/placeholder", thing["placeholder"], 150, plain=True)
    if "confirm" in thing:
        confirm(report, f"{path}/confirm", thing["confirm"])
    check(report, path, thing)


def image(report: Report, path: str, thing: Json) -> None:
    if ("image_url" in thing) == ("slack_file" in thing):
        report.add(path, "must have either image_url or slack_file")
    report.texts(thing, path, {"image_url": 3000})
    report.text(f"{path}/alt_text", thing.get("alt_text"), 2000)
