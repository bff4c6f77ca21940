"""Pages as an engine recognises them, without one."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from unittest.mock import patch

from reader.sources.scanned import extra, process, recognising
from reader.sources.scanned.page import Box, ScannedLine, ScannedPage

LEFT, SIZE, PITCH = 79.0, 16.0, 28.0


def page(*lines: str, unsure: str = "", left: float = LEFT) -> ScannedPage:
    """A page of lines, in which some characters are not sure."""
    return ScannedPage(595, 842, tuple(_line(words, row, unsure, left) for row, words in enumerate(lines)))


def _line(words: str, row: int, unsure: str, left: float) -> ScannedLine:
    width = SIZE * sum(0.5 if sign.isascii() else 1.0 for sign in words)
    top = 96 + PITCH * row
    sure = tuple(0.3 if sign in unsure else 0.99 for sign in words)
    return ScannedLine(words, sure, Box(left, top, left + width, top + SIZE))


@contextmanager
def recognised_as(*pages: ScannedPage | str) -> Iterator[list[list[int]]]:
    """The extra is there, and its process says this of a file's pages in turn; yields which pages it was asked for.

    `""` is a page that can't be recognised, `"end"` one at which the process ends.
    """
    asked: list[list[int]] = []
    left = list(pages)

    def answers(_data: bytes, numbers: Sequence[int], watch: Callable[[], None]) -> Iterator[str]:
        asked.append(list(numbers))
        watch()
        yield process.READY
        for _number in numbers:
            answer = left.pop(0)
            if answer == "end":
                return
            yield answer.written() if isinstance(answer, ScannedPage) else answer

    with patch.object(recognising, "answers", answers), patch.object(extra, "is_there", lambda: True):
        yield asked


def without_confidences(written: str) -> str:
    """A page as it is kept, damaged: of a line it isn't said any more how sure its characters are."""
    value = json.loads(written)
    value["lines"][0]["sure"] = []
    return json.dumps(value)
