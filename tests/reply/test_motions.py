"""Moving by sentences and paragraphs always arrives, growing always grows, and shrinking stays inside."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.reply import Reply, parse
from reader.reply.motions import (
    grown,
    next_paragraph,
    next_sentence,
    paragraph_end,
    previous_paragraph,
    previous_sentence,
    section_starts,
    sentence_end,
    shrunk,
)
from reader.text import Span
from reader.text.sentences import sentence_at
from tests.examples import REPLY, span_of
from tests.pages import PAGES

TEXT = "　　去年安排540万元。够吗？不够，\n\n\u3000\n二、下一步\n　　一是争取资金；二是抓紧施工。感谢！  \n"
SENTENCES = ["去年", "够吗", "不够", "二、", "一是", "感谢"]
PARAGRAPHS = ["去年", "二、", "一是"]


@st.composite
def places(draw: st.DrawFn) -> tuple[str, int]:
    """A page and an offset in it."""
    text = draw(PAGES)
    return text, draw(st.integers(0, len(text)))


def sentences(text: str) -> list[int]:
    """Where sentences begin, by asking at every character."""
    return sorted({sentence_at(text, offset).start for offset, one in enumerate(text) if not one.isspace()})


def paragraphs(text: str) -> list[int]:
    """Where the paragraphs that say something begin."""
    starts, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(start + len(line) - len(line.lstrip()))
        start += len(line) + 1
    return starts


def course(text: str, move: Callable[[str, int], int], offset: int) -> list[int]:
    """The places that a motion comes through until it stays where it is."""
    passed = []
    while (place := move(text, offset)) != offset:
        passed.append(place)
        offset = place
    return passed


def test_the_small_text_has_the_sentences_and_paragraphs_that_a_reader_sees() -> None:
    assert sentences(TEXT) == [TEXT.index(word) for word in SENTENCES]
    assert paragraphs(TEXT) == [TEXT.index(word) for word in PARAGRAPHS]


def test_sentences_are_passed_one_by_one_to_the_end_and_back() -> None:
    starts = [TEXT.index(word) for word in SENTENCES]

    assert course(TEXT, next_sentence, 0) == [*starts, len(TEXT)]
    assert course(TEXT, previous_sentence, len(TEXT)) == [*reversed(starts), 0]


def test_paragraphs_are_passed_one_by_one_to_the_end_and_back() -> None:
    starts = [TEXT.index(word) for word in PARAGRAPHS]

    assert course(TEXT, next_paragraph, starts[0]) == [*starts[1:], len(TEXT)]
    assert course(TEXT, previous_paragraph, len(TEXT)) == [*reversed(starts), 0]


@pytest.mark.parametrize("text", ["甲。乙。丙。", "　　甲。乙。丙。", "\n\n甲。乙。\n丙。"])
def test_before_the_first_sentence_there_is_nothing_to_go_back_to(text: str) -> None:
    assert previous_sentence(text, text.index("甲")) == 0
    assert previous_sentence(text, 0) == 0


@given(places())
def test_the_next_sentence_is_the_nearest_that_begins_after(place: tuple[str, int]) -> None:
    text, offset = place

    assert next_sentence(text, offset) == min((s for s in sentences(text) if s > offset), default=len(text))


@given(places())
def test_the_previous_sentence_is_the_nearest_that_begins_before(place: tuple[str, int]) -> None:
    text, offset = place

    assert previous_sentence(text, offset) == max((s for s in sentences(text) if s < offset), default=0)


@given(places())
def test_the_next_paragraph_is_the_nearest_after_the_line_s_end(place: tuple[str, int]) -> None:
    text, offset = place
    end = text.find("\n", offset)
    after = [start for start in paragraphs(text) if 0 <= end < start]

    assert next_paragraph(text, offset) == min(after, default=len(text))


@given(places())
def test_the_previous_paragraph_is_the_nearest_that_begins_before(place: tuple[str, int]) -> None:
    text, offset = place

    assert previous_paragraph(text, offset) == max((s for s in paragraphs(text) if s < offset), default=0)


@given(places(), st.integers(0, 40))
def test_a_selection_grows_at_every_step_until_it_is_the_whole_text(place: tuple[str, int], length: int) -> None:
    text, start = place
    reply = parse(text)
    span = Span(start, min(start + length, len(text)))

    while span != Span(0, len(text)):
        larger = grown(reply, span)
        assert larger.covers(span)
        assert len(larger) > len(span)
        span = larger
    assert grown(reply, span) == span


@given(PAGES.filter(bool), st.data())
def test_a_selection_shrinks_inside_itself_until_it_is_one_character(text: str, data: st.DataObject) -> None:
    reply = parse(text)
    point = data.draw(st.integers(0, len(text) - 1))
    span = Span(data.draw(st.integers(0, point)), data.draw(st.integers(point + 1, len(text))))

    while len(span) > 1:
        smaller = shrunk(reply, span, point, [])
        assert span.covers(smaller)
        assert 0 < len(smaller) < len(span)
        span, point = smaller, point if point in smaller else smaller.start


NESTED = """\
一、工作情况
　　去年安排资金540万元。一是更换管道，用去86万元。已经完工。二是增设水泵，已完成。
　　其余资金结转。
二、下一步
　　继续安排。
"""


@pytest.fixture
def nested() -> Reply:
    return parse(NESTED)


def ladder(reply: Reply, span: Span) -> list[Span]:
    steps = [span]
    while (larger := grown(reply, steps[-1])) != steps[-1]:
        steps.append(larger)
    return steps


def test_a_figure_grows_to_clause_sentence_item_paragraph_section_and_text(nested: Reply) -> None:
    steps = [span.of(NESTED) for span in ladder(nested, span_of(NESTED, "86万元"))]

    assert steps[:3] == ["86万元", "用去86万元。", "一是更换管道，用去86万元。"]
    assert steps[3] == "一是更换管道，用去86万元。已经完工。"
    assert steps[4] == NESTED.split("\n")[1]
    assert steps[5].startswith("一、工作情况")
    assert "其余资金结转" in steps[5]
    assert "二、下一步" not in steps[5]
    assert steps[-1] == NESTED


@pytest.mark.parametrize("words", ["86万元", "540", "结转", "继续", "工作"])
def test_a_selection_shrinks_by_the_steps_it_grew_by(nested: Reply, words: str) -> None:
    steps = ladder(nested, span_of(NESTED, words))
    point = steps[0].start

    for smaller, larger in pairwise(steps[1:]):
        assert shrunk(nested, larger, point, []) == smaller


def test_a_clause_shrinks_to_the_figure_at_the_point(nested: Reply) -> None:
    figures = [span_of(NESTED, "540万元"), span_of(NESTED, "86万元")]
    clause = span_of(NESTED, "用去86万元。")

    assert shrunk(nested, clause, figures[1].start, figures) == figures[1]


def test_a_selection_over_two_sentences_grows_to_what_both_are_in(nested: Reply) -> None:
    over = Span(NESTED.index("用去"), NESTED.index("工。"))

    assert grown(nested, over).of(NESTED) == "用去86万元。已经完工。"


def test_section_stops_are_the_beginnings_of_regions_and_sections_in_order() -> None:
    starts = section_starts(parse(REPLY))
    firsts = [REPLY[start:].lstrip("\u3000\n").split("\n")[0] for start in starts]

    assert starts == sorted(set(starts))
    assert firsts[:4] == ["索引号：QH0140-2023-0061", "尊敬的闻溪代表：", "一、资金安排情况", "二、存在的困难"]
    assert any(first.startswith("一是枯水期") for first in [REPLY[start:] for start in starts])


def test_ends_of_sentences_are_gone_to_one_after_the_other() -> None:
    place, ends = 0, []
    while (there := sentence_end(TEXT, place)) > place:
        ends.append(TEXT[: there + 1].rstrip().rpartition("\n")[2].strip()[-3:])
        place = there
    assert ends == ["万元。", "够吗？", "不够，", "下一步", "施工。", "感谢！"]


def test_ends_of_paragraphs_are_gone_to_one_after_the_other_and_have_no_blanks_behind() -> None:
    place, ends = 0, []
    while (there := paragraph_end(TEXT, place)) > place:
        ends.append(TEXT[there - 2 : there + 1])
        place = there
    assert ends == ["不够，", "下一步", "感谢！"]


@given(places())
def test_an_end_is_never_before_where_one_is_and_is_no_blank(place: tuple[str, int]) -> None:
    text, offset = place
    for to_end in (sentence_end, paragraph_end):
        there = to_end(text, offset)
        assert offset <= there <= max(offset, len(text))
        assert there == offset or not text[there].isspace()
