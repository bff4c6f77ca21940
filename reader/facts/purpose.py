"""Purposes: what a sum is for, in the words of the text."""

import re

from reader.facts.sentence import Sum
from reader.facts.words import HAN
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.qualifiers import BEFORE
from reader.figures.vocabulary.units import MEASURES
from reader.text.dates import YEAR

_LONGEST, _SHORTEST, _NAME_WITHIN = 40, 2, 60
"""How many characters a purpose has at most and at least; how far before a sum its name may begin."""
_WORK = (
    r"支持|建设(?![期单内规周时地])|新建|改造|改建|扩建|改扩建|迁建|修建|修复|修缮|完善"
    r"|(?:向[\u3400-\u9fff]{2,10})?购买|购置|采购|配备|更换|加固|硬化|建成|治理|维修|维护|升级|提升"
    r"|铺设|安装|加装|更新|整治|打造|实施|开展|推进|推动|解决|补助|扶持|发展|培训|奖励|完成(?!投资)|援建"
)
_WORDS = r"[^，,。；;：:\n]"
_DOING = (
    rf"(?:{_WORK})(?!了?[，,]){_WORDS}+|(?:为|对){_WORDS}{{2,24}}?(?:进行|实施|配备|更换|加装|安装|购置|新建|开展"
    rf"|援建){_WORDS}*"
)
_USED = re.compile(
    rf"(?:{_WORDS}{{0,16}}?[，,]?\s?(?:资金|款项)?(?:专门|专项|全部|主要|重点|统筹|优先|具体|将)*(?:用于|用来|用以"
    rf"|用作)|[，,]以(?=购买))(?P<for>{_WORDS}+)"
)
_PAID = re.compile(
    rf"(?:的标准)?(?:给予|予以|发放|安排)(?:一次性)?(?P<for>[{HAN}]{{2,12}}?)(?:补助|补贴|奖补|奖励)(?=[，,。；;]|\Z)"
)
_OF = re.compile(rf"(?!的标准)的?(?P<for>[{HAN}]{{2,16}}?)(?:专项|补助)*(?:资金|经费|补助|补贴)(?=[，,。；;的]|\Z)")
_BEHIND = re.compile(rf"(?:[，,](?:并|先后|计划|重点|主要|全面)?)?(?P<for>{_DOING})")
_BEFORE = re.compile(
    rf"(?:先后|共|已|拟|累计|计划|通过)*(?P<for>(?:在{_WORDS}{{2,16}}(?=加装|新建|建设))?(?:{_DOING}))[，,]"
)
_MEASURE = longest_first(MEASURES)
_COUNT = re.compile(rf"(?:共|{longest_first(BEFORE)})*[\d０-９][\d.,，０-９]*\s?[余多]?[万亿]?[余多]?(?:{_MEASURE})\Z")
_ETC = re.compile(r"等(?:[^\d，,（）()]{0,6})?\Z|的?(?:方面|需要|支出)\Z|的(?:意见|建议|问题)\Z")
_GIVEN = (
    "安排|下达|下拨|拨付|划拨|落实|追加|投入|支出|支付|列支|使用|发放|兑现|筹集|筹措|募集|接[收受]|申请|争取到?"
    "|获得|整合|到位|给予|捐赠|解决|完成(?=[\u3400-\u9fff]{2,16}投资)"
)
_FUND = (
    r"资金|经费(?<!公用经费)|补助款?|补贴|奖补|奖励|专款|投资|债券|公益金|(?<=津贴)|(?<=公用经费)|(?<=工程款)"
    r"|(?<=[助奖]学金)|(?<=补偿)"
)
_OWNED = (
    r"(?:(?:中央|国家(?![助奖])|上级|省(?!道)|市(?![场政容])|县(?![域城乡道区])|区(?!域)|州|镇(?![区村])|地方|各级|和|及"
    r"|、)+(?:本级|级)?(?:财政|补助(?=地方)|预算内)?|我[省市县区州]|各[地区市县]|地方|\d+个县"
    r"|(?:预算内|财政|专项|投资|配套|[福体]彩公益金|彩票公益金|以奖代补|衔接(?=资金|推进|\Z)|涉农|车购税|对口协作"
    r"|自筹))"
)
_NAME = re.compile(
    rf"(?:.*(?:{_GIVEN})(?:了|到|给)?(?:{YEAR}年度?)?|[，,：:、]?(?=支持|(?:中央|省级|市级|县级|区级|省|市"
    rf"|县)(?:补助|财政|配套|福彩|预算内|安排)))"
    rf"(?P<for>[{HAN}“”（）()、—]{{2,36}}?)(?:专项|财政|补助|补贴|奖补|奖励|扶持|引导|项目|中央预算内"
    rf"|预算内)*(?:{_FUND})"
    r"(?:共计?|合计|总计|累计|标准)?(?:为|达)?\Z"
)
_NEEDED = re.compile(
    rf"(?:.*[，,])?(?P<for>(?:{_WORK})[{HAN}]{{2,30}}?)(?:约|共|预计|大约|还|尚)*(?:所需|需要?)(?:资金|经费|投资"
    rf"|投入)*\Z"
)
_VERB = re.compile(_GIVEN)
_OWNER = re.compile(rf"{_OWNED}+")
_GENERIC = re.compile(
    r"(?:中央|财政|专项|配套|补助|奖补|奖励|项目|社会|自筹|各类|有关|相关|帮扶|支持|一般|政府|总|年度|其余|剩余"
    r"|所需|需要?|福利|[福体]?彩票?|预算|地方|工作"
    r"|对口|协作|以奖代补|一次性|捐赠|慈善|抗疫|贴息|涉农|衔接|建设|贷款|银行|债券?|公益金?|固定资产|投资|直接|企业"
    r"|国有|民间|各级|物资|最高|奖|资金|约|共|达|为|与|和|等|了)+\Z"
)
_PART = re.compile(rf"(?:其中|包括|包含|含|用于|[：:，,、（(])*(?P<for>[{HAN}]{{2,16}})\Z")
_NO_PART = re.compile(
    r"年|资金|财政|[省市县区]级|补助|投资|其余|剩余|总|完成|安排|投入|约|达到?|为|共|出资|自筹|贷款|债券|标准"
    r"|[人户]均|提高|由|每|捐|合计|配套|预算|支|物资|折|[镇县市区州省]\Z|中央"
)


