"""The store: one database, its transactions, and our errors in place of its driver's."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import SQLAlchemyError

from goodoffices.casefile.refusals import refusal

ResultT = TypeVar("ResultT")

_READING: Final[dict[str, dict[str, Any]]] = {
    "sqlite": {"begin": "BEGIN"},
    "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},  # one snapshot for all rooms
}
_WRITING: Final[dict[str, dict[str, Any]]] = {
    "sqlite": {"begin": "BEGIN IMMEDIATE"},  # what is read before the write is still so when it is written
    "postgresql": {"isolation_level": "READ COMMITTED"},  # there the primary key tells who came second
}


class Store:
    """One database. A transaction sees one state of it from its first query on, and is kept whole or not at all."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.name = name
        self._engine = engine
        if engine.dialect.name == "sqlite":
            event.listen(engine, "begin", _begin)
        self._reading = engine.execution_options(**_READING[engine.dialect.name])
        self._writing = engine.execution_options(**_WRITING[engine.dialect.name])

    def read(self, work: Callable[[Connection], ResultT]) -> ResultT:
        """What `work` makes of a transaction that only reads.

        Raises:
            DamagedCaseFileError: the database does not hold what was once written to it.
            UnavailableCaseFileError: the database is locked or cannot be reached.
        """
        return self._run(self._reading, work)

    def write(self, work: Callable[[Connection], ResultT]) -> ResultT:
        """What `work` makes of a transaction that may write; whatever error leaves `work` undoes it.

        Raises:
            StaleRoomError: two writers met at the same entry, and this one came second.
            DamagedCaseFileError: the database does not hold what was once written to it.
            UnavailableCaseFileError: the database is locked, full or cannot be reached.
        """
        return self._run(self._writing, work)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _run(self, engine: Engine, work: Callable[[Connection], ResultT]) -> ResultT:
        try:
            with engine.begin() as connection:
                return work(connection)
        except (SQLAlchemyError, UnicodeDecodeError) as error:  # the latter from a damaged SQLite file
            refused = refusal(error, self.name)
        raise refused  # outside the handler, so that the driver's error does not travel along


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options()["begin"])
