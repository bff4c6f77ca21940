"""Rows of the tables of a canonical text: cells, with the heads of rows and columns.

A row is a line whose cells are parted by bars, as documents with tables are read, or by runs of blanks or tabs. Lines
of prose, lists of labels and addresses are no table: a table has a row of heads, or a number beside each name, and as
many cells in each row. A cell that is merged with others stands once; where it is a head it holds for all of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reader.text import gaps
from reader.text.cell_marks import BARS, BLANKS, PAIRS
from reader.text.print_marks import STROKES
from reader.text.sentences import SEMICOLONS, STOPS, trimmed
from reader.text.span import Span

_BAR = re.compile(f"[{BARS}]")
_GAP, _TAB = re.compile(f"[{BLANKS}]{{2,}}"), re.compile("\t")
# What is drawn between rows: ├──┼──┤, |---|:--|.
_STROKES = "\\-—─━═┄┈"
_RULE = re.compile(f"[{BLANKS}{BARS}:+={_STROKES}┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛]*")
_STROKE = re.compile(f"[{_STROKES}]")
_BORDERS = frozenset("-—─━═┄┈+┌├└╔╠╚┏┣┗")
_NUMBER = r"[-−－+]?(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?"
_VALUE = re.compile(
    rf"(?:[约近超逾≥≤＞＜><]|不[超低少]于|不超过)?{_NUMBER}\s?(?:[{STROKES}至]\s?(?!(?:19|20)[0-9]{{2}}\b){_NUMBER}\s?)?(?:[%％‰]|[余多]?[十百千]?[万亿]?(?:[元人户亩吨个米次处座项套台]|美元|公里|平方米)?)?(?:以[上下内]|左右)?"
)
_HAS_DIGIT = re.compile("[0-9０-９]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NOTHING = re.compile(r"[-—－–/\\*·.…]*|无|暂无|待定|未定|不详|空")
# 合　计 is one word.
_LONE, _SPREAD = re.compile(r"[\u3400-\u9fff]"), re.compile(r"[\u3400-\u9fff](?:[（(].{1,12}[)）])?")
_SPREAD_WORDS = frozenset(
    ("合计", "小计", "总计", "共计", "项目", "名称", "单位", "金额", "序号", "备注", "年度", "内容")
)
_UNIT_LINE = re.compile("单位|[：:]")
# What stands beside the numbers of columns.
_OF_NUMBERING = re.compile("栏次|行次|序号|[甲乙丙丁]?")
_PROSE = re.compile(rf"[{STOPS}{SEMICOLONS}]|(?<!其中)(?<!包括)(?<!注)[：:]")
_LONGEST_GROUP, _MOST_HEADS, _MOST_ABOVE, _LEAST, _MOST_COLUMNS = 30, 4, 3, 2, 200


@dataclass(frozen=True, eq=False)
class Table:
    """A table: its rows of cells, of which the first `heads` are heads, and the lines above that may speak of it.

    A cell is a span without the blanks at its ends, an empty one where nothing stands in it. Rows that have another
    number of cells than `width` are a name for those below, or can't be read. `is_first` says that nothing but its own
    lines above stands between it and other text.
    """

    text: str
    rows: tuple[tuple[Span, ...], ...]
    heads: int
    above: tuple[Span, ...]
    is_first: bool = True

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[-1 if self.heads == 0 else self.heads - 1])

    @property
    def span(self) -> Span:
        """From the first of its lines to the last."""
        return Span(self.rows[0][0].start, self.rows[-1][-1].end)

    @cached_property
    def data(self) -> tuple[int, ...]:
        """The indexes of the rows below the heads that have a cell for every column."""
        width = self.width
        return tuple(index for index in range(self.heads, len(self.rows)) if len(self.rows[index]) == width)

    @cached_property
    def is_whole(self) -> bool:
        """Whether no row has cells that can't be told to be of a column."""
        return all(len(row) in (1, self.width) for row in self.rows[self.heads :])

    def words(self, row: int, column: int) -> str:
        """What stands in a cell."""
        return self.rows[row][column].of(self.text)

    @cached_property
    def columns(self) -> tuple[tuple[str, ...], ...]:
        """The heads of each column, from above; one that stands over several columns is each one's."""
        found: list[list[str]] = [[] for _column in range(self.width)]
        for row in range(self.heads):
            last = ""
            for column in range(self.width):
                words = self.words(row, column)
                # An empty head is part of that beside it only where there is another one below.
                if words:
                    last = words
                elif any(self.words(below, column) for below in range(row + 1, self.heads)):
                    words = last
                if words:
                    found[column].append(words)
                else:
                    last = ""
        return tuple(map(tuple, found))

    @cached_property
    def values(self) -> tuple[int, ...]:
        """The columns with numbers in them, but for those that number the rows or say their year."""
        return tuple(
            column
            for column in range(self.width)
            if any(_is_value(self.words(row, column)) for row in self.data) and not self._is_of_heads(column)
        )

    @cached_property
    def names(self) -> tuple[int, ...]:
        """The columns that name the rows: those left of the first with values."""
        return tuple(range(self.values[0] if self.values else self.width))

    @cached_property
    def _named(self) -> dict[int, tuple[tuple[int, str], ...]]:
        last: dict[int, str] = {}
        found: dict[int, tuple[tuple[int, str], ...]] = {}
        for row in self.data:
            named: list[tuple[int, str]] = []
            inmost = max((column for column in self.names if self.words(row, column)), default=-1)
            for column in self.names:
                words = self.words(row, column)
                if words:
                    # Another name in an outer column ends those of the inner ones.
                    last = {outer: name for outer, name in last.items() if outer < column} | {column: words}
                elif column < inmost:
                    words = last.get(column, "")
                if words:
                    named.append((column, words))
            found[row] = tuple(named)
        return found

    def named(self, row: int) -> tuple[tuple[int, str], ...]:
        """The names of a row with their columns, one that stands beside several rows in each of them."""
        return self._named.get(row, ())

    def _is_of_heads(self, column: int) -> bool:
        head = "".join("".join(self.columns[column]).split())
        if _ORDINAL_HEAD.fullmatch(head):
            return True
        if column:
            return False
        cells = [words for row in self.data if (words := self.words(row, column))]
        if all(map(_YEAR.fullmatch, cells)) and not head:
            return True
        return not head and cells[:2] in (["1"], ["1", "2"])


