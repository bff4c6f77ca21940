"""The numbers of an RTF's items are those that its writer saw."""

import pytest

from reader.sources.rtf import with_numbers
from tests.growth import IN_PROPORTION, growth

LISTS = rb"{\*\listoverridetable{\listoverride\listid1\ls1}}"
HEAD = (
    rb"{\rtf1\ansi\ansicpg936\uc2{\fonttbl{\f0\fcharset0 Times;}{\f3\froman\fcharset2{\*\panose 05}Symbol;}}"
    rb"{\stylesheet{\s0 Normal;}{\s7\ls1 Item;}}" + LISTS
)


def rewritten(body: bytes) -> bytes:
    """What becomes of a document's body."""
    head, lists, found = with_numbers(HEAD + body + b"}").partition(LISTS)
    assert head + lists == HEAD.replace(rb"\s7\ls1 ", rb"\s7{}")  # lists that are no text stay
    return found.removesuffix(b"}")


def item(number: bytes, words: bytes = b"540") -> bytes:
    """An item as Word writes it."""
    return rb"{\listtext\pard\plain\f0 " + number + rb"\tab}\pard\ls1\ilvl1 {\f0 " + words + rb"}\par"


@pytest.mark.parametrize(
    ("number", "put"),
    [
        (b"1.", b"{\\uc1 \\u49?\\u46?\\u32?}"),
        (rb"\'d2\'bb\'a1\'a2", b"{\\uc1 \\u19968?\\u12289?}"),
        (rb"\u19968 \'d2\'bb\u12289 \'a1\'a2", b"{\\uc1 \\u19968?\\u12289?}"),
        (rb"\uc1 \u-248 ?\u19968\'3f\u-247?", b"{\\uc1 \\u-248?\\u19968?\\u-247?}"),
        (rb"\f3 \'b7", b"{\\uc1 \\u8226?\\u32?}"),
        (rb"\u-3913 ??", b"{\\uc1 \\u8226?\\u32?}"),
        (b"", b""),
    ],
)
def test_a_number_stands_before_the_first_words_of_its_item(number: bytes, put: bytes) -> None:
    assert rewritten(item(number)) == rb"{}\pard{}\ilvl1 {\f0 " + put + rb"540}\par"


def test_an_item_without_words_has_its_number() -> None:
    assert rb"{\f0 }{\uc1 \u49?\u46?\u32?}\par" in rewritten(item(b"1.", b""))


@pytest.mark.parametrize(
    "untold",
    [
        rb"\pard\ls1 540\par",
        rb"\pard\s7 540\par",
        item(rb"\'b7"),  # half a character
        item(rb"\u ?"),
        rb"\uc " + item(b"2."),
    ],
)
def test_nothing_is_changed_where_a_number_is_not_told(untold: bytes) -> None:
    document = HEAD + item(b"1.") + untold + b"}"

    assert with_numbers(document) == document


@pytest.mark.parametrize(
    "other", [rb"\pard 540\par", rb"\pard\s7\ls0 540\par", rb"\pard\ls1\par", rb"{\header\pard 540\par}"]
)
def test_paragraphs_that_are_no_items_need_no_number(other: bytes) -> None:
    assert b"\\u49?" in rewritten(item(b"1.") + other)


def test_a_footnote_is_no_part_of_its_item() -> None:
    found = rewritten(rb"{\listtext 2.\tab}\pard\ls1 {\footnote\pard 18\par}540\par")

    assert found == rb"{}\pard{}{\footnote\pard 18\par}{\uc1 \u50?\u46?\u32?}540\par"


def test_binary_data_are_no_words() -> None:
    assert rewritten(rb"{\*\pict\bin4 }{\l}" + item(b"1.")).startswith(rb"{\*\pict\bin4 }{\l}{}\pard")


def test_documents_without_lists_stay_as_they_are() -> None:
    assert with_numbers(HEAD + rb"\pard 540\par}") == HEAD + rb"\pard 540\par}"


def test_time_grows_with_the_length_however_few_braces_there_are() -> None:
    def document(count: int) -> bytes:
        return HEAD + item(b"1.") + rb"\pard" + rb"\f0 a \s0 b " * count + rb"\par}"

    assert growth(with_numbers, document, 2_000) < IN_PROPORTION
