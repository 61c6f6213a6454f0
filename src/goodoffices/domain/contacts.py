"""Contacts: who meets, calls or writes to whom, when and where, how firm it is, and what was answered.

A contact is read in a report and stays unconfirmed until a person confirms it. Attending a forum is a contact of its
own kind and accepts no meeting there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.spans import Span
from goodoffices.errors import InvalidFactError

ContactId = NewType("ContactId", str)
"""`C1`, `C2`, ... in the order of the text; unique within its report."""


class ContactKind(StrEnum):
    """In which way people come together."""

    PHONE_CALL = "phone_call"
    VIDEO_CALL = "video_call"
    MEETING = "meeting"
    VISIT = "visit"
    LETTER = "letter"
    ATTENDANCE = "attendance"  # somebody comes to a forum; whom they meet there is another contact
    ONGOING_CONTACT = "ongoing_contact"
    PRESS_REMARKS = "press_remarks"


class ContactStatus(StrEnum):
    """Whether a contact took place, or how firmly it will."""

    PAST = "past"
    ONGOING = "ongoing"
    CONFIRMED = "confirmed"  # every named side has confirmed
    PLANNED = "planned"  # announced or scheduled
    PROPOSED = "proposed"  # a wish or an offer, an answer still open
    HYPOTHETICAL = "hypothetical"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    DENIED = "denied"
    FAILED = "failed"


class Level(StrEnum):
    """The rank at which a contact is held, highest first."""

    LEADERS = "leaders"
    MINISTERS = "ministers"
    DEPUTY_MINISTERS = "deputy ministers"
    ENVOYS = "envoys"  # ambassadors, special envoys, chief delegates
    OFFICIALS = "officials"
    MILITARY = "military"


class Authority(StrEnum):
    """By what right somebody answers for the one who was asked."""

    OWN = "own"  # the one who was asked, or the government that was
    SPOKESPERSON = "spokesperson"
    SUBORDINATE = "subordinate"  # an ambassador or a delegate of the side that was asked
    SECOND_HAND = "second-hand"  # somebody else told of the answer: a host of a guest's


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer to a proposed contact, graded by what it says and by who says it."""

    by: EntityId = field(repr=False)
    strength: ReplyStrength
    authority: Authority
    statement: StatementId | None = None
    condition: Span | None = None  # the words that make the answer depend on something


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A call, a meeting, a letter or another contact, with all the places that tell of it."""

    id: ContactId
    kind: ContactKind
    participants: tuple[EntityId, ...] = field(repr=False)
    status: ContactStatus
    evidence: tuple[Span, ...]  # every mention of it, in the order of the text
    level: Level | None = None
    date_start: date | None = None
    date_end: date | None = None
    date_expr: Span | None = None  # the words that the dates were read in
    place: str | None = field(default=None, repr=False)
    agenda: tuple[str, ...] = field(default=(), repr=False)  # issues, as statements name them
    replies: tuple[Reply, ...] = ()
    certainty: Certainty | None = None  # where it is lower than the report's own word

    def __post_init__(self) -> None:
        if not self.evidence:
            raise InvalidFactError(f"contact {self.id} needs at least one place that tells of it")
        if self.date_start is not None and self.date_end is not None and self.date_end < self.date_start:
            raise InvalidFactError(f"contact {self.id} would end before it begins: swap its dates")

    def spans(self) -> Iterator[Span]:
        """Every span of this contact."""
        yield from self.evidence
        if self.date_expr is not None:
            yield self.date_expr
        yield from (reply.condition for reply in self.replies if reply.condition is not None)

    def people(self) -> Iterator[EntityId]:
        """Everybody that this contact names."""
        yield from self.participants
        yield from (reply.by for reply in self.replies)

    def statements(self) -> Iterator[StatementId]:
        """The statements that this contact points at."""
        yield from (reply.statement for reply in self.replies if reply.statement is not None)
