"""A page that was saved in one file with its pictures is read as the page is."""

import base64
import io
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import read_stream
from reader.sources.mht import picture_in
from tests.examples import REPLY
from tests.growth import IN_PROPORTION, growth
from tests.sources.documents import html, mht
from tests.sources.html.test_pictures import png

PAGE = "<html><body><p>安排资金540万元。</p></body></html>"
TEXT = "安排资金540万元。\n"


def message(*parts: str | bytes, head: str = "", boundary: str = "b", end: str = "--") -> bytes:
    head = head or f'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="{boundary}"\n'
    pieces = [part.encode() if isinstance(part, str) else part for part in parts]
    return b"".join([head.encode(), *(b"\n--" + boundary.encode() + b"\n" + each for each in pieces)]) + (
        f"\n--{boundary}{end}\n".encode()
    )


def part(content: bytes, kind: str = "text/html", encoding: str = "8bit", more: str = "") -> bytes:
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n{more}\n".encode() + content


def opened(data: bytes) -> str:
    return read_stream(io.BytesIO(data)).text


@pytest.mark.parametrize("codec", ["utf-8", "gb2312", "gb18030", "big5"])
@pytest.mark.parametrize("said", ["header", "page", "nobody"])
@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "Base64"])
def test_a_page_is_decoded_as_it_was_encoded(codec: str, said: str, encoding: str) -> None:
    words = "安排基金540元。" if codec == "big5" else TEXT.strip()
    page = PAGE.replace(TEXT.strip(), words)
    data = page.replace("<body>", f"<head><meta charset={codec}></head><body>" if said == "page" else "<body>").encode(
        codec
    )
    kind = f'text/html; charset="{codec}"' if said == "header" else "text/html"
    if encoding == "quoted-printable":
        data = quopri.encodestring(data)
    elif encoding == "Base64":
        data = base64.encodebytes(data)

    assert opened(message(part(data, kind, encoding))) == f"{words}\n"


def test_the_format_and_the_address_are_told() -> None:
    source = read_stream(io.BytesIO(mht(html(REPLY), "gbk")))

    assert source.format == "MHT gb18030"
    assert source.file().address == "https://www.qinghe.example/d.html"


OTHER = part(b"<p>other</p>", more="Content-ID: <x@y>\n")
MAIN = part(PAGE.encode(), more="Content-ID: <m@y>\n")


@pytest.mark.parametrize(
    "data",
    [
        message(MAIN, OTHER),
        message(OTHER, MAIN, head='MIME-Version: 1.0\nContent-Type: multipart/related; start="<m@y>"; boundary=b\n'),
        message(part(b"R0lG", "image/gif", "base64"), MAIN),
        message(part(b"plain", "text/plain"), MAIN),
        message(part(b"<frameset><frame src=cid:m@y></frameset>"), MAIN),
        message(message(part(b"x", "text/plain"), MAIN, boundary="in"), OTHER),
        message(MAIN, boundary="a+(b)?"),
        message(MAIN, end=""),
        message(MAIN).replace(b"\n", b"\r\n"),
        b"\r\n\r\n" + message(MAIN),
        b"\xef\xbb\xbf" + message(MAIN),
        b"From: <Saved by Blink>\n" + message(MAIN).replace(b"MIME-Version: 1.0\n", b"X: " + b"x" * 9_000 + b"\n"),
        b"From: <Saved by Blink>\nSnapshot-Content-Location: http://a.example/\nSubject: =?utf-8?B?5a6J?=\n"
        + message(MAIN),
        message(MAIN).replace(b"multipart/related", b"Multipart/Related"),
        part(PAGE.encode(), more="MIME-Version: 1.0\n"),
        message(MAIN).replace(b"MIME-Version: 1.0\n", b""),
        message(part(b"<p>" + TEXT.encode() + b"<iframe src=cid:x></iframe>"), part(b"R0lG", "image/gif", "base64")),
        message(part(b"<iframe src='cid:m@y'></iframe><iframe src='cid:no'></iframe>"), OTHER, MAIN),
    ],
)
def test_the_page_is_found_among_the_parts(data: bytes) -> None:
    assert opened(data) == TEXT


def test_a_message_without_a_page_is_its_plain_text() -> None:
    assert opened(message(part(TEXT.encode("gb18030"), "text/plain"))) == TEXT
    assert opened(message(b"\n" + TEXT.encode())) == TEXT


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (message(part(b"R0lG", "image/gif", "base64")), "this MHT file has no page in it"),
        (message(), "this MHT file has no page in it"),
        (message(part(b"<html></html>")), "it is empty"),
        (b"MIME-Version: 1.0\nContent-Type: text/html\nX: " + b"x" * 99_999, "it is damaged or incomplete"),
    ],
)
def test_what_has_nothing_to_read_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        opened(data)
    assert caught.value.hint


