import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import DatabaseError
from sqlalchemy.exc import TimeoutError as NoConnectionLeftError

from goodoffices.casefile.refusals import refusal
from goodoffices.errors import CaseFileError, DamagedCaseFileError, StaleRoomError, UnavailableCaseFileError


def from_sqlite(code: int) -> CaseFileError:
    cause = sqlite3.DatabaseError("canary")
    cause.sqlite_errorcode = code
    return refusal(DatabaseError("INSERT canary", {"payload": "canary"}, cause), "the case file x.db")


def from_postgresql(cause: psycopg.Error) -> CaseFileError:
    return refusal(DatabaseError("INSERT canary", {"payload": "canary"}, cause), "the database case")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_BUSY, "is locked by another program"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "is locked by another program"),
        (sqlite3.SQLITE_LOCKED, "is locked by another program"),
        (sqlite3.SQLITE_FULL, "has no room left on its disk"),
        (sqlite3.SQLITE_IOERR_FSYNC, "was refused by the disk"),
        (sqlite3.SQLITE_READONLY, "may not be written"),
        (sqlite3.SQLITE_PERM, "may not be written"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
        (sqlite3.SQLITE_NOMEM, "needs more memory"),
    ],
)
def test_what_sqlite_cannot_do_now_is_unavailable(code: int, words: str) -> None:
    refused = from_sqlite(code)

    assert isinstance(refused, UnavailableCaseFileError)
    assert str(refused).startswith(f"the case file x.db {words}")
    assert "canary" not in str(refused)


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_TRIGGER]
)
def test_whatever_else_sqlite_says_is_damage(code: int) -> None:
    refused = from_sqlite(code)

    assert isinstance(refused, DamagedCaseFileError)
    assert f"(SQLite says {code}): restore it from a backup" in str(refused)
    assert "canary" not in str(refused)


def test_an_error_of_sqlite_without_a_code_is_damage() -> None:
    refused = refusal(DatabaseError("SELECT", {}, sqlite3.OperationalError("no text")), "the case file x.db")

    assert isinstance(refused, DamagedCaseFileError)


def test_words_of_sqlite_that_are_no_text_are_damage() -> None:
    refused = refusal(UnicodeDecodeError("utf-8", b"\xff canary", 0, 1, "canary"), "the case file x.db")

    assert isinstance(refused, DamagedCaseFileError)
    assert "canary" not in str(refused)


@pytest.mark.parametrize(
    "cause",
    [
        psycopg.OperationalError("canary"),
        psycopg.errors.DiskFull("canary"),
        psycopg.errors.AdminShutdown("canary"),
        psycopg.errors.LockNotAvailable("canary"),
        psycopg.errors.DeadlockDetected("canary"),
        psycopg.errors.InvalidPassword("canary"),
        psycopg.errors.InsufficientPrivilege("canary"),
        psycopg.errors.ReadOnlySqlTransaction("canary"),
    ],
    ids=lambda cause: type(cause).__name__,
)
def test_what_postgresql_cannot_do_now_is_unavailable(cause: psycopg.Error) -> None:
    refused = from_postgresql(cause)

    assert isinstance(refused, UnavailableCaseFileError)
    assert str(refused).startswith(f"the database case cannot be used now (SQLSTATE {cause.sqlstate or 'unknown'})")
    assert "canary" not in str(refused)


@pytest.mark.parametrize(
    "cause",
    [
        psycopg.errors.UndefinedTable("canary"),
        psycopg.errors.DataCorrupted("canary"),
        psycopg.errors.CheckViolation("canary"),
        psycopg.errors.RestrictViolation("canary"),
        psycopg.errors.CharacterNotInRepertoire("canary"),
    ],
    ids=lambda cause: type(cause).__name__,
)
def test_whatever_else_postgresql_says_is_damage(cause: psycopg.Error) -> None:
    refused = from_postgresql(cause)

    assert isinstance(refused, DamagedCaseFileError)
    assert "canary" not in str(refused)


def test_two_writers_at_one_entry_of_postgresql_are_a_stale_room() -> None:
    refused = from_postgresql(psycopg.errors.UniqueViolation("canary"))

    assert isinstance(refused, StaleRoomError)
    assert "canary" not in str(refused)


def test_a_pool_without_a_free_connection_is_unavailable() -> None:
    refused = refusal(NoConnectionLeftError("canary"), "the database case")

    assert isinstance(refused, UnavailableCaseFileError)
    assert "canary" not in str(refused)
