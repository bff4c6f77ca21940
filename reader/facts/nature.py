"""The nature of a sum: what it is per, whether it runs over several years, whether it is the worth of goods."""

import re
from decimal import Decimal

from reader.facts.posts import paid_post
from reader.facts.sentence import Sum
from reader.text.dates import YEAR

_OVER_YEARS = re.compile(
    r"近[几两二三四五六七八九十\d]{1,2}年|(?<![\d零〇一二三四五六七八九])[两二三四五六七八九十\d]年(?:来|间)?(?:共|合计|累计|总)|历年|多年来"
)
_RECENT, _IN_ALL = (
    re.compile(
        r"(?:近(?:[几些]|[两二三四五六七八九十\d]{1,2})?年来?|(?<![前每\d零〇一二三四五六七八九十])[两二三四五六七八九十多]年来)"
        r"(?=[，,]?[^，,。；;]{0,40}\Z)"
    ),
    re.compile("共(?!同)|合计|总计"),
)
_LATELY = re.compile(r"近(?:[几些两二三四五六七八九十])?年来?[，,][^。；;\d]{0,60}\Z")
_GIVEN = re.compile(
    r"(?:一次性|支持|补[助贴]|奖励|给予?|奖补|发放|安排|拨付|(?:运[行营]|工作|办公|建设|管护|维护)?(?:经费|资金|费用|标准)|[在为达按约]|达到|不[低少]于|最高)+\Z"
)
YEARLY, _EACH, _LONGEST, _MOST_OF_ONE = "每年", 4, 10, 100000
_EACH_OF = re.compile("每[个名位所家座处人户](?:(?!每)[\u3400-\u9fff]){0,8}")
# 村支书月补贴3500元, 低保年标准为5200元, 县财政年安排文物经费30万元
_SPAN = re.compile(
    r"(?<![\d零〇一二三四五六七八九十个几半数今去本当上明全每逐历多人节生近作假息])(?:(?P<of>[月日])|年)(?:(?<=[月日])(?:人均)?(?:补[助贴]|津贴|工资|报酬|薪酬?)|(?:人均)?(?:保障|补[助贴]|发放)?标准(?=[为达约]|提高|[\d]))"
    r"[^，,。；;、\d]{0,6}\Z|(?:(?<=[政府局厅委县市区镇级里])|(?<![^，,。；;]))年(?:财政|预算)?(?:安排|投入|补助|拨付|支出|发放)(?=[^，,。；;\d]*\Z)"
)
# 按人平40元核定
_BY_HEAD = re.compile("(?P<base>人平)[^，,。；;\\d平]{0,6}\\Z")
# 每亩产茶青80公斤，产值达6000元; 亩产椪柑4000斤，收入8000元
_OF_HARVEST = re.compile(
    "(?:(?P<base>每亩)[^，,。；;\\d元]{0,8}产[^，,。；;\\d元]{0,8}|亩均?产[^，,。；;\\d元值]{0,8})\\d[\\d.]*[多余]?[万千百]?(?:公斤|千克|市?斤|吨)(?:以上|左右)?[，,、]"
    "(?:每?亩)?(?:均|平均|年)?(?:产值|纯?收入|收益|效益|利润)[^，,。；;\\d]{0,6}\\Z"
)
_YEARLY = re.compile(r"年均(?!增|收入|下[降滑]|上升|降|纯|可支配|气)")
_MONTHLY = re.compile(
    r"(?P<each>每(?:季度|半年|学[年期]|小时|[月季天日周旬次趟晚届]))(?:(?![共合累总])[\u3400-\u9fff]){0,14}\Z"
)
_AVERAGES = ("人均", "户均", "亩均", "村均")
_TIME_BEFORE = re.compile(r"(?:每[年月]|(?<![\d〇一二三四五六七八九十去今当本上全明前每个半年])[年月])\Z")
# 乡村医生每人每月补助标准为：云岭区775元、左山县875元
_OF_LIST = re.compile(
    r"(?P<base>每[人户亩生名][每/]?[年月]?)(?:平均)?的?[\u3400-\u9fff]{0,8}标准(?:分别|现)?[为是：:]+(?:[\u3400-\u9fff]{2,12}?[\d.—－~～-]+元[、，,]){0,24}[\u3400-\u9fff]{2,12}\Z"
)
_TIME = re.compile("每?(?:季度|半年|学[年期]|[年月季天日周旬])")
_A_UNIT = re.compile(r"一(?P<unit>公里|亩|吨|平方米|立方米|千瓦|度)(?![\u3400-\u9fff]{0,2}桥)")
_PER = re.compile(
    r"(?P<base>每(?:个|所|家|座|处|名|间|条)?(?:[\u3400-\u9fff（）()]{0,9}(?:乡镇|街道|村|社区|学校|县|站|园|家|户|人|亩|生|中心|项目))(?:每[年月天])?)"
    r"(?:每年)?(?:一次性|给予|补助|奖励|支持|安排|资金|奖补|不低于|不少于|最高|的?标准)*\Z"
)
# 2021年和2022年各安排…: what is given every year.
_EACH_YEAR = re.compile(
    rf"{YEAR}年?[、和与及至到—－–~～-]{YEAR}年(?:[^，,。；;、和与及\d]{{0,10}})各(?:安排|下达|下拨|拨付|投入|补助|落实)[^，,。；;\d]{{0,16}}\Z"
)
_WORTH = re.compile(r"价值|折合|折价|折款|作价|折资|物资(?=共|约|计|折|\Z)")
_BY_TIME = re.compile("按(?P<time>[年月])计[算发]")
_BOUGHT = re.compile("(?:采购|购置|购买|购进)了?(?:总)?(?:价值|设备|物资)")
# 经初步测算，改造费用为30万元
_RECKONED = re.compile(
    "(?:(?:[经据按](?![费济营])|初步|大致|进行|组织|委托)[^，,。；;]{0,12}?(?:测算|匡算|估算|概算|核算|估价)|(?:初步|进行|[编作做])[了出]?[^，,。；;]{0,4}预算)[，,：:]"
)
_COSTS = re.compile("(?:费用?|资金|经费|投资|金额|工程款)(?:总额|预算)?[约共为是达计总合近]*\\Z")
_GOODS = re.compile(r"捐|志愿|服务|劳力|土地|投[工劳]|以[工劳物料]|物资|设备|物品|口罩|防护|药品|器材|赠")


