"""The agenda's two addresses: the page with its list and its month, and the calendar file."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date, get_day_names
from starlette.responses import Response

from goodoffices.desk.messages import PageLanguage
from goodoffices.desk.visit import Visit
from goodoffices.desk.words import word
from goodoffices.domain.rooms import RoomKind
from goodoffices.office.agenda import agenda_of_case
from goodoffices.office.agenda_lines import Agenda, Label, Line
from goodoffices.office.calendar_file import calendar_of

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """A day of a month, and what stands on it."""

    day: date
    lines: tuple[Line, ...]
    is_today: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month as a table: weeks from Monday to Sunday, None where a day is another month's."""

    name: str  # "June 2031"
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[DayCell | None, ...], ...]
    previous: tuple[str, str] | None  # as an address has it, and its name
    following: tuple[str, str] | None
    n_lines: int  # that fall into it
    mistaken: bool  # the address names no month


async def agenda(visit: Visit) -> Response:
    """What is planned and what has been, as a list and as a month."""
    shown = agenda_of_case(visit.office, visit.viewer, visit.case)
    month = month_of(shown, visit.request.query_params.get("month", ""), visit.language)
    return visit.page("agenda.html", room=RoomKind.MEDIATOR, shown=shown, month=month)


async def calendar(visit: Visit) -> Response:
    """The agenda as a calendar file, under neutral titles in the language of the page."""
    shown = agenda_of_case(visit.office, visit.viewer, visit.case)
    content = calendar_of(shown, visit.office.now(), lambda label, number: _title(visit.language, label, number))
    headers = {"Content-Disposition": 'attachment; filename="agenda.ics"'}
    return Response(content, media_type="text/calendar; charset=utf-8", headers=headers)


def month_of(agenda: Agenda, wanted: str, language: PageLanguage) -> Month:
    """A month of the agenda, as a table.

    Args:
        agenda: all of it.
        wanted: such as `2031-06`; empty or no month: this one, or where nothing is in it the next that has something.
        language: gives the names of months and days.
    """
    first = _first_of(agenda, wanted)
    cells = [_cell(agenda, first.replace(day=1) + timedelta(days=day)) for day in range(_length(first))]
    before: list[DayCell | None] = [None] * first.weekday()
    whole = before + cells + [None] * (-(len(before) + len(cells)) % 7)
    names = get_day_names("wide", context="stand-alone", locale=language.locale)
    return Month(
        name=_name(first, language),
        weekdays=tuple(names[day] for day in range(7)),
        weeks=tuple(tuple(whole[at : at + 7]) for at in range(0, len(whole), 7)),
        previous=_address(first - timedelta(days=1), language) if first > date.min else None,
        following=_address(first + timedelta(days=_length(first)), language) if _length(first) < _left(first) else None,
        n_lines=len({line.key for cell in cells for line in cell.lines}),
        mistaken=bool(wanted) and not _is_month(wanted),
    )


def _first_of(agenda: Agenda, wanted: str) -> date:
    if _is_month(wanted):
        return date.fromisoformat(f"{wanted}-01")
    first = agenda.as_of.date().replace(day=1)
    days = [line.first_day for line in agenda.dated() if line.first_day is not None]
    if any(day.replace(day=1) == first for day in days):
        return first
    return min((day for day in days if day > first), default=first).replace(day=1)


def _is_month(wanted: str) -> bool:
    return _MONTH.fullmatch(wanted) is not None and not wanted.startswith("0000")


def _length(first: date) -> int:
    """How many days a month has."""
    return 31 if first.month == 12 else (first.replace(month=first.month + 1) - first).days


def _left(first: date) -> int:
    """How many days there are from the first of a month to the end of all dates."""
    return (date.max - first).days + 1


def _cell(agenda: Agenda, day: date) -> DayCell:
    return DayCell(day=day, lines=agenda.on(day), is_today=day == agenda.as_of.date())


def _name(day: date, language: PageLanguage) -> str:
    return format_date(day, "LLLL y", locale=language.locale)


def _address(day: date, language: PageLanguage) -> tuple[str, str]:
    return f"{day.year:04}-{day.month:02}", _name(day, language)


def _title(language: PageLanguage, label: Label, number: int) -> str:
    return f"{language.gettext(word(label))} {number}"
