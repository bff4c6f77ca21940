"""Hits: where in a text, a title or a note the words stand that are asked for, and the words around these."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from reader.library.matching import places, sought
from reader.library.query import All, Any, Has, Not, Query, Words, fields_together
from reader.text import Span
from reader.text.search import Unwrapped, folded, unwrapped
from reader.typesetting.cutting import beginning_at, end_at

_AROUND = 24
"""Characters that are shown before and behind a hit, at most."""
_BEYOND = 24
"""So many further ones tell whether a number goes on there."""
_MOST_SNIPPETS = 3


class Snippet(NamedTuple):
    """Words of a text on one line; `span` is where they stand in it, `marks` are the hits' places in them."""

    words: str
    span: Span
    marks: tuple[Span, ...]


def words_asked(query: Query) -> Iterator[Words]:
    """The words that are asked for, and not those that are not to be there."""
    match query:
        case Words():
            yield query
        case All(of) | Any(of):
            for each in of:
                yield from words_asked(each)
        case Has() | Not():
            pass


def fields_asked(query: Query) -> Iterator[list[Has]]:
    """The fields that are asked for, those together that are asked of one thing."""
    match query:
        case Has():
            yield [query]
        case All():
            for each in fields_together(query):
                if isinstance(each, list):
                    yield each
                else:
                    yield from fields_asked(each)
        case Any(of):
            for each in of:
                yield from fields_asked(each)


def ranges_of(asked: Words, line: Unwrapped, data: bytes, joints: str = "") -> Iterator[tuple[int, int]]:
    """Where some words begin and end in a text, of which `line` has the words in one line and `data` these in UTF-8."""
    words, ends, shifts = line
    what = sought(asked.words, is_whole=asked.is_whole)
    last = len(asked.words) - 1
    found = places(data, what, 0, len(data), joints)
    for at in _plain(asked.words, words) if what.is_plain else _characters(data, found):
        before, within = bisect_right(ends, at), bisect_right(ends, at + last)
        yield at + (shifts[before - 1] if before else 0), at + last + 1 + (shifts[within - 1] if within else 0)


def _plain(asked: str, words: str) -> Iterator[int]:
    """Where some words stand in others, none of which overlap: what `places` finds of plain ones, in characters."""
    place = words.find(asked)
    while place >= 0:
        yield place
        place = words.find(asked, place + len(asked))


def _characters(data: bytes, found: Iterable[int]) -> Iterator[int]:
    """Places in UTF-8, in order, in characters."""
    behind = at = 0
    for place in found:
        at += len(data[behind:place].decode())
        behind = place
        yield at


def spans_in(printed: str, asked: Iterable[Words]) -> list[Span]:
    """Where some words stand in others, which are a title or a note, in order."""
    line = unwrapped(folded(printed))
    data = line.words.encode()
    return [Span(*each) for each in sorted({found for each in asked for found in ranges_of(each, line, data)})]


def snippets(part: Callable[[int, int], str], hits: Iterable[Span], most: int = _MOST_SNIPPETS) -> Iterator[Snippet]:
    """The first hits of a text, in its order, with the words around them; those near each other in one snippet.

    `part` gives what stands between two places of the text, the second of which may be behind its end.
    """
    for group in _groups(hits, most):
        first, last = group[0].start, group[-1].end
        at = max(0, first - _AROUND - _BEYOND)
        there = part(at, last + _AROUND + _BEYOND)
        first, last = first - at, last - at
        start = beginning_at(there, max(0, first - _AROUND), first)
        end = end_at(there, last, min(len(there), last + _AROUND))
        start = first - len(there[start:first].lstrip())
        end = last + len(there[last:end].rstrip())
        marks = tuple([Span(each.start - at - start, each.end - at - start) for each in group])
        words = there[start:end].replace("\n", " ").replace("\t", " ")
        yield Snippet(words, Span(at + start, at + end), marks)


def snippets_of(printed: str, hits: Iterable[Span]) -> Iterator[Snippet]:
    """The first of these of a title or a note, which is one snippet's at most."""
    return snippets(lambda start, end: printed[start:end], hits, 1)


def _groups(hits: Iterable[Span], most: int) -> Iterator[list[Span]]:
    """Hits near each other, so many groups of them at most."""
    group: list[Span] = []
    for hit in hits:
        if group and hit.start - group[-1].end > 2 * _AROUND:
            yield group
            group = []
            most -= 1
            if not most:
                return
        group.append(hit)
    if group:
        yield group


def beginning(text: str) -> Snippet:
    """The first words of a text in which nothing is marked."""
    start = len(text) - len(text.lstrip())
    words = text[start : end_at(text, start + 1, min(len(text), start + 2 * _AROUND))].rstrip()
    return Snippet(words.replace("\n", " ").replace("\t", " "), Span(start, start + len(words)), ())
