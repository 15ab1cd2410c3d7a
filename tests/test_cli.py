"""The operator's door: every word of ``upchain``, what it prints, and how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import pytest
import structlog
import yaml

from handlers.cli import main
from handlers.slack.manifest import MANIFEST, read_manifest
from sandbox.stage import Sandbox
from storage.database import Database, Store

ROOT = Path(__file__).parents[1]
MEETINGS = ROOT.parent / "shared" / "data" / "meetings"
SAMPLE = ROOT / "sandbox" / "sample"
UPCHAIN = [sys.executable, "-c", "from handlers.cli import main; main()"]
PATIENCE = 60  # seconds, for a machine with much else to do
T = TypeVar("T")


@dataclass
class Ended:
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Upchain = Callable[..., Ended]


@pytest.fixture
def upchain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Upchain]:
    """The command as its process runs it, in a folder of its own, with these settings and no others."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("SLACK_", "UPCHAIN_"))] + [
        "DATABASE_URL",
        "HOST",
        "PORT",
    ]:
        monkeypatch.delenv(name, raising=False)
    logs, level = structlog.get_config(), logging.getLogger("slack_bolt").level

    def run(*words: str, **settings: str) -> Ended:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["upchain", *words])
        code: Any = 0
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    yield run
    structlog.configure(**logs)
    logging.getLogger("slack_bolt").setLevel(level)


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


# ---- settings --------------------------------------------------------------------------------------------------------

MALFORMED = {
    "SLACK_BOT_TOKEN": ("xoxp-1", "must begin with xoxb-"),
    "SLACK_APP_TOKEN": ("token", "must begin with xapp-"),
    "SLACK_API_URL": ("slack.com/api", "must be an http address"),
    "DATABASE_URL": ("mysql://x", "must begin with sqlite:/// or postgresql://"),
    "PORT": ("70000", "65535"),
    "UPCHAIN_TIMEZONE": ("Peking", "must be an IANA time zone such as Asia/Shanghai"),
    "UPCHAIN_CALENDAR": ("XX", "must be a region such as CN, HK, TW, US"),
    "UPCHAIN_WORKDAY": ("9 to 5", "must read like 09:00-18:00"),
    "UPCHAIN_LANGUAGE": ("fr", "'zh-Hans', 'zh-Hant' or 'en'"),
    "UPCHAIN_LOG": ("xml", "'json' or 'text'"),
}


def test_every_malformed_setting_is_said_in_one_line_each_and_nothing_starts(upchain: Upchain, tmp_path: Path) -> None:
    ended = upchain("migrate", **{name: value for name, (value, _) in MALFORMED.items()}, UPCHAIN_LANGAUGE="en")
    said = lines(ended.err)
    assert ended.code == 1 and not ended.out and len(said) == len(MALFORMED) + 1
    for name, (_, why) in MALFORMED.items():
        assert any(line.startswith(f"{name}: ") and why in line for line in said), name
    assert "UPCHAIN_LANGAUGE: is not a setting of Upchain; did you mean UPCHAIN_LANGUAGE?" in said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("DATABASE_URL", "postgresql://me@host:fivefour/x", "no whole address"),
        ("UPCHAIN_WORKDAY", "18:00-09:00", "must read like"),
        ("UPCHAIN_WORKDAY", "09:00-12:00,11:00-18:00", "must read like"),
        ("PORT", "http", "integer"),
        ("SLACK_BOT_TOKEN", "xoxb-1", "also needs SLACK_APP_TOKEN"),
    ],
)
def test_one_fault_is_one_line(upchain: Upchain, name: str, value: str, why: str) -> None:
    ended = upchain("migrate", **{name: value})
    assert ended.code == 1 and len(lines(ended.err)) == 1 and name in ended.err and why in ended.err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"UPCHAIN_LANGUAGE=en\nPOSTGRES_PASSWORD=secret\n", ["POSTGRES_PASSWORD: is not a setting of Upchain"]),
        (b"UPCHAIN_LANGUAGE en\n\nPORT\n", ["line 1: is not NAME=value", "line 3: is not NAME=value"]),
        (b"UPCHAIN_TIMEZONE=Peking\n", ["UPCHAIN_TIMEZONE: must be an IANA time zone"]),
        ("# 设置\n".encode("gbk"), ["not text in UTF-8"]),
    ],
)
def test_the_dotenv_file_is_held_to_the_same(upchain: Upchain, tmp_path: Path, text: bytes, says: list[str]) -> None:
    (tmp_path / ".env").write_bytes(text)
    ended = upchain("migrate")
    assert ended.code == 1 and len(lines(ended.err)) == len(says) and "secret" not in ended.err
    assert all(why in line for why, line in zip(says, lines(ended.err), strict=True))


