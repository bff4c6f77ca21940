"""Differing: which words of two passages are not in the other, so that they can be marked. A number is one word."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from reader.text.comparing import folded
from reader.text.span import Span

# Numbers with their points and commas; else each character by itself, as Chinese is written.
_WORD = re.compile(r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[A-Za-z]+|\S")
_DIGIT = re.compile("[0-9０-９〇零一二两三四五六七八九十百千万亿]")


def differing(old: str, new: str) -> tuple[list[Span], list[Span]]:
    """The spans of each passage that the other hasn't, in order; widths of characters and blanks are no difference."""
    pairs = replaced(old, new)
    return [was for was, _now in pairs if len(was)], [now for _was, now in pairs if len(now)]


def replaced(old: str, new: str) -> list[tuple[Span, Span]]:
    """What stands in one passage where the other has something else, in order; empty where it has nothing."""
    ours, theirs = list(_words(old)), list(_words(new))
    codes = Levenshtein.opcodes([folded(span.of(old)) for span in ours], [folded(span.of(new)) for span in theirs])
    return [
        (_joined(ours, code.src_start, code.src_end), _joined(theirs, code.dest_start, code.dest_end))
        for code in codes
        if code.tag != "equal"
    ]


def has_digits(words: str) -> bool:
    """Whether there is a digit or a numeral in some words."""
    return _DIGIT.search(words) is not None


def _words(text: str) -> Iterator[Span]:
    return (Span(match.start(), match.end()) for match in _WORD.finditer(text))


def _joined(spans: Sequence[Span], first: int, last: int) -> Span:
    start = spans[first].start if first < len(spans) else spans[-1].end if spans else 0
    return Span(start, spans[last - 1].end if last > first else start)