_ORDINAL_HEAD = re.compile(
    r"(?:序|编|顺序|项目序|行|栏)[号次]|No\.?|序|年[份度]?|年份[（(]年[）)]|(?:项目|建设|实施|预算|资金|所属)年[度份]"
    r"|.{0,6}(?:编[号码]|代码|证号|账号|电话|手机|号码|邮编)"
)


def is_nothing(words: str) -> bool:
    """Whether a cell says that there is nothing: it is empty, or has a dash."""
    return _NOTHING.fullmatch(words) is not None


def _is_value(words: str) -> bool:
    return _VALUE.fullmatch(words) is not None


def tables_of(text: str) -> Iterator[Table]:
    """The tables of a text, in its order."""
    return (table for block in _blocks(text) for table in _tables(text, *block))


@dataclass(slots=True)
class _Line:
    span: Span
    cells: list[Span]


def _blocks(text: str) -> Iterator[tuple[str, list[_Line], list[Span]]]:
    """The lines in a row that may be rows of tables, with the lines above them, the nearest first."""
    above: list[Span] = []
    block: list[_Line] = []
    kind = ""
    start = 0
    lines = text.split("\n")
    for number, words in enumerate(lines):
        line = Span(start, start + len(words))
        start = line.end + 1
        now = _kind(words)
        if block and now == "rule":
            continue
        if block and now != kind:
            if (
                now == ""
                and kind == "bars"
                and _is_group(words)
                and number + 1 < len(lines)
                and _kind(lines[number + 1]) == kind
            ):
                block.append(_Line(line, [trimmed(text, line)]))
                continue
            yield kind, block, above
            above, block = [], []
        if now in ("bars", "blanks"):
            kind = now
            block.append(_Line(line, _cells(text, line, now)))
        elif words.strip():
            above = [line, *above[: _MOST_ABOVE - 1]] if now != "rule" else above
    if block:
        yield kind, block, above


