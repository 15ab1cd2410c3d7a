"""What was raised, before whom it stands, and every step it has taken (H17-H24)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    Row,
    Select,
    String,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    text,
)

from storage.base import Instant, Repository, adding, document, key, metadata, only, workspace

feedbacks = Table(
    "feedbacks",
    metadata,
    key(),
    workspace(),
    Column("number", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("text", String, nullable=False),
    document("report"),
    Column("major", Boolean, nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("route", String, nullable=False),
    document("about"),
    Column("raiser", String, nullable=False),
    Column("state", String, nullable=False),
    Column("lead", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("due_at", Instant),
    Column("wake_at", Instant),
    Column("left", Integer),
    Column("raised_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("reopened", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("home", String, nullable=False, server_default=""),
    Column("joined", Integer),
    Column("named", Boolean, nullable=False, server_default=text("false")),
    UniqueConstraint("workspace", "number"),
    Index("ix_feedbacks_joined", "workspace", "joined", "id", **only("joined is not null")),
    Index(  # open matters about somebody: few, and looked at again whenever the organisation may have changed
        "ix_feedbacks_named", "workspace", "id",
        **only("named and closed_at is null"),
    ),
    Index("ix_feedbacks_raiser", "workspace", "raiser", "id"),
    Index(None, "workspace", "raised_at"),
    Index("ix_feedbacks_wake", "workspace", "wake_at", **only("wake_at is not null")),
    Index("ix_feedbacks_clock", "workspace", "due_at", **only("due_at is not null")),
)  # fmt: skip

# ``due_at`` and ``open`` (a level's clock runs) repeat the item's, so that "what is on me" is one walk over one index.
feedback_holders = Table(
    "feedback_holders",
    metadata,
    Column("feedback", Integer, primary_key=True),
    Column("person", String, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("unit", String, nullable=False),
    Column("workspace", Integer, nullable=False),
    Column("due_at", Instant),
    Column("open", Boolean, nullable=False),
    Index("ix_feedback_holders_mine", "workspace", "person", "unit", "due_at", **only("open")),
)  # fmt: skip

# As the index has it: SQLite takes a partial index only for its own words, and would be given ``open = 1``.
OPEN: ColumnElement[bool] = literal_column("feedback_holders.open")
_seats = (
    select(feedback_holders.c.person, feedback_holders.c.unit)
    .where(feedback_holders.c.workspace == bindparam("workspace"), OPEN)
    .order_by(feedback_holders.c.person, feedback_holders.c.unit)
    .limit(1)
)
_next_unit = _seats.where(feedback_holders.c.person == bindparam("person"), feedback_holders.c.unit > bindparam("unit"))
_next_person = _seats.where(feedback_holders.c.person > bindparam("person"))
NAMED: ColumnElement[bool] = literal_column("feedbacks.named")
_unseat = delete(feedback_holders).where(feedback_holders.c.feedback == bindparam("its_feedback"))

steps = Table(
    "feedback_steps",
    metadata,
    key(),
    workspace(),
    Column("feedback", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("act", String, nullable=False),
    Column("by", String, nullable=False),
    Column("unit", String, nullable=False),
    document("to"),
    Column("text", String, nullable=False),
    Index(None, "workspace", "feedback", "id"),
    Index("ix_feedback_steps_level", "workspace", "unit", "at"),
)

# Asked for with every look at an item, so each is built once.
_steps = (
    select(steps)
    .where(steps.c.workspace == bindparam("workspace"), steps.c.feedback == bindparam("feedback"))
    .order_by(steps.c.id)
)
_holders = (
    select(feedback_holders)
    .where(feedback_holders.c.feedback.in_(bindparam("ids", expanding=True)))
    .order_by(feedback_holders.c.place)
)
_desk = (
    select(feedbacks)
    .join(feedback_holders, feedback_holders.c.feedback == feedbacks.c.id)
    .where(
        feedback_holders.c.workspace == bindparam("workspace"), feedback_holders.c.person == bindparam("person"), OPEN
    )
    .order_by(feedback_holders.c.due_at, feedbacks.c.id)
    .limit(bindparam("most"))
)
_back = (
    select(feedbacks)
    .where(feedbacks.c.workspace == bindparam("workspace"), feedbacks.c.raiser == bindparam("person"))
    .where(feedbacks.c.state.in_(["asked", "answered"]))
    .limit(bindparam("most"))
)
_parts = (
    select(feedbacks)
    .where(feedbacks.c.workspace == bindparam("workspace"), feedbacks.c.joined == bindparam("summary"))
    .order_by(feedbacks.c.id)
)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody an item stands before, for a unit."""

    person: str
    unit: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """``state``: waiting (to be acknowledged), acknowledged (being handled), asked (back, with the raiser), joined
    (into a summary, which carries its clock), returning (the answer is on its way down), answered (the raiser settles
    it or reopens it), vacant (nobody there to hold it), settled, withdrawn.

    ``holders`` is before whom it stands on the way up: one, or every level where it is ``major``; they stay while it is
    with the raiser. ``lead`` is answerable for the level, ``unit``, also where a holder was asked to see to it.
    ``due_at`` is when the clock of the state runs out, ``left`` how many seconds of the level's clock go on after the
    raiser's reply. ``wake_at`` is when a sweep looks at it next. ``report`` is what the kind's form asked, by field.
    ``route`` as in the kinds, ``about`` those complained about (``named``: there are any).

    A summary has a ``home``, the unit whose head made it, and its levels are counted from there; ``joined`` is the
    number of the summary that an item went into.
    """

    id: int
    workspace: int
    number: int
    kind: str
    text: str
    report: Mapping[str, str]
    major: bool
    anonymous: bool
    route: str
    about: Sequence[str]
    raiser: str
    state: str
    lead: str
    unit: str
    due_at: datetime | None
    wake_at: datetime | None
    left: int | None
    raised_at: datetime
    closed_at: datetime | None
    reopened: bool
    version: int
    home: str = ""
    joined: int | None = None
    named: bool = False
    holders: tuple[Holder, ...] = ()

    @property
    def ref(self) -> str:
        return f"F-{self.number}"

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(holder.person for holder in self.holders)

    @property
    def open(self) -> bool:
        return self.state not in ("settled", "withdrawn")

    @property
    def on_level(self) -> bool:
        """A level handles it, and its clock runs."""
        return self.state in ("waiting", "acknowledged")

    @property
    def before_level(self) -> bool:
        """A level has something to do about it, if only to add a line to the answer."""
        return self.on_level or self.state == "returning"


