"""What paragraphs have in common is learned from the lines that surely go on, and tells where others begin."""

import re
from collections.abc import Sequence

import pytest

from reader.sources.print.glyphs import Glyph
from tests.sources.typeset import LEFT, TOP, text

SIZE, PITCH, MEASURE = 16.0, 28.0, 28
CLAUSE = "县财政局会同有关部门对各乡镇的供水设施逐一进行了检查和维护并按时公开了全部资金的安排使用情况"
Line = tuple[float, str, str]
"""How far from the margin in characters, the words, and the font."""


def broken(words: str, first: float, rest: float, font: str = "") -> list[Line]:
    """The lines of a paragraph whose first begins so far from the margin, and whose others do."""
    lines: list[Line] = []
    while words:
        left = rest if lines else first
        count = int(MEASURE - left)
        lines.append((left, words[:count], font))
        words = words[count:]
    return lines


def page(
    *paragraphs: Sequence[Line], space: float = 0.0, pitch: float = PITCH, size: float = SIZE, width: float = 0.5
) -> list[Glyph]:
    """Paragraphs below each other, `space` more points between them than between their lines; Latin characters and
    digits are so many times as wide as Han ones."""
    found: list[Glyph] = []
    baseline = TOP
    for lines in paragraphs:
        for left, words, font in lines:
            place = LEFT + left * size
            for sign in words:
                right = place + (width if sign.isascii() else 1) * size
                found.append(Glyph(sign, place, right, baseline, size, font=font))
                place = right
            baseline += pitch
        baseline += space
    return found


