"""Who is away when, and who stands in for them (H47)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, Date, Index, String, Table, bindparam, select

from storage.base import Repository, key, metadata, workspace

absences = Table(
    "absences",
    metadata,
    key(),
    workspace(),
    Column("person", String, nullable=False),
    Column("starts", Date, nullable=False),
    Column("ends", Date, nullable=False),
    Column("deputy", String, nullable=False),
    Index(None, "workspace", "person", "ends"),
    Index(None, "workspace", "deputy", "ends"),
)

_of = (
    select(absences)
    .where(absences.c.workspace == bindparam("workspace"), absences.c.ends >= bindparam("since"))
    .where(absences.c.person.in_(bindparam("people", expanding=True)), absences.c.starts <= absences.c.ends)
    .order_by(absences.c.starts, absences.c.id)
)


@dataclass(frozen=True, slots=True)
class Absence:
    """Whole days by the clock of who is away, ``ends`` included; ``deputy`` is empty where nobody was named."""

    id: int
    workspace: int
    person: str
    starts: date
    ends: date
    deputy: str

    def covers(self, day: date) -> bool:
        return self.starts <= day <= self.ends


class Absences(Repository[Absence]):
    table = absences
    record = Absence

    def of(self, people: Collection[str], since: date) -> list[Absence]:
        """Theirs that are not over by that day, the next first."""
        asked = {"workspace": self.workspace, "people": list(people), "since": since}
        return [self.read(row) for row in self.connection.execute(_of, asked)] if people else []

    def reached(self, people: Collection[str], since: date) -> list[Absence]:
        """Theirs, their deputies', and so on; each once, whoever stands in for whom."""
        found: list[Absence] = []
        asked: set[str] = set()
        reach = set(people)
        while reach:
            new = self.of(sorted(reach), since)
            found += new
            asked |= reach
            reach = {each.deputy for each in new if each.deputy} - asked
        return found

    def stood_in_for(self, deputy: str, since: date) -> list[Absence]:
        mine = (absences.c.deputy == deputy, absences.c.ends >= since, absences.c.starts <= absences.c.ends)
        return self.all(*mine, order=[absences.c.starts, absences.c.id])

    def end(self, absence: Absence, last: date) -> None:
        """Before its first day it was called off: it covers nothing, and its number is not given again."""
        self.change(absences.c.id == absence.id, ends=last)
