"""What is asked when something is raised, and for moves that need words."""

from __future__ import annotations

from bot.cards.feedback import args
from bot.cards.kit import Choice, Field, Form
from bot.rules.kinds import Kind, Kinds
from bot.words import Reader
from storage.feedback import Feedback


def raise_form(reader: Reader, kinds: Kinds, text: str = "", kind: str = "") -> Form:
    """Of any kind; or, where the kind is known, with all that it asks."""
    fields = [Field("text", reader("feedback-field-text"), "text", value=text, hint=reader("feedback-field-hint"))]
    if kind:
        fields += _asked(kinds, kinds.of(kind), reader)
    else:
        choices = [Choice(name, each.name.in_(reader.language)) for name, each in kinds.kinds.items()]
        fields.insert(0, Field("kind", reader("feedback-kind"), "choice", choices=choices, value=kinds.default))
    urgency = [Choice("no", reader("feedback-major-no")), Choice("major", reader("feedback-major-yes")),
               Choice("direct", reader("feedback-major-direct"))]  # fmt: skip
    fields.append(Field("major", reader("feedback-field-major"), "choice", choices=urgency, value="no"))
    intro = kinds.of(kind).name.in_(reader.language) if kind else ""
    return Form("feedback.raise", reader("feedback-form-title"), fields, reader("feedback-form-submit"),
                reader("button-cancel"), {"kind": kind} if kind else {}, intro=intro)  # fmt: skip


def _asked(kinds: Kinds, kind: Kind, reader: Reader) -> list[Field]:
    names = {field: kinds.fields[field].in_(reader.language) for field in kind.fields}
    fields = [Field(field, name, "text", required=False) for field, name in names.items()]
    if kind.about:
        hint = reader("feedback-about-hint")
        fields.insert(0, Field("about", reader("feedback-about"), "people", required=False, hint=hint))
    if kind.anonymous:
        known = [Choice("no", reader("feedback-anonymous-no")), Choice("yes", reader("feedback-anonymous-yes"))]
        hint = reader("feedback-anonymous-hint")
        fields.append(Field("anonymous", reader("feedback-anonymous"), "choice", choices=known, value="no", hint=hint))
    return fields


def move_form(item: Feedback, act: str, reader: Reader) -> Form:
    """The words that a move needs, and to whom where it is handed on."""
    fields = [Field("text", reader(f"feedback-{act}-field"), "text", required=act != "delegate",
                    hint=reader(f"feedback-{act}-hint"))]  # fmt: skip
    if act == "delegate":
        fields.insert(0, Field("person", reader("feedback-delegate-person"), "person"))
    return Form(f"feedback.{act}", reader(f"feedback-{act}-title", ref=item.ref), fields, reader(f"feedback-{act}"),
                reader("button-cancel"), args(item), intro=item.text)  # fmt: skip
