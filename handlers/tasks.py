"""What people say and press about tasks (CONTRACT ``/task``)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot import recurrences, tasks
from bot.bot import Asker, Bot
from bot.cards import recurrences as recurrence_cards
from bot.cards import tasks as cards
from bot.cards.kit import Block, Card, Form, Text, mention
from bot.chat import Answer, Filled, Picked, Pressed, Ran
from bot.errors import Refusal
from bot.rhythms import of_one
from bot.rules import dates, recall, recurrence
from bot.rules.dates import Reading
from bot.rules.recurrence import Found
from bot.rules.tasks import Order, picked, read_order
from handlers import fields, tasks_recurring
from handlers.people import assignable, away_notes, called, finder, people_in
from handlers.router import Column, number
from handlers.wording import ask_words
from storage.tasks import Task

column = Column(("task", "任务", "任務"), letter="T")

T = r"t\s*-?\s*\d+"  # a sub-word that works on a task is one only where a number follows
ONLY_NUMBERS = re.compile(rf"(?:[\s,，、]*{T})+\s*", re.I)  # of further tasks: one at a time
WHOSE = {
    "me": "me",
    "mine": "me",
    "我": "me",
    "我的": "me",
    "team": "team",
    "团队": "team",
    "團隊": "team",
    "all": "all",
    "全部": "all",
}
SPANS = {
    "overdue": "overdue", "逾期": "overdue", "today": "today", "今天": "today",
    "week": "week", "本周": "week", "本週": "week",
}  # fmt: skip
FILTER = rf"(?:\s*(?:{'|'.join([*WHOSE, *SPANS])}|\ue000[^\ue001]*\ue001|@\S+))*\s*"
MOST_ARGS = 1800  # bytes of JSON that a button can carry with room to spare
BECAUSE = re.compile(r"\s(?:because|since|as|因为|因為|由于|由於)[\s:：]*", re.I)


# ---- said ------------------------------------------------------------------------------------------------------------


async def order(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``/task @who what by when``."""
    find = await finder(bot, ran.text)
    if found := recurrence.read(ran.text):
        return await tasks_recurring.order(ran, bot, asker, found, find)
    read = read_order(ran.text, asker.id, find, lambda text: read_due(text, bot, asker))
    return await _order(ran, bot, asker, read)


async def _order(ran: Ran | Filled, bot: Bot, asker: Asker, read: Order) -> Answer:
    owners = await assignable(bot, read.owners)
    if read.reading.ask and read.reading.due is None:
        return _ask_due(asker, read, bot)
    made = await bot.deed(ran.turn, tasks.assign, asker.id, read, ran.turn.place or "")
    question = [*due_question(read.reading, made[0], asker), *await away_notes(made, bot, asker)]
    if len(made) > 1:
        return cards.several(made, asker.reader, question)
    return cards.ordered(made[0], asker.reader, asker.id, owners[made[0].owners[0]].zone, question)


def read_due(text: str, bot: Bot, asker: Asker) -> Reading:
    return dates.read(text, bot.clock(), asker.reader.zone, asker.calendar)


def _ask_due(asker: Asker, read: Order, bot: Bot) -> Card:
    """Nothing is done until the day is picked; the form has everything else."""
    args = {
        "text": read.text,
        "owners": ",".join(read.owners),
        "priority": str(read.priority),
        "any": "1" * read.any_one,
    }
    fits = len(json.dumps(args, ensure_ascii=False).encode()) < MOST_ARGS
    return cards.ask_due(asker.reader, due_words(read.reading, asker), args if fits else None)


def due_words(reading: Reading, asker: Asker) -> str:
    """Why a deadline is asked about, in words."""
    return ask_words(reading, asker.reader, asker.calendar)


def due_question(reading: Reading, task: Task, asker: Asker) -> list[Block]:
    """What is worth a second look about a deadline that could be read."""
    if not reading.ask or reading.due is None:
        return []
    if reading.ask == "day_off":
        day = reading.facts["next_workday"]
        label = asker.reader("button-move-to", day=asker.reader.fact(day))
        return cards.move_question(task, str(day), label, due_words(reading, asker), asker.reader)
    return [Text(due_words(reading, asker))]


