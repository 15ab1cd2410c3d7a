"""Feedback over four levels in a real browser: forwarded, breached, joined, answered, fanned back, reopened.

Who matters is looked at through a window; the others act through the workspace.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.words import Reader
from tests.browser import Opener, Window, needs_chromium, windows
from tests.stage import SHANGHAI, Stage, staged
from tests.test_browser_stories import BOT, at_the_bot, standing

pytestmark = pytest.mark.anyio

LEVELS = """unit,parent,person,role
{head_office},,top,head
{branch},{head_office},branch,head
{sub},{branch},sub,head
{north},{sub},north,head
{north},{sub},m1,member
{north},{sub},m2,member
{south},{sub},south,head
{south},{sub},deputy,deputy
{south},{sub},m3,member
{south},{sub},m4,member
{east},{sub},east,head
{east},{sub},m5,member
"""


@dataclass(frozen=True)
class Cast:
    """Who plays, in which language; the last of the raisers reads another one."""

    language: str
    door: str
    names: dict[str, str]
    units: dict[str, str]
    kind: str
    matters: tuple[str, ...]
    words: dict[str, str]

    @property
    def read(self) -> Reader:
        return Reader(self.language, SHANGHAI)

    def people(self) -> list[dict[str, str]]:
        own, other = ("en-GB", "zh-CN") if self.language == "en" else ("zh-CN", "en-GB")
        return [
            {"handle": handle, "name": name, "locale": other if handle == "m5" else own, "tz": "Asia/Shanghai"}
            for handle, name in self.names.items()
        ]


ENGLISH = Cast(
    "en", "http",
    dict(zip(("top", "branch", "sub", "north", "south", "deputy", "east", "m1", "m2", "m3", "m4", "m5"),
             ("Grace Hill", "Henry Moss", "Ivy Stone", "Jack Reed", "Kate Wood", "Leo Marsh", "Mary Field", "Nora Lake",
              "Owen Brook", "Pia Shore", "Rob Glen", "孙悦"), strict=True)),
    {"head_office": "Head office", "branch": "Branch", "sub": "Sub-branch", "north": "North", "south": "South",
     "east": "East"},
    "market",
    ("Clients ask for appointments on Saturdays", "Could we offer Saturday appointments? Four clients asked",
     "A client would like an appointment on a Saturday", "Appointments on Saturdays, please: clients work in the week",
     "客户也问过：Saturday appointments for clients"),
    {"agree": "Heard it too.", "title": "Appointments on Saturdays", "done": "We opened one Saturday in October.",
     "opinion": "Three teams, one wish: worth a trial.", "answer": "From January, two Saturdays a month.",
     "line": "North begins, the others follow in February.", "why": "January is too late for my client."},
)  # fmt: skip
CHINESE = Cast(
    "zh-Hans", "socket",
    dict(zip(ENGLISH.names, ("王芳", "林美华", "陈静", "李娜", "赵敏", "周杰", "吴刚", "孙悦", "郑洁", "冯源", "韩雪",
                             "Nora Lake"), strict=True)),
    {"head_office": "总行", "branch": "分行", "sub": "支行", "north": "城北理财中心", "south": "城南理财中心",
     "east": "城东理财中心"},
    "市场",
    ("客户希望周六也能预约办理业务", "四位客户询问周六能否预约", "有客户想周六预约办理",
     "建议开放周六预约，客户平时没时间",
     "客户想周六预约，平时请不了假"),
    {"agree": "情况属实。", "title": "周六预约", "done": "十月试开过一个周六。", 
     "opinion": "三个团队反映同一件事，值得试行。",
     "answer": "一月起每月开放两个周六。", "line": "城北先行，其他团队二月跟进。", "why": "一月对我的客户来说太晚了。"},
)  # fmt: skip


@pytest.fixture(params=[ENGLISH, CHINESE], ids=lambda cast: cast.language)
def cast(request: pytest.FixtureRequest) -> Cast:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
async def played(cast: Cast, sqlite_url: str) -> AsyncIterator[Stage]:
    async with staged(sqlite_url, cast.door, people=cast.people()) as stage:
        await stage.organise(LEVELS.format(**cast.units))
        yield stage


@pytest.fixture
async def window(played: Stage) -> AsyncIterator[Opener]:
    async with windows(played.sandbox.url) as opener:
        yield opener


async def sent(window: Window, stage: Stage) -> None:
    """The open form, and what is said because of it."""
    await window.submit()
    await stage.sandbox.settled()
    await stage.house.courier.drain()


async def pressed(window: Window, stage: Stage, label: str) -> None:
    await window.press(label)
    await stage.sandbox.settled()
    await stage.house.courier.drain()


@needs_chromium
async def test_what_five_of_three_teams_say_goes_up_as_one_and_comes_back_to_each(
    cast: Cast, played: Stage, window: Opener
) -> None:
    read, stage, said = cast.read, played, cast.words
    raiser = await window(cast.names["m1"])
    await stage.run("south", "/upchain away today 2026-11-27")
    await raiser.open("general")
    await raiser.say(f"/raise {cast.kind} {cast.matters[0]}")
    await standing(raiser, "F-1", cast.names["north"])
    for number, matter in enumerate(cast.matters[1:], 2):
        await stage.run(f"m{number}", f"/raise {cast.kind} {matter}")

    stage.clock.set("2026-11-23 16:00")  # two heads forward theirs, one of them a deputy; the third is silent
    for head in ("north", "north", "deputy", "deputy"):
        await stage.press(head, "feedback.forward")
        assert await stage.fill(head, text=said["agree"]) == {}
    stage.clock.set("2026-11-25 10:00")
    await stage.tick()

    head = await window(cast.names["sub"])
    await head.open("general")
    await head.say("/raise desk" if cast.language == "en" else "/raise 收件台")
    await standing(head, read("feedback-desk", count=5), read("feedback-alike"), "F-1", "F-5")
    await head.press(read("feedback-merge"))
    await head.fill(read("feedback-merge-heading"), said["title"])
    await head.fill(read("feedback-merge-done"), said["done"])
    await head.submit()
    assert list(await head.faults_shown()) == [read("feedback-merge-opinion")]  # what goes up needs one
    await head.fill(read("feedback-merge-opinion"), said["opinion"])
    await sent(head, stage)
    await raiser.open(BOT)
    await standing(raiser, "F-6", cast.names["branch"], cast.units["branch"], of="F-1")
    assert all(name not in "".join(stage.heard("m1")) for name in (cast.names["m2"], cast.names["m5"]))

    branch = await at_the_bot(window, cast.names["branch"])
    await standing(branch, said["title"], said["done"], said["opinion"], *cast.matters)
    await branch.press(read("feedback-answer"))
    await branch.fill(read("feedback-answer-field"), said["answer"])
    await sent(branch, stage)
    assert not any(said["answer"] in message for message in stage.heard("m1"))
    await head.open(BOT)
    await standing(head, said["answer"], read("feedback-passing-hint"))
    await head.press(read("feedback-line"))
    await head.fill(read("feedback-line-field"), said["line"])
    await sent(head, stage)

    assert said["answer"] in stage.heard("m5")[-1] and said["line"] in stage.heard("m5")[-1]
    assert not any(said["answer"] in message for message in stage.heard("m1"))  # first past those who forwarded it
    stage.clock.set("2026-11-25 15:00")
    await stage.tick()
    await standing(raiser, said["answer"], said["line"], cast.names["sub"], of=read("feedback-settle"))
    await pressed(raiser, stage, read("feedback-settle"))
    await standing(raiser, read("feedback-state-settled"), of=said["answer"])
    assert all(said["answer"] in stage.heard(f"m{number}")[-1] for number in (2, 3, 4))

    await stage.press("m5", "feedback.reopen")
    assert await stage.fill("m5", text=said["why"]) == {}
    top = await at_the_bot(window, cast.names["top"])
    await standing(top, cast.matters[4], said["why"], cast.names["m5"])
    assert all(matter not in "".join(stage.heard("top")) for matter in cast.matters[:4])
