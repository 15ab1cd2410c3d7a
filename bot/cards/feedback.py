"""What people see of feedback on its way up and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cards.kit import Actions, Block, Button, Card, Facts, Row, Rows, Rule, Text, mention, strong
from bot.cards.lasting import lasting
from bot.rules.feedback import ANSWERS, LEVEL, turn
from bot.rules.feedback_merge import REPORT, may_take_back
from bot.rules.kinds import Kind, Kinds
from bot.rules.org import Seat
from bot.words import Reader
from storage.feedback import Feedback, Step


@dataclass(frozen=True, slots=True)
class View:
    """An item as one person sees it: ``above`` is where it goes if its level stays silent, ``parts`` what went into a
    summary, ``carrier`` the summary that carries it."""

    item: Feedback
    path: Sequence[Step]
    kinds: Kinds
    viewer: str
    above: Seat | None = None
    parts: Sequence[Feedback] = ()
    carrier: View | None = None

    @property
    def kind(self) -> Kind:
        return self.kinds.of(self.item.kind)

    @property
    def holds(self) -> bool:
        """It is the viewer's to act on, as a level."""
        return self.item.state in LEVEL and self.viewer in self.item.people

    @property
    def leads(self) -> bool:
        return self.holds and self.viewer == self.item.lead and not self.item.major

    @property
    def own(self) -> bool:
        return self.viewer == self.item.raiser


Shown = Callable[[View, Reader], Card]
WORDED = ("forward", "return")  # said otherwise where their words are not shown
UNQUOTED = ("raise", "merge", "join")  # the matter itself, and a number
LISTED = 20  # of what went into a summary


# ---- in a few words --------------------------------------------------------------------------------------------------


def args(item: Feedback) -> Mapping[str, str]:
    return {"feedback": str(item.number)}


def who(view: View, person: str, reader: Reader) -> str:
    """A person by name; whoever raised something anonymously has none for others."""
    hidden = view.item.anonymous and person == view.item.raiser and not view.own
    return reader("feedback-somebody") if hidden else mention(person)


def kind(view: View, reader: Reader) -> str:
    said = view.kind.name.in_(reader.language)
    return f"‼️ {said}" if view.item.major else said


def where(view: View, reader: Reader) -> str:
    """In which state it is, and with whom."""
    item = view.item
    if view.carrier:
        return reader("feedback-state-joined", ref=view.carrier.item.ref) + " · " + where(view.carrier, reader)
    state = reader(f"feedback-state-{item.state}")
    people = reader.names([who(view, person, reader) for person in turn(item)])
    unit = item.holders[0].unit if item.before_level and item.holders and not item.major else ""
    return " · ".join(part for part in (state, people, unit) if part)


def until(view: View, reader: Reader) -> list[tuple[str, str]]:
    """The clock that runs, and the one that rests."""
    item = view.item
    if view.carrier:
        return until(view.carrier, reader)
    facts = [(reader(f"feedback-until-{item.state}"), reader.when(item.due_at))] if item.due_at else []
    if item.left is not None:
        works = (view.kinds.major if item.major else view.kinds.of(item.kind)).handle.works
        left = lasting(timedelta(seconds=item.left), reader, works)
        rests = reader("feedback-rests", left=reader("feedback-working", left=left) if works else left)
        facts.append((reader("feedback-clock"), rests))
    if item.state == "vacant":
        facts.append((reader("feedback-clock"), reader("feedback-rests-vacant")))
    return facts


def next_step(view: View, reader: Reader) -> str:
    """What happens next, and what if nothing does."""
    item = view.item
    if view.carrier:
        return next_step(view.carrier, reader)
    people = reader.names([who(view, person, reader) for person in turn(item)])
    said = reader(f"feedback-next-{item.state}", who=people)
    if item.state in LEVEL:
        to = {"to": mention(view.above.person), "unit": view.above.unit} if view.above else {}
        said += "\n" + reader("feedback-next-above" if to else "feedback-next-top", **to)
    return said


def path(view: View, reader: Reader) -> list[Block]:
    """Every step so far, opinions and answers in full."""
    steps = [*view.path, *_carried(view)]
    times = reader.times([step.at for step in steps])
    said = [_step(view, step, when, reader) for step, when in zip(steps, times, strict=True)]
    return [Text("\n".join(said))] if said else []


