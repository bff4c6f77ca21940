"""Lines, paragraphs, sentences and clauses of a canonical text."""

import re
from collections.abc import Iterator

from reader.text.span import Span

_PRINTED_LINE = re.compile(r"^[^\S\n]*\S[^\n]*", re.MULTILINE)
# Compiled where they are asked for: not on the way to the first paint.
_SENTENCE = r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)》]*|\n|\Z)"
_CLAUSE_END = r"[，；：;]|(?<!\d)[,:]|[,:](?!\d)"


def lines(text: str, within: Span) -> Iterator[Span]:
    """The lines of a stretch, without their line ends; blank ones too."""
    start = within.start
    while start < within.end:
        end = text.find("\n", start, within.end)
        if end < 0:
            end = within.end
        yield Span(start, end)
        start = end + 1


def printed_lines(text: str, within: Span) -> Iterator[Span]:
    """The lines of a stretch that begins at a line's start, without their line ends; no blank ones."""
    return (Span(*match.span()) for match in _PRINTED_LINE.finditer(text, within.start, within.end))


def paragraph_at(text: str, offset: int) -> Span:
    """The line that holds `offset`, without its line end."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return Span(start, len(text) if end < 0 else end)


def sentence_at(text: str, offset: int) -> Span:
    """The sentence around `offset`, within its paragraph, without surrounding white space."""
    paragraph = paragraph_at(text, offset)
    for match in re.compile(_SENTENCE).finditer(text, paragraph.start, paragraph.end):
        if offset < match.end() or match.end() == paragraph.end:
            return trimmed(text, Span(match.start(), match.end()))
    return paragraph


def clause_at(text: str, offset: int) -> Span:
    """The clause around `offset`, within its sentence, without the comma that ends it."""
    sentence = sentence_at(text, offset)
    start = sentence.start
    for match in re.compile(_CLAUSE_END).finditer(text, sentence.start, sentence.end):
        if match.start() >= offset:
            return trimmed(text, Span(start, match.start()))
        start = match.end()
    return trimmed(text, Span(start, sentence.end))


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; an empty one at its start where nothing else is there."""
    body = span.of(text)
    start = span.start + len(body) - len(body.lstrip())
    return Span(start, max(start, span.start + len(body.rstrip())))
