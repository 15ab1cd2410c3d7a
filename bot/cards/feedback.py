"""What people see of feedback on its way up and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.cards.kit import (
    Actions,
    Block,
    Button,
    Card,
    Choice,
    Facts,
    Field,
    Form,
    Row,
    Rows,
    Rule,
    Text,
    mention,
    strong,
)
from bot.rules.feedback import KINDS
from bot.words import Reader
from storage.feedback import Feedback, Step


def _args(item: Feedback) -> Mapping[str, str]:
    return {"feedback": str(item.number)}


def kind(item: Feedback, reader: Reader) -> str:
    said = reader(f"feedback-kind-{item.kind}")
    return f"‼️ {said}" if item.major else said


def title(item: Feedback, reader: Reader) -> str:
    return f"{item.ref}  {kind(item, reader)}"


def where(item: Feedback, reader: Reader) -> str:
    """With whom it stands, in a few words."""
    if item.state == "settled":
        return reader("feedback-state-settled")
    unit = f" · {item.unit}" if item.state != "answered" else ""
    return f"{reader(f'feedback-state-{item.state}')} · {mention(item.holder)}{unit}"


def until(item: Feedback, reader: Reader) -> list[tuple[str, str]]:
    if item.due_at is None:
        return []
    clock = "acknowledge" if item.state == "waiting" else "handle"
    return [(reader(f"feedback-until-{clock}"), reader.when(item.due_at))]


def path(steps: Sequence[Step], reader: Reader) -> list[Block]:
    """Every step so far, opinions and answers in full."""
    times = reader.times([step.at for step in steps])
    said = [_step(step, when, reader) for step, when in zip(steps, times, strict=True)]
    return [Text("\n".join(said))] if said else []


def _step(step: Step, when: str, reader: Reader) -> str:
    unit = f"（{step.unit}）" if step.unit and reader.language != "en" else f" ({step.unit})" if step.unit else ""
    line = reader(
        f"feedback-step-{step.act}",
        when=when,
        by=mention(step.by),
        unit=unit,
        to=mention(step.to or step.by),
    )
    return f"{line}\n> {step.text}" if step.text and step.act != "raise" else line


def ticket(item: Feedback, reader: Reader) -> Card:
    """The answer to whoever raised something: its number, and with whom it is."""
    said = reader("feedback-raised", ref=item.ref, holder=mention(item.holder), unit=item.unit)
    facts = [(reader("feedback-kind"), kind(item, reader)), *until(item, reader)]
    return Card(said, [Text(item.text), Facts(facts), Text(reader("feedback-private"), quiet=True)])


def receipt(item: Feedback, steps: Sequence[Step], reader: Reader) -> Card:
    """The raiser's own record, which follows the item to its end."""
    facts = [(reader("feedback-where"), where(item, reader)), *until(item, reader)]
    heading = reader("feedback-receipt", ref=item.ref, kind=kind(item, reader))
    return Card(heading, [Text(item.text), Facts(facts), Rule(), *path(steps, reader)])


def asked(item: Feedback, steps: Sequence[Step], reader: Reader, viewer: str, higher: bool) -> Card:
    """What a level has before it: the matter, the opinions so far, the clock, and what it can do."""
    heading = reader("feedback-asked", ref=item.ref, kind=kind(item, reader), raiser=mention(item.raiser))
    body: list[Block] = [Text(item.text)]
    body += path([step for step in steps if step.act != "raise"], reader)
    if item.holder != viewer or item.state not in ("waiting", "acknowledged"):
        return Card(heading, [*body, Text(where(item, reader), quiet=True)])
    return Card(heading, [*body, Facts(until(item, reader)), _moves(item, reader, higher)])


def _moves(item: Feedback, reader: Reader, higher: bool) -> Actions:
    buttons = [Button("feedback.answer", reader("feedback-answer"), _args(item), "primary", opens_form=True)]
    if item.state == "waiting":
        buttons.insert(0, Button("feedback.acknowledge", reader("feedback-acknowledge"), _args(item)))
    if higher:
        buttons.append(Button("feedback.forward", reader("feedback-forward"), _args(item), opens_form=True))
    return Actions(buttons)


