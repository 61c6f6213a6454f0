"""The filter form of the record: what an address asks for, what of it makes sense, and what to say of the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from goodoffices.desk.messages import N_
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import StatementStatus
from goodoffices.office.timeline import TimelineFilter

_FIELDS: Final = ("speaker", "report", "known", "status", "verdict", "words", "from", "to")
_NEWEST, _OLDEST = "newest", "oldest"
_MOST: Final = 300  # statements on one page: more take long to draw, and nobody reads them in one go

ScaleT = TypeVar("ScaleT", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A filter form as it was sent; a value that makes no sense stays in its field and filters nothing."""

    given: Mapping[str, str] = field(repr=False)  # each field as it was typed, empty where it was not
    wanted: TimelineFilter
    problems: Mapping[str, str]  # for a field what is wrong with it, in the source language

    @property
    def n_used(self) -> int:
        """How many fields are filled in."""
        return sum(bool(self.given[name]) for name in _FIELDS)


def asked_of(query: Mapping[str, str]) -> Asked:
    """What the query of an address asks for."""
    given = {name: query.get(name, "").strip() for name in _FIELDS}
    order = query.get("order", _NEWEST)
    problems: dict[str, str] = {}
    start, end = _day("from", given, problems), _day("to", given, problems)
    if start is not None and end is not None and start > end:
        problems["to"] = N_("The last day lies before the first. Neither was used.")
        start = end = None
    wanted = TimelineFilter(
        speaker=given["speaker"] or None,
        report=ReportId(given["report"]) if given["report"] else None,
        certainty=_one_of(Certainty, "known", given, problems),
        status=_one_of(StatementStatus, "status", given, problems),
        verdict=_one_of(Verdict, "verdict", given, problems),
        words=given["words"],
        start=start,
        end=end,
        newest_first=order != _OLDEST,
        most=_MOST,
    )
    return Asked(
        given={**given, "order": _NEWEST if wanted.newest_first else _OLDEST}, wanted=wanted, problems=problems
    )


def _day(name: str, given: Mapping[str, str], problems: dict[str, str]) -> date | None:
    if not given[name]:
        return None
    try:
        return date.fromisoformat(given[name])
    except ValueError:
        problems[name] = N_("This is no day. Write it as year, month and day, like 2031-05-24. It was not used.")
        return None


def _one_of(scale: type[ScaleT], name: str, given: Mapping[str, str], problems: dict[str, str]) -> ScaleT | None:
    if not given[name]:
        return None
    try:
        return scale(given[name])
    except ValueError:
        problems[name] = N_("There is no such choice. Pick one from the list. It was not used.")
        return None
