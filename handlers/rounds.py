"""What people say and press about rounds of reports (``/raise rounds``)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.bot import Asker, Bot
from bot.cards import rounds as cards
from bot.chat import Answer, Filled, Pressed, Ran
from bot.errors import Refusal
from bot.rounds import FIELDS, Rounds
from bot.rules import rounds as rules
from handlers.feedback import column, terms


def collected(bot: Bot, asker: Asker) -> Rounds:
    return Rounds(terms(bot, asker), bot.settings.zone)


@column.word("rounds", "round", "reports", "汇总", "彙總", fits="")
async def mine(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    made = collected(bot, asker)
    shown = await bot.read(made.mine, bot.clock(), asker.id)
    opens = rules.next_opening(bot.clock(), asker.calendar, bot.settings.zone)
    return cards.listed(shown, asker.reader.when(opens), asker.reader)


def _which(args: Mapping[str, str]) -> int:
    if not re.fullmatch(r"\d{1,9}", args.get("report", "")):
        raise Refusal("not-found", ref="R-?")
    return int(args["report"])


@column.press("round.open")
async def open_(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    shown = await bot.read(collected(bot, asker).shown, bot.clock(), asker.id, _which(pressed.args))
    return cards.card(shown, asker.reader)


@column.press("round.done")
async def done(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """A member's: the card follows by itself where it was pressed on one."""
    made, id = collected(bot, asker), _which(pressed.args)
    await bot.deed(pressed.turn, made.give, asker.id, id, {})
    return None if pressed.ref else await open_(pressed, bot, asker)


@column.press("round.write")
async def write(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    made = collected(bot, asker)
    shown = await bot.read(made.shown, bot.clock(), asker.id, _which(pressed.args))
    if not shown.own or shown.report.state != "owed":
        raise Refusal("report-over")
    return cards.form(shown, await bot.read(made.typical, asker.id, shown), FIELDS, asker.reader)


@column.fill("round.write")
async def fill(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    await bot.deed(filled.turn, collected(bot, asker).give, asker.id, _which(filled.args), filled.values)
    return None
