"""What becomes of a meeting that is planned: changed, called off, answered, its agenda added to (H1).

Those it concerns are told what is different, once; the calls to it move with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.errors import Refusal
from bot.minutes_found import index_begun
from bot.minutes_plan import (
    LIVING,
    call,
    check,
    check_standing,
    file_again,
    follow,
    fresh,
    host_of,
    in_hand,
    invite,
    of_meeting,
    quiet,
    recall_anew,
    record,
    seen,
    tell,
    with_agenda,
)
from bot.minutes_series import taken_over
from bot.rules import minutes_agenda, minutes_plan
from bot.rules.minutes_agenda import Point
from bot.rules.minutes_plan import Planned, Proposal
from bot.rules.worktime import Calendar
from storage.database import Store

ANSWERS = ("yes", "maybe", "no")


# ---- changed ---------------------------------------------------------------------------------------------------------


def change(
    store: Store,
    now: datetime,
    calendar: Calendar,
    actor: str,
    place: str,
    number: int,
    version: int,
    new: Proposal,
    whole: bool = False,
) -> Planned:
    """What is different is told to who is invited; ``whole``: so are all that follow in the series. Refuses a change
    made of an older ``version`` (0: of whichever stands)."""
    before = in_hand(store, actor, number, place)
    if version not in (0, before.meeting.version):
        raise Refusal("changed-since", ref=before.ref)
    check(store, now, new)
    what = minutes_plan.differences(before.proposal(), new)
    came = [person for person in new.invited if person not in before.people]
    gone = [person for person in before.people if person not in new.invited]
    if whole and before.series:
        _change_series(store, before, new)
    if not what and not came and not gone:
        return before
    after = _rewrite(store, now, actor, before, new, what, came, gone)
    if "time" in what:
        store.meetings.plans.invited.ask_again(before.meeting.id)
        store.meetings.plans.invited.answer(before.meeting.id, actor, "yes")
        recall_anew(store, now, calendar, after)
    else:
        call(store, now, after, came)
    follow(store, now, after)
    old = before.plan.planned_at.isoformat()
    stay = [person for person in after.people if person not in (actor, *came)]
    if what:
        tell(store, now, after, "minutes.changed", stay, what=what, was=old)
        file_again(store, now, after)
    tell(store, now, after, "minutes.invited", [person for person in came if person != actor])
    tell(store, now, after, "minutes.uninvited", [person for person in gone if person != actor])
    return of_meeting(store, after.meeting)


def _rewrite(
    store: Store, now: datetime, actor: str, before: Planned, new: Proposal, what: Sequence[str],
    came: Sequence[str], gone: Sequence[str],
) -> Planned:  # fmt: skip
    meeting = before.meeting
    agenda = minutes_agenda.reworded(before.agenda, new.agenda)
    assert new.when.due
    store.meetings.save(meeting, topic=new.topic, chair=new.chair, started_at=new.when.due)
    store.meetings.plans.save(
        before.plan, planned_at=new.when.due, minutes=new.minutes, room=new.room, scribe=new.scribe,
        agenda=minutes_agenda.as_kept(agenda), sequence=before.plan.sequence + 1,
        settled_at=now if "time" in what else before.plan.settled_at,
    )  # fmt: skip
    invite(store, meeting, came)
    store.meetings.plans.invited.uninvite(meeting.id, gone)
    store.meetings.people.unname(meeting.id, gone)
    after = fresh(store, meeting)
    store.meetings.words.drop(meeting.id)
    index_begun(store, after.meeting, after.people)
    moved = {"planned_at": new.when.due.isoformat(), "minutes": new.minutes, "was": before.plan.planned_at.isoformat()}
    facts = {"what": list(what), "invited": list(came), "uninvited": list(gone)}
    record(store, now, actor, "minutes.replan", after, **facts, **(moved if "time" in what else {}))
    return after


def _change_series(store: Store, before: Planned, new: Proposal) -> None:
    """As it is from now on; its rhythm keeps its days, at the new hour."""
    assert before.series and new.when.due
    values = taken_over(replace(new, readers=tuple(before.series.readers)))
    if before.series.rule and new.when.due != before.plan.planned_at:
        values["hour"] = f"{new.when.due.astimezone(ZoneInfo(before.series.zone)):%H:%M}"
    store.meetings.plans.series.save(before.series, name=new.topic, **values)


def cancel(
    store: Store, now: datetime, actor: str, place: str, number: int, reason: str, whole: bool = False
) -> Planned:
    """Called off: who is invited is told why. ``whole``: nothing more follows in its series either."""
    before = in_hand(store, actor, number, place)
    if len(reason) > minutes_plan.LETTERS:
        raise Refusal("too-long", field="reason", most=minutes_plan.LETTERS)
    store.meetings.save(before.meeting, state="cancelled")
    store.meetings.plans.save(before.plan, reason=reason, sequence=before.plan.sequence + 1)
    after = fresh(store, before.meeting)
    record(store, now, actor, "minutes.plan_cancel", after, series=whole)
    if after.series and after.series.running:
        store.meetings.plans.series.save(after.series, plan_at=None if whole else now)
    quiet(store, after)
    follow(store, now, after)
    tell(store, now, after, "minutes.cancelled", [person for person in after.people if person != actor], whole=whole)
    file_again(store, now, after)
    return after


# ---- answered --------------------------------------------------------------------------------------------------------


def answer(store: Store, now: datetime, actor: str, place: str, number: int, said: str) -> Planned:
    """Whether somebody comes. In its channel anybody may join a meeting that is the channel's own."""
    before = seen(store, actor, number, place)
    check_standing(before)
    if said not in ANSWERS:
        raise Refusal("not-found", ref=before.ref)
    joins = actor not in before.people
    if joins and (before.meeting.restricted or said == "no"):
        raise Refusal("plan-not-invited", ref=before.ref)
    if joins:
        invite(store, before.meeting, [actor])
        call(store, now, before, [actor])
    store.meetings.plans.invited.answer(before.meeting.id, actor, said)
    store.ledger.write(now, actor, "minutes.answer", before.ref, answer=said)
    _follow_answer(store, now, before, actor)
    return of_meeting(store, before.meeting)


