"""Rounds of reports: asked at the close of a period, collected a level at a time, whole at the top (H17, H18)."""

from __future__ import annotations

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.rules import rounds as rules
from bot.rules.org import Org, Seat, Unit
from bot.rules.worktime import Calendar
from sandbox.stage import plain
from tests.stage import SHANGHAI, Stage, staged
from tests.test_door import a_press

CN = Calendar("CN")

BANK = """unit,parent,person,role
Head office,,wang,head
Branch,Head office,mei,head
East,Branch,ann,head
East,Branch,bob,member
East,Branch,lina,member
"""


# ---- when, and who ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("month", "zone", "opens"),
    [
        ("2026-11-23", "Asia/Shanghai", "2026-11-30 09:00"),
        ("2026-10-01", "Asia/Shanghai", "2026-10-30 09:00"),  # the 31st is a Saturday
        ("2026-12-31", "Asia/Shanghai", "2026-12-31 09:00"),
        ("2026-11-23", "Europe/London", "2026-11-30 09:00"),
    ],
)
def test_a_round_opens_on_the_last_working_morning(month: str, zone: str, opens: str) -> None:
    found = rules.opens(date.fromisoformat(month), CN, ZoneInfo(zone))
    assert found.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M") == opens


@pytest.mark.parametrize(
    ("now", "month"),
    [
        ("2026-11-30 08:59", None),
        ("2026-11-30 09:00", "2026-11-01"),
        ("2026-12-03 09:00", "2026-11-01"),  # the bot was not there for a while
        ("2026-12-20 09:00", None),  # nor is an old one opened when it is first installed
        ("2027-01-02 12:00", "2026-12-01"),
    ],
)
def test_a_round_is_opened_once_its_morning_has_come_and_not_much_later(now: str, month: str | None) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=SHANGHAI)
    found = rules.to_open(moment, CN, SHANGHAI)
    assert (str(found) if found else None) == month
    assert rules.next_opening(moment, CN, SHANGHAI) > moment


@pytest.mark.parametrize(
    ("month", "kinds"),
    [("2026-11-01", ["need"]), ("2026-09-01", ["need", "product"]), ("2026-12-01", ["need", "product", "internal"])],
)
def test_the_kinds_of_a_round_are_those_whose_period_closes(month: str, kinds: list[str]) -> None:
    rhythms = {"need": "monthly", "product": "quarterly", "internal": "half-yearly", "problem": ""}
    assert rules.closing(date.fromisoformat(month), rhythms) == kinds


@pytest.mark.parametrize(
    ("rhythm", "begins"), [("monthly", "2026-12-01"), ("quarterly", "2026-10-01"), ("half-yearly", "2026-07-01")]
)
def test_a_period_begins_with_its_first_month(rhythm: str, begins: str) -> None:
    assert str(rules.begins(date(2026, 12, 1), rhythm)) == begins


def test_everybody_reports_once_and_units_where_nobody_is_do_not() -> None:
    org = Org(
        (Unit("HO"), Unit("East", "HO"), Unit("Empty", "HO"), Unit("Vacant", "Empty")),
        (
            Seat("HO", "W", "head"), Seat("HO", "D", "deputy"), Seat("East", "A", "head"), Seat("East", "B", "member"),
            Seat("HO", "B", "member"), Seat("East", "A", "member"), Seat("East", "gone", "member"),
        ),
    )  # fmt: skip
    (top,) = rules.levels(org, {"W", "D", "A", "B"})
    assert (top.unit, top.members) == ("HO", ("D",))
    assert [(each.unit, each.members) for each in top.below] == [("East", ("B",))]


# ---- the story -------------------------------------------------------------------------------------------------------