def base(words: str, each: Sum) -> str | None:
    """What the sum is per."""
    if called := each.figure.base:
        called = _GIVEN.sub("", called) or called
        return _in_time(words, each, called) if called in _AVERAGES else called
    if words.startswith("一", each.end) and (unit := _A_UNIT.match(words, each.end)):  # 30万元一公里
        return unit["unit"]
    own = words[each.lead : each.start]
    if ("年" in own or "月" in own or "日" in own) and (span := _SPAN.search(own)):
        return f"每{span['of'] or '年'}"
    if "人平" in own and (per := _BY_HEAD.search(own)):
        return per["base"]
    if "产" in words and "亩" in words and _is_of_one(each) and (per := _OF_HARVEST.search(words, 0, each.start)):
        return per["base"] or "每亩"
    if "每" not in words and "各" not in words and "均" not in words:
        return None
    # 每年安排300万元共投入1200万元: what they come to is of no one year.
    if "标准" in words and (listed := _OF_LIST.search(words, 0, each.start)):
        return listed["base"]
    at = words.rfind(YEARLY, each.clause, each.start)
    opens = words.rfind("每", max(each.clause, at - _LONGEST), at) if at >= 0 else -1
    if opens >= 0 and _EACH_OF.fullmatch(words, opens, at):  # 每名代表每年活动经费1500元
        return words[opens : at + len(YEARLY)]
    if at >= 0 and words.find("每", max(each.clause, at - _EACH), at) < 0:
        return None if at < each.lead and words.find("共", each.lead, each.start) >= 0 else YEARLY
    each_of = words.find("每", each.clause, each.start)
    match = _PER.search(words, each_of, each.start) if each_of >= 0 else None
    if match:
        return match["base"]
    if each_of >= 0 and (by_month := _MONTHLY.search(words, max(each.lead, each_of), each.start)):
        return by_month["each"]
    if words.find("年均", each.lead, each.start) >= 0 and _YEARLY.search(words, each.lead, each.start):
        return YEARLY
    has_each = words.find("各", each.lead, each.start) >= 0
    return YEARLY if has_each and _EACH_YEAR.search(words, each.lead, each.start) else None


