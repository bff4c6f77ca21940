"""Cells: the numbers of tables, whose unit stands in a head or above the table (单位：万元, 金额（万元）).

A number in a cell is a figure only where its unit is certain: heads of its column and row that say two are refused, and
what the line above a table says is no unit of ordinals, years, telephone numbers, shares or things that are counted.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from reader.figures import numbers
from reader.figures.amount import Amount, Qualifier
from reader.figures.model import Figure, FigureKind
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.currencies import NAMES, UNITS, UNKNOWN
from reader.figures.vocabulary.qualifiers import AFTER, BEFORE, WITHIN
from reader.figures.vocabulary.units import MEASURES, RATIOS, ROWS, Per
from reader.text.print_marks import STROKES
from reader.text.rows import Table
from reader.text.tables import UNIT_LINE, find_tables, table_of

_CODES = {word: code for word, code in (NAMES | UNITS).items() if code != UNKNOWN}
_SHARES = {ratio.word: ratio.whole for ratio in RATIOS if not ratio.word.isalpha()}
_BASES = [row.word for row in ROWS if row.per is Per.ALONE]
_UNIT = re.compile(
    rf"(?:人民币)?(?P<magnitude>[十百千]?[万萬亿億]|[百千](?!米|克|瓦))?"
    rf"(?P<name>{longest_first([*_CODES, *MEASURES, *_SHARES])})"
    r"(?:[/／](?P<base>(?![十百千万萬亿億]*元)[\u3400-\u9fffA-Za-z²·]{1,6}))?"
)
_LIKE_A_UNIT = re.compile("[元%％]")
_SEVERAL = re.compile(r"[、，,和及;；/／\s]")
_UNIT_LINE = re.compile(UNIT_LINE)
_PARTED, _MAGNITUDE, _MOST_UNITS = re.compile(r"[\s（()）]+"), re.compile("[十百千]?[万萬亿億]"), 4
# A row of a table that is not known as one: a unit above it is its own.
_ROW_OF_ANOTHER = re.compile(r"(?!附|表).+\s[0-9][0-9,.]*\Z")
_SAID_TO_BE = r"(?:(?:(?:金[额額]|[计計]量)?[单單]位\s*[:：]?|金[额額]\s*[:：])\s*)?"
_IN_BRACKETS = re.compile(rf"[（(\[【]\s*{_SAID_TO_BE}(?P<unit>[^（）()\[\]【】]{{1,10}}?)\s*(?:[)）\]】]|\Z)")
_IN_A_TITLE = re.compile(rf"[（(]\s*{_SAID_TO_BE}(?P<unit>[^（）()]{{1,8}}?)\s*[)）]\s*\Z")
_AT_THE_END = re.compile(r"(?:[:：/／,，\s]\s*(?P<unit>[十百千]?[万萬亿億]?[美欧日港]?元)|(?P<share>[%％‰]))\s*\Z")
_OF_ROW_UNITS = re.compile(
    r"(?:.*[数总]量|工程量|规模|数值|指标值|目标值?|任务数?|计划数?|完成数?|实际数?|本期|上期|上年同期|本年|.*(?:19|20)[0-9]{2}年?度?.*)"
)
# 户数, 项目数; but 预算数 is money.
_OF_MONEY = (
    "预算", "决算", "执行", "安排", "下达", "支出", "收入", "金额", "调整", "合计", "完成", "实际", "累计", "计划",
    "到位", "拨付", "补助", "申请", "分配", "拨款",
)  # fmt: skip
_COUNTED, _SUMMED = "".join(f"(?<!{word})" for word in _OF_MONEY) + r"数\Z", rf"(?:{'|'.join(_OF_MONEY)})数\Z"
# Columns whose numbers are in no unit that stands beside them in their row, nor above the table; and in none above it.
_IN_NO_UNIT = re.compile(
    r"备注|序号|编号|代码|编码|号码|电话|手机|邮编|文号|账号|年[份限龄]|(?:\A|[建属])年度\Z|时间|日期|工期|期限|周期|排名|名次|等级|级别"
    r"|占比|比例|比重|百分比|率|增[长幅速](?!额)|同比|环比|涨跌|降幅|进度|系数|分数|得分|评分|权重|[%％‰]"
)
_OTHER = re.compile(
    rf"{_IN_NO_UNIT.pattern}"
    r"|[数产总重销]量(?!.*[资奖补]金)|个数|人[数次口]|[户项件人村镇县乡座处所家校床位辆台套间栋株头亩次批期宗班天]数|面积|里程|长度|宽度|高度"
    rf"|(?<!资金)(?<!投资)(?<!贷款)(?<!债券)规模|{_COUNTED}"
)
_OF_A_ROW = re.compile(rf"(?:.{{0,6}}(?:{_OTHER.pattern}|满意度|知晓度|群众|人口|居民|学生|对象))\Z")
# Columns whose numbers are shares where the line above the table has %.
_SHARE = re.compile("占比|比例|比重|百分比|(?<!汇)率|增[幅速]|[同环]比")
# What an indicator has to be of to be in the unit above the table.
_MONEY = re.compile("资金|投资|投入|金额|经费|补助|补贴|支出|收入|预算|拨款|产值")
_OF_SUMS = re.compile(f"{_MONEY.pattern}|[价费款]")
_PER = re.compile(
    rf"(?P<per>[人户亩村生床校]均|每(?:{longest_first(_BASES)})(?:每[年月日天次])?)|单价|均价|(?:补助|补贴|奖励|收费|建设|资助|奖补|发放)标准(?!化)"
)
_YEARS = re.compile(r"(?:19|20)[0-9]{2}")
_PRINTED = r"(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,5}|[0-9０-９]{1,13})(?:[.．][0-9０-９]{1,8})?"
# 350, -20; 约350, 350余, 350以上; 300-350.
_CELL = re.compile(
    rf"(?P<minus>[-−－])?(?P<number>{_PRINTED})"
    rf"|(?P<before>{longest_first(BEFORE)})?\s?(?P<about>{_PRINTED})(?P<within>[{''.join(WITHIN)}])?(?P<after>{longest_first(AFTER)})?"
    rf"|(?P<lower>{_PRINTED})\s?[{STROKES}至]\s?(?P<upper>{_PRINTED})"
)
_NUMBERS = "number", "about", "lower", "upper"
# So many digits in a row are those of a telephone or of a code.
_LONGEST = 10


class Unit(NamedTuple):
    """What a head says of the numbers below: `words` as they are printed, and what they mean."""

    words: str
    kind: FigureKind
    name: str
    magnitude: str
    whole: int = 1
    base: str | None = None


class Sum(NamedTuple):
    """A number in a cell as a figure, with its cell and its unit."""

    figure: Figure
    row: int
    column: int
    unit: Unit


def find_sums(text: str) -> tuple[Figure, ...]:
    """The figures in the cells of a text's tables whose unit a head or a line above says, in order."""
    return tuple(each.figure for table in find_tables(text) for each in sums_of(table))


