"""Sorts of sums: whether a sum is money that somebody gives, or a price, a threshold, a standard, a loss, ….

The words decide that stand around the sum in its own clause. What nothing calls otherwise is money; nothing is said of
it then, and totals count it. Of a rate nothing is said either: what it is per keeps it out of totals.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from reader.facts.called import GIVING, called, named_at_all
from reader.facts.laid_down import AWARDS, is_for_whoever, is_granted_then, is_laid_down, is_little, is_rule
from reader.facts.lexing import fund
from reader.facts.model import Facts, FundingStatus, SumSort
from reader.facts.nature import time_paid
from reader.facts.parts import are_parts
from reader.facts.sentence import Sentence, Sum
from reader.facts.words import HAN, TOTAL_OF_ALL, last
from reader.figures.model import Qualifier
from reader.text.dates import YEAR

_GIVES = re.compile(GIVING.replace("|投资", ""))
_PRICED = re.compile("价格|单价|均价|[售电水气票房]价(?!款)|租金|学费|物业费")
_UNPAID = re.compile(r"[^，,。；;\d]{0,8}(?:未支付|未付|未兑付|未结清|未结算)")
_NEEDED = re.compile(r"需(?!求|方|支[出付])(?!.{0,4}(?:已|由))[^，,。；;]{0,16}\Z")
_DUE = re.compile("需要?(?:安排|下达|拨付|落实)")
_MET = re.compile(r"[^，,。；;]{0,4}[，,]?(?:全部|均|已|将|拟|主要)*(?:由|从|列入|纳入|安排|下达|到位|通过)")
_PER = re.compile(
    r"[每人户标](?:(?<=每)(?!年|到|逢|当|期)[^，,。；;\d]{0,14}|(?<=[人户])(?<!年.)均[^，,。；;\d]{0,8}"
    r"|(?<=标)(?<!高标)准(?!化|厂|件|地)(?:[由从]|分别|统一|暂?定|原来?|的|提高|调整|增加|提升|上调|[到至为是]|达到?|[：:]|不低于"
    rf"|不少于|不超过|最高|最低|约|已|现|每[人月年户])*(?:(?<=[为是])(?:(?!{GIVING})[{HAN}]){{1,8}})?)\Z"
)
# 达到大村6.8万元、小村6万元的最低保障水平
_LEVEL_BEHIND = re.compile(
    rf"(?:[、和及与](?:(?!{GIVING})[^，,。；;]){{0,12}}元)*的(?:最低|基本|平均)?(?:保障|工资|报酬|缴费|收费|薪酬|待遇)(?:水平|标准)"
)
# 原则上不低于4万元
_IN_PRINCIPLE = re.compile(r"原则上?(?:[^，,。；;\d]{0,4})?不?(?:得|应|予)?(?:低于|少于|超过|高于|突破)\Z")
# 与2014年16200元相比
_BESIDE, _BESIDE_BEHIND = re.compile(r"[与和同][^，,。；;]{0,14}\Z"), "相比"
_PER_BEHIND = ("标准", "的标准", "计算", "计发")
_OF_EACH = re.compile("标准|[人户]均")
# 标准为初中850元，高中1000元: another kind of those that it is laid down for.
_NEXT_OF_STANDARD = re.compile(
    rf"[，,、；;和及与](?:(?!{GIVING}|其中|[共合总累需年约]|资金|经费)[{HAN}]){{1,10}}(?:[为是])?"
)
# 标准分别由100元、200元提高到150元、300元: what all of a list grew to, of which the first numbers may have no unit.
_GREW_TO = re.compile(r"(?:分别)?(?:提高|提升|增加|调整|上调|调高)[到至为](?:[\d.]{1,8}、){0,6}")
# 每人每月50元，80周岁以上100元: another class of those that a rate is for.
_NEXT_CLASS = re.compile(
    r"[，,、；;和及与](?:\d{1,3}(?:[-—－–~～至]\d{1,3})?(?:周?岁(?:及?以[上下])?|(?:亩|公里|人|户|年)(?:及?以[上下]))"
    rf"|[A-DＡ-Ｄ一二三四五六甲乙丙丁][级类等档])的?(?:(?!{GIVING}|[共合总])[{HAN}]){{0,6}}"
)
_TABLED = re.compile("按[年月日人户]计[算发]|档次|分[为成][一二三四五六七八九]个?[档类级]")
# 补贴标准为：一级200元，二级150元
_LISTS_STANDARDS = re.compile(rf"标准(?:分别|暂定)?(?:为|是|如下)?[：:](?=(?:(?!{GIVING})[^，,。；;\d]){{0,12}}\d)")
_MOST = re.compile(
    r"[最封上至不以为](?:(?<=最)[高多]|(?<=封)顶|(?<=上)限|(?<=至)多"
    r"|(?P<given>(?<=不)[得能可会应宜许准]?(?:超[过出]?|突破|[高多大]于)|(?<=以)内|(?<=为)限))"
)
_RULED = re.compile("补助|奖励|给予|补贴|资助|奖补|扶持|救助|报销|每|单[个项]|同一|个人")
_CLASS = (
    rf"(?:[{HAN}]{{0,6}}?)(?:项目(?!资金|经费|补助)|企业|工程(?!款)|合同|单位|采购|部分|农户|家庭|商户|用户|大户"
    r"|合作社|主体|机构)"
)
_BOUNDS = re.compile(
    # 50万元以上的有118个, 10万元以下的占两成
    rf"的(?:有|共|达)*(?:\d+[个家户所村]|占)|(?:[（(]不?含[^）)]{{0,8}}[）)])?(?:之间)?(?:的(?=[，,])|的?{_CLASS}|[，,](?:一次性|分别|可)?(?:给予|补助|奖励|奖补)|[方才][可能]"
    # 400万元以上的必须招标, 1万元以上由局党组决定
    rf"|的?(?:优先|重点|予以|给予|不予|不再|可)(?!行)|[、，,]?的?(?:一律|均|都|都要)?(?:必须|须|应当?|实行|方可|需[经报]|[由经报][{HAN}]{{1,12}}(?:决定|审批|批准|审核|审定|研究|备案)))"
)
_PLACES = frozenset("镇乡村县")
_REACHES = ("满", "达", "达到", "超", "超过")
# 全国产业十亿元镇: what places are called by what they turn over.
_RANK = re.compile(r"[一二三五十百千\d]{0,2}[百千]?[万亿]元")
_RANKED = re.compile('[镇乡村县](?=[、，,。；;）)”"和及]|等|称号|名单|\\Z)')
_MET_BY = re.compile(r"的[，,、]|[，,](?:一次性|分别|可|再)?(?:给予|补助|奖励|奖补)")
_BOUNDING = (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.OVER, Qualifier.RANGE)
_CHANGED = re.compile(
    r"[超增上涨下降减压净回提新高多少](?:(?P<surely>(?<=超)(?:[支收]|[出过]?(?:预算|概算|计划))|(?<=增)[长幅]|(?<=上)涨|(?<=涨)幅|(?<=下)[降调]|(?<=降)[低幅]|(?<=减)少|(?<=压)[减缩]"
    r"|(?<=净)增|(?<=回)落)|(?<=增)加|(?<=提)高|(?<=新)增|(?<=增)|(?<=高)出|(?<=[多少]))"
    r"(?:了|额)?(?P<what>投入|资金|经费|预算|投资|收入)?(?:了|约)?\Z"
)
# 高于全省平均水平12万元
_ABOVE = re.compile(
    r"(?:[比较](?!例)[^，,。；;\d]{1,12}[高低]出?[了约近]?|[高低][于出][^，,。；;\d]{0,12}(?:平均|水平|标准|同期|去年|上年|预算|计划|指标|[人户]均)(?:数|线|值|水平)?[约近]?)\Z"
)
_STAGE = re.compile(r"[估概匡预]算(?:总?投资|金额)?[为约]?\Z")
_LATER_STAGE = re.compile(
    r"[，,、；;](?:投资|工程|项目)?(?:(?:可研|初设|初步设计|设计)?(?:批复|核定|审定)的?)?(?:[概预结决]算|施工图预算|中标价?|合同价|审定价?)(?:总?投资|金额)?[为约]?"
)
_COMPARED = re.compile("比(?!例)|较(?!为|大|多|好|高)|同期|基础上")
_FROM = re.compile(rf"[由从](?<![自来].)(?:(?!{GIVING}|中)[^，,。；;]){{0,14}}\Z")
# 比2020年的资金总额300万元增加40万元
_THAN = re.compile(rf"[比较](?!例|为|大|多|好|高)(?:(?!{GIVING})[^，,。；;\d]|{YEAR}|\d{{1,2}}月)*\Z")
_THAN_LAST = re.compile("[比较][上去前]一?年")
_IS_MORE = re.compile(r"的?(?:基础上)?[^，,。；;\d]{0,6}?(?:增[长加]|提高|上升|下降|减少|[增减]收|[多少翻])")
_FROM_OLD = re.compile(
    rf"原(?!因|则|料|址|有)(?:(?:(?!{GIVING})[^，,。；;]){{0,8}}|(?:计划|规划|批复|概算|预算|估算|核定|定)的?总?投资[为约]?)\Z"
)
_TO = re.compile(
    r"(?:[/／每][^，,。；;\d]{0,6})?[，,]?[^，,。；;\d]{0,8}?[增提升调扩涨降减压下]"
    r"(?:[^，,。；;\d]{0,6}?[到至为]|[整增减]后的?(?:总?(?:概算|预算|投资)){0,2}[为约达]*(?=\d))"
)
_ON_TOP = ("基础上", "的基础上")
_AT_MOST_LENT = re.compile(
    r"(?:(?:贷款|信贷|借款)(?!贴息|利息|余额)[^，,。；;\d]{0,6}|[贷借][^。；;]{0,24}(?:额度|限额)[^，,。；;\d]{0,4})\Z"
)
_LENT_BEHIND = re.compile(rf"(?:、\d年期?以[内下])?的?[{HAN}]{{0,8}}?(?:贷款|信贷|借款)(?!贴息|利息|余额)")
# 损失粮食120万元、房屋80万元
_LOST_TOO = re.compile(rf"[、和及与](?:(?!{GIVING}|资金|经费|救[助灾])[{HAN}]){{1,6}}")
_REACHED = re.compile("[，,]已?达到?")  # 交易总额突破20亿元，达到20.8亿元
# 市场价每斤2.5元，去年同期3.1元
_PRICE_BEFORE = re.compile(
    r"[，,、；;（(](?:而|比|较)?(?:[去上前]年|上年度|此前|原先?|现在?|目前)(?:同期)?[为是仅价约]*"
)
# 三个镇各补助20万元, 两镇各30万元: what each of them gets, or gives, is not what all do.
_EACH_OF = re.compile(
    r"各(?:自|再|分别)?(?:(?:安排|补助|下达|下拨|拨付|给予|奖励|奖补|支持|投入|承担|负担|分担|配套|出资|捐赠?|落实|追加|补贴|解决)"
    r"[^，,。；;、\d共合总]{0,14})?[约近]?\Z"
)
_FEE = re.compile(r"费(?:[为是约]?|[^，,。；;\d]{0,4}小时)\Z")
_WAGE = re.compile(r"(?:[月年]薪|(?P<any>工资))[^，,。；;\d]{0,8}\Z")
_WAGE_BEHIND = re.compile("为?(?:基本|绩效|岗位)工资")
_SHOWN = re.compile(r"(?:\A|[，,。；;])如(?=某|一[户家个名])|例如|比如|譬如|假[设如定使]|举例|以[^，,。；;]{1,20}为例")
_SEMICOLON = re.compile("[；;]")
_ALIKE = re.compile(r"[、和及与或\s]+")
_GOES_ON = re.compile("[、，,和及与][^，,。；;、]{0,10}")
_GIVEN = re.compile("已|到位|安排|投入|下达|拨付|支付|落实|争取到|用于")
_NEAR, _BEHIND = 30, 16
_LITTLE = 100
_OF_ONE = frozenset({SumSort.THRESHOLD, SumSort.EARLIER, SumSort.CHANGE})
"""The sorts that say nothing of the sums beside."""
_RULES = frozenset({SumSort.STANDARD, SumSort.CAP})
_FOR_NOTHING = frozenset({SumSort.CHANGE, SumSort.OUTPUT, SumSort.ASSETS, SumSort.FINE})
_OF_NOBODY = frozenset({SumSort.THRESHOLD, SumSort.OUTPUT, SumSort.ASSETS, SumSort.LOSS, SumSort.PRICE})
"""What nobody pays who is told of before."""
# 用罚没款50万元补助道路维修, 统筹土地出让收入50万元用于…: what came in is given.
_DRAWN_FROM = re.compile(r"(?:统筹|动用|使用|利用|整合|[用以])[^，,。；;：:\d]{2,14}\Z")
_IS_GIVEN = re.compile("(?:[全主专][部要门项])?(?:用于|用来|补助|补贴|支持|投入|奖励|资助|解决|支付)")
_OF_INCOME = frozenset({SumSort.FINE, SumSort.OUTPUT})
_WANTED = frozenset({SumSort.NEED, SumSort.GAP})
"""What is wanted and was asked for, or given, is money."""
_OF_PARTS = frozenset(SumSort) - _OF_ONE - {SumSort.CAP, SumSort.PRICE, SumSort.LOAN_LIMIT}


def sorted_out(sentence: Sentence, found: Sequence[Facts]) -> list[Facts]:
    """The facts of a sentence's sums with their sorts; a list, and the parts of a sum, are of one sort."""
    words, sums = sentence.words, sentence.sums
    # Characters are looked for in a tenth of the time of patterns, here and below.
    tabled = ("按" in words or "档" in words or "分" in words) and _TABLED.search(words)
    listed = ("准：" in words or "为：" in words or "下：" in words) and _LISTS_STANDARDS.search(words)
    shown = ("例" in words or "如" in words or "假" in words) and _SHOWN.search(words)
    sorts: list[SumSort | None] = []
    whole: SumSort | None = None
    for index, (each, facts) in enumerate(zip(sums, found, strict=True)):
        floor = sums[index - 1].end if index else 0
        sort = None if facts.base else _sort(words, each, index > 0)
        if sort and fund(words, each.clause, each.start):
            sort = None
        if sort in _OF_INCOME and _is_drawn(words, each):
            sort = None
        if sort in _WANTED and facts.status not in (None, FundingStatus.PLANNED):
            sort = None
        before = sorts[-1] if sorts else None
        if index and are_parts(words, floor, each.start):
            whole = before if before in _OF_PARTS else None
        elif whole and not _GOES_ON.fullmatch(words, floor, each.start):
            whole = None
        if sort is None and not facts.base:
            if before and before not in _OF_ONE and _ALIKE.fullmatch(words, floor, each.start):
                sort = before
            elif (
                before is SumSort.NEED
                and TOTAL_OF_ALL.match(words, each.lead)
                and not _GIVES.search(words, each.lead, each.start)
            ):
                sort = before  # 修塘埂需资金10万元、清淤需3万元，两项合计13万元
            elif whole:
                sort = None if _GIVEN.search(words, each.lead, each.start) else whole
            elif before is SumSort.THRESHOLD and is_granted_then(words, sums[index - 1], each):
                sort = SumSort.STANDARD
            elif index and (again := _goes_on_as(words, sums[index - 1], found[index - 1], before, each)):
                sort = again
            elif before is SumSort.EARLIER and (grown := _of_what_grew(words, sums[index - 1])):
                sort = grown
            elif shown and _is_shown(words, each):
                sort = SumSort.EXAMPLE
            elif (
                (before is SumSort.STANDARD and _NEXT_OF_STANDARD.fullmatch(words, floor, each.start))
                or (
                    index
                    and (before is SumSort.STANDARD or found[index - 1].base)
                    and _NEXT_CLASS.fullmatch(words, floor, each.start)
                )
                or tabled
                or (
                    index
                    and (before is SumSort.STANDARD or found[index - 1].base)
                    and _GREW_TO.fullmatch(words, floor, each.start)
                )
                or (listed and listed.end() <= each.start and not _GIVES.search(words, each.clause, each.start))
                or (
                    before is SumSort.EARLIER
                    and (is_little(each) or _OF_EACH.search(words, each.clause, sums[index - 1].start))
                )
            ):
                sort = SumSort.STANDARD
        if index and before is None and _is_of_later_stage(words, sums[index - 1], each):
            sorts[-1] = SumSort.EARLIER
        sorts.append(sort)
    if not _RULES.isdisjoint(sorts):
        sorts = [
            SumSort.STANDARD if sort is None and not facts.base and is_rule(words, each) else sort
            for sort, facts, each in zip(sorts, found, sums, strict=True)
        ]
    for index, (sort, facts, each) in enumerate(zip(sorts, found, sums, strict=True)) if "各" in words else ():
        if sort is None and not facts.base and _is_of_each(words, each):
            sorts[index] = SumSort.STANDARD
    if not any(sorts):
        return [*found]
    return [
        facts.but(
            sort=sort,
            # 下达300万元，较上年增加80万元，支持各地建成…: that is said of the 300.
            recipient=None if sort is SumSort.CHANGE else facts.recipient,
            payer=None if sort in _OF_NOBODY else facts.payer,
            level=None if sort in _OF_NOBODY else facts.level,
            year=None if sort is SumSort.EARLIER and _THAN_LAST.search(words, each.lead, each.start) else facts.year,
            purpose=None if sort in _FOR_NOTHING else facts.purpose,
            status=facts.status if _is_due(words, each, sort) or _is_of_each(words, each) else None,
            base=_base(words, each, facts, sort),
        )
        if sort
        else facts
        for facts, sort, each in zip(found, sorts, sums, strict=True)
    ]


