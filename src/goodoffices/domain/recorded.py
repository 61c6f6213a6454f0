"""What every fact on the record carries beside itself: its room, its number there, its author and its two times."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, NewType, TypeVar

from goodoffices.domain.instants import require_utc

CaseId = NewType("CaseId", str)
RoomId = NewType("RoomId", str)
AccountId = NewType("AccountId", str)

EventT_co = TypeVar("EventT_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded(Generic[EventT_co]):
    """An event as it stands in its room."""

    room: RoomId
    number: int  # 1 is the room's first
    author: AccountId
    happened_at: datetime  # UTC
    recorded_at: datetime  # UTC; later than happened_at where it was told late
    event: EventT_co

    def __post_init__(self) -> None:
        require_utc(self.happened_at, "happened_at")
        require_utc(self.recorded_at, "recorded_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened(Generic[EventT_co]):
    """An event and when it happened, before it stands in any room."""

    event: EventT_co
    at: datetime  # UTC

    def __post_init__(self) -> None:
        require_utc(self.at, "at")
