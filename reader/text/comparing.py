"""Texts for comparing only: widths of characters and blanks don't count, and every place is known in the text itself.

What is compared is never shown and never stored: a position in it is led back to the canonical text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import compress

from reader.text.patterns import compiled
from reader.text.span import Span
from reader.text.variants import NO_WIDTH, RADICALS

# Full-width ASCII (U+FF01 to U+FF5E), and the signs that stand for each other in print.
_SAME = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SAME |= dict.fromkeys("“”„‟「」『』＂", '"') | dict.fromkeys("‘’‚‛＇", "'") | dict.fromkeys("‐‑‒–—―－~～〜", "-")
_SAME |= dict.fromkeys("（〔［【[﹝", "(") | dict.fromkeys("）〕］】]﹞", ")")
_SAME |= RADICALS | {"○": "〇", "﹪": "%", "・": "·"}
_SIGNS = f"[{re.escape(''.join(_SAME))}]"
_BLANK = re.compile(f"[\\s{NO_WIDTH}]+")


class Folded:
    """A text for comparing, with the way back to the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = folded(text)

    @cached_property
    def offsets(self) -> list[int]:
        """For each character of the words its offset in the text, and the text's end."""
        text = self.text
        seen = bytearray(b"\x01") * len(text)
        for match in _BLANK.finditer(text):
            seen[match.start() : match.end()] = bytes(match.end() - match.start())
        return [*compress(range(len(text)), seen), len(text)]

    def within(self, span: Span) -> Span:
        """The stretch of the words that a span of the text covers."""
        return Span(bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end))

    def place(self, stretch: Span) -> Span:
        """The span of the text that a stretch of the words stands for, without blanks at its ends."""
        if not len(stretch):
            return Span(self.offsets[stretch.start], self.offsets[stretch.start])
        return Span(self.offsets[stretch.start], self.offsets[stretch.end - 1] + 1)

    def line_ends(self) -> Iterator[int]:
        """The places in the words before which a line begins."""
        end = self.text.find("\n")
        while end >= 0:
            yield bisect_left(self.offsets, end)
            end = self.text.find("\n", end + 1)

    def begins_line(self, index: int) -> bool:
        """Whether a line end stands between the character at an index and the one before it."""
        if not 0 < index < len(self.words):
            return True
        return "\n" in self.text[self.offsets[index - 1] : self.offsets[index]]

    def has_blank(self, index: int) -> bool:
        """Whether a blank stands between the character at an index and the one before it."""
        return not 0 < index < len(self.words) or self.offsets[index] - self.offsets[index - 1] > 1


def folded(words: str) -> str:
    """Some words for comparing."""
    words = "".join(words.split())  # in a fifth of the time that `_BLANK` takes
    if not words.isascii():
        for mark in NO_WIDTH:
            words = words.replace(mark, "")
    for sign in set(compiled(_SIGNS).findall(words)):  # there are few, and `translate` takes ten times as long
        words = words.replace(sign, _SAME[sign])
    return words
