"""Tables of PDFs: how many of their sums have the heads that they stand under, and are what they say in yuan.

`python -m tests.benchmarks tables` prints tables with LibreOffice and reads them: with lines around their cells and
with none, with merged cells, with units above them and in heads. A third of them is counted apart: who mends the
program doesn't look at these.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.programs import office_options
from tests.benchmarks.surroundings import ROOT, environment
from tests.benchmarks.table import Row
from tests.sources.documents import docx, paragraph

_HELD_BACK = 3  # one of so many
_WIDTH = 8800
_TEXT = "截至目前，各项工程均已开工，资金已按进度拨付到位，具体安排情况见下表。"
_LINES = {
    "all": "top left bottom right insideH insideV",
    "across": "top bottom insideH",
    "heads": "top bottom",
    "none": "",
}


class Cell(NamedTuple):
    """What stands in a cell, and how many columns and rows it takes."""

    words: str
    columns: int = 1
    rows: int = 1


class Case(NamedTuple):
    """A table: its rows, in which cells stand between bars, `>2` behind one that takes two columns, `v2` behind one
    that takes two rows; the first `heads` are heads, and the first `names` columns name the others.

    `units` are those of the columns behind in yuan, 0 for what is no sum; `unit` stands above the table.
    """

    name: str
    rows: tuple[str, ...]
    units: tuple[int, ...]
    heads: int = 1
    names: int = 1
    lines: str = "all"
    unit: str = ""
    size: float = 12
    widths: tuple[int, ...] = ()

    def cells(self, row: int) -> Iterator[Cell]:
        """The cells that begin in a row."""
        for each in self.rows[row].split(" | "):
            words, *sizes = each.split()
            count = {size[0]: int(size[1:]) for size in sizes}
            yield Cell(words, count.get(">", 1), count.get("v", 1))

    def grid(self) -> list[list[str]]:
        """The words of each place, those of a merged cell in all of its."""
        width = len(self.units) + self.names
        found: list[list[str | None]] = [[None] * width for _row in self.rows]
        for at in range(len(self.rows)):
            column = 0
            for cell in self.cells(at):
                while column < width and found[at][column] is not None:
                    column += 1
                for down in range(cell.rows):
                    for along in range(cell.columns):
                        found[at + down][column + along] = cell.words
                column += cell.columns
        return [[words or "" for words in row] for row in found]


class Count(NamedTuple):
    """The sums of a table, those of them with the right heads, with the right value, and with a wrong one."""

    sums: int
    headed: int
    right: int
    wrong: int


_WAN, _YI, _YUAN = 10_000, 100_000_000, 1
CASES = (
    Case(
        "unit above",
        (
            "项目 | 总投资 | 中央资金 | 县级资金",
            "道路硬化 | 350 | 100 | 250",
            "供水管网 | 1,120.5 | 20.5 | 1,100",
            "合计 | 1,470.5 | 120.5 | 1,350",
        ),
        (_WAN, _WAN, _WAN),
        unit="单位：万元",
    ),
    Case(
        "unit in heads",
        (
            "序号 | 项目名称 | 投资（万元） | 受益户数 | 补助标准（元）",
            "1 | 青禾水厂 | 86.5 | 1203 | 150",
            "2 | 白石水厂 | 109 | 877 | 200",
            "3 | 柳湾泵站 | 12.25 | 96 | 80",
        ),
        (_WAN, 0, _YUAN),
        names=2,
    ),
    Case(
        "merged heads",
        (
            "县区 v2 | 2023年 >2 | 2024年 >2",
            "下达（万元） | 支出（万元） | 下达（万元） | 支出（万元）",
            "东湖区 | 540 | 530 | 610 | 602.5",
            "临江县 | 77 | 70 | 81 | 79",
        ),
        (_WAN, _WAN, _WAN, _WAN),
        heads=2,
    ),
    Case(
        "merged names",
        (
            "类别 | 项目 | 金额（万元）",
            "供水 v2 | 水厂 | 300",
            "管网 | 240",
            "道路 v2 | 县道 | 1500",
            "村道 | 860",
        ),
        (_WAN,),
        names=2,
    ),
    Case(
        "aligned",
        (
            "项目 | 总投资 | 中央资金 | 县级资金",
            "道路硬化 | 350 | 100 | 250",
            "供水管网 | 1120 | 20 | 1100",
            "泵站 | 86 | 80 | 6",
            "合计 | 1556 | 200 | 1356",
        ),
        (_WAN, _WAN, _WAN),
        lines="none",
        unit="单位：万元",
    ),
    Case(
        "aligned, units in heads",
        (
            "乡镇 | 户数 | 资金（万元） | 人均（元）",
            "云岭乡 | 1203 | 86.5 | 719",
            "白石镇 | 877 | 109.0 | 1243",
            "北塘镇 | 96 | 12.3 | 1281",
        ),
        (0, _WAN, _YUAN),
        lines="none",
    ),
    Case(
        "three lines",
        (
            "年度 | 预算（亿元） | 决算（亿元）",
            "2021年 | 12.5 | 12.36",
            "2022年 | 13.1 | 12.98",
            "2023年 | 14.0 | 13.75",
        ),
        (_YI, _YI),
        lines="heads",
    ),
    Case(
        "lines across",
        (
            "项目 | 计划（万元） | 完成（万元） | 完成率",
            "校舍改造 | 2300 | 2185 | 95%",
            "操场 | 150 | 150 | 100%",
            "图书 | 45.6 | 40 | 87.7%",
        ),
        (_WAN, _WAN, 0),
        lines="across",
    ),
    Case(
        "long names",
        (
            "项目名称 | 实施单位 | 金额（万元）",
            "青禾县农村饮水安全巩固提升工程（二期）及配套管网改造项目 | 县水利局 | 1890.5",
            "白石镇卫生院达标改造和设备购置项目 | 县卫生健康局 | 320",
        ),
        (_WAN,),
        names=2,
        widths=(3200, 3000, 2600),
    ),
    Case(
        "small and wide",
        (
            "单位 | 合计 | 一季度 | 二季度 | 三季度 | 四季度",
            "县水利局 | 400 | 100 | 90 | 110 | 100",
            "县教育局 | 820 | 200 | 210 | 190 | 220",
            "总计 | 1220 | 300 | 300 | 300 | 320",
        ),
        (_WAN, _WAN, _WAN, _WAN, _WAN),
        size=9,
        unit="（单位：万元）",
    ),
    Case(
        "wide, aligned",
        (
            "单位 | 合计 | 中央 | 省级 | 市级 | 县级",
            "水利 | 400 | 100 | 90 | 110 | 100",
            "教育 | 820 | 200 | 210 | 190 | 220",
            "合计 | 1220 | 300 | 300 | 300 | 320",
        ),
        (_WAN, _WAN, _WAN, _WAN, _WAN),
        lines="none",
        size=10.5,
        unit="单位：万元",
    ),
    Case(
        "heads in three rows",
        (
            "项目 v3 | 资金（万元） >3",
            "上级 >2 | 本级 v2",
            "中央 | 省",
            "渠道 | 300 | 120 | 80",
            "水库 | 900 | 260 | 140",
        ),
        (_WAN, _WAN, _WAN),
        heads=3,
    ),
)


def rows(_runs: int, home: Path) -> Iterator[Row]:
    """The tables that may be looked at, and those that are held back."""
    if shutil.which("soffice") is None:
        return
    counts = [counted(case, path, home) for case, path in zip(CASES, printed(home), strict=True)]
    for name, is_held_back in (("two thirds of the tables", False), ("the third held back", True)):
        found = [each for at, each in enumerate(counts) if (at % _HELD_BACK == _HELD_BACK - 1) == is_held_back]
        sums = sum(each.sums for each in found)
        yield Row(f"{name}: sums with their heads, of {sums}", sum(each.headed for each in found), "")
        yield Row(f"{name}: sums right in yuan, of {sums}", sum(each.right for each in found), "")
        wrong = sum(each.wrong for each in found)
        yield Row(f"{name}: cells with a wrong sum", wrong, "", aim="0", met=wrong == 0)


def printed(home: Path) -> list[Path]:
    """The tables as PDFs, made by LibreOffice."""
    folder = home / "printed"
    folder.mkdir()
    sources = [folder / f"{at:02}.docx" for at in range(len(CASES))]
    for case, path in zip(CASES, sources, strict=True):
        path.write_bytes(docx("".join(_document(case))))
    command = ["soffice", *office_options(home), "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, env=environment(home), capture_output=True, check=True)
    return [path.with_suffix(".pdf") for path in sources]


def _document(case: Case) -> Iterator[str]:
    yield paragraph("关于第12号建议的答复")
    yield paragraph("某某代表：")
    yield paragraph(_TEXT)
    if case.unit:
        yield f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>{case.unit}</w:t></w:r></w:p>'
    yield _table(case)
    yield paragraph("感谢您对我们工作的关心和支持。")


def _table(case: Case) -> str:
    count = len(case.units) + case.names
    widths = case.widths or (_WIDTH // count,) * count
    sides = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in _LINES[case.lines].split())
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(f"<w:tr>{''.join(_cells(case, at, widths))}</w:tr>" for at in range(len(case.rows)))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
    )


def _cells(case: Case, at: int, widths: Sequence[int]) -> Iterator[str]:
    """The cells of a row, those among them that go on with one of the row above."""
    column = 0
    below = _merged_into(case, at)
    row = case.cells(at)
    while column < len(widths):
        merge = ""
        if column in below:
            cell, merge = Cell("", below[column]), "<w:vMerge/>"
        else:
            cell = next(row)
            merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
        width = sum(widths[column : column + cell.columns])
        line = '<w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders>'
        border = line if case.lines == "heads" and at == case.heads - 1 else ""
        place = "left" if column < case.names else "right" if case.lines == "none" and at >= case.heads else "center"
        yield (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:gridSpan w:val="{cell.columns}"/>{merge}{border}'
            f'</w:tcPr><w:p><w:pPr><w:jc w:val="{place}"/></w:pPr>'
            f'<w:r><w:rPr><w:sz w:val="{round(2 * case.size)}"/></w:rPr>'
            f"<w:t>{escape(cell.words)}</w:t></w:r></w:p></w:tc>"
        )
        column += cell.columns


def _merged_into(case: Case, at: int) -> dict[int, int]:
    """The columns of a row at which a cell of a row above goes on, and how many it takes."""
    found: dict[int, int] = {}
    taken: dict[int, int] = {}  # until which row the cell in a column goes
    for place in range(at + 1):
        column = 0
        cells = case.cells(place)
        while column < len(case.units) + case.names:
            if taken.get(column, 0) > place:
                if place == at:
                    found[column] = 1
                column += 1
                continue
            cell = next(cells)
            taken.update({column + along: place + cell.rows for along in range(cell.columns)})
            column += cell.columns
    return found


def counted(case: Case, path: Path, home: Path) -> Count:
    """What became of a table's sums."""
    text = _answer(home, "text", str(path))
    outline, figures = (json.loads(_answer(home, command, str(path), "--json")) for command in ("outline", "figures"))
    heads = dict(_headed(text, outline))
    values = {each["start"]: Decimal(each["value"]) for each in figures if each["kind"] == "money"}
    grid = case.grid()
    sums = headed = right = wrong = 0
    for row in grid[case.heads :]:
        for at, unit in enumerate(case.units):
            column = case.names + at
            said = row[column]
            above = _said(head[column] for head in grid[: case.heads])
            own = [
                place
                for place, (words, *found) in heads.items()
                if words == said and found == [_said(row[: case.names]), above]
            ]
            value = values.get(own[0]) if own else None
            expected = Decimal(said.replace(",", "").rstrip("%")) * unit
            sums += unit > 0
            headed += unit > 0 and bool(own)
            right += unit > 0 and value == expected
            wrong += value is not None and value != expected
    return Count(sums, headed, right, wrong)


def _headed(text: str, outline: dict[str, Any]) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """The cells of tables by their places: their words, and the heads of their row and column."""
    for table in outline.get("tables", ()):
        for row in table["rows"]:
            for (start, end), heads in zip(row["cells"], table["columns"], strict=False):
                yield start, (text[start:end], _said(row["heads"]), _said(heads))


def _said(words: Any) -> str:
    """Heads without blanks, each once."""
    return " ".join(dict.fromkeys("".join(each.split()) for each in words if each))


def _answer(home: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "reader", *arguments]
    return subprocess.run(command, env=environment(home), cwd=ROOT, capture_output=True, text=True, check=False).stdout
