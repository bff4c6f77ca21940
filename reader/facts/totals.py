"""Totals behind their parts, and before them: what a sum shares with those that it adds up."""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from reader.facts.model import Facts, FundingStatus
from reader.facts.sentence import Sum
from reader.facts.words import TOTAL_OF_ALL
from reader.text.dates import YEAR

_FEWEST = 2
"""How many parts a total has at least."""
_YEARS = re.compile(YEAR)


def added_up(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> None:
    """Give each total behind its parts what all of them have: 2021年、2022年分别安排30万元、45万元，共计75万元.

    Whose parts are of different givers is nobody's, and of different years of all of them. Only what its parts add up
    to exactly is such a total.
    """
    for index, each in enumerate(sums):
        if (
            index > 1
            and TOTAL_OF_ALL.match(words, each.lead)
            and (parts := _parts(sums, index, range(index - 1, -1, -1), found))
        ):
            whole = found[index]
            if whole.status is FundingStatus.SPENT and "完成投资" in words[each.lead : each.start]:
                # 北渠（总投资30万元）、南渠（总投资20万元），共完成投资50万元: that is what they came to
                for part in range(index - len(parts), index):
                    if found[part].status is FundingStatus.PLANNED:
                        found[part] = found[part].but(status=FundingStatus.SPENT)
            shared = {name: _shared(name, parts) for name in ("payer", "level", "recipient")}
            years = sorted({year for part in parts for year in _YEARS.findall(part.year or "")})
            lasts = any(part.year and part.year.endswith("..") for part in parts)  # 2020年以来又安排70万元
            found[index] = whole.but(
                **shared,
                status=whole.status or _shared("status", parts),
                year=whole.year if len(years) < len(parts) else f"{years[0]}/{'..' if lasts else years[-1]}",
                cumulative=True if len(years) == len(parts) else whole.cumulative,
            )


def of_all(words: str, floor: int, each: Sum, facts: Facts, givers: Collection[str | None]) -> Facts:
    """The facts of a sum behind those of several, of whom none gave it all.

    县里投入5万元，群众自筹3万元，共计8万元; 国家下拨9万元，加上省里补助的，共10万元.
    """
    adds_up = len(givers) > 1 and TOTAL_OF_ALL.match(words, each.lead)
    if adds_up and words.find(facts.payer or "", each.lead, each.start) >= 0:
        return facts  # 省级每户补助6元，市级每户补助4元，合计市级补助资金8万元
    if adds_up or words.find("加上", floor, each.start) >= 0:
        return facts.but(payer=None, level=None)
    return facts


def divided(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> None:
    """Give each total before its parts what all of them are for, if they add up to it: 投入9元，其中…，用于村道改造."""
    for index, each in enumerate(sums[:-_FEWEST]):
        if found[index].purpose is None and words.find("其中", each.end, sums[index + 1].start) >= 0:
            parts = _parts(sums, index, range(index + 1, len(sums)), found)
            found[index] = found[index].but(purpose=_shared("purpose", parts))


def _parts(sums: tuple[Sum, ...], whole: int, order: range, found: list[Facts]) -> Sequence[Facts]:
    """The facts of the sums that add up to the `whole`, taken in an `order` from it on, two at least."""
    amount = sums[whole].figure.amount
    left = amount.value
    for count, index in enumerate(order, 1):
        part = sums[index].figure.amount
        if not isinstance(left, Decimal) or not isinstance(part.value, Decimal) or part.unit != amount.unit:
            break
        left -= part.value
        if left <= 0:
            return [found[each] for each in order[:count]] if left == 0 and count > 1 else ()
    return ()


def _shared(name: str, parts: Sequence[Facts]) -> object:
    said = {getattr(part, name) for part in parts}
    return said.pop() if len(said) == 1 else None
