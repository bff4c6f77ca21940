"""Sketches: how alike two texts are, told by a hundred bytes of each, and what near-equal ones are looked up by.

A text is the set of its runs of characters; the least hash in each of many bins stands for it, so that the share of
bins that agree estimates the share of runs that two texts have in common (one permutation hashing: Li, Owen, Zhang,
NIPS 2012). A few bins together are a key: texts that have most runs in common have one of these in common, too.
"""

import re
from itertools import pairwise
from zlib import crc32

from reader.text.runs import runs

_RUN = 5
"""Characters in a run: four Han characters and the one behind them occur in no other letter by chance."""
_BINS = 128
_ABOVE = 2**32
"""Above all hashes."""
_BANDS, _ROWS = 8, 3
_FEWEST = 60
"""Runs: of fewer nothing is estimated."""
_MOST = 100_000
"""Characters that are looked at; a letter has some thousands."""
_NUMERAL = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MOST_NUMERALS = 64


def sketch_of(words: str) -> tuple[bytes, tuple[int, ...]]:
    """The sketch of words that were folded for comparing, and their keys of 32 bits; both empty for a few words.

    A byte of 0 is an empty bin.
    """
    data = words[:_MOST].encode("utf-16-le", "replace")
    least = _least(data)
    if len(least) < _FEWEST and len(set(map(crc32, runs(data, _RUN)))) < _FEWEST:
        return b"", ()
    sketch = bytes(least[each] // _BINS % 255 + 1 if each in least else 0 for each in range(_BINS))
    bands = [range(first, first + _ROWS) for first in range(0, _BANDS * _ROWS, _ROWS)]
    return sketch, tuple(
        key_of("near", str(band.start), *(str(_filled(least, each)) for each in band)) for band in bands
    )


def _least(data: bytes) -> dict[int, int]:
    """The least hash in each bin that has one."""
    least = [_ABOVE] * _BINS
    for run in map(crc32, runs(data, _RUN)):  # to put all in order takes three times as long
        place = run % _BINS
        if run < least[place]:
            least[place] = run
    return {each: run for each, run in enumerate(least) if run < _ABOVE}


def _filled(least: dict[int, int], at: int) -> int:
    """What a bin holds, an empty one of a short text what the next one holds."""
    while at not in least:
        at = (at + 1) % _BINS
    return least[at]


def likeness(one: bytes, other: bytes) -> float | None:
    """About the share of runs that two texts have in common; `None` where a sketch is empty or none of ours."""
    if len(one) != _BINS or len(other) != _BINS:
        return None
    filled = [(a, b) for a, b in zip(one, other, strict=True) if a or b]
    return sum(a == b for a, b in filled) / len(filled)


def numerals_of(words: str) -> bytes:
    """The numerals of folded words, each once, as a sketch: two bytes each, the least ones of many."""
    found = sorted({crc32(numeral.encode()) & 0xFFFF for numeral in _NUMERAL.findall(words[:_MOST])})
    return b"".join(each.to_bytes(2, "big") for each in found[:_MOST_NUMERALS])


def numerals_shared(one: bytes, other: bytes) -> float:
    """About the share of the numerals of one text, the one with fewer, that stand in the other, too; 1 where it has
    none. A copy may lack the header or the end of a letter."""
    first, second = _compared(one, other)
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer else 1.0


def numerals_differing(one: bytes, other: bytes) -> tuple[int, int]:
    """How many numerals of each text don't stand in the other."""
    first, second = _compared(one, other)
    return len(first - second), len(second - first)


def _compared(one: bytes, other: bytes) -> tuple[set[int], set[int]]:
    """The numerals of two sketches, those that either can tell of."""
    first, second = _pairs(one), _pairs(other)
    least = set(sorted(first | second)[:_MOST_NUMERALS])
    return first & least, second & least


def key_of(sort: str, *facts: str) -> int:
    """What texts are looked up by that have these facts in common: 32 bits, with a sign."""
    return crc32("\0".join((sort, *facts)).encode("utf-8", "replace")) - 2**31


def _pairs(sketch: bytes) -> set[int]:
    return {256 * high + low for high, low in list(pairwise(sketch))[::2]}
