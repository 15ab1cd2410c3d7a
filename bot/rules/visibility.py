"""Least privilege by unit and level (H30): whose work somebody may see."""

from __future__ import annotations

from collections.abc import Sequence

from storage.org import SeatRow, UnitRow


def overseen(units: Sequence[UnitRow], seats: Sequence[SeatRow], viewer: str) -> set[str]:
    """The people of the viewer's own units; for a head or deputy, of everything below as well."""
    mine = {seat.unit for seat in seats if seat.person == viewer}
    led = {seat.unit for seat in seats if seat.person == viewer and seat.role in ("head", "deputy")}
    reach = mine | below(units, led)
    return {seat.person for seat in seats if seat.unit in reach}


def below(units: Sequence[UnitRow], tops: set[str]) -> set[str]:
    """These units and all under them."""
    reach, grown = set(tops), True
    while grown:
        more = {unit.name for unit in units if unit.parent in reach} - reach
        reach |= more
        grown = bool(more)
    return reach
