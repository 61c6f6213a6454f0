"""Search: words looked for on the record of a case and in our own log, as far as the viewer may see either.

There is no index: what the viewer may read is gone through, and nothing of it is written anywhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from goodoffices.domain.asks import OurContactId
from goodoffices.domain.case import CaseState
from goodoffices.domain.channels import present
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.errors import InvalidSettingError
from goodoffices.office.access import state_of
from goodoffices.office.channel_map import CaseChannels, LoggedContact, PlannedContact, Somebody, channel_map
from goodoffices.office.context import Office
from goodoffices.office.findings import Named, Said, ToldContact, ToldNotStated, ToldPosition
from goodoffices.office.matching import Piece, excerpt, hold_all, words_of
from goodoffices.office.telling import findings_told

LONGEST_QUERY: Final = 200
"""How many characters somebody may look for at once."""

MOST: Final = 200
"""How many hits are given out; the others are only counted."""

FoundTold = Said | ToldContact | ToldPosition | ToldNotStated
"""The kinds of findings that are gone through."""

_BROKEN_OFF = " … "


class Part(StrEnum):
    """In which part of something the words stand."""

    WHO = "who"
    CONTENT = "content"
    ISSUE = "issue"
    PLACE = "place"
    PURPOSE = "purpose"
    TALKING_POINT = "talking point"
    SAID = "said"
    HEARD = "heard"
    IMPRESSION = "impression"
    ASK = "ask"
    REASON = "reason"


class LogStatus(StrEnum):
    """How it stands with a contact of our log."""

    PLANNED = "planned"
    HELD = "held"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Some of the words that were looked for, with those around them."""

    part: Part
    pieces: tuple[Piece, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordHit:
    """A finding in a report that holds all the words."""

    told: FoundTold
    day: date | None  # what is told of happened on it, or was said; else its report's
    excerpts: tuple[Excerpt, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogHit:
    """A contact of our own that holds all the words."""

    contact: OurContactId
    status: LogStatus
    at: datetime
    ours: tuple[Somebody, ...]
    theirs: tuple[Somebody, ...]
    excerpts: tuple[Excerpt, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What was found in a case; of each sort the latest first."""

    case: CaseId
    title: str | None = field(repr=False)
    words: tuple[str, ...] = field(repr=False)  # as they are compared; none: nothing was looked for
    n_found: int
    log: tuple[LogHit, ...]
    record: tuple[RecordHit, ...]

    @property
    def n_left_out(self) -> int:
        """How many hits there are beyond those given out."""
        return self.n_found - len(self.log) - len(self.record)


def search(office: Office, viewer: Viewer, case: CaseId, query: str) -> SearchResult:
    """The contacts of our log and the findings that hold all the words of a query, where this viewer may see any.

    Raises:
        InvalidSettingError: the query is too long.

    Cost: one pass over what the viewer may read, for each word.
    """
    if len(query) > LONGEST_QUERY:
        raise InvalidSettingError(f"this is too much to look for: give {LONGEST_QUERY} letters at most")
    state, words = state_of(office, viewer, case), words_of(query)
    channels = channel_map(state, present(state.channels, office.now()))
    log = sorted(_in_log(channels, words), key=lambda hit: hit.at, reverse=True)
    record = sorted(_on_record(state, words), key=lambda hit: hit.day or date.min, reverse=True)
    return SearchResult(
        case=case,
        title=state.title,
        words=words,
        n_found=len(log) + len(record),
        log=tuple(log[:MOST]),
        record=tuple(record[: max(0, MOST - len(log))]),
    )


def _in_log(channels: CaseChannels, words: Sequence[str]) -> Iterator[LogHit]:
    asks = {ask.id: ask.text for ask in channels.asks}
    for planned in channels.planned:
        yield from _log_hits(LogStatus.PLANNED, planned, list(_of_any(planned)), words)
    for dropped in channels.dropped:
        texts = [*_of_any(dropped.planned), (Part.REASON, dropped.reason)]
        yield from _log_hits(LogStatus.DROPPED, dropped.planned, texts, words)
    for held in channels.log:
        notes = ((Part.SAID, held.said), (Part.HEARD, held.heard), (Part.IMPRESSION, held.impression))
        told = [(part, text) for part, text in notes if text is not None]
        texts = [*_of_any(held), *told, *((Part.ASK, asks[ask]) for ask in held.asks)]
        yield from _log_hits(LogStatus.HELD, held, texts, words)


def _of_any(contact: PlannedContact | LoggedContact) -> Iterator[tuple[Part, str]]:
    people = (*contact.ours, *contact.theirs)
    names = dict.fromkeys([*(name for one in people for name in (one.name, one.role) if name), *contact.sides])
    yield Part.WHO, ", ".join(names)
    if contact.purpose is not None:
        yield Part.PURPOSE, contact.purpose
    yield from ((Part.TALKING_POINT, point) for point in contact.talking_points)


def _log_hits(
    status: LogStatus, contact: PlannedContact | LoggedContact, texts: Sequence[tuple[Part, str]], words: Sequence[str]
) -> Iterator[LogHit]:
    excerpts = _excerpts(texts, words)
    if excerpts:
        yield LogHit(
            contact=contact.contact,
            status=status,
            at=contact.at,
            ours=contact.ours,
            theirs=contact.theirs,
            excerpts=excerpts,
        )


def _on_record(state: CaseState, words: Sequence[str]) -> Iterator[RecordHit]:
    for report in state.record.reports:
        found = findings_told(state, report)
        told: tuple[FoundTold, ...] = (*found.said, *found.contacts, *found.positions, *found.not_stated)
        for one in told:
            excerpts = _excerpts(list(_texts(one)), words)
            if excerpts:
                yield RecordHit(told=one, day=_day(one), excerpts=excerpts)


def _texts(one: FoundTold) -> Iterator[tuple[Part, str]]:
    if isinstance(one, Said):
        yield Part.WHO, _names(one.speakers)
        yield Part.CONTENT, _BROKEN_OFF.join(one.pieces)
        return
    if isinstance(one, ToldContact):
        yield Part.WHO, _names(one.participants)
        yield from ((Part.ISSUE, issue) for issue in one.agenda)
        yield Part.PLACE, one.place or ""
    elif isinstance(one, ToldPosition):
        yield Part.WHO, _names((one.party,))
        yield Part.ISSUE, one.issue
    elif one.about is not None:
        yield Part.WHO, _names((one.about,))
    yield Part.CONTENT, _BROKEN_OFF.join(one.words)


def _day(one: FoundTold) -> date | None:
    if isinstance(one, Said):
        return one.day
    own = one.start or one.end if isinstance(one, ToldContact) else None
    own = one.as_of if isinstance(one, ToldPosition) else own
    return own or one.origin.dated


def _names(people: Sequence[Named]) -> str:
    return ", ".join(f"{one.name}, {one.role}" if one.role else one.name for one in people)


def _excerpts(texts: Sequence[tuple[Part, str]], words: Sequence[str]) -> tuple[Excerpt, ...]:
    """What of these texts holds any of the words; nothing where they do not hold all of them."""
    if not words or not hold_all((text for _, text in texts), words):
        return ()
    found = ((part, excerpt(text, words)) for part, text in texts)
    return tuple(Excerpt(part=part, pieces=pieces) for part, pieces in found if pieces)
