"""Motions and structural selection: from one offset or span to the next, on the text alone."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from reader.text import Span
from reader.text.sentences import clause_at, paragraph_at, sentence_at, trimmed

if TYPE_CHECKING:
    # What a text is understood by is loaded when it can be read.
    from reader.reply import Reply


def next_paragraph(text: str, offset: int) -> int:
    """The start of the next paragraph that says something; the text's end where there is none."""
    start = paragraph_at(text, offset).end + 1
    while start < len(text):
        paragraph = paragraph_at(text, start)
        if paragraph.of(text).strip():
            return _first_word(text, paragraph)
        start = paragraph.end + 1
    return len(text)


def previous_paragraph(text: str, offset: int) -> int:
    """The start of the paragraph around `offset`, or of the one before where it is there already."""
    paragraph = paragraph_at(text, offset)
    while True:
        start = _first_word(text, paragraph)
        if start < offset and paragraph.of(text).strip():
            return start
        if paragraph.start == 0:
            return 0
        paragraph = paragraph_at(text, paragraph.start - 1)


def next_sentence(text: str, offset: int) -> int:
    """The start of the next sentence, in this paragraph or a later one; the text's end where there is none."""
    sentence = sentence_at(text, offset)
    start = sentence.start if sentence.start > offset else sentence.end
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def previous_sentence(text: str, offset: int) -> int:
    """The start of the sentence around `offset`, or of the one before where it is there already."""
    before = offset - 1
    while before >= 0 and text[before].isspace():
        before -= 1
    return sentence_at(text, before).start if before >= 0 else 0


def sentence_end(text: str, offset: int) -> int:
    """The last character of the sentence around `offset`, or of the next one where that is it already; `offset` where
    there is none."""
    here = sentence_at(text, offset)
    if len(here) and here.end - 1 > offset:
        return here.end - 1
    following = next_sentence(text, offset)
    return max(offset, sentence_at(text, following).end - 1) if following < len(text) else offset


def paragraph_end(text: str, offset: int) -> int:
    """The last printed character of the paragraph around `offset`, or of the next one where that is it already;
    `offset` where there is none."""
    here = trimmed(text, paragraph_at(text, offset))
    if len(here) and here.end - 1 > offset:
        return here.end - 1
    following = next_paragraph(text, offset)
    return max(offset, trimmed(text, paragraph_at(text, following)).end - 1) if following < len(text) else offset


def _first_word(text: str, paragraph: Span) -> int:
    line = paragraph.of(text)
    return paragraph.start + len(line) - len(line.lstrip())


def grown(reply: "Reply", span: Span) -> Span:
    """The next larger unit around a span: clause, sentence, paragraph, the sections outwards, all."""
    units = (unit for unit in _units(reply, span) if unit.covers(span) and len(unit) > len(span))
    return min(units, key=len, default=span)


def shrunk(reply: "Reply", span: Span, point: int, innermost: Iterable[Span]) -> Span:
    """The next smaller unit within a span that has the point `point`; `innermost` are the figures."""
    at = Span(point, min(point + 1, len(reply.text)))
    figures = (figure for figure in innermost if figure.covers(at))
    units = [unit for unit in (*figures, *_units(reply, at)) if span.covers(unit) and 0 < len(unit) < len(span)]
    return max(units, key=len, default=at)


def _units(reply: "Reply", span: Span) -> Iterator[Span]:
    text = reply.text
    last = max(span.start, span.end - 1)
    around: tuple[Callable[[str, int], Span], ...] = (clause_at, sentence_at, paragraph_at)
    for unit_at in around:
        # A span over several units grows to all that it touches.
        yield Span(unit_at(text, span.start).start, unit_at(text, last).end)
    for section in reversed(reply.path_at(span.start)):
        yield section.span
    for region in reply.regions:
        if span.start in region.span:
            yield region.span
    yield Span(0, len(text))


def section_starts(reply: "Reply") -> list[int]:
    """Where `[` and `]` stop: the regions, the sections and the tables, in order."""
    starts = {region.span.start for region in reply.regions}
    starts.update(section.span.start for section in reply.all_sections)
    starts.update(table.span.start for table in reply.tables)
    return sorted(starts)
