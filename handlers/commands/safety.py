"""``upchain doctor | backup | restore``: is all well, and what if it is not."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

from bot.chat import NotNow, Refused, Unknown
from bot.clock import system_clock
from bot.config import Settings
from handlers.commands.common import Json, opened, refuse, settings, show
from handlers.slack.manifest import read_manifest
from storage.backup import BadBackup
from storage.backup import backup as save
from storage.backup import restore as load
from storage.database import Database, Store
from storage.faults import one_line

Finding = tuple[str, bool, str]
MOST_SKEW = timedelta(seconds=60)


def backup(file: Path) -> None:
    """Write the whole database to FILE."""
    with opened() as database:
        print(f"{save(database.readers, file)} rows in {file}")


def restore(file: Path) -> None:
    """Fill an empty database from FILE."""
    database = Database(settings().database_url)
    try:
        print(f"{load(database.engine, file)} rows from {file}")
    except BadBackup as bad:
        refuse(bad)
    finally:
        database.close()


def doctor(as_json: Json = False) -> None:
    """Look at everything that could be wrong, and say what is."""
    made = settings()
    findings = [*_slack(made), *_calendar(made), *_database()]
    if as_json:
        show([{"what": what, "well": well, "detail": detail} for what, well, detail in findings])
    else:
        for what, well, detail in findings:
            print(f"{'ok  ' if well else 'FAIL'}  {what}: {detail}")
    if not all(well for _, well, _ in findings):
        raise SystemExit(1)


def _slack(made: Settings) -> Iterator[Finding]:
    if not made.slack_bot_token:
        yield "token", False, "SLACK_BOT_TOKEN is missing"
        return
    from handlers.slack.speak import SlackChat  # not needed by the other commands, and slow to load

    chat = SlackChat(made.slack_bot_token, made.slack_api_url)

    async def ask() -> None:
        try:
            await chat.start()
            if made.slack_app_token:
                await chat.socket_address(made.slack_app_token)
        finally:
            await chat.close()

    try:
        asyncio.run(ask())
    except (Refused, NotNow, Unknown) as error:
        yield "token", False, f"{'SLACK_APP_TOKEN' if chat.team else 'SLACK_BOT_TOKEN'}: {error}"
        return
    yield "token", True, f"{chat.team_name} ({chat.team})"
    scopes = read_manifest()["oauth_config"]["scopes"]
    missing, more = set(scopes["bot"]) - chat.scopes, chat.scopes - {*scopes["bot"], *scopes["bot_optional"]}
    if chat.scopes:
        yield "scopes", not missing, f"missing: {', '.join(sorted(missing))}" if missing else "all there"
        yield (
            "manifest",
            not more,
            f"granted but not in the manifest: {', '.join(sorted(more))}" if more else "as granted",
        )
    yield from _clock(chat.date)


def _clock(date: str) -> Iterator[Finding]:
    if date:
        skew = system_clock() - parsedate_to_datetime(date).astimezone(UTC)
        yield "clock", abs(skew) < MOST_SKEW, f"{skew.total_seconds():+.0f} s against Slack's"


def _calendar(made: Settings) -> Iterator[Finding]:
    calendar, year = made.calendar, system_clock().astimezone(made.zone).year
    for each in (year, year + 1):
        loaded = calendar.loaded(each)
        needed = each == year
        said = "loaded" if loaded else "not loaded: days off are not known yet"
        yield f"calendar {made.upchain_calendar} {each}", loaded or not needed, said


def _database() -> Iterator[Finding]:
    try:
        with opened() as database:
            yield "database", True, database.url.render_as_string(hide_password=True)
            broken = database.look(lambda store: store.ledger.verify())
            yield "ledger", broken is None, f"broken at entry {broken.seq}: {broken.why}" if broken else "whole"
            locked = database.look(lambda store: store.meetings.locked())
            yield "keys", not locked, shut(locked) or f"all sealed minutes open ({len(database.vault.keys)} keys)"
            given_up = database.look(_given_up)
            vacant = database.look(lambda store: [item.ref for item in store.feedbacks.vacant()])
            yield "feedback", not vacant, f"nobody is there to handle {', '.join(vacant)}" if vacant else "all in hand"
            yield "letters", not given_up, "; ".join(given_up) or "none given up"
    except Exception as error:
        yield "database", False, one_line(error)


def shut(locked: Sequence[tuple[str, str]]) -> str:
    """Which minutes do not open, by the key that is missing in UPCHAIN_KEYS."""
    wanted = {key: [ref for ref, its in locked if its == key] for key in dict.fromkeys(key for _, key in locked)}
    return "; ".join(f"{', '.join(refs)}: key {key or 'unknown'} is missing" for key, refs in wanted.items())


def _given_up(store: Store) -> list[str]:
    return [
        f"{letter.key} to {letter.person or letter.place}: {letter.last_error}" for letter in store.outbox.given_up(20)
    ]
