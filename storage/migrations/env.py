"""Alembic's door: runs the migrations on the connection it is handed."""

from alembic import context

from storage import feedback, inbox, ledger, minutes, org, outbox, tasks, workspaces  # noqa: F401  (every table is known)
from storage.base import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