def _is_drawn(words: str, each: Sum) -> bool:
    """Whether a sum is given out of what came in."""
    drawn = _IS_GIVEN.match(words, each.end) and _DRAWN_FROM.search(words, each.clause, each.start)
    return drawn is not None


def _goes_on_as(words: str, earlier: Sum, facts: Facts, sort: SumSort | None, each: Sum) -> SumSort | None:
    """What a sum is that goes on from the one before it; a price per something has no sort."""
    if sort and sort not in _OF_ONE and _REACHED.fullmatch(words, earlier.end, each.start):
        return sort
    if sort is SumSort.LOSS:
        return sort if _LOST_TOO.fullmatch(words, earlier.end, each.start) else None
    if sort is SumSort.PRICE or (facts.base and _PRICED.search(words, earlier.clause, earlier.start)):
        return SumSort.PRICE if _PRICE_BEFORE.fullmatch(words, earlier.end, each.start) else None
    return None


def _is_of_later_stage(words: str, earlier: Sum, each: Sum) -> bool:
    """Whether a sum is what another one came to later: 投资估算3000万元，概算2800万元."""
    return "算" in words[earlier.lead : earlier.start] and bool(
        _LATER_STAGE.fullmatch(words, earlier.end, each.start) and _STAGE.search(words, earlier.lead, earlier.start)
    )


