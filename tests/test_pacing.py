"""Whose turn it is, as properties of the pure scheduler; how well it does in a storm, `./run bench makespan` says."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.pacing import SLACK, UNLIMITED, Limits, Pace, Pacer, Throttle, Waiting
from tests.bench.storm import DIGESTS, WORKSPACES, Workspace, arrivals, least, simulate

LETTERS = st.lists(st.tuples(st.sampled_from("ABCD"), st.booleans(), st.integers(0, 5)), max_size=40)


def waiting(letters: list[tuple[str, bool, int]]) -> list[Waiting]:
    return [Waiting(True, slow, float(due), id, lane) for id, (lane, slow, due) in enumerate(letters)]


def drained(pacer: Pacer, until: float = 10_000.0) -> list[tuple[float, Waiting]]:
    """Everything in the order of its turn; each call takes a tenth of a second."""
    now, said = 0.0, []
    while len(pacer) and now < until:
        taken = pacer.take(now)
        said += [(now, letter) for letter in taken]
        now += 0.1
        for letter in taken:
            pacer.accepted(letter.deed, now)
            pacer.gone(letter.id)
        now = max(now, min(pacer.next_at(now), until))
    return said


@given(LETTERS)
def test_every_letter_has_its_turn_once(letters: list[tuple[str, bool, int]]) -> None:
    pacer = Pacer(SLACK, 0.0)
    pacer.add(waiting(letters), 0.0)
    pacer.add(waiting(letters), 0.0)
    assert sorted(letter.id for _, letter in drained(pacer)) == list(range(len(letters)))


@given(LETTERS)
def test_a_lane_keeps_its_order_and_what_somebody_waits_for_comes_first(letters: list[tuple[str, bool, int]]) -> None:
    pacer = Pacer(SLACK, 0.0)
    pacer.add(waiting(letters), 0.0)
    said = [letter for _, letter in drained(pacer)]
    for lane in "ABCD":
        mine = [(letter.slow, letter.due, letter.id) for letter in said if letter.lane == lane]
        assert mine == sorted(mine)


@given(LETTERS)
def test_no_channel_hears_more_than_it_takes(letters: list[tuple[str, bool, int]]) -> None:
    pacer = Pacer(SLACK, 0.0)
    pacer.add(waiting(letters), 0.0)
    said = drained(pacer)
    for at, _ in said:
        heard = Counter(letter.lane for moment, letter in said if at <= moment < at + 10)
        assert all(count <= 10 * SLACK.lane + SLACK.lane_burst for count in heard.values())


def test_one_letter_of_a_lane_at_a_time() -> None:
    pacer = Pacer(UNLIMITED, 0.0)
    pacer.add(waiting([("A", False, 0), ("A", False, 1), ("B", False, 2)]), 0.0)
    assert [letter.id for letter in pacer.take(0.0)] == [0, 2]
    assert pacer.take(0.0) == []
    pacer.gone(0)
    assert [letter.id for letter in pacer.take(0.0)] == [1]


def test_what_must_wait_is_not_overtaken_not_even_by_an_answer() -> None:
    pacer = Pacer(UNLIMITED, 0.0)
    pacer.add(waiting([("A", True, 0), ("A", True, 1)]), 0.0)
    pacer.take(0.0)
    pacer.rests(0, 5.0)
    pacer.add([Waiting(True, False, 2.0, 9, "A")], 1.0)
    assert pacer.take(1.0) == [] and pacer.next_at(1.0) == 5.0
    assert [letter.id for letter in pacer.take(5.0)] == [0]
    pacer.gone(0)
    assert [letter.id for letter in pacer.take(5.0)] == [9]


def test_the_longest_backlog_goes_first_and_answers_before_it() -> None:
    pacer = Pacer(Limits(UNLIMITED.posts, UNLIMITED.others, 1e9, 1e9, at_once=1), 0.0)
    pacer.add(waiting([("A", True, 0), ("B", True, 1), ("B", True, 2)]), 0.0)
    pacer.add([Waiting(True, False, 9.0, 9, "C")], 0.0)
    assert [letter.lane for _, letter in drained(pacer)] == ["C", "B", "A", "B"]


def test_digests_never_use_the_tokens_that_are_kept_for_answers() -> None:
    pacer = Pacer(SLACK, 0.0)
    pacer.add([Waiting(True, True, 0.0, id, f"D{id}") for id in range(50)], 0.0)
    assert len(pacer.take(0.0)) == SLACK.posts.burst - SLACK.posts.reserve
    pacer.add([Waiting(True, False, 0.0, 99, "D99")], 0.0)
    assert [letter.id for letter in pacer.take(0.0)] == [99]


def test_a_refusal_stops_everything_for_as_long_as_slack_says_and_halves_the_rate() -> None:
    throttle = Throttle(SLACK.posts, 0.0)
    throttle.refused(10.0, 30.0)
    assert throttle.rate == SLACK.posts.start / 2 and throttle.ready_at(11.0) == 40.0
    throttle.refused(10.2, 30.0)  # one that was under way
    assert throttle.rate == SLACK.posts.start / 2


@given(st.lists(st.tuples(st.booleans(), st.floats(0.01, 20)), max_size=200))
def test_the_rate_stays_within_its_bounds(story: list[tuple[bool, float]]) -> None:
    throttle, now = Throttle(Pace(5, 0.5, 40, 4, 2), 0.0), 0.0
    for taken, pause in story:
        now += pause
        throttle.accepted(now, True) if taken else throttle.refused(now, 1)
        assert 0.5 <= throttle.rate <= 40


@pytest.mark.parametrize("rate, burst", WORKSPACES)
def test_a_storm_is_over_nearly_as_soon_as_it_can_be(rate: float, burst: float) -> None:
    workspace, coming = Workspace(rate, burst), list(arrivals(True, 1))
    said = simulate(workspace, coming)
    assert len(said) == len(coming) > DIGESTS
    assert max(said[letter.id] for _, letter in coming if letter.slow) <= 1.05 * least(rate, burst)
    assert workspace.refusals <= 5
