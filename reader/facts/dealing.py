"""Lists dealt out in order: years, payers and recipients given once for several sums; nothing where counts differ."""

import re
from collections.abc import Sequence
from typing import Any

from reader.facts.model import Facts
from reader.facts.parties.whom import FIRMS, PEOPLE
from reader.facts.purposes.naming import trimmed
from reader.facts.sentence import Sentence, Sum
from reader.facts.words import DEALS, HAN, last
from reader.text.dates import YEAR, YEARS_ON
from reader.text.variants import in_digits

_IN_TURN = frozenset(("依次", "先后", "逐年"))
"""What says so only in the clause of its sums: 两局先后到现场勘查，估算需投资300万元、200万元."""
_ALIKE = re.compile(r"(?:[、和及与,，\s]|以及)+")
# In 、和丰银行, 及和平镇 and 永和镇 和 is part of a name, but not in 省、市、和县财政.
_ENDS_NAME = (
    "省市县区州旗盟师团镇乡村级道校学院园站厂司业位门行会局厅委办部心社库馆所队央国家体众民户主者工商府政金资助贴费款套"
    "目层店场"
)
_AND = re.compile(rf"以及|[、,，](?:和(?=中央|群众|企业|村民|[省市县区州镇乡]))?|(?<=[{_ENDS_NAME}])[和与及](?!\Z)")
_MONTH = r"(?:\d{1,2}月份?)?"
_YEARS = re.compile(
    rf"{YEAR}年?度?{_MONTH}(?:(?:[、和与及,，]|以及|(?<=年)){YEAR}年?度?{_MONTH})*(?:[、和与及]|以及|(?<=年)){YEAR}"
    rf"(?:年度?{_MONTH}|(?=分别|[两二三四五六七八九十]个?年))"
)
# 去年和今年, 今明两年
_SAID_YEARS = re.compile("[前去上今本明]年度?(?:[、和与及][前去上今本明]年度?)+|[前去今明]{2,3}[两三]年")
_SAID_OF = re.compile("[前去上今本明]")
_SPAN = re.compile(rf"(?P<first>{YEAR})年?\s?[至到—－–~～-]+\s?(?P<last>{YEAR})年")
_BEFORE_NAMES = re.compile("\\A[^、和与]{0,6}(?<!自)由(?!旺)")
_ENDS = re.compile("[；;。共计]")
_FOUR = re.compile(r"[0-9]{4}")
_INSTITUTION = "卫生院|[中小]学|学校|中心|幼儿园|敬老院|养老院|文化站|水厂|医院"
_PARTY = (
    rf"(?:(?:(?!(?<=[政级府局委厅])对)[{HAN}]){{1,12}}?(?:(?:[省市县区州旗镇乡]|(?<![农乡])村)(?!{_INSTITUTION})级?|街道|社区|学校|[中小]学|大学|学院|幼儿园|[级范]园|卫生院|敬老院|公司|企业|单位|部门|银行|协会|商会|基金会|局|厅|委|办|中心|医院|集团|合作社)"
    r"|中央|国家|企业|村集体|(?:沿线|受益|当地)?群众|村民|居民|业主|[省市县区州镇乡]级?)(?:财政|政府)?"
)
_PARTIES = rf"{_PARTY}(?:[、和与及]{_PARTY})*(?:[、和与及]){_PARTY}(?:[两二三四五]级)?(?:财政|政府)?"
_TO = re.compile(
    rf"(?:[对为]|向(?![阳荣前日明化](?:[乡镇村]|街道|社区))|给(?:予了?)?|(?:补助|支持|下达|下拨|拨付|划拨|分配|安排|追加|奖励)(?:[给到至]了?|了|(?![给到至了])))(?:[^，,。；;]{{0,16}}的)?(?P<names>{_PARTIES})"
    rf"(?:[两二三四五六七八九十\d]+[个家所]?[{HAN}]{{1,6}}|的?[{HAN}]{{0,18}}?(?:资金|经费|补助|补贴|款))?\Z"
)
# 中央资金和地方配套资金分别为…: whose money each is.
_WHOSE_FUND = "(?:中央|国家|上级|地方|自治区|[省市州县区镇乡]级?)"
_FUND = rf"{_WHOSE_FUND}(?:本级|财政)?[{HAN}]{{0,8}}?(?:资金|投资|补助|经费|补贴|专款|配套|自筹|债券|贷款|出资)"
_FUNDS = re.compile(
    rf"(?:\A|[，,；;：:。]|年|下达|安排|争取到?了?|到位|投入)"
    rf"(?P<names>(?:(?:{_FUND}|{_WHOSE_FUND}(?:财政)?)(?:[、和与及]|以及))+{_FUND})\Z"
)
_WHOSE = re.compile(_WHOSE_FUND)
_BY = re.compile(
    rf"(?:\A|[，,；;：:。]|年|由|\s)(?:其中)?(?P<names>{_PARTIES})(?:按[^，,]{{1,12}}(?:分担|承担|负担|配套|比例)[，,]|按[^，,]{{1,12}}比例|(?<=[政级府局委厅])对[{HAN}]{{1,10}}|{YEAR}年度?|各自|已|共|将|拟)*\Z"
)
_BEHIND = re.compile(
    rf"[，,]?分别(?:由(?P<by>{_PARTIES})(?=承担|负担|安排|解决|出资|配套|拨付)|(?:拨付|下达|安排|补助|支持|奖励)(?:[给到至]|用于)?(?P<to>{_PARTIES}))"
)
# 安排20万元、30万元，分别用于道路硬化和路灯安装
_USES = re.compile(r"[，,]?分别用于(?P<uses>[^，,。；;\d]{4,80})")
_OR_ALIKE = re.compile("以及|(?<!共)[和与]|(?<![涉普])及|、")
_FROM = re.compile(rf"由(?P<names>{_PARTIES})(?:承担|负担|安排|出资|配套|解决|投入|拨付)?[{HAN}]{{0,12}}\Z")
_TO_BEHIND = re.compile(rf"(?:给予|拨付|下达|安排|补助|支持|奖励|追加|下拨|[向对给为])[给到至了]?(?P<names>{_PARTIES})")
_KIND = rf"(?:(?![对向由被])[{HAN}]){{0,16}}?(?:{FIRMS}|工商户|{PEOPLE})"
# 小微企业、个体工商户可享受创业补贴，标准分别为…
_ENTITLED = re.compile(
    rf"(?:\A|[，,。；;：:“])(?P<names>{_KIND}(?:[、和与及]{_KIND})+)(?:均|都|可以?|能|按规定)*(?:享受|领取|申请|申领|获得?)"
    rf"[{HAN}]{{0,16}}?(?:补[助贴]|奖[励补]|津贴|资助)[，,](?:补[助贴]|奖[励补]|发放)?(?:标准|金额|额度)?\Z"
)
_GETTING = re.compile("获得|收到|争取|得到|获批")
# 东镇、西镇分别为…: neither who gives nor who gets; but 省、市分别为…
_ONLY_HOW_MUCH = re.compile(r"[为是达到共约近计：:\s]*")
_PURSES = re.compile(
    r"(?:财政|政府|级|(?:\A|[、和与及])(?:中央|国家|企业|村集体|群众|村民|居民|业主|[省市县区州镇乡]))(?=[、和与及]|\Z)"
)
_ONE_BODY = re.compile("委、?[省市县区州旗镇乡](?:人民)?政府")
_SHORT = re.compile("[级类期等]\\Z")
"""How a name ends of which the rest stands behind the last one: 国家级、省级平台."""
_RANK = re.compile("国家级?|[省市县区州乡镇]级")
# 推进污水管网、集镇改造…: what is done with all of them is no part of the first one's name
_SETS_OUT = re.compile("\\A(?:加快|持续|继续)?(?:推进|实施|开展|启动|谋划)(?=..)")
_BEFORE_LAST, _PAIR = re.compile("以及|(?<!共)[和与]|(?<![涉普])及"), 2
_REACH, _LISTED_WITHIN, _MANY = 40, 80, 20
"""How far behind 分别 its sums begin; how far before it a list does; how many years make no list any more."""


