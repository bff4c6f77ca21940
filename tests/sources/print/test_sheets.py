"""Of a document with pages in columns, or that nobody wrote, the others are read, unless most are such."""

import pytest

from reader.sources.print.sheets import Sheet, UnreadableError, text
from tests.sources.print.test_columns import column, full, put


def in_columns(rows: int) -> Sheet:
    return Sheet({0: [*column(0, 14, rows), *column(14.5, 14, rows, begin=5)]})


def test_a_page_in_columns_is_left_out_and_the_others_are_read() -> None:
    first, last = Sheet({0: full(9)}), Sheet({0: column(0, 28, 9, begin=11)})
    words, notes = text([first, in_columns(5), last])
    without, (left_out,) = text([first, Sheet(left_out="page_left_out"), last])

    assert words == without
    assert notes == [left_out._replace(code="page_in_columns")]
    assert left_out.page == 2


def test_columns_below_a_full_page_leave_the_page_out() -> None:
    mixed = Sheet({0: [*full(6), *column(0, 14, 4, 6), *column(14.5, 14, 4, 6, 5)]})
    words, notes = text([Sheet({0: full(20)}), mixed])

    assert words == text([Sheet({0: full(20)})])[0]
    assert [(note.code, note.page) for note in notes] == [("page_in_columns", 2)]


@pytest.mark.parametrize(
    ("sheets", "page"),
    [
        ([in_columns(5)], 1),
        ([Sheet(), in_columns(5)], 2),
        ([Sheet({0: put("附件", 0, 0)}), in_columns(5)], 2),  # hardly anything but the columns
        ([Sheet({0: full(9)}), in_columns(12), in_columns(5)], 2),
    ],
)
def test_a_document_with_most_of_its_pages_in_columns_is_refused_with_their_first_page(
    sheets: list[Sheet], page: int
) -> None:
    with pytest.raises(UnreadableError) as caught:
        text(sheets)

    assert (caught.value.key, caught.value.page) == ("columns", page)


@pytest.mark.parametrize(
    "words",
    [
        "QQus1+[^IE7vcPbfUYm+/=qVS8W`uXvE_qDMjXK`#EIzEE@SfX2;KdZ~hq[w!T0?b{y}<3>" * 2,
        "¹ØÓÚ½øÒ»²½¼ÓÇ¿È«ÊÐ¹«Â·Ñø»¤¹¤×÷µÄ½¨Òé" * 4,
        "⇌ℼ⃠⇊⃔⇖⃐⇐⃛⃠⃚⃦⃔⇗⇎↳ℼ⃘⃮⃑⃔ℼ⃫℮↯∂∑" * 4,
        "□" * 30,
    ],
)
def test_a_page_of_signs_that_are_no_words_of_any_language_is_left_out_and_alone_it_is_refused(words: str) -> None:
    letter, unnamed = Sheet({0: full(9)}), Sheet({0: put(words, 0, 0)})
    read, notes = text([letter, unnamed])

    assert read == text([letter])[0]
    assert [(note.code, note.page) for note in notes] == [("page_unnamed", 2)]
    for pages in ([Sheet(), unnamed], [letter, unnamed, unnamed]):
        with pytest.raises(UnreadableError) as caught:
            text(pages)
        assert (caught.value.key, caught.value.page) == ("unnamed", 2)


@pytest.mark.parametrize(
    "words",
    [
        "The report (2023) says: 12% growth, $1,200 & more; see http://www.example.org/a_b?c=1 and mail us @home.",
        "Les élèves étaient déjà à l'école, où l'été précédent ils avaient été reçus.",
        "＝＝＝＝１００－－－－２００＊＊＊＊３００" * 4,
        "满意□一般□不满意□" * 3,
    ],
)
def test_a_page_in_another_language_or_of_numbers_is_read(words: str) -> None:
    read, _notes = text([Sheet({0: put(words, 0, 0)})])

    assert "".join(read.split()) == "".join(words.split())