def _of_what_grew(words: str, earlier: Sum) -> SumSort | None:
    """What a sum is that another one grew to: a price (水价由2.1元调整为2.8元), the limit of a loan, what is earned."""
    if _PRICED.search(words, earlier.clause, earlier.start):
        return SumSort.PRICE
    return named_at_all(words, max(earlier.clause, earlier.start - _NEAR), earlier.start)


def _base(words: str, each: Sum, facts: Facts, sort: SumSort) -> str | None:
    return facts.base or (time_paid(words, each) if sort is SumSort.STANDARD else None)


def _is_due(words: str, each: Sum, sort: SumSort) -> bool:
    """Whether it is a need that somebody is to meet (需安排500万元): of what else is no money, none can have come."""
    return sort is SumSort.NEED and _DUE.search(words, each.clause, each.start) is not None


def _sort(words: str, each: Sum, follows: bool) -> SumSort | None:
    """What a sum is by the words around it; `follows` says that another sum stands before it."""
    start, end = max(each.lead, each.start - _NEAR), each.end
    # Words that qualify it are in its phrase.
    core = each.end - (max(each.figure.phrase.end, each.figure.span.end) - each.figure.span.start)
    ceiling = min(len(words), end + _BEHIND)
    said, behind = words[start:core], words[end:ceiling]
    qualifier = each.figure.amount.qualifier
    if behind.startswith(_BESIDE_BEHIND) and _BESIDE.search(words, start, each.start):
        return SumSort.EARLIER
    if behind.startswith(_ON_TOP) or _is_earlier(words, said, start, each, ceiling):
        return SumSort.EARLIER
    if _is_change(words, said, start, each, follows):
        return SumSort.CHANGE
    if _is_threshold(words, start, core, each, ceiling, bounds=qualifier in _BOUNDING):
        return SumSort.THRESHOLD
    sort, is_called = called(words, start, core, each, ceiling)
    if is_called:
        return sort
    if qualifier is Qualifier.AT_MOST and _is_most_lent(words, each, ceiling):
        return SumSort.LOAN_LIMIT
    if "费" in said and _is_fee(words, each):
        return SumSort.PRICE
    if "未" in behind and _UNPAID.match(words, end, ceiling):
        return SumSort.DEBT
    if (most := _MOST.search(words, start, end)) and (not most["given"] or _RULED.search(words, start, core)):
        return SumSort.CAP
    is_rate = ("每" in said or "均" in said or "标" in said) and _PER.search(words, start, core)
    if "原则" in said and _IN_PRINCIPLE.search(words, start, core):
        return SumSort.STANDARD
    if ("水平" in words or "标准" in words) and _LEVEL_BEHIND.match(words, each.end):
        return SumSort.STANDARD
    if is_rate or behind.startswith(_PER_BEHIND) or is_laid_down(words, start, each) or _is_wage(words, each):
        return SumSort.STANDARD
    if words.endswith(AWARDS, 0, each.start) and is_for_whoever(words, each):
        return SumSort.STANDARD
    # 需 may stand in its phrase: 约需80万元; what little one uses is an example.
    needs = "需" in said and _NEEDED.search(words, start, each.start if is_little(each) else core)
    if needs and not _MET.match(words, end, ceiling):
        return SumSort.NEED
    return None


