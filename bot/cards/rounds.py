"""What people see of rounds: a member's card, a unit's report, and the whole at the top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_skeleton

from bot.cards.kit import Actions, Block, Button, Card, Facts, Field, Form, Row, Rows, Rule, Text, mention, strong
from bot.cards.lasting import lasting
from bot.rules.kinds import Kinds
from bot.rules.rounds import ENDED, MONTHS, Tally, Tree, tally
from bot.words import Reader
from storage.feedback import Feedback
from storage.rounds import Report, Round

LOCALES = {"en": "en_GB", "zh-Hans": "zh_Hans_CN", "zh-Hant": "zh_Hant_TW"}
MOST = 10  # items that are named one by one


@dataclass(frozen=True, slots=True)
class Shown:
    """A report with what lies below it, and what was raised there; ``own`` if it is the reader's to give. ``pace`` is
    how long a level took with each kind, in the middle."""

    report: Report
    round: Round
    tree: Tree
    items: Sequence[Feedback]
    kinds: Kinds
    own: bool
    pace: Mapping[str, timedelta]


def card(shown: Shown, reader: Reader) -> Card:
    return _member(shown, reader) if shown.report.member else _unit(shown, reader)


# ---- in a few words --------------------------------------------------------------------------------------------------


def month(round: Round, reader: Reader) -> str:
    day = date.fromisoformat(f"{round.month}-01")
    return format_skeleton("yMMMM", day, locale=LOCALES[reader.language])


def _kind(shown: Shown, kind: str, reader: Reader) -> str:
    """With its period, where that is longer than the month."""
    each = shown.kinds.of(kind)
    months = MONTHS.get(each.rhythm, 1)
    number = -(-date.fromisoformat(f"{shown.round.month}-01").month // months)
    period = {3: reader("round-quarter", number=number), 6: reader("round-half", number=number)}.get(months)
    name = each.name.in_(reader.language)
    return reader("round-kind-period", kind=name, period=period) if period else name


def _kinds(shown: Shown) -> list[str]:
    """In the order of the file; a kind that it no longer knows comes last."""
    order = list(shown.kinds.kinds)
    return sorted(shown.round.since, key=lambda kind: order.index(kind) if kind in order else len(order))


def _numbers(tallied: Mapping[str, Tally], shown: Shown, reader: Reader) -> list[tuple[str, str]]:
    none = Tally(0, 0)
    return [
        (_kind(shown, kind, reader), _tally(tallied.get(kind, none), shown.pace.get(kind), reader))
        for kind in _kinds(shown)
    ]


def _tally(each: Tally, took: timedelta | None, reader: Reader) -> str:
    if not each.raised:
        return reader("round-none")
    said = reader("round-tally", raised=each.raised, answered=each.answered)
    return f"{said}\n{reader('round-pace', time=lasting(took, reader))}" if took is not None else said


def _total(shown: Shown, report: Report, reader: Reader) -> str:
    """Of a unit below, in one line."""
    members = shown.tree.members(report)
    people = {each.person for each in members}
    count = sum(item.raiser in people for item in shown.items)
    given = sum(each.state == "given" for each in members)
    return reader("round-total", raised=count, given=given, members=len(members))


def _args(report: Report) -> dict[str, str]:
    return {"report": str(report.id)}


# ---- a member's ------------------------------------------------------------------------------------------------------


def _member(shown: Shown, reader: Reader) -> Card:
    report = shown.report
    heading = reader("round-member-title", month=month(shown.round, reader))
    kinds = reader.names([_kind(shown, kind, reader) for kind in _kinds(shown)])
    raised: list[Block] = [_named(shown.items, reader)] if shown.items else []
    if report.state != "owed":
        said = reader(f"round-member-{report.state}", count=len(shown.items))
        return Card(heading, [Text(kinds), *raised, Text(said, quiet=True)])
    due = reader.when(report.due_at) if report.due_at else ""
    ask = Text(reader("round-member-ask", due=due))
    nothing = "round-all" if shown.items else "round-nothing"
    buttons = [
        Button("feedback.raise", reader("round-raise"), style="primary", opens_form=True),
        Button("round.done", reader(nothing), _args(report)),
    ]
    hint = Text(reader("round-member-hint"), quiet=True)
    return Card(heading, [Text(kinds), ask, *raised, hint, Actions(buttons)])


def _named(items: Sequence[Feedback], reader: Reader) -> Block:
    lines = [f"{strong(item.ref)}  {item.text[:100]}" for item in items[:MOST]]
    more = [reader("rows-more", count=len(items) - MOST)] if len(items) > MOST else []
    return Text("\n".join([*lines, *more]))


# ---- a unit's, and the whole -----------------------------------------------------------------------------------------


def _unit(shown: Shown, reader: Reader) -> Card:
    report = shown.report
    heading = reader("round-unit-title", unit=report.unit, month=month(shown.round, reader))
    body: list[Block] = [Facts([*_numbers(tally(shown.items), shown, reader), *_reported(shown, reader)])]
    body += _words(shown, reader)
    if rows := [_below(shown, each, reader) for each in shown.tree.below(report) if not each.member]:
        body += [Rule(), Rows(rows, more=reader("rows-more", count="{count}"))]
    return Card(heading, [*body, *_status(shown, reader)])


def _reported(shown: Shown, reader: Reader) -> list[tuple[str, str]]:
    """Who did not report is named to whom they should have reported, and to nobody else."""
    members = shown.tree.members(shown.report)
    given = sum(each.state == "given" for each in members)
    facts = [(reader("round-reported"), reader("round-given-of", given=given, members=len(members)))]
    below = [each for each in shown.tree.below(shown.report) if each.state == "missing"] if shown.own else []
    if missing := [mention(each.person) for each in below if each.person]:
        facts.append((reader("round-missing"), reader.names(missing)))
    return facts


def _words(shown: Shown, reader: Reader) -> list[Block]:
    """What whoever leads the unit says to it (H17)."""
    said = shown.report.words
    names = {field: label(field, shown.kinds, reader) for field in said}
    return [Facts([(names[field], text) for field, text in said.items()])] if said else []


def label(field: str, kinds: Kinds, reader: Reader) -> str:
    known = kinds.fields.get(field)
    return known.in_(reader.language) if known else reader(f"round-{field}")


def _below(shown: Shown, report: Report, reader: Reader) -> Row:
    state = "" if report.state == "given" else reader(f"round-state-{report.state}")
    said = " · ".join(part for part in (_total(shown, report, reader), state) if part)
    snippet = report.words.get("typical", "").replace("\n", " ")[:200]
    open_ = Button("round.open", reader("button-open"), _args(report))
    return Row(f"{strong(report.unit)}  {said}", snippet, open_)


def _status(shown: Shown, reader: Reader) -> list[Block]:
    report = shown.report
    if report.state == "owed" and shown.own:
        due = reader.when(report.due_at) if report.due_at else ""
        write = Button("round.write", reader("round-write"), _args(report), style="primary", opens_form=True)
        return [Text(reader("round-unit-ask", due=due), quiet=True), Actions([write])]
    if report.above is None and report.state in ENDED:
        return [Text(reader("round-closed"), quiet=True)]
    above = shown.tree.reports[report.above].unit if report.above is not None else ""
    return [Text(reader(f"round-unit-{report.state}", unit=above), quiet=True)]


def form(shown: Shown, typical: Sequence[Feedback], fields: Sequence[str], reader: Reader) -> Form:
    """What is typical is begun with what came in; it is there to be shortened."""
    lines = "\n".join(f"{item.ref} {item.text[:150]}" for item in typical[:MOST])
    begun = {"typical": lines}
    asked = [
        Field(field, label(field, shown.kinds, reader), "text", field == "typical", value=begun.get(field, ""),
              hint=reader("round-typical-hint") if begun.get(field) else "")
        for field in fields
    ]  # fmt: skip
    title = reader("round-form-title", month=month(shown.round, reader))
    return Form("round.write", title, asked, reader("round-submit"), reader("button-cancel"), _args(shown.report),
                intro=shown.report.unit)  # fmt: skip


# ---- lists -----------------------------------------------------------------------------------------------------------


def row(report: Report, round: Round, reader: Reader) -> Row:
    """One line of a list, or of a morning's reminders."""
    title = reader("round-row-member" if report.member else "round-row-unit", unit=report.unit)
    due = report.due_at if report.state == "owed" else None
    detail = reader("round-row-due", due=reader.when(due)) if due else reader(f"round-state-{report.state}")
    open_ = Button("round.open", reader("button-open"), _args(report))
    return Row(f"{strong(month(round, reader))}  {title}", detail, open_)


def listed(mine: Sequence[Shown], next_: str, reader: Reader) -> Card:
    """Somebody's own reports, the latest first, and when the next are asked for."""
    rows: list[Block] = [Rows([row(each.report, each.round, reader) for each in mine])] if mine else []
    return Card(reader("round-list"), [*rows, Text(reader("round-next", when=next_), quiet=True)])