def words(length: int, end: str = "。") -> str:
    """So many characters of a paragraph, the last of which is its end."""
    return (CLAUSE * (length // len(CLAUSE) + 1))[: length - len(end)] + end


LONG = [words(28 * lines + 9) for lines in (3, 4, 3, 5, 2, 4)]


@pytest.mark.parametrize(("first", "rest"), [(2, 0), (0, 2), (4, 2), (0, 0)])
def test_a_paragraph_s_lines_go_on_where_those_of_others_do(first: float, rest: float) -> None:
    printed = page(*(broken(each, first, rest) for each in LONG))

    assert text([printed]).split("\n") == [*LONG, ""]


def test_items_whose_numbers_stand_out_and_indented_paragraphs_go_on_each_in_their_place() -> None:
    items = [f"{number}. {words(64)}" for number in (1, 2, 3, 4)]
    printed = page(
        *(broken(each, 2, 0) for each in LONG), *(broken(each, 0, 2) for each in items), broken(LONG[0], 2, 0)
    )

    assert text([printed]).split("\n") == [*LONG, *items, LONG[0], ""]


def test_an_item_further_in_goes_on_behind_a_sentence_that_fills_its_first_line() -> None:
    item = f"（一）{words(21)}{words(64)}"
    printed = page(
        *(broken(each, 2, 0) for each in LONG),
        *(broken(f"{number}.{words(63)}", 4, 2) for number in (1, 2, 3)),
        broken(item, 4, 2),
        broken(LONG[0], 2, 0),
    )

    assert text([printed]).split("\n")[-3:] == [item, LONG[0], ""]


@pytest.mark.parametrize("space", [4, 9])
def test_a_little_space_between_paragraphs_is_seen_where_lines_are_as_far_apart_as_ever(space: float) -> None:
    full = [words(28 * lines) for lines in (3, 4, 3, 5, 2, 4)]

    assert text([page(*(broken(each, 0, 0) for each in full), space=space)]).split("\n") == [*full, ""]


def test_behind_a_page_s_end_no_room_is_seen_and_a_sentence_that_fills_its_line_ends_a_paragraph() -> None:
    above, below = [*LONG[:5], words(56)], [words(95)[5:], *LONG[:3]]
    printed = [page(*(broken(each, 0, 0) for each in side), space=9) for side in (above, below)]

    assert [each for each in text(printed).split("\n") if each] == [*above, *below]


def test_room_around_a_title_and_a_caption_parts_no_paragraphs() -> None:
    title, caption = [(8.0, "关于第9号建议的答复", "")], [(10.0, "资金安排一览", "")]
    full, body = [words(28 * lines) for lines in (3, 2)], [re.sub("(.{55}).", r"\1A", each) for each in 2 * LONG]
    printed = [title, [line for each in (*body, *full) for line in broken(each, 0, 0)], caption, broken(LONG[4], 0, 0)]

    found = text([page(*printed, space=2 * PITCH, width=1)]).split("\n")

    assert [each for each in found if each] == [title[0][1], *body, *full, caption[0][1], LONG[4]]


def test_a_line_that_goes_on_as_first_lines_do_begins_a_paragraph_behind_an_item_without_an_end() -> None:
    item = f"（三）{words(21, '元')}"
    printed = page(
        *(broken(each, 2, 0) for each in LONG),
        *(broken(f"（{number}）{words(63)}", 4, 2) for number in "一二"),
        broken(f"（一）{words(63)}", 4, 2),
        broken(f"（二）{words(63)}", 4, 2),
        broken(item, 4, 2),
        broken(LONG[0], 2, 0),
    )

    assert text([printed]).split("\n")[-3:] == [item, LONG[0], ""]


def test_an_item_s_number_behind_a_number_that_fills_its_line_begins_a_paragraph() -> None:
    odd, items = words(56, "1264"), [f"（{number}）{words(30)}" for number in (1, 2)]
    printed = page(*(broken(each, 0, 0) for each in (*LONG, odd, *items)))

    assert text([printed]).split("\n") == [*LONG, odd, *items, ""]


@pytest.mark.parametrize("last", ["用。2023年安排资金。", "7200.80万人受益。"])
def test_a_line_is_full_if_what_begins_the_next_one_has_no_room_on_it(last: str) -> None:
    lines = [(2.0, words(26, "施"), ""), (0.0, words(23, "使"), ""), (0.0, last, "")]
    full = [f"{each[:25]}，{each[26:]}" for each in LONG]  # the words say that their first lines go on
    printed = page(*(broken(each, 2, 0) for each in full), lines, broken(LONG[0], 2, 0), width=0.7)

    assert text([printed]).split("\n")[-3:] == ["".join(line for _left, line, _font in lines), LONG[0], ""]


def test_a_page_whose_lines_all_begin_further_in_is_as_wide_as_the_others() -> None:
    items = [f"（{number}）{words(63 + number)}" for number in range(1, 9)]
    last = f"（9）{words(57, '安')}"
    pages = [
        page(*(broken(each, 2, 0) for each in LONG), *(broken(each, 4, 2) for each in items[:3])),
        page(*(broken(each, 4, 2) for each in items[3:]), broken(last, 4, 2)[:2]),
        page(broken(last, 4, 2)[2:], *(broken(each, 2, 0) for each in LONG[1:])),
    ]

    assert [line for line in text(pages).split("\n") if line] == [*LONG, *items, last, *LONG[1:]]


def test_an_item_s_number_behind_a_line_that_left_room_for_it_begins_a_paragraph() -> None:
    odd, items = f"去年，{words(49, '工')}", [f"（{number}）{words(30)}" for number in (1, 2)]

    assert text([page(*(broken(each, 0, 0) for each in (*LONG, odd, *items)))]).split("\n") == [*LONG, odd, *items, ""]


def test_lines_of_a_signature_far_apart_are_none_of_a_paragraph() -> None:
    signed: list[list[Line]] = [[(18.0, "清河县人民政府水利局", "")], [(18.0, "二〇三一年六月十二日", "")]]
    full = [words(28 * lines) for lines in (3, 4, 3, 5)]
    parts = [*(broken(each, 0, 0) for each in (*LONG[:2], *full)), *signed, *(broken(each, 0, 0) for each in LONG[:1])]

    found = text([page(*parts, space=12)]).split("\n")

    assert found == [*LONG[:2], *full, signed[0][0][1], signed[1][0][1], LONG[0], ""]


def test_another_font_begins_a_paragraph_behind_a_full_line() -> None:
    heading = words(28, "况")
    printed = page(
        *(broken(each, 0, 0, "Song") for each in LONG[:3]),
        broken(heading, 0, 0, "Hei"),
        *(broken(each, 0, 0, "Song") for each in LONG[3:]),
    )

    assert text([printed]).split("\n") == [*LONG[:3], heading, *LONG[3:], ""]


def test_fonts_that_change_within_paragraphs_tell_nothing() -> None:
    printed = page(
        *(
            [(left, line, f"F{number % 2}") for number, (left, line, _font) in enumerate(broken(each, 0, 0))]
            for each in LONG
        )
    )

    assert text([printed]).split("\n") == [*LONG, ""]


def test_smaller_type_below_a_letter_is_measured_in_its_own_size() -> None:
    letter = page(*(broken(each, 2, 0) for each in LONG[:2]))
    below = max(glyph.baseline for glyph in letter)
    annex = [words(45), words(30, "号"), words(33, "号"), words(31, "号")]
    small = [
        glyph._replace(baseline=glyph.baseline - TOP + below + 2 * PITCH)
        for glyph in page(*([(0, each, "")] for each in annex), size=10, pitch=18)
    ]

    assert text([[*letter, *small]]).split("\n")[-5:] == [*annex, ""]


def test_a_page_s_number_right_below_its_last_line_is_none_of_the_text() -> None:
    whole = words(28 * 6 * 3 - 9)
    lines = broken(whole, 0, 0)
    at = TOP + 5 * PITCH + 20
    pages = [
        [*page(lines[6 * number : 6 * number + 6]), Glyph(str(number + 1), LEFT, LEFT + 8, at, SIZE)]
        for number in range(3)
    ]

    printed = text(pages)

    assert whole in printed
    assert printed.split("\n")[1:] == ["", "1", "2", "3", ""]


@pytest.mark.parametrize("mark", ["1", "①"])
def test_a_footnote_parts_no_paragraph_that_goes_on_to_the_next_page(mark: str) -> None:
    first = page(*(broken(each, 2, 0) for each in LONG[:3]), broken(words(54, "安"), 2, 0))
    raised = Glyph(mark, LEFT + 28 * SIZE, LEFT + 28.5 * SIZE, TOP - 5, 8)
    low = max(glyph.baseline for glyph in first) + 40
    note = [
        Glyph(sign, LEFT + at * 9, LEFT + (at + 1) * 9, low, 9) for at, sign in enumerate(f"{mark}见县水利局统计年报。")
    ]
    second = page([(0, "排资金。", "")], *(broken(each, 2, 0) for each in LONG[:2]))

    printed = text([[*first, raised, *note], second]).split("\n")

    assert f"{words(54, '安')}排资金。" in printed
    assert f"{mark}见县水利局统计年报。" in printed


def test_the_lines_of_a_footnote_are_one_and_another_one_begins_with_its_number() -> None:
    first = page(*(broken(each, 2, 0) for each in LONG[:3]), broken(words(54, "安"), 2, 0))
    raised = [
        Glyph(mark, LEFT + (20 + at) * SIZE, LEFT + (20.5 + at) * SIZE, TOP - 5, 8) for at, mark in enumerate("①②")
    ]
    low = max(glyph.baseline for glyph in first) + 40
    lines = [f"①{words(47, '至')}", f"10月底已拨付{words(41, '计')}1", "2万元。", f"②{words(48)}", "以上不含配套资金。"]
    notes = [
        Glyph(sign, LEFT + at * 9, LEFT + (at + 1) * 9, low + 12 * row, 9)
        for row, line in enumerate(lines)
        for at, sign in enumerate(line)
    ]
    second = page([(0, "排资金。", "")], *(broken(each, 2, 0) for each in LONG[:2]))

    printed = text([[*first, *raised, *notes], second]).split("\n")

    assert f"{words(54, '安')}排资金。" in printed
    assert [line for line in printed if line[:1] in {"①", "②"}] == ["".join(lines[:3]), "".join(lines[3:])]
