"""What was found in a report, as a person is told of it: in which words, about whom, and what was said of it since.

These are the shapes that every page and table shows. How they come from the record is in `telling`; what a word on a
page is called in some language belongs to the page.
"""

import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime

from goodoffices.domain.acts import ActId, ActStatus, PloverRoot
from goodoffices.domain.contacts import Authority, ContactId, ContactKind, ContactStatus, Level
from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.positions import NotStatedId, NotStatedKind, PositionId, Stance
from goodoffices.domain.record_ids import FindingId, ReportId, StatementId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.statements import DoubtKind, StatementStatus, StatementType


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody whom a report names."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The report that something was read in, as far as one line tells it."""

    report: ReportId
    title: str | None = field(repr=False)
    outlet: str | None
    dated: date | None
    language: LanguageTag
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a person said of a finding."""

    verdict: Verdict
    number: int  # of the entry that spoke last of the finding: whoever answers names it
    by: str | None = None  # the person's name, or the account's where the case knows no person for it
    at: datetime | None = None
    reason: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement as a person is told of it."""

    origin: Origin
    id: StatementId
    speakers: tuple[Named, ...]  # none where the report names nobody
    cue: str | None = field(repr=False)
    pieces: tuple[str, ...] = field(repr=False)  # the words as they stand in the report; several where broken off
    type: StatementType
    certainty: Certainty
    status: StatementStatus
    day: date | None  # the day it was said, else its report's
    day_is_reports: bool  # the day is only the report's own
    issues: tuple[str, ...] = field(repr=False)
    told_in: StatementId | None  # the statement whose words tell of this one
    told_by: tuple[Named, ...]
    repeats: StatementId | None
    doubts: tuple[DoubtKind, ...]
    review: Review
    machine: "Said | None" = None  # the reader's version, where a person corrected it


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldReply:
    """An answer to a proposed contact."""

    by: Named
    strength: ReplyStrength
    authority: Authority
    statement: StatementId | None
    condition: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldContact:
    """A contact as a person is told of it."""

    origin: Origin
    id: ContactId
    kind: ContactKind
    status: ContactStatus
    participants: tuple[Named, ...]
    level: Level | None
    start: date | None
    end: date | None  # inclusive
    date_words: str | None = field(repr=False)
    place: str | None = field(repr=False)
    agenda: tuple[str, ...] = field(repr=False)
    replies: tuple[ToldReply, ...]
    certainty: Certainty | None
    words: tuple[str, ...] = field(repr=False)  # each place that tells of it
    review: Review
    machine: "ToldContact | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAct:
    """An act as a person is told of it."""

    origin: Origin
    id: ActId
    act: str
    plover: PloverRoot
    cameo: str | None
    status: ActStatus
    sources: tuple[Named, ...]
    targets: tuple[Named, ...]
    day: date | None
    statement: StatementId | None
    words: tuple[str, ...] = field(repr=False)
    review: Review
    machine: "ToldAct | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPosition:
    """A position as a person is told of it."""

    origin: Origin
    id: PositionId
    party: Named
    issue: str = field(repr=False)
    stance: Stance
    statements: tuple[StatementId, ...]
    reported_by: Named | None  # who says so, where the side itself does not
    as_of: date | None
    limited_by: str | None = field(repr=False)
    words: tuple[str, ...] = field(repr=False)
    review: Review
    machine: "ToldPosition | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldNotStated:
    """Something that a report points at and does not tell."""

    origin: Origin
    id: NotStatedId
    kind: NotStatedKind
    about: Named | None
    words: tuple[str, ...] = field(repr=False)
    review: Review
    machine: None = None  # a person confirms or rejects it


Told = Said | ToldContact | ToldAct | ToldPosition | ToldNotStated


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was found in a report, each kind in the order of the text."""

    said: tuple[Said, ...] = ()
    contacts: tuple[ToldContact, ...] = ()
    acts: tuple[ToldAct, ...] = ()
    positions: tuple[ToldPosition, ...] = ()
    not_stated: tuple[ToldNotStated, ...] = ()
    aside: tuple[tuple[FindingId, Review], ...] = ()  # reviews of what a newer reader found otherwise

    def all(self) -> tuple[Told, ...]:
        """Every finding, kind by kind."""
        return (*self.said, *self.contacts, *self.acts, *self.positions, *self.not_stated)

    @property
    def n_unconfirmed(self) -> int:
        """How many of them nobody has said anything of."""
        return sum(found.review.verdict is Verdict.UNCONFIRMED for found in self.all())


def plain(words: str) -> str:
    """Words as a search compares them: one case, one width, one kind of space and apostrophe."""
    return unicodedata.normalize("NFKC", words).casefold().translate(_ONE_APOSTROPHE)


_ONE_APOSTROPHE = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'"})
