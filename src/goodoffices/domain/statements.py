"""Statements: who said what, in which words, on which day, and how it is known; with what stayed in doubt.

What is read in a report points at the report's own words by spans. What a person makes of it is not here.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import Span
from goodoffices.errors import InvalidFactError


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
