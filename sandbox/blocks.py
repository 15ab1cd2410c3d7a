"""Block Kit, checked as Slack checks it: the kinds of blocks, what each may hold, and views."""

from __future__ import annotations

import copy
import json
import secrets
from collections.abc import Callable, Iterator
from typing import Any

from sandbox.elements import Report, element, image, text_object
from sandbox.errors import SlackError
from sandbox.records import Json

MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}
VIEW_BYTES = 250_000


def check_blocks(blocks: Any) -> list[Json]:
    """A message's blocks with every ``block_id`` filled in. Raises ``invalid_blocks`` with the reasons."""
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise SlackError("invalid_blocks_format")
    report = Report()
    _check(report, blocks, "message", "/blocks")
    if report.messages:
        raise SlackError.explained("invalid_blocks", report.messages)
    return with_ids(blocks)


def check_view(view: Any) -> Json:
    """A modal or a home, every ``block_id`` filled in. Raises ``invalid_arguments`` with the reasons."""
    if not isinstance(view, dict):
        raise SlackError.explained("invalid_arguments", ["[ERROR] must be an object [json-pointer:/view]"])
    if len(json.dumps(view, ensure_ascii=False).encode()) > VIEW_BYTES:
        raise SlackError("view_too_large")
    report = Report()
    _view(report, view)
    if report.messages:
        raise SlackError.explained("invalid_arguments", report.messages)
    return {**view, "blocks": with_ids(view["blocks"])}


def faults_of(blocks: list[Json], surface: str = "message") -> list[str]:
    """All that Slack would object to; for those who build blocks and want to know before they send."""
    report = Report()
    _check(report, blocks, surface, "/blocks")
    return report.messages


def with_ids(blocks: list[Json]) -> list[Json]:
    """Blocks and their elements as Slack keeps them: with an id each where the app gave none."""
    kept = copy.deepcopy(blocks)
    for block in kept:
        block.setdefault("block_id", secrets.token_urlsafe(4)[:5])
        for part in interactive(block):
            part.setdefault("action_id", secrets.token_urlsafe(4)[:5])
    return kept


def interactive(block: Json) -> Iterator[Json]:
    """The elements of a block that a person can use."""
    parts: list[Any] = [block.get("accessory"), block.get("element")]
    if block.get("type") in ("actions", "context_actions", "card"):
        parts += block.get("elements") or block.get("actions") or []
    for inner in block.get("children", []) if block.get("type") == "container" else []:
        yield from interactive(inner)
    yield from (part for part in parts if isinstance(part, dict) and part.get("type") not in ("image", None))


def _view(report: Report, view: Json) -> None:
    surface = view.get("type")
    if surface not in ("modal", "home"):
        return report.add("/view/type", "must be modal or home")
    report.texts(view, "/view", {"private_metadata": 3000, "callback_id": 255, "external_id": 255})
    if surface == "modal":
        report.required(view, "/view", ("title",))
    for name in ("title", "submit", "close"):
        if view.get(name) is not None:
            text_object(report, f"/view/{name}", view[name], 24, plain=True)
    blocks = view.get("blocks")
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        return report.add("/view/blocks", "must be an array of blocks")
    has_input = any(block.get("type") == "input" for block in blocks)
    if surface == "modal" and has_input and not view.get("submit"):
        report.add("/view/submit", "missing required field: submit, where there are input blocks")
    _check(report, blocks, surface, "/view/blocks")


def _check(report: Report, blocks: list[Json], surface: str, path: str) -> None:
    report.count(path, blocks, MOST_BLOCKS[surface], least=0)
    for index, block in enumerate(blocks):
        _block(report, f"{path}/{index}", block, surface)
    report.unique(path, "block_id", (block["block_id"] for block in blocks if "block_id" in block))
    markdown = sum(len(str(block.get("text"))) for block in blocks if block.get("type") == "markdown")
    if markdown > 12_000:
        report.add(path, "markdown blocks must be less than 12001 characters together")
    for kind, most in (("table", 1), ("data_visualization", 2)):
        if sum(block.get("type") == kind for block in blocks) > most:
            report.add(path, f"no more than {most} {kind} blocks allowed")


def _block(report: Report, path: str, block: Json, surface: str) -> None:
    kind = str(block.get("type"))
    if kind not in BLOCKS or (kind in MESSAGE_ONLY and surface != "message"):
        return report.add(path, f"unsupported type: {kind}")
    check, properties = BLOCKS[kind]
    report.texts(block, path, {"block_id": 255})
    if properties:
        report.known(block, path, properties)
    check(report, path, block)
    report.unique(path, "action_id", (part["action_id"] for part in interactive(block) if "action_id" in part))


# ---- the blocks -----------------------------------------------------------------------------------------------------


