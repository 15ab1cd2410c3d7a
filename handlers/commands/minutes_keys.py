"""``upchain keys``: what restricted minutes are sealed with."""

from __future__ import annotations

import typer

from bot import minutes_found
from bot.errors import Refusal
from handlers.commands.common import reader, settings, written
from storage.vault import NoKey, name_of, new_key

app = typer.Typer(no_args_is_help=True, help=__doc__)


@app.command()
def new() -> None:
    """A new key, to stand first in UPCHAIN_KEYS."""
    print(new_key())


@app.command("list")
def list_() -> None:
    """The keys in UPCHAIN_KEYS by the names that doctor calls them by, newest first."""
    for key in settings().keys:
        print(name_of(key))


@app.command()
def rotate() -> None:
    """Seals all restricted minutes, and what they are found by, with the first of UPCHAIN_KEYS."""
    try:
        count = written(minutes_found.reseal, settings().calendar)
    except NoKey:
        raise Refusal("keys-missing") from None
    print(reader()("keys-rotated", meetings=count))
