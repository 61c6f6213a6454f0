"""Revisions: which shape the database has, and the way from there to the shape of today."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect

from goodoffices.casefile.store import Store
from goodoffices.errors import DamagedCaseFileError, NewerCaseFileError

MIGRATIONS: Final = Path(__file__).with_name("migrations")
REVISION_TABLE: Final = "casefile_revision"
REVISIONS: Final = ("0001",)
"""The shapes that this program knows, oldest first; the last is today's. One for each step in `migrations`."""

_POSTGRESQL_LOCK: Final = 0x676F6F64  # any number that other programs on the server are unlikely to use: "good"


def bring_up_to_date(store: Store) -> None:
    """Give an empty database its tables, and an older one those of today.

    Raises:
        NewerCaseFileError: the database has a shape that this program does not know.
        DamagedCaseFileError: the database holds something else than a case file.
        UnavailableCaseFileError: the database is locked, or its account may not make tables.
    """
    if not store.read(lambda connection: _is_current(connection, store.name)):
        store.write(lambda connection: _migrate(connection, store.name))


def _is_current(connection: Connection, name: str) -> bool:
    """Whether the database has the shape of today; False for one that can be brought there."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return False
    query = f"SELECT version_num FROM {REVISION_TABLE}"  # noqa: S608  # a constant of ours
    found = connection.exec_driver_sql(query).scalars().all() if REVISION_TABLE in tables else []
    if len(found) != 1:
        raise DamagedCaseFileError(
            f"{name} holds other tables than a case file's: give an empty database, or the address of a case file"
        )
    if found[0] not in REVISIONS:
        raise NewerCaseFileError(f"{name} was made by a newer version of this program: update the program")
    return bool(found[0] == REVISIONS[-1])


def _migrate(connection: Connection, name: str) -> None:
    # Loaded here, because most starts find a database of today and the library costs a third of the start.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_POSTGRESQL_LOCK})")
    if _is_current(connection, name):  # another process was faster
        return
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
