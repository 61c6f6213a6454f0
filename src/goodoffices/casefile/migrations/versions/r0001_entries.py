"""The table of entries, with the guards that let them only be added, each after the one before."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_IDENTIFIER: Final = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_FIRST_ENTRY: Final = sa.text("number = 1")
_OF_ROOMS: Final = sa.text("kind = 'rooms'")

_SQLITE_GUARDS: Final = (
    """
    CREATE TRIGGER entries_refuse_update BEFORE UPDATE ON entries BEGIN
        SELECT RAISE(ABORT, 'entries are only ever added');
    END
    """,
    """
    CREATE TRIGGER entries_refuse_delete BEFORE DELETE ON entries BEGIN
        SELECT RAISE(ABORT, 'entries are only ever added');
    END
    """,
    # INSERT OR REPLACE deletes without asking the trigger above, unless a setting of the connection says otherwise.
    """
    CREATE TRIGGER entries_refuse_replace BEFORE INSERT ON entries
    WHEN EXISTS (
        SELECT 1 FROM entries WHERE case_id = NEW.case_id AND room_id = NEW.room_id AND number = NEW.number
    ) BEGIN
        SELECT RAISE(ABORT, 'entries are only ever added');
    END
    """,
    """
    CREATE TRIGGER entries_require_predecessor BEFORE INSERT ON entries
    WHEN NEW.number > 1 AND NOT EXISTS (
        SELECT 1 FROM entries WHERE case_id = NEW.case_id AND room_id = NEW.room_id AND number = NEW.number - 1
    ) BEGIN
        SELECT RAISE(ABORT, 'an entry follows the one before');
    END
    """,
)
_POSTGRESQL_GUARDS: Final = (
    """
    CREATE FUNCTION entries_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'entries are only ever added' USING ERRCODE = 'restrict_violation';
    END $$
    """,
    """
    CREATE TRIGGER entries_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON entries
    FOR EACH STATEMENT EXECUTE FUNCTION entries_refuse_change()
    """,
    """
    CREATE FUNCTION entries_require_predecessor() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.number > 1 AND NOT EXISTS (
            SELECT 1 FROM entries WHERE case_id = NEW.case_id AND room_id = NEW.room_id AND number = NEW.number - 1
        ) THEN
            RAISE EXCEPTION 'an entry follows the one before' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER entries_require_predecessor BEFORE INSERT ON entries
    FOR EACH ROW EXECUTE FUNCTION entries_require_predecessor()
    """,
)


def upgrade() -> None:
    """Make the table, its two small indexes and its guards."""
    op.create_table(
        "entries",
        sa.Column("case_id", _IDENTIFIER, nullable=False),
        sa.Column("room_id", _IDENTIFIER, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("author_key", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("happened_at", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.Column("authenticator", sa.LargeBinary, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("case_id", "room_id", "number", name="entries_key"),
        sa.CheckConstraint("length(case_id) > 0", name="entries_case_named"),
        sa.CheckConstraint("length(room_id) > 0", name="entries_room_named"),
        sa.CheckConstraint("number >= 1", name="entries_number_from_one"),
        sa.CheckConstraint("epoch >= 0", name="entries_epoch_not_negative"),
        sa.CheckConstraint("length(digest) = 32", name="entries_digest_whole"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    for name, columns, where in (
        ("entries_first", ["case_id", "room_id"], _FIRST_ENTRY),
        ("entries_of_rooms", ["case_id", "room_id", "number"], _OF_ROOMS),
    ):
        op.create_index(name, "entries", columns, sqlite_where=where, postgresql_where=where)
    guards = _SQLITE_GUARDS if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL_GUARDS
    for guard in guards:
        op.execute(guard)
