"""Telling: from the facts on the record to what a person is told of them, each with what was said of it since.

A corrected finding is told as the person has it, with the reader's version beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

from goodoffices.domain.acts import Act
from goodoffices.domain.case import CaseState
from goodoffices.domain.contacts import Contact
from goodoffices.domain.language import direction_of
from goodoffices.domain.parties import PartiesFold, PartiesState
from goodoffices.domain.positions import NotStated, Position
from goodoffices.domain.record import Report
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId, StatementId
from goodoffices.domain.recorded import AccountId
from goodoffices.domain.reviews import Finding, ReviewedFinding, Verdict
from goodoffices.domain.spans import Span
from goodoffices.domain.statements import Doubt, DoubtKind, Entity, Statement
from goodoffices.office.findings import (
    Findings,
    Named,
    Origin,
    Review,
    Said,
    Told,
    ToldAct,
    ToldContact,
    ToldNotStated,
    ToldPosition,
    ToldReply,
    plain,
)
from goodoffices.reading.reader import Reading


def findings_told(state: CaseState, report: ReportId) -> Findings:
    """All that was found in a report, as a person is told of it; nothing where it has not been read.

    Cost: linear in the findings of the report.
    """
    filed, read = state.record.reports[report].event.report, state.record.readings.get(report)
    found = tuple(state.reviews.findings.get(report, {}).values())
    entities = read.event.entities if read is not None else ()
    names = {one.id: _named(one) for one in (*entities, *(one for reviewed in found for one in reviewed.entities))}
    teller = _Teller.of(state.who, origin_of(filed), names, found)
    told = _told(teller, found, read.event.doubts if read is not None else ())
    aside = ((FindingId(one.machine.id), review_of(state.who, one)) for one in state.reviews.aside.get(report, ()))
    return replace(told, aside=tuple(aside))


def findings_in(reading: Reading, origin: Origin) -> Findings:
    """All that was read in a report that is on no record, as a person is told of it; all of it unconfirmed."""
    lists: tuple[tuple[Finding, ...], ...] = (
        reading.statements,
        reading.contacts,
        reading.acts,
        reading.positions,
        reading.not_stated,
    )
    found = tuple(ReviewedFinding(machine=one, number=0) for one in chain.from_iterable(lists))
    names = {one.id: _named(one) for one in reading.entities}
    return _told(_Teller.of(PartiesFold().freeze(), origin, names, found), found, reading.doubts)


def origin_of_reading(name: str, reading: Reading) -> Origin:
    """A report that is on no record, as far as one line tells it; its name stands for its id."""
    return Origin(
        report=ReportId(name),
        title=reading.title,
        outlet=None,
        dated=reading.dated,
        language=reading.language,
        direction=direction_of(reading.language, ""),
    )


def review_of(who: PartiesState, reviewed: ReviewedFinding) -> Review:
    """What a person said of a finding, under the name by which the case knows them."""
    return Review(
        verdict=reviewed.verdict,
        number=reviewed.number,
        by=person_behind(who, reviewed.by) if reviewed.by is not None else None,
        at=reviewed.at,
        reason=reviewed.reason,
    )


def person_behind(who: PartiesState, account: AccountId) -> str:
    """The name of the person whose account it is; the account's own where the case knows no person for it."""
    known = who.accounts.get(account)
    person = who.people.get(known.person) if known is not None else None
    return person.name if person is not None else account


def origin_of(report: Report) -> Origin:
    """A report as far as one line tells it."""
    return Origin(
        report=report.id,
        title=report.title,
        outlet=report.outlet,
        dated=report.dated,
        language=report.language,
        direction=report.direction,
    )


