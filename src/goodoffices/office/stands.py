"""Where each side stands on each issue: its newest words, on what footing we know them, and how it moved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from goodoffices.domain.briefs import present_of
from goodoffices.domain.case import CaseState
from goodoffices.domain.footings import Footing, footing_of, moves_of, newest_of
from goodoffices.domain.parties import Party, PersonId
from goodoffices.domain.positions import PositionId, Stance
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.spans import Span
from goodoffices.domain.standings import ContradictionKind, Line, Standing, Validity, lines_of
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.office.access import mediators_room, state_of
from goodoffices.office.context import Office
from goodoffices.office.findings import Named, Origin
from goodoffices.office.positions import names_in
from goodoffices.office.telling import origin_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a side stood on an issue, as one report has it."""

    origin: Origin
    finding: PositionId
    day: date | None
    stance: Stance
    words: tuple[str, ...] = field(repr=False)  # as they stand in the report; several where broken off
    speakers: tuple[Named, ...]  # who said them for the side; none where nobody is named, or others tell of it
    reported_by: str | None = field(repr=False)  # who says so, where the side itself does not
    limited_by: str | None = field(repr=False)
    footing: Footing
    unverified: bool  # nobody has verified that it was said
    validity: Validity
    verdict: Verdict
    is_news: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StandMove:
    """A side's own stance became another."""

    before: Stand
    after: Stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two stands of one side on one issue that cannot both be so."""

    party_name: str = field(repr=False)
    issue: str = field(repr=False)
    kind: ContradictionKind
    one: Stand
    other: Stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A side's line on one issue."""

    party: EntityId = field(repr=False)
    party_name: str = field(repr=False)
    issue: str = field(repr=False)
    newest: Stand
    stands: tuple[Stand, ...]  # latest first, the newest among them
    moves: tuple[StandMove, ...]  # earliest first
    conflicts: tuple[Conflict, ...]
    n_evidence: int  # places in reports that its stands rest on

    @property
    def last_move(self) -> StandMove | None:
        """The move that led to the newest stand; None where none did."""
        return self.moves[-1] if self.moves and self.moves[-1].after == self.newest else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An issue, with the line of each party in the order of the case, and the lines of all others."""

    issue: str = field(repr=False)
    of_parties: tuple[Cell | None, ...]
    of_others: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The position matrix of a case as of a day."""

    case: CaseId
    title: str | None = field(repr=False)
    as_of: date
    parties: tuple[Party, ...]
    rows: tuple[Row, ...]  # those with the most parties first

    @property
    def has_others(self) -> bool:
        """Whether anybody but the parties stands anywhere."""
        return any(row.of_others for row in self.rows)


def matrix_of_case(office: Office, viewer: Viewer, case: CaseId, as_of: date | None = None) -> Matrix:
    """Who stands where on which issue, as of a day; at present where none is named.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
    Cost: one pass over the findings of the case.
    """
    state = state_of(office, viewer, case)
    mediators_room(state)
    day = as_of or present_of(state.record, state.channels, office.now()).date()
    parties = tuple(state.who.parties.values())
    rows: dict[str, list[Cell]] = {}
    cells = office.once(case, viewer, ("matrix", day), lambda: cells_in(state, day))
    for cell in cells:
        rows.setdefault(cell.issue, []).append(cell)
    told = [_row(parties, issue, cells) for issue, cells in rows.items()]
    return Matrix(
        case=case,
        title=state.title,
        as_of=day,
        parties=parties,
        rows=tuple(sorted(told, key=lambda row: -sum(cell is not None for cell in row.of_parties))),
    )


def cells_in(state: CaseState, as_of: date, is_news: Callable[[ReportId], bool] = lambda _: False) -> tuple[Cell, ...]:
    """Every side's line on every issue as of a day, by side and issue in the order of their first report.

    Args:
        state: the case as one of its mediators sees it.
        as_of: what was said later does not count.
        is_news: whether what a report tells is news to whoever asks.
    """
    teller = _Teller(state=state, names=names_in(state), is_news=is_news)
    return tuple(teller.cell(line) for line in lines_of(state.record, state.reviews, as_of))


def _row(parties: Sequence[Party], issue: str, cells: Sequence[Cell]) -> Row:
    by_party = {cell.party: cell for cell in cells}
    ids = [EntityId(party.id) for party in parties]
    return Row(
        issue=issue,
        of_parties=tuple(by_party.get(one) for one in ids),
        of_others=tuple(cell for cell in cells if cell.party not in ids),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Teller:
    state: CaseState
    names: Mapping[EntityId, str] = field(repr=False)
    is_news: Callable[[ReportId], bool]

    def cell(self, line: Line) -> Cell:
        """The line as a person is told of it."""
        name = self.names.get(line.party, line.party)
        told = {_pointer(one): self._stand(line, one) for one in line.standings}
        stands = [told[_pointer(one)] for one in reversed(line.standings)]

        def footing(standing: Standing) -> Footing:
            return told[_pointer(standing)].footing

        return Cell(
            party=line.party,
            party_name=name,
            issue=line.issue,
            newest=told[_pointer(newest_of(line, footing))],
            stands=tuple(stands),
            moves=tuple(
                StandMove(before=told[_pointer(move.before)], after=told[_pointer(move.after)])
                for move in moves_of(line, footing)
            ),
            conflicts=tuple(
                Conflict(
                    party_name=name,
                    issue=line.issue,
                    kind=one.kind,
                    one=told[_pointer(one.one)],
                    other=told[_pointer(one.other)],
                )
                for one in line.contradictions
            ),
            n_evidence=sum(len(stand.words) for stand in stands),
        )

    def _stand(self, line: Line, standing: Standing) -> Stand:
        position = standing.position
        findings = self.state.reviews.findings[standing.report]
        found = [findings[name].stands for one in position.statements if (name := FindingId(one)) in findings]
        statements = [one for one in found if isinstance(one, Statement)]
        speakers = dict.fromkeys(who for one in statements for who in one.sources if who != line.party)
        return Stand(
            origin=origin_of(self.state.record.reports[standing.report].event.report),
            finding=position.id,
            day=standing.day,
            stance=position.stance,
            words=_apart(standing.words),
            speakers=tuple(self._named(who) for who in speakers) if position.reported_by is None else (),
            reported_by=self.names.get(position.reported_by, position.reported_by) if position.reported_by else None,
            limited_by=position.limited_by.text if position.limited_by is not None else None,
            footing=footing_of(standing, statements),
            unverified=bool(statements) and all(one.status is StatementStatus.UNVERIFIED for one in statements),
            validity=standing.validity,
            verdict=standing.verdict,
            is_news=self.is_news(standing.report),
        )

    def _named(self, who: EntityId) -> Named:
        known = self.state.who.people.get(PersonId(who))
        return Named(name=self.names.get(who, who), role=known.role if known is not None else None)


def _pointer(standing: Standing) -> tuple[ReportId, PositionId]:
    return standing.report, standing.position.id


def _apart(spans: Sequence[Span]) -> tuple[str, ...]:
    """The words of spans in the order of the text; a span that lies in another is not told twice."""
    ordered = sorted(set(spans), key=lambda one: (one.start, -one.end))
    kept: list[Span] = []
    for span in ordered:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(span.text for span in kept)
