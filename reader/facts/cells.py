"""Cells: what the heads of a table say of the sums in it.

The name of a row and the heads of its column are what a sum is for, who gives and gets it, and its year; words that may
mean several of these, or nothing of them, say nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.facts.model import Facts, FundingStatus, Level
from reader.figures.cells import read as read_unit
from reader.figures.model import Figure, FigureKind
from reader.reply import Reply
from reader.text import Span, dates
from reader.text.rows import Table
from reader.text.tables import find_tables

_YEAR = re.compile(
    rf"(?<![0-9])({dates.ARABIC_YEAR})(?:\s?年?\s?[-—－–~～至到]{{1,2}}\s?({dates.ARABIC_YEAR}))?\s?年?度?(?![0-9])"
)
_UNIT = re.compile(r"[（(\[【][^（）()\[\]【】]{0,12}[)）\]】]|[/:：]\s?[十百千]?[万亿]?元\Z")
_MARK = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.．、]\s?)?(?:其中|包括)?[:：]?"
)
_TOTAL = re.compile(r".{0,6}(?:合计|总计|小计|共计)")
_OF_ALL = re.compile(r"(?!小).{0,6}(?:合计|总计|共计)")
_MONEY = (
    "(?:资金|投资|补助|补贴|配套|专项|经费|安排|下达|拨付|自筹|出资|投入|承担|债券|财政|预算内|一般|转移支付|金额|款|筹措"
    "|分担|奖补|到位|支出|预算|[数额])"
)
_PAYER = re.compile(
    rf"(?P<name>(?:(?P<central>中央|国家)|(?P<province>省|自治区)|(?P<city>市州?|州|盟市?)|(?P<county>县市?区|区县|县|区|旗县?)|(?P<township>乡镇?|镇)"
    rf"|上级|地方|市县|县乡)(?:本级|级)?(?:财政)?|(?:企业|社会(?:资本)?|群众|村民|村集体|银行|业主)(?={_MONEY})){_MONEY}{{0,4}}"
)
_GENERAL = ("上级", "上级财政", "地方", "地方财政")
_GENERIC = re.compile(
    rf"(?:{_MONEY}|项目|总|其中|实际|计划|申请|申报|完成|执行|决算|收入|本年|当年|上年|累计|已|拟|数额|额度|总额|合|共|年|情况|建设|小|新增|使用|数量|数值|标准|单价|均价|定额|本期|上期|目标|指标|值)*"
)
_PLACE = re.compile(r"[\u3400-\u9fff]{1,10}(?:省|市|州|县|区|旗|镇|乡|街道|村|社区|农场|市本级|县本级|区本级)")
# What the names of rows are, by the head of their column.
_YEARS = re.compile(r".*年[份度]?|时间|日期|月份?|季度")
_PAYERS = re.compile(r".*(?:来源|出资(?:方|主体)?|渠道)")
_RECIPIENTS = re.compile(
    r".*(?:[区县市省州镇乡村旗]|地区|区域|街道|农场|学校|医院|企业|(?:承担|实施|建设|受益|项目|用款|补助|受助)单位)(?:名称)?|单位(?:名称)?"
)
_PURPOSES = re.compile(r".*(?:项目|内容|用途|科目|事项|工程|类别|措施|任务)(?:名称)?|名称")
_TIME = re.compile(r"[0-9]{1,2}(?:[-—－–~～至到][0-9]{1,2})?月份?|第?[一二三四1-4]季度|[上下]半年|全年")
_HAN = re.compile(r"[\u3400-\u9fff]")
_STATUSES = {
    FundingStatus.REQUESTED: re.compile("申请|申报|需求"),
    FundingStatus.PLANNED: re.compile("计划|拟|预计|[概估]算|预算"),
    FundingStatus.ALLOCATED: re.compile("下达|拨付|安排|到位|分配"),
    FundingStatus.SPENT: re.compile("支出|执行|决算|完成|使用"),
    FundingStatus.RAISED: re.compile("自筹|募集|捐赠"),
}


def in_cells(reply: Reply, figures: Iterable[Figure]) -> dict[Span, Facts]:
    """What is said of the sums that have a cell of a table to themselves, by their core spans."""
    sums = {figure.phrase: figure for figure in figures if figure.kind is FigureKind.MONEY}
    return {figure.span: facts for table in find_tables(reply.text) for figure, facts in _in_table(table, sums)}


def _in_table(table: Table, sums: Mapping[Span, Figure]) -> Iterator[tuple[Figure, Facts]]:
    lines = [line.of(table.text) for line in table.above]
    captions = [_bare(words) for words in lines if "。" not in words]
    heads = {column: [_bare(words) for words in table.columns[column]] for column in table.values}
    asked = {column: _asked(table.columns[column]) for column in range(table.width) if column not in table.values}
    # 项目 | 投资 | 资金来源: a name behind the sums tells of them where its head says what it is.
    behind = [column for column, what in asked.items() if what and column not in table.names]
    statuses = {
        column: _status(said) or (_status(captions) if not any("投资" in words for words in said) else None)
        for column, said in heads.items()
    }
    for row in table.data:
        named = table.named(row)
        if any(_OF_ALL.fullmatch(_bare(words)) for _column, words in named):
            # The total below the rows of 2021 and of 2022 is not of the latter.
            named = tuple((column, words) for column, words in named if table.words(row, column))
        named = (*((column, words) for column in behind if (words := table.words(row, column))), *named)
        names = [(asked[column], _bare(words)) for column, words in named]
        for column in table.values:
            if figure := sums.get(table.rows[row][column]):
                facts = _facts(names, heads[column], captions)
                yield figure, facts.but(base=figure.base, status=statuses[column])


def _facts(names: Sequence[tuple[object, str]], heads: Sequence[str], captions: Sequence[str]) -> Facts:
    """What the names of a row, each with what it is asked to be, and the heads of a column say of the sum of both."""
    payer = _payer([*heads, *(name for asked, name in names if asked in (None, _PAYERS))])
    is_total = any(_TOTAL.fullmatch(name) for _asked, name in names)
    purposes = [
        name for asked, name in names if _says_purpose(name) and (asked is _PURPOSES or not (asked or _is_place(name)))
    ]
    # What stands below 单位 may be an office or a measure.
    recipients = [
        name
        for asked, name in names
        if (asked is _RECIPIENTS and not read_unit(name))
        or (not asked and _is_place(name) and not _PAYER.fullmatch(name))
    ]
    purposes = purposes or [words for words in heads if _says_purpose(words) and not _is_place(words)]
    return Facts(
        year=_year(names, heads, captions),
        payer=payer["name"] if payer else None,
        level=next((level for level in Level if payer[level.value]), None) if payer else None,
        recipient=recipients[-1] if recipients and not is_total else None,
        purpose=purposes[-1] if purposes and not is_total else None,
        cumulative=any("累计" in words for words in heads) or None,
    )


def _bare(words: str) -> str:
    """A head or a name without blanks, its number and its unit."""
    return _MARK.sub("", _UNIT.sub("", "".join(words.split())), count=1)


def _asked(heads: Iterable[str]) -> re.Pattern[str] | None:
    """What a column of names names, if its heads say so."""
    head = "".join(map(_bare, heads))
    return next((pattern for pattern in (_YEARS, _PAYERS, _RECIPIENTS, _PURPOSES) if pattern.fullmatch(head)), None)


def _payer(said: Iterable[str]) -> re.Match[str] | None:
    """Who gives, where just one is named; of 上级 above 中央 it is the latter."""
    found = {match["name"]: match for words in said if (match := _PAYER.fullmatch(words))}
    for name in _GENERAL if len(found) > 1 else ():
        found.pop(name, None)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_place(words: str) -> bool:
    return _PLACE.fullmatch(words) is not None


def _says_purpose(words: str) -> bool:
    words = _YEAR.sub("", words)
    if read_unit(words) or not _HAN.search(words):
        return False
    return not any(pattern.fullmatch(words) for pattern in (_TOTAL, _PAYER, _TIME, _GENERIC))


def _year(names: Iterable[tuple[object, str]], heads: Iterable[str], captions: Iterable[str]) -> str | None:
    """The one year that a row and a column are of, else that of the lines above the table."""
    of_row = {_period(match) for _asked, name in names if (match := _YEAR.fullmatch(name))}
    of_cell = of_row | set(_years(heads))
    found = of_cell or set(_years(captions))
    return found.pop() if len(found) == 1 else None


def _years(lines: Iterable[str]) -> Iterator[str]:
    return (_period(match) for words in lines for match in _YEAR.finditer(words))


def _period(match: re.Match[str]) -> str:
    return f"{match[1]}/{match[2]}" if match[2] else match[1]


def _status(said: Iterable[str]) -> FundingStatus | None:
    """How far the sums have come, where words agree on it; what is planned or asked for may be of any verb."""
    words = " ".join(said)
    found = {status for status, pattern in _STATUSES.items() if pattern.search(words)}
    if len(found) > 1 and "预算" not in words:
        found = found & {FundingStatus.REQUESTED} or found & {FundingStatus.PLANNED} or found
    return found.pop() if len(found) == 1 else None
