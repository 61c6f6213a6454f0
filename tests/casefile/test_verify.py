import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from goodoffices.casefile.canonical import canonical_json
from goodoffices.casefile.database import open_log
from goodoffices.casefile.log import Log
from goodoffices.casefile.schema import entries
from goodoffices.casefile.verify import BadEntry, Verification, verify
from goodoffices.domain.recorded import CaseId, RoomId
from goodoffices.errors import CaseFileError, DamagedCaseFileError
from tests.casefile.backends import UNGUARD_SQLITE, Backend, change, plant, run, stored
from tests.casefile.samples import AYLA, CASE, LATER, MEDIATORS, NOON, NORTH, SOUTH, named, opened

OTHER = CaseId("other")
DIGEST = bytes(range(32))


def filled(log: Log) -> Log:
    log.append(CASE, {NORTH: (0, named(5)), SOUTH: (0, named(2))}, author=AYLA, recorded_at=LATER)
    log.append(OTHER, {MEDIATORS: (0, opened())}, author=AYLA, recorded_at=LATER)
    return log


@pytest.fixture
def unguarded(backend: Backend) -> Log:
    """A filled log on each kind of database in turn, without its guards."""
    log = filled(backend.open())
    backend.unguard()
    return log


def first_bad(log: Log) -> tuple[RoomId, int, str]:
    bad = verify(log).first_bad
    assert bad is not None
    assert bad.case == CASE
    return bad.room, bad.number, bad.what


def test_a_whole_case_file_is_checked_to_the_end(log: Log) -> None:
    assert verify(filled(log)) == Verification(rooms=3, entries=8, first_bad=None)


def test_an_empty_case_file_is_whole(log: Log) -> None:
    assert verify(log) == Verification(rooms=0, entries=0, first_bad=None)


def test_one_case_is_checked_alone(unguarded: Log) -> None:
    change(unguarded, MEDIATORS, 1, {"digest": DIGEST}, case=OTHER)

    assert verify(unguarded, CASE) == Verification(rooms=2, entries=7, first_bad=None)
    assert verify(unguarded, OTHER).first_bad is not None
    assert verify(unguarded, CaseId("no such")) == Verification(rooms=0, entries=0, first_bad=None)


def test_the_check_stops_at_the_first_bad_entry(unguarded: Log) -> None:
    change(unguarded, NORTH, 4, {"author_key": "bo"})
    change(unguarded, NORTH, 2, {"author_key": "bo"})

    assert verify(unguarded) == Verification(
        rooms=2,
        entries=3,
        first_bad=BadEntry(
            case=CASE,
            room=NORTH,
            number=2,
            what="was changed: its header or its payload is not the one that was written "
            "(the next entry fits its digest)",
        ),
    )


@pytest.mark.parametrize(
    "values",
    [
        {"author_key": "bo"},
        {"kind": "case"},
        {"epoch": 1},
        {"happened_at": "x"},
        {"recorded_at": "x"},
        {"payload": b""},
    ],
    ids=str,
)
def test_a_changed_header_or_payload_is_named(unguarded: Log, values: dict[str, object]) -> None:
    change(unguarded, NORTH, 3, values)

    room, number, what = first_bad(unguarded)
    assert (room, number) == (NORTH, 3)
    assert what.startswith("was changed: its header or its payload")


def test_a_changed_digest_is_named(unguarded: Log) -> None:
    change(unguarded, NORTH, 3, {"digest": DIGEST})

    room, number, what = first_bad(unguarded)
    assert (room, number) == (NORTH, 3)
    assert what.startswith("was changed: its digest")


@pytest.mark.parametrize("values", [{"author_key": "bo"}, {"digest": DIGEST}], ids=str)
def test_a_changed_last_entry_is_named(unguarded: Log, values: dict[str, object]) -> None:
    change(unguarded, NORTH, 5, values)

    assert first_bad(unguarded) == (
        NORTH,
        5,
        "was changed: its header, its payload or its digest is not the one that was written",
    )


def test_a_missing_entry_is_named(unguarded: Log) -> None:
    change(unguarded, NORTH, 3, {"number": 9})

    assert first_bad(unguarded) == (NORTH, 3, "is missing: the next one in its room is entry 4")


def test_a_missing_first_entry_is_named(unguarded: Log) -> None:
    change(unguarded, NORTH, 1, {"number": 9})

    assert first_bad(unguarded) == (NORTH, 1, "is missing: the next one in its room is entry 2")


def test_an_entry_that_fits_neither_neighbour_breaks_the_chain(unguarded: Log) -> None:
    change(unguarded, NORTH, 3, {"author_key": "bo", "digest": DIGEST})

    assert first_bad(unguarded) == (
        NORTH,
        3,
        "breaks the chain: it does not follow from the entry before, nor the next entry from it",
    )


def test_an_entry_moved_from_another_room_breaks_the_chain(unguarded: Log) -> None:
    change(unguarded, SOUTH, 2, {"room_id": NORTH, "number": 6})

    room, number, _ = first_bad(unguarded)
    assert (room, number) == (NORTH, 6)


def test_an_authenticator_on_a_readable_entry_is_named(unguarded: Log) -> None:
    change(unguarded, NORTH, 3, {"authenticator": b"\0"})

    room, number, what = first_bad(unguarded)
    assert (room, number) == (NORTH, 3)
    assert what.startswith("carries an authenticator")


