"""Chinese clauses that tell of a day rather than ask for something on it."""

from __future__ import annotations

import re

from bot.rules.dates import told_english
from bot.rules.dates.clause import Clause

_HAN = r"[\u4e00-\u9fff]"

_PARTIES = (
    "客户|总行|分行|央行|人民银行|美联储|联储局|金管局|证监会|外汇局|交易所|主席|董事长|[港美ab]?股市?|恒指|大盘|"
    "人民币|美元|[油金]价|台风|食堂|隔壁[\u4e00-\u9fff]{0,3}|领导|行长|审计|监管|对方|检查组|人行|外管|"
    "供应商|系统|资金|款项|贷款|定存|理财|存单|票据|合同|额度|机房|[他她]们?|(?:[检审督稽]查|审计|巡视)组|"
    "[\u4e00-\u9fff][总董]"
)
_WORKS = "上线|切换|升级|割接|停机|维护"  # done to systems
_WEATHER = "[下有][大暴]?[雨雪]|[停断][水电网]"
_ENDS = "[开收休][市盘]"

HAPPENS = re.compile(
    rf"(?!把|将){_HAN}{{0,4}}?(?:到[期账帐货岗店访]|来[访电店行]|[生失]效|届满|成立|[停断][机电业服网]|进[场驻]|飞|放大?假|"
    rf"休年?[假息]|请假|轮休|出差|外出|挂牌|{_ENDS}|开业|开学|开放|报到|入职|启用|恢复|讲话|[升贬]值|走[强弱高低]|[高低]开|"
    "调[过回]?[来去]|离职|退休|起飞|落地|上线|搬家|生日|结婚|[付派]息|兑付|收齐|开[会始]|重启|清零|过期|作废|扣款|开标|"
    "不[在行]|没空|没到|有[会事空])"
)
FIXED = re.compile(r"(?:定|安排|设|放|期|有效)$")
_RECORD = re.compile(rf"\s*{_HAN}{{2,8}}(?:统计|名单|记录|明细|台账|一览|班表)\s*")  # 9/20-9/24 加班餐统计
_SAID = re.compile(r"(?:说|讲|话|表示|称)$")
_BEFORE = re.compile(
    r"(?:[是为即了]|不要|\S预计|已经?|曾|刚刚?|原定|原计划|本应|原本|[给帮跟同对替]|联系|拜访|"
    r"[改提调升降增减延推挪移拖涨跌变换][迟后期前高低挂]?[到至为成]?)\s*$|"
    rf"(?:{_PARTIES})$"
)
_AFTER = re.compile(
    rf"见$|(?![把将]){_HAN}{{1,2}}了(?!吧){_HAN}|(?:提[前早]|推[迟后]|延[后期迟]|改)[到至在]|"
    rf"\s{_HAN}{{2,6}}(?:{_WORKS})\s|才|了|是|很|太|[a-z][a-z -]*[会已]|放假|{_WEATHER}|[少坏漏丢]了|系统宕机|"
    rf"上班(?![之以]?前)|再[说聊议]|那[笔次个天场封份张户单批]|在{_HAN}{{1,3}}$|"
    rf"{_HAN}{{0,6}}?(?:还?没|尚未|还未|已经?)|"
    rf"(?:总行|[省市分]行)?(?:{_PARTIES})?(?:会|要)?(?:过?来|到我?行)|"
    rf"(?:{_PARTIES})(?:{_WORKS}|上门|到场|投诉)|(?:下|落)班|[收放]工"
)
_DONE_THEN = re.compile(rf"\s*(?![把将]){_HAN}{{1,2}}(?<![我你他她们户新旧好])的{_HAN}")  # 3/2补签的确认书寄给客户
_OF_THE_DAY = re.compile(rf"{_HAN}{{1,8}}的{_HAN}")  # 周五客户来访的照片, 周三开会定的事
_CHARGE = (
    "[我你您咱]们?|大家|各部门|请|先|再|就|都|务必|必须|一定|需要?|得|要|应|统一|集中|内|由|帮忙?|麻烦|记得|争取|"
    "尽量|继续|重新"
)
DEED = re.compile(
    rf"\s*(?!{_ENDS})(?:{_CHARGE}){{0,4}}\s*(?:在(?!.*的)|加(?!班[餐费])|"
    r"[把将给交发送寄报提约做写出拿取签改审核查去到回向跟与对找上打补列拟定催递收清付还跑看填批办盖印传联拜通安整准组完落反汇申登更"
    r"确协搞搬贴订买录测部撤销修调处启关结缴放让叫带问邀请参开陪备碰用盘赶抽])"
)
# What is short behind a day is a task (周五出差, 周五体检), unless it says how things stand.
_TITLE = re.compile(r"\s*\S{1,6}\s*", re.ASCII)
_STATE = re.compile(
    rf"[有没不是很真最啦]|了$|太(?=[\u4e00-\u9fff])|我[请休]|好[热冷忙累]|{_WEATHER}|限行|[涨跌]|{_ENDS}"
)
PARTICLES = re.compile(r"[吧啊呀哈呢哦喔噢哟啦嘛\s]+")


def is_a_thing(right: str) -> bool:
    """月末存款波动: more than a day, and no deed behind it."""
    return bool(re.match(_HAN, right)) and not (DEED.match(right) or PARTICLES.fullmatch(right))


def tells(clause: Clause) -> bool:
    """Whether a Chinese clause, or one in both languages, is a statement."""
    left, right, whole = clause
    if _BEFORE.search(left) or _AFTER.match(right) or _DONE_THEN.match(right):
        return True
    asks = DEED.match(right)
    if not asks and (_SAID.search(left) or _OF_THE_DAY.match(right) or _RECORD.fullmatch(right)):
        return True
    if whole and _TITLE.fullmatch(right):
        return bool((not asks and _STATE.search(right)) or (left.strip() and HAPPENS.match(right)))
    return bool(HAPPENS.match(right)) or is_a_thing(right) or _is_mixed(left, right)


def _is_mixed(left: str, right: str) -> bool:
    """我周四half day: Latin words behind the day that say no deed, in a Chinese sentence."""
    return bool(re.search(_HAN, left) and re.match(r"\s*[a-z]", right) and not told_english.DEED.match(right))
