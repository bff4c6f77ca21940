"""What one sum of a sentence tells of the one that goes on from it."""

import re

from reader.facts import parts
from reader.facts.model import Facts, FundingStatus
from reader.facts.nature import YEARLY
from reader.facts.of_whole import HAS_COME, OF_ANOTHER
from reader.facts.parties.handed import next_party
from reader.facts.parties.laid_down import is_little
from reader.facts.parties.payer import hands_out
from reader.facts.parties.recipient import is_below, names_place, of_next_rate, place_of_share
from reader.facts.purposes import listed
from reader.facts.sentence import Sum
from reader.facts.words import MONEY_VERBS, TOTAL_OF_ALL
from reader.text.dates import YEAR

_ALIKE = re.compile(r"[、和及与,，\s]+")
_ALIKE_BUT_WHOSE = re.compile(r"[\u3400-\u9fff]{2,10}(?:资金|补助|补贴|投资)[、和及与,，\s]+")
# 省级下达50万元，县级尚未配套50万元: who has not given isn't who gave
_GAVE_NOT = re.compile(
    "[，,；;、](?P<who>(?:中央|自治区|[省市州县区旗镇乡])(?:本?级|里)?(?:财政)?)(?:资金)?[尚还仍]?(?:未(?!来)|没有?)"
)
# A sum of another year that nothing else is said of: 2021年补助300万元，2022年补助400万元.
_NEXT_YEAR = re.compile(
    rf"(?:[，,][^，,。；;\d]{{0,6}}(?:{YEAR}年度?)?[^，,。；;\d]{{0,6}}(?:增长|增加|提高|增幅|上升|下降|减少)[约近达为了]*[\d.]+(?:[%％]|个百分点|倍))?"
    rf"[，,、；;]{YEAR}年?度?(?:又|再)?(?:补[助贴]|安排|投入|下达|拨付|划拨|奖补|支持)?\Z"
)
_IN_ALL = re.compile(
    r"(?:[，,、）)]|(?<=元))(?:[近前这]?[两三四五六七八九十\d]{1,2}年来?)?(?:累计|合计|总计|共计?)(?:投入|安排|补助|下拨|下达|拨付)?(?:资金)?\Z"
)
_EACH_OWN = re.compile("各自?(?:配套|承担|负担|出资)")  # 省财政补助500万元，市、县各配套100万元
_EACH = re.compile("各(?:安排|补助|下达|拨付|给予|奖励|奖补|支持|投入)")
_GOES_ON = re.compile(
    r"再(?!贷款|生|就业|制造|担保|保险|造林)|[，,](?:目前)?现?已(?=[^，,；;]*\Z)|(?:增加|提高|增|提升)[到至]|(?:调整|[上下]?调|下?降|降低|减少|上?涨)[到至为]|到位|尚需|配套(?=了|资金|经费|补助|投入|安排|落实|到位|财政|专项|中央|地方|上级|国家|[省市县区州镇乡]|[约共近\d]|\Z)"
)
_SAME_WORK, _SAME_POST = (
    re.compile(r"[，,、][^，,。；;]{0,6}(?:争取|申请)"),
    re.compile(r"[，,、](?!用于)[\u3400-\u9fff]{2,8}"),
)
_NEXT_NAME = re.compile(
    r"[；;，,、](?:[\u3400-\u9fff]{2,12}(?:经费|补助资金|专项资金)|(?!其中|申请|争取|另)[\u3400-\u9fff“”]{4,30}(?:项目|工程)(?:资金)?)"
)
# 安排城市低保资金300万元，农村低保资金200万元: the next of what was handed out
_NEXT_ITEM = re.compile(
    r"[；;，,、](?P<said>[\u3400-\u9fff“”]{2,20}?)(?:专项|补助|奖补)*(?:资金|经费|补[助贴]|奖补|资助)[约共近]*"
)
_AREAS = ("省", "市", "县", "区", "州", "旗", "镇", "乡", "村", "街道")
_OF_SOMEBODY = re.compile(
    "企业|公司|个人|[农用]户|敬老院|养老院|福利院|学校|[中小]学|学院|大学|卫生[院室]|幼儿园|医院|单位|家庭|学生|教师|老人|群众|[镇乡](?!级|村)"
)
_LACKING = re.compile("[缺欠需差]|结余|剩余")
# 省财政补助青石县300万元、市财政补助100万元
_GIVES_TOO = re.compile(
    r"[、，,](?P<who>(?:中央|国家|自治区|[省市州县区])(?:级|里)?(?:财政)?)(?:再|另|也)?(?:给予|补助|奖励|奖补|支持|配套)(?:资金)?[约共]?"
)
# 给予每个示范社区60万元、每个示范村30万元
_NEXT_ONE = re.compile(
    r"[、，,；;]每个?(?P<name>[\u3400-\u9fff]{0,8}?(?:[村镇乡县校户园]|社区|街道|基地|企业|中心|合作社))(?:各|分别|给予|补助|奖励|奖补)*"
)
# 省补300元、市县补100元
_ADDS = re.compile("[省市州县区镇乡村里上]补\\Z")
# 每人每年2000元，具体金额由学校在1000—3000元之间安排
_IN_PARTICULAR = re.compile(
    r"[，,；;](?:具体|实际)(?:的?(?:补助|资助|发放|执行|奖励))?(?:标准|金额|额度)[^，,。；;\d]{0,24}\Z"
)
_WITHIN = ("范围内", "之间", "区间内", "的范围内", "的区间内", "以内")
# 到位资金包括中央补助资金300万元，购置资金200万元: a list of funds that have come.
_NEXT_FUND = re.compile(
    r"[，,、](?:(?P<for>[\u3400-\u9fff“”]{2,20}?(?:购置|建设|改造|维修|修缮|治理))|[\u3400-\u9fff“”]{2,24}?)资金"
)
_LISTS = re.compile("(?:到位|来源|筹集|落实)[^，,。；;]{0,6}(?:包括|包含|有)")
# What is put in behind a total investment, by whom: 总投资950万元，中央投资760万元，省配套71万元.
# 总投资3亿元，…，已完成投资1亿元: of the same work
_PROGRESS = re.compile(
    r"(?:[，,]|目前|截[至止][^，,。；;]{0,12}|现|已|累计|共)*完成(?:建安|工程|固定资产|总)?投资[约共近]*"
)
_SHARE = re.compile(
    r"[，,、；;：:](?:其中|资金来源)?[为：:]?(?:(?:申请|争取|需)?(?:中央|国家|上级|地方|[省市州县区镇乡]级?)(?:财政(?:补助|配套|投资|资金|专项)*|(?:财政|预算内)*(?:补助|配套|投资|资金|自筹|专项)+)"
    r"|(?:企业|群众|业主|村集体)?自筹(?:资金)?|[\u3400-\u9fff]{0,8}(?:债券|国债)(?:资金)?)[约共为]*"
)
# 总投资1.2亿元的花谷景区项目已投入省级资金800万元.
_ITS = re.compile(
    r"的[\u3400-\u9fff]{2,40}?(?:项目|工程|[公道]路|大桥)(?:目前|现)?已经?(?:累计|先后|共)?(?:投入|完成投资|到位|落实|下达|争取)"
)
_COMES_TO = re.compile("(?:共|合计|总计|累计|共计)[约近]?\\Z")
# 每年下拨50万元补助，四年共200万元: what was given every year, in all.
_IN_ALL_YEARS = re.compile(
    r"[两二三四五六七八九十\d]+年(?:来|间)?(?:共计?|合计|累计|总计)(?:安排|下达|下拨|拨付|投入|补助)?"
)
# 给予市级每馆每年40万元，县级每馆每年16万元: rates in a row are by the same.
_RATE_TOO = re.compile(r"[，,、；;][\u3400-\u9fff、（）()]{2,40}")
_RATE_OF = re.compile(r"、(?![共合总累约])[\u3400-\u9fff（）()]{1,8}(?<![共计需达])")
# 每人每年60元，省级财政补助24元
_SHARE_OF_RATE = re.compile(
    r"[^，,。；;]{0,8}[，,；;、](?:其中)?(?:(?:中央|地方|市县|(?:自治区|[省市州县区])级?)(?:财政)?|(?:各级)?财政)(?:再|另|各|分别)*(?:补助|承担|负担|配套|分担)[约]?"
)
# 对省级示范社奖励20万元，市级示范社10万元: those of another rank, and nobody that gives
_RANK = re.compile("(?:国家|自治区|[省市县区州])级")
_NEXT_RANK = re.compile(
    rf"[，,、；;和及与](?P<name>(?P<rank>{_RANK.pattern})(?P<whom>(?!每)[\u3400-\u9fff]{{0,8}}?(?:企业|[社场户村园店馆校站]|基地|园区|单位|中心|平台|品牌|[机个]构|个人|传承人))?)"
    "(?:每[家个名户位所村镇乡社]|分别|一次性|各|给予|奖励|奖补|补[助贴])*"
)
# 对国家级示范区奖补90万元，省级60万元，市级…
_AWARDED = re.compile(
    rf"[对给][^，,。；;\d]{{0,14}}?{_RANK.pattern}[^，,。；;\d]{{1,16}}(?:奖[补励]|补[助贴]|给予)[^，,。；;]{{0,14}}"
    rf"(?:[，,、；;]{_RANK.pattern}[\u3400-\u9fff]{{0,10}}[\d.]+[万亿]?元){{0,4}}\Z"
)
_AWARDED_WITHIN = 72
_OTHER_VERB = re.compile(rf"{MONEY_VERBS}|[收售租贷价]")
_FROM, _RAISED = (
    re.compile("[从由][^，,。；;从由]{0,16}\\Z"),
    re.compile("[^，,。；;]{0,4}?(?:提高|增加|调整|上调|提升|增长|增)[了]?[到至为]"),
)
_FROM_DATE = re.compile("[^由从]?[由从](?![^，,。；;]{0,12}(?:[，,起]|开始))")
# 村干部任职不足10年的补助…，任职10年以上的补助…: of the same people.
_OF_THEM = re.compile(r"[，,；;](?:任[职教]|从[事教医]|工作|年满|[\d一二三四五六七八九十]+周?岁)[^，,；;。]{1,24}的")
_AGAIN = re.compile(r"[，,；;](?:又|再|并)?(?P<verb>下达|下拨|拨付|安排|补助|支持)(?:19|20)\d\d年")
# 安排资金900万元用于绿化；30万元用于2处公园
_FOR, _OPENS_NEXT = ("用于", "用来"), frozenset("；;，,、")
_NAMED, _SHORT_RATE, _BEYOND = 24, 10, "以外"
_LISTED = ("、", _BEYOND, "及", "以及")


