"""Feedback up the chain: the table of states and moves, who may make which, and where an item goes next (H17-H26)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Literal

from bot.cards.kit import MENTION_CLOSE, MENTION_OPEN
from bot.errors import Refusal
from bot.rules.kinds import Kind, Kinds
from bot.rules.org import Seat
from storage.feedback import Feedback, Holder, Step
from storage.ledger import Entry

State = Literal[
    "waiting", "acknowledged", "asked", "joined", "returning", "answered", "vacant", "settled", "withdrawn"
]  # fmt: skip
Hand = Literal["level", "lead", "holder", "raiser", "maker", "clock"]
MAX_TEXT = 3000
MOST_QUESTIONS = 2  # that one person may ask back about one item: asking stops a clock

LEVEL: tuple[State, ...] = ("waiting", "acknowledged")  # a level's clock runs
RAISERS: tuple[State, ...] = ("asked", "answered")  # the raiser's does
CLOSED: tuple[State, ...] = ("settled", "withdrawn")


@dataclass(frozen=True, slots=True)
class Move:
    """In which states it may be made, to which it leads (None: it stays), by whom, and whether words are required.

    ``level``: who holds it, or is answerable for the level; ``lead`` and ``holder``: only the latter, or the former;
    ``maker``: who made a summary.
    """

    states: tuple[State, ...]
    after: State | None
    hand: Hand
    wordy: bool = False


MOVES: Mapping[str, Move] = {
    "raise": Move((), "waiting", "raiser", wordy=True),
    "acknowledge": Move(("waiting",), "acknowledged", "level"),
    "ask": Move(LEVEL, "asked", "level", wordy=True),
    "answer": Move(LEVEL, "answered", "level", wordy=True),
    "delegate": Move(LEVEL, "acknowledged", "lead"),
    "hand_back": Move(LEVEL, "acknowledged", "level", wordy=True),  # a delegate, to the lead
    "forward": Move(LEVEL, "waiting", "lead", wordy=True),
    "return": Move(LEVEL, "waiting", "lead", wordy=True),  # to the level that forwarded it
    "send_back": Move(LEVEL, "asked", "lead", wordy=True),  # to the raiser
    "extend": Move(("acknowledged",), None, "lead", wordy=True),
    "reply": Move(("asked",), "acknowledged", "raiser", wordy=True),
    "settle": Move(("answered",), "settled", "raiser"),
    "reopen": Move(("answered",), "waiting", "raiser", wordy=True),
    "withdraw": Move((*LEVEL, "asked", "joined", "vacant"), "withdrawn", "raiser"),
    "escalate": Move(LEVEL, "waiting", "clock"),  # the level was silent
    "overdue": Move(LEVEL, None, "clock"),  # and nobody is above it
    "resume": Move(("asked",), "acknowledged", "clock"),  # no reply came
    "lapse": Move(("answered",), "settled", "clock"),  # neither settled nor reopened
    "reseat": Move((*LEVEL, "vacant"), "waiting", "clock"),  # whoever held it does not any more
    "vacate": Move(LEVEL, "vacant", "clock"),  # and nobody else is there
    # Several become one (H18): ``merge`` is the first step of a summary, ``join`` that of each into it.
    "merge": Move((), "acknowledged", "lead", wordy=True),
    "join": Move(LEVEL, "joined", "lead"),
    "unjoin": Move(("joined",), "acknowledged", "clock"),  # its summary was taken back
    "dissolve": Move((*LEVEL, "asked", "joined", "returning", "vacant"), "withdrawn", "maker"),  # a summary is
    # An answer on its way down, past the levels that forwarded it, each with a clock of its own.
    "answer_back": Move(LEVEL, "returning", "level", wordy=True),
    "answer_joined": Move(("joined",), "returning", "clock"),  # the summary was answered
    "line": Move(("returning",), None, "holder", wordy=True),
    "hand_down": Move(("returning",), None, "holder"),
    "deliver": Move(("returning",), "answered", "clock"),  # it has reached whoever raised it
    "spread": Move(("returning",), "settled", "clock"),  # a summary's, to each that went into it
    "review": Move(("answered", "settled"), None, "lead"),  # the analysis that the kind asks for (H23, H25)
}
ARRIVALS = ("raise", "merge", "forward", "return", "reopen", "escalate", "reseat")  # it comes before another level
ANSWERS = ("answer", "answer_back", "answer_joined")


def check_move(item: Feedback, act: str, actor: str, text: str) -> None:
    """Refuses whoever may not, what is too late, and what lacks its words; to one of those who see the item."""
    move = MOVES[act]
    if item.state not in move.states or actor not in hands(item, move.hand):
        raise Refusal("feedback-moved-on", ref=item.ref)
    if move.wordy:
        check_text(text)
    if act == "reopen" and item.reopened:
        raise Refusal("feedback-reopened-before", field="text", ref=item.ref)


def check_text(text: str, field: str = "text") -> None:
    if not text:
        raise Refusal("required", field=field)
    if len(text) > MAX_TEXT:
        raise Refusal("too-long", field=field, most=MAX_TEXT)


def hands(item: Feedback, hand: Hand) -> Collection[str]:
    """Who may make a move of that hand now; the clock's are nobody's."""
    if hand == "raiser":
        return (item.raiser,)
    if hand == "maker":
        return (item.raiser,) if item.home else ()
    if hand == "clock":
        return ()
    if item.major or hand == "holder":
        return item.people
    return (item.lead,) if hand == "lead" else (*item.people, item.lead)


def turn(item: Feedback) -> tuple[str, ...]:
    """Who must act next; nobody once it is closed, or where its summary is acted upon instead."""
    if item.state in (*CLOSED, "joined"):
        return ()
    return item.people if item.before_level else (item.raiser,)


def may_see(item: Feedback, path: Sequence[Step], viewer: str, kind: Kind) -> bool:
    """Whoever raised it and whoever holds it, and where the kind allows, whoever has held it; for all others it does
    not exist."""
    if viewer in (item.raiser, item.lead, *item.people):
        return True
    return kind.sight == "path" and any(viewer in (step.by, *step.to) for step in path)


# ---- where it goes ---------------------------------------------------------------------------------------------------


def apart(chain: Sequence[Seat], concerned: Collection[str], own_heads: Collection[str]) -> list[Seat]:
    """The levels that may handle a matter: never those concerned; their own heads only where nobody else is left."""
    neutral = [seat for seat in chain if seat.person not in concerned]
    return [seat for seat in neutral if seat.person not in own_heads] or neutral


def above(ladder: Sequence[Seat], unit: str, lead: str, asked: Collection[str]) -> Seat | None:
    """The next seat up from where an item stands; where that place is gone, the first that was not asked."""
    here = [place for place, seat in enumerate(ladder) if seat.unit == unit or seat.person == lead]
    here = here or [place for place, seat in enumerate(ladder) if seat.person in asked]
    rest = ladder[max(here) + 1 :] if here else ladder
    return rest[0] if rest else None


def successor(ladder: Sequence[Seat], unit: str, lead: str, asked: Collection[str]) -> Seat | None:
    """Who takes over what a lead can no longer hold: the same level's new head, else the next above, else the highest
    that is left."""
    same = [seat for seat in ladder if seat.unit == unit and seat.person != lead]
    last = ladder[-1] if ladder else None
    return same[0] if same else above(ladder, unit, lead, asked) or last


def below(path: Sequence[Step], ladder: Sequence[Seat]) -> Seat | None:
    """The level that forwarded an item to where it stands, as it is filled now."""
    arrivals = [step for step in path if step.act in ARRIVALS]
    if not arrivals or arrivals[-1].act != "forward":
        return None
    return next((seat for seat in ladder if seat.unit == arrivals[-1].unit), None)


def way_down(path: Iterable[Step], here: str) -> list[str]:
    """The units that an answer has yet to pass on its way back, below ``here``: those that forwarded the matter, or
    whose answer was not the last word, the highest first. A level that was silent has had its time."""
    came: list[str] = []
    answering = ""
    for step in path:
        if step.act == "forward":
            came.append(step.unit)
        elif step.act == "return" and came:
            came.pop()
        elif step.act in ANSWERS:
            answering = step.unit
        elif step.act == "reopen":
            came.append(answering)
            answering = ""
    units = [unit for unit in dict.fromkeys(reversed(came)) if unit != answering]
    return units[units.index(here) + 1 :] if here in units else units


def asked_before(path: Iterable[Step]) -> set[str]:
    return {person for step in path if step.act in ARRIVALS for person in step.to}


def times(path: Iterable[Step], acts: Collection[str], by: str = "") -> int:
    """How often somebody, or anybody, has made such a move."""
    return sum(step.act in acts and by in ("", step.by) for step in path)


# ---- what is typed ---------------------------------------------------------------------------------------------------

MAJOR_WORDS = {"!", "!!", "紧急", "緊急", "重大", "urgent", "major"}
DIRECT_WORDS = {"direct", "直达", "直達", "直报", "直報"}
ANONYMOUS_WORDS = {"anonymous", "匿名"}
FIRST_WORD = re.compile(r"([^\s:：]+)(?:\s*[:：]\s*|\s+|$)")
ABOUT = re.compile(f"{MENTION_OPEN}([^{MENTION_CLOSE}]+){MENTION_CLOSE}")
LEADING = re.compile(rf"^(?:{ABOUT.pattern}[\s,，、:：]*)+")
# What is done to an item by its buttons, typed as a command.
BY_BUTTON = re.compile(
    r"(?:(?:acknowledge|answer|reply|ask|forward|return|delegate|extend|settle|reopen|withdraw|close|cancel|done|undo"
    r"|确认|確認|收到|答复|答覆|回复|回覆|询问|詢問|上报|上報|退回|交办|交辦|延长|延長|了结|了結|重开|重開|撤回|取消|完成|关闭|關閉)"
    r"\s*[:：]?\s*)?f\s*-\s*(\d{1,9})(?!\w)",
    re.I,
)
CLOSE = 0.85  # of a kind's name: a slip of the pen


@dataclass(frozen=True, slots=True)
class Raised:
    """What is raised. ``direct``: to head office, past the levels; ``about``: those complained about."""

    kind: str
    text: str
    major: bool = False
    direct: bool = False
    anonymous: bool = False
    about: tuple[str, ...] = ()
    report: Mapping[str, str] | None = None


def read_raise(text: str, kinds: Kinds) -> tuple[Raised, bool]:
    """``[kind] [!] [direct] [anonymous] [@about…] what``, and whether a kind was named."""
    raised, named, rest = Raised(kinds.default, ""), False, text.strip()
    while found := FIRST_WORD.match(rest):
        plain = found[1].casefold().replace("！", "!")
        kind = None if named else kinds.named(plain.rstrip("!"))
        if kind:
            raised, named = replace(raised, kind=kind, major=raised.major or plain.endswith("!")), True
        elif not (marked := _marked(raised, plain)):
            break
        else:
            raised = marked
        rest = rest[found.end() :]
    about = tuple(dict.fromkeys(ABOUT.findall(rest))) if kinds.of(raised.kind).about else ()
    return replace(raised, text=LEADING.sub("", rest) if about else rest, about=about), named


def check_meant(text: str, kinds: Kinds) -> None:
    """Refuses what was hardly meant to be raised: a word for an item that is there, and a kind with a slip of the pen,
    which would send a complaint another way."""
    folded = unicodedata.normalize("NFKC", text).strip()
    if about := BY_BUTTON.match(folded):
        raise Refusal("feedback-by-buttons", ref=f"F-{int(about[1])}")
    first = FIRST_WORD.match(folded)
    word = first[1].casefold().rstrip("!") if first else ""
    close = get_close_matches(word, [name for kind in kinds.kinds.values() for name in kind.words], 1, CLOSE)
    if first and close and word not in (close[0], close[0] + "s"):
        rest = " ".join(folded[first.end() :].replace("`", "'").split())
        raise Refusal("unknown-word", word=first[1], example=f"/raise {close[0]} {rest[:300]}".strip())


def _marked(raised: Raised, word: str) -> Raised | None:
    """With what a word says of how it is raised."""
    if word in MAJOR_WORDS:
        return replace(raised, major=True)
    if word in DIRECT_WORDS:
        return replace(raised, direct=True)
    return replace(raised, anonymous=True) if word in ANONYMOUS_WORDS else None


# ---- the ledger's story ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """An item as its ledger tells it."""

    state: str = ""
    holders: tuple[Holder, ...] = ()
    lead: str = ""
    unit: str = ""
    due_at: datetime | None = None
    left: int | None = None
    reopened: bool = False
    closed_at: datetime | None = None
    joined: int | None = None


def tell(item: Feedback) -> Told:
    """An item as its row has it."""
    return Told(item.state, item.holders, item.lead, item.unit, item.due_at, item.left, item.reopened, item.closed_at,
                item.joined)  # fmt: skip


def replay(entries: Iterable[Entry]) -> Told:
    """The state that an item's ledger entries lead to by the table of moves; ValueError where one could not follow."""
    told = Told()
    for entry in entries:
        act = entry.act.removeprefix("feedback.")
        if act in MOVES:
            told = _replayed(told, act, entry.at, entry.facts)
    return told


def _replayed(told: Told, act: str, at: datetime, facts: Mapping[str, Any]) -> Told:
    move = MOVES[act]
    if told.state not in (move.states or ("",)):
        raise ValueError(f"{act} cannot follow when {told.state or 'nothing'} is")
    state = move.after or told.state
    holders = tuple(Holder(person, unit) for person, unit in facts["holders"])
    due = datetime.fromisoformat(facts["due"]) if facts["due"] else None
    return Told(
        state, holders, facts["lead"], facts["unit"], due, facts["left"], told.reopened or act == "reopen",
        (told.closed_at or at) if state in CLOSED else None, facts.get("joined"),
    )  # fmt: skip
