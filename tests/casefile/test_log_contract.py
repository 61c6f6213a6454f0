"""What a log promises, whatever database it stands on."""

import itertools
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import psycopg
import pytest
from sqlalchemy import Connection, insert

from goodoffices.casefile.log import Log
from goodoffices.casefile.schema import entries
from goodoffices.casefile.verify import verify
from goodoffices.domain.case import CaseOpened, Event, in_order
from goodoffices.domain.recorded import AccountId, CaseId, Recorded, RoomId
from goodoffices.domain.rooms import MemberAdmitted, MemberLeft, Room, RoomKind, RoomOpened
from goodoffices.errors import (
    CaseFileError,
    DamagedCaseFileError,
    InvalidFactError,
    StaleRoomError,
)
from tests.casefile.backends import Backend, plant, stored
from tests.casefile.samples import (
    AYLA,
    BO,
    CASE,
    EXAMPLES,
    LATER,
    MEDIATORS,
    NOON,
    NORTH,
    SOUTH,
    happened,
    named,
    opened,
    viewer,
)

REFUSED = (sqlite3.IntegrityError, psycopg.errors.RestrictViolation, CaseFileError)
ALL = viewer(NORTH, SOUTH, MEDIATORS)


def numbers(entries_of_room: object) -> list[int]:
    assert isinstance(entries_of_room, tuple)
    return [entry.number for entry in entries_of_room]


def test_an_entry_comes_back_as_it_went_in(log: Log) -> None:
    new = log.append(CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=LATER)

    assert new == {NORTH: 1}
    assert log.read(CASE, viewer(NORTH)) == {
        NORTH: (
            Recorded(
                room=NORTH,
                number=1,
                author=AYLA,
                happened_at=NOON,
                recorded_at=LATER,
                event=CaseOpened(title="The Teyra crossing"),
            ),
        )
    }


def test_every_type_of_event_comes_back_as_it_went_in(log: Log) -> None:
    log.append(CASE, {NORTH: (0, happened(*EXAMPLES.values()))}, author=AYLA, recorded_at=NOON)

    assert [entry.event for entry in log.read(CASE, viewer(NORTH))[NORTH]] == list(EXAMPLES.values())
    assert verify(log).first_bad is None


def test_entries_outlive_the_log_that_wrote_them(backend: Backend) -> None:
    if backend.name == "sqlite in memory":
        pytest.skip("a database in memory ends with its log")
    with backend.open() as first:
        first.append(CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=NOON)

    assert numbers(backend.open().read(CASE, viewer(NORTH))[NORTH]) == [1]


def test_the_versions_are_the_numbers_of_the_last_entries(log: Log) -> None:
    log.append(CASE, {NORTH: (0, named(3)), SOUTH: (0, named(1))}, author=AYLA, recorded_at=NOON)
    log.append(CASE, {SOUTH: (1, named(1))}, author=AYLA, recorded_at=NOON)

    assert log.versions(CASE, ALL) == {NORTH: 3, SOUTH: 2}


def test_reading_after_a_number_gives_only_later_entries(log: Log) -> None:
    log.append(CASE, {NORTH: (0, named(5)), SOUTH: (0, named(2))}, author=AYLA, recorded_at=NOON)

    later = log.read(CASE, ALL, after={NORTH: 3, MEDIATORS: 7})

    assert {room: numbers(of_room) for room, of_room in later.items()} == {NORTH: [4, 5], SOUTH: [1, 2]}
    assert log.read(CASE, ALL, after={NORTH: 5, SOUTH: 2}) == {}


def test_a_viewer_reads_its_own_rooms_alone(log: Log) -> None:
    log.append(CASE, {NORTH: (0, named(2)), SOUTH: (0, named(4))}, author=AYLA, recorded_at=NOON)

    assert set(log.read(CASE, viewer(NORTH))) == {NORTH}
    assert set(log.read(CASE, viewer(NORTH), after={SOUTH: 1})) == {NORTH}
    assert log.versions(CASE, viewer(NORTH)) == {NORTH: 2}
    assert log.read(CASE, viewer()) == {}
    assert log.versions(CASE, viewer()) == {}


def test_rooms_outside_the_viewers_are_never_touched(log: Log) -> None:
    log.append(CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=NOON)
    plant(log, stored(room_id=SOUTH, payload=b"not an entry at all"))

    assert set(log.read(CASE, viewer(NORTH))) == {NORTH}
    with pytest.raises(DamagedCaseFileError):
        log.read(CASE, viewer(SOUTH))


def test_two_cases_with_rooms_of_one_name_stay_apart(log: Log) -> None:
    other = CaseId("other")
    log.append(CASE, {NORTH: (0, opened("Teyra"))}, author=AYLA, recorded_at=NOON)
    log.append(other, {NORTH: (0, opened("Other"))}, author=AYLA, recorded_at=NOON)

    assert log.read(other, viewer(NORTH))[NORTH][0].event == CaseOpened(title="Other")
    assert log.cases() == (other, CASE)


