"""How often something comes again, read from words, and on which days that is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.repeats import in_words
from bot.rules.recurrence import Rule, due_at, occasions, read, upcoming
from bot.rules.worktime import Calendar
from bot.words import Reader

CN = Calendar("CN")
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("text", "rule", "hour", "rest"),
    [
        ("每周一 9点 交周报", "FREQ=WEEKLY;BYDAY=MO", "09:00", "交周报"),
        ("每週五下午3點半 交週報", "FREQ=WEEKLY;BYDAY=FR", "15:30", "交週報"),
        ("每周一三五 9:30 跑步", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "09:30", "跑步"),
        ("每星期二、四 开晨会", "FREQ=WEEKLY;BYDAY=TU,TH", None, "开晨会"),
        ("每两周周五 复盘", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", None, "复盘"),
        ("每月5号 对账", "FREQ=MONTHLY;BYMONTHDAY=5", None, "对账"),
        ("每月１号和１５号 发薪", "FREQ=MONTHLY;BYMONTHDAY=1,15", None, "发薪"),
        ("每月十五日前 上报", "FREQ=MONTHLY;BYMONTHDAY=15", None, "前 上报"),
        ("每月最后一个周五 盘点", "FREQ=MONTHLY;BYDAY=-1FR", None, "盘点"),
        ("每月月底 关账", "FREQ=MONTHLY;BYMONTHDAY=-1", None, "关账"),
        ("每月最后一个工作日下班前 关账", "FREQ=MONTHLY;BYMONTHDAY=-1", None, "关账"),
        ("每月第一个工作日 例会", "FREQ=MONTHLY;BYMONTHDAY=1;X-MOVE=AFTER", None, "例会"),
        ("每个工作日 看邮件", "FREQ=DAILY", None, "看邮件"),
        ("每天上午九点半打卡", "FREQ=DAILY", "09:30", "打卡"),
        ("每季度末 上报", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", None, "上报"),
        ("每年12月31日 总结", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", None, "总结"),
        ("every Monday 9am send the report", "FREQ=WEEKLY;BYDAY=MO", "09:00", "send the report"),
        ("send the report every Friday by 5pm", "FREQ=WEEKLY;BYDAY=FR", "17:00", "send the report"),
        ("every Friday send the report by 5pm", "FREQ=WEEKLY;BYDAY=FR", "17:00", "send the report"),
        ("at 9am every Monday send it", "FREQ=WEEKLY;BYDAY=MO", "09:00", "send it"),
        ("every Monday and Thursday call the client", "FREQ=WEEKLY;BYDAY=MO,TH", None, "call the client"),
        ("every other Tuesday at 15:00 review", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "15:00", "review"),
        ("every last Friday send the deck", "FREQ=MONTHLY;BYDAY=-1FR", None, "send the deck"),
        ("on the 5th of every month pay the rent", "FREQ=MONTHLY;BYMONTHDAY=5", None, "pay the rent"),
        ("at the end of every quarter close the books", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", None,
         "close the books"),
        ("every weekday tidy the desk", "FREQ=DAILY", None, "tidy the desk"),
        ("weekly on Tue: numbers", "FREQ=WEEKLY;BYDAY=TU", None, ": numbers"),
    ],
)  # fmt: skip
def test_it_is_read_and_cut_out(text: str, rule: str, hour: str | None, rest: str) -> None:
    found = read(text)
    assert found is not None
    assert (str(found.rule), found.hour and f"{found.hour:%H:%M}", found.rest.strip()) == (rule, hour, rest)
    assert Rule.parse(str(found.rule)) == found.rule


@pytest.mark.parametrize(
    "text",
    [
        "prepare the daily report by Friday",
        "send the weekly numbers by Friday",
        "每月5号的报表 周五前交",
        "每周 交周报",
        "every month check the safe",
        "tell everybody on Monday",
        "每月32号 交报告",
        "每年2月30日 交报告",
        "明天提交每日清单",
        "by Friday: send the file",
    ],
)
def test_what_does_not_say_outright_that_it_repeats_is_none(text: str) -> None:
    assert read(text) is None


def test_a_day_off_moves_to_the_working_day_before() -> None:
    """2026: National Day 1 to 7 October, Saturday 10 October worked instead."""
    fridays = occasions(Rule("WEEKLY", days=((0, 4),)), date(2026, 9, 21), date(2026, 9, 21), CN)
    assert [(str(o.day)[5:], str(o.due)[5:]) for o in islice(fridays, 3)] == [
        ("09-25", "09-24"), ("10-02", "09-30"), ("10-09", "10-09"),
    ]  # fmt: skip
    first = occasions(Rule("MONTHLY", monthdays=(1,), after=True), date(2026, 9, 1), date(2026, 9, 1), CN)
    assert next(first).due == date(2026, 10, 8)


def test_every_day_is_every_working_day_the_make_up_saturday_too() -> None:
    days = occasions(Rule("DAILY"), date(2026, 9, 29), date(2026, 9, 29), CN)
    assert [f"{o.due:%m-%d}" for o in islice(days, 5)] == ["09-30", "10-08", "10-09", "10-10", "10-12"]


def test_the_hour_is_local_on_both_sides_of_summer_time() -> None:
    sydney = ZoneInfo("Australia/Sydney")
    coming = upcoming(Rule("WEEKLY", days=((0, 4),)), time(9), date(2026, 9, 24), date(2026, 9, 24),
                      datetime(2026, 9, 24, tzinfo=UTC), sydney, Calendar("AU"))  # fmt: skip
    instants = [due_at(o.due, time(9), sydney).astimezone(UTC) for o in islice(coming, 3)]
    assert [f"{each:%m-%d %H:%M}" for each in instants] == ["09-24 23:00", "10-01 23:00", "10-08 22:00"]


rules = st.one_of(
    st.builds(Rule, st.just("DAILY"), st.integers(1, 5)),
    st.builds(Rule, st.just("WEEKLY"), st.integers(1, 3), st.tuples(st.tuples(st.just(0), st.integers(0, 6)))),
    st.builds(Rule, st.just("MONTHLY"), monthdays=st.tuples(st.integers(1, 31)), after=st.booleans()),
    st.builds(Rule, st.just("MONTHLY"), days=st.tuples(st.tuples(st.sampled_from([-1, 1, 2, 4]), st.integers(0, 6)))),
)


@given(rules, st.dates(date(2025, 1, 1), date(2026, 6, 30)), st.sampled_from(["CN", "US", "HK"]))
def test_every_occasion_is_due_on_a_working_day_of_its_own(rule: Rule, begun: date, region: str) -> None:
    calendar = Calendar(region)
    found = list(islice(occasions(rule, begun, begun, calendar), 8))
    assert all(calendar.is_workday(each.due) for each in found)
    assert all(one.day < other.day and one.due < other.due for one, other in pairwise(found))
    assert Rule.parse(str(rule)) == rule
    for each in found[:-1]:  # going on from any of them gives the same next one
        assert next(occasions(rule, begun, each.day, calendar)) == found[found.index(each) + 1]


@given(st.text(max_size=80))
def test_nothing_typed_breaks_it(text: str) -> None:
    read(text)
    read(f"every {text}")
    read(f"每{text}")


SAID = [
    Rule("DAILY"), Rule("DAILY", 3), Rule("WEEKLY", days=((0, 0),)), Rule("WEEKLY", days=((0, 0), (0, 2))),
    Rule("WEEKLY", 2, ((0, 1),)), Rule("MONTHLY", monthdays=(5,)), Rule("MONTHLY", monthdays=(-1,)),
    Rule("MONTHLY", monthdays=(1,), after=True), Rule("MONTHLY", days=((-1, 4),)), Rule("MONTHLY", days=((2, 1),)),
    Rule("YEARLY", monthdays=(-1,), months=(3, 6, 9, 12)), Rule("YEARLY", monthdays=(-1,), months=(6, 12)),
    Rule("YEARLY", monthdays=(1,), months=(1, 4, 7, 10), after=True),
    Rule("YEARLY", monthdays=(-1,), months=(12,)),
    Rule("YEARLY", monthdays=(25,), months=(3,)),
]  # fmt: skip


@pytest.mark.parametrize("rule", SAID, ids=str)
@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("hour", ["", "09:00", "17:30"])
def test_a_rule_in_words_is_read_as_itself(rule: Rule, language: str, hour: str) -> None:
    """What a form shows of a rule can be sent again as it stands."""
    found = read(in_words(str(rule), hour, Reader(language, SHANGHAI)))
    assert found and found.rule == rule and not found.rest.strip()
    assert (f"{found.hour:%H:%M}" if found.hour else "") == hour
