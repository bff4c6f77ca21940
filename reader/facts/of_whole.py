"""What a part of a sum takes from the whole: who gives it, what for, how far it has come."""

import re

from reader.facts.model import Facts, FundingStatus
from reader.facts.nature import YEARLY
from reader.facts.parties.payer import is_of_a_level
from reader.facts.parties.recipient import of_part
from reader.facts.purposes import broad, listed
from reader.facts.sentence import Sum

_COUNTS_OTHERS = re.compile(
    r"\d[家户名所个](?![项点])[\u3400-\u9fff]{0,10}?(?:企业|公司|合作社|农户|学校|院校|单位|主体|人员|学生|[乡镇村])|[乡镇村县]\d+个"
)
# 其中省级补助1200万元已到位; but …（已到位8万元）
HAS_COME = re.compile(
    r"[（(]?(?:资金)?(?:目前|现)?已经?(?:全部|足额|基本)?(?:到位|下达|拨付|(?P<spent>支付|兑付))(?![约近]?\d)"
)
# 其中未拨付200万元, 其中200万元尚未到位
_NOT_COME = re.compile("(?:未(?!来|成年)|没有)[^，,。；;]{0,4}(?:下达|拨付|到位|落实|支付|兑付|兑现|发放|支出|使用)")
_LACKS = re.compile("(?:[尚还仍]缺|缺口|缺额|[尚还仍]欠|拖欠)[^，,。；;\\d]{0,8}\\Z")
_STILL_TO = re.compile(
    r"[，,]?(?:目前|现)?(?:正在|待)(?:审核|审批|办理|申报|验收|拨付)|"
    "[^，,。；;]{0,4}(?:尚未|还未|未|没有|仍待|尚待|有待)[^，,。；;]{0,4}(?:下达|拨付|到位|落实|支付|兑付|兑现|发放)"
)
_WAS_GRANTED = re.compile(
    "其中[^。；;\\d]{0,12}已(?:经|全部)?(?:获?批[复准]?|下达|到位)了?(?:[^，,。；;元]{0,12}[，,])?[^，,。；;\\d]{0,6}\\Z"
)
_WAS_PAID = re.compile(
    "(?:已经?|仅|实际|截[至止][^，,。；;]{0,12}|目前|累计)+(?:累计|完成)?(?:支出|支付|兑[付现]|发放|使用)[^，,。；;]{0,8}\\Z"
)
_FROM_ABOVE = re.compile("上级|中央|国家|省|自治区")
_OWN_PART = re.compile(r"(?P<name>[省市县区州镇乡]?本级)(?:(?:留用|使用|留成|分得|留存)(?:资金)?)?[约共]?\Z")
# A part with an origin of its own, that may be known or not: 其中债券200万元, 其中群众自筹….
OF_ANOTHER = re.compile(
    r"债|贷|税|彩|[社企协捐]|按[人户]均|总投资|群众|居民|自筹|自有|其[余他它]|剩余|基金|公益金|援|银行|整合|统筹|争取|申请|未|尚|配套|引[进入导]|带动|撬动|融资|吸引"
    r"|(?:中央|国家|上级|(?:自治区|[省市县区州镇乡])(?:本?级|财政))|(?:其中|[：:，,、；;（(]|\A)(?:专项|财政)(?:资金|补助)"
)
_IS_DONE = re.compile("已|了|争取到|到位|获[得批]|完成[约近]?\\Z")
_GIVEN = (FundingStatus.ALLOCATED, FundingStatus.PLANNED)
_HANDED_OUT = re.compile("下达|拨付|下拨|划拨|拨给")
_HANDS_OUT = re.compile("安排|下达|拨付|下拨|争取")


