import re
import resource
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from goodoffices.casefile.database import open_log, require_strict_tables
from goodoffices.casefile.verify import verify
from goodoffices.errors import (
    CaseFileError,
    DamagedCaseFileError,
    InvalidSettingError,
    StaleRoomError,
    UnavailableCaseFileError,
)
from tests.casefile.backends import run
from tests.casefile.samples import AYLA, CASE, NOON, NORTH, named, opened, viewer

SETTINGS = {
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "synchronous": 2,  # FULL
}


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    """A closed case file with thirty entries, several pages long."""
    path = tmp_path / "case.db"
    with open_log(path) as log:
        log.append(CASE, {NORTH: (0, named(30, "x" * 600))}, author=AYLA, recorded_at=NOON)
    return path


@pytest.mark.parametrize("form", ["path", "text", "url"])
def test_a_case_file_is_opened_by_path_and_by_url(case_file: Path, form: str) -> None:
    addresses: dict[str, str | Path] = {"path": case_file, "text": str(case_file), "url": f"sqlite:///{case_file}"}

    with open_log(addresses[form]) as log:
        assert log.versions(CASE, viewer(NORTH)) == {NORTH: 30}


@pytest.mark.parametrize("address", [":memory:", "sqlite://", "sqlite:///", "sqlite:///:memory:"])
def test_a_case_file_in_memory_is_nobody_elses(address: str) -> None:
    with open_log(address) as one, open_log(address) as other:
        one.append(CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=NOON)

        assert one.cases() == (CASE,)
        assert other.cases() == ()


def test_threads_share_a_case_file_in_memory() -> None:
    def write(number: int) -> None:
        log.append(CASE, {NORTH: (number, opened())}, author=AYLA, recorded_at=NOON)

    with open_log(":memory:") as log, ThreadPoolExecutor(4) as pool:
        for number in range(8):
            pool.submit(write, number).result()
        assert len(set(pool.map(lambda _: len(log.read(CASE, viewer(NORTH))[NORTH]), range(20)))) == 1


def test_a_case_file_in_memory_that_is_taken_is_unavailable() -> None:
    with open_log(":memory:", wait_s=0.05) as log, ThreadPoolExecutor(1) as pool:
        late = log.store.read(lambda _: pool.submit(log.cases).exception())

    assert isinstance(late, UnavailableCaseFileError)
    assert "more readers and writers than it can serve" in str(late)


@pytest.mark.parametrize("address", ["path", ":memory:"])
def test_sqlite_is_set_up_safely_on_every_connection(tmp_path: Path, address: str) -> None:
    with open_log(tmp_path / "case.db" if address == "path" else address) as log:
        for _ in range(2):
            found = log.store.read(
                lambda connection: {
                    name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                    for name in (*SETTINGS, "journal_mode")
                }
            )
            assert found == SETTINGS | {"journal_mode": "wal" if address == "path" else "memory"}


def test_postgresql_waits_for_a_lock_no_longer_than_it_was_told(postgresql: str) -> None:
    with open_log(postgresql, wait_s=2.5) as log:
        assert log.store.read(lambda c: c.exec_driver_sql("SHOW lock_timeout").scalar_one()) == "2500ms"


def test_a_lost_connection_to_the_server_is_taken_up_again(postgresql: str) -> None:
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    with open_log(postgresql) as log:
        log.append(CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=NOON)
        with pytest.raises(UnavailableCaseFileError):
            run(log, end)

        assert log.cases() == (CASE,)


def test_an_application_that_may_only_read_and_add_can_do_its_work(postgresql: str) -> None:
    with open_log(postgresql) as owner:
        run(
            owner,
            "CREATE ROLE desk LOGIN",
            "GRANT SELECT, INSERT ON entries TO desk",
            "GRANT SELECT ON casefile_revision TO desk",
        )
        with open_log(postgresql.replace("postgres:", "desk:")) as log:
            log.append(CASE, {NORTH: (0, opened())}, author=AYLA, recorded_at=NOON)
            assert log.read(CASE, viewer(NORTH)) == owner.read(CASE, viewer(NORTH))
            with pytest.raises(UnavailableCaseFileError, match="SQLSTATE 42501"):
                run(log, "DELETE FROM entries")
        run(owner, "DROP OWNED BY desk", "DROP ROLE desk")


