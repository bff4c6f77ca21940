"""Modals: what stands before a verb of money and makes it no deed, whatever that is: 将追加, 应下达, 可拨付, 未解决.

The words of `facts.words` know what is ahead by what stands behind it; these hold for every verb of money.
"""

import re

from reader.facts.model import FundingStatus
from reader.facts.sentence import Sum
from reader.facts.words import HAN, MONEY_VERBS

_HOW = (
    "(?:年[内底]前?|[今明]年|继续|逐[年步]|适当|统一|全额|足额|及时|尽[快早]|优先|分批|分期|一次性|再|另行?|共|累计|各"
    "|每年|予以|给予?|上|在|的)"
)
# One who gives and one purse at most: a row of either could be cut in ever more ways.
_BETWEEN = f"{_HOW}{{0,2}}?(?:由[{HAN}]{{2,12}}?)?(?:从[{HAN}]{{2,12}}?中)?{_HOW}{{0,4}}?"
_PLANNED = (
    "(?<![投资目入度施设作动展产按照据算建配培行训升育练级养])(?<![发规]展)计划|打算|准备(?!金)|(?<![模虚比草])拟(?!定|订)"
    f"|将(?!(?:补助|奖补|配套|奖励|捐赠|筹集|募集)[{HAN}]{{0,2}}(?:资金|款|经费))|(?<![相对响供适反效感顺理])应当?该?|(?:确保|力争|争取|务必)(?=年[内底]|[今明]年|[两三]年内)"
    "|(?<!不)同意"
)
_OPEN = (
    f"(?<![许认尽宁已])可以?|(?:视|根据|按照?|结合)[{HAN}]{{0,4}}财力(?:情况|状况)?|必?须|(?<![的照按据])要求"
    "|[未没](?:能|有)?|无法|难以|(?:暂不|不(?:能|再|予|得|宜|会|应))|如果|若(?!干)|一旦|倘若"
)
_MODAL = re.compile(
    rf"(?:(?P<planned>{_PLANNED})|(?P<open>{_OPEN})|(?P<advised>建议)){_BETWEEN}"
    rf"(?:{MONEY_VERBS})(?![的后时])(?:(?!已|了|的[^资经款]|安排|下达|拨付|到位|争取)[^，,。；;\d])*\Z"
)
MARKS = frozenset("划算备拟将应保争务意可视据按结须求未没无难不果若旦倘议")
"""Characters of which each modal has one."""
_REACH = 60
"""In characters: how far before a sum its modal stands."""


def doubted(words: str, each: Sum, ceiling: int, come: FundingStatus | None) -> FundingStatus | None:
    """How far a sum has come that is told as given, where what stands before the verb says that it is only to be."""
    if come is None or not come.is_given:
        return come
    begin = max(each.clause, each.start - _REACH)
    may_be = not MARKS.isdisjoint(words[begin : each.start]) and "已" not in words[each.end : ceiling]
    found = _MODAL.search(words, begin, each.start) if may_be else None
    if found is None:
        return come
    if found["open"]:
        return None
    return FundingStatus.REQUESTED if found["advised"] else FundingStatus.PLANNED
