"""What people say and press about meetings (CONTRACT ``/minutes``), and what is overheard in a meeting's thread."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping

from bot import minutes, minutes_draft, minutes_found, minutes_plan, minutes_reading, minutes_series
from bot.bot import Asker, Bot
from bot.cards import minutes as cards
from bot.cards import minutes_found as found_cards
from bot.cards import minutes_plan as plan_cards
from bot.cards import tasks as task_cards
from bot.cards.kit import Card, File, Text
from bot.cards.minutes_paper import paper
from bot.cards.plain import text as in_text
from bot.chat import Answer, Deleted, Edited, Event, Filled, Picked, Pressed, Ran, Said, Turn
from bot.errors import Refusal
from bot.org import organisation
from bot.rules import minutes_search
from bot.rules.minutes_access import read_readers
from bot.rules.minutes_record import Record
from handlers.minutes_files import KINDS
from handlers.people import finder
from handlers.router import Column, number

column = Column(("minutes", "纪要", "紀要", "会议", "會議"), letter="M", in_threads=True)
M = r"m\s*-?\s*\d+"
UPCOMING = ("upcoming", "planned", "日程", "即将", "即將", "计划", "計劃")


# ---- said ------------------------------------------------------------------------------------------------------------


def here(place: str | None, private: bool, refusal: str = "minutes-in-a-channel") -> str:
    """Meetings are held in channels."""
    if not place or private or place.startswith("D"):
        raise Refusal(refusal)
    return place


@column.word("end", "结束", "結束", "散会", "散會", fits=f"({M})?")
async def end(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    wanted = number(ran.text, "M", "example-minutes-end")[0] if ran.text else None
    where = (ran.turn.place or "", ran.turn.thread)
    return cards.ended(await bot.deed(ran.turn, minutes.end, asker.calendar, asker.id, *where, wanted), asker.reader)


@column.word("next", "下一项", "下一項", "下一个", fits="")
async def next_topic(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """The agenda's next point is said in the thread."""
    where = (ran.turn.place or "", ran.turn.thread)
    await bot.deed(ran.turn, minutes.next_topic, asker.id, *where)
    return None


def asked_in(turn: Turn) -> str:
    """The channel; nothing in a direct conversation, which is no place of a meeting."""
    place = turn.place or ""
    return "" if turn.private or place.startswith("D") else place


@column.word("list", "列表", fits=f"({'|'.join(UPCOMING)})?")
async def listing(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    if ran.text:
        found = await bot.transact(minutes_plan.upcoming, asker.id, asked_in(ran.turn))
        return plan_cards.upcoming(found, asker.reader)
    return cards.listed(await bot.read(minutes_reading.in_place, asker.id, asked_in(ran.turn)), asker.reader)


@column.word("find", "查找", "搜索", fits=r".*\S.*")
async def find(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    found = await bot.read(minutes_found.find, bot.clock(), asker.id, asked_in(ran.turn), ran.text, asker.calendar)
    await bot.transact(minutes_reading.note, asker.id, [match.meeting for match in found], "find")
    return found_cards.found(found, ran.text, asker.reader)


@column.word("open", "未完")
async def open_items(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``open [series] [@who]``: of this channel, of a series, of one person."""
    series, person = minutes_search.read_open(ran.text, await finder(bot, ran.text))
    left = await bot.read(minutes_reading.open_items, asker.id, asked_in(ran.turn), series, person)
    heading = asker.reader("minutes-open-of", series=series) if series else asker.reader("minutes-open")
    return task_cards.listed(left, asker.reader, heading, asker.id, minutes_reading.LISTED)


@column.word("export", "导出", "匯出", "導出", fits=rf"{M}\s*({'|'.join(KINDS)})?")
async def export(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """The minutes as a file, handed to the asker alone; without a kind as plain text to copy."""
    wanted, kind = number(ran.text, "M", "example-minutes-export")
    record = await _seen(ran, bot, asker, wanted, f"export {kind}".strip())
    if record.meeting.state in ("planned", "cancelled"):
        raise Refusal("minutes-none", ref=record.meeting.ref)
    people = await names_of(bot)
    if not kind:
        text = in_text(cards.published(record, (), asker.id, asker.reader), lambda id: people.get(id, id))
        return Card(asker.reader("minutes-export", ref=record.meeting.ref), [Text(f"```\n{text[:2900]}\n```")])
    made = paper(record, people, asker.reader)
    content = await asyncio.to_thread(KINDS[kind.lower()], made)
    room = await bot.chat.dm(asker.id)
    await bot.chat.upload(room, File(f"{record.meeting.ref}.{kind.lower()}", content, made.title))
    return Card(asker.reader("minutes-exported", ref=record.meeting.ref))


@column.word("readers", "可读", "可讀", fits=f"{M}.*")
async def readers(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """The chair names people and units who may read it as well."""
    wanted, rest = number(ran.text, "M", "example-minutes-readers")
    named, unknown = read_readers(rest, [unit.name for unit in (await bot.read(organisation)).units])
    if unknown or not named:
        raise Refusal("minutes-readers-unknown", words=unknown or "…")
    meeting = await bot.deed(ran.turn, minutes_draft.entitle, asker.id, wanted, named)
    return cards.entitled(meeting, named, asker.reader)


async def show(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """A number alone: the minutes as they stand, or what is planned."""
    wanted, _ = number(ran.text, "M", "example-minutes-show")
    record = await _seen(ran, bot, asker, wanted, "show")
    if record.meeting.state not in ("planned", "cancelled"):
        return cards.shown(record, asker.reader)
    planned = await bot.read(minutes_series.whole, asker.calendar, record.meeting)
    return plan_cards.living(planned, asker.reader, asker.id)


async def _seen(ran: Ran, bot: Bot, asker: Asker, wanted: int, how: str) -> Record:
    return await bot.transact(minutes_reading.seen, asker.id, wanted, asked_in(ran.turn), asker.calendar, how)


@column.press("minutes.start")
async def empty(ran: Ran | Pressed, bot: Bot, asker: Asker) -> Answer:
    units = [unit.name for unit in (await bot.read(organisation)).units]
    return cards.start_form(asker.reader, here(ran.turn.place, ran.turn.private), units)


column.empty, column.show = empty, show


# ---- pressed and filled ----------------------------------------------------------------------------------------------


def which(args: Mapping[str, str]) -> int:
    if not re.fullmatch(r"\d{1,9}", args.get("meeting", "")):
        raise Refusal("not-found", ref="M-?")
    return int(args["meeting"])


@column.press("minutes.end")
async def press_end(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    where = (pressed.turn.place or "", None, which(pressed.args))
    return cards.ended(await bot.deed(pressed.turn, minutes.end, asker.calendar, asker.id, *where), asker.reader)


@column.press("minutes.present")
async def press_present(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    where = (which(pressed.args), pressed.turn.place or "")
    return cards.presented(await bot.deed(pressed.turn, minutes.sign_in, asker.id, *where), asker.reader)


async def names_of(bot: Bot) -> dict[str, str]:
    """Everybody's name, by id."""
    return {person.id: person.name for person in await bot.read(lambda store: store.people.known())}


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