def test_the_environment_wins_over_the_file_and_empty_means_not_set(upchain: Upchain, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("\ufeff# ours\nexport UPCHAIN_LANGUAGE='zh-Hans'\nUPCHAIN_TIMEZONE=\n", "utf-8")
    in_chinese = upchain("due", "someday or other").data["ask"]
    in_english = upchain("due", "someday or other", UPCHAIN_LANGUAGE="en", UPCHAIN_CALENDAR="").data["ask"]
    assert "Nothing was changed" in in_english and "Nothing" not in in_chinese


def test_a_database_that_cannot_be_used_is_one_line(upchain: Upchain, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("not a database at all, but long enough to be taken for one " * 20)
    for url in (
        f"sqlite:///{tmp_path}/nowhere/x.db", f"sqlite:///{tmp_path}/text.db", "postgresql://127.0.0.1:1/upchain",
    ):  # fmt: skip
        for words in (["migrate"], ["ledger", "verify"], ["backup", "x.gz"]):
            ended = upchain(*words, DATABASE_URL=url)
            assert ended.code == 1 and ended.err.startswith("DATABASE_URL: ") and len(lines(ended.err)) == 1, ended


def test_a_database_of_a_later_version_is_left_alone(upchain: Upchain, tmp_path: Path) -> None:
    assert upchain("migrate").code == 0
    with store(tmp_path) as database, database.engine.begin() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '9999'")
    ended = upchain("ledger", "verify")
    assert ended.code == 1 and "later version" in ended.err and len(lines(ended.err)) == 1


@contextlib.contextmanager
def store(folder: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{folder / 'upchain.db'}")
    database.enter(None)
    yield database
    database.close()


# ---- usage -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [["dance"], ["due"], ["due", "Friday", "--frm", "x"], ["org"], ["org", "import"], ["ledger"], ["backup"],
     ["manifest", "--url"], ["minutes", "import"], []],
)  # fmt: skip
def test_wrong_usage_is_two(upchain: Upchain, words: list[str]) -> None:
    ended = upchain(*words)
    assert ended.code == 2 and ended.err + ended.out


def test_help_is_zero(upchain: Upchain) -> None:
    said = upchain("--help")
    assert said.code == 0 and all(word in said.out for word in ("serve", "doctor", "due", "org", "minutes", "ledger"))


# ---- due -------------------------------------------------------------------------------------------------------------

MONDAY = "2026-11-23T10:00:00+08:00"


def test_a_deadline_as_it_is_read(upchain: Upchain) -> None:
    for more in ([], ["--json"]):
        said = upchain("due", "周五下班前", "--now", MONDAY, "--tz", "Asia/Shanghai", "--lang", "zh-Hans", *more)
        assert said.code == 0 and set(said.data) == {"due", "date_only", "reading", "ask"}
        assert said.data["due"] == "2026-11-27T18:00:00+08:00" and said.data["date_only"] is False
        assert "2026年11月27日" in said.data["reading"] and "周五" in said.data["reading"]
        assert said.data["ask"] is None
    day = upchain("due", "Friday", "--now", "2026-11-23T10:00", "--tz", "Europe/London", "--lang", "en").data
    assert day["date_only"] is True and day["due"].startswith("2026-11-27T") and day["due"].endswith("+00:00")


@pytest.mark.parametrize("phrase", ["someday or other", "", "去年", "2026-02-30"])
def test_what_cannot_be_read_is_asked(upchain: Upchain, phrase: str) -> None:
    said = upchain("due", phrase, "--now", MONDAY)
    assert said.code == 0 and said.data["ask"]
    assert said.data["due"] is None or phrase == "去年"


@pytest.mark.parametrize("wrong", [["--now", "yesterday"], ["--tz", "Mars/Base"], ["--tz", "../etc"], ["--lang", "fr"]])
def test_wrong_values_are_refused_by_name(upchain: Upchain, wrong: list[str]) -> None:
    ended = upchain("due", "Friday", *wrong)
    assert ended.code == 1 and len(lines(ended.err)) == 1 and ended.err.startswith(wrong[0]) and not ended.out


# ---- the organisation ------------------------------------------------------------------------------------------------

ORG = "unit,parent,person,role\n总行,,ann@bank.test,head\n分行,总行,bob@bank.test,head\n分行,,carol@bank.test,member\n"
FAULTY = "unit,parent,person,role\nA,B,ann,head\nA,,bob,head\nB,A,,\nC,D,carol,chief\n,,dan,member\nA,,ann,member\n"


def test_an_organisation_goes_in_and_comes_out_the_same(upchain: Upchain, tmp_path: Path) -> None:
    for number, data in enumerate((ORG.encode(), ORG.encode("utf-8-sig"), ORG.encode("gbk"))):
        (tmp_path / "org.csv").write_bytes(data)
        checked = upchain("org", "check", "org.csv", UPCHAIN_LANGUAGE="en")
        assert checked.code == 0 and ("nothing was changed" in checked.out) == (number == 0)
        assert upchain("org", "export").out.count("分行") == (2 if number else 0)
        assert upchain("org", "import", "org.csv").code == 0
        (tmp_path / "out.csv").write_text(upchain("org", "export").out, "utf-8")
        again = upchain("org", "import", "out.csv", "--json")
        assert again.code == 0 and again.data == []
        (tmp_path / "org.csv").unlink()
    assert upchain("ledger", "verify").code == 0


def test_every_fault_of_a_file_is_listed_by_line_and_nothing_is_applied(upchain: Upchain, tmp_path: Path) -> None:
    (tmp_path / "org.csv").write_text(ORG, "utf-8")
    assert upchain("org", "import", "org.csv", UPCHAIN_LANGUAGE="en").code == 0
    before = upchain("org", "export").out
    (tmp_path / "bad.csv").write_text(FAULTY, "utf-8")
    for word in ("import", "check"):
        ended = upchain("org", word, "bad.csv")
        said = [line for line in lines(ended.err) if "Nobody in the workspace is known" not in line]
        assert ended.code == 1 and not ended.out
        for number, why in ((3, "has a head already"), (5, "not in the file"), (5, "no role"), (6, "unit is missing")):
            assert any(line.startswith(f"line {number}: ") and why in line for line in said), (number, why, said)
        assert any("above themselves" in line for line in said)
    assert upchain("org", "export").out == before
    for data, why in ((b"", "no lines"), ("单位".encode("utf-16"), "not text"), (b"name,boss\nx,y\n", "missing")):
        (tmp_path / "bad.csv").write_bytes(data)
        ended = upchain("org", "import", "bad.csv")
        assert ended.code == 1 and why in ended.err, (data, ended)
    ended = upchain("org", "import", "nowhere.csv")
    assert ended.code == 1 and "nowhere.csv" in ended.err and len(lines(ended.err)) == 1


# ---- minutes ---------------------------------------------------------------------------------------------------------


def imported(upchain: Upchain, name: str) -> Any:
    ended = upchain("minutes", "import", str(MEETINGS / name), "--json", UPCHAIN_LANGUAGE="en")
    assert ended.code == 0, ended.err
    keys = {"title", "started", "ended", "chair", "attendees", "topics", "decisions", "actions", "candidates", "items"}
    assert set(ended.data) == keys
    return ended.data


def test_a_meeting_of_2022(upchain: Upchain) -> None:
    found = imported(upchain, "w3c-ccg-2022-02-15-vcapi.log")
    assert len(found["topics"]) == 5 and len(found["actions"]) == 4 and len(found["attendees"]) == 15
    owners = [owner for action in found["actions"] for owner in action["owners"]]
    assert [owner.split()[0] for owner in owners] == ["Manu", "Mike", "Manu", "Mike"]
    assert ("Varley" in owners[1], "Prorock" in owners[3]) == (True, True)
    assert not any("present+" in item["text"] for item in found["items"])


def test_a_meeting_of_2021(upchain: Upchain) -> None:
    found = imported(upchain, "w3c-ccg-2021-07-13-vchttpapi.log")
    assert len(found["topics"]) == 4 and len(found["decisions"]) == 5
    assert not any("PROPOSAL" in decision["text"] for decision in found["decisions"])


def test_a_meeting_with_its_own_minutes_to_compare(upchain: Upchain) -> None:
    found = imported(upchain, "hcoop-2021-04-13.log.json")
    golden = (MEETINGS / "hcoop-2021-04-13.minutes.html").read_text()
    assert found["topics"] and all(topic in golden for topic in found["topics"] if topic.isascii() and "<" not in topic)
    assert "<script>" not in upchain("minutes", "import", str(MEETINGS / "hcoop-2021-04-13.log.json")).err


@pytest.mark.parametrize("name", ["vcsum-65_0.zh.log", "vcsum-80_1.zh.log"])
def test_where_nobody_tagged_anything_nothing_is_invented(upchain: Upchain, name: str) -> None:
    found = imported(upchain, name)
    assert found["actions"] == [] and found["decisions"] == []


def test_minutes_for_reading_and_faults_by_line(upchain: Upchain, tmp_path: Path) -> None:
    told = upchain("minutes", "import", str(MEETINGS / "w3c-ccg-2022-02-15-vcapi.log"))
    assert told.code == 0 and told.out.count("\n!") == 4 and told.out.count("\n#") == 5
    for data, why in (
        (b"", "nothing in it"),
        (b"\xff\xfe\xff\xfe\xff", "it is"),
        (b'{"a":', "JSON"),
    ):
        (tmp_path / "log.json").write_bytes(data)
        ended = upchain("minutes", "import", "log.json", UPCHAIN_LANGUAGE="en")
        assert ended.code == 1 and why in ended.err and not ended.out, (data, ended)
    ended = upchain("minutes", "import", "nowhere.log")
    assert ended.code == 1 and len(lines(ended.err)) == 1
    ended = upchain(
        "minutes", "import", str(MEETINGS / "vcsum-65_0.zh.log"), "--to-demo", "--demo-url", "http://127.0.0.1:1"
    )
    assert ended.code == 1 and "no demo is running" in ended.err and len(lines(ended.err)) == 1


# ---- manifest, ledger, backup ----------------------------------------------------------------------------------------


def test_the_manifest_is_printed_for_ones_own_address(upchain: Upchain) -> None:
    assert yaml.safe_load(upchain("manifest").out) == read_manifest()
    made = upchain("manifest", "--url", "https://bank.test", "--suffix", "-uat", "--json").data
    assert {command["command"] for command in made["features"]["slash_commands"]} >= {"/task-uat"}
    assert made["settings"]["interactivity"]["request_url"] == "https://bank.test/slack/events"
    for wrong in (["--url", "http://bank.test"], ["--suffix", "测试"], ["--suffix", "-" + "x" * 30]):
        ended = upchain("manifest", *wrong)
        assert ended.code == 1 and len(lines(ended.err)) == 1 and not ended.out


def test_the_ledger_is_verified_exported_and_named_where_it_breaks(upchain: Upchain, tmp_path: Path) -> None:
    (tmp_path / "org.csv").write_text(ORG, "utf-8")
    assert upchain("org", "import", "org.csv").code == 0
    good = upchain("ledger", "verify", "--json")
    assert good.code == 0 and good.data["broken"] is None and good.data["entries"] >= 5
    entries = [json.loads(line) for line in lines(upchain("ledger", "export").out)]
    assert [entry["seq"] for entry in entries] == list(range(1, good.data["entries"] + 1))
    assert all(entry["previous"] == before["hash"] for before, entry in pairwise(entries))
    with store(tmp_path) as database, database.engine.begin() as connection:
        connection.exec_driver_sql("update ledger set actor = 'U1' where seq = 2")
    bad = upchain("ledger", "verify")
    assert bad.code == 1 and bad.err == "the ledger is broken at entry 2: altered\n"
    assert upchain("ledger", "verify", "--json").data["broken"] == {"entry": 2, "why": "altered"}


def test_a_backup_is_taken_and_restored(upchain: Upchain, tmp_path: Path) -> None:
    (tmp_path / "org.csv").write_text(ORG, "utf-8")
    upchain("org", "import", "org.csv")
    before = upchain("ledger", "export").out
    assert upchain("backup", "up.gz").code == 0
    assert upchain("restore", "up.gz").err.startswith("the database is not empty")
    (tmp_path / "torn.gz").write_bytes((tmp_path / "up.gz").read_bytes()[:-9])
    new = f"sqlite:///{tmp_path / 'new.db'}"
    upchain("doctor", DATABASE_URL=new)
    assert upchain("restore", "torn.gz").code == 1
    assert upchain("restore", "nowhere.gz").err == "nowhere.gz cannot be read: No such file or directory\n"
    (tmp_path / "plain.gz").write_text("nothing of the kind")
    assert upchain("restore", "plain.gz").err == "plain.gz is no backup of Upchain\n"
    assert upchain("restore", "up.gz").code == 0
    assert upchain("ledger", "export").out == before and upchain("ledger", "verify").code == 0
    ended = upchain("backup", "nowhere/up.gz")
    assert ended.code == 1 and len(lines(ended.err)) == 1


# ---- beside a workspace ----------------------------------------------------------------------------------------------


@dataclass
class Workspace:
    """``python -m sandbox`` in a process of its own, with the sample bank."""

    port: int
    process: subprocess.Popen[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def settings(self) -> dict[str, str]:
        return {"SLACK_BOT_TOKEN": "xoxb-test", "SLACK_APP_TOKEN": "xapp-test", "SLACK_API_URL": f"{self.url}/api/"}

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(self.url + path, timeout=10) as answer:
            return json.load(answer)

    def do(self, **deed: Any) -> Any:
        request = urllib.request.Request(f"{self.url}/page/do", json.dumps(deed).encode())
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def dms(self, handle: str) -> str:
        """All that the bot has said to somebody."""
        state = self.get("/page/state")
        who = next(p["id"] for p in state["people"] if p["name"] == handle)
        bot = self.get(f"/page/state?as={who}")["app"]["user"]
        place = next(c["id"] for c in self.get(f"/page/state?as={who}")["channels"] if c.get("with") == bot)
        return json.dumps(self.get(f"/page/history?as={who}&channel={place}")["messages"], ensure_ascii=False)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@contextlib.contextmanager
def workspace(port: int = 0, manifest: Path = MANIFEST) -> Iterator[Workspace]:
    port = port or free_port()
    command = [
        sys.executable, "-m", "sandbox", "--port", str(port), "--manifest", str(manifest), "--no-limits",
        "--sample", str(SAMPLE / "bank.toml"), "--bot-token", "xoxb-test", "--app-token", "xapp-test",
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert process.stdout and process.stdout.readline().startswith("http")
        yield Workspace(port, process)
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


@pytest.fixture(scope="module")
def bank() -> Iterator[Workspace]:
    with workspace() as made:
        yield made


def test_people_are_held_against_the_workspace(upchain: Upchain, bank: Workspace, tmp_path: Path) -> None:
    loaded = upchain("org", "import", str(SAMPLE / "organisation.csv"), UPCHAIN_LANGUAGE="en", **bank.settings)
    assert loaded.code == 0 and "changes were made" in loaded.out and not loaded.err
    out = upchain("org", "export").out
    assert "U0" in out and "@example.com" not in out  # the seats are people's now
    (tmp_path / "more.csv").write_text(ORG, "utf-8")
    ended = upchain("org", "import", "more.csv")
    assert ended.code == 1 and [line.split(":")[0] for line in lines(ended.err)] == ["line 2", "line 3", "line 4"]
    assert "nobody in the workspace is “bob@bank.test”" in ended.err
    away = upchain("org", "check", "more.csv", SLACK_API_URL="http://127.0.0.1:1/api/")
    assert away.code == 1 and "could not be asked" in lines(away.err)[0] and "line 2" in away.err
    assert upchain("org", "export").out == out


@pytest.mark.anyio
async def test_an_organisation_made_of_the_managers_in_profiles(upchain: Upchain) -> None:
    manifest = read_manifest()
    optional = manifest["oauth_config"]["scopes"].pop("bot_optional")
    async with Sandbox.serve(manifest=manifest, people=["ann", "bob", "carol"]) as sandbox:
        said = {"SLACK_API_URL": sandbox.api_url, "SLACK_BOT_TOKEN": sandbox.app.bot_token, "SLACK_APP_TOKEN": "xapp-1"}
        locked = await asyncio.to_thread(upchain, "org", "managers", UPCHAIN_LANGUAGE="en", **said)
        assert locked.code == 1 and "users.profile:read" in locked.err and len(lines(locked.err)) == 1
    manifest["oauth_config"]["scopes"]["bot_optional"] = optional
    async with Sandbox.serve(manifest=manifest, people=["ann", "bob", "carol"]) as sandbox:
        said = {"SLACK_API_URL": sandbox.api_url, "SLACK_BOT_TOKEN": sandbox.app.bot_token, "SLACK_APP_TOKEN": "xapp-1"}
        without = await asyncio.to_thread(upchain, "org", "managers", **said)
        assert without.code == 1 and "--field" in without.err
        ann, bob, carol = map(sandbox.person, ("ann", "bob", "carol"))
        sandbox.workspace.fields.put("Xf1", {"id": "Xf1", "label": "Manager", "type": "user"})
        for person, boss in ((bob, ann), (carol, bob)):
            sandbox.workspace.change_person(person, fields={"Xf1": boss})
        made = await asyncio.to_thread(upchain, "org", "managers", **said)
        assert lines(made.out) == [
            "unit,parent,person,role", f"ann,,{ann},head", f"bob,ann,{bob},head", f"bob,ann,{carol},member",
        ]  # fmt: skip
        (Path.cwd() / "made.csv").write_text(made.out, "utf-8")
        assert (await asyncio.to_thread(upchain, "org", "import", "made.csv", **said)).code == 0


def findings(ended: Ended) -> dict[str, tuple[bool, str]]:
    return {each["what"]: (each["well"], each["detail"]) for each in ended.data}


def test_the_doctor_finds_nothing_wrong_and_says_what_was_looked_at(upchain: Upchain, bank: Workspace) -> None:
    found = findings(upchain("doctor", "--json", **bank.settings))
    for what in ("token", "scopes", "manifest", "clock", "database", "ledger", "letters"):
        assert found[what][0], (what, found[what])
    assert any(what.startswith("calendar CN") for what in found)
    told = upchain("doctor")
    assert all(line.startswith(("ok  ", "FAIL")) for line in lines(told.out)) and len(lines(told.out)) == len(found)


def test_the_doctor_names_what_is_wrong(upchain: Upchain, bank: Workspace, tmp_path: Path) -> None:
    upchain("migrate")
    with store(tmp_path) as database:
        database.submit(lose_a_letter, lambda: datetime.now(UTC)).result(5)
        with database.engine.begin() as connection:
            connection.exec_driver_sql("update ledger set act = 'x'")
    manifest = read_manifest()
    scopes = manifest["oauth_config"]["scopes"]["bot"]
    manifest["oauth_config"]["scopes"]["bot"] = [*(s for s in scopes if s != "reactions:write"), "files:read"]
    (tmp_path / "manifest.yaml").write_text(yaml.safe_dump(manifest))
    with workspace(manifest=tmp_path / "manifest.yaml") as other:
        other.do(**{"as": other.get("/page/state")["me"], "do": "clock", "advance": 300})
        ended = upchain("doctor", "--json", **other.settings)
    found = findings(ended)
    assert ended.code == 1
    assert found["scopes"] == (False, "missing: reactions:write")
    assert found["manifest"] == (False, "granted but not in the manifest: files:read")
    assert not found["clock"][0] and re.match(r"-(299|30[0-9]) s", found["clock"][1])
    assert found["ledger"] == (False, "broken at entry 1: altered")
    assert found["letters"] == (False, "task-assigned:1 to U1: channel_not_found")
    for setting, value, why in (
        ("SLACK_APP_TOKEN", "xapp-other", "SLACK_APP_TOKEN: invalid_auth"),
        ("SLACK_BOT_TOKEN", "xoxb-other", "SLACK_BOT_TOKEN: invalid_auth"),
        ("SLACK_API_URL", "http://127.0.0.1:1/api/", "unreachable"),
        ("DATABASE_URL", f"sqlite:///{tmp_path}/nowhere/x.db", "unable to open"),
    ):
        ended = upchain("doctor", "--json", **{**bank.settings, setting: value})
        assert ended.code == 1 and any(why in detail for well, detail in findings(ended).values() if not well), setting


def lose_a_letter(store: Store, now: datetime) -> None:
    store.outbox.post("task-assigned:1", "task.assigned", "T-1", now, person="U1")
    store.outbox.change(store.outbox.table.c.key == "task-assigned:1", state="dead", last_error="channel_not_found")
    store.ledger.write(now, "U1", "task.assign", "T-1")


# ---- serve -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, "SLACK_BOT_TOKEN: is missing"),
        ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "SLACK_BOT_TOKEN: Slack does not accept it (invalid_auth)"),
        ({"SLACK_APP_TOKEN": "xapp-wrong"}, "SLACK_APP_TOKEN: Slack does not accept it (invalid_auth)"),
    ],
)
def test_without_a_token_that_is_accepted_nothing_is_served(
    upchain: Upchain, bank: Workspace, settings: dict[str, str], says: str
) -> None:
    known = {**bank.settings, "PORT": str(free_port())} if settings else {}
    ended = upchain("serve", **{**known, **settings})
    assert ended.code == 1 and len(lines(ended.err)) == 1 and ended.err.startswith(says)


