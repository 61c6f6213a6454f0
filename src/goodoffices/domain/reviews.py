"""Reviews: a person's word on what a reader found, that it is so, that it is otherwise, or that it is not so.

A finding is unconfirmed until then. A correction replaces the whole fact and keeps its id; the reader's version stays
beside it. A review is of the finding as it stood: where a later reading found otherwise, it is kept aside, to be looked
at again, and never moved.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from itertools import chain
from types import MappingProxyType

from goodoffices.domain.acts import Act
from goodoffices.domain.contacts import Contact
from goodoffices.domain.positions import NotStated, Position
from goodoffices.domain.record import Report, ReportRead, record_reading
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId
from goodoffices.domain.recorded import AccountId, Recorded
from goodoffices.domain.statements import Entity, Statement
from goodoffices.errors import InvalidFactError, UnchangedFindingError, UnknownFindingError

Finding = Statement | Contact | Act | Position | NotStated
"""Anything that a reader finds in a report and a person can confirm."""


class Verdict(StrEnum):
    """What a person said of a finding."""

    UNCONFIRMED = "unconfirmed"  # nobody has said anything yet
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingConfirmed:
    """A person found that it is as the reader had it."""

    report: ReportId
    finding: FindingId


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRejected:
    """A person found that the report does not say so."""

    report: ReportId
    finding: FindingId
    reason: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.reason is not None and not self.reason.strip():
            raise InvalidFactError("a reason needs words: give some, or none at all")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementCorrected:
    """A person put a statement right."""

    report: ReportId
    statement: Statement
    entities: tuple[Entity, ...] = ()  # those whom it names and the reading does not have

    @property
    def fact(self) -> Statement:
        """The statement as the person has it."""
        return self.statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCorrected:
    """A person put a contact right, with the replies to it."""

    report: ReportId
    contact: Contact
    entities: tuple[Entity, ...] = ()  # those whom it names and the reading does not have

    @property
    def fact(self) -> Contact:
        """The contact as the person has it."""
        return self.contact


@dataclass(frozen=True, slots=True, kw_only=True)
class ActCorrected:
    """A person put an act right."""

    report: ReportId
    act: Act
    entities: tuple[Entity, ...] = ()  # those whom it names and the reading does not have

    @property
    def fact(self) -> Act:
        """The act as the person has it."""
        return self.act


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionCorrected:
    """A person put a position right."""

    report: ReportId
    position: Position
    entities: tuple[Entity, ...] = ()  # those whom it names and the reading does not have

    @property
    def fact(self) -> Position:
        """The position as the person has it."""
        return self.position


Correction = StatementCorrected | ContactCorrected | ActCorrected | PositionCorrected
ReviewEvent = FindingConfirmed | FindingRejected | Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedFinding:
    """A finding as the reader has it, and beside it what a person said of it."""

    machine: Finding
    number: int  # of the entry that spoke last of it: the review's, or the reading's where there is none
    verdict: Verdict = Verdict.UNCONFIRMED
    person: Finding | None = None  # the person's version, where it was corrected
    entities: tuple[Entity, ...] = ()  # those whom the correction names and the reading does not have
    reason: str | None = field(default=None, repr=False)  # why it was rejected
    by: AccountId | None = None
    at: datetime | None = None  # UTC

    @property
    def stands(self) -> Finding | None:
        """What counts now: the person's version where there is one; None where it was rejected."""
        return None if self.verdict is Verdict.REJECTED else self.person or self.machine


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewsState:
    """For each report what was found in it, and what was said of that."""

    findings: Mapping[ReportId, Mapping[FindingId, ReviewedFinding]]  # of the latest reading, in its order
    aside: Mapping[ReportId, tuple[ReviewedFinding, ...]]  # reviews of what the latest reading does not have so


@dataclass(slots=True)
class ReviewsFold:
    """The changing half of a fold over `ReviewEvent`s, and over the readings that they are about."""

    _readings: dict[ReportId, Recorded[ReportRead]] = field(default_factory=dict)
    _reviews: dict[ReportId, dict[FindingId, ReviewedFinding]] = field(default_factory=dict)
    _findings: dict[ReportId, Mapping[FindingId, ReviewedFinding]] = field(default_factory=dict)
    _aside: dict[ReportId, tuple[ReviewedFinding, ...]] = field(default_factory=dict)

    def apply(self, entry: Recorded[ReviewEvent | ReportRead]) -> None:
        """Take one more event in; a later review goes before an earlier one, and one of nothing moves nothing.

        Cost: linear in the findings of its report.
        """
        event = entry.event
        if isinstance(event, ReportRead):
            self._readings[event.report] = entry  # type: ignore[assignment]
        else:
            review = _review_by(entry, self._findings.get(event.report, {}))  # type: ignore[arg-type]
            if review is None:
                return
            self._reviews.setdefault(event.report, {})[_id_of(review.machine)] = review
        self._settle(event.report)

    def freeze(self) -> ReviewsState:
        """What was found and said of it, as it stands now."""
        return ReviewsState(findings=MappingProxyType(dict(self._findings)), aside=MappingProxyType(dict(self._aside)))

    def _settle(self, report: ReportId) -> None:
        """Join each finding of the latest reading with the review that is of this very finding."""
        read, reviews = self._readings[report], self._reviews.get(report, {})
        joined = {}
        for name, finding in findings_of(read.event).items():
            review = reviews.get(name)
            holds = review is not None and review.machine == finding
            joined[name] = review if review and holds else ReviewedFinding(machine=finding, number=read.number)
        self._findings[report] = MappingProxyType(joined)
        self._aside[report] = tuple(review for name, review in reviews.items() if joined.get(name) is not review)


