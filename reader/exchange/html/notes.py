"""Notes on the page: what is said in the margin of each, and its number and sign in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from reader.annotations import Anchored, Annotation, Kind, Selector, format_funding
from reader.exchange.document import Document
from reader.exchange.html.weaving import Mark, Sort
from reader.exchange.quote import context_of
from reader.exchange.told import Told, facts_told, place_told
from reader.figures.format import format_exact
from reader.i18n import _
from reader.text.sentences import trimmed

SIGNS = {Kind.FUNDING: "¥", Kind.COMMITMENT: "→", Kind.PROGRESS: "●", Kind.QUESTION: "?", Kind.KEY: "★"}
OTHER_SIGN = "◆"
"""What tells the kinds apart where colours don't."""
_OWN = "own"
_WORDS = 24
"""Characters of the words of a note in its margin."""
_NO_PART_OF_AN_ID = re.compile("[^0-9A-Za-z-]")
_TO_THE_MINUTE = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Card:
    """A note beside the text, or among those that are not found in it.

    `start` is where its words begin, `words` their beginning; `place` is the id of its words in the text, or of what
    stands in their place; empty where nothing does. `row` is that of its figure in the ledger, empty without one.
    """

    id: str
    number: int
    start: int
    words: str
    item: Anchored
    place: str
    row: str
    told: tuple[Told, ...]

    @property
    def is_found(self) -> bool:
        """Whether its words stand in the text."""
        return self.item.span is not None

    @property
    def note(self) -> Annotation:
        """What was noted."""
        return self.item.annotation

    @property
    def selector(self) -> Selector:
        """What its words were looked for by."""
        return self.item.selector

    @property
    def sign(self) -> str:
        """Its sign in the text."""
        return f"{SIGNS.get(self.note.kind, OTHER_SIGN)}{self.number}"

    @property
    def style(self) -> str:
        """The class of its colours."""
        return style_of(self.note.kind)

    @property
    def name(self) -> str:
        """It in words."""
        return _("Note {number}: {kind}").format(number=self.number, kind=self.kind)

    @property
    def kind(self) -> str:
        """What it is for."""
        return _(self.note.kind.label)

    @property
    def value(self) -> str:
        """The value of its figure, or its words where they say none; empty without one."""
        return format_funding(self.item.figure) if self.item.figure else ""

    @property
    def exact(self) -> str:
        """That value to the last digit and its unit."""
        figure = self.item.figure
        exact = format_exact(figure.amount) if figure else ""
        return f"{exact} {figure.amount.unit}" if figure and exact else ""

    @property
    def facts(self) -> tuple[Told, ...]:
        """What is said of its figure."""
        return tuple(facts_told(self.item.figure.said)) if self.item.figure else ()

    @property
    def around(self) -> tuple[str, str]:
        """What stood before and behind words that are not found."""
        return context_of(self.selector)

    @property
    def made(self) -> str:
        """By whom and when, to the minute, in UTC: a page is read where other clocks are."""
        time = _TO_THE_MINUTE.sub(r"\1 \2 UTC", self.note.created)
        return " · ".join(filter(None, (self.note.author, time)))

    @property
    def mark(self) -> Mark | None:
        """Its words in the text, or what stands in their place where they were changed."""
        if self.item.span is not None:
            return Mark(Sort.NOTE, self.item.span, self.place, self.id, self.name, self.style, self.sign)
        there = self.item.anchor.span
        return Mark(Sort.PLACE, there, self.place) if there and self.place else None


def style_of(kind: Kind) -> str:
    """The class of a kind's colours: kinds beside the five share one, their ids may be the names of other classes."""
    return kind.value if kind in SIGNS else _OWN


def cards_of(document: Document, ids: Mapping[str, str], rows: Mapping[str, str]) -> Iterator[Card]:
    """The notes that say more than that a figure doesn't matter, in their order; those that are not found come last.

    `ids` are the ids in the page by those of annotations, `rows` those of the rows of their figures.
    """
    text = document.reply.text
    shown = (item for item in document.items if not item.is_set_aside)
    for number, item in enumerate(shown, start=1):
        name, there = ids[item.annotation.id], item.anchor.span
        is_there = there is not None and (item.span is not None or len(trimmed(text, there)) > 0)
        yield Card(
            id=f"note-{name}",
            number=number,
            start=len(text) if item.span is None else item.span.start,
            words=_shortened(item.selector.quote if item.span is None else item.span.of(text)),
            item=item,
            place=f"at-{name}" if is_there else "",
            row=rows.get(item.annotation.id, ""),
            told=tuple(place_told(document.reply, item)),
        )


def ids_of(items: Iterable[Anchored]) -> dict[str, str]:
    """By an annotation's id what names it in the page: that id where it may be in an address, the same every time."""
    taken: dict[str, str] = {}
    for item in items:
        name = wanted = _NO_PART_OF_AN_ID.sub("-", item.annotation.id)
        for number in count(2):
            if name not in taken:
                break
            name = f"{wanted}-{number}"
        taken[name] = item.annotation.id
    return {identifier: name for name, identifier in taken.items()}


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _WORDS else f"{line[:_WORDS]}…"