def _is_of_each(words: str, each: Sum) -> bool:
    return words.find("各", each.lead, each.start) >= 0 and _EACH_OF.search(words, each.lead, each.start) is not None


def _is_most_lent(words: str, each: Sum, ceiling: int) -> bool:
    """Whether it bounds what may be lent: 可申请5万元以内的信用贷款, 贷款期限3年、额度5万元以下."""
    said = _AT_MOST_LENT.search(words, max(0, each.start - _NEAR), each.start)
    return bool(said or _LENT_BEHIND.match(words, each.end, ceiling))


def _is_fee(words: str, each: Sum) -> bool:
    """Whether it is so little that it is asked for one of something: 污水处理费0.95元."""
    value = each.figure.value
    small = isinstance(value, Decimal) and abs(value) < _LITTLE
    return small and _FEE.search(words, each.lead, each.start) is not None


def _is_wage(words: str, each: Sum) -> bool:
    """Whether it is what a post is paid, and not what is paid out: 月薪3000元，其中2000元为基本工资."""
    if "薪" not in words and "工资" not in words:
        return False
    wage = _WAGE.search(words, max(each.lead, each.start - _NEAR), each.start)
    paid = (wage and (not wage["any"] or is_little(each))) or (is_little(each) and _WAGE_BEHIND.match(words, each.end))
    return bool(paid) and not _GIVES.search(words, each.clause, each.start)


