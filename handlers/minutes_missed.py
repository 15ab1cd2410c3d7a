"""On arrival: meetings go on where the bot has left them, and are found as this version finds them."""

from __future__ import annotations

import asyncio

import structlog

from bot import minutes_found, minutes_missed
from bot.bot import Bot
from bot.chat import NotNow, Refused, Spoken, Unknown
from bot.minutes_missed import Heard
from handlers.minutes import column, end
from handlers.router import fold
from storage.vault import NoKey

log = structlog.get_logger()
ATTEMPTS = 3
LONGEST_WAIT = 30.0  # seconds; Slack's own Retry-After is rarely longer


async def catch_up(bot: Bot) -> None:
    """Reads the thread of every meeting that is not settled. One that cannot be read does not keep the bot away."""
    for heard in await bot.transact(minutes_missed.followed):
        try:
            said = await _read(bot, heard)
            await bot.people(each.person for each in said)
            found = await bot.transact(minutes_missed.take_in, bot.calendar, heard, said, _ends)
        except (Refused, NotNow, Unknown) as error:
            log.warning("minutes.not_caught_up", meeting=heard.meeting.ref, error=str(error))
        else:
            if found:
                log.info("minutes.caught_up", meeting=heard.meeting.ref, lines=found)


def _ends(said: Spoken) -> bool:
    """Of what the bot was told meanwhile, the end is carried out; all else has had its moment."""
    return said.called and column.words.get(fold(said.text.strip())) is end


async def _read(bot: Bot, heard: Heard) -> list[Spoken]:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return list(await bot.chat.thread(heard.meeting.place, heard.meeting.thread))
        except (NotNow, Unknown) as error:
            if attempt == ATTEMPTS:
                raise
            await asyncio.sleep(min(getattr(error, "seconds", 1.0), LONGEST_WAIT))
    raise AssertionError("unreachable")


async def try_keys(bot: Bot) -> None:
    """Says which sealed minutes do not open, and by which key they would: nobody should learn it from a reader."""
    for ref, key in await bot.read(lambda store: store.meetings.locked()):
        log.error("minutes.locked", meeting=ref, missing_key=key or "unknown", setting="UPCHAIN_KEYS")


async def renew_index(bot: Bot) -> None:
    """Makes the index of earlier meetings anew where it is of another version's form: one meeting after another, while
    people work. What was done when the process ends stays done."""
    for meeting in await bot.read(minutes_found.outdated):
        try:
            await bot.transact(minutes_found.renew, bot.calendar, meeting.number)
        except NoKey:
            log.warning("minutes.not_indexed", meeting=meeting.ref, why="its key is not in UPCHAIN_KEYS")