@pytest.mark.anyio
async def test_a_month_is_reported_from_the_members_to_the_top(stage: Stage) -> None:
    await stage.organise(BANK)
    stage.clock.set("2026-11-27 16:00")
    await stage.run("bob", "/raise need A longer term")
    await stage.tick()
    assert "The next round opens on Mon 30 Nov 2026, 09:00" in await stage.run("ann", "/raise rounds")
    stage.clock.set("2026-11-30 09:00")
    await stage.tick()
    assert stage.titles("bob")[-1] == "November 2026: your report"
    assert "F-1" in stage.heard("bob")[-1]
    assert stage.titles("lina")[-1] == "2026年11月反馈汇总：你的上报"
    assert not [title for title in stage.titles("ann") if "report" in title]

    stage.clock.set("2026-11-30 12:00")
    await stage.press("ann", "feedback.answer")
    await stage.fill("ann", text="We offer five years.")
    await stage.press("bob", "That is all")
    assert any("Reported: 1 item." in text for text in stage.heard("bob"))
    await stage.run("lina", "/raise 市场 对手降价")
    assert "F-2" in next(text for text in stage.heard("lina") if "你的上报" in text)
    await stage.press("lina", "就这些")

    report = stage.heard("ann")[-1]
    assert "East: report for November 2026" in report and "2 of 2" in report
    assert "1 raised, 1 answered\na level took 2 days (median)" in report and "1 raised, 0 answered" in report
    await stage.press("ann", "round.write")
    assert list(await stage.fill("ann", typical="")) == ["typical"]
    assert await stage.fill("ann", typical="Terms are too short.", opinion="Five years would do.") == {}
    assert "Given to Branch." in stage.heard("ann")[-1] and "Five years would do." in stage.heard("ann")[-1]

    branch = stage.heard("mei")[-1]
    assert "Branch：2026年11月回饋彙總" in branch and "Terms are too short." in branch
    await stage.press("mei", "round.write")
    await stage.fill("mei", typical="期限太短。")
    whole = stage.heard("wang")[-1]
    assert "Head office：2026年11月反馈汇总" in whole and "期限太短。" in whole and "本期汇总已完成" in whole
    await stage.press("wang", "round.open")
    assert "期限太短。" in plain(stage.sandbox.whispers("wang")[-1])
    for nosy in ("bob", "carol", "lina"):
        assert "期限太短" not in await stage.run(nosy, "/raise rounds")


@pytest.mark.anyio
async def test_who_stays_silent_is_reminded_passed_over_and_named_to_their_head_only(stage: Stage) -> None:
    await stage.organise(BANK)
    stage.clock.set("2026-11-30 09:00")
    await stage.tick()
    await stage.press("bob", "Nothing this time")
    stage.clock.set("2026-12-01 09:01")
    await stage.tick()
    assert any("你的上报" in text and "12月1日" in text for text in stage.heard("lina")[1:])
    assert len([text for text in stage.heard("bob") if "report" in text]) == 1
    stage.clock.set("2026-12-01 18:01")
    await stage.tick()
    stage.clock.set("2026-12-02 09:01")
    await stage.tick()
    report = next(text for text in stage.heard("ann") if "East: report" in text)
    assert "Not reported" in report and "李娜" in report and "1 of 2" in report
    stage.clock.set("2026-12-07 09:01")
    await stage.tick()
    assert "the numbers went to Branch without words" in next(t for t in stage.heard("ann") if "East: report" in t)
    branch = next(text for text in stage.heard("mei") if "Branch：" in text)
    assert (
        "李娜" not in branch and "1/2" in branch and "Ann Baker" in branch
    )  # who did not write the report, to her head
    stage.clock.set("2026-12-14 09:01")
    await stage.tick()
    assert any("Head office：" in text for text in stage.heard("wang"))
    before = [len(stage.heard(who)) for who in ("wang", "mei", "ann", "bob", "lina")]
    stage.clock.set("2026-12-15 09:01")
    await stage.tick()
    assert [len(stage.heard(who)) for who in ("wang", "mei", "ann", "bob", "lina")] == before


@pytest.mark.anyio
async def test_what_is_late_or_not_ones_own_changes_nothing(stage: Stage) -> None:
    await stage.organise(BANK)
    stage.clock.set("2026-11-30 09:00")
    await stage.tick()
    for report in ("1", "2", "99", "", "x"):  # the unit's, bob's, none
        press = a_press(stage, "lina", "round.done", json.dumps({"report": report}))
        await stage.sandbox.delivery.ask(stage.sandbox.app, "interactive", press)
    assert stage.heard("bob")[-1].endswith("Nothing this time")
    await stage.press("bob", "Nothing this time")
    with pytest.raises(KeyError):
        await stage.press("bob", "Nothing this time")
    stage.clock.set("2026-12-03 09:00")
    await stage.tick()
    await stage.tick()
    assert sum("East: report" in text for text in stage.heard("ann")) == 1


