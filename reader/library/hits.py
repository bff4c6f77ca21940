"""Hits: where in a text, a title or a note the words stand that are asked for, and the words around these."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.library.matching import places, sought
from reader.library.query import All, Any, Has, Not, Query, Words, fields_together
from reader.text import Span
from reader.text.search import Unwrapped, folded, unwrapped

_AROUND = 24
"""Characters that are shown before and behind a hit."""
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


def spans_of(asked: Words, line: Unwrapped, data: bytes, joints: str = "") -> Iterator[Span]:
    """Where some words stand in a text, of which `line` has the words in one line and `data` these in UTF-8."""
    end = at = 0
    for place in places(data, sought(asked.words, is_whole=asked.is_whole), 0, len(data), joints):
        at += len(data[end:place].decode())
        end = place
        yield line.span(at, len(asked.words))


def spans_in(printed: str, asked: Iterable[Words]) -> list[Span]:
    """Where some words stand in others, which are a title or a note, in order."""
    line = unwrapped(folded(printed))
    data = line.words.encode()
    return sorted({span for each in asked for span in spans_of(each, line, data)})


def snippets(text: str, hits: Sequence[Span], most: int = _MOST_SNIPPETS) -> Iterator[Snippet]:
    """The first hits of a text, in its order, with the words around them; those near each other in one snippet."""
    groups: list[list[Span]] = []
    for hit in hits:
        if groups and hit.start - groups[-1][-1].end <= 2 * _AROUND:
            groups[-1].append(hit)
        elif len(groups) == most:
            break
        else:
            groups.append([hit])
    for group in groups:
        start = max(0, group[0].start - _AROUND)
        end = min(len(text), group[-1].end + _AROUND)
        while start < group[0].start and text[start].isspace():
            start += 1
        while end > group[-1].end and text[end - 1].isspace():
            end -= 1
        marks = tuple(Span(hit.start - start, min(hit.end, end) - start) for hit in group)
        yield Snippet(text[start:end].replace("\n", " ").replace("\t", " "), Span(start, end), marks)


def beginning(text: str) -> Snippet:
    """The first words of a text in which nothing is marked."""
    words = text.strip()[: 2 * _AROUND]
    start = text.find(words)
    return Snippet(words.replace("\n", " ").replace("\t", " "), Span(start, start + len(words)), ())