def _section(report: Report, path: str, block: Json) -> None:
    if "text" not in block and "fields" not in block:
        report.add(path, "missing required field: text or fields")
    if "text" in block:
        text_object(report, f"{path}/text", block["text"], 3000)
    if "fields" in block:
        for index, field in enumerate(report.count(f"{path}/fields", block["fields"], 10)):
            text_object(report, f"{path}/fields/{index}", field, 2000)
    if "accessory" in block:
        element(report, f"{path}/accessory", block["accessory"], "accessory")


def _header(report: Report, path: str, block: Json) -> None:
    text_object(report, f"{path}/text", block.get("text"), 150, plain=True)


def _context(report: Report, path: str, block: Json) -> None:
    for index, part in enumerate(report.count(f"{path}/elements", block.get("elements"), 10)):
        where = f"{path}/elements/{index}"
        if isinstance(part, dict) and part.get("type") == "image":
            image(report, where, part)
        else:
            text_object(report, where, part, 2000)


def _elements(place: str, most: int) -> Callable[[Report, str, Json], None]:
    def check(report: Report, path: str, block: Json) -> None:
        for index, part in enumerate(report.count(f"{path}/elements", block.get("elements"), most)):
            element(report, f"{path}/elements/{index}", part, place)

    return check


def _input(report: Report, path: str, block: Json) -> None:
    text_object(report, f"{path}/label", block.get("label"), 2000, plain=True)
    if block.get("hint") is not None:
        text_object(report, f"{path}/hint", block["hint"], 2000, plain=True)
    element(report, f"{path}/element", block.get("element"), "input")


def _image(report: Report, path: str, block: Json) -> None:
    image(report, path, block)
    if "title" in block:
        text_object(report, f"{path}/title", block["title"], 2000, plain=True)


def _markdown(report: Report, path: str, block: Json) -> None:
    report.text(f"{path}/text", block.get("text"), 12_000)


def _rich_text(report: Report, path: str, block: Json) -> None:
    known = {"rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"}
    for index, part in enumerate(report.count(f"{path}/elements", block.get("elements"), 1000, least=0)):
        if not isinstance(part, dict) or part.get("type") not in known:
            report.add(f"{path}/elements/{index}", "unsupported type")


def _table(report: Report, path: str, block: Json) -> None:
    for index, row in enumerate(report.count(f"{path}/rows", block.get("rows"), 100)):
        report.count(f"{path}/rows/{index}", row, 20)


def _data_table(report: Report, path: str, block: Json) -> None:
    report.count(f"{path}/rows", block.get("rows"), 101, least=2)
    if not 1 <= int(block.get("page_size", 1)) <= 100:
        report.add(f"{path}/page_size", "must be within 1 to 100")


def _video(report: Report, path: str, block: Json) -> None:
    report.required(block, path, ("alt_text", "title", "thumbnail_url", "video_url"))


def _card(report: Report, path: str, block: Json) -> None:
    for name, most in (("title", 150), ("body", 200)):
        if name in block:
            text_object(report, f"{path}/{name}", block[name], most)


def _carousel(report: Report, path: str, block: Json) -> None:
    report.count(f"{path}/elements", block.get("elements"), 10)


def _container(report: Report, path: str, block: Json) -> None:
    for index, child in enumerate(report.count(f"{path}/children", block.get("children"), 10)):
        if isinstance(child, dict):
            _block(report, f"{path}/children/{index}", child, "message")


def _free(report: Report, path: str, block: Json) -> None:
    """Known, and not looked into."""


# Every block: its own check, and the properties it may have (none listed: any).
BLOCKS: dict[str, tuple[Callable[[Report, str, Json], None], tuple[str, ...]]] = {
    "section": (_section, ("text", "fields", "accessory", "expand")),
    "header": (_header, ("text",)),
    "divider": (_free, ("type",)),
    "context": (_context, ("elements",)),
    "actions": (_elements("actions", 25), ("elements",)),
    "context_actions": (_elements("context_actions", 5), ("elements",)),
    "input": (_input, ("label", "element", "hint", "optional", "dispatch_action")),
    "image": (_image, ("image_url", "slack_file", "alt_text", "title")),
    "markdown": (_markdown, ("text",)),
    "rich_text": (_rich_text, ("elements",)),
    "table": (_table, ("rows", "column_settings")),
    "data_table": (_data_table, ()),
    "video": (_video, ()),
    "card": (_card, ()),
    "carousel": (_carousel, ()),
    "container": (_container, ()),
    **dict.fromkeys(("file", "alert", "plan", "task_card", "data_visualization"), (_free, ())),
}
MESSAGE_ONLY = {"markdown", "table", "data_table", "data_visualization", "file", "card", "carousel", "context_actions"}
