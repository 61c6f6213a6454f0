"""Refusals: what a database driver's error means to the person at the desk.

The driver's own words stop here: they may quote what was being written. A refusal is to be raised after the driver's
error has been dropped, so that no traceback carries it on.
"""

import sqlite3
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from goodoffices.errors import CaseFileError, DamagedCaseFileError, StaleRoomError, UnavailableCaseFileError

_SQLITE_UNAVAILABLE: Final = {
    sqlite3.SQLITE_PERM: "may not be written: ask for the right to write to it",
    sqlite3.SQLITE_BUSY: "is locked by another program: close that program or wait, then retry",
    sqlite3.SQLITE_LOCKED: "is locked by another program: close that program or wait, then retry",
    sqlite3.SQLITE_NOMEM: "needs more memory than there is: close other programs, then retry",
    sqlite3.SQLITE_READONLY: "may not be written: ask for the right to write to it",
    sqlite3.SQLITE_IOERR: "was refused by the disk: look for free space and a sound disk, then retry",
    sqlite3.SQLITE_FULL: "has no room left on its disk: free some space, then retry",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: give the path of a file that you may read and write",
}
_POSTGRESQL_DAMAGED: Final = frozenset({"22", "23", "42", "XX"})  # classes: data, constraint, missing table, corruption
_NO_PRIVILEGE: Final = "42501"
_UNIQUE_VIOLATION: Final = "23505"


def refusal(error: SQLAlchemyError | UnicodeDecodeError, name: str) -> CaseFileError:
    """The error of ours that stands for a driver's; its message carries neither statement nor values.

    Args:
        error: of SQLite or PostgreSQL, or of the pool of connections before them; SQLite's own words about a damaged
            file may not even be text.
        name: how a person calls this case file.
    """
    if isinstance(error, UnicodeDecodeError):
        return _from_sqlite(sqlite3.SQLITE_CORRUPT, name)
    if not isinstance(error, DBAPIError):
        return UnavailableCaseFileError(f"{name} has more readers and writers than it can serve: wait, then retry")
    if isinstance(error.orig, sqlite3.Error):
        return _from_sqlite(getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT), name)
    return _from_postgresql(getattr(error.orig, "sqlstate", None), name)


def _from_sqlite(code: int, name: str) -> CaseFileError:
    why = _SQLITE_UNAVAILABLE.get(code & 0xFF)  # the low byte is the family of the code
    if why is not None:
        return UnavailableCaseFileError(f"{name} {why}")
    return DamagedCaseFileError(
        f"{name} is damaged or is no case file (SQLite says {code}): restore it from a backup, or give another path"
    )


def _from_postgresql(state: str | None, name: str) -> CaseFileError:
    if state == _UNIQUE_VIOLATION:
        return StaleRoomError("a room was written to by somebody else at the same moment: read it again, then retry")
    if state is None or state == _NO_PRIVILEGE or state[:2] not in _POSTGRESQL_DAMAGED:
        return UnavailableCaseFileError(
            f"{name} cannot be used now (SQLSTATE {state or 'unknown'}): see that the server runs, that the address "
            f"and the account are right and that its disk has room, then retry"
        )
    return DamagedCaseFileError(
        f"{name} does not hold the tables of a case file as they were made (SQLSTATE {state}): restore it from a "
        f"backup, or give another database"
    )
