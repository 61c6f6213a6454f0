"""Moments as they are typed at the command line, and as they are printed there: always in UTC."""

from datetime import UTC, date, datetime, time, timedelta

import typer


def moment(words: str) -> datetime:
    """The moment that these words name; without an offset it is in UTC.

    Raises:
        typer.BadParameter: they name none, or a day alone.
    """
    if _day(words) is not None:
        raise typer.BadParameter("name the hour too, such as 2031-05-20T09:00 (UTC) or 2031-05-20T09:00-08:00")
    try:
        found = datetime.fromisoformat(words.strip())
        return (found if found.tzinfo is not None else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        wanted = "write it as 2031-05-20T09:00 (UTC) or 2031-05-20T09:00-08:00"
        raise typer.BadParameter(f"this is no moment: {wanted}") from error


def end_of_day_or_moment(words: str) -> datetime:
    """The moment that these words name; the end of the day in UTC where they name a day alone.

    Raises:
        typer.BadParameter: they name neither.
    """
    day = _day(words)
    return datetime.combine(day, time.max, tzinfo=UTC) if day is not None else moment(words)


def printed(at: datetime) -> str:
    """A moment to the minute, as in `2031-05-20 17:00`."""
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M}"


def in_json(at: datetime | None) -> str | None:
    """A moment as JSON has it, as in `2031-05-20T17:00:00Z`."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at is not None else None


def hours_and_minutes(length: timedelta) -> str:
    """A length of time, as in `73 h` or `50 h 15 min`."""
    hours, minutes = divmod(int(length.total_seconds()) // 60, 60)
    return f"{hours} h {minutes} min" if hours and minutes else f"{minutes} min" if minutes else f"{hours} h"


def hours_in_json(length: timedelta) -> float:
    """A length of time in hours, to the hundredth."""
    return round(length.total_seconds() / 3600, 2)


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return None
