"""A row that is short, or holds a table, keeps its cells below their heads, from each kind of document."""

from collections.abc import Callable

import pytest

from tests.sources.documents import paragraph
from tests.sources.docx.lines import lines as word_lines
from tests.sources.html.test_page import lines as page_lines

Rows = list[list[object]]
HEADS: list[object] = ["项目", "2022年", "2023年"]


def of_page(rows: Rows) -> list[str]:
    """The lines of a page with a table; rows within a cell are one of its own."""

    def table(rows: Rows) -> str:
        cells = ("".join(f"<td>{table(cell) if isinstance(cell, list) else cell}</td>" for cell in row) for row in rows)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"

    return page_lines(table(rows))


def of_word(rows: Rows) -> list[str]:
    """The same of a Word document."""

    def cell(words: object) -> str:
        return f"<w:tc>{table(words) + '<w:p/>' if isinstance(words, list) else paragraph(str(words))}</w:tc>"

    def table(rows: Rows) -> str:
        return f"<w:tbl>{''.join(f'<w:tr>{str().join(map(cell, row))}</w:tr>' for row in rows)}</w:tbl>"

    return word_lines(table(rows))


KINDS = pytest.mark.parametrize("of", [of_page, of_word])
Made = Callable[[Rows], list[str]]


@KINDS
def test_a_short_row_of_numbers_has_empty_cells_at_its_end(of: Made) -> None:
    assert of([HEADS, ["道路", "100"], ["水利", "200", "300"]]) == [
        "项目 | 2022年 | 2023年",
        "道路 | 100 |",
        "水利 | 200 | 300",
    ]


@KINDS
def test_a_short_row_of_labels_stays_as_it_is(of: Made) -> None:
    assert of([["文号", "甲", "日期", "乙"], ["标题", "关于道路的答复"]]) == [
        "文号 | 甲 | 日期 | 乙",
        "标题 | 关于道路的答复",
    ]


@KINDS
def test_no_row_is_as_wide_as_one_of_another_table(of: Made) -> None:
    assert of([[[["甲", "1", "2"]]], ["乙", "3"]]) == ["甲 | 1 | 2", "乙 | 3"]


@KINDS
def test_a_small_table_beside_numbers_leaves_them_below_their_heads(of: Made) -> None:
    parts = [["省级", "100"], ["市级", "50"]]
    assert of([HEADS, ["道路", parts, "300"]]) == ["项目 | 2022年 | 2023年", "道路 | 省级 100 市级 50 | 300"]
    assert of([HEADS, ["道路", [["150"]], "—"]]) == ["项目 | 2022年 | 2023年", "道路 | 150 | —"]


@KINDS
def test_a_table_beside_words_lays_a_page_out(of: Made) -> None:
    assert of([[[["道路", "100"], ["水利", "200"]], "上一篇"]]) == ["道路 | 100", "水利 | 200", "上一篇"]