def joins_cells(figure: Figure, tables: Sequence[Table]) -> bool:
    """Whether a figure goes from a cell into the next one, or the next row: 7⏎户用光伏 | 9 is no seven households.

    To be asked only of a text with tables.
    """
    words = figure.span.of(tables[0].text)
    return ("\n" in words or "\t" in words) and table_of(tables, figure.span) is not None


# The checks of a text ask again; a table that nobody has any more keeps no text alive.
_SUMS: WeakKeyDictionary[Table, tuple[Sum, ...]] = WeakKeyDictionary()


def sums_of(table: Table) -> tuple[Sum, ...]:
    """The numbers of a table's cells whose unit is certain."""
    found = _SUMS.get(table)
    if found is None:
        found = _SUMS[table] = tuple(_sums(table))
    return found


def _sums(table: Table) -> Iterator[Sum]:
    units = {column: _of_words(table.columns[column]) for column in table.values}
    whole = _of_table(table)
    share, other = _with_shares(whole)
    shares = _beside_shares(table, share, other)
    units |= {column: said for column, said in shares.items() if not units[column]}
    served = {column for column in table.values if not units[column] and _serves(table, column)}
    measurable = [column for column in table.values if not _IN_NO_UNIT.search(_head(table, column))]
    sums = {column for column in measurable if units[column] or _OF_SUMS.search(_head(table, column))}
    quantities = _quantities(table, measurable, sums)
    has_indicators = any("指标" in words for words in _heads_of_names(table))
    for row in table.data:
        named = table.named(row)
        of_row = _of_words(words for _column, words in named if not read(words))
        measured = {words: unit.kind for _column, words in named if (unit := read(words))}
        is_other = any(_OF_A_ROW.fullmatch(_bare(words)) for _column, words in named) or (
            has_indicators and not any(_MONEY.search(words) for _column, words in named)
        )
        for column in table.values:
            match = _CELL.fullmatch(table.words(row, column))
            if match is None or not all(map(_is_quantity, filter(None, match.group(*_NUMBERS)))):
                continue
            said = units[column] | of_row
            if column in quantities or (column in sums and FigureKind.MONEY in measured.values()):
                said |= measured.keys()
            if not said and column in served and not is_other and (column in sums or whole.issuperset(measured)):
                said = whole
                if other and any(_MONEY.search(words) for _column, words in named):
                    said = other  # 财政收入 below 单位：亿元、%
            unit = _one(said)
            amount = _amount(match, unit) if unit else None
            if unit is None or amount is None:
                continue
            span = table.rows[row][column]
            base = unit.base or _base((*table.columns[column], *(words for _column, words in named)))
            base = base if unit.kind is FigureKind.MONEY else None
            yield Sum(Figure(unit.kind, span, span, amount, base), row, column, unit)


