"""What a sum grew from, by how much, and what it came to at a later stage."""

import re

from reader.facts.model import Facts, FundingStatus
from reader.facts.parties.laid_down import is_little
from reader.facts.sentence import Sum
from reader.facts.sorts.around import Around
from reader.facts.sorts.called import GIVING
from reader.figures.model import Qualifier
from reader.text.dates import YEAR
from reader.text.sentences import COMMAS

# 相比于2018年的护林资金60万元，…
_THAN_THEN = re.compile(rf"相[比较]于?(?:{YEAR}年度?|[去上前]一?年)[^，,。；;\d]{{0,14}}\Z")
# 与2014年16200元相比
_BESIDE, _BESIDE_BEHIND = re.compile(r"[与和同][^，,。；;]{0,14}\Z"), "相比"
_CHANGED = re.compile(
    r"[超增上涨下降减压净回提新高多少](?:(?P<surely>(?<=超)(?:[支收]|[出过]?(?:预算|概算|计划))|(?<=增)[长幅]|(?<=上)涨|(?<=涨)幅|(?<=下)[降调]|(?<=降)[低幅]|(?<=减)少|(?<=压)[减缩]"
    r"|(?<=净)增|(?<=回)落)|(?<=增)加|(?<=提)高|(?<=新)增|(?<=增)|(?<=[高多少])出|(?<=[多少]))"
    r"(?:了|额)?(?P<what>(?:安排|下达|投入)[^，,。；;\d]{0,8}(?:资金|经费|补助)|(?<=少)(?:安排|下达|拨付|支出|发放)|投入|资金|经费|预算|投资|收入)?(?:了|约)?\Z"
)
# 高于全省平均水平12万元
_ABOVE = re.compile(
    r"(?:[比较](?!例)[^，,。；;\d]{1,12}[高低]出?[了约近]?|[高低][于出][^，,。；;\d]{0,12}(?:平均|水平|标准|同期|去年|上年|预算|计划|指标|[人户]均)(?:数|线|值|水平)?[约近]?)\Z"
)
# 每人每月提高90元, 每户每年增加20元: what each gets more
_BY_RATE = re.compile(
    "(?:每(?!年)[^，,。；;\\d]{1,10}|[人户亩生]均)(?:再|统一|普遍|平均|各)?(?:提高|上调|调高|调增|增加|增长|提标|上浮|上涨|下调|调低|降低|下降)[了约近]*\\Z"
)
_OF_PAY = re.compile(
    "(?:养老金|低保金?|津贴|工资|待遇|报酬|补[助贴]|标准|水平)(?:再|统一|已|每[人户]?每?[年月])*提高(?:了|约)?\\Z"
)
_STAGE = re.compile(r"[估概匡预]算(?:总?投资|金额)?[为约]?\Z")
_LATER_STAGE = re.compile(
    r"[，,、；;](?:投资|工程|项目)?(?:(?:可研|初设|初步设计|设计)?(?:批复|核定|审定)的?)?(?:[概预结决]算|施工图预算|中标价?|合同价|审定价?)(?:总?投资|金额)?[为约]?"
)
_COMPARED = re.compile("比(?!例)|较(?!为|大|多|好|高)|同期|基础上")
_FROM = re.compile(rf"[由从将把](?<![自来].)(?:(?!{GIVING}|中)[^，,。；;]){{0,14}}\Z")
# 比2020年的资金总额300万元增加40万元
_THAN = re.compile(rf"[比较](?!例|为|大|多|好|高)(?:(?!{GIVING})[^，,。；;\d]|{YEAR}|\d{{1,2}}月)*\Z")
_THAN_LAST = re.compile("[比较][上去前]一?年")
_IS_MORE = re.compile(r"的?(?:基础上)?[^，,。；;、\d]{0,6}?(?:增[长加]|提高|上升|下降|减少|[增减]收|[多少翻])")
_FROM_OLD = re.compile(
    rf"原(?!因|则|料|址|有)(?:(?:(?!{GIVING})[^，,。；;]){{0,8}}|(?:计划|规划|批复|概算|预算|估算|核定|定)的?总?投资[为约]?|总?投资(?:预算|概算|估算|额)[为是约]*)\Z"
)
_TO = re.compile(
    r"(?:[/／每][^，,。；;\d]{0,6})?[，,]?[^，,。；;\d]{0,8}?[增提升调扩涨降减压下]"
    r"(?:[^，,。；;\d]{0,6}?[到至为]|[整增减]后的?(?:总?(?:概算|预算|投资)){0,2}[为约达]*(?=\d))"
)
# 是2020年300万元的2.5倍
_OF_A_YEAR = re.compile(rf"(?:[是为达]|达到|相当于)(?:{YEAR}年|[去上前]年)[^，,。；;\d]{{0,6}}\Z")
_TIMES_BEHIND = re.compile("的(?:\\d+(?:\\.\\d+)?|[两二三四五六七八九十]+)[多余]?倍")
_OPENS_RAISING = frozenset("提增调上下降")
_RAISED_TO = re.compile(
    "(?:提高|提升|增加|增长|调整|上调|调高|上涨|下调|下降|降低)[到至为](?![少位])(?=[^，,。；;\\d]{0,10}\\d(?!\\d{3}年))"
)
# 养护资金由2020年的50万元增加到…: given in that year
_GIVEN_THEN = re.compile(
    rf"(?:(?P<spent>投入|支出)|资金|经费|预算)(?:总额|规模|总量)?[由从](?!{YEAR}年起){YEAR}年度?的?[约近]?\Z"
)
_NOT_GIVEN = re.compile("[需缺差欠拟]|计划|预计|预期")
_GREW_TO = re.compile(
    rf"(?:[，,、；;]?{YEAR}年度?)?[^，,。；;\d]{{0,8}}[增提升扩涨降减压下][^，,。；;\d]{{0,6}}?[到至为]"
)
_KINDS = ("担保", "贷款", "的贷款", "的担保", "小微")
_ON_TOP = ("基础上", "的基础上")


