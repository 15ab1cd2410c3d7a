"""How long each level took, read off the steps of an item (H22, H36)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.rules.feedback_figures import Visit, figures_of, spread, visits
from storage.feedback import Step
from tests.test_feedback_rules import item

MONDAY = datetime(2026, 11, 23, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


def path(*steps: tuple[str, float, str, str]) -> list[Step]:
    """``act``, hours after the first, by whom, on which level."""
    return [Step(0, 1, 1, MONDAY + HOUR * at, act, by, unit, [], "") for act, at, by, unit in steps]


@pytest.mark.parametrize(
    ("steps", "seen"),
    [
        ([("raise", 0, "bob", "")], [("Centre", None, None, False)]),
        ([("raise", 0, "bob", ""), ("acknowledge", 2, "ann", "Centre"), ("answer", 5, "ann", "Centre")],
         [("Centre", 2, 5, False)]),
        ([("raise", 0, "bob", ""), ("answer", 3, "ann", "Centre"), ("settle", 9, "bob", "")],
         [("Centre", 3, 3, False)]),
        ([("raise", 0, "bob", ""), ("escalate", 9, "", "Centre"), ("acknowledge", 10, "mei", "Branch"),
          ("answer", 11, "mei", "Branch")], [("Centre", None, None, True), ("Branch", 1, 2, False)]),
        ([("raise", 0, "bob", ""), ("ask", 1, "ann", "Centre"), ("reply", 21, "bob", ""),
          ("answer", 24, "ann", "Centre")], [("Centre", 1, 4, False)]),  # not what the question took
        ([("raise", 0, "bob", ""), ("forward", 2, "ann", "Centre"), ("return", 3, "mei", "Branch"),
          ("forward", 7, "ann", "Centre"), ("answer_back", 8, "mei", "Branch"), ("line", 9, "ann", "Centre"),
          ("deliver", 9, "", "Centre")],
         [("Centre", 2, 2, False), ("Branch", 1, 1, False), ("Centre", 4, 4, False), ("Branch", 1, 1, False)]),
        ([("raise", 0, "bob", ""), ("overdue", 9, "", "Head"), ("answer", 30, "wang", "Head")],
         [("Head", 30, 30, True)]),
        ([("raise", 0, "bob", ""), ("join", 4, "ann", "Centre"), ("answer_joined", 9, "mei", "Branch")],
         [("Centre", 4, None, False)]),  # the summary's answer is counted with the summary
    ],
)  # fmt: skip
def test_the_visits_of_an_item(
    steps: list[tuple[str, float, str, str]], seen: list[tuple[str, float | None, float | None, bool]]
) -> None:
    def hours(number: float | None) -> timedelta | None:
        return None if number is None else HOUR * number

    wanted = [Visit(unit, "need", hours(first), hours(last), breached) for unit, first, last, breached in seen]
    assert visits(item(), path(*steps)) == wanted


@pytest.mark.parametrize(
    ("hours", "middle", "most"), [([3], 3, 3), ([1, 2], 1, 2), ([5, 1, 3], 3, 5), (list(range(1, 11)), 5, 9)]
)
def test_the_middle_and_nine_of_ten(hours: list[int], middle: int, most: int) -> None:
    assert spread([HOUR * each for each in hours]) == (HOUR * middle, HOUR * most)


def test_figures_by_level_and_kind() -> None:
    seen = [Visit("Centre", "need", HOUR, HOUR * 2), Visit("Branch", "need", breached=True), Visit("Centre", "need")]
    branch, centre = figures_of(seen)
    assert (branch.unit, branch.count, branch.acknowledged, branch.breaches) == ("Branch", 1, None, 1)
    assert (centre.count, centre.handled, centre.breaches) == (2, (HOUR * 2, HOUR * 2), 0)
