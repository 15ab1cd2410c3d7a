"""What people see of a meeting before it begins (H1): the announcement, the invitation, what changed, the last call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.cards import tasks as task_cards
from bot.cards.kit import Actions, Block, Button, Card, Confirm, Facts, File, Row, Rows, Text, mention, strong
from bot.cards.minutes import point_details
from bot.cards.plain import words as plainly
from bot.cards.repeats import rule
from bot.rules import minutes_calendar
from bot.rules.minutes_agenda import Point
from bot.rules.minutes_calendar import Event
from bot.rules.minutes_plan import Left, Planned
from bot.words import Reader
from storage.org import Person

POINTS = 20  # of an agenda that one message shows; the calendar file has them all
PEOPLE = 25
TASKS = 12
ANSWERS = ("yes", "maybe", "no")


def arguments(planned: Planned) -> Mapping[str, str]:
    return {"meeting": str(planned.meeting.number)}


def topic(planned: Planned, reader: Reader) -> str:
    return planned.meeting.topic or reader("minutes-untitled")


def when(planned: Planned, reader: Reader) -> str:
    """From when to when, by the reader's own clock."""
    return " – ".join(reader.times([planned.plan.planned_at, planned.plan.ends_at]))


# ---- the plan itself -------------------------------------------------------------------------------------------------


def announced(planned: Planned, reader: Reader) -> Card:
    """In the channel, where everybody reads it: of a restricted meeting that it is, and when; no more."""
    hour = f"{when(planned, reader)} ({reader.zone})"
    if not planned.meeting.restricted:
        return living(planned, reader, "", hour)
    facts = [(reader("minutes-time"), hour), (reader("minutes-chair"), mention(planned.meeting.chair))]
    heading = f"{planned.ref}  {reader('minutes-restricted')}"
    if not planned.standing:
        return Card(heading, [Facts(facts), _state(planned, reader)])
    details = Button("minutes.plan_show", reader("plan-details"), arguments(planned))
    return Card(heading, [Facts(facts), Text(reader("minutes-for-attendees"), quiet=True), Actions([details])])


def living(planned: Planned, reader: Reader, viewer: str, hour: str = "", heading: str = "") -> Card:
    """The plan as it stands, for one person (``viewer``), or for everybody in its channel."""
    title = heading or f"{planned.ref}  {topic(planned, reader)}"
    hour = hour or when(planned, reader)
    if not planned.standing:
        return Card(title, [Facts([(reader("minutes-time"), hour)]), _state(planned, reader)])
    everybody = not viewer or viewer in planned.hosts
    body: list[Block] = [Facts(facts(planned, reader, hour, everybody))]
    body += _left(planned.left, reader)
    body += _agenda(planned, reader)
    return Card(title, [*body, *_buttons(planned, reader, viewer)])


def _state(planned: Planned, reader: Reader) -> Block:
    said = reader(f"minutes-state-{planned.meeting.state}")
    return Text(f"{said} {planned.plan.reason}".strip() if planned.meeting.state == "cancelled" else said, quiet=True)


def facts(planned: Planned, reader: Reader, hour: str, answers: bool) -> list[tuple[str, str]]:
    found = [(reader("minutes-time"), hour)]
    if planned.series and planned.series.rule:
        found.append((reader("task-repeats"), repeats(planned, reader)))
    found += [(reader("minutes-place"), planned.plan.room)] if planned.plan.room else []
    found.append((reader("minutes-chair"), mention(planned.meeting.chair)))
    found += [(reader("plan-scribe"), mention(planned.plan.scribe))] if planned.plan.scribe else []
    found += _people(planned, reader) if answers else [(reader("plan-people"), _some(planned.people, reader))]
    found += [(reader("minutes-readers"), reader("minutes-for-attendees"))] if planned.meeting.restricted else []
    return found


def repeats(planned: Planned, reader: Reader) -> str:
    assert planned.series
    return rule(planned.series, reader)


def _people(planned: Planned, reader: Reader) -> list[tuple[str, str]]:
    """Who is invited, by what they have answered."""
    parts = [(reader(f"plan-says-{answer or 'nothing'}"), planned.answered(answer)) for answer in (*ANSWERS, "")]
    return [(label, _some(people, reader)) for label, people in parts if people]


