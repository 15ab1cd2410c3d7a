"""Bytes of a file as text: strictly, and never by luck. Mojibake in minutes is worse than a refusal."""

from __future__ import annotations

import re
from typing import Final

from bot.rules.lines import Fault

_MOST: Final = 64_000_000  # bytes of a file; beyond that it is no meeting
# The commonest characters of written Chinese and of names: bytes decoded wrongly hardly ever give them.
_COMMON: Final = frozenset(
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里好行"
    "动動项項议議题題决決定周请請王李张張刘劉陈陳杨楊黄黃赵趙吴吳徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾"
)
_FAIR_SHARE: Final = 0.15
_FEW: Final = 6  # characters: too few to have a share


def decoded(data: bytes) -> str | Fault:
    """The text, by byte order mark, as UTF-16 without a mark, as UTF-8, or as GBK."""
    if len(data) > _MOST:
        return Fault(0, "transcript-too-large")
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _try(data, encoding) or _undecodable(data, encoding)
    for encoding in (*_utf_16_without_mark(data), "utf-8"):
        if (text := _try(data, encoding)) is not None:
            return text
    gbk = None if _is_cut_short(data) else _try(data, "gbk")
    return gbk if gbk is not None and _is_chinese(gbk) else _undecodable(data, "utf-8")


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


def _is_cut_short(data: bytes) -> bool:
    """Whether it is UTF-8 but for its end: then it was cut, and its last bytes are no GBK."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return False


def _utf_16_without_mark(data: bytes) -> list[str]:
    """Line feeds and digits have a zero byte beside them, on the side that tells the order."""
    head = data[:4000]
    if len(data) % 2 or head.count(0) < len(head) // 8:
        return []
    return ["utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"]


def _is_chinese(text: str) -> bool:
    """Whether text decoded as GBK reads as Chinese; bytes of other encodings often decode as well, to nonsense."""
    han = re.findall(r"[\u4e00-\u9fff]", text)
    if len(han) < _FEW:
        return _is_everyday(text)
    return sum(char in _COMMON for char in han) >= _FAIR_SHARE * len(han)


def _is_everyday(text: str) -> bool:
    """Whether the text stays within GB 2312, as simplified Chinese in everyday use does."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
