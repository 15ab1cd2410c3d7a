"""Made-up meetings as an examiner writes them: files of every kind, what their minutes must say and must not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.rules.clocks import deadlines_of
from bot.rules.minutes import Minutes, minutes_of
from bot.rules.transcripts import read_transcript
from bot.rules.worktime import Calendar

SHANGHAI = ZoneInfo("Asia/Shanghai")
TUESDAY = 1773133200  # 10 March 2026, 9:00 UTC


def examined(text: str, name: str = "") -> Minutes:
    transcript = read_transcript(text, name, SHANGHAI)
    assert transcript.faults == ()
    read_due = deadlines_of(transcript, SHANGHAI, Calendar("CN"))
    return minutes_of(transcript.lines, transcript.opening, read_due=read_due)


def meeting(*rows: tuple[str, str]) -> Minutes:
    """A log of 10 March 2026, a Tuesday; everybody in it has said something."""
    return examined("".join(f"[2026-03-10T09:00:00+08:00]\t<{nick}>\t{text}\n" for nick, text in rows))


def everybody(*rows: tuple[str, str]) -> Minutes:
    there = ["王芳", "张伟", "李雷", "赵敏", "陈大文", "ann", "bob", "carol", "Ivy", "lu"]
    return meeting(*((nick, "…") for nick in there), *rows)


def owners(text: str, by: str = "王芳") -> list[str]:
    return [owner.written for owner in everybody((by, f"action: {text}")).actions[0].owners]


def candidates(text: str, by: str = "王芳") -> list[list[str]]:
    return [[owner.written for owner in found.owners] for found in everybody((by, text)).candidates]


# ---- owners --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # who speaks, and somebody along with them, but not the one they speak to
        ("我和李雷周四前核对账目", ["王芳", "李雷"]),
        ("李雷与我提交", ["李雷", "王芳"]),
        ("Bob and I will meet the vendor", ["Bob", "王芳"]),
        ("I and carol will meet the vendor", ["王芳", "carol"]),
        ("carol, bob and I to do it", ["carol", "bob", "王芳"]),
        ("我和李雷沟通方案", ["王芳"]),
        ("我跟王总汇报", ["王芳"]),
        # a longer name is another person's, an adverb is no part of a name
        ("张伟强负责装修", ["张伟强"]),
        ("张伟先整理", ["张伟"]),
        ("张伟拟周五前提交", ["张伟"]),
        ("张伟主要负责", ["张伟"]),
        ("张伟及时完成", ["张伟"]),
        ("李雷分发", ["李雷"]),
        ("王芳芳完成", ["王芳芳"]),
        # a nick in Latin letters before Chinese
        ("Ivy 周五前更新 runbook", ["Ivy"]),
        ("lu本周五前补充数据", ["lu"]),
        ("Ivy的合同要改", []),
        ("Ivy 那边的数据要查", []),
        # named last, in brackets with the day
        ("整理资料（张伟，3月15日）", ["张伟"]),
        ("fix the lamp (bob, by Friday)", ["bob"]),
        ("（张伟）整理名单", ["张伟"]),
        ("[bob] fix login", ["bob"]),
        ("fix login [bob]", ["bob"]),
        # by arrow, in a row of a table, after a day
        ("Bob -> fix login", ["Bob"]),
        ("fix login → Bob", ["Bob"]),
        ("整理台账|张伟|3月20日", ["张伟"]),
        ("下周一前，请李雷确认", ["李雷"]),
        ("By Friday, Bob to send the list", ["Bob"]),
        ("由我周五前提交", ["王芳"]),
        ("我让李雷周五前提交", ["李雷"]),
        ("please bob check it", ["bob"]),
        ("bob, fix login", ["bob"]),
        ("bob/carol", ["bob", "carol"]),
        ("bob + carol fix login", ["bob", "carol"]),
        ("Ivy 和 lu 周五前 finish 测试", ["Ivy", "lu"]),
        ("Bob or Carol to call", ["Bob", "Carol"]),
        ("张伟（周五）、李雷（周四）分别提交", ["张伟", "李雷"]),
        ("张总审批", ["张总"]),
        ("bob write the summary", ["bob"]),
        ("will publish the list", []),
        # what is theirs or happens to them, and things that begin like a name
        ("张伟的报告要改", []),
        ("李雷提出的问题周五前解决", []),
        ("张伟整理的名单发给客户", []),
        ("李雷整理客户的资料", ["李雷"]),
        ("张伟离职交接", []),
        ("王芳团队提交", []),
        ("Bob to be informed", []),
        ("Website to be relaunched by Friday", []),
        ("Release will go out by Friday", []),
        ("Server must be restarted", []),
        ("周例会明天召开", []),
        ("白皮书周五前完成", []),
        ("雷达图周五前更新", []),
        ("贺卡周五前寄出", []),
        # only spoken of, or to
        ("张伟跟李雷对接接口", ["张伟"]),
        ("张伟跟李雷一起整理", ["张伟", "李雷"]),
        ("我和李雷联系客户", ["王芳", "李雷"]),
        ("李雷提交的报告由张伟审核", ["张伟"]),
        ("Ask @bob", []),
        ("提醒 @李雷", []),
        ("@bob's laptop to be fixed", []),
        ("talk to bob, carol", []),
        ("通知张伟明天开会", []),
        ("向王总汇报进度", []),
        ("ask bob for the password", []),
        ("所有人周五前交周报", []),
    ],
)
def test_who_is_to_do_it(text: str, named: Sequence[str]) -> None:
    assert owners(text) == named


# ---- untagged talk -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("周五前我把邀请函发出去", ["王芳"]),
        ("李雷你周四前把场地定下来", ["李雷"]),
        ("@张伟 请明天下午三点前确认嘉宾名单", ["张伟"]),
        ("那就由赵敏月底前写总结", ["赵敏"]),
        ("麻烦李雷下周一前把发票交给财务", ["李雷"]),
        ("我明天把数据发你", ["王芳"]),
        ("我來寫公告，明天給大家", ["王芳"]),
        ("我来订会议室", ["王芳"]),
        ("我会跟 Ann 對數", ["王芳"]),
        ("Dave will call the printer on Monday", None),  # nobody here is called that
        ("Carol will call the printer on Monday", ["Carol"]),
        ("carol to bring the badges", ["carol"]),
        ("Bob will walk the site by Friday", ["Bob"]),
        ("我这边周四前可以完成测试", ["王芳"]),
        ("由我来起草方案，下周一交", ["王芳"]),
        ("张伟，你周五前把报表发我", ["张伟"]),
        ("李雷，麻烦你明天联系一下供应商", ["李雷"]),
        ("张伟你来负责联系客户", ["张伟"]),
        ("让赵敏去跟进一下这个客户", ["赵敏"]),
        ("I'll have the draft ready by Friday", ["王芳"]),
        ("so bob is going to schedule the review", ["bob"]),
        ("那就这样，张伟你周四前把清单整理出来", ["张伟"]),
        ("yesterday I finished the import, today I'll write the tests", ["王芳"]),
        ("昨天导入做完了，今天我来写总结", ["王芳"]),
        # the past, the impossible, the told, what is done in the meeting itself
        ("我去年负责整理过这些", None),
        ("张伟周五前提交不了", None),
        ("张伟周五前提交的话就来得及", None),
        ("我会议上再确认吧", None),
        ("张伟说他周五前提交", None),
        ("Yesterday I said I'll send it by Friday", None),
        ("I will post this in the chat", None),
        ("I'll open the floor for questions", None),
        ("I'll test my mic", None),
        ("have we decided to do it", None),
        ("我来晚了，不好意思", None),
        ("我来自上海分行", None),
        ("我来介绍一下今天的情况", None),
        ("我负责理财业务已经五年了", None),
        ("我会考虑写一份方案", None),
        ("我今天的话题根据郭院长的安排是教学", None),
        ("客户要求周五前放款，我们做不到", None),
        ("他说他会去，我不信", None),
        ("the client said he'll pay by Friday", None),
        ("I can't finish it by Friday", None),
    ],
)
def test_what_is_taken_on_in_passing(text: str, named: Sequence[str] | None) -> None:
    assert candidates(text) == ([] if named is None else [named])


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("大家一致通过预算", True),
        ("我们通过了新的章程", True),
        ("会议决定下周开始", True),
        ("我们通过学习平台进行改革", False),
        ("当我们决定要做一件事的时候，很难", False),
    ],
)
def test_by_means_of_is_no_vote(text: str, decided: bool) -> None:
    assert [found.kind for found in everybody(("王芳", text)).candidates] == (["decision"] if decided else [])


@pytest.mark.parametrize(
    ("roll", "there", "away"),
    [
        ("present: all", [], []),
        ("参会人员：全体", [], []),
        ("参会人员：张伟等5人", ["张伟"], []),
        ("Attendees: Ann Lee, Bob and Carol; regrets: Dave", ["Ann Lee", "Bob", "Carol"], []),
        ("缺席：无", [], []),
        ("Regrets: Dave", [], ["Dave"]),
        ("Attendees:\n- Bob\n- Carol\nRegrets:\n1. Dave", ["Bob", "Carol"], ["Dave"]),
    ],
)
def test_the_roll_names_people_and_nobody_else(roll: str, there: list[str], away: list[str]) -> None:
    made = examined(f"[2026-03-10T09:00:00Z]\t<zoe>\t{roll}\n")
    assert ([name for name in made.attendees if name != "zoe"], list(made.absent)) == (there, away)


@pytest.mark.parametrize(
    ("row", "named"),
    [("Action (bob): go by Friday", ["bob"]), ("行动（张伟、李雷）：交稿", ["张伟", "李雷"]), ("待办（3）：交稿", [])],
)
def test_the_tag_itself_may_name_the_owner(row: str, named: list[str]) -> None:
    assert [[owner.written for owner in action.owners] for action in everybody(("ann", row)).actions] == [named]


def test_other_tags_are_not_kept_with_a_remark() -> None:
    assert everybody(("ann", "Topic (10 min): budget"), ("ann", "Chair: TBD")).items == ()


def test_a_voice_that_was_not_made_out_has_no_name() -> None:
    cues = ("Unknown Speaker: 我来订会议室", "李雷: action: 我来整理", "Unknown Speaker: action: I will sweep")
    text = "\n\n".join(f"00:00:0{n}.000 --> 00:00:0{n}.900\n{cue}" for n, cue in enumerate(cues))
    minutes = examined(f"WEBVTT\n\n{text}\n")
    assert minutes.attendees == ("李雷",)
    assert [action.owners[0].written if action.owners else "" for action in minutes.actions] == ["李雷", ""]
    assert [found.owners for found in minutes.candidates] == [()]


def test_a_sentence_cut_in_two_by_its_cues_is_one_and_two_voices_in_a_cue_are_two() -> None:
    cues = (
        "<v Ann>Action: Bob to send</v>",
        "<v Ann>the report by Friday.</v>",
        "<v Ann>then we go</v>",
        "<v Bob>on</v>",
        "<v Bob>action: go</v>",
        "<v Ann>Action: none.</v>\n<v Bob>Decision: no.</v>",
    )
    text = "\n\n".join(f"00:00:0{n}.000 --> 00:00:0{n}.900\n{cue}" for n, cue in enumerate(cues))
    minutes = examined(f"WEBVTT\n\n{text}\n", "2026-03-10.vtt")
    assert [(found.text, found.by) for found in (*minutes.actions, *minutes.decisions)] == [
        ("Bob to send the report by Friday.", "Ann"),
        ("go", "Bob"),
        ("no.", "Bob"),
    ]
    assert minutes.actions[0].due and minutes.actions[0].due.isoformat() == "2026-03-13T23:59:59+08:00"


@pytest.mark.parametrize(
    "nothing", ["无", "無。", "暂无", "暫無", "没有", "none", "None.", "N/A", "-", "—", ".", "TBD"]
)
def test_what_there_is_none_of_is_not_kept(nothing: str) -> None:
    assert meeting(("ann", f"action: {nothing}"), ("ann", f"决议：{nothing}")).items == ()


def test_a_channels_log_is_the_meeting_between_its_commands() -> None:
    rows = ["action: before", "#startmeeting Weekly", "#action inside", "#endmeeting", "#action after", "I'll send it"]
    log = "".join(f"[2026-03-10T09:0{n}:00+08:00]\t<ann{n}>\t{row}\n" for n, row in enumerate(rows))
    made = examined(log)
    assert ([action.text for action in made.actions], made.candidates) == (["inside"], ())
    assert made.attendees == ("ann1", "ann2", "ann3")
    assert [at and at.minute for at in (made.started, made.ended)] == [1, 3]
    assert [action.text for action in examined(log.replace("#endmeeting", "…")).actions] == ["inside", "after"]


@pytest.mark.parametrize("colon", [":", "：", "﹕", "︰"])
def test_every_colon_marks_a_tag(colon: str) -> None:
    assert [found.text for found in meeting(("ann", f"會議決議{colon}通過")).decisions] == ["通過"]


def test_what_was_kept_last_is_taken_back_in_chinese() -> None:
    assert meeting(("ann", "行动：印刷"), ("ann", "#撤销")).items == ()


# ---- the clock of the file -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stamp", "text", "due"),
    [
        ("2026-03-10T23:00:00-05:00", "reply by tomorrow", "2026-03-11T23:59:59-05:00"),
        ("2026-03-10T23:00:00-05:00", "pay by 11:30pm today", "2026-03-10T23:30:00-05:00"),
        ("2026-03-10T09:00:00-05:00", "reply by 3pm", "2026-03-10T15:00:00-05:00"),
        ("2026-03-10T09:00:00+05:30", "reply in 2 hours", "2026-03-10T11:00:00+05:30"),
        # UTC may be a program's: the house's hour where both clocks agree, else the day that the file shows
        ("2026-03-10T09:00:00Z", "reply by Friday 3pm", "2026-03-13T15:00:00+08:00"),
        ("2026-03-10T20:00:00Z", "reply by tomorrow", "2026-03-11T23:59:59+00:00"),
        ("2026-03-10T09:00:00Z", "reply in 2 hours", "2026-03-10T11:00:00+00:00"),
        ("2026-03-10T09:00:00+08:00", "reply by tomorrow", "2026-03-11T23:59:59+08:00"),
        ("2026-03-10T09:00:00", "reply by tomorrow", "2026-03-11T23:59:59+08:00"),
    ],
)
def test_deadlines_are_read_on_the_clock_that_the_file_shows(stamp: str, text: str, due: str) -> None:
    found = examined(f"[{stamp}]\t<ann>\taction: {text}\n").actions[0].due
    assert found and found.isoformat() == due


def test_slack_counts_instants_and_its_people_look_at_the_houses_clock() -> None:
    late = datetime(2026, 3, 10, 20, tzinfo=UTC).timestamp()
    text = json.dumps([{"user": "U1", "ts": f"{late:.6f}", "text": "action: reply by tomorrow"}])
    due = examined(text).actions[0].due
    assert due and due.isoformat() == "2026-03-12T23:59:59+08:00"


# ---- Slack ---------------------------------------------------------------------------------------------------------


def slack(*messages: dict[str, object]) -> Minutes:
    return examined(json.dumps(list(messages)))


def message(minute: int, text: str, **more: object) -> dict[str, object]:
    return {"type": "message", "user": "U1", "ts": f"{TUESDAY + 60 * minute}.000100", "text": text, **more}


def edit(minute: int, edited: dict[str, object]) -> dict[str, object]:
    return message(minute, "", subtype="message_changed", message=edited)


def deletion(minute: int, gone: dict[str, object]) -> dict[str, object]:
    return message(minute, "", subtype="message_deleted", deleted_ts=gone["ts"])


def test_what_was_edited_or_deleted_in_slack_stands_as_it_was_left() -> None:
    kept, changed, gone = (message(n, f"action: {text}") for n, text in enumerate(["keep", "change", "burn"]))
    once, twice = (changed | {"text": f"action: change {times}"} for times in ("once", "twice"))
    alone = message(3, "action: the first is not in the file")
    made = slack(kept, changed, edit(8, twice), gone, edit(7, once), edit(9, alone), deletion(9, gone))
    assert [action.text for action in made.actions] == ["keep", "change twice", "the first is not in the file"]


def test_an_edit_before_a_deletion_brings_nothing_back() -> None:
    gone = message(1, "action: burn")
    made = slack(message(0, "hello"), edit(2, gone), deletion(3, gone), message(4, "", subtype="message_changed"))
    assert made.items == ()


def test_an_answer_in_a_thread_stands_under_the_topic_of_its_thread() -> None:
    root = message(1, "shall we?")
    answer = message(4, "decision: yes", thread_ts=root["ts"])
    made = slack(message(0, "topic: first"), root, message(2, "topic: second"), answer, message(5, "decision: no"))
    assert [(found.text, found.topic) for found in made.decisions] == [("yes", "first"), ("no", "second")]
    assert (made.started, made.ended) == tuple(datetime.fromtimestamp(TUESDAY + n, UTC) for n in (0.0001, 300.0001))


@pytest.mark.parametrize(
    ("text", "kept", "named"),
    [
        ("<!channel> fill it in", "@channel fill it in", []),
        ("<!here|here> read it", "@here read it", []),
        ("@everyone do it", "@everyone do it", []),
        ("@所有人 交周报", "@所有人 交周报", []),
        ("<!subteam^S123|@ops> restart it", "@ops restart it", ["ops"]),
        ("<@U1> tell <#C1|>, <#C2|sales>", "<@U1|U1> tell #C1, #sales", ["U1"]),
        ("<@U1> to call <tel:+123|+1 23>", "<@U1|U1> to call tel:+123", ["U1"]),
        ("<@U1> to go <!date^1773619200^{date_short}|16 Mar>", "<@U1|U1> to go 16 Mar", ["U1"]),
    ],
)
def test_who_is_called_in_slack_and_who_is_everybody(text: str, kept: str, named: list[str]) -> None:
    action = slack(message(0, f"action: {text}")).actions[0]
    assert (action.text, [owner.written for owner in action.owners]) == (kept, named)


@pytest.mark.parametrize("opening", ["• ", "1. ", "2) ", ":pushpin: ", "*", "- "])
def test_a_tag_may_stand_after_a_point_or_a_sign(opening: str) -> None:
    assert [found.text for found in meeting(("ann", f"{opening}decision: go")).decisions] == ["go"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("*decision:* go", "go"),
        ("*decision: go*", "go"),
        ("*决定*：同意", "同意"),
        ("决定：*同意*", "*同意*"),
        ("_decision_: go *now*", "go *now*"),
    ],
)
def test_the_marks_of_bold_go_only_in_pairs(text: str, kept: str) -> None:
    assert [found.text for found in meeting(("ann", text)).decisions] == [kept]