def test_an_empty_log_has_no_cases_and_no_entries(log: Log) -> None:
    assert log.cases() == ()
    assert log.read(CASE, ALL) == {}
    assert log.versions(CASE, ALL) == {}
    assert log.admissions(CASE) == ()


@pytest.mark.parametrize("expected", [-1, 0, 1, 3])
def test_a_writer_that_expects_another_version_is_refused(log: Log, expected: int) -> None:
    log.append(CASE, {NORTH: (0, named(2))}, author=AYLA, recorded_at=NOON)

    with pytest.raises(StaleRoomError, match=f"room {NORTH} is at version 2, not {expected}: read it again"):
        log.append(CASE, {NORTH: (expected, named(1))}, author=AYLA, recorded_at=NOON)
    assert log.versions(CASE, viewer(NORTH)) == {NORTH: 2}


@pytest.mark.parametrize("stale", [NORTH, SOUTH, MEDIATORS])
def test_one_stale_room_keeps_all_rooms_as_they_were(log: Log, stale: RoomId) -> None:
    log.append(CASE, {room: (0, named(1)) for room in ALL.rooms}, author=AYLA, recorded_at=NOON)
    writes = {room: (0 if room == stale else 1, named(2)) for room in (SOUTH, NORTH, MEDIATORS)}

    with pytest.raises(StaleRoomError, match=f"room {stale} "):
        log.append(CASE, writes, author=AYLA, recorded_at=NOON)
    assert log.versions(CASE, ALL) == {NORTH: 1, SOUTH: 1, MEDIATORS: 1}


def test_an_event_that_cannot_be_kept_keeps_all_rooms_as_they_were(log: Log) -> None:
    with pytest.raises(InvalidFactError):
        log.append(CASE, {NORTH: (0, opened()), SOUTH: (0, opened("half a \ud83d"))}, author=AYLA, recorded_at=NOON)
    assert log.versions(CASE, ALL) == {}


def test_an_append_without_anything_to_add_is_refused(log: Log) -> None:
    with pytest.raises(InvalidFactError, match="at least one room"):
        log.append(CASE, {}, author=AYLA, recorded_at=NOON)
    with pytest.raises(InvalidFactError, match=f"room {NORTH} needs at least one event"):
        log.append(CASE, {NORTH: (0, [])}, author=AYLA, recorded_at=NOON)


@pytest.mark.parametrize("bad", ["", " ", " north", "nor\x00th", "nor\nth", "nor\ud83dth", "n" * 201])
def test_an_id_that_cannot_stand_in_a_header_is_refused_and_reads_as_nothing(log: Log, bad: str) -> None:
    for case, room, author in ((bad, NORTH, AYLA), (CASE, bad, AYLA), (CASE, NORTH, bad)):
        with pytest.raises(InvalidFactError, match="printable characters"):
            log.append(CaseId(case), {RoomId(room): (0, opened())}, author=AccountId(author), recorded_at=NOON)
    assert log.read(CaseId(bad), ALL) == log.read(CASE, viewer(RoomId(bad))) == {}
    assert log.versions(CaseId(bad), ALL) == log.versions(CASE, viewer(RoomId(bad))) == {}
    assert log.admissions(CaseId(bad)) == ()


def test_the_longest_ids_in_the_widest_script_are_kept(log: Log) -> None:
    case, room = CaseId("𐎀" * 200), RoomId("𐎁" * 200)
    log.append(case, {room: (0, opened())}, author=AYLA, recorded_at=NOON)

    assert log.versions(case, viewer(room)) == {room: 1}


def test_rooms_are_told_apart_by_every_character(log: Log) -> None:
    rooms = [RoomId(name) for name in ("north", "North", "nörth", "no\u0308rth", "north-2", "北")]
    log.append(CASE, {room: (0, opened(room)) for room in rooms}, author=AYLA, recorded_at=NOON)

    assert {room: of_room[0].event for room, of_room in log.read(CASE, viewer(*rooms)).items()} == {
        room: CaseOpened(title=room) for room in rooms
    }


def test_entries_stand_by_number_even_where_the_clock_ran_backwards(log: Log) -> None:
    for version in range(12):
        moment = NOON - timedelta(hours=version)
        log.append(
            CASE, {NORTH: (version, happened(EXAMPLES["case_opened"], at=moment))}, author=AYLA, recorded_at=moment
        )

    read = log.read(CASE, viewer(NORTH))[NORTH]
    assert numbers(read) == list(range(1, 13))
    assert list(in_order([read])) == list(read)


def test_a_late_entry_keeps_both_of_its_times(log: Log) -> None:
    log.append(CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=NOON + timedelta(days=400))

    (entry,) = log.read(CASE, viewer(NORTH))[NORTH]
    assert (entry.happened_at, entry.recorded_at) == (NOON, NOON + timedelta(days=400))


