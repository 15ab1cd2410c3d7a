"""What people see of a meeting and its minutes (H3)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.cards.kit import (
    MENTION_CLOSE,
    MENTION_OPEN,
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
from bot.rules.hearing import Item
from bot.rules.minutes import Section
from bot.rules.minutes_access import apart
from bot.rules.minutes_agenda import Point
from bot.rules.minutes_record import Record
from bot.rules.names import Owner
from bot.words import Reader
from storage.minutes import Meeting
from storage.tasks import Task

KEPT_AS = ("decision", "action", "info", "question", "risk")
UNITS_OFFERED = 100
ON_BOARD = 8  # of each kind, the latest
MENTIONED = re.compile(f"{MENTION_OPEN}[^{MENTION_CLOSE}]*{MENTION_CLOSE}")
UNDER_TOPICS = ("info", "question", "risk", "link", "idea", "help", "motion", "rejected", "inconclusive")


def arguments(meeting: Meeting) -> Mapping[str, str]:
    return {"meeting": str(meeting.number)}


def topic(meeting: Meeting, reader: Reader) -> str:
    return meeting.topic or reader("minutes-untitled")


def place(meeting: Meeting) -> str:
    """The channel, as the platform links it."""
    return f"#{meeting.place}"


# ---- while it lasts --------------------------------------------------------------------------------------------------


def opened(meeting: Meeting, record: Record | None, there: Sequence[str], reader: Reader) -> Card:
    """The post under which the meeting is held; it follows the meeting to its end. ``there``: who has come so far."""
    about = reader("minutes-restricted") if meeting.restricted else topic(meeting, reader)
    heading = f"{meeting.ref}  {about}"
    facts = [
        (reader("minutes-chair"), mention(meeting.chair)),
        (reader("minutes-time"), _time(meeting, reader)),
    ]
    if record and record.minutes.place:
        facts.append((reader("minutes-place"), record.minutes.place))
    if record and record.scribe:
        facts.append((reader("plan-scribe"), mention(record.scribe)))
    if meeting.restricted:
        facts.append((reader("minutes-readers"), reader("minutes-for-attendees")))
    if meeting.state != "open":
        return Card(heading, [Facts(facts), Text(reader(f"minutes-state-{meeting.state}"), quiet=True)])
    buttons = [Button("minutes.end", reader("minutes-end"), arguments(meeting))]
    if not meeting.restricted:
        facts.append((reader("minutes-attendees"), reader.names([person(who) for who in there])))
        buttons.insert(0, Button("minutes.present", reader("minutes-present"), arguments(meeting)))
    so_far = _board(record, reader) if record else []
    return Card(heading, [Facts(facts), *so_far, Text(reader("minutes-how"), quiet=bool(so_far)), Actions(buttons)])


def _board(record: Record, reader: Reader) -> list[Block]:
    """What has been kept so far: where the agenda stands, the latest decisions and actions."""
    minutes = record.minutes
    now_on = minutes.topics[-1].text if minutes.topics else ""
    said = [f"{'▶' if point == now_on else '•'} {point}" for point in minutes.agenda]
    if now_on and now_on not in minutes.agenda:
        said.append(f"▶ {now_on}")
    parts = [("minutes-agenda", said)]
    parts += [("minutes-decisions", [f"{n}. {item.text}" for n, item in enumerate(minutes.decisions, 1)])]
    parts += [("minutes-actions", [f"{n}. {item.text}" for n, item in enumerate(minutes.actions, 1)])]
    return [Text("\n".join([strong(reader(key)), *rows[-ON_BOARD:]])) for key, rows in parts if rows]


def next_topic(record: Record, item: Item, planned: Point | None, reader: Reader) -> Card:
    points = record.minutes.agenda
    place = points.index(item.text) + 1 if item.text in points else len(points)
    heading = reader("minutes-next", place=place, count=len(points), topic=item.text)
    details = point_details(planned, reader) if planned else []
    return Card(heading, [Text(" · ".join(details), quiet=True)] if details else [])


def point_details(point: Point, reader: Reader) -> list[str]:
    """Its minutes, and who speaks to it."""
    long = [reader("plan-minutes", minutes=point.minutes)] if point.minutes else []
    return [*long, mention(point.speaker)] if point.speaker else long


def started(meeting: Meeting, readers: Sequence[str], reader: Reader) -> Card:
    heading = reader("minutes-started-answer", ref=meeting.ref, topic=topic(meeting, reader))
    seen = [Text(f"⚠️ {reader('minutes-restricted-thread')}")] if meeting.restricted else []
    return Card(heading, [Text(who_may(meeting, readers, reader), quiet=True), *seen])


def who_may(meeting: Meeting, readers: Sequence[str], reader: Reader) -> str:
    """Whom the minutes are for."""
    base = reader("minutes-for-attendees" if meeting.restricted else "minutes-for-channel")
    return f"{base} {reader('minutes-for-named', names=named(readers, reader))}" if readers else base


def named(readers: Sequence[str], reader: Reader) -> str:
    people, units = apart(readers)
    return reader.names([*map(mention, people), *units])


def entitled(meeting: Meeting, readers: Sequence[str], reader: Reader) -> Card:
    return Card(reader("minutes-entitled", ref=meeting.ref, names=named(readers, reader)))


def presented(meeting: Meeting, reader: Reader) -> Card:
    return Card(reader("minutes-presented", ref=meeting.ref))


def ended(meeting: Meeting, reader: Reader) -> Card:
    return Card(reader("minutes-ended-answer", ref=meeting.ref, chair=mention(meeting.chair)))


def agenda(items: Sequence[str], reader: Reader) -> Card:
    if not items:
        return Card(reader("minutes-agenda"), [Text(reader("minutes-agenda-empty"), quiet=True)])
    return Card(reader("minutes-agenda"), [Text("\n".join(f"{n}. {item}" for n, item in enumerate(items, 1)))])


# ---- the minutes in their fixed form ---------------------------------------------------------------------------------


def published(record: Record, read: Sequence[str], person: str, reader: Reader) -> Card:
    """Title, time, place, chair, attendees, topics, decisions, owners and deadlines, follow-up (H3). To a ``person``,
    or (empty) in a channel; ``read``: who has confirmed it."""
    heading = reader("minutes-title", ref=record.meeting.ref, topic=topic(record.meeting, reader))
    follow = Text(follow_up(record, reader), quiet=True)
    last = _confirmation(record.meeting, read, person, reader)
    return Card(heading, [*form(record, reader), Rule(), *_editions(record.meeting, reader), follow, *last])


def _confirmation(meeting: Meeting, read: Sequence[str], person: str, reader: Reader) -> list[Block]:
    if person in read:
        return [Text(reader("minutes-have-read"), quiet=True)]
    confirm = Actions([Button("minutes.confirm", reader("minutes-confirm"), arguments(meeting))])
    if person or not read:
        return [confirm]
    return [Text(reader("minutes-read-by", names=reader.names([*map(mention, read)])), quiet=True), confirm]


def _editions(meeting: Meeting, reader: Reader) -> list[Block]:
    """What was changed since it was first published."""
    told = [
        "\n".join([
            strong(reader("minutes-edition", edition=each["edition"],
                          day=reader.when(datetime.fromisoformat(each["at"]), True))),
            *(reader(f"minutes-{change['what']}-{change['kind']}", text=change["text"]) for change in each["changes"]),
        ])
        for each in meeting.draft.get("editions", [])
    ]  # fmt: skip
    return [Text("\n".join(told))] if told else []


def shown(record: Record, reader: Reader) -> Card:
    """``M-n`` as it stands now."""
    state = Text(reader(f"minutes-state-{record.meeting.state}"), quiet=True)
    return Card(f"{record.meeting.ref}  {topic(record.meeting, reader)}", [*form(record, reader), state])


def form(record: Record, reader: Reader) -> list[Block]:
    minutes = record.minutes
    body: list[Block] = [Facts(facts(record, reader))]
    sections = [block for section in minutes.sections for block in _section(section, reader)]
    body += [Rule(), *sections] if sections else []
    body += [
        Rule(),
        Text(_numbered(reader("minutes-decisions"), [decision(item, reader) for item in minutes.decisions], reader)),
    ]
    actions = [_action(item, record.tasks_of(item), reader) for item in minutes.actions]
    body += [Rule(), Text(_numbered(reader("minutes-actions"), actions, reader))]
    return body


def facts(record: Record, reader: Reader) -> list[tuple[str, str]]:
    meeting, minutes = record.meeting, record.minutes
    return [
        (reader("minutes-classification"), reader(f"minutes-class-{meeting.classification}")),
        (reader("minutes-time"), _time(meeting, reader)),
        (reader("minutes-place"), minutes.place or reader("minutes-in-channel")),
        (reader("minutes-chair"), reader.names([person(chair) for chair in minutes.chairs])),
        *([(reader("plan-scribe"), person(record.scribe))] if record.scribe else []),
        (reader("minutes-attendees"), reader.names([person(who) for who in minutes.attendees])),
    ]


def _time(meeting: Meeting, reader: Reader) -> str:
    """From when to when."""
    return " – ".join(reader.times([meeting.started_at, *([meeting.ended_at] if meeting.ended_at else [])]))


def person(written: str) -> str:
    """A platform id as a mention; a name as it was written."""
    return mention(written) if written.isalnum() and written.isupper() and written[0] in "UW" else written


def _section(section: Section, reader: Reader) -> list[Block]:
    """A topic with what was noted under it; who said how much is in the thread."""
    told = _told(section, reader)
    if told is None:
        spoken = _spoken(section, reader)
        return [Text(spoken[0], quiet=True)] if spoken else []
    heading, lines = told
    return [Text("\n".join([strong(heading), *lines]))]


def discussion(record: Record, reader: Reader) -> list[tuple[str, list[str]]]:
    """Every topic with what was noted and how much was said under it."""
    return [told for section in record.minutes.sections if (told := _told(section, reader))]


def _told(section: Section, reader: Reader) -> tuple[str, list[str]] | None:
    kept = [item for item in section.items if item.kind in UNDER_TOPICS]
    noted = [f"• {reader(f'minutes-kind-{item.kind}', text=item.text)}" for item in kept]
    if section.topic is None and not noted:
        return None
    heading = reader("minutes-topic", topic=section.topic.text) if section.topic else reader("minutes-noted")
    return heading, [*noted, *_spoken(section, reader)]


def _spoken(section: Section, reader: Reader) -> list[str]:
    count, people = len(section.discussion), len({said.by for said in section.discussion})
    return [reader("minutes-discussion", lines=count, people=people)] if count else []


def _numbered(heading: str, entries: Sequence[str], reader: Reader) -> str:
    listed = [f"{n}. {entry}" for n, entry in enumerate(entries, 1)] or [reader("minutes-none")]
    return "\n".join([strong(heading), *listed])


def decision(item: Item, reader: Reader) -> str:
    if not item.votes:
        return item.text
    return reader("minutes-voted", text=item.text, yes=item.votes[0], no=item.votes[1])


def _action(item: Item, tasks: Sequence[Task], reader: Reader) -> str:
    """What, as it was said; who, where that is not all said already; by when; and the task that came of it."""
    named = {mention(each.person) for each in item.owners if each.person}
    spoken = named and named == set(MENTIONED.findall(item.text)) and len(named) == len(item.owners)
    owners = "" if spoken else reader.names([owner(each) for each in item.owners]) or reader("minutes-no-owner")
    due = reader.due_of(item.deadline) or reader("minutes-no-due")
    warn = "" if item.owners and item.due else "⚠️ "
    refs = reader.names([_task(task, reader) for task in tasks])
    return f"{item.text}\n\u2003{warn}{' · '.join(part for part in (owners, due, refs) if part)}"


def owner(each: Owner) -> str:
    return mention(each.person) if each.person else each.written


def _task(task: Task, reader: Reader) -> str:
    return task.ref if task.open else f"{task.ref} {reader(f'task-state-{task.state}')}"


def follow_up(record: Record, reader: Reader) -> str:
    unowned = sum(1 for item in record.minutes.actions if not any(each.person for each in item.owners))
    said = reader("minutes-follow-up", tasks=len(record.tasks))
    return f"{said}\n{reader('minutes-follow-up-unowned', count=unowned)}" if unowned else said


# ---- lists and forms -------------------------------------------------------------------------------------------------


def listed(meetings: Sequence[Meeting], reader: Reader) -> Card:
    if not meetings:
        return Card(reader("minutes-list"), [Text(reader("minutes-list-empty"), quiet=True)])
    rows = [
        Row(f"{strong(meeting.ref)}  {'🔒 ' if meeting.restricted else ''}{topic(meeting, reader)}",
            f"{reader.when(meeting.started_at)} · {reader(f'minutes-state-{meeting.state}')}")
        for meeting in meetings
    ]  # fmt: skip
    return Card(reader("minutes-list"), [Rows(rows, more=reader("rows-more", count="{count}"))])


def start_form(reader: Reader, place: str, units: Sequence[str]) -> Form:
    who = [Choice("channel", reader("minutes-for-channel")), Choice("attendees", reader("minutes-for-attendees"))]
    fields = [
        Field("topic", reader("minutes-topic-field"), hint=reader("minutes-topic-hint")),
        Field("readers", reader("minutes-readers"), "choice", choices=who, value="channel"),
        Field("named", reader("minutes-readers-people"), "people", required=False),
    ]
    if units:
        offered = [Choice(unit, unit) for unit in units[:UNITS_OFFERED]]
        fields.append(Field("unit", reader("minutes-readers-unit"), "choice", required=False, choices=offered))
    return Form("minutes.start", reader("minutes-form-title"), fields, reader("minutes-form-submit"),
                reader("button-cancel"), {"place": place})  # fmt: skip


def edit_form(record: Record, reader: Reader, names: Mapping[str, str]) -> Form:
    """The draft as lines to reword; people by name, as a text field has no mentions."""
    decisions, actions = (
        "\n".join(_spelled(item.text, names) for item in items)
        for items in (record.minutes.decisions, record.minutes.actions)
    )
    fields = [
        Field("topic", reader("minutes-topic-field"), value=record.meeting.topic),
        Field(
            "decisions",
            reader("minutes-decisions"),
            "text",
            required=False,
            value=decisions,
            hint=reader("minutes-a-line-each"),
        ),
        Field(
            "actions",
            reader("minutes-actions"),
            "text",
            required=False,
            value=actions,
            hint=reader("minutes-actions-hint"),
        ),
    ]
    return Form("minutes.edit", reader("minutes-edit-title", ref=record.meeting.ref), fields, reader("button-save"),
                reader("button-cancel"), arguments(record.meeting))  # fmt: skip


def _spelled(text: str, names: Mapping[str, str]) -> str:
    for id, name in names.items():
        text = text.replace(mention(id), f"@{name}")
    return " ".join(text.split())


def keep_form(reader: Reader, place: str, ref: str) -> Form:
    choices = [Choice(kind, reader(f"minutes-keep-{kind}")) for kind in KEPT_AS]
    field = Field("kind", reader("minutes-keep-as"), "choice", choices=choices, value="action")
    return Form("minutes.keep", reader("minutes-keep-title"), [field], reader("button-save"), reader("button-cancel"),
                {"place": place, "ref": ref})  # fmt: skip
