"""A comparison of two versions for somebody who goes through it: a line for each change, figures first. Pure."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from reader.annotations.statements import Version
from reader.annotations.versions import Versions
from reader.figures import Figure
from reader.i18n import N_, _
from reader.ledger.difference_words import NOTHING, figure_words, grown_words
from reader.ledger.differences import Change, ChangeKind, FigureChange, differences
from reader.ledger.pairing import ENDS
from reader.text import Span
from reader.text.canonical import visible
from reader.text.differing import replaced
from reader.text.excerpt import Excerpt, excerpt
from reader.text.sentences import trimmed

# Of a passage so many characters are shown before what changed in it, and behind that.
_BEFORE, _BEHIND = 400, 800
# Of its words so many stand in the list.
_LISTED, _CONTEXT = 80, 24
# Of what changed in it so many places are named there.
_MOST_TOLD = 3


class Sort(Enum):
    """What sort of change a line is about, in the order of the list; the value is its title, a msgid."""

    FIGURES = N_("Figures")
    WORDS = N_("Words")
    MOVED = N_("Only moved")


class Line(NamedTuple):
    """A change as it is listed: one figure of it, or all of it where none changed.

    `changed` says what was and what is, `grown` by how much a figure grew, or that it is new or gone; `context` are the
    words that tell which it is.
    """

    change: Change
    figure: FigureChange | None
    changed: str
    grown: str
    context: str

    @property
    def sort(self) -> Sort:
        """Where it is listed."""
        if self.figure:
            return Sort.FIGURES
        return Sort.MOVED if self.change.kind is ChangeKind.MOVED else Sort.WORDS


@dataclass(frozen=True)
class Comparison:
    """An older and a newer version; `open_is_new` says which of them is being read."""

    versions: Versions
    open_is_new: bool

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """What changed, figures first, each in the order of the text; worked out once."""
        found: list[Line] = []
        for change in differences(self.versions):
            found += [self._of_figure(change, figure) for figure in change.figures] or [self._of_words(change)]
        return tuple(found)

    def then(self, line: Line) -> Excerpt | None:
        """The passage of a line in the older version; `None` where it isn't there."""
        return self._passage(line, self.versions.old, line.change.old, line.figure and line.figure.old)

    def now(self, line: Line) -> Excerpt | None:
        """The passage in the newer version."""
        return self._passage(line, self.versions.new, line.change.new, line.figure and line.figure.new)

    def unit_lines(self, line: Line) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The lines above a table that give the figure of a line its unit, then and now; none where they say the same:
        in these the row may stand word for word in both versions."""
        figure, change, versions = line.figure, line.change, self.versions
        if figure is None:
            return (), ()
        old, new = _units(versions.old, figure.old, change.old), _units(versions.new, figure.new, change.new)
        return ((), ()) if old.names == new.names else (old.lines, new.lines)

    def place(self, line: Line) -> Span:
        """Where a line is in the text that is being read: an empty span where it would stand, if it isn't there."""
        change, figure = line.change, line.figure
        version = self.versions.new if self.open_is_new else self.versions.old
        here = change.new if self.open_is_new else change.old
        there = figure and (figure.new if self.open_is_new else figure.old)
        if there:
            return there.phrase
        if here:
            return trimmed(version.text, here)
        offset = self._beside(change)
        return Span(offset, offset)

    def _beside(self, change: Change) -> int:
        """Where what is not in the text that is being read would stand there."""
        alignment = self.versions.alignment
        if change.old is not None:
            return alignment.followed(change.old.start)
        assert change.new is not None
        start = self.versions.new.folded.within(change.new).start
        before = (each for each in alignment.passages if not each.moved and each.new.end <= start)
        last = max(before, key=lambda passage: passage.new.end, default=None)
        return self.versions.old.folded.place(last.old).end if last else 0

    def _passage(self, line: Line, version: Version, here: Span | None, figure: Figure | None) -> Excerpt | None:
        if here is None:
            return None
        offset = here.start + self._first_other(line.change)
        at = figure.phrase if figure else Span(offset, offset)
        return excerpt(version.text, here, at, Span(at.start - _BEFORE, at.start + _BEHIND))

    def _first_other(self, change: Change) -> int:
        """How many characters of a passage are the same in both versions from its start on; none where all are."""
        if change.old is None or change.new is None or change.kind is ChangeKind.MOVED:
            return 0
        pairs = zip(change.old.of(self.versions.old.text), change.new.of(self.versions.new.text), strict=False)
        return next((index for index, (was, now) in enumerate(pairs) if was != now), 0)

    def _of_figure(self, change: Change, figure: FigureChange) -> Line:
        version, there = (self.versions.new, figure.new) if figure.new else (self.versions.old, figure.old)
        within = change.new if figure.new else change.old
        assert there
        assert within
        return Line(
            change,
            figure,
            figure_words(self.versions, figure),
            grown_words(figure) or self._become(figure),
            _context(version.text, within, there.phrase),
        )

    @staticmethod
    def _become(figure: FigureChange) -> str:
        if figure.old and figure.new:
            return ""
        return _((ChangeKind.DROPPED if figure.old else ChangeKind.WRITTEN).label)

    def _of_words(self, change: Change) -> Line:
        line = Line(change, None, _(change.kind.label), "", "")
        then, now = self.then(line), self.now(line)
        words = (now or then or Excerpt("", Span(0, 0))).words
        if change.kind is not ChangeKind.EDITED or not (then and now):
            return line._replace(context=_shown(words))
        pairs = replaced(then.words, now.words)
        if not pairs:
            return line._replace(context=_shown(words))
        told = [(_shown(was.of(then.words)) or NOTHING, _shown(new.of(now.words)) or NOTHING) for was, new in pairs]
        changed = "; ".join(f"{was} → {new}" for was, new in told[:_MOST_TOLD])
        return line._replace(changed=changed, context=_context(now.words, Span(0, len(now.words)), pairs[0][1]))


class _Units(NamedTuple):
    """The units that a table gives to the numbers of a row, and the lines above it that say so."""

    names: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def _units(version: Version, figure: Figure | None, passage: Span | None) -> _Units:
    there = figure.span if figure else passage
    if there is None:
        return _Units()
    return _Units(version.tables.units_at(there.start), version.tables.lines_at(there.start))


def _context(text: str, within: Span, span: Span) -> str:
    """The words before a span in its clause; where none are there, those behind it."""
    before = ENDS.split(text[max(within.start, span.start - _CONTEXT) : span.start])[-1]
    return _shown(before) or _shown(ENDS.split(text[span.end : min(within.end, span.end + _CONTEXT)])[0])


def _shown(words: str) -> str:
    return visible(" ".join(words.split())[:_LISTED])
