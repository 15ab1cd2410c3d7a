"""Ways to deliver that must fail in the laboratory, or else it proves nothing."""

from __future__ import annotations

from bot.cards.kit import Card
from bot.chat import MsgRef
from bot.outbox import Courier
from storage.outbox import Letter


class Blind(Courier):
    """Says again whatever has no known outcome: it must double."""

    async def _find(self, letter: Letter, place: str) -> list[MsgRef]:
        return []


class MarkFirst(Courier):
    """Writes down that it was said, then says it: it must lose."""

    async def _post(self, letter: Letter, card: Card | None) -> None:
        place = letter.place or await self.bot.chat.dm(letter.person)
        await self._mark(letter, state="sent", maybe=False)
        assert card is not None
        await self.bot.chat.post(place, card, letter.marker)


POLICIES: dict[str, type[Courier]] = {"": Courier, "blind": Blind, "mark-first": MarkFirst}
