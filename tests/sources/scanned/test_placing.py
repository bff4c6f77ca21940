"""The lines of a recognised page become paragraphs as those of print do, and what is unsure there is known."""

from hypothesis import given
from hypothesis import strategies as st

from reader.sources.print import sheets
from reader.sources.print.grids import Rule
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


XS, YS = (100.0, 200.0, 280.0, 360.0), (96.0, 124.0, 152.0, 180.0)


def cell(words: str, row: int, column: int, unsure: str = "", rows: int = 1, columns: int = 1) -> ScannedLine:
    """A line in the middle of a cell of the table with these edges."""
    x, y = (XS[column] + XS[column + columns]) / 2, (YS[row] + YS[row + rows]) / 2
    half = 5.0 * len(words) / (2 if words.isascii() else 1)
    sure = tuple(0.3 if sign in unsure else 0.99 for sign in words)
    return ScannedLine(words, sure, Box(x - half, y - 6, x + half, y + 6))


def ruled(*lines: ScannedLine, without: int = -1) -> ScannedPage:
    """A page with a table of three rows and columns, whose first two heads are merged; one wall may be missing."""
    across = [Rule(XS[0], y, XS[-1], y) for y in YS]
    down = [Rule(x, YS[0], x, YS[-1]) for place, x in enumerate(XS) if place != without]
    return ScannedPage(595, 842, lines, (*across, *down))


TABLE = (
    cell("项目", 0, 0),
    cell("投资", 0, 1),
    cell("补助", 0, 2),
    cell("水渠", 1, 0),
    cell("12", 1, 1, unsure="2"),
    cell("7", 1, 2),
    cell("道路", 2, 0),
    cell("12", 2, 1),
    cell("30", 2, 2),
)


def test_what_is_within_rules_is_a_table_as_in_print() -> None:
    assert text_of(ruled(*TABLE))[0] == "项目 | 投资 | 补助\n水渠 | 12 | 7\n道路 | 12 | 30\n"


def test_rules_are_kept_with_a_page_and_one_that_was_kept_without_them_has_none() -> None:
    scan = ruled(*TABLE)

    assert ScannedPage.read(scan.written()) == scan
    assert ScannedPage.read(page("甲").written().replace('"rules": []', '"more": 1')).rules == ()


def test_of_a_number_that_stands_in_two_cells_the_one_that_is_unsure_counts() -> None:
    words, [note] = text_of(ruled(*TABLE))

    assert [words[start - 6 : end] for start, end in note.unsure] == ["水渠 | 12"]


def test_a_cell_of_two_lines_leaves_the_cells_beside_it_in_their_places() -> None:
    upper, lower = cell("水利渠道", 1, 0), cell("道工程", 1, 0)
    upper, lower = (
        line._replace(box=line.box._replace(top=line.box.top + by, bottom=line.box.bottom + by))
        for line, by in ((upper, -7.0), (lower, 7.0))
    )
    words, [note] = text_of(ruled(*TABLE[:3], upper, lower, *TABLE[4:]))

    assert "水利渠道 道工程 | 12 | 7" in words
    assert [words[start - 3 : end] for start, end in note.unsure] == ["| 12"]


def test_numbers_with_no_rule_between_them_in_a_table_are_unsure() -> None:
    scan = ruled(*TABLE, without=2)

    words, [note] = text_of(scan)

    assert "道路 | 12 30" in words
    assert "".join(words[start:end] for start, end in note.unsure) == "1271230"


def test_numbers_one_below_the_other_in_a_cell_are_unsure_for_a_rule_may_be_missing() -> None:
    scan = ruled(*TABLE)
    # The rule between the last two rows ends before the last column.
    rules = tuple(rule._replace(to_x=XS[2]) if rule.y == rule.to_y == YS[2] else rule for rule in scan.rules)

    words, [note] = text_of(scan._replace(rules=rules))

    assert "".join(words[start:end] for start, end in note.unsure) == "2730"


def test_lines_that_were_cut_apart_at_a_rule_are_in_their_cells() -> None:
    touching = [
        line._replace(box=line.box._replace(left=XS[place], right=XS[place + 1]))
        for place, line in ((1, TABLE[7]), (2, TABLE[8]))
    ]

    assert text_of(ruled(*TABLE[:7], *touching))[0].endswith("道路 | 12 | 30\n")


def test_rules_that_make_no_cells_are_warned_of_where_numbers_stand_in_rows() -> None:
    scan = ruled(*(line for line in TABLE if line.words not in ("水渠", "道路")))
    across = scan._replace(rules=scan.rules[:4])
    letter = ScannedPage(595, 842, page("抄送：某局", "某办公室", "印发").lines, scan.rules[:4])

    assert [note.code for note in text_of(across)[1]] == ["text_recognised", "table_unsure"]
    assert [note.code for note in text_of(scan._replace(rules=()))[1]] == ["text_recognised", "table_unsure"]
    assert [note.code for note in text_of(letter)[1]] == ["text_recognised"]
    assert [note.code for note in text_of(scan)[1]] == ["text_recognised"]


def test_a_table_in_which_a_word_stands_across_a_rule_is_warned_of() -> None:
    lines = [line for line in TABLE[3:] if line.words not in ("水渠", "道路")]

    words, notes = text_of(ruled(cell("投资补助合计", 0, 1, columns=2), *lines))

    assert " | " not in words
    assert [note.code for note in notes] == ["text_recognised", "table_unsure"]


def test_a_table_without_cells_is_warned_of_beside_one_that_has_them() -> None:
    scan = ruled(*TABLE)
    others = (
        cell("桥梁", 1, 0),
        cell("45", 1, 1),
        cell("6", 1, 2),
        cell("渡口", 2, 0),
        cell("8", 2, 1),
        cell("9", 2, 2),
    )
    below = [
        line._replace(box=line.box._replace(top=line.box.top + 200, bottom=line.box.bottom + 200)) for line in others
    ]
    rules = tuple(Rule(XS[0], y + 200, XS[-1], y + 200) for y in YS)

    words, notes = text_of(scan._replace(lines=(*scan.lines, *below), rules=(*scan.rules, *rules)))

    assert "水渠 | 12 | 7" in words
    assert [note.code for note in notes] == ["text_recognised", "table_unsure"]


def test_a_number_that_stands_elsewhere_is_that_of_the_page_only_at_its_edge() -> None:
    number = ScannedLine("6052", (0.7, 0.99, 0.99, 0.99), Box(200, 400, 240, 412))
    scan = ScannedPage(595, 842, (*page("甲").lines, number))
    foot = number._replace(box=Box(280, 790, 310, 802))

    assert unsure_in(scan, "甲乙6052", 0, 0.95) == [(2, 3)]
    assert unsure_in(scan._replace(lines=(*page("甲").lines, foot)), "甲乙6052", 0, 0.95) == []