def was_raised(words: str, each: Sum, dated_at: int) -> bool:
    """Whether a sum is what another was before it was raised: 2023年从300万元增加到500万元; behind `dated_at`."""
    may_be = "提" in words or "增" in words or "调" in words
    raised = (
        may_be and _RAISED.match(words, each.end) and _FROM.search(words, max(each.clause, dated_at + 1), each.start)
    )
    return bool(raised)


def is_raised_to(words: str, floor: int, dated_at: int) -> bool:
    """Whether a date is that of the sum before, which was raised to another: 由上年的18万元增加到95万元."""
    return bool(_RAISED.match(words, floor) and _FROM_DATE.match(words, max(0, dated_at - 1), floor))


def bounds_next(words: str, each: Sum) -> bool:
    """Whether a sum only says what the next one is of: 安排直补资金900万元、600元以外项目资金700万元."""
    return words.startswith(_BEYOND, each.end)


def names_its_own(words: str, each: Sum, facts: Facts) -> bool:
    """Whether a sum's own words before it name what it is for."""
    return facts.purpose is not None and words.find(facts.purpose, each.lead, each.start) >= 0


def with_shared(words: str, last: Sum, facts: Facts, shared: str | None) -> Facts:
    """The facts of the sum before another one as that goes on from them: for what the sums before it `shared`.

    项目资金包括中央补助400万元，“双改”工程资金300万元，县级配套200万元: what one item is called, the next isn't for.
    """
    its_own = names_its_own(words, last, facts) and not was_raised(words, last, -1)  # 补贴由150元提高到180元
    return facts.but(purpose=shared) if shared and its_own else facts