def _carried(view: View) -> list[Step]:
    """Where a summary went with what it was made of: the way alone, not what was said of the others."""
    if view.carrier is None:
        return []
    went = [step for step in view.carrier.path if step.act in ("forward", "return", "escalate", "reseat", "join")]
    return [*(step if step.act == "join" else replace(step, text="") for step in went), *_carried(view.carrier)]


def _step(view: View, step: Step, when: str, reader: Reader) -> str:
    unit = f"（{step.unit}）" if step.unit and reader.language != "en" else f" ({step.unit})" if step.unit else ""
    to = reader.names([who(view, person, reader) for person in step.to])
    by = who(view, step.by, reader) if step.by else ""
    act = f"{step.act}-on" if step.act in WORDED and not step.text else step.act.replace("_", "-")
    line = reader(
        f"feedback-step-{act}",
        when=when,
        by=by,
        unit=unit,
        level=step.unit,
        to=to,
        ref=step.text,
    )
    quoted = step.text and step.act not in UNQUOTED
    return f"{line}\n> {step.text}" if quoted else line.rstrip(":：")


def _matter(view: View, reader: Reader) -> list[Block]:
    """What it is about: the words, and what the kind's form asked."""
    item, language = view.item, reader.language
    names = {field: known.in_(language) for field, known in view.kinds.fields.items()}
    names |= {field: reader(f"feedback-report-{field}") for field in (REPORT if item.home else ())}
    facts = [(names.get(field, field), text) for field, text in item.report.items() if text]
    if item.about:
        facts.insert(0, (reader("feedback-about"), reader.names([mention(person) for person in item.about])))
    return [Text(item.text), *([Facts(facts)] if facts else []), *parts(view, reader)]


def parts(view: View, reader: Reader) -> list[Block]:
    """What a summary was made of, each as it was raised and as it now stands."""
    if not view.parts:
        return []
    rows = [_part(View(part, (), view.kinds, view.viewer), reader) for part in view.parts[:LISTED]]
    left = len(view.parts) - len(rows)
    heading = Text(strong(reader("feedback-parts", count=len(view.parts))))
    return [heading, Rows(rows), *([Text(reader("rows-more", count=str(left)), quiet=True)] if left else [])]


def _part(view: View, reader: Reader) -> Row:
    item = view.item
    state = [] if item.state == "joined" else [reader(f"feedback-state-{item.state}")]
    said = " · ".join([who(view, item.raiser, reader), *state])
    open_ = Button("feedback.open", reader("button-open"), args(item))
    return Row(f"{strong(item.ref)}  {item.text[:150]}", said, open_)


# ---- the raiser's ----------------------------------------------------------------------------------------------------


def ticket(view: View, reader: Reader) -> Card:
    """The answer to whoever raised something: its number, and with whom it is."""
    item = view.item
    holder = reader.names([mention(person) for person in item.people])
    unit = reader.names([holder.unit for holder in item.holders])
    said = reader("feedback-raised", ref=item.ref, holder=holder, unit=unit)
    facts = [(reader("feedback-kind"), kind(view, reader)), *until(view, reader)]
    hint = reader("feedback-private-anonymous" if item.anonymous else "feedback-private")
    return Card(said, [*_matter(view, reader), Facts(facts), Text(hint, quiet=True)])


def receipt(view: View, reader: Reader) -> Card:
    """The raiser's own record, which follows the item to its end."""
    item = view.item
    facts = [(reader("feedback-where"), where(view, reader)), *until(view, reader)]
    heading = reader("feedback-receipt", ref=item.ref, kind=kind(view, reader))
    body: list[Block] = [*_matter(view, reader), Facts(facts), Rule(), *path(view, reader)]
    return Card(heading, [*body, *_raisers_moves(view, reader)])


def question(view: View, reader: Reader) -> Card:
    """Asked back, or sent back with a reason."""
    item = view.item
    asked = next(step for step in reversed(view.path) if step.act in ("ask", "send_back"))
    heading = reader(f"feedback-question-{asked.act}", ref=item.ref, by=mention(asked.by))
    body: list[Block] = [Text(asked.text), Rule(), Text(item.text, quiet=True)]
    if item.state != "asked":
        return Card(heading, [*body, Text(where(view, reader), quiet=True)])
    return Card(heading, [*body, Facts(until(view, reader)), *_raisers_moves(view, reader)])