def _some(people: Sequence[str], reader: Reader) -> str:
    shown = reader.names([mention(person) for person in people[:PEOPLE]])
    more = len(people) - PEOPLE
    return f"{shown} {reader('rows-more', count=more)}" if more > 0 else shown


def _agenda(planned: Planned, reader: Reader) -> list[Block]:
    if not planned.agenda:
        return [Text(f"{strong(reader('minutes-agenda'))}\n{reader('plan-agenda-empty')}", quiet=True)]
    lines = [f"{n}. {point(each, reader)}" for n, each in enumerate(planned.agenda[:POINTS], 1)]
    more = len(planned.agenda) - POINTS
    lines += [reader("rows-more", count=more)] if more > 0 else []
    return [Text("\n".join([strong(reader("minutes-agenda")), *lines]))]


def point(each: Point, reader: Reader) -> str:
    """A point with its minutes, who speaks to it, and where it comes from."""
    details = point_details(each, reader)
    details += [reader("plan-carried", ref=each.carried)] if each.carried else []
    details += [reader("plan-proposed-by", person=mention(each.proposed_by))] if each.proposed_by else []
    return " · ".join([each.text, *details])


def _left(left: Left, reader: Reader) -> list[Block]:
    """What the series has still to come to: it stands before the agenda."""
    lines = [f"• {strong(task.ref)} {task_cards.title(task)} · {task_cards.people(task.owners, reader)}"
             f" · {task_cards.due(task, reader)}" for task in left.tasks[:TASKS]]  # fmt: skip
    lines += [reader("rows-more", count=len(left.tasks) - TASKS)] if len(left.tasks) > TASKS else []
    lines += [f"• {reader('plan-unpublished', ref=ref)}" for ref in left.unpublished]
    if left.unconfirmed:
        people = _some(left.waiting_for, reader)
        lines.append(f"• {reader('plan-unconfirmed', ref=left.unconfirmed, people=people)}")
        lines += [f"\u2003{decision}" for decision in left.decisions[:TASKS]]
    return [Text("\n".join([strong(reader("plan-open-items")), *lines]))] if lines else []


def _buttons(planned: Planned, reader: Reader, viewer: str) -> list[Block]:
    """First the answers; below, what else may be done. For one person, only what they may do."""
    args = arguments(planned)
    answers = [Button("minutes.plan_answer", _answer_label(planned, answer, viewer, reader), {**args, "answer": answer})
               for answer in ANSWERS]  # fmt: skip
    more = [Button("minutes.plan_add", reader("plan-add"), args, opens_form=True),
            Button("minutes.plan_calendar", reader("plan-calendar"), args)]  # fmt: skip
    if not viewer or viewer in planned.hosts:
        more = [_start(planned, reader), *more, *_hosts_own(planned, reader)]
    invited = not viewer or viewer in planned.people
    return [*([Actions(answers)] if invited else []), Actions(more)]


def _answer_label(planned: Planned, answer: str, viewer: str, reader: Reader) -> str:
    chosen = "✓ " if viewer and planned.answer(viewer) == answer else ""
    return chosen + reader(f"plan-answer-{answer}")


def _start(planned: Planned, reader: Reader, asks: bool = True) -> Button:
    ask = Confirm(reader("plan-start"), reader("plan-start-sure", when=when(planned, reader)),
                  reader("plan-start"), reader("button-cancel"))  # fmt: skip
    return Button("minutes.plan_start", reader("plan-start"), arguments(planned), "plain" if asks else "primary",
                  confirm=ask if asks else None)  # fmt: skip


def _hosts_own(planned: Planned, reader: Reader) -> list[Button]:
    args = arguments(planned)
    return [Button("minutes.plan_change", reader("plan-change"), args, opens_form=True),
            Button("minutes.plan_cancel", reader("plan-cancel"), args, "danger", opens_form=True)]  # fmt: skip


# ---- what is said of it ----------------------------------------------------------------------------------------------


def invited(planned: Planned, reader: Reader, viewer: str) -> Card:
    key = "plan-invited" if planned.plan.asker != viewer else "plan-is-planned"
    heading = reader(key, person=mention(planned.plan.asker), topic=topic(planned, reader), ref=planned.ref)
    return living(planned, reader, viewer, heading=heading)


