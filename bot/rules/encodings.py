"""Bytes of a file as text: strictly, and never by luck. Mojibake in minutes is worse than a refusal."""

from __future__ import annotations

from typing import Final

from bot.rules.lines import Fault

_MOST: Final = 64_000_000  # bytes of a file; beyond that it is no meeting
# The commonest characters of written Chinese, simplified and traditional: bytes decoded wrongly hardly ever give them.
_COMMON: Final = frozenset(
    "的一是不了在人有我他这这個个们们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里好行动動项項议議题題决決定周请請"
)
_FAIR_SHARE: Final = 0.06


def decoded(data: bytes) -> str | Fault:
    """The text, by byte order mark, as UTF-16 without a mark, as UTF-8, or as GBK."""
    if len(data) > _MOST:
        return Fault(0, "transcript-too-large")
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _try(data, encoding) or _undecodable(data, encoding)
    for encoding in (*_utf_16_without_mark(data), "utf-8", "gbk"):
        text = _try(data, encoding)
        if text is not None and (encoding != "gbk" or _is_chinese(text)):
            return text
    return _undecodable(data, "utf-8")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _undecodable(data: bytes, encoding: str) -> Fault:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return Fault(data.count(b"\n", 0, error.start) + 1, "transcript-not-text")
    return Fault(0, "transcript-empty")


def _utf_16_without_mark(data: bytes) -> list[str]:
    """Line feeds and digits have a zero byte beside them, on the side that tells the order."""
    head = data[:4000]
    if len(data) % 2 or head.count(0) < len(head) // 8:
        return []
    return ["utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"]


def _is_chinese(text: str) -> bool:
    """Whether text decoded as GBK reads as Chinese; Latin-1 and Big5 decode as well, to nonsense."""
    han = [char for char in text if char > "\x7f"]
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return sum(char in _COMMON for char in han) >= _FAIR_SHARE * len(han)
    return True
