"""What the chair does with a draft, and attendees with what was published: their verbs join those of ``minutes``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from bot import minutes_draft
from bot.bot import Asker, Bot
from bot.cards import minutes as minutes_cards
from bot.cards import minutes_draft as cards
from bot.cards.kit import mention
from bot.chat import Answer, Filled, Pressed
from bot.errors import Refusal
from bot.rules.dates import Reading
from bot.rules.hearing import Item
from bot.rules.minutes_record import Record, composed, named_at_last
from handlers.minutes import asked_in, column, names_of, which

EDITED = ("topic", "decisions", "actions")


@column.press("minutes.publish")
async def press_publish(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    await bot.deed(pressed.turn, minutes_draft.publish, asker.calendar, asker.reader, asker.id, which(pressed.args))
    return None


@column.press("minutes.classify")
async def press_classify(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    chosen = pressed.values.get("choice", "")
    await bot.deed(pressed.turn, minutes_draft.classify, asker.id, which(pressed.args), chosen)
    return None


@column.press("minutes.confirm")
async def press_confirm(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    meeting = await bot.deed(pressed.turn, minutes_draft.confirm, asker.id, which(pressed.args), asked_in(pressed.turn))
    return cards.confirmed(meeting, asker.reader)


# ---- the whole draft -------------------------------------------------------------------------------------------------


@column.press("minutes.edit")
async def press_edit(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    record = await bot.transact(minutes_draft.drafted, asker.id, which(pressed.args), asker.calendar)
    return minutes_cards.edit_form(record, asker.reader, await names_of(bot))


@column.fill("minutes.edit")
async def fill_edit(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    names = await names_of(bot)
    draft = {name: mentioned(filled.values.get(name, "").strip(), names) for name in EDITED}
    more = (asker.calendar, asker.reader, asker.id)
    await bot.deed(filled.turn, minutes_draft.edit, *more, which(filled.args), draft)
    return None


def mentioned(text: str, names: Mapping[str, str]) -> str:
    """``@Name`` as a mention again, where exactly one person has that name."""
    count = Counter(names.values())
    for id, name in sorted(names.items(), key=lambda each: -len(each[1])):
        if count[name] == 1:
            text = text.replace(f"@{name}", mention(id))
    return text


# ---- one thing after another -----------------------------------------------------------------------------------------


@column.press("minutes.accept")
async def press_accept(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    kind = "decision" if pressed.args.get("kind") == "decision" else "action"
    return await _decide(pressed, bot, asker, kind)


@column.press("minutes.ignore")
async def press_ignore(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    return await _decide(pressed, bot, asker, "discussion")


async def _decide(event: Pressed | Filled, bot: Bot, asker: Asker, kind: str, text: str | None = None) -> Answer:
    what = (which(event.args), event.args.get("item", ""), kind, text)
    await bot.deed(event.turn, minutes_draft.decide, asker.calendar, asker.id, *what)
    return None


@column.press("minutes.owner")
async def press_owner(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    """The one who was meant by a name that several people have."""
    _, item = await _item(pressed, bot, asker)
    chosen = pressed.values.get("choice", "")
    if not any(chosen in owner.people for owner in item.owners):
        raise Refusal("changed-since", ref=f"M-{which(pressed.args)}")
    return await _decide(pressed, bot, asker, item.kind, named_at_last(item, chosen))


@column.press("minutes.item")
async def press_item(pressed: Pressed, bot: Bot, asker: Asker) -> Answer:
    record, item = await _item(pressed, bot, asker)
    people = await names_of(bot)
    spelled = replace(item, text=_spelled(item.text, people))
    return cards.item_form(record, spelled if item.kind == "decision" else item, pressed.args["item"], asker.reader)


@column.fill("minutes.item")
async def fill_item(filled: Filled, bot: Bot, asker: Asker) -> Answer:
    said = " ".join(filled.values.get("text", "").split())
    if not said:
        raise Refusal("minutes-item-empty", field="text")
    text = mentioned(said, await names_of(bot))
    kind = "decision" if filled.values.get("kind") == "decision" else "action"
    if kind == "action":
        owners = [person for person in filled.values.get("owners", "").split(",") if person]
        text = composed(text, Reading(), owners, filled.values.get("due", ""))
    return await _decide(filled, bot, asker, kind, text)


async def _item(event: Pressed, bot: Bot, asker: Asker) -> tuple[Record, Item]:
    number = which(event.args)
    record = await bot.transact(minutes_draft.drafted, asker.id, number, asker.calendar)
    item = record.item(event.args.get("item", ""))
    if item is None:
        raise Refusal("changed-since", ref=f"M-{number}")
    return record, item


def _spelled(text: str, names: Mapping[str, str]) -> str:
    for id, name in names.items():
        text = text.replace(mention(id), f"@{name}")
    return text
