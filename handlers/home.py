"""``/upchain``: help, my settings, the organisation; and the bot's own page."""

from __future__ import annotations

from bot import org, tasks
from bot.bot import Asker, Bot
from bot.cards import home as cards
from bot.chat import Answer, Filled, Opened, Pressed, Ran
from bot.errors import Refusal
from bot.rules.tasks import MENTION, NAMED
from handlers.people import finder
from handlers.router import Column

column = Column(("upchain",))


@column.word("help", "帮助", "幫助", "?")
async def help_(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return cards.help_(asker.reader)


@column.word("me", "我")
async def me(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return cards.me(asker.person, asker.reader)


@column.word("org", "组织", "組織")
async def chain(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """The chain above a person, as it would be asked now."""
    find = await finder(bot, ran.text)
    found, named = MENTION.search(ran.text), NAMED.search(ran.text)
    who = found[1] if found else find(named[1]) if named else asker.id
    seats, units = await bot.read(lambda store: (org.chain_above(store, who), org.units_of(store, who)))
    return cards.chain(who, units, seats, asker.reader)


@column.press("me.edit")
async def edit(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return cards.me_form(asker.person, asker.reader)


@column.fill("me.edit")
async def save(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    language = filled.values.get("language", "")
    if language not in cards.LANGUAGES:
        raise Refusal("required", field="language")
    await bot.deed(filled.turn, org.choose_language, asker.id, language)
    return None


@column.press("home.opened")
async def opened(event: Opened, bot: Bot, asker: Asker) -> Answer:
    mine = await bot.read(tasks.listed, asker.id, "me", None)
    return cards.home(mine, asker.reader, asker.id)


column.empty = help_