def to_part(words: str, each: Sum, facts: Facts, whole: Facts, *, has_come: bool) -> Facts:
    """A part's facts with those of its whole: who gives is another's only where the part says no more than what for.

    One that was given in a year that is over `has_come`, whatever its whole has: 总投资2亿元（2021年下达1亿元）.
    """
    # 总投资900万元，其中自治区补助300万元: a level that nobody else gave anything gives.
    if _LACKS.search(words, each.lead, each.start):  # 已到位300万元，其中省级200万元，尚缺100万元: nobody's yet
        return facts.but(payer=None, level=None, status=None).filled_from(Facts(purpose=whole.purpose))
    names_giver = facts.payer and whole.payer is None and is_of_a_level(facts.payer)
    # 投资110万元，其中云岭村50万元用于道路硬化: the village's, by whomever it was spent
    is_given = whole.status in _GIVEN or (whole.status is FundingStatus.SPENT and words.startswith("用于", each.end))
    if not names_giver and (gets := of_part(words, each.lead, each.start, is_given)):
        # 下达全县200万元，其中云岭镇下达30万元: it is the town that gets it.
        meant = facts.purpose if facts.purpose and words.find(facts.purpose, each.end) >= 0 else None
        if whole.status is FundingStatus.RAISED and _HANDED_OUT.search(words, each.lead, each.start):
            whole = whole.but(status=FundingStatus.ALLOCATED)  # 筹措800万元，其中向云岭镇下达200万元
        return facts.but(payer=None, level=None, recipient=gets, purpose=meant, status=None).filled_from(whole)
    if stays := _stays(words, each, whole.payer):
        facts = facts.but(payer=None, level=None, recipient=stays, purpose=None, status=None)
        return facts.filled_from(whole)
    own = listed.part(words, each)
    come = whole.status
    if not (come and come.is_given) and facts.status and facts.status.is_given:
        # 申请县财政45万元，其中安排了6万元; but 计划投资45万元，其中县财政安排6万元
        came = has_come and (facts.status is FundingStatus.ALLOCATED or "完成投资" in words[each.lead : each.start])
        come = facts.status if came or _IS_DONE.search(words, each.lead, each.start) else come
    if come is FundingStatus.REQUESTED and facts.status is None and _WAS_GRANTED.search(words, 0, each.start):
        come = FundingStatus.ALLOCATED  # 申请资金200万元，其中已批复1个，资金60万元
    if facts.status is FundingStatus.REQUESTED:  # 其中申请…; but 其中争取… may have come or not
        come = facts.status if words.find("申请", each.lead, each.start) >= 0 else None
    if (
        facts.status is FundingStatus.RAISED
        and come is FundingStatus.ALLOCATED
        and "自筹" in words[each.lead : each.start]
    ):
        come = facts.status
    paid = facts.status is FundingStatus.SPENT and come is FundingStatus.ALLOCATED
    if paid and _WAS_PAID.search(words, each.lead, each.start):
        come = facts.status  # 安排300万元，其中已支付100万元
    if facts.status is FundingStatus.ALLOCATED and (come is FundingStatus.RAISED or _HANDS_OUT.match(words, each.lead)):
        # 筹措300万元，其中下达100万元; 投入300万元（争取…，安排…）
        come = facts.status if come and come.is_given else come
    if behind := HAS_COME.match(words, each.end):
        given = FundingStatus.SPENT if behind["spent"] else FundingStatus.ALLOCATED
        come = facts.status if facts.status and facts.status.is_given else given
    elif (
        come and come.is_given and (_NOT_COME.search(words, each.lead, each.start) or _STILL_TO.match(words, each.end))
    ):
        come = FundingStatus.PLANNED if come is FundingStatus.ALLOCATED else None
    whole = whole.but(status=come)
    if whole.recipient and not facts.recipient and words.find(whole.recipient, each.lead, each.start) >= 0:
        whole = whole.but(recipient=None)  # 支持江北省300万元，其中江北省统筹资金20万元，支持…: it gives that
    if whole.recipient and _COUNTS_OTHERS.search(words, each.lead, each.start):
        whole = whole.but(recipient=None)  # 27家企业获奖励105万元，其中云川公司等6家企业每家14万元
    if whole.recipient and words.find("完成投资", each.lead, each.start) >= 0:
        whole = whole.but(recipient=None)  # 支持云岭县300万元，其中两座泵站已完工，完成投资100万元: of a work
    if whole.recipient and words.find("其中", 0, each.lead) >= 0 and _WAS_PAID.search(words, each.lead, each.start):
        whole = whole.but(recipient=None)  # 其中云岭县12万元，目前仅支出7万元: of that part
    its = own is not None or not OF_ANOTHER.search(words, each.lead, each.start)
    if not its or facts.payer:
        whole = whole.but(payer=None, level=None)
    says_less = own and (words.find("投入", each.lead, each.start) >= 0 or broad.is_broad(own, words, each.lead))
    if own and facts.purpose and says_less:
        # 小学教育阶段投入资金800万元，新建小学2所: what was done with it says more than who spent it, or a broad fund
        own = facts.purpose if words.find(facts.purpose, each.end) >= 0 else own
    meant = own or facts.purpose
    if meant and whole.purpose:
        # 投入改造资金300万元，完成改造4个，其中省级资金100万元; but …，其中新建广场2个，投资100万元.
        opens = words.rfind("其中", 0, each.lead)
        meant = meant if words.find(meant, each.lead if opens < 0 else opens) >= 0 else None
    per = None if facts.base == YEARLY else facts.base
    if per and words.find("标准", each.lead, each.start) >= 0:  # 累计补助4亿元，其中13个乡每乡补助标准600万元
        whole = whole.but(year=None, status=None)
    return facts.but(purpose=meant, status=None, base=per).filled_from(whole)


def _stays(words: str, each: Sum, origin: str | None) -> str | None:
    """A level whose own part of what came from above is named: 争取到省级资金300万元，其中市本级200万元."""
    if origin is None or not _FROM_ABOVE.match(origin):
        return None
    own = _OWN_PART.search(words, each.lead, each.start)
    return own["name"] if own and own["name"] != origin else None
