"""The lines of a brief: what is news, where each side stands and what it told us, what is coming, what stays open.

Every line names the finding of a report, or the contact of our log, that it comes from. How lines come from the record
is in `brief` and in what it joins; what a word on a page is called in some language belongs to the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from goodoffices.domain.briefs import Since
from goodoffices.domain.contacts import ContactStatus
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.statements import DoubtKind
from goodoffices.office.agenda_lines import ReadLine, ToldAnswer
from goodoffices.office.channel_map import AskLine, LoggedContact, PlannedContact, SideChannels
from goodoffices.office.findings import Origin
from goodoffices.office.gaps import Gaps
from goodoffices.office.positions import ToldFigures
from goodoffices.office.stands import Cell, Conflict

LONGEST_QUOTE: Final = 180
"""How many characters of somebody's words a line shows; the rest is one click away."""

_BROKEN_OFF = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReport:
    """A report that came onto the record."""

    origin: Origin
    received_at: datetime
    n_statements: int
    reprint_of: Origin | None
    n_unverified: int  # of these: nobody has verified that they were said
    doubts: tuple[DoubtKind, ...]  # about the report as a whole


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContact:
    """A contact of the sides that reports tell of for the first time, or tell of otherwise than before."""

    line: ReadLine
    before: ContactStatus | None  # the status that it had; None where it is new


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAnswer:
    """An answer to a proposed contact."""

    line: ReadLine
    answer: ToldAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What entered the record since somebody looked last."""

    reports: tuple[NewReport, ...]  # latest first
    positions: tuple[Cell, ...]  # whose newest stand is news: on a new issue, or moved
    contacts: tuple[NewContact, ...]
    answers: tuple[NewAnswer, ...]
    ours: tuple[LoggedContact, ...]  # latest first
    answered_asks: tuple[AskLine, ...]
    reviews: Mapping[Verdict, int]  # of how many findings a person said this

    def __bool__(self) -> bool:
        return any(
            (self.reports, self.positions, self.contacts, self.answers, self.ours, self.answered_asks, self.reviews)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StandLine:
    """Where a side stands on an issue; on several, where the very same words tell of them all."""

    cell: Cell  # of the first issue
    issues: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBrief:
    """One party: where it stands in public, what it told us last, and how we reach it."""

    stands: tuple[StandLine, ...]  # what is news first, then the latest
    told_us: tuple[LoggedContact, ...]  # the contacts in which it told us something, latest first
    channels: SideChannels
    open_asks: tuple[AskLine, ...]  # longest waiting first


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The brief of a case as it stood at one moment, for one of its mediators."""

    case: CaseId
    title: str | None = field(repr=False)
    as_of: datetime  # UTC
    day: date
    since: Since
    through: int  # the number of the room's last entry: whoever has read it has read so far
    is_current: bool  # it stands at the present
    news: News
    sides: tuple[SideBrief, ...]  # the parties, in the order of the case
    others: tuple[StandLine, ...]  # of those who are no party
    ahead: tuple[ReadLine, ...]  # by day, those without one last
    ours: tuple[PlannedContact, ...]  # soonest first
    conflicts: tuple[Conflict, ...]  # latest first
    figures: tuple[ToldFigures, ...]
    gaps: tuple[Gaps, ...]


def cut(words: tuple[str, ...] | str, longest: int = LONGEST_QUOTE) -> tuple[str, bool]:
    """The beginning of somebody's words, letter by letter as they stand, and whether that is all of them."""
    whole = words if isinstance(words, str) else _BROKEN_OFF.join(words)
    if len(whole) <= longest:
        return whole, True
    place = whole.rfind(" ", longest // 2, longest + 1)
    return whole[: place if place > 0 else longest].rstrip(" …"), False
