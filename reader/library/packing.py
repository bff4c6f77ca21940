"""Packing: a text as the library keeps it beside the words that it is looked for by, most of which are its own.

What is kept is how the one leads to the other: what was left out at the ends of lines, and the characters that have
another case or width there. A text that this doesn't give back exactly is kept whole.
"""

import re
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from reader.text.search import Unwrapped, folded

_PACKING = 6
_NUMBER = array("I").itemsize
_MAY_BE_FOLDED = re.compile(r"[^0-9a-z\u3001-\u9fff]")
_MOVED, _WHOLE = b"m", b"w"
MOST = 2**62
"""Stands for the end of a text, however long it is."""


def pack(text: str, line: Unwrapped) -> bytes:
    """A canonical text, and how places in its lines in one lead back to it: folding it anew takes ten times as long."""
    moved = _moved(text, line)
    said = _MOVED + moved if moved is not None and _unpacked(line, moved).text() == text else _WHOLE + text.encode()
    numbers = array("I", (len(line.places), *line.places, *line.shifts))
    return zlib.compress(numbers.tobytes() + said, _PACKING)


def unpack(packed: bytes, words: bytes) -> "Unpacked":
    """What was packed, with the words that were kept beside it."""
    data = zlib.decompress(packed)
    count = array("I", data[:_NUMBER])[0]
    behind = _NUMBER * (1 + 2 * count)
    numbers = array("I", data[_NUMBER:behind])
    line = Unwrapped(words.decode(), numbers[:count].tolist(), numbers[count:].tolist())
    said = data[behind + 1 :]
    return Whole(line, said.decode()) if data[behind : behind + 1] == _WHOLE else _unpacked(line, said)


class Whole(NamedTuple):
    """A text that was kept whole, with its lines in one."""

    line: Unwrapped
    printed: str

    def text(self, start: int = 0, end: int = MOST) -> str:
        """The canonical text, or what stands of it between two places."""
        return self.printed[start:end]


class Moved(NamedTuple):
    """A text's lines in one, and what leads from there to it.

    `pairs` are characters that most often stand for the one behind them, `others` the places in the words where another
    one of `forms` stands, and `left_out` is what was left out at the ends of lines.
    """

    line: Unwrapped
    pairs: str
    others: "array[int]"
    forms: str
    left_out: str

    def text(self, start: int = 0, end: int = MOST) -> str:
        """The canonical text, or what stands of it between two places."""
        words, places, shifts = self.line
        # Before `place` stands what was left out before the start, `taken` in all; what is made begins with `first`.
        place = bisect_right(range(len(places)), start, key=lambda each: places[each] + shifts[each]) if start else 0
        taken = shifts[place - 1] if place else 0
        first = min(start - taken, places[place] if place < len(places) else len(words))
        last = min(end - taken, len(words))
        printed = self._printed(first, last)
        pieces: list[str] = []
        at, begin = first, first + taken
        behind = bisect_right(places, last, place)
        for next_one, shift in zip(places[place:behind], shifts[place:behind], strict=True):
            pieces += (printed[at - first : next_one - first], self.left_out[taken:shift])
            at, taken = next_one, shift
        return "".join([*pieces, printed[at - first :]])[start - begin : end - begin]

    def _printed(self, first: int, last: int) -> str:
        """What stands for the words between two places of these."""
        printed = _changed(self.line.words[first:last], self.pairs)
        others = self.others
        pieces: list[str] = []
        at = first
        for other in range(bisect_left(others, first), bisect_left(others, last)):
            pieces += (printed[at - first : others[other] - first], self.forms[other])
            at = others[other] + 1
        return "".join([*pieces, printed[at - first :]])


Unpacked = Whole | Moved


def _unpacked(line: Unwrapped, moved: bytes) -> Moved:
    pairs_count, others_count = array("I", moved[: 2 * _NUMBER])
    behind = (2 + others_count) * _NUMBER
    said = moved[behind:].decode()
    others = array("I", accumulate(array("I", moved[2 * _NUMBER : behind])))
    forms_end = pairs_count + others_count
    return Moved(line, said[:pairs_count], others, said[pairs_count:forms_end], said[forms_end:])


def _moved(text: str, line: Unwrapped) -> bytes | None:
    """What leads from the words to the text: which character most often stands for which, where it is another one, and
    what was left out; `None` where some of the words stand for other ones than it is thought here."""
    kept, left_out = [], []
    end = 0
    for start, behind in _left_out(line):
        kept.append(text[end:start])
        left_out.append(text[start:behind])
        end = behind
    printed = "".join([*kept, text[end:]])
    words = line.words
    if len(printed) != len(words):
        return None
    there = "".join(sorted(set(_MAY_BE_FOLDED.findall(printed))))
    foreign = {form: one for form, one in zip(there, folded(there), strict=True) if form != one} | {"\n": " "}
    usual = {one: form for form, one in foreign.items() if 2 * printed.count(form) > words.count(one)}
    changed = "".join(each for pair in usual.items() for each in pair)
    unusual = {*usual, *foreign} - {*usual.values()}
    others = sorted(place for form in unusual for place in _places(printed, form))
    numbers = array("I", (len(changed), len(others), *_steps(others)))
    return numbers.tobytes() + "".join([changed, *(printed[each] for each in others), *left_out]).encode()


def _places(words: str, character: str) -> Iterator[int]:
    """The places of a character in some words."""
    place = words.find(character)
    while place >= 0:
        yield place
        place = words.find(character, place + 1)


def _changed(words: str, pairs: str) -> str:
    """The words with some characters instead of other ones, each behind the one that it stands for."""
    for at in range(0, len(pairs), 2):
        words = words.replace(pairs[at], pairs[at + 1])
    return words


def _left_out(line: Unwrapped) -> Iterator[tuple[int, int]]:
    """Where in the text that stands which has no place in the words."""
    shift = 0
    for place, more in zip(line.places, line.shifts, strict=True):
        yield place + shift, place + more
        shift = more


def _steps(places: Iterable[int]) -> Iterator[int]:
    before = 0
    for place in places:
        yield place - before
        before = place
