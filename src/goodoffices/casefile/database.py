"""Opening a case file: from an address to a log on SQLite or PostgreSQL, with the settings that keep it safe."""

import logging
import math
import sqlite3
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Final

from sqlalchemy import URL, QueuePool, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError

from goodoffices.casefile.log import Log
from goodoffices.casefile.revisions import bring_up_to_date
from goodoffices.casefile.store import Store
from goodoffices.errors import DamagedCaseFileError, InvalidSettingError, UnavailableCaseFileError

_IN_MEMORY: Final = ":memory:"
_OLDEST_SQLITE: Final = (3, 37)  # the first with STRICT tables
_BIRTH_S: Final = 0.5  # the longest that a new SQLite file is empty while another process makes it
_LOGGER: Final = "casefile"
_DISCREET: Final = {"hide_parameters": True, "logging_name": _LOGGER}
_SQLITE_MAGIC: Final = b"SQLite format 3\0"
_PAUSE_S: Final = 0.01
_SQLITE_SETTINGS: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # a row that REPLACE removes meets the guard against DELETE
    "PRAGMA trusted_schema = OFF",
    "PRAGMA synchronous = FULL",  # an entry that was acknowledged outlives a power cut
)


def open_log(url_or_path: str | Path, *, wait_s: float = 5.0) -> Log:
    """The log at an address; a database that is not there yet is made, an older one brought up to date.

    Args:
        url_or_path: a path or `sqlite:///PATH`; `:memory:` or `sqlite://` for one that ends with the program;
            `postgresql+psycopg://USER:PASSWORD@HOST/DATABASE`.
        wait_s: seconds to wait for another writer, or for the server to answer.
    Raises:
        InvalidSettingError: the address is none of these.
        UnavailableCaseFileError: the folder, the file or the server cannot be reached or written.
        DamagedCaseFileError: what stands there is no case file, or not a whole one.
        NewerCaseFileError: the case file was made by a newer version of this program.
    """
    # At its most talkative SQLAlchemy's logger writes whole rows.
    logging.getLogger(f"sqlalchemy.engine.Engine.{_LOGGER}").setLevel(logging.WARNING)
    with ExitStack() as undo:
        store = _store(url_or_path, wait_s)
        undo.callback(store.close)
        bring_up_to_date(store)
        undo.pop_all()
    return Log(store)


def require_strict_tables(version: tuple[int, ...]) -> None:
    """Refuse an SQLite library that is too old to keep text in text columns.

    Raises:
        UnavailableCaseFileError: `version` has no STRICT tables.
    """
    if version < _OLDEST_SQLITE:
        wanted, found = (".".join(map(str, numbers)) for numbers in (_OLDEST_SQLITE, version))
        raise UnavailableCaseFileError(
            f"this Python carries SQLite {found}, and {wanted} is needed: use a newer Python"
        )


def _store(address: str | Path, wait_s: float) -> Store:
    if isinstance(address, str) and "://" in address:
        url = _url(address)
        if url.drivername != "sqlite":
            return _postgresql(url, wait_s)
        address = url.database or _IN_MEMORY
    require_strict_tables(sqlite3.sqlite_version_info)
    return _sqlite_in_memory(wait_s) if address == _IN_MEMORY else _sqlite_file(Path(address), wait_s)


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):  # ValueError: the port is no number
        url = None
    known = url is not None and url.drivername in {"sqlite", "postgresql", "postgresql+psycopg"}
    if url is None or not known or (url.drivername == "sqlite" and (url.host or url.query)):
        raise InvalidSettingError(
            "the address of a case file is a path, sqlite:///PATH or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE: "
            "give one of these"
        )
    return url


def _sqlite_in_memory(wait_s: float) -> Store:
    # The database lives as long as its one connection; the pool hands that to one thread after the other.
    url = URL.create("sqlite", database=_IN_MEMORY)
    engine = create_engine(
        url,
        **_DISCREET,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=wait_s,
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "connect", lambda connection, _: _set_up_sqlite(connection))
    return Store(engine, "the case file in memory")


def _sqlite_file(path: Path, wait_s: float) -> Store:
    _refuse_any_other_file(path)
    url = URL.create("sqlite", database=str(path.absolute()))
    engine = create_engine(url, **_DISCREET, pool_timeout=wait_s, connect_args={"timeout": wait_s})
    event.listen(engine, "connect", lambda connection, _: _set_up_sqlite(connection))
    event.listen(engine, "connect", lambda connection, _: _keep_a_write_ahead_log(connection, wait_s))
    return Store(engine, f"the case file {path}")


def _refuse_any_other_file(path: Path) -> None:
    """SQLite itself would take an empty or tiny file for a new database, and a lost record would look like none."""
    found = _first_bytes(path)
    if found == b"":
        time.sleep(_BIRTH_S)
        found = _first_bytes(path)
    if found is None and not path.parent.is_dir():
        raise UnavailableCaseFileError(f"the folder {path.parent} is not there: make it, or give another path")
    if found not in {None, _SQLITE_MAGIC}:
        raise DamagedCaseFileError(
            f"the file {path} is empty or no case file: restore it from a backup, or remove it to begin anew"
        )


def _first_bytes(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE_MAGIC))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError):  # ValueError: no path at all
        raise UnavailableCaseFileError(
            f"the case file {path} cannot be opened: give the path of a file that you may read and write"
        ) from None


def _set_up_sqlite(connection: sqlite3.Connection) -> None:
    connection.isolation_level = None  # transactions begin where the store says so, not where the driver thinks
    for setting in _SQLITE_SETTINGS:
        connection.execute(setting)


def _keep_a_write_ahead_log(connection: sqlite3.Connection, wait_s: float) -> None:
    """Readers and a writer no longer wait for each other; of several first openers SQLite turns away all but one."""
    give_up = time.monotonic() + wait_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(_PAUSE_S)
        else:
            return


def _postgresql(url: URL, wait_s: float) -> Store:
    name = f"the database {url.database} at {url.host or 'this machine'}"
    try:
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"),
            **_DISCREET,
            pool_pre_ping=True,
            pool_timeout=wait_s,
            connect_args={"connect_timeout": math.ceil(wait_s)},
        )
    except ModuleNotFoundError:
        engine = None
    if engine is None:
        raise UnavailableCaseFileError(f"{name} needs the PostgreSQL driver: install goodoffices[postgres], then retry")
    event.listen(engine, "connect", lambda connection, _: _set_up_postgresql(connection, wait_s))
    return Store(engine, name)


def _set_up_postgresql(connection: DBAPIConnection, wait_s: float) -> None:
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"SET SESSION lock_timeout = {math.ceil(wait_s * 1000)}")
    connection.commit()