def findings_of(reading: ReportRead) -> dict[FindingId, Finding]:
    """All that was found in a report, by id: statements, contacts, acts, positions, and what is not stated."""
    lists: tuple[tuple[Finding, ...], ...] = (
        reading.statements,
        reading.contacts,
        reading.acts,
        reading.positions,
        reading.not_stated,
    )
    return {_id_of(finding): finding for finding in chain.from_iterable(lists)}


def confirm(reading: ReportRead, finding: FindingId) -> FindingConfirmed:
    """The event by which a person says that a finding is as the reader has it.

    Raises:
        UnknownFindingError: the reading has no such finding.
    """
    _required(reading, finding)
    return FindingConfirmed(report=reading.report, finding=finding)


def reject(reading: ReportRead, finding: FindingId, reason: str | None) -> FindingRejected:
    """The event by which a person says that the report does not say so.

    Raises:
        UnknownFindingError: the reading has no such finding.
        InvalidFactError: the reason has no words.
    """
    _required(reading, finding)
    return FindingRejected(report=reading.report, finding=finding, reason=reason)


def correct(report: Report, reading: ReportRead, correction: Correction) -> Correction:
    """The event by which a person puts a finding right, once it could have been read so in the report.

    Raises:
        UnknownFindingError: the reading has no such finding.
        UnchangedFindingError: it is what the reader has.
        InventedSpanError: a span of it does not give back the words at its place in the report.
        InvalidFactError: it names somebody, or points at a statement, that is neither in the reading nor brought along;
            or it brings somebody along whom it does not name.
    """
    fact = correction.fact
    machine = _required(reading, FindingId(fact.id))
    if type(machine) is not type(fact):
        raise _unknown(reading.report)
    if fact == machine:
        raise UnchangedFindingError(
            f"{fact.id} of report {reading.report} would stay as the reader has it: confirm it instead"
        )
    if not {entity.id for entity in correction.entities} <= set(_people(fact)):
        raise InvalidFactError(
            f"the correction of {fact.id} brings along somebody whom it does not name: leave them out"
        )
    record_reading(report, _with(reading, correction))
    return correction


def is_said_already(found: ReviewedFinding, event: ReviewEvent, by: AccountId) -> bool:
    """Whether this very person's latest word on a finding is this very word, so that saying it again adds nothing."""
    if found.by != by:
        return False
    if isinstance(event, FindingConfirmed):
        return found.verdict is Verdict.CONFIRMED
    if isinstance(event, FindingRejected):
        return found.verdict is Verdict.REJECTED and found.reason == event.reason
    return found.person == event.fact


def _review_by(entry: Recorded[ReviewEvent], findings: Mapping[FindingId, ReviewedFinding]) -> ReviewedFinding | None:
    """The finding with the review that an entry is; None where there is no such finding."""
    event = entry.event
    fact = None if isinstance(event, FindingConfirmed | FindingRejected) else event.fact
    name = event.finding if isinstance(event, FindingConfirmed | FindingRejected) else FindingId(event.fact.id)
    found = findings.get(name)
    if found is None or (fact is not None and type(fact) is not type(found.machine)):
        return None
    review = ReviewedFinding(machine=found.machine, number=entry.number, by=entry.author, at=entry.happened_at)
    if isinstance(event, FindingConfirmed):
        return replace(review, verdict=Verdict.CONFIRMED)
    if isinstance(event, FindingRejected):
        return replace(review, verdict=Verdict.REJECTED, reason=event.reason)
    return replace(review, verdict=Verdict.CORRECTED, person=fact, entities=event.entities)


def _with(reading: ReportRead, correction: Correction) -> ReportRead:
    """The reading as it would be with the person's version in the reader's place."""
    known = replace(reading, entities=(*reading.entities, *correction.entities))
    match correction:
        case StatementCorrected(statement=fact):
            return replace(known, statements=tuple(fact if one.id == fact.id else one for one in known.statements))
        case ContactCorrected(contact=fact):
            return replace(known, contacts=tuple(fact if one.id == fact.id else one for one in known.contacts))
        case ActCorrected(act=fact):
            return replace(known, acts=tuple(fact if one.id == fact.id else one for one in known.acts))
        case _:
            held = correction.position
            return replace(known, positions=tuple(held if one.id == held.id else one for one in known.positions))


def _people(fact: Statement | Contact | Act | Position) -> tuple[EntityId, ...]:
    return (*fact.sources, *fact.addressees) if isinstance(fact, Statement) else tuple(fact.people())


def _required(reading: ReportRead, finding: FindingId) -> Finding:
    found = findings_of(reading).get(finding)
    if found is None:
        raise _unknown(reading.report)
    return found


def _unknown(report: ReportId) -> UnknownFindingError:
    return UnknownFindingError(f"report {report} has no such finding: look at the list of its findings")


def _id_of(finding: Finding) -> FindingId:
    return FindingId(finding.id)
