"""Sorts of sums: whether a sum is money that somebody gives, or a price, a threshold, a standard, a loss, ….

The words decide that stand around the sum in its own clause, then the sums beside it. What nothing calls otherwise is
money; nothing is said of it then, and totals count it. A rate is a standard where it is nothing else, but what is given
every year or month is money as others are.
"""

import re
from collections.abc import Callable, Sequence

from reader.facts.lexing import fund
from reader.facts.model import Facts, FundingStatus, SumSort
from reader.facts.nature import is_of_time, time_paid
from reader.facts.parties.laid_down import is_granted_then, is_little, is_rule
from reader.facts.parts import are_parts, is_within
from reader.facts.sentence import Sentence, Sum
from reader.facts.sorts.around import NEAR, Around, around
from reader.facts.sorts.bounds import is_cap, is_most_lent, is_threshold
from reader.facts.sorts.called import GIVES_OUT, GIVING, called, named_at_all
from reader.facts.sorts.grown import given_then, is_change, is_earlier, is_of_last_year, is_of_later_stage
from reader.facts.sorts.prices import is_fee, is_share, of_rate
from reader.facts.sorts.standards import (
    bounds_standard,
    is_alike,
    is_for_another,
    is_listed,
    is_of_each,
    is_of_one,
    is_standard,
    listed_from,
    per_too,
)
from reader.facts.words import EQUALS, HAN, TIMES, TOTAL_OF_ALL, last
from reader.text.dates import YEAR

