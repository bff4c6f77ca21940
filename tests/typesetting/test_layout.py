"""Every line has one number, every character one line, at any width, with any folds, and in texts of any length."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.reply import RegionKind, parse
from reader.text import Span
from reader.typesetting.layout import Layout
from reader.typesetting.line import Line
from reader.typesetting.wrap import BLANKS, cells, may_break, wrap
from tests.examples import REPLY
from tests.growth import IN_PROPORTION, growth
from tests.pages import PAGES

WIDTHS = st.integers(2, 60)
PARAGRAPH = "　　2022年，县财政安排维修养护资金540万元，其中：中央资金300万元，县级资金240万元。Water supply 4.5% up.\n"
LONG = (PARAGRAPH * 40 + REPLY) * 90


def walked(layout: Layout) -> list[Line]:
    """The lines as they come when somebody goes down them one by one."""
    lines: list[Line] = []
    while line := layout.line(len(lines)):
        lines.append(line)
    return lines


def folds_of(text: str) -> list[Span]:
    """The page's header and furniture, as the view folds them."""
    folded = (RegionKind.HEADER, RegionKind.FURNITURE)
    return [region.span for region in parse(text).regions if region.kind in folded]


def covers_in_order(text: str, lines: list[Line]) -> bool:
    """Whether the lines hold all of the text but white space, once and in order."""
    # Of cells below each other a line has what stands behind what the one below it has.
    parts = sorted((part.start, part.end) for line in lines for part in line.parts)
    gaps = [text[before[1] : after[0]] for before, after in pairwise(parts)]
    ends = [text[: parts[0][0]], text[parts[-1][1] :]]
    in_order = all(before.start <= after.start for before, after in pairwise(lines))
    return (
        not "".join([*gaps, *ends]).strip("\n" + "".join(BLANKS))
        and in_order
        and all(start <= end for start, end in parts)
    )


@given(PAGES, WIDTHS)
def test_every_line_is_found_again_by_its_number(text: str, width: int) -> None:
    layout = Layout(text, width)

    lines = walked(layout)

    assert len(lines) == layout.height
    assert [layout.y_of(line.start) for line in lines] == list(range(layout.height))


@example("一、0000|\n0\t", 8)
@given(PAGES, WIDTHS)
def test_every_character_has_a_line_and_all_lines_are_the_text(text: str, width: int) -> None:
    lines = walked(Layout(text, width))

    assert covers_in_order(text, lines)
    # A line may have parts with others' characters between them, which stand below.
    assert all(sum(cells(text[part.start : part.end]) for part in line.parts) <= width for line in lines)


@example("0\t\n第0132号|", 8, 9)
@given(PAGES, WIDTHS, st.integers(0, 400))
def test_a_place_is_on_the_line_that_shows_it_or_ends_before_it(text: str, width: int, offset: int) -> None:
    offset = min(offset, len(text))
    layout = Layout(text, width)
    y = layout.y_of(offset)
    line, following = layout.line(y), layout.line(y + 1)

    assert line is not None
    assert line.start <= offset or not text[offset : line.start].strip()
    # Cells below each other: a line shows what stands behind what the one below it shows.
    is_shown = any(part.start <= offset <= part.end for part in line.parts)
    assert following is None or offset < following.start or (line.stretches and is_shown)


@example("0\t\n第0132号|", 8)
@given(PAGES, WIDTHS)
def test_a_fold_is_one_line(text: str, width: int) -> None:
    folds = folds_of(text)
    layout = Layout(text, width, folds)

    lines = walked(layout)

    assert [Span(line.start, line.end) for line in lines if line.folded] == folds
    assert covers_in_order(text, lines)
    assert [layout.y_of(line.start) for line in lines] == list(range(layout.height))


@given(PAGES, WIDTHS, WIDTHS)
def test_resizing_is_as_good_as_beginning_anew(text: str, before: int, after: int) -> None:
    layout = Layout(text, before, folds_of(text))
    layout.resize(after)

    assert walked(layout) == walked(Layout(text, after, folds_of(text)))


def test_all_places_in_a_fold_are_on_its_line() -> None:
    fold = Span(0, REPLY.index("尊敬的"))
    layout = Layout(REPLY, 40, [fold])

    assert {layout.y_of(offset) for offset in range(fold.start, fold.end)} == {0}
    assert layout.y_of(fold.end) == 1


def test_an_empty_text_has_one_empty_line() -> None:
    assert walked(Layout("", 10)) == [Line(0, 0)]


def test_after_a_last_line_end_there_is_an_empty_line() -> None:
    assert walked(Layout("甲\n", 10)) == [Line(0, 1), Line(2, 2)]


def test_below_the_last_line_is_none() -> None:
    assert Layout("甲\n乙", 10).line(2) is None


def test_a_giant_paragraph_is_wrapped_in_pieces_that_end_with_a_sentence() -> None:
    text = "县财政安排维修养护资金540万元，其中：中央资金300万元。" * 35_000
    lines = walked(Layout(text, 80))

    assert len(text) > 1_000_000
    assert covers_in_order(text, lines)
    short = [line for line in lines if cells(text[line.start : line.end]) < 70]
    assert all(text[line.end - 1] == "。" for line in short)
    assert 0 < len(short) < len(text) // 2_000


