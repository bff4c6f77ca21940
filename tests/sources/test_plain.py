"""Bytes become the characters that were written, or it is said why they can't be."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.plain import decode
from tests.examples import REPLY

TRADITIONAL = """\
關於第58號建議的答覆
您提出的《關於加強農村飲水工程維護的建議》收悉，現答覆如下：
一、2022年，縣財政安排維修養護資金540萬元，其中：中央資金300萬元。
二、我們將會同縣水利局積極爭取上級資金，力爭2024年6月底前完成12處老舊水廠改造。
"""


@pytest.mark.parametrize(
    ("text", "codec", "named"),
    [
        (REPLY, "utf-8", "utf-8"),
        (REPLY, "utf-16-le", "utf-16-le"),
        (REPLY, "utf-16-be", "utf-16-be"),
        (REPLY, "gb18030", "gb18030"),
        (REPLY.replace("　", " "), "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "utf-8", "utf-8"),
        (TRADITIONAL, "utf-16-le", "utf-16-le"),
        (TRADITIONAL, "gb18030", "gb18030"),
        ("plain ASCII, 540\n", "ascii", "utf-8"),
        ("甲", "utf-8", "utf-8"),
    ],
)
def test_text_without_a_mark_is_recognised(text: str, codec: str, named: str) -> None:
    assert decode(text.encode(codec), "reply.txt") == (text, named)


@pytest.mark.parametrize(
    ("mark", "codec", "named"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_a_mark_decides_and_is_no_character(mark: bytes, codec: str, named: str) -> None:
    assert decode(mark + REPLY.encode(codec), "reply.txt") == (REPLY, named)


def test_a_long_text_is_read_to_its_end() -> None:
    text = REPLY * 400

    assert len(text.encode("gb18030")) > 200_000
    assert decode(text.encode("gb18030"), "reply.txt") == (text, "gb18030")


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x00" * 400,
        b"\x7fELF\x02\x01\x01" + b"\x00\x01\x02\x03" * 100,
        REPLY.encode("gb18030")[:101] + b"\xff" + REPLY.encode("gb18030")[101:],
        REPLY.encode("shift_jis", "ignore"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "reply.txt")
    assert caught.value.subject == "reply.txt"


def test_text_that_breaks_its_mark_is_refused_with_the_place() -> None:
    with pytest.raises(SourceError, match="byte 4"):
        decode(codecs.BOM_UTF8 + b"a\xff", "reply.txt")


def test_an_odd_control_now_and_then_is_still_text() -> None:
    text = f"{REPLY[:50]}\0{REPLY[50:]}\x1b[31m"

    assert decode(text.encode(), "reply.txt") == (text, "utf-8")


def test_a_page_s_end_ends_a_line() -> None:
    assert decode("甲\f二、乙\v丙".encode(), "reply.txt") == ("甲\n二、乙\n丙", "utf-8")


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_few_damaged_bytes_are_shown_and_many_refused(mark: bytes) -> None:
    data = REPLY.encode()
    read = decode(mark + data[:101] + b"\xff" + data[102:-2], "reply.txt")[0]

    assert 0 < read.count("\ufffd") < 6
    assert [char for char in read if char.isdigit()] == [char for char in REPLY if char.isdigit()]
    with pytest.raises(SourceError):
        decode(mark + data.replace("，".encode(), b"\xff"), "reply.txt")


LINES = [line.strip() for line in (REPLY + TRADITIONAL).split("\n") if len(line.strip()) > 3]


@pytest.mark.parametrize("codec", ["gb18030", "big5", "utf-16-le", "utf-16-be"])
def test_a_line_is_enough_to_tell_the_encoding(codec: str) -> None:
    for line in LINES:
        try:
            data = line.encode(codec)
        except UnicodeEncodeError:
            continue
        assert decode(data, "reply.txt")[0] == line


def test_characters_of_four_bytes_are_read() -> None:
    assert decode((REPLY + "𠀀㐀").encode("gb18030"), "reply.txt") == (REPLY + "𠀀㐀", "gb18030")


@given(st.binary(max_size=400))
def test_bytes_are_text_that_can_be_encoded_again_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, "reply.txt")
    except SourceError:
        return
    if "\ufffd" not in text:
        assert text.encode(encoding.removesuffix("-sig")).endswith(data[4:].replace(b"\f", b"\n").replace(b"\v", b"\n"))


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), "reply.txt") == (text, "utf-8-sig")
