"""What is laid down for whoever it fits, and given to nobody yet: 对新认定的企业一次性奖励20万元, 补助300-500万元."""

import re
from decimal import Decimal

from reader.facts.sentence import Sum
from reader.facts.words import HAN, behind_last
from reader.figures.model import Qualifier
from reader.text.dates import YEAR

_LAID_DOWN = re.compile(
    r"(?:(?:一次性|分别)(?:再?给予|补助|奖励|奖补|补贴|资助|救助)[^，,。；;\d]{0,6}|[给予][予以]一次性)\Z"
)
_GRANTS = re.compile(r"(?:给予|补助|奖励|奖补|补贴|资助|救助)[^，,。；;\d]{0,4}\Z")
_FOR_A_KIND = re.compile(
    r"(?:对[^，,。；;\d]{2,24}|、[^，,。；;、\d]{2,16}的)(?:给予|奖励|奖补|补助|补贴)[^，,。；;\d]{0,4}\Z"
)
# 对重新认定的企业给予10万元奖励: whoever it is; 符合条件的，给予10万元奖励
_WHOEVER = re.compile(
    r"(?:(?:对|凡|凡是)(?=[^，,。；;\d]{0,20}(?:新|首次|重新|认定|评[为定]|获[得评]|达到?|符合|通过|入选|升))[^，,。；;\d]{2,36}?(?<!上述)(?:的[^，,。；;\d]{2,14}|的[，,])"
    r"|[^，,。；;]{4,}的[，,])(?:财政|省|市|县|可|再|均|一次性|分别|直接)*(?:给予|奖励|奖补|补助|补贴|资助)\Z"
    # 获得省级称号的奖励10万元, 任职不足10年的发放1000元
    rf"|(?:\A|[，,。；;：:])(?:被?(?:获[得评]|评[为定]|认定为)|入选|符合|通过|年?满|达到|任[{HAN}]{{0,6}}?(?:满|不足|\d))[^，,。；;]{{2,24}}的(?:一次性|每人|可|再)*(?:给予|奖励|奖补|补助|补贴|资助|发放)\Z"
)
_AN_AWARD = re.compile(r"(?:元)?(?:的)?(?:一次性)?(?:资金)?(?:现金)?(?:奖[励补金]|补[助贴]|资助)|[。；;，,、]|\Z")
# 对云岭县、青石县分别补助30万元、20万元: to each that is named
_TO_PLACES = re.compile(
    rf"对(?:(?![新各每全示]|符合|[一二三]类)[{HAN}]{{1,6}}?[省市县区州旗镇乡村][、和及与]){{1,9}}[{HAN}]{{1,6}}?[省市县区州旗镇乡村]分别(?:给予|补助|奖励|奖补|补贴|资助)"
)
# 对年收入突破1亿元的企业奖励20万元
_GRANTED_THEN = re.compile(
    rf"的?[{HAN}]{{0,10}}?[，,]?(?:一次性|分别|再|可)?(?:给予|补助|奖励|奖补|补贴|资助)(?:资金)?"
)
_FOR_WHOM = re.compile(rf"对|凡|的[，,]|(?:合格|达标|符合[{HAN}]{{0,8}}|通过[{HAN}]{{0,8}})的[{HAN}]{{1,8}}[，,]")
_TOLD = re.compile(rf"[已了共累先年](?:(?<=[已了共])|(?<=累)计|(?<=先)后|(?<=[今去]年)|(?<={YEAR}年))")
"""To be asked of whole clauses, since it looks at what stands before 年."""
AWARDS = ("给予", "奖励", "奖补", "补助", "补贴", "资助", "发放")
"""What stands right before such a sum."""
_LEAST_BUDGET, _MOST_FOR_ONE, _FAR = 10000, 1000000, 64


def is_little(each: Sum) -> bool:
    """Whether it is less than any budget is: wages of 2500元 that were raised to 3200元."""
    value = each.figure.value
    return isinstance(value, Decimal) and abs(value) < _LEAST_BUDGET


def is_rule(words: str, each: Sum) -> bool:
    """Whether a sum beside one that is laid down is so too: 对甲类奖励5万元，对乙类分别奖励3万元、2万元."""
    return bool(_FOR_A_KIND.search(words, each.clause, each.start)) and not _TOLD.search(words, each.clause, each.start)


def is_granted_then(words: str, threshold: Sum, each: Sum) -> bool:
    """Whether it is what everybody gets who reaches the threshold before it."""
    return _GRANTED_THEN.fullmatch(words, threshold.end, each.start) is not None and not _TOLD.search(
        words, each.clause, each.start
    )


def is_laid_down(words: str, start: int, each: Sum) -> bool:
    """Whether it is a range, or given once to whoever is named, of whom nobody is told to have got it."""
    said = words[start : each.start]
    given = each.figure.qualifier is Qualifier.RANGE and _GRANTS.search(said)
    given = given or (("一次性" in said or "分别" in said) and _LAID_DOWN.search(said))
    if not given or not (given.re is _GRANTS or _FOR_WHOM.search(words, 0, each.start)):
        # 属独生子女的，另外补助5元
        given = _GRANTS.search(said) if words[each.clause - 2 : each.clause - 1] == "的" and is_little(each) else None
        if not given:
            return False
    if "、" in said and _TO_PLACES.search(said):
        return False
    return not _TOLD.search(words, each.clause, each.start)


def is_for_whoever(words: str, each: Sum) -> bool:
    """Whether it is what anybody gets who is or does something: nobody is told to have got it."""
    begins = behind_last("。；;", words, max(0, each.start - _FAR), each.start)
    if not _WHOEVER.search(words, begins, each.start):
        return False
    value = each.figure.value
    if not isinstance(value, Decimal) or value > _MOST_FOR_ONE:
        return False  # 对新建的养殖场给予300万元补助: that may be all of it
    return _AN_AWARD.match(words, each.end) is not None and not _TOLD.search(words, begins, each.start)
