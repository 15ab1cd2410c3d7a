"""What people say and press about feedback (CONTRACT ``/raise``)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot import feedback
from bot.bot import Asker, Bot
from bot.cards import feedback as cards
from bot.chat import Answer, Filled, Picked, Pressed, Ran
from bot.errors import Refusal
from bot.rules import feedback as rules
from handlers.router import Column, number

column = Column(("raise", "反馈", "反饋", "上报", "上報"), letter="F")
MOVES = {
    "acknowledge": feedback.acknowledge,
    "answer": feedback.answer,
    "forward": feedback.forward,
    "settle": feedback.settle,
    "reopen": feedback.reopen,
}


# ---- said ------------------------------------------------------------------------------------------------------------


async def raise_(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``/raise [kind] what …``."""
    kind, major, text = rules.read_raise(ran.text)
    if not text:
        raise Refusal("feedback-needs-text")
    item = await bot.deed(ran.turn, feedback.raise_, asker.calendar, asker.id, kind, text, major)
    return cards.ticket(item, asker.reader)


@column.press("feedback.raise")
async def empty(ran: Ran | Pressed, bot: Bot, asker: Asker) -> Answer:
    return cards.raise_form(asker.reader)


@column.word("mine", "我的", fits="")
async def mine(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return cards.listed(await bot.read(feedback.raised, asker.id), asker.reader, "mine", feedback.LISTED)


@column.word("waiting", "待办", "待辦", fits="")
async def waiting(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return cards.listed(await bot.read(feedback.waiting, asker.id), asker.reader, "waiting", feedback.LISTED)


async def show(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which, _ = number(ran.text, "F", "example-raise-show")
    return await _detail(bot, asker, which)


async def _detail(bot: Bot, asker: Asker, which: int) -> Answer:
    item, path, higher = await bot.read(feedback.story, asker.id, which)
    return cards.detail(item, path, asker.reader, asker.id, higher)


column.free, column.empty, column.show = raise_, empty, show


# ---- pressed and filled ----------------------------------------------------------------------------------------------


def _which(args: Mapping[str, str]) -> int:
    if not re.fullmatch(r"\d{1,9}", args.get("feedback", "")):
        raise Refusal("not-found", ref="F-?")
    return int(args["feedback"])


@column.press("feedback.open")
async def press_open(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return await _detail(bot, asker, _which(pressed.args))


@column.press("feedback.acknowledge")
@column.press("feedback.settle")
async def press_move(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """Moves that need no words: every message that shows the item follows by itself."""
    act = pressed.verb.removeprefix("feedback.")
    item = await bot.deed(pressed.turn, MOVES[act], asker.calendar, asker.id, _which(pressed.args), "")
    return None if pressed.ref else await _detail(bot, asker, item.number)


@column.press("feedback.answer")
@column.press("feedback.forward")
@column.press("feedback.reopen")
async def press_form(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """Moves that need words: asked for only if the move is still this person's to make."""
    act = pressed.verb.removeprefix("feedback.")
    item = await bot.read(feedback.seen, asker.id, _which(pressed.args))
    rules.check_move(item, act, asker.id, "…")
    return cards.move_form(item, act, asker.reader)


@column.fill("feedback.answer")
@column.fill("feedback.forward")
@column.fill("feedback.reopen")
async def fill_move(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    act, text = filled.verb.removeprefix("feedback."), filled.values.get("text", "").strip()
    await bot.deed(filled.turn, MOVES[act], asker.calendar, asker.id, _which(filled.args), text)
    return None


@column.fill("feedback.raise")
async def fill_raise(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    kind, text = filled.values.get("kind", ""), filled.values.get("text", "").strip()
    kind = kind if kind in rules.KINDS else rules.DEFAULT_KIND
    major = filled.values.get("major") == "major"
    await bot.deed(filled.turn, feedback.raise_, asker.calendar, asker.id, kind, text, major)
    return None


@column.pick("feedback.from_message")
async def pick(picked: Picked, bot: Bot, asker: Asker) -> Answer:
    return cards.raise_form(asker.reader, picked.text)
