"""The rules of a table are found in a page's picture, however it slants and they are broken."""

from typing import Any

import pytest

from reader.sources.print.grids import Cell

pytest.importorskip("cv2", reason="the extra is not installed")

import cv2
import numpy as np

from reader.sources.scanned.ruling import Ruling

DOTS, SIZE = 72.0, 12.0
XS, YS = (60, 160, 260, 360), (100, 124, 148, 172)
CELLS = {(row, column, 1, 1) for row in range(3) for column in range(3)}


def table(*, merged: bool = False) -> Any:
    """A page of paper with a table of three rows and columns, a short stroke in each cell; two heads may be one."""
    page = np.full((400, 420), 245, np.uint8)
    for y in YS:
        cv2.line(page, (XS[0], y), (XS[-1], y), 30, 1)
    for x in XS:
        top = YS[1] if merged and x == XS[2] else YS[0]
        cv2.line(page, (x, top), (x, YS[-1]), 30, 1)
    for x in XS[:-1]:
        for y in YS[:-1]:
            cv2.rectangle(page, (x + 40, y + 7), (x + 46, y + 16), 30, -1)
    return page


def slanting(page: Any, degrees: float) -> Any:
    middle = page.shape[1] / 2, page.shape[0] / 2
    turn = cv2.getRotationMatrix2D(middle, degrees, 1.0)
    return cv2.warpAffine(page, turn, page.shape[::-1], flags=cv2.INTER_CUBIC, borderValue=245)


def cells(page: Any) -> set[Cell]:
    [grid] = Ruling(page, DOTS, SIZE, 0.0).grids
    return set(grid.cells())


@pytest.mark.parametrize("degrees", [0, 0.4, -1.3, 3])
def test_the_cells_of_a_table_are_found_however_it_slants(degrees: float) -> None:
    assert cells(slanting(table(), degrees)) == CELLS


def test_a_merged_head_is_one_cell() -> None:
    assert cells(table(merged=True)) == (CELLS - {(0, 1, 1, 1), (0, 2, 1, 1)}) | {(0, 1, 1, 2)}


def test_a_character_in_a_merged_head_does_not_go_on_the_rule_below_it() -> None:
    page = table(merged=True)
    cv2.rectangle(page, (XS[2] - 8, YS[0] + 5), (XS[2] + 8, YS[1] - 6), 30, -1)

    [grid] = Ruling(page, DOTS, 1.5 * SIZE, 0.0).grids

    assert (0, 1, 1, 2) in set(grid.cells())


def test_rules_with_gaps_are_whole_and_a_page_may_be_darker_at_its_edge() -> None:
    page = table()
    for gap in range(70, 360, 37):
        page[:, gap : gap + 3] = 245
    page = (page * np.linspace(1.0, 0.6, page.shape[1])[None]).astype(np.uint8)

    assert cells(page) == CELLS


def test_strokes_of_characters_are_no_rules() -> None:
    page = np.full((400, 420), 245, np.uint8)
    for y in range(60, 340, 20):
        for x in range(60, 360, 14):
            cv2.rectangle(page, (x, y), (x + 11, y + 11), 30, 1)
            cv2.line(page, (x, y + 6), (x + 11, y + 6), 30, 1)

    ruling = Ruling(page, DOTS, SIZE, 0.01)

    assert (ruling.rules, ruling.grids) == ([], [])
    assert ruling.erased(page[:, :, None]).shape == (400, 420, 1)


def test_an_empty_page_has_no_rules() -> None:
    assert Ruling(np.full((100, 100), 255, np.uint8), DOTS, 0.0, 0.0).grids == []


def test_the_rules_of_a_table_are_erased_and_what_stands_in_its_cells_is_not() -> None:
    page = slanting(table(), 1.0)
    left = Ruling(page, DOTS, SIZE, 0.0).erased(cv2.cvtColor(page, cv2.COLOR_GRAY2BGR))[:, :, 0]

    assert (page < 150).sum() > 9 * 60 + 1000
    assert 9 * 50 < (left < 150).sum() < 9 * 75


def test_a_line_that_goes_over_a_rule_is_cut_there_and_one_in_a_merged_cell_is_not() -> None:
    ruling = Ruling(table(merged=True), DOTS, SIZE, 0.0)

    def parts(row: int) -> list[tuple[int, int]]:
        top, bottom = YS[row] + 6, YS[row] + 18
        box = [(170, top), (350, top), (350, bottom), (170, bottom)]
        return [(round(part[0][0]), round(part[1][0])) for part in ruling.parts(box)]

    assert parts(0) == [(170, 350)]
    assert parts(1) == [(170, 260), (260, 350)]


def test_cells_in_which_nothing_was_found_are_looked_at() -> None:
    page = table()
    page[YS[2] + 1 : YS[3], XS[2] + 1 : XS[3]] = 245  # the last one is empty
    ruling = Ruling(page, DOTS, SIZE, 0.0)
    found = [(x + 35, y + 5, x + 50, y + 20) for y in YS[:-1] for x in XS[:-1]][1:-1]
    boxes = [[(left, top), (right, top), (right, bottom), (left, bottom)] for left, top, right, bottom in found]

    [missed] = ruling.unread(boxes)

    assert abs(missed.mean(axis=0) - (XS[0] + 43, YS[0] + 11.5)).max() < 2
