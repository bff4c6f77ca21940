"""Topics: what a sum is for that says nothing of it itself, by what was spoken of before."""

import re
from collections.abc import Callable
from functools import lru_cache

from reader.facts.model import Facts
from reader.facts.purposes import projects
from reader.facts.purposes.introduced import PLACES, WORKS
from reader.facts.purposes.phrases import DONE
from reader.facts.sentence import Sum
from reader.facts.words import ASKED_AGAIN, CLASSES, EQUALS, HAN, LANDS, MONEY_VERBS, TIMES, TOTAL_OF_ALL
from reader.text.dates import YEAR

# 300万元作为预备金, 60万元（用于渠道20万元、泵站30万元）: what a sum is used for stands behind it.
_OWN_USE = re.compile(
    "作为|留作|用作|结转|[，,（]?(?:其中)?(?:分别|主要|全部|重点|专项)*用于|[，,（](?:其中)?(?:改造|新建|修建|建设|购置|维修|硬化|支付)"
)
_REFERENCE = (
    "(?:[该此本]|上述|这[个一些项]|此项)(?:项目|工程)"
    "|[该此本](?:公路|道路|桥梁?|[路线]段?|水库|渠道|广场|公园|大楼|场馆|管网|码头|机场|河道)"
)
_REFERS = re.compile(_REFERENCE)
_POINTING = re.compile(rf"[^，,。；;]*?(?:{_REFERENCE})|(?:目前|截[至止]目前|现|[，,])*(?:项目|工程)(?!资金|经费)")
_BRACKETS = ("（", "(")
_POINTS = "该此本述这"
_FOR_IT = re.compile("[，,]?(?:全部|专项|主要|重点)*(?:用于|支持|投入)[该此本](?:项目|工程)")
# 自2019年启动农村公路改善工程以来，总投资1.2亿元: all that is told of then is of that.
# What a proposal asks money for, by its title: 关于加大人居环境整治经费投入的建议.
_ASKED_FOR = re.compile(
    rf"(?:关于)?(?:请求|恳请|建议|进一步|切实|合理|适当|给予|加大|增加|提高|设立|拨付|安排|落实|保障|争取|解决|支持|帮助|对|将|加强)*"
    rf"(?P<for>[{HAN}“”]{{4,24}}?)(?:专项|补助|工作)*(?:资金|经费|补助|补贴)(?:支持|扶持|投入|保障|的|力度|比例|标准|问题)*(?:纳入.*|(?:建议|提案|议案)?)"
)
_IN_TITLE = rf"{HAN}A-Za-z\d“”‘’、（）()"
# The one work that a proposal is about: 关于尽快修复柳溪桥的建议, 柳溪桥维修改造项目.
_WORK_ASKED_FOR = re.compile(
    r"(?:关于)?(?:请求|恳请|建议|再次|要求|进一步|切实|尽快|加快|给予|解决|落实|支持|帮助|协调|推进|推动|重新|立项|争取|(?:19|20)\d\d年|投入|资金|实施|启动|对|将|把|在)*"
    rf"(?P<for>(?:新建|修[建通]|改建|扩建|改造|硬化|维修|修复|修缮|重建|加固|安装|治理|拓宽|建设)[{_IN_TITLE}]{{3,30}}?"
    rf"|[{_IN_TITLE}]{{3,30}}?(?:新建|修建|改建|扩建|改造|硬底?化|维修|修复|修缮|重建|迁建|加固|安装|治理|建设|项目|工程)"
    rf"|[{_IN_TITLE}]{{2,16}}?(?:[新修改扩重]建|安装|加装|硬化|维修|修缮|加固|购置|更换)[{_IN_TITLE}]{{2,14}}?)"
    r"(?:进行)?(?:建设)?(?:项目|工程)?(?:后续)?(?:建设)?(?:配套|缺口|补助)*(?:资金|经费|款项)*(?:支持|帮扶)?(?:的|问题|事项)*(?:建议|提案|议案)?"
)
_NEEDS = re.compile("[概估匡预测]算|需|预计")
# 青石大桥已通车。全市完成投资16亿元: what is of all of an area is not of the one work that was named before
_OF_AN_AREA = re.compile("[^，,。；;]{0,8}(?:全[省市县区州旗镇乡]|我[省市县区州旗](?=共|累计|先后|总))")
_ONE_WORK = re.compile(f"(?:{WORKS}|{PLACES})\\Z")
_COSTS = re.compile("投资|[概估匡预]算|造价|建安费|需")
_OF_PLACES = ("省", "市", "县", "区", "州", "旗", "镇", "乡", "村", "街道")
_SPECIFIC, _LONGEST_HEAD = 6, 4
_HEAD = re.compile(f"新?[大小]?(?:平台|系统|设施|{WORKS}|{PLACES})(?:建设)?|(?:{DONE})")
_BEGUN = re.compile(
    rf"(?:启动|实施|开展|实行)了?(?P<for>[{HAN}“”]{{4,30}}?(?:项目|工程|行动|计划|工作|(?=政策)))(?:政策)?(?:以来|期间)[，,]"
    rf"|自(?P<of>[{HAN}“”]{{4,30}}?(?:项目|工程|行动|计划|政策))(?:启动|实施|开展|推进)以来[，,]"
)
# No word of these begins with another and goes on with a third, or a search would try all ways to cut them.
# All that may stand before a sum that says no more than whose money it is, when it was given and how far it has come.
_BARE = re.compile(
    rf"(?>{MONEY_VERBS}|{LANDS}|第[一二三四五六]批|首批|[，,、：:（()）\s]|(?:\d{{1,2}}[.．、])?{YEAR}(?:年?[-—－–~至到]{YEAR})?年?度?|[今去当本上]年|年初|[春秋](?=期)|[一二两三]?年来|[两三四五]年(?=共|累计)|年底|\d{{1,2}}月份?|截[至止]|目前|现在?|已经?|又|再|再次|先后|累计|合计|总计|共计?|计(?!划)|其中|另外?|此外"
    r"|每[年人户月生亩名]|年均|全年|当年|近年来|近[几两三五]年来?|同年|同时|还|按照?\Z|尚|仍|大[约概][在为有]?|约|拟|将|计划|预计|需要?|所需|剩余|其余|不足部分|全部|全额|均|各|分别|为|由|从|向|和|及|与|的"
    r"|中央|国家|省|自治区|[州市县区盟旗镇乡]|全[省市县区州]|年(?=补助|投入|共?需)|我[省市县区州旗镇局委厅]|本|级|上级|地方|财政|财力|预算内?|专项|一般|债券?|[体福]?彩票?|公益金|衔接|涉农|车购税|统筹|整合|自有"
    r"|建设(?=资金|投资|共)|基建|即|同意|分[两三四五六]年|分[两二三四]期(?:实施|建设|推进)?|的?基础上|递增|资金|经费|款项?|补助|补贴|奖补|奖励|配套|投资|投入|安排|下达|下拨|拨付|划拨|落实|到位|争取|申请|筹集|筹措|自筹|追加|支持|给予|支付|支出|列支|发放|兑[现付]|完成"
    r"|据(?:统计|了解|不完全统计|初步统计)|自(?=\d{4}年)|以来|期间|同期|年度|带动|吸引|撬动|社会|获得?|斥资|耗资|花费|费用|支持|积极|多方|努力|成功|主动|足额|及时|仅|就|转移支付|年(?=转移支付)|额度|并且?|也|(?:增加|提高|增长|提升)[到至]|在(?=[去上]年|(?:19|20)\d\d年)|后?实际|接近|近|落实|募集|接收|收到|配备|统筹|专项债券?|(?:超长期)?特别国债|国债|共|需求|规模|等"
    rf"|{_REFERENCE}|项目|工程(?:欠款)?|欠工程款|建安(?:工程)?费用?|(?:{DONE})(?=(?:所|费用|资金|经费|约|共|总)*需)|(?<=需)(?:{DONE})(?=资金|经费|费用)|(?<=、[，银])(?:行)?贷款|要求(?=[，,]|地方|[省市县区])|政协|人大|提案|建议(?=专项|补助|资金)|对(?={_REFERENCE})|而|缺(?!口)|(?:存在|有)(?=缺口)|来源|资本金|初步|基础(?=奖补|补助|资金)"
    r"|缺口|[一二三四]期(?:工程|项目)?|总|额|批复|[概估匡]算|造价|经?测算|经(?=[概估匡预核]算)|核定|预拨|\d{1,2}[%％]|了|到|达|等|街道|政府|群众|企业|村集体|部门|办)*"
)
# 津贴标准为80至89周岁每人50元，90至99周岁每人100元: the next class of those who get the same
_NEXT_CLASS = re.compile(
    rf"[，,、；;](?:(?:年满)?(?:\d{{1,3}}周?岁?[至到—－\-~～]{{1,2}})?(?:\d{{1,3}}|百|一百)周?岁(?:[及（(]?[含]?以[上下])?|[一二三四五六七八九十甲乙丙][级等类档]|{CLASSES})"
    r"的?(?:老年?人|人员|居民|对象|残疾人)?(?:则|为|是)?每[一1]?[\u3400-\u9fff]{1,2}(?:每[年月天日])?(?:补助|发放|补贴|给予)?\Z"
)
# 园区内已包装好项目5个，计划总投资…: whatever those are that others shall pay for
_FOR_OTHERS = re.compile(
    rf"(?:包装|储备|谋划|策划|签约|引进|洽谈|推介|入库|落户)[好了成入]?(?:[{HAN}]{{0,6}}(?:项目|工程)[共计约]*\d|\d+[余多]?[个项][{HAN}]{{0,4}}(?:项目|工程))"
)
# 需9万元（300平方米×302元/平方米=9.06万元）: how the sum before is reckoned
_RECKONS = re.compile(
    rf"[（(][约按]?[\d.,]+\s?[{HAN}A-Za-z㎡]{{0,5}}\s?[{TIMES}]\s?\Z|(?:[/／][{HAN}A-Za-z㎡]{{1,4}})?\s?[{EQUALS}]\s?\Z"
)
# 社区经费由15万元提高到25万元，老旧社区由22万元提高到28万元: of others, who get the same
_RAISED_BEFORE = re.compile(r"(?:[/／][\u3400-\u9fff])?(?:统一|分别)?(?:提高|增加|调整|上调|提升)[到至为]")
_RAISED_TOO = re.compile(
    rf"(?:[/／][{HAN}])?[，,、；;](?P<whom>(?:(?!经费|补[助贴]|报酬|津贴|待遇|标准|资金|工资)[{HAN}]){{2,16}}?)(?:[（(][{HAN}、]{{1,8}}[）)])?(?:则|已经?|也)*[由从]原?(?:来的?)?(?:每[{HAN}]{{1,2}}){{0,2}}\Z"
)
_SHORT = re.compile("缺口|[尚还仍]?[缺差欠]|不足部分|其余|剩余")
# 实施了一期污水处理，二期投资2000万元: the next phase isn't the one before
_PHASE = re.compile("[一二三四]期")
_OPENS_LIST = re.compile("资金(?:来源)?(?:主要)?(?:包括|由|[为是有](?=：)|来自)|来源于?|构成")
_ANYWHERE = re.compile("加强|加大|纳入|产业|农村(?!信用)|城市|城乡|基础设施|制度|体系|队伍|机制|环境|能力|质量|等")
_MANY = re.compile("[、和及与对]|我[县市省区]|力度|财政|上级|转移支付")


