"""The lines of a recognised page become paragraphs as those of print do, and what is unsure there is known."""

from hypothesis import given
from hypothesis import strategies as st

from reader.sources.print import sheets
from reader.sources.scanned.page import Box, ScannedLine, ScannedPage
from reader.sources.scanned.placing import rows_of, sheet_of, unsure_in
from tests.sources.scanned.recognised import LEFT, SIZE, page

LONG = "县财政安排维修养护资金其中中央资金县级资金比上年增长我局会同"
SIGNS = st.sampled_from("县财政安排资金0123456789.,%万元")
LINES = st.lists(st.tuples(st.text(SIGNS, min_size=1, max_size=30), st.integers(0, 99)), min_size=1, max_size=8)


def text_of(*pages: ScannedPage) -> tuple[str, list[sheets.Note]]:
    return sheets.text([sheet_of(each) for each in pages])


def unsure_words(pages: tuple[ScannedPage, ...]) -> list[str]:
    words, notes = text_of(*pages)
    return [words[start:end] for note in notes for start, end in note.unsure]


def test_full_lines_are_one_paragraph_and_pages_go_on() -> None:
    first, second = page(LONG[:28], LONG[1:29]), page(LONG[2:30], "完。")

    words, notes = text_of(first, second)

    assert words == f"{LONG[:28]}{LONG[1:29]}{LONG[2:30]}完。\n"
    assert [(note.code, note.page, note.start) for note in notes] == [
        ("text_recognised", 1, 0),
        ("text_recognised", 2, 56),
    ]


def test_what_stands_beside_each_other_is_a_row_whatever_its_height() -> None:
    low = ScannedLine("第7号", (1.0, 1.0, 1.0), Box(400, 99, 440, 112))
    scan = page("某函〔2021〕1号")._replace(lines=(low, *page("某函〔2021〕1号").lines))

    assert [[line.words for line in row] for row in rows_of(scan)] == [["某函〔2021〕1号", "第7号"]]
    assert text_of(scan)[0] == "某函〔2021〕1号 第7号\n"


def test_a_digit_of_a_row_is_never_raised() -> None:
    small = ScannedLine("2", (1.0,), Box(LEFT + 10 * SIZE, 92, LEFT + 10 * SIZE + 4, 98))
    scan = ScannedPage(595, 842, (*page("面积共计一百平方米余")[2], small))

    assert "2" in text_of(scan)[0]


def test_the_unsure_characters_are_found_where_they_stand() -> None:
    pages = (page(LONG[:28], "540万元。", unsure="4"), page("共7户。", unsure="7"))

    assert unsure_words(pages) == ["4", "7"]


def test_of_a_line_that_is_said_elsewhere_every_place_counts() -> None:
    scan = page("甲", "17户", unsure="7")

    assert unsure_in(scan, "和17户 和17户", 0, 0.9) == [(2, 3), (7, 8)]


def test_of_a_line_that_is_nowhere_all_counts() -> None:
    assert unsure_in(page("17户", unsure="7"), "甲乙", 0, 0.9) == [(0, 2)]
    assert unsure_in(page("17户"), "甲乙", 0, 0.9) == []


@given(LINES)
def test_no_unsure_character_is_lost_however_lines_become_paragraphs(lines: list[tuple[str, int]]) -> None:
    lines = [(f"{words}县", place) for words, place in lines]  # a number alone may be a page's
    scan = page(*(words for words, _place in lines))
    scan = scan._replace(
        lines=tuple(
            line._replace(sure=tuple(0.1 if place == at % len(line.words) else 1.0 for place in range(len(line.words))))
            for line, (_words, at) in zip(scan.lines, lines, strict=True)
        )
    )
    wanted = sorted(words[at % len(words)] for words, at in lines)

    found = sorted("".join(unsure_words((scan,))))

    assert all(found.count(sign) >= wanted.count(sign) for sign in wanted)
