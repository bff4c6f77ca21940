"""Columns are refused however near each other they stand and however few lines they have; what only looks so isn't."""

import pytest

from reader.sources.print.glyphs import Glyph
from reader.sources.print.layout import ColumnsError
from tests.sources.typeset import LEFT, TOP, half, text

SIZE, PITCH = 16.0, 28.0
PROSE = "县财政安排专项资金，用于供水设施改造；全部项目按期完工，群众反映良好。下一步，继续加强管护，公开进度。"


def put(words: str, left: float, row: float, tracking: float = 0.0) -> list[Glyph]:
    """Words on a row, so many characters from the margin."""
    found: list[Glyph] = []
    place = LEFT + left * SIZE
    for sign in words:
        found.append(Glyph(sign, place, place + half(sign) * SIZE, TOP + row * PITCH, SIZE))
        place += (half(sign) + tracking) * SIZE
    return found


def column(left: float, width: int, rows: int, first: float = 0.0, begin: int = 0) -> list[Glyph]:
    words = PROSE * (rows * width // len(PROSE) + 2)
    return [
        glyph
        for row in range(rows)
        for glyph in put(words[begin + row * width : begin + (row + 1) * width], left, first + row)
    ]


def full(rows: int, first: float = 0.0) -> list[Glyph]:
    return column(0, 28, rows, first)


def page(rows: list[list[Glyph]]) -> list[Glyph]:
    return [glyph for row in rows for glyph in row]


@pytest.mark.parametrize("gap", [0.4, 0.6, 0.8, 1.5, 3.0])
@pytest.mark.parametrize("rows", [4, 5, 12])
@pytest.mark.parametrize("lower", [0.0, 0.5])
def test_two_columns_are_refused(gap: float, rows: int, lower: float) -> None:
    printed = [*full(6), *column(0, 14, rows, 6), *column(14 + gap, 14, rows, 6 + lower, 5), *full(6, 6.5 + rows)]

    with pytest.raises(ColumnsError):
        text([printed])


@pytest.mark.parametrize("gap", [0.5, 1.2])
def test_three_columns_of_a_few_lines_are_refused(gap: float) -> None:
    printed = [glyph for at in range(3) for glyph in column(at * (9 + gap), 9, 5, begin=3 * at)]

    with pytest.raises(ColumnsError):
        text([printed])


def test_facts_beside_each_other_are_no_columns() -> None:
    rows = [("联系人：某某某某某", "联系电话：0000-1234567"), ("经办人：某某某某某", "电子邮箱：a@qinghe.example")] * 3
    printed = [
        glyph for row, words in enumerate(rows) for at, each in enumerate(words) for glyph in put(each, 14 * at, row)
    ]

    assert text([printed]).count("联系电话") == 3


def test_numbers_that_stand_apart_from_their_items_are_no_column() -> None:
    rows = [[*put(f"{row + 1}.", 0, row), *put(PROSE[row : row + 26], 1.6, row)] for row in range(6)]

    assert "1.县财政" in text([page(rows)])


@pytest.mark.parametrize("tracking", [0.2, 0.5])
def test_words_that_are_set_apart_are_no_columns(tracking: float) -> None:
    rows = [put((PROSE * 2)[row : row + 20], 0, row, tracking) for row in range(8)]

    assert PROSE[:20] in text([page(rows)])


def test_words_of_latin_letters_that_chance_to_leave_a_place_open_are_no_columns() -> None:
    rows = [put("the county funds water pipes in towns", 0, row, 0.05) for row in range(6)]

    assert text([page(rows)]).count("county funds") == 6
