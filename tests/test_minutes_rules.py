"""The rules of minutes: how lines say what they are, who owns an action, and what minutes come of a whole meeting."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.dates import Reading, read
from bot.rules.hearing import HOUSEKEEPING
from bot.rules.lines import NO_DAY, Line, Opening
from bot.rules.minutes import Minutes, as_json, minutes_of
from bot.rules.names import NOBODY, Roster
from bot.rules.owners import owners_in
from bot.rules.tags import HOUSEKEEPING_NAMES, marks, read_tag
from bot.rules.transcripts import read_transcript
from bot.rules.worktime import Calendar

MEETINGS = Path(__file__).resolve().parents[2] / "shared" / "data" / "meetings"
START = datetime(2030, 1, 7, 9, 0, tzinfo=UTC)
BANK = Roster.of(
    [
        ("张伟", "U-zhang"),
        ("李娜", "U-li"),
        ("王芳", "U-wang"),
        ("王小明", "U-ming"),
        ("Alice Chen 陈爱丽", "U-alice"),
        ("Bob", "U-bob"),
        ("Mark Lee", "U-mark"),
        ("陳大文", "U-chan"),
    ]
)


def said(*texts: str | tuple[str, str]) -> list[Line]:
    """Lines a second apart, by ann unless a pair says who."""
    pairs = [text if isinstance(text, tuple) else ("ann", text) for text in texts]
    return [Line(str(place), START + timedelta(seconds=place), by, text) for place, (by, text) in enumerate(pairs)]


def kept(minutes: Minutes) -> list[tuple[str, str]]:
    return [(item.kind, item.text) for item in minutes.items]


# ---- tags ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("action: send the file", "action", "send the file"),
        ("Action item: send the file", "action", "send the file"),
        ("ACTION：张伟 周五前", "action", "张伟 周五前"),
        ("ＡＣＴＩＯＮ：ｓｅｎｄ", "action", "ｓｅｎｄ"),
        ("#action bob to send", "action", "bob to send"),
        ("#ACTION: bob to send", "action", "bob to send"),
        ("*Action:* send", "action", "send"),
        ("*Action*: send", "action", "send"),
        ("- todo: send", "action", "send"),
        ("action 3: send", "action", "send"),
        ("[action] send", "action", "send"),
        ("【行动】张伟 周五前", "action", "张伟 周五前"),
        ("【行動】陳大文", "action", "陳大文"),
        ("行动项：张伟 周五前提交", "action", "张伟 周五前提交"),
        ("行动项二：李娜", "action", "李娜"),
        ("#行动 张伟", "action", "张伟"),
        ("待办: 写报告", "action", "写报告"),
        ("待辦：寫報告", "action", "寫報告"),
        ("任務：寫報告", "action", "寫報告"),
        ("topic: Budget", "topic", "Budget"),
        ("议题：预算", "topic", "预算"),
        ("議題：預算", "topic", "預算"),
        ("Decided: yes", "decision", "yes"),
        ("decision: yes", "decision", "yes"),
        ("AGREED: yes", "decision", "yes"),
        ("RESOLVED: yes", "decision", "yes"),
        ("#accepted yes", "decision", "yes"),
        ("决议：同意", "decision", "同意"),
        ("决定: 同意", "decision", "同意"),
        ("決議：同意", "decision", "同意"),
        ("決定事項：同意", "decision", "同意"),
        ("action item #2: bob to test", "action", "bob to test"),
        ("info: closed on Monday", "info", "closed on Monday"),
        ("资讯：x", None, ""),
        ("資訊：週一休息", "info", "週一休息"),
        ("信息：周一休息", "info", "周一休息"),
        ("question: why?", "question", "why?"),
        ("问题：为什么", "question", "为什么"),
        ("risk: rates rise", "risk", "rates rise"),
        ("風險：利率", "risk", "利率"),
        ("link: https://example.org", "link", "https://example.org"),
        ("#idea a bot", "idea", "a bot"),
        ("#help wanted", "help", "wanted"),
        ("info about the office", None, ""),
        ("action films are fun: all of them", None, ""),
        ("topic of the day", None, ""),
        ("idea: only MeetBot's hash makes one", None, ""),
        ("行动起来吧", None, ""),
        ("问题是：为什么", None, ""),
        ("PROPOSAL: we should", None, ""),
        ("PRE-PROPOSAL: we should", None, ""),
        ("> action: somebody else's words", None, ""),
        ("I said action: go", None, ""),
        ("action:", None, ""),
        ("https://example.org", None, ""),
        ("", None, ""),
    ],
)
def test_a_line_is_kept_when_it_opens_with_a_tag_and_a_mark(text: str, kind: str | None, rest: str) -> None:
    tag = read_tag(text)
    assert (tag and tag.kind, tag.text if tag else "") == (kind, rest)


def test_a_heading_tag_keeps_each_point_of_the_list_under_it() -> None:
    minutes = minutes_of(said("行动项：\n1. 张伟 提交报告\n2、李娜 联系客户\n- 王芳 订会议室\n散会", "1. not any more"))
    assert kept(minutes) == [("action", "张伟 提交报告"), ("action", "李娜 联系客户"), ("action", "王芳 订会议室")]
    assert [entry.text for entry in minutes.sections[0].discussion] == ["散会", "1. not any more"]


def test_every_row_of_a_message_speaks_for_itself() -> None:
    minutes = minutes_of(said("hello\ndecision: go\naction: Bob to go\nbye"))
    assert [(item.kind, item.ref, item.part) for item in minutes.items] == [("decision", "0", 1), ("action", "0", 2)]
    assert [entry.text for entry in minutes.sections[0].discussion] == ["hello\nbye"]


def test_every_mark_that_is_no_item_has_somebody_who_hears_it() -> None:
    assert set(HOUSEKEEPING) == HOUSEKEEPING_NAMES


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_marks(text: str) -> None:
    assert all(mark.text in text for mark in marks(text))


# ---- owners --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Mike Varley to create a PR", ["Mike Varley"]),
        ("Manu to fix the renderer", ["Manu"]),
        ("@burn & @JoeAndrieu to close it", ["burn", "JoeAndrieu"]),
        ("Kerri, Kim, and Victoria to iterate", ["Kerri", "Kim", "Victoria"]),
        ("Jane Doe will call", ["Jane Doe"]),
        ("Jane Doe: call the client", ["Jane Doe"]),
        ("<@U9> send the deck", ["U9"]),
        ("<@U9|dana> and <@U8|eve> send the deck", ["dana", "eve"]),
        ("send the deck <@U9>", ["U9"]),
        ("send the deck (@dana)", ["dana"]),
        ("send the deck, owner: Jane Doe", ["Jane Doe"]),
        ("I'll send it", ["ann"]),
        ("我来整理", ["ann"]),
        ("Bob send the deck", ["Bob"]),
        ("review the deck — Bob", ["Bob"]),
        ("review the deck @Bob.", ["Bob"]),
        ("Mark: send it", ["Mark"]),
        ("张伟 周五前提交报告", ["张伟"]),
        ("张伟周五前提交报告", ["张伟"]),
        ("张伟负责", ["张伟"]),
        ("请张伟、李娜跟进", ["张伟", "李娜"]),
        ("由李娜负责", ["李娜"]),
        ("贷后报告由李娜负责", ["李娜"]),
        ("贷后报告张伟负责", ["张伟"]),
        ("落实整改 @李娜 @张伟", ["李娜", "张伟"]),
        ("提交报告（负责人：李娜）", ["李娜"]),
        ("責任人：陳大文", ["陳大文"]),
        ("请陈经理联系客户", ["陈经理"]),
        ("刘强整理名单", ["刘强"]),
        ("刘强东下周一前提交", ["刘强东"]),
        ("欧阳娜娜负责跟进", ["欧阳娜娜"]),
        ("小刘去联系客户", ["小刘"]),
        # nobody is named, or only as the one it is done to
        ("send the deck to <@U9>", []),
        ("send the deck to @dana", []),
        ("抄送 @李娜", []),
        ("Invite Bob to the call", []),
        ("Reply to legal", []),
        ("Move CI to GitHub", []),
        ("Update README to mention it", []),
        ("QA to verify", []),
        ("Note: check it", []),
        ("Mark items as done", []),
        ("someone to look at it", []),
        ("我们一起整理", []),
        ("方案提交总行", []),
        ("任务完成后汇报", []),
        ("周报整理", []),
        ("由客户经理提交", []),
        ("<script>alert('malicious')</script>", []),
        ("", []),
    ],
)
def test_owners_are_read_as_they_are_written(text: str, owners: Sequence[str]) -> None:
    assert [owner.written for owner in owners_in(text, "ann", BANK)] == owners


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("张伟负责", ["U-zhang"]),
        ("alice to call", ["U-alice"]),
        ("Alice Chen to call", ["U-alice"]),
        ("陈爱丽跟进", ["U-alice"]),
        ("小张跟进", ["U-zhang"]),
        ("张伟经理负责", ["U-zhang"]),
        ("王芳和王小明负责", ["U-wang", "U-ming"]),
        ("<@U9> to call", ["U9"]),
        ("王总审核", [None]),
        ("刘强整理", [None]),
    ],
)
def test_owners_are_the_people_known_by_that_name(text: str, people: Sequence[str | None]) -> None:
    assert [owner.person for owner in owners_in(text, "ann", BANK)] == people


def test_a_name_two_people_share_is_handed_back_to_be_asked() -> None:
    assert owners_in("小王去联系客户", "ann", BANK)[0].people == ("U-wang", "U-ming")


def test_mike_prorock_is_not_the_mike_we_know() -> None:
    roster = Roster.of([("Mike_varley", "varley"), ("mprorock", "prorock")])
    assert [owner.people for owner in owners_in("Mike Varley and Mike Prorock to meet", "ann", roster)] == [
        ("varley",),
        ("prorock",),
    ]


@given(st.text(alphabet="张伟王请由负责@<>U1 ,、and to will:()Bob", max_size=60))
def test_an_owner_is_always_written_in_the_text(text: str) -> None:
    assert all(owner.written in text for owner in owners_in(text, "我", BANK) if owner.written != "我")


# ---- a meeting -----------------------------------------------------------------------------------------------------


def test_items_and_talk_stand_under_the_topic_of_their_time() -> None:
    minutes = minutes_of(said("hello", "topic: One", "a", "decision: b", "议题：二", "c", "行动：张伟 d"))
    assert [(part.topic and part.topic.text, len(part.discussion), len(part.items)) for part in minutes.sections] == [
        (None, 1, 0),
        ("One", 1, 1),
        ("二", 1, 1),
    ]
    assert [item.topic for item in (*minutes.decisions, *minutes.actions)] == ["One", "二"]


def test_edits_and_deletions_follow_because_the_lines_are_read_again() -> None:
    lines = said("topic: One", "action: Bob to call", "decision: go")
    edited = [lines[0], replace(lines[1], text="action: Ann Lee to call"), replace(lines[2], withdrawn=True)]
    assert kept(minutes_of(edited)) == [("topic", "One"), ("action", "Ann Lee to call")]
    without_topic = [replace(lines[0], withdrawn=True), *lines[1:]]
    assert {item.topic for item in minutes_of(without_topic).items} == {""}


def test_a_line_can_be_kept_or_left_by_hand() -> None:
    lines = said("we take the blue one", "action: not really")
    by_hand = [replace(lines[0], keep="decision"), replace(lines[1], keep="discussion")]
    minutes = minutes_of(by_hand)
    assert kept(minutes) == [("decision", "we take the blue one")]
    assert [entry.text for entry in minutes.sections[0].discussion] == ["action: not really"]


def test_undo_takes_back_the_last_item_of_the_chair_and_only_ones_own_of_others() -> None:
    opening = Opening(chair="ann")
    lines = said(("bob", "#info one"), ("ann", "#info two"), ("bob", "#undo"))
    assert kept(minutes_of(lines, opening)) == [("info", "two")]
    assert kept(minutes_of([*lines, Line("9", START, "ann", "#undo")], opening)) == []


@pytest.mark.parametrize(
    ("votes", "outcome"),
    [
        (["+1", "+1", "-1"], ("decision", (2, 1))),
        (["+1", "-1", "-1"], ("rejected", (1, 2))),
        (["+1", "-1"], ("inconclusive", (1, 1))),
        (["同意", "赞成", "0"], ("decision", (2, 0))),
    ],
)
def test_a_motion_becomes_what_the_votes_make_of_it(votes: Sequence[str], outcome: tuple[str, object]) -> None:
    ballots = [(f"voter-{place}", f"#vote {vote}") for place, vote in enumerate(votes)]
    last = minutes_of(said("#motion buy it", *ballots, "#close")).items[-1]
    assert ((last.kind, last.votes), last.text) == (outcome, "buy it")


def test_the_last_vote_of_a_person_counts_and_none_without_a_motion() -> None:
    lines = said("#vote +1", "#motion buy it", ("bob", "#vote +1"), ("bob", "#vote -1"), "#close")
    minutes = minutes_of(lines)
    assert [item.kind for item in minutes.items] == ["motion", "vote", "vote", "rejected"]
    assert minutes.items[-1].votes == (0, 1)


def test_the_head_of_a_meeting_is_read_from_its_lines() -> None:
    minutes = minutes_of(
        said(
            "Meeting: 客户经理周例会",
            "Chair: 张伟",
            "地点：三楼会议室",
            "议程：贷后检查",
            "出席：李娜、Bob",
            "regrets+ 王芳",
            ("carl", "签到"),
        ),
        people=BANK,
    )
    assert (minutes.title, minutes.chair, minutes.place) == ("客户经理周例会", "U-zhang", "三楼会议室")
    assert minutes.agenda == ("贷后检查",)
    assert set(minutes.attendees) == {"ann", "U-li", "U-bob", "carl"}
    assert minutes.absent == ("U-wang",)
    assert minutes.sections == ()


def test_chairs_by_meetbots_command_are_people_where_they_are_mentioned() -> None:
    opening = Opening(chair="U-li")
    lines = said("#chair \ue000U-bob\ue001 \ue000U-ming\ue001 张伟", "#unchair \ue000U-ming\ue001")
    assert minutes_of(lines, opening, people=BANK).chairs == ("U-li", "U-bob", "U-zhang")


def test_what_was_given_beforehand_is_not_overruled_in_passing() -> None:
    opening = Opening(title="周例会", started=START, chair="ann")
    assert minutes_of(said("Meeting: tomorrow at five?"), opening).title == "周例会"
    assert minutes_of(said("#meetingname 月例会"), opening).title == "月例会"


def test_a_short_nick_and_a_full_name_are_one_person_where_only_one_fits() -> None:
    lines = said(
        ("manu", "hi"), ("Manu_Sporny", "present+"), ("Mike_Varley", "hi"), ("Mike_Prorock", "hi"), ("Mike", "hi")
    )
    assert minutes_of(lines).attendees == ("Manu_Sporny", "Mike_Varley", "Mike_Prorock", "Mike")


def test_a_scribe_writes_for_others_and_goes_on_with_three_dots() -> None:
    lines = said("scribe: cel", ("cel", "manu: hello"), ("cel", "... all"), ("cel", "decision: go"), ("dan", "bob: hm"))
    minutes = minutes_of(lines)
    assert [(entry.by, entry.text) for entry in minutes.sections[0].discussion] == [
        ("manu", "hello"),
        ("manu", "all"),
        ("dan", "bob: hm"),
    ]
    assert minutes.decisions[0].by == "cel"
    assert minutes.attendees == ("ann", "dan")


def read_due(text: str, now: datetime) -> Reading:
    return read(text, now, ZoneInfo("UTC"), Calendar("US"))


def test_a_deadline_is_read_where_it_stands_and_does_not_hide_the_owner() -> None:
    lines = said("action: review the deck @dana by Friday", "action: 张伟周五前提交报告", "action: 张伟提交报告")
    actions = minutes_of(lines, read_due=read_due).actions
    assert [[owner.written for owner in action.owners] for action in actions] == [["dana"], ["张伟"], ["张伟"]]
    assert [action.due and action.due.date() for action in actions] == [date(2030, 1, 11), date(2030, 1, 11), None]
    assert actions[0].text == "review the deck @dana by Friday"


def test_without_a_day_no_deadline_is_read() -> None:
    line = Line("1", NO_DAY, "ann", "action: Bob to call by Friday")
    assert minutes_of([line], read_due=read_due).actions[0].due is None


# ---- candidates ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "owners"),
    [
        ("I'll send the minutes tomorrow.", "action", ["ann"]),
        ("Great, I will follow up with the client", "action", ["ann"]),
        ("Alice will prepare the slides.", "action", ["Alice"]),
        ("张伟周五前提交贷后报告。", "action", ["张伟"]),
        ("那请李娜跟进一下客户投诉", "action", ["李娜"]),
        ("我来整理客户名单", "action", ["ann"]),
        ("So we agreed to move the launch.", "decision", []),
        ("大家一致同意下周开始试点。", "decision", []),
        ("就这么定了", "decision", []),
    ],
)
def test_untagged_words_that_commit_somebody_are_candidates(text: str, kind: str, owners: Sequence[str]) -> None:
    minutes = minutes_of(said(text), people=BANK)
    assert [(found.kind, [owner.written for owner in found.owners]) for found in minutes.candidates] == [(kind, owners)]
    assert minutes.items == ()


@pytest.mark.parametrize(
    "text",
    [
        "I'll share my screen now",
        "I will merge that if nobody objects",
        "I'll never write that",
        "Will Bob send it?",
        "Should I send it?",
        "would you review it",
        "I think we agreed?",
        "the fact that we decided to work on it",
        "我来说两句",
        "我来补充一下。",
        "张伟已经提交了报告",
        "请问李娜在吗？",
        "大家同意吗",
        "如果张伟周五前提交就好了",
        "我们没有决定",
        "由点到面的进行了信息沟通",
    ],
)
def test_talk_is_no_candidate(text: str) -> None:
    assert minutes_of(said(text), people=BANK).candidates == ()


def test_what_was_also_tagged_is_no_candidate() -> None:
    lines = said(
        "I'll write the quarterly report",
        "action: Ann to write the quarterly report",
        "我来整理客户名单",
        "行动：整理客户名单",
    )
    assert minutes_of(lines).candidates == ()


# ---- real meetings -------------------------------------------------------------------------------------------------


def imported(name: str) -> tuple[Minutes, Mapping[str, list[Mapping[str, object]]]]:
    transcript = read_transcript((MEETINGS / name).read_bytes(), name)
    assert transcript.faults == ()
    minutes = minutes_of(transcript.lines, transcript.opening)
    return minutes, json.loads(json.dumps(as_json(minutes)))


def test_a_transcribed_call_gives_its_topics_actions_owners_and_attendance() -> None:
    minutes, data = imported("w3c-ccg-2022-02-15-vcapi.log")
    assert (minutes.title, len(data["topics"]), data["decisions"]) == ("vcapi", 5, [])
    assert [action["owners"] for action in data["actions"]] == [["Manu"], ["Mike Varley"], ["Manu"], ["Mike Prorock"]]
    assert str(data["actions"][3]["text"]).endswith("in a way that web developers will understand.")
    assert len(data["attendees"]) == 15
    talk = [entry.text for section in minutes.sections for entry in section.discussion]
    assert talk and not any("present+" in text or text.startswith("q+") for text in talk)


def test_a_scribed_call_gives_its_resolutions_and_no_proposal() -> None:
    minutes, data = imported("w3c-ccg-2021-07-13-vchttpapi.log")
    assert (len(data["topics"]), len(data["decisions"]), data["actions"], minutes.chair) == (4, 5, [], "manu")
    assert {decision["topic"] for decision in data["decisions"]} == {"Authorization Proposals"}


def test_a_meetbot_log_gives_what_its_own_minutes_show() -> None:
    minutes, data = imported("hcoop-2021-04-13.log.json")
    page = (MEETINGS / "hcoop-2021-04-13.minutes.html").read_text(encoding="utf-8")
    shown = {
        kind: [
            html.unescape(re.sub(r"<[^>]+>", "", text))
            for text in re.findall(rf'<span class="{kind}">(.+?)</span>\n', page)
        ]
        for kind in ("topic", "ACTION", "INFO", "IDEA", "LINK", "MOTION", "VOTE", "ACCEPTED")
    }
    assert data["topics"] == shown["topic"]
    assert [action["text"] for action in data["actions"]] == shown["ACTION"]
    for kind in ("info", "idea", "link", "motion", "vote"):
        assert [item.text for item in minutes.items if item.kind == kind] == shown[kind.upper()]
    assert [decision["text"] for decision in data["decisions"]] == shown["ACCEPTED"]
    attendees = re.findall(r"<li>\s*([^\s<]+?)(?:<span>.*?</span>)? - \d+ lines", page)
    attendees += re.findall(r"<li>\s*(\S+) - 1 lines", page)
    assert sorted(data["attendees"]) == sorted(set(attendees))  # type: ignore[type-var]


@pytest.mark.parametrize("name", ["vcsum-65_0.zh.log", "vcsum-80_1.zh.log"])
def test_in_untagged_talk_nothing_is_invented(name: str) -> None:
    minutes, data = imported(name)
    assert (data["actions"], data["decisions"], data["topics"], data["items"], data["candidates"]) == (
        [],
        [],
        [],
        [],
        [],
    )
    assert sum(len(section.discussion) for section in minutes.sections) > 4


def test_the_json_has_the_shape_that_was_promised() -> None:
    _, data = imported("w3c-ccg-2022-02-15-vcapi.log")
    assert set(data) == {
        "title", "started", "ended", "chair", "attendees", "topics", "decisions", "actions", "candidates", "items"
    }  # fmt: skip
    assert set(data["actions"][0]) == {"text", "owners", "due", "topic"}
    assert set(data["candidates"][0] if data["candidates"] else ["text", "owners", "due"]) == {"text", "owners", "due"}


# ---- properties ----------------------------------------------------------------------------------------------------

TEXTS = st.one_of(
    st.text(max_size=60),
    st.builds(
        "{}{}{}".format,
        st.sampled_from(
            [
                "action: ",
                "#topic ",
                "决议：",
                "【行动】",
                "#vote ",
                "#motion ",
                "#undo",
                "#close",
                "present+ ",
                "scribe: ",
                "",
            ]
        ),
        st.sampled_from(["@bob ", "张伟", "I'll ", "ann: ", "... ", "- "]),
        st.text(alphabet="张伟send it\n#:：", max_size=30),
    ),
)
LINES = st.lists(
    st.builds(
        Line,
        ref=st.uuids().map(str),
        at=st.just(START),
        by=st.sampled_from(["ann", "bob", "张伟", "Transcriber", ""]),
        text=TEXTS,
        withdrawn=st.booleans(),
        keep=st.sampled_from([None, None, None, "decision", "discussion", "vote"]),
    ),
    max_size=25,
)


@given(LINES)
def test_every_item_was_said_in_a_line_that_stands(lines: list[Line]) -> None:
    minutes = minutes_of(lines, people=BANK, read_due=read_due)
    texts = [line.text for line in lines if not line.withdrawn]
    for item in (*minutes.items, *minutes.candidates):
        assert any(item.text in text for text in texts)
        assert item.ref in {line.ref for line in lines}
        assert all(owner.written == item.by or any(owner.written in text for text in texts) for owner in item.owners)
    assert all(item.topic == "" or item.topic in {topic.text for topic in minutes.topics} for item in minutes.items)


@given(LINES)
def test_the_same_lines_give_the_same_minutes_and_plain_json(lines: list[Line]) -> None:
    minutes = minutes_of(lines, people=BANK)
    assert minutes == minutes_of(lines, people=BANK)
    json.dumps(as_json(minutes), ensure_ascii=False)


@given(LINES)
def test_what_is_discussed_and_what_is_kept_stand_in_the_sections_once(lines: list[Line]) -> None:
    minutes = minutes_of(lines, people=NOBODY)
    under = [item for section in minutes.sections for item in section.items]
    assert [item for item in minutes.items if item.kind != "topic"] == under
    assert [section.topic for section in minutes.sections if section.topic] == list(minutes.topics)