def _is_shown(words: str, each: Sum) -> bool:
    """Whether a sum is in an example, that a semicolon ends."""
    shown = last(_SHOWN.finditer(words, 0, each.start))
    return shown is not None and not _SEMICOLON.search(words, shown.end(), each.start)


def _is_earlier(words: str, said: str, start: int, each: Sum, ceiling: int) -> bool:
    """Whether it is what another sum grew from: 从300万元增加到500万元."""
    if ("比" in said or "较" in said) and _THAN.search(words, start, each.start):
        return _IS_MORE.match(words, each.end, ceiling) is not None
    if not ("从" in said or "由" in said or "原" in said):
        return False
    old = _FROM.search(words, start, each.start) or _FROM_OLD.search(words, start, each.start)
    return bool(old and _TO.match(words, each.end, min(len(words), ceiling + 8)))


def _is_change(words: str, said: str, start: int, each: Sum, follows: bool) -> bool:
    if ("高" in said or "低" in said) and _ABOVE.search(words, start, each.start):
        return True
    changed = _CHANGED.search(words, start, each.start)
    if changed is None:
        return False
    if _COMPARED.search(words, each.clause, each.start):
        return True
    if changed["what"]:
        return False
    return bool(changed["surely"]) or (follows and changed.start() - each.clause <= 2)


def _is_threshold(words: str, start: int, core: int, each: Sum, ceiling: int, *, bounds: bool) -> bool:
    """Whether it bounds who or what is meant: 总投资2000万元以上的项目, 年收入满500万元的,给予…, or ranks it: 亿元村.

    `bounds` says that the sum is qualified as one that bounds.
    """
    if words[each.end : each.end + 1] in _PLACES and _RANKED.match(words, each.end):
        return _RANK.fullmatch(words, each.start, each.end) is not None
    if bounds:
        bounds = _BOUNDS.match(words, each.end, ceiling) is not None
    elif words.endswith(_REACHES, start, each.start):
        bounds = _MET_BY.match(words, each.end, ceiling) is not None
    return bounds and not _GIVES.search(words, start, core)
