"""What a log refuses, whatever database it stands on: change, replacement, and entries that nobody wrote."""

import sqlite3

import psycopg
import pytest

from goodoffices.casefile.canonical import canonical_json
from goodoffices.casefile.log import Log
from goodoffices.casefile.schema import entries
from goodoffices.errors import (
    CaseFileError,
    DamagedCaseFileError,
    NewerCaseFileError,
)
from tests.casefile.backends import Backend, change, plant, stored
from tests.casefile.samples import (
    AYLA,
    CASE,
    MEDIATORS,
    NOON,
    NORTH,
    SOUTH,
    named,
    viewer,
)

REFUSED = (sqlite3.IntegrityError, psycopg.errors.RestrictViolation, CaseFileError)
ALL = viewer(NORTH, SOUTH, MEDIATORS)


def numbers(entries_of_room: object) -> list[int]:
    assert isinstance(entries_of_room, tuple)
    return [entry.number for entry in entries_of_room]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET author_key = 'bo'",
        "UPDATE entries SET number = 9 WHERE number = 3",
        "DELETE FROM entries",
        "DELETE FROM entries WHERE number = 3",
    ],
)
def test_the_database_refuses_change_and_deletion(backend: Backend, statement: str) -> None:
    log = backend.open()
    log.append(CASE, {NORTH: (0, named(3))}, author=AYLA, recorded_at=NOON)
    before = log.read(CASE, viewer(NORTH))

    with pytest.raises(REFUSED):
        backend.execute(statement)
    assert log.read(CASE, viewer(NORTH)) == before


def test_the_database_refuses_to_replace_an_entry(backend: Backend) -> None:
    log = backend.open()
    log.append(CASE, {NORTH: (0, named(3))}, author=AYLA, recorded_at=NOON)
    before = log.read(CASE, viewer(NORTH))
    columns = ", ".join(column.name for column in entries.c)
    others = columns.replace("author_key", "'bo'")
    key = "case_id, room_id, number"
    statements = [f"INSERT INTO entries ({columns}) SELECT {others} FROM entries WHERE number = 2"]
    if backend.name == "postgresql":
        statements.append(f"{statements[0]} ON CONFLICT ({key}) DO UPDATE SET author_key = 'bo'")
        statements.append("TRUNCATE entries")
    else:
        statements.append(f"{statements[0]} ON CONFLICT ({key}) DO UPDATE SET author_key = 'bo'")
        statements.extend(statements[0].replace("INSERT", f"INSERT OR {way}") for way in ("REPLACE", "IGNORE"))
        statements.append("UPDATE OR REPLACE entries SET number = 1 WHERE number = 2")

    for statement in statements:
        with pytest.raises((*REFUSED, psycopg.errors.UniqueViolation)):
            backend.execute(statement)
    assert log.read(CASE, viewer(NORTH)) == before


@pytest.mark.parametrize(
    "values",
    [{"number": 0}, {"number": 2}, {"epoch": -1}, {"digest": b"short"}, {"case_id": ""}, {"room_id": ""}],
    ids=str,
)
def test_the_database_refuses_an_entry_that_cannot_be_one(log: Log, values: dict[str, object]) -> None:
    with pytest.raises(DamagedCaseFileError):
        plant(log, stored() | values)
    assert log.cases() == ()


def test_an_entry_of_an_unknown_type_asks_for_a_newer_program(log: Log) -> None:
    payload = canonical_json({"body": {}, "type": "moon_landed", "version": 1})
    plant(log, stored(payload=payload))

    with pytest.raises(NewerCaseFileError, match=f"entry 1 of room {NORTH} in case {CASE} is of a type or version"):
        log.read(CASE, viewer(NORTH))


def test_a_sealed_entry_asks_for_a_newer_program(log: Log) -> None:
    plant(log, stored(epoch=1, kind="rooms", payload=b"\x00\xff sealed"))

    with pytest.raises(NewerCaseFileError, match=f"entry 1 of room {NORTH} in case {CASE} is sealed"):
        log.read(CASE, viewer(NORTH))
    with pytest.raises(NewerCaseFileError):
        log.admissions(CASE)


@pytest.mark.parametrize(
    "values",
    [
        {"payload": b"{"},
        {"kind": "rooms"},
        {"happened_at": "yesterday"},
        {"recorded_at": "2026-03-05T12:00:00.000000"},
        {"recorded_at": "2026-03-05T12:00:00.000000+02:00"},
    ],
    ids=str,
)
def test_an_entry_that_nobody_wrote_is_called_damaged(log: Log, values: dict[str, object]) -> None:
    plant(log, stored(**values))

    with pytest.raises(DamagedCaseFileError, match=f"entry 1 of room {NORTH} in case {CASE} "):
        log.read(CASE, viewer(NORTH))


def test_a_missing_entry_is_called_damage(backend: Backend) -> None:
    log = backend.open()
    log.append(CASE, {NORTH: (0, named(5))}, author=AYLA, recorded_at=NOON)
    backend.unguard()
    change(log, NORTH, 3, {"number": 6})

    with pytest.raises(DamagedCaseFileError, match=f"entry 3 of room {NORTH} in case {CASE} is missing"):
        log.read(CASE, viewer(NORTH))
    assert numbers(log.read(CASE, viewer(NORTH), after={NORTH: 3})[NORTH]) == [4, 5, 6]
