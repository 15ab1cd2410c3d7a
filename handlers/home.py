"""``/upchain``: help, my settings, the organisation; and the bot's own page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from bot import absences, feedback_desk, org, tasks
from bot.bot import Asker, Bot
from bot.cards import absences as absence_cards
from bot.cards import home as cards
from bot.cards.kit import Card
from bot.chat import Answer, Filled, Opened, Pressed, Ran
from bot.errors import Refusal
from bot.reminders_planned import planned
from bot.rhythms import choose, of_one
from bot.rules import dates
from bot.rules.dates import Reading
from bot.rules.kinds import Terms
from bot.rules.leave import Leave, read_leave
from bot.rules.tasks import ANYBODY
from bot.rules.worktime import Calendar, end_of_day
from handlers import fields
from handlers.people import assignable, called, people_in
from handlers.router import HELP, Column, fold, head
from storage.absences import Absence
from storage.database import Store
from storage.tasks import Task

column = Column(("upchain",))

SETTINGS = {
    "digest": "digest_at", "晨报": "digest_at", "晨報": "digest_at", "before": "before", "前一天": "before",
    "weekly": "weekly", "周报": "weekly", "週報": "weekly", "team": "team", "团队": "team", "團隊": "team",
    "days": "region", "日历": "region", "日曆": "region",
}  # fmt: skip
SWITCH = {"on": True, "yes": True, "开": True, "開": True, "off": False, "no": False, "关": False, "關": False}
HOUR = re.compile(r"([01]?\d|2[0-3])(?:[:：点點时時]([0-5]\d)?分?)?")
OFF = ("off", "back", "end", "cancel", "none", "stop", "结束", "結束", "回来", "回來", "取消", "销假", "銷假")


@column.word(*HELP)
async def help_(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return cards.help_(asker.reader)


@column.word("me", "我")
async def me(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """Shows everything; ``me digest 8:30``, ``me before off`` set one thing."""
    if ran.text:
        await bot.deed(ran.turn, choose, asker.id, _one_setting(ran.text, bot))
    return cards.me(await bot.read(mine, bot.calendar, asker.id, bot.clock()), asker.reader)


def _one_setting(text: str, bot: Bot) -> Mapping[str, str | bool]:
    name, value = head(text)
    setting, hour = SETTINGS.get(name), HOUR.fullmatch(fold(value))
    if setting == "digest_at" and hour:
        return {"digest_at": f"{hour[1]:0>2}:{hour[2] or '00'}"}
    if setting in ("before", "weekly", "team") and fold(value) in SWITCH:
        return {setting: SWITCH[fold(value)]}
    if setting == "region" and fold(value).upper() in cards.REGIONS:
        return _own(fold(value).upper(), bot)
    raise Refusal("malformed", example_key="example-upchain-me-set")


def _own(region: str, bot: Bot) -> Mapping[str, str | bool]:
    """Nobody's own is that of everybody: it follows when the operator sets another."""
    return {"region": "" if region == bot.calendar.region else region}


def mine(store: Store, calendar: Calendar, person: str, now: datetime) -> cards.Mine:
    rhythm = of_one(store, calendar, person, now)
    heads = any(seat.person == person and seat.role == "head" for seat in org.organisation(store).seats)
    return cards.Mine(
        rhythm,
        store.preferences.of([person])[person],
        heads,
        rhythm.morning_after(now),
        absences.planned(store, person, now),
        absences.standing_in(store, person, now),
        planned(store, calendar, person, now),
    )


