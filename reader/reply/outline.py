"""The parts of a page as the outline has them: regions, the opening before the first section, sections."""

from typing import TYPE_CHECKING, Union

from reader.i18n import _
from reader.reply import Region, RegionKind
from reader.text import Span

if TYPE_CHECKING:
    # What a text is understood by is loaded when it can be read.
    from reader.reply import Reply, Section

Part = Union["Section", Region]


def label_of(reply: "Reply", part: Part) -> str:
    """What a part is called: its heading as printed, or what kind of region it is."""
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


def part_at(reply: "Reply", tops: tuple[Part, ...], offset: int) -> Part | None:
    """The innermost part around an offset; `tops` are the reply's top parts."""
    if path := reply.path_at(offset):
        return path[-1]
    return next((part for part in tops if offset in part.span), None)


def place_of(part: Part) -> int:
    """Where choosing a part goes."""
    return part.span.start if isinstance(part, Region) else part.heading.start
