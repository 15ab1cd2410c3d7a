"""``upchain org``: the organisation file in, checked, and out."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import typer

from bot import org
from bot.rules import org as rules
from bot.rules.org import Change, Known, Org, read_org, write_org
from handlers.commands.common import Json, fault_lines, looked, reader, refuse, settings, show, written
from storage.database import Store

app = typer.Typer(no_args_is_help=True, help="The organisation file: unit,parent,person,role.")


@app.command("import")
def import_(file: Path, as_json: Json = False) -> None:
    """Load an organisation; nothing of a file with faults is applied."""
    changes = written(org.load, _read(file))
    _show_changes(changes, as_json, "org-imported")


@app.command()
def check(file: Path, as_json: Json = False) -> None:
    """What a file would change, without changing it."""
    new = _read(file)
    _show_changes(looked(lambda store: rules.diff(org.organisation(store), new)), as_json, "org-checked")


@app.command()
def export() -> None:
    """The organisation as a file that can be imported again."""
    print(write_org(looked(_with_addresses)), end="")


def _with_addresses(store: Store) -> Org:
    return org.organisation(store)


def _show_changes(changes: list[Change], as_json: bool, key: str) -> None:
    if as_json:
        return show([{"change": change.key, **change.facts} for change in changes])
    read = reader()
    for change in changes:
        print(read(f"org-{change.key}", **{"before": "", "parent": "", **change.facts}))
    print(read(key, count=len(changes)))


def _read(file: Path) -> Org:
    try:
        data = file.read_bytes()
    except OSError as error:
        refuse(f"{file}: {error.strerror}")
    made = read_org(data, _known())
    if isinstance(made, list):
        refuse(*fault_lines(made, "org-fault"))
    return made


def _known() -> Known | None:
    """Who can be named: everybody in the workspace; nobody was met yet, and people are taken as they are written."""
    made = settings()
    if made.slack_bot_token:
        _refresh()
    people = looked(org.recognise)
    if not people:
        print(reader()("org-unchecked"), file=sys.stderr)
        return None
    return lambda written: people.get(written) or people.get(written.casefold())


def _refresh() -> None:
    """Asks the workspace who is there now; what is known already serves where it cannot be reached."""

    from handlers.app import House  # not needed by the other commands, and slow to load

    async def meet() -> None:
        house = House(settings())
        try:
            await house.introduce()
        finally:
            await house.stop()

    try:
        asyncio.run(asyncio.wait_for(meet(), 20))
    except Exception as error:
        print(f"{reader()('org-unreachable')} ({type(error).__name__})", file=sys.stderr)
