"""``upchain`` as the laboratory runs it: the very program, with shorter waits, a kind of letter of the laboratory's
own, the two kill points that lie in the HTTP library, and, where asked for, a policy that must fail."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from datetime import timedelta
from functools import partial
from typing import Any

from aiohttp import http_writer

import bot.outbox
import handlers.app
import handlers.http
import handlers.slack.speak
import storage.database
from bot.cards.kit import Card
from bot.letters import LetterKind
from bot.rules.pacing import UNLIMITED
from handlers.cli import main
from storage import killpoints
from tests.lab import policies

LEASE = 1.0  # seconds; a frozen process is overtaken after so long
CALL = 0.4  # the most a call to Slack may take
SETTLE = 0.5
LOCK_WAIT = 0.5
SECOND_LOOK = 3.0  # later than any late acceptance and any lag of the history that the laboratory makes


def live(order: dict[str, Any]) -> None:
    """Never returns. On SIGUSR1 it writes where each of its threads is."""
    faulthandler.register(signal.SIGUSR1)
    hasten()
    handlers.app.Courier = partial(policies.POLICIES[order["policy"]], limits=UNLIMITED)  # type: ignore[misc,assignment]
    put_points_into_the_http_library()
    every_kind = handlers.app.letter_kinds
    handlers.app.letter_kinds = lambda *of: {**every_kind(*of), "lab": LetterKind(note)}  # type: ignore[assignment]
    sys.argv = ["upchain", *order["argv"]]
    code: Any = 0
    try:
        main()
    except SystemExit as ended:
        code = ended.code
    except BaseException as error:
        print(repr(error), file=sys.stderr)
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else int(bool(code)))


def hasten() -> None:
    """Waits fit for a laboratory; what a platform takes is not tried here."""
    bot.outbox.LEASE = timedelta(seconds=LEASE)
    bot.outbox.CALL = timedelta(seconds=CALL)
    bot.outbox.SETTLE = timedelta(seconds=SETTLE)
    bot.outbox.SECOND_LOOK = timedelta(seconds=SECOND_LOOK)
    storage.database.LOCK_WAIT = LOCK_WAIT  # type: ignore[assignment]
    handlers.slack.speak.TIMEOUT = CALL  # type: ignore[assignment]
    handlers.app.LAST_CALLS, handlers.http.CLOSE = 1, 3


def note(store: Any, now: Any, letter: Any, reader: Any) -> Card:
    return Card(title=f"{letter.subject}.")


def put_points_into_the_http_library() -> None:
    """K6 and K7: a message's request half written, and wholly."""
    whole = http_writer.StreamWriter._writelines

    def write(writer: Any, chunks: Any) -> None:
        data = b"".join(chunks)
        if b"chat.postMessage" not in data[:200]:
            return whole(writer, chunks)
        if killpoints.last("K6"):
            writer._protocol.transport.write(data[: len(data) // 2])
            os._exit(137)
        whole(writer, chunks)
        killpoints.passing("K7")

    http_writer.StreamWriter._writelines = write  # type: ignore[method-assign]
