"""A number that is cut, wrapped or blotted is read whole or not at all, never by its head or its tail."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.figures import FigureKind, Qualifier, recognise
from tests.figures.readings import readings
from tests.numerals import han

MONEY, PERCENT = FigureKind.MONEY, FigureKind.PERCENT
BREAKS = ["\n", " ", "  ", "\u3000", "\xa0", " \n", "\n ", "·", "■", "□", "\ufffd", "*"]
BLOTS = ["■", "□", "\ufffd", "*", "▇", "×"]
UNITS = ["元", "万元", "亿元", "余万元", "万美元", "%"]
SENTENCES = [
    "共安排资金{}，用于修路。",
    "较上年{}。",
    "配套{}",
    "同比增长{}；另拨96万元。",
    "（其中{}）",
    "投资约{}左右",
]


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A printed number: plain, with a point, in groups of three, or in Han numerals."""
    whole = draw(st.integers(1, 10**8))
    form = draw(st.sampled_from(["{}", "{:,}", "{}.5", "{:,}.25", "han"]))
    return han(whole) if form == "han" else form.format(whole)


def values(text: str) -> list[object]:
    """The values of all sums and percentages but the one that every sentence may have besides."""
    return [
        each.value or each.amount.ends
        for each in recognise(text)
        if each.kind in (MONEY, PERCENT) and each.value != 960000
    ]


@settings(max_examples=400)
@given(numbers(), st.sampled_from(UNITS), st.sampled_from(SENTENCES), st.sampled_from(BREAKS), st.data())
def test_what_stands_in_a_number_never_leaves_a_part_of_it(
    number: str, unit: str, sentence: str, break_: str, data: st.DataObject
) -> None:
    printed = number + unit
    place = data.draw(st.integers(1, len(printed) - 1))
    whole = values(sentence.format(printed))
    left = values(sentence.format(printed[:place] + break_ + printed[place:]))
    assert all(value is None or value in whole for value in left)


@settings(max_examples=300)
@given(numbers(), st.sampled_from(UNITS), st.sampled_from(SENTENCES), st.sampled_from(BLOTS), st.data())
def test_a_blotted_character_never_leaves_a_part_of_a_number(
    number: str, unit: str, sentence: str, blot: str, data: st.DataObject
) -> None:
    printed = number + unit
    place = data.draw(st.integers(0, len(number) - 1))
    whole = values(sentence.format(printed))
    left = values(sentence.format(printed[:place] + blot + printed[place + 1 :]))
    assert all(value is None or value in whole for value in left)
