"""Lengths of time as a page says them: minutes and hours, and days from two days on."""

from dataclasses import dataclass
from datetime import timedelta

_HOURS_FROM_WHICH_DAYS_ARE_COUNTED = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A length of time in whole units, of which a page says those that are not 0."""

    days: int
    hours: int
    minutes: int


def length_of(span: timedelta) -> Length:
    """A length of time, to the minute; to the hour where it is one of days."""
    minutes = max(0, int(span.total_seconds()) // 60)
    hours = minutes // 60
    if hours < _HOURS_FROM_WHICH_DAYS_ARE_COUNTED:
        return Length(days=0, hours=hours, minutes=minutes % 60)
    return Length(days=hours // 24, hours=hours % 24, minutes=0)
