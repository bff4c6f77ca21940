"""Prices and fees: what is asked for one of something, which nobody gives."""

import re
from decimal import Decimal

from reader.facts.model import SumSort
from reader.facts.parties.laid_down import is_little
from reader.facts.sentence import Sum
from reader.facts.sorts.around import Around
from reader.facts.sorts.standards import is_alike
from reader.facts.words import TIMES

_ASKED = re.compile("价|租金|造价|收费|[用供][水电气热暖]|停车|票|学费|保教费|住宿费|物业费|售|卖|加收|[水电气]费")
# 翻修需36万元（200平方米×1800元/平方米）; but 补助36万元（200亩×1800元/亩）
_TIMES = frozenset(TIMES)
_MEASURED = frozenset(("平方米", "立方米", "米", "公里", "吨", "套", "台", "盏", "块", "延米"))
_RECKONED = re.compile("预算|造价|费用|估算|概算|测算|需|投资")
_GRANTED = re.compile("[补奖]|给予|资助|救助|经费|安排")
_FEE = re.compile(r"(?<!经)费(?:[为是约]?|[^，,。；;\d]{0,4}小时)\Z")
_LEAST, _LITTLE = 100, 1000
"""In yuan: below what a fee is that its name alone tells, and a price that its sentence does."""
_CHARGED = re.compile("收费(?!站|员|公路|权)|定价")
_TICKET, _TICKET_BEHIND = re.compile("(?<![彩发股选钞])票\\Z"), ("一票制", "票制")


def of_rate(near: Around, base: str) -> SumSort | None:
    """What a rate is besides a standard: 用水每立方米4.1元, 人均分红600元; nobody gives that."""
    words, each = near.words, near.sum
    if "分红" in near.said:
        return SumSort.OUTPUT
    if near.said[-1:] in _TIMES and base in _MEASURED and _RECKONED.search(words, 0, each.clause):
        return SumSort.PRICE
    is_asked = _ASKED.search(words, each.clause, each.start) and not _GRANTED.search(words, each.clause, each.start)
    return SumSort.PRICE if is_asked or (is_little(each) and _is_priced(near)) else None


def is_fee(near: Around) -> bool:
    """Whether it is so little that it is asked for one of something: 污水处理费0.95元, 停车收费包月120元."""
    words, each = near.words, near.sum
    if not _is_few(each):
        return False
    if "费" in near.said and _is_few(each, _LEAST) and _FEE.search(words, each.lead, each.start):
        return True
    return _TICKET.search(near.said) is not None or near.behind.startswith(_TICKET_BEHIND) or _is_priced(near)


def _is_few(each: Sum, bound: int = _LITTLE) -> bool:
    """Whether a sum is too little, below a `bound` in yuan, to be more than what one of something gets or costs."""
    value = each.figure.value
    return isinstance(value, Decimal) and abs(value) < bound


def is_share(words: str, earlier: Sum, each: Sum) -> bool:
    """Whether a sum is as little as the one that each gets or pays, and not what those come to."""
    return _is_few(each) and is_alike(earlier, each) and words.find("共", each.lead, each.start) < 0


def _is_priced(near: Around) -> bool:
    """Whether its sentence tells what is asked for, and nothing of what is given: 停车实行政府定价，首小时4元."""
    words, start = near.words, near.sum.start
    if "收费" not in words and "定价" not in words:
        return False
    return _CHARGED.search(words, 0, start) is not None and not _GRANTED.search(words, 0, start)
