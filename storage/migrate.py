"""Brings a database to the tables of this version, at every start; several processes may try at once."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from storage.killpoints import passing

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 0x7570FFFF  # PostgreSQL's advisory lock for this, beside the workspaces' own


def migrate(engine: Engine) -> str:
    """The revision that the database is at afterwards. One transaction: it all happens or nothing does."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        command.upgrade(_config(connection), "head")
        passing("K11")
        return at(connection) or ""


def at(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def head() -> str:
    return ScriptDirectory.from_config(_config(None)).get_current_head() or ""


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
