"""The letter's paragraphs, a line each, with its headings, what is highlighted, and where comments begin and end."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush

from reader.annotations import Anchored, Kind
from reader.exchange.docx.elements import Element, begun, element, ended, paragraph, run
from reader.reply import Reply, Section

TITLE, HEADING = "Title", "Heading"
DEEPEST = 9
"""How many levels of headings there are (17.3.1.20)."""
SHADES = {
    Kind.FUNDING: "FFF2CC",
    Kind.COMMITMENT: "D9EAD3",
    Kind.PROGRESS: "DCE6F2",
    Kind.QUESTION: "F8D7DA",
    Kind.KEY: "E8DAEF",
}
OTHER_SHADE = "EAEAEA"
"""What is behind highlighted words, those of a person's own kinds last: pale, so that they stay legible in print."""


def letter(reply: Reply, items: Sequence[Anchored]) -> Iterator[Element]:
    """The text, a paragraph for each line; `items` are numbered as their comments are, those without a place too."""
    headings = {section.heading.start: section for section in reversed(reply.all_sections)}
    marks = _Marks(reply.text, items, (section.heading.end for section in headings.values()))
    title = reply.metadata.title
    lines = reply.text.removesuffix("\n").split("\n")
    places = sorted(headings, reverse=True)
    start = 0
    for line in lines:
        end = start + len(line)
        section: Section | None = None
        while places and places[-1] <= end:
            found = headings[places.pop()]
            section = section or found
        style, properties, bold_to = "", [], 0
        if section and not reply.text[section.heading.end : end].strip():
            style = f"{HEADING}{min(section.level, DEEPEST)}"
        elif section:
            # The words behind it on its line are no heading: they are in the outline with it, but look as they are.
            properties.append(element("outlineLvl", val=min(section.level, DEEPEST) - 1))
            bold_to = section.heading.end if section.title else 0
        elif title and line.strip() == title:
            style, title = TITLE, None
        yield paragraph(style, marks.runs(start, end, bold_to), *properties)
        start = end + 1


class _Marks:
    """What begins and ends where; goes through the text once."""

    def __init__(self, text: str, items: Sequence[Anchored], cuts: Iterable[int]) -> None:
        self._text = text
        self._last = len(text.removesuffix("\n"))
        self._begun: defaultdict[int, list[int]] = defaultdict(list)
        self._ended: defaultdict[int, list[int]] = defaultdict(list)
        self._empty: defaultdict[int, list[int]] = defaultdict(list)
        self._shades: list[tuple[int, int, str]] = []  # the shortest note first, with where it ends
        self._items: dict[int, tuple[int, int, str]] = {}
        places = set(cuts)
        for number, item in enumerate(items):
            if item.span is None:
                continue
            first, last = (min(place, self._last) for place in (item.span.start, item.span.end))
            places |= {first, last}
            if first == last:
                self._empty[first].append(number)
                continue
            self._begun[first].append(number)
            self._ended[last].append(number)
            self._items[number] = (last - first, last, SHADES.get(item.annotation.kind, OTHER_SHADE))
        self._places = sorted(places, reverse=True)

    def runs(self, start: int, end: int, bold_to: int) -> Iterator[Element]:
        """The runs of a line and the marks among them; lines are asked for in their order."""
        offset = start
        while True:
            while self._places and self._places[-1] <= offset:
                self._places.pop()
            yield from self._at(offset)
            if offset >= end:
                return
            following = min(self._places[-1], end) if self._places else end
            properties = [element("b")] if offset < bold_to else []
            if shade := self._shade(offset):
                properties.append(element("shd", val="clear", color="auto", fill=shade))
            yield run(self._text[offset:following], *properties)
            offset = following

    def _at(self, offset: int) -> Iterator[Element]:
        """What ends at a place, then what is on no words there, then what begins."""
        for number in self._ended.get(offset, ()):
            yield from ended(number)
        for number in self._empty.get(offset, ()):
            yield begun(number)
            yield from ended(number)
        for number in self._begun.get(offset, ()):
            yield begun(number)
            heappush(self._shades, self._items[number])

    def _shade(self, offset: int) -> str:
        """The shade of the shortest note that is on a place."""
        while self._shades and self._shades[0][1] <= offset:
            heappop(self._shades)
        return self._shades[0][2] if self._shades else ""
