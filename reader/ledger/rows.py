"""Rows: the entries of a reply with what stands around them: reply, section, sentence, parts, doubts."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.annotations import Anchor, Anchored, AnchorState, Annotation, Selector
from reader.checks.contradictions import damage
from reader.figures import Qualifier
from reader.ledger.entries import Entry, annotated
from reader.reply import Metadata, Reply
from reader.text import Span
from reader.text.sentences import sentence_at
from reader.text.slots import made_by_slots
from reader.understanding import Understanding

if TYPE_CHECKING:
    from reader.checks import Division

# In characters: a text without any full stop has one sentence.
_FURTHEST = 300


Key = tuple[str, str | None, int]


@dataclass(frozen=True, slots=True)
class Origin:
    """The reply that a row is from; `source` is the name or path of its file, where it is known.

    `at_hand` is false where its text could not be read: then nobody looked whether its figures still stand there.
    """

    digest: str
    metadata: Metadata
    source: str | None
    at_hand: bool = True


@made_by_slots
@dataclass(frozen=True, slots=True)
class Row:
    """A line of the ledger.

    `number` counts from 1 within the reply. `section` is the path of (number, title), outermost first; `sentence` the
    words around the figure, without line ends, and `offset` the figure's place in it. `whole` is the number of the row
    whose sum this one is a part of; `parts` those of its own parts, and `divided` says that they make up all of it.
    `doubts` are the statements of the checks that it fails, or that its number is damaged; `wrong` says that not all
    are what rounding may explain. `now` are the words that stand in the place of its annotation's, where these were
    changed. `is_maybe` says that the query which chose the row may not mean it.
    """

    number: int
    origin: Origin
    entry: Entry
    section: tuple[tuple[str, str], ...]
    sentence: str
    offset: int
    whole: int | None = None
    parts: tuple[int, ...] = ()
    divided: bool = False
    doubts: tuple[str, ...] = ()
    wrong: bool = False
    now: str = ""
    is_maybe: bool = False

    @property
    def key(self) -> Key:
        """Which it is among the rows of several replies."""
        return self.key_of(self.number)

    def key_of(self, number: int) -> Key:
        """The key of another row of its reply."""
        return self.origin.digest, self.origin.source, number

    @property
    def place(self) -> tuple[str, str, int]:
        """What orders rows by reply and number."""
        return self.origin.metadata.title or self.origin.source or "", self.origin.digest, self.number

    @property
    def as_maybe(self) -> "Row":
        """The same, as one that the query may not mean."""
        return replace(self, is_maybe=True)

    @property
    def state(self) -> str:
        """How it stands to this version, a msgid; empty where its words stand there, or nobody could look."""
        item = self.entry.item
        return item.state if item and self.origin.at_hand and not self.entry.stands else ""

    @property
    def was(self) -> str:
        """The words of the figure that its annotation was made on, where they don't stand there any more."""
        item = self.entry.item
        if item is None or item.annotation.figure is None:
            return ""
        before = item.annotation.figure.text
        is_gone = self.entry.span is None and bool(self.state)
        return before if is_gone or (item.basis and before != self.entry.figure.text) else ""

    @property
    def section_path(self) -> str:
        """The numbers of the section's path, as `二/（二）`; empty outside the sections."""
        return "/".join(number for number, _title in self.section)


def rows(understanding: Understanding, source: str | None, entries: Iterable[Entry]) -> tuple[Row, ...]:
    """The rows of the entries of a reply; `source` is the name or path of its file."""
    reply = understanding.reply
    origin = Origin(reply.digest, reply.metadata, source)
    listed = list(entries)
    places = _Places(listed)
    links = _Links(places, listed, understanding.divisions)
    doubts: defaultdict[int, dict[str, None]] = defaultdict(dict)
    wrong: set[int] = set()
    for finding in understanding.findings:
        for core in finding.spans if finding.severity != "ok" else ():
            if number := places.row(core):
                doubts[number][finding.statement] = None
                if finding.severity == "error":
                    wrong.add(number)
    for number, entry in enumerate(listed, start=1):
        if entry.figure.amount.qualifier is Qualifier.DAMAGED:
            doubts[number][damage(entry.figure.text)] = None
            wrong.add(number)
    return tuple(
        Row(
            number=number,
            origin=origin,
            entry=entry,
            section=_section(reply, entry),
            sentence=sentence,
            offset=offset,
            whole=links.whole.get(number),
            parts=links.parts.get(number, ()),
            divided=number in links.divided,
            doubts=tuple(doubts.get(number, ())),
            wrong=number in wrong,
            now=_now(reply, entry),
        )
        for number, entry in enumerate(listed, start=1)
        for sentence, offset in [_sentence(reply, entry)]
    )


