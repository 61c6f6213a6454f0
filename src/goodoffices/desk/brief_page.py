"""The brief of a case, the word that somebody has read it, and the position matrix: each a view over one call."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from starlette.responses import Response

from goodoffices.desk.messages import N_
from goodoffices.desk.visit import Visit
from goodoffices.domain.rooms import RoomKind
from goodoffices.errors import InvalidFactError
from goodoffices.office.brief import BriefWanted, brief_of_case, read_brief
from goodoffices.office.news import answers_to
from goodoffices.office.stands import matrix_of_case

_NO_DAY = N_("This is no day. Write it as year, month and day, like 2031-05-24. It was not used.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDays:
    """The days that an address asks for; what is no day stays in its field and is not used."""

    given: Mapping[str, str] = field(repr=False)
    days: Mapping[str, date]
    problems: Mapping[str, str]  # for a field what is wrong with it, in the source language


async def brief(visit: Visit) -> Response:
    """The brief: what a team leader reads before the first call of the day."""
    asked = asked_days(visit.request.query_params, "since", "as_of")
    as_of = asked.days.get("as_of")
    moment = datetime.combine(as_of, time.max, tzinfo=UTC) if as_of is not None else None
    shown = brief_of_case(
        visit.office, visit.viewer, visit.case, BriefWanted(since=asked.days.get("since"), as_of=moment)
    )
    done = "read" in visit.request.query_params
    return visit.page("brief.html", room=RoomKind.MEDIATOR, shown=shown, asked=asked, done=done, answers_to=answers_to)


async def note_brief(visit: Visit) -> Response:
    """The brief again, once it is noted that this account has read it; or a plain no to a form of nobody's page."""
    through = visit.form["through"]
    try:
        read_brief(visit.office, visit.viewer, visit.case, int(through) if through.isdecimal() else 0)
    except InvalidFactError:
        return visit.refused(400)
    return visit.go(f"/cases/{visit.case}?read")


async def positions(visit: Visit) -> Response:
    """The position matrix: an issue a row, a party a column."""
    asked = asked_days(visit.request.query_params, "as_of")
    shown = matrix_of_case(visit.office, visit.viewer, visit.case, asked.days.get("as_of"))
    return visit.page("positions.html", room=RoomKind.MEDIATOR, shown=shown, asked=asked)


def asked_days(query: Mapping[str, str], *names: str) -> AskedDays:
    """The days that the query of an address asks for under some names."""
    given = {name: query.get(name, "").strip() for name in names}
    days, problems = {}, {}
    for name, words in given.items():
        try:
            if words:
                days[name] = date.fromisoformat(words)
        except ValueError:
            problems[name] = _NO_DAY
    return AskedDays(given=given, days=days, problems=problems)
