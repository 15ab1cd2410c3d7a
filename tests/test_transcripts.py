"""Files of meetings held elsewhere: every format gives its lines, every broken file its faults, and none a crash."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.lines import Line, Transcript
from bot.rules.minutes import as_json, minutes_of
from bot.rules.transcripts import LONGEST_LINE, read_transcript

MEETINGS = Path(__file__).resolve().parents[2] / "shared" / "data" / "meetings"
LOG = "[2030-01-07T09:00:00.000Z]\t<ann>\t议题：预算\n[2030-01-07T09:00:05.000Z]\t<bob>\t行动：张伟 周五前提交\n"


def spoken(transcript: Transcript) -> list[tuple[str, str]]:
    assert transcript.faults == ()
    return [(line.by, line.text) for line in transcript.lines]


def times(transcript: Transcript) -> list[str]:
    return [line.at.isoformat() for line in transcript.lines]


def faults(data: str | bytes) -> list[tuple[int, str]]:
    transcript = read_transcript(data)
    assert transcript.lines == () or transcript.faults == ()
    return [(fault.line, fault.key) for fault in transcript.faults]


# ---- chat logs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "row",
    [
        "[2030-01-07T09:00:00.000Z]\t<ann>\thello",
        "[2030-01-07T09:00:00Z] <ann> hello",
        "[2030-01-07T17:00:00+08:00]\tann\thello",
        "2030-01-07 09:00:00\tann\thello",
        "[2030-01-07 09:00]\t<ann>\thello",
    ],
)
def test_a_stamped_log_gives_who_said_what_when(row: str) -> None:
    transcript = read_transcript(row)
    assert spoken(transcript) == [("ann", "hello")]
    assert transcript.lines[0].at == datetime(2030, 1, 7, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "row", ["09:05 <ann> hello", "[09:05] <ann> hello", "09:05:00 <@ann> hello", "9:05 < ann> hello"]
)
def test_a_timed_log_has_hours_and_no_day(row: str) -> None:
    transcript = read_transcript(row)
    assert spoken(transcript) == [("ann", "hello")]
    assert (transcript.lines[0].dated, transcript.opening.started) == (False, None)
    assert (transcript.lines[0].at.hour, transcript.lines[0].at.minute) == (9, 5)


@pytest.mark.parametrize(
    ("name", "head"),
    [("team-2030-01-07.log", ""), ("20300107.txt", ""), ("x.log", "--- Log opened Mon Jan 07 09:00:00 2030\n")],
)
def test_the_day_of_a_timed_log_comes_from_its_name_or_its_head(name: str, head: str) -> None:
    zone = timezone(timedelta(hours=8))
    transcript = read_transcript(f"{head}23:59 <ann> a\n00:01 <bob> b\n00:00 <bob> c", name, zone)
    assert times(transcript) == ["2030-01-07T23:59:00+08:00", "2030-01-08T00:01:00+08:00", "2030-01-08T00:00:00+08:00"]
    assert transcript.opening.started == transcript.lines[0].at


def test_comings_and_goings_are_not_said_and_deeds_are() -> None:
    log = """09:00 -!- ann [~a@host] has joined #team
