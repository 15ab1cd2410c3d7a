"""The numbers people call things by: ``T-12``, ``M-3``, ``F-7``."""

from __future__ import annotations

import re

_REF = re.compile(r"[A-Z]-(\d+)")


def number_of(ref: str) -> int:
    """ValueError for what is no such number."""
    found = _REF.fullmatch(ref)
    if not found:
        raise ValueError(f"not a number people call things by: {ref!r}")
    return int(found[1])