def dealt(sentence: Sentence, written: int | None, said: Sequence[Facts]) -> dict[int, dict[str, Any]]:
    """What is dealt out to each sum, by its number: the fact's name and its value, `None` where it can't be known.

    `written` is the year of the letter, which tells what 去年 and 今年 are; `said` is what is known of each sum.
    """
    words, sums = sentence.words, sentence.sums
    found: dict[int, dict[str, Any]] = {}
    for match in DEALS.finditer(words):
        if len(sums) == 1 and match[0] in _IN_TURN:
            continue  # 先后投入300万元: one sum is dealt out to nobody
        first = next((index for index, each in enumerate(sums) if each.start >= match.end()), None)
        if (
            first is not None
            and sums[first].start - match.end() <= _REACH
            and not _breaks(words, match.end(), sums[first].start, "；;，," if match[0] in _IN_TURN else "；;")
        ):
            group = _row(words, sums, first)
            if len(group) == 1 and match[0] not in _IN_TURN and "年" in words[: match.start()]:
                # 2021年、2022年分别安排200万元: which of both it is of isn't said
                lists = _listed(words, match.start(), match.end(), sums[first].start, written)
                if len(lists.get("year", ())) > 1:
                    found[first] = {"year": None}
            if len(group) > 1:
                found.update({index: {} for index in group if index not in found})
                lists = _listed(words, match.start(), match.end(), sums[first].start, written)
                if not any(lists.values()) and (works := _works(words, match.start(), group, said)):
                    lists["purpose"] = works
                _deal(found, group, lists)
                if len(lists.get("year", ())) == len(group):
                    _deal_on(found, words, sums, group, lists["year"])
        elif before := [index for index, each in enumerate(sums) if each.end <= match.start()]:
            group = _row_back(words, sums, before[-1])
            if len(group) > 1 and (behind := _BEHIND.match(words, sums[before[-1]].end)):
                _deal(found, group, {("payer" if behind["by"] else "recipient"): _split(behind["by"] or behind["to"])})
            elif len(group) > 1 and (behind := _USES.match(words, sums[before[-1]].end)):
                _deal(found, group, {"purpose": _uses(behind["uses"], len(group))})
    return found


