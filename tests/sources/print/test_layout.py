"""Characters at places become the paragraphs that they were set from."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.print.glyphs import Glyph
from reader.sources.print.layout import ColumnsError
from tests.sources.documents import LEFT, PER_LINE, PER_PAGE, PITCH, SIZE, TOP, Line, set_in_lines
from tests.sources.typeset import text

RIGHT = LEFT + SIZE * PER_LINE


def glyphs(lines: Iterable[Line], *, top: float = TOP, size: float = SIZE, pitch: float = PITCH) -> list[Glyph]:
    """Lines as characters; a line that is `None` long begins where it must to end at the right margin."""
    found: list[Glyph] = []
    for row, (left, words) in enumerate(lines):
        place = left
        for sign in words:
            width = size / 2 if sign.isascii() else size
            found.append(Glyph(sign, place, place + width, top + row * pitch, size))
            place += width
    return found


def page(*lines: Line | str, **setting: float) -> list[Glyph]:
    return glyphs([(LEFT, line) if isinstance(line, str) else line for line in lines], **setting)


FULL = "县财政安排维修养护资金其中中央资金县级资金比上年增长我局会同"[:PER_LINE]
BODY = [FULL[at:] + FULL[:at] for at in range(8)]
INDENTED = (LEFT + 2 * SIZE, FULL[2:])


def test_a_full_line_goes_on_in_the_next() -> None:
    assert text([page(INDENTED, FULL, "完。", INDENTED, "完。")]) == f"{FULL[2:]}{FULL}完。\n{FULL[2:]}完。\n"


def test_a_line_that_ends_early_ends_its_paragraph() -> None:
    assert text([page(FULL, FULL[:20], FULL)]) == f"{FULL}{FULL[:20]}\n{FULL}\n"


def test_a_line_is_full_where_the_next_word_did_not_fit() -> None:
    assert text([page(FULL, FULL[:-4], "20231231号文")]) == f"{FULL}{FULL[:-4]}20231231号文\n"
    assert text([page(FULL, FULL[:-4], "文号")]) == f"{FULL}{FULL[:-4]}\n文号\n"


def test_an_indented_line_begins_a_paragraph_after_a_full_one() -> None:
    assert text([page(FULL, INDENTED, FULL)]) == f"{FULL}\n{FULL[2:]}{FULL}\n"


def test_a_heading_begins_a_paragraph_after_a_sentence_that_fills_its_line() -> None:
    ended = FULL[:-1] + "。"

    assert text([page(FULL, ended, "（一）资金安排")]) == f"{FULL}{ended}\n（一）资金安排\n"
    assert text([page(FULL, FULL, "（一）资金安排")]) == f"{FULL}{FULL}（一）资金安排\n"


def test_lines_that_are_centred_or_set_to_the_right_stand_alone() -> None:
    title = (LEFT + 7 * SIZE, FULL[:21])

    assert text([page(FULL, FULL, title, "某代表：")]) == f"{FULL}{FULL}\n{FULL[:21]}\n某代表：\n"


def test_a_line_with_a_gap_is_no_prose() -> None:
    printed = [*glyphs([(LEFT, "某局办公室"), (LEFT, "")]), *glyphs([(RIGHT - 5 * SIZE, "五月印发的")])]
    below = page("校对：某某", top=TOP + PITCH)

    assert text([[*printed, *below, *page(FULL, FULL, top=TOP + 2 * PITCH)]]).split("\n")[:2] == [
        "某局办公室 五月印发的",
        "校对：某某",
    ]


def test_larger_type_does_not_run_into_smaller() -> None:
    assert text([[*page(FULL, size=SIZE), *page(FULL[:22], top=TOP + PITCH, size=22)]]) == f"{FULL}\n{FULL[:22]}\n"


def test_a_wider_gap_between_lines_ends_a_paragraph() -> None:
    above = page(FULL, FULL, FULL)

    assert text([[*above, *page(FULL, FULL, top=TOP + 5 * PITCH)]]) == f"{FULL * 3}\n\n{FULL * 2}\n"


def test_words_keep_their_blanks_and_han_characters_get_none() -> None:
    wide = [Glyph(sign, LEFT + at * 20, LEFT + at * 20 + 16, TOP, SIZE) for at, sign in enumerate("安排资金")]
    latin = glyphs([(LEFT, "IPv6")], top=TOP + PITCH) + glyphs([(LEFT + 38, "only")], top=TOP + PITCH)

    assert text([[*wide, *latin]]) == "安排资金\nIPv6 only\n"


def test_a_word_is_parted_from_the_next_at_a_line_s_end() -> None:
    lines = "a" * PER_LINE * 2, "b" * PER_LINE * 2, "3" * PER_LINE * 2, "4元"

    assert text([page(*lines)]) == f"{lines[0]} {lines[1]}{lines[2]}4元\n"


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("by the province.", "Work on it", " "),
        ("of the injuries,", "was charged", " "),
        ("(the second)", "began", " "),
        ("funds of about", "540 million", " "),
        ("a sum of 540", "million yuan", " "),
        ("GB", "50011", ""),
        ("www.gov.", "cn", ""),
        ("1,200", "540", ""),
    ],
)
def test_words_and_their_marks_are_parted_at_a_line_s_end_and_numbers_stay_whole(
    before: str, after: str, between: str
) -> None:
    first = "x" * (2 * PER_LINE - len(before) - 1) + f" {before}"

    assert text([page(first, f"{after} {'y' * 20}")]) == f"{first}{between}{after} {'y' * 20}\n"


def test_characters_printed_twice_for_bold_count_once() -> None:
    double = [
        *page("安排"),
        *(glyph._replace(left=glyph.left + 0.3, right=glyph.right + 0.3) for glyph in page("安排")),
    ]

    assert text([double]) == "安排\n"
    assert text([page("人人有责")]) == "人人有责\n"


def test_a_smaller_sign_on_a_line_belongs_to_it() -> None:
    small = Glyph("②", LEFT + 2 * SIZE, LEFT + 2 * SIZE + 8, TOP - 5, 8)

    assert text([[*page("安排"), small, *page("乙", top=TOP + PITCH)]]) == "安排②\n乙\n"


NUMBER_AT = TOP + (PER_PAGE + 1) * PITCH


@pytest.mark.parametrize("printed", ["— 1 —", "- 1 -", "1", "第1页 共2页", "1/2", "－1－"])
def test_a_page_number_stands_behind_the_paragraph_it_cuts(printed: str) -> None:
    foot = page((RIGHT - 100, printed), top=NUMBER_AT)

    assert text([[*page(INDENTED, FULL), *foot], page(FULL, "完。", INDENTED)]) == (
        f"{FULL[2:]}{FULL}{FULL}完。\n\n{printed}\n\n{FULL[2:]}\n"
    )


def test_what_every_page_repeats_stands_behind_the_paragraph_it_cuts() -> None:
    def sheet(number: int) -> list[Glyph]:
        body = page(BODY[2 * number], BODY[2 * number + 1])
        return [*page((LEFT + 90, "某省水利厅文件"), top=40), *body, *page(f"第{number}版", top=NUMBER_AT)]

    assert text([sheet(1), sheet(2), sheet(3)]) == (
        "某省水利厅文件\n\n" + "".join(BODY[2:8]) + "\n\n第1版\n某省水利厅文件\n第2版\n某省水利厅文件\n第3版\n"
    )


def test_left_and_right_pages_have_their_own_margins() -> None:
    shifted = [(LEFT + 20, line) for line in (*BODY[4:8], "完。")]

    assert text([page(INDENTED, *BODY[:4]), page(*shifted)]) == FULL[2:] + "".join(BODY) + "完。\n"


def test_radicals_become_the_characters_they_stand_for() -> None:
    assert text([page("⼀⼆⻅")]) == "一二见\n"


COLUMN = FULL[:12]


def test_columns_are_refused() -> None:
    rows = [(LEFT, COLUMN), (LEFT + 15 * SIZE, COLUMN)] * 12
    both = [*glyphs([rows[0]] * 12), *glyphs([rows[1]] * 12)]
    shifted = [*glyphs([rows[0]] * 12), *glyphs([rows[1]] * 12, top=TOP + PITCH / 2)]
    for number, pages in enumerate(([both], [page(FULL), shifted]), start=1):
        with pytest.raises(ColumnsError) as caught:
            text(pages)
        assert caught.value.pages == [number]


def test_a_table_is_no_columns() -> None:
    labels = glyphs([(LEFT, "某县安排资金" + "甲" * (at % 5)) for at in range(12)])
    values = glyphs([(LEFT + 15 * SIZE, f"{at * 37}万元") for at in range(12)])

    assert text([[*labels, *values]]).startswith("某县安排资金 0万元\n某县安排资金甲 37万元\n")


def test_no_pages_are_no_text() -> None:
    assert text([[], []]) == "\n"


PROSE = st.text(st.sampled_from("安排资金等中央县级的，。0123456789年元"), min_size=1, max_size=120)


@given(st.lists(PROSE, min_size=1, max_size=12))
def test_nothing_is_lost_and_nothing_added(paragraphs: list[str]) -> None:
    pages = set_in_lines("\n".join(f"　　{each}" for each in paragraphs))

    printed = text([glyphs(lines) for lines in pages])

    assert "".join(printed.split()) == "".join(paragraphs)


@given(
    st.lists(
        st.builds(Glyph, st.sampled_from("甲a1 　"), *[st.floats(-1e6, 1e6)] * 3, st.floats(0.01, 1e4)), max_size=40
    )
)
def test_any_places_give_a_text(scattered: list[Glyph]) -> None:
    assert text([scattered]).endswith("\n")


def test_a_small_raised_or_lowered_digit_is_no_digit_of_the_number_before_it() -> None:
    def small(rise: float) -> list[Glyph]:
        return [*page("面积10"), Glyph("2", LEFT + 48, LEFT + 52, TOP - rise, 9), *page("米", top=TOP + PITCH)]

    assert text([small(6)]) == "面积10²\n米\n"
    assert text([small(-3)]) == "面积10₂\n米\n"
    assert text([small(0)]) == "面积102\n米\n"


def test_a_shadow_counts_once_though_it_covers_half_of_a_narrow_character() -> None:
    def narrow(shift: float, run: int) -> list[Glyph]:
        return [Glyph("l", LEFT + 4 * at + shift, LEFT + 4 * at + shift + 4, TOP + shift, SIZE, run) for at in range(3)]

    assert text([[*narrow(0, 1), *narrow(1.5, 2)]]) == "lll\n"


def test_twin_characters_stand_apart_by_their_own_width_whatever_object_prints_them() -> None:
    squeezed = [Glyph("0", LEFT + 3 * at, LEFT + 3 * at + 3, TOP, SIZE, run) for at, run in enumerate((1, 2, 2, 3))]

    assert text([squeezed]) == "0000\n"