_PRICED = re.compile("价格|单价|均价|[售电水气票房]价(?!款)|租金|学费|物业费")
_EQUALS, _TIMES = frozenset(EQUALS), frozenset(TIMES)
_INSURED = re.compile("保额|保险金额|风险保障")
_UNPAID = re.compile(r"[^，,。；;\d]{0,8}(?:未|没有|没能|没)(?:支付|付|兑付|结清|结算|偿还|归还)")
_NEEDED = re.compile(r"需(?!求|方|支[出付])(?!.{0,4}(?:已|由))[^，,。；;]{0,16}\Z")
_TAKES, _BUT_TAKES = ("要", "要约", "要近"), ("需要", "主要", "只要", "重要", "必要", "将要", "纪要", "摘要", "概要")
_WORTH = tuple(f"价值{about}" for about in ("", "约", "达", "近", "共", "为", "总计", "合计", "共计"))
_HANDED = re.compile("[捐赠送购采买配发给投援补助慰支折]|安排|入股")
_DUE = re.compile("需要?(?:安排|下达|拨付|落实)")
_MET = re.compile(r"[^，,。；;]{0,4}[，,]?(?:全部|均|已|将|拟|主要)*(?:由|从|列入|纳入|安排|下达|到位|通过)")
# 损失粮食120万元、房屋80万元; 减免社保费60万元、税款30万元
_LISTED_TOO = re.compile(
    rf"[、和及与](?:(?!{GIVING}|资金|经费|救[助灾]|补|奖|财政|[省市县镇村]级|自筹|配套|已|到位|[总共合]计?)[{HAN}]){{1,6}}"
)
_OF_LISTS = frozenset(
    {
        SumSort.LOSS,
        SumSort.SAVING,
        SumSort.OUTPUT,
        SumSort.FINE,
        SumSort.DEBT,
        SumSort.ASSETS,
        SumSort.NEED,
        SumSort.GAP,
    }
)
_ON_AVERAGE = re.compile(f"[，,](?:平均)?(?:每[{HAN}]{{1,3}}|[{HAN}]{{1,2}}均)(?:达到?|为|约)*")
_REACHED = re.compile("[，,]已?达到?")  # 交易总额突破20亿元，达到20.8亿元
_NOW = re.compile("[，,](?:现?已)?(?:提高|增加|调整|上调)?[达到至为]{1,2}")  # 每人每月上调40元，达到700元
# 种植成本每公斤9元，收购价12元
_OTHER_PRICE = re.compile(
    "[，,、；;](?:目前|现在|当前|而)?(?:市场|本地|平均)?(?:销售|收购|批发|零售|出厂|出售|市场|地头)(?:均?价|价格)(?:基本|大约|一般|大致|仅|只)*[是为在约有]?"
)
# 市场价每斤2.5元，去年同期3.1元
_PRICE_BEFORE = re.compile(
    r"[，,、；;（(](?:而|比|较)?(?:[去上前]年|上年度|此前|原先?|现在?|目前)(?:同期)?[为是仅价约]*"
)
# 中央财政安排奖励资金300万元，较上年增加20万元: whose increase it is
_OF_IT = re.compile(f"(?:[（(][^）)\\d元]{{1,30}}[）)])?[，,（(](?:{YEAR}年|[^，,。；;：:（）()\\d]){{1,16}}")
_SHOWN = re.compile(
    r"(?:\A|[，,。；;])如(?=某|一[户家个名])|例如|比如|譬如|假[设如定使]|举例|以[^，,。；;]{1,20}为例"
    # 如投资1亿元，可得奖励300万元
    r"|(?:\A|[，,。；;])(?:如果?|若|倘若)(?=(?:投[资入]|种植|养殖|购[买置])[^，,。；;\d]{0,6}(?:\d|\Z))"
)
_IN_YEARS = re.compile(f"{YEAR}年")
_SEMICOLON = re.compile("[；;]")
_ALIKE = re.compile(r"[、和及与或\s]+")
_GOES_ON = re.compile("[、，,和及与][^，,。；;、]{0,10}")
_GIVEN = re.compile("已|到位|安排|投入|下达|拨付|支付|落实|争取到|用于")
_OF_ONE = frozenset({SumSort.THRESHOLD, SumSort.EARLIER, SumSort.CHANGE})
"""The sorts that say nothing of the sums beside."""
_TOLD_BEHIND, _UNTOLD = frozenset({SumSort.STANDARD, SumSort.EARLIER}), frozenset({SumSort.STANDARD, None})
"""What is told of all of a list behind its last sum, and of which sums of it."""
_IS_BORNE = re.compile("[补奖贴]|财政|政府|承担|负担|资助|减免")
_OF_ONE_EACH = frozenset({SumSort.STANDARD, SumSort.PRICE})
_RULES = frozenset({SumSort.STANDARD, SumSort.CAP})
_FOR_NOTHING = frozenset({SumSort.CHANGE, SumSort.OUTPUT, SumSort.ASSETS, SumSort.FINE})
_OF_NOBODY = frozenset({SumSort.THRESHOLD, SumSort.OUTPUT, SumSort.ASSETS, SumSort.LOSS, SumSort.PRICE})
"""What nobody pays who is told of before."""
# 用罚没款50万元补助道路维修, 统筹土地出让收入50万元用于…: what came in is given.
_DRAWN_FROM = re.compile(r"(?<!违[规法纪])(?:统筹|动用|使用|利用|整合|(?<![使挪])[用以])[^，,。；;：:\d]{2,14}\Z")
_SOURCE = re.compile(r"(?:来源(?:[为是于：:]|主要)|来自)[^，,。；;\d]*\Z")
_IS_USED = re.compile("[，,](?:全部|全额|均|专项|统一|主要|已)*用于")  # 收取污水处理费86万元，全部用于管护
_IS_GIVEN = re.compile("(?:[全主专][部要门项])?(?:用于|用来|补助|补贴|支持|投入|奖励|资助|解决|支付)")
_OF_INCOME = frozenset({SumSort.FINE, SumSort.OUTPUT, SumSort.SAVING})
_WANTED = frozenset({SumSort.NEED, SumSort.GAP})
"""What is wanted and was asked for, or given, is money."""
_OF_PARTS = frozenset(SumSort) - _OF_ONE - {SumSort.CAP, SumSort.PRICE, SumSort.LOAN_LIMIT}


