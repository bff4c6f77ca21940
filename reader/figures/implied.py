"""Implied units: whether a number in 万 or 亿 with no unit behind it (安排40万福彩公益金) is a sum of money."""

import re

from reader.figures import numbers
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.currencies import NAMES
from reader.figures.vocabulary.qualifiers import BEFORE
from reader.figures.vocabulary.units import FUNDS
from reader.text.dates import YEAR
from reader.text.variants import simplified

_FUND = re.compile(
    r"(?:左右|上下)?的?(?:中央|国家|[省市县区本上]级|省|财政|预算内|配套|专项|工作|建设){0,3}(?:"
    + "|".join(FUNDS)
    + ")"
)
_LINK = (
    rf"(?:缺口|总[量额]|规模|额度|{YEAR}年?度?|每年"
    rf"|就|[还尚仍]|[多高]达|共计?|合计|总计|累计|到位|到|了|为|有|已?达到?|{longest_first([*BEFORE, *NAMES])})"
    r"{0,2}\s?\Z"
)
# After these words only money comes; after those of the second row, when the clause ends or some fund is named.
_SUM_BEFORE = re.compile(
    r"(?:资金|经费|(?<![免收付计自公消缴交续学])费|缺口|缺额|欠账|投资|投入|补助款?|拨付|拨款|补贴|支出|贷款|捐款|融资|筹资|筹措|专项债|一般债|债券|国债|授信|预算|造价|产值|税收|收入|利润|金额|[销交]\S额|自筹|捐助|捐资|出资|集资|资助|公益金|罚款|注册资本|年薪|工资|投资额|资金量|花费|费用|耗资|斥资|债务|负债|欠款|GDP|生产总值|奖补|折合|善款|专款|奖金|基金)"
    + _LINK
)
_GRANT_BEFORE = re.compile(
    r"(?:安排|申请|下达|争取|整合|募集|捐赠|奖励|补助|配套|追加|落实|拨付|拨出|下拨|划拨)" + _LINK
)
_PAYS_BEFORE = re.compile(r"(?:[收交付给罚缴发]取?|支付|[每人户][人户月天年亩]|人均|只要|仅需)\s?\Z")
_ENDS = re.compile(r"\s*(?:[，,。；;、）)]|\Z|左右|上下|以[上下内])")
_PEOPLE = re.compile(
    r"[\u3400-\u9fff]{0,2}(?:农[民户]|牧民|村民|群众|居民|职工|学生|学员|教师|人口|人才|老年?人|儿童|妇女|劳动|警力|党员|干部|企业"
    r"|贫困|家庭|患者)"
)
_CLAUSE_ENDS = re.compile(
    r"\s*(?:[，,。；;、）)]|\Z|用[于来]|支持|作为|购[置买]|左右|上下|以[上下内]|[\u3400-\u9fff]{0,8}?(?:金|款|经费)"
    r"|对[\u3400-\u9fff]{1,14}?(?:进行|实施|开展|予以))"
)
_LISTED = re.compile(
    r"(?:(?:[、和及与或]|(?:逐步|再)?(?:增|增加|提|提高|上升|调整|降|下降|减少)[至到])"
    rf"{numbers.NUMBER}){{1,8}}元"
)

# 衔接资金120万、30万用于…, 2021年度120万、2022年度30万; but 资金120万元、30万株: the last of a list says what all are.
_LIST_ENDS = re.compile(
    rf"(?:[、和及与或](?:{YEAR}年?度?)?{numbers.NUMBER}元?){{0,8}}\s*"
    r"(?:[，,。；;）)]|\Z|用[于来]|支持|作为|左右|上下|[\u3400-\u9fff]{0,8}?(?:资金|经费|补助款))"
)
_JOINS = re.compile(
    rf"[、和及与](?:{YEAR}年?度?)?|[，,](?:{YEAR}年?度?)"
    # 由30万元增至50万
    r"|[，,]?(?:逐[步年]|再|统一)?(?:提[高升]?|增[加长]?|上[调升]|调[整增减高]|下?降低?|下调|减少?|压减|扩大)[到至为][约近]?"
)
# 按2万/公里补助, 2万/公里的标准
_RATED = re.compile(
    r"\s?[/／][\u3400-\u9fff]{1,3}?(?:[·/／]?[年月])?(?:的标准|标准)?[，,]?(?:给予|予以|进行|一次性)?(?:补[助贴偿]|奖[补励]|拨付|安排|发放|收取|结算|支付|(?<=标准)[，,。；;])"
)
_SLASHES = frozenset("/／")
_OPENS_ASIDE, _CLOSES_ASIDE = frozenset("（("), frozenset("）)")
_NEAR = 14
"""How many characters before a number may speak of money."""


def goes_on(text: str, start: int, end: int, sum_ends: int) -> bool:
    """Whether a number in a span is the next of a list of sums, of which one ends at `sum_ends`: 120万元、30万用于…."""
    joins = _JOINS.fullmatch(text, sum_ends, start)
    return joins is not None and _LIST_ENDS.match(text, end) is not None and not _PEOPLE.match(text, end)


def pays(text: str, start: int, end: int) -> bool:
    """Whether a number of 块 is so many yuan: money is spoken of before it, and no thing behind it (补贴100块)."""
    window = max(0, start - _NEAR)
    return bool(
        _CLAUSE_ENDS.match(text, end)
        and (_SUM_BEFORE.search(text, window, start) or _GRANT_BEFORE.search(text, window, start))
    )


def is_paid(text: str, start: int, end: int) -> bool:
    """Whether a round number of yuan in one character (十元) is paid: 收取十元, 每人十元; but not 十元店."""
    window = max(0, start - _NEAR)
    return _ENDS.match(text, end) is not None and any(
        before.search(text, window, start) for before in (_PAYS_BEFORE, _GRANT_BEFORE, _SUM_BEFORE)
    )


def is_about_money(text: str, start: int, end: int) -> bool:
    """Whether the number in a span is money: a fund follows it, a sum in yuan ends its list, or money is spoken of."""
    if _FUND.match(text, end) or _LISTED.match(text, end):
        return True
    if text[end : end + 1] in _SLASHES and _RATED.match(text, end):
        return True
    window = max(0, start - _NEAR)
    before = simplified(text[window:start])
    if before[-1:] in _OPENS_ASIDE and text[end : end + 1] in _CLOSES_ASIDE and text[start].isdecimal():
        return _SUM_BEFORE.search(before[:-1]) is not None  # 购房补贴（40.2万）
    if _SUM_BEFORE.search(before):
        return not _PEOPLE.match(text, end)
    return bool(_GRANT_BEFORE.search(before) and _CLAUSE_ENDS.match(text, end))