def refers(words: str, start: int, end: int) -> bool:
    """Whether a stretch speaks of a project that was named before it: 该项目."""
    return any(map(words.__contains__, _POINTS)) and _REFERS.search(words, start, end) is not None


def is_for_it(words: str, end: int) -> bool:
    """Whether what follows a sum says that it is for a project that was named: 安排债券3000万元用于该项目建设."""
    return _FOR_IT.match(words, end) is not None


def is_reference(said: str) -> bool:
    """Whether a purpose is a word for what was named before."""
    return _REFERS.match(said) is not None


def begun(words: str, end: int) -> str | None:
    """The work since whose beginning a sentence tells, before a sum."""
    found = _BEGUN.search(words, 0, end) if "以来" in words or "期间" in words else None
    return (found["for"] or found["of"]) if found else None


def asked_for(title: str) -> str | None:
    """What a proposal asks money for by its title, where it says so."""
    found = _ASKED_FOR.fullmatch(title)
    return found["for"].strip("的") if found and not _MANY.search(found["for"]) else None


def work_asked_for(title: str) -> str | None:
    """The one work that a proposal is about by its title; what is asked of all of a county is none."""
    found = _WORK_ASKED_FOR.fullmatch(title)
    said = found["for"] if found else ""
    return said if len(said) >= _SPECIFIC and not _MANY.search(said) and not _ANYWHERE.search(said) else None