@column.word("org", "组织", "組織")
async def chain(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """The chain above a person, as it would be asked now."""
    named = await people_in(bot, ran.text)
    if len(named) > 1:
        raise Refusal("malformed", example_key="example-upchain-org")
    name = ran.text.strip()
    who = named[0] if named else await called(bot, name) if name else asker.id
    seats, units = await bot.read(lambda store: (org.chain_above(store, who, bot.clock()), org.units_of(store, who)))
    return cards.chain(who, units, seats, asker.reader)


@column.press("me.edit")
async def edit(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return cards.me_form(await bot.read(mine, bot.calendar, asker.id, bot.clock()), asker.reader)


@column.fill("me.edit")
async def save(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    language = filled.values.get("language", "")
    if language not in cards.LANGUAGES:
        raise Refusal("required", field="language")
    chosen = {name: filled.values[name] == "yes" for name in ("before", "weekly", "team") if name in filled.values}
    hour = filled.values.get("digest_at") or ""
    region = filled.values.get("region") or bot.calendar.region
    if region not in (*cards.REGIONS, bot.calendar.region):
        raise Refusal("required", field="region")
    await bot.deed(filled.turn, _save, asker.id, language, {"digest_at": hour, **_own(region, bot), **chosen})
    changed = await bot.asker(asker.id)
    return cards.me(await bot.read(mine, bot.calendar, asker.id, bot.clock()), changed.reader)


def _save(store: Store, now: datetime, person: str, language: str, chosen: Mapping[str, str | bool]) -> None:
    org.choose_language(store, now, person, language)
    choose(store, now, person, chosen)


# ---- away ------------------------------------------------------------------------------------------------------------


@column.word("away", "外出", "请假", "請假", "休假")
async def away(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``away <from> <to> [@deputy]``, ``away off``; alone it shows what is planned."""
    if not ran.text:
        own = await bot.read(lambda store: _planned(store, asker.id, bot.clock()))
        return absence_cards.shown(*own, asker.reader)
    if fold(ran.text) in OFF:
        return await _back(ran, bot, asker)
    named = await people_in(bot, ran.text)
    if len(named) > 1:
        raise Refusal("away-one-deputy")
    days = read_leave(_without_names(ran.text), bot.clock(), asker.reader.zone, _read(bot, asker))
    return await _go(ran, bot, asker, days, named[0] if named else "")


def _planned(store: Store, person: str, now: datetime) -> tuple[list[Absence], list[Absence]]:
    return absences.planned(store, person, now), absences.standing_in(store, person, now)


def _without_names(text: str) -> str:
    return ANYBODY.sub(" ", text).strip()


def _read(bot: Bot, asker: Asker) -> Callable[[str, datetime], Reading]:
    return lambda text, now: dates.read(text, now, asker.reader.zone, bot.calendar)


async def _go(event: Ran | Filled, bot: Bot, asker: Asker, days: Leave, deputy: str) -> Answer:
    if deputy:
        await assignable(bot, [deputy], "deputy")
    absence, before = await bot.deed(event.turn, absences.go, asker.id, days, deputy)
    due, back = await bot.read(_meanwhile, bot.calendar, absence, bot.clock())
    return absence_cards.gone(absence, before, due, back, asker.reader)


def _meanwhile(store: Store, calendar: Calendar, absence: Absence, now: datetime) -> tuple[list[Task], datetime]:
    """What falls due while somebody is away, and the morning on which they are reminded again."""
    rhythm = of_one(store, calendar, absence.person, now)
    ends = end_of_day(absence.ends, rhythm.zone)
    due = store.tasks.owned(absence.person, tasks.LISTED, ends)
    begins = rhythm.morning(absence.starts)
    return [task for task in due if task.due_at and task.due_at >= begins], rhythm.morning_after(ends)


async def _back(event: Ran | Pressed, bot: Bot, asker: Asker) -> Answer:
    over = await bot.deed(event.turn, absences.come_back, asker.id)
    said = asker.reader.names([absence_cards.span(absence, asker.reader) for absence in over])
    return Card(asker.reader("away-off", span=said))


@column.press("away.off")
async def press_off(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return await _back(pressed, bot, asker)


@column.press("away.set")
async def press_away(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return absence_cards.form(asker.reader, bot.clock().astimezone(asker.reader.zone).date())


@column.fill("away.set")
async def fill_away(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    starts, ends = (fields.day(filled.values.get(name, ""), name) for name in ("starts", "ends"))
    return await _go(filled, bot, asker, Leave(starts, ends), filled.values.get("deputy", ""))


@column.press("home.opened")
async def opened(event: Opened, bot: Bot, asker: Asker) -> Answer:
    mine = await bot.read(tasks.listed, asker.id, "me", None)
    before = await bot.read(feedback_desk.desk, Terms(bot.kinds, asker.calendar), asker.id)
    return cards.home(mine, before, asker.reader, asker.id)


column.empty = help_
