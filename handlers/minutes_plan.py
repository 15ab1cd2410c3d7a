"""What people say and press about meetings before they begin: their verbs join those of ``minutes``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot import minutes, minutes_plan, minutes_plan_change, minutes_series
from bot import minutes_plan_start as starting
from bot.bot import Asker, Bot
from bot.cards import minutes as minutes_cards
from bot.cards import minutes_plan as cards
from bot.cards import minutes_plan_forms as forms
from bot.cards.kit import Card
from bot.chat import Answer, Filled, Pressed, Ran, Turn
from bot.errors import Refusal
from bot.org import organisation, zone_of
from bot.rules import dates, minutes_agenda
from bot.rules import minutes_plan as rules
from bot.rules.dates import Reading
from bot.rules.minutes_access import Beginning, read_beginning
from bot.rules.minutes_plan import Planned, Proposal
from bot.rules.tasks import picked
from handlers import fields
from handlers.minutes import M, asked_in, column, here, names_of, which
from handlers.minutes_draft import mentioned
from handlers.people import assignable, finder
from handlers.router import number
from handlers.wording import ask_words
from storage.minutes_people import UNIT

MOST_ARGS = 1500  # letters of a text that a form takes along
BARE = re.compile(rf"\s*{M}\s*", re.I)


# ---- planned ---------------------------------------------------------------------------------------------------------


@column.word("plan", "计划", "計劃", "预约", "預約", "安排")
async def plan(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``plan Weekly sync tomorrow 3-4pm @a @b; agenda: Pipeline 10m @bob; Risks``. What is not clear is asked first."""
    place = here(ran.turn.place, ran.turn.private, "plan-in-a-channel")
    if not ran.text:
        return await _form(Proposal(chair=asker.id), bot, asker, {"place": place})
    new = await _read(ran.text, bot, asker)
    ask = rules.question(new)
    if ask or not new.topic:
        asked = str(new.when.due.date()) if new.when.due else ""
        args = {"place": place, "asked": asked, "text": ran.text[:MOST_ARGS], "series": new.series}
        return await _form(new, bot, asker, args, _question(new, ask, asker))
    return await _plan(ran, bot, asker, place, new)


async def _read(text: str, bot: Bot, asker: Asker) -> Proposal:
    find = await finder(bot, text)

    def read_due(words: str) -> Reading:
        return dates.read(words, bot.clock(), asker.reader.zone, asker.calendar)

    new = rules.read(text, find, read_due, await _units(bot))
    return replace(new, chair=new.chair or asker.id)


async def _units(bot: Bot) -> list[str]:
    return [unit.name for unit in (await bot.read(organisation)).units]


def _question(new: Proposal, ask: str, asker: Asker) -> str:
    if ask in ("", "none", "no-hour"):
        return asker.reader(f"plan-ask-{ask or 'topic'}")
    return asker.reader("plan-ask", why=ask_words(new.when, asker.reader, asker.calendar))


async def _form(new: Proposal, bot: Bot, asker: Asker, args: Mapping[str, str], ask: str = "") -> Answer:
    return forms.plan(new, asker.reader, await _namer(bot), args, await _units(bot), ask)


async def _namer(bot: Bot) -> Callable[[str], str]:
    names = await names_of(bot)
    return lambda id: names.get(id, id)


async def _plan(event: Ran | Filled, bot: Bot, asker: Asker, place: str, new: Proposal) -> Answer:
    await assignable(bot, new.invited, "people")
    planned = await bot.deed(event.turn, minutes_series.plan, asker.calendar, asker.id, place, new)
    return cards.made(planned, await _notes(planned, bot, asker), asker.reader, asker.id)


async def _notes(planned: Planned, bot: Bot, asker: Asker) -> list[str]:
    """Who may not be able to come, and what hour it is for those elsewhere."""
    found = await bot.read(minutes_plan.hints, asker.calendar, planned)
    zones = await bot.read(lambda store: {each.person: str(zone_of(store, each.person)) for each in found})
    return [cards.hint(each.person, each.why, each.begins, each.ends, zones[each.person], asker.reader)
            for each in found]  # fmt: skip


