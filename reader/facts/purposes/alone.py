"""Names that stand alone: what a sum is called where no verb of money stands before it: 办公经费300万元.

So does the branch of all that is told of which a sum is of: 小学教育阶段投入300万元，新建校舍7栋；初中….
"""

import re

from reader.facts.purposes.listed import is_origin
from reader.facts.purposes.naming import VERB, is_generic
from reader.facts.purposes.phrases import built
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
# 导致核桃采收成本每斤5元
_COST_OF = re.compile(
    rf"(?:.*(?:导致|造成|使得?|[，,；;：:]))?(?:目前|当前|现|其中)*(?P<for>(?![我全该其此本每单]|[人户亩]均|平均)(?:(?![降减节])[{HAN}]){{2,10}}?(?:生产|种植|养殖|采[摘收]|加工|运[营行输]|处置)成本)"
    rf"(?:每[{HAN}]{{1,2}}|[约为达在]|高达|大概|平均)*\Z"
)
_BRANCH = re.compile(
    rf"(?:[，,；;：:]|其中|近年来|{YEAR}年度?)*在?(?P<for>(?![我全各该此本前后每]|其(?![他它][{HAN}]{{2}})|第?[一二三四])[{HAN}、]{{2,16}}?)"
    r"(?:(?P<stage>(?<=教育|小学|初中|高中|中学|学前|中职)阶段)|领域|方面)(?:共|累计|合计|总|已|先后|计划|拟)*"
    r"(?:投入|安排|支出|完成投资|投资|下达|拨付|落实)了?(?:资金|经费|投资)?[约共近达]*\Z"
)
_OF_SCHOOLS = "教育"


def branch(words: str, each: Sum) -> str | None:
    """The branch that a sum's own clause begins with, which is more than the first work behind it."""
    found = _BRANCH.match(words, each.lead, each.start)
    if found is None:
        return None
    if found["stage"]:
        return found["for"] if found["for"].endswith(_OF_SCHOOLS) else found["for"] + found["stage"]
    return built(found["for"])


def name(words: str, each: Sum) -> re.Match[str] | None:
    """What a sum is called where no verb of money stands before that: 办公经费300万元."""
    fund = _FUND_ALONE.match(words, each.lead, each.start) if _HAS_COME.match(words, each.end) else None
    if fund is None and words.startswith("的基础上", each.end):
        fund = _ON_TOP_OF.match(words, each.lead, each.start)
    if fund:
        said = fund["for"]
        is_none = is_generic(said) or VERB.search(said) or is_origin(said) or _NO_WORK.search(said)
        return None if is_none else fund
    if "成本" in words and (cost := _COST_OF.match(words, each.lead, each.start)):
        return cost
    if "经" not in words and "补" not in words:
        return None
    match = _PLAIN_NAME.match(words, each.lead, each.start)
    return None if match and VERB.search(match["for"]) else match