@pytest.mark.parametrize(
    "header",
    [
        "Content-Type: text/html; charset=base64",
        "Content-Type: text/html; charset*=x'y'%ff",
        "Content-Type: text/html; charset*0=gb; charset*1=k",
        "Content-Type: text/html; charset=undefined",
        "Content-Type: text/html; charset=gb\0k",
        "Content-Type: text/html; charset=\x80\n\tContent-ID: \xff",
        "Content-Type: text/html\nContent-Transfer-Encoding: x-uuencode",
    ],
)
def test_any_header_of_a_part_is_taken(header: str) -> None:
    assert opened(message(header.encode("latin-1") + b"\n\n" + PAGE.encode()))


def test_parts_in_parts_end() -> None:
    data = MAIN
    for level in range(20):
        data = message(data, boundary=f"b{level}")
    with pytest.raises(SourceError, match="it is damaged or incomplete"):
        opened(data)


def test_an_archive_is_read_in_proportion_to_its_size() -> None:
    def made(count: int) -> bytes:
        return message(MAIN, *[part(b"R0lG\n" * 40, "image/gif", "base64")] * count)

    assert growth(opened, made, 100) < IN_PROPORTION


@given(
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=8),
    st.floats(0.1, 1),
)
def test_an_archive_with_wrong_bytes_is_read_or_refused(changes: list[tuple[float, int]], share: float) -> None:
    damaged = bytearray(mht(html(REPLY)))
    for place, value in changes:
        damaged[int(place * len(damaged))] = value
    try:
        read = opened(bytes(damaged[: int(share * len(damaged))]))
    except SourceError as error:
        read = error.hint
    assert read


def test_a_picture_in_the_archive_is_found_by_its_place_and_by_its_name() -> None:
    place = "Content-Location: http://example.gov.cn/a/letter.html\n"
    page = '<html><p>甲<p><img src="../b/scan.png"><p>乙<p><img src="cid:two"></html>'.encode()
    scan = "Content-Location: http://example.gov.cn/b/scan.png\n"
    first = part(base64.b64encode(png(800, 1100)), "image/png", "base64", scan)
    second = part(base64.b64encode(png(900, 1200)), "image/png", "base64", "Content-ID: <two>\n")
    data = message(part(page, more=place), first, second)

    source = read_stream(io.BytesIO(data))

    assert [(each.code.value, each.part) for each in source.warnings] == [
        ("page_not_read", "../b/scan.png"),
        ("page_not_read", "cid:two"),
    ]
    assert picture_in(data, 1) == png(800, 1100)
    assert picture_in(data, 2) == png(900, 1200)


def test_a_page_in_a_frame_stands_where_it_is_shown() -> None:
    outer = part("<p>首页<iframe src='cid:m@y'></iframe><p>版权所有".encode())

    assert opened(message(outer, MAIN)) == f"首页\n{TEXT}版权所有\n"
    again = part("<p>首页<iframe src='cid:m@y'></iframe><iframe src='cid:m@y'></iframe>".encode())
    assert opened(message(again, MAIN)) == f"首页\n{TEXT}"
    itself = part("<p>首页<iframe src='cid:i'></iframe>".encode(), more="Content-ID: <i>\n")
    assert opened(message(itself)) == "首页\n首页\n"


@pytest.mark.parametrize("encoding", ["8bit", "base64"])
def test_an_archive_that_ends_within_its_page_says_so(encoding: str) -> None:
    page = PAGE.encode() if encoding == "8bit" else base64.encodebytes(PAGE.encode())
    whole = message(part(page, encoding=encoding))
    source = read_stream(io.BytesIO(whole[: whole.rindex(b"\n--b--") - 30]))

    assert source.text.startswith("安排资金")
    assert [(each.code.value, each.part, each.span.start) for each in source.warnings] == [
        ("part_missing", "the end of the page", len(source.text))
    ]
    assert not read_stream(io.BytesIO(whole)).warnings


def test_a_style_sheet_in_the_archive_holds() -> None:
    page = "<link rel=stylesheet href='cid:c'><link rel=stylesheet media=print href='cid:d'><link href='cid:d'>"
    page += "<p>安排<b class=x>540</b><b>640</b>万元"
    sheets = (
        part(rule, "text/css", more=f"Content-ID: <{name}>\n")
        for rule, name in ((b".x{display:none}", "c"), (b"b{display:none}", "d"))
    )

    assert opened(message(part(page.encode()), *sheets)) == "安排640万元\n"
