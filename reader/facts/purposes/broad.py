"""Broad: funds whose names say little of what they are for, and what is said behind one that it mainly supports.

下达旅游发展资金300万元，重点支持柳溪村停车场改造.
"""

import re

from reader.facts.purposes import members
from reader.facts.purposes.naming import WORDS, trimmed
from reader.facts.purposes.phrases import built
from reader.facts.words import HAN

_BROAD = re.compile(
    "[\u3400-\u9fff]{0,4}协作|水利|交通|林业|农业|(?:水利|农业(?:生产)?|林业(?:改革)?|少数民族)发展|(?:统筹)?整合|“?一事一议”?|扶贫|救灾|乡村振兴|抗疫|民航发展|.*转移支付"
)
_STATE_FUND = ("基金", "融资")
"""What stands behind what a fund of the state is named for, which says where it is from: 民航发展基金."""
_VERBS = ("支持", "扶持", "保障")
_FAVOURS = re.compile(
    rf"(?:[{HAN}]{{0,8}}?(?:资金|经费|补助|投资|作为[{HAN}]{{2,4}}))?[，,]?\s?(?:主要|重点|专项|集中|优先)"
    # up to what each gets of it: …停车场（每处20万元）
    rf"(?:投向|(?={'|'.join(_VERBS)}))(?P<for>{WORDS}+?)(?=[，,。；;：:\n]|\Z|[（(](?:每[{HAN}]{{1,2}})?约?\d)"
)
A_SUM = re.compile(r"\d[余多]?[百千万亿]*元")
"""A sum of money as it is written."""
_NOUNS = ("工作", "任务")


def is_broad(named: str, words: str, start: int) -> bool:
    """Whether a fund that a sum is named by, from `start` on, may be spent on anything."""
    return _BROAD.fullmatch(named) is not None or words.startswith(_STATE_FUND, words.find(named, start) + len(named))


def favoured(words: str, end: int, ceiling: int) -> str | None:
    """The work that is said behind a sum to be what its money mainly supports; no places, people or branches."""
    if "支持" not in words and "扶持" not in words and "保障" not in words and "投向" not in words:
        return None
    found = _FAVOURS.match(words, end)
    if found is None or A_SUM.search(found["for"]):
        return None
    said = trimmed(members.whole(words, *found.span("for"), max(ceiling, found.end())))
    work = said or ""
    for verb in _VERBS:
        work = work.removeprefix(verb)
    for noun in _NOUNS:
        work = work.removesuffix(noun)
    return said if built(work) else None
