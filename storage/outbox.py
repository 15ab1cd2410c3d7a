"""Letters: what is to be said, posted in the same transaction as the fact it tells (PERFORMANCE 4, W0-W12).

A letter's ``key`` is its meaning (``task-due:17:2030-01-09``) and unique: a scan may repeat freely, nobody hears twice.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

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
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from storage.base import Instant, Repository, adding_once, document, key, metadata, workspace

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
    Column("lease_until", Instant),
    Column("started_at", Instant),
    Column("sent_at", Instant),
    Column("ts", String, nullable=False),
    Column("last_error", String, nullable=False),
    UniqueConstraint("workspace", "key"),
    Index(
        "ix_letters_pending", "workspace", "due_at", "id",
        sqlite_where=text("state = 'pending'"), postgresql_where=text("state = 'pending'"),
    ),
    Index(
        "ix_letters_lane", "workspace", "lane", "due_at", "id",
        sqlite_where=text("state = 'pending'"), postgresql_where=text("state = 'pending'"),
    ),
    Index(  # by state as well: without statistics SQLite would take any index that begins with the workspace
        "ix_letters_sending", "workspace", "state", "lane", "lease_until",
        sqlite_where=text("state = 'sending'"), postgresql_where=text("state = 'sending'"),
    ),
    Index("ix_letters_subject", "workspace", "subject"),
    Index("ix_letters_ts", "workspace", "place", "ts"),
)  # fmt: skip


@cache
def _may_be_said() -> Select[tuple[int]]:
    """The first letter of every lane that is not speaking: a walk over what is due, whatever the future holds."""
    waits, speaks = letters.alias(), letters.alias()
    mine, rested = letters.c.workspace == bindparam("workspace"), letters.c.wait_until.is_(None)
    beside = [(a.c.workspace == letters.c.workspace) & (a.c.lane == letters.c.lane) for a in (waits, speaks)]
    first = select(waits.c.id).where(beside[0], waits.c.state == "pending").order_by(waits.c.due_at, waits.c.id)
    return (
        select(letters.c.id)
        .where(mine, letters.c.state == "pending", letters.c.due_at <= bindparam("now"))
        .where(letters.c.id == first.limit(1).correlate(letters).scalar_subquery())
        .where(~select(speaks.c.id).where(beside[1], speaks.c.state == "sending").correlate(letters).exists())
        .where(rested | (letters.c.wait_until <= bindparam("now")))
        .order_by(letters.c.due_at, letters.c.id)
        .limit(bindparam("most"))
    )


@cache
def _take() -> ReturningUpdate[Any]:
    chosen = letters.c.id.in_(bindparam("ids", expanding=True))
    return update(letters).where(chosen).values(attempts=letters.c.attempts + 1).returning(letters)


@cache
def _begin() -> Update:
    chosen = letters.c.id.in_(bindparam("ids", expanding=True))
    clock = bindparam("clock", type_=Instant)
    return update(letters).where(chosen).values(started_at=func.coalesce(letters.c.started_at, clock))


@cache
def _expired() -> Select[tuple[int]]:
    over = letters.c.lease_until.is_(None) | (letters.c.lease_until < bindparam("clock"))
    mine = letters.c.workspace == bindparam("workspace")
    return select(letters.c.id).where(mine, letters.c.state == "sending", over)


@dataclass(frozen=True, slots=True)
class Letter:
    """One thing to be said, and what has become of it.

    ``deed`` is post, revise, react, unreact, or look (for second copies of what was said); ``card`` names what is
    composed, at the moment of speaking, from the ``subject`` as it then stands. It goes to a ``person`` directly or to
    a ``place`` (and ``thread``); ``target`` is the earlier letter that is revised or looked after. ``state``: pending,
    sending, sent, dead (refused for good), void (no longer true). Letters of one ``lane`` are said one after another,
    in the order of ``due_at``; none overtakes one that must wait (``wait_until``). ``maybe`` is set from the moment
    before speaking until its outcome is known: such a letter is looked for before it is said again. Leases run on the
    database's clock, ``due_at`` and ``wait_until`` on the bot's.
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
    lease_until: datetime | None
    started_at: datetime | None
    sent_at: datetime | None
    ts: str
    last_error: str


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

    def void(self, subject: str, cards: Collection[str]) -> int:
        """Takes back what has certainly not been said yet."""
        unsaid = (letters.c.deed == "post", letters.c.state == "pending", letters.c.maybe.is_(False))
        return self.change(letters.c.subject == subject, letters.c.card.in_(cards), *unsaid, state="void")

    # ---- the courier's: claim, fence, mark ---------------------------------------------------------------------------

    def claim(self, owner: str, now: datetime, lease: timedelta, limit: int) -> list[Letter]:
        """The first letter of every lane that is not speaking already, where it may be said now: ours until the lease
        runs out."""
        clock = self.clock()
        self._release_expired(clock)
        asked = {"workspace": self.workspace, "now": now, "most": limit}
        ids = self.connection.execute(_may_be_said(), asked).scalars().all()
        if not ids:
            return []
        ours = {"ids": ids, "state": "sending", "owner": owner, "lease_until": clock + lease}
        claimed = map(self.read, self.connection.execute(_take(), ours))
        return sorted(claimed, key=lambda letter: (letter.due_at, letter.id))

    def begin(self, claimed: Collection[Letter]) -> None:
        """These are about to be said: until it is known what became of them, they may have been."""
        if claimed:
            begun = {"ids": [letter.id for letter in claimed], "maybe": True, "clock": self.clock()}
            self.connection.execute(_begin(), begun)

    def _release_expired(self, clock: datetime) -> None:
        asked = {"workspace": self.workspace, "clock": clock}
        for id in self.connection.execute(_expired(), asked).scalars().all():
            self.alter({"id": id}, state="pending", owner="")

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
        """What became of it; False where it is no longer ours (the lease ran out, somebody else took it up)."""
        ours = {"id": letter.id, "owner": letter.owner, "attempts": letter.attempts, "state": "sending"}
        return self.alter(ours, **values) == 1

    def given_up(self, limit: int) -> list[Letter]:
        """Letters that could not be delivered, the latest first."""
        return self.all(letters.c.state == "dead", order=[letters.c.id.desc()], limit=limit)

    def backlog(self, now: datetime) -> Mapping[str, int]:
        """How many letters stand in each state that matters to an operator."""
        count = select(letters.c.state, func.count()).where(letters.c.workspace == self.workspace)
        due = or_(letters.c.state.in_(["sending", "dead"]), (letters.c.state == "pending") & (letters.c.due_at <= now))
        return {state: n for state, n in self.connection.execute(count.where(due).group_by(letters.c.state))}
