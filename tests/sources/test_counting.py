"""Numbers are printed as Word's lists print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.counting import counted
from reader.text.numerals import value


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九"}),
        (
            "chineseCountingThousand",
            {2: "二", 21: "二十一", 100: "一百", 105: "一百零五", 110: "一百一十", 1001: "一千零一"},
        ),
        ("japaneseCounting", {3: "三", 12: "十二"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 23: "贰拾叁"}),
        ("ideographDigital", {1: "一", 10: "一〇"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥"}),
        ("decimal", {1: "1", 10: "10"}),
        ("decimalZero", {1: "01", 10: "10"}),
        ("padded.3", {1: "001", 12: "012", 1234: "1234"}),
        ("numberInDash", {3: "- 3 -"}),
        ("decimalFullWidth", {1: "１", 12: "１２"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "51"}),
        ("decimalEnclosedCircleChinese", {3: "③"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇", 21: "21"}),
        ("decimalEnclosedFullstop", {1: "⒈"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 28: "bb"}),
        ("upperLetter", {2: "B"}),
        ("lowerRoman", {4: "iv", 1994: "mcmxciv"}),
        ("upperRoman", {9: "IX"}),
        ("none", {1: ""}),
        ("bullet", {1: ""}),
        ("unheardOf", {7: "7"}),
    ],
)
def test_a_format_prints_its_numbers(form: str, printed: dict[int, str]) -> None:
    assert {number: counted(number, form) for number in printed} == printed


@given(st.integers(1, 99))
def test_chinese_numbers_are_read_back(number: int) -> None:
    assert value(counted(number, "chineseCounting")) == number


@given(st.integers(-10, 10**9), st.sampled_from(["chineseCounting", "upperRoman", "lowerLetter", "ideographZodiac"]))
def test_any_number_is_printed_shortly(number: int, form: str) -> None:
    assert 0 < len(counted(number, form)) < 400
