"""Which texts speak of the same, and in which words."""

from __future__ import annotations

import time

import pytest

from bot.rules import similar

SAME = [  # and the words that say so
    ("The client asks for a longer term", "Clients want longer terms on loans", {"client", "longer", "term"}),
    ("Saturday appointments please", "Customers would like appointments on Saturdays", {"appointments", "saturday"}),
    ("The queue at the counter is too long", "Queues at our counters: an hour on Monday", {"queue", "counter"}),
    ("App 登录很慢", "手机 App 登录经常失败", {"app", "登录"}),
    ("客户希望延长贷款期限", "有三位客户要求延长贷款的期限", {"客户", "延长贷款", "期限"}),
    ("客户希望延长贷款期限", "客戶希望延長貸款期限", {"客户", "延长贷款期限"}),  # in either writing
    ("打印机坏了", "二楼的打印机又坏了", {"打印机"}),
    ("网点排队时间太长", "排队时间长，客户等了一小时", {"排队时间"}),
    ("客户希望周六也能预约办理业务", "四位客户询问周六能否预约", {"周六", "预约"}),
    ("ＡＴＭ吞卡", "ATM 吞卡了，客户投诉", {"atm", "吞卡"}),
    ("The printer on the second floor burns!", "the PRINTER on the second floor burns", {"printer", "second"}),
]
OTHER = [
    ("The client asks for a longer term", "The printer burns"),
    ("Please do something about it", "Could you please do something"),  # nothing but what every text says
    ("客户希望延长贷款期限", "客户希望周六也能预约"),
    ("客户投诉排队时间长", "客户平时没有时间"),
    ("我们希望可以开会", "我们建议不要开会"),
    ("打印机坏了", "食堂太贵"),
    ("客户希望延长贷款期限", "客户反映手续费太高"),
    ("The rota is unfair", "排班不公平"),
    ("", ""),
    ("!!!", "？？"),
]


@pytest.mark.parametrize(("one", "other", "words"), SAME)
def test_what_speaks_of_the_same(one: str, other: str, words: set[str]) -> None:
    (group,) = similar.groups([one, other])
    assert group.places == (0, 1) and words <= set(group.words)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_does_not(one: str, other: str) -> None:
    assert similar.groups([one, other]) == []


def test_each_is_in_one_group_with_the_first_that_it_is_like() -> None:
    texts = [
        "Loan terms",
        "The printer burns",
        "loan term",
        "排队时间太长",
        "Printer on fire",
        "排队时间长",
        "Terms of loans",
    ]
    assert [group.places for group in similar.groups(texts)] == [(0, 2, 6), (1, 4), (3, 5)]


def test_the_same_words_in_any_order_and_number_are_one_group() -> None:
    assert [group.places for group in similar.groups(["客户要求延长期限"] * 5)] == [(0, 1, 2, 3, 4)]


def test_a_desk_of_five_hundred_long_texts_is_looked_through_piece_by_piece() -> None:
    """Bounded work: the pieces two texts share are counted, not the texts compared."""
    words = [f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(300)]
    texts = [" ".join(words[(n * 7 + k * 13) % 300] for k in range(40)) for n in range(500)]
    began = time.process_time()
    similar.groups(texts)
    assert time.process_time() - began < 20  # of processor time, on any machine: a tenth of a second on most
