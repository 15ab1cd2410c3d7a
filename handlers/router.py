"""Verbs to functions: what people say and press, and which function answers it.

A feature declares a ``Column`` and fills it with its handlers; the router finds the one that is meant, knows who
asks, and turns a refusal into words. Sub-words come in English, simplified and traditional Chinese; width and case do
not matter.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

import structlog

from bot.bot import Asker, Bot, Repeated
from bot.cards.kit import Card, Faults, Text
from bot.chat import Answer, Changed, Deleted, Edited, Event, Filled, Opened, Picked, Pressed, Ran, Said
from bot.errors import Refusal
from bot.words import Reader
from handlers.wording import word_refusal

log = structlog.get_logger()
Handler = Callable[[Any, Bot, Asker], Awaitable[Answer]]
WORD = re.compile(r"[/／]?([^\s:：]+)[:：]?\s*(.*)", re.S)
REF = re.compile(r"([a-z])\s*-?\s*(\d+)", re.I)
MOST_DIGITS = 9  # of a number that can exist
HELP = ("help", "帮助", "幫助", "说明", "說明", "?")


@dataclass(slots=True)
class Column:
    """The verbs of one feature. ``names`` are the command and its translations, ``letter`` its numbers' (``T-12``).

    Its sub-words serve without the command inside a thread where ``in_threads``. ``free`` handles what is no sub-word
    (for ``/task`` the order itself), ``empty`` the bare command, ``show`` a number alone.
    """

    names: Sequence[str]
    letter: str = ""
    in_threads: bool = False
    words: dict[str, Handler] = field(default_factory=dict)
    examples: dict[str, str] = field(default_factory=dict)
    presses: dict[str, Handler] = field(default_factory=dict)
    fills: dict[str, Handler] = field(default_factory=dict)
    picks: dict[str, Handler] = field(default_factory=dict)
    fits: dict[str, re.Pattern[str]] = field(default_factory=dict)
    free: Handler | None = None
    empty: Handler | None = None
    show: Handler | None = None

    def word(self, *names: str, fits: str = ".*") -> Callable[[Handler], Handler]:
        """A sub-word, first name first; taken as one only where what follows it ``fits``."""

        def keep(handler: Handler) -> Handler:
            for name in names:
                self.words[name] = handler
                self.fits[name] = re.compile(fits, re.I | re.S)
                self.examples[name] = f"example-{self.names[0]}-{names[0]}"
            return handler

        return keep

    def press(self, verb: str) -> Callable[[Handler], Handler]:
        return self._keep(self.presses, verb)

    def fill(self, verb: str) -> Callable[[Handler], Handler]:
        return self._keep(self.fills, verb)

    def pick(self, verb: str) -> Callable[[Handler], Handler]:
        return self._keep(self.picks, verb)

    def actions(self, event: Pressed | Filled | Picked) -> dict[str, Handler]:
        return self.presses if isinstance(event, Pressed) else self.fills if isinstance(event, Filled) else self.picks

    @staticmethod
    def _keep(table: dict[str, Handler], verb: str) -> Callable[[Handler], Handler]:
        def keep(handler: Handler) -> Handler:
            table[verb] = handler
            return handler

        return keep


def fold(text: str) -> str:
    """Width and case do not matter."""
    return unicodedata.normalize("NFKC", text).casefold()


def head(text: str) -> tuple[str, str]:
    """The first word, folded, and the rest as it was typed; a colon behind the word belongs to neither. An emoji comes
    as ``:tada:``, and is a word as well."""
    if found := WORD.match(text.strip()):
        return fold(found[1]), found[2]
    word, _, rest = text.strip().partition(" ")
    return fold(word), rest


def number(text: str, letter: str, example: str) -> tuple[int, str]:
    """The ``T-12`` that a command begins with, and what follows it."""
    found = REF.match(unicodedata.normalize("NFKC", text.strip()))
    if not found or found[1].upper() != letter:
        raise Refusal("malformed", example_key=example)
    if len(found[2]) > MOST_DIGITS:
        raise Refusal("not-found", ref=f"{letter}-{found[2][:20]}")
    return int(found[2]), text.strip()[found.end() :].strip()


class Router:
    """All columns together, and the listeners for what is said, edited and deleted."""

    def __init__(self, bot: Bot, columns: Sequence[Column], home: Column, listeners: Sequence[Any] = ()) -> None:
        self.bot = bot
        self.columns = columns
        self.home = home
        self.listeners = listeners
        self.commands = {name: column for column in columns for name in column.names}

    async def handle(self, event: Event) -> Answer:
        """The answer to one event; a fault of ours is logged under a code, and the person told that code."""
        if isinstance(event, Changed):
            await self.bot.meet(event.profile)
            return None
        reader = self.bot.reader(None)
        try:
            if overheard(event):
                await self._listen(event)
                return None
            asker = await self.bot.asker(event.turn.person)
            reader = asker.reader
            return await self._answer(event, asker)
        except Repeated:
            return None
        except Refusal as refusal:
            return None if overheard(event) else refused(refusal, reader, isinstance(event, Filled))
        except Exception:
            code = secrets.token_hex(3)
            log.exception("handler.failed", code=code, event_kind=type(event).__name__)
            if overheard(event):
                raise  # not acknowledged: the platform delivers it again
            said = reader("unexpected", code=code)
            return (
                Faults({"": said}) if isinstance(event, Filled) else Card(reader("refused-title"), [Text(said)], "bad")
            )

    async def _listen(self, event: Event) -> None:
        for listener in self.listeners:
            await listener(event, self.bot)

    async def _answer(self, event: Event, asker: Asker) -> Answer:
        if isinstance(event, Said):
            event = Ran(event.turn, "", event.text)
        if isinstance(event, Ran):
            return await self._run(event, asker)
        if isinstance(event, Opened):
            opened = self.home.presses.get("home.opened")
            return await opened(event, self.bot, asker) if opened else None
        if isinstance(event, (Pressed, Filled, Picked)):
            return await self._act(event, asker)
        return None

    async def _act(self, event: Pressed | Filled | Picked, asker: Asker) -> Answer:
        for column in (*self.columns, self.home):
            handler = column.actions(event).get(event.verb)
            if handler:
                return await handler(event, self.bot, asker)
        log.warning("router.unknown_verb", verb=event.verb)
        return None

    async def _run(self, ran: Ran, asker: Asker) -> Answer:
        column = self._column(fold(ran.command)) if ran.command else None
        if column and column is not self.home:
            return await self._in_column(column, ran, asker)
        word, rest = head(ran.text)
        named = self.commands.get(word)
        if named:
            return await self._in_column(named, replace(ran, command=named.names[0], text=rest), asker)
        meeting = next((c for c in self.columns if c.in_threads and word in c.words), None)
        if meeting and ran.turn.thread and not ran.command:
            return await self._in_column(meeting, ran, asker)
        return await self._in_column(self.home, ran, asker)

    def _column(self, command: str) -> Column | None:
        """Commands may carry a suffix of their own (``/task-uat``): the longest known beginning is meant."""
        known = sorted((name for name in (*self.commands, *self.home.names) if command.startswith(name)), key=len)
        return (self.commands.get(known[-1]) or self.home) if known else None

    async def _in_column(self, column: Column, ran: Ran, asker: Asker) -> Answer:
        word, rest = head(ran.text)
        handler = column.words.get(word)
        if handler and column.fits[word].fullmatch(unicodedata.normalize("NFKC", rest)):
            return await handler(replace(ran, text=rest), self.bot, asker)
        if not word and column.empty:
            return await column.empty(ran, self.bot, asker)
        ref = REF.fullmatch(unicodedata.normalize("NFKC", ran.text.strip()))
        if ref and column.show and ref[1].upper() == column.letter:
            return await column.show(replace(ran, text=f"{column.letter}-{ref[2]}"), self.bot, asker)
        if handler:
            raise Refusal("malformed", example_key=column.examples[word])
        if word in HELP and not rest.strip():
            return await self.home.words[word](replace(ran, text=""), self.bot, asker)
        self._suggest(column, word, rest)
        if column.free:
            return await column.free(ran, self.bot, asker)
        raise self._unknown(column, word)

    def _suggest(self, column: Column, word: str, rest: str) -> None:
        """A slip of the pen (``dnoe T-12``, ``完程 T-12``) is not taken for something to do."""
        numbered = REF.match(unicodedata.normalize("NFKC", rest))
        close = get_close_matches(word, (*column.words, *HELP), n=1, cutoff=0.5 if numbered else 0.75)
        slip = close and (numbered or (not rest and len(word) > 2))
        if column.free is None or slip:
            raise self._unknown(column, word)

    def _unknown(self, column: Column, word: str) -> Refusal:
        close = get_close_matches(word, (*column.words, *HELP), n=1, cutoff=0.5)
        examples = self.home.examples | column.examples
        example = examples[close[0]] if close else f"example-{column.names[0]}"
        return Refusal("unknown-word", word=word, example_key=example)


def overheard(event: Event) -> bool:
    """Said, edited or deleted among people, not to the bot by its name or in the direct conversation with it."""
    if isinstance(event, Said):
        return not (event.mention or event.turn.private)
    return isinstance(event, (Edited, Deleted))


def refused(refusal: Refusal, reader: Reader, filled: bool) -> Answer:
    """A refusal in words: in the form where one was sent, with all that was typed kept; privately otherwise."""
    said = word_refusal(refusal, reader)
    if filled:
        return Faults({refusal.field: said})
    return Card(reader("refused-title"), [Text(said)], tone="warn", summary=said)
