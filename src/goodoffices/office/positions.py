"""The positions of a case over time: each side's line on each issue, as of a day, in whose words and on whose word."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from goodoffices.domain.briefs import present_of
from goodoffices.domain.case import CaseState
from goodoffices.domain.figures import Figure, differing_figures
from goodoffices.domain.positions import PositionId, Stance
from goodoffices.domain.record_ids import EntityId, ReportId, StatementId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.standings import Change, Contradiction, ContradictionKind, Line, Standing, Validity, lines_of
from goodoffices.errors import InvalidSettingError
from goodoffices.office.access import state_of
from goodoffices.office.context import Office
from goodoffices.office.findings import Origin, plain
from goodoffices.office.telling import origin_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionsFilter:
    """Which lines are wanted; a field left empty asks for all."""

    party: str | None = None  # an id, or words of a name
    issue: str | None = field(default=None, repr=False)  # words of the issue
    as_of: date | None = None  # what was said later does not count; None: those of the present


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStanding:
    """Where a side stood on one day, as a person is told of it."""

    origin: Origin
    id: PositionId
    day: date | None
    stance: Stance
    words: tuple[str, ...] = field(repr=False)
    statements: tuple[StatementId, ...]
    reported_by: str | None = field(repr=False)  # who says so, where the side itself does not
    limited_by: str | None = field(repr=False)
    change: Change
    validity: Validity
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldContradiction:
    """Two standings that cannot both be so, by the report and the position of each."""

    kind: ContradictionKind
    one: tuple[ReportId, PositionId]
    other: tuple[ReportId, PositionId]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLine:
    """A side's standings on one issue, the earliest first."""

    party: EntityId = field(repr=False)
    party_name: str = field(repr=False)
    issue: str = field(repr=False)
    standings: tuple[ToldStanding, ...]
    contradictions: tuple[ToldContradiction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigures:
    """Two statements that count the same thing and come to different numbers."""

    issue: str = field(repr=False)
    one: tuple[Origin, StatementId, str] = field(repr=False)
    other: tuple[Origin, StatementId, str] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePositions:
    """The lines of a case that were asked for, and the figures that differ on their issues."""

    case: CaseId
    title: str | None
    as_of: date
    lines: tuple[ToldLine, ...]
    figures: tuple[ToldFigures, ...]


def positions_of_case(office: Office, viewer: Viewer, case: CaseId, wanted: PositionsFilter) -> CasePositions:
    """Where each side stands on each issue as of a day, what changed, what expired and what contradicts.

    Raises:
        InvalidSettingError: the filter's party or issue has no words.

    Cost: one pass over the findings of the case.
    """
    for words in (wanted.party, wanted.issue):
        if words is not None and not words.strip():
            raise InvalidSettingError("a party or an issue is asked for by a name: give one, or leave it out")
    state = state_of(office, viewer, case)
    as_of = wanted.as_of or present_of(state.record, state.channels, office.now()).date()
    names = names_in(state)
    lines = [
        line
        for line in lines_of(state.record, state.reviews, as_of)
        if _asks_for(wanted.party, (line.party, names.get(line.party, "")))
        and _asks_for(wanted.issue, (line.issue, *(one.position.issue for one in line.standings)))
    ]
    return CasePositions(
        case=case,
        title=state.title,
        as_of=as_of,
        lines=tuple(_line(state, names, line) for line in lines),
        figures=tuple(
            one for one in figures_in(state, as_of) if _asks_for(wanted.issue, (one.issue,)) and wanted.party is None
        ),
    )


def figures_in(state: CaseState, as_of: date) -> tuple[ToldFigures, ...]:
    """The figures of a case that differ, as far as they were given by a day."""
    return tuple(
        ToldFigures(issue=one.issue, one=_figure(state, one.one), other=_figure(state, one.other))
        for one in differing_figures(state.record, state.reviews)
        if _by(as_of, one.one, one.other)
    )


def names_in(state: CaseState) -> Mapping[EntityId, str]:
    """The names of all who were read of, a case's own first."""
    names: dict[EntityId, str] = {}
    for read in state.record.readings.values():
        names.update((entity.id, entity.name) for entity in read.event.entities)
    for reviewed in (one for findings in state.reviews.findings.values() for one in findings.values()):
        names.update((entity.id, entity.name) for entity in reviewed.entities)
    names.update((EntityId(party.id), party.name) for party in state.who.parties.values())
    names.update((EntityId(actor.id), actor.name) for actor in state.who.actors.values())
    return names


def _asks_for(wanted: str | None, names: tuple[str, ...]) -> bool:
    if wanted is None:
        return True
    asked = set(plain(wanted).split())
    return any(plain(name) == plain(wanted) or asked <= set(plain(name).replace("/", " ").split()) for name in names)


def _by(day: date, *figures: Figure) -> bool:
    return all(figure.day is None or figure.day <= day for figure in figures)


def _line(state: CaseState, names: Mapping[EntityId, str], line: Line) -> ToldLine:
    return ToldLine(
        party=line.party,
        party_name=names.get(line.party, line.party),
        issue=line.issue,
        standings=tuple(_standing(state, names, one) for one in line.standings),
        contradictions=tuple(_contradiction(one) for one in line.contradictions),
    )


def _standing(state: CaseState, names: Mapping[EntityId, str], standing: Standing) -> ToldStanding:
    position = standing.position
    return ToldStanding(
        origin=origin_of(state.record.reports[standing.report].event.report),
        id=position.id,
        day=standing.day,
        stance=position.stance,
        words=tuple(span.text for span in standing.words),
        statements=position.statements,
        reported_by=names.get(position.reported_by, position.reported_by) if position.reported_by else None,
        limited_by=position.limited_by.text if position.limited_by is not None else None,
        change=standing.change,
        validity=standing.validity,
        verdict=standing.verdict,
    )


def _contradiction(one: Contradiction) -> ToldContradiction:
    return ToldContradiction(
        kind=one.kind, one=(one.one.report, one.one.position.id), other=(one.other.report, one.other.position.id)
    )


def _figure(state: CaseState, figure: Figure) -> tuple[Origin, StatementId, str]:
    return origin_of(state.record.reports[figure.report].event.report), figure.statement, figure.span.text
