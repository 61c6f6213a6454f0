"""The calendar that reports count in: weekdays, months, weeks from Monday to Sunday."""

import calendar
from datetime import date, timedelta
from enum import Enum, auto

WEEKDAY_NUMBERS = {
    **{name.lower(): number for number, name in enumerate(calendar.day_name)},
    **{name.lower(): number for number, name in enumerate(calendar.day_abbr)},
}
MONTH_NUMBERS = {
    **{name.lower(): number for number, name in enumerate(calendar.month_name) if name},
    **{name.lower(): number for number, name in enumerate(calendar.month_abbr) if name},
    "sept": 9,
}

Days = tuple[date, date]
"""A stretch of days: the first and the last."""


_FAR = 260
"""Days past which a year is not taken only because the verb's tense points that way."""


class Direction(Enum):
    """Where words about a day point from the report's own day."""

    PAST = auto()
    FUTURE = auto()
    EITHER = auto()  # to the nearest such day: what was planned and comes to nothing


def day_or_none(year: int, month: int, day: int) -> date | None:
    """A day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_near(report: date, weekday: int, direction: Direction) -> date:
    """The last such weekday up to the report's day, or the next one after it, or the nearer of the two.

    Args:
        report: the report's own day; for the past it counts itself.
        weekday: 0 for Monday.
        direction: which of these.
    """
    last = report - timedelta(days=(report.weekday() - weekday) % 7)
    coming = report + timedelta(days=(weekday - report.weekday() - 1) % 7 + 1)
    if direction is Direction.EITHER:
        return min(last, coming, key=lambda day: abs(day - report))
    return last if direction is Direction.PAST else coming


def week_of(report: date, offset: int) -> Days:
    """Monday to Sunday of the week so many weeks after the report's."""
    monday = report - timedelta(days=report.weekday()) + timedelta(weeks=offset)
    return monday, monday + timedelta(days=6)


def month_of(report: date, offset: int) -> Days:
    """First to last day of the month so many months after the report's."""
    index = report.year * 12 + report.month - 1 + offset
    return whole_month(index // 12, index % 12 + 1)


def whole_month(year: int, month: int) -> Days:
    """First to last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_for(
    report: date, month_and_day: tuple[int, int], direction: Direction | None, weekday: int | None = None
) -> int:
    """The year of a day whose year is not named: the nearest that weekday and direction allow, unless that is far off.

    Args:
        report: the report's own day.
        month_and_day: both as numbers.
        direction: where the verbs point; None where they do not tell.
        weekday: the one named beside the day, 0 for Monday; a year in which the day is that one goes before others.
    """
    years = (report.year - 1, report.year, report.year + 1)
    days = [day for year in years if (day := day_or_none(year, *month_and_day)) is not None]
    fitting = [day for day in days if day.weekday() == weekday]
    if not days:
        return report.year

    def distance(day: date) -> int:
        return abs((day - report).days)

    nearest = min(fitting or days, key=distance)
    if direction in {None, Direction.EITHER} or fitting:
        return nearest.year
    ahead = direction is Direction.FUTURE
    allowed = [day for day in days if (day >= report) == ahead and distance(day) <= _FAR]
    return min(allowed, key=distance, default=nearest).year
