"""A saved page tells where it was read: by itself, or by the browser that saved it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.html.address import address_of

HERE = "https://www.example.org/art/2023/6/12/art_58.html"


@pytest.mark.parametrize(
    "head",
    [
        f'<link rel="canonical" href="{HERE}">',
        f"<LINK href='{HERE}' rel=canonical />",
        f'<meta property="og:url" content="{HERE}"/>',
        f"<!-- saved from url=(0050){HERE} -->",
        f"<!--\n Page saved with SingleFile \n url: {HERE} \n saved date: x\n-->",
        f'<!-- saved from url=(0019)http://other.example/ --><link rel="canonical" href="{HERE}">',
        f'<meta property="og:url" content="/art_58.html"><!-- saved from url=(0050){HERE} -->',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_page_s_address_is_read_from_its_head(head: str, encoding: str) -> None:
    assert address_of(f"<!DOCTYPE html>\n{head}<title>答复</title>".encode(encoding)) == HERE


def test_signs_that_stand_for_others_are_put_back() -> None:
    assert address_of(b'<link rel="canonical" href="http://example.org/?a=1&amp;b=2">') == "http://example.org/?a=1&b=2"


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"<p>https://example.org/</p>",
        b'<link rel="stylesheet" href="https://example.org/a.css">',
        b'<link rel="canonical" href="javascript:alert(1)">',
        b'<link rel="canonical">',
        b'<link rel="canonical" href="https://example.org/' + b"a" * 3000 + b'">',
    ],
)
def test_what_is_no_address_of_the_page_is_none(page: bytes) -> None:
    assert address_of(page) is None


@given(st.binary(max_size=200))
def test_any_bytes_have_an_address_that_can_be_shown_or_none(data: bytes) -> None:
    found = address_of(b'<link rel="canonical" href="http://example.org/' + data + b'">')
    assert found is None or found.isprintable()
