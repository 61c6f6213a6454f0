"""Asks: what we asked a side for in our own contacts, and whether it has answered.

An answer may be a no. An ask that several contacts answer was answered by the first of them.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

from goodoffices.domain.parties import ActorId
from goodoffices.errors import InvalidFactError

OurContactId = NewType("OurContactId", str)
"""The id of a contact of our own, planned or held; unique within its case, and the same before and after."""
AskId = NewType("AskId", str)
"""Unique within its case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPut:
    """An ask as it was put to a side."""

    id: AskId
    to: ActorId  # the party or other actor that is to answer
    text: str = field(repr=False)

    def __post_init__(self) -> None:
        if not self.id.strip() or not self.text.strip():
            raise InvalidFactError("an ask needs an id and words: give both")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """An ask, the contact that it was made in, and the contact that answered it if one has."""

    id: AskId
    to: ActorId
    text: str = field(repr=False)
    asked_in: OurContactId
    asked_at: datetime  # UTC
    answered_in: OurContactId | None = None
    answered_at: datetime | None = None  # UTC; never before `asked_at`

    def was_put(self, as_of: datetime) -> bool:
        """Whether it had been put by then."""
        return self.asked_at <= as_of

    def was_answered(self, as_of: datetime) -> bool:
        """Whether it had been answered by then."""
        return self.answered_at is not None and self.answered_at <= as_of

    def was_open(self, as_of: datetime) -> bool:
        """Whether it had been put and not been answered by then."""
        return self.was_put(as_of) and not self.was_answered(as_of)
