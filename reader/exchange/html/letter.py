"""The letter on the page: its lines in the stretches of the page it came from, with headings, marks and notes."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from reader.exchange.html.notes import Card
from reader.exchange.html.weaving import Mark, Piece, Sort, woven
from reader.i18n import _
from reader.reply import RegionKind, Reply, Section
from reader.text.sentences import paragraph_at, trimmed

# That of the letter itself is 2, and HTML has no more than six.
_FIRST_LEVEL, _LAST_LEVEL = 3, 6
# What the page's own head says, too, and what is the website's.
_AROUND = frozenset({RegionKind.HEADER, RegionKind.FURNITURE})


class Heading(NamedTuple):
    """A heading that is a line of its own: `level` is that of its element."""

    id: str
    level: int


class Block(NamedTuple):
    """A line of the letter and the notes that begin in it; `end` is its line end, which the last one lacks."""

    pieces: tuple[Piece, ...]
    end: str
    is_blank: bool
    heading: Heading | None
    cards: tuple[Card, ...]


class Stretch(NamedTuple):
    """Lines of the letter, one after the other, that belong to one region of its page."""

    kind: RegionKind
    blocks: tuple[Block, ...]

    @property
    def label(self) -> str:
        """What the region is called."""
        return _(self.kind.label)

    @property
    def is_folded(self) -> bool:
        """Whether it is not the letter, so that it is folded away; not where somebody noted something in it."""
        return self.kind in _AROUND and not any(block.cards for block in self.blocks)


def section_id(section: Section) -> str:
    """The id of a section in the page."""
    return f"section-{section.heading.start}"


def stretches(reply: Reply, marks: Iterable[Mark], cards: Iterable[Card]) -> Iterator[Stretch]:
    """The letter, whose blocks' words and line ends are the canonical text. Cards come in the order of the text."""
    headings = dict(_headings(reply, reply.sections, _FIRST_LEVEL))
    on_lines = {heading.id for heading in headings.values()}
    run_in = (
        Mark(Sort.HEADING, section.heading, section_id(section))
        for section in reply.all_sections
        if section_id(section) not in on_lines
    )
    blocks = _blocks(reply, [*run_in, *marks], headings, cards)
    for kind, of in groupby(blocks, key=itemgetter(0)):
        yield Stretch(kind, tuple(block for _kind, block in of))


def _headings(reply: Reply, sections: Iterable[Section], level: int) -> Iterator[tuple[int, Heading]]:
    """The headings that fill a line each, by where that starts; their levels go down by one at a time."""
    for section in sections:
        line = paragraph_at(reply.text, section.heading.start)
        fills = bool(section.title) and trimmed(reply.text, line) == trimmed(reply.text, section.heading)
        if fills:
            yield line.start, Heading(section_id(section), min(level, _LAST_LEVEL))
        yield from _headings(reply, section.children, level + fills)


def _blocks(
    reply: Reply, marks: Iterable[Mark], headings: Mapping[int, Heading], cards: Iterable[Card]
) -> Iterator[tuple[RegionKind, Block]]:
    """The lines with the region that each begins in."""
    regions = deque(reply.regions)
    waiting = deque(cards)
    for span, pieces in woven(reply.text, marks):
        while len(regions) > 1 and regions[0].span.end <= span.start:
            regions.popleft()
        of_line = []
        while waiting and waiting[0].start <= span.end:
            of_line.append(waiting.popleft())
        end = reply.text[span.end : span.end + 1]
        is_blank = not span.of(reply.text).strip()
        kind = regions[0].kind if regions else RegionKind.BODY
        yield kind, Block(pieces, end, is_blank, headings.get(span.start), tuple(of_line))
