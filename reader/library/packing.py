"""Packing: a text as the library keeps it beside the words that it is looked for by, most of which are its own.

What is kept is how the one leads to the other: what was left out at the ends of lines, and the characters that have
another case or width there. A text that this doesn't give back exactly is kept whole.
"""

import re
import zlib
from array import array
from collections.abc import Iterable, Iterator

from reader.text.search import Unwrapped, folded

_PACKING = 6
_NUMBER = array("I").itemsize
_MAY_BE_FOLDED = re.compile(r"[^0-9a-z\u3001-\u9fff]")
_MOVED, _WHOLE = b"m", b"w"


def pack(text: str, line: Unwrapped) -> bytes:
    """A canonical text, and how places in its lines in one lead back to it: folding it anew takes ten times as long."""
    moved = _moved(text, line)
    said = _MOVED + moved if moved is not None and _text_of(moved, line) == text else _WHOLE + text.encode()
    numbers = array("I", (len(line.places), *line.places, *line.shifts))
    return zlib.compress(numbers.tobytes() + said, _PACKING)


def unpack(packed: bytes, words: bytes) -> tuple[str, Unwrapped]:
    """What was packed, with the words that were kept beside it."""
    data = zlib.decompress(packed)
    count = array("I", data[:_NUMBER])[0]
    behind = _NUMBER * (1 + 2 * count)
    numbers = array("I", data[_NUMBER:behind])
    line = Unwrapped(words.decode(), numbers[:count].tolist(), numbers[count:].tolist())
    said = data[behind + 1 :]
    return said.decode() if data[behind : behind + 1] == _WHOLE else _text_of(said, line), line


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
    others = [match.start() for match in re.finditer(f"[{re.escape(''.join(sorted(unusual)))}]", printed)]
    numbers = array("I", (len(changed), len(others), *_steps(others)))
    return numbers.tobytes() + "".join([changed, *(printed[each] for each in others), *left_out]).encode()


def _text_of(moved: bytes, line: Unwrapped) -> str:
    changed_count, others_count = array("I", moved[: 2 * _NUMBER])
    behind = (2 + others_count) * _NUMBER
    steps = array("I", moved[2 * _NUMBER : behind])
    said = moved[behind:].decode()
    printed = _changed(line.words, said[:changed_count])
    others, left_out = said[changed_count : changed_count + others_count], said[changed_count + others_count :]
    pieces: list[str] = []
    end = place = 0
    for step, form in zip(steps, others, strict=True):
        place += step
        pieces += (printed[end:place], form)
        end = place + 1
    printed = "".join([*pieces, printed[end:]])
    pieces = []
    end = shift = taken = 0
    for at, more in zip(line.places, line.shifts, strict=True):
        pieces += (printed[end:at], left_out[taken : taken + more - shift])
        taken += more - shift
        end, shift = at, more
    return "".join([*pieces, printed[end:]])


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