@pytest.mark.parametrize(
    "address",
    [
        "mysql://localhost/case",
        "postgresql+psycopg2://localhost/case",
        "sqlite://server/case.db",
        "sqlite:////tmp/case.db?mode=ro",
        "case://file",
        "postgresql://localhost:port/case",
    ],
)
def test_any_other_address_is_refused_without_being_quoted(address: str) -> None:
    with pytest.raises(InvalidSettingError, match="give one of these") as refused:
        open_log(address)
    assert address not in str(refused.value)


def test_a_server_that_does_not_answer_is_unavailable_and_its_password_is_not_told() -> None:
    with pytest.raises(
        UnavailableCaseFileError, match=r"the database case at 127\.0\.0\.1 cannot be used now"
    ) as refused:
        open_log("postgresql+psycopg://ayla:canary@127.0.0.1:1/case?sslcert=canary", wait_s=1)
    assert "canary" not in str(refused.value)


def test_a_database_that_the_server_does_not_have_is_unavailable(postgresql: str) -> None:
    with pytest.raises(UnavailableCaseFileError, match="the database nowhere at this machine"):
        open_log(re.sub("/case[0-9]+", "/nowhere", postgresql))


def test_postgresql_without_its_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(UnavailableCaseFileError, match=r"install goodoffices\[postgres\]"):
        open_log("postgresql+psycopg://localhost/case")


def test_an_sqlite_without_strict_tables_is_refused() -> None:
    with pytest.raises(UnavailableCaseFileError, match=r"carries SQLite 3\.34\.1, and 3\.37 is needed"):
        require_strict_tables((3, 34, 1))
    require_strict_tables((3, 37, 0))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnavailableCaseFileError, match=f"the folder {tmp_path / 'missing'} is not there: make it"):
        open_log(tmp_path / "missing" / "case.db")
    assert not (tmp_path / "missing").exists()


def test_a_folder_in_place_of_a_file_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(UnavailableCaseFileError, match="cannot be opened"):
        open_log(tmp_path)


@pytest.mark.parametrize("name", ["no\0path", "n" * 300])
def test_a_name_that_no_file_can_have_is_unavailable(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnavailableCaseFileError, match="cannot be opened"):
        open_log(tmp_path / name)


def test_a_file_in_place_of_a_folder_is_named(case_file: Path) -> None:
    with pytest.raises(UnavailableCaseFileError, match=f"the folder {case_file} is not there"):
        open_log(case_file / "case.db")


def test_an_empty_file_is_damage_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    path.touch()

    with pytest.raises(DamagedCaseFileError, match="is empty or no case file"):
        open_log(path)
    assert path.read_bytes() == b""


def test_a_file_that_another_process_is_just_making_is_waited_for(tmp_path: Path) -> None:
    path, whole = tmp_path / "case.db", tmp_path / "other.db"
    open_log(whole).close()
    path.touch()
    maker = threading.Timer(0.1, lambda: path.write_bytes(whole.read_bytes()))
    maker.start()

    with open_log(path) as log:
        assert log.cases() == ()
    maker.join()