def sorted_out(sentence: Sentence, found: Sequence[Facts]) -> list[Facts]:
    """The facts of a sentence's sums with their sorts; a list, and the parts of a sum, are of one sort."""
    words, sums = sentence.words, sentence.sums
    # Characters are looked for in a tenth of the time of patterns, here and below.
    shown = ("例" in words or "如" in words or "假" in words or "若" in words) and _SHOWN.search(words)
    opened = listed_from(words)
    sorts: list[SumSort | None] = []
    bases: dict[int, str | None] = {}  # of those that the sum before tells what they are per
    whole: SumSort | None = None
    divided: Sum | None = None
    for index, (each, facts) in enumerate(zip(sums, found, strict=True)):
        floor = sums[index - 1].end if index else 0
        sort = _by_itself(words, each, facts, index > 0)
        before = sorts[-1] if sorts else None
        per = bases.get(index - 1) or found[index - 1].base if index else None
        if sort is SumSort.STANDARD and before is SumSort.EARLIER:
            sort = _of_what_grew(words, sums[index - 1]) or sort  # 人均收入由3200元增加到5600元
        if sort is SumSort.STANDARD and before is SumSort.OUTPUT and _ON_AVERAGE.fullmatch(words, floor, each.start):
            sort = before  # 集体收入8000万元，平均每村20万元
        if sort is before is SumSort.PRICE and facts.base is None and _OTHER_PRICE.fullmatch(words, floor, each.start):
            bases[index] = per_too(words, sums[index - 1], each, per)
        if index and are_parts(words, floor, each.start):
            divided = sums[index - 1]
            whole = before if before in _OF_PARTS else None
        elif whole and not _GOES_ON.fullmatch(words, floor, each.start):
            whole = None
        if whole and divided and not is_within(each, divided):
            whole = None  # 每亩补贴150元，其中省级100元，全县共补贴320万元
        if sort is SumSort.PRICE and whole is SumSort.STANDARD:
            sort = whole  # 每人120元，其中个人付费12元
        if sort is SumSort.CAP and before is SumSort.LOAN_LIMIT and _GOES_ON.fullmatch(words, floor, each.start):
            sort = before  # 贷款额度个人最高20万元，企业最高300万元
        if sort is None:
            if whole:
                sort = None if _GIVEN.search(words, each.lead, each.start) else whole
            elif index:
                sort = _beside(words, sums[index - 1], before, each)
                if sort is None and before in _OF_ONE_EACH and is_share(words, sums[index - 1], each):
                    # 个人缴费标准为380元，财政补助640元; 水价每吨2元，政府补助0.4元; but 门票60元/人，半价30元
                    borne = before is SumSort.STANDARD or _IS_BORNE.search(words, floor, each.start)
                    sort = SumSort.STANDARD if borne else before
                if sort in _OF_ONE_EACH and facts.base is None:
                    bases[index] = per_too(words, sums[index - 1], each, per)
            if sort is None and not whole:
                if shown and not _was_given(words, each, facts) and _is_shown(words, each):
                    sort = SumSort.EXAMPLE
                elif opened is not None and is_listed(words, opened, each):
                    sort = SumSort.STANDARD
                elif "标准" in words and bounds_standard(words, each):
                    sort = SumSort.STANDARD
                    if before is sort:
                        bases[index] = per_too(words, sums[index - 1], each, per)
        if sort is None and index > 1 and words[each.start - 1] in _EQUALS:
            # 翻修需36万元（200平方米×1800元/平方米=36万元）
            is_product = not _TIMES.isdisjoint(words[sums[index - 2].end : each.start])
            sort = sorts[index - 2] if is_product else None
        if index and before is None and is_of_later_stage(words, sums[index - 1], each):
            sorts[-1] = SumSort.EARLIER
        sorts.append(sort)
    for index in range(len(sorts) - 1, 0, -1):  # 按30万元、20万元的标准, 由30万元、20万元提高到…
        is_told = (
            sorts[index] in _TOLD_BEHIND and sorts[index - 1] in _UNTOLD and is_alike(*sums[index - 1 : index + 1])
        )
        is_range = sorts[index - 1] is None and sums[index - 1].end == sums[index].start  # 处50元以上200元以下罚款
        if is_range or (is_told and _ALIKE.fullmatch(words, sums[index - 1].end, sums[index].start)):
            sorts[index - 1] = sorts[index]
    if not _RULES.isdisjoint(sorts):
        sorts = [
            SumSort.STANDARD if sort is None and is_rule(words, each) else sort
            for sort, each in zip(sorts, sums, strict=True)
        ]
    for index, (sort, facts, each) in enumerate(zip(sorts, found, sums, strict=True)) if "各" in words else ():
        if sort is None and not facts.base and is_of_each(words, each):
            sorts[index] = SumSort.STANDARD
    if not any(sorts):
        return [*found]
    told = [
        _said_of(words, each, facts, sort) if sort else facts
        for facts, sort, each in zip(found, sorts, sums, strict=True)
    ]
    for index, per in bases.items():
        told[index] = told[index].but(base=told[index].base or per)
    for index in range(1, len(told)):
        if sorts[index] is SumSort.CHANGE and _OF_IT.fullmatch(words, sums[index - 1].end, sums[index].start):
            grown = told[index - 1].but(status=None, base=None, cumulative=None, sort=None)
            told[index] = told[index].filled_from(grown)
    return told