09:00 *** bob sets mode +o ann
09:01 * carl (~c@host) has quit (bye)
[09:01] == dan [~d@host] has joined #team
09:02 * ann waves
09:03 <ann> action: Bob to wave back
09:04 --> eve (e@host) has joined"""
    assert spoken(read_transcript(log)) == [("ann", "ann waves"), ("ann", "action: Bob to wave back")]


def test_a_row_without_a_time_goes_on_the_line_before() -> None:
    transcript = read_transcript("09:00 <ann> two options:\n\n  the first\n  the second\n09:01 <bob> fine")
    assert spoken(transcript) == [("ann", "two options:\n  the first\n  the second"), ("bob", "fine")]


def test_a_tagged_line_does_not_swallow_the_rows_under_it() -> None:
    transcript = read_transcript("09:00 <ann> ACTION: Jane Doe to call\nDavid_Balenson\n09:01 <bob> ok")
    assert [item.text for item in minutes_of(transcript.lines).actions] == ["Jane Doe to call"]


def test_mixed_line_ends_and_colour_codes_do_not_matter() -> None:
    transcript = read_transcript(b"09:00 <ann> a\r\n09:01 <bob> \x0304red\x03\r09:02 <ann> c\n")
    assert spoken(transcript) == [("ann", "a"), ("bob", "red"), ("ann", "c")]
    assert [line.ref for line in transcript.lines] == ["1", "2", "3"]


def test_no_file_can_imitate_a_mention_of_the_house() -> None:
    assert spoken(read_transcript("09:00 <ann> \ue000U1\ue001 \ue002x\ue003")) == [("ann", "U1 x")]


# ---- encodings -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gbk", "gb18030"])
def test_every_encoding_gives_the_same_lines(encoding: str) -> None:
    assert spoken(read_transcript(LOG.encode(encoding))) == [("ann", "议题：预算"), ("bob", "行动：张伟 周五前提交")]


def test_traditional_chinese_in_gbk_is_read() -> None:
    log = "09:00 <陳大文> 我們這個會議的決議是對的，大家會後再來說\n"
    assert spoken(read_transcript(log.encode("gbk"))) == [("陳大文", "我們這個會議的決議是對的，大家會後再來說")]


@pytest.mark.parametrize(
    "data",
    [
        "09:00 <José> déjà vu, mañana\n".encode("latin-1"),
        "09:00 <陳大文> 我們這個會議的決議是對的\n".encode("big5"),
        "09:00 <ann> привет всем коллегам\n".encode("koi8-r"),
        "09:00 <ann> 会議の議事録を確認してください\n".encode("shift_jis"),
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"09:00 <ann> half a UTF-8 \xe5\xbc",
        b"\xff\xfeh\x00i",
        b"\xff\xfeh",
    ],
)
def test_bytes_of_another_kind_are_refused_and_never_guessed(data: bytes) -> None:
    assert faults(data)[0][1] in {"transcript-not-text", "transcript-format"}


# ---- JSON ----------------------------------------------------------------------------------------------------------


def meetbot(messages: Sequence[tuple[str, str, str]], events: Sequence[tuple[str, str, object]] = ()) -> str:
    return json.dumps(
        {
            "name": "#team",
            "chair": "ann",
            "nicks": {"ann": 2, "quiet": 0},
            "start_time": "2030-01-07T09:00:00",
            "end_time": None,
            "messages": [
                {"id": ref, "sender": by, "payload": text, "action": False, "timestamp": "2030-01-07T09:00:00"}
                for ref, by, text in messages
            ],
            "events": [{"id": ref, "event_type": kind, "operand": operand} for ref, kind, operand in events],
        },
        indent=2,
    )


def test_the_events_of_a_meetbot_log_have_the_last_word() -> None:
    log = meetbot(
        [("1", "ann", "#topic One"), ("2", "bob", "#topic Two"), ("3", "ann", "#info a"), ("4", "ann", "#undo"),
         ("5", "ann", "#agreed b")],
        [("1", "TOPIC", "One"), ("4", "UNDO", "3"), ("5", "ACCEPTED", "b, as amended")],
    )  # fmt: skip
    transcript = read_transcript(log)
    minutes = minutes_of(transcript.lines, transcript.opening)
    assert [(item.kind, item.text) for item in minutes.items] == [("topic", "One"), ("decision", "b, as amended")]
    assert minutes.attendees == ("ann", "quiet", "bob")
    assert (minutes.title, minutes.chair) == ("#team", "ann")


def test_a_meetbot_log_without_events_is_read_by_its_commands() -> None:
    transcript = read_transcript(meetbot([("1", "ann", "#startmeeting"), ("2", "ann", "#action Bob Lee to go")]))
    assert [item.text for item in minutes_of(transcript.lines).actions] == ["Bob Lee to go"]


SLACK = [
    {"type": "message", "subtype": "channel_join", "user": "U1", "ts": "1893999600.000100", "text": "<@U1> has joined"},
    {
        "type": "message",
        "user": "U2",
        "ts": "1893999602.000100",
        "text": "action: <@U1> to send a &lt;draft&gt; &amp; note",
    },
    {
        "type": "message",
        "user": "U1",
        "ts": "1893999601.000100",
        "text": "see <https://example.org/a|the page> &lt;@U9&gt;",
    },
    {"type": "message", "bot_id": "B1", "ts": "1893999603.000100", "text": "action: a bot's"},
    {"type": "message", "user": "U2", "user_profile": {"real_name": "李娜"}, "ts": "1893999604.000100", "text": "好"},
]


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_slack_export_is_read_in_order_with_names(wrapped: bool) -> None:
    users = [{"id": "U1", "name": "bob", "profile": {"real_name": "Bob Lee"}}]
    transcript = read_transcript(json.dumps({"messages": SLACK, "users": users} if wrapped else SLACK))
    bob = "Bob Lee" if wrapped else "U1"
    assert spoken(transcript) == [
        (bob, "see https://example.org/a &lt;@U9>"),
        ("李娜", f"action: <@U1|{bob}> to send a <draft> & note"),
        ("李娜", "好"),
    ]
    minutes = minutes_of(transcript.lines)
    action = minutes.actions[0]
    assert as_json(minutes)["actions"][0]["text"] == f"@{bob} to send a <draft> & note"
    assert [(owner.written, owner.person) for owner in action.owners] == [(bob, "U1")]


# ---- what was spoken -----------------------------------------------------------------------------------------------

ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:04.000
Ann Lee: Good morning, the answer is: yes.

2
00:00:05.500 --> 00:00:07.000
李娜: 行动：张伟周五前
提交报告
"""
TEAMS = """WEBVTT

NOTE confidence 0.9

0f1/12-0
00:00:01.000 --> 00:00:04.000
<v Ann Lee>Good morning &amp; welcome</v>

00:01:02.000 --> 00:01:03.000 align:left
<v 李娜><c.loud>好</c></v>
"""
SRT = "1\n00:00:01,000 --> 00:00:02,000\nAnn: hello\n\n2\n00:00:03,000 --> 00:00:04,000\nwithout a name\n"
TENCENT = "周例会\n\n李娜(00:00:05): 大家好\n张伟(00:01:10):\n我来整理客户名单\n还有别的吗\n"
FEISHU = "周例会\n2030年1月7日\n\n李娜 00:05\n大家好\n\n张伟 01:10\n好\n"
OTTER = "[00:05] Ann: hello\n[00:10] Bob: action: Ann to send it\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (ZOOM, [("Ann Lee", "Good morning, the answer is: yes."), ("李娜", "行动：张伟周五前 提交报告")]),
        (TEAMS, [("Ann Lee", "Good morning & welcome"), ("李娜", "好")]),
        (SRT, [("Ann", "hello"), ("", "without a name")]),
        (TENCENT, [("李娜", "大家好"), ("张伟", "我来整理客户名单\n还有别的吗")]),
        (FEISHU, [("李娜", "大家好"), ("张伟", "好")]),
        (OTTER, [("Ann", "hello"), ("Bob", "action: Ann to send it")]),
    ],
    ids=["zoom", "teams", "srt", "tencent", "feishu", "otter"],
)
def test_transcripts_of_speech_give_who_said_what(text: str, lines: list[tuple[str, str]]) -> None:
    assert spoken(read_transcript(text)) == lines


