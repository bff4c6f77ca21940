"""Standards: what is laid down for each of something, is paid a post, or is what each of several gives."""

import re
from decimal import Decimal

from reader.facts.parties.laid_down import AWARDS, is_for_whoever, is_laid_down, is_little
from reader.facts.sentence import Sum
from reader.facts.sorts.around import NEAR, Around
from reader.facts.sorts.called import GIVES_OUT, GIVING
from reader.facts.words import HAN
from reader.figures.model import Qualifier
from reader.text.dates import YEAR

_PER = re.compile(
    r"[每人户标](?:(?<=每)(?!年|到|逢|当|期)[^，,。；;\d]{0,14}|(?<=[人户])(?<!年.)[均平][^，,。；;\d]{0,8}"
    r"|(?<=标)(?<!高标)准(?!化|厂|件|地)(?:[由从]|分别|统一|暂?定|原来?|的|提高|调整|增加|提升|上调|[到至为是]|达到?|[：:]|不低于"
    rf"|不少于|不超过|最高|最低|约|已|现|每[人月年户])*(?:(?<=[为是])(?:(?!{GIVING})[{HAN}]){{1,8}})?)\Z"
)
# 达到大村6.8万元、小村6万元的最低保障水平
_LEVEL_BEHIND = re.compile(
    rf"(?:[、和及与](?:(?!{GIVING})[^，,。；;元]){{0,12}}元)*的(?:最低|基本|平均)?(?:保障|工资|报酬|缴费|收费|薪酬|待遇)(?:水平|标准)"
)
# 补贴标准由县里在500—900元范围内确定
_STANDARD_OF, _WITHIN = re.compile("标准[^，,。；;：:\\d]{0,24}\\Z"), re.compile("的?(?:范围|区间|幅度)[之以]?内|之间")
# 原则上不低于4万元, 补助不得少于省定的大村8万元
_AT_LEAST = re.compile(
    r"(?:原则上?(?:[^，,。；;\d]{0,4})?不?(?:得|应|予)?(?:低于|少于|超过|高于|突破)"
    r"|(?:补助|补贴|报酬|工资|薪酬|待遇|标准|[人户生村]均|运转|公用)(?:经费)?[^，,。；;\d]{0,6}不[得应能](?:低于|少于)[^，,。；;\d]{0,14})\Z"
)
# 烘干机单台补助2.4万元
_SINGLE = re.compile(
    rf"单[个台套座户株亩人次头只](?:(?!{GIVING})[{HAN}]){{0,4}}(?:补助|补贴|奖励|奖补|给予)[^，,。；;\d]{{0,4}}\Z"
)
# 居民医保个人缴费380元, 农户自缴6元
_DUE_OF_EACH = re.compile(
    r"(?:个人|居民|村民|农户|本人|参保人员?)(?:每年|年|需|应|只需|仅需|自愿)*(?:缴[费纳存]|自[缴付]|支付|承担|负担)[为约]?\Z"
)
# 基础养老金为430元
_PENSION = re.compile(
    "(?:养老金|低保金|抚恤金|救助金|生活费)(?:标准|水平)?(?:现|已|统一|提高|调整|每[人户]?每?[年月])*(?:[为是到至]|达到?)[约近]?\\Z"
)
# 一等奖1名，奖金5000元
_PRIZE = re.compile(r"[一二三特]等奖(?:\d{1,3}[名个人项件])?[，,：:]?(?:每[名个人项件])?(?:奖金|奖励|各奖)[为约]?\Z")
# 一等奖3万元，二等奖2万元; but 获得一等奖3万元
_OF_RANK, _RANKS = (
    re.compile(r"(?<![获得])[一二三特]等奖(?:\d{1,3}[名个人项件])?[为：:]?\Z"),
    re.compile("[一二三特]等奖"),
)
_OPENS_PER, _BUT_FOR = frozenset("的标计"), ("以外", "之外")
_PER_BEHIND = re.compile(r"的?标准(?![厂地件间箱化])|计[算发]")
_OF_EACH = re.compile("标准|[人户生]均")
# 标准为初中850元，高中1000元: another kind of those that it is laid down for.
_NEXT_OF_STANDARD = re.compile(
    rf"[，,、；;和及与](?:(?!{GIVING}|其中|(?<!公)共|[合总累需年约]|资金|经费)[{HAN}]){{1,10}}(?:[为是])?"
)
# 标准分别由100元、200元提高到150元、300元: what all of a list grew to, of which the first numbers may have no unit.
_GREW_TO = re.compile(r"(?:分别)?(?:提高|提升|增加|调整|上调|调高)[到至为](?:[\d.]{1,8}、){0,6}")
# 每人每月50元，80周岁以上100元: another class of those that a rate is for.
_NEXT_CLASS = re.compile(
    r"[，,、；;和及与](?:\d{1,3}(?:[-—－–~～至]\d{1,3})?(?:周?岁(?:及?以[上下])?|(?:亩|公里|人|户|年)(?:及?以[上下]))"
    rf"|{YEAR}年度?|[A-DＡ-Ｄ一二三四五六甲乙丙丁][级类等档])的?(?:(?!{GIVING}|[共合总])[{HAN}]){{0,6}}"
)
# 每站每年补助4万元，村级书屋、戏台每年2万元: what each of another kind gets in the same time
_NEXT_IN_TIME = re.compile(
    rf"[，,；;、](?:{YEAR}年[起始]?[，,])?(?:(?!{GIVING}|其中|(?<!公)共|合计|总计|累计|需|约|全[省市县区]|资金|经费)[{HAN}、]){{2,24}}?(?P<time>每[年月])(?:补助|补贴|奖补)?"
)
_NEXT, _ONE_ORDER, _FAR = (_NEXT_OF_STANDARD, _NEXT_CLASS, _GREW_TO), 30, 48
_TABLED = re.compile(
    "按[年月日人户]计[算发]|档次|[两二三四五六七八九]个等[次级]|分[为成][一二三四五六七八九]个?[档类级]"
)
# 补贴标准为：一级200元，二级150元
_LISTS_STANDARDS = re.compile(rf"标准(?:分别|暂定)?(?:为|是|如下)?[：:](?=(?:(?!{GIVING})[^，,。；;\d]){{0,12}}\d)")
# 三个镇各补助20万元, 两镇各30万元: what each of them gets, or gives, is not what all do.
_EACH_OF = re.compile(
    r"各(?:自|再|分别)?(?:(?:安排|补助|下达|下拨|拨付|给予|奖励|奖补|支持|投入|承担|负担|分担|配套|出资|捐赠?|落实|追加|补贴|解决|自?筹[集资措]?|投资|争取|获得?|奖|发放?|拨|补)"
    r"[^，,。；;、\d共合总]{0,14})?[约近]?\Z"
)
# 每头牛补40元，羊20元; but not 每个行政村3万元，自然村1万元
_OF_WHATEVER = re.compile(
    "(?:每?(?:[人名生户亩头只羽株棵吨斤米床张年月天日]|公里|公顷|公斤|平方米|立方米|学[年期])|[人户亩生床]均|[·•/／])+"
)
_IS_OTHERWISE = re.compile("[奖罚]|一次性|另|[每各]|[人户]均")
# 每建成一个停车场，县财政奖补5万元
_FOR_EVERY = re.compile(
    rf"每(?![到逢当次年月日季批期])[{HAN}]{{1,6}}?[一1][{HAN}]{{1,14}}[，,](?:(?!共|累计|合计|[已需])[^，,。；;\d]){{0,16}}\Z"
)
_WAGE = re.compile(r"(?:[月年]薪|(?P<any>工资|[月日]报酬))[^，,。；;\d]{0,8}\Z")
_WAGE_BEHIND = re.compile("为?(?:基本|绩效|岗位)工资")