@dataclass(frozen=True, slots=True)
class Step:
    """One move (``act`` as in the table of moves) by somebody, or by the clock where ``by`` is empty; ``unit`` is the
    level it was made on, ``to`` before whom the item stands afterwards."""

    id: int
    workspace: int
    feedback: int
    at: datetime
    act: str
    by: str
    unit: str
    to: Sequence[str]
    text: str


class Steps(Repository[Step]):
    table = steps
    record = Step

    def of(self, feedback: int) -> list[Step]:
        rows = self.connection.execute(_steps, {"workspace": self.workspace, "feedback": feedback})
        return [self.read(row) for row in rows]

    def of_each(self, items: Collection[int]) -> dict[int, list[Step]]:
        """Several items' paths."""
        paths: dict[int, list[Step]] = {item: [] for item in items}
        for step in self.all(steps.c.feedback.in_(items), order=[steps.c.id]):
            paths[step.feedback].append(step)
        return paths

    def through(self, units: Collection[str], since: datetime, limit: int) -> list[Step]:
        """Every step of the latest items in which these units did something since then, an item's after one another."""
        its = self.mine(steps.c.unit.in_(units), steps.c.at >= since)
        found = select(steps.c.feedback).where(*its).distinct().order_by(steps.c.feedback.desc()).limit(limit)
        return self.all(steps.c.feedback.in_(found), order=[steps.c.feedback, steps.c.id])


