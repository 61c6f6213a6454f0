from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from goodoffices.casefile.database import _store, open_log
from goodoffices.casefile.log import Log
from goodoffices.casefile.revisions import MIGRATIONS, REVISION_TABLE, REVISIONS, _migrate
from goodoffices.casefile.schema import metadata
from goodoffices.errors import DamagedCaseFileError, NewerCaseFileError
from tests.casefile.backends import run
from tests.casefile.samples import AYLA, CASE, NOON, NORTH, opened

SHAPE_ON_POSTGRESQL = """
    SELECT 'column', column_name, data_type || ' ' || is_nullable || ' ' || coalesce(collation_name, '')
      FROM information_schema.columns WHERE table_name = 'entries'
    UNION SELECT 'constraint', conname, pg_get_constraintdef(oid) FROM pg_constraint
      WHERE conrelid = 'entries'::regclass AND contype <> 'n'
    UNION SELECT 'index', indexname, indexdef FROM pg_indexes WHERE tablename = 'entries'
    ORDER BY 1, 2
"""
SHAPE_ON_SQLITE = (
    "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = 'entries' AND type <> 'trigger' ORDER BY 2"
)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'case.db'}"
    return str(request.getfixturevalue("postgresql"))


def shape(connection: Connection) -> list[tuple[str, ...]]:
    query = SHAPE_ON_SQLITE if connection.dialect.name == "sqlite" else SHAPE_ON_POSTGRESQL
    return [tuple(row) for row in connection.exec_driver_sql(query)]


def test_every_migration_is_known_to_the_program_in_its_order() -> None:
    steps = ScriptDirectory(str(MIGRATIONS)).walk_revisions()

    assert tuple(step.revision for step in steps)[::-1] == REVISIONS


def test_an_empty_database_gets_the_tables_that_the_queries_know(address: str) -> None:
    with open_log(address) as log:
        migrated = log.store.read(shape)
        options = {"version_table": REVISION_TABLE}
        differences = log.store.read(
            lambda connection: compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
        )
        run(log, "DROP TABLE entries")
        log.store.write(metadata.create_all)
        assert log.store.read(shape) == migrated
        assert len(migrated) > 2
    assert differences == []


def test_a_database_of_today_is_opened_as_it_is(address: str) -> None:
    with open_log(address) as log:
        log.append(CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=NOON)
        before = log.store.read(shape)
    with open_log(address) as log:
        assert log.cases() == (CASE,)
        assert log.store.read(shape) == before


def test_a_folder_with_percent_signs_in_its_name_is_migrated_in(tmp_path: Path) -> None:
    folder = tmp_path / "100%(here)s %d"
    folder.mkdir()

    with open_log(folder / "case%20.db") as log:
        assert log.cases() == ()
    assert (folder / "case%20.db").exists()


def test_a_revision_of_tomorrow_asks_for_a_newer_program(address: str) -> None:
    with open_log(address) as log:
        run(log, f"UPDATE {REVISION_TABLE} SET version_num = '9999'")

    with pytest.raises(NewerCaseFileError, match="was made by a newer version of this program"):
        open_log(address)


@pytest.mark.parametrize(
    "statement", [f"DELETE FROM {REVISION_TABLE}", f"INSERT INTO {REVISION_TABLE} VALUES ('0000')"]
)
def test_a_database_of_no_one_revision_is_damage(address: str, statement: str) -> None:
    with open_log(address) as log:
        run(log, statement)

    with pytest.raises(DamagedCaseFileError, match="holds other tables than a case file's"):
        open_log(address)


def test_the_tables_of_another_program_are_left_alone(address: str) -> None:
    store = _store(address, 1.0)
    store.write(lambda connection: connection.exec_driver_sql("CREATE TABLE alembic_version (version_num TEXT)"))
    store.close()

    with pytest.raises(DamagedCaseFileError, match="give an empty database"):
        open_log(address)


def test_who_comes_second_to_a_new_database_waits_and_finds_it_made(address: str) -> None:
    store = _store(address, 5.0)
    with ThreadPoolExecutor(1) as pool:

        def make(connection: Connection) -> Future[Log]:
            _migrate(connection, store.name)
            second = pool.submit(open_log, address)
            with pytest.raises(TimeoutError):
                second.result(timeout=0.3)
            return second

        with store.write(make).result() as log:
            assert log.cases() == ()
    store.close()


def test_a_migration_that_is_broken_off_leaves_the_database_empty(address: str) -> None:
    store = _store(address, 1.0)

    def break_off(connection: Connection) -> None:
        _migrate(connection, store.name)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.write(break_off)
    assert store.read(lambda connection: inspect(connection).get_table_names()) == []
    store.close()
