"""``upchain org``: the organisation file in, checked, and out."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot import org
from bot.chat import Locked, NotNow, Refused, TooMany, Unknown
from bot.rules import org as rules
from bot.rules.managers import field_of, org_of
from bot.rules.org import Change, Known, Org, read_org, write_org
from handlers.commands.common import Json, fault_lines, looked, reader, refuse, settings, show, written
from handlers.slack.speak import SlackChat
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


@app.command()
def managers(
    field: Annotated[str, typer.Option(help="The profile field that names the manager, by label or id.")] = "",
) -> None:
    """A file made of the managers in people's Slack profiles: look it over, then check and import it."""
    settings().need_slack()
    try:
        names, above = asyncio.run(_managers(field))
    except Locked as error:
        refuse(reader()("org-managers-locked", error=str(error)))
    except (Refused, NotNow, Unknown) as error:
        refuse(f"{reader()('org-managers-unreachable')} ({error})")
    made, circling = org_of(above, names)
    for person in circling:
        print(reader()("org-managers-circle", person=names[person]), file=sys.stderr)
    print(write_org(made), end="")


async def _managers(wanted: str) -> tuple[dict[str, str], dict[str, str]]:
    """Everybody's name, and their manager's id."""
    chat = SlackChat(settings().slack_bot_token, settings().slack_api_url)
    try:
        await chat.start()
        fields = await chat.profile_fields()
        field = field_of(fields, wanted)
        if field is None:
            refuse(reader()("org-managers-field", fields=reader().names(sorted(fields.values())) or "-"))
        names = {each.id: each.name for each in await chat.people() if each.standing == "member"}
        return names, {id: await _patiently(chat, id, field) for id in names}
    finally:
        await chat.close()


async def _patiently(chat: SlackChat, person: str, field: str) -> str:
    """One call a person is many: at the pace that Slack allows."""
    while True:
        try:
            return await chat.profile_field(person, field)
        except TooMany as wait:
            await asyncio.sleep(wait.seconds)


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
        print(f"{reader()('org-unreachable')} ({str(error) or type(error).__name__})", file=sys.stderr)
