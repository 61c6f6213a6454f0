"""What Alembic runs around the steps: they happen inside the transaction that the caller has begun."""

from alembic import context

from goodoffices.casefile.revisions import REVISION_TABLE
from goodoffices.casefile.schema import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, version_table=REVISION_TABLE
)
context.run_migrations()
