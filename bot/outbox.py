"""The courier: says what stands in the outbox, each letter once (PERFORMANCE "Recommended design").

One courier speaks for a workspace, by a short lease on the database's clock; those of other processes stand by. When a
letter's turn has come (``bot/rules/pacing.py``) it is taken up in one transaction: is it still true, how is it said as
things stand now, and from here on it *may* have been said. Then it is said, outside any transaction, and marked in a
second. Where the outcome is unknown, the message is looked for by its marker before it is said again. Slack has no
idempotency key, so what can be promised is: never lost, and never doubled for longer than it takes to look.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.bot import Bot
from bot.cards.kit import Card, File
from bot.cards.plain import quietly
from bot.chat import Locked, MsgRef, NotNow, Refused, TooMany, Unknown
from bot.clock import EARLIEST, uptime
from bot.letters import LetterKind
from bot.queue import PAUSE, Queue
from bot.rhythms import wakes
from bot.rules.pacing import SLACK, UNLIMITED, Limits
from storage.database import Store
from storage.killpoints import passing
from storage.outbox import Lead, Letter

LEASE = timedelta(seconds=6)  # of speaking for a workspace; renewed with all that is taken up, and after a third of it
CALL = timedelta(seconds=10)  # the most a call may take
SETTLE = timedelta(seconds=12)  # after an unknown outcome, or another's: longer than a call, then look
SECOND_LOOK = timedelta(minutes=10)  # after speaking twice: what was accepted late has come by then
log = structlog.get_logger()

GivenUp = Callable[[Store, datetime, Letter, str], None]


def _nothing(*_: object) -> None: ...


@dataclass(frozen=True, slots=True)
class Ready:
    """What is to be said now; without a card nothing is, but it may have been said before and must be looked for."""

    card: Card | File | None = None
    ref: MsgRef | None = None


class Deposed(Exception):
    """Another courier speaks for the workspace now."""


class Courier:
    """One task that speaks for this process, where it leads."""

    def __init__(
        self, bot: Bot, kinds: Mapping[str, LetterKind], given_up: GivenUp = _nothing, limits: Limits = SLACK
    ) -> None:
        """``given_up`` is called with a letter that was refused for good, and why, where it is written down."""
        self.bot = bot
        self.kinds = kinds
        self.given_up = given_up
        self.limits = limits
        self.name = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self.queue: Queue | None = None
        self.leads_until = 0.0
        self.woken = asyncio.Event()
        self.under_way: set[asyncio.Task[None]] = set()
        self.last_run: float | None = None  # of uptime
        self.heard: Callable[[Letter, datetime], None] = lambda letter, now: None
        self.stopping = False

    async def run(self) -> None:
        """Until stopped; a fault of one round never ends the next."""
        self.bot.database.watch(self._wake_up(asyncio.get_running_loop()))
        while not self.stopping:
            self.woken.clear()
            try:
                rest = await self._round()
            except Exception:
                log.exception("courier.round_failed")
                rest = PAUSE
            with suppress(TimeoutError):
                await asyncio.wait_for(self.woken.wait(), rest)
        await self._leave()

    def _wake_up(self, loop: asyncio.AbstractEventLoop) -> Callable[[], None]:
        def wake() -> None:
            if self.queue:
                self.queue.stale = True
            loop.call_soon_threadsafe(self.woken.set)

        return wake

    @property
    def leads(self) -> bool:
        return uptime() < self.leads_until

    @property
    def rate(self) -> float:
        """Posts a second, as far as it is learned."""
        throttle = self.queue.pacer.throttles.get("post") if self.queue else None
        return throttle.rate if throttle else 0.0

    def stop(self) -> None:
        self.stopping = True
        self.woken.set()

    async def _leave(self) -> None:
        if self.under_way:
            await asyncio.wait(self.under_way, timeout=CALL.total_seconds())
        if not self.under_way:
            await self.bot.transact(lambda store, now: store.outbox.leave(self.name))

    async def _round(self) -> float:
        """Begins what may be said now; seconds until it is worth coming back."""
        if not await self._may_speak():
            return PAUSE
        queue = self.queue = self.queue or Queue(self.bot, self._by_the_clock, self.limits)
        await queue.fill()
        for task in await self._speak_up(queue):
            self.under_way.add(task)
            task.add_done_callback(self._ended)
        return max(0.0, min(PAUSE, queue.pacer.next_at(uptime()) - uptime()))

    def _ended(self, task: asyncio.Task[None]) -> None:
        self.under_way.discard(task)
        self.woken.set()

    async def _may_speak(self) -> bool:
        """Whether we lead, and know what time it is. Who stands by only looks: it keeps no writer waiting."""
        if self.bot.clock() < EARLIEST:
            log.error("courier.clock_is_wrong", now=self.bot.clock().isoformat())
            return False
        if uptime() < self.leads_until - LEASE.total_seconds() * 2 / 3:
            return True
        if not self.queue and not await self.bot.read(lambda store: store.outbox.may_lead(self.name, LEASE)):
            lead, until = Lead(False, False), 0.0
        else:
            lead, until = await self.bot.transact(self._lead)
        if not lead.led:  # whoever took over gave back what we had in hand: it has to be looked up again
            self.queue = None
        self.leads_until, self.last_run = until, uptime()
        return lead.leads

    def _lead(self, store: Store, now: datetime) -> tuple[Lead, float]:
        """And until when, of uptime: counted from here, however long the turn to write was waited for."""
        began = uptime()
        lead = store.outbox.lead(self.name, LEASE, now + SETTLE)
        return lead, began + LEASE.total_seconds() if lead.leads else 0.0

    async def drain(self) -> None:
        """All that is due, without regard to anybody's limits."""
        queue = Queue(self.bot, self._by_the_clock, UNLIMITED)
        while await self._may_speak():
            queue.stale = True
            await queue.fill()
            if not (speaking := set(await self._speak_up(queue))):
                break
            while speaking:
                _, speaking = await asyncio.wait(speaking, timeout=PAUSE)
                await self._may_speak()  # the lease goes on

    def _by_the_clock(self, card: str) -> bool:
        return card in self.kinds and self.kinds[card].by_the_clock

    # ---- a round -----------------------------------------------------------------------------------------------------

    async def _speak_up(self, queue: Queue) -> list[asyncio.Task[None]]:
        """Begins everything whose turn it is."""
        self.last_run = uptime()
        turns = {turn.id: turn for turn in queue.pacer.take(uptime())}
        if not turns:
            return []
        try:
            self.leads_until, taken = await self.bot.transact(self._take_up, list(turns))
        except Deposed:
            self.leads_until, self.queue = 0.0, None
            return []
        except BaseException:
            for id in turns:
                queue.pacer.rests(id, uptime() + PAUSE)
            raise
        passing("K4")
        for id in set(turns) - {letter.id for letter, _ in taken}:
            queue.pacer.gone(id)
        return [asyncio.create_task(self._deliver(queue, letter, ready)) for letter, ready in taken]

    def _take_up(
        self, store: Store, now: datetime, ids: Sequence[int]
    ) -> tuple[float, list[tuple[Letter, Ready | Exception | None]]]:
        """With a fresh lease, for it is now that we speak."""
        lead, until = self._lead(store, now)
        if not lead.led:
            raise Deposed
        looked = [(letter, self._fence(store, now, letter)) for letter in store.outbox.take(self.name, ids)]
        store.outbox.begin([each for each, ready in looked if each.once and isinstance(ready, Ready)])
        return until, looked

    def _fence(self, store: Store, now: datetime, letter: Letter) -> Ready | Exception | None:
        """Last look before speaking: is it still true, and how is it said? A letter that cannot be told holds up no
        other."""
        try:
            return store.apart(self._look, now, letter)
        except Exception as error:
            return error

    def _look(self, store: Store, now: datetime, letter: Letter) -> Ready | None:
        hour = self._hour(store, now, letter)
        if hour > now:
            store.outbox.mark(letter, state="pending", due_at=hour)
            return None
        ready = self._compose(store, now, letter)
        if ready is None and letter.maybe:
            return Ready()
        if ready is None:
            store.outbox.mark(letter, state="void")
        return ready

    # ---- one letter --------------------------------------------------------------------------------------------------

    async def _deliver(self, queue: Queue, letter: Letter, ready: Ready | Exception | None) -> None:
        """Until it is said, or known to rest, or given up; what cannot even be written down is taken up again."""
        try:
            rest = await self._attempt(queue, letter, ready)
        except Exception:
            log.exception("courier.mark_failed", key=letter.key)
            rest = SETTLE
        if rest is None:
            queue.pacer.gone(letter.id)
        else:
            queue.pacer.rests(letter.id, uptime() + rest.total_seconds())

    async def _attempt(self, queue: Queue, letter: Letter, ready: Ready | Exception | None) -> timedelta | None:
        """How long the letter rests before it may try again; None where it is out of our hands."""
        try:
            if isinstance(ready, Exception):
                raise ready
            if ready is not None:
                await self._speak(letter, ready)
                queue.pacer.accepted(letter.deed, uptime())
        except Locked as error:
            await self._later(letter, str(error))
            log.error("courier.locked_out", key=letter.key, error=str(error))
        except Refused as error:
            await self.bot.transact(self._bury, letter, str(error))
            log.warning("courier.dead_letter", key=letter.key, error=str(error))
        except NotNow as error:
            if isinstance(error, TooMany):
                queue.pacer.refused(letter.deed, uptime(), error.seconds)
            return await self._rests(letter, timedelta(seconds=error.seconds), str(error), maybe=letter.maybe)
        except Unknown as error:
            return await self._rests(letter, SETTLE * 2 ** min(letter.attempts - 1, 4), f"unknown: {error}")
        except Exception as error:
            await self._later(letter, repr(error))
            log.exception("courier.letter_failed", key=letter.key)
        return None

    def _hour(self, store: Store, now: datetime, letter: Letter) -> datetime:
        """When it may be said: now, unless it is the clock's and its person rests, and it was not begun before."""
        if letter.deed != "post" or letter.maybe:
            return now
        waits = self.kinds[letter.card].by_the_clock or letter.args.get("waits")
        return wakes(store, self.bot.calendar, letter.person, now) if waits else now

    def _compose(self, store: Store, now: datetime, letter: Letter) -> Ready | None:
        if letter.deed in ("react", "unreact"):
            return Ready(None, MsgRef(letter.place, str(letter.args["ts"])))
        shown = letter
        if letter.target is not None:
            target = store.outbox.by_id(letter.target)
            if target is None or target.state != "sent":
                return None
            shown = target
        if letter.deed == "look":
            return Ready(ref=MsgRef(shown.place, shown.ts))
        reader = self.bot.reader_of(store, str(shown.args.get("reader") or shown.person))
        card = self.kinds[shown.card].compose(store, now, shown, reader)
        if isinstance(card, Card) and not shown.person:  # in a channel nobody is called: who is meant hears directly
            known = {person.id: person.name for person in store.people.known()}
            card = quietly(card, lambda id: known.get(id, id))
        return Ready(card, MsgRef(shown.place, shown.ts) if shown is not letter else None) if card else None

    async def _speak(self, letter: Letter, ready: Ready) -> None:
        if letter.deed == "post" and not isinstance(ready.card, File):
            return await self._post(letter, ready.card)
        if letter.deed == "upload" and not isinstance(ready.card, Card):
            return await self._upload(letter, ready.card)
        assert ready.ref is not None
        chat, name = self.bot.chat, str(letter.args.get("name", ""))
        if letter.deed == "revise" and isinstance(ready.card, Card):
            await chat.revise(ready.ref, ready.card)
        elif letter.deed == "react":
            await chat.react(ready.ref, name)
        elif letter.deed == "unreact":
            await chat.unreact(ready.ref, name)
        elif letter.deed == "look":
            await self._retract_copies(letter, ready.ref)
        await self._mark(letter, state="sent", sent_at=self.bot.clock())

    async def _post(self, letter: Letter, card: Card | None) -> None:
        place = letter.place or await self.bot.chat.dm(letter.person)
        found = await self._find(letter, place) if letter.maybe else []
        if not found and card is None:
            await self._mark(letter, state="void", maybe=False)
            return
        ref = found[0] if found else await self._say(letter, place, card)
        passing("K8")
        if await self.bot.transact(self._sent, letter, ref, bool(found)):
            self.heard(letter, self.bot.clock())
        else:
            await self._heal(letter, ref)

    async def _upload(self, letter: Letter, file: File | None) -> None:
        """Once: where an earlier attempt may have got through, the file is looked for by its name."""
        place = letter.place or await self.bot.chat.dm(letter.person)
        if file and not (letter.maybe and await self._find(letter, place, file.name)):
            await self.bot.chat.upload(place, file, letter.thread or None)
        await self._mark(letter, state="sent" if file else "void", sent_at=self.bot.clock(), maybe=False)

    async def _say(self, letter: Letter, place: str, card: Card | None) -> MsgRef:
        """Not without the lease; and who takes over waits for as long as a call may take, and looks."""
        if not self.leads:
            raise NotNow("the lease has run out", 1)
        assert card is not None
        passing("K5")
        return await self.bot.chat.post(place, card, letter.marker, letter.thread or None, letter.broadcast)

    async def _find(self, letter: Letter, place: str, name: str = "") -> Sequence[MsgRef]:
        """The message, or the file of that name, if an earlier attempt did get through."""
        since = (letter.started_at or self.bot.clock()) - timedelta(seconds=60)
        return await self.bot.chat.find(place, name or letter.marker, since, letter.thread or None)

    async def _retract_copies(self, look: Letter, ref: MsgRef) -> None:
        said = await self.bot.read(lambda store: store.outbox.by_id(look.target or 0))
        for copy in await self._find(said, ref.place) if said else []:
            if copy.ts != ref.ts:
                await self.bot.chat.retract(copy)

    def _sent(self, store: Store, now: datetime, letter: Letter, ref: MsgRef, found: bool) -> bool:
        said = {"state": "sent", "sent_at": now, "place": ref.place, "ts": ref.ts, "maybe": False, "last_error": ""}
        if not store.outbox.mark(letter, **said):
            return False
        passing("K10")
        self.kinds[letter.card].sent(store, now, letter, ref)
        if found:  # it says how things stood when it was said
            self._follow(store, letter, "revise", now)
        if letter.maybe:  # a copy may be accepted even now
            self._follow(store, letter, "look", now + SECOND_LOOK)
        passing("K9")
        return True

    def _bury(self, store: Store, now: datetime, letter: Letter, error: str) -> None:
        if store.outbox.mark(letter, state="dead", maybe=False, last_error=error):
            self.given_up(store, now, letter, error)

    def _follow(self, store: Store, letter: Letter, deed: str, due_at: datetime) -> None:
        store.outbox.post(
            f"{deed}:{letter.id}:found", letter.card, letter.subject, due_at,
            person=letter.person, place=letter.place, deed=deed, target=letter.id,
        )  # fmt: skip

    async def _heal(self, letter: Letter, ref: MsgRef) -> None:
        """The lease ran out while we spoke: if somebody else has said it too, ours goes."""
        stands = await self.bot.read(lambda store: store.outbox.by_id(letter.id))
        if stands and stands.state == "sent" and stands.ts != ref.ts:
            await self.bot.chat.retract(ref)

    async def _rests(self, letter: Letter, wait: timedelta, error: str, maybe: bool | None = None) -> timedelta:
        """First of its lane until it may try again. ``maybe`` stays as it was set, unless it is known better."""
        known = {} if maybe is None else {"maybe": maybe}
        wait = max(wait, timedelta(seconds=1))
        await self._mark(letter, state="pending", wait_until=self.bot.clock() + wait, last_error=error, **known)
        return wait

    async def _later(self, letter: Letter, error: str) -> None:
        """It goes to the end of its lane, so that nobody waits for what may never go through."""
        due = self.bot.clock() + timedelta(seconds=min(3600, 5 * 2 ** min(letter.attempts, 10)))
        await self._mark(letter, state="pending", due_at=due, last_error=error)

    async def _mark(self, letter: Letter, **values: object) -> bool:
        return await self.bot.transact(lambda store, now: store.outbox.mark(letter, **values))