def answered(view: View, reader: Reader) -> Card:
    """The answer with the lines of the levels it passed, back with whoever raised it; and the path it took, in which it
    is not said again."""
    item = view.item
    place = max(place for place, step in enumerate(view.path) if step.act in ANSWERS)
    answer, told = view.path[place], [*view.path[:place], replace(view.path[place], act="answered", text="")]
    lines = [step for step in view.path[place:] if step.act == "line"]
    told += [step for step in view.path[place + 1 :] if step not in lines]
    heading = reader("feedback-answered", ref=item.ref, by=mention(answer.by))
    body: list[Block] = [Text(answer.text), *lines_of(lines, reader), Rule(), Text(item.text, quiet=True)]
    body += path(replace(view, path=told), reader)
    if item.state != "answered":
        return Card(heading, [*body, Text(where(view, reader), quiet=True)])
    return Card(heading, [*body, *_raisers_moves(view, reader)])


def lines_of(lines: Sequence[Step], reader: Reader) -> list[Block]:
    """What the levels added to an answer."""
    return [
        Text(f"{reader('feedback-line-by', by=mention(step.by), level=step.unit)}\n> {step.text}") for step in lines
    ]


def vacant(view: View, reader: Reader) -> Card:
    """Nobody is there to hold it: the raiser is told, so that it does not rest unseen."""
    heading = reader("feedback-vacant", ref=view.item.ref)
    body: list[Block] = [Text(view.item.text), Text(reader("feedback-vacant-hint"), quiet=True)]
    return Card(heading, [*body, *_raisers_moves(view, reader)], tone="warn")


# ---- the levels' -----------------------------------------------------------------------------------------------------


def asked(view: View, reader: Reader) -> Card:
    """What a level has before it: the matter, the opinions so far, the clock, and what it can do."""
    item = view.item
    raiser = who(view, item.raiser, reader)
    facts_of = {"ref": item.ref, "kind": kind(view, reader), "raiser": raiser}
    heading = reader(f"feedback-asked-{_sent(view)}", **facts_of) if item.home else reader("feedback-asked", **facts_of)
    since = replace(view, path=[step for step in view.path if step.act not in ("raise", "merge")])
    body = [*_matter(view, reader), *path(since, reader)]
    if not view.holds:
        return Card(heading, [*body, Text(where(view, reader), quiet=True)])
    facts = until(view, reader)
    step = Text(next_step(view, reader), quiet=True)
    return Card(heading, [*body, Facts(facts), step, *moves(view, reader)])


def _sent(view: View) -> str:
    return "own" if view.own else "summary"


def elsewhere(view: View, reader: Reader) -> Card:
    """In the place of what its reader may not see any more."""
    return Card(reader("feedback-elsewhere", ref=view.item.ref))


def past(view: View, reader: Reader) -> Card:
    """In the place of a warning that is over."""
    return Card(f"{view.item.ref}  {kind(view, reader)}", [Text(view.item.text), Text(where(view, reader), quiet=True)])


def soon(view: View, reader: Reader) -> Card:
    """Before a clock runs out."""
    item = view.item
    due = reader.when(item.due_at) if item.due_at else ""
    heading = reader(f"feedback-soon-{item.state}", ref=item.ref, due=due)
    body: list[Block] = [Text(item.text)]
    if item.state in LEVEL:
        body.append(Text(next_step(view, reader), quiet=True))
    return Card(heading, [*body, *moves(view, reader)], tone="warn")


def late(view: View, reader: Reader) -> Card:
    """A clock has run out, and nobody is above."""
    item = view.item
    heading = reader(f"feedback-late-{item.state}", ref=item.ref, raiser=who(view, item.raiser, reader))
    return Card(heading, [Text(item.text), *_levels_moves(view, reader)], tone="warn")


# ---- at any moment ---------------------------------------------------------------------------------------------------