def uninvited(planned: Planned, reader: Reader) -> Card:
    """They need not come; what it is about is not theirs any more."""
    return Card(reader("plan-uninvited", ref=planned.ref, when=when(planned, reader)))


def changed(planned: Planned, what: Sequence[str], was: datetime, reader: Reader, viewer: str) -> Card:
    """What is different, and the plan as it now stands below."""
    heading = reader("plan-changed", ref=planned.ref, topic=topic(planned, reader),
                     what=reader.names([reader(f"plan-what-{each}") for each in what]))  # fmt: skip
    card = living(planned, reader, viewer, heading=heading)
    if "time" not in what:
        return card
    old = Text(reader("plan-was", when=reader.when(was)), quiet=True)
    return Card(card.title, [old, *card.body], card.tone, card.summary)


def cancelled(planned: Planned, whole: bool, reader: Reader) -> Card:
    key = "plan-cancelled-all" if whole else "plan-cancelled"
    heading = reader(key, ref=planned.ref, topic=topic(planned, reader), when=when(planned, reader))
    return Card(heading, [Text(planned.plan.reason)] if planned.plan.reason else [])


def recalled(planned: Planned, moment: datetime, reader: Reader, viewer: str) -> Card:
    """On the working day before."""
    begins = planned.plan.planned_at
    days = (begins.astimezone(reader.zone).date() - moment.astimezone(reader.zone).date()).days
    key = {0: "plan-recalled-today", 1: "plan-recalled-tomorrow"}.get(days, "plan-recalled")
    heading = reader(key, topic=topic(planned, reader), hour=reader.hour(begins), when=reader.when(begins))
    return living(planned, reader, viewer, heading=heading)


def soon(planned: Planned, reader: Reader, viewer: str) -> Card:
    """The last call: where, and to press when it begins."""
    hour = reader.hour(planned.plan.planned_at)
    heading = reader("plan-soon", topic=topic(planned, reader), hour=hour, ref=planned.ref)
    place = planned.plan.room or reader("plan-in-place")
    body: list[Block] = [Facts([(reader("minutes-place"), place), (reader("minutes-chair"),
                                                                   mention(planned.meeting.chair))])]  # fmt: skip
    if planned.plan.scribe == viewer:
        body.append(Text(reader("plan-you-write"), quiet=True))
    if not planned.standing:
        return Card(heading, [*body, _state(planned, reader)])
    return Card(heading, [*body, *_agenda(planned, reader), Actions([_start(planned, reader, asks=False)])])


def unstarted(planned: Planned, reader: Reader) -> Card:
    """To the chair, once: what became of it?"""
    heading = reader("plan-unstarted", ref=planned.ref, topic=topic(planned, reader), when=when(planned, reader))
    if not planned.standing:
        return Card(heading, [_state(planned, reader)])
    args = arguments(planned)
    buttons = [_start(planned, reader, asks=False),
               Button("minutes.plan_change", reader("plan-move"), args, opens_form=True),
               Button("minutes.plan_cancel", reader("plan-cancel"), args, "danger", opens_form=True)]  # fmt: skip
    return Card(heading, [Actions(buttons)])


def proposed(planned: Planned, by: str, reader: Reader) -> Card:
    """To the chair: what somebody would like on the agenda."""
    heading = reader("plan-proposed", person=mention(by), ref=planned.ref, topic=topic(planned, reader))
    asked = [(nth, each) for nth, each in enumerate(each for each in planned.agenda if each.proposed_by)
             if each.proposed_by == by]  # fmt: skip
    if not planned.standing or not asked:
        return Card(heading, [Text(reader("plan-proposals-done"), quiet=True)])
    body: list[Block] = []
    for nth, each in asked:
        args = {**arguments(planned), "nth": str(nth)}
        body += [Text(point(each, reader)),
                 Actions([Button("minutes.plan_take", reader("plan-take"), args, "primary"),
                          Button("minutes.plan_leave", reader("plan-leave"), args)])]  # fmt: skip
    return Card(heading, body)


# ---- lists and answers -----------------------------------------------------------------------------------------------


def row(planned: Planned, reader: Reader) -> Row:
    """A line of a list, or of a morning's message."""
    lock = "🔒 " if planned.meeting.restricted else ""
    details = [when(planned, reader), planned.plan.room, mention(planned.meeting.chair)]
    show = Button("minutes.plan_show", reader("plan-details"), arguments(planned))
    return Row(f"{strong(planned.ref)}  {lock}{topic(planned, reader)}", " · ".join(filter(None, details)), show)


