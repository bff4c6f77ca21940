"""Searching: all places of some words, whatever their case and width, and wherever their lines end."""

import re
from bisect import bisect_right
from typing import NamedTuple
from unicodedata import normalize

from reader.text import Span
from reader.text.patterns import compiled
from reader.text.variants import RADICALS

# Full-width and half-width forms to the ordinary ones; and one small sigma, whose form in `lower` depends on the word.
_ORDINARY = {
    chr(code): form for code in (0x3000, 0xA0, *range(0xFF01, 0xFFE7)) if len(form := normalize("NFKC", chr(code))) == 1
} | {"Σ": "σ", "ς": "σ", **RADICALS}
_OTHERS = f"[{re.escape(''.join(_ORDINARY))}]"
MOST_HITS = 10_000
_LINE_END = re.compile(r"\n[ \n]*")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_LETTERS_OR_DIGITS = _LETTERS | frozenset("0123456789")


def folded(text: str) -> str:
    """The text in one case and width, character for character, so that offsets stay true."""
    ordinary = text
    for character in set(compiled(_OTHERS).findall(text)):  # there are few, and `translate` takes ten times as long
        ordinary = ordinary.replace(character, _ORDINARY[character])
    lower = ordinary.lower()
    if len(lower) == len(ordinary):
        return lower
    # A few letters have more than one in lower case (İ); they are left as they are.
    return "".join(one if len(one) == 1 else character for character in ordinary for one in (character.lower(),))


class Unwrapped(NamedTuple):
    """A folded text with its lines in one: all that words are looked for in.

    `places` are those in `words` before which a line end or blanks were left out, `shifts` how many characters more the
    text has from there on.
    """

    words: str
    places: list[int]
    shifts: list[int]

    def in_text(self, place: int) -> int:
        """Where in the text a place of its lines in one is."""
        index = bisect_right(self.places, place) - 1
        return place + self.shifts[index] if index >= 0 else place

    def span(self, place: int, length: int) -> Span:
        """The span of the text that so many characters from a place on stand for."""
        return Span(self.in_text(place), self.in_text(place + length - 1) + 1)


class Search:
    """The places of some words in a text, and the one that is looked at."""

    def __init__(self, text: str) -> None:
        self._text = unwrapped(folded(text))
        self.words = ""
        self.hits: tuple[Span, ...] = ()
        self.current: int | None = None

    def find(self, words: str) -> None:
        """Find all places of some words; empty words find none."""
        self.words = words
        self.current = None
        sought = unwrapped(folded(words)).words
        hits: list[Span] = []
        place = self._text.words.find(sought) if sought else -1
        while place >= 0 and len(hits) < MOST_HITS:
            hits.append(self._text.span(place, len(sought)))
            place = self._text.words.find(sought, place + len(sought))
        self.hits = tuple(hits)

    def show(self, words: str, hits: tuple[Span, ...]) -> None:
        """Have places that were found elsewhere, in order, as those of what was asked for."""
        self.words, self.hits, self.current = words, hits, None

    def move(self, offset: int, direction: int) -> Span | None:
        """Look at the next or previous hit from an offset, around the ends; `None` where there are none."""
        if not self.hits:
            return None
        if direction > 0:
            after = (index for index, hit in enumerate(self.hits) if hit.start > offset)
            self.current = next(after, 0)
        else:
            before = (index for index in range(len(self.hits) - 1, -1, -1) if self.hits[index].start < offset)
            self.current = next(before, len(self.hits) - 1)
        return self.hits[self.current]

    @property
    def hit(self) -> Span | None:
        """The hit that is looked at."""
        return None if self.current is None else self.hits[self.current]


def unwrapped(text: str) -> Unwrapped:
    """A folded text with its lines in one: a line's end with the blanks around it stands for nothing among Han
    characters, for a blank between words in letters."""
    pieces: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    end = length = 0
    for match in _LINE_END.finditer(text):
        line = text[end : match.start()].rstrip(" ")
        end = match.end()
        kept = " " if line[-1:] in _LETTERS_OR_DIGITS and text[end : end + 1] in _LETTERS else ""
        pieces += (line, kept)
        length += len(line) + len(kept)
        places.append(length)
        shifts.append(end - length)
    return Unwrapped("".join([*pieces, text[end:]]), places, shifts)
