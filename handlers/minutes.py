"""What people say and press about meetings (CONTRACT ``/minutes``), and what is overheard in a meeting's thread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from bot import minutes
from bot.bot import Asker, Bot
from bot.cards import minutes as cards
from bot.cards import tasks as task_cards
from bot.cards.kit import Card, Text, mention
from bot.cards.plain import text as in_text
from bot.chat import Answer, Deleted, Edited, Event, Filled, Picked, Pressed, Ran, Said
from bot.errors import Refusal
from handlers.router import Column, number

column = Column(("minutes", "纪要", "紀要", "会议", "會議"), letter="M", in_threads=True)
M = r"m\s*-?\s*\d+"


# ---- said ------------------------------------------------------------------------------------------------------------


@column.word("start", "开始", "開始", "开会", "開會")
async def start(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return await _start(ran, bot, asker, _here(ran.turn.place, ran.turn.private), ran.text)


async def _start(event: Ran | Filled, bot: Bot, asker: Asker, place: str, topic: str) -> Answer:
    new = (place, " ".join(topic.split()), asker.reader.language)
    meeting = await bot.deed(event.turn, minutes.start, asker.id, *new)
    return cards.started(meeting, asker.reader)


def _here(place: str | None, private: bool) -> str:
    """Meetings are held in channels."""
    if not place or private or place.startswith("D"):
        raise Refusal("minutes-in-a-channel")
    return place


@column.word("end", "结束", "結束", "散会", "散會", fits=f"({M})?")
async def end(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which = number(ran.text, "M", "example-minutes-end")[0] if ran.text else None
    where = (ran.turn.place or "", ran.turn.thread)
    return cards.ended(await bot.deed(ran.turn, minutes.end, asker.id, *where, which), asker.reader)


@column.word("agenda", "议程", "議程")
async def agenda(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """Adds to the agenda of the open meeting, or shows it."""
    place, thread = ran.turn.place or "", ran.turn.thread
    new = (place, thread, ran.text, asker.calendar)
    return cards.agenda(await bot.deed(ran.turn, minutes.agenda, asker.id, *new), asker.reader)


@column.word("list", "列表", fits="")
async def listing(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return cards.listed(await bot.read(minutes.in_place, ran.turn.place or ""), asker.reader)


@column.word("find", "查找", "搜索", fits=r".*\S.*")
async def find(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    found = await bot.read(minutes.find, asker.id, ran.turn.place or "", ran.text, asker.calendar)
    return cards.listed(found, asker.reader)


@column.word("open", "未完", fits="")
async def open_items(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    left = await bot.read(minutes.open_items, ran.turn.place or "")
    return task_cards.listed(left, asker.reader, asker.reader("minutes-open"), asker.id, minutes.LISTED)


@column.word("export", "导出", "匯出", "導出", fits=f"{M}.*")
async def export(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """The minutes as plain text to copy."""
    which, _ = number(ran.text, "M", "example-minutes-export")
    record = await bot.read(minutes.seen, asker.id, which, ran.turn.place or "", asker.calendar)
    people = await _names(bot)
    text = in_text(cards.published(record, asker.reader), lambda id: people.get(id, id))
    return Card(asker.reader("minutes-export", ref=record.meeting.ref), [Text(f"```\n{text[:2900]}\n```")])


async def show(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which, _ = number(ran.text, "M", "example-minutes-show")
    record = await bot.read(minutes.seen, asker.id, which, ran.turn.place or "", asker.calendar)
    return cards.shown(record, asker.reader)


@column.press("minutes.start")
async def empty(ran: Ran | Pressed, bot: Bot, asker: Asker) -> Answer:
    return cards.start_form(asker.reader, _here(ran.turn.place, ran.turn.private))


column.empty, column.show = empty, show


# ---- pressed and filled ----------------------------------------------------------------------------------------------


def _which(args: Mapping[str, str]) -> int:
    if not re.fullmatch(r"\d{1,9}", args.get("meeting", "")):
        raise Refusal("not-found", ref="M-?")
    return int(args["meeting"])


@column.press("minutes.end")
async def press_end(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    which = _which(pressed.args)
    where = (pressed.turn.place or "", None)
    return cards.ended(await bot.deed(pressed.turn, minutes.end, asker.id, *where, which), asker.reader)


@column.press("minutes.publish")
async def press_publish(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    await bot.deed(pressed.turn, minutes.publish, asker.calendar, asker.id, _which(pressed.args))
    return None


@column.press("minutes.edit")
async def press_edit(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    record = await bot.read(minutes.drafted, asker.id, _which(pressed.args), asker.calendar)
    return cards.edit_form(record, asker.reader, await _names(bot))


async def _names(bot: Bot) -> dict[str, str]:
    """Everybody's name, by id."""
    return {person.id: person.name for person in await bot.read(lambda store: store.people.known())}


def mentioned(text: str, names: Mapping[str, str]) -> str:
    """``@Name`` as a mention again, where exactly one person has that name."""
    count = Counter(names.values())
    for id, name in sorted(names.items(), key=lambda each: -len(each[1])):
        if count[name] == 1:
            text = text.replace(f"@{name}", mention(id))
    return text


@column.fill("minutes.edit")
async def fill_edit(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    names = await _names(bot)
    draft = {name: mentioned(filled.values.get(name, "").strip(), names) for name in ("topic", "decisions", "actions")}
    await bot.deed(filled.turn, minutes.edit, asker.id, _which(filled.args), draft)
    return None


@column.fill("minutes.start")
async def fill_start(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    await _start(filled, bot, asker, _here(filled.args.get("place"), False), filled.values.get("topic", ""))
    return None


@column.pick("minutes.keep")
async def pick(picked: Picked, bot: Bot, asker: Asker) -> Answer:
    await bot.read(minutes.keepable, picked.ref.place, picked.ref.ts)
    return cards.keep_form(asker.reader, picked.ref.place, picked.ref.ts)


@column.fill("minutes.keep")
async def fill_keep(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    where = (filled.args.get("place", ""), filled.args.get("ref", ""))
    kind = filled.values.get("kind", "")
    await bot.deed(filled.turn, minutes.keep, asker.id, *where, kind if kind in cards.KEPT_AS else "info")
    return None


# ---- overheard -------------------------------------------------------------------------------------------------------


async def overhear(event: Event, bot: Bot) -> None:
    """Every line of an open meeting is kept as it was said; edits and deletions follow."""
    if isinstance(event, Said) and event.turn.thread and event.turn.place:
        where = (event.turn.place, event.turn.thread, event.ref.ts)
        if await bot.read(minutes.listens, event.turn.place, event.turn.thread):
            await bot.people([event.turn.person])
            await bot.transact(minutes.hear, event.turn.event_id, *where, event.turn.person, event.text)
    elif isinstance(event, Edited):
        await bot.transact(minutes.reword, event.turn.event_id, event.ref.place, event.ref.ts, event.text)
    elif isinstance(event, Deleted):
        await bot.transact(minutes.withdraw, event.turn.event_id, event.ref.place, event.ref.ts)
