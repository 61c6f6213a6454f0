"""The databases that the contract of the log runs on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, update

from goodoffices.casefile.canonical import canonical_json
from goodoffices.casefile.entries import GENESIS, Header, digest_of
from goodoffices.casefile.log import Log
from goodoffices.casefile.schema import entries
from goodoffices.domain.recorded import CaseId, RoomId
from tests.casefile.samples import AYLA, CASE, NORTH

STAMP = "2026-03-05T12:00:00.000000Z"

_TRIGGERS = ("refuse_update", "refuse_delete", "refuse_replace", "require_predecessor")
UNGUARD_SQLITE = tuple(f"DROP TRIGGER entries_{name}" for name in _TRIGGERS)
GUARD_POSTGRESQL = "ALTER TABLE entries ENABLE TRIGGER USER"
UNGUARD_POSTGRESQL = ("ALTER TABLE entries DISABLE TRIGGER USER",)


@dataclass(frozen=True)
class Backend:
    """One empty database of one kind."""

    name: str
    open: Callable[[], Log]  # in memory it is one and the same log every time
    execute: Callable[[str], None]  # one statement, as somebody beside the program would run it
    unguard: Callable[[], None]


def stored(**values: object) -> dict[str, object]:
    """The columns of an entry in its place, with a digest that fits; `previous` is the digest before."""
    columns: dict[str, Any] = {
        "case_id": CASE,
        "room_id": NORTH,
        "number": 1,
        "epoch": 0,
        "author_key": AYLA,
        "kind": "case",
        "happened_at": STAMP,
        "recorded_at": STAMP,
        "payload": canonical_json({"body": {"title": "The Teyra crossing"}, "type": "case_opened", "version": 1}),
        "authenticator": b"",
        "previous": GENESIS,
    } | values
    header = Header(
        case=columns["case_id"],
        room=columns["room_id"],
        number=columns["number"],
        epoch=columns["epoch"],
        author_key=columns["author_key"],
        kind=columns["kind"],
        happened_at=columns["happened_at"],
        recorded_at=columns["recorded_at"],
    )
    return {"digest": digest_of(columns.pop("previous"), header, columns["payload"])} | columns


def run(log: Log, *statements: str) -> None:
    """Run statements through the log's own connection, past the log."""

    def work(connection: Connection) -> None:
        for statement in statements:
            connection.exec_driver_sql(statement)

    log.store.write(work)


def plant(log: Log, *rows: Mapping[str, object]) -> None:
    """Put rows into the table past the log."""

    def work(connection: Connection) -> None:
        for row in rows:
            connection.execute(insert(entries), row)

    log.store.write(work)


def change(log: Log, room: RoomId, number: int, values: Mapping[str, object], case: CaseId = CASE) -> None:
    """Write over columns of one entry, past the log; the guards must be gone."""
    key = (entries.c.case_id == case, entries.c.room_id == room, entries.c.number == number)

    def work(connection: Connection) -> None:
        assert connection.execute(update(entries).where(*key).values(**values)).rowcount == 1

    log.store.write(work)
