"""Figures that differ: statements on one issue that count the same thing and come to different numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from goodoffices.domain.record import RecordState
from goodoffices.domain.record_ids import ReportId, StatementId
from goodoffices.domain.reviews import ReviewsState
from goodoffices.domain.spans import Span
from goodoffices.domain.statements import Statement, StatementStatus

_NUMBERS = {
    word: value
    for value, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
}
_FIGURE = re.compile(
    rf"\b(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(_NUMBERS)})(?:\s+|-)(?:[a-z]+\s+)??(?P<noun>[a-z]{{4,}})\b",
    re.IGNORECASE,
)
_NO_THINGS = frozenset(
    "days weeks months years sides parties countries times other others more governments percent per cent january"
    " february march april june july august september october november december years' million billion".split()
)
_WORD = re.compile(r"[a-z]{4,}")
_COMMON = frozenset("that this with from have been were will would said them they their there which when what".split())
_LARGEST_RATIO = 3
_APART_DAYS = timedelta(days=7)
_COMPARED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of something, as one statement has it."""

    report: ReportId
    statement: StatementId
    span: Span
    value: int
    day: date | None
    words: frozenset[str] = field(repr=False)  # of the statement, by which the thing counted is known again


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresDiffer:
    """Two statements that count the same thing and come to different numbers."""

    issue: str = field(repr=False)
    one: Figure
    other: Figure


def differing_figures(record: RecordState, reviews: ReviewsState) -> tuple[FiguresDiffer, ...]:
    """The figures that differ between statements on one issue, in the order in which their reports were filed.

    Each two numbers of one thing are told once. Reprints do not count, nor do words that were never said or taken back.

    Cost: linear in the statements; a figure is compared with the last few of its thing.
    """
    found: dict[tuple[str, str], list[Figure]] = {}
    told: set[tuple[str, str, int, int]] = set()
    apart = []
    for issue, thing, figure in _figures(record, reviews):
        earlier = found.setdefault((issue, thing), [])
        for one in reversed(earlier[-_COMPARED:]):
            key = (issue, thing, *sorted((one.value, figure.value)))
            if key not in told and _differ(one, figure):
                told.add(key)  # type: ignore[arg-type]
                apart.append(FiguresDiffer(issue=issue, one=one, other=figure))
        earlier.append(figure)
    return tuple(apart)


def _figures(record: RecordState, reviews: ReviewsState) -> Iterator[tuple[str, str, Figure]]:
    for report, filed in record.reports.items():
        if report in record.reprints:
            continue
        for finding in reviews.findings.get(report, {}).values():
            statement = finding.stands
            if isinstance(statement, Statement) and statement.issues and _was_said(statement):
                day = statement.said_on or filed.event.report.dated
                yield from _in_statement(report, statement, day)


def _was_said(statement: Statement) -> bool:
    return statement.status in {StatementStatus.ASSERTED, StatementStatus.REPORTED}


def _in_statement(report: ReportId, statement: Statement, day: date | None) -> Iterator[tuple[str, str, Figure]]:
    words = frozenset(
        word[:6] for span in statement.content_spans for word in _WORD.findall(span.text.lower()) if word not in _COMMON
    )
    for span in statement.content_spans:
        for found in _FIGURE.finditer(span.text):
            noun = found["noun"].lower()
            if noun in _NO_THINGS or not noun.endswith("s"):
                continue
            place = Span(start=span.start + found.start(), end=span.start + found.end(), text=found.group())
            number = found["number"].lower().replace(",", "")
            value = _NUMBERS[number] if number in _NUMBERS else int(number)
            yield (
                statement.issues[0],
                noun,
                Figure(
                    report=report, statement=statement.id, span=place, value=value, day=day, words=words - {noun[:6]}
                ),
            )


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two figures of one thing differ as two counts of it do: not by much, not long apart, in like words."""
    if one.value == other.value or max(one.value, other.value) > _LARGEST_RATIO * min(one.value, other.value):
        return False
    if one.day is not None and other.day is not None and abs(one.day - other.day) > _APART_DAYS:
        return False
    return (one.report, one.statement) != (other.report, other.statement) and bool(one.words & other.words)
