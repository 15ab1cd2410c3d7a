"""Records in memory, each change to them also on disk where there is a journal."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal, InvalidOperation
from typing import Any, Generic, TypeVar

from sandbox.journal import Journal
from sandbox.records import Json

T = TypeVar("T")


class Table(Generic[T]):
    """Records of one kind by key. Whoever changes a record puts it back: that is what makes it last."""

    def __init__(self, journal: Journal | None, kind: str, make: Callable[..., T] | None = None) -> None:
        self._journal, self._kind, self._typed = journal, kind, make is not None
        self._records: dict[str, T] = {}
        for key, body in journal.load(kind) if journal else ():
            self._records[key] = make(**body) if make else body

    def put(self, key: str, record: T) -> None:
        self._records[key] = record
        if self._journal:
            body: Any = record
            self._journal.put(self._kind, key, asdict(body) if self._typed else body)

    def drop(self, key: str) -> T | None:
        if self._journal:
            self._journal.drop(self._kind, key)
        return self._records.pop(key, None)

    def get(self, key: str) -> T | None:
        return self._records.get(key)

    def items(self) -> Sequence[tuple[str, T]]:
        return list(self._records.items())

    def __getitem__(self, key: str) -> T:
        return self._records[key]

    def __contains__(self, key: object) -> bool:
        return key in self._records

    def __iter__(self) -> Iterator[T]:
        return iter(list(self._records.values()))

    def __len__(self) -> int:
        return len(self._records)


def read_ts(text: str) -> str | None:
    """A moment as messages carry it, from the shorter forms callers send (``"0"``, ``"1700000000.5"``)."""
    try:
        moment = Decimal(text)
        return f"{max(moment, Decimal(0)):017.6f}" if moment.is_finite() else None
    except InvalidOperation:
        return None


class Timeline:
    """The messages of every channel in the order they were said. A message is replaced, never changed in place."""

    def __init__(self, journal: Journal | None) -> None:
        self._messages: Table[Json] = Table(journal, "message")
        self._tops: dict[str, list[str]] = defaultdict(list)
        self._threads: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, message in self._messages.items():
            self._file(key.split("/")[0], message)

    def put(self, channel: str, message: Json) -> None:
        known = self.get(channel, message["ts"]) is not None
        self._messages.put(f"{channel}/{message['ts']}", message)
        if not known:
            self._file(channel, message)

    def drop(self, channel: str, ts: str) -> None:
        message = self._messages.drop(f"{channel}/{ts}")
        if message is not None:
            for index in self._indexes(channel, message):
                index.remove(ts)

    def get(self, channel: str, ts: str) -> Json | None:
        return self._messages.get(f"{channel}/{ts}")

    def history(self, channel: str, after: str = "", before: str = "~", inclusive: bool = False) -> list[Json]:
        """What stands in the channel itself, oldest first: its own messages and the replies shown there too."""
        return self._between(channel, self._tops.get(channel, []), after, before, inclusive)

    def replies(
        self, channel: str, thread_ts: str, after: str = "", before: str = "~", inclusive: bool = False
    ) -> list[Json]:
        """The replies of a thread without its first message, oldest first."""
        return self._between(channel, self._threads.get((channel, thread_ts), []), after, before, inclusive)

    def last_ts(self) -> str:
        return max((message["ts"] for message in self._messages), default="0")

    def _between(self, channel: str, index: list[str], after: str, before: str, inclusive: bool) -> list[Json]:
        start = bisect_left(index, after) if inclusive else bisect_right(index, after)
        stop = bisect_right(index, before) if inclusive else bisect_left(index, before)
        return [self._messages[f"{channel}/{ts}"] for ts in index[start:stop]]

    def _file(self, channel: str, message: Json) -> None:
        for index in self._indexes(channel, message):
            insort(index, message["ts"])

    def _indexes(self, channel: str, message: Json) -> Iterator[list[str]]:
        is_reply = message.get("thread_ts", message["ts"]) != message["ts"]
        if is_reply:
            yield self._threads[(channel, message["thread_ts"])]
        if not is_reply or message.get("subtype") == "thread_broadcast":
            yield self._tops[channel]
