"""What one sum of a sentence tells of another: a total of its parts, a sum of the one that goes on from it."""

import re
from dataclasses import replace

from reader.facts import purpose
from reader.facts.model import Facts, FundingStatus
from reader.facts.recipient import of_part
from reader.facts.sentence import Sum

_PARTS = re.compile(r"其中|包括|包含|含(?<!不含)(?!\d)|来源")
_USED_FOR = re.compile(r"[，,](?:主要|分别|专项)?用于(?![\u3400-\u9fff]*(?:投入|安排|资金))[\u3400-\u9fff]{2,16}")
_ALIKE = re.compile(r"[、和及与,，\s]+")
_ALIKE_BUT_WHOSE = re.compile(r"[\u3400-\u9fff]{2,10}(?:资金|补助|补贴|投资)[、和及与,，\s]+")
# A sum that goes on from the one before it is for the same, by the same.
_GOES_ON = re.compile(r"再|[，,](?:目前)?现?已|(?:增加|提高|增|提升)[到至]|到位|尚需|配套")
_SAME_WORK, _SAME_POST = re.compile(r"[，,、][^，,。；;]{0,6}(?:争取|申请)"), re.compile(r"[，,、][\u3400-\u9fff]{2,8}")
_NEXT_NAME = re.compile(r"[；;，,、][\u3400-\u9fff]{2,12}(?:经费|补助资金|专项资金)")
# What is put in behind a total investment, by whom: 总投资950万元，中央投资760万元，省配套71万元.
_SHARE = re.compile(
    r"[，,、；;：:](?:其中|资金来源)?[为：:]?(?:(?:申请|争取|需)?(?:中央|国家|上级|地方|[省市州县区镇乡]级?)(?:财政|预算内)*(?:补助|配套|投资|资金|自筹|专项)+"
    r"|(?:企业|群众|业主|村集体)?自筹(?:资金)?|[\u3400-\u9fff]{0,4}债券(?:资金)?)[约共为]*"
)
# 总投资1.2亿元的花谷景区项目已投入省级资金800万元.
_ITS = re.compile(
    r"的[\u3400-\u9fff]{2,40}?(?:项目|工程|[公道]路|大桥)(?:目前|现)?已经?(?:累计|先后|共)?(?:投入|完成投资|到位|落实|下达|争取)"
)
_FROM, _RAISED = (
    re.compile("[从由][^，,。；;从由]{0,16}\\Z"),
    re.compile("[^，,。；;]{0,4}?(?:提高|增加|调整|上调|提升|增长|增)[了]?[到至为]"),
)
_IS_DONE = re.compile("已|了")
_NEAR = 14


def are_parts(words: str, start: int, end: int) -> bool:
    """Whether the words between two sums make the second a part of the first."""
    return bool(_PARTS.search(words, start, end) or _USED_FOR.fullmatch(words, start, end))


def was_raised(words: str, each: Sum, dated_at: int) -> bool:
    """Whether a sum is what another was before it was raised: 2023年从300万元增加到500万元; behind `dated_at`."""
    raised = _RAISED.match(words, each.end) and _FROM.search(words, max(each.clause, dated_at + 1), each.start)
    return bool(raised)


def begins_with_parts(words: str) -> bool:
    """Whether a sentence says what makes up the sum before it."""
    return words.lstrip(" \u3000\n").startswith("其中")


def to_part(words: str, each: Sum, facts: Facts, whole: Facts) -> Facts:
    """A part's facts with those of its whole: who gives is another's only where the part says no more than what for."""
    if whole.status in (FundingStatus.ALLOCATED, FundingStatus.PLANNED) and (
        gets := of_part(words, each.lead, each.start)
    ):
        # 下达全县200万元，其中云岭镇下达30万元: it is the town that gets it.
        return replace(facts, payer=None, level=None, recipient=gets, purpose=None, status=None).filled_from(whole)
    own = purpose.part(words, each)
    come = whole.status
    if come and not come.is_given and facts.status and facts.status.is_given:
        # 申请县财政45万元，其中安排了6万元; but 计划投资45万元，其中县财政安排6万元
        come = facts.status if _IS_DONE.search(words, each.lead, each.start) else come
    if facts.status is FundingStatus.REQUESTED:  # 其中申请…; but 其中争取… may have come or not
        come = facts.status if words.find("申请", each.lead, each.start) >= 0 else None
    whole = replace(whole, status=come)
    if own is None or facts.payer:
        whole = replace(whole, payer=None, level=None)
    if own and facts.purpose and words.find("投入", each.lead, each.start) >= 0:
        # 小学教育阶段投入资金800万元，新建小学2所: what was done with it says more than who spent it.
        own = facts.purpose if words.find(facts.purpose, each.end) >= 0 else own
    return replace(facts, purpose=own or facts.purpose, status=None, base=None).filled_from(whole)


def to_next(words: str, floor: int, each: Sum, facts: Facts, last: Facts) -> Facts:
    """A sum's facts with those of the one before it, that ends at `floor`, where it goes on from that."""
    if _ALIKE.fullmatch(words, each.lead, each.start):
        return replace(facts, base=None if last.base else facts.base).filled_from(last)
    if _ALIKE_BUT_WHOSE.fullmatch(words, floor, each.start):  # 300万元中央资金、200万元省级资金
        return facts.filled_from(replace(last, payer=None, level=None, base=None))
    if facts.purpose is None and last.purpose and _SHARE.fullmatch(words, floor, each.start):
        if last.status is FundingStatus.PLANNED and facts.status is not FundingStatus.REQUESTED:
            facts = replace(facts, status=last.status)
        return facts.filled_from(Facts(purpose=last.purpose, year=last.year))
    if _ITS.match(words, floor, each.start):
        return facts.filled_from(Facts(purpose=last.purpose))
    if facts.status is None and _NEXT_NAME.fullmatch(words, floor, each.start):  # 安排养护经费40万元；防火经费10万元
        return facts.filled_from(replace(last, purpose=None, recipient=None, base=None))
    if not _GOES_ON.search(words, floor, each.start):
        same = _SAME_WORK.match(words, floor, each.start) or (
            facts.recipient and _SAME_POST.fullmatch(words, floor, each.start)
        )
        return facts.filled_from(Facts(purpose=last.purpose)) if same else facts
    theirs = facts.payer in (None, last.payer)
    return facts.filled_from(
        Facts(
            payer=last.payer,
            recipient=last.recipient if theirs else None,
            purpose=last.purpose,
            level=last.level if theirs else None,
            base=last.base if words[each.start - 1] in "到至" else None,
        )
    )


def to_previous(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> None:
    """Give the sums before one what stands behind it and says what all are for: 县里安排5万元、乡里自筹3万元，修建…."""
    for index in range(len(sums) - 2, -1, -1):
        facts, following = found[index], found[index + 1]
        if facts.purpose is None and following.purpose and was_raised(words, sums[index], -1):
            found[index] = replace(facts, purpose=following.purpose)
        if (
            following.purpose
            and facts.status
            and facts.purpose is None
            and sums[index + 1].start - sums[index].end <= _NEAR
            and words.find("；", sums[index].end, sums[index + 1].start) < 0
            and words.find(following.purpose, sums[index + 1].end) >= 0
            and (FundingStatus.PLANNED not in (facts.status, following.status) or facts.payer)
        ):
            found[index] = replace(facts, purpose=following.purpose)
