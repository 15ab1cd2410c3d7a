"""How one process hears at once that another has posted letters: PostgreSQL's LISTEN and NOTIFY."""

from __future__ import annotations

import threading
from collections.abc import Callable

import psycopg
from sqlalchemy import Connection, text
from sqlalchemy.engine import URL

CHANNEL = "upchain_letters"
LOOK = 0.5  # seconds between two looks at whether we are to stop
AGAIN = 1.0  # seconds until a lost connection is made anew; meanwhile the courier looks by itself every second


def notify(connection: Connection, workspace: int) -> None:
    """Heard when the transaction commits, and only then."""
    connection.execute(
        text("select pg_notify(:channel, :workspace)"), {"channel": CHANNEL, "workspace": str(workspace)}
    )


class Listener(threading.Thread):
    """Calls ``heard`` with the workspace that has new letters."""

    def __init__(self, url: URL, heard: Callable[[int], None]) -> None:
        super().__init__(name="letters-listener", daemon=True)
        self.address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self.heard = heard
        self.stopping = threading.Event()

    def run(self) -> None:
        while not self.stopping.is_set():
            try:
                self._listen()
            except psycopg.Error:
                self.stopping.wait(AGAIN)

    def _listen(self) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(f"listen {CHANNEL}")
            while not self.stopping.is_set():
                for note in connection.notifies(timeout=LOOK):
                    self.heard(int(note.payload))

    def stop(self) -> None:
        self.stopping.set()
        self.join(timeout=2 * LOOK)
