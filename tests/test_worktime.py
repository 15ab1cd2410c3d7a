"""Working days by region, clocks that run only while people work, and every local day of every zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.worktime import DAY, Calendar, Fault, Override, end_of_day, local, parse_overrides

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")
LUNCH = ((time(9), time(12)), (time(13), time(18)))
CHINA = Calendar("CN", LUNCH)
ZONES = sorted(available_timezones() - {"Factory", "localtime"})


def days(text: str) -> list[date]:
    return [date.fromisoformat(day) for day in text.split()]


# ---- which days are worked -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("region", "worked", "off"),
    [
        (
            "CN",
            "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10 2026-12-25",
            "2026-01-01 2026-01-02 2026-02-16 2026-02-23 2026-05-05 2026-10-07 2026-10-11",
        ),
        ("HK", "2026-10-02 2026-02-20", "2026-07-01 2026-12-26 2026-10-01 2026-10-03 2026-10-04 2026-04-03"),
        ("TW", "2026-10-12 2026-12-24", "2026-10-09 2026-10-10 2026-02-17 2026-02-28"),
        ("US", "2026-10-01 2026-11-27", "2026-07-03 2026-11-26 2026-12-25 2026-11-28"),
        ("GB", "2026-10-01 2026-11-26", "2026-12-25 2026-12-28 2026-05-25"),
        ("US-NY", "2026-10-01", "2026-11-26"),
        ("IL", "2026-11-22", "2026-11-20 2026-11-21"),
    ],
)
def test_each_region_works_its_own_days(region: str, worked: str, off: str) -> None:
    calendar = Calendar(region)
    assert [day for day in days(worked) if not calendar.is_workday(day)] == []
    assert [day for day in days(off) if calendar.is_workday(day)] == []


@pytest.mark.parametrize("region", ["XX", "", "China", "US-XX", "cn"])
def test_a_region_nobody_knows_is_named(region: str) -> None:
    with pytest.raises(ValueError, match=repr(region)):
        Calendar(region)


@pytest.mark.parametrize(
    "hours", [(), ((time(18), time(9)),), ((time(9), time(13)), (time(12), time(18))), ((time(9), time(9)),)]
)
def test_hours_out_of_order_are_refused(hours: tuple[tuple[time, time], ...]) -> None:
    with pytest.raises(ValueError, match="out of order"):
        Calendar("CN", hours)


def test_china_is_loaded_only_where_the_make_up_days_are_known() -> None:
    assert [year for year in (2019, 2025, 2026, 2027, 2040) if CHINA.loaded(year)] == [2019, 2025, 2026]


def test_an_override_for_a_year_loads_it() -> None:
    calendar = Calendar("CN", overrides={date(2027, 2, 20): Override(True)})
    assert calendar.loaded(2027)
    assert calendar.is_workday(date(2027, 2, 20))
    assert not calendar.loaded(2028)


def test_a_year_beyond_the_libraries_is_not_loaded() -> None:
    assert not Calendar("US").loaded(2999)


@pytest.mark.parametrize(
    ("day", "language", "reason"),
    [
        ("2026-10-01", "zh-Hans", "国庆节"),
        ("2026-10-01", "zh-Hant", "國慶節"),
        ("2026-10-01", "en", "National Day"),
        ("2026-11-28", "en", ""),
        ("2026-11-27", "en", None),
        ("2026-09-20", "en", None),
    ],
)
def test_a_day_off_has_a_reason(day: str, language: str, reason: str | None) -> None:
    assert CHINA.day_off_reason(date.fromisoformat(day), language) == reason


def test_the_operators_reason_stands_above_the_library() -> None:
    calendar = Calendar(
        "CN", overrides={date(2026, 11, 27): Override(False, "行庆"), date(2026, 11, 28): Override(True)}
    )
    assert calendar.day_off_reason(date(2026, 11, 27)) == "行庆"
    assert calendar.day_off_reason(date(2026, 11, 28)) is None


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-09-30", 3, "2026-10-10"),
        ("2026-09-30", 4, "2026-10-12"),
        ("2026-10-08", -1, "2026-09-30"),
        ("2026-11-27", 1, "2026-11-30"),
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-11-28", -1, "2026-11-27"),
        ("2026-11-28", 0, "2026-11-28"),
    ],
)
def test_working_days_are_counted_over_holidays_and_make_up_days(start: str, count: int, end: str) -> None:
    assert CHINA.add_workdays(date.fromisoformat(start), count) == date.fromisoformat(end)


def test_a_calendar_without_working_days_is_a_mistake_not_an_endless_search() -> None:
    start = date(2026, 1, 1)
    never = Calendar("US", overrides={start + timedelta(days=n): Override(False) for n in range(200)})
    with pytest.raises(ValueError, match="no working day"):
        never.next_workday(start)


# ---- clocks in working time ------------------------------------------------------------------------------------------


def when(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-11-27 09:00", 3, "2026-11-27 12:00"),
        ("2026-11-27 09:00", 3.5, "2026-11-27 13:30"),
        ("2026-11-27 11:30", 1, "2026-11-27 13:30"),
        ("2026-11-27 12:15", 1, "2026-11-27 14:00"),
        ("2026-11-27 07:00", 1, "2026-11-27 10:00"),
        ("2026-11-27 17:00", 2, "2026-11-30 10:00"),
        ("2026-11-27 17:00", 1, "2026-11-27 18:00"),
        ("2026-11-28 15:00", 4, "2026-11-30 14:00"),
        ("2026-11-27 09:00", 24, "2026-12-01 18:00"),
        ("2026-09-30 17:00", 4, "2026-10-08 12:00"),
        ("2026-10-09 17:00", 4, "2026-10-10 12:00"),
        ("2026-11-27 20:00", 0, "2026-11-27 20:00"),
    ],
)
def test_working_time_respects_nights_lunch_holidays_and_make_up_days(start: str, hours: float, end: str) -> None:
    assert CHINA.add_work_time(when(start), timedelta(hours=hours), SHANGHAI) == when(end)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-11-27 09:00", "2026-11-27 18:00", 8),
        ("2026-11-27 11:00", "2026-11-27 14:00", 2),
        ("2026-11-27 17:00", "2026-11-30 10:00", 2),
        ("2026-11-28 09:00", "2026-11-29 18:00", 0),
        ("2026-11-30 10:00", "2026-11-27 10:00", 0),
        ("2026-09-30 09:00", "2026-10-11 00:00", 32),
    ],
)
def test_how_long_people_have_had(start: str, end: str, hours: float) -> None:
    assert CHINA.work_time_between(when(start), when(end), SHANGHAI) == timedelta(hours=hours)


def test_working_time_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="forward"):
        CHINA.add_work_time(when("2026-11-27 09:00"), timedelta(hours=-1), SHANGHAI)


instants = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 1), timezones=st.just(UTC))
spans = st.timedeltas(timedelta(0), timedelta(days=15))


@given(start=instants, span=spans, zone=st.sampled_from(ZONES))
def test_the_time_added_is_the_time_between(start: datetime, span: timedelta, zone: str) -> None:
    end = CHINA.add_work_time(start, span, ZoneInfo(zone))
    assert CHINA.work_time_between(start, end, ZoneInfo(zone)) == span


@given(start=instants, first=spans, second=spans)
def test_working_time_adds_up(start: datetime, first: timedelta, second: timedelta) -> None:
    halfway = CHINA.add_work_time(start, first, SHANGHAI)
    assert CHINA.add_work_time(halfway, second, SHANGHAI) == CHINA.add_work_time(start, first + second, SHANGHAI)


# ---- wall time -------------------------------------------------------------------------------------------------------


def test_a_wall_time_in_a_gap_shifts_forward() -> None:
    assert local(date(2026, 3, 8), time(2, 30), NEW_YORK) == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)


def test_a_wall_time_that_comes_twice_is_the_first() -> None:
    assert local(date(2026, 11, 1), time(1, 30), NEW_YORK) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert local(date(2026, 11, 1), time(1, 30, fold=1), NEW_YORK) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_a_day_whose_last_hour_is_taken_ends_an_hour_sooner() -> None:
    nuuk = ZoneInfo("America/Nuuk")
    assert f"{end_of_day(date(2026, 3, 28), nuuk).astimezone(nuuk):%d %H:%M:%S}" == "28 22:59:59"


def around_changes(zone: ZoneInfo) -> list[date]:
    """The days of eleven years on which, or beside which, a zone changes its distance from UTC."""
    span = [datetime(2024, 1, 1, 12) + DAY * n for n in range(4018)]
    offsets = [zone.utcoffset(noon) for noon in span]
    changes = [n for n, (a, b) in enumerate(pairwise(offsets)) if a != b]
    return [span[m].date() for n in changes for m in range(max(0, n - 1), min(n + 4, len(span)))]


@pytest.mark.parametrize("name", ZONES)
def test_every_local_day_of_every_zone_comes_exactly_once(name: str) -> None:
    zone = ZoneInfo(name)
    days = around_changes(zone)
    ends = [end_of_day(day, zone) for day in days]
    assert [instant.astimezone(zone).date() for instant in ends] == days
    for at in (time(0), time(2, 30), time(9), time(22)):
        told = [local(day, at, zone) for day in days]
        assert [instant.astimezone(zone).date() for instant in told] == days
        assert told == sorted(set(told))
        assert all(start < end for start, end in zip(told, ends, strict=True))


# ---- the operator's own days -----------------------------------------------------------------------------------------


def test_an_override_file_is_read_with_its_reasons() -> None:
    days, faults = parse_overrides(
        "\ufeff# 2027\n2027-02-06 work\n\n2027-02-05 off 春节 放假  # by notice\n2027-05-04 OFF\n"
    )
    assert faults == []
    assert days == {
        date(2027, 2, 6): Override(True, ""),
        date(2027, 2, 5): Override(False, "春节 放假"),
        date(2027, 5, 4): Override(False, ""),
    }


def test_all_faults_of_an_override_file_are_listed_by_line() -> None:
    _, faults = parse_overrides("2027-02-30 off\n2027-02-05 off\n2027-02-05 work\nabc\n2027-02-07 maybe\n2027-2-8\n")
    assert faults == [
        Fault(1, "date", "2027-02-30 off"),
        Fault(3, "twice", "2027-02-05 work"),
        Fault(4, "shape", "abc"),
        Fault(5, "shape", "2027-02-07 maybe"),
        Fault(6, "shape", "2027-2-8"),
    ]


def test_a_year_that_is_not_known_is_named_a_month_before_it_begins() -> None:
    known = next(year for year in range(2026, 2040) if not Calendar("CN").loaded(year + 1))
    assert Calendar("CN").unknown(date(known, 11, 29)) is None
    assert Calendar("CN").unknown(date(known, 12, 2)) == known + 1
    told = Calendar("CN", overrides={date(known + 1, 2, 6): Override(True)})
    assert told.unknown(date(known, 12, 2)) is None


def test_another_regions_days_are_its_own() -> None:
    """In Saudi Arabia the week ends on Friday and Saturday; the operator's days are those of one region."""
    sunday, friday = date(2026, 11, 29), date(2026, 11, 27)
    house = Calendar("CN", overrides={friday: Override(False)})
    assert house.of("") is house and house.of("CN") is house
    assert house.of("SA").is_workday(sunday) and not house.of("SA").is_workday(friday)
    assert house.of("HK").is_workday(friday)
