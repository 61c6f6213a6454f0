"""The tables as queries see them. What makes them, with their guards, are the migrations and nothing else."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, MetaData, PrimaryKeyConstraint, Table, Text
from sqlalchemy import text as sql

metadata: Final = MetaData()

_IDENTIFIER: Final = Text().with_variant(Text(collation="C"), "postgresql")  # sorts as SQLite and Python do

entries: Final = Table(
    "entries",
    metadata,
    Column("case_id", _IDENTIFIER, nullable=False),
    Column("room_id", _IDENTIFIER, nullable=False),
    Column("number", Integer, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("author_key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("happened_at", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("authenticator", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    PrimaryKeyConstraint("case_id", "room_id", "number", name="entries_key"),
    CheckConstraint("length(case_id) > 0", name="entries_case_named"),
    CheckConstraint("length(room_id) > 0", name="entries_room_named"),
    CheckConstraint("number >= 1", name="entries_number_from_one"),
    CheckConstraint("epoch >= 0", name="entries_epoch_not_negative"),
    CheckConstraint("length(digest) = 32", name="entries_digest_whole"),
    sqlite_strict=True,
    sqlite_with_rowid=False,  # where there is no rowid, none can be replaced behind the guards' back
)

FIRST_ENTRY: Final = sql("number = 1")
"""Which entries begin a room; written out, so that the index over them is used."""

OF_ROOMS: Final = sql("kind = 'rooms'")
"""Which entries tell who was admitted where; written out, so that the index over them is used."""

Index("entries_first", entries.c.case_id, entries.c.room_id, sqlite_where=FIRST_ENTRY, postgresql_where=FIRST_ENTRY)
Index(
    "entries_of_rooms",
    entries.c.case_id,
    entries.c.room_id,
    entries.c.number,
    sqlite_where=OF_ROOMS,
    postgresql_where=OF_ROOMS,
)