@pytest.mark.parametrize("sentence", ["县长说：“安排资金540万元。”", "安排资金1234567890万元，", "安排（含）"])
def test_a_giant_paragraph_is_cut_where_a_line_may_end(sentence: str) -> None:
    text = sentence * (20_000 // len(sentence))
    lines = walked(Layout(text, 78))

    cuts = [after.start for before, after in pairwise(lines) if cells(text[before.start : after.start]) < 60]
    assert all(may_break(text, cut) for cut in cuts)
    assert covers_in_order(text, lines)


@pytest.mark.parametrize(
    "paragraph",
    [
        lambda count: "\u3000" * count,
        lambda count: "（" + "\u3000" * count + "甲",
        lambda count: ("（" + " " * 1_000) * (count // 1_000),
    ],
    ids=["blanks", "behind a bracket", "behind many brackets"],
)
def test_a_giant_paragraph_of_blanks_is_laid_out_in_proportion_to_its_length(paragraph: Callable[[int], str]) -> None:
    assert growth(lambda text: walked(Layout(text, 78)), paragraph, 25_000) < IN_PROPORTION
    text = paragraph(100_000)
    assert covers_in_order(text, walked(Layout(text, 78)))


def test_a_giant_word_is_cut_all_the_same() -> None:
    text = "0123456789" * 2_000

    assert covers_in_order(text, walked(Layout(text, 78)))


def test_a_long_text_walked_from_the_top_is_covered_in_order() -> None:
    assert len(LONG) > 300_000
    layout = Layout(LONG, 80)

    lines = walked(layout)

    assert covers_in_order(LONG, lines)
    assert len(lines) == layout.height


def test_a_long_text_walked_from_the_top_has_the_lines_of_a_short_one() -> None:
    layout, lines = Layout(LONG, 40), walked(Layout(LONG[:150_000], 40))[:-1]

    assert [layout.line(y) for y in range(len(lines))] == lines


@given(PAGES, WIDTHS, st.integers(0, 400), st.integers(0, 20))
def test_lines_around_a_settled_one_are_those_around_it_when_all_is_wrapped(
    text: str, width: int, offset: int, count: int
) -> None:
    every, layout = Layout(text, width, folds_of(text)), Layout(text, width, folds_of(text))
    lines = walked(every)
    place = every.y_of(offset)

    y = layout.settle(offset, count)

    near = range(-min(count, place), min(count, len(lines) - 1 - place) + 1)
    assert [layout.line(y + step) for step in near] == [lines[place + step] for step in near]
    assert layout.y_of(offset) == y


@given(PAGES, WIDTHS, WIDTHS, st.lists(st.integers(0, 400), max_size=3), st.integers(0, 400))
def test_a_place_looked_for_after_a_resize_is_where_a_layout_of_all_has_it(
    text: str, before: int, after: int, looked_at: list[int], offset: int
) -> None:
    every, layout = Layout(text, after, folds_of(text)), Layout(text, before, folds_of(text))
    lines = walked(every)
    for each in looked_at:
        layout.settle(each, 5)

    layout.resize(after)
    y = layout.settle(offset, 5)

    assert layout.line(y) == lines[every.y_of(offset)]
    line = layout.line(y)
    assert line is not None
    assert layout.y_of(line.start) == y


def test_only_what_is_near_a_settled_line_is_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    wrapped: list[str] = []

    def counted(text: str, width: int) -> list[tuple[int, int]]:
        wrapped.append(text)
        return wrap(text, width)

    monkeypatch.setattr("reader.typesetting.layout.wrap", counted)
    layout = Layout(LONG, 40)
    y = layout.settle(len(LONG) // 2, 50)

    assert all(layout.line(y + step) for step in range(-50, 51))
    assert len(wrapped) < 110
    layout.resize(30)
    layout.settle(len(LONG) // 2, 50)
    assert len(wrapped) < 220


@pytest.mark.parametrize("end", ["\n", "。"], ids=["lines", "one paragraph"])
def test_a_resize_takes_no_longer_than_in_proportion_to_the_text(end: str) -> None:
    def resized(layout: Layout) -> None:
        for width in (30, 50, 70, 80):
            layout.resize(width)
            layout.settle(100_000, 80)

    assert growth(resized, lambda count: Layout(f"县财政安排资金540万元{end}" * count, 40), 20_000) < IN_PROPORTION


def test_a_place_in_the_middle_of_a_long_text_is_on_its_line_at_once() -> None:
    layout = Layout(LONG, 80)
    offset = len(LONG) // 2

    line = layout.line(layout.y_of(offset))

    assert line is not None
    assert line.start <= offset <= line.end


def test_going_up_from_the_middle_of_a_long_text_passes_every_line() -> None:
    layout = Layout(LONG, 80)
    line = layout.line(layout.y_of(len(LONG) // 2))
    passed = []
    for _ in range(200):
        assert line is not None
        passed.append(line)
        line = layout.line(layout.y_of(line.start) - 1)

    assert covers_in_order(LONG[passed[-1].start : passed[0].end], [shifted(one, passed[-1]) for one in passed[::-1]])


def shifted(line: Line, first: Line) -> Line:
    return Line(line.start - first.start, line.end - first.start)


@pytest.mark.parametrize("width", [20, 40, 78])
def test_a_long_text_s_estimated_height_is_near_the_true_one(width: int) -> None:
    layout = Layout(LONG, width)
    estimated = layout.height

    assert abs(len(walked(layout)) - estimated) < estimated / 10