def _said_of(words: str, each: Sum, facts: Facts, sort: SumSort) -> Facts:
    """The facts of a sum of a sort, without what can't be said of such a sum."""
    is_told = facts.base is not None and sort in _RULES  # 每户补助300元 may have been paid
    if sort is SumSort.EARLIER and facts.year and facts.status and facts.status.is_given:
        is_told = given_then(words, each) is not None
    is_named = facts.recipient is not None and words.find(facts.recipient, each.clause, each.start) >= 0
    insured = sort is SumSort.ASSETS and facts.base and _INSURED.search(words, each.clause, each.start)
    return facts.but(
        sort=SumSort.STANDARD if insured else sort,  # 保险金额每亩2000元
        # 下达300万元，较上年增加80万元，支持各地建成…: that is said of the 300; but 文书每月增加200元
        recipient=None if sort is SumSort.CHANGE and not is_named else facts.recipient,
        payer=None if sort in _OF_NOBODY else facts.payer,
        level=None if sort in _OF_NOBODY else facts.level,
        year=None if sort is SumSort.EARLIER and is_of_last_year(words, each) else facts.year,
        purpose=None if sort in _FOR_NOTHING and not _IS_USED.match(words, each.end) else facts.purpose,
        status=facts.status if is_told or _is_due(words, each, sort) or is_of_each(words, each) else None,
        base=facts.base or (time_paid(words, each) if sort is SumSort.STANDARD else None),
    )


def _by_itself(words: str, each: Sum, facts: Facts, follows: bool) -> SumSort | None:
    """What a sum is by the words around it; `follows` says that another sum stands before it."""
    near = around(words, each, follows)
    sort = _first_of(_WHATEVER_IT_IS_CALLED, near)
    if sort is None:
        sort, is_called = called(words, near.start, near.core, each, near.ceiling)
        if not is_called:
            sort = _uncalled(near, facts.base)
    is_rate = sort is SumSort.STANDARD and each.figure.base and is_little(each)  # 落实生均取暖经费200元
    if sort is None or (not is_rate and sort is not SumSort.CHANGE and fund(words, each.clause, each.start)):
        return None
    if sort in _OF_INCOME and _is_drawn(words, each):
        return None
    # What is wanted and was asked for, or given, is money.
    return None if sort in _WANTED and facts.status not in (None, FundingStatus.PLANNED) else sort


def _uncalled(near: Around, base: str | None) -> SumSort | None:
    """What a sum is that no noun names, by what it is per."""
    if base is None:
        return _first_of(_UNCALLED, near)
    by_time = is_of_time(base)
    sort = (None if by_time and not is_little(near.sum) else of_rate(near, base)) or _first_of(_UNCALLED, near)
    if sort not in (None, SumSort.STANDARD):
        return sort
    # 每年安排300万元 is money, 每月补助300元 laid down for one of many.
    return None if by_time and "标准" not in near.said and not is_little(near.sum) else SumSort.STANDARD


def _first_of(kinds: "Sequence[_Kind]", near: Around) -> SumSort | None:
    for sort, is_such in kinds:
        if is_such(near):
            return sort
    return None


def _beside(words: str, earlier: Sum, before: SumSort | None, each: Sum) -> SumSort | None:
    """What a sum is by the one before it, and by its sort."""
    floor, start = earlier.end, each.start
    if before and before not in _OF_ONE and _ALIKE.fullmatch(words, floor, start):
        return before
    if before and before not in _OF_ONE and floor == start:
        return before  # 罚款200元以上1000元以下
    if (
        before is SumSort.NEED
        and TOTAL_OF_ALL.match(words, each.lead)
        and not GIVES_OUT.search(words, each.lead, start)
    ):
        return before  # 修塘埂需资金10万元、清淤需3万元，两项合计13万元
    if before is SumSort.CHANGE and earlier.figure.base and is_little(each) and _NOW.fullmatch(words, floor, start):
        return SumSort.STANDARD
    if before is SumSort.THRESHOLD and is_granted_then(words, earlier, each):
        return SumSort.STANDARD
    if before and before not in _OF_ONE and _REACHED.fullmatch(words, floor, start):
        return before
    if before in _OF_LISTS:
        return before if _LISTED_TOO.fullmatch(words, floor, start) else None
    if before is SumSort.PRICE:
        return SumSort.PRICE if _PRICE_BEFORE.fullmatch(words, floor, start) else None
    if before is SumSort.STANDARD and is_for_another(words, earlier, each):
        return SumSort.STANDARD
    if before is SumSort.EARLIER:
        return _of_what_grew(words, earlier) or (
            SumSort.STANDARD if is_little(each) or is_of_one(words, earlier) else None
        )
    return None


