"""Excerpts: some words of a text in what stands around them, cut to what is read at a glance."""

from typing import NamedTuple

from reader.text.span import Span


class Excerpt(NamedTuple):
    """Words with what stands around them, on one line; `span` is where they stand in it, empty where none are meant."""

    words: str
    span: Span


def excerpt(text: str, around: Span, span: Span, within: Span) -> Excerpt:
    """Some words of a text in a stretch around them, of which only what lies within another is taken.

    An ellipsis stands for what is cut off.
    """
    first, last = min(around.start, span.start), max(around.end, span.end)
    start, end = max(first, within.start), min(last, within.end)
    before, behind = "…" if start > around.start else "", "…" if end < last else ""
    while start < span.start and text[start].isspace():
        start += 1
    words = f"{before}{text[start:end]}{behind}".replace("\n", " ")
    at = span.start - start + len(before)
    return Excerpt(words, Span(at, at + min(span.end, end) - span.start))
