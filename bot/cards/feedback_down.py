"""An answer on its way down, and the analysis that is asked for when a matter is closed (H21, H23, H25)."""

from __future__ import annotations

from bot.cards.feedback import View, args, asks_review, lines_of, moves, until, where
from bot.cards.kit import Block, Card, Facts, Field, Form, Rule, Text, mention
from bot.rules.feedback import ANSWERS
from bot.words import Reader
from storage.feedback import Step


def passing(view: View, reader: Reader) -> Card:
    """Before a level that forwarded the matter: it may add a line before the answer goes on by itself."""
    item = view.item
    answer, lines = _answer(view)
    heading = reader("feedback-passing", ref=item.ref, by=mention(answer.by))
    body: list[Block] = [Text(answer.text), *lines_of(lines, reader), Rule(), Text(item.text, quiet=True)]
    if view.viewer not in item.people or item.state != "returning":
        return Card(heading, [*body, Text(where(view, reader), quiet=True)])
    hint = Text(reader("feedback-passing-hint"), quiet=True)
    return Card(heading, [*body, Facts(until(view, reader)), hint, *moves(view, reader)])


def _answer(view: View) -> tuple[Step, list[Step]]:
    """The last answer, and the lines that were added to it."""
    place = max(place for place, step in enumerate(view.path) if step.act in ANSWERS)
    return view.path[place], [step for step in view.path[place:] if step.act == "line"]


def review(view: View, reader: Reader) -> Card:
    """Asked of whoever answered it, once it is closed; given, it is shown."""
    item = view.item
    if asks_review(view):
        heading = reader("feedback-review-asked", ref=item.ref)
        hint = Text(reader("feedback-review-hint"), quiet=True)
        return Card(heading, [Text(item.text), hint, *moves(view, reader)])
    names = {field: view.kinds.fields[field].in_(reader.language) for field in view.kind.review}
    facts = [(name, item.report[field]) for field, name in names.items() if item.report.get(field)]
    return Card(reader("feedback-review-given", ref=item.ref), [Text(item.text), *([Facts(facts)] if facts else [])])


def review_form(view: View, reader: Reader) -> Form:
    names = {field: view.kinds.fields[field].in_(reader.language) for field in view.kind.review}
    fields = [Field(field, name, "text", value=view.item.report.get(field, "")) for field, name in names.items()]
    title = reader("feedback-review-title", ref=view.item.ref)
    return Form("feedback.review", title, fields, reader("button-save"), reader("button-cancel"), args(view.item),
                intro=view.item.text)  # fmt: skip
