"""The log: entries go in at the end of their rooms and come out to the viewer whose rooms they stand in.

Nothing is ever changed or taken out. Whether the chains are whole is the business of `verify`.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from types import MappingProxyType, TracebackType
from typing import Any, Final, Self, cast

from sqlalchemy import CompoundSelect, Connection, Integer, bindparam, insert, literal_column, select, union_all

from goodoffices.casefile.codec import CODEC
from goodoffices.casefile.entries import (
    GENESIS,
    READABLE,
    Header,
    digest_of,
    is_storable,
    require_storable,
    stored_instant,
)
from goodoffices.casefile.schema import FIRST_ENTRY, OF_ROOMS, entries
from goodoffices.casefile.store import Store
from goodoffices.domain.case import Event, in_order
from goodoffices.domain.instants import require_utc
from goodoffices.domain.recorded import AccountId, CaseId, Happened, Recorded, RoomId
from goodoffices.domain.rooms import RoomsEvent, Viewer
from goodoffices.errors import DamagedCaseFileError, InvalidFactError, NewerCaseFileError, StaleRoomError

Writes = Mapping[RoomId, tuple[int, Sequence[Happened[Event]]]]
"""For each room its version as the writer knows it (0: no entry yet), and the events to add."""

_Draft = tuple[Header, bytes]  # an entry that lacks only its digest
_READ: Final = select(
    entries.c.room_id,
    entries.c.number,
    entries.c.epoch,
    entries.c.author_key,
    entries.c.kind,
    entries.c.happened_at,
    entries.c.recorded_at,
    entries.c.payload,
)


class Log:
    """The entries of all cases in one database, append-only."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def append(self, case: CaseId, writes: Writes, *, author: AccountId, recorded_at: datetime) -> Mapping[RoomId, int]:
        """The new version of each room, once all of the events stand in their rooms; never only some of them.

        Args:
            case: whose rooms they are.
            writes: at least one room, and at least one event for each.
            author: on whose behalf the events are added.
            recorded_at: UTC.
        Raises:
            StaleRoomError: a room is not at the version that the writer expected; nothing was added.
            InvalidFactError: there is nothing to add, or an id, a time or an event cannot be kept.
            UnavailableCaseFileError: the case file is locked, full or out of reach; nothing was added.
        """
        require_storable(case, "a case")
        require_storable(author, "an author")
        require_utc(recorded_at, "recorded_at")
        if not writes:
            raise InvalidFactError("an append needs at least one room to write to: leave it out where nothing happened")
        stamp = stored_instant(recorded_at)
        drafts = {
            # One order for all writers, so that no two of them wait for each other.
            room: (expected, _drafts(case, room, expected, events, author, stamp))
            for room, (expected, events) in sorted(writes.items())
        }

        def add(connection: Connection) -> Mapping[RoomId, int]:
            for room, (expected, of_room) in drafts.items():
                found, digest = _head(connection, case, room)
                if found != expected:
                    raise StaleRoomError(
                        f"room {room} is at version {found}, not {expected}: read it again, then retry"
                    )
                connection.execute(insert(entries), _chained(of_room, digest))
            return MappingProxyType({room: expected + len(of_room) for room, (expected, of_room) in drafts.items()})

        return self.store.write(add)

    def read(
        self, case: CaseId, viewer: Viewer, after: Mapping[RoomId, int] | None = None
    ) -> Mapping[RoomId, Sequence[Recorded[Event]]]:
        """The entries of the viewer's rooms, by number; a room without any is left out.

        Args:
            case: whose rooms they are.
            viewer: the rooms outside `viewer.rooms` are never touched.
            after: for each room the number after which to begin; from the first on where it names none.
        Raises:
            DamagedCaseFileError: an entry is missing or cannot be what was written.
            NewerCaseFileError: an entry was written by a newer version of this program.
        Cost: the entries are all in memory at the end.
        """
        begin = after or {}

        def fetch(connection: Connection) -> Mapping[RoomId, Sequence[Recorded[Event]]]:
            found = {}
            for room in _rooms_of(case, viewer):
                last = begin.get(room, 0)
                query = _READ.where(entries.c.case_id == case, entries.c.room_id == room, entries.c.number > last)
                rows = connection.execute(query.order_by(entries.c.number))
                if of_room := tuple(_unbroken(_recorded(case, rows), case, last)):
                    found[room] = of_room
            return MappingProxyType(found)

        return self.store.read(fetch)

    def versions(self, case: CaseId, viewer: Viewer) -> Mapping[RoomId, int]:
        """The number of the last entry of each of the viewer's rooms; a room without an entry is left out."""
        rooms = _rooms_of(case, viewer)
        if not rooms:
            return MappingProxyType({})
        names = {f"room{place}": room for place, room in enumerate(rooms)}

        def fetch(connection: Connection) -> Mapping[RoomId, int]:
            heads = connection.execute(_heads_of(len(rooms)), {"case": case, **names})
            return MappingProxyType({rooms[row[0]]: row[1] for row in heads if row[1] is not None})

        return self.store.read(fetch)

    def admissions(self, case: CaseId) -> Sequence[Recorded[RoomsEvent]]:
        """Who was admitted to which room of the case, in order: what a viewer is made from.

        It reads the entries about rooms of every room, and no others.

        Raises:
            DamagedCaseFileError: one of these entries cannot be what was written.
            NewerCaseFileError: one of these entries was written by a newer version of this program.
        """
        if not is_storable(case):
            return ()

        def fetch(connection: Connection) -> Sequence[Recorded[Event]]:
            query = _READ.where(entries.c.case_id == case, OF_ROOMS)
            rows = connection.execute(query.order_by(entries.c.room_id, entries.c.number))
            by_room = itertools.groupby(list(_recorded(case, rows)), key=lambda entry: entry.room)
            return tuple(in_order([list(of_room) for _, of_room in by_room]))

        # An entry of the kind `rooms` holds a `RoomsEvent`: the codec refuses any other.
        return cast("Sequence[Recorded[RoomsEvent]]", self.store.read(fetch))

    def cases(self) -> tuple[CaseId, ...]:
        """The cases that have an entry, sorted."""
        query = select(entries.c.case_id).distinct().where(FIRST_ENTRY).order_by(entries.c.case_id)
        return self.store.read(lambda connection: tuple(CaseId(case) for case in connection.scalars(query)))


