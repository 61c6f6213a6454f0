"""Moments in time: aware UTC, always. What a date in a report means is the reader's business, not this module's."""

from datetime import datetime, timedelta

from goodoffices.errors import InvalidFactError


def require_utc(moment: datetime, what: str) -> None:
    """Refuse a moment that is not in UTC.

    Raises:
        InvalidFactError: `moment` has no zone, or another one; `what` names it in the message.
    """
    if moment.utcoffset() != timedelta(0):
        raise InvalidFactError(f"{what} must be in UTC, got {moment.isoformat()}: convert it, then retry")