def upcoming(found: Sequence[Planned], reader: Reader) -> Card:
    if not found:
        return Card(reader("plan-upcoming"), [Text(reader("plan-upcoming-empty"), quiet=True)])
    rows = [row(planned, reader) for planned in found]
    return Card(reader("plan-upcoming"), [Rows(rows, more=reader("rows-more", count="{count}"))])


def made(planned: Planned, notes: Sequence[str], reader: Reader, viewer: str) -> Card:
    """To who planned it: how it was understood, and what is worth a second look."""
    heading = reader("plan-made", ref=planned.ref, topic=topic(planned, reader))
    warned: list[Block] = [Text("\n".join(notes))] if notes else []
    if planned.meeting.restricted:  # nobody else shows it to them
        return Card(heading, [*warned, *living(planned, reader, viewer).body])
    shown = [(reader("minutes-time"), when(planned, reader))]
    if planned.series and planned.series.rule:
        shown.append((reader("task-repeats"), repeats(planned, reader)))
    told = Text(reader("plan-told", count=len([each for each in planned.people if each != viewer])), quiet=True)
    return Card(heading, [Facts(shown), *warned, told])


def hint(person: str, why: str, begins: datetime, ends: datetime, zone: str, reader: Reader) -> str:
    """Why somebody may not be able to come; the hour by their own clock."""
    clock = reader.elsewhere(zone) if why in ("odd-hours", "elsewhere") else reader
    span = " – ".join(clock.times([begins, ends]))
    return reader(f"plan-hint-{why}", person=mention(person), when=span, zone=zone)


def rearranged(planned: Planned, what: Sequence[str], notes: Sequence[str], reader: Reader, viewer: str) -> Card:
    """To who changed it: what is told to the others."""
    if not what:
        return Card(reader("plan-saved", ref=planned.ref, topic=topic(planned, reader)))
    names = reader.names([reader(f"plan-what-{each}") for each in what])
    heading = reader("plan-changed", ref=planned.ref, topic=topic(planned, reader), what=names)
    body: list[Block] = [Facts([(reader("minutes-time"), when(planned, reader))])]
    return Card(heading, [*body, *([Text("\n".join(notes))] if notes else [])])


def added(planned: Planned, taken: bool, reader: Reader) -> Card:
    key = "plan-added" if taken else "plan-added-asks"
    return Card(reader(key, ref=planned.ref, chair=mention(planned.meeting.chair)))


def which(found: Sequence[Planned], place: str, reader: Reader) -> Card:
    """Several are planned for about now: which is begun?"""
    buttons = [Button("minutes.plan_start", f"{each.ref} {topic(each, reader)}", arguments(each)) for each in found]
    other = Button("minutes.start", reader("plan-another"), {"place": place}, opens_form=True)
    return Card(reader("plan-which"), [Actions([*buttons[:10], other])])


# ---- the calendar file -----------------------------------------------------------------------------------------------


def calendar_file(planned: Planned, people: Mapping[str, Person], stamp: datetime, reader: Reader) -> File:
    plan, chair = planned.plan, people.get(planned.meeting.chair)

    def name(id: str) -> str:
        return people[id].name if id in people else id

    event = Event(
        f"{plan.uid}@upchain.invalid",
        plan.sequence, stamp, plan.planned_at, plan.ends_at, topic(planned, reader), plan.room,
        about(planned, reader, name), name(planned.meeting.chair), chair.email if chair else "",
        planned.meeting.state == "cancelled", planned.meeting.restricted,
    )  # fmt: skip
    title = f"{planned.ref} {topic(planned, reader)}"
    return File(f"{planned.ref}-{plan.sequence}.ics", minutes_calendar.calendar(event), title)


def about(planned: Planned, reader: Reader, name: Callable[[str], str]) -> str:
    """The agenda and the people, in plain words."""
    lines = [f"{n}. {point(each, reader)}" for n, each in enumerate(planned.agenda, 1)]
    people = reader.names([name(person) for person in planned.people])
    said = [planned.ref, *([reader("minutes-agenda"), *lines] if lines else []), f"{reader('plan-people')}: {people}"]
    return plainly("\n".join(said), name)
