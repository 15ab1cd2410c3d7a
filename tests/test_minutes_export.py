"""Minutes as files (H3): Word in the fixed form with Chinese fonts, Markdown, JSON, CSV; handed to the asker alone."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.stage import Stage

pytestmark = pytest.mark.anyio


async def published(stage: Stage, command: str = "/minutes 开始 客户经理周例会") -> None:
    await stage.run("wang", command)
    thread = str(stage.sandbox.messages("general")[-1]["ts"])
    for by, line in (
        ("wang", "议题：贷后检查"), ("lina", "大家好，先看上周的贷后检查结果"), ("wang", "风险：两户逾期"),
        ("wang", "决议：下周起每周复盘"), ("wang", "决议：投诉当天答复客户 | #不得拖延"),
        ("lina", "行动：@lina 周五前提交报告"),
        ("wang", "行动：=SUM(A1) 找一间会议室"),
    ):  # fmt: skip
        await stage.say(by, line, thread=thread)
    await stage.say("wang", "@upchain 结束", thread=thread)
    await stage.press("wang", "minutes.publish")


async def exported(stage: Stage, by: str, kind: str) -> bytes:
    """The file as it stands in this person's conversation with the bot."""
    answer = await stage.run(by, f"/minutes export M-1 {kind}")
    assert "M-1" in answer
    (file,) = stage.sandbox.dms(by)[-1]["files"]
    assert file["name"] == f"M-1.{kind}"
    content = stage.sandbox.slack._content(file["id"])
    assert content is not None
    return content


async def test_as_a_word_document_in_the_fixed_form(stage: Stage) -> None:
    await published(stage)
    content = await exported(stage, "lina", "docx")
    if keep := os.environ.get("UPCHAIN_KEEP_DOCX"):
        Path(keep).write_bytes(content)
    made = Document(io.BytesIO(content))
    said = [paragraph.text for paragraph in made.paragraphs]
    assert said[0] == "会议纪要 M-1：客户经理周例会"
    for part in ("议题：贷后检查", "决议事项", "1. 下周起每周复盘", "行动项"):
        assert any(part in text for text in said), said
    assert "• 风险：两户逾期" in said  # no pictures, which fonts for paper lack
    facts, actions = made.tables
    assert [row.cells[0].text for row in facts.rows] == ["密级", "时间", "地点", "主持人", "出席人员", "议题"]
    assert [cell.text for cell in actions.rows[1].cells][1:3] == ["李娜", "2026年11月27日 周五"]
    for style in ("Normal", "Title", "Heading 1", "Heading 2"):
        fonts = made.styles[style].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) in ("SimSun", "SimHei") and fonts.get(qn("w:eastAsiaTheme")) is None


async def test_as_markdown_json_and_csv(stage: Stage) -> None:
    await published(stage)
    markdown = (await exported(stage, "lina", "md")).decode()
    assert markdown.startswith("# 会议纪要 M-1：客户经理周例会") and "\\#不得拖延" in markdown
    assert "| 内容 | 负责人 | 完成时限 | 任务 |" in markdown
    data = json.loads(await exported(stage, "lina", "json"))
    assert data["decisions"]["lines"][0] == "下周起每周复盘" and data["actions"][0][1] == "李娜"
    rows = list(csv.reader(io.StringIO((await exported(stage, "lina", "csv")).decode("utf-8-sig"))))
    assert rows[0] == ["内容", "负责人", "完成时限", "任务"] and rows[2][0].startswith("'=SUM")


async def test_a_restricted_one_is_on_record_and_refused_to_others(stage: Stage) -> None:
    await published(stage, "/minutes 开始 机密：授信审批")
    await exported(stage, "lina", "md")
    count = len(stage.sandbox.dms("bob"))
    assert (await stage.run("bob", "/minutes export M-1 md")).replace("M-1", "M-8") == await stage.run(
        "bob", "/minutes export M-8 md"
    )
    assert len(stage.sandbox.dms("bob")) == count
    read = await stage.house.bot.read(
        lambda store: [entry.facts for entry in store.ledger.of("M-1") if entry.act == "minutes.read"]
    )
    assert [dict(facts) for facts in read] == [{"how": "export md"}]


async def test_a_kind_that_is_none_is_told(stage: Stage) -> None:
    await published(stage)
    assert "export M-3" in await stage.run("bob", "/minutes export M-1 pptx")
