"""A warm parent: it imports the house once, and every process of the laboratory is a fork of it, there in no time.

Orders come on stdin, a JSON object a line: ``argv``, ``env``, ``log``, ``policy``. Each is answered with ``{"pid"}``,
and when that process has ended with ``{"pid", "code"}``, the code as a shell gives it (137 for one that was killed).
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from typing import Any

PR_SET_PDEATHSIG = 1


def main() -> None:
    from tests.lab import child

    signal.signal(signal.SIGCHLD, lambda *_: reap())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for line in sys.stdin:
        order = json.loads(line)
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
        pid = os.fork()
        if pid == 0:
            settle(order, blocked)
            child.live(order)
        tell(pid=pid)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


def settle(order: dict[str, Any], mask: Any) -> None:
    """A process of its own: own signals, own log; it dies with the nursery."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(log, stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.chdir(os.path.dirname(order["log"]))
    os.environ.update(order["env"])


def reap() -> None:
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        code = os.waitstatus_to_exitcode(status)
        tell(pid=pid, code=128 - code if code < 0 else code)


def tell(**said: int) -> None:
    os.write(1, (json.dumps(said) + "\n").encode())


if __name__ == "__main__":
    main()