@dataclass
class Served:
    """``upchain serve`` as a process."""

    process: subprocess.Popen[str]
    port: int

    def get(self, path: str) -> tuple[int, str]:
        """Status and words; 0 while nobody answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def end(self) -> tuple[int, float]:
        """How it ended, and after how many seconds."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=PATIENCE)
        return code, time.monotonic() - began


@contextlib.contextmanager
def serving(folder: Path, settings: dict[str, str], log: Path) -> Iterator[Served]:
    ours = ("SLACK_", "UPCHAIN_", "DATABASE_URL", "HOST", "PORT")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    port = free_port()
    settings = {**settings, "PORT": str(port), "DATABASE_URL": f"sqlite:///{folder / 'upchain.db'}"}
    with log.open("w") as out:
        process = subprocess.Popen(
            [*UPCHAIN, "serve"], cwd=ROOT, env=environment | settings, stdout=out, stderr=out, text=True
        )
    try:
        yield Served(process, port)
    finally:
        process.kill()
        process.wait()


def until(look: Callable[[], T]) -> T:
    deadline = time.monotonic() + PATIENCE
    while not (found := look()):
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.05)
    return found


def test_it_waits_for_slack_then_serves_and_ends_when_asked(tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "log"
    settings = {"SLACK_BOT_TOKEN": "xoxb-test", "SLACK_APP_TOKEN": "xapp-test", "UPCHAIN_LANGUAGE": "en",
                "SLACK_API_URL": f"http://127.0.0.1:{port}/api/"}  # fmt: skip
    with serving(tmp_path, settings, log) as served:
        until(lambda: served.get("/healthz")[0] == 200)
        status, report = served.get("/readyz")
        assert status == 503 and json.loads(report)["status"] == "not ready"
        until(lambda: "slack.unreachable" in log.read_text())
        with workspace(port) as bank:
            until(lambda: served.get("/readyz")[0] == 200)
            state = bank.get("/page/state")
            me, channel = state["me"], next(c["id"] for c in state["channels"] if c["kind"] == "channel")
            told = bank.do(
                **{"as": me, "do": "command", "channel": channel, "command": "/task", "text": "@陈建国 send it"}
            )
            assert told["ok"]
            until(lambda: "send it" in bank.dms("陈建国"))
            status, metrics = served.get("/metrics")
            assert status == 200 and 'upchain_letters{state="dead"} 0.0' in metrics
            assert 'upchain_seconds_since{what="courier"}' in metrics
            assert served.get("/slack/events")[0] == 405 and served.get("/docs")[0] == 404
            code, _ = served.end()
            assert code == 0, log.read_text()
    assert "Traceback" not in log.read_text()


def test_it_ends_when_asked_even_while_it_waits(tmp_path: Path) -> None:
    settings = {"SLACK_BOT_TOKEN": "xoxb-test", "SLACK_SIGNING_SECRET": "s", "SLACK_API_URL": "http://127.0.0.1:1/api/"}
    with serving(tmp_path, settings, tmp_path / "log") as served:
        until(lambda: served.get("/healthz")[0] == 200)
        assert served.end()[0] == 0 and "Traceback" not in (tmp_path / "log").read_text()


def test_a_port_that_is_taken_is_one_line(tmp_path: Path, bank: Workspace) -> None:
    environment = {
        **os.environ,
        **bank.settings,
        "PORT": str(bank.port),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'x.db'}",
    }
    ended = subprocess.run(
        [*UPCHAIN, "serve"], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert ended.returncode == 1 and "Address already in use" in ended.stderr and len(lines(ended.stderr)) == 1
