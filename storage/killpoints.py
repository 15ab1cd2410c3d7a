"""Points at which the fault laboratory (``tests/lab``) ends the process as a power cut would: ``UPCHAIN_KILL_AT=K8:2``
at the second passing of K8. ``bot/config.py`` refuses to start where anybody but the laboratory sets it.

K1 before the commit of what a person did, K2 after it, K3 after the acknowledgement; K4 after a letter is taken up, K5
when it is about to be said; K6 with the request half written, K7 wholly (both lie in the HTTP library; the laboratory
puts them there); K8 after the answer; K9 within the transaction that marks it, K10 there before what follows; K11
within a migration; K12 within a backup.
"""

from __future__ import annotations

import os

_left: dict[str, int] = {}  # passings until the end, of the one point that is armed


def arm(order: str) -> None:
    """``K8:2``, or nothing."""
    point, _, count = order.partition(":")
    _left.update({point: int(count or 1)} if point else {})


def passing(point: str) -> None:
    if _left and last(point):
        os._exit(137)


def last(point: str) -> bool:
    """Counts a passing; true for the one that is meant."""
    if point not in _left:
        return False
    _left[point] -= 1
    return _left[point] == 0
