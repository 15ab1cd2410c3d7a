"""``upchain serve | demo | migrate | manifest``."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot import org
from bot.chat import Refused
from bot.clock import following, system_clock
from bot.rules.org import read_org
from handlers.commands.common import Json, fault_lines, looked, refuse, settings, show, written
from handlers.slack.manifest import adapted, printed, read_manifest


def serve(
    clock_file: Annotated[Path | None, typer.Option(hidden=True, help="How far ahead the clock is (demo).")] = None,
    organisation: Annotated[Path | None, typer.Option(hidden=True, help="Loaded where there is none (demo).")] = None,
) -> None:
    """Run the bot against your workspace."""
    from handlers.app import House
    from handlers.http import serve as serve_http

    made = settings()
    made.need_slack()
    if organisation:
        _begin_with(organisation)
    try:
        asyncio.run(serve_http(House(made, following(clock_file) if clock_file else system_clock)))
    except Refused as error:
        refuse(f"SLACK_BOT_TOKEN: Slack does not accept it ({error})")


def _begin_with(file: Path) -> None:
    """The first organisation, people by address: each seat becomes somebody's once that person is met."""
    made = read_org(file.read_bytes(), None)
    if isinstance(made, list):
        refuse(*fault_lines(made, "org-fault"))
    if not looked(org.organisation).units:
        written(org.load, made)


def demo(
    port: Annotated[int, typer.Option(help="Of the page; the bot takes the next one.")] = 8080,
    state: Annotated[Path, typer.Option(help="Where everything is kept.")] = Path("demo-state"),
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin anew.")] = False,
    http: Annotated[bool, typer.Option("--http", help="Deliver by signed HTTP instead of Socket Mode.")] = False,
) -> None:
    """A local workspace with a sample bank and the bot in it, in your browser."""
    from handlers.demo import CannotStart, run

    try:
        run(port, state, fresh, http)
    except CannotStart as why:
        refuse(why)


def migrate() -> None:
    """Bring the database to this version's tables."""
    from storage.database import Database
    from storage.migrate import migrate as upgrade

    database = Database(settings().database_url)
    print(upgrade(database.engine))
    database.close()


def manifest(
    url: Annotated[str, typer.Option(help="Your public https address (HTTP instead of Socket Mode).")] = "",
    suffix: Annotated[str, typer.Option(help="Behind every command, such as -uat.")] = "",
    as_json: Json = False,
) -> None:
    """Print the app manifest for Slack."""
    try:
        made = adapted(read_manifest(), url, suffix)
    except ValueError as error:
        refuse(error)
    show(made) if as_json else print(printed(made), end="")
