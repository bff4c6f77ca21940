"""Marks that overlap in whatever way are woven into the text as elements that nest, and the text stays as it is."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.exchange.html.weaving import Line, Mark, Piece, Sort, woven
from reader.text import Span
from tests.growth import IN_PROPORTION, growth


def note(start: int, end: int, name: str = "") -> Mark:
    return Mark(Sort.NOTE, Span(start, end), name or f"{start}-{end}", sign="¥")


def drawn(lines: list[Line]) -> str:
    """Lines as markup: elements by their ids, `#` before the one that bears it; signs as `{id}`."""
    return "\n".join("".join(map(_drawn, line.pieces)) for line in lines)


def _drawn(piece: Piece) -> str:
    closed = "".join(")" for _mark in piece.closed)
    signs = "".join(f"{{{'#' * part.is_first}{part.mark.id}}}" for part in piece.signs)
    opened = "".join(f"({'#' * part.is_first}{part.mark.id}:" for part in piece.opened)
    return f"{closed}{signs}{opened}{piece.words}"


SUMS = ((2, 4, "a"), (2, 4, "b"), (1, 4, "c"))


def test_without_marks_lines_are_their_text() -> None:
    assert drawn(list(woven("甲乙\n\n丙\n", []))) == "甲乙\n\n丙\n"
    assert [line.span for line in woven("甲乙\n\n丙\n", [])] == [Span(0, 2), Span(3, 3), Span(4, 5), Span(6, 6)]


def test_marks_that_are_nested_are_nested_elements_the_longest_outside() -> None:
    assert drawn(list(woven("甲乙丙丁", [note(1, 2, "b"), note(0, 4, "a")]))) == "(#a:甲(#b:乙){b}丙丁){a}"


def test_of_marks_that_overlap_the_one_that_begins_later_is_cut_in_two_and_bears_its_id_once() -> None:
    assert drawn(list(woven("甲乙丙丁", [note(0, 3, "a"), note(1, 4, "b")]))) == "(#a:甲(#b:乙丙)){a}(b:丁){b}"


def test_a_mark_over_several_lines_is_opened_in_each_and_has_one_sign_at_its_end() -> None:
    assert drawn(list(woven("甲乙\n\n丙丁", [note(1, 5, "a")]))) == "甲(#a:乙)\n\n(a:丙){a}丁"


def test_a_sum_is_inside_all_others_and_no_sign_is_inside_a_sum() -> None:
    money = Mark(Sort.SUM, Span(1, 4), "s")

    assert drawn(list(woven("甲乙丙丁", [money, note(2, 3, "a")]))) == "甲(#s:乙)(#a:(s:丙)){a}(s:丁)"


def test_of_sums_that_begin_together_the_first_is_a_link_and_each_bears_its_id() -> None:
    one, other, third = (Mark(Sort.SUM, Span(start, end), name, "r") for start, end, name in SUMS)

    assert drawn(list(woven("甲 乙丙丁", [one, other, third]))) == "甲 (#c:(#b:(#a:乙丙)))丁"


def test_a_promise_has_its_sign_before_it_and_its_id_on_its_words() -> None:
    promise = Mark(Sort.PROMISE, Span(1, 3), "p", sign="⚑")

    assert drawn(list(woven("甲乙丙丁", [promise, note(1, 2, "a")]))) == "甲{p}(#p:(#a:乙){a}丙)丁"


def test_white_space_around_words_is_not_marked_and_a_mark_of_nothing_else_has_its_sign_alone() -> None:
    assert drawn(list(woven("甲 乙\n 丙", [note(1, 5, "a")]))) == "甲 (#a:乙){a}\n 丙"
    assert drawn(list(woven("甲\n\n乙", [note(1, 3, "a"), note(4, 4, "b")]))) == "甲{#a}\n\n乙{#b}"


def test_of_too_many_marks_on_one_word_each_has_its_sign_and_its_id_once() -> None:
    [line] = woven("甲", [note(0, 1, str(number)) for number in range(400)])
    opened = [part for piece in line.pieces for part in piece.opened]
    signs = [part for piece in line.pieces for part in piece.signs]

    assert 1 < len(opened) < 100
    assert {part.mark.id for part in signs} == {str(number) for number in range(400)}
    assert sorted(part.mark.id for part in (*opened, *signs) if part.is_first) == sorted(map(str, range(400)))


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text("甲乙 \n　", max_size=30))
    places = st.integers(0, len(text))
    marks = []
    for number, (one, other) in enumerate(draw(st.lists(st.tuples(places, places), max_size=12))):
        sort = draw(st.sampled_from([Sort.HEADING, Sort.PROMISE, Sort.PLACE, Sort.NOTE]))
        marks.append(Mark(sort, Span(min(one, other), max(one, other)), f"m{number}"))
    cuts = sorted(draw(st.lists(places, max_size=8, unique=True)))
    sums = [Mark(Sort.SUM, Span(*ends), f"s{ends[0]}") for ends in pairwise(cuts)]
    return text, [*marks, *sums]


@given(marked_texts())
def test_elements_nest_and_the_text_is_all_there_and_every_note_has_one_sign(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    lines = list(woven(text, marks))
    assert "\n".join("".join(piece.words for piece in line.pieces) for line in lines) == text
    named, signs, inside = [], [], dict.fromkeys((mark.id for mark in marks), "")
    for line in lines:
        stack: list[Mark] = []
        for piece in line.pieces:
            for mark in piece.closed:
                assert stack.pop() is mark
            assert not (piece.signs and stack and stack[-1].sort is Sort.SUM)
            stack += [part.mark for part in piece.opened]
            assert sum(mark.sort is Sort.SUM for mark in stack) <= 1
            named += [part.mark.id for part in (*piece.signs, *piece.opened) if part.is_first]
            signs += [part.mark.id for part in piece.signs]
            for mark in stack:
                inside[mark.id] += piece.words
        assert not stack
    assert len(named) == len(set(named))
    of_words = [mark for mark in marks if mark.span.of(text).strip()]
    assert {mark.id for mark in of_words} <= set(named)
    assert {mark.id: "".join(mark.span.of(text).strip().split("\n")) for mark in of_words} == {
        mark.id: inside[mark.id] for mark in of_words
    }
    with_sign = [mark for mark in marks if mark.sort is Sort.NOTE or (mark.sort is Sort.PROMISE and mark in of_words)]
    assert sorted(signs) == sorted(mark.id for mark in with_sign)


def test_weaving_takes_time_in_proportion_even_where_all_marks_are_open_all_the_way() -> None:
    def made(size: int) -> tuple[str, list[Mark]]:
        text = "甲乙丙丁戊己庚辛\n" * size
        return text, [note(number, len(text) - number) for number in range(size)]

    assert growth(lambda marked: list(woven(*marked)), made, 400) < IN_PROPORTION
