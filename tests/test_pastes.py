"""Chats as people copy them, logs as many programs write them: who said what when, in every form met so far."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.rules.lines import Opening, Transcript
from bot.rules.minutes import Minutes, minutes_of
from bot.rules.transcripts import is_program, read_transcript

CHINA = timezone(timedelta(hours=8))
NINE = "2030-01-07T09:00:00+08:00"


def spoken(transcript: Transcript) -> list[tuple[str, str]]:
    assert transcript.faults == ()
    return [(line.by, line.text) for line in transcript.lines]


def minutes(text: str) -> Minutes:
    transcript = read_transcript(text)
    assert transcript.faults == ()
    return minutes_of(transcript.lines, transcript.opening)


PASTES = {
    "wechat": "张伟 2030-01-07 09:00:00\n大家好\n\n李娜 2030/1/7 9:01\n决议：同意\n第二行\n",
    "wechat, date rows": "2030年1月7日 09:00\n张伟：大家好\n李娜：决议：同意\n张伟：好\n",
    "wechat, afternoon": "张伟 2030年1月7日 上午9:00\n大家好\n李娜 2030年1月7日 下午1:02\n决议：同意\n",
    "qq": "2030-01-07 09:00:00 张伟(12345)\n大家好\n\n2030-01-07 09:01:01 李娜<lina@qq.com>\n决议：同意\n",
    "whatsapp": "[13/01/2030, 09:00:00] 张伟: 大家好\n[13/01/2030, 09:00:05] 李娜: 决议：同意\n",
    "whatsapp, dashes": "13/01/2030, 09:00 - 张伟: 大家好\n13/01/2030, 09:01 - 李娜: 决议：同意\n",
    "zoom chat": "09:00:01\t From  张伟 : 大家好\n09:00:09 From 李娜 (host) to Everyone:\n\t决议：同意\n",
    "discord": "[07-Jan-30 09:00 AM] 张伟\n大家好\n\n[07-Jan-30 09:01 AM] 李娜\n决议：同意\n",
    "without times": "<张伟> 大家好\n<李娜> 决议：同意\n",
    "names alone": "张伟：大家好\n李娜：决议：同意\n",
    "names above": "张伟:\n大家好\n\n李娜:\n决议：同意\n",
    "hours": "张伟 9:00\n大家好\n李娜 9:01\n决议：同意\n",
    "hour and colon": "09:00 张伟: 大家好\n09:01 李娜: 决议：同意\n",
    "stamp and colon": "2030-01-07T09:00:00Z 张伟: 大家好\n2030-01-07T09:00:10Z 李娜: 决议：同意\n",
    "google meet": "Weekly (2030-01-07 09:00 GMT+8)\nAttendees\n00:00:00\n \n张伟: 大家好\n李娜: 决议：同意\n",
    "tencent meeting": "会议主题：周例会\n\n张伟(00:00:01): 大家好\n李娜(00:00:20): 决议：同意\n",
    "weechat": "2030-01-07 09:00:00\t@张伟\t大家好\n2030-01-07 09:00:04\t--\tx is now known as y\n"
    "2030-01-07 09:00:05\t+李娜\t决议：同意\n",
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", PASTES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_every_way_to_copy_a_chat_gives_who_said_what(name: str, encoding: str, end: str) -> None:
    transcript = read_transcript(PASTES[name].replace("\n", end).encode(encoding))
    lines = spoken(transcript)
    assert [by for by, _ in lines][:2] == ["张伟", "李娜"]
    assert [text.split("\n")[0] for _, text in lines][:2] == ["大家好", "决议：同意"]
    assert [item.text for item in minutes_of(transcript.lines).decisions] == ["同意"]


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("wechat", NINE), ("wechat, date rows", NINE), ("wechat, afternoon", NINE), ("qq", NINE), ("discord", NINE),
        ("whatsapp", NINE.replace("-07T", "-13T")), ("whatsapp, dashes", NINE.replace("-07T", "-13T")),
        ("without times", None), ("names alone", None), ("hours", None), ("zoom chat", None), ("google meet", None),
    ],
)  # fmt: skip
def test_days_are_read_where_they_stand_and_never_guessed(name: str, at: str | None) -> None:
    opening = read_transcript(PASTES[name], zone=CHINA).opening
    assert (opening.started and opening.started.isoformat()) == at


def test_a_day_that_could_be_a_month_is_none() -> None:
    either = "[07/01/2030, 09:00:00] Ann Lee: hello\n[07/01/2030, 09:00:05] Bob: action: Ann Lee to go by Friday\n"
    assert read_transcript(either).opening == Opening()
    assert read_transcript(either.replace("07/01", "01/22")).opening.started == datetime(2030, 1, 22, 9, tzinfo=UTC)


def test_the_afternoon_is_in_the_afternoon() -> None:
    lines = read_transcript(PASTES["wechat, afternoon"], zone=CHINA).lines
    assert [line.at.hour for line in lines] == [9, 13]


@pytest.mark.parametrize(
    "text",
    [
        "Dear all,\nplease note: the office is closed.\nRegards\nAnn\n",
        "TODO: one\nNOTE: two\nthree\n",
        "https://example.org\nhttps://example.com\n",
        "行动：张伟 提交报告\n决议：同意\n",
        "9:00\n10:00\n11:00\n",
    ],
)
def test_what_is_no_chat_is_refused(text: str) -> None:
    assert [fault.key for fault in read_transcript(text).faults] == ["transcript-format"]


def test_who_changes_their_nick_stays_who_they_are() -> None:
    renamed = "09:01 -!- bob is now known as bob_away", "=== bob_away is now known as b"
    log = f"09:00 <bob> hi\n{renamed[0]}\n09:02 <bob_away> #info x\n{renamed[1]}\n09:03 <b> y"
    assert [by for by, _ in spoken(read_transcript(log))] == ["bob", "bob", "bob"]
    assert minutes(log).attendees == ("bob",)


@pytest.mark.parametrize("nick", ["MeetBot", "meetbot", "zakim", "RRSAgent", "jenkins-bot", "ci_bot2", "会议助手"])
def test_what_programs_say_is_not_said_by_anybody(nick: str) -> None:
    log = f"09:00 <ann> #startmeeting\n09:00 <{nick}> Meeting started. The chair is ann.\n09:01 <ann> hello"
    assert minutes(log).attendees == ("ann",)


@pytest.mark.parametrize("nick", ["Talbot", "abbot", "botha", "Ann Talbot", "bob"])
def test_people_are_no_programs(nick: str) -> None:
    assert not is_program(nick)


# ---- MeetBot's commands ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "kind", "text"),
    [
        ("#agreed to buy", "decision", "to buy"), ("#agree to buy", "decision", "to buy"),
        ("#accepted as is", "decision", "as is"), ("#accept as is", "decision", "as is"),
        ("#rejected the red", "rejected", "the red"), ("#failed the red", "rejected", "the red"),
        ("#inconclusive open", "inconclusive", "open"), ("#info closed", "info", "closed"),
        ("#idea a bot", "idea", "a bot"), ("#help wanted", "help", "wanted"), ("#halp wanted", "help", "wanted"),
        ("#link https://x.org text", "link", "https://x.org text"), ("https://x.org/a text", "link", "https://x.org/a"),
        ("#topic One", "topic", "One"), ("#subtopic Details", "topic", "Details"), ("#TOPIC One", "topic", "One"),
        ("  #topic   One  ", "topic", "One"), ("#action ann goes", "action", "ann goes"),
    ],
)  # fmt: skip
def test_meetbots_commands_keep_what_they_say(row: str, kind: str, text: str) -> None:
    (item,) = minutes(f"09:00 <ann> #startmeeting Weekly\n09:01 <ann> {row}\n09:02 <ann> #endmeeting").items
    assert (item.kind, item.text) == (kind, text)


@pytest.mark.parametrize(
    "row", ["#save", "#lurk", "#commands", "#voters ann", "#nick bob", "#unchair ann", "#unknown x"]
)
def test_housekeeping_keeps_nothing(row: str) -> None:
    assert minutes(f"09:00 <ann> #startmeeting\n09:01 <ann> {row}").items == ()


def test_the_head_of_a_meetbot_meeting() -> None:
    made = minutes("09:00 <ann> #startmeeting Weekly\n09:00 <ann> #chair bob carl\n09:01 <ann> #meetingtopic Sync\n"
                   "09:01 <dan> #here Dan Lee\n09:02 <ann> #unchair carl\n09:03 <ann> #endmeeting")  # fmt: skip
    assert (made.title, made.chairs, made.attendees) == ("Sync", ("ann", "bob"), ("ann", "dan"))


def test_outside_a_meetbot_meeting_an_address_is_talk() -> None:
    assert minutes("09:00 <ann> https://x.org/a\n09:01 <bob> ok").items == ()


@pytest.mark.parametrize(
    ("action", "owners"),
    [
        ("bob, carl to write it", ["bob", "carl"]), ("bob & carl will write it", ["bob", "carl"]),
        ("bob and zed: write it", ["bob", "zed"]), ("bob carl write it", ["bob", "carl"]), ("bob: write it", ["bob"]),
        ("bob to write it", ["bob"]), ("write it with bob, and carl to see", []), ("docs, tests to write", []),
        ("review and update to follow", []),
    ],
)  # fmt: skip
def test_several_nicks_own_an_action(action: str, owners: list[str]) -> None:
    made = minutes(f"09:00 <ann> #startmeeting\n09:00 <bob> hi\n09:00 <carl> hi\n09:01 <ann> #action {action}")
    assert [owner.written for owner in made.actions[0].owners] == owners


@pytest.mark.parametrize(
    ("votes", "outcome"),
    [
        (["Friday", "friday", "Monday"], ("decision", "Which day? Friday", (2, 1))),
        (["Friday", "Monday"], ("inconclusive", "Which day? Monday, Friday", (0, 0))),
    ],
)
def test_a_vote_among_several_answers(votes: list[str], outcome: object) -> None:
    ballots = "".join(f"09:0{n} <voter{n}> #vote {vote}\n" for n, vote in enumerate(votes))
    last = minutes(
        f"09:00 <ann> #startmeeting\n09:00 <ann> #startvote Which day? Monday, Friday\n{ballots}09:05 <ann> #endvote"
    ).items[-1]
    assert (last.kind, last.text, last.votes) == outcome


# ---- untagged talk ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "owners"),
    [
        ("I'll call the last three by Thursday", ["ann"]), ("Bob, please send me the list by Wednesday", ["Bob"]),
        ("好，那就李娜负责跟进", ["李娜"]), ("小李你周三前把名单整理好发给我", ["小李"]),
        ("我会考虑写一份方案", None), ("如果李娜负责跟进呢", None), ("I'll be out by Friday", None),
        ("I will update three records and it takes an hour", None), ("李娜负责的客户很多", None),
        ("I'll need to check by Friday", None), ("Bob, thanks", None),
    ],
)  # fmt: skip
def test_what_looks_like_an_action_and_what_does_not(row: str, owners: list[str] | None) -> None:
    made = minutes(f"09:00 <Bob> hi\n09:00 <李娜> 好\n09:01 <ann> {row}")
    assert [[owner.written for owner in item.owners] for item in made.candidates] == ([owners] if owners else [])


def test_the_same_day_does_not_make_it_the_same_thing() -> None:
    made = minutes("09:00 <ann> action: bob to report by Friday\n09:01 <bob> I will book the room by Friday")
    assert [item.text for item in made.candidates] == ["I will book the room by Friday"]