def test_a_speaker_with_a_name_in_two_scripts_is_one() -> None:
    cue = "WEBVTT\n\n00:01.000 --> 00:02.000\nZhang Wei(张伟): 大家好\n"
    assert spoken(read_transcript(cue)) == [("Zhang Wei(张伟)", "大家好")]


def test_a_slack_message_may_bring_its_name_along() -> None:
    said = [{"type": "message", "user": "U1", "username": "ann", "text": "hi", "ts": "1893999600.000100"}]
    assert spoken(read_transcript(json.dumps(said))) == [("ann", "hi")]


def test_a_spoken_tag_is_a_tag_and_no_speaker() -> None:
    transcript = read_transcript("WEBVTT\n\n00:01.000 --> 00:02.000\nAction: Bob Lee to call\n")
    assert spoken(transcript) == [("", "Action: Bob Lee to call")]
    minutes = minutes_of(transcript.lines)
    assert ([item.text for item in minutes.actions], minutes.attendees) == (["Bob Lee to call"], ())


def test_the_hour_of_a_recording_comes_from_its_name_alone() -> None:
    named = read_transcript(ZOOM, "GMT20300107-090000_Recording.transcript.vtt")
    assert named.opening.started == datetime(2030, 1, 7, 9, tzinfo=UTC)
    assert times(named)[0] == "2030-01-07T09:00:01+00:00"
    assert (read_transcript(ZOOM).opening.started, read_transcript(ZOOM).lines[0].dated) == (None, False)


def test_the_heading_of_a_spoken_text_is_its_title() -> None:
    assert read_transcript(TENCENT).opening.title == "周例会"
    assert read_transcript(ZOOM.replace("WEBVTT", "WEBVTT - Weekly", 1)).opening.title == "Weekly"


