"""A head's desk: what came in, several items made one, and figures. Its verbs join those of ``raise``."""

from __future__ import annotations

from bot import feedback_desk, feedback_levels, feedback_merge
from bot.bot import Asker, Bot
from bot.cards import feedback_desk as cards
from bot.cards.kit import Card, Form
from bot.chat import Answer, Filled, Pressed, Ran
from bot.errors import Refusal
from bot.feedback import view
from bot.rules.feedback_merge import REPORT, Summary, Then, read_numbers
from handlers.feedback import column, terms

THEN: dict[str, Then] = {"keep": "keep", "up": "up", "answer": "answer"}
DAYS = 90  # that figures look back


@column.word("desk", "收件台", "收件臺", "收件箱", fits="")
async def desk(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return await _desk(bot, asker, 1)


@column.press("feedback.desk")
async def turn(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    page = pressed.args.get("page", "")
    return await _desk(bot, asker, int(page) if page.isdecimal() else 1)


async def _desk(bot: Bot, asker: Asker, page: int) -> Card:
    shown = await bot.read(feedback_desk.desk, terms(bot, asker), asker.id)
    return cards.desk(shown, asker.reader, page)


# ---- several become one ----------------------------------------------------------------------------------------------


@column.word("merge", "合并", "合併", "汇总", "匯總")
async def merge(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``merge F-3 F-5``, or any that are picked in the form."""
    return await _form(bot, asker, read_numbers(ran.text), strict=True)


@column.press("feedback.merge")
async def press_merge(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return await _form(bot, asker, read_numbers(pressed.args.get("items", "")))


async def _form(bot: Bot, asker: Asker, chosen: list[int], strict: bool = False) -> Form:
    """Refused where there is nothing to join, and if ``strict`` where one of them is not there to be joined."""
    items = await bot.read(lambda store: store.feedbacks.desk(asker.id, feedback_desk.MOST))
    offered = feedback_desk.joinable(items, bot.kinds, asker.id)
    if len(offered) < 2:
        raise Refusal("feedback-join-two")
    if strict and (missing := set(chosen) - {item.number for item in offered}):
        raise Refusal("not-found", ref=f"F-{min(missing)}")
    now, first = bot.clock(), next((item for item in offered if item.number in chosen), offered[0])
    above = await bot.read(feedback_levels.above, now, terms(bot, asker), first)
    return cards.merge_form(offered, chosen, bot.kinds, asker.reader, above is not None)


@column.fill("feedback.merge")
async def fill_merge(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    said = {name: value.strip() for name, value in filled.values.items()}
    report = {name: said.get(name, "") for name in REPORT}
    summary = Summary(said.get("title", ""), report, THEN.get(said.get("then", ""), "keep"), said.get("answer", ""))
    numbers = read_numbers(said.get("items", ""))
    made = await bot.deed(filled.turn, feedback_merge.merge, terms(bot, asker), asker.id, numbers, summary)
    shown = await bot.read(view, bot.clock(), terms(bot, asker), made, asker.id)
    return cards.merged(shown, asker.reader)


# ---- figures ---------------------------------------------------------------------------------------------------------


@column.word("figures", "统计", "統計", fits=r"\d{0,3}")
async def figures(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``figures``, ``figures 30``: of the last days."""
    days = int(ran.text) if ran.text.isdecimal() and int(ran.text) else DAYS
    lines = await bot.read(feedback_desk.figures, bot.clock(), terms(bot, asker), asker.id, days)
    return cards.figures(lines, bot.kinds, asker.reader, days)