class Feedbacks(Repository[Feedback]):
    table = feedbacks
    record = Feedback

    def __init__(self, connection: Connection, workspace: int) -> None:
        super().__init__(connection, workspace)
        self.steps = Steps(connection, workspace)

    def create(self, holders: Sequence[Holder], **values: Any) -> Feedback:
        item = replace(self.add(**values), holders=tuple(holders))
        self._seat(item)
        return item

    def get(self, number: int) -> Feedback | None:
        item = self.find(number=number)
        return self._with_holders([item])[0] if item else None

    def save(self, item: Feedback, **values: Any) -> Feedback:
        """The item with these values, one version on."""
        holders = tuple(values.pop("holders", item.holders))
        changed = replace(item, version=item.version + 1, holders=holders, **values)
        self.alter({"id": item.id}, version=changed.version, **values)
        self.connection.execute(_unseat, {"its_feedback": item.id})
        self._seat(changed)
        return changed

    def schedule(self, item: Feedback, wake_at: datetime | None) -> None:
        self.alter({"id": item.id}, wake_at=wake_at)

    def raised_by(self, person: str, limit: int) -> list[Feedback]:
        mine = self.all(feedbacks.c.raiser == person, order=[feedbacks.c.id.desc()], limit=limit)
        return self._with_holders(mine)

    def held_by(self, person: str, limit: int) -> list[Feedback]:
        """What waits for somebody: as a level, or as the one who raised it; the most urgent first."""
        rows = self.connection.execute(_back, {"workspace": self.workspace, "person": person, "most": limit})
        both = [*self.desk(person, limit), *self._with_holders([self.read(row) for row in rows])]
        return sorted(both, key=lambda item: (item.due_at or item.raised_at, item.id))[:limit]

    def desk(self, person: str, limit: int) -> list[Feedback]:
        """What stands before somebody as a level, the most urgent first."""
        rows = self.connection.execute(_desk, {"workspace": self.workspace, "person": person, "most": limit})
        return self._with_holders([self.read(row) for row in rows])

    def on_desk(self, person: str) -> int:
        """How much stands before somebody as a level."""
        its = (feedback_holders.c.workspace == self.workspace, feedback_holders.c.person == person, OPEN)
        return int(self.connection.execute(select(func.count()).select_from(feedback_holders).where(*its)).scalar_one())

    def parts(self, summary: int) -> list[Feedback]:
        """What went into the summary of that number."""
        rows = self.connection.execute(_parts, {"workspace": self.workspace, "summary": summary})
        return self._with_holders([self.read(row) for row in rows])

    def named(self) -> list[Feedback]:
        """What is open and about somebody."""
        return self._with_holders(self.all(NAMED, feedbacks.c.closed_at.is_(None), order=[feedbacks.c.id]))

    def these(self, ids: Collection[int]) -> list[Feedback]:
        return self._with_holders(self.all(feedbacks.c.id.in_(ids), order=[feedbacks.c.id])) if ids else []

    def raised_between(self, since: datetime, until: datetime, people: Collection[str]) -> list[Feedback]:
        """By these people, in the order they were raised, without their holders."""
        times = (feedbacks.c.raised_at > since, feedbacks.c.raised_at <= until)
        return self.all(*times, feedbacks.c.raiser.in_(people), order=[feedbacks.c.raised_at, feedbacks.c.id])

    def to_wake(self, now: datetime, limit: int) -> list[Feedback]:
        """Those whose moment has come."""
        due = (feedbacks.c.wake_at.is_not(None), feedbacks.c.wake_at <= now)
        return self._with_holders(self.all(*due, order=[feedbacks.c.wake_at], limit=limit))

    def due_between(self, since: datetime, until: datetime) -> list[Feedback]:
        """What has a clock that runs out in that time."""
        running = (feedbacks.c.due_at.is_not(None), feedbacks.c.due_at > since, feedbacks.c.due_at <= until)
        return self._with_holders(self.all(*running, order=[feedbacks.c.due_at, feedbacks.c.id]))

    def seats(self) -> list[Holder]:
        """Everybody before whom something stands now, and for which unit: two steps in the index each, however much
        stands before them."""
        found: list[Holder] = []
        last = {"workspace": self.workspace, "person": "", "unit": ""}
        while row := self._next(_next_unit, last) or self._next(_next_person, last):
            found.append(Holder(row.person, row.unit))
            last |= row._mapping
        return found

    def _next(self, query: Select[Any], after: Mapping[str, Any]) -> Row[Any] | None:
        return self.connection.execute(query, after).first()

    def before(self, holder: Holder, limit: int, answerable: bool) -> list[Feedback]:
        """What stands before somebody for a unit; only that which they are ``answerable`` for themselves."""
        its = (feedback_holders.c.person == holder.person, feedback_holders.c.unit == holder.unit, OPEN)
        theirs = and_(
            feedback_holders.c.feedback == feedbacks.c.id, feedback_holders.c.workspace == self.workspace, *its
        )
        held = select(feedbacks).join(feedback_holders, theirs).limit(limit)
        if answerable:
            held = held.where((feedbacks.c.lead == holder.person) | feedbacks.c.major)
        return self._with_holders([self.read(row) for row in self.connection.execute(held)])

    def vacant(self) -> list[Feedback]:
        """What nobody is there to hold; a sweep looks at each again and again."""
        return self.all(feedbacks.c.wake_at.is_not(None), feedbacks.c.state == "vacant", order=[feedbacks.c.id])

    def _seat(self, item: Feedback) -> None:
        rows = [
            {"feedback": item.id, "person": holder.person, "place": place, "unit": holder.unit,
             "workspace": self.workspace, "due_at": item.due_at, "open": item.before_level}
            for place, holder in enumerate(item.holders)
        ]  # fmt: skip
        if rows:
            self.connection.execute(adding(feedback_holders), rows)

    def _with_holders(self, items: Sequence[Feedback]) -> list[Feedback]:
        holders: dict[int, list[Holder]] = {item.id: [] for item in items}
        for row in self.connection.execute(_holders, {"ids": list(holders)}) if items else ():
            holders[row.feedback].append(Holder(row.person, row.unit))
        return [replace(item, holders=tuple(holders[item.id])) for item in items]