def _kind(words: str) -> str:
    """Whether a line has cells with bars or blanks between them, or is drawn between rows; empty where neither."""
    inner = words.strip()
    has_bar = any(map(inner.__contains__, BARS))
    if not has_bar and inner[:1] not in _BORDERS and not any(map(inner.__contains__, PAIRS)):
        return ""  # as nearly every line
    if _STROKE.search(inner) and _RULE.fullmatch(inner):
        return "rule"
    if has_bar:
        return "bars"
    return "" if inner[:1] in _BORDERS or _PROSE.search(inner) else "blanks"


def _is_group(words: str) -> bool:
    """Whether a line may be a name that stands over all columns."""
    return 0 < len(words.strip()) <= _LONGEST_GROUP and not _PROSE.search(words)


def _cells(text: str, line: Span, kind: str) -> list[Span]:
    if kind == "bars":
        ends = [match.start() for match in _BAR.finditer(text, line.start, line.end)]
        starts = [line.start, *(end + 1 for end in ends)]
        return [trimmed(text, Span(*each)) for each in zip(starts, [*ends, line.end], strict=True)]
    has_tabs = _has_tabs(text, line)
    line = line if has_tabs else trimmed(text, line)
    apart = [match.span() for match in (_TAB if has_tabs else _GAP).finditer(text, line.start, line.end)]
    starts = [line.start, *(end for _start, end in apart)]
    cells = [
        trimmed(text, Span(*each)) for each in zip(starts, [*(start for start, _end in apart), line.end], strict=True)
    ]
    return cells if has_tabs else list(_joined(text, cells))


def _joined(text: str, cells: list[Span]) -> Iterator[Span]:
    """Cells, with the characters of a word that is spread (合　计, 金　额（万元）) joined."""
    widest = max((_width(text, one, other) for one, other in pairwise(cells)), default=0)
    waiting = cells[0]
    for before, cell in pairwise(cells):
        near = _width(text, before, cell) < widest or f"{before.of(text)}{cell.of(text)[:1]}" in _SPREAD_WORDS
        if near and _LONE.fullmatch(before.of(text)) and _SPREAD.fullmatch(cell.of(text)):
            waiting = Span(waiting.start, cell.end)
        else:
            yield waiting
            waiting = cell
    yield waiting


def _width(text: str, one: Span, other: Span) -> int:
    """How many columns of a terminal are between two cells."""
    gap = text[one.end : other.start]
    return len(gap) + gap.count("\u3000")


def _tables(text: str, kind: str, block: list[_Line], above: list[Span]) -> Iterator[Table]:
    """The tables among the rows of a block."""
    rows = _without_borders(text, block) if kind == "bars" else _with_gaps(text, block)
    at = 0
    is_first = True
    while at < len(rows):
        table, at = _table(text, rows, at, above, is_first=is_first)
        if table and (table.heads or kind == "bars"):
            yield table
            is_first = False


def _has_tabs(text: str, line: Span) -> bool:
    """Whether tabs part the words of a line."""
    line = trimmed(text, line)
    return text.find("\t", line.start, line.end) >= 0


def _with_gaps(text: str, block: list[_Line]) -> list[list[Span]]:
    """The rows' cells with the empty ones among them."""
    rows = [line.cells for line in block]
    have_tabs = [_has_tabs(text, line.span) for line in block]
    if all(have_tabs):
        return gaps.between_tabs(rows)
    return rows if any(have_tabs) else gaps.between_blanks(text, [line.span for line in block], rows)


def _without_borders(text: str, block: list[_Line]) -> list[list[Span]]:
    """The rows' cells, without the empty ones that bars at both ends of every line make."""
    whole = [line for line in block if len(line.cells) > 1]
    framed = whole and all(
        text[trimmed(text, line.span).start] in BARS and text[trimmed(text, line.span).end - 1] in BARS
        for line in whole
    )
    return [line.cells[1:-1] if framed and len(line.cells) > 2 else line.cells for line in block]


