"""The agenda as a calendar file (iCalendar, RFC 5545) that may lie on any telephone: days, and titles that say nothing.

No name, place, issue or word of a report goes in, and no note, link or guest. "Meeting 4" is what the agenda calls it
too: whoever may see the agenda finds it there.
"""

import uuid
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Final

from icalendar import Calendar, Event

from goodoffices.domain.contacts import ContactStatus
from goodoffices.office.agenda_lines import Agenda, Label, Line, OurLine

Titles = Callable[[Label, int], str]
"""Gives a line its neutral title, in whatever language the calendar is to be in."""

_LEFT_OUT: Final = frozenset({ContactStatus.HYPOTHETICAL, ContactStatus.DENIED, ContactStatus.REFUSED})
"""Statuses of what nobody has to keep a day free for."""
_CALLED_OFF: Final = frozenset({ContactStatus.CANCELLED, ContactStatus.POSTPONED, ContactStatus.FAILED})
_LAST: Final = date.max - timedelta(days=1)
_FIRM: Final = frozenset({ContactStatus.CONFIRMED, ContactStatus.PAST})


def neutral_title(label: Label, number: int) -> str:
    """A title that gives nothing away, in English: "Meeting 4"."""
    return f"{label.value.capitalize()} {number}"


def calendar_of(agenda: Agenda, now: datetime, title: Titles = neutral_title) -> bytes:
    """The calendar file of an agenda: one event for each line that has a day and may come about, or did.

    Args:
        agenda: lines without a day, and what was only talked of, denied or refused, are left out.
        now: UTC, when the file is made.
        title: what a line is called; it is given nothing but a label and a number.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Good Offices//Agenda//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for line in _shown(agenda):
        calendar.add_component(_event(line, now, title))
    written: bytes = calendar.to_ical()
    return written


def n_events(agenda: Agenda) -> int:
    """How many events the calendar file of an agenda has."""
    return sum(1 for _ in _shown(agenda))


def _shown(agenda: Agenda) -> Iterator[Line]:
    yield from (line for line in agenda.dated() if isinstance(line, OurLine) or line.status not in _LEFT_OUT)


def _event(line: Line, now: datetime, title: Titles) -> Event:
    event = Event()
    event.add("uid", str(uuid.UUID(hex=line.key)))
    event.add("dtstamp", now)
    event.add("summary", title(line.label, line.number))
    if isinstance(line, OurLine):
        event.add("dtstart", line.planned.at)
    else:
        first, last = line.first_day, line.last_day
        assert first is not None, "a line without a day is in no calendar"
        assert last is not None, "what has a first day has a last"
        event.add("dtstart", first)
        event.add("dtend", min(last, _LAST) + timedelta(days=1))  # the first day on which it is over
    event.add("status", _status(line))
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE" if isinstance(line, OurLine) else "TRANSPARENT")  # others' days keep ours free
    return event


def _status(line: Line) -> str:
    if isinstance(line, OurLine) or line.status in _FIRM:
        return "CONFIRMED"
    return "CANCELLED" if line.status in _CALLED_OFF else "TENTATIVE"
