"""The minutes on paper, in their one fixed form (H3): as plain values, from which files of several kinds are made."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from bot.cards import minutes as cards
from bot.cards.plain import words
from bot.rules.hearing import Item
from bot.rules.minutes_record import Record
from bot.words import Reader

_PICTURES = re.compile(r"[\u2139\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]+\s*")  # which few fonts for paper have


@dataclass(frozen=True, slots=True)
class Part:
    heading: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Paper:
    """Every word of it, people by name. ``actions`` are rows under ``columns``."""

    title: str
    facts: Sequence[tuple[str, str]]
    discussion: Sequence[Part]
    decisions: Part
    actions_heading: str
    columns: Sequence[str]
    actions: Sequence[Sequence[str]]
    follow_up: str
    classification: str
    language: str


def paper(record: Record, names: Mapping[str, str], reader: Reader) -> Paper:
    def plain(text: str) -> str:
        return words(text, lambda id: names.get(id, id))

    meeting, minutes = record.meeting, record.minutes
    decided = [plain(cards.decision(item, reader)) for item in minutes.decisions]
    topics = "; ".join(item.text for item in minutes.topics)
    facts = [(label, plain(value)) for label, value in cards.facts(record, reader)]
    return Paper(
        title=plain(reader("minutes-title", ref=meeting.ref, topic=cards.topic(meeting, reader))),
        facts=[*facts, (reader("minutes-keep-topic"), plain(topics) or plain(cards.topic(meeting, reader)))],
        discussion=[Part(plain(heading), [_PICTURES.sub("", plain(line)) for line in lines])
                    for heading, lines in cards.discussion(record, reader)],
        decisions=Part(reader("minutes-decisions"), decided),
        actions_heading=reader("minutes-actions"),
        columns=[reader(f"minutes-column-{name}") for name in ("what", "who", "due", "task")],
        actions=[[plain(cell) for cell in _row(record, item, reader)] for item in minutes.actions],
        follow_up=plain(cards.follow_up(record, reader)),
        classification=reader(f"minutes-class-{meeting.classification}"),
        language=reader.language,
    )  # fmt: skip


def _row(record: Record, item: Item, reader: Reader) -> list[str]:
    owners = reader.names([cards.owner(each) for each in item.owners]) or reader("minutes-no-owner")
    due = reader.due_of(item.deadline) or reader("minutes-no-due")
    tasks = [f"{task.ref} {reader(f'task-state-{task.state}')}" for task in record.tasks_of(item)]
    return [item.text, owners, due, reader.names(tasks)]


def markdown(paper: Paper) -> str:
    lines = [f"# {paper.title}", ""]
    lines += [f"- **{label}**: {_escaped(value)}" for label, value in paper.facts]
    for part in (*paper.discussion, paper.decisions):
        numbered = part is paper.decisions
        lines += ["", f"## {_escaped(part.heading)}", ""]
        lines += [f"{place}. {_escaped(line)}" if numbered else f"- {_escaped(line)}"
                  for place, line in enumerate(part.lines, 1)]  # fmt: skip
    lines += ["", f"## {paper.actions_heading}", "", _cells(paper.columns), _cells(["---"] * len(paper.columns))]
    lines += [_cells([_escaped(cell).replace("|", "\\|") for cell in row]) for row in paper.actions]
    return "\n".join([*lines, "", paper.follow_up, ""])


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return "".join(f"\\{mark}" if mark in "\\`*_#<>[]" else mark for mark in " ".join(text.split()))


def table(paper: Paper) -> str:
    """The actions as CSV; what a spreadsheet would take for a formula is not one."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(paper.columns)
    writer.writerows([[_harmless(cell) for cell in row] for row in paper.actions])
    return "\ufeff" + out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell


def data(paper: Paper) -> str:
    return json.dumps(asdict(paper), ensure_ascii=False, indent=2)
