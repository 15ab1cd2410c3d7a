"""Settings from the environment and ``.env``: all faults are said at once, a line each, before anything starts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Literal, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from dotenv import dotenv_values
from dotenv.parser import parse_stream
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.rules.worktime import Calendar, Override, parse_overrides

Language = Literal["zh-Hans", "zh-Hant", "en"]
LANGUAGES: tuple[Language, ...] = ("en", "zh-Hans", "zh-Hant")
# Of the environment only these are ours; anything else that begins with UPCHAIN_ is a slip of the pen.
OURS = re.compile(r"UPCHAIN_\w*|SLACK_(BOT_TOKEN|SIGNING_SECRET|APP_TOKEN|API_URL)|DATABASE_URL|HOST|PORT")


HOLIDAYS = "holidays.txt"


class BadSettings(Exception):
    """``args`` are the faults, a line each."""


def _token(prefix: str) -> AfterValidator:
    def check(value: str) -> str:
        if value and not value.startswith(prefix):
            raise ValueError(f"must begin with {prefix}")
        return value

    return AfterValidator(check)


def _zone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError("must be an IANA time zone such as Asia/Shanghai")
    return value


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://\S+", value):
        raise ValueError("must be an http address")
    return value.rstrip("/") + "/"


def _database(value: str) -> str:
    if not re.match(r"(sqlite:///|postgres(ql)?(\+psycopg)?://)", value):
        raise ValueError("must begin with sqlite:/// or postgresql://")
    try:
        _ = urlsplit(value).port
    except ValueError:
        raise ValueError("is no whole address, such as postgresql://user:password@host:5432/name") from None
    return re.sub(r"^postgres://", "postgresql://", value)


def _workday(value: str) -> str:
    spans = [re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)-([01]?\d|2[0-3]):([0-5]\d)", part) for part in value.split(",")]
    ends = [(int(g) * 60 + int(m)) for span in spans if span for g, m in (span.group(1, 2), span.group(3, 4))]
    if not all(spans) or ends != sorted(set(ends)):
        raise ValueError("must read like 09:00-18:00 or 09:00-12:00,13:00-18:00")
    return value


def _region(value: str) -> str:
    import holidays

    if value.upper() not in holidays.list_supported_countries(include_aliases=True):
        raise ValueError("must be a region such as CN, HK, TW, US")
    return value.upper()


def _keys(value: str) -> str:
    for key in value.replace(",", " ").split():
        if not re.fullmatch(r"[A-Za-z0-9_-]{43}=", key):
            raise ValueError("must be keys as `upchain keys new` prints them, newest first, separated by commas")
    return value


class Settings(BaseModel):
    """Every setting there is, with its default (CONTRACT "Settings")."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slack_bot_token: Annotated[str, _token("xoxb-")] = ""
    slack_signing_secret: str = ""
    slack_app_token: Annotated[str, _token("xapp-")] = ""
    slack_api_url: Annotated[str, AfterValidator(_address)] = "https://slack.com/api/"
    database_url: Annotated[str, AfterValidator(_database)] = "sqlite:///upchain.db"
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 3000
    upchain_timezone: Annotated[str, AfterValidator(_zone)] = "Asia/Shanghai"
    upchain_calendar: Annotated[str, AfterValidator(_region)] = "CN"
    upchain_workday: Annotated[str, AfterValidator(_workday)] = "09:00-18:00"
    upchain_language: Language = "zh-Hans"
    upchain_keys: Annotated[str, AfterValidator(_keys)] = ""
    upchain_log: Literal["json", "text"] = "text"

    @model_validator(mode="after")
    def one_way_in(self) -> Settings:
        if self.slack_bot_token and not (self.slack_signing_secret or self.slack_app_token):
            raise ValueError("SLACK_BOT_TOKEN also needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)")
        return self

    @property
    def keys(self) -> list[str]:
        """What restricted minutes are sealed with, newest first."""
        return self.upchain_keys.replace(",", " ").split()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.upchain_timezone)

    @property
    def workday(self) -> tuple[tuple[time, time], ...]:
        return tuple(
            cast(tuple[time, time], tuple(time.fromisoformat(end.zfill(5)) for end in span.split("-")))
            for span in self.upchain_workday.split(",")
        )

    @property
    def calendar(self) -> Calendar:
        """The days and hours of work; single days as the operator has them in ``holidays.txt`` beside the database."""
        return Calendar(self.upchain_calendar, self.workday, own_days(self._folder / HOLIDAYS))

    @property
    def _folder(self) -> Path:
        """Where the database lies, or the working directory where that is a server's."""
        file = self.database_url.removeprefix("sqlite:///")
        return Path(file).parent if file != self.database_url else Path()

    def need_slack(self) -> None:
        """The settings without which nobody can be spoken to."""
        if not self.slack_bot_token:
            raise BadSettings("SLACK_BOT_TOKEN: is missing (the bot token of your Slack app, xoxb-…)")