def _is_drawn(words: str, each: Sum) -> bool:
    """Whether a sum is given out of what came in, or is where the money comes from."""
    if words.find("来", each.clause, each.start) >= 0 and _SOURCE.search(words, each.clause, each.start):
        return True
    is_spent = _IS_GIVEN.match(words, each.end) or words.endswith("资金", each.clause, each.start)
    return bool(is_spent and _DRAWN_FROM.search(words, each.clause, each.start))


def _of_what_grew(words: str, earlier: Sum) -> SumSort | None:
    """What a sum is that another one grew to: a price (水价由2.1元调整为2.8元), the limit of a loan, what is earned."""
    if _PRICED.search(words, earlier.clause, earlier.start):
        return SumSort.PRICE
    return named_at_all(words, max(earlier.clause, earlier.start - NEAR), earlier.start)


def _is_due(words: str, each: Sum, sort: SumSort) -> bool:
    """Whether it is a need that somebody is to meet (需安排500万元): of what else is no money, none can have come."""
    return sort is SumSort.NEED and _DUE.search(words, each.clause, each.start) is not None


def _is_unpaid(near: Around) -> bool:
    return ("未" in near.behind or "没" in near.behind) and _UNPAID.match(
        near.words, near.sum.end, near.ceiling
    ) is not None


def _is_worth(near: Around) -> bool:
    """Whether it is what things are worth that nobody gives, or buys, as far as it and the clause before say."""
    if not near.said.endswith(_WORTH):
        return False
    opens = near.words.rfind("，", 0, max(0, near.sum.clause - 1)) + 1
    return not _HANDED.search(near.words, min(opens, near.start), near.sum.start)


def _is_needed(near: Around) -> bool:
    if near.said.endswith(_TAKES) and not near.said.endswith(_BUT_TAKES):
        return True  # 1.2公里要40万元
    if "需" not in near.said:
        return False
    # 需 may stand in its phrase: 约需80万元; what little one uses is an example.
    until = near.sum.start if is_little(near.sum) else near.core
    needs = _NEEDED.search(near.words, near.start, until)
    return needs is not None and not _MET.match(near.words, near.sum.end, near.ceiling)


def _is_shown(words: str, each: Sum) -> bool:
    """Whether a sum is in an example, that a semicolon ends."""
    shown = last(_SHOWN.finditer(words, 0, each.start))
    return shown is not None and not _SEMICOLON.search(words, shown.end(), each.start)


def _was_given(words: str, each: Sum, facts: Facts) -> bool:
    """Whether a sum was given in a year, whatever it is an example of: 例如云岭县于2021年获得奖金20万元."""
    dated = facts.year is not None and not facts.year.endswith("..")
    dated = dated or _IN_YEARS.search(words, each.clause, each.start) is not None
    return dated and facts.status is not None and facts.status.is_given


_Kind = tuple[SumSort, Callable[[Around], bool]]
_WHATEVER_IT_IS_CALLED: tuple[_Kind, ...] = (
    (SumSort.EARLIER, is_earlier),
    (SumSort.CHANGE, is_change),
    (SumSort.THRESHOLD, is_threshold),
)
_UNCALLED: tuple[_Kind, ...] = (
    (SumSort.LOAN_LIMIT, is_most_lent),
    (SumSort.PRICE, is_fee),
    (SumSort.DEBT, _is_unpaid),
    (SumSort.ASSETS, _is_worth),
    (SumSort.CAP, is_cap),
    (SumSort.STANDARD, is_standard),
    (SumSort.NEED, _is_needed),
)
"""What tells each sort of a sum where no noun does, the first that fits; the former tell it of a named one, too."""