def is_standard(near: Around) -> bool:
    """Whether it is laid down for each of those that it fits."""
    words, each, said = near.words, near.sum, near.said
    if ("原则" in said or "不" in said) and _AT_LEAST.search(words, near.start, near.core):
        return True
    if "等奖" in words and _PRIZE.search(words, max(0, each.start - NEAR), each.start):
        return True
    if "等奖" in words and _OF_RANK.search(words, each.clause, each.start) and len({*_RANKS.findall(words)}) > 1:
        return True
    if is_little(each) and "金" in said and _PENSION.search(words, near.start, near.core):
        return True
    if is_little(each) and _DUE_OF_EACH.search(words, near.start, near.core):
        return True
    if "单" in said and _SINGLE.search(words, near.start, near.core):
        return True
    if ("水平" in words or "标准" in words) and _LEVEL_BEHIND.match(words, each.end):
        return True
    if ("每" in said or "均" in said or "平" in said or "标" in said) and _PER.search(words, near.start, near.core):
        return True
    if words.find("每", 0, each.clause) >= 0 and _is_for_every(words, each):
        return True
    if near.behind.startswith(_BUT_FOR) and "除" not in near.said:
        return True  # 安排人均600元以外项目资金: what the fund is called by
    if near.behind[:1] in _OPENS_PER and _PER_BEHIND.match(near.behind):
        return True
    if is_laid_down(words, near.start, each) or _is_wage(words, each):
        return True
    return words.endswith(AWARDS, 0, each.start) and is_for_whoever(words, each)


