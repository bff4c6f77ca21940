"""The words around a hit begin and end at marks, and in no number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.hits import beginning, snippets_of
from reader.text import Span
from reader.typesetting.cutting import beginning_at, end_at, last_cut, may_cut, shortened
from reader.typesetting.wrap import cells


@pytest.mark.parametrize(
    "text",
    [
        "安排1234|.56万元",
        "安排12|34万元",
        "安排1,2|34元",
        "安排1234|万元",
        "安排1234万|元",
        "安排12\n|34万元",
        "安排12|\n34万元",
        "二千|八百万元",
        "二千八百万|元",
        "增长12.5|%",
        "report|ing",
    ],
)
def test_no_number_is_cut_nor_a_word_of_letters(text: str) -> None:
    place = text.index("|")
    assert not may_cut(text.replace("|", ""), place)


@pytest.mark.parametrize("text", ["安排|1234万元", "1234万元|用于", "统一|部署", "完成\n|其中", "|资金", "资金|"])
def test_between_words_a_text_may_be_cut(text: str) -> None:
    place = text.index("|")
    assert may_cut(text.replace("|", ""), place)


def test_it_begins_behind_the_first_mark_of_the_first_half_and_ends_with_the_last_one_of_the_second() -> None:
    text = "甲乙丙，丁戊己庚辛壬癸，水"
    assert (beginning_at(text, 1, 11), beginning_at(text, 5, 11)) == (4, 5)
    assert (end_at(text, 1, 13), end_at(text, 1, 10)) == (12, 10)


def test_what_has_no_end_is_cut_where_it_stands() -> None:
    text = "1" * 200
    assert (beginning_at(text, 50, 90), end_at(text, 50, 90), last_cut(text, 50, 90)) == (50, 90, 90)
    assert beginning(text).words == "1" * 48


@given(st.text("水，。\n1.,万元a 千", max_size=120), st.integers(0, 119))
def test_a_snippet_is_its_part_of_the_text_and_cuts_no_number(text: str, at: int) -> None:
    text = f"{text[:at]}供水{text[at:]}"
    hit = Span(text.index("供水"), text.index("供水") + 2)
    (snippet,) = snippets_of(text, [hit])
    assert snippet.span.of(text).replace("\n", " ") == snippet.words
    assert [mark.of(snippet.words) for mark in snippet.marks] == ["供水"]
    for place in (snippet.span.start, snippet.span.end):
        around = text[max(0, place - 1) : place + 1]
        assert (
            not (around.isdigit() and len(around) == 2)
            or hit.start - snippet.span.start >= 24
            or (snippet.span.end - hit.end >= 24)
        )


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (40, "安排资金1234万元，用于供水"),
        (24, "安排资金1234万元，用于…"),
        (16, "安排资金…"),
        (14, "安排资金…"),
        (9, "安排资金…"),
        (8, "安排资…"),
        (1, "…"),
    ],
)
def test_what_is_too_wide_is_cut_before_a_number_that_has_no_room(width: int, words: str) -> None:
    assert shortened("安排资金1234万元，用于供水", width) == words
    assert cells(words) <= width


def test_a_word_that_is_wider_than_all_is_cut_where_it_stands() -> None:
    assert shortened("a" * 40, 10) == "aaaaaaaaa…"
    assert shortened("1" * 40, 10) == "111111111…"
