"""Forms as Slack's dialogs, and what was filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any, TypeVar

from bot.cards import kit, plain
from handlers.slack import limits
from handlers.slack.elements import markup, options, pack, plain_text, read_option, unpack
from handlers.slack.limits import Json
from handlers.slack.mrkdwn import pieces

ANSWER = "value"  # the action id of every field's element; its block carries the field's own id
PERSON = re.compile("[A-Z0-9]+")

T = TypeVar("T")


def view(form: kit.Form) -> Json:
    """Raises ``ValueError`` for arguments beyond 3,000 characters: they are for names of things, not for texts."""
    metadata = pack(form.args)
    if limits.length(metadata) > limits.VIEW_METADATA:
        raise ValueError(f"the form {form.verb} has arguments of {limits.length(metadata)} characters")
    intro = [{"type": "section", "text": markup(piece)} for piece in pieces(form.intro, limits.SECTION_TEXT)]
    blocks = [*intro[:3], *(block for field in form.fields if (block := _input(field)))]
    return {
        "type": "modal",
        "callback_id": form.verb,
        "private_metadata": metadata,
        "title": plain_text(form.title, limits.VIEW_LABEL),
        "submit": plain_text(form.submit, limits.VIEW_LABEL),
        "close": plain_text(form.cancel, limits.VIEW_LABEL),
        "blocks": blocks[: limits.VIEW_BLOCKS] or [{"type": "divider"}],
    }


def read_view(view: Mapping[str, Any]) -> tuple[str, dict[str, str], dict[str, str]]:
    """Verb, arguments, and by field id what was filled in; an empty field says ``""``."""
    state = (view.get("state") or {}).get("values") or {}
    values = {name: _answer(element) for name, elements in state.items() for element in elements.values()}
    return str(view.get("callback_id", "")), unpack(view.get("private_metadata")), values


def _answer(element: Mapping[str, Any]) -> str:
    for name in ("value", "selected_date", "selected_time", "selected_user"):
        if name in element:
            return str(element[name] or "")
    if "selected_users" in element:
        return ",".join(element["selected_users"] or ())
    if "selected_options" in element:
        return ",".join(read_option(option)[0] for option in element["selected_options"] or ())
    return read_option(element.get("selected_option") or {})[0]


def _input(field: kit.Field) -> Json | None:
    """None for a choice among nothing."""
    element = _ELEMENTS[field.kind](field)
    if element is None:
        return None
    block: Json = {
        "type": "input",
        "block_id": field.id,
        "label": plain_text(field.label, limits.INPUT_LABEL),
        "element": {**element, "action_id": ANSWER},
        "optional": not field.required,
    }
    return block | ({"hint": plain_text(field.hint, limits.INPUT_LABEL)} if field.hint else {})


def _line(field: kit.Field) -> Json:
    return _typed(" ".join(plain.tidy(field.value).splitlines()), multiline=False)


def _text(field: kit.Field) -> Json:
    return _typed(plain.tidy(field.value), multiline=True)


def _typed(value: str, multiline: bool) -> Json:
    value = limits.first(limits.INPUT_VALUE, value)
    given = {"initial_value": value} if value.strip() else {}
    return {"type": "plain_text_input", "multiline": multiline, **given}


def _date(field: kit.Field) -> Json:
    given = _parsed(date.fromisoformat, field.value)
    return {"type": "datepicker"} | ({"initial_date": given.isoformat()} if given else {})


def _time(field: kit.Field) -> Json:
    given = _parsed(time.fromisoformat, field.value)
    return {"type": "timepicker"} | ({"initial_time": f"{given:%H:%M}"} if given is not None else {})


def _choice(field: kit.Field) -> Json | None:
    offered = options(field.choices)
    chosen = [option for option in offered if field.value and read_option(option)[0] == field.value]
    element: Json = {"type": "static_select", "options": offered}
    return element | ({"initial_option": chosen[0]} if chosen else {}) if offered else None


def _choices(field: kit.Field) -> Json | None:
    offered, wanted = options(field.choices), field.value.split(",")
    chosen = [option for option in offered if read_option(option)[0] in wanted]
    element: Json = {"type": "multi_static_select", "options": offered}
    return element | ({"initial_options": chosen} if chosen else {}) if offered else None


def _person(field: kit.Field) -> Json:
    known = PERSON.fullmatch(field.value)
    return {"type": "users_select"} | ({"initial_user": field.value} if known else {})


def _people(field: kit.Field) -> Json:
    known = [person for person in field.value.split(",") if PERSON.fullmatch(person)]
    return {"type": "multi_users_select"} | ({"initial_users": known} if known else {})


def _parsed(parse: Callable[[str], T], value: str) -> T | None:
    try:
        return parse(value)
    except ValueError:
        return None


_ELEMENTS: dict[kit.FieldKind, Callable[[kit.Field], Json | None]] = {
    "line": _line,
    "text": _text,
    "date": _date,
    "time": _time,
    "choice": _choice,
    "choices": _choices,
    "person": _person,
    "people": _people,
}
