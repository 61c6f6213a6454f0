"""No error and no log line carries what was said in confidence, whichever way a transaction ends."""

import logging
import traceback
from collections.abc import Callable

import pytest
from sqlalchemy import text

from goodoffices.casefile.canonical import canonical_json
from goodoffices.casefile.log import Log
from goodoffices.casefile.verify import verify
from goodoffices.domain.case import CaseOpened
from goodoffices.domain.rooms import MemberAdmitted
from goodoffices.errors import GoodOfficesError
from tests.casefile.backends import Backend, change, plant, stored
from tests.casefile.samples import AYLA, CASE, NOON, NORTH, happened, opened, viewer

CANARY = "canary-7391"


def append(log: Log, title: str, expected: int = 0) -> None:
    log.append(CASE, {NORTH: (expected, opened(title))}, author=AYLA, recorded_at=NOON)


def append_a_number(log: Log) -> None:
    event = MemberAdmitted(account=[CANARY])  # type: ignore[arg-type]
    log.append(CASE, {NORTH: (0, happened(event))}, author=AYLA, recorded_at=NOON)


def read_planted(log: Log, payload: bytes) -> None:
    plant(log, stored(payload=payload))
    log.read(CASE, viewer(NORTH))


def envelope(body: object, name: str = "case_opened") -> bytes:
    return canonical_json({"body": body, "type": name, "version": 1})


def in_a_query(log: Log) -> None:
    log.store.write(lambda connection: connection.execute(text("SELECT no_such_column = :value"), {"value": CANARY}))


FAILURES: dict[str, Callable[[Log], None]] = {
    "stale room": lambda log: append(log, CANARY, expected=3),
    "half a surrogate pair": lambda log: append(log, f"{CANARY} \ud83d"),
    "field of another type": append_a_number,
    "id that cannot be kept": lambda log: plant(log, stored(room_id="", payload=CANARY.encode())),
    "check of a column": lambda log: plant(log, stored(payload=CANARY.encode()) | {"digest": CANARY.encode()}),
    "entry that is there": lambda log: plant(log, stored(), stored(payload=CANARY.encode())),
    "predecessor that is not there": lambda log: plant(log, stored(number=7, payload=CANARY.encode())),
    "value of a wrong type": lambda log: plant(log, stored() | {"number": CANARY}),
    "failing query": in_a_query,
    "no JSON": lambda log: read_planted(log, CANARY.encode()),
    "no text": lambda log: read_planted(log, b'{"body":"\xff' + CANARY.encode()),
    "wrong type": lambda log: read_planted(log, envelope({"title": [CANARY]})),
    "unknown field": lambda log: read_planted(log, envelope({"title": "x", CANARY: 1})),
    "unknown type": lambda log: read_planted(log, envelope({}, CANARY)),
    "rule of the fact": lambda log: read_planted(
        log,
        envelope({"room": {"id": CANARY, "kind": "caucus", "party": None}}, "room_opened"),
    ),
    "word outside its scale": lambda log: read_planted(
        log, envelope({"room": {"id": "x", "kind": CANARY, "party": None}}, "room_opened")
    ),
}


def everything_said_by(error: BaseException) -> str:
    said = ["".join(traceback.format_exception(error)), repr(error), str(error.args)]
    said.extend(everything_said_by(other) for other in (error.__cause__, error.__context__) if other is not None)
    return "\n".join(said)


@pytest.mark.parametrize("failure", FAILURES)
def test_no_failure_tells_what_was_being_written_or_read(
    log: Log, failure: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    with pytest.raises(GoodOfficesError) as raised:
        FAILURES[failure](log)

    assert CANARY not in everything_said_by(raised.value)
    assert CANARY not in caplog.text


def test_no_success_is_logged_with_what_was_written_or_read(backend: Backend, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    log = backend.open()
    append(log, CANARY)

    assert log.read(CASE, viewer(NORTH))[NORTH][0].event == CaseOpened(title=CANARY)
    assert log.admissions(CASE) == ()
    assert verify(log).first_bad is None
    backend.unguard()
    change(log, NORTH, 1, {"payload": b"{}" + CANARY.encode()})
    assert CANARY not in str(verify(log))
    assert CANARY not in caplog.text


def test_an_error_of_the_caller_undoes_the_transaction(log: Log) -> None:
    class OwnError(Exception):
        pass

    def work(connection: object) -> None:
        raise OwnError

    append(log, "first")
    with pytest.raises(OwnError):
        log.store.write(work)
    assert log.versions(CASE, viewer(NORTH)) == {NORTH: 1}


def test_a_reading_transaction_cannot_write_on_postgresql(backend: Backend) -> None:
    if backend.name != "postgresql":
        pytest.skip("SQLite has no transactions that only read")
    log = backend.open()

    with pytest.raises(GoodOfficesError, match="SQLSTATE 25006"):
        log.store.read(lambda connection: connection.exec_driver_sql("CREATE TABLE x (y int)"))
