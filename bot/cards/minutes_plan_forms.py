"""The forms by which a meeting is planned, changed and called off."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.cards.kit import Choice, Field, Form
from bot.cards.minutes import UNITS_OFFERED
from bot.cards.minutes_plan import arguments, repeats, topic
from bot.cards.repeats import in_words
from bot.rules import minutes_agenda
from bot.rules.minutes_plan import RHYTHMS, Planned, Proposal
from bot.words import Reader

LENGTHS = (15, 30, 45, 60, 90, 120, 180, 240)
Name = Callable[[str], str]


def plan(
    new: Proposal, reader: Reader, name: Name, args: Mapping[str, str], units: Sequence[str], ask: str = ""
) -> Form:
    """All that can be set; ``ask`` is what is not clear yet."""
    who = [Choice("channel", reader("minutes-for-channel")), Choice("attendees", reader("minutes-for-attendees"))]
    fields = [
        *_what(new, reader, name),
        _rhythm(new, reader),
        Field("readers", reader("minutes-readers"), "choice", choices=who,
              value="attendees" if new.restricted else "channel"),
        Field("named", reader("minutes-readers-people"), "people", required=False,
              value=",".join(each for each in new.readers if ":" not in each)),
    ]  # fmt: skip
    if units:
        offered = [Choice(unit, unit) for unit in units[:UNITS_OFFERED]]
        chosen = next((each.partition(":")[2] for each in new.readers if ":" in each), "")
        fields.append(
            Field("unit", reader("minutes-readers-unit"), "choice", required=False, choices=offered, value=chosen)
        )
    return Form("minutes.plan", reader("plan-form-title"), fields, reader("plan-form-submit"), reader("button-cancel"),
                args, ask)  # fmt: skip


def change(
    planned: Planned, reader: Reader, name: Name, new: Proposal | None = None, args: Mapping[str, str] | None = None,
    ask: str = "",
) -> Form:  # fmt: skip
    """The plan as it stands; with ``new``, as it was filled in and is asked about."""
    new = new or planned.proposal()
    fields = _what(new, reader, name)
    if planned.series and planned.series.running:
        fields.append(_scope(planned, reader))
    whole = {**arguments(planned), "version": str(planned.meeting.version), **(args or {})}
    return Form("minutes.plan_change", reader("plan-change-title", ref=planned.ref), fields, reader("button-save"),
                reader("button-cancel"), whole, ask)  # fmt: skip


def _what(new: Proposal, reader: Reader, name: Name) -> list[Field]:
    due = new.when.due.astimezone(reader.zone) if new.when.due else None
    hour = "" if due is None or new.when.date_only else f"{due:%H:%M}"
    hour = f"{new.hour:%H:%M}" if new.hour else hour
    lengths = sorted({*LENGTHS, new.minutes})
    return [
        Field("topic", reader("minutes-topic-field"), value=new.topic, hint=reader("minutes-topic-hint")),
        Field("date", reader("plan-date"), "date", value=f"{due:%Y-%m-%d}" if due else ""),
        Field("time", reader("plan-time"), "time", value=hour),
        Field("minutes", reader("plan-length"), "choice", value=str(new.minutes),
              choices=[Choice(str(each), reader("plan-minutes", minutes=each)) for each in lengths]),
        Field("people", reader("plan-people"), "people", required=False, value=",".join(new.people)),
        Field("agenda", reader("minutes-agenda"), "text", required=False, hint=reader("plan-agenda-hint"),
              value=minutes_agenda.written(new.agenda, name)),
        Field("room", reader("minutes-place"), required=False, value=new.room, hint=reader("plan-room-hint")),
        Field("chair", reader("minutes-chair"), "person", required=False, value=new.chair),
        Field("scribe", reader("plan-scribe"), "person", required=False, value=new.scribe),
    ]  # fmt: skip


def _rhythm(new: Proposal, reader: Reader) -> Field:
    """The usual rhythms, and the one that was said."""
    choices = [Choice("once", reader("plan-once"))]
    choices += [Choice(each, reader(f"plan-{each}")) for each in RHYTHMS]
    choices += [Choice(str(new.rule), in_words(str(new.rule), "", reader))] if new.rule else []
    return Field("repeats", reader("task-repeats"), "choice", choices=choices, value=str(new.rule or "once"))


def _scope(planned: Planned, reader: Reader) -> Field:
    choices = [Choice("this", reader("button-only-this")), Choice("all", reader("button-all-following"))]
    return Field(
        "scope", reader("recurs-scope"), "choice", choices=choices, value="this", hint=repeats(planned, reader)
    )


def cancel(planned: Planned, reader: Reader) -> Form:
    fields = [Field("reason", reader("plan-reason"), required=False, hint=reader("plan-reason-hint"))]
    if planned.series and planned.series.running:
        fields.append(_scope(planned, reader))
    return Form("minutes.plan_cancel", reader("plan-cancel-title", ref=planned.ref), fields,
                reader("plan-cancel-submit"), reader("plan-keep"), arguments(planned),
                topic(planned, reader))  # fmt: skip


def add(planned: Planned, reader: Reader) -> Form:
    field = Field("agenda", reader("plan-add-field"), "text", hint=reader("plan-agenda-hint"))
    return Form("minutes.plan_add", reader("plan-add-title", ref=planned.ref), [field], reader("button-save"),
                reader("button-cancel"), arguments(planned))  # fmt: skip
