"""The hours a frame may mean, as minutes since midnight; beyond 24 hours where a night ends tomorrow."""

from __future__ import annotations

from datetime import time

from bot.rules.dates.frame import Clock, Frame, Part
from bot.rules.dates.setting import Ask
from bot.rules.worktime import Calendar


def hours(frame: Frame, calendar: Calendar) -> list[tuple[int | None, bool]]:
    """Minutes since midnight that may be meant, likeliest first, and whether it is in doubt; None: the whole day."""
    if frame.clock is None:
        return [(_part_ends(frame, calendar), False)]
    hour, minute, fixed = frame.clock
    if frame.part:
        return [(_hour_in_part(frame.clock, frame.part) * 60 + minute, False)]
    if fixed:
        return [(hour * 60 + minute, False)]
    both = [hour * 60 + minute, (hour + 12) * 60 + minute]
    likely, other = sorted(both, key=lambda at: _distance(at, calendar))
    return [(likely, _distance(likely, calendar) > 0), (other, True)]


def _distance(minutes: int, calendar: Calendar) -> int:
    """How far from the working hours a time of day is, in minutes."""
    return max(_minutes(calendar.opens) - minutes, minutes - _minutes(calendar.closes), 0)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _part_ends(frame: Frame, calendar: Calendar) -> int | None:
    """When a part of the day is over; an evening lasts as long as its day."""
    match frame.part:
        case "opening":
            return _minutes(calendar.opens)
        case "morning" | "noon":
            return 12 * 60
        case "afternoon":
            return 18 * 60
        case "closing":
            return _minutes(calendar.closes)
        case "midnight":
            return 24 * 60
        case "dawn":
            raise Ask("unreadable")
    return None


def _hour_in_part(clock: Clock, part: Part) -> int:
    """The hour of 24 (and beyond, where a night ends tomorrow) that an hour in a part of the day is."""
    hour = clock.hour
    if clock.fixed and (part != "evening" or hour > 0):
        if (part == "morning" and hour > 12) or (part == "dawn" and hour > 6):
            raise Ask("unreadable")
        return hour
    match part:
        case "noon":
            return hour if hour >= 10 else hour + 12
        case "afternoon" | "closing":
            return hour + 12 if hour < 12 else hour
        case "evening" | "midnight":
            return 24 + hour % 12 if hour in (0, 12, 1, 2, 3, 4) else hour + 12
        case "dawn":
            return hour % 12
    return hour
