"""The courier: says what stands in the outbox, each letter once (PERFORMANCE "Recommended design").

Claim in one transaction, with a lease; in a second, the fence, compose the card from the facts as they stand now; speak
outside any transaction; mark in a third. Where the outcome of speaking is unknown, the message is looked for by its
marker before it is said again. Slack has no idempotency key, so what can be promised is: never lost, and never doubled
for longer than it takes to look.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog

from bot.cards.kit import Card
from bot.chat import MsgRef, NotNow, Refused, Unknown
from bot.words import Reader
from storage.database import Store
from storage.outbox import Letter

if TYPE_CHECKING:
    from bot.bot import Bot

LEASE = timedelta(seconds=30)  # longer than any single call may take, so that nobody else speaks meanwhile
SETTLE = timedelta(seconds=12)  # after an unknown outcome: longer than the HTTP time-out, then look
AT_ONCE = 16
log = structlog.get_logger()

Compose = Callable[[Store, datetime, Letter, Reader], Card | None]


def _nothing(store: Store, now: datetime, letter: Letter, ref: MsgRef) -> None:
    pass


@dataclass(frozen=True, slots=True)
class LetterKind:
    """How a kind of letter is worded when its moment comes (None: no longer true, say nothing), and what follows in the
    same transaction that marks it as said."""

    compose: Compose
    sent: Callable[[Store, datetime, Letter, MsgRef], None] = _nothing


@dataclass(frozen=True, slots=True)
class Ready:
    """What is to be said now."""

    card: Card | None
    ref: MsgRef | None


def refresh(store: Store, now: datetime, subject: str, version: int, cards: Collection[str]) -> None:
    """The messages of these kinds that show a subject follow it: each is revised to how things now stand."""
    for letter in store.outbox.standing(subject, cards):
        store.outbox.post(
            f"revise:{letter.id}:{version}", letter.card, subject, now,
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

    async def _rest(self, pause: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self.woken.wait(), pause)

    def stop(self) -> None:
        self.stopping = True
        self.woken.set()

    async def once(self) -> int:
        """Everything that may be said now, one letter a lane; how many were taken up."""
        claimed = await self.bot.transact(lambda store, now: store.outbox.claim(self.name, now, LEASE, AT_ONCE))
        await asyncio.gather(*(self._deliver(letter) for letter in claimed))
        self.last_run = self.bot.clock()
        return len(claimed)

    async def drain(self) -> None:
        """Until nothing is due any more."""
        while await self.once():
            pass

    async def _deliver(self, letter: Letter) -> None:
        try:
            ready = await self.bot.transact(self._fence, letter)
            if ready is not None:
                await self._speak(letter, ready)
        except Refused as error:
            await self._mark(letter, state="dead", maybe=False, last_error=str(error))
            log.warning("courier.dead_letter", key=letter.key, error=str(error))
        except NotNow as error:
            await self._later(letter, timedelta(seconds=error.seconds), str(error), maybe=letter.maybe)
        except Unknown as error:
            await self._later(letter, SETTLE, f"unknown: {error}")
        except Exception as error:
            log.exception("courier.letter_failed", key=letter.key)
            await self._later(letter, timedelta(seconds=min(3600, 5 * 2 ** min(letter.attempts, 9))), repr(error))

    def _fence(self, store: Store, now: datetime, letter: Letter) -> Ready | None:
        """Last look before speaking: is it still ours, still true, and how is it said?"""
        if not store.outbox.mark(letter, last_error=letter.last_error):
            return None
        ready = self._compose(store, now, letter)
        if ready is None:
            store.outbox.mark(letter, state="void")
        elif letter.deed == "post":
            store.outbox.mark(letter, maybe=True, started_at=letter.started_at or store.outbox.clock())
        return ready

    def _compose(self, store: Store, now: datetime, letter: Letter) -> Ready | None:
        if letter.deed in ("react", "unreact"):
            return Ready(None, MsgRef(letter.place, str(letter.args["ts"])))
        shown = letter
        if letter.target is not None:
            target = store.outbox.by_id(letter.target)
            if target is None or target.state != "sent":
                return None
            shown = target
        reader = self.bot.reader_of(store, str(shown.args.get("reader") or shown.person))
        card = self.kinds[shown.card].compose(store, now, shown, reader)
        return Ready(card, MsgRef(shown.place, shown.ts) if shown is not letter else None) if card else None

    async def _speak(self, letter: Letter, ready: Ready) -> None:
        chat, name = self.bot.chat, str(letter.args.get("name", ""))
        if letter.deed == "post" and ready.card:
            return await self._post(letter, ready.card)
        assert ready.ref is not None
        if letter.deed == "revise" and ready.card:
            await chat.revise(ready.ref, ready.card)
        elif letter.deed == "react":
            await chat.react(ready.ref, name)
        elif letter.deed == "unreact":
            await chat.unreact(ready.ref, name)
        await self._mark(letter, state="sent", sent_at=self.bot.clock())

    async def _post(self, letter: Letter, card: Card) -> None:
        place = letter.place or await self.bot.chat.dm(letter.person)
        thread = letter.thread or None
        ref = await self._find(letter, place) if letter.maybe else None
        if ref is None:
            ref = await self.bot.chat.post(place, card, letter.marker, thread, letter.broadcast)
        if not await self.bot.transact(self._sent, letter, ref):
            await self._heal(letter, ref)

    async def _find(self, letter: Letter, place: str) -> MsgRef | None:
        """The message, if an earlier attempt did get through; later copies of it are taken back."""
        since = (letter.started_at or self.bot.clock()) - timedelta(seconds=60)
        found = await self.bot.chat.find(place, letter.marker, since, letter.thread or None)
        for copy in found[1:]:
            await self.bot.chat.retract(copy)
        return found[0] if found else None

    def _sent(self, store: Store, now: datetime, letter: Letter, ref: MsgRef) -> bool:
        said = {"state": "sent", "sent_at": now, "place": ref.place, "ts": ref.ts, "maybe": False, "last_error": ""}
        if not store.outbox.mark(letter, **said):
            return False
        self.kinds[letter.card].sent(store, now, letter, ref)
        return True

    async def _heal(self, letter: Letter, ref: MsgRef) -> None:
        """The lease ran out while we spoke: if somebody else has said it too, ours goes."""
        stands = await self.bot.read(lambda store: store.outbox.by_id(letter.id))
        if stands and stands.state == "sent" and stands.ts != ref.ts:
            await self.bot.chat.retract(ref)

    async def _later(self, letter: Letter, wait: timedelta, error: str, maybe: bool | None = None) -> None:
        """Another time; ``maybe`` stays as the fence has set it unless it is known better."""
        known = {} if maybe is None else {"maybe": maybe}
        due = self.bot.clock() + max(wait, timedelta(seconds=1))
        await self._mark(letter, state="pending", due_at=due, last_error=error, **known)

    async def _mark(self, letter: Letter, **values: object) -> bool:
        return await self.bot.transact(lambda store, now: store.outbox.mark(letter, **values))