def _years(words: str) -> list[str]:
    """The years in some words, which may be in Han digits: 二〇二一年、二〇二二年."""
    return _FOUR.findall(in_digits(words))


def _listed(words: str, start: int, end: int, ceiling: int, written: int | None) -> dict[str, list[str]]:
    """What stands in a list before 分别, or behind it (分别由…承担): fact by fact."""
    opens = max(words.rfind(mark, 0, start) for mark in "；;。") + 1
    lists: dict[str, list[str]] = {}
    # 分别于2021年、2022年下达…, 分别拨付2021年、2022年补助…: what is said behind it.
    behind = _YEARS.search(words, end, ceiling)
    if years := behind or last(_YEARS.finditer(words, opens, start)):
        lists["year"] = _years(years.group())
    elif spans := list(_SPAN.finditer(words, opens, start)):
        begins, ends = (int(_years(spans[-1][name])[0]) for name in ("first", "last"))
        lists["year"] = [str(year) for year in range(begins, ends + 1)] if begins < ends < begins + _MANY else []
    elif years := last(_SAID_YEARS.finditer(words, opens, start)):
        lists["year"] = [str(written + YEARS_ON[one]) for one in _SAID_OF.findall(years.group())] if written else []
    said = words[max(opens, start - _LISTED_WITHIN) : start]
    if not behind and (_TO.search(said) or _BY.search(said)):
        lists.pop("year", None)  # 2020年至2022年，省、市、县分别投入…: the parties are told apart
    if to := _TO.search(said) or _TO_BEHIND.match(words, end, ceiling):
        names = _split(to["names"])
        # 国家、市级和区级创新型企业: what all are stands behind the last one
        lists["recipient"] = names if _RANK.fullmatch(names[-1]) or not any(map(_RANK.fullmatch, names)) else []
    elif gets := _ENTITLED.search(said):
        lists["recipient"] = _split(gets["names"])
    elif funds := _FUNDS.search(said):
        lists["payer"] = [match.group() for one in _AND.split(funds["names"]) if (match := _WHOSE.match(one))]
    elif (by := _BY.search(said) or _FROM.search(words[end:ceiling])) and not (
        _ONLY_HOW_MUCH.fullmatch(words, end, ceiling) and not _PURSES.search(by["names"])
    ):
        lists["recipient" if _GETTING.search(words, end, ceiling) else "payer"] = _split(by["names"])
    if behind and len(lists) > 1 and words[behind.start() - 1] not in "于在别":
        lists["year"] = []  # 省、市分别下达2020年、2021年补助9万元、6万元: each may be of both
    return lists


