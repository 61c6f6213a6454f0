"""A case: one dispute under our good offices. Here the folds of all subjects are joined; no subject is defined here."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import get_args

from goodoffices.domain.briefs import BriefsEvent, BriefsFold, BriefsState
from goodoffices.domain.channels import ChannelsEvent, ChannelsFold, ChannelsState
from goodoffices.domain.parties import PartiesEvent, PartiesFold, PartiesState
from goodoffices.domain.record import RecordEvent, RecordFold, RecordState, ReportRead
from goodoffices.domain.recorded import CaseId, Recorded
from goodoffices.domain.reviews import ReviewEvent, ReviewsFold, ReviewsState
from goodoffices.domain.rooms import RoomsEvent, RoomsFold, RoomsState
from goodoffices.errors import InvalidFactError


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened:
    """A case began under this title."""

    title: str = field(repr=False)

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise InvalidFactError("a case needs a title: give one")


Event = CaseOpened | PartiesEvent | RoomsEvent | RecordEvent | ReviewEvent | ChannelsEvent | BriefsEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseState:
    """A case as one viewer sees it: folded from that viewer's rooms and from nothing else."""

    id: CaseId
    title: str | None = field(repr=False)  # None where no entry that this viewer may read names it
    who: PartiesState
    rooms: RoomsState
    record: RecordState
    reviews: ReviewsState
    channels: ChannelsState
    briefs: BriefsState


@dataclass(slots=True)
class CaseFold:
    """The changing half of a fold: it takes entries in and gives out frozen states."""

    case: CaseId
    _title: str | None = None
    _who: PartiesFold = field(default_factory=PartiesFold)
    _rooms: RoomsFold = field(default_factory=RoomsFold)
    _record: RecordFold = field(default_factory=RecordFold)
    _reviews: ReviewsFold = field(default_factory=ReviewsFold)
    _channels: ChannelsFold = field(default_factory=ChannelsFold)
    _briefs: BriefsFold = field(default_factory=BriefsFold)

    def apply(self, entry: Recorded[Event]) -> None:
        """Take one more entry in.

        Raises:
            InvalidFactError: the entry cannot stand where it stands.
            TypeError: its event is not one of `Event`.
        """
        event = entry.event
        if isinstance(event, _RECORD):
            self._record.apply(entry)  # type: ignore[arg-type]
            if isinstance(event, ReportRead):  # a review is of what was read
                self._reviews.apply(entry)  # type: ignore[arg-type]
        elif isinstance(event, _REVIEWS):
            self._reviews.apply(entry)  # type: ignore[arg-type]
        elif isinstance(event, _CHANNELS):
            self._channels.apply(entry)  # type: ignore[arg-type]
        elif isinstance(event, _PARTIES):
            self._who.apply(entry)  # type: ignore[arg-type]
        elif isinstance(event, _ROOMS):
            self._rooms.apply(entry)  # type: ignore[arg-type]
        elif isinstance(event, BriefsEvent):
            self._briefs.apply(entry)  # type: ignore[arg-type]
        elif isinstance(event, CaseOpened):
            self._title = event.title
        else:
            raise TypeError(f"{type(event).__name__} belongs to no subject: give it to a fold")

    def freeze(self) -> CaseState:
        """The case as it stands now."""
        return CaseState(
            id=self.case,
            title=self._title,
            who=self._who.freeze(),
            rooms=self._rooms.freeze(),
            record=self._record.freeze(),
            reviews=self._reviews.freeze(),
            channels=self._channels.freeze(),
            briefs=self._briefs.freeze(),
        )


_PARTIES = get_args(PartiesEvent)
_ROOMS = get_args(RoomsEvent)
_RECORD = get_args(RecordEvent)
_REVIEWS = get_args(ReviewEvent)
_CHANNELS = get_args(ChannelsEvent)


def fold(case: CaseId, entries: Iterable[Recorded[Event]]) -> CaseState:
    """The case that these entries make.

    Args:
        case: whose entries they are.
        entries: in the order of `in_order`.
    Cost: one pass; the state is frozen once, at the end.
    """
    folding = CaseFold(case=case)
    for entry in entries:
        folding.apply(entry)
    return folding.freeze()


def in_order(rooms: Iterable[Iterable[Recorded[Event]]]) -> Iterator[Recorded[Event]]:
    """The entries of several rooms as one sequence: by the time of recording, each room in its own order.

    Args:
        rooms: for each room its entries by number. A clock that ran backwards never swaps two entries of one room.
    """
    return heapq.merge(*rooms, key=lambda entry: (entry.recorded_at, entry.room, entry.number))
