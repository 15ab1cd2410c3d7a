"""Listening to a meeting: from its lines, in order, to what was kept and what was merely said.

One pass, one method per mark (``bot.rules.tags`` names them). Who owns an action, and which topic a thing stands under,
is decided afterwards in ``bot.rules.minutes``, when everybody's name has been heard and nothing more can be undone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.rules.attendance import Attendance
from bot.rules.lines import Deadline, Kind, Line, Opening
from bot.rules.names import Owner, Roster, fold
from bot.rules.tags import Mark, marks

_RELAYED: Final = re.compile(r"(?P<name>[^\s:：<>]{2,60})\s?[:：]\s*(?!//)(?P<text>\S.*)", re.DOTALL)
_URL: Final = re.compile(r"(?:https?|irc|ftp|mailto|ssh)://\S+", re.IGNORECASE)
_GOES_ON: Final = re.compile(r"(?:\.{3}|…)\s*")
_NO_SPEAKER: Final = frozenset(["proposal", "pre-proposal", "proposed", "note", "ps", "https", "http"])
_TRANSCRIBERS: Final = frozenset(["transcriber", "scribe"])
_YES: Final = frozenset(["+1", "+", "yes", "y", "aye", "同意", "赞成", "贊成"])
_NO: Final = frozenset(["-1", "-", "no", "n", "nay", "反对", "反對", "不同意"])
_ENDS_A_MOTION: Final = frozenset(["decision", "rejected", "inconclusive"])


@dataclass(frozen=True, slots=True)
class Item:
    """One thing kept. ``ref`` and ``part`` (which row of the message) name it; ``topic`` is the text of the one it
    stands under, or "". ``votes``: how many in favour and against; ``addressed``: mentions before the tag."""

    kind: Kind
    text: str
    by: str
    ref: str
    at: datetime
    part: int = 0
    topic: str = ""
    owners: tuple[Owner, ...] = ()
    deadline: Deadline | None = None
    votes: tuple[int, int] | None = None
    addressed: tuple[str, ...] = ()

    @property
    def due(self) -> datetime | None:
        return self.deadline.due if self.deadline else None


@dataclass(frozen=True, slots=True)
class Said:
    """Discussion: what one person said in one message."""

    by: str
    text: str
    ref: str
    at: datetime
    topic: str = ""


@dataclass(slots=True)
class Hearing:
    """What has been heard of one meeting so far."""

    attendance: Attendance
    title: str = ""
    place: str = ""
    started: datetime | None = None
    ended: datetime | None = None
    chairs: list[str] = field(default_factory=list)
    agenda: list[str] = field(default_factory=list)
    entries: list[Item | Said] = field(default_factory=list)
    names: list[tuple[str, str]] = field(default_factory=list)  # as written, and the nick or id that goes by it
    _titled: bool = False
    _by_meetbot: bool = False  # with its commands, and its custom to keep what opens with an address
    _scribes: set[str] = field(default_factory=lambda: set(_TRANSCRIBERS))
    _speaker: str = ""  # for whom the scribe writes
    _motion: Item | None = None
    _ballots: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, opening: Opening, people: Roster) -> Hearing:
        """A meeting about to begin."""
        attendance = Attendance(people)
        attendance.come(opening.attendees)
        return cls(
            attendance,
            title=opening.title,
            place=opening.place,
            started=opening.started,
            ended=opening.ended,
            chairs=[opening.chair] if opening.chair else [],
            _titled=bool(opening.title),
        )

    def hear(self, line: Line) -> None:
        by, text = self._speaker_of(line)
        self.names.append((by, by))
        if line.keep is None:
            self._hear_rows(line, by, text)
        elif line.keep == "discussion":
            self._say(line, by, text)
        else:
            self._keep(Item(line.keep, text.strip(), by, line.ref, line.at))
        if by == line.by and fold(by) not in self._scribes:
            self.attendance.come([by])

    def _hear_rows(self, line: Line, by: str, text: str) -> None:
        said: list[str] = []
        for part, mark in enumerate(marks(text)):
            if mark.name == "said" and self._by_meetbot and (url := _URL.match(mark.text)):
                self._keep(Item("link", url[0], by, line.ref, line.at, part))
            elif mark.name == "said":
                said.append(mark.text)
            elif mark.kind:
                self._keep(Item(mark.kind, mark.text, by, line.ref, line.at, part, addressed=mark.mentions))
            else:
                HOUSEKEEPING[mark.name](self, line, mark)
        if said:
            self._say(line, by, "\n".join(said))

    def _speaker_of(self, line: Line) -> tuple[str, str]:
        """Who says it, and what: a scribe writes for others, by name, and goes on for the same with three dots."""
        if fold(line.by) not in self._scribes:
            return line.by, line.text
        if self._speaker and (dots := _GOES_ON.match(line.text)):
            return self._speaker, line.text[dots.end() :]
        relayed = _RELAYED.match(line.text)
        if not relayed or relayed["name"].lower() in _NO_SPEAKER or next(marks(line.text)).name != "said":
            return line.by, line.text
        self._speaker = relayed["name"]
        return relayed["name"], relayed["text"]

    def _say(self, line: Line, by: str, text: str) -> None:
        self.entries.append(Said(by, text, line.ref, line.at))

    def _keep(self, item: Item) -> None:
        if item.kind == "vote" and not self._vote(item):
            return
        if item.kind == "motion":
            self._motion, self._ballots = item, {}
        elif item.kind in _ENDS_A_MOTION:
            self._motion = None
        self.entries.append(item)

    def _vote(self, item: Item) -> bool:
        """Whether there is something to vote on. The last vote of each person counts."""
        if self._motion:
            self._ballots[fold(item.by)] = item.text.strip().lower()
        return self._motion is not None

    # ---- housekeeping -----------------------------------------------------------------------------------------------

    def _present(self, line: Line, mark: Mark) -> None:
        self.attendance.come(self.attendance.listed(mark.text) or [line.by])

    def _regrets(self, line: Line, mark: Mark) -> None:
        self.attendance.excuse(self.attendance.listed(mark.text) or [line.by])

    def _leave(self, line: Line, mark: Mark) -> None:
        self.attendance.go(self.attendance.listed(mark.text) or [line.by])

    def _here(self, line: Line, mark: Mark) -> None:
        self.attendance.come([line.by])
        self.names.append((mark.text or line.by, line.by))

    def _nick(self, _line: Line, mark: Mark) -> None:
        nicks = re.split(r"[\s,，]+", mark.text)
        self.names.extend((nick, nick) for nick in nicks)
        self.attendance.come(nicks)

    def _scribe(self, line: Line, mark: Mark) -> None:
        self._scribes.add(fold(mark.text or line.by))
        self._speaker = ""

    def _no_scribe(self, line: Line, mark: Mark) -> None:
        self._scribes.discard(fold(mark.text or line.by))

    def _title(self, _line: Line, mark: Mark) -> None:
        """The first title said, unless the meeting has been given one."""
        if not self._titled:
            self.title = self.title or mark.text

    def _name(self, _line: Line, mark: Mark) -> None:
        self.title = mark.text or self.title

    def _start(self, line: Line, mark: Mark) -> None:
        self._title(line, mark)
        self._by_meetbot = True
        self.started = self.started or line.at
        self.chairs = self.chairs or [line.by]

    def _end(self, line: Line, _mark: Mark) -> None:
        self.ended = self.ended or line.at

    def _place(self, _line: Line, mark: Mark) -> None:
        self.place = mark.text

    def _chair(self, _line: Line, mark: Mark) -> None:
        self.chairs += [name for name in self.attendance.listed(mark.text) if name not in self.chairs]

    def _add_chairs(self, _line: Line, mark: Mark) -> None:
        for nick in _blanks(mark.text):
            who = self.attendance.listed(nick)
            self.names += [(nick, each) for each in who]
            self.chairs += [each for each in who if each not in self.chairs]

    def _unchair(self, _line: Line, mark: Mark) -> None:
        gone = {who for nick in _blanks(mark.text) for who in self.attendance.listed(nick)}
        self.chairs = [name for name in self.chairs if name not in gone]

    def _agenda(self, _line: Line, mark: Mark) -> None:
        self.agenda += filter(None, [mark.text])

    def _undo(self, line: Line, _mark: Mark) -> None:
        """Takes back what was kept last; for who is not in the chair, the last of their own."""
        any_of_them = not self.chairs or line.by in self.chairs
        for place in reversed(range(len(self.entries))):
            entry = self.entries[place]
            if isinstance(entry, Item) and (any_of_them or entry.by == line.by):
                del self.entries[place]
                return

    def _close(self, line: Line, _mark: Mark) -> None:
        """Ends the vote: the motion becomes what the votes make of it."""
        if not self._motion or not self._ballots:
            return
        if chosen := self._chosen(self._motion.text):
            others = len(self._ballots) - chosen[1]
            text = f"{self._motion.text.partition('?')[0]}? {chosen[0]}"
            return self._keep(Item("decision", text, line.by, line.ref, line.at, votes=(chosen[1], others)))
        yes = sum(ballot in _YES for ballot in self._ballots.values())
        no = sum(ballot in _NO for ballot in self._ballots.values())
        kind: Kind = "decision" if yes > no else "rejected" if yes < no else "inconclusive"
        self._keep(Item(kind, self._motion.text, line.by, line.ref, line.at, votes=(yes, no)))

    def _chosen(self, motion: str) -> tuple[str, int] | None:
        """Of a question with its answers (``Which day? Monday, Friday``) the one that has most votes, and how many;
        None for a plain yes or no, and where two have as many."""
        answers = [part.strip() for part in re.split(r"[,，、/]", motion.partition("?")[2]) if part.strip()]
        if len(answers) < 2 or all(answer.lower() in _YES | _NO for answer in answers):
            return None
        counts = Counter(self._ballots.values())
        ranked = sorted(((counts[answer.lower()], answer) for answer in answers), key=lambda each: -each[0])
        return (ranked[0][1], ranked[0][0]) if ranked[0][0] > ranked[1][0] else None

    def _aside(self, _line: Line, _mark: Mark) -> None:
        """The speakers' queue, corrections, orders to another bot: neither minutes nor discussion."""


def _blanks(text: str) -> list[str]:
    """Nicks as MeetBot takes them: parted by blanks."""
    return [nick for nick in re.split(r"[\s,，]+", text) if nick]


HOUSEKEEPING: Final[Mapping[str, Callable[[Hearing, Line, Mark], None]]] = {
    "present": Hearing._present,
    "present+": Hearing._present,
    "present-": Hearing._leave,
    "regrets": Hearing._regrets,
    "regrets+": Hearing._regrets,
    "regrets-": Hearing._aside,
    "here": Hearing._here,
    "nick": Hearing._nick,
    "scribe": Hearing._scribe,
    "scribe+": Hearing._scribe,
    "scribe-": Hearing._no_scribe,
    "title": Hearing._title,
    "name": Hearing._name,
    "start": Hearing._start,
    "end": Hearing._end,
    "place": Hearing._place,
    "chair": Hearing._chair,
    "addchair": Hearing._add_chairs,
    "unchair": Hearing._unchair,
    "agenda": Hearing._agenda,
    "undo": Hearing._undo,
    "close": Hearing._close,
    "aside": Hearing._aside,
}
