"""The courier: says what stands in the outbox, each letter once (PERFORMANCE "Recommended design").

Claim with a lease and, in the same transaction, compose the cards from the facts as they stand now; speak at once,
outside any transaction; mark in a second. Where the outcome of speaking is unknown, the message is looked for by its
marker before it is said again. Slack has no idempotency key, so what can be promised is: never lost, and never doubled
for longer than it takes to look.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.cards.kit import Card
from bot.chat import Locked, MsgRef, NotNow, Refused, Unknown
from bot.rhythms import wakes
from bot.words import Reader
from storage.database import Store
from storage.outbox import Letter

if TYPE_CHECKING:
    from bot.bot import Bot

LEASE = timedelta(seconds=60)  # far longer than a call may take, so that nobody else speaks meanwhile
SPEAK_WITHIN = 40  # seconds after the claim in which speaking may begin; the rest of the lease is for the call itself
SETTLE = timedelta(seconds=12)  # after an unknown outcome: longer than the HTTP time-out, then look
SECOND_LOOK = timedelta(minutes=10)  # after speaking twice: what was accepted late has come by then
AT_ONCE = 16
GATHER = 0.05  # seconds between two rounds, so that what comes together is claimed together
log = structlog.get_logger()

Compose = Callable[[Store, datetime, Letter, Reader], Card | None]


def _nothing(store: Store, now: datetime, letter: Letter, ref: MsgRef) -> None:
    pass


@dataclass(frozen=True, slots=True)
class LetterKind:
    """How a kind of letter is worded when its moment comes (None: no longer true, say nothing), and what follows in the
    same transaction that marks it as said. What is said ``by_the_clock``, and not because of what somebody just did,
    waits for the hours of whom it is for."""

    compose: Compose
    sent: Callable[[Store, datetime, Letter, MsgRef], None] = _nothing
    by_the_clock: bool = False


@dataclass(frozen=True, slots=True)
class Ready:
    """What is to be said now; without a card nothing is, but it may have been said before and must be looked for."""

    card: Card | None = None
    ref: MsgRef | None = None


def refresh(store: Store, now: datetime, subject: str, version: int | str, cards: Collection[str]) -> None:
    """The messages of these kinds that show a subject follow it: each is revised to how things now stand."""
    for letter in [*store.outbox.standing(subject, cards), *store.recalls.standing(subject)]:
        store.outbox.post(
            f"revise:{letter.id}:{subject}:{version}", letter.card, subject, now,
            person=letter.person, place=letter.place, deed="revise", target=letter.id,
        )  # fmt: skip


class Courier:
    """One task that speaks for this process; several processes share the work by their claims."""

    def __init__(self, bot: Bot, kinds: Mapping[str, LetterKind]) -> None:
        self.bot = bot
        self.kinds = kinds
        self.name = secrets.token_hex(4)
        self.woken = asyncio.Event()
        self.last_run: datetime | None = None
        self.stopping = False

    async def run(self, pause: float = 1.0) -> None:
        """Until stopped; a fault of one round never ends the next."""
        loop = asyncio.get_running_loop()

        def wake() -> None:
            loop.call_soon_threadsafe(self.woken.set)

        self.bot.database.on_letters = wake
        while not self.stopping:
            self.woken.clear()
            try:
                spoken = await self.once()
            except Exception:
                log.exception("courier.round_failed")
                spoken = 0
            if not spoken:
                await self._rest(pause)
            if spoken < AT_ONCE:
                await asyncio.sleep(GATHER)

    async def _rest(self, pause: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self.woken.wait(), pause)

    def stop(self) -> None:
        self.stopping = True
        self.woken.set()

    async def once(self) -> int:
        """Everything that may be said now, one letter a lane; how many were taken up."""
        until = asyncio.get_running_loop().time() + SPEAK_WITHIN
        claimed = await self.bot.transact(self._claim)
        await asyncio.gather(*(self._deliver(letter, ready, until) for letter, ready in claimed))
        self.last_run = self.bot.clock()
        return len(claimed)

    def _claim(self, store: Store, now: datetime) -> list[tuple[Letter, Ready | Exception | None]]:
        claimed = store.outbox.claim(self.name, now, LEASE, AT_ONCE)
        looked_at = [(letter, self._fence(store, now, letter)) for letter in claimed]
        store.outbox.begin([each for each, ready in looked_at if each.deed == "post" and isinstance(ready, Ready)])
        return looked_at

    async def drain(self) -> None:
        """Until nothing is due any more."""
        while await self.once():
            pass

    async def _deliver(self, letter: Letter, ready: Ready | Exception | None, until: float) -> None:
        try:
            if isinstance(ready, Exception):
                raise ready
            if ready is not None:
                await self._speak(letter, ready, until)
        except Locked as error:
            await self._later(letter, str(error))
            log.error("courier.locked_out", key=letter.key, error=str(error))
        except Refused as error:
            await self._mark(letter, state="dead", maybe=False, last_error=str(error))
            log.warning("courier.dead_letter", key=letter.key, error=str(error))
        except NotNow as error:
            await self._rests(letter, timedelta(seconds=error.seconds), str(error), maybe=letter.maybe)
        except Unknown as error:
            await self._rests(letter, SETTLE * 2 ** min(letter.attempts - 1, 4), f"unknown: {error}")
        except Exception as error:
            await self._later(letter, repr(error))
            log.exception("courier.letter_failed", key=letter.key)

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

    def _hour(self, store: Store, now: datetime, letter: Letter) -> datetime:
        """When it may be said: now, unless it is the clock's and its person rests, and it was not begun before."""
        waits = letter.deed == "post" and self.kinds[letter.card].by_the_clock and not letter.maybe
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
        return Ready(card, MsgRef(shown.place, shown.ts) if shown is not letter else None) if card else None

    async def _speak(self, letter: Letter, ready: Ready, until: float) -> None:
        if letter.deed == "post":
            return await self._post(letter, ready.card, until)
        assert ready.ref is not None
        chat, name = self.bot.chat, str(letter.args.get("name", ""))
        if letter.deed == "revise" and ready.card:
            await chat.revise(ready.ref, ready.card)
        elif letter.deed == "react":
            await chat.react(ready.ref, name)
        elif letter.deed == "unreact":
            await chat.unreact(ready.ref, name)
        elif letter.deed == "look":
            await self._retract_copies(letter, ready.ref)
        await self._mark(letter, state="sent", sent_at=self.bot.clock())

    async def _post(self, letter: Letter, card: Card | None, until: float) -> None:
        place = letter.place or await self.bot.chat.dm(letter.person)
        found = await self._find(letter, place) if letter.maybe else []
        if not found and card is None:
            await self._mark(letter, state="void", maybe=False)
            return
        ref = found[0] if found else await self._say(letter, place, card, until)
        if not await self.bot.transact(self._sent, letter, ref, bool(found)):
            await self._heal(letter, ref)

    async def _say(self, letter: Letter, place: str, card: Card | None, until: float) -> MsgRef:
        """Not in the last part of the lease: by the time the words arrive, somebody else might have said them."""
        if asyncio.get_running_loop().time() > until:
            raise NotNow("too late in the lease", 1)
        assert card is not None
        return await self.bot.chat.post(place, card, letter.marker, letter.thread or None, letter.broadcast)

    async def _find(self, letter: Letter, place: str) -> Sequence[MsgRef]:
        """The message, if an earlier attempt did get through."""
        since = (letter.started_at or self.bot.clock()) - timedelta(seconds=60)
        return await self.bot.chat.find(place, letter.marker, since, letter.thread or None)

    async def _retract_copies(self, look: Letter, ref: MsgRef) -> None:
        said = await self.bot.read(lambda store: store.outbox.by_id(look.target or 0))
        found = await self._find(said, ref.place) if said else []
        for copy in found:
            if copy.ts != ref.ts:
                await self.bot.chat.retract(copy)

    def _sent(self, store: Store, now: datetime, letter: Letter, ref: MsgRef, found: bool) -> bool:
        said = {"state": "sent", "sent_at": now, "place": ref.place, "ts": ref.ts, "maybe": False, "last_error": ""}
        if not store.outbox.mark(letter, **said):
            return False
        self.kinds[letter.card].sent(store, now, letter, ref)
        if found:  # it says how things stood when it was said
            self._follow(store, letter, "revise", now)
        if letter.maybe:  # a copy may be accepted even now
            self._follow(store, letter, "look", now + SECOND_LOOK)
        return True

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

    async def _rests(self, letter: Letter, wait: timedelta, error: str, maybe: bool | None = None) -> None:
        """First of its lane until it may try again. ``maybe`` stays as the fence set it, unless it is known better."""
        known = {} if maybe is None else {"maybe": maybe}
        until = self.bot.clock() + max(wait, timedelta(seconds=1))
        await self._mark(letter, state="pending", wait_until=until, last_error=error, **known)

    async def _later(self, letter: Letter, error: str) -> None:
        """It goes to the end of its lane, so that nobody waits for what may never go through."""
        due = self.bot.clock() + timedelta(seconds=min(3600, 5 * 2 ** min(letter.attempts, 10)))
        await self._mark(letter, state="pending", due_at=due, last_error=error)

    async def _mark(self, letter: Letter, **values: object) -> bool:
        return await self.bot.transact(lambda store, now: store.outbox.mark(letter, **values))