def _amount(match: re.Match[str], unit: Unit) -> Amount | None:
    """What a cell says in its unit; `None` where it says none, or two things at once."""
    ends = [numbers.value(printed + unit.magnitude) for printed in filter(None, match.group("lower", "upper"))]
    if ends:
        lower, upper = ends
        if lower is None or upper is None or lower >= upper:
            return None
        return Amount.between(lower / unit.whole, upper / unit.whole, unit.name)
    value = numbers.value((match["number"] or match["about"]) + unit.magnitude)
    words = ((BEFORE, match["before"]), (WITHIN, match["within"]), (AFTER, match["after"]))
    said = {meanings[word] for meanings, word in words if word}
    if value is None or len(said) > 1:
        return None
    qualifier = said.pop() if said else Qualifier.EXACT
    return Amount((-value if match["minus"] else value) / unit.whole, unit.name, qualifier)


_NONE: frozenset[str] = frozenset()


def _of_words(heads: Iterable[str]) -> frozenset[str]:
    """The units that some heads say; what may be several, or none that is known, is one that has no meaning."""
    found: set[str] = set()
    for words in heads:
        if read(words) or _LIKE_A_UNIT.fullmatch(words):
            found.add(words)
            continue
        bracketed = [match["unit"] for match in _IN_BRACKETS.finditer(words)]
        units = [unit for unit in bracketed if _may_be_unit(unit)]
        if not units and (match := _AT_THE_END.search(words)):
            units = [match["unit"] or match["share"]]
        found.update(units)
    return frozenset(found)


def _of_table(table: Table) -> frozenset[str]:
    """The units that the lines above a table say, or the heads of the columns that name its rows."""
    if in_heads := _of_words(_heads_of_names(table)):
        return in_heads
    if not table.is_first:
        return _NONE
    for line in table.above:
        words = line.of(table.text).strip()
        if found := [_with_others(match["unit"], words[match.end() :]) for match in _UNIT_LINE.finditer(words)]:
            return frozenset(unit for unit in found if _may_be_unit(unit))
        if (match := _IN_A_TITLE.search(words)) and _may_be_unit(match["unit"]):
            return frozenset((match["unit"],))
        if "。" in words or _ROW_OF_ANOTHER.search(words):
            break
    return _NONE


def _with_others(unit: str, behind: str) -> str:
    """A unit with another one that stands behind it on its line, or what may be its magnitude: 户 万元, 美元（万）."""
    for words in filter(None, _PARTED.split(behind)[:_MOST_UNITS]):
        if _MAGNITUDE.fullmatch(words) or (read(words) and _one(frozenset((unit, words))) is None):
            return f"{unit}、{words}"
    return unit