@pytest.mark.parametrize(
    "moment",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        datetime(2026, 1, 1, tzinfo=ZoneInfo("Europe/London")),
        datetime(2026, 1, 1, 0, 0, 0, 1, tzinfo=timezone(timedelta(0), "zero")),
    ],
)
def test_a_moment_comes_back_to_the_microsecond_and_in_utc(log: Log, moment: datetime) -> None:
    log.append(CASE, {NORTH: (0, happened(EXAMPLES["case_opened"], at=moment))}, author=AYLA, recorded_at=moment)

    (entry,) = log.read(CASE, viewer(NORTH))[NORTH]
    assert entry.happened_at == entry.recorded_at == moment
    assert entry.happened_at.tzinfo is entry.recorded_at.tzinfo is UTC


@pytest.mark.parametrize(
    "moment", [NOON.replace(tzinfo=None), NOON.astimezone(timezone(timedelta(hours=3)))], ids=["naive", "zoned"]
)
def test_a_time_of_recording_outside_utc_is_refused(log: Log, moment: datetime) -> None:
    with pytest.raises(InvalidFactError, match="recorded_at must be in UTC"):
        log.append(CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=moment)


def test_admissions_are_the_entries_about_rooms_of_every_room_in_order(log: Log) -> None:
    def room_opened(room: RoomId) -> Event:
        return RoomOpened(room=Room(id=room, kind=RoomKind.MEDIATOR))

    log.append(CASE, {SOUTH: (0, happened(room_opened(SOUTH), *EXAMPLES.values()))}, author=AYLA, recorded_at=NOON)
    first = happened(room_opened(NORTH), CaseOpened(title="x"), MemberAdmitted(account=BO))
    log.append(CASE, {NORTH: (0, first)}, author=AYLA, recorded_at=NOON + timedelta(seconds=1))
    log.append(CaseId("other"), {NORTH: (0, happened(room_opened(NORTH)))}, author=AYLA, recorded_at=NOON)
    last = len(EXAMPLES) + 1
    log.append(CASE, {SOUTH: (last, happened(MemberLeft(account=BO)))}, author=AYLA, recorded_at=LATER)

    assert [(entry.room, entry.number, type(entry.event)) for entry in log.admissions(CASE)] == [
        (SOUTH, 1, RoomOpened),
        (SOUTH, 7, RoomOpened),
        (SOUTH, 8, MemberAdmitted),
        (SOUTH, 9, MemberLeft),
        (NORTH, 1, RoomOpened),
        (NORTH, 3, MemberAdmitted),
        (SOUTH, last + 1, MemberLeft),
    ]


def test_of_two_writers_at_once_one_wins_and_the_other_is_told(backend: Backend) -> None:
    logs = [backend.open(), backend.open()]
    ready = threading.Barrier(2)

    def write(place: int) -> bool:
        ready.wait()
        try:
            logs[place].append(
                CASE, {NORTH: (0, named(3, f"W{place}")), SOUTH: (0, named(2))}, author=AYLA, recorded_at=NOON
            )
        except StaleRoomError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        won = list(pool.map(write, range(2)))

    assert sorted(won) == [False, True]
    assert logs[0].versions(CASE, ALL) == {NORTH: 3, SOUTH: 2}
    assert verify(logs[0]).first_bad is None


def test_a_writer_that_meets_an_unfinished_write_waits_and_is_told(backend: Backend) -> None:
    first, second = backend.open(), backend.open()
    with ThreadPoolExecutor(1) as pool:

        def write_slowly(connection: Connection) -> Callable[[], BaseException | None]:
            connection.execute(insert(entries), stored())
            late = pool.submit(second.append, CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=NOON)
            with pytest.raises(TimeoutError):
                late.result(timeout=0.3)
            return late.exception

        outcome = first.store.write(write_slowly)()

    assert isinstance(outcome, StaleRoomError)
    assert numbers(first.read(CASE, viewer(NORTH))[NORTH]) == [1]


def test_many_writers_that_retry_lose_nothing(backend: Backend) -> None:
    rooms = (NORTH, SOUTH)

    def write(place: int) -> int:
        log, refused = backend.open(), 0
        for done in range(6):
            for _ in itertools.count():
                versions = log.versions(CASE, ALL)
                writes = {room: (versions.get(room, 0), named(1, f"W{place}-{done}")) for room in rooms}
                try:
                    log.append(CASE, writes, author=AYLA, recorded_at=NOON)
                except StaleRoomError:
                    refused += 1
                else:
                    break
        return refused

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(write, range(3)))

    log = backend.open()
    assert log.versions(CASE, ALL) == {NORTH: 18, SOUTH: 18}
    assert verify(log).first_bad is None


def test_a_reader_sees_all_rooms_of_an_append_or_none(backend: Backend) -> None:
    writer, reader = backend.open(), backend.open()
    done = threading.Event()

    def write() -> None:
        for version in range(15):
            writes = {room: (version, named(1)) for room in (NORTH, SOUTH, MEDIATORS)}
            writer.append(CASE, writes, author=AYLA, recorded_at=NOON)
        done.set()

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        while not done.is_set():
            assert len(set(reader.versions(CASE, ALL).values())) <= 1
            assert len({len(of_room) for of_room in reader.read(CASE, ALL).values()}) <= 1
        writing.result()
