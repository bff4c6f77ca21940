"""Rows are numbered as those of a plain list, near where somebody looks, while most of them are not made."""

from hypothesis import given
from hypothesis import strategies as st

from reader.typesetting.rows import Rows

BLOCKS = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 5)), min_size=1, max_size=300)
"""Blocks as their estimated and their true height."""


def rows_of(blocks: list[tuple[int, int]]) -> Rows[tuple[int, int]]:
    estimates, heights = [list(column) for column in zip(*blocks, strict=True)]
    return Rows(estimates, lambda index: [(index, inside) for inside in range(heights[index])])


@given(BLOCKS)
def test_rows_walked_from_the_top_are_all_rows(blocks: list[tuple[int, int]]) -> None:
    rows = rows_of(blocks)

    walked: list[tuple[int, int]] = []
    while found := rows.at(len(walked)):
        walked.append(rows.of(found[0])[found[1]])

    assert walked == [(index, inside) for index, (_, height) in enumerate(blocks) for inside in range(height)]
    assert rows.height == len(walked)
    assert [rows.first(index) for index, _ in enumerate(blocks)] == [walked.index((n, 0)) for n in range(len(blocks))]


@given(BLOCKS, st.lists(st.integers(0, 299), max_size=8), st.integers(0, 299), st.integers(0, 40))
def test_numbers_near_a_settled_block_hold_wherever_somebody_looked_before(
    blocks: list[tuple[int, int]], before: list[int], index: int, count: int
) -> None:
    every = [(index, inside) for index, (_, height) in enumerate(blocks) for inside in range(height)]
    index %= len(blocks)
    rows = rows_of(blocks)
    for each in before:
        rows.settle(each % len(blocks), 3)

    y = rows.settle(index, count)

    place = every.index((index, 0))
    near = range(-min(count, place), min(count, len(every) - 1 - place) + 1)
    assert [rows.at(y + step) for step in near] == [every[place + step] for step in near]
    assert rows.first(index) == y


def test_of_many_blocks_only_those_near_a_settled_one_are_made() -> None:
    made: list[int] = []

    def block(index: int) -> list[int]:
        made.append(index)
        return [index, index]

    rows = Rows([1] * 100_000, block)
    y = rows.settle(50_000, 40)

    assert [rows.at(y + step) for step in (-40, 0, 41)] == [(49_980, 0), (50_000, 0), (50_020, 1)]
    assert len(made) < 50
