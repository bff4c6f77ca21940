"""For comparing, widths of characters and blanks don't count, and every place leads back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import Span
from reader.text.comparing import Folded, folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("安排540万元，其中", "安排540万元,其中"),
        ("（一）水源", "(一)水源"),
        ("资金５４０万元", "资金540万元"),
        ("青财函〔2023〕61号", "青财函[2023]61号"),
        ("二Ｏ二三年", "二O二三年"),
        ("“两免”政策", '"两免"政策'),
        ("2－3亿元", "2—3亿元"),
        ("　　县财政\n安排 540\u200b万元", "县财政安排540万元"),
        ("占60％", "占60%"),
        ("⽔利⼯程540万元", "水利工程540万元"),
    ],
)
def test_these_are_the_same_for_comparing(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("540万元", "54万元"), ("1.5亿", "15亿"), ("不少于", "少于"), ("一", "—")])
def test_these_are_not(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text("甲乙1，,（( 　\n\u200bＡ"))
def test_every_character_that_counts_leads_back_to_itself(text: str) -> None:
    words = Folded(text)

    assert [folded(text[offset]) for offset in words.offsets[:-1]] == list(words.words)
    assert words.offsets[-1] == len(text)


@given(st.text("甲乙1，,（( 　\n"), st.data())
def test_a_span_and_its_stretch_have_the_same_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    words = Folded(text)
    stretch = words.within(span)

    assert stretch.of(words.words) == folded(span.of(text))
    assert folded(words.place(stretch).of(text)) == stretch.of(words.words)


def test_a_line_begins_where_a_line_end_was() -> None:
    words = Folded("甲乙\n　　丙\n\n丁")

    assert list(words.line_ends()) == [2, 3, 3]
    assert [words.begins_line(index) for index in range(5)] == [True, False, True, True, True]
