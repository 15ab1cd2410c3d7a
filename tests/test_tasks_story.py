"""Tasks, told through the door: asked for, done, moved, given, cancelled, undone, listed."""

from __future__ import annotations

import pytest

from tests.stage import Stage

pytestmark = pytest.mark.anyio


async def test_a_task_reaches_its_owner_and_done_reaches_its_asker(stage: Stage) -> None:
    answer = await stage.run("ann", "/task @bob by Friday 6pm: send the loan file")
    assert "T-1" in answer and "send the loan file" in answer and "Fri 27 Nov 2026, 18:00" in answer
    assert stage.titles("bob") == ["Ann Baker asks you: send the loan file"]
    await stage.press("bob", "task.done")
    assert "✅ Ann Baker" not in stage.heard("bob")[0] and "Done by you" in stage.heard("bob")[0]
    assert stage.titles("ann") == ["✅ Bob Carter has done T-1: send the loan file"]


async def test_each_reads_their_own_language(stage: Stage) -> None:
    answer = await stage.run("wang", "/task @lina 周五下班前 提交贷后报告")
    assert "2026年11月27日 周五 18:00" in answer and "提交贷后报告" in answer
    assert stage.titles("lina") == ["王芳 请你：提交贷后报告"]
    await stage.run("lina", "/task 完成 T-1 已发邮件")
    assert stage.titles("wang") == ["✅ 李娜 已完成 T-1：提交贷后报告"]
    assert "已发邮件" in stage.heard("wang")[0]
