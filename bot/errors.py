"""A refusal: what was asked for cannot be, and the person is told why and what to do now."""

from __future__ import annotations


class Refusal(Exception):
    """Raised by rules and use cases with a key and facts; worded at the edge, as ``refused-<key>``, for its reader.

    ``field`` names the form field that it is about, for those who filled a form.
    """

    def __init__(self, key: str, field: str = "", **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.facts = facts

    def __str__(self) -> str:
        return f"{self.key} {self.facts}" if self.facts else self.key
