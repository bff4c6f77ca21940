"""A picture on a saved page that may hold text is told where it stands, or recognised; the site's own are not."""

import struct
from base64 import b64encode

import pytest

from reader.errors import SourceError
from reader.reply import WarningCode
from reader.sources import Source, read_data
from reader.sources.html.page import picture_in, read_html
from tests.sources.scanned.recognised import page, recognised_as


def png(width: int, height: int) -> bytes:
    """The beginning of a PNG file, and no more of it."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height)


def inline(data: bytes) -> str:
    return f"data:image/png;base64,{b64encode(data).decode()}"


SCAN, CODE = inline(png(800, 1100)), inline(png(120, 120))


def read(*body: str) -> Source:
    return read_data(f'<html><meta charset="utf-8"><p>{"".join(body)}</html>'.encode(), "letter.html")


def told(source: Source) -> list[tuple[str, str | None, str]]:
    return [(each.code.value, each.part, source.text[each.span.start :][:1]) for each in source.warnings]


@pytest.mark.parametrize(
    ("picture", "part"),
    [
        (f'<img src="{SCAN}">', "picture 1"),
        (f'<img src="{CODE}" style="width: 16cm">', "picture 1"),
        ('<img src="a/scan.jpg" width="600" height="800">', "a/scan.jpg"),
        ('<img src="a/scan.jpg" width=600>', "a/scan.jpg"),
        ('<img src="W020210528.jpg">', "W020210528.jpg"),
        ('<img src="table.png" style="width:15cm; height:5cm">', "table.png"),
    ],
)
def test_a_picture_that_may_hold_text_is_told_where_it_stands_and_the_text_is_as_without_it(
    picture: str, part: str
) -> None:
    source = read(f"甲<p>{picture}<p>乙")

    assert source.text == read("甲<p><p>乙").text
    assert told(source) == [("page_not_read", part, "乙")]
    assert told(read(f"甲<p>{picture}")) == [("page_not_read", part, "\n")]


@pytest.mark.parametrize(
    "picture",
    [
        f'<img src="{CODE}">',
        '<img src="scan.jpg" width="100" height="100">',
        '<a href="/"><img src="W020210528.jpg"></a>',
        '<img src="images/logo.png">',
        '<img src="x.png" alt="二维码">',
        '<div style="display:none"><img src="scan.jpg" width="600" height="800"></div>',
        "<img>",
    ],
)
def test_what_is_small_or_the_site_s_own_is_passed_over(picture: str) -> None:
    assert told(read(f"甲<p>{picture}<p>乙")) == []


def test_a_picture_is_recognised_where_it_stands() -> None:
    with recognised_as(page("县财政安排540万元。", unsure="4")) as asked:
        source = read("甲<p>", f'<img src="{SCAN}">', "<p>乙")

    assert asked == [[1]]
    assert (source.text, source.format) == ("甲\n县财政安排540万元。\n乙\n", "HTML utf-8 OCR")
    [warning] = source.warnings
    assert (warning.code, warning.part) == (WarningCode.TEXT_RECOGNISED, "picture 1")
    assert [span.of(source.text) for span in warning.unsure] == ["4"]


def test_the_process_finds_the_picture_of_a_page() -> None:
    data = f'<html><img src="{CODE}"><p><img src="{SCAN}">'.encode()

    assert picture_in(data, 1) == png(800, 1100)
    with pytest.raises(IndexError):
        picture_in(data, 2)


def test_a_page_of_pictures_alone_says_so() -> None:
    with pytest.raises(SourceError, match="it holds pictures without text"):
        read(f'<img src="{SCAN}">')


@pytest.mark.parametrize("address", ["data:image/png;base64,§", "data:,", "data:image/png;base64,abc", "http://[", "%"])
def test_any_address_may_stand_there(address: str) -> None:
    assert read(f'甲<img src="{address}" width="600" height="800">').text == "甲\n"


def test_the_numbers_of_a_list_that_counts_down_stand_beside_a_picture() -> None:
    source = read(f'<ol reversed><li>甲<li><img src="{SCAN}">乙</ol>\1')

    assert source.text == "2. 甲\n1. 乙\n�\n"
    assert told(source) == [("page_not_read", "picture 1", "1")]


@pytest.mark.parametrize(
    ("drawing", "is_told"),
    [
        ("<svg><g><text>300万元</text><text>其中</text></g></svg>", True),
        ("<svg><title>图标</title><path d='M0 0'/></svg><text>乙</text>", False),
        ("<div hidden><svg><text>300万元</text></svg></div>", False),
    ],
)
def test_words_in_a_drawing_are_told(drawing: str, is_told: bool) -> None:
    content = read_html(f"<body><p>甲</p>{drawing}<p>乙</p></body>".encode(), "page.html")

    told = [(warning.code, warning.part, warning.span.start) for warning in content.warnings]
    assert told == [(WarningCode.PART_NOT_READ, "SVG", 2)] * is_told