def _in_time(words: str, each: Sum, per: str) -> str:
    """An average with the time that it is of: 每月人均, 年人均."""
    at = words.rfind(per, each.clause, each.start)
    time = _TIME_BEFORE.search(words, max(each.clause, at - _EACH), at) if at >= 0 else None
    return f"{time[0]}{per}" if time else per


def _is_of_one(each: Sum) -> bool:
    """Whether a sum is so small that one acre may yield it."""
    value = each.figure.value
    return isinstance(value, Decimal) and value < _MOST_OF_ONE


def time_paid(words: str, each: Sum) -> str | None:
    """What a post is paid for, as a table of posts says it before all of them: 工作补贴，按年计算：村主任13000元."""
    by_time = words.find("按", 0, each.start) >= 0 and _BY_TIME.search(words, 0, each.start)
    return by_time["time"] if by_time and paid_post(words, each.lead, each.start) else None


def is_of_time(base: str) -> bool:
    """Whether what a sum is per is no more than a time: 每年, 每月, but not 每人每年."""
    return _TIME.fullmatch(base) is not None


def is_per_unit(words: str, each: Sum, base: str | None) -> bool:
    """Whether a sum is laid down for each of something, and not the sum of every year."""
    if base is not None:
        return base != YEARLY
    return "每" in words and words.find("每", each.clause, each.start) >= 0


def cumulative(words: str, each: Sum, since: bool, over_years: bool) -> bool | None:
    """True where a sum is said to run over years.

    `since` says that its period has begun and goes on, `over_years` that it has a first and a last year.
    """
    if "别" in words and words.find("分别", each.clause, each.start) >= 0:
        return None
    if over_years and _IN_ALL.search(words, each.clause, each.start):
        return True
    if "近" in words and "先后" in words[each.clause : each.start] and _LATELY.search(words, 0, each.start):
        return True  # 近年来，县政府高度重视，先后投入300万元
    recent = ("近" in words or "年来" in words) and words.find("每", each.clause, each.start) < 0
    if recent and _RECENT.search(words, 0, each.start):
        return True
    if since or ("累" in words and words.find("累计", each.clause, each.start) >= 0):
        return True
    years = words.find("年", each.clause, each.start) >= 0 and _OVER_YEARS.search(words, each.clause, each.start)
    return True if years else None


def in_kind(words: str, each: Sum) -> bool | None:
    """True where a sum is the worth of what was given."""
    may_be = "价" in words or "折" in words or "物" in words
    if may_be and _WORTH.search(words, max(each.lead, each.start - 12), each.start):
        if is_bought(words, each):
            return None
        opens = words.rfind("，", 0, each.clause - 1) + 1 if is_worth_of(words, each) else each.clause
        return True if _GOODS.search(words, opens, each.tail) else None
    return None


def is_worth_of(words: str, each: Sum) -> bool:
    """Whether the clause of a sum says no more than what that before it tells of is worth: 企业捐赠图书，折合12万元."""
    return _WORTH.match(words, each.clause) is not None


def is_bought(words: str, each: Sum) -> bool:
    """Whether a sum is what was paid for goods: 采购价值300万元的设备."""
    return "购" in words and _BOUGHT.search(words, max(each.clause, each.start - 12), each.start) is not None


def is_reckoned(words: str, floor: int, each: Sum) -> bool:
    """Whether a sum is what something costs, as it was reckoned in a clause before."""
    costs = _COSTS.search(words, each.clause, each.start)
    return costs is not None and _RECKONED.search(words, floor, each.clause) is not None
