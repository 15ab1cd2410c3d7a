"""What people see of tasks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.cards.kit import (
    Actions,
    Block,
    Button,
    Card,
    Choice,
    Confirm,
    Facts,
    Field,
    Form,
    Row,
    Rows,
    Rule,
    Text,
    mention,
    strong,
)  # fmt: skip
from bot.rules.dates import Reading
from bot.rules.record import Sent
from bot.rules.tasks import Order
from bot.words import Reader
from storage.ledger import Entry
from storage.tasks import Task

MARKS = {0: "", 1: "❗", 2: "‼️"}
SENT = 12  # messages that are shown, the latest
SNOOZES = ("hour", "afternoon", "tomorrow", "monday")


def people(ids: Sequence[str], reader: Reader) -> str:
    return reader.names([mention(id) for id in ids])


def due(task: Task, reader: Reader) -> str:
    """The deadline as this reader's calendar and clock have it."""
    if task.due_at is None:
        return reader("task-no-deadline")
    return reader.due(task.due_at, task.date_only, task.zone)


def title(task: Task) -> str:
    return f"{MARKS[task.priority]} {task.text}".strip()


def _args(task: Task) -> Mapping[str, str]:
    return {"task": str(task.number)}


def _facts(task: Task, reader: Reader) -> Facts:
    owners = people(task.owners, reader)
    if len(task.owners) > 1:
        owners = reader("task-any-of", people=owners)
    return Facts([(reader("task-owner"), owners), (reader("task-due"), due(task, reader))])


def ordered(task: Task, reader: Reader, asker: str, owner_zone: str, question: Sequence[Block] = ()) -> Card:
    """The answer to whoever asked: what was understood, and the two ways to mend it."""
    body: list[Block] = [_facts(task, reader)]
    if task.due_at and not task.date_only and owner_zone != str(reader.zone):
        there = reader.elsewhere(owner_zone).when(task.due_at)
        body.append(Text(reader("task-due-there", owner=people(task.owners, reader), due=there), quiet=True))
    body += question
    buttons = [_edit(task, reader), _undo(task, reader)]
    if task.owners == (asker,):
        buttons.insert(0, Button("task.done", reader("button-done"), _args(task), style="primary"))
    body.append(Actions(buttons))
    return Card(
        f"{task.ref}  {title(task)}", body, summary=reader("task-ordered-summary", ref=task.ref, text=task.text)
    )


def several(tasks: Sequence[Task], reader: Reader, question: Sequence[Block] = ()) -> Card:
    """The answer where one order made a task for each."""
    rows = [
        Row(f"{strong(task.ref)}  {people(task.owners, reader)}", due(task, reader), _undo(task, reader))
        for task in tasks
    ]
    return Card(reader("task-ordered-each", text=title(tasks[0]), count=len(tasks)), [Rows(rows), *question])


def move_question(task: Task, day: str, label: str, text: str, reader: Reader) -> list[Block]:
    """A deadline on a day off: one press moves it to the next working day."""
    button = Button("task.move", label, {**_args(task), "day": day})
    return [Text(text), Actions([button])]


def _undo(task: Task, reader: Reader) -> Button:
    return Button("task.undo", reader("button-undo"), _args(task))


def _edit(task: Task, reader: Reader) -> Button:
    return Button("task.edit", reader("button-edit"), _args(task), opens_form=True)


def _doing(task: Task, reader: Reader) -> Actions:
    return Actions(
        [
            Button("task.done", reader("button-done"), _args(task), style="primary"),
            Button("task.snooze", reader("button-snooze"), _args(task), opens_form=True),
            _edit(task, reader),
        ]
    )


def owner_card(task: Task, reader: Reader, viewer: str, repeats: str = "") -> Card:
    """What an owner has in hand, from the first message to the last."""
    asked = reader("task-asked", asker=mention(task.asker), text=title(task))
    return living(
        task, reader, viewer, asked if task.asker != viewer else title(task), viewer in task.owners, repeats=repeats
    )


def living(
    task: Task, reader: Reader, viewer: str, heading: str, concerned: bool, hands_on: bool = True, repeats: str = ""
) -> Card:
    """With its buttons while it is open and concerns them, afterwards with what became of it. Without ``hands_on`` it
    is somebody else who must act."""
    if not task.open or not concerned:
        return Card(
            f"{task.ref}  {task.text}",
            [Text(ending(task, reader, viewer), quiet=True), *_take_back(task, reader, viewer)],
        )
    facts: list[tuple[str, str]] = [(reader("task-due"), due(task, reader)), (reader("task-number"), task.ref)]
    if len(task.owners) > 1:
        facts.append((reader("task-owner"), reader("task-any-of", people=people(task.owners, reader))))
    if task.asker != viewer and heading.find(mention(task.asker)) < 0:
        facts.append((reader("task-asker"), mention(task.asker)))
    if repeats:
        facts.insert(1, (reader("task-repeats"), repeats))
    body: list[Block] = [Facts(facts)]
    if task.snoozed_until:
        body.append(Text(reader("task-snoozed-until", when=reader.when(task.snoozed_until)), quiet=True))
    if hands_on:
        return Card(heading, [*body, _doing(task, reader)])
    return Card(heading, [*body, Actions([_edit(task, reader)])] if viewer == task.asker else body)


