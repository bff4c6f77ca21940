"""Painting: one line of text, with what is known of it and lies over it, to the segments of a strip."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from reader.reading import Reading
from reader.text import Span
from reader.text.layers import Layer
from reader.tui.signs import PROMISED
from reader.typesetting.ambiguous import WIDTHS, filled
from reader.typesetting.line import Line
from reader.typesetting.wrap import SHOWN


class Overlay:
    """What lies over the text for a while: the hits of a search, the selection, the cursor."""

    __slots__ = ("cursor", "hit", "hits", "selection")

    def __init__(
        self,
        hits: Layer[Span] | None = None,
        hit: Span | None = None,
        selection: Span | None = None,
        cursor: int = 0,
    ) -> None:
        self.hits: Layer[Span] = Layer() if hits is None else hits
        self.hit, self.selection, self.cursor = hit, selection, cursor


def paint(
    text: str, line: Line, reading: Reading, over: Overlay, style: Callable[[str], Style], *, ending: bool
) -> list[Segment]:
    """The segments of a line; `style` gives the style of a component class by its last words (`kind-funding`).

    `ending` says that the cursor is on white space at the end of this line or of a cell in it, which isn't shown; it
    stands behind what is.
    """
    spans = list(_styled(line, reading, over, style))
    segments: list[Segment] = []
    for part in line.parts:
        segments += _painted(text, part, spans)
    if not ending:
        return segments
    column, width = line.column_of(text, over.cursor), sum(segment.cell_length for segment in segments)
    if column >= width:
        return [*segments, Segment(" ", style("cursor"))]
    behind = line.offset_at(text, column)
    last = column + (WIDTHS[text[behind]] if line.column_of(text, behind) == column else 1)
    before, under, after = Segment.divide(segments, (column, last, width))
    return [*before, *Segment.apply_style(under, post_style=style("cursor")), *after]


def _painted(text: str, part: Line, spans: Iterable[tuple[int, int, Style]]) -> Iterator[Segment]:
    """The segments of a stretch of a line."""
    blanks = dict(part.pads)
    edges = {part.start, part.end, *blanks, *(edge for start, end, _ in spans for edge in (start, end))}
    for start, end in pairwise(sorted(edge for edge in edges if part.start <= edge <= part.end)):
        if start in blanks:
            across = sum((each for first, last, each in spans if first < start < last), Style.null())
            yield Segment(" " * blanks[start], across)
        painted = sum((each for first, last, each in spans if first <= start and end <= last), Style.null())
        yield Segment(filled(text[start:end].translate(SHOWN)), painted)


def _styled(
    line: Line, reading: Reading, over: Overlay, style: Callable[[str], Style]
) -> Iterable[tuple[int, int, Style]]:
    """The styled stretches of a line, cut to it, from the lowest layer to the highest."""
    start, end = line.start, line.end

    def cut(span: Span, name: str) -> tuple[int, int, Style]:
        return max(start, span.start), min(end, span.end), style(name)

    for heading, _value in reading.headings.touching(start, end):
        yield cut(heading, "heading")
    for span, figure in reading.figures.touching(start, end):
        yield cut(span, "money" if figure.kind == "money" else "figure")
    for span, _place in reading.linked.touching(start, end):
        yield cut(span, "link")
    for span, doubt in sorted(reading.doubts.touching(start, end), key=lambda pair: pair[1].is_error):
        yield cut(span, doubt.style)
    noted = list(reading.notes.touching(start, end))
    # The longer lies below, so that a short highlight within a long one stays readable.
    for span, item in sorted(noted, key=lambda pair: -len(pair[0])):
        yield cut(span, f"kind-{item.annotation.kind.slot}")
    for first, (span, _item) in enumerate(noted):
        for other, _other in noted[first + 1 :]:
            if span.overlaps(other):
                yield cut(Span(max(span.start, other.start), min(span.end, other.end)), "overlap")
    for span, _hit in over.hits.touching(start, end):
        yield cut(span, "hit-current" if span == over.hit else "hit")
    if over.selection and over.selection.overlaps(Span(start, end)):
        yield cut(over.selection, "selection")
    if start <= over.cursor < end:
        yield over.cursor, over.cursor + 1, style("cursor")


def gutter(line: Line, reading: Reading, over: Overlay, style: Callable[[str], Style]) -> list[Segment]:
    """The margin's marks: the keys of the kinds on this line; the first of these that is on it: `›` a hit, `!` a figure
    of a sum that is wrong, `•` a note with words, `?` a figure that rounding may explain; next to the text a line along
    what is promised.

    So nothing that the colours say is said by them alone.
    """
    stretches = [(part.start, max(part.end, part.start + 1)) for part in line.parts]
    noted = (pair for start, end in stretches for pair in reading.notes.touching(start, end))
    items = list({id(item): item for _span, item in noted}.values())
    kinds = list(dict.fromkeys(item.annotation.kind for item in items))
    segments = [Segment(kind.mark, style(f"kind-{kind.slot}")) for kind in kinds[:2]]
    if len(kinds) > 2:
        segments[-1] = Segment("+", style("gutter"))
    segments.append(Segment(" " * (2 - len(segments))))
    hit = any(True for stretch in stretches for _ in over.hits.touching(*stretch))
    words = any(item.annotation.note for item in items)
    doubts = sorted(
        (doubt for stretch in stretches for doubt in reading.doubts_at(*stretch)), key=lambda each: not each.is_error
    )
    doubt = doubts[0] if doubts else None
    if doubt and not hit and (doubt.is_error or not words):
        segments.append(Segment(doubt.sign, style(doubt.style)))
    else:
        segments.append(Segment("›" if hit else "•" if words else " ", style("gutter")))
    promised = any(True for stretch in stretches for _ in reading.commitments.touching(*stretch))
    segments.append(Segment(PROMISED if promised else " ", style("promised")))
    return segments
