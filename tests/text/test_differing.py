"""What differs between two passages is marked; a number is one word, and widths and blanks are no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.differing import differing, is_number


def marked(old: str, new: str) -> tuple[list[str], list[str]]:
    ours, theirs = differing(old, new)
    return [span.of(old) for span in ours], [span.of(new) for span in theirs]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("资金540万元。", "资金640万元。", (["540"], ["640"])),
        ("资金1,540万元", "资金1,640万元", (["1,540"], ["1,640"])),
        ("资金540万元", "资金５４０ 万元", ([], [])),
        ("县财政安排", "市财政安排", (["县"], ["市"])),
        ("安排资金", "拟安排资金", ([], ["拟"])),
        ("资金540万元，其中", "资金", (["540万元，其中"], [])),
        ("", "新", ([], ["新"])),
    ],
)
def test_numbers_and_characters_that_the_other_has_not_are_marked(
    old: str, new: str, expected: tuple[list[str], list[str]]
) -> None:
    assert marked(old, new) == expected


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        *(("540", True), ("十二", True), ("５", True), ("约3处", True), ("三百万元", True)),
        *(("县", False), ("", False), ("进一步", False)),
    ],
)
def test_what_has_a_digit_or_is_mostly_numerals_is_a_number(words: str, is_one: bool) -> None:
    assert is_number(words) is is_one


def test_what_was_put_in_the_place_of_something_is_one_difference() -> None:
    assert marked("占2.5%。", "占2.5个百分点。") == (["%"], ["个百分点"])
    assert marked("将进一步总结", "将持续总结") == (["进一步"], ["持续"])


@given(st.text("一二5万 ，。", max_size=30), st.text("一二5万 ，。", max_size=30))
def test_without_what_is_marked_both_are_the_same(old: str, new: str) -> None:
    kept = []
    for words, spans in zip((old, new), differing(old, new), strict=True):
        left = [sign for offset, sign in enumerate(words) if not any(offset in span for span in spans)]
        kept.append("".join("".join(left).split()))
    assert kept[0] == kept[1]
