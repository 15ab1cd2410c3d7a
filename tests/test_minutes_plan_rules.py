"""How a planned meeting is read from words, its agenda, and the calendar file, by tables and properties."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Refusal
from bot.rules import dates, minutes_agenda, minutes_calendar, minutes_plan, minutes_search
from bot.rules.minutes_agenda import Point
from bot.rules.minutes_calendar import Event
from bot.rules.minutes_plan import Proposal
from bot.rules.recall import eve
from bot.rules.rhythm import Rhythm
from bot.rules.worktime import Calendar
from storage.absences import Absence

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 10, tzinfo=ZONE)  # a Monday
CHINA = Calendar("CN")


def read(text: str) -> Proposal:
    return minutes_plan.read(text, str.upper, lambda words: dates.read(words, NOW, ZONE, CHINA), ["Branch", "零售部"])


@pytest.mark.parametrize(
    ("text", "topic", "when", "minutes"),
    [
        ("Weekly sync tomorrow 3pm @a @b", "Weekly sync", "11-24 15:00", 60),
        ("Weekly sync tomorrow 3-4pm @a", "Weekly sync", "11-24 15:00", 60),
        ("Weekly sync tomorrow 11am to 1pm", "Weekly sync", "11-24 11:00", 120),
        ("Budget 24 Nov 15:00-16:30", "Budget", "11-24 15:00", 90),
        ("周例会 明天下午3点到4点半 @a", "周例会", "11-24 15:00", 90),
        ("明天15:00 周例会 45分钟", "周例会", "11-24 15:00", 45),
        ("周例会 明天15:00 一个半小时", "周例会", "11-24 15:00", 90),
        ("週例會 11月24日 15:00～16:00", "週例會", "11-24 15:00", 60),
        ("2026-12-01 14:00~15:00 月度会", "月度会", "12-01 14:00", 60),
        ("周五例会 周五下午3点", "周五例会", "11-27 15:00", 60),
        ("Sync tomorrow 15:00 for half an hour", "Sync", "11-24 15:00", 30),
        ("Team meeting in 30 minutes", "Team meeting", "11-23 10:30", 60),
        ("Review of 3-5 files tomorrow 10am", "Review of 3-5 files", "11-24 10:00", 60),
        ("Q4 review 1 Dec 2pm, 90 min", "Q4 review", "12-01 14:00", 90),
        ("Sync tomorrow 9am; agenda: A 5m; B 12m", "Sync", "11-24 09:00", 20),
    ],
)
def test_topic_time_and_length(text: str, topic: str, when: str, minutes: int) -> None:
    new = read(text)
    assert new.when.due and minutes_plan.question(new) == ""
    assert (new.topic, f"{new.when.due:%m-%d %H:%M}", new.minutes) == (topic, when, minutes)


@pytest.mark.parametrize(
    ("text", "question"),
    [("Weekly sync @a", "none"), ("Weekly sync on Friday", "no-hour"), ("Planning 2026-11-28 10:00", "day_off"),
     ("Planning yesterday 3pm", "past"), ("周例会 每周一", "no-hour")],
)  # fmt: skip
def test_what_is_not_clear_is_a_question(text: str, question: str) -> None:
    assert minutes_plan.question(read(text)) == question


def test_everything_in_any_order() -> None:
    new = read(
        "授信审批会 明天10点 机密 @a 记录：@c 地点：三楼 会议室；主持：@b 可读：零售部 @d "
        "议程：一、价格 10分钟 @e；期限"
    )
    assert (new.topic, new.chair, new.scribe, new.people, new.room) == ("授信审批会", "B", "C", ("A",), "三楼 会议室")
    assert new.restricted and set(new.readers) == {"unit:零售部", "D"}
    assert [(point.text, point.minutes, point.speaker) for point in new.agenda] == [
        ("一、价格", 10, "E"),
        ("期限", 0, ""),
    ]
    call = read("Sync tomorrow 3pm https://meet.example.com/x?y=1 @a")
    assert call.room == "https://meet.example.com/x?y=1" and call.topic == "Sync"
    with pytest.raises(Refusal, match="readers-unknown"):
        read("Sync tomorrow 3pm private; readers: Nowhere")


def test_a_rhythm_and_its_hour() -> None:
    new = read("Weekly sync every Monday 9am for 45 min @a")
    assert (str(new.rule), str(new.hour), new.minutes, new.topic) == (
        "FREQ=WEEKLY;BYDAY=MO", "09:00:00", 45, "Weekly sync",
    )  # fmt: skip


# ---- agendas ---------------------------------------------------------------------------------------------------------


def test_an_agenda_comes_back_as_it_was_written() -> None:
    points = minutes_agenda.read("1. Pipeline (10 min) @bob\n2) Risks\n- 投诉 5分钟 @李娜", str.upper)
    assert [(each.text, each.minutes, each.speaker) for each in points] == [
        ("Pipeline", 10, "BOB"), ("Risks", 0, ""), ("投诉", 5, "李娜"),
    ]  # fmt: skip
    assert minutes_agenda.read(minutes_agenda.written(points, str.lower), str.upper) == points


def test_a_long_agenda_is_kept_and_one_too_long_refused() -> None:
    assert len(minutes_agenda.read("\n".join(f"Point {n}" for n in range(60)), str)) == 60
    for text in ("\n".join(f"Point {n}" for n in range(61)), "\n".join("x" * 90 for _ in range(40))):
        with pytest.raises(Refusal, match="too-long"):
            minutes_agenda.read(text, str)


def test_proposals_stay_until_they_are_settled() -> None:
    points = minutes_agenda.added((Point("A"),), [Point("B"), Point("a")], by="bob")
    assert points == (Point("A"), Point("B", proposed_by="bob"))
    assert minutes_agenda.reworded(points, [Point("C")]) == (Point("C"), Point("B", proposed_by="bob"))
    assert minutes_agenda.settled(points, "B", taken=True) == (Point("A"), Point("B"))
    assert minutes_agenda.settled(points, "B", taken=False) == (Point("A"),)


def test_what_was_not_reached_stands_first_once() -> None:
    left = minutes_agenda.unreached((Point("A"), Point("B"), Point("C")), ["b"])
    first = minutes_agenda.continued((Point("C"), Point("D")), left, "M-1")
    assert first == (Point("A", carried="M-1"), Point("C", carried="M-1"), Point("D"))
    assert minutes_agenda.continued(first, [Point("C")], "M-1") == (Point("C", carried="M-1"), Point("D"))


# ---- the morning before ----------------------------------------------------------------------------------------------


def who(before: bool = True, *absences: Absence) -> Rhythm:
    return Rhythm("ann", ZONE, CHINA, CHINA.opens, before, absences)


@pytest.mark.parametrize(
    ("begins", "since", "before", "expected"),
    [
        ("12-01 15:00", "11-23 10:00", True, "11-30 09:00"),
        ("11-30 15:00", "11-23 10:00", True, "11-27 09:00"),  # over the weekend
        ("11-24 15:00", "11-23 10:00", True, "11-24 09:00"),  # planned after the morning before
        ("12-01 15:00", "11-23 10:00", False, "12-01 09:00"),
        ("11-24 08:30", "11-23 10:00", True, None),
        ("11-23 15:00", "11-23 10:00", True, None),
    ],
)
def test_the_morning_before_a_meeting(begins: str, since: str, before: bool, expected: str | None) -> None:
    at = [datetime.strptime(f"2026-{each}", "%Y-%m-%d %H:%M").replace(tzinfo=ZONE) for each in (begins, since)]
    found = eve(who(before), at[0], at[1])
    assert (found and f"{found.astimezone(ZONE):%m-%d %H:%M}") == expected


# ---- the calendar file -----------------------------------------------------------------------------------------------

BEGINS = datetime(2026, 11, 24, 15, tzinfo=ZONE)


def lines(event: Event) -> list[str]:
    """As a calendar reads the file: continued lines put together."""
    raw = minutes_calendar.calendar(event)
    assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    return raw.decode().replace("\r\n ", "").split("\r\n")[:-1]


def unescaped(value: str) -> str:
    return value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")


PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\\"), max_size=300)


@settings(max_examples=60, deadline=None)
@given(title=PLAIN, place=PLAIN, about=PLAIN, name=PLAIN)
def test_any_words_come_back_from_the_file(title: str, place: str, about: str, name: str) -> None:
    event = Event("u1", 2, NOW, BEGINS, BEGINS + timedelta(hours=1), title, place, about, name, "a@example.com")
    said = lines(event)
    assert said[0] == "BEGIN:VCALENDAR" and said[-1] == "END:VCALENDAR"
    values = dict(line.split(":", 1) for line in said if ":" in line and line.split(":")[0] in ("SUMMARY", "LOCATION"))
    assert unescaped(values["SUMMARY"]) == title and unescaped(values.get("LOCATION", "")) == place


def test_a_file_says_what_calendars_need() -> None:
    event = Event("u1", 3, NOW, BEGINS, BEGINS + timedelta(hours=1), "A, B; C\nD", "", "", 'An"n\n', "", cancelled=True)
    said = lines(event)
    for line in ("METHOD:CANCEL", "UID:u1", "SEQUENCE:3", "DTSTAMP:20261123T020000Z", "DTSTART:20261124T070000Z",
                 "DTEND:20261124T080000Z", "SUMMARY:A\\, B\\; C\\nD", "STATUS:CANCELLED", "CLASS:PUBLIC",
                 'ORGANIZER;CN="An n ":invalid:nomail'):  # fmt: skip
        assert line in said
    assert not any("VALARM" in line for line in said)
    injected = Event("u1", 0, NOW, BEGINS, BEGINS, "x", address="a@b.c\r\nATTACH:evil", place="y\r\nATTACH:evil")
    assert not any(line.startswith("ATTACH") for line in lines(injected))
    assert NOW.astimezone(UTC).hour == 2


def test_a_series_is_read_from_a_search() -> None:
    assert minutes_search.read_series("loan series:周例会 2026") == ("周例会", "loan   2026")
    assert minutes_search.read_series("系列：“Weekly sync” loan") == ("Weekly sync", "loan")
    assert minutes_search.read_series("loan") == ("", "loan")
    assert minutes_search.read_open("series: Weekly sync @bob", str.upper) == ("Weekly sync", "BOB")
    assert minutes_search.read_open("", str.upper) == ("", "")
