"""What is wrong with the database itself, in a line for whoever runs it."""

from __future__ import annotations

from alembic.util import CommandError
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

UNUSABLE = (DBAPIError, ArgumentError, NoSuchModuleError, CommandError)


def one_line(error: BaseException) -> str:
    """Without the statement and its values, which may be somebody's words."""
    if isinstance(error, CommandError):
        return f"it was made by a later version of Upchain ({error})"
    said = getattr(error, "orig", None) or (error.args[0] if isinstance(error, SQLAlchemyError) else error)
    return " ".join(str(said).split())[:200] or type(error).__name__
