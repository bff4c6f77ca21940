"""The values that describe a reply: all frozen, all standoff over one canonical text."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from reader.reply.region import Region, RegionKind
from reader.text import Span, canonical
from reader.text.slots import made_by_slots
from reader.text.tables import find_tables

if TYPE_CHECKING:
    from reader.reply.parse_warning import ParseWarning
    from reader.reply.scanned import Scanned
    from reader.text.rows import Table


@made_by_slots
@dataclass(frozen=True, slots=True)
class Section:
    """One numbered part of the body.

    `number` is as printed without its punctuation (`一`, `（一）`, `1`, `（1）`, `一是`, `首先`; `——` for a line with a
    dash); `level` is GB/T 9704-2012's level of the form (7.3.3), counted from the highest form in the reply, and one
    below its parent for an item (`一是`, `首先`, `——`); `title` is empty where a numbered sentence has none.
    `span` covers the children,
    `heading` the number and title.
    """

    number: str
    level: int
    title: str
    span: Span
    heading: Span
    children: tuple["Section", ...] = ()

    def walk(self) -> Iterator["Section"]:
        """This section and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Contact:
    """Who answers for the reply, with the telephone numbers as printed."""

    name: str | None
    phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is answered: `kind` is 建议, 提案 or 议案; `number` as printed between 第 and 号."""

    kind: str | None = None
    number: str | None = None
    title: str | None = None
    session: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says of the reply; `None` or empty where it says nothing. Dates are ISO 8601."""

    title: str | None = None
    document_number: str | None = None
    index_number: str | None = None
    issuer: str | None = None
    published: str | None = None
    signed: str | None = None
    addressees: tuple[str, ...] = ()
    proposal: Proposal = Proposal()
    category: str | None = None
    disclosure: str | None = None
    contacts: tuple[Contact, ...] = ()
    copied_to: tuple[str, ...] = ()
    signatory: str | None = None

    @property
    def dated(self) -> str | None:
        """The day of the letter: on which it was signed, or else published."""
        return self.signed or self.published


@dataclass(frozen=True)
class Reply:
    """A canonical text and what was understood of it."""

    text: str = field(repr=False)
    metadata: Metadata
    sections: tuple[Section, ...]
    regions: tuple[Region, ...]
    warnings: "tuple[ParseWarning, ...]" = ()

    @cached_property
    def digest(self) -> str:
        """What the text is known by, of which few that read one ask."""
        return canonical.digest(self.text)

    @cached_property
    def scanned(self) -> "Scanned":
        """Which of its words were recognised in a picture."""
        from reader.reply.scanned import Scanned

        return Scanned(self.warnings)

    @cached_property
    def all_sections(self) -> tuple[Section, ...]:
        """Every section of every level, in the order of the text."""
        return tuple(section for top in self.sections for section in top.walk())

    @cached_property
    def tables(self) -> "tuple[Table, ...]":
        """The tables of the text, in its order."""
        return find_tables(self.text)

    def region(self, kind: RegionKind) -> Span | None:
        """The first region of that kind."""
        return next((region.span for region in self.regions if region.kind is kind), None)

    def heading_label(self, section: Section, excerpt: int = 20) -> str:
        """A section's heading as printed; where it has no title, its number and the first words of its text."""
        printed = section.heading.of(self.text)
        if section.title:
            return printed
        words = self.text[section.heading.end : min(section.span.end, section.heading.end + excerpt)].split("\n")[0]
        ending = "…" if section.heading.end + excerpt < section.span.end else ""
        return f"{printed}{words.strip()}{ending}"

    def path_at(self, offset: int) -> tuple[Section, ...]:
        """The sections around an offset, outermost first; empty outside them all."""
        begun = bisect_right(self._starts, offset)
        path = self._paths[begun - 1] if begun else ()
        # All of them have begun, and none ends behind one around it.
        while path and path[-1].span.end <= offset:
            path = path[:-1]
        return path

    @cached_property
    def _starts(self) -> list[int]:
        return [section.span.start for section in self.all_sections]

    @cached_property
    def _paths(self) -> list[tuple[Section, ...]]:
        """For each section, those around it and itself: whatever holds a place is around the last section begun."""
        paths: list[tuple[Section, ...]] = []
        for section in self.all_sections:
            around = paths[-1] if paths else ()
            paths.append((*(outer for outer in around if outer.span.covers(section.span)), section))
        return paths