def remembered(origin: Origin, annotations: Iterable[Annotation]) -> tuple[Row, ...]:
    """The rows of a reply whose text is not at hand, from its annotations, where they were seen last."""
    versions: defaultdict[str, list[Anchored]] = defaultdict(list)
    for annotation in annotations:
        last = next((each for each in reversed(annotation.resolutions) if each.selector), None)
        item = Anchored(annotation, Anchor(AnchorState.EXACT, None), last)
        selector = item.selector
        versions[selector.digest].append(replace(item, anchor=Anchor(AnchorState.EXACT, selector.span)))
    return tuple(
        Row(number, origin, entry, selector.section, *_with_context(selector))
        for number, (entry, selector) in enumerate(
            (
                (entry, entry.item.selector)
                for items in versions.values()
                for entry in annotated(items, lambda item, _span: item.selector.quote)
                if entry.item
            ),
            start=1,
        )
    )


class _Places:
    """Where the rows stand; they do not overlap."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        spans = ((entry.span, number) for number, entry in enumerate(entries, start=1) if entry.span)
        self._placed = sorted((span.start, span.end, number) for span, number in spans)
        self._starts = [start for start, _end, _number in self._placed]

    def row(self, core: Span) -> int | None:
        """The number of the row of a figure, by its core: a row's words begin with its qualifier."""
        index = bisect_right(self._starts, core.start) - 1
        if index < 0:
            return None
        _start, end, number = self._placed[index]
        return number if core.start < end else None


class _Links:
    """Which rows are parts of which: each has one whole at most, none is above itself, and a person may say no."""

    def __init__(self, places: _Places, entries: Sequence[Entry], divisions: "Iterable[Division]") -> None:
        self.whole: dict[int, int] = {}
        self.parts: dict[int, tuple[int, ...]] = {}
        self.divided: set[int] = set()
        for division in divisions:
            whole = places.row(division.whole)
            found = [places.row(part) for part in division.parts]
            known = tuple(part for part in found if part and part != whole)
            parts = tuple(part for part in known if entries[part - 1].figure.said.part is not False)
            if whole is None or not parts or whole in self.parts:
                continue
            if any(part in self.whole or self._is_above(part, whole) for part in parts):
                continue
            self.parts[whole] = parts
            self.whole.update(dict.fromkeys(parts, whole))
            if division.complete and len(parts) == len(division.parts):
                self.divided.add(whole)

    def _is_above(self, one: int, other: int) -> bool:
        above = self.whole.get(other)
        while above is not None and above != one:
            above = self.whole.get(above)
        return above is not None


def _section(reply: Reply, entry: Entry) -> tuple[tuple[str, str], ...]:
    if entry.span is None:
        return entry.item.selector.section if entry.item else ()
    return tuple([(section.number, section.title) for section in reply.path_at(entry.span.start)])


def _sentence(reply: Reply, entry: Entry) -> tuple[str, int]:
    """The sentence around an entry as far as it is near, and the entry's place in it.

    Of one that is not found it is the words it was made on with their context.
    """
    if entry.span is None:
        if entry.item is None:
            return "", 0
        return _with_context(entry.item.selector)
    first = max(0, entry.span.start - _FURTHEST)
    near = reply.text[first : entry.span.end + _FURTHEST]
    sentence = sentence_at(near, entry.span.start - first)
    return sentence.of(near), entry.span.start - first - sentence.start


def _now(reply: Reply, entry: Entry) -> str:
    """What stands in the place of an annotation's words, where these were changed; on one line."""
    there = entry.item.anchor.span if entry.item and entry.span is None else None
    return " ".join(there.of(reply.text).split()) if there else ""


def _with_context(selector: Selector) -> tuple[str, int]:
    return f"{selector.prefix}{selector.quote}{selector.suffix}".replace("\n", " "), len(selector.prefix)
