"""Standings: where each side stood on each issue, report after report; what changed, what expired, what contradicts.

A standing is read in the positions of all readings, as a person left them: what was rejected does not count, and what a
reprint repeats is not said twice. Which figures differ between reports is the business of `figures`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from goodoffices.domain.positions import Position, Stance
from goodoffices.domain.record import RecordState
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId
from goodoffices.domain.reviews import ReviewsState, Verdict
from goodoffices.domain.spans import Span
from goodoffices.domain.statements import Statement

LIMITED_DAYS: Final = 7
"""Days for which a line holds that its own words limit to "right now"; then the side has to be asked again."""

_APART_DAYS = timedelta(days=7)
_COMPARED = 12
_OPEN_ENDED = ("until", "as long as")
_YES = frozenset({Stance.FOR, Stance.OPEN, Stance.OFFERS, Stance.CONDITIONAL})
_NO = frozenset({Stance.AGAINST, Stance.REFUSES})
SILENCE: Final = frozenset({Stance.NOT_STATED, Stance.NON_COMMITTAL})
"""A side that says nothing more takes nothing back."""


class Change(StrEnum):
    """How a standing goes on from the one before it."""

    FIRST = "first"
    SAME = "same"
    MOVED = "moved"


class Validity(StrEnum):
    """Whether a standing still counts."""

    HOLDS = "holds"
    OVERTAKEN = "overtaken"  # the side has taken another stance since
    EXPIRED = "expired"  # its own words limited it, and their time is over


class ContradictionKind(StrEnum):
    """In which way two standings cannot both be so."""

    OPPOSED = "two stances that cannot both hold"
    SECOND_HAND = "own word and second-hand word differ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a side stood on an issue on one day, as one report has it."""

    report: ReportId
    position: Position
    verdict: Verdict  # what a person said of it
    day: date | None  # when it was said, else the report's own day
    words: tuple[Span, ...] = field(repr=False)  # in the report, in order
    change: Change = Change.FIRST
    validity: Validity = Validity.HOLDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two standings of one side on one issue that cannot both be so."""

    kind: ContradictionKind
    one: Standing
    other: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A side's standings on one issue, the earliest first."""

    party: EntityId = field(repr=False)
    issue: str = field(repr=False)
    standings: tuple[Standing, ...]
    contradictions: tuple[Contradiction, ...]

    @property
    def valid(self) -> tuple[Standing, ...]:
        """Those that hold."""
        return tuple(one for one in self.standings if one.validity is Validity.HOLDS)


def lines_of(record: RecordState, reviews: ReviewsState, as_of: date) -> tuple[Line, ...]:
    """Every side's line on every issue as it stood on a day, by side and issue in the order of their first report.

    Args:
        record: the reports and readings.
        reviews: what persons said of the findings.
        as_of: what was said later does not count, and what had expired by then is marked.
    Cost: linear in the positions, apart from sorting each line by day.
    """
    found: dict[tuple[EntityId, str], list[Standing]] = {}
    for standing in _standings(record, reviews):
        if standing.day is None or standing.day <= as_of:
            key = standing.position.party, issue_family(standing.position.issue)
            found.setdefault(key, []).append(standing)
    return tuple(_line(party, issue, standings, as_of) for (party, issue), standings in found.items())


def issue_family(issue: str) -> str:
    """The name by which reports share an issue: what stands before the report's own word for it."""
    return issue.partition(" / ")[0]


def _standings(record: RecordState, reviews: ReviewsState) -> Iterator[Standing]:
    """The standings of all reports as filed; a reprint's only where the report that it reprints has none such."""
    had: dict[ReportId, set[tuple[EntityId, str, Stance]]] = {}
    for report, filed in record.reports.items():
        findings = reviews.findings.get(report, {})
        reprint = record.reprints.get(report)
        before = had.get(reprint.event.of, set()) if reprint is not None else set()
        for finding in findings.values():
            position = finding.stands
            if not isinstance(position, Position):
                continue
            key = position.party, issue_family(position.issue), position.stance
            had.setdefault(report, set()).add(key)
            if key not in before:
                told = [findings[name].stands for one in position.statements if (name := FindingId(one)) in findings]
                yield Standing(
                    report=report,
                    position=position,
                    verdict=finding.verdict,
                    day=position.as_of or filed.event.report.dated,
                    words=(*position.evidence, *_words(one for one in told if isinstance(one, Statement))),
                )


def _words(statements: Iterable[Statement]) -> Iterator[Span]:
    for statement in statements:
        yield from statement.content_spans


def _line(party: EntityId, issue: str, standings: list[Standing], as_of: date) -> Line:
    ordered = sorted(standings, key=lambda one: one.day or date.min)
    told = []
    for number, standing in enumerate(ordered):
        change = Change.FIRST
        if number:
            same = ordered[number - 1].position.stance is standing.position.stance
            change = Change.SAME if same else Change.MOVED
        told.append(replace(standing, change=change, validity=_validity(standing, ordered[number + 1 :], as_of)))
    return Line(party=party, issue=issue, standings=tuple(told), contradictions=tuple(_contradictions(told)))


def _validity(standing: Standing, later: list[Standing], as_of: date) -> Validity:
    """Whether a standing holds: a later word overtakes it, unless that is hearsay and this is the side's own."""
    for other in later:
        further = standing.day is not None and other.day is not None and other.day > standing.day
        own = other.position.reported_by is None or standing.position.reported_by is not None
        if further and own and other.position.stance not in SILENCE | {standing.position.stance}:
            return Validity.OVERTAKEN
    limit = standing.position.limited_by
    if limit is None or standing.day is None or limit.text.lower().startswith(_OPEN_ENDED):
        return Validity.HOLDS
    return Validity.EXPIRED if as_of > standing.day + timedelta(days=LIMITED_DAYS) else Validity.HOLDS


def _contradictions(standings: list[Standing]) -> Iterator[Contradiction]:
    for number, other in enumerate(standings):
        for one in standings[max(0, number - _COMPARED) : number]:
            kind = _contradiction(one, other)
            if kind is not None:
                yield Contradiction(kind=kind, one=one, other=other)


def _contradiction(one: Standing, other: Standing) -> ContradictionKind | None:
    stances = {one.position.stance, other.position.stance}
    apart = abs(other.day - one.day) if one.day is not None and other.day is not None else None
    if len(stances) == 1 or apart is None:
        return None
    if (one.position.reported_by is None) != (other.position.reported_by is None):
        differ = not (stances <= _YES or stances <= _NO)
        return ContradictionKind.SECOND_HAND if differ and apart <= _APART_DAYS else None
    opposed = bool(stances & _YES) and bool(stances & _NO)
    return ContradictionKind.OPPOSED if opposed and apart == timedelta(0) else None