@pytest.mark.parametrize(
    "content",
    [
        Random(5).randbytes(20_000),
        b"Dear mediator, this is a letter.\n" * 200,
        b"\x89PNG\r\n\x1a\n" + bytes(4096),
        b"SQLite format 3\0" + Random(6).randbytes(8_176),
        b"\0",
    ],
    ids=["random", "letter", "picture", "head of a database", "one byte"],
)
def test_a_file_that_is_no_case_file_is_damage_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "case.db"
    path.write_bytes(content)

    with pytest.raises(DamagedCaseFileError, match="no case file"):
        open_log(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "places.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")

    with pytest.raises(DamagedCaseFileError, match="holds other tables than a case file's"):
        open_log(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmark",)]


@pytest.mark.parametrize("share", [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_truncated_case_file_is_damage(case_file: Path, share: float) -> None:
    whole = case_file.read_bytes()
    case_file.write_bytes(whole[: int(len(whole) * share)])

    try:
        with open_log(case_file) as log:
            sound = verify(log).first_bad is None
    except DamagedCaseFileError:
        sound = False
    assert not sound


@pytest.mark.slow
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_file_with_any_changed_bytes_never_raises_anything_but_our_errors(
    case_file: Path, data: st.DataObject
) -> None:
    whole = case_file.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    junk = data.draw(st.binary(min_size=1, max_size=8))
    damaged = case_file.with_name("damaged.db")
    damaged.write_bytes(whole[:place] + junk + whole[place + len(junk) :])

    with suppress(CaseFileError), open_log(damaged, wait_s=0.2) as log:
        uses: list[Callable[[], object]] = [
            lambda: verify(log),
            log.cases,
            lambda: log.admissions(CASE),
            lambda: log.versions(CASE, viewer(NORTH)),
            lambda: log.read(CASE, viewer(NORTH)),
        ]
        for use in uses:
            with suppress(CaseFileError):
                use()
    for leftover in case_file.parent.glob("damaged.db*"):
        leftover.unlink()


def test_a_case_file_whose_table_is_gone_is_damage(case_file: Path) -> None:
    with closing(sqlite3.connect(case_file)) as connection:
        connection.execute("DROP TABLE entries")

    with open_log(case_file) as log, pytest.raises(DamagedCaseFileError, match="is damaged or is no case file"):
        log.cases()


def test_a_case_file_that_another_program_locks_is_unavailable(case_file: Path) -> None:
    with closing(sqlite3.connect(case_file, isolation_level=None)) as other, open_log(case_file, wait_s=0) as log:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(UnavailableCaseFileError, match="is locked by another program"):
            log.append(CASE, {NORTH: (30, opened())}, author=AYLA, recorded_at=NOON)
        assert log.versions(CASE, viewer(NORTH)) == {NORTH: 30}  # readers go on


def test_a_new_file_that_another_program_locks_is_unavailable(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("CREATE TABLE something (x)")
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(UnavailableCaseFileError, match="is locked by another program"):
            open_log(path, wait_s=0.05)


def test_a_room_in_postgresql_that_another_program_locks_is_unavailable(postgresql: str) -> None:
    with open_log(postgresql, wait_s=0.05) as log, open_log(postgresql) as other, ThreadPoolExecutor(1) as pool:

        def hold(connection: Connection) -> BaseException | None:
            connection.exec_driver_sql("LOCK TABLE entries")
            return pool.submit(log.cases).exception()

        assert isinstance(other.store.write(hold), UnavailableCaseFileError)


@pytest.mark.parametrize("seconds", [0.1, None], ids=["for a moment", "for ever"])
def test_the_change_to_a_write_ahead_log_waits_for_a_writer(case_file: Path, seconds: float | None) -> None:
    with closing(sqlite3.connect(case_file, isolation_level=None, check_same_thread=False)) as writer:
        writer.execute("PRAGMA journal_mode = DELETE")
        writer.execute("BEGIN IMMEDIATE")
        if seconds is None:
            with pytest.raises(UnavailableCaseFileError, match="is locked by another program"):
                open_log(case_file, wait_s=0.05)
        else:
            end = threading.Timer(seconds, writer.rollback)
            end.start()
            with open_log(case_file) as log:
                assert log.versions(CASE, viewer(NORTH)) == {NORTH: 30}
            end.join()


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """A disk that is full from there on."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_said_and_nothing_is_half_written(case_file: Path) -> None:
    with open_log(case_file) as log:
        with (
            files_no_larger_than(case_file.stat().st_size),
            pytest.raises(UnavailableCaseFileError, match="free space"),
        ):
            log.append(CASE, {NORTH: (30, named(200, "y" * 600))}, author=AYLA, recorded_at=NOON)

        assert log.versions(CASE, viewer(NORTH)) == {NORTH: 30}
        log.append(CASE, {NORTH: (30, opened())}, author=AYLA, recorded_at=NOON)
        assert verify(log).first_bad is None


def test_a_full_disk_is_said_where_a_new_case_file_would_be(tmp_path: Path) -> None:
    with files_no_larger_than(0), pytest.raises(UnavailableCaseFileError, match="free space"):
        open_log(tmp_path / "case.db")


def test_many_may_open_a_new_case_file_at_once(tmp_path: Path) -> None:
    ready = threading.Barrier(6)

    def open_and_write(number: int) -> bool:
        ready.wait()
        with open_log(tmp_path / "case.db") as log:
            try:
                log.append(CASE, {NORTH: (0, opened(str(number)))}, author=AYLA, recorded_at=NOON)
            except StaleRoomError:
                return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(open_and_write, range(6))) == 1