def _table(
    text: str, rows: list[list[Span]], at: int, above: list[Span], *, is_first: bool
) -> tuple[Table | None, int]:
    """The table that begins at a row, and the row behind it."""
    first = at
    while first < len(rows) and _is_head(text, rows[first], first - at):
        first += 1
    if first == len(rows):
        return None, first
    width = len(rows[first])
    if not _LEAST <= width <= _MOST_COLUMNS:
        return None, first + 1
    last = begin = _last_head(text, rows, at, first, width)
    while (
        begin > at
        and last - begin < _MOST_HEADS
        and len(rows[begin - 1]) == width
        and _says_more(text, rows[begin - 1])
    ):
        begin -= 1
    heads = rows[begin:last]
    captions = [cell for row in reversed(rows[at:begin]) for cell in row if len(cell)]
    numbers = [column for column, cell in enumerate(rows[first]) if _is_value(cell.of(text))]
    kept, end = rows[last:first], first
    while end < len(rows) and (end == first or _goes_on(text, rows, end, width, numbers)):
        if not _is_numbering(text, rows[end]):
            kept.append(rows[end])
        end += 1
        if heads and _words(text, rows[end : end + len(heads)]) == _words(text, heads):
            end += len(heads)  # printed again on another page
    while kept and len(kept[-1]) != width:
        kept.pop()
    if len(heads) + len(kept) < _LEAST or not kept:
        return None, end
    found = [tuple(row) for row in (*heads, *kept)]
    return Table(text, tuple(found), len(heads), (*captions, *above), is_first), end


def _words(text: str, rows: Sequence[Sequence[Span]]) -> list[list[str]]:
    return [[cell.of(text) for cell in row] for row in rows]


def _last_head(text: str, rows: list[list[Span]], at: int, first: int, width: int) -> int:
    """Where the heads end: before the first row with values, or the names above it that stand for the rows below."""
    last = first
    while last > at and not any(map(len, rows[last - 1][1:])) and not _UNIT_LINE.search(_line(text, rows[last - 1])):
        last -= 1
    return last if last > at and len(rows[last - 1]) == width else first


def _line(text: str, row: list[Span]) -> str:
    return text[row[0].start : row[-1].end]


def _is_head(text: str, row: list[Span], number: int) -> bool:
    """Whether no cell of a row has a value; the first rows of a table may have years."""
    words = [cell.of(text) for cell in row]
    values = [each for each in words if _is_value(each)]
    if number < _LEAST and len(values) > 1 and all(map(_YEAR.fullmatch, values)):
        return not _is_value(words[0])
    return not values and not any(each and is_nothing(each) for each in words[1:])


def _is_numbering(text: str, row: list[Span]) -> bool:
    """Whether a row numbers the columns: 栏次 | 1 | 2."""
    words = [cell.of(text) for cell in row]
    numbers = [each for each in words if not _OF_NUMBERING.fullmatch(each)]
    return numbers == [str(number) for number in range(1, len(numbers) + 1)] and (
        len(numbers) > 1 or bool(words[0] and numbers)
    )


def _says_more(text: str, row: list[Span]) -> bool:
    """Whether a row may be of heads: a line as 单位：万元 stands in one cell, and the name of rows in the first."""
    said = [cell for cell in row if len(cell)]
    return len(said) > 1 or (len(said) == 1 and not len(row[0]) and not _UNIT_LINE.search(said[0].of(text)))


def _goes_on(text: str, rows: list[list[Span]], at: int, width: int, numbers: list[int]) -> bool:
    """Whether a row goes on with a table: it has values, says that there are none, or names the rows below."""
    row = rows[at]
    words = [cell.of(text) for cell in row]
    if any(map(_is_value, words)):
        return True
    if len(row) != width:
        following = rows[at + 1] if at + 1 < len(rows) else []
        return len(row) == 1 and len(following) == width and not _is_head(text, following, _LEAST)
    return all(is_nothing(words[column]) or _HAS_DIGIT.search(words[column]) for column in numbers)