def _follow_answer(store: Store, now: datetime, planned: Planned, actor: str) -> None:
    """Where everybody's answers are shown, and where their own is."""
    for letter in store.outbox.standing(planned.ref, LIVING):
        if not letter.person or letter.person in (actor, planned.meeting.chair):
            store.outbox.post(
                f"revise:{letter.id}:{planned.ref}:{now.isoformat()}:{actor}", letter.card, planned.ref, now,
                person=letter.person, place=letter.place, deed="revise", target=letter.id,
            )  # fmt: skip


def propose(
    store: Store, now: datetime, calendar: Calendar, actor: str, place: str, number: int, points: Sequence[Point]
) -> tuple[Planned, bool]:
    """What somebody would like on the agenda; and whether it stands there at once. Of those who are not in charge it
    waits for the chair."""
    before = seen(store, actor, number, place)
    check_standing(before)
    if actor in before.hosts:
        new = replace(before.proposal(), agenda=minutes_agenda.added(before.proposal().agenda, points))
        return change(store, now, calendar, actor, place, number, 0, new), True
    if actor not in before.people:
        raise Refusal("plan-not-invited", ref=before.ref)
    agenda = minutes_agenda.added(before.agenda, points, actor)
    if agenda == before.agenda:
        return before, False
    after = with_agenda(store, now, actor, before, agenda, "minutes.propose")
    tell(store, now, after, "minutes.proposed", [host_of(store, after)], by=actor)
    return after, False


def settle(store: Store, now: datetime, actor: str, place: str, number: int, nth: int, taken: bool) -> Planned:
    """The chair takes up a proposal, or leaves it out; the first press counts."""
    before = in_hand(store, actor, number, place)
    asked = [point for point in before.agenda if point.proposed_by]
    if not 0 <= nth < len(asked):
        raise Refusal("changed-since", ref=before.ref)
    agenda = minutes_agenda.settled(before.agenda, asked[nth].text, taken)
    return with_agenda(store, now, actor, before, agenda, "minutes.settle")