@pytest.mark.parametrize(
    "payload",
    [
        b"{",
        b'{"body": {"title":"x"},"type":"case_opened","version":1}',
        b'{"body":{"title":" "},"type":"case_opened","version":1}',
        b'{"body":{"account":"bo"},"type":"member_left","version":1}',
        b'{"body": {},"type":"moon_landed","version":1}',
    ],
)
def test_a_payload_that_nobody_wrote_is_named_though_its_chain_is_whole(log: Log, payload: bytes) -> None:
    plant(log, stored(payload=payload))

    room, number, what = first_bad(log)
    assert (room, number) == (NORTH, 1)
    assert what.startswith("holds a payload that this program never wrote")


@pytest.mark.parametrize("column", ["happened_at", "recorded_at"])
def test_a_time_in_another_form_is_named_though_its_chain_is_whole(log: Log, column: str) -> None:
    plant(log, stored(**{column: "2026-03-05 12:00:00Z"}))

    assert first_bad(log) == (NORTH, 1, "bears a time in a form in which none is written")


def test_a_payload_of_a_newer_program_is_whole_where_its_chain_is(log: Log) -> None:
    plant(log, stored(payload=canonical_json({"body": {}, "type": "moon_landed", "version": 1})))

    assert verify(log).first_bad is None


def test_a_sealed_payload_is_checked_without_being_opened(backend: Backend) -> None:
    log = backend.open()
    first = stored(epoch=1, payload=b"\xff sealed", authenticator=b"\1" * 64)
    plant(log, first, stored(epoch=2, number=2, payload=b"\xfe sealed", previous=first["digest"]))
    assert verify(log) == Verification(rooms=1, entries=2, first_bad=None)

    backend.unguard()
    change(log, NORTH, 1, {"payload": b"\xff Sealed"})
    assert first_bad(log)[:2] == (NORTH, 1)


def test_a_cut_tail_is_not_seen(unguarded: Log) -> None:
    """What the docstring of `verify` warns of."""
    unguarded.store.write(lambda connection: connection.execute(entries.delete().where(entries.c.number > 3)))

    assert verify(unguarded).first_bad is None


def test_a_large_case_is_never_in_memory_as_a_whole() -> None:
    with open_log(":memory:") as log:
        for version in range(0, 2000, 100):
            log.append(CASE, {NORTH: (version, named(100, "x" * 10_000))}, author=AYLA, recorded_at=NOON)
        tracemalloc.start()
        assert verify(log).entries == 2000
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert peak < 6_000_000  # the payloads together take 20 MB


def test_values_of_foreign_types_are_damage() -> None:
    with open_log(":memory:") as log:
        schema = f"CREATE TABLE entries ({', '.join(column.name for column in entries.c)})"
        run(log, "DROP TABLE entries", schema)
        log.store.write(lambda connection: connection.execute(insert(entries), stored() | {"author_key": None}))

        with pytest.raises(DamagedCaseFileError, match="values of other types"):
            verify(log)


@dataclass(frozen=True)
class Flip:
    """One byte of one column of one entry, and what is done to it."""

    row: int
    column: str
    place: int
    mask: int

    def of(self, value: object) -> int | bytes | str:
        if isinstance(value, int):
            return value ^ (self.mask << (8 * (self.place % 4)))
        if isinstance(value, bytes):
            changed = bytearray(value or b"\0")
            changed[self.place % len(changed)] ^= self.mask
            return bytes(changed)
        assert isinstance(value, str)
        place = self.place % len(value)
        return value[:place] + chr(ord(value[place]) ^ self.mask) + value[place + 1 :]


flips = st.builds(
    Flip,
    row=st.integers(0, 5),
    column=st.sampled_from([column.name for column in entries.c]),
    place=st.integers(0, 200),
    mask=st.integers(1, 127),
)


@pytest.fixture(scope="module")
def open_book() -> Iterator[Log]:
    """A log of two rooms of three entries each that anybody may write over."""
    with open_log(":memory:") as log:
        for room in (NORTH, SOUTH):
            log.append(CASE, {room: (0, [*opened(), *named(2)])}, author=AYLA, recorded_at=NOON)
        run(log, *UNGUARD_SQLITE, "PRAGMA ignore_check_constraints = ON")
        yield log


@settings(deadline=None)
@given(flips)
def test_any_changed_byte_of_any_column_is_found_and_named(open_book: Log, flip: Flip) -> None:
    key = ("case_id", "room_id", "number")
    before = open_book.store.read(lambda c: c.execute(select(entries).order_by(*key)).mappings().all()[flip.row])
    after = dict(before) | {flip.column: flip.of(before[flip.column])}
    try:
        change(open_book, before["room_id"], before["number"], {flip.column: after[flip.column]})
    except CaseFileError:
        assume(False)  # the key of another entry

    bad = verify(open_book).first_bad
    change(open_book, after["room_id"], after["number"], {flip.column: before[flip.column]}, case=after["case_id"])

    assert verify(open_book).first_bad is None
    assert bad is not None
    assert (bad.case, bad.room) in {(place["case_id"], place["room_id"]) for place in (before, after)}
    if flip.column in key:
        assert bad.number <= max(before["number"], after["number"])
    else:
        assert bad.number == before["number"]
