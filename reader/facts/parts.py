"""Parts: which sums of a sentence are parts of the one before, and which is what that comes to."""

import re
from decimal import Decimal

from reader.facts.model import Facts
from reader.facts.sentence import Sum
from reader.facts.words import HAN
from reader.text.dates import YEAR

# Not in a bracket that is closed before the sum: 300万元（含社区），比上年增加20万元.
_PARTS = re.compile(
    r"(?:其中|包[括含](?![^，,。；;]{1,16}在内)|含(?<![不包]含)(?!\d)|来源|(?<=资金|经费)中(?=[，,]))(?![^（(]{0,30}[）)])"
)
# 场地设施支出600万元：主要用于：篮球场建设300万元、器材采购…
_USED_ON = re.compile(r"[：:]主要(?:用于|是)[：:]?(?!\Z)")
_USED_FOR = re.compile(r"[，,](?:主要|分别|专项)?用于(?![\u3400-\u9fff]*(?:投入|安排|资金(?!\Z)))[\u3400-\u9fff]{2,16}")
# 争取中央资金4.6亿元（2019年2.3亿元、2020年2.3亿元）: year by year.
_BY_YEARS = re.compile(rf"[（(](?:即|也就是)?{YEAR}年?度?(?:安排|下达|补助|投入|争取)?\Z")
# 补助资金1800万元，分三年划拨（2019年720万元、…）
_IN_YEARS = re.compile(rf"[，,]分[两二三四五六\d]年(?:度|期)?[\u3400-\u9fff]{{0,10}}[（(：:]{YEAR}年?度?\Z")
_IN_BATCHES, _FIRST_BATCH = re.compile("分[两二三四五六][批期次]"), re.compile("[，,：:（(](?:第一|首|一)[批期次]")
# 合计600万元，分年看：2021年100万元，2022年最多，为300万元，…
_OF_YEAR = rf"{YEAR}年?度?(?:最[多少高低]|[，,为是约达共]|安排|下达|补助|投入|争取|拨付|到位|资金)*"
_YEAR_BY_YEAR = re.compile(
    rf"[，,；;：:。]?(?:分年度?(?:来?看)?|按年度?(?:分|看|统计)?|各年度?|逐年(?:来?看|为))[^，,。；;：:\d]{{0,6}}[：:，,]?{_OF_YEAR}"
)
_NEXT_YEAR = re.compile(rf"[，,；;、：:]?{_OF_YEAR}")
_NEXT_PLACE = re.compile(
    rf"[，,；;、：:]?(?:(?:分别|具体)(?:用于|安排|下达|支持|补助|为|是)?[：:]?)?[{HAN}]{{1,10}}(?P<kind>[省市州县区旗镇乡村道])[约为]?"
)
# 安排500万元，300万元用于清淤，200万元用于绿化; 安排500万元：清淤300万元；绿化200万元
_NEXT_USE = re.compile(r"[，,]|用于[^，,。；;\d]{2,30}[，,；;、]")
_OPENS_LIST = re.compile("[：:]")
_NEXT_NAME = re.compile(rf"[：:，,；;、](?:(?!安排|下达|拨付|投入|补助|配套|自筹|争取)[{HAN}]){{2,24}}")
_RANKS = ("省", "市州", "县区旗", "镇乡道", "村")
# 总投资900万元，由财政资金200万元、…组成
_MADE_UP = re.compile("[，,]由(?=(?:(?!承担|负责|解决)[^。；;]){4,80}(?:组成|构成))")
_ANEW = re.compile(r"[；;][^；;]*[\u3400-\u9fff]{4}[^；;]*\Z")
# 争取资金700万元（省级400万元，市级200万元）: names alone, each with a sum, in a bracket behind their total
_NAME = (
    r"(?:(?![比较增减超节每均最达另仅占即折原去]|上(?!级)|同期|本[年月]|含税|不含|约合|计划|预计|[人户]均|其中)"
    rf"[{HAN}]){{1,12}}?(?<!配套)[约近]?"
)
_SUM = r"[\d.,]+[多余]?[百千万亿]*元"
_BROKEN_DOWN = re.compile(rf"[（(](?:用于)?{_NAME}(?={_SUM}[、，,；;和及与]\s?{_NAME}{_SUM}[^（()）]*[)）])")
_RATES_IN_ALL = re.compile(
    "[，,]?(?:(?:补[助贴偿]|奖[励补]|扶持|救助|慰问|资助)(?:资金|经费|金|款)?)?(?:合计|总计|共计?)(?:补助|安排|下达|奖补|奖励|发放|拨付|投入)?(?:资金)?"
)
# 对书屋每屋补贴3万元，全县书屋全年共补贴360万元
_ALL_OF_THEM = re.compile(
    rf"[，,]\s?(?:由此|据此)?(?P<all>(?:[全我][省市县区州])?[{HAN}]{{2,14}}?)(?:全年|每年|年均)?(?:共计?|合计|总计|累计)(?:需?(?:补助|安排|下达|奖补|发放|拨付|投入))?(?:资金|经费)?[约近]?"
)
_OUT_OF_IT = re.compile(
    r"[^，,。；;\d]{0,16}(?:资金|经费|基金|预算|专款)(?:之?中|里)(?:安排|拿出|划拨|列支|调剂|切块|下达|拨付|支出)[^，,。；;\d]{0,10}"
)
_OPENS_PARTS = re.compile(r"[ \u3000\n]*(?:其中|(?P<lists>(?:主要)?包括)(?![^，,。；;]{1,16}在内))")
_USED_WITHIN, _A_YEAR = 40, 4
"""In characters: how far before a sum a 用于 is of the same list; and how long a year is."""