def detail(view: View, reader: Reader, now: datetime) -> Card:
    """``F-n`` as it stands at this moment: where, with whom, since when, how long yet, what next, the path so far."""
    item = view.item
    facts = [(reader("feedback-where"), where(view, reader)), (reader("feedback-next"), next_step(view, reader))]
    if view.path:
        facts.append((reader("feedback-since"), reader.when(_since(view))))
    facts += until(view, reader)
    if item.due_at:
        facts.append((reader("feedback-left"), _left(item.due_at, now, reader)))
    facts += [
        (reader("feedback-raiser"), who(view, item.raiser, reader)),
        (reader("feedback-raised-at"), reader.when(item.raised_at)),
    ]
    body: list[Block] = [*_matter(view, reader), Facts(facts), Rule(), *path(view, reader)]
    heading = f"{item.ref}  {kind(view, reader)}"
    return Card(heading, [*body, *moves(view, reader)])


def _since(view: View) -> datetime:
    """Since when it has stood before those who must act."""
    since = view.path[-1].at
    for step in reversed(view.path):
        if tuple(step.to) != tuple(view.path[-1].to):
            break
        since = step.at
    return since


def _left(due: datetime, now: datetime, reader: Reader) -> str:
    return lasting(due - now, reader) if due > now else reader("feedback-left-none")


def row(view: View, reader: Reader, which: str) -> Row:
    """One line of a list, or of a morning's reminders."""
    item = view.item
    clock = f" · {until(view, reader)[0][1]}" if item.due_at else ""
    said = who(view, item.raiser, reader) if which == "waiting" and not view.own else where(view, reader)
    open_ = Button("feedback.open", reader("button-open"), args(item))
    return Row(f"{strong(item.ref)}  {kind(view, reader)}: {item.text[:150]}", f"{said}{clock}", open_)


# ---- what can be done ------------------------------------------------------------------------------------------------


def _button(view: View, act: str, reader: Reader, primary: bool = False, form: bool = True) -> Button:
    key = f"feedback-{act.replace('_', '-')}"
    return Button(f"feedback.{act}", reader(key), args(view.item), "primary" if primary else "plain", opens_form=form)


def _levels_moves(view: View, reader: Reader) -> list[Block]:
    """Most wanted first; which of them are possible depends on where it stands."""
    item = view.item
    if item.state == "returning" and view.viewer in item.people:
        return [Actions([_button(view, "line", reader, True), _button(view, "hand_down", reader, form=False)])]
    if not view.holds:
        return [_review(view, reader)] if asks_review(view) else []
    buttons = [_button(view, "answer", reader, True)]
    if not view.own:
        buttons.append(_button(view, "ask", reader))
    if item.state == "waiting":
        buttons.insert(0, _button(view, "acknowledge", reader, form=False))
    if view.leads and view.above:
        buttons.append(_button(view, "forward", reader))
    if view.leads:
        buttons.append(_button(view, "delegate", reader))
    if not item.major and not view.own:
        buttons.append(_button(view, "return", reader))
    if view.leads and item.state == "acknowledged" and view.kind.extensions:
        buttons.append(_button(view, "extend", reader))
    return [Actions(buttons)]


def moves(view: View, reader: Reader) -> list[Block]:
    """All that the viewer can do about it now."""
    return [*_levels_moves(view, reader), *_raisers_moves(view, reader)]


def asks_review(view: View) -> bool:
    """Whether the analysis that its kind asks for is the viewer's to give, and was not given."""
    item = view.item
    own = view.viewer == item.lead and item.state in ("answered", "settled") and not view.own
    return own and bool(view.kind.review) and not all(item.report.get(field) for field in view.kind.review)


def _review(view: View, reader: Reader) -> Block:
    return Actions([_button(view, "review", reader)])


def _raisers_moves(view: View, reader: Reader) -> list[Block]:
    if view.item.home:
        reply = [_button(view, "reply", reader, True)] if view.own and view.item.state == "asked" else []
        back = [_button(view, "take_back", reader, form=False)] if may_take_back(view.item, view.viewer) else []
        return [Actions([*reply, *back])] if reply or back else []
    if not view.own or not view.item.open or view.item.state == "returning":
        return []
    if view.item.state == "answered":
        buttons = [_button(view, "settle", reader, True, form=False)]
        again = [] if view.item.reopened else [_button(view, "reopen", reader)]
        return [Actions([*buttons, *again])]
    reply = [_button(view, "reply", reader, True)] if view.item.state == "asked" else []
    return [Actions([*reply, _button(view, "withdraw", reader, form=False)])]