def to_next(words: str, floor: int, each: Sum, facts: Facts, last: Facts) -> Facts:
    """A sum's facts with those of the one before it, that ends at `floor`, where it goes on from that."""
    gave_not = _GAVE_NOT.match(words, floor, each.start) if facts.payer is None and last.payer else None
    if gave_not and gave_not["who"] != last.payer:
        last = last.but(payer=None, level=None)
    has_own = facts.recipient is not None
    if facts.base and words[each.start - 1] in "（(":  # 省级资金470万元，支持乡村旅游设施（100万元/村）
        of_it = Facts(payer=last.payer, level=last.level) if not last.base or last.payer else Facts()
        gets = facts.recipient
        if gets and not (words.endswith(gets, 0, each.start - 1) or gets.endswith(facts.base)):
            gets = None  # but 支持青石村、柳溪村改造旅游设施（100万元/村）: each of them gets that
        return facts.but(payer=None, level=None, recipient=gets).filled_from(of_it)  # 扶持20户农家乐（1万元/户）
    if facts.base == YEARLY and (last.base or "").startswith(YEARLY) and words.find(YEARLY, floor, each.start) < 0:
        facts = facts.but(base=last.base)  # 每年每亩5元提高到10元
    if _ALIKE.fullmatch(words, each.lead, each.start):
        return facts.but(base=None if last.base else facts.base).filled_from(last)
    if last.recipient and facts.recipient is None and _OF_THEM.match(words, floor, each.start):
        facts = facts.but(recipient=last.recipient)
    in_all = last.base == YEARLY or _EACH.search(words, max(0, floor - _NAMED), floor)
    if in_all and _IN_ALL.search(words, floor, each.start):  # 每年300万元，四年共1200万元; 各安排20万元，共240万元
        return facts.filled_from(last.but(base=None))
    facts = parts.in_all(words, floor, each, facts, last)
    in_list = words.startswith(_LISTED, floor)
    if last.recipient and facts.recipient is None and in_list and facts.payer in (None, last.payer):
        # 安排云岭县移民资金300万元、养护资金200万元: a list of what one place gets
        raised = words.find("自筹", floor, each.start) >= 0
        is_listed = not raised and listed.is_listed(words, floor, each) and not _is_of_another(words, floor, each)
        facts = facts.but(recipient=last.recipient) if is_listed else facts
    if (  # 下达我市2022年资金300万元，下达2023年资金200万元
        last.recipient
        and facts.recipient is None
        and (again := _AGAIN.match(words, floor, each.start))
        and words.find(again["verb"] + last.recipient, 0, floor) >= 0
        and not names_place(words, again.end(), each.start)
    ):
        facts = facts.but(recipient=last.recipient)
    if (
        last.recipient
        and facts.recipient is None
        and last.recipient in words[max(0, floor - _NAMED) : floor]
        and (gets := next_party(words, floor, each.start))
    ):
        per = None if _COMES_TO.search(words, floor, each.start) else last.base  # 每户奖励10万元，三户共30万元
        return facts.but(payer=None, level=None, recipient=gets).filled_from(last.but(recipient=None, base=per))
    if "级" in words[max(0, floor - _NAMED) : floor] and (other := _of_next_rank(words, floor, each, last.recipient)):
        if facts.payer is None or words.find(facts.payer, each.end) < 0:
            facts = facts.but(payer=None, level=None)  # but …，由县财政承担
        return facts.but(recipient=other["whom"] and other["name"]).filled_from(last.but(recipient=None))
    if last.recipient and last.base and (gets := of_next_rate(words, floor, each.start)):
        return facts.but(recipient=gets).filled_from(Facts(payer=last.payer, level=last.level))
    if last.base and words.startswith(_WITHIN, each.end) and _IN_PARTICULAR.match(words, floor, each.start):
        said = Facts(recipient=last.recipient, purpose=last.purpose, base=last.base)
        return facts.but(payer=None, level=None).filled_from(said)
    if last.recipient and facts.recipient is None and (too := _GIVES_TOO.fullmatch(words, floor, each.start)):
        facts = facts.but(recipient=last.recipient if is_below(last.recipient, too["who"]) else None)
    if _NEXT_YEAR.match(words, floor, each.start):
        return facts.filled_from(
            Facts(payer=last.payer, recipient=last.recipient, purpose=last.purpose, level=last.level)
        )
    if _ALIKE_BUT_WHOSE.fullmatch(words, floor, each.start):  # 300万元中央资金、200万元省级资金
        return facts.filled_from(last.but(payer=None, level=None, base=None))
    if last.base and _IN_ALL_YEARS.fullmatch(words, each.clause, each.start):
        return facts.filled_from(last.but(base=None))
    if last.payer and facts.payer is None and facts.level is None and is_little(each):
        rate = _RATE_OF.fullmatch(words, floor, each.start)
        if rate and not (OF_ANOTHER.search(rate[0]) or _ADDS.search(rate[0])):  # 省里补助县道7000元、乡道3500元
            facts = facts.but(payer=last.payer, level=last.level)
    if last.base and last.base != YEARLY and not facts.base:
        if _RATE_OF.fullmatch(words, floor, each.start):
            facts = facts.but(base=last.base)  # 乡道每公里2500元、村道500元
        elif is_little(each) and _SHARE_OF_RATE.fullmatch(words, floor, each.start):
            facts = facts.but(base=last.base, status=None)
    rate_too = last.base and facts.base and _RATE_TOO.fullmatch(words, floor, each.start)
    if last.recipient and (one := _NEXT_ONE.fullmatch(words, floor, each.start)):
        before = words[max(0, floor - _NAMED) : floor]
        if f"每{last.recipient}" in before or f"每个{last.recipient}" in before:
            facts = facts.but(recipient=one["name"])
    if rate_too and not _OTHER_VERB.search(words, floor, each.start):
        meant = last.purpose if each.start - floor <= _SHORT_RATE else None
        come = None if last.base == YEARLY else last.status  # 村里每年投入20万元，财政按人均45元核定
        return facts.filled_from(Facts(payer=last.payer, level=last.level, status=come, purpose=meant))
    if facts.status is None and last.status and last.status.is_given and _SHARE.fullmatch(words, floor, each.start):
        facts = facts.but(status=last.status)
    if (
        facts.status is None
        and words[each.start - 1] in _OPENS_NEXT
        and words.startswith(_FOR, each.end)
        and words.startswith(_FOR, floor)
    ):
        facts = facts.but(status=last.status)
    ahead = last.status in (FundingStatus.PLANNED, FundingStatus.REQUESTED)
    given = facts.status and facts.status.is_given and not HAS_COME.match(words, each.end)
    if ahead and given and _SHARE.fullmatch(words, floor, each.start):
        # 总投资500万元，申请中央资金300万元，县级配套200万元
        facts = facts.but(status=FundingStatus.PLANNED)
    if facts.purpose is None and last.purpose and _SHARE.fullmatch(words, floor, each.start):
        if last.status is FundingStatus.PLANNED and facts.status is not FundingStatus.REQUESTED:
            facts = facts.but(status=last.status)
        return facts.filled_from(Facts(purpose=last.purpose, year=last.year))
    progress = facts.purpose is None and last.purpose and last.status is FundingStatus.PLANNED
    if progress and "完成" in words and _PROGRESS.fullmatch(words, each.clause, each.start):
        return facts.filled_from(Facts(purpose=last.purpose))
    if _ITS.match(words, floor, each.start):
        return facts.filled_from(Facts(purpose=last.purpose))
    if facts.status is None and _NEXT_NAME.fullmatch(words, floor, each.start):  # 安排养护经费40万元；防火经费10万元
        gets = _who_gets_next(words, floor, each, last)
        return facts.filled_from(last.but(purpose=None, recipient=gets, base=None))
    item = (
        _NEXT_ITEM.fullmatch(words, floor, each.start)
        if facts.status in (None, last.status) and not facts.base
        else None
    )
    if item and not any(form.search(item["said"]) for form in (_OTHER_VERB, OF_ANOTHER, _LACKING)):
        known = last if hands_out(words, floor, last.payer) else last.but(payer=None, level=None)
        gets = _who_gets_next(words, floor, each, last)
        return facts.filled_from(known.but(purpose=None, recipient=gets, base=None, cumulative=None))
    fund = _NEXT_FUND.fullmatch(words, floor, each.start) if facts.status is None else None
    if fund and _LISTS.search(words, 0, floor):
        return facts.filled_from(Facts(status=last.status, year=last.year, purpose=fund["for"] or last.purpose))
    listed_in_all = facts.status is None and TOTAL_OF_ALL.match(words, each.lead) and _LISTS.search(words, 0, floor)
    if listed_in_all:
        return facts.filled_from(Facts(status=last.status, year=last.year))
    if facts.recipient is None and (gets := place_of_share(words, floor, each.start, each.end)):
        return facts.but(recipient=gets).filled_from(last.but(recipient=None, base=None, cumulative=None))
    if not _GOES_ON.search(words, floor, each.start):
        same = _SAME_WORK.match(words, floor, each.start) or (
            has_own and _SAME_POST.fullmatch(words, floor, each.start)
        )
        return facts.filled_from(Facts(purpose=last.purpose)) if same else facts
    theirs = facts.payer in (None, last.payer) and not _EACH_OWN.search(words, floor, each.start)
    theirs = theirs and words.find("完成投资", floor, each.start) < 0  # 上级下达1800万元，已完成投资3700万元
    return facts.filled_from(
        Facts(
            payer=last.payer if theirs else None,
            recipient=last.recipient if theirs or _RAISED.match(words, floor, each.start) else None,
            purpose=last.purpose,
            level=last.level if theirs else None,
            base=last.base if words[each.start - 1] in "到至为了" else None,
        )
    )


def _of_next_rank(words: str, floor: int, each: Sum, before: str | None) -> re.Match[str] | None:
    """Those of another rank than who gets the sum before, where the words between are these alone."""
    other = _NEXT_RANK.fullmatch(words, floor, each.start)
    if other is None:
        return None
    rank = _RANK.search(before) if before else None
    if rank is None and (awarded := _AWARDED.search(words, max(0, floor - _AWARDED_WITHIN), floor)):
        rank = _RANK.search(awarded[0])
    return other if rank and other["rank"] != rank[0] else None


def _who_gets_next(words: str, floor: int, each: Sum, last: Facts) -> str | None:
    """The area that gets the next item of a list, too, where that names nobody: 我县水利资金9万元，农业资金8万元."""
    if last.recipient is None or not last.recipient.endswith(_AREAS):
        return None
    return None if _is_of_another(words, floor, each) else last.recipient


def _is_of_another(words: str, floor: int, each: Sum) -> bool:
    """Whether somebody or a place is named between a sum and the one before it."""
    return _OF_SOMEBODY.search(words, floor, each.start) is not None or names_place(words, floor, each.start)
