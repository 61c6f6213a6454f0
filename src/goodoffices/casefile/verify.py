"""The check that every room's chain is whole, over the bytes as they are stored.

Anybody who holds the case file can run it: sealed payloads are hashed, not opened.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from goodoffices.casefile.canonical import is_canonical
from goodoffices.casefile.codec import CODEC
from goodoffices.casefile.entries import GENESIS, READABLE, Entry, Header, digest_of, is_stored_instant
from goodoffices.casefile.log import Log
from goodoffices.casefile.schema import entries
from goodoffices.domain.recorded import CaseId, RoomId
from goodoffices.errors import DamagedCaseFileError, NewerCaseFileError

_BATCH: Final = 200  # rows in memory at once; a report may be long
_TYPES: Final = (str, str, int, int, str, str, str, str, bytes, bytes, bytes)
_FOREIGN_PAYLOAD: Final = "holds a payload that this program never wrote: not canonical, unreadable, or of another kind"
_STORED: Final = select(
    entries.c.case_id,
    entries.c.room_id,
    entries.c.number,
    entries.c.epoch,
    entries.c.author_key,
    entries.c.kind,
    entries.c.happened_at,
    entries.c.recorded_at,
    entries.c.payload,
    entries.c.authenticator,
    entries.c.digest,
).order_by(entries.c.case_id, entries.c.room_id, entries.c.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class BadEntry:
    """An entry that is not as it was written."""

    case: CaseId
    room: RoomId
    number: int
    what: str  # the rest of a sentence that begins with the entry: "is missing: ..."


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What a check went through and the first bad entry that it met, where it stopped."""

    rooms: int
    entries: int
    first_bad: BadEntry | None


def verify(log: Log, case: CaseId | None = None) -> Verification:
    """The outcome of a walk along every room's chain, entry by entry, from the first to the last.

    It cannot see a cut tail: a room whose last entries are all gone looks like a room in which they were never
    written, and so does a room that is gone as a whole. Nor can it see a chain that was written anew from the changed
    entry to the end by somebody who knows how. Against both stands only what was noted elsewhere: a receipt.

    Args:
        log: whose database is checked.
        case: check this case alone; None for all.
    Raises:
        DamagedCaseFileError: the database itself cannot be read to the end.
        UnavailableCaseFileError: the database is locked or cannot be reached.
    Cost: one pass; a few hundred entries in memory.
    """
    return log.store.read(lambda connection: _walk(connection, case))


def _walk(connection: Connection, case: CaseId | None) -> Verification:
    query = _STORED if case is None else _STORED.where(entries.c.case_id == case)
    rooms = checked = 0
    with connection.execution_options(yield_per=_BATCH).execute(query) as rows:
        stored = map(_entry, rows)
        for _, of_room in itertools.groupby(stored, key=lambda entry: (entry.header.case, entry.header.room)):
            rooms += 1
            for bad in _checked(of_room):
                checked += 1
                if bad is not None:
                    return Verification(rooms=rooms, entries=checked, first_bad=bad)
    return Verification(rooms=rooms, entries=checked, first_bad=None)


def _entry(row: Sequence[Any]) -> Entry:
    if not all(map(isinstance, row, _TYPES)):
        raise DamagedCaseFileError("the database hands out values of other types than were written: restore a backup")
    case, room, number, epoch, author_key, kind, happened_at, recorded_at, payload, authenticator, digest = row
    header = Header(
        case=case,
        room=room,
        number=number,
        epoch=epoch,
        author_key=author_key,
        kind=kind,
        happened_at=happened_at,
        recorded_at=recorded_at,
    )
    return Entry(header=header, payload=payload, authenticator=authenticator, digest=digest)


def _checked(of_room: Iterable[Entry]) -> Iterator[BadEntry | None]:
    """For each entry of one room, by number, what is bad about it; what comes after a bad one means nothing."""
    before = GENESIS
    ahead = itertools.pairwise(itertools.chain(of_room, (None,)))
    for expected, (entry, following) in enumerate(ahead, start=1):
        assert entry is not None  # only the last `following` is
        what = _what_is_wrong(entry, following, before, expected)
        yield None if what is None else _bad(entry.header, expected, what)
        before = entry.digest


def _bad(header: Header, number: int, what: str) -> BadEntry:
    return BadEntry(case=CaseId(header.case), room=RoomId(header.room), number=number, what=what)


def _what_is_wrong(entry: Entry, following: Entry | None, before: bytes, expected: int) -> str | None:
    if entry.header.number != expected:
        return f"is missing: the next one in its room is entry {entry.header.number}"
    computed = digest_of(before, entry.header, entry.payload)
    if computed != entry.digest:
        return _what_was_changed(entry, following, computed)
    if entry.header.epoch == READABLE:
        return _what_is_wrong_inside(entry)
    return None


def _what_was_changed(entry: Entry, following: Entry | None, computed: bytes) -> str:
    """The words for an entry whose digest does not fit: the next entry tells which of the two was changed."""
    if following is None:
        return "was changed: its header, its payload or its digest is not the one that was written"
    if following.digest == digest_of(computed, following.header, following.payload):
        return "was changed: its digest is not the one that was written (the next entry follows from another one)"
    if following.digest == digest_of(entry.digest, following.header, following.payload):
        return "was changed: its header or its payload is not the one that was written (the next entry fits its digest)"
    return "breaks the chain: it does not follow from the entry before, nor the next entry from it"


def _what_is_wrong_inside(entry: Entry) -> str | None:
    if entry.authenticator:
        return "carries an authenticator, and a readable entry never has one: it was added later"
    if not (is_stored_instant(entry.header.happened_at) and is_stored_instant(entry.header.recorded_at)):
        return "bears a time in a form in which none is written"
    try:
        CODEC.decode(entry.payload, entry.header.kind, "an entry")
    except DamagedCaseFileError:
        return _FOREIGN_PAYLOAD
    except NewerCaseFileError:
        return None if is_canonical(entry.payload) else _FOREIGN_PAYLOAD
    return None
