"""Alembic runs the migrations through this, on the connection that it was given."""

from alembic import context

from hapju.archive.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