def ending(task: Task, reader: Reader, viewer: str) -> str:
    """What became of it, in one line."""
    if task.open:
        return reader("task-ending-given", people=people(task.owners, reader))
    when = reader.when(task.closed_at) if task.closed_at else ""
    by = reader("you") if task.closed_by == viewer else mention(task.closed_by or task.asker)
    return reader(f"task-ending-{task.state}", by=by, when=when, note=task.note or "—")


def _take_back(task: Task, reader: Reader, viewer: str) -> list[Block]:
    if task.state == "done" and task.closed_by == viewer:
        return [Actions([_undo(task, reader)])]
    return []


def told_card(task: Task, reader: Reader, told: Mapping[str, Any]) -> Card:
    """Somebody else changed a task that concerns you."""
    heading = reader(f"task-told-{told['what']}", by=mention(told["by"]), text=title(task), ref=task.ref)
    body: list[Block] = []
    if told["what"] in ("moved", "reopened", "edited"):
        body.append(_facts(task, reader))
    if told.get("note"):
        body.append(Text(told["note"]))
    return Card(heading, body)


def line(said: str, undo: Task | None, reader: Reader) -> Card:
    """One line that says what was done, and the way back."""
    return Card(said, [Actions([_undo(undo, reader)])] if undo else [])


def listed(tasks: Sequence[Task], reader: Reader, heading: str, viewer: str, most: int) -> Card:
    """Open tasks, the most urgent first; what is mine can be done from here."""
    if not tasks:
        return Card(heading, [Text(reader("task-list-empty"), quiet=True)])
    rows = [_row(task, reader, viewer) for task in tasks[:most]]
    more = [Text(reader("task-list-more"), quiet=True)] if len(tasks) > most else []
    return Card(heading, [Rows(rows, more=reader("rows-more", count="{count}")), *more])


def _row(task: Task, reader: Reader, viewer: str) -> Row:
    mine = viewer in task.owners
    detail = (
        due(task, reader) if mine and len(task.owners) == 1 else f"{due(task, reader)} · {people(task.owners, reader)}"
    )
    action = Button("task.done", reader("button-done"), _args(task)) if mine else None
    return Row(f"{strong(task.ref)}  {title(task)}", detail, action)


def detail(
    task: Task, reader: Reader, viewer: str, story: Sequence[Entry], sent: Sequence[Sent], repeats: str = ""
) -> Card:
    """``T-n``: the task, what happened to it, and what was sent when."""
    facts = list(_facts(task, reader).facts)
    facts.append((reader("task-asker"), mention(task.asker)))
    facts.append((reader("task-state"), reader(f"task-state-{task.state}")))
    if repeats:
        facts.append((reader("task-repeats"), repeats))
    if task.source:
        facts.append((reader("task-source"), task.source))
    body: list[Block] = [Facts(facts)]
    if task.open and viewer in (task.asker, *task.owners):
        own = _doing(task, reader) if viewer in task.owners else Actions([_edit(task, reader)])
        body.append(Actions([*own.items, _stop(task, reader)]) if repeats else own)
    times = reader.times([entry.at for entry in story[-12:]])
    happened = [_happened(entry, when, reader) for entry, when in zip(story[-12:], times, strict=True)]
    body += [Rule(), Text("\n".join(happened), quiet=True)]
    said = sorted((each for each in sent if each.state != "pending"), key=lambda each: each.at)
    planned = [each for each in sent if each.state == "pending"]
    body += [*_record("sent", said[-SENT:], reader), *_record("planned", planned, reader)]
    return Card(f"{task.ref}  {title(task)}", body)


def _happened(entry: Entry, when: str, reader: Reader) -> str:
    what = reader("story-" + entry.act.replace(".", "-"), who=mention(entry.actor))
    why = entry.facts.get("why", "")
    return f"{when}  {what}" + (f" · {why}" if why else "")


def _stop(task: Task, reader: Reader) -> Button:
    label = reader("button-stop")
    sure = Confirm(label, reader("recurs-stop-sure", ref=task.ref), label, reader("button-cancel"))
    return Button("task.stop", label, _args(task), confirm=sure)


