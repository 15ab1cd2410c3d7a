"""``upchain ledger``: whether it stands as it was written, and all of it to keep elsewhere."""

from __future__ import annotations

import json

import typer

from handlers.commands.common import Json, looked, refuse, show
from storage.database import Store
from storage.ledger import Break, Entry

app = typer.Typer(no_args_is_help=True, help="The ledger.")
SAID = ("seq", "at", "actor", "act", "subject", "facts", "previous", "hash")


@app.command()
def verify(as_json: Json = False) -> None:
    """Whether every entry stands as it was written; names the first that does not."""
    broken, length = looked(_verified)
    if as_json:
        show({"entries": length, "broken": broken and {"entry": broken.seq, "why": broken.why}})
    if broken:
        refuse(f"the ledger is broken at entry {broken.seq}: {broken.why}")
    if not as_json:
        print(f"{length} entries, all as they were written")


def _verified(store: Store) -> tuple[Break | None, int]:
    return store.ledger.verify(), store.ledger.length()


@app.command()
def export() -> None:
    """Every entry, a JSON object a line."""
    looked(_print)


def _print(store: Store) -> None:
    for entry in store.ledger.entries():
        print(json.dumps(_said(entry), ensure_ascii=False))


def _said(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in SAID} | {"at": entry.at.isoformat()}
