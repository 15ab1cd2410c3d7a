"""Untagged words that look like an action or a decision. Few and sure rather than many: each costs a person a look.

An action is somebody who commits themselves or is asked by name, and a deed that leaves something behind; a decision is
a group that says it has decided. Questions, conditions, refusals and the past are talk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.rules.hearing import Item, Said
from bot.rules.names import Owner, Roster, names_at

_LONGEST: Final = 300  # characters; a longer sentence is speech that was never punctuated
_SENTENCE: Final = re.compile(r"[^.!?。！？；;\n]+(?:\.(?=\S)[^.!?。！？；;\n]+)*[.!?。！？；;]*")
_HINT: Final = re.compile(
    r"['’]ll\b|\bwill\b|\bto\b|\baction\b|\b(?:agreed|decided|resolved|please|pls)\b"
    r"|[请請由我前负負决決定同牵牽通让讓麻你您]",
    re.IGNORECASE,
)

_DEED: Final = (
    r"(?:send|write|draft|prepare|circulate|update|create|open|raise|file|submit|follow up|set up|schedule|book|"
    r"post|fix|review|merge|e-?mail|contact|reach out|check with|organi[sz]e|arrange|publish|document|"
    r"put together|look into|report back|take care of|deliver|finish|complete|sort out|clean up|test|implement|"
    r"collect|compile|announce|remind|translate|upload|order|print|buy|register|install|deploy|bring the"
    r"|share (?:the|my|our|that|those|these|a) (?:link|slide|deck|doc|file|note|minute|report|list|draft)s?"
    r"|call (?:him|her|them|our|the (?!meeting|vote|question|roll|shots)\w+))"
)
_SOFTLY: Final = r"(?:\s+(?:also|then|just|now|gladly|happily|try to|make sure to))*"
_I_WILL: Final = re.compile(
    rf"\bI(?:['’]ll|\s+will|['’]m\s+going\s+to|\s+am\s+going\s+to){_SOFTLY}\s+{_DEED}\b"
    rf"|\bI(?:['’]ll|\s+will)?{_SOFTLY}\s+take\s+(?:an?|the|that|this)\s+action\b",
    re.IGNORECASE,
)
_BY_WHEN: Final = (
    r"\bby\s+(?:(?:the\s+)?(?:next|this|end\s+of|close\s+of)\s+)*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|noon|eod|eow|cob|(?:the\s+)?week|month|\d)"
)
_VERB: Final = (
    r"(?:do\b|have\b.{1,40}\b(?:ready|done|finished)\b"
    r"|(?!be\b|have\b|know\b|need\b|think\b|say\b|see\b|hear\b|want\b)[a-z]{3,}\b)"
)
_I_WILL_BY_WHEN: Final = re.compile(rf"\bI(?:['’]ll|\s+will){_SOFTLY}\s+{_VERB}.*{_BY_WHEN}", re.IGNORECASE)
_THEY_WILL: Final = re.compile(
    rf"(?:['’]ll|\s+will|\s+to|\s+is\s+going\s+to){_SOFTLY}\s+{_DEED}\b|\s*[,:]?\s+(?:please|pls)\s+{_DEED}\b",
    re.IGNORECASE,
)
_THEY_WILL_BY_WHEN: Final = re.compile(
    rf"(?:['’]ll|\s+will|\s*[,:]?\s+(?:please|pls)){_SOFTLY}\s+{_VERB}.*{_BY_WHEN}", re.IGNORECASE
)
_NOT_FIRM: Final = re.compile(
    r"[?？]|\b(?:right now|now|(?:which|that|when|what|as|where) we|if|unless|would|could|might|maybe|perhaps|whether"
    r"|not|never|don['’]t|won['’]t|can['’]t|should we|hopefully|probably|once|takes"
    r"|said (?:that )?(?:I|he|she|they|we)|told|(?:have|had|did) we)\b"
    # what is done in the meeting itself
    r"|\b(?:in (?:the )?chat|the floor|(?:review|start with|go (?:over|through)) the agenda"
    r"|my (?:mic|microphone|camera|audio|screen|hand|point)|in a (?:sec|second|moment|minute)"
    r"|one (?:last|more) thing|raise (?:a|an|one) (?:point|question|concern)|breakout|speaker queue)\b",
    re.IGNORECASE,
)
_WE_DECIDED: Final = re.compile(
    r"\b(?:we|everyone|everybody|the group|the team)(?:['’]ve|\s+have|\s+has|\s+all)*"
    r"\s+(?:agreed|decided|resolved)\s+(?:to|that)\b"
    r"|^(?:so\s+)?it(?:['’]s| is| has been)\s+(?:agreed|decided|resolved)\s+(?:to|that)\b",
    re.IGNORECASE,
)

_DAYS: Final = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow|tonight)\b"
    r"|[本这這下]*(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末](?:之?前)?|[今明后後]天(?:之?前)?|[月年]底(?:之?前)?",
    re.IGNORECASE,
)
_HAN_DEED: Final = (
    r"(?<!的)(?:提交|上报|上報|整理|准备|準備|起草|撰写|撰寫|汇总|彙總|跟进|跟進|联系|聯繫|联络|聯絡|落实|落實|负责|負責|协调|協調|安排|通知|完成|"
    r"发送|發送|发给|發給|反馈|回馈|回复|回覆|核实|核實|核对|核對|复核|覆核|对接|對接|修改|更新|制定|拜访|拜訪|回访|回訪|确认|確認|牵头|牽頭|写好|寫好|"
    r"做好|交给|交給|发出|發出|排查|催办|催辦)"
)
_HAN_THING: Final = (
    r"(?:写|寫|出)(?:一份|份|个|個)?(?:公告|总结|總結|报告|報告|方案|纪要|紀要|邮件|郵件|材料|稿|通知|文档|文檔|说明|說明|计划|計劃|初稿)"
    r"|(?:预|預)?(?:订|訂)(?:好|下)?(?:个|個)?(?:会议室|會議室|场地|場地|餐|票|机票|機票|酒店|位)|对账|對賬|對帳|对数|對數"
    r"|(?:把|将|將)[^,，。]{1,16}?(?:发|發|交|传|傳|寄|写好|寫好|改好|做好|定下|准备好|整理好)"
)
# Where there is a day to do it by, these are deeds too.
_HAN_ACT: Final = (
    rf"(?:{_HAN_DEED}|{_HAN_THING}|上线|上線"
    r"|[写寫做办辦发發交送寄定订訂买買查改拟擬报報签簽约約催打印补補排审審核测測弄])"
)
_HAN_WHEN: Final = (
    r"(?:今天|今晚|明天|明早|明晚|后天|後天|月底|季末|年底|下班|\d{1,2}[月日号號點点]"
    r"|(?:本|这|這|下|下下)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末])"
)
_HAN_BEFORE: Final = rf"{_HAN_WHEN}[^,，。前]{{0,10}}?(?:之前|以前|前)"
_HAN_I: Final = rf"(?:^|[,，、\s])(?:由|就|{_HAN_WHEN}(?:上午|下午|晚上)?)?我(?:这边|這邊|这里|這裡)?"
_HAN_SOON: Final = rf"(?:来|來|[会會](?!议|議|上)|去|负责|負責|马上|馬上|这就|這就|稍后|稍後|{_HAN_WHEN})"
_HAN_MUST: Final = (
    r"(?:\s*[,，:：]\s*(?=[你您请請麻]))?\s*(?:麻烦|麻煩)?[你您]?"
    r"\s*(?:请|請|要|需要|得|务必|務必|记得|記得|会|會|来|來)?\s*(?:在|于|於)?"
)
_HAN_I_WILL: Final = re.compile(
    rf"{_HAN_I}{_HAN_SOON}[^,，。]{{0,16}}?(?:{_HAN_DEED}|{_HAN_THING})"
    rf"|(?:{_HAN_I}(?:会|會|来|來|要|争取|爭取)?(?:在|于|於)?{_HAN_BEFORE}|(?:^|[,，、\s]){_HAN_BEFORE}我(?!们|們))"
    rf"[^,，。]{{0,16}}?{_HAN_ACT}"
)
_HAN_DOES: Final = re.compile(rf"[^,，。]{{0,24}}?(?:{_HAN_DEED}|{_HAN_THING})")
_HAN_BY_WHEN: Final = re.compile(
    rf"{_HAN_MUST}(?:{_HAN_BEFORE}[^,，。]{{0,16}}?{_HAN_ACT}|{_HAN_WHEN}[^,，。]{{0,20}}?(?:{_HAN_DEED}|{_HAN_THING}))"
)
_HAN_YOU: Final = re.compile(
    rf"\s*(?:[,，:：]\s*)?(?:请|請|麻烦|麻煩)?[你您](?:来|來|去|先|再|就)?\s*(?:{_HAN_DEED}|{_HAN_THING})(?![的了])"
)
_HAN_CARRIES: Final = re.compile(r"(?:负责|負責|牵头|牽頭)(?!的|人|任)")
_WELL: Final = re.compile(
    r"(?:(?:so|and|ok|okay|then|right|great|alright|well)\b[,\s]+)*(?:好的?|行|那?就(?:这样|這樣|这么办|這麼辦)|那么?|那就|嗯)?(?:[,，\s]*那就)?[,，\s]*",
    re.IGNORECASE,
)
_HAN_ASK: Final = re.compile(r"^(?:那|好|那么|那就|好的|这个|此事|后续)?[,，\s]*(?:请|請|由|麻烦|麻煩|让|讓)")
_HAN_NOT_FIRM: Final = re.compile(
    r"[?？吗嗎呢]|如果|要是|是否|能不能|可不可以|可能|也许|或许|没有|沒有|不用|不要|不能|还没|還沒|应该|應該|当时|曾经|已经|已經|(?<!通)过了|一直|每次|了解|希望|考虑|考慮|本来|本來|的话|的話|不了"
    rf"|(?:去年|昨天|上次|上周|上週|刚才|剛才|刚刚|剛剛)[^,，]*{_HAN_DEED}"
    rf"|{_HAN_DEED}[过過]"
)
_HAN_DECIDED: Final = re.compile(
    r"(?<![当當])(?:大家|我们|我們|会议|會議|会上|與會|与会人员)(?:都|一致|共同|最后|最後|经讨论|讨论后)*"
    r"(?:同意|决定了?|決定了?|(?:通过|通過)了|(?<=一致)(?:通过|通過)|商定|确定了?)(?!权|于|性)"
    r"|^(?:那|好|那么)?[,，\s]*(?:就这么定了|就這麼定了|一致(?:同意|通过|通過))"
)


def candidates_in(talk: Iterable[Said], kept: Iterable[Item], roster: Roster) -> Iterator[Item]:
    """What in this discussion looks like an action or a decision, one at most per sentence, and was not also tagged."""
    tagged = [(item.kind, _pieces(item.text)) for item in kept if item.kind in ("action", "decision")]
    for said in talk:
        if not _HINT.search(said.text):
            continue
        for sentence in _SENTENCE.findall(said.text):
            found = _candidate(sentence.strip(), said, roster)
            if found and not _is_tagged(found, tagged):
                yield found


def _is_tagged(found: Item, tagged: Iterable[tuple[str, frozenset[str]]]) -> bool:
    """Whether it says what a tagged item says: half of its telling words stand there too."""
    pieces = _pieces(found.text)
    return any(kind == found.kind and len(pieces & others) * 2 >= len(pieces) > 0 for kind, others in tagged)


def _pieces(text: str) -> frozenset[str]:
    """What tells one text from another: its longer words, and its pairs of Chinese characters; not its day."""
    text = _DAYS.sub(" ", text)
    han = re.findall(r"[\u4e00-\u9fff]+", text)
    pairs = {run[place : place + 2] for run in han for place in range(len(run) - 1)}
    return frozenset(re.findall(r"[a-z]{5,}", text.lower())) | pairs


def _candidate(sentence: str, said: Said, roster: Roster) -> Item | None:
    if len(sentence) > _LONGEST or _NOT_FIRM.search(sentence) or _HAN_NOT_FIRM.search(sentence):
        return None
    owners = _committed(sentence, said, roster)
    if owners is not None:
        return Item("action", sentence, said.by, said.ref, said.at, topic=said.topic, owners=tuple(owners))
    if _WE_DECIDED.search(sentence) or _HAN_DECIDED.search(sentence):
        return Item("decision", sentence, said.by, said.ref, said.at, topic=said.topic)
    return None


def _committed(sentence: str, said: Said, roster: Roster) -> list[Owner] | None:
    """Who takes it on; nobody by name, where a voice that is not known says "I"; None where nobody does."""
    if any(form.search(sentence) for form in (_I_WILL, _I_WILL_BY_WHEN, _HAN_I_WILL)):
        return [Owner(said.by, roster.who(said.by))] if said.by else []
    return _named(sentence, roster) or _asked(sentence, roster) or None


def _named(sentence: str, roster: Roster) -> list[Owner]:
    """``Mike will send …``, ``张伟周五前提交…``: only people who are known here."""
    opening = _WELL.match(sentence)
    names, end = names_at(sentence, opening.end() if opening else 0, roster, guess=False)
    committed = any(
        form.match(sentence, end) for form in (_THEY_WILL, _THEY_WILL_BY_WHEN, _HAN_BY_WHEN, _HAN_YOU, _HAN_CARRIES)
    )
    return names if names and committed else []


def _asked(sentence: str, roster: Roster) -> list[Owner]:
    """``请李娜跟进…``, ``由张伟、李娜整理…``."""
    asking = _HAN_ASK.match(sentence)
    if not asking:
        return []
    names, end = names_at(sentence, asking.end(), roster, guess=True)
    return names if names and (_HAN_DOES.match(sentence, end) or _HAN_BY_WHEN.match(sentence, end)) else []
