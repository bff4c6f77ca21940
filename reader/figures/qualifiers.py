"""Qualifiers: the words before and after a number that say how it stands to the true one."""

import re

from reader.figures.model import Qualifier
from reader.text import Span

_BEFORE = {
    Qualifier.AT_LEAST: ("不少于", "不低于", "不得少于", "不得低于", "至少", "最少", "最低"),
    Qualifier.AT_MOST: (
        "不超过",
        "不得超过",
        "不高于",
        "不多于",
        "最高不超过",
        "最多不超过",
        "最高",
        "至多",
        "最多",
        "不足",
        "不到",
        "低于",
        "少于",
        "小于",
    ),
    Qualifier.OVER: ("超过", "超", "逾", "突破", "多于", "高于", "大于"),
    Qualifier.APPROX_UNDER: ("接近", "将近", "近"),
    Qualifier.APPROX: ("大约", "大概", "约", "約", "大致"),
}
_AFTER = {
    Qualifier.AT_LEAST: ("及以上", "以上"),
    Qualifier.AT_MOST: ("及以下", "以内", "以下", "之内"),
    Qualifier.APPROX: ("左右", "上下"),
}


def _longest_first(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MEANING = {word: qualifier for table in (_BEFORE, _AFTER) for qualifier, words in table.items() for word in words}
# A verb may stand between: 最高补助2万元, 约占57%.
_VERBS = ("补助", "奖励", "给予", "补贴", "资助", "支持", "奖补", "为", "占", "有", "需", "达", "合", "计")
_INCLUDED_BARE = r"[（(]含(?:本数)?[)）]"
_QUALIFYING = _longest_first([word for words in _BEFORE.values() for word in words])
_PREFIX = re.compile(rf"(?P<word>{_QUALIFYING})可?(?:{'|'.join(_VERBS)})?(?:{_INCLUDED_BARE})?\s?\Z")
# 10万元以上（含10万元）
_INCLUDED = r"[（(]不?含[^（()）\n]{0,12}[)）]"
_SUFFIX = re.compile(
    rf"(?:{_INCLUDED})?(?P<word>{_longest_first([w for words in _AFTER.values() for w in words])})(?:{_INCLUDED})?"
)
# What the character before a number may be where a qualifier is: a word's own last, or what may stand behind the word.
_WORD_ENDS = frozenset(word[-1] for words in _BEFORE.values() for word in words)
_VERB_ENDS = frozenset(word[-1] for word in _VERBS) | set("可 )）")
_FIRST = frozenset(word[0] for words in _AFTER.values() for word in words) | {"（", "("}
# Words that end like a qualifier and are none: 最近, 附近; 签约, 节约, 集约; 赶超.
_OTHER_WORD = re.compile(r"[最附邻靠远相就新]近|[签合节民契条制违集预履解特誓盟公]约|[赶反高]超")


def around(text: str, core: Span, more: bool) -> tuple[Qualifier, Span]:
    """The qualifier of a number and the phrase it makes with it; `more` says that 余 or 多 is in the number.

    Where several words stand, a bound (不少于, 以上) outweighs an approximation, and 余 outweighs 约.
    """
    start, end = core.start, core.end
    said_before = start > 0 and (
        (last := text[start - 1]) in _WORD_ENDS
        or (last in _VERB_ENDS and not _WORD_ENDS.isdisjoint(text[max(0, start - 8) : start - 1]))
    )
    said_after = end < len(text) and text[end] in _FIRST
    if not (said_before or said_after):
        return (Qualifier.APPROX_OVER if more else Qualifier.EXACT), core
    before = after = None
    match = _PREFIX.search(text, max(0, start - 10), start) if said_before else None
    if match and not _OTHER_WORD.match(text, max(0, match.start() - 1)):
        before, start = _MEANING[match["word"]], match.start()
    if said_after and (match := _SUFFIX.match(text, end)):
        after, end = _MEANING[match["word"]], match.end()
    phrase = Span(start, end)
    for found in (before, after):
        if found in (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.OVER):
            return found, phrase
    if more:
        return Qualifier.APPROX_OVER, phrase
    return before or after or Qualifier.EXACT, phrase
