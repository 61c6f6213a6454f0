"""Positions: where a side stands on an issue, in which words, on whose word and for how long; and what is not stated.

A position never stands alone: it points at the statements, or at the words of the report, that it was read in.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.spans import Span
from goodoffices.errors import InvalidFactError

PositionId = NewType("PositionId", str)
"""`P01`, `P02`, ...; unique within its report."""
NotStatedId = NewType("NotStatedId", str)
"""`N1`, `N2`, ...; unique within its report."""


class Stance(StrEnum):
    """How a side stands towards an issue."""

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"
    CONDITIONAL = "conditional"
    NON_COMMITTAL = "non-committal"
    SCEPTICAL = "sceptical"
    DELAYS = "delays"
    DEMANDS = "demands"
    REFUSES = "refuses"
    DENIES = "denies"
    OFFERS = "offers"
    NOT_STATED = "not stated"


class NotStatedKind(StrEnum):
    """What sort of thing a report points at and does not give."""

    CONDITIONS = "conditions that are not listed"
    WHO_OR_WHICH = "those meant are not named"
    REPLY = "an answer that is missing"
    MEASURE = "how it would be measured"
    WHEN = "when it would be"
    AUTHORSHIP = "who wrote or approved it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where one side stands on one issue, as one report has it."""

    id: PositionId
    party: EntityId = field(repr=False)  # the state or body, not the person who spoke for it
    issue: str = field(repr=False)
    stance: Stance
    statements: tuple[StatementId, ...]  # in the order of the text
    evidence: tuple[Span, ...]  # the words of the report where no statement carries it
    reported_by: EntityId | None = field(default=None, repr=False)  # who says so, where the side itself does not
    as_of: date | None = None  # the latest day on which it was said
    limited_by: Span | None = None  # "right now", "for the time being": words that bound how long it holds

    def __post_init__(self) -> None:
        if not self.statements and not self.evidence:
            raise InvalidFactError(f"position {self.id} needs the statements or the words that it was read in")

    def spans(self) -> Iterator[Span]:
        """Every span of this position."""
        yield from self.evidence
        if self.limited_by is not None:
            yield self.limited_by

    def people(self) -> Iterator[EntityId]:
        """Everybody that this position names."""
        yield self.party
        if self.reported_by is not None:
            yield self.reported_by


@dataclass(frozen=True, slots=True, kw_only=True)
class NotStated:
    """Something that a report points at and does not tell."""

    id: NotStatedId
    kind: NotStatedKind
    evidence: tuple[Span, ...]
    about: EntityId | None = field(default=None, repr=False)  # whose conditions, whose reply

    def __post_init__(self) -> None:
        if not self.evidence:
            raise InvalidFactError(f"{self.id} needs the words that point at what is not stated")