def bounds_standard(words: str, each: Sum) -> bool:
    """Whether it is a range within which a standard is laid down."""
    if each.figure.amount.qualifier is not Qualifier.RANGE or not _WITHIN.match(words, each.end):
        return False
    return _STANDARD_OF.search(words, each.clause, each.start) is not None


def is_of_each(words: str, each: Sum) -> bool:
    """Whether it is what each of several gets or gives: 向12个镇各安排20万元."""
    return words.find("各", each.lead, each.start) >= 0 and _EACH_OF.search(words, each.lead, each.start) is not None


def is_for_another(words: str, earlier: Sum, each: Sum) -> bool:
    """Whether a sum behind a standard is that of another kind or class, or what it grew to."""
    floor, start = earlier.end, each.start
    if not is_alike(earlier, each):
        return False
    in_time = _NEXT_IN_TIME.fullmatch(words, floor, start) if "每" in words else None
    if in_time and (per := earlier.figure.base) and per != in_time["time"] and per.endswith(in_time["time"]):
        return True
    return any(next_of.fullmatch(words, floor, start) for next_of in _NEXT)


def is_alike(one: Sum, other: Sum) -> bool:
    """Whether what two sums are may be of one order: 每亩补助800元，县财政500万元 is no other standard."""
    values = one.figure.value, other.figure.value
    if not all(isinstance(value, Decimal) for value in values):
        return True
    less, more = sorted(abs(value) for value in values if isinstance(value, Decimal))
    return more <= less * _ONE_ORDER


def is_of_one(words: str, earlier: Sum) -> bool:
    """Whether the clause of a sum says that it is of one of many: 人均, 标准."""
    return _OF_EACH.search(words, earlier.clause, earlier.start) is not None


def per_too(words: str, earlier: Sum, each: Sum, base: str | None) -> str | None:
    """What a standard is per that stands beside one that is per `base`, if that is per people, measures or times."""
    if base is None or words.startswith(("一", "/", "／", "每"), each.end) or not _OF_WHATEVER.fullmatch(base):
        return None  # 按1元5角一吨收取，一元二角一方
    if bounds_standard(words, each):
        return base
    return None if _IS_OTHERWISE.search(words, earlier.end, each.start) else base


def listed_from(words: str) -> int | None:
    """Where a list of standards begins that a sentence says it has; `None` where it has none."""
    # Characters are looked for in a tenth of the time of patterns.
    if ("按" in words or "档" in words or "分" in words or "等" in words) and _TABLED.search(words):
        return 0
    opened = "标准" in words and _LISTS_STANDARDS.search(words)
    return opened.end() if opened else None


def is_listed(words: str, opened: int, each: Sum) -> bool:
    """Whether a sum stands in the list of standards that begins at a place."""
    return not opened or (opened <= each.start and not GIVES_OUT.search(words, each.clause, each.start))


def _is_for_every(words: str, each: Sum) -> bool:
    """Whether the clause before a sum's own tells what each one is done for that is granted."""
    grants = any(words.find(award, each.clause, each.start) >= 0 for award in AWARDS)
    return grants and _FOR_EVERY.search(words, max(0, each.start - _FAR), each.start) is not None


def _is_wage(words: str, each: Sum) -> bool:
    """Whether it is what a post is paid, and not what is paid out: 月薪3000元，其中2000元为基本工资."""
    if "薪" not in words and "工资" not in words and "报酬" not in words:
        return False
    wage = _WAGE.search(words, max(each.lead, each.start - NEAR), each.start)
    paid = (wage and (not wage["any"] or is_little(each))) or (is_little(each) and _WAGE_BEHIND.match(words, each.end))
    return bool(paid) and not GIVES_OUT.search(words, each.clause, each.start)
