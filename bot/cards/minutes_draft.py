"""The chair's draft, asked about one thing after another; and what those who attended, or owe something, are shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from bot.cards.kit import (
    Actions,
    Block,
    Button,
    Card,
    Choice,
    Field,
    Form,
    Menu,
    Row,
    Rows,
    Rule,
    Text,
    mention,
    strong,
)
from bot.cards.minutes import arguments, form, topic
from bot.rules.dates import Reading
from bot.rules.hearing import Item
from bot.rules.minutes_record import Record, candidate_key, key_of, task_text
from bot.words import Reader
from storage.minutes import Meeting
from storage.minutes_people import MeetingPerson
from storage.tasks import Task

CLASSES = ("internal", "confidential", "secret")
STANDING_OUT = 3  # incomplete actions that are asked about at a time


def draft(record: Record, people: Sequence[MeetingPerson], names: Mapping[str, str], reader: Reader) -> Card:
    """What the chair confirms: what it may have missed, what lacks an owner or a day, then the whole."""
    meeting = record.meeting
    heading = reader("minutes-draft-title", ref=meeting.ref, topic=topic(meeting, reader))
    body = form(record, reader)
    if meeting.state == "published":
        amend = Button("minutes.edit", reader("minutes-amend"), arguments(meeting), opens_form=True)
        state = Text(reader("minutes-state-published"), quiet=True)
        return Card(heading, [*body, Rule(), *_readers(meeting, people, reader), state, Actions([amend])])
    asked = [*_asked(record, reader), *_lacking(record, names, reader)]
    hint = Text(reader("minutes-draft-hint"), quiet=True)
    return Card(heading, [*asked, *([Rule()] if asked else []), *body, Rule(), hint, Actions(_moves(meeting, reader))])


def _moves(meeting: Meeting, reader: Reader) -> list[Button | Menu]:
    classes = [Choice(each, reader(f"minutes-class-{each}")) for each in CLASSES]
    chosen = reader("minutes-classified", classification=reader(f"minutes-class-{meeting.classification}"))
    return [
        Button("minutes.publish", reader("minutes-publish"), arguments(meeting), style="primary"),
        Button("minutes.edit", reader("button-edit"), arguments(meeting), opens_form=True),
        Menu("minutes.classify", chosen, classes, arguments(meeting)),
    ]


def _asked(record: Record, reader: Reader) -> list[Block]:
    """The first of the untagged lines that look like one: nothing until the chair says so."""
    if not record.undecided:
        return []
    item = record.undecided[0]
    heading = strong(reader(f"minutes-candidate-{item.kind}", count=len(record.undecided)))
    args = {**arguments(record.meeting), "item": candidate_key(item)}
    buttons = [
        Button("minutes.accept", reader("minutes-accept"), {**args, "kind": item.kind}, style="primary"),
        Button("minutes.item", reader("minutes-change"), args, opens_form=True),
        Button("minutes.ignore", reader("minutes-ignore"), args),
    ]
    return [Text(f"{heading}\n“{item.text}” — {mention(item.by)}"), Actions(buttons)]


def _lacking(record: Record, names: Mapping[str, str], reader: Reader) -> list[Block]:
    """Actions without an owner or a day, and those whose owner could be several people."""
    if not record.incomplete:
        return []
    rows = [_lack(record.meeting, item, names, reader) for item in record.incomplete[:STANDING_OUT]]
    heading = strong(reader("minutes-incomplete", count=len(record.incomplete)))
    return [Text(heading), Rows(rows)]


def _lack(meeting: Meeting, item: Item, names: Mapping[str, str], reader: Reader) -> Row:
    args = {**arguments(meeting), "item": key_of(item)}
    unclear = next((owner for owner in item.owners if len(owner.people) > 1), None)
    if unclear:
        who = [Choice(person, names.get(person, person)) for person in unclear.people]
        menu = Menu("minutes.owner", reader("minutes-which"), who, args)
        return Row(f"⚠️ {item.text}", reader("minutes-unclear", name=unclear.written), menu)
    lacking = [
        *([] if item.owners else [reader("minutes-no-owner")]),
        *([] if item.due else [reader("minutes-no-due")]),
    ]
    unknown = [owner.written for owner in item.owners if not owner.person]
    lacking += [reader("minutes-unknown-owner", names=reader.names(unknown))] if unknown else []
    button = Button("minutes.item", reader("minutes-set"), args, opens_form=True)
    return Row(f"⚠️ {item.text}", " · ".join(lacking), button)


def _readers(meeting: Meeting, people: Sequence[MeetingPerson], reader: Reader) -> list[Block]:
    """Who has confirmed reading this edition, and who of those who were there has not."""
    read = [each.person for each in people if each.confirmed == meeting.edition]
    others = [each.person for each in people if each.attends and each.person not in read]
    unread = [person for person in others if person != meeting.chair]
    said = [reader("minutes-read-by", names=_named(read, reader))] if read else []
    said += [reader("minutes-unread-by", names=_named(unread, reader))] if unread else []
    return [Text("\n".join(said))] if said else []


def _named(people: Collection[str], reader: Reader) -> str:
    return reader.names([mention(person) for person in people])


def item_form(record: Record, item: Item, key: str, reader: Reader) -> Form:
    """One item to reword, to give to somebody, to set a day for."""
    reading = item.deadline if isinstance(item.deadline, Reading) and item.deadline.due else Reading()
    owners = ",".join(owner.person for owner in item.owners if owner.person)
    kinds = [Choice(kind, reader(f"minutes-keep-{kind}")) for kind in ("action", "decision")]
    text = task_text(item, reading) if item.kind == "action" else item.text
    fields = [
        Field("text", reader("minutes-item-text"), "text", value=text),
        Field("kind", reader("minutes-keep-as"), "choice", choices=kinds, value=item.kind),
        Field("owners", reader("minutes-item-owners"), "people", required=False, value=owners),
        Field("due", reader("minutes-item-due"), "date", required=False,
              value=f"{reading.due:%Y-%m-%d}" if reading.due else ""),
    ]  # fmt: skip
    args = {**arguments(record.meeting), "item": key}
    return Form("minutes.item", reader("minutes-edit-title", ref=record.meeting.ref), fields, reader("button-save"),
                reader("button-cancel"), args)  # fmt: skip


# ---- to those who were there, or owe something -----------------------------------------------------------------------


def owed(record: Record, numbers: Collection[int], reader: Reader) -> Card:
    """All that came of a meeting for one person, in one message that follows it to its end."""
    meeting = record.meeting
    mine = [(item, task) for item in record.minutes.actions for task in record.tasks_of(item) if task.number in numbers]
    heading = reader("minutes-owed", ref=meeting.ref, topic=topic(meeting, reader), count=len(mine))
    return Card(heading, [Rows([_owed(item, task, reader) for item, task in mine])])


def _owed(item: Item, task: Task, reader: Reader) -> Row:
    due = reader.when(task.due_at, task.date_only) if task.due_at else reader("minutes-no-due")
    if not task.open:
        return Row(f"✔ {strong(task.ref)}  {item.text}", reader(f"task-state-{task.state}"))
    done = Button("task.done", reader("button-done"), {"task": str(task.number)})
    return Row(f"{strong(task.ref)}  {item.text}", due, done)


def amended(meeting: Meeting, edition: int, reader: Reader) -> Card:
    """What a new edition changed, and a button to say that one has read it."""
    told = next((each for each in meeting.draft.get("editions", []) if each["edition"] == edition), None)
    heading = reader("minutes-amended", ref=meeting.ref, topic=topic(meeting, reader), edition=edition)
    lines = [changed(each, reader) for each in told["changes"]] if told else []
    return Card(heading, [Text("\n".join(lines)), Actions([confirmation(meeting, reader)])] if lines else [])


def changed(each: Mapping[str, str], reader: Reader) -> str:
    return reader(f"minutes-{each['what']}-{each['kind']}", text=each["text"])


def confirmation(meeting: Meeting, reader: Reader) -> Button:
    return Button("minutes.confirm", reader("minutes-confirm"), arguments(meeting))


def confirmed(meeting: Meeting, reader: Reader) -> Card:
    return Card(reader("minutes-confirmed", ref=meeting.ref, edition=meeting.edition))


def unpublished(meeting: Meeting, reader: Reader) -> Card:
    """To the chair, whose draft has waited for a working day."""
    heading = reader("minutes-unpublished", ref=meeting.ref, topic=topic(meeting, reader))
    return Card(heading, [Text(reader("minutes-unpublished-hint"), quiet=True), Actions([_publish(meeting, reader)])])


def unpublished_row(meeting: Meeting, reader: Reader) -> Row:
    """The same among other things."""
    line = f"{strong(meeting.ref)}  {topic(meeting, reader)}"
    return Row(line, reader("minutes-unpublished-row"), _publish(meeting, reader))


def _publish(meeting: Meeting, reader: Reader) -> Button:
    return Button("minutes.publish", reader("minutes-publish"), arguments(meeting), style="primary")
