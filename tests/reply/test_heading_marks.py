"""A line that can't begin with a mark is told without the pattern of marks, and every other by it."""

from hypothesis import given
from hypothesis import strategies as st

from reader.reply.heading_marks import BLANKS, is_marked, mark_pattern
from reader.text import Span
from tests.processes import run

LINES = st.one_of(
    st.text(alphabet="一三十㈠壹Ⅻ(（)）12３⒈⑴①、．. \u3000月年型号县", max_size=9),
    st.text(max_size=9),
    st.builds(
        lambda count, line: BLANKS[2] * count + line, st.integers(76, 82), st.sampled_from(["12、", "三、", "甲"])
    ),
)


@given(LINES, st.integers(0, 3))
def test_a_line_is_marked_where_the_pattern_of_marks_matches(line: str, start: int) -> None:
    row = Span(min(start, len(line)), len(line))

    assert is_marked(line, row) == (mark_pattern().match(line, row.start, row.end) is not None)


def test_the_regions_of_a_plain_letter_are_found_without_the_pattern_of_marks() -> None:
    letter = "尊敬的逄若衡代表：\n您提出的建议收悉，现答复如下：\n感谢您的关心。\n青河县财政局\n2023年5月12日\n"
    script = (
        "import sys\nfrom reader.reply.heading_marks import mark_pattern\n"
        "from reader.reply.regions import find_regions\n"
        "find_regions(sys.argv[1])\nprint(mark_pattern.cache_info().misses)"
    )

    assert run("-c", script, letter).stdout.split() == [b"0"]