def _works(words: str, end: int, group: list[int], said: Sequence[Facts]) -> list[str]:
    """The works one by one that all sums of a row were taken to be for, where as many are named before an `end`."""
    works = said[group[0]].purpose
    if not works or not _OR_ALIKE.search(works) or words.find(works, 0, end) < 0:
        return []
    named = _uses(works, len(group)) if all(said[index].purpose == works for index in group) else []
    return [] if any(map(_SHORT.search, named)) else named


def is_of_several(name: str | None, words: str) -> bool:
    """Whether a name is of several, or the first or last of several, who each have a sum of their own."""
    if name is None:
        return False
    at = words.find(name)
    beside = words[max(0, at - 1) : max(0, at)], words[at + len(name) : at + len(name) + 1]
    return bool(_AND.search(name)) or any(each in ("、", "和", "与", "及") for each in beside)


def _deal(found: dict[int, dict[str, Any]], group: list[int], lists: dict[str, list[str]]) -> None:
    for name, values in lists.items():
        for place, index in enumerate(group):
            found.setdefault(index, {})[name] = values[place] if len(values) == len(group) else None


def _deal_on(
    found: dict[int, dict[str, Any]], words: str, sums: tuple[Sum, ...], group: list[int], years: list[str]
) -> None:
    """Deal years out to the rows behind one that are as long: …分别争取中央资金5万元、6万元，省级资金3万元、4万元."""
    while group[-1] + 1 < len(sums):
        between = words[sums[group[-1]].end : sums[group[-1] + 1].start]
        group = _row(words, sums, group[-1] + 1)
        if len(group) != len(years) or "年" in between:
            return
        _deal(found, group, {"year": [] if _ENDS.search(between) else years})


def _split(names: str) -> list[str]:
    names = _BEFORE_NAMES.sub("", names)
    if "由" in names:
        names = names[names.rindex("由") + 1 :]  # 资金由省级、市级和县级财政按比例分担
    if _ONE_BODY.search(names):
        return []  # 县委、县政府分别…: of one place
    said = [re.sub("[两二三四五]级(?=财政|政府|$)(?:财政|政府)?", "", name) for name in _AND.split(names)]
    return [name for name in said if name]


def _uses(said: str, count: int) -> list[str]:
    """So many works that a list names; none where it may be cut in other ways: A、B和C for two sums are A、B and C."""
    works = _OR_ALIKE.split(said)
    if len(works) != count and count == _PAIR:
        works = _BEFORE_LAST.split(said)
    works[0] = _SETS_OUT.sub("", works[0], count=1)
    named = [work for each in works if (work := trimmed(each))]
    return named if len(named) == len(works) == count else []


def _row(words: str, sums: tuple[Sum, ...], first: int) -> list[int]:
    """The sums from one on with nothing but commas between them."""
    row = [first]
    while row[-1] + 1 < len(sums) and _ALIKE.fullmatch(words, sums[row[-1]].end, sums[row[-1] + 1].start):
        row.append(row[-1] + 1)
    return row


def _row_back(words: str, sums: tuple[Sum, ...], last: int) -> list[int]:
    row = [last]
    while row[0] > 0 and _ALIKE.fullmatch(words, sums[row[0] - 1].end, sums[row[0]].start):
        row.insert(0, row[0] - 1)
    return row


def _breaks(words: str, start: int, end: int, marks: str) -> bool:
    return any(words.find(mark, start, end) >= 0 for mark in marks)
