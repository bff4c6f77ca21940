"""Rates: what a sum per unit comes to in all: 每户800元，计160万元."""

import re

from reader.facts import parts
from reader.facts.model import Facts
from reader.facts.sentence import Sum

_COMES_TO = re.compile(
    r"[，,][\u3400-\u9fff]{0,2}(?:合计|共计|总计|计|共)(?:补助|奖补|补贴|发放|兑现)?(?:资金)?[约为]?"
)


def are_summed_up(words: str, floor: int, each: Sum, last: Facts) -> bool:
    """Whether a sum is what the rate before it, that ends at `floor`, comes to: 其中省级按每户800元补助，计160万元."""
    behind = words.find("，", floor, each.start)  # 每户800元补助，
    comma = behind if behind >= 0 else words.find(",", floor, each.start)
    return last.base is not None and comma >= 0 and _COMES_TO.fullmatch(words, comma, each.start) is not None


def to_total(facts: Facts, last: Facts, whole: Facts) -> Facts:
    """The facts of what a rate comes to: those of the rate, and how far and of which year the total is."""
    facts = facts.but(payer=None, level=None, status=last.status)
    return facts.filled_from(last.but(base=None)).filled_from(Facts(year=whole.year, status=whole.status))


def told_of_part(rate: Facts, of: Sum | None, part: Sum) -> Facts:
    """What a rate says of a part of it: one that is larger is of all that it comes to, and per nothing.

    每人每年补助1200元，其中中央补助2400万元; but …，其中中央补助600元.
    """
    return rate.but(base=None) if rate.base and of and not parts.is_within(part, of) else rate
