"""The operator's door: the ``upchain`` command. Exit 0 done, 1 refused with one clear line, 2 wrong usage."""

from __future__ import annotations

from collections.abc import Callable

import typer

from bot.config import BadSettings
from bot.errors import Refusal
from handlers.commands import due, ledger, minutes, minutes_keys, org, running, safety
from handlers.commands.common import reader, refuse
from handlers.wording import word_refusal
from storage.faults import UNUSABLE, one_line

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
COMMANDS: tuple[Callable[..., None], ...] = (
    running.serve, running.demo, running.migrate, running.manifest, due.due,
    safety.doctor, safety.backup, safety.restore,
)  # fmt: skip
for command in COMMANDS:
    app.command()(command)
for name, group in (("org", org.app), ("minutes", minutes.app), ("ledger", ledger.app), ("keys", minutes_keys.app)):
    app.add_typer(group, name=name)


def main() -> None:
    try:
        app()
    except BadSettings as bad:
        refuse(*bad.args)
    except Refusal as refusal:
        refuse(word_refusal(refusal, reader()))
    except UNUSABLE as error:
        refuse(f"DATABASE_URL: {one_line(error)}")
    except OSError as error:
        refuse(f"{error.filename or 'upchain'}: {error.strerror or error}")
