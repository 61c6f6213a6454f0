"""Diplomatic acts: what one side does to another, in public, by the codes of the field.

The roots are those of PLOVER (Halterman et al., "PLOVER and POLECAT: A New Political Event Ontology and Dataset",
2023); the finer code is CAMEO's where a word gives it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.spans import Span
from goodoffices.errors import InvalidFactError

ActId = NewType("ActId", str)
"""`E01`, `E02`, ... in the order of the text; unique within its report."""


class PloverRoot(StrEnum):
    """The sixteen event types of PLOVER, from co-operation to conflict."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class ActStatus(StrEnum):
    """Whether an act was done, and on whose word."""

    ACTUAL = "actual"
    PLANNED = "planned"
    PROPOSED = "proposed"
    ONGOING = "ongoing"
    CLAIMED = "claimed"  # second-hand
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One deed of one side towards another, as a report tells of it."""

    id: ActId
    sources: tuple[EntityId, ...] = field(repr=False)
    act: str  # "appeal", "invite": the finer word for what was done
    plover: PloverRoot
    cameo: str | None  # two or three digits, where a word gives the code
    targets: tuple[EntityId, ...] = field(repr=False)
    status: ActStatus
    evidence: tuple[Span, ...]
    day: date | None = None
    statement: StatementId | None = None  # the statement that does it or tells of it

    def __post_init__(self) -> None:
        if not self.evidence or not self.sources:
            raise InvalidFactError(f"act {self.id} needs somebody who does it and a place that tells of it")
        if self.cameo is not None and not (self.cameo.isdecimal() and 2 <= len(self.cameo) <= 4):
            raise InvalidFactError(f"act {self.id} needs a CAMEO code of two to four digits, or none")

    def spans(self) -> Iterator[Span]:
        """Every span of this act."""
        yield from self.evidence

    def people(self) -> Iterator[EntityId]:
        """Everybody that this act names."""
        yield from self.sources
        yield from self.targets

    def statements(self) -> Iterator[StatementId]:
        """The statements that this act points at."""
        if self.statement is not None:
            yield self.statement
