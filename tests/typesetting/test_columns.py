"""Columns fit where they can, give way in their order, and no cell is wider than its column."""

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from reader.typesetting.columns import GAP, Column, cut, fitted, set_in
from reader.typesetting.wrap import cells

CONSOLE = Console()
DATE = Column("date", "date", 10)
TITLE = Column("title", "title", 10, weight=3)
ISSUER = Column("issuer", "issuer", 8, weight=1, most=12, rank=1)
AMOUNT = Column("amount", "amount", 9, right=True, rank=2)
COLUMNS = (DATE, TITLE, ISSUER, AMOUNT)


def test_room_that_is_left_is_shared_by_weight_up_to_the_most() -> None:
    assert fitted(COLUMNS, 61) == {"date": 10, "title": 22, "issuer": 12, "amount": 9}


def test_columns_give_way_in_their_order_and_those_of_no_rank_never() -> None:
    assert list(fitted(COLUMNS, 44)) == ["date", "title", "issuer"]
    assert list(fitted(COLUMNS, 33)) == ["date", "title"]
    assert list(fitted(COLUMNS, 5)) == ["date", "title"]


def test_where_nothing_may_give_way_any_more_words_are_cut_first() -> None:
    columns = [Column("words", "", 30, weight=1), Column("number", "", 9, right=True)]
    assert fitted(columns, 30) == {"words": 17, "number": 9}
    assert fitted(columns, 10) == {"words": 1, "number": 5}


def test_what_rows_are_sorted_by_is_shown_before_others_and_has_room_for_its_arrow() -> None:
    assert fitted(COLUMNS, 40, "amount") == {"date": 10, "title": 15, "amount": 9}
    assert fitted([Column("year", "year", 4)], 40, "year") == {"year": 6}


_KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


@given(_KEYS.flatmap(lambda keys: st.tuples(*(_column(key) for key in keys))), st.integers(0, 200))
def test_no_more_room_is_taken_than_there_is_and_none_is_cut_before_others_gave_way(
    columns: tuple[Column, ...], room: int
) -> None:
    widths = fitted(columns, room)
    shown = [each for each in columns if each.key in widths]
    taken = sum(width + GAP for width in widths.values())
    assert taken <= room or all(width <= 1 for width in widths.values())
    assert all(widths[each.key] >= each.width for each in shown) or all(each.rank == 0 for each in shown)


def _column(key: str) -> st.SearchStrategy[Column]:
    sizes = st.integers(0, 20)
    return st.builds(
        Column, st.just(key), st.text("年月abc", max_size=5), sizes, st.integers(0, 4), sizes, st.booleans(), sizes
    )


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])), st.integers(0, 30), st.booleans())
def test_a_cell_takes_exactly_the_width_of_its_column(words: str, width: int, right: bool) -> None:
    drawn = set_in(Text(words), width, CONSOLE, right=right)
    assert cells("".join(segment.text for segment in drawn)) == width


def test_what_is_cut_off_leaves_an_ellipsis_and_the_styles_of_the_rest() -> None:
    cell = cut(Text("拨款", "bold").append("八十六万元", "italic"), 8)
    assert cell.plain == "拨款八…"
    assert [segment.text for segment in cell.render(CONSOLE) if segment.style and segment.style.italic] == ["八"]
    assert all(segment.style.bold for segment in cell.render(CONSOLE) if segment.style)


def test_a_line_end_in_a_cell_ends_no_line_of_the_table() -> None:
    assert "\n" not in "".join(segment.text for segment in set_in(Text("甲\n乙"), 6, CONSOLE))
