"""Parsing: a canonical text to a `Reply`."""

from collections.abc import Iterator

from reader.reply import headings, regions
from reader.reply.model import ParseWarning, RegionKind, Reply, Section, Span
from reader.reply.text import digest


def parse(text: str) -> Reply:
    """Understand a canonical text. Any text is a reply, if only one without sections; nothing is raised."""
    # Its patterns take as long to compile as a short reply takes to parse: not on the way to the first paint.
    from reader.reply import metadata

    found = regions.find(text)
    body = next((region.span for region in found if region.kind is RegionKind.BODY), Span(0, 0))
    heads = headings.unglued(text, body, list(headings.find(text, body)))
    sections = headings.tree(text, heads, body.end) if heads else headings.enumerated(text, body, 1)
    warnings = (*metadata.damaged(text, found), *_gaps(sections, {}))
    return Reply(text, digest(text), metadata.find(text, found), sections, found, warnings)


def _gaps(siblings: tuple[Section, ...], last: dict[int, int]) -> Iterator[ParseWarning]:
    """A warning for each number that does not follow the one before it, or repeats it.

    The first in a section may also run on from the section before ((三) below a new 二、); `last` holds the last
    number of each level so far.
    """
    before: dict[int, int] = {}
    for section in siblings:
        level, number = section.level, headings.count(section.number)
        if number is not None:
            expected = before.get(level, 0) + 1
            if number != expected and (level in before or number != last.get(level, 0) + 1):
                code = "number_repeated" if number < expected else "number_gap"
                yield ParseWarning(code, f"{section.number} after {expected - 1}", section.heading)
            before[level] = last[level] = number
        yield from _gaps(section.children, last)