@column.word("list", "列表", "清单", "清單", fits=FILTER)
async def listing(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``list [@who|team|all] [overdue|today|week]``."""
    named = await people_in(bot, ran.text)
    if len(named) > 1:
        raise Refusal("malformed", example_key="example-task-list-of")
    whose, span = named[0] if named else "me", ""
    for word in ran.text.split():
        whose = WHOSE.get(word.casefold(), whose)
        span = word.casefold() if word.casefold() in SPANS else span
    until = _until(span, bot.clock().astimezone(asker.reader.zone))
    known = await bot.read(tasks.listed, asker.id, whose, until)
    key = {"me": "mine", asker.id: "mine", "team": "team", "all": "all"}.get(whose, "of")
    heading = asker.reader(f"task-list-{key}", **({"person": mention(whose)} if key == "of" else {}))
    heading = asker.reader(f"task-list-{SPANS[span]}", whose=heading) if span else heading
    return cards.listed(known, asker.reader, heading, asker.id, tasks.LISTED)


def _until(span: str, now: datetime) -> datetime | None:
    """Up to which moment a list reaches; None for all."""
    if not span or SPANS[span] == "overdue":
        return now if span else None
    days = 0 if SPANS[span] == "today" else 6 - now.weekday()
    return datetime.combine(now.date() + timedelta(days=days), time.max, now.tzinfo)


@column.word("done", "完成", fits=T + ".*")
async def done(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which, note = number(ran.text, "T", "example-task-done")
    if ONLY_NUMBERS.fullmatch(note):
        raise Refusal("malformed", example_key="example-task-done")
    task = await bot.deed(ran.turn, tasks.done, asker.id, which, note)
    return _short(asker, "task-done-answer", task, undo=True)


@column.word("cancel", "取消", fits=T + ".*")
async def cancel(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which, why = number(ran.text, "T", "example-task-cancel")
    task, series = await bot.read(tasks_recurring.with_series, asker.id, which)
    if series and why and task.asker == asker.id:
        return recurrence_cards.stop_question(task, series, why, asker.reader)
    task = await bot.deed(ran.turn, tasks.cancel, asker.id, which, why)
    return _short(asker, "task-cancelled-answer", task, undo=True)


@column.word("stop", "停止", fits=T)
async def stop(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """No more of it after this one."""
    which, _ = number(ran.text, "T", "example-task-stop")
    return _short(asker, "task-stopped", await bot.deed(ran.turn, recurrences.stop, asker.id, which))


@column.word("move", "改期", "延期", fits=T + ".*")
async def move(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    """``move T-12 <when> [because …]``."""
    which, rest = number(ran.text, "T", "example-task-move")
    when, *why = BECAUSE.split(f" {rest}", maxsplit=1)
    reading = _needed(read_due(when, bot, asker), asker)
    task = await bot.deed(ran.turn, tasks.move, asker.id, which, reading, why[0].strip() if why else "")
    answer = _short(asker, "task-moved", task, undo=True, due=cards.due(task, asker.reader))
    return replace(answer, body=[*answer.body, *due_question(reading, task, asker)])


def _needed(reading: Reading, asker: Asker) -> Reading:
    """A deadline that must be there: what cannot be read is said, never guessed."""
    if reading.due is None:
        raise Refusal("due", why=due_words(reading, asker) if reading.ask else asker.reader("due-ask-none"))
    return reading


@column.word("give", "转交", "轉交", fits=T + ".*")
async def give(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which, rest = number(ran.text, "T", "example-task-give")
    if not rest:
        raise Refusal("malformed", example_key="example-task-give")
    owners = await people_in(bot, rest) or [await called(bot, rest)]
    await assignable(bot, owners)
    task = await bot.deed(ran.turn, tasks.give, asker.id, which, owners)
    answer = _short(asker, "task-given", task, undo=True, people=cards.people(task.owners, asker.reader))
    return replace(answer, body=[*answer.body, *await away_notes([task], bot, asker)])


@column.word("snooze", "稍后", "稍後", fits=T + ".*")
async def snooze(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which, rest = number(ran.text, "T", "example-task-snooze")
    if not rest:
        return cards.snooze_form(await bot.read(tasks.seen, asker.id, which), asker.reader)
    said = read_due(rest, bot, asker)
    reading = _needed(said if said.span else read_due(f"in {rest}", bot, asker), asker)  # 2 hours, 半小时
    assert reading.due is not None
    who = await bot.read(of_one, bot.calendar, asker.id, bot.clock())
    until = who.morning_after(who.morning(reading.due.date())) if reading.date_only else reading.due
    task = await bot.deed(ran.turn, tasks.snooze, asker.id, which, until)
    return _short(asker, "task-snoozed-answer", task, when=asker.reader.when(until))


@column.word("edit", "修改", fits=T)
async def edit(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which, _ = number(ran.text, "T", "example-task-edit")
    task = await bot.read(tasks.seen, asker.id, which)
    return cards.edit_form(task, asker.reader, await bot.read(tasks.repeats, task, asker.reader))


@column.word("undo", "撤销", "撤銷", "撤消", fits=f"({T})?")
async def undo(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which = number(ran.text, "T", "example-task-undo")[0] if ran.text else None
    return _short(asker, "task-undone", await bot.deed(ran.turn, tasks.undo, asker.id, which))


async def show(ran: Ran, bot: Bot, asker: Asker) -> Answer:
    which, _ = number(ran.text, "T", "example-task-show")
    task, story, sent = await bot.read(tasks.story, asker.id, which, bot.calendar, bot.clock())
    repeats = await bot.read(tasks.repeats, task, asker.reader)
    return cards.detail(task, asker.reader, asker.id, story, sent, repeats)


async def empty(ran: Ran, bot: Bot, asker: Asker) -> Form:
    return cards.order_form(asker.reader, asker.id, place=ran.turn.place or "")


column.free, column.empty, column.show = order, empty, show


def _short(asker: Asker, key: str, task: Task, undo: bool = False, **facts: object) -> Card:
    """One line that says what was done."""
    facts.setdefault("text", task.text)
    line = asker.reader(key, **{"ref": task.ref, **facts})
    return cards.line(line, task if undo else None, asker.reader)


# ---- pressed and filled ----------------------------------------------------------------------------------------------


def _which(args: Mapping[str, str]) -> int:
    """The task a button is about; a forged or truncated one is like one that is not there."""
    if not re.fullmatch(r"\d{1,9}", args.get("task", "")):
        raise Refusal("not-found", ref="T-?")
    return int(args["task"])


def _shown(pressed: Pressed, card: Card) -> Answer:
    """The message pressed follows its task by itself, unless only its reader sees it: then this takes its place."""
    return None if pressed.ref else card


@column.press("task.done")
async def press_done(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    task = await bot.deed(pressed.turn, tasks.done, asker.id, _which(pressed.args))
    return _shown(pressed, _short(asker, "task-done-answer", task, undo=True))


@column.press("task.undo")
async def press_undo(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    task = await bot.deed(pressed.turn, tasks.undo, asker.id, _which(pressed.args))
    return _shown(pressed, _short(asker, "task-undone", task))


@column.press("task.edit")
@column.press("task.give")
async def press_edit(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    task = await bot.read(tasks.editable, asker.id, _which(pressed.args))
    repeats = await bot.read(tasks.repeats, task, asker.reader)
    return cards.edit_form(task, asker.reader, repeats, "all" if pressed.verb == "task.give" else "this")


@column.press("task.stop")
async def press_stop(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return _short(asker, "task-stopped", await bot.deed(pressed.turn, recurrences.stop, asker.id, _which(pressed.args)))


@column.press("task.cancel_one")
@column.press("task.stop_all")
async def press_cancel(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """This one, or all that would follow too."""
    cancels = recurrences.stop_all if pressed.verb == "task.stop_all" else tasks.cancel
    task = await bot.deed(pressed.turn, cancels, asker.id, _which(pressed.args), pressed.args.get("why", ""))
    return _short(asker, "task-cancelled-answer", task)


@column.press("task.snooze")
async def press_snooze(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    task = await bot.read(tasks.editable, asker.id, _which(pressed.args))
    return cards.snooze_form(task, asker.reader)


@column.press("task.move")
async def press_move(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """ "Move it to the next working day": the hour stays."""
    task = await bot.read(tasks.editable, asker.id, _which(pressed.args))
    day = datetime.fromisoformat(pressed.args["day"]).date()
    hour = task.due_at.astimezone(asker.reader.zone).time() if task.due_at and not task.date_only else None
    reading = on_day(f"{day}", f"{hour:%H:%M}" if hour else "", asker.reader.zone)
    task = await bot.deed(pressed.turn, tasks.move, asker.id, task.number, reading)
    return _shown(pressed, _short(asker, "task-moved", task, undo=True, due=cards.due(task, asker.reader)))


@column.press("task.order")
async def press_order(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    args = pressed.args
    if "text" not in args:
        return cards.order_form(asker.reader, asker.id, place=args.get("place") or pressed.turn.place or "")
    known = Order(
        tuple(args["owners"].split(",")), args["text"], int(args["priority"]), Reading(), bool(args.get("any"))
    )
    return cards.order_form(asker.reader, asker.id, known, pressed.turn.place or "")


@column.fill("task.order")
async def fill_order(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    read = _from_form(filled.values, bot, asker)
    place = filled.args.get("place", "")
    turn = replace(filled.turn, place=place) if place else filled.turn
    if repeats := tasks_recurring.read_repeats(filled.values.get("repeats", "")):
        return await tasks_recurring.begin(replace(filled, turn=turn), bot, asker, *_repeated(filled, read, repeats))
    return await _order(replace(filled, turn=turn), bot, asker, read)


def _repeated(filled: Filled, read: Order, repeats: Found) -> tuple[Order, Found]:
    """The days follow from the rule; the hour may stand in either field."""
    if read.reading.due:
        raise Refusal("repeats-date", field="date")
    hour = filled.values.get("time")
    return read, repeats if repeats.hour or not hour else replace(repeats, hour=fields.hour(hour, "time"))


@column.fill("task.edit")
async def fill_edit(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    before = await bot.read(tasks.editable, asker.id, _which(filled.args))
    read = _from_form(filled.values, bot, asker, before.due_at)
    await assignable(bot, read.owners)
    task = await _edited(filled, bot, asker, before, read)
    return await _as_ordered(task, bot, asker) if filled.replaces else None  # every other message follows by itself


async def _edited(filled: Filled, bot: Bot, asker: Asker, before: Task, read: Order) -> Task:
    if "repeats" not in filled.values:
        return await bot.deed(filled.turn, tasks.edit, asker.id, before.number, read)
    repeats = tasks_recurring.read_repeats(filled.values["repeats"])
    every = filled.values.get("scope") == "all"
    return await bot.deed(
        filled.turn, recurrences.edit, bot.calendar, asker.id, before.number, read, every, repeats
    )  # fmt: skip


async def _as_ordered(task: Task, bot: Bot, asker: Asker) -> Card:
    """The answer to an order, as the task now stands."""
    owner = (await bot.people(task.owners[:1])).get(task.owners[0])
    return cards.ordered(task, asker.reader, asker.id, owner.zone if owner else task.zone)


def _from_form(values: Mapping[str, str], bot: Bot, asker: Asker, before: datetime | None = None) -> Order:
    """Refuses a deadline that has passed, unless it stood ``before``: what is overdue can be given on as it is."""
    text = " ".join(values.get("text", "").split())
    if not text:
        raise Refusal("required", field="text")
    owners = tuple(owner for owner in values.get("owners", "").split(",") if owner) or (asker.id,)
    alone = values.get("repeats") and not values.get("date")  # an hour that belongs to the rule
    reading = Reading() if alone else on_day(values.get("date", ""), values.get("time", ""), asker.reader.zone)
    if reading.due and reading.due <= bot.clock() and reading.due != before:
        raise Refusal("due-past", field="date")
    return Order(owners, text, int(values.get("priority") or 0), reading)


def on_day(day: str, hour: str, zone: ZoneInfo) -> Reading:
    """A deadline picked in a form: a day, with or without an hour."""
    if not day:
        if hour:
            raise Refusal("time-needs-date", field="date")
        return Reading()
    return picked(fields.day(day, "date"), fields.hour(hour, "time") if hour else None, zone)


@column.fill("task.snooze")
async def fill_snooze(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    values = filled.values
    who = await bot.read(of_one, bot.calendar, asker.id, bot.clock())
    if values.get("date"):
        until = on_day(values["date"], values.get("time") or f"{who.digest_at:%H:%M}", asker.reader.zone).due
    else:
        until = recall.snoozed_until(values.get("choice") or "tomorrow", bot.clock(), who)
    assert until is not None
    task = await bot.deed(filled.turn, tasks.snooze, asker.id, _which(filled.args), until)
    said = _short(asker, "task-snoozed-answer", task, when=asker.reader.when(until))
    return said if filled.replaces else None


@column.pick("task.from_message")
async def pick(picked: Picked, bot: Bot, asker: Asker) -> Answer:
    """A message becomes a task: what it says is read, and shown in the form before anything is made."""
    reading = read_due(picked.text, bot, asker)
    known = Order((asker.id,), picked.text[:500], 0, reading)
    return cards.order_form(asker.reader, asker.id, known, picked.turn.place or "")
