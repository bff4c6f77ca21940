"""Numbers are known whole, also where a line ends in one."""

from pathlib import Path

import pytest

from reader.library.grams import AllOf
from reader.library.noted import NO_NOTES
from reader.library.numbers import numbers_asked, numbers_in
from reader.library.parts import part_of
from reader.library.query import parse
from tests.library.making import letter, place_in


@pytest.mark.parametrize(
    ("words", "joints", "numbers"),
    [
        ("安排3456万元，2023年12月", [], {"3456", "2023", "12"}),
        ("共2800万元", [3], {"28", "2800", "00"}),  # 共28, and 00万元 in the next line
        ("1234", [1, 2], {"1", "12", "1234", "2", "234", "34"}),
        ("资金", [], set()),
    ],
)
def test_a_text_has_its_numbers_whole_and_from_and_to_line_ends(
    words: str, joints: list[int], numbers: set[str]
) -> None:
    assert set(numbers_in(words, joints)) == numbers


def test_a_column_of_digits_without_end_has_no_more_numbers_than_it_has_digits_by_a_few() -> None:
    assert len(list(numbers_in("1" * 1_000, range(1, 1_000)))) <= 20 * 1_000


@pytest.mark.parametrize(
    ("words", "is_whole", "numbers"),
    [
        ("19万元", True, ["19"]),
        ("19万元", False, []),
        ("共19万元，2", True, ["19", "2"]),
        ("共19万元，2", False, ["19"]),
        ("1" * 21, True, []),
    ],
)
def test_numbers_are_asked_for_where_they_are_whole(words: str, is_whole: bool, numbers: list[str]) -> None:
    assert list(numbers_asked(words, is_whole=is_whole)) == numbers


def test_the_index_tells_a_number_from_others_that_have_its_digits(tmp_path: Path) -> None:
    said = {"one": "安排3132万元。", "others": "安排31万元、13万元和32万元。", "longer": "安排53132万元。"}
    made = place_in(tmp_path, {f"{name}.txt": letter(words) for name, words in said.items()})
    made.update()

    with made.opened() as library:
        grams = part_of(parse("3132万元"), library, 0, NO_NOTES).grams
        assert library.are_having(grams) == 1
        assert library.are_having(AllOf(("31", "13", "32"))) == 3


def test_a_number_at_a_line_end_goes_on_or_not_on_both_sides(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"1.txt": "安排资金5\n19300万元。"})
    made.update()

    assert [bool(made.names(each)) for each in ("5", "519300万元", "19300万元", "19", "5 193")] == [
        True,
        True,
        True,
        False,
        False,
    ]
