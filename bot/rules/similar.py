"""Which texts speak of the same, and in which words: by what they share, in any mixture of Chinese and other scripts.

Words of letters are compared by their three-letter pieces, so that "terms" is found in "term"; Chinese by pairs of
characters. Two texts are alike where the pieces they share weigh enough against all that they have.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.rules.lines import words as said

ALIKE = 0.4  # of the pieces of two texts, counted twice where shared
LIKELY = 0.3  # the same, where several pairs of Chinese characters are shared: half of all pairs are no words
SEVERAL = 3
LIKE_WORD = 0.6  # the same of two words
LEAST = 2  # words, or pairs of Chinese characters, that must be shared
SHOWN = 4  # shared words that are told
LONGEST = 400  # characters of a text that are compared

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
RUN = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+")
EMPTY = said(
    """
    a about after all also an and any are as asks at be because been but by can could did do does for from get gets had
    has have he her his how if in into is it its just many more most much must need needs new no not of on one only or
    our out please said say says she should so some something that the their them there these they this those to
    two up us too very want wants was we were what when where which who why will with would you your
    """
)
PARTICLES = re.compile(
    "希望|需要|可以|能够|不能|应该|有点|一个|一些|没有|建议|我们|你们|他们|[的了是在和与及或也都就还很太吗呢吧啊把被给对为从到由请我你您他她它这那]"
)

# Traditional characters of everyday business, and the simplified ones: colleagues write either about the same.
TRADITIONAL = (
    "戶貸款長時間業務辦理問題機構營網點隊櫃檯員經辦審報單據據開關閉電腦話線號碼帳賬轉匯結餘額費稅種類產險債優選層級團組織區縣鎮鄉鐘頭應該聽說讀寫"
    "學習練訓訪談記錄錯誤壞維護設備裝運輸車輛環境衛噪聲熱溫氣飯餐補貼獎罰資獻勞動態勢現場檢查驗證書約預訂購買賣價錢銀證實際標準規則條項樓門燈鎖鑰"
    "廁潔淨節師醫藥檔碼簽蓋紙張盤點庫滿難離遠近邊遲緩複雜簡單遺漏繁瑣頻遞郵寄圖畫聯絡係統總體廣執採納進階範圍"
)
SIMPLIFIED = (
    "户贷款长时间业务办理问题机构营网点队柜台员经办审报单据据开关闭电脑话线号码账账转汇结余额费税种类产险债优选层级团组织区县镇乡钟头应该听说读写"
    "学习练训访谈记录错误坏维护设备装运输车辆环境卫噪声热温气饭餐补贴奖罚资献劳动态势现场检查验证书约预订购买卖价钱银证实际标准规则条项楼门灯锁钥"
    "厕洁净节师医药档码签盖纸张盘点库满难离远近边迟缓复杂简单遗漏繁琐频递邮寄图画联络系统总体广执采纳进阶范围"
)
SIMPLER = str.maketrans(TRADITIONAL, SIMPLIFIED)


@dataclass(frozen=True, slots=True)
class Group:
    """Texts that speak of the same, by their places in what was given, and the words they share."""

    places: tuple[int, ...]
    words: tuple[str, ...]


def groups(texts: Sequence[str]) -> list[Group]:
    """Each text is in one group at most: with the first that it is like."""
    known = [pieces(text) for text in texts]
    holding = _index(known)
    taken: set[int] = set()
    found = []
    for place, own in enumerate(known):
        if place in taken:
            continue
        like = [other for other in _alike(own, place, known, holding) if other not in taken]
        if like:
            taken.update([place, *like])
            found.append(Group((place, *like), shared_words([texts[each] for each in (place, *like)])))
    return found


def shared_words(texts: Sequence[str]) -> tuple[str, ...]:
    """The words of the first text that most of the others have as well."""
    others = [list(words(text)) for text in texts[1:]]
    counted = {word: sum(any(_like(word, each) for each in other) for other in others) for word in words(texts[0])}
    ranked = sorted((word for word in counted if counted[word]), key=lambda word: (-counted[word], -len(word)))
    return tuple(_joined(texts[0], [word for word in ranked if counted[word] * 2 >= len(others)])[:SHOWN])


def _joined(text: str, ranked: Sequence[str]) -> list[str]:
    """Pairs of characters that stand together are told as one word."""
    pairs = {word for word in ranked if _is_han(word)}
    runs: dict[str, None] = {}
    for word in ranked:
        if word not in pairs:
            runs.setdefault(word)
            continue
        run = next(each for each in _runs(text, pairs) if word in each)
        runs.setdefault(run)
    return list(runs)


def _runs(text: str, pairs: set[str]) -> Iterator[str]:
    for run in RUN.findall(_folded(text)):
        start = 0
        for end in range(1, len(run) + 1):
            if end == len(run) or run[end - 1 : end + 1] not in pairs:
                if end - start > 1:
                    yield run[start:end]
                start = end


# ---- pieces ----------------------------------------------------------------------------------------------------------


def pieces(text: str) -> frozenset[str]:
    return frozenset(piece for word in words(text) for piece in _pieces_of(word))


def words(text: str) -> Iterable[str]:
    """What a text says, without what every text says: words of letters, and pairs of Chinese characters."""
    found: dict[str, None] = {}
    for run in RUN.findall(_folded(text)):
        if not _is_han(run):
            found.update({run: None} if len(run) > 1 and run not in EMPTY else {})
            continue
        for part in PARTICLES.split(run):
            found.update({part[at : at + 2]: None for at in range(len(part) - 1)})
    return found


@lru_cache(1024)
def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:LONGEST]).casefold().translate(SIMPLER)


def _is_han(word: str) -> bool:
    return bool(re.match(f"[{HAN}]", word))


def _pieces_of(word: str) -> list[str]:
    if _is_han(word):
        return [word]
    return [word[at : at + 3] for at in range(max(1, len(word) - 2))]


def _like(one: str, other: str) -> bool:
    mine, theirs = set(_pieces_of(one)), set(_pieces_of(other))
    return 2 * len(mine & theirs) >= LIKE_WORD * (len(mine) + len(theirs))


def _index(known: Sequence[frozenset[str]]) -> Mapping[str, list[int]]:
    holding: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(known):
        for piece in own:
            holding[piece].append(place)
    return holding


def _alike(
    own: frozenset[str], place: int, known: Sequence[frozenset[str]], holding: Mapping[str, list[int]]
) -> Iterator[int]:
    """Those behind it that share enough, in their order."""
    shared = Counter(other for piece in own for other in holding[piece] if other > place)
    for other in sorted(shared):
        if shared[other] >= LEAST and _share(own, known[other]):
            yield other


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    shared, whole = one & other, len(one) + len(other)
    pairs = sum(map(_is_han, shared))
    return 2 * len(shared) >= (LIKELY if pairs >= SEVERAL else ALIKE) * whole
