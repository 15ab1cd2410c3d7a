"""The composition root: everything is made here, once, and handed to whoever needs it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
from slack_bolt.async_app import AsyncApp

from bot import (
    absences,
    feedback_letters,
    minutes_letters,
    minutes_plan_letters,
    minutes_series,
    org,
    recurrences,
    tasks,
    undelivered,
)
from bot.bot import Bot
from bot.chat import NotNow, Refused, Unknown
from bot.clock import Clock, system_clock
from bot.config import BadSettings, Settings
from bot.feedback_clocks import Clocks
from bot.letters import LetterKind
from bot.minutes_mornings import Mornings
from bot.outbox import Courier
from bot.reminders import Reminders
from bot.rounds import Rounds
from bot.rules.kinds import Kinds, Terms, read_kinds, shipped
from handlers import feedback as feedback_handlers
from handlers import feedback_desk, minutes_draft, minutes_plan, rounds  # noqa: F401  (their verbs join the columns')
from handlers import home as home_handlers
from handlers import minutes as minutes_handlers
from handlers import tasks as task_handlers
from handlers.measures import Measures
from handlers.minutes_missed import catch_up, renew_index, try_keys
from handlers.router import Router
from handlers.slack.door import Door
from handlers.slack.listen import make_app
from handlers.slack.socket import Socket
from handlers.slack.speak import SlackChat
from handlers.ticks import Metronome, Sweep, sweeps
from storage.database import Database
from storage.migrate import migrate

log = structlog.get_logger()
LAST_CALLS = 3  # seconds for calls to Slack that are under way when we are asked to stop
COLUMNS = (task_handlers.column, minutes_handlers.column, feedback_handlers.column)


def letter_kinds(terms: Terms, zone: ZoneInfo) -> dict[str, LetterKind]:
    plain = {**tasks.LETTERS, **feedback_letters.letters(terms), **absences.LETTERS, **recurrences.LETTERS}
    more = {**minutes_letters.letters(terms.calendar), **reminders(terms, zone).letters(), **undelivered.LETTERS}
    more |= minutes_plan_letters.letters(terms.calendar)
    return {**plain, **more, **Rounds(terms, zone).letters()}


def reminders(terms: Terms, zone: ZoneInfo) -> Reminders:
    """Of tasks, and of what else waits for people with a clock of its own."""
    return Reminders(terms.calendar, [Mornings(terms.calendar), Clocks(terms), Rounds(terms, zone)])


def all_sweeps(terms: Terms, zone: ZoneInfo) -> dict[str, tuple[Sweep, float]]:
    calendar = terms.calendar
    series = {"series": (lambda store, now: minutes_series.sweep(store, now, calendar), 5.0)}
    return {**sweeps(reminders(terms, zone), Clocks(terms), Rounds(terms, zone)), **series}


def own_kinds(file: Path = Path("kinds.toml")) -> Kinds:
    """The kinds of feedback of this place, or those that come with the house; ``BadSettings`` names every fault."""
    if not file.is_file():
        return shipped()
    made = read_kinds(file.read_text(encoding="utf-8-sig"))
    if isinstance(made, Kinds):
        return made
    raise BadSettings(*(f"{file.name}: {fault}" for fault in made))


class House:
    """The bot, assembled: ``await start()``, serve, ``await stop()``."""

    def __init__(self, settings: Settings, clock: Clock = system_clock) -> None:
        self.settings = settings
        self.chat = SlackChat(settings.slack_bot_token, settings.slack_api_url)
        self.database = Database(settings.database_url, keys=settings.keys)
        terms = Terms(own_kinds(), settings.calendar)
        self.bot = Bot(settings, self.database, self.chat, clock, terms.calendar, terms.kinds)
        self.courier = Courier(self.bot, letter_kinds(terms, settings.zone), undelivered.tell)
        self.measures = Measures()
        self.courier.heard = self.measures.said
        self.metronome = Metronome(self.bot, all_sweeps(terms, settings.zone))
        self.socket: Socket | None = None
        self.slack: Door | None = None
        self.courier_task: asyncio.Task[None] | None = None
        self.renewing: asyncio.Task[None] | None = None

    async def start(self, beat: bool = True) -> None:
        """Up to the first event: tables, workspace, people, what was missed, listeners, and (``beat``) courier and
        sweeps. Waits for a platform that is out of reach; ``Refused`` or ``BadSettings`` where a token is not accepted.
        """
        await self.introduce(patient=True)
        if year := self.bot.calendar.unknown(self.bot.clock().date()):
            log.warning("calendar.not_loaded", region=self.bot.calendar.region, year=year)
        await try_keys(self.bot)
        await catch_up(self.bot)
        self.renewing = asyncio.create_task(renew_index(self.bot))
        router = Router(self.bot, COLUMNS, home_handlers.column, [minutes_handlers.overhear])
        app = make_app(self.chat, self.measures.timed(router.handle), self.settings.slack_signing_secret)
        self.slack = Door(app, self.settings.slack_signing_secret)
        if beat:
            self.courier_task = asyncio.create_task(self.courier.run())
            self.metronome.start()
        if self.settings.slack_app_token:
            await self._open_socket(app)

    async def introduce(self, patient: bool = False) -> None:
        """Tables, workspace and people: enough to know who is meant."""
        await asyncio.to_thread(migrate, self.database.engine)
        await (self._reached(self.chat.start) if patient else self.chat.start())
        await asyncio.to_thread(self.database.enter, self.chat.team, self.chat.team_name)
        await self._meet_everybody()

    async def stop(self) -> None:
        if self.socket:
            await self.socket.stop()
        self.metronome.stop()
        if self.renewing:
            self.renewing.cancel()
        self.courier.stop()
        if self.courier_task:
            await asyncio.wait([self.courier_task], timeout=LAST_CALLS)
        await self.chat.close()
        await asyncio.to_thread(self.database.close)

    async def _reached(self, connect: Callable[[], Awaitable[None]]) -> None:
        """Waits for a platform that is out of reach; a token it does not know is an error at once."""
        wait = 1.0
        while True:
            try:
                return await connect()
            except (NotNow, Unknown) as error:
                log.warning("slack.unreachable", error=str(error), retry_in=wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, 30)

    async def _meet_everybody(self) -> None:
        """Everybody's name, zone and language, so that names can be typed; without it people are met one by one."""
        try:
            profiles = await self.chat.people()
        except Exception as error:
            log.warning("slack.people_unread", error=str(error))
            return
        await self.bot.transact(org.meet_all, [self.bot.completed(profile) for profile in profiles])

    async def _open_socket(self, app: AsyncApp) -> None:
        self.socket = Socket(app, self.chat, self.settings.slack_app_token, lambda: catch_up(self.bot))
        try:
            await self._reached(self.socket.start)
        except Refused as error:
            raise BadSettings(f"SLACK_APP_TOKEN: Slack does not accept it ({error})") from error