def _told(teller: "_Teller", found: tuple[ReviewedFinding, ...], doubts: tuple[Doubt, ...]) -> Findings:
    doubted: dict[StatementId, list[DoubtKind]] = {}
    for doubt in doubts:
        if doubt.statement is not None:
            doubted.setdefault(doubt.statement, []).append(doubt.kind)
    told = [teller.tell(reviewed, doubted) for reviewed in found]
    return Findings(
        said=tuple(one for one in told if isinstance(one, Said)),
        contacts=tuple(one for one in told if isinstance(one, ToldContact)),
        acts=tuple(one for one in told if isinstance(one, ToldAct)),
        positions=tuple(one for one in told if isinstance(one, ToldPosition)),
        not_stated=tuple(one for one in told if isinstance(one, ToldNotStated)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Teller:
    """What a telling needs to know of the whole report."""

    who: PartiesState
    origin: Origin
    names: Mapping[EntityId, Named]
    speakers: Mapping[StatementId, tuple[Named, ...]]

    @classmethod
    def of(
        cls,
        who: PartiesState,
        origin: Origin,
        names: Mapping[EntityId, Named],
        found: tuple[ReviewedFinding, ...],
    ) -> "_Teller":
        facts = (reviewed.person or reviewed.machine for reviewed in found)
        speakers = {fact.id: _speakers(fact, names) for fact in facts if isinstance(fact, Statement)}
        return cls(who=who, origin=origin, names=names, speakers=speakers)

    def tell(self, reviewed: ReviewedFinding, doubted: Mapping[StatementId, list[DoubtKind]]) -> Told:
        """A finding as it stands, with the reader's version beside it where a person has another."""
        review = review_of(self.who, reviewed)
        alone = Review(verdict=Verdict.UNCONFIRMED, number=reviewed.number)  # what the reader says by itself
        fact, machine = reviewed.person or reviewed.machine, reviewed.machine
        corrected = reviewed.person is not None
        match fact, machine:
            case Statement(), Statement():
                said = self._said(fact, review, self._said(machine, alone) if corrected else None)
                return replace(said, doubts=tuple(doubted.get(fact.id, ())))
            case Contact(), Contact():
                return self._contact(fact, review, self._contact(machine, alone) if corrected else None)
            case Act(), Act():
                return self._act(fact, review, self._act(machine, alone) if corrected else None)
            case Position(), Position():
                return self._position(fact, review, self._position(machine, alone) if corrected else None)
            case _:
                assert isinstance(fact, NotStated), "a person's version is of the reader's kind"
                return self._not_stated(fact, review)

    def _said(self, fact: Statement, review: Review, machine: Said | None = None) -> Said:
        return Said(
            origin=self.origin,
            id=fact.id,
            speakers=_speakers(fact, self.names),
            cue=fact.cue_span.text if fact.cue_span is not None else None,
            pieces=_words(fact.content_spans),
            type=fact.type,
            certainty=fact.certainty,
            status=fact.status,
            day=fact.said_on or self.origin.dated,
            day_is_reports=fact.said_on is None and self.origin.dated is not None,
            issues=fact.issues,
            told_in=fact.nested_in,
            told_by=self.speakers[fact.nested_in] if fact.nested_in is not None else (),
            repeats=fact.same_as,
            doubts=(),
            review=review,
            machine=machine,
        )

    def _contact(self, fact: Contact, review: Review, machine: ToldContact | None = None) -> ToldContact:
        return ToldContact(
            origin=self.origin,
            id=fact.id,
            kind=fact.kind,
            status=fact.status,
            participants=self._named(fact.participants),
            level=fact.level,
            start=fact.date_start,
            end=fact.date_end,
            date_words=fact.date_expr.text if fact.date_expr is not None else None,
            place=fact.place,
            agenda=fact.agenda,
            replies=tuple(
                ToldReply(
                    by=self.names[reply.by],
                    strength=reply.strength,
                    authority=reply.authority,
                    statement=reply.statement,
                    condition=reply.condition.text if reply.condition is not None else None,
                )
                for reply in fact.replies
            ),
            certainty=fact.certainty,
            words=_words(fact.evidence),
            review=review,
            machine=machine,
        )

    def _act(self, fact: Act, review: Review, machine: ToldAct | None = None) -> ToldAct:
        return ToldAct(
            origin=self.origin,
            id=fact.id,
            act=fact.act,
            plover=fact.plover,
            cameo=fact.cameo,
            status=fact.status,
            sources=self._named(fact.sources),
            targets=self._named(fact.targets),
            day=fact.day,
            statement=fact.statement,
            words=_words(fact.evidence),
            review=review,
            machine=machine,
        )

    def _position(self, fact: Position, review: Review, machine: ToldPosition | None = None) -> ToldPosition:
        return ToldPosition(
            origin=self.origin,
            id=fact.id,
            party=self.names[fact.party],
            issue=fact.issue,
            stance=fact.stance,
            statements=fact.statements,
            reported_by=self.names[fact.reported_by] if fact.reported_by is not None else None,
            as_of=fact.as_of,
            limited_by=fact.limited_by.text if fact.limited_by is not None else None,
            words=_words(fact.evidence),
            review=review,
            machine=machine,
        )

    def _not_stated(self, fact: NotStated, review: Review) -> ToldNotStated:
        about = self.names[fact.about] if fact.about is not None else None
        return ToldNotStated(
            origin=self.origin, id=fact.id, kind=fact.kind, about=about, words=_words(fact.evidence), review=review
        )

    def _named(self, ids: tuple[EntityId, ...]) -> tuple[Named, ...]:
        return tuple(self.names[one] for one in ids)


def _named(entity: Entity) -> Named:
    says_more = entity.role is not None and plain(entity.role) != plain(entity.name)
    return Named(name=entity.name, role=entity.role if says_more else None)


def _speakers(fact: Statement, names: Mapping[EntityId, Named]) -> tuple[Named, ...]:
    known = tuple(names[source] for source in fact.sources if source in names)
    if not known and fact.source_span is not None:
        return (Named(name=fact.source_span.text),)
    return known


def _words(spans: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(span.text for span in spans)