def _record(part: str, sent: Sequence[Sent], reader: Reader) -> list[Block]:
    """A line each: when, to whom, what, and what came of it."""
    times = reader.times([each.at for each in sent])
    lines = [f"{when}  {_sent(each, reader)}" for each, when in zip(sent, times, strict=True)]
    return [Rule(), Text("\n".join([reader(f"letters-{part}"), *lines]), quiet=True)] if lines else []


def _sent(each: Sent, reader: Reader) -> str:
    """What was sent, and what its reader then did with the task: nobody can tell whether it was read."""
    said = reader("letter-line", what=reader(f"letter-what-{each.what}"), person=mention(each.person))
    return " · ".join(filter(None, [said, _outcome(each, reader)]))


def _outcome(each: Sent, reader: Reader) -> str:
    """What came of it; empty where there is nothing to wait for."""
    if each.state in ("sending", "dead", "void"):
        return reader(f"letter-{each.state}")
    if each.state == "pending" or not each.asks:
        return ""
    return reader("letter-answered", when=reader.when(each.answer)) if each.answer else reader("letter-unanswered")


# ---- forms -----------------------------------------------------------------------------------------------------------


def order_form(reader: Reader, asker: str, order: Order | None = None, place: str = "") -> Form:
    """A task asked for by form: empty, or with what was understood of a command."""
    owners = ",".join(order.owners if order else (asker,))
    day, hour = _picked(order.reading, reader) if order else ("", "")
    values = (order.text if order else "", owners, day, hour, str(order.priority if order else 0))
    fields = [*_fields(reader, *values), _repeats(reader, "", "recurs-field-hint")]
    return Form("task.order", reader("task-form-title"), fields, reader("task-form-submit"),
                reader("button-cancel"), {"place": place})  # fmt: skip


def _picked(reading: Reading, reader: Reader) -> tuple[str, str]:
    """A deadline as the two fields of a form have it."""
    if reading.due is None:
        return "", ""
    local = reading.due if reading.date_only else reading.due.astimezone(reader.zone)
    return f"{local:%Y-%m-%d}", "" if reading.date_only else f"{local:%H:%M}"


def edit_form(task: Task, reader: Reader, repeats: str = "", scope: str = "this") -> Form:
    """Of a recurring task (``repeats``: its rule in words) it is asked whether this one is meant, or all after it."""
    day, hour = "", ""
    if task.due_at:
        local = reader.local(task.due_at, task.date_only, task.zone)
        day, hour = f"{local:%Y-%m-%d}", "" if task.date_only else f"{local:%H:%M}"
    fields = _fields(reader, task.text, ",".join(task.owners), day, hour, str(task.priority))
    if repeats:
        fields.append(_repeats(reader, repeats, "recurs-field-change-hint"))
        scopes = [Choice("this", reader("button-only-this")), Choice("all", reader("button-all-following"))]
        fields.append(Field("scope", reader("recurs-scope"), "choice", choices=scopes, value=scope))
    return Form("task.edit", reader("task-edit-title", ref=task.ref), fields, reader("button-save"),
                reader("button-cancel"), _args(task))  # fmt: skip


def _fields(reader: Reader, text: str, owners: str, day: str, hour: str, priority: str) -> list[Field]:
    urgency = [Choice(str(level), reader(f"task-priority-{level}")) for level in range(3)]
    return [
        Field("text", reader("task-field-text"), "text", value=text),
        Field("owners", reader("task-field-owners"), "people", value=owners),
        Field("date", reader("task-field-date"), "date", required=False, value=day),
        Field(
            "time", reader("task-field-time"), "time", required=False, value=hour, hint=reader("task-field-time-hint")
        ),
        Field("priority", reader("task-field-priority"), "choice", choices=urgency, value=priority),
    ]


def _repeats(reader: Reader, value: str, hint: str) -> Field:
    return Field("repeats", reader("task-repeats"), required=False, value=value, hint=reader(hint))


def snooze_form(task: Task, reader: Reader) -> Form:
    choices = [Choice(choice, reader(f"snooze-{choice}")) for choice in SNOOZES]
    fields = [
        Field("choice", reader("snooze-until"), "choice", required=False, choices=choices, value="tomorrow"),
        Field("date", reader("snooze-or-date"), "date", required=False),
        Field("time", reader("snooze-time"), "time", required=False),
    ]
    return Form("task.snooze", reader("snooze-title", ref=task.ref), fields, reader("button-snooze"),
                reader("button-cancel"), _args(task), intro=title(task))  # fmt: skip


def ask_due(reader: Reader, reason: str, args: Mapping[str, str] | None) -> Card:
    """A deadline that cannot be read: nothing was done yet, pick it."""
    body: list[Block] = [Text(reason)]
    if args is not None:
        pick = Button("task.order", reader("button-pick-date"), args, style="primary", opens_form=True)
        body.append(Actions([pick]))
    return Card(reader("task-ask-title"), body)
