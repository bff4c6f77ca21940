"""Words as bytes: what is frequent in official letters takes one byte or two, whole words too, before it is deflated.

So a letter takes a quarter less than its characters deflated. The words are in `words.txt`, the most frequent first,
and after them come all characters of GB 2312; any other character is written by its number. Neither list nor order is
ever changed: what was written is read by them. A better list is a further one, for a codec of another name.
"""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from reader.store.inflating import RAW, inflated

MOST_CHARACTERS = 100_000
"""A longer text is no letter; its words are looked for at a millisecond for each thousand characters."""
_SIGNS = "0123456789.,-%/():\n 　、。，；：？！“”《》〔〕（）—"
_SHORT = 215
"""First bytes below this are a code; those above begin a code of two bytes, the last of them one of four."""
_CODE = re.compile(rb"[\x00-\xd6]|[\xd7-\xfe].|\xff...", re.DOTALL)
_GB_2312 = range(0xA1, 0xF8), range(0xA1, 0xFF)
_LEVEL = 9


def packed(text: str) -> bytes:
    """Any text of at most `MOST_CHARACTERS`, as bytes that `unpacked` reads."""
    codes, _words, _lengths = _table()
    compress = zlib.compressobj(_LEVEL, zlib.DEFLATED, RAW, zlib.DEF_MEM_LEVEL + 1)
    coded = b"".join(codes.get(word) or b"\xff" + ord(word).to_bytes(3, "big") for word in _words_of(text))
    return compress.compress(coded) + compress.flush()


def unpacked(data: bytes) -> str:
    """The text of at most `MOST_CHARACTERS` that was packed; a `ValueError` where these bytes are none."""
    coded = inflated(data, 4 * MOST_CHARACTERS, RAW)
    codes = _CODE.findall(coded)
    if sum(map(len, codes)) != len(coded):
        raise ValueError(len(data))
    words = _table()[1]
    try:
        return "".join(words[code] if len(code) < 4 else chr(int.from_bytes(code[1:], "big")) for code in codes)
    except (KeyError, OverflowError) as error:
        raise ValueError(len(data)) from error


def _words_of(text: str) -> Iterator[str]:
    """The text cut into the longest words that are known, and single characters."""
    codes, _words, lengths = _table()
    at, end = 0, len(text)
    while at < end:
        first = text[at]
        for length in lengths.get(first, ()):
            if (word := text[at : at + length]) in codes:
                yield word
                at += length
                break
        else:
            yield first
            at += 1


@cache
def _table() -> tuple[dict[str, bytes], dict[bytes, str], dict[str, list[int]]]:
    """The words' codes, the codes' words, and how long the words are that begin with a character, the longest first."""
    listed = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split()
    ranked = list(dict.fromkeys(chain(_SIGNS, listed, _characters())))
    codes = {word: _code(rank) for rank, word in enumerate(ranked)}
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for word in listed:
        if len(word) > 1:
            lengths[word[0]].add(len(word))
    by_length = {first: sorted(found, reverse=True) for first, found in lengths.items()}
    return codes, {code: word for word, code in codes.items()}, by_length


def _code(rank: int) -> bytes:
    if rank < _SHORT:
        return bytes([rank])
    page, place = divmod(rank - _SHORT, 256)
    return bytes([_SHORT + page, place])


def _characters() -> Iterator[str]:
    """ASCII, and what GB 2312 has in its order, the Han characters by their sound and then by their strokes."""
    yield from map(chr, range(128))
    rows, cells = _GB_2312
    for row in rows:
        yield from bytes(byte for cell in cells for byte in (row, cell)).decode("gb2312", "ignore")
