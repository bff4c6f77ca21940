"""Words are found whatever their case and width, where they stand, and around the ends."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import Span
from reader.text.search import MOST_HITS, Search, folded, unwrapped
from tests.growth import IN_PROPORTION, growth
from tests.pages import PAGES

# Letters whose lower case has another length, depends on what stands beside them, or is several letters'.
AWKWARD = st.text(st.sampled_from("İıßΣσςKkÅǅﬁaAａＡ１1￥¥（(，, \u3000\xa0资金"), max_size=12)


def joined(words: str) -> str:
    """Words as they are searched for, without any blank: a line's end may stand for one."""
    return "".join(folded(words).split())


def found(text: str, words: str) -> list[str]:
    search = Search(text)
    search.find(words)
    return [hit.of(text) for hit in search.hits]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        *(("GDP", "gdp"), ("gdp", "GDP"), ("ＧＤＰ", "gdp"), ("gdp", "ＧＤＰ")),
        *(("２０２３", "2023"), ("2023", "２０２３"), ("（含）", "(含)"), ("(含)", "（含）")),
        *(
            ("水，电", "水,电"),
            ("财政\u3000局", "财政 局"),
            ("财政\xa0局", "财政 局"),
            ("￥500", "¥500"),
            ("¥500", "￥500"),
        ),
        *(("⼭区⼈⺠", "山区人民"), ("山区人民", "⼭区⼈⺠"), ("\uf98e度", "年度")),
        *(("ΣΑΣ", "σας"), ("Σ", "ς"), ("İ", "İ")),
    ],
)
def test_case_and_width_make_no_difference(text: str, words: str) -> None:
    assert found(f"安排{text}资金", words) == [text]


def test_a_letter_is_found_whatever_stands_before_it() -> None:
    assert found("资金ΑΣ", "Σ") == ["Σ"]


def test_other_words_are_not_found() -> None:
    assert found("安排资金540万元", "拨付") == []


def test_no_words_find_nothing() -> None:
    assert found("安排资金", "") == []


def test_hits_do_not_overlap() -> None:
    assert found("一一一一一", "一一") == ["一一", "一一"]


def test_no_more_hits_are_kept_than_anybody_walks() -> None:
    assert len(found("元" * (MOST_HITS + 5), "元")) == MOST_HITS


@given(PAGES | AWKWARD)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(AWKWARD, AWKWARD)
def test_a_letter_is_folded_alike_wherever_it_stands(before: str, after: str) -> None:
    assert folded(before + after) == folded(before) + folded(after)


@given(PAGES, st.integers(0, 200), st.integers(1, 6))
def test_every_stretch_of_a_text_finds_itself(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    search = Search(text)
    search.find(words)

    if words.replace("\n", "").strip(" "):
        assert search.hits
    assert all(joined(hit.of(text)) == joined(words) for hit in search.hits)


@pytest.fixture
def search() -> Search:
    search = Search("资金甲，资金乙，资金丙")
    search.find("资金")
    return search


def test_the_next_hit_begins_after_an_offset_and_after_the_last_comes_the_first(search: Search) -> None:
    assert [search.move(offset, 1) for offset in (-1, 0, 4, 8)] == [Span(0, 2), Span(4, 6), Span(8, 10), Span(0, 2)]


def test_the_previous_hit_begins_before_an_offset_and_before_the_first_comes_the_last(search: Search) -> None:
    assert [search.move(offset, -1) for offset in (11, 8, 4, 0)] == [Span(8, 10), Span(4, 6), Span(0, 2), Span(8, 10)]


def test_the_hit_that_is_looked_at_is_the_one_moved_to(search: Search) -> None:
    search.move(5, 1)

    assert (search.current, search.hit) == (2, Span(8, 10))


def test_a_new_search_looks_at_no_hit_yet(search: Search) -> None:
    search.move(0, 1)
    search.find("乙")

    assert (search.words, search.current, search.hit) == ("乙", None, None)


def test_where_there_is_no_hit_there_is_nowhere_to_move(search: Search) -> None:
    search.find("拨付")

    assert search.move(0, 1) is None
    assert search.hit is None


@pytest.mark.parametrize(
    ("text", "words", "hit"),
    [
        ("完成投资3亿\n元，其中", "3亿元", "3亿\n元"),
        ("完成投资3亿  \n　　元，其中", "3亿元", "3亿  \n　　元"),
        ("完成投资3\n亿\n元", "3亿元", "3\n亿\n元"),
        ("the New\nYork office", "new york", "New\nYork"),
        ("执行\nGB标准", "执行gb", "执行\nGB"),
        ("安排3亿元 \n　　用于修路", "3亿元", "3亿元"),
        ("安排3亿元 \n　　用于修路", "用于", "用于"),
    ],
)
def test_words_are_found_across_the_ends_of_lines_and_take_in_none_beside_them(text: str, words: str, hit: str) -> None:
    assert found(text, words) == [hit]


@given(st.text("一二三ab \n", max_size=40), st.integers(0, 40), st.integers(1, 8))
def test_what_stands_in_some_lines_is_found_there(text: str, start: int, length: int) -> None:
    words = text[start : start + length].strip()
    search = Search(text)
    search.find(words)

    assert bool(words) == any(hit.start < start + length and hit.end > start for hit in search.hits)
    assert all(joined(hit.of(text)) == joined(words) for hit in search.hits)


@given(st.text(st.sampled_from("ab9 \n甲A。"), max_size=24))
def test_a_line_s_end_with_its_blanks_is_a_blank_between_words_in_letters_and_else_nothing(text: str) -> None:
    marked = re.sub(r"(?<=[a-z0-9]) *\n[ \n]*(?=[a-z])", "|", folded(text))
    assert unwrapped(folded(text)).words == re.sub(r" *\n[ \n]*", "", marked).replace("|", " ")


@pytest.mark.parametrize("blanks", [" ", "　", "\n", " \n"])
def test_the_time_to_bring_lines_in_one_grows_with_the_blanks_among_them(blanks: str) -> None:
    assert (
        growth(lambda text: unwrapped(folded(text)), lambda count: f"资金{blanks * count}用于修路", 4_000)
        < IN_PROPORTION
    )


def test_the_time_to_search_lines_grows_with_them() -> None:
    def search(text: str) -> None:
        Search(text).find("三亿元")

    assert growth(search, lambda lines: "县里安排资金三亿\n元用于修路\n" * lines, 2_000) < IN_PROPORTION


@given(st.text(st.sampled_from("资金19ab （，\n\u3000"), max_size=30))
def test_a_place_in_a_text_with_its_lines_in_one_is_one_of_the_text(text: str) -> None:
    line = unwrapped(folded(text))

    assert "\n" not in line.words
    for place, character in enumerate(line.words):
        there = folded(text[line.in_text(place)])
        assert there == character or (character == " " and there == "\n")
