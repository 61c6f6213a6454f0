"""Rooms, and who may see them. What is in a room reaches nobody outside it; no view of a case is without a viewer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from goodoffices.domain.parties import PartyId
from goodoffices.domain.recorded import AccountId, Recorded, RoomId
from goodoffices.errors import InvalidFactError


class RoomKind(StrEnum):
    """Who a room is for."""

    PLENARY = "plenary"  # all parties and the mediators
    CAUCUS = "caucus"  # one party and the mediators
    MEDIATOR = "mediator's"  # the mediation team alone
    HUMANITARIAN = "humanitarian"  # named people only
    SOURCE = "source"  # named people only


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A place of its own for words, with its own chain of entries and, later, its own key."""

    id: RoomId
    kind: RoomKind
    party: PartyId | None = None  # whose caucus it is; None for every other kind

    def __post_init__(self) -> None:
        if (self.kind is RoomKind.CAUCUS) != (self.party is not None):
            raise InvalidFactError(f"a caucus names its party and no other room does, got a {self.kind.value} room")


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """The account on whose behalf something is read, and the rooms that are open to it. No read does without one."""

    account: AccountId
    rooms: frozenset[RoomId]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomOpened:
    """A room began: the first entry of its own chain."""

    room: Room


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAdmitted:
    """An account was admitted to the room in which this stands."""

    account: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLeft:
    """An account was taken out of the room in which this stands; what it saw, it saw."""

    account: AccountId


RoomsEvent = RoomOpened | MemberAdmitted | MemberLeft


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomsState:
    """The rooms that a viewer knows of, and who is in them."""

    rooms: Mapping[RoomId, Room]
    members: Mapping[RoomId, frozenset[AccountId]]

    def of_kind(self, kind: RoomKind) -> tuple[Room, ...]:
        """The rooms of one kind, in the order in which they were opened."""
        return tuple(room for room in self.rooms.values() if room.kind is kind)


@dataclass(slots=True)
class RoomsFold:
    """The changing half of a fold over `RoomsEvent`s."""

    _rooms: dict[RoomId, Room] = field(default_factory=dict)
    _members: dict[RoomId, set[AccountId]] = field(default_factory=dict)

    def apply(self, entry: Recorded[RoomsEvent]) -> None:
        """Take one more event in.

        Raises:
            InvalidFactError: a room is opened a second time, or by an entry that stands in another room.
        """
        match entry.event:
            case RoomOpened(room=room):
                if room.id != entry.room:
                    raise InvalidFactError(f"entry {entry.number} of room {entry.room} opens another room than its own")
                if room.id in self._rooms:
                    raise InvalidFactError(f"entry {entry.number} of room {entry.room} opens the room a second time")
                self._rooms[room.id] = room
                self._members.setdefault(room.id, set())
            case MemberAdmitted(account=account):
                self._members.setdefault(entry.room, set()).add(account)
            case left:
                self._members.setdefault(entry.room, set()).discard(left.account)

    def freeze(self) -> RoomsState:
        """The rooms as they stand now."""
        members = {room: frozenset(accounts) for room, accounts in self._members.items()}
        return RoomsState(rooms=MappingProxyType(dict(self._rooms)), members=MappingProxyType(members))


def may_see(viewer: Viewer, room: RoomId) -> bool:
    """Whether this viewer may read what stands in this room: only a member may, a mediator not excepted."""
    return room in viewer.rooms


def viewer_of(account: AccountId, state: RoomsState) -> Viewer:
    """The viewer that an account is, from who was admitted to which room."""
    return Viewer(account=account, rooms=frozenset(room for room, names in state.members.items() if account in names))