@pytest.mark.anyio
async def test_who_is_away_or_has_left_is_not_missing_and_a_unit_without_a_head_is_passed_over(stage: Stage) -> None:
    await stage.organise(BANK.replace("East,Branch,ann,head\n", "East,Branch,,\n"))
    await stage.run("bob", "/upchain away 2026-11-27 2026-12-04")
    stage.clock.set("2026-11-30 09:00")
    await stage.tick()
    assert not [title for title in stage.titles("bob") if "report" in title]
    stage.sandbox.workspace.change_person(stage.sandbox.person("lina"), deleted=True)
    await stage.sandbox.settled()
    stage.clock.set("2026-12-02 09:01")
    await stage.tick()
    branch = next(text for text in stage.heard("mei") if "Branch：" in text)
    assert "0/2" in branch and "未上報" not in branch and "無人負責" in branch
    assert "你当时不在" not in "".join(stage.heard("bob"))


@pytest.mark.anyio
async def test_what_is_raised_anonymously_shows_in_no_number(stage: Stage) -> None:
    await stage.organise(BANK)
    stage.clock.set("2026-12-30 10:00")
    await stage.run("bob", "/raise internal")
    assert await stage.fill("bob", text="The rota is unfair", anonymous="yes") == {}
    stage.clock.set("2026-12-31 09:00")
    await stage.tick()
    mine = stage.heard("bob")[-1]
    assert (
        "internal opinion (second half-year)" in mine
        and "product feedback (Q4)" in mine
        and "customer need, market news" in mine
    )
    assert "F-1" not in mine
    stage.clock.set("2027-01-05 09:01")
    await stage.tick()
    report = next(text for text in stage.heard("ann") if "East: report" in text)
    assert "*internal opinion (second half-year)*\nnone" in report and "0 of 2" in report


@pytest.mark.anyio
async def test_two_hundred_people_close_a_month(sqlite_url: str) -> None:
    """Four levels: a head office, 3 regions, 15 branches, 181 relationship managers."""
    async with staged(sqlite_url, "http", people=[somebody(number) for number in range(200)]) as stage:
        await stage.organise(big_bank())
        for number in range(19, 200, 9):
            await stage.run(f"p{number}", f"/raise need Client {number} asks for a longer term")
        stage.clock.set("2026-11-30 09:00")
        await stage.tick()
        members = range(19, 200)
        assert all(stage.titles(f"p{number}")[-1] == "November 2026: your report" for number in members)
        for number in range(20, 200, 4):
            await stage.press(f"p{number}", "round.done")
        for day in ("2026-12-01 09:01", "2026-12-01 18:01", "2026-12-02 09:01"):
            stage.clock.set(day)
            await stage.tick()
        for number in range(4, 19):  # every branch
            await stage.press(f"p{number}", "round.write")
            assert await stage.fill(f"p{number}", typical=f"Branch {number} says so.") == {}
        for number in range(1, 4):  # every region
            await stage.press(f"p{number}", "round.write")
            assert await stage.fill(f"p{number}", typical=f"Region {number} says so.") == {}
        whole = [text for text in stage.heard("p0") if "Head office: report" in text]
        assert len(whole) == 1 and "The round is closed" in whole[0]
        reported = {*range(19, 200, 9), *range(20, 200, 4)}
        assert f"{len(reported)} of 181" in whole[0] and f"{len(range(19, 200, 9))} raised" in whole[0]
        assert all(f"Region {number} says so." in whole[0] for number in range(1, 4)) and "p19" not in whole[0]


def somebody(number: int) -> dict[str, str]:
    return {"handle": f"p{number}", "name": f"Person {number}", "locale": "en-GB", "tz": "Asia/Shanghai"}


def big_bank() -> str:
    lines = ["unit,parent,person,role", "Head office,,p0,head"]
    lines += [f"Region {region},Head office,p{region},head" for region in range(1, 4)]
    lines += [f"Branch {branch},Region {branch % 3 + 1},p{branch},head" for branch in range(4, 19)]
    lines += [f"Branch {4 + number % 15},,p{number},member" for number in range(19, 200)]
    return "\n".join(lines) + "\n"
