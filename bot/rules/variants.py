"""Variants of Chinese characters: one stands for all of them, the simplified one, wherever texts are compared."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final


def _read() -> dict[int, str]:
    rows = (Path(__file__).parent / "data" / "variants.txt").read_text("utf-8").splitlines()
    return {ord(pair[0]): pair[1] for row in rows if not row.startswith("#") for pair in row.split()}


VARIANTS: Final[Mapping[int, str]] = _read()