def points_back(words: str, each: Sum) -> bool:
    """Whether a sum's clause says that it is of a work that was spoken of before: 工程批复总投资300万元."""
    return _POINTING.match(words, each.clause, each.start) is not None


def are_for_others(words: str) -> bool:
    """Whether a clause counts works that are but offered to others, and names none of them: 储备项目12个."""
    return ("项" in words or "工程" in words) and _FOR_OTHERS.search(words) is not None


def is_head(said: str) -> bool:
    """Whether a purpose is but the last word of a name that may have been said whole before: 平台总投资300万元."""
    return len(said) <= _LONGEST_HEAD and _HEAD.fullmatch(said) is not None


def tells_costs(words: str, each: Sum) -> bool:
    """Whether a sum's own words say what something costs, is reckoned to or has come to."""
    return _COSTS.search(words, each.lead, each.start) is not None


def is_reckoned(words: str, each: Sum) -> bool:
    """Whether a sum's own words say what something is reckoned to cost."""
    return _NEEDS.search(words, each.lead, each.start) is not None


def is_beyond(words: str, each: Sum, named: str) -> bool:
    """Whether a sum is of all of an area, and so of more than the one work that was named, or has a use of its own.

    其中400万元用于管网改造，剩余100万元作为预备金
    """
    if _OWN_USE.match(words, each.end):
        return True
    return _OF_AN_AREA.match(words, each.clause, each.start) is not None and _ONE_WORK.search(named) is not None