# ---- bad input -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", [(0, "transcript-empty")]),
        (b"\xef\xbb\xbf", [(0, "transcript-empty")]),
        (" \r\n\t\n", [(0, "transcript-empty")]),
        ("09:00 <ann> a\nb\0c", [(2, "transcript-not-text")]),
        (b"09:00 <ann> a\n\xff\xfe\xfd", [(2, "transcript-not-text")]),
        ("just some words\nand more", [(0, "transcript-format")]),
        ("{\\rtf1\\ansi hello}", [(0, "transcript-format")]),
        ("what is this\n09:00 <ann> a\n25:00 <bob> b\n09:61 <bob> c",
         [(1, "transcript-row"), (3, "transcript-time"), (4, "transcript-time")]),
        ("[2030-13-07T09:00:00Z]\t<ann>\ta", [(1, "transcript-time")]),
        ("09:00 <ann> " + "x" * 10_000_000, [(1, "transcript-line-too-long")]),
        ("a\n" + "x" * (LONGEST_LINE + 1) + "\n" + "y" * (LONGEST_LINE + 1),
         [(2, "transcript-line-too-long"), (3, "transcript-line-too-long")]),
        ('{\n"messages": [\n{"id": "1",', [(3, "transcript-json")]),
        ("{", [(1, "transcript-json")]),
        ("[]", [(0, "transcript-empty")]),
        ('{"a": 1}', [(0, "transcript-format")]),
        ('{"messages": [1, 2]}', [(0, "transcript-format")]),
        ('[{"a": ' * 30_000, [(0, "transcript-json")]),
        ('[{"ts": ' + "9" * 5000 + "}]", [(0, "transcript-json")]),
        ('[\n{"ts": "1893999600.1", "user": "U1", "text": "a"},\n{"ts": "soon", "text": "b"},\n{"ts": 5}\n]',
         [(3, "transcript-time"), (4, "transcript-row")]),
        (meetbot([("1", "ann", "hi")]).replace("2030-01-07T09:00:00\"\n", "noon\"\n"), [(11, "transcript-time")]),
        ("WEBVTT\n\n", [(0, "transcript-empty")]),
        ("WEBVTT\n\n00:61:00.000 --> 00:62:00.000\nAnn: a\n\nlost\n",
         [(3, "transcript-time"), (6, "transcript-row")]),
    ],
)  # fmt: skip
def test_every_fault_of_a_file_is_told_with_its_line(data: str | bytes, expected: list[tuple[int, str]]) -> None:
    assert faults(data) == expected


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["messages", "events", "users", "ts", "text", "user", "id", "payload", "sender", "timestamp",
                         "profile", "nicks", "name", "event_type", "operand", "start_time", "subtype"]),
        inner,
        max_size=6,
    ),
    max_leaves=25,
)  # fmt: skip
ROWS = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.builds(
            "{}{}{}".format,
            st.sampled_from(["09:00 <ann> ", "[2030-01-07T09:00:00Z]\t<b>\t", "00:00:01.000 --> 00:00:02.000",
                             "Ann (00:01): ", "29:00 <x> ", "WEBVTT", "[00:05] Ann: ", "09:00 * ann ",
                             "--- Day changed Tue Jan 08 2030", ""]),
            st.sampled_from(["", "action: ", "<v Ann>", "议题："]),
            st.text(max_size=20),
        ),
    ),
    max_size=15,
)  # fmt: skip


def nothing_invented(transcript: Transcript) -> None:
    assert transcript.lines == () or transcript.faults == ()
    assert transcript.lines or transcript.faults
    assert all(line.at.tzinfo is not None for line in transcript.lines)
    assert len({line.ref for line in transcript.lines}) == len(transcript.lines)
    minutes_of(transcript.lines, transcript.opening)


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    nothing_invented(read_transcript(data))


@given(ROWS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_no_text_crashes_the_reader_and_every_line_stands_in_it(rows: list[str], end: str) -> None:
    text = end.join(rows)
    transcript = read_transcript(text)
    nothing_invented(transcript)
    assert all(line.by in text for line in transcript.lines)


@given(JSON)
def test_no_json_crashes_the_reader(data: object) -> None:
    nothing_invented(read_transcript(json.dumps(data)))


@given(
    st.lists(
        st.tuples(st.sampled_from(["ann", "李娜", "m_p (x)"]), st.text("ab 议题：#\u3000", min_size=1)), min_size=1
    )
)
def test_what_was_written_as_a_log_is_read_back(spoken_lines: list[tuple[str, str]]) -> None:
    at = datetime(2030, 1, 7, 9, tzinfo=UTC)
    log = "\n".join(f"[{at.isoformat()}]\t<{by}>\t{text}" for by, text in spoken_lines)
    read = read_transcript(log.encode())
    assert [(line.by, line.text) for line in read.lines] == [(by, text.strip()) for by, text in spoken_lines]
    assert all(line == Line(line.ref, at, line.by, line.text) for line in read.lines)


@pytest.mark.parametrize("name", sorted(path.name for path in MEETINGS.glob("*.log*")))
def test_real_logs_are_read_whole(name: str) -> None:
    data = (MEETINGS / name).read_bytes()
    transcript = read_transcript(data, name)
    assert transcript.faults == ()
    stamped = data.count(b'"payload"') // 2 if name.endswith("json") else data.count(b"\n[") + 1
    assert len(transcript.lines) >= stamped
