"""The record: reports as they came in, and what was read in them, each finding with its span.

A report is stored whole and never changed. A finding is the reader's until a person confirms it; a statement whose
span is not literally in its report is an invention and is refused here, whoever found it.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.recorded import Recorded
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import Span, require_literal
from goodoffices.errors import DuplicateReportError, InvalidFactError

ReportId = NewType("ReportId", str)
StatementId = NewType("StatementId", str)
"""`S01`, `S02`, ... in the order of the text; unique within its report."""
EntityId = NewType("EntityId", str)


class StatementType(StrEnum):
    """Whose words the content is in."""

    DIRECT = "direct"  # the speaker's, in quotation marks
    INDIRECT = "indirect"  # the reporter's
    MIXED = "mixed"  # the reporter's, with the speaker's own words quoted inside


class StatementStatus(StrEnum):
    """Whether the words were said, and how far to trust that they were."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    NEGATED = "negated"
    REPORTED = "reported"
    RETRACTED = "retracted"
    UNVERIFIED = "unverified"


class EntityKind(StrEnum):
    """What sort of thing a name in a report stands for."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"


class DoubtKind(StrEnum):
    """What the reader could not settle."""

    UNCLOSED_QUOTE = "unclosed quotation"
    STRAY_QUOTE = "quotation mark without an opening"
    NO_SOURCE = "words without a speaker"
    UNSURE_SOURCE = "speaker uncertain"
    UNDATED_REPORT = "report without a date"
    DATES_DISAGREE = "dates disagree"
    OPEN_DATE = "date left open"
    LANGUAGE_NOT_READ = "language not read"
    HIDDEN_TEXT = "page hides text from its readers"
    UNDECODED = "characters that could not be read"
    SPAN_REFUSED = "finding without its words in the report"


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
class Entity:
    """Somebody or something that a report names, under all the names it uses."""

    id: EntityId = field(repr=False)  # a reader makes it of the report's words
    name: str = field(repr=False)
    kind: EntityKind | None = None  # None where the report does not tell
    party: str | None = field(default=None, repr=False)  # whose side, as far as the report itself tells
    role: str | None = field(default=None, repr=False)
    aliases: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who said what, and where in the report it says so."""

    id: StatementId
    sources: tuple[EntityId, ...] = field(repr=False)  # who spoke, where it could be told; several with one voice
    source_span: Span | None
    cue_span: Span | None  # "said", "warned"; None where a colon or a dash stands for it
    content_spans: tuple[Span, ...]  # in order; several where the content is broken off
    type: StatementType
    said_on: date | None
    certainty: Certainty
    status: StatementStatus = StatementStatus.ASSERTED
    addressees: tuple[EntityId, ...] = field(default=(), repr=False)
    issues: tuple[str, ...] = field(default=(), repr=False)
    nested_in: StatementId | None = None  # the statement whose words report this one
    same_as: StatementId | None = None  # an earlier statement that these words repeat

    def __post_init__(self) -> None:
        places = [(span.start, span.end) for span in self.content_spans]
        if not places:
            raise InvalidFactError(f"statement {self.id} needs at least one content span")
        if any(later[0] < earlier[1] for earlier, later in itertools.pairwise(places)):
            raise InvalidFactError(f"the content spans of statement {self.id} must stand in order and apart")

    def spans(self) -> Iterator[Span]:
        """Every span of this statement."""
        yield from (span for span in (self.source_span, self.cue_span, *self.content_spans) if span is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """Words in a report that name a day or a stretch of days, and which days they are."""

    span: Span
    start: date | None  # None before an open beginning ("by Friday"); with `end` None no day can be told
    end: date | None  # inclusive; None after an open end ("since Friday")
    narrowed_by: Span | None = None  # the more exact words about the same event, whose days stand in start and end


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that the reader saw and could not settle; nothing is ever dropped in silence."""

    kind: DoubtKind
    span: Span | None = None
    statement: StatementId | None = None


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


RecordEvent = ReportFiled | ReportRead


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordState:
    """The reports that a viewer may see, and the latest reading of each."""

    reports: Mapping[ReportId, Recorded[ReportFiled]]
    readings: Mapping[ReportId, Recorded[ReportRead]]


@dataclass(slots=True)
class RecordFold:
    """The changing half of a fold over `RecordEvent`s."""

    _reports: dict[ReportId, Recorded[ReportFiled]] = field(default_factory=dict)
    _readings: dict[ReportId, Recorded[ReportRead]] = field(default_factory=dict)

    def apply(self, entry: Recorded[RecordEvent]) -> None:
        """Take one more event in; a report stays as it was filed, and a later reading goes before an earlier one."""
        event = entry.event
        if isinstance(event, ReportFiled):
            self._reports.setdefault(event.report.id, entry)  # type: ignore[arg-type]
        else:
            self._readings[event.report] = entry  # type: ignore[assignment]

    def freeze(self) -> RecordState:
        """The record as it stands now, in the order in which it was filed."""
        return RecordState(
            reports=MappingProxyType(dict(self._reports)), readings=MappingProxyType(dict(self._readings))
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
    for statement in reading.statements:
        yield from statement.spans()
    of_others = [span for mention in reading.dates for span in (mention.span, mention.narrowed_by)]
    of_others += [doubt.span for doubt in reading.doubts]
    yield from (span for span in of_others if span is not None)


def _require_joined(reading: ReportRead) -> None:
    """Refuse findings that share an id or point at what is not there."""
    statements = {statement.id for statement in reading.statements}
    entities = {entity.id for entity in reading.entities}
    if len(statements) != len(reading.statements):
        raise InvalidFactError(f"two statements of report {reading.report} share an id: number them anew")
    if len(entities) != len(reading.entities):
        raise InvalidFactError(f"two entities of report {reading.report} share an id: give each its own")
    for statement in reading.statements:
        place = f"statement {statement.id} of report {reading.report}"
        others = {statement.nested_in, statement.same_as} - {None}
        if statement.id in others or not others <= statements:
            raise InvalidFactError(f"{place} points at no other statement: leave out what it points at")
        if not entities.issuperset((*statement.sources, *statement.addressees)):
            raise InvalidFactError(f"{place} names somebody who is not among those found: add them to the entities")
    for doubt in reading.doubts:
        if doubt.statement is not None and doubt.statement not in statements:
            raise InvalidFactError(
                f"a doubt of report {reading.report} is about {doubt.statement}, which is no statement: leave it out"
            )
