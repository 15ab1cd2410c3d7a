"""The app's manifest, for one's own address and with one's own command names."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

MANIFEST = Path(__file__).parents[2] / "app_manifest.yaml"
PATH = "/slack/events"


def read_manifest(file: Path = MANIFEST) -> dict[str, Any]:
    manifest: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return manifest


def adapted(manifest: dict[str, Any], url: str = "", suffix: str = "") -> dict[str, Any]:
    """For HTTP at ``url`` instead of Socket Mode, with ``suffix`` behind every command. ValueError: what is wrong."""
    made = deepcopy(manifest)
    if suffix and not all(c.isascii() and (c.isdigit() or c.islower() or c in "-_") for c in suffix):
        raise ValueError("a suffix may hold only a-z, 0-9, - and _")
    for command in made["features"]["slash_commands"]:
        command["command"] += suffix
        if len(command["command"]) > 32:
            raise ValueError(f"{command['command']} is longer than Slack's 32 characters")
    if url:
        _over_http(made, url)
    return made


def _over_http(manifest: dict[str, Any], url: str) -> None:
    if not url.startswith("https://"):
        raise ValueError("Slack delivers to https:// addresses only")
    address = url.rstrip("/")
    address = address if address.endswith(PATH) else address + PATH
    manifest["settings"]["socket_mode_enabled"] = False
    manifest["settings"]["event_subscriptions"]["request_url"] = address
    manifest["settings"]["interactivity"]["request_url"] = address
    for command in manifest["features"]["slash_commands"]:
        command["url"] = address


def printed(manifest: dict[str, Any]) -> str:
    return yaml.safe_dump(manifest, allow_unicode=True, sort_keys=False, width=120)