def late(item: Feedback, reader: Reader) -> Card:
    clock = "acknowledge" if item.state == "waiting" else "handle"
    heading = reader(f"feedback-late-{clock}", ref=item.ref, raiser=mention(item.raiser))
    return Card(heading, [Text(item.text), Text(reader("feedback-late-hint", ref=item.ref), quiet=True)], tone="warn")


def answered(item: Feedback, steps: Sequence[Step], reader: Reader) -> Card:
    """The answer, back with whoever raised it, and the path it took, in which it is not said again."""
    answer = [step for step in steps if step.act == "answer"][-1]
    steps = [replace(step, act="answered", text="") if step is answer else step for step in steps]
    heading = reader("feedback-answered", ref=item.ref, by=mention(answer.by))
    body: list[Block] = [Text(answer.text), Rule(), Text(item.text, quiet=True), *path(steps, reader)]
    if item.state != "answered":
        return Card(heading, [*body, Text(where(item, reader), quiet=True)])
    buttons = [Button("feedback.settle", reader("feedback-settle"), _args(item), "primary")]
    if not item.reopened:
        buttons.append(Button("feedback.reopen", reader("feedback-reopen"), _args(item), opens_form=True))
    return Card(heading, [*body, Actions(buttons)])


def detail(item: Feedback, steps: Sequence[Step], reader: Reader, viewer: str, higher: bool) -> Card:
    """``F-n`` as it stands at this moment: where, with whom, since when, how long, the path so far."""
    facts = [(reader("feedback-where"), where(item, reader)), *until(item, reader)]
    facts += [
        (reader("feedback-raiser"), mention(item.raiser)),
        (reader("feedback-since"), reader.when(item.raised_at)),
    ]
    body: list[Block] = [Text(item.text), Facts(facts), Rule(), *path(steps, reader)]
    if item.holder == viewer and item.state in ("waiting", "acknowledged"):
        body.append(_moves(item, reader, higher))
    elif item.state == "answered" and item.raiser == viewer:
        body.append(Actions([Button("feedback.settle", reader("feedback-settle"), _args(item), "primary")]))
    return Card(title(item, reader), body)


def waiting_row(item: Feedback, reader: Reader) -> Row:
    """One line of a morning's reminders."""
    return _row(item, reader, "waiting")


def listed(items: Sequence[Feedback], reader: Reader, which: str, most: int) -> Card:
    """``mine`` or ``waiting``: most urgent first."""
    heading = reader(f"feedback-list-{which}")
    if not items:
        return Card(heading, [Text(reader(f"feedback-list-{which}-empty"), quiet=True)])
    return Card(
        heading, [Rows([_row(item, reader, which) for item in items[:most]], more=reader("rows-more", count="{count}"))]
    )


def _row(item: Feedback, reader: Reader, which: str) -> Row:
    clock = f" · {until(item, reader)[0][1]}" if item.due_at else ""
    who = mention(item.raiser) if which == "waiting" else where(item, reader)
    open_ = Button("feedback.open", reader("button-open"), _args(item))
    return Row(f"{strong(item.ref)}  {kind(item, reader)}: {item.text[:150]}", f"{who}{clock}", open_)


# ---- forms -----------------------------------------------------------------------------------------------------------


def raise_form(reader: Reader, text: str = "") -> Form:
    kinds = [Choice(name, reader(f"feedback-kind-{name}")) for name in KINDS]
    urgency = [Choice("no", reader("feedback-major-no")), Choice("major", reader("feedback-major-yes"))]
    fields = [
        Field("kind", reader("feedback-kind"), "choice", choices=kinds, value="need"),
        Field("text", reader("feedback-field-text"), "text", value=text, hint=reader("feedback-field-hint")),
        Field("major", reader("feedback-field-major"), "choice", choices=urgency, value="no"),
    ]
    return Form("feedback.raise", reader("feedback-form-title"), fields, reader("feedback-form-submit"),
                reader("button-cancel"))  # fmt: skip


def move_form(item: Feedback, act: str, reader: Reader) -> Form:
    """The words that an answer, a forwarding or a reopening needs."""
    field = Field("text", reader(f"feedback-{act}-field"), "text", hint=reader(f"feedback-{act}-hint"))
    return Form(f"feedback.{act}", reader(f"feedback-{act}-title", ref=item.ref), [field], reader(f"feedback-{act}"),
                reader("button-cancel"), _args(item), intro=item.text)  # fmt: skip