def own_days(file: Path) -> Mapping[date, Override]:
    """The operator's days off and at work, a line each: ``2027-02-06 work``, ``2027-02-05 off 春节``; none without a
    file. ``BadSettings`` names every line that cannot be read."""
    if not file.is_file():
        return {}
    try:
        days, faults = parse_overrides(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise BadSettings(f"{file.name}: is not text in UTF-8") from None
    if faults:
        raise BadSettings(
            *(f"{file.name} line {fault.line}: {_WRONG_DAY[fault.key]}: {fault.text}" for fault in faults)
        )
    return days


_WRONG_DAY = {
    "shape": "must read like 2027-02-06 work, or 2027-02-05 off",
    "date": "is no date",
    "twice": "stands there already",
}


def read_settings(environment: Mapping[str, str] = os.environ, dotenv: Path = Path(".env")) -> Settings:
    """The environment wins over ``.env``; empty means not set."""
    filed = _filed(dotenv) if dotenv.is_file() else {}
    surrounding = {name: value for name, value in environment.items() if value and OURS.fullmatch(name)}
    given: dict[str, Any] = {name.lower(): value for name, value in {**filed, **surrounding}.items()}
    if given.get("upchain_kill_at") and not given.get("upchain_lab"):
        raise BadSettings("UPCHAIN_KILL_AT: ends the process on purpose, and is for the fault laboratory only")
    given = {name: value for name, value in given.items() if name not in TEST_ONLY}
    try:
        return Settings(**given)
    except ValidationError as error:
        raise BadSettings(*_faults(error)) from None


def _filed(dotenv: Path) -> dict[str, str]:
    """All that stands in the file, and nothing left out in silence."""
    try:
        text = dotenv.read_text(encoding="utf-8-sig")
    except UnicodeError:
        raise BadSettings(f"{dotenv}: is not text in UTF-8") from None
    bad = [each.original for each in parse_stream(StringIO(text)) if each.error or (each.key and each.value is None)]
    if bad:
        numbers = [each.line + each.string[: -len(each.string.lstrip())].count("\n") for each in bad]
        raise BadSettings(*(f"{dotenv}, line {number}: is not NAME=value" for number in numbers))
    return {name: value for name, value in dotenv_values(stream=StringIO(text)).items() if value}


# For tests and the fault laboratory alone, which set them themselves.
TEST_ONLY = frozenset({"upchain_no_skip", "upchain_kill_at", "upchain_lab"})


def _faults(error: ValidationError) -> Iterator[str]:
    for fault in error.errors():
        name = ".".join(str(part) for part in fault["loc"]).upper()
        if fault["type"] == "extra_forbidden":
            yield f"{name}: is not a setting of Upchain{_nearest(name)}"
        elif not name:
            yield fault["msg"].removeprefix("Value error, ")
        else:
            said = fault["msg"].removeprefix("Value error, ")
            yield f"{name}: {said[0].lower()}{said[1:]}"


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    known = [field.upper() for field in Settings.model_fields]
    close = get_close_matches(name, known, n=1)
    return f"; did you mean {close[0]}?" if close else ""