def purpose(words: str, each: Sum, before: tuple[int, int], ceiling: int) -> str | None:
    """What a sum is for: words behind it count up to `ceiling`, the clause before its own has its place in `before`."""
    if (
        found := _USED.match(words, each.end, ceiling)
        or _PAID.match(words, each.end, ceiling)
        or _OF.match(words, each.end, ceiling)
    ):
        return _trimmed(found["for"]) if not _GENERIC.fullmatch(found["for"]) else None
    if named := _name(words, each):
        return named
    if found := _BEHIND.match(words, each.end, ceiling):
        return _trimmed(found["for"])
    found = _BEFORE.match(words, *before)
    return _trimmed(found["for"]) if found else None


def part(words: str, each: Sum) -> str | None:
    """What a part of a sum is for, by the words that stand before it in a list: 设备更新5200万元."""
    match = _PART.match(words, each.lead, each.start)
    return match["for"] if match and not _NO_PART.search(match["for"]) else None


def _name(words: str, each: Sum) -> str | None:
    """What the sum's own name says: 安排校车运营补贴260万元."""
    start = max(each.lead, each.start - _NAME_WITHIN)
    if words.find("需", start, each.start) >= 0 and (match := _NEEDED.match(words, start, each.start)):
        return _trimmed(match["for"])
    match = _NAME.match(words, start, each.start)
    if match is None:
        return None
    found = _OWNER.sub("", match["for"], count=1) if _OWNER.match(match["for"]) else match["for"]
    return None if len(found) < _SHORTEST or _GENERIC.match(found) or _VERB.search(found) else _trimmed(found)


def _trimmed(found: str) -> str | None:
    found = found.strip(" \u3000的")
    found = _ETC.sub("", _COUNT.sub("", found)).strip(" \u3000的、")
    return found if _SHORTEST <= len(found) <= _LONGEST else None