def _with_shares(whole: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The unit of shares and the other one, of money, of a line that has both (单位：万元、%); else none."""
    said = [words for each in whole for words in _SEVERAL.split(each) if words]
    share = frozenset(words for words in said if words in _SHARES)
    other = frozenset(said) - share
    unit = _one(other) if len(other) == len(share) == 1 else None
    return (share, other) if unit is not None and unit.kind is FigureKind.MONEY else (_NONE, _NONE)


def _beside_shares(table: Table, share: frozenset[str], other: frozenset[str]) -> dict[int, frozenset[str]]:
    """The units of columns below a line with both, where heads tell which."""
    if not other:
        return {}
    found: dict[int, frozenset[str]] = {}
    for column in table.values:
        head = _bare("".join(table.columns[column]))
        if _SHARE.search(head):
            found[column] = share
        elif (_MONEY.search(head) or re.search(_SUMMED, head)) and _serves(table, column):
            found[column] = other
    return found


def _heads_of_names(table: Table) -> Iterator[str]:
    return (words for column in table.names for words in table.columns[column])


def _may_be_unit(words: str) -> bool:
    """Whether words are a unit, or several, or the magnitude of one that isn't said: 金额（万）."""
    if read(words) or _MAGNITUDE.fullmatch(words):
        return True
    if _LIKE_A_UNIT.search(words) and not any(map(str.isdecimal, words)):
        return True
    pieces = _SEVERAL.split(words)
    return len(pieces) > 1 and all(map(read, pieces))


def _serves(table: Table, column: int) -> bool:
    """Whether what stands above a table is the unit of a column's numbers."""
    heads = table.columns[column]
    if any(_OTHER.search(_bare(words)) for words in heads):
        return False
    if not heads:
        return table.heads == 0 and len(table.values) == 1
    cells = [words for row in table.data if (words := table.words(row, column))]
    return len(cells) < 2 or not all(map(_YEARS.fullmatch, cells))


def _quantities(table: Table, columns: Sequence[int], sums: Collection[int]) -> Collection[int]:
    """The columns in the unit that stands in a cell of each row (道路 | 公里 | 12.5 | 350): those whose heads say so,
    else all but those of sums; of several without a head none.
    """
    said = [column for column in columns if _OF_ROW_UNITS.fullmatch(_head(table, column))]
    if said or (len(columns) > 1 and not table.heads):
        return said
    return [column for column in columns if column not in sums]


def _base(heads: Iterable[str]) -> str | None:
    """What sums below some heads are per: 人均, 每亩; a price or a standard is per unit."""
    match = next((match for words in heads if (match := _PER.search(words))), None)
    return match and (match["per"] or "单位")


def _head(table: Table, column: int) -> str:
    return _bare("".join(table.columns[column]))


def _bare(words: str) -> str:
    return "".join(words.split())


def _one(said: frozenset[str]) -> Unit | None:
    """The one unit of those that are said; 万元 and 人民币万元 are one."""
    found = {unit._replace(words="") if unit else None for unit in map(read, said)}
    return read(next(iter(said))) if len(found) == 1 else None


def _is_quantity(printed: str) -> bool:
    """Whether digits may be a quantity: no code with zeros before it, no telephone number."""
    whole = re.split("[.．]", printed)[0]
    return not (len(whole) > 1 and whole[0] in "0０") and (
        len(whole) <= _LONGEST or "," in whole or "，" in whole or whole != printed
    )


@lru_cache(256)
def read(words: str) -> Unit | None:
    """A unit as a head prints it; `None` for what is none, or is in no one currency."""
    match = _UNIT.fullmatch(_bare(words))
    if match is None:
        return None
    name, magnitude, base = match["name"], match["magnitude"] or "", match["base"]
    if name in _CODES:
        return Unit(words, FigureKind.MONEY, _CODES[name], magnitude, base=base)
    if base:
        return None
    if name in _SHARES:
        return None if magnitude else Unit(words, FigureKind.PERCENT, "ratio", "", _SHARES[name])
    return Unit(words, FigureKind.COUNT, name, magnitude)
