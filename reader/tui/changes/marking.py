"""Marking: some words then and now with what differs in them, in colour, and numbers with a sign besides."""

from collections.abc import Callable, Sequence
from itertools import groupby

from rich.style import Style
from rich.text import Text

from reader.text import Span
from reader.text.differing import is_number
from reader.text.excerpt import Excerpt
from reader.typesetting.wrap import wrap

AROUND = "【】"
"""What stands around the words that are meant: a note's own, or a figure."""
DIFFERS = "[]"
"""What stands around a number that the other passage hasn't."""


def marked(excerpt: Excerpt, differing: Sequence[Span], width: int, style: Callable[[str], Style]) -> Text:
    """An excerpt wrapped to a width in cells; `style` gives the style that has a name."""
    shown, names = "", list[str]()
    words, is_meant = excerpt.words, len(excerpt.span) > 0
    numbers = [span for span in differing if is_number(span.of(words))]
    opening, closing = {span.start for span in numbers}, {span.end for span in numbers}
    for offset in range(len(words) + 1):
        signs = [
            (offset in closing, DIFFERS[1], "number"),
            (is_meant and offset == excerpt.span.end, AROUND[1], "place"),
            (is_meant and offset == excerpt.span.start, AROUND[0], "place"),
            (offset in opening, DIFFERS[0], "number"),
        ]
        for stands, sign, name in signs:
            if stands:
                shown, names = shown + sign, [*names, name]
        shown += words[offset : offset + 1]
        names.append(_name(offset, excerpt.span, differing, numbers))
    text = Text(no_wrap=True)
    for number, (start, end) in enumerate(wrap(shown, width)):
        text.append("\n" if number else "")
        for name, run in groupby(range(start, end), names.__getitem__):
            text.append("".join(shown[index] for index in run), style(name) if name else None)
    return text


def _name(offset: int, place: Span, differing: Sequence[Span], numbers: Sequence[Span]) -> str:
    if any(offset in span for span in numbers):
        return "number"
    if any(offset in span for span in differing):
        return "differing"
    return "place" if offset in place else ""
