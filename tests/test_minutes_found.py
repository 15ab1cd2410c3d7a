"""Found again (H6): by words in two scripts, people and dates, best first, only what the asker may read."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot import minutes_found
from bot.rules.minutes_search import best_first, read_search
from bot.rules.minutes_words import words_of
from handlers.minutes_missed import renew_index
from storage.database import Store
from storage.minutes_words import Indexed
from storage.vault import Vault, new_key
from tests.stage import Stage

pytestmark = pytest.mark.anyio
SHANGHAI = ZoneInfo("Asia/Shanghai")


async def meeting(stage: Stage, topic: str, *lines: str, by: str = "ann", channel: str = "general") -> str:
    await stage.run(by, f"/minutes start {topic}", channel)
    thread = str(stage.sandbox.messages(channel)[-1]["ts"])
    for line in lines:
        await stage.say(by, line, channel, thread)
    await stage.say(by, "@upchain end", channel, thread)
    return thread


async def found(stage: Stage, words: str, by: str = "ann", channel: str = "general") -> list[str]:
    """The numbers found, in order."""
    answer = await stage.run(by, f"/minutes find {words}", channel)
    return re.findall(r"^[•* ]*(M-\d+)\*? ", answer, re.M)


async def test_words_of_two_characters_and_words_of_latin_letters(stage: Stage) -> None:
    await meeting(stage, "周例会", "我们看了贷后检查的结果", "决议：投诉当天答复")
    await meeting(stage, "Budget", "decision: new LOANS need two signatures", "talk about the weather")
    first, second, both, neither = ["M-1"], ["M-2"], ["M-2", "M-1"], list[str]()
    cases = {
        **dict.fromkeys(("贷后", "投诉", "检查", "诉", "投诉当天", "例会", "2026-11 投诉"), first),
        **dict.fromkeys(("loan", "LOANS signatures", "budget", "weather", "M-2", "@ann signatures"), second),
        **dict.fromkeys(("2026-11", "2026年11月23日", "Ann Baker"), both),
        **dict.fromkeys(("后贷", "oans", "投诉 loan", "2025", "@bob signatures", "' OR 1 --", '"*', "！？"), neither),
    }
    assert {words: await found(stage, words) for words in cases} == cases
    answer = await stage.run("ann", "/minutes find signatures")
    assert "Decision: new LOANS need two signatures" in answer


async def test_simplified_finds_traditional_and_words_may_stand_far_apart(stage: Stage) -> None:
    await meeting(stage, "支行週例會", "我們看了貸後檢查的結果", "決議：@lina 負責回訪", "投诉当天答复", by="mei")
    await meeting(stage, "Loans", "the branches report", "行动：李娜 明天回电")
    cases = {
        **{key: ["M-1"] for key in ("贷后", "貸後", "周例会 贷后", "例會 投訴", "回访 投诉", "林美 回訪", "M-1 投诉")},
        **{key: ["M-2"] for key in ("branch", "loan branches", "@ann 回电", "loans 李娜")},
        "11月": ["M-1", "M-2"], "2026-11 贷后": ["M-1"], "10月": [], "@lina": ["M-1"], "例会 branch": [],
    }  # fmt: skip
    assert {words: await found(stage, words) for words in cases} == cases


async def test_a_time_may_also_be_what_was_said(stage: Stage) -> None:
    await meeting(stage, "One", "我们回顾3月的贷后检查")
    assert await found(stage, "3月 贷后") == ["M-1"]


async def test_what_stands_together_comes_before_what_stands_apart(stage: Stage) -> None:
    await meeting(stage, "One", "the mortgage rates")
    await meeting(stage, "Two", "a mortgage", "the rates")
    assert await found(stage, "mortgage rates") == ["M-1", "M-2"]


async def test_an_index_of_an_earlier_form_is_made_anew(stage: Stage) -> None:
    await meeting(stage, "One", "we like apples")
    await meeting(stage, "Two private", "we like pears")
    await meeting(stage, "Three private", "we like plums")
    bot = stage.house.bot

    def age(store: Store, now: datetime) -> None:
        for number in (1, 2, 3):
            meeting = store.meetings.get(number)
            assert meeting
            store.meetings.words.drop(meeting.id)
            store.meetings.indexed(meeting, 1)

    await bot.transact(age)
    assert [await found(stage, word) for word in ("apples", "pears", "plums")] == [[], [], []]
    keys, bot.database.vault = bot.database.vault, Vault([new_key()])
    await renew_index(bot)
    bot.database.vault = keys
    assert [await found(stage, word) for word in ("apples", "pears", "plums")] == [["M-1"], [], []]
    await renew_index(bot)
    assert [await found(stage, word) for word in ("apples", "pears", "plums")] == [["M-1"], ["M-2"], ["M-3"]]
    assert await bot.read(minutes_found.outdated) == []


async def test_what_was_decided_comes_before_talk(stage: Stage) -> None:
    await meeting(stage, "One", "decision: mortgage rates stay")
    await meeting(stage, "Two", "somebody said mortgage", "and again mortgage")
    await meeting(stage, "Mortgage team", "good morning")
    assert await found(stage, "mortgage") == ["M-3", "M-1", "M-2"]


async def test_edits_deletions_and_the_chairs_words_are_followed(stage: Stage) -> None:
    await stage.run("ann", "/minutes start Weekly")
    thread = str(stage.sandbox.messages("general")[-1]["ts"])
    one = await stage.say("ann", "decision: apples", thread=thread)
    two = await stage.say("ann", "pears", thread=thread)
    assert (await found(stage, "apples"), await found(stage, "pears")) == (["M-1"], ["M-1"])
    await stage.sandbox.edit("ann", "general", one, "decision: plums")
    await stage.sandbox.delete("ann", "general", two)
    assert [await found(stage, word) for word in ("apples", "pears", "plums")] == [[], [], ["M-1"]]
    await stage.say("ann", "@upchain end", thread=thread)
    await stage.press("ann", "minutes.edit")
    await stage.fill("ann", topic="Weekly fruit", decisions="We buy cherries.", actions="")
    assert [await found(stage, word) for word in ("fruit", "cherries")] == [["M-1"], ["M-1"]]
    assert "We buy cherries." in await stage.run("ann", "/minutes find cherries")


async def test_of_other_channels_only_ones_own(stage: Stage) -> None:
    channel = "elsewhere"
    everybody = [person.id for person in stage.sandbox.workspace.people]
    stage.sandbox.workspace.add_channel(channel, [*everybody, stage.sandbox.app.bot_user])
    await meeting(stage, "Elsewhere", "decision: bananas", by="bob", channel=channel)
    assert await found(stage, "bananas", "bob") == ["M-1"]
    assert await found(stage, "bananas", "bob", "@bob") == ["M-1"]
    assert await found(stage, "bananas", "ann") == []
    assert await found(stage, "bananas", "ann", channel) == ["M-1"]


# ---- rules -----------------------------------------------------------------------------------------------------------


def indexed(meeting: int, kind: str, day: int = 1, ref: str = "1") -> Indexed:
    return Indexed(meeting * 100 + day, 1, meeting, ref, kind, datetime(2026, 11, day, tzinfo=UTC), "")


@pytest.mark.parametrize(
    ("hits", "order"),
    [
        ([], []),
        ([indexed(1, "said"), indexed(2, "decision")], [2, 1]),
        ([indexed(1, "said", 1), indexed(2, "said", 2)], [2, 1]),
        ([indexed(1, "said", 1), indexed(1, "said", 2), indexed(2, "said", 9)], [1, 2]),
        ([indexed(1, "meeting", ref=""), indexed(2, "action")], [1, 2]),
    ],
)
def test_the_best_comes_first(hits: list[Indexed], order: list[int]) -> None:
    assert [found.meeting for found in best_first(hits, 20)] == order
    assert len(best_first([indexed(n, "said") for n in range(50)], 20)) == 20


def test_the_line_shown_is_a_line_where_there_is_one() -> None:
    (best,) = best_first([indexed(1, "meeting", ref=""), indexed(1, "said", 2, "7"), indexed(1, "action", 1, "8")], 20)
    assert (best.line, best.kind) == ("8", "action")


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2026-11-23", "2026-11-23", "2026-11-24"),
        ("2026/1/5 loan", "2026-01-05", "2026-01-06"),
        ("2026年12月", "2026-12-01", "2027-01-01"),
        ("2026年9月份 投诉", "2026-09-01", "2026-10-01"),
        ("２０２６", "2026-01-01", "2027-01-01"),
        ("11月", "2026-11-01", "2026-12-01"),
        ("12月 贷后", "2025-12-01", "2026-01-01"),
        ("１１月２３号", "2026-11-23", "2026-11-24"),
        ("11月24日", "2025-11-24", "2025-11-25"),
        ("十月份的投诉", "2026-10-01", "2026-11-01"),
        ("十一月5日", "2026-11-05", "2026-11-06"),
        ("Nov 2026", "2026-11-01", "2026-12-01"),
        ("loans in September 2025", "2025-09-01", "2025-10-01"),
        ("5 March", "2026-03-05", "2026-03-06"),
        ("dec 24", "2025-12-24", "2025-12-25"),
        ("Oct 3, 2026", "2026-10-03", "2026-10-04"),
        ("2026-02-31", None, None),
        ("13月", None, None),
        ("三个月", None, None),
        ("decision 2026x", None, None),
        ("may we", None, None),
        ("mayor 2", None, None),
        ("loan 12345678", None, None),
        ("第211月", None, None),
    ],
)
def test_times_are_read(text: str, since: str | None, until: str | None) -> None:
    read = read_search(text, datetime(2026, 11, 23, 10, tzinfo=SHANGHAI))[0]
    days = (read.since and f"{read.since:%Y-%m-%d}", read.until and f"{read.until:%Y-%m-%d}")
    assert days == (since, until)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("贷后", "貸後"), ("台湾", "臺灣"), ("头发", "頭髮"), ("发现", "發現"), ("里程碑", "裏程碑"), ("里", "裡"),
        ("着手", "著手"), ("总行", "總行"), ("ＡＢＣ１２", "abc12"), ("Loans", "loan"), ("policies", "policy"),
        ("BRANCHES", "branch"), ("taxes", "tax"), ("ｌｏａｎ", "LOAN"), ("张伟", "張偉"), ("余额", "餘額"),
    ],
)  # fmt: skip
def test_writings_of_one_word_are_one_word(one: str, other: str) -> None:
    assert words_of(one) == words_of(other) != set()


@pytest.mark.parametrize("word", ["business", "status", "analysis", "gas", "us", "is"])
def test_what_is_no_plural_stays(word: str) -> None:
    assert words_of(word) == {word}


def test_every_word_of_the_index_is_bare() -> None:
    for text in ("贷后", "ＡＢＣ", "a'b\"c", "ёж 한국 カナ", "x\ue000U1\ue001y", "🙂"):
        assert all(word.isascii() and word.isalnum() for word in words_of(text))
    assert words_of("贷后") & words_of("看贷后检") == words_of("贷后")