def are_parts(words: str, start: int, end: int) -> bool:
    """Whether the words between two sums make the second a part of the first."""
    may_be = "中，" in words or "中," in words or "其" in words or "含" in words or "包" in words or "来" in words
    parts = _PARTS.search(words, start, end) if may_be else None
    # 300万元；省财政支持2个项目，其中…: of what is said there.
    if parts and parts[0] == "其中" and _ANEW.search(words, start, parts.start()):
        return False
    if parts:
        return True
    if words[start : start + 1] in "（(" and (_BY_YEARS.match(words, start, end) or _is_broken_down(words, start, end)):
        return True
    if "成" in words and _MADE_UP.search(words, start, end):
        return True
    if "分" in words and (_IN_YEARS.match(words, start, end) or _is_first_batch(words, start, end)):
        return True
    if words[start : start + 1] in "：:" and _USED_ON.match(words, start, end):
        return True
    # 用于设备购置30万元，用于培训20万元: one beside the other.
    if "用" not in words or words.find("用于", start, end) < 0 or "用于" in words[max(0, start - _USED_WITHIN) : start]:
        return False
    return _USED_FOR.fullmatch(words, start, end) is not None


def add_up(words: str, sums: tuple[Sum, ...], first: int, whole: Facts) -> bool:
    """Whether a sum and those behind it are told to be the parts of the one before it, by years, places or uses.

    No more than that is said of them, and they come to exactly the `whole`, which is of no such year or place itself:
    下达600万元，2021年100万元、2022年500万元.
    """
    start = sums[first - 1].end
    if _YEAR_BY_YEAR.fullmatch(words, start, sums[first].start):
        return True
    if whole.year and len(whole.year) == _A_YEAR and _NEXT_YEAR.match(words, start):
        return False
    left = sums[first - 1].figure.value
    for index in range(first, len(sums)):
        value, between = sums[index].figure.value, (sums[index - 1].end, sums[index].start)
        place = _NEXT_PLACE.fullmatch(words, *between)
        if place and not all(_is_below(place["kind"], name) for name in (whole.recipient, whole.payer)):
            return False
        if not (place or _NEXT_YEAR.fullmatch(words, *between) or _is_next_use(words, sums, first, index)):
            return False
        if not (isinstance(left, Decimal) and isinstance(value, Decimal) and value < left):
            return index > first and value == left
        left -= value
    return False


def _is_next_use(words: str, sums: tuple[Sum, ...], first: int, index: int) -> bool:
    """Whether a sum stands before its own use, or behind its own name in a list that a colon opens."""
    start, end = sums[index - 1].end, sums[index].start
    if _OPENS_LIST.match(words, sums[first - 1].end):
        return _NEXT_NAME.fullmatch(words, start, end) is not None
    return words.startswith("用于", sums[index].end) and _NEXT_USE.fullmatch(words, start, end) is not None


def _is_below(kind: str, name: str | None) -> bool:
    """Whether a kind of place is below that of a name, if that is a place's."""
    ranks = [rank for rank, kinds in enumerate(_RANKS) if name and name[-1] in kinds]
    return not ranks or kind in "".join(_RANKS[ranks[0] + 1 :])


def is_within(part: Sum, whole: Sum) -> bool:
    """Whether a sum can be a part of another one, which is at least as large."""
    values = part.figure.value, whole.figure.value
    return not (isinstance(values[0], Decimal) and isinstance(values[1], Decimal)) or values[0] <= values[1]


def is_drawn_from(words: str, purse: Sum, each: Sum) -> bool:
    """Whether a sum is drawn from the one before it, its purse: 从全县60万元旅游发展资金中安排3万元."""
    may_be = "从" in words[purse.lead : purse.start]
    return may_be and _OUT_OF_IT.fullmatch(words, purse.end, each.start) is not None


def _is_first_batch(words: str, start: int, end: int) -> bool:
    """Whether a sum is the first of the batches that the one before came in: 分三批投入1亿元，第一批3000万元."""
    return _FIRST_BATCH.fullmatch(words, start, end) is not None and _IN_BATCHES.search(words, 0, start) is not None


def _is_broken_down(words: str, start: int, end: int) -> bool:
    """Whether a bracket behind a sum says whose, or for what, two and more sums of it are."""
    match = _BROKEN_DOWN.match(words, start)
    return match is not None and match.end() == end


def in_all(words: str, floor: int, each: Sum, facts: Facts, last: Facts) -> Facts:
    """The facts of a sum that the rate before it comes to: who gets that gets it, 补助示范社每家5万元，共60万元."""
    if not last.base or facts.recipient:
        return facts
    if _RATES_IN_ALL.fullmatch(words, floor, each.start):
        return facts.but(recipient=last.recipient)
    return facts.but(recipient=come_to(words, floor, each.start, last.recipient))


def come_to(words: str, floor: int, start: int, names: str | None) -> str | None:
    """All of those that a rate is told of who get what it comes to: …每屋3万元，全县书屋共补贴360万元."""
    match = _ALL_OF_THEM.fullmatch(words, floor, start) if names and names in words[floor:start] else None
    return match["all"] if match and match["all"].endswith(names or "") else None


def of_total(words: str, total: Facts) -> Facts | None:
    """What a sentence says of all its sums that are parts of the total before it; one that lists them says what for."""
    opens = _OPENS_PARTS.match(words)
    if opens is None:
        return None
    return total.but(purpose=None) if opens["lists"] else total
