"""Letters: what is to be said, posted in the same transaction as the fact it tells (PERFORMANCE 4, W0-W12).

A letter's ``key`` is its meaning (``task-due:17:2030-01-09``) and unique: a scan may repeat freely, nobody hears twice.
One courier speaks for a workspace, by a lease on the database's clock; it alone takes letters up.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Index,
    Integer,
    Select,
    String,
    Table,
    UniqueConstraint,
    Update,
    bindparam,
    case,
    delete,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from storage.base import Instant, Repository, adding_once, altering, document, key, metadata, only, workspace

letters = Table(
    "letters",
    metadata,
    key(),
    workspace(),
    Column("key", String, nullable=False),
    Column("deed", String, nullable=False),
    Column("card", String, nullable=False),
    Column("subject", String, nullable=False),
    document("args"),
    Column("person", String, nullable=False),
    Column("place", String, nullable=False),
    Column("lane", String, nullable=False),
    Column("thread", String, nullable=False),
    Column("broadcast", Boolean, nullable=False),
    Column("target", Integer),
    Column("due_at", Instant, nullable=False),
    Column("wait_until", Instant),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("maybe", Boolean, nullable=False),
    Column("marker", String, nullable=False),
    Column("owner", String, nullable=False),
    Column("started_at", Instant),
    Column("sent_at", Instant),
    Column("ts", String, nullable=False),
    Column("last_error", String, nullable=False),
    UniqueConstraint("workspace", "key"),
    Index("ix_letters_pending", "workspace", "due_at", "id", **only("state = 'pending'")),
    Index(  # by state as well: without statistics SQLite would take any index that begins with the workspace
        "ix_letters_sending", "workspace", "state",
        **only("state = 'sending'"),
    ),
    Index("ix_letters_told", "workspace", "person", "due_at", **only("card = 'task.told'")),
    Index("ix_letters_subject", "workspace", "subject"),
    Index("ix_letters_ts", "workspace", "place", "ts"),
)  # fmt: skip

couriers = Table(
    "couriers",
    metadata,
    Column("workspace", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("until", Instant, nullable=False),
)


@cache
def _due(only_new: bool) -> Select[Any]:
    mine, waits = letters.c.workspace == bindparam("workspace"), letters.c.state == "pending"
    query = select(*(letters.c[name] for name in Due._fields)).where(mine, waits, letters.c.due_at <= bindparam("now"))
    if only_new:
        query = query.where((letters.c.due_at > bindparam("since")) | (letters.c.id > bindparam("after")))
    return query.order_by(letters.c.due_at, letters.c.id).limit(bindparam("most"))


@cache
def _take() -> ReturningUpdate[Any]:
    chosen = letters.c.id.in_(bindparam("ids", expanding=True))
    waits = text(
        "(state = 'pending' or (state = 'sending' and owner = :courier))"
    )  # spelt out: SQLite looks up the ids
    return update(letters).where(chosen, waits).values(attempts=letters.c.attempts + 1).returning(letters)


@cache
def _begin() -> Update:
    chosen = letters.c.id.in_(bindparam("ids", expanding=True))
    clock = bindparam("clock", type_=Instant)
    return update(letters).where(chosen).values(started_at=func.coalesce(letters.c.started_at, clock))


_leader = select(couriers.c.name, couriers.c.until).where(couriers.c.workspace == bindparam("workspace"))
DUE = 20_000  # letters a courier looks at together


class Due(NamedTuple):
    """As much of a letter as decides when its turn comes."""

    id: int
    lane: str
    deed: str
    card: str
    due_at: datetime
    wait_until: datetime | None
    attempts: int


class Lead(NamedTuple):
    """Whether a courier spoke for the workspace until now, and whether it does from now on."""

    led: bool
    leads: bool


class Holder(NamedTuple):
    """Which courier speaks for a workspace, and until when."""

    name: str
    until: datetime

    def free(self, name: str, lease: timedelta, now: datetime) -> bool:
        """Whether that courier may speak. A lease that is longer than any can be was given by a clock that has been set
        back since."""
        return self.name == name or not now < self.until <= now + lease


NOBODY = Holder("", datetime.min.replace(tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Letter:
    """One thing to be said, and what has become of it.

    ``deed`` is post, upload, revise, react, unreact, or look (for second copies of what was said); ``card`` names what
    is composed, at the moment of speaking, from the ``subject`` as it then stands. It goes to a ``person`` directly or
    to a ``place`` (and ``thread``); ``target`` is the earlier letter that is revised or looked after. ``state``:
    pending, sending, sent, dead (refused for good), void (no longer true). Letters of one ``lane`` are said one after
    another, in the order of ``due_at``; none overtakes one that must wait (``wait_until``). ``maybe`` is set from the
    moment before speaking until its outcome is known: such a letter is looked for before it is said again. ``owner`` is
    the courier that took it up.
    """

    id: int
    workspace: int
    key: str
    deed: str
    card: str
    subject: str
    args: Mapping[str, Any]
    person: str
    place: str
    lane: str
    thread: str
    broadcast: bool
    target: int | None
    due_at: datetime
    wait_until: datetime | None
    state: str
    attempts: int
    maybe: bool
    marker: str
    owner: str
    started_at: datetime | None
    sent_at: datetime | None
    ts: str
    last_error: str

    @property
    def once(self) -> bool:
        """Whether doing it again would show: revising and reacting do not."""
        return self.deed in ("post", "upload")


class Outbox(Repository[Letter]):
    table = letters
    record = Letter

    def __init__(self, connection: Connection, workspace: int) -> None:
        super().__init__(connection, workspace)
        self.posted = False

    def post(
        self, key: str, card: str, subject: str, due_at: datetime, *, person: str = "", place: str = "",
        thread: str = "", broadcast: bool = False, deed: str = "post", target: int | None = None, **args: Any,
    ) -> bool:  # fmt: skip
        """False where a letter of this meaning has been posted before."""
        values = {
            "workspace": self.workspace, "key": key, "deed": deed, "card": card, "subject": subject, "args": args,
            "person": person, "place": place, "lane": person or place, "thread": thread, "broadcast": broadcast,
            "target": target,
            "due_at": due_at, "state": "pending", "attempts": 0, "maybe": False, "marker": secrets.token_hex(8),
            "owner": "", "ts": "", "last_error": "",
        }  # fmt: skip
        new = adding_once(letters, self.connection.dialect.name)
        posted = self.connection.execute(new, values).first() is not None
        self.posted = self.posted or posted
        return posted

    def by_key(self, key: str) -> Letter | None:
        return self.find(key=key)

    def by_id(self, id: int) -> Letter | None:
        return self.find(id=id)

    def standing(self, subject: str, cards: Collection[str]) -> list[Letter]:
        """The messages that show this subject, said or being said."""
        said = (letters.c.deed == "post", letters.c.state.in_(["sent", "sending"]))
        return self.all(letters.c.subject == subject, letters.c.card.in_(cards), *said, order=[letters.c.id])

    def of(self, subject: str) -> list[Letter]:
        """All that was, or will be, said about a subject."""
        return self.all(letters.c.subject == subject, letters.c.deed == "post", order=[letters.c.due_at, letters.c.id])

    def told(self, person: str, since: datetime, until: datetime) -> list[Letter]:
        """What others did to somebody's tasks in a time."""
        mine = (letters.c.person == person, letters.c.card == "task.told", letters.c.state == "sent")
        return self.all(*mine, letters.c.due_at >= since, letters.c.due_at < until, order=[letters.c.due_at])

    def void(self, subject: str, cards: Collection[str]) -> int:
        """Takes back what has certainly not been said yet."""
        unsaid = (letters.c.deed == "post", letters.c.state == "pending", letters.c.maybe.is_(False))
        return self.change(letters.c.subject == subject, letters.c.card.in_(cards), *unsaid, state="void")

    # ---- the courier's: lead, take up, mark --------------------------------------------------------------------------

    def lead(self, name: str, lease: timedelta, settled: datetime) -> Lead:
        """Asks that this courier speaks for the workspace, for as long as the lease. Where it has not until now, what
        another had in hand waits again; what it may even now be saying, until that has ``settled``."""
        holder, now = self._holder(), self.clock()
        if not holder.free(name, lease, now):
            return Lead(led=False, leads=False)
        if holder.name != name:
            wait = case((letters.c.maybe, bindparam("settled", settled, type_=Instant)), else_=letters.c.wait_until)
            self.change(letters.c.state == "sending", state="pending", owner="", wait_until=wait)
            self.connection.execute(adding_once(couriers, self.connection.dialect.name), self._lease("", now))
        self.connection.execute(
            altering(couriers, "workspace"), {"its_workspace": self.workspace, **self._lease(name, now + lease)}
        )
        return Lead(led=holder.name == name, leads=True)

    def may_lead(self, name: str, lease: timedelta) -> bool:
        """Nobody else speaks for the workspace just now."""
        return self._holder().free(name, lease, self.clock())

    def _holder(self) -> Holder:
        found = self.connection.execute(_leader, {"workspace": self.workspace}).first()
        return Holder(*found) if found else NOBODY

    def _lease(self, name: str, until: datetime) -> dict[str, Any]:
        return {"workspace": self.workspace, "name": name, "until": until}

    def leave(self, name: str) -> None:
        """The next courier need not wait for the lease to run out."""
        self.connection.execute(delete(couriers).where(couriers.c.workspace == self.workspace, couriers.c.name == name))

    def due(self, now: datetime, since: datetime | None = None, after: int = 0, limit: int = DUE) -> list[Due]:
        """Letters whose moment has come; only those of them that came due ``since`` then, or were posted ``after`` that
        letter."""
        asked = {"workspace": self.workspace, "now": now, "since": since, "after": after, "most": limit}
        return [Due(*row) for row in self.connection.execute(_due(since is not None), asked)]

    def take(self, name: str, ids: Collection[int]) -> list[Letter]:
        """Takes these up, where they still wait; or where this courier took them up before and could not write down
        what became of them."""
        which = {"courier": name, "ids": list(ids)}
        taken = self.connection.execute(_take(), {**which, "state": "sending", "owner": name})
        return [self.read(row) for row in taken]

    def begin(self, taken: Collection[Letter]) -> None:
        """These are about to be said: until it is known what became of them, they may have been."""
        if taken:
            begun = {"ids": [letter.id for letter in taken], "maybe": True, "clock": self.clock()}
            self.connection.execute(_begin(), begun)

    def clock(self) -> datetime:
        """The database's own time, the one clock that all replicas share."""
        if self.connection.dialect.name == "postgresql":
            moment = self.connection.execute(select(func.clock_timestamp())).scalar_one()
        else:
            moment = datetime.fromisoformat(
                self.connection.exec_driver_sql("select strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')").scalar_one()
            )
        return moment  # type: ignore[no-any-return]

    def mark(self, letter: Letter, **values: Any) -> bool:
        """What became of it; False where it is no longer ours (the lease ran out, somebody else took over)."""
        ours = {"id": letter.id, "owner": letter.owner, "attempts": letter.attempts, "state": "sending"}
        return self.alter(ours, **values) == 1

    def given_up(self, limit: int) -> list[Letter]:
        """Letters that could not be delivered, the latest first."""
        return self.all(letters.c.state == "dead", order=[letters.c.id.desc()], limit=limit)

    def lanes(self, now: datetime) -> list[int]:
        """How many letters that are due wait for each channel or person."""
        count = select(func.count()).where(*self._waits(now)).group_by(letters.c.lane)
        return [int(row[0]) for row in self.connection.execute(count)]

    def oldest(self, now: datetime) -> datetime | None:
        """Since when a letter has been waiting."""
        first = select(letters.c.due_at).where(*self._waits(now)).order_by(letters.c.due_at).limit(1)
        return self.connection.execute(first).scalar()

    def _waits(self, now: datetime) -> tuple[Any, ...]:
        return self.mine(letters.c.state == "pending", letters.c.due_at <= now)

    def backlog(self, now: datetime) -> Mapping[str, int]:
        """How many letters stand in each state that matters to an operator."""
        count = select(letters.c.state, func.count()).where(letters.c.workspace == self.workspace)
        due = or_(letters.c.state.in_(["sending", "dead"]), (letters.c.state == "pending") & (letters.c.due_at <= now))
        return {state: n for state, n in self.connection.execute(count.where(due).group_by(letters.c.state))}
