"""Gaps: what reports point at and do not tell, each told once, until a later report gives it for certain."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from goodoffices.domain.case import CaseState
from goodoffices.domain.contacts import Authority
from goodoffices.domain.parties import PersonId
from goodoffices.domain.positions import NotStated, NotStatedId, NotStatedKind
from goodoffices.domain.record_ids import EntityId, ReportId
from goodoffices.domain.scales import ReplyStrength
from goodoffices.office.agenda_lines import ReadLine, ToldAnswer
from goodoffices.office.findings import Origin, plain
from goodoffices.office.positions import names_in
from goodoffices.office.telling import origin_of

_OWN = frozenset({Authority.OWN, Authority.SPOKESPERSON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that a report points at and does not tell."""

    origin: Origin  # of the latest report that leaves it open
    finding: NotStatedId
    kind: NotStatedKind
    about: str | None = field(repr=False)  # whose conditions, whose answer
    of_party: bool  # it is about a party
    words: tuple[str, ...] = field(repr=False)
    n_reports: int  # that leave it open in these words
    is_news: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """The gaps of one kind, those about a party first, then the latest."""

    kind: NotStatedKind
    gaps: tuple[Gap, ...]


def gaps_in(
    state: CaseState, lines: Sequence[ReadLine], is_news: Callable[[ReportId], bool] = lambda _: False
) -> tuple[Gaps, ...]:
    """What the reports of a case leave open, by kind; neither reprints nor what a person rejected count.

    Args:
        state: the case as one of its mediators sees it.
        lines: its agenda. A missing answer that was given since, by the very one who owed it, is no gap any more.
        is_news: whether what a report tells is news to whoever asks.
    Cost: one pass over the findings of the case.
    """
    answered = _answered(lines)
    names = names_in(state)
    found: dict[tuple[NotStatedKind, str | None, str], list[tuple[ReportId, NotStated]]] = {}
    for report, gap in _not_stated(state):
        if not _was_given(state, report, gap, answered):
            words = plain(" ".join(span.text for span in gap.evidence))
            found.setdefault((gap.kind, gap.about, words), []).append((report, gap))
    told = [_gap(state, names, places, is_news) for places in found.values()]
    ordered = sorted(told, key=lambda gap: (gap.of_party, gap.origin.dated or date.min), reverse=True)
    kinds = ((kind, tuple(gap for gap in ordered if gap.kind is kind)) for kind in NotStatedKind)
    return tuple(Gaps(kind=kind, gaps=gaps) for kind, gaps in kinds if gaps)


def _not_stated(state: CaseState) -> Iterator[tuple[ReportId, NotStated]]:
    for report in state.record.reports:
        if report not in state.record.reprints:
            for finding in state.reviews.findings.get(report, {}).values():
                if isinstance(finding.stands, NotStated):
                    yield report, finding.stands


def _gap(
    state: CaseState,
    names: Mapping[EntityId, str],
    places: Sequence[tuple[ReportId, NotStated]],
    is_news: Callable[[ReportId], bool],
) -> Gap:
    report, gap = max(places, key=lambda place: _day(state, place[0]))
    about = gap.about
    side = _side_of(state, report, about) if about is not None else None
    return Gap(
        origin=origin_of(state.record.reports[report].event.report),
        finding=gap.id,
        kind=gap.kind,
        about=names.get(about, about) if about is not None else None,
        of_party=side in state.who.parties,
        words=tuple(span.text for span in gap.evidence),
        n_reports=len({report for report, _ in places}),
        is_news=is_news(places[0][0]),
    )


def _side_of(state: CaseState, report: ReportId, who: EntityId) -> str:
    person = state.who.people.get(PersonId(who))
    if person is not None and person.side is not None:
        return person.side
    told = (one.party for one in state.record.readings[report].event.entities if one.id == who)
    return next(told, None) or who


def _answered(lines: Sequence[ReadLine]) -> tuple[tuple[frozenset[ReportId], ToldAnswer], ...]:
    """The answers that were given by those who owed them, each with the reports that tell of its contact."""
    return tuple(
        (frozenset(told.origin.report for told in line.told), seat.answer)
        for line in lines
        for seat in line.invited
        if seat.answer is not None
        and seat.answer.strength is not ReplyStrength.NO_ANSWER
        and seat.answer.authority in _OWN
    )


def _was_given(
    state: CaseState, report: ReportId, gap: NotStated, answered: Sequence[tuple[frozenset[ReportId], ToldAnswer]]
) -> bool:
    """Whether a later report has the answer that a report misses: to a contact it tells of, by the one it names."""
    if gap.kind is not NotStatedKind.REPLY or gap.about is None:
        return False
    return any(
        report in reports and answer.by.id == gap.about and _day(state, report) < (answer.origin.dated or date.min)
        for reports, answer in answered
    )


def _day(state: CaseState, report: ReportId) -> date:
    return state.record.reports[report].event.report.dated or date.min
