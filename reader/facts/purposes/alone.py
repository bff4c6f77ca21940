"""Names that stand alone: what a sum is called where no verb of money stands before it: 办公经费300万元."""

import re

from reader.facts.purposes.listed import is_origin
from reader.facts.purposes.naming import VERB, is_generic
from reader.facts.sentence import Sum
from reader.facts.words import HAN
from reader.text.dates import YEAR

# 2024年中央财政少数民族发展资金74亿元已下达
_FUND_ALONE = re.compile(
    rf"[，,；;、]?(?:{YEAR}年度?)?(?>(?:中央|省级?|市级?|县级?|区级?)?(?:财政|预算内)*)(?P<for>(?:(?!财政)[{HAN}]){{3,16}}?)(?:专项|补助)*资金[约共近]*\Z"
)
# 在2016年中央财政农村危房改造补助资金146亿元的基础上
_ON_TOP_OF = re.compile(
    rf".*在(?:{YEAR}年度?)?(?>(?:中央|省级?|市级?|县级?|区级?)?(?:财政|预算内)*)(?P<for>(?:(?!财政)[{HAN}]){{3,16}}?)(?:专项|补助)*资金[约共近]*\Z"
)
# What is done with money, and no work: 盘活存量资金, 追回被骗资金.
_NO_WORK = re.compile("盘活|追[回缴]|收[回缴]|清[退收]|退[还回]|挪用|截留|结余|存量|撬动|带动|节[约省]|被骗")
_HAS_COME = re.compile("(?:近期|目前|现)?(?:已|均|全部)")
_PLAIN_NAME = re.compile(
    rf"[，,；;]?(?:关于|其中)?(?:[{HAN}]{{0,8}}?[将把])?(?P<for>(?!报?请求?|恳请|申请|商请|[该此本])(?:(?![每各])[{HAN}]){{2,14}}?)(?:工作)?(?:约|共|还|尚|所?需要?)*"
    rf"(?:经费|补助费|费用补[助贴])(?:约|共|为|达到?|各)*\Z"
)


def name(words: str, each: Sum) -> re.Match[str] | None:
    """What a sum is called where no verb of money stands before that: 办公经费300万元."""
    fund = _FUND_ALONE.match(words, each.lead, each.start) if _HAS_COME.match(words, each.end) else None
    if fund is None and words.startswith("的基础上", each.end):
        fund = _ON_TOP_OF.match(words, each.lead, each.start)
    if fund:
        said = fund["for"]
        is_none = is_generic(said) or VERB.search(said) or is_origin(said) or _NO_WORK.search(said)
        return None if is_none else fund
    if "经" not in words and "补" not in words:
        return None
    match = _PLAIN_NAME.match(words, each.lead, each.start)
    return None if match and VERB.search(match["for"]) else match
