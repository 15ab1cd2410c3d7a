"""Whether a clause tells of an unmarked day rather than asking for something on it.

Such a day is a deadline where it stands as one: at the end of a clause that asks (call Ann on Friday), or before the
deed (周五把合同寄出, tomorrow call Ann). It is none in a statement (the meeting on Thursday went well, 贷款5月8日到期)
or amid other words (Black Friday sales, 周四客户来访的照片).
"""

from __future__ import annotations

from bot.rules.dates import told_chinese as chinese
from bot.rules.dates import told_english as english
from bot.rules.dates.clause import Clause


def is_told(clause: Clause, on: bool = False) -> bool:
    """``on``: said as "on Friday" or "at noon", which stands in statements as often as in orders."""
    if on and english.is_no_order(clause.left):
        return True
    return english.tells(clause) or english.is_in_passing(clause) or chinese.tells(clause)


def is_scheduled(clause: Clause, ranged: bool, on: bool) -> bool:
    """Push the launch from Monday to Wednesday, 会议定在周五: the day is that of something else."""
    return (ranged and bool(english.MOVES.search(clause.left))) or (on and bool(chinese.FIXED.search(clause.left)))


def is_to_happen(clause: Clause) -> bool:
    """两小时后系统重启，先保存; in ten days the lock expires, so …: what comes by itself, before what is to be done."""
    left, right, whole = clause
    if whole or left.strip():
        return False
    happens = chinese.HAPPENS.match(right) or chinese.is_a_thing(right)
    return bool(happens or (english.SUBJECT.match(right) and not english.DEMANDS.search(right)))


def is_followed_by_a_deed(clause: Clause) -> bool:
    """6/8 提交年报: what to do stands right behind it."""
    return bool(chinese.DEED.match(clause.right) or english.DEED.match(clause.right))


def is_followed_by_a_thing(clause: Clause) -> bool:
    """月末存款波动: more than a day, and no deed behind it."""
    return chinese.is_a_thing(clause.right)
