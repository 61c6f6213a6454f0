"""The record: reports as they came in, and what was read in them, each finding with its span.

A report is stored whole and never changed. A finding is the reader's until a person confirms it; a statement whose
span is not literally in its report is an invention and is refused here, whoever found it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from types import MappingProxyType

from goodoffices.domain.acts import Act
from goodoffices.domain.contacts import Contact
from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.positions import NotStated, Position
from goodoffices.domain.record_ids import EntityId, ReportId, StatementId
from goodoffices.domain.recorded import Recorded
from goodoffices.domain.reprints import ReprintFound
from goodoffices.domain.spans import Span, require_literal
from goodoffices.domain.statements import DateMention, Doubt, Entity, Statement
from goodoffices.errors import DuplicateReportError, InvalidFactError


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text as it reached us, with what is known of where and when it came from."""

    id: ReportId
    title: str | None = field(repr=False)
    outlet: str | None  # the publisher: the report's source
    dated: date | None  # the day that the report itself bears
    date_evidence: str | None = field(repr=False)  # the words or the field that the date was taken from
    text: str = field(repr=False)  # stored whole: every span counts in it
    language: LanguageTag
    direction: Direction
    digest: str  # SHA-256 of the bytes that came in, hexadecimal

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidFactError("a report needs a text: this one is empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFiled:
    """A report went onto the record, whole."""

    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRead:
    """A reader went through a report; all it found is unconfirmed until a person confirms it."""

    report: ReportId
    reader: str  # which reader, with its version
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    dates: tuple[DateMention, ...]
    doubts: tuple[Doubt, ...]
    contacts: tuple[Contact, ...] = ()
    acts: tuple[Act, ...] = ()
    positions: tuple[Position, ...] = ()
    not_stated: tuple[NotStated, ...] = ()


RecordEvent = ReportFiled | ReportRead | ReprintFound


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordState:
    """The reports that a viewer may see, the latest reading of each, and which of them reprint another."""

    reports: Mapping[ReportId, Recorded[ReportFiled]]
    readings: Mapping[ReportId, Recorded[ReportRead]]
    reprints: Mapping[ReportId, Recorded[ReprintFound]]  # by the report that reprints


@dataclass(slots=True)
class RecordFold:
    """The changing half of a fold over `RecordEvent`s."""

    _reports: dict[ReportId, Recorded[ReportFiled]] = field(default_factory=dict)
    _readings: dict[ReportId, Recorded[ReportRead]] = field(default_factory=dict)
    _reprints: dict[ReportId, Recorded[ReprintFound]] = field(default_factory=dict)

    def apply(self, entry: Recorded[RecordEvent]) -> None:
        """Take one more event in; a report stays as it was filed, and a later reading goes before an earlier one."""
        event = entry.event
        if isinstance(event, ReportFiled):
            self._reports.setdefault(event.report.id, entry)  # type: ignore[arg-type]
        elif isinstance(event, ReprintFound):
            self._reprints[event.report] = entry  # type: ignore[assignment]
        else:
            self._readings[event.report] = entry  # type: ignore[assignment]

    def freeze(self) -> RecordState:
        """The record as it stands now, in the order in which it was filed."""
        return RecordState(
            reports=MappingProxyType(dict(self._reports)),
            readings=MappingProxyType(dict(self._readings)),
            reprints=MappingProxyType(dict(self._reprints)),
        )


def file_report(state: RecordState, report: Report) -> ReportFiled:
    """The event by which a report goes onto the record.

    Raises:
        DuplicateReportError: the very same bytes are on the record already.
        InvalidFactError: another report has this id.
    """
    for entry in state.reports.values():
        if entry.event.report.digest == report.digest:
            raise DuplicateReportError(
                f"this report is on the record already, as report {entry.event.report.id}: nothing was added"
            )
    if report.id in state.reports:
        raise InvalidFactError(f"the id {report.id} stands for another report already: choose a new one")
    return ReportFiled(report=report)


def record_reading(report: Report, reading: ReportRead) -> ReportRead:
    """The event by which a reading goes onto the record, once each of its spans is found in the report.

    Raises:
        InventedSpanError: a span does not give back the words at its place in the report.
        InvalidFactError: the reading is of another report, two of its findings share an id, or one of them points at a
            finding that is not there.
    """
    if reading.report != report.id:
        raise InvalidFactError(f"a reading of report {reading.report} is not one of report {report.id}: read that one")
    for span in _spans(reading):
        require_literal(span, report.text)
    _require_joined(reading)
    return reading


def _spans(reading: ReportRead) -> Iterator[Span]:
    findings: list[Iterable[Statement | Contact | Act | Position]] = [
        reading.statements,
        reading.contacts,
        reading.acts,
        reading.positions,
    ]
    for finding in chain.from_iterable(findings):
        yield from finding.spans()
    for one in reading.not_stated:
        yield from one.evidence
    of_others = [span for mention in reading.dates for span in (mention.span, mention.narrowed_by)]
    of_others += [doubt.span for doubt in reading.doubts]
    yield from (span for span in of_others if span is not None)


def _require_joined(reading: ReportRead) -> None:
    """Refuse findings that share an id or point at what is not there."""
    statements = {statement.id for statement in reading.statements}
    entities = {entity.id for entity in reading.entities}
    _require_apart(reading)
    for statement in reading.statements:
        others = {statement.nested_in, statement.same_as} - {None}
        if statement.id in others or not others <= statements:
            place = f"statement {statement.id} of report {reading.report}"
            raise InvalidFactError(f"{place} points at no other statement: leave out what it points at")
    for identifier, people, told in _pointers(reading):
        place = f"{identifier} of report {reading.report}"
        if not entities.issuperset(people):
            raise InvalidFactError(f"{place} names somebody who is not among those found: add them to the entities")
        if not statements.issuperset(told):
            raise InvalidFactError(f"{place} points at a statement that is not there: leave it out")


def _require_apart(reading: ReportRead) -> None:
    lists: tuple[tuple[str, list[str]], ...] = (
        ("statements", [statement.id for statement in reading.statements]),
        ("entities", [entity.id for entity in reading.entities]),
        ("contacts", [contact.id for contact in reading.contacts]),
        ("acts", [act.id for act in reading.acts]),
        ("positions", [position.id for position in reading.positions]),
        ("things not stated", [one.id for one in reading.not_stated]),
    )
    for name, ids in lists:
        if len(set(ids)) != len(ids):
            raise InvalidFactError(f"two {name} of report {reading.report} share an id: number them anew")


def _pointers(reading: ReportRead) -> Iterator[tuple[str, Iterable[EntityId], Iterable[StatementId]]]:
    """For each finding what it is called, whom it names and which statements it points at."""
    for statement in reading.statements:
        yield f"statement {statement.id}", (*statement.sources, *statement.addressees), ()
    for contact in reading.contacts:
        yield f"contact {contact.id}", contact.people(), contact.statements()
    for act in reading.acts:
        yield f"act {act.id}", act.people(), act.statements()
    for position in reading.positions:
        yield f"position {position.id}", position.people(), position.statements
    for one in reading.not_stated:
        yield one.id, () if one.about is None else (one.about,), ()
    for doubt in reading.doubts:
        yield "a doubt", (), () if doubt.statement is None else (doubt.statement,)
