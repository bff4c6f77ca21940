"""Where a page's lines begin and end is what they have in common."""

from reader.sources.print.printed import Line, Margins, margins

SIZE = 16.0


def line(row: int, left: float, right: float, words: str = "安排资金用于维修供水管道") -> Line:
    """A line from one place to another, in its sizes."""
    return Line(words, left * SIZE, right * SIZE, row * 28.0, SIZE)


def test_a_mark_that_hangs_into_the_margin_makes_no_page_wider() -> None:
    full = [line(row, 0, 28) for row in range(6)]
    hanging = [line(row, 0, 29, "安排资金用于维修供水管道，") for row in range(6, 9)]

    assert margins([[*full, *hanging]]) == [Margins(0, 28 * SIZE)]


def test_marks_at_the_edge_make_no_page_narrower() -> None:
    full = [line(row, 0, 28) for row in range(6)]
    ended = [line(row, 0, 28, "安排资金用于维修供水管道。") for row in range(6, 9)]

    assert margins([[*full, *ended]]) == [Margins(0, 28 * SIZE)]


def test_two_full_lines_of_a_page_share_their_edge_though_one_ends_in_a_mark() -> None:
    short = [line(row, 0, 9, "具体情况见下表") for row in range(4)]
    full = [line(4, 2, 28, "安排资金用于维修供水管道，"), line(5, 2, 28.02)]

    assert margins([[*short, *full]]) == [Margins(0, 28.02 * SIZE)]


def test_a_page_whose_lines_begin_further_in_and_end_where_others_do_begins_where_these_do() -> None:
    usual, further_in = ([line(row, left, 28) for row in range(6)] for left in (0, 2))
    mirrored = [line(row, 2, 30) for row in range(6)]

    assert margins([usual, further_in, mirrored]) == [
        Margins(0, 28 * SIZE),
        Margins(0, 28 * SIZE),
        Margins(2 * SIZE, 30 * SIZE),
    ]