def is_of_later_stage(words: str, earlier: Sum, each: Sum) -> bool:
    """Whether a sum is what another one came to later: 投资估算3000万元，概算2800万元."""
    return "算" in words[earlier.lead : earlier.start] and bool(
        _LATER_STAGE.fullmatch(words, earlier.end, each.start) and _STAGE.search(words, earlier.lead, earlier.start)
    )


def is_of_last_year(words: str, each: Sum) -> bool:
    """Whether it is what another sum is compared with that was of the year before: 比上年300万元增加…."""
    return _THAN_LAST.search(words, each.lead, each.start) is not None


def given_then(words: str, each: Sum) -> FundingStatus | None:
    """How far a sum had come that another one grew from, where each is what was given in its year."""
    told = _GIVEN_THEN.search(words, each.clause, each.start) if _TO.match(words, each.end) else None
    if told is None or _NOT_GIVEN.search(words, each.clause, each.start):
        return None
    return FundingStatus.SPENT if told["spent"] else FundingStatus.ALLOCATED


def grew_from(words: str, each: Sum, last: Facts) -> bool:
    """Whether a sum is what the `last` one, that was given in its year, grew to: …，增加到2022年的80万元."""
    given = last.status is not None and last.status.is_given and last.year is not None and last.base is None
    return given and _GREW_TO.match(words, each.lead, each.start) is not None


def is_earlier(near: Around) -> bool:
    """Whether it is what another sum grew from: 从300万元增加到500万元."""
    words, start, before, behind = near.words, near.start, near.sum.start, near.behind
    if behind.startswith(_ON_TOP) or (behind[:1] in _OPENS_RAISING and _RAISED_TO.match(behind)):
        return True
    if "相" in near.said and behind[:1] in COMMAS and _THAN_THEN.search(words, start, before):
        return True
    if behind.startswith(_BESIDE_BEHIND) and _BESIDE.search(words, start, before):
        return True
    if "倍" in behind and _TIMES_BEHIND.match(behind):
        return _OF_A_YEAR.search(words, start, before) is not None
    if ("比" in near.said or "较" in near.said) and _THAN.search(words, start, before):
        return _IS_MORE.match(words, near.sum.end, near.ceiling) is not None
    old = _FROM.search(words, start, before) or _FROM_OLD.search(words, start, before)
    to = _TO.match(words, near.sum.end, min(len(words), near.ceiling + 8)) if old else None
    # 将每年80万元调减为60万元; but 将80万元调整为饮水工程资金
    return bool(to and old and (old[0][0] not in "将把" or words[to.end() : to.end() + 1].isdecimal()))


def is_change(near: Around) -> bool:
    """Whether it is by how much another sum grew, or fell."""
    words, before = near.words, near.sum.start
    if ("高" in near.said or "低" in near.said) and _ABOVE.search(words, near.start, before):
        return True
    if ("每" in near.said or "均" in near.said) and _BY_RATE.search(words, near.start, near.core):
        return near.sum.figure.base is not None or is_little(near.sum)
    changed = _CHANGED.search(words, near.start, before)
    if changed is None or (near.qualifier is Qualifier.AT_MOST and near.behind.startswith(_KINDS)):
        return False  # 新增500万元及以下担保业务: which of them are meant
    if _COMPARED.search(words, near.sum.clause, before):
        return True
    if changed["what"]:
        return False
    if is_little(near.sum) and changed[0].startswith("提高") and _OF_PAY.search(words, near.sum.clause, before):
        return True  # 基础养老金提高3元
    return bool(changed["surely"]) or (near.follows and changed.start() - near.sum.clause <= 2)
