"""The lines of an agenda: what is planned and what has been, by all that tell of it, and how firm each reply is.

The sides' contacts are read in reports, ours stand in our log; a line says which. How lines come from the record is in
`agenda_telling`; what a word on a page is called in some language belongs to the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from goodoffices.domain.contacts import Authority, ContactId, ContactKind, ContactStatus, Level
from goodoffices.domain.lacks import LackKind
from goodoffices.domain.record_ids import EntityId, FindingId, StatementId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.office.channel_map import PlannedContact
from goodoffices.office.findings import Origin


class Label(StrEnum):
    """What a line is called, with its number, by whoever may know no more of it."""

    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    LETTER = "letter"
    ATTENDANCE = "attendance"
    LASTING = "lasting contact"
    OURS = "our contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody whom a contact brings together with others, or a side of which nobody is named."""

    id: EntityId = field(repr=False)
    name: str = field(repr=False)
    role: str | None = field(repr=False)
    side: str | None = field(repr=False)  # its name; None for a side itself, and where none is told
    is_party: bool  # is a party, or is of one
    level: Level | None  # by the office that the case or the report gives them


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Where a report tells of a contact: its finding, and the words."""

    origin: Origin
    finding: ContactId
    status: ContactStatus
    start: date | None
    end: date | None
    certainty: Certainty | None
    verdict: Verdict
    words: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAnswer:
    """An answer to a contact, graded by what it says and by who gives it."""

    by: Participant
    strength: ReplyStrength
    authority: Authority
    condition: str | None = field(repr=False)
    origin: Origin
    finding: ContactId  # of the contact that it is an answer to
    statement: StatementId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """Somebody who was asked to come, with the answers that were given for them."""

    who: Participant
    answer: ToldAnswer | None  # the one that counts
    earlier: tuple[ToldAnswer, ...]  # others of their own
    beside: tuple[ToldAnswer, ...]  # by others of their side, who cannot bind them

    @property
    def has_answered(self) -> bool:
        """Whether anything but silence was told of them."""
        return self.answer is not None and self.answer.strength is not ReplyStrength.NO_ANSWER


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing that a contact lacks before it can be held, and on whose part."""

    kind: LackKind
    who: tuple[Participant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Who proposed a contact, and the finding that says so."""

    by: Participant
    origin: Origin
    finding: FindingId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLine:
    """A contact of the sides, as all the reports that tell of it have it."""

    key: str  # names the line on a page and in a calendar; made of ids alone
    label: Label
    number: int  # among the lines of its label, in the order in which the record first tells of them
    kind: ContactKind
    status: ContactStatus
    participants: tuple[Participant, ...]
    level: Level | None
    start: date | None
    end: date | None  # inclusive
    place: str | None = field(repr=False)
    proposed_by: tuple[Proposed, ...]
    told: tuple[Told, ...]  # oldest first
    invited: tuple[Invited, ...]  # those of whom an answer is awaited or was given, while it lies ahead
    other_answers: tuple[ToldAnswer, ...]  # by people whose side is not told, or who were not asked
    missing: tuple[Missing, ...]
    only_by_others: bool  # no report has it at first hand
    overdue: bool  # its last day has passed, and no report says what became of it

    @property
    def first_day(self) -> date | None:
        """Its first day, else its last."""
        return self.start or self.end

    @property
    def last_day(self) -> date | None:
        """Its last day, else its first."""
        return self.end or self.start

    @property
    def unanswered(self) -> tuple[Participant, ...]:
        """Those who were asked and of whom no answer is on the record."""
        return tuple(one.who for one in self.invited if not one.has_answered)


@dataclass(frozen=True, slots=True, kw_only=True)
class OurLine:
    """A contact that we mean to have ourselves."""

    key: str
    number: int  # among all that we planned, in the order in which we did
    planned: PlannedContact
    label: Label = Label.OURS

    @property
    def first_day(self) -> date:
        """The day on which it is to begin, in UTC."""
        return self.planned.at.date()

    @property
    def last_day(self) -> date:
        """The same."""
        return self.first_day

    @property
    def overdue(self) -> bool:
        """Whether its hour has come and it was neither logged nor dropped."""
        return self.planned.overdue


Line = ReadLine | OurLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The agenda of a case as it stood at one moment."""

    case: CaseId
    title: str | None = field(repr=False)
    as_of: datetime  # UTC
    ahead: tuple[Line, ...]  # soonest first; what is overdue stands here too
    been: tuple[ReadLine, ...]  # latest first; what came to nothing stands here too
    undated: tuple[ReadLine, ...]
    ongoing: tuple[ReadLine, ...]

    def dated(self) -> Iterator[Line]:
        """All that has a day, what lies ahead first."""
        yield from (line for line in self.ahead if line.first_day is not None)
        yield from self.been

    def all(self) -> Iterator[Line]:
        """Every line, in the order of the page."""
        yield from self.ahead
        yield from self.been
        yield from self.undated
        yield from self.ongoing

    def on(self, day: date) -> tuple[Line, ...]:
        """What stands on a day."""
        return tuple(line for line in self.dated() if touches(line, day, day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of days of which somebody wants the agenda; a side left open has no bound."""

    start: date | None = None
    end: date | None = None  # inclusive


def touches(line: Line, start: date | None, end: date | None) -> bool:
    """Whether any day of a line lies in a stretch of days; never, where it has no day."""
    first, last = line.first_day, line.last_day
    if first is None or last is None:
        return False
    return (end is None or first <= end) and (start is None or last >= start)