def is_of_a_place(facts: Facts) -> bool:
    """Whether nobody gets a sum but a place, if anyone does: what people get is of them, and not of a work."""
    return facts.recipient is None or facts.recipient.endswith(_OF_PLACES)


@lru_cache(ASKED_AGAIN)
def is_bare(words: str, start: int, end: int | None) -> bool:
    """Whether a stretch before a sum says nothing of what it is for."""
    return _BARE.fullmatch(words, start, len(words) if end is None else end) is not None


def carried_on(
    words: str, sums: tuple[Sum, ...], found: list[Facts], last: str | None, spoken_of: Callable[[Sum], str | None]
) -> None:
    """Give what was last told of as the purpose of sums that say nothing themselves; `last` is that of the sentence
    before, `spoken_of` tells what the words before a sum are about.
    """
    floor, told_of = 0, -1
    for index, each in enumerate(sums):
        facts = found[index]
        opens = max(floor, each.clause)
        bare = (
            facts.purpose is None
            and not _OWN_USE.match(words, each.end)
            and is_bare(_without(words, opens, each.start, facts), 0, None)
        )
        is_next = index and facts.purpose is None and facts.base and facts.base == found[index - 1].base
        is_same = index and facts.purpose is None and last and _is_of_the_same(words, sums, index)
        if is_same or (is_next and _NEXT_CLASS.match(words, floor, each.start)):
            found[index] = facts = facts.but(purpose=last)
            bare = False
        if facts.purpose is None and not bare:
            told_of = each.clause  # 生均拨款水平由6000元增长到9300元: both are of that, whatever it is
        if index and _SHORT.search(words, each.lead, each.start) and (known := found[index - 1]).payer:
            last = _that_costs(words, sums[:index], found) if _is_called(words, sums[index - 1], known) else last
        if bare:
            named = projects.right_before(words, floor, each.clause)
            behind_last = words.find(last, floor, each.clause) if last else -1
            if (
                named is None
                and not (index and _is_anothers(words, sums[index - 1], found[index - 1], facts))
                and (behind_last >= 0 or is_bare(words, floor, max(floor, each.clause)))
            ):
                # 建设资金80万元、设备购置资金40万元，共计120万元: for both, and for none of them alone.
                several = index > 1 and len({one.purpose for one in found[:index]}) > 1
                named = _of_all(words, sums, found) if several and TOTAL_OF_ALL.match(words, each.clause) else last
            if named is None and each.clause != told_of:
                named = spoken_of(each)
                if named and is_beyond(words, each, named):
                    named = None
            if named and not ("期" in named and _PHASE.search(words, opens, each.start)):
                found[index] = facts = facts.but(purpose=named)
        # 迁建项目总投资3亿元（去除利息1000万元后实际为2.9亿元）: what stands in a bracket is of the sum before that
        in_bracket = facts.purpose is None and words[floor : floor + 1] in _BRACKETS
        last, floor = last if in_bracket else facts.purpose, each.end


