"""Words as bytes: any text comes back, letters take little room, and what was written once is read for ever."""

import zlib
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store import wording
from reader.store.wording import packed, unpacked
from tests.examples import REPLY
from tests.growth import IN_PROPORTION, growth

LETTER = (Path(__file__).parents[1] / "letters" / "provincial-letter.txt").read_text(encoding="utf-8")


@given(
    st.one_of(
        st.text(), st.lists(st.sampled_from(["乡村振兴", "乡村", "资金", "万元", "\n", "0", "é", "𠀀"])).map("".join)
    )
)
def test_any_text_comes_back(text: str) -> None:
    assert unpacked(packed(text)) == text


def test_every_code_is_read_by_a_list_that_is_never_changed() -> None:
    """A change of this digest makes every kept text another one: a further list is a codec of another name."""
    codes, words, _lengths = wording._table()
    listed = "\0".join(words[code] for code in sorted(words, key=lambda code: (len(code), code)))

    assert len(codes) == len(words)
    assert sha256(listed.encode()).hexdigest() == "49f1024761d76cc761dc4ba533d09fafec307997bae99f40a0f160d45f9f74eb"


def test_a_letter_takes_four_fifths_of_what_its_characters_take_deflated() -> None:
    for text in (LETTER, REPLY):
        assert len(packed(text)) < 0.8 * len(zlib.compress(text.encode("gb18030"), 9))


def deflated(coded: bytes) -> bytes:
    compress = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compress.compress(coded) + compress.flush()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        packed(LETTER)[:-1],
        packed(LETTER) + b"\0",
        deflated(b"\xd7"),
        deflated(b"\xff\0\0"),
        deflated(b"\xfe\xff"),
        deflated(b"\xff\xff\xff\xff"),
        deflated(bytes(4 * wording.MOST_CHARACTERS + 1)),
    ],
    ids=["nothing", "rubbish", "cut", "longer", "half a code", "half a number", "no word", "no character", "too long"],
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\d|chr"):
        unpacked(data)


def test_the_time_grows_with_the_text() -> None:
    assert growth(packed, lambda size: LETTER * size, 2) < IN_PROPORTION