@column.press("minutes.plan")
async def press_plan(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """The form, where a command could not open it at once."""
    place = here(pressed.args.get("place") or pressed.turn.place, False, "plan-in-a-channel")
    text = pressed.args.get("text", "")
    new = await _read(text, bot, asker) if text else Proposal(chair=asker.id)
    return await _form(new, bot, asker, {**pressed.args, "place": place})


@column.fill("minutes.plan")
async def fill_plan(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    place = here(filled.args.get("place"), False, "plan-in-a-channel")
    new = await _filled(filled, bot, asker)
    people = [person for person in filled.values.get("named", "").split(",") if person]
    units = [UNIT + unit for unit in [filled.values.get("unit", "")] if unit]
    restricted = filled.values.get("readers") == "attendees"
    assert new.when.due
    due = new.when.due.astimezone(asker.reader.zone)
    rule = rules.rhythm(filled.values.get("repeats", ""), due.date())
    new = replace(new, restricted=restricted, readers=(*people, *units), rule=rule, hour=due.time() if rule else None,
                  series=filled.args.get("series", ""))  # fmt: skip
    if ask := _day_off(new, filled, asker):
        args = {**filled.args, "asked": str(due.date())}
        return await _form(new, bot, asker, args, ask)
    return await _plan(filled, bot, asker, place, new)


def _day_off(new: Proposal, filled: Filled, asker: Asker) -> str:
    """What is asked of a day off, once; of a rhythm nothing, as its days move by themselves."""
    assert new.when.due
    day = new.when.due.astimezone(asker.reader.zone).date()
    if new.rule or asker.calendar.is_workday(day) or filled.args.get("asked") == str(day):
        return ""
    reading = replace(new.when, ask="day_off", facts={"next_workday": asker.calendar.next_workday(day)})
    return asker.reader("plan-ask", why=ask_words(reading, asker.reader, asker.calendar))


async def _filled(filled: Filled, bot: Bot, asker: Asker) -> Proposal:
    """What a form says of a meeting; names in its agenda are mentions again."""
    values = filled.values
    when = _picked(values.get("date", ""), values.get("time", ""), asker.reader.zone)
    if when.due is None or when.due <= bot.clock():
        raise Refusal("due-past", field="date")
    agenda = mentioned(values.get("agenda", ""), await names_of(bot))
    find = await finder(bot, agenda)
    length = values.get("minutes", "")
    people = tuple(person for person in values.get("people", "").split(",") if person)
    return Proposal(
        " ".join(values.get("topic", "").split()), when, int(length) if length.isdigit() else rules.LONG,
        " ".join(values.get("room", "").split()), values.get("chair") or asker.id, values.get("scribe", ""), people,
        minutes_agenda.read(agenda, find),
    )  # fmt: skip


def _picked(day: str, hour: str, zone: ZoneInfo) -> Reading:
    return picked(fields.day(day, "date"), fields.hour(hour, "time"), zone)


# ---- looked at -------------------------------------------------------------------------------------------------------


@column.word("upcoming", "日程", "即将", "即將", fits="")
async def upcoming(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    found = await bot.transact(minutes_plan.upcoming, asker.id, asked_in(ran.turn))
    return cards.upcoming(found, asker.reader)


@column.press("minutes.plan_show")
async def press_show(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return await shown(pressed.turn, bot, asker, which(pressed.args))


async def shown(turn: Turn, bot: Bot, asker: Asker, wanted: int) -> Card:
    """A plan as it stands, to who may read it: on record where it is restricted."""
    planned = await bot.transact(minutes_series.seen, asker.calendar, asker.id, wanted, asked_in(turn))
    return cards.living(planned, asker.reader, asker.id)


@column.press("minutes.plan_calendar")
async def press_calendar(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """The calendar file as the plan now stands, in the conversation with whoever asks."""
    planned = await bot.transact(minutes_series.seen, asker.calendar, asker.id, which(pressed.args),
                                 asked_in(pressed.turn))  # fmt: skip
    people = await bot.read(lambda store: {person.id: person for person in store.people.known()})
    file = cards.calendar_file(planned, people, bot.clock(), asker.reader)
    await bot.chat.upload(await bot.chat.dm(asker.id), file)
    return Card(asker.reader("minutes-exported", ref=planned.ref))


# ---- changed ---------------------------------------------------------------------------------------------------------


@column.word("change", "修改", fits=M)
async def change(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    return await _change_form(ran.turn, bot, asker, number(ran.text, "M", "example-minutes-change")[0])


@column.press("minutes.plan_change")
async def press_change(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return await _change_form(pressed.turn, bot, asker, which(pressed.args))


async def _change_form(turn: Turn, bot: Bot, asker: Asker, wanted: int) -> Answer:
    planned = await bot.read(minutes_plan.in_hand, asker.id, wanted, asked_in(turn))
    return forms.change(planned, asker.reader, await _namer(bot))


@column.fill("minutes.plan_change")
async def fill_change(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    wanted, version = which(filled.args), int(filled.args.get("version", "0"))
    planned = await bot.read(minutes_plan.in_hand, asker.id, wanted, "")
    new = replace(await _filled(filled, bot, asker), restricted=planned.meeting.restricted)
    if new.when.due != planned.plan.planned_at and (ask := _day_off(new, filled, asker)):
        assert new.when.due
        args = {"asked": str(new.when.due.astimezone(asker.reader.zone).date()), "version": str(version)}
        return forms.change(planned, asker.reader, await _namer(bot), new, args, ask)
    return await _change(filled.turn, bot, asker, planned, new, version, filled.values.get("scope") == "all")


async def _change(
    turn: Turn, bot: Bot, asker: Asker, planned: Planned, new: Proposal, version: int = 0, whole: bool = False
) -> Answer:
    await assignable(bot, [person for person in new.invited if person not in planned.people], "people")
    which = ("", planned.meeting.number, version)
    after = await bot.deed(turn, minutes_plan_change.change, asker.calendar, asker.id, *which, new, whole)
    what = rules.differences(planned.proposal(), new)
    return cards.rearranged(after, what, await _notes(after, bot, asker), asker.reader, asker.id)


@column.word("move", "改期", "改时间", "改時間", fits=f"{M}.*")
async def move(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``move M-3 Thursday 4pm``; what is not clear is asked with the form."""
    wanted, rest = number(ran.text, "M", "example-minutes-move")
    planned = await bot.read(minutes_plan.in_hand, asker.id, wanted, asked_in(ran.turn))
    said = await _read(rest, bot, asker)
    longer = said.minutes if said.minutes != rules.LONG else planned.plan.minutes
    new = replace(planned.proposal(), when=said.when, minutes=longer)
    ask = rules.question(new)
    if ask:
        asked = {"asked": str(new.when.due.date())} if new.when.due else {}
        return forms.change(planned, asker.reader, await _namer(bot), new, asked, _question(new, ask, asker))
    return await _change(ran.turn, bot, asker, planned, new)


@column.word("cancel", "取消", fits=f"{M}.*")
async def cancel(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``cancel M-3 [why]``; of a series it is asked which."""
    wanted, reason = number(ran.text, "M", "example-minutes-cancel")
    planned = await bot.read(minutes_plan.in_hand, asker.id, wanted, asked_in(ran.turn))
    if planned.series and planned.series.running:
        return forms.cancel(planned, asker.reader)
    return await _cancel(ran.turn, bot, asker, wanted, reason)


@column.press("minutes.plan_cancel")
async def press_cancel(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    where = (which(pressed.args), asked_in(pressed.turn))
    return forms.cancel(await bot.read(minutes_plan.in_hand, asker.id, *where), asker.reader)


@column.fill("minutes.plan_cancel")
async def fill_cancel(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    whole = filled.values.get("scope") == "all"
    return await _cancel(filled.turn, bot, asker, which(filled.args), filled.values.get("reason", "").strip(), whole)


async def _cancel(turn: Turn, bot: Bot, asker: Asker, wanted: int, reason: str, whole: bool = False) -> Answer:
    planned = await bot.deed(turn, minutes_plan_change.cancel, asker.id, "", wanted, reason, whole)
    return cards.cancelled(planned, whole, asker.reader)


# ---- answered --------------------------------------------------------------------------------------------------------


@column.press("minutes.plan_answer")
async def press_answer(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    what = (asked_in(pressed.turn), which(pressed.args), pressed.args.get("answer", ""))
    planned = await bot.deed(pressed.turn, minutes_plan_change.answer, asker.id, *what)
    return None if pressed.ref else cards.living(planned, asker.reader, asker.id)


@column.press("minutes.plan_add")
async def press_add(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    planned = await bot.read(minutes_plan.seen, asker.id, which(pressed.args), asked_in(pressed.turn))
    minutes_plan.check_standing(planned)
    return forms.add(planned, asker.reader)


@column.fill("minutes.plan_add")
async def fill_add(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    return await _add(filled.turn, bot, asker, which(filled.args), filled.values.get("agenda", ""))


async def _add(turn: Turn, bot: Bot, asker: Asker, wanted: int, text: str) -> Answer:
    agenda = mentioned(text, await names_of(bot))
    points = minutes_agenda.read(agenda, await finder(bot, agenda))
    if not points:
        raise Refusal("required", field="agenda")
    where = (asked_in(turn), wanted)
    planned, taken = await bot.deed(turn, minutes_plan_change.propose, asker.calendar, asker.id, *where, points)
    return cards.added(planned, taken, asker.reader)


@column.press("minutes.plan_take")
@column.press("minutes.plan_leave")
async def press_settle(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    nth = pressed.args.get("nth", "")
    what = (asked_in(pressed.turn), which(pressed.args), int(nth) if nth.isdigit() else -1)
    await bot.deed(pressed.turn, minutes_plan_change.settle, asker.id, *what, pressed.verb == "minutes.plan_take")
    return None


# ---- begun -----------------------------------------------------------------------------------------------------------


@column.word("start", "开始", "開始", "开会", "開會")
async def start(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``start [topic]``: what is planned here for about now, by that topic if one is said; else another."""
    place = here(ran.turn.place, ran.turn.private)
    if BARE.fullmatch(ran.text):
        return await _begin(ran.turn, bot, asker, number(ran.text, "M", "example-minutes-start")[0])
    new = read_beginning(ran.text)
    found = await bot.read(starting.near, asker.id, place, bot.clock(), new.topic)
    if len(found) > 1:
        return cards.which(found, place, asker.reader)
    if found:
        return await _begin(ran.turn, bot, asker, found[0].meeting.number)
    return await begin(ran, bot, asker, place, new)


async def begin(event: Ran | Filled, bot: Bot, asker: Asker, place: str, new: Beginning) -> Answer:
    meeting = await bot.deed(event.turn, minutes.start, asker.id, place, new)
    return minutes_cards.started(meeting, new.readers, asker.reader)


@column.press("minutes.plan_start")
async def press_start(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return await _begin(pressed.turn, bot, asker, which(pressed.args))


async def _begin(turn: Turn, bot: Bot, asker: Asker, wanted: int) -> Answer:
    where = (asked_in(turn), wanted)
    meeting = await bot.deed(turn, starting.start, asker.calendar, asker.reader, asker.id, *where)
    return minutes_cards.started(meeting, (), asker.reader)


@column.fill("minutes.start")
async def fill_start(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    await begin(filled, bot, asker, here(filled.args.get("place"), False), _filled_beginning(filled.values))
    return None


def _filled_beginning(values: Mapping[str, str]) -> Beginning:
    """Units and people are chosen to read it beside those who attend: then it is not the channel's."""
    topic = " ".join(values.get("topic", "").split())
    people = [person for person in values.get("named", "").split(",") if person]
    units = [UNIT + unit for unit in [values.get("unit", "")] if unit]
    return Beginning(topic, values.get("readers") == "attendees", (*people, *units))


@column.word("agenda", "议程", "議程")
async def agenda(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """Adds to the agenda of the open meeting, or shows it; with a number, of the one that is planned."""
    if re.match(M + r"\b", ran.text, re.I):
        wanted, rest = number(ran.text, "M", "example-minutes-agenda")
        return await _add(ran.turn, bot, asker, wanted, rest) if rest else await shown(ran.turn, bot, asker, wanted)
    place, thread = ran.turn.place or "", ran.turn.thread
    new = (place, thread, ran.text)
    return minutes_cards.agenda(await bot.deed(ran.turn, minutes.agenda, asker.id, *new), asker.reader)
