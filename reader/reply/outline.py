"""The parts of a page as the outline has them: regions, the opening before the first section, sections, tables."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple, Union

from reader.i18n import _
from reader.reply import Region, RegionKind
from reader.text import Span
from reader.text.tables import table_of

if TYPE_CHECKING:
    # What a text is understood by is loaded when it can be read.
    from reader.reply import Reply, Section
    from reader.text.rows import Table


TABLE = "⊞"
"""What stands before the name of a table."""


class TablePart(NamedTuple):
    """A table, by what it is called."""

    span: Span
    title: str


Part = Union["Section", Region, TablePart]


def label_of(reply: "Reply", part: Part) -> str:
    """What a part is called: its heading as printed, or what kind of region it is."""
    if isinstance(part, TablePart):
        return f"{TABLE} {part.title}"
    return _(part.kind.label) if isinstance(part, Region) else reply.heading_label(part, excerpt=24)


def top_parts(reply: "Reply") -> tuple[Part, ...]:
    """The regions of the page in order; in the body's place what opens it, and its sections."""
    parts: list[Part] = []
    for region in reply.regions:
        if region.kind is not RegionKind.BODY:
            parts.append(region)
            continue
        first = reply.sections[0].span.start if reply.sections else region.span.end
        if reply.text[region.span.start : first].strip():
            parts.append(Region(RegionKind.BODY, Span(region.span.start, first)))
        parts.extend(reply.sections)
    return tuple(parts)


def parts_in(reply: "Reply", part: Part) -> tuple[Part, ...]:
    """What is within a part, in order: its sections, and the tables that are in none of these."""
    if isinstance(part, TablePart):
        return ()
    sections: tuple[Part, ...] = () if isinstance(part, Region) else part.children
    first, last = (
        bisect_left(reply.tables, edge, key=lambda table: table.span.start) for edge in (part.span.start, part.span.end)
    )
    own = [
        _named(reply, table)
        for table in reply.tables[first:last]
        if not any(table.span.start in section.span for section in sections)
    ]
    return tuple(sorted((*sections, *own), key=lambda each: each.span.start)) if own else sections


def _named(reply: "Reply", table: "Table") -> TablePart:
    from reader.reply.tables import title_of

    return TablePart(table.span, title_of(reply, table))


def part_at(reply: "Reply", tops: tuple[Part, ...], offset: int) -> Part | None:
    """The innermost part around an offset; `tops` are the reply's top parts."""
    if reply.tables and (table := table_of(reply.tables, Span(offset, offset))) and offset in table.span:
        return _named(reply, table)
    if path := reply.path_at(offset):
        return path[-1]
    return next((part for part in tops if offset in part.span), None)


def place_of(part: Part) -> int:
    """Where choosing a part goes."""
    return part.span.start if isinstance(part, (Region, TablePart)) else part.heading.start
