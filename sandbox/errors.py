"""Refusals, in Slack's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class SlackError(Exception):
    """A call refused: ``{"ok": false, "error": code, …facts}``. Codes are those of Slack's method reference."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    @classmethod
    def explained(cls, code: str, messages: Sequence[str]) -> SlackError:
        """With the reasons where Slack puts them, for the developer to read."""
        plain = [message.removeprefix("[ERROR] ") for message in messages]
        return cls(code, errors=plain, response_metadata={"messages": list(messages)})