def _is_of_the_same(words: str, sums: tuple[Sum, ...], index: int) -> bool:
    """Whether a sum is what the one before is reckoned from, or is raised for others as that was."""
    each, last = sums[index], sums[index - 1]
    if _RECKONS.match(words, last.end, each.start):
        return True
    too = (
        _RAISED_TOO.match(words, last.end, each.start) if index > 1 and _RAISED_BEFORE.match(words, each.end) else None
    )
    if too is None or not _RAISED_BEFORE.fullmatch(words, sums[index - 2].end, last.start):
        return False
    return words.find(too["whom"][-2:], sums[index - 2].clause, sums[index - 2].start) >= 0


def _is_anothers(words: str, last: Sum, known: Facts, facts: Facts) -> bool:
    """Whether the fund that the part before one is called by is not that of whoever gives this one.

    其中省级薄改资金90万元，学校自筹60万元: the school's own money is none of that fund.
    """
    is_part = _is_called(words, last, known) and words.find("其中", 0, last.start) >= 0
    return bool(is_part and facts.payer and facts.payer != known.payer)


def _is_called(words: str, each: Sum, facts: Facts) -> bool:
    """Whether a sum's own words call what it is for."""
    return facts.purpose is not None and words.find(facts.purpose, each.lead, each.start) >= 0


def _that_costs(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> str | None:
    """What the last of some sums is for that says what something costs.

    修复云岭水池，投资25万元，县水务局已补助抗旱经费10万元，缺口15万元: what is short is not of the fund before it.
    """
    costs = (index for index in reversed(range(len(sums))) if tells_costs(words, sums[index]))
    return next((found[index].purpose for index in costs), None)


def _of_all(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> str | None:
    """The work that a list of origins is of: 迁建项目资金包括中央补助60万元，设备购置资金40万元，共计100万元."""
    work = found[0].purpose
    if work is None or words.find(work, sums[0].end) >= 0:
        return None
    return work if _OPENS_LIST.search(words, max(0, words.find(work)), sums[0].start) else None


def _without(words: str, start: int, end: int, facts: Facts) -> str:
    """A stretch before a sum without who gives, and the place that gets it; money for anybody else is of them."""
    said = words[start:end]
    place = facts.recipient if is_of_a_place(facts) else None
    for party in (facts.payer, place):
        said = said.replace(party or "\0", "，")
    return said
