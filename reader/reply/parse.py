"""Parsing: a canonical text to a `Reply`."""

from collections.abc import Iterator

from reader.reply import document_number, headings, numerals, regions
from reader.reply.model import ParseWarning, Region, RegionKind, Reply, Section, Span
from reader.reply.text import digest


def parse(text: str) -> Reply:
    """Understand a canonical text. Any text is a reply, if only one without sections; nothing is raised."""
    # Its patterns take as long to compile as a short reply takes to parse: not on the way to the first paint.
    from reader.reply import metadata

    found = regions.find(text)
    body = next((region.span for region in found if region.kind is RegionKind.BODY), Span(0, 0))
    heads = list(headings.find(text, body))
    sections = headings.tree(text, heads, body.end) if heads else headings.enumerated(text, body, 1)
    warnings = (*_damaged(text, found), *_gaps(sections))
    return Reply(text, digest(text), metadata.find(text, found), sections, found, warnings)


def _damaged(text: str, found: tuple[Region, ...]) -> Iterator[ParseWarning]:
    """A warning for each document number of the header that is damaged, so that the reply's own is not guessed."""
    header = next((region.span for region in found if region.kind is RegionKind.HEADER), Span(0, 0))
    for number in document_number.find(text, header.start, header.end):
        if number.printed is None:
            yield ParseWarning("document_number_damaged", number.span.of(text), number.span)


def _gaps(siblings: tuple[Section, ...]) -> list[ParseWarning]:
    """A warning for each number that does not follow the one before it, or repeats it."""
    warnings: list[ParseWarning] = []
    expected: dict[int, int] = {}
    for section in siblings:
        number = _counted(section.number)
        before = expected.get(section.level, 0) if not section.number.endswith("是") else None
        if number is not None and before is not None:
            if number != before + 1:
                code = "number_repeated" if number <= before else "number_gap"
                warnings.append(ParseWarning(code, f"{section.number} after {before}", section.heading))
            expected[section.level] = number
        warnings.extend(_gaps(section.children))
    return warnings


def _counted(number: str) -> int | None:
    bare = number.strip("（）")
    return int(bare) if bare.isdecimal() else numerals.value(bare)