def _drafts(
    case: CaseId, room: RoomId, expected: int, events: Sequence[Happened[Event]], author: AccountId, recorded_at: str
) -> list[_Draft]:
    require_storable(room, "a room")
    if not events:
        raise InvalidFactError(f"an append to room {room} needs at least one event: leave out a room without any")
    drafts = []
    for number, happened in enumerate(events, start=expected + 1):
        kind, payload = CODEC.encode(happened.event)
        header = Header(
            case=case,
            room=room,
            number=number,
            epoch=READABLE,
            author_key=author,
            kind=kind,
            happened_at=stored_instant(happened.at),
            recorded_at=recorded_at,
        )
        drafts.append((header, payload))
    return drafts


def _head(connection: Connection, case: CaseId, room: RoomId) -> tuple[int, bytes]:
    query = select(entries.c.number, entries.c.digest).where(entries.c.case_id == case, entries.c.room_id == room)
    row = connection.execute(query.order_by(entries.c.number.desc()).limit(1)).one_or_none()
    return (0, GENESIS) if row is None else (row.number, row.digest)


@cache
def _heads_of(n_rooms: int) -> CompoundSelect[Any]:
    """The query for the last numbers of so many rooms: a seek in the index for each, all in one statement."""
    last = select(entries.c.number).where(entries.c.case_id == bindparam("case")).order_by(entries.c.number.desc())
    return union_all(
        *(
            select(
                literal_column(str(place), Integer),
                last.where(entries.c.room_id == bindparam(f"room{place}")).limit(1).scalar_subquery(),
            )
            for place in range(n_rooms)
        )
    )


def _chained(drafts: Iterable[_Draft], digest: bytes) -> list[dict[str, object]]:
    rows = []
    for header, payload in drafts:
        digest = digest_of(digest, header, payload)
        rows.append(
            {
                "case_id": header.case,
                "room_id": header.room,
                "number": header.number,
                "epoch": header.epoch,
                "author_key": header.author_key,
                "kind": header.kind,
                "happened_at": header.happened_at,
                "recorded_at": header.recorded_at,
                "payload": payload,
                "authenticator": b"",
                "digest": digest,
            }
        )
    return rows


def _rooms_of(case: CaseId, viewer: Viewer) -> list[RoomId]:
    """The viewer's rooms, sorted; none in a case whose id cannot be in any database."""
    return sorted(filter(is_storable, viewer.rooms)) if is_storable(case) else []


def _recorded(case: CaseId, rows: Iterable[Sequence[Any]]) -> Iterator[Recorded[Event]]:
    for room, number, epoch, author, kind, happened_at, recorded_at, payload in rows:
        place = f"entry {number} of room {room} in case {case}"
        if epoch != READABLE:
            raise NewerCaseFileError(f"{place} is sealed, and this program opens no seals: update the program")
        event = CODEC.decode(payload, kind, place)
        happened, recorded = _instant(happened_at), _instant(recorded_at)
        if happened is None or recorded is None:
            raise DamagedCaseFileError(f"{place} bears no time that can be read: restore the case file from a backup")
        yield Recorded(
            room=RoomId(room),
            number=number,
            author=AccountId(author),
            happened_at=happened,
            recorded_at=recorded,
            event=event,
        )


def _instant(words: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(words)
    except (ValueError, TypeError):  # TypeError: a damaged file may hand out something else than words
        return None
    return moment if moment.tzinfo is UTC else None


def _unbroken(entries_of_room: Iterable[Recorded[Event]], case: CaseId, last: int) -> Iterator[Recorded[Event]]:
    for expected, entry in enumerate(entries_of_room, start=last + 1):
        if entry.number != expected:
            raise DamagedCaseFileError(
                f"entry {expected} of room {entry.room} in case {case} is missing: restore the case file from a backup"
            )
        yield entry
