"""What people say and press about feedback (CONTRACT ``/raise``)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot import feedback, feedback_down, feedback_merge, rounds
from bot.bot import Asker, Bot
from bot.cards import feedback as cards
from bot.cards import feedback_desk as desk_cards
from bot.cards import feedback_down as down_cards
from bot.cards import feedback_forms as forms
from bot.cards.feedback import View
from bot.chat import Answer, Filled, Picked, Pressed, Ran
from bot.errors import Refusal
from bot.rules import feedback as rules
from bot.rules.feedback import Raised
from bot.rules.kinds import Terms
from handlers.router import Column, number
from storage.feedback import Feedback

column = Column(("raise", "反馈", "反饋", "上报", "上報"), letter="F")
AT_ONCE = {
    "acknowledge": feedback.acknowledge,
    "settle": feedback.settle,
    "withdraw": feedback.withdraw,
    "hand_down": feedback_down.pass_on,
    "take_back": feedback_merge.take_back,
}
WORDY = {
    "answer": feedback_down.answer,
    "line": feedback_down.line,
    "ask": feedback.ask,
    "reply": feedback.reply,
    "forward": feedback.forward,
    "return": feedback.return_,
    "extend": feedback.extend,
    "reopen": feedback.reopen,
}


def terms(bot: Bot, asker: Asker) -> Terms:
    return Terms(bot.kinds, asker.calendar)


# ---- said ------------------------------------------------------------------------------------------------------------


async def raise_(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``/raise [kind] what …``; a kind alone is asked about by its form."""
    raised, named = rules.read_raise(ran.text, bot.kinds)
    if not raised.text and named:
        return forms.raise_form(asker.reader, bot.kinds, kind=raised.kind)
    if not named:
        rules.check_meant(ran.text, bot.kinds)
    item = await bot.deed(ran.turn, rounds.raise_, terms(bot, asker), asker.id, raised)
    return cards.ticket(View(item, (), bot.kinds, asker.id), asker.reader)


@column.word("help", "帮助", "幫助", fits="")
async def help_(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return desk_cards.help_(asker.reader)


@column.press("feedback.raise")
async def empty(ran: Ran | Pressed, bot: Bot, asker: Asker) -> Answer:
    return forms.raise_form(asker.reader, bot.kinds)


@column.word("mine", "我的", fits="")
async def mine(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return _listed(await bot.read(feedback.raised, asker.id), bot, asker, "mine")


@column.word("waiting", "待办", "待辦", fits="")
async def waiting(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return _listed(await bot.read(feedback.waiting, asker.id), bot, asker, "waiting")


def _listed(items: list[Feedback], bot: Bot, asker: Asker, which: str) -> Answer:
    views = [View(item, (), bot.kinds, asker.id) for item in items]
    return desk_cards.listed(views, asker.reader, which, feedback.LISTED)


async def show(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which, _ = number(ran.text, "F", "example-raise-show")
    return await _detail(bot, asker, which)


async def _detail(bot: Bot, asker: Asker, which: int) -> Answer:
    now = bot.clock()
    view = await bot.read(feedback.story, now, terms(bot, asker), asker.id, which)
    return cards.detail(view, asker.reader, now)


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
@column.press("feedback.withdraw")
@column.press("feedback.hand_down")
@column.press("feedback.take_back")
async def press_move(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """Moves that need no words: every message that shows the item follows by itself."""
    act = AT_ONCE[pressed.verb.removeprefix("feedback.")]
    item = await bot.deed(pressed.turn, act, terms(bot, asker), asker.id, _which(pressed.args))
    return None if pressed.ref else await _detail(bot, asker, item.number)


@column.press("feedback.answer")
@column.press("feedback.line")
@column.press("feedback.ask")
@column.press("feedback.reply")
@column.press("feedback.delegate")
@column.press("feedback.forward")
@column.press("feedback.return")
@column.press("feedback.extend")
@column.press("feedback.reopen")
async def press_form(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """Moves that need words: asked for only if the move is still this person's to make."""
    act = pressed.verb.removeprefix("feedback.")
    item = await bot.read(feedback.seen, terms(bot, asker), asker.id, _which(pressed.args))
    rules.check_move(item, "hand_back" if act == "return" else act, asker.id, "…")
    return forms.move_form(item, act, asker.reader)


@column.fill("feedback.answer")
@column.fill("feedback.line")
@column.fill("feedback.ask")
@column.fill("feedback.reply")
@column.fill("feedback.forward")
@column.fill("feedback.return")
@column.fill("feedback.extend")
@column.fill("feedback.reopen")
async def fill_move(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    act, text = WORDY[filled.verb.removeprefix("feedback.")], filled.values.get("text", "").strip()
    await bot.deed(filled.turn, act, terms(bot, asker), asker.id, _which(filled.args), text)
    return None


@column.fill("feedback.delegate")
async def fill_delegate(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    text, person = filled.values.get("text", "").strip(), filled.values.get("person", "")
    await bot.deed(filled.turn, feedback.delegate, terms(bot, asker), asker.id, _which(filled.args), text, person)
    return None


@column.press("feedback.review")
async def press_review(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    now = bot.clock()
    view = await bot.read(feedback.story, now, terms(bot, asker), asker.id, _which(pressed.args))
    rules.check_move(view.item, "review", asker.id, "")
    return down_cards.review_form(view, asker.reader)


@column.fill("feedback.review")
async def fill_review(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    said = {name: value.strip() for name, value in filled.values.items()}
    await bot.deed(filled.turn, feedback.review, terms(bot, asker), asker.id, _which(filled.args), said)
    return None


@column.fill("feedback.raise")
async def fill_raise(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    await bot.deed(filled.turn, rounds.raise_, terms(bot, asker), asker.id, _raised(filled, bot))
    return None


def _raised(filled: Filled, bot: Bot) -> Raised:
    """What the form says; a kind that is none is the usual one."""
    said = {name: value.strip() for name, value in filled.values.items()}
    named = filled.args.get("kind") or said.get("kind", "")
    kind = named if named in bot.kinds.kinds else bot.kinds.default
    report = {field: said[field] for field in bot.kinds.of(kind).fields if said.get(field)}
    way = said.get("major")
    about = tuple(person for person in said.get("about", "").split(",") if person)
    return Raised(kind, said.get("text", ""), way == "major", way == "direct", said.get("anonymous") == "yes", about,
                  report)  # fmt: skip


@column.pick("feedback.from_message")
async def pick(picked: Picked, bot: Bot, asker: Asker) -> Answer:
    return forms.raise_form(asker.reader, bot.kinds, picked.text)
