"""Differing: which words of two passages are not in the other, so that they can be marked. A number is one word."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from reader.text.comparing import folded
from reader.text.span import Span

# Numbers with their points and commas; else each character by itself, as Chinese is written.
_WORD = re.compile(r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[A-Za-z]+|\S")
_DIGIT = re.compile("[0-9０-９]")
_NUMERAL = re.compile("[〇零一二两三四五六七八九十百千万亿]")


def differing(old: str, new: str) -> tuple[list[Span], list[Span]]:
    """The spans of each passage that the other hasn't, in order; widths of characters and blanks are no difference."""
    pairs = replaced(old, new)
    return [was for was, _now in pairs if len(was)], [now for _was, now in pairs if len(now)]


def replaced(old: str, new: str) -> list[tuple[Span, Span]]:
    """What stands in one passage where the other has something else, in order; empty where it has nothing."""
    ours, theirs = list(_words(old)), list(_words(new))
    codes = Levenshtein.opcodes([folded(span.of(old)) for span in ours], [folded(span.of(new)) for span in theirs])
    runs = [list(run) for is_same, run in groupby(codes, lambda code: code.tag == "equal") if not is_same]
    return [
        (
            _joined(ours, run[0].src_start, run[-1].src_end),
            _joined(theirs, run[0].dest_start, run[-1].dest_end),
        )
        for run in runs
    ]


def is_number(words: str) -> bool:
    """Whether some words are a number: there is a digit in them, or half of them are numerals; 进一步 is none."""
    numerals = len(_NUMERAL.findall(words))
    return _DIGIT.search(words) is not None or (numerals > 0 and 2 * numerals >= len(words))


def _words(text: str) -> Iterator[Span]:
    return (Span(match.start(), match.end()) for match in _WORD.finditer(text))


def _joined(spans: Sequence[Span], first: int, last: int) -> Span:
    start = spans[first].start if first < len(spans) else spans[-1].end if spans else 0
    return Span(start, spans[last - 1].end if last > first else start)
