"""Lines are cut where Chinese typesetting cuts them, and every character is on one of them."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.typesetting.wrap import BLANKS, cells, may_break, next_break, wrap
from tests.growth import IN_PROPORTION, growth
from tests.pages import PAGES

CLOSING = "，。：；？！、）》】”％,.)%"
OPENING = "（《【“￥([$"
PARAGRAPHS = PAGES.map(lambda page: page.replace("\n", ""))
WIDTHS = st.integers(2, 40)


def printed(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def forced(text: str, start: int, cut: int) -> bool:
    """Whether a line from `start` could be broken nowhere up to `cut`."""
    return not any(may_break(text, place) for place in range(start + 1, cut + 1))


def test_a_text_that_fits_is_one_line_as_it_is() -> None:
    assert printed("  甲乙 ", 7) == ["  甲乙 "]


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap("", 10) == [(0, 0)]


def test_han_characters_are_two_cells_wide() -> None:
    assert printed("甲乙丙丁戊", 5) == ["甲乙", "丙丁", "戊"]


@pytest.mark.parametrize("mark", CLOSING)
def test_a_closing_mark_takes_the_character_before_it_to_the_next_line(mark: str) -> None:
    assert printed(f"甲乙丙丁{mark}戊己", 8) == ["甲乙丙", f"丁{mark}戊己"]


@pytest.mark.parametrize("mark", OPENING)
def test_an_opening_mark_goes_to_the_next_line_with_what_it_opens(mark: str) -> None:
    line = f"甲乙丙{mark}"

    assert printed(f"{line}丁戊", cells(line)) == ["甲乙丙", f"{mark}丁戊"]


def test_closing_marks_in_a_row_stay_together() -> None:
    assert printed("甲乙丙丁。”）戊", 8) == ["甲乙丙", "丁。”）", "戊"]


@pytest.mark.parametrize(
    "number",
    [
        *("540万元", "1.2亿元", "1,500元", "6.5%", "12％", "2023年", "23个", "300多万元", "30余人", "２００万元"),
        *("300-500万元", "1.5～2亿元", "62.8亿立方米", "1亿2000万元", "GDP", "1000千瓦"),
    ],
)
def test_a_number_stays_with_its_unit(number: str) -> None:
    together = number.removesuffix("立方米").removesuffix("千瓦")

    for before in range(1, 30):
        assert any(together in line for line in printed("安" * before + number + "，排" * 20, 30))


@pytest.mark.parametrize("number", ["540 万元", "6.5 %", "2023 年"])
def test_a_number_stays_with_its_unit_across_one_blank(number: str) -> None:
    for before in range(1, 30):
        assert any(number in line for line in printed("安" * before + number + "，排" * 20, 30))


@pytest.mark.parametrize(("before", "after"), [("甲 ", "，乙"), ("（ ", "甲乙"), ("甲 ", "）乙")])
def test_white_space_beside_a_mark_does_not_excuse_it(before: str, after: str) -> None:
    for blank in (" ", "   ", "\u3000"):
        text = "安排" * 3 + before.replace(" ", blank) + after
        for width in range(8, cells(text)):
            lines = printed(text, width)
            assert not any(line[0] in CLOSING or line[-1] in OPENING for line in lines)


def test_words_stay_whole_and_the_blank_between_them_is_on_no_line() -> None:
    assert printed("alpha beta gamma", 11) == ["alpha beta", "gamma"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert printed("ABCDEFGHIJ", 4) == ["ABCD", "EFGH", "IJ"]


def test_a_character_wider_than_the_line_is_a_line() -> None:
    assert printed("甲乙", 1) == ["甲", "乙"]


def test_a_date_pushed_to_the_right_stays_right_of_the_middle_on_one_line() -> None:
    lines = printed("\u3000" * 30 + "2023年6月12日", 40)

    assert len(lines) == 1
    assert lines[0].endswith("2023年6月12日")
    assert 38 <= cells(lines[0]) <= 40


def test_what_is_pushed_to_the_right_and_too_wide_for_a_line_begins_at_the_left() -> None:
    assert printed(" " * 20 + "青河县财政局青河县水利局", 12) == ["青河县财政局", "青河县水利局"]


def test_a_paragraph_keeps_its_indentation() -> None:
    assert printed("\u3000\u3000甲乙丙丁戊己", 8) == ["\u3000\u3000甲乙", "丙丁戊己"]


def test_nothing_but_white_space_is_one_line() -> None:
    assert len(wrap("\u3000" * 50, 20)) == 1
    assert len(wrap(" " * 50, 20)) == 1


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert printed("abcde\u0301f", 5) == ["abcde\u0301", "f"]


@pytest.mark.parametrize(
    "run",
    [
        lambda count: "\u3000" * count,
        lambda count: "甲" + " " * count + "乙",
        lambda count: "（" + " " * count + "甲",
        lambda count: ("（" + " " * (count // 20) + "甲") * 20,
        lambda count: "1" + "万" * count,
    ],
    ids=["blanks", "between letters", "behind a bracket", "behind many brackets", "a number"],
)
def test_a_long_run_of_one_kind_is_wrapped_in_proportion_to_its_length(run: Callable[[int], str]) -> None:
    assert growth(lambda text: wrap(text, 70), run, 6_000) < IN_PROPORTION


def test_blanks_on_a_wide_line_are_wrapped_in_proportion_to_its_width() -> None:
    def wrapped(text: str) -> list[tuple[int, int]]:
        return wrap(text, len(text) // 40)

    assert growth(wrapped, lambda width: ("（" + " " * 2 * width + "甲") * 20, 500) < IN_PROPORTION


def test_the_next_break_behind_blanks_is_found_in_proportion_to_them() -> None:
    assert growth(lambda text: next_break(text, 1), lambda count: "（" + " " * count + "甲", 6_000) < IN_PROPORTION


@given(PARAGRAPHS, st.integers(1, 40))
def test_the_next_break_is_the_first_place_where_a_line_may_end(text: str, place: int) -> None:
    assert next_break(text, place) == next((cut for cut in range(place, len(text)) if may_break(text, cut)), None)


@given(PARAGRAPHS, WIDTHS)
def test_no_line_is_wider_than_the_width(text: str, width: int) -> None:
    for line in printed(text, width):
        assert cells(line) <= width


@given(PARAGRAPHS, st.integers(1, 40))
def test_every_character_that_is_not_blank_is_on_one_line_in_order(text: str, width: int) -> None:
    lines = wrap(text, width)

    assert all(start <= end for start, end in lines)
    assert all(before[1] <= after[0] for before, after in pairwise(lines))
    shown = "".join(text[start:end] for start, end in lines)
    assert [one for one in shown if one not in BLANKS] == [one for one in text if one not in BLANKS]


@given(PARAGRAPHS, WIDTHS)
def test_lines_end_where_a_line_may_end_unless_there_is_no_such_place(text: str, width: int) -> None:
    for (start, end), (following, _) in pairwise(wrap(text, width)):
        assert may_break(text, following) or forced(text, start, end)


@given(PARAGRAPHS, WIDTHS)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one_unless_forced(text: str, width: int) -> None:
    for (start, end), (following, _) in pairwise(wrap(text, width)):
        assert (text[following] not in CLOSING and text[end - 1 : end] not in tuple(OPENING)) or forced(
            text, start, end
        )


@given(PARAGRAPHS, WIDTHS)
def test_a_line_takes_what_fits(text: str, width: int) -> None:
    for (start, _), (following, _) in pairwise(wrap(text, width)):
        more = next(cut for cut in range(following + 1, len(text) + 1) if cut == len(text) or may_break(text, cut))
        assert cells(text[start:more].rstrip("".join(BLANKS))) > width


@given(PARAGRAPHS, WIDTHS)
def test_wrapping_a_line_again_changes_nothing(text: str, width: int) -> None:
    for line in printed(text, width):
        assert printed(line, width) == [line]


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\u200d\ufe0e\ufe0f")))
def test_the_width_of_a_text_is_what_the_terminal_library_counts(text: str) -> None:
    assert cells(text) == cell_len(text)
