"""Differences between two versions of a reply: figures that changed first, then sentences, then what only moved.

Widths of characters, blanks and the ends of lines are no difference.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from reader.annotations.statements import meanings
from reader.annotations.versions import Versions
from reader.figures import Figure, Qualifier
from reader.figures.vocabulary.qualifiers import BOUNDS
from reader.i18n import N_, LabelledEnum
from reader.ledger.pairing import is_other_unit, paired
from reader.text import Span
from reader.text.alignment import Passage
from reader.text.tables import find_tables, table_of


class ChangeKind(LabelledEnum):
    """What became of a passage."""

    EDITED = "edited", N_("edited")
    DROPPED = "dropped", N_("dropped")
    WRITTEN = "written", N_("new")
    MOVED = "moved", N_("moved")


class FigureChange(NamedTuple):
    """A figure before and after; `None` where it was not, or is not any more.

    `other_unit` says that the two are printed in units of which none can be reckoned into the other: 5.5% and
    5.5个百分点.
    """

    old: Figure | None
    new: Figure | None
    other_unit: bool = False

    @property
    def difference(self) -> Decimal | None:
        """By how much it grew, in its unit; `None` where that can't be said in one number.

        Nothing has grown where one is a rate or a bound and the other is none, or is another one.
        """
        if self.old is None or self.new is None or self.other_unit or _measure(self.old) != _measure(self.new):
            return None
        before, after = self.old.value, self.new.value
        return after - before if isinstance(before, Decimal) and isinstance(after, Decimal) else None


def _measure(figure: Figure) -> tuple[str, str | None, Qualifier | None]:
    """What two figures have to have in common so that one can have grown to be the other."""
    return figure.unit, figure.base, figure.qualifier if figure.qualifier in BOUNDS else None


class Change(NamedTuple):
    """A passage that is not in both versions word for word and in its place.

    `old` and `new` are spans of the two texts, `None` where it was written anew or dropped; `figures` are the figures
    in it that are others now.
    """

    kind: ChangeKind
    old: Span | None
    new: Span | None
    figures: tuple[FigureChange, ...] = ()


def differences(versions: Versions) -> tuple[Change, ...]:
    """What changed: where figures did in the order of the text, then the rest, what only moved last."""
    found = list(_changes(versions))
    ranks = {ChangeKind.MOVED: 2}
    return tuple(sorted(found, key=lambda change: (0 if change.figures else ranks.get(change.kind, 1), _place(change))))


def _place(change: Change) -> tuple[int, int]:
    """Where it is read: in the newer text, and what was dropped where it stood."""
    span = change.new or change.old
    return (span.start, span.end) if span else (0, 0)


def _changes(versions: Versions) -> Iterator[Change]:
    old, new, alignment = versions.old, versions.new, versions.alignment
    for passage in _joined(alignment.passages):
        before, after = old.folded.place(passage.old), new.folded.place(passage.new)
        if passage.score < 1:
            figures = tuple(_figures(versions, before, after))
            yield Change(ChangeKind.EDITED, before, after, figures)
        elif figures := tuple(_figures_of_cells(versions, before, after)):
            yield Change(ChangeKind.EDITED, before, after, figures)
        elif passage.moved:
            yield Change(ChangeKind.MOVED, before, after)
    for stretch in alignment.dropped():
        before = old.folded.place(stretch)
        if _says_something(before.of(old.text)):
            gone = tuple(FigureChange(figure, None) for figure in old.figures_in(before))
            yield Change(ChangeKind.DROPPED, before, None, gone)
    for stretch in alignment.written():
        after = new.folded.place(stretch)
        if _says_something(after.of(new.text)):
            come = tuple(FigureChange(None, figure) for figure in new.figures_in(after))
            yield Change(ChangeKind.WRITTEN, None, after, come)


def _joined(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Passages, those that moved together as one."""
    waiting: Passage | None = None
    for passage in passages:
        if (
            waiting
            and waiting.moved
            and passage.moved
            and waiting.score == passage.score == 1
            and (waiting.old.end, waiting.new.end) == (passage.old.start, passage.new.start)
        ):
            waiting = waiting._replace(
                old=Span(waiting.old.start, passage.old.end), new=Span(waiting.new.start, passage.new.end)
            )
            continue
        if waiting:
            yield waiting
        waiting = passage
    if waiting:
        yield waiting


def _figures(versions: Versions, before: Span, after: Span) -> Iterator[FigureChange]:
    """The figures of an edited passage that are others now: each with what became of it."""
    old, new = versions.old, versions.new
    for was, now in paired(old, before, new, after):
        if was is None or now is None or meanings(old.text, [was]) != meanings(new.text, [now]):
            yield FigureChange(was, now, bool(was and now and is_other_unit(old, was, new, now)))


def _figures_of_cells(versions: Versions, before: Span, after: Span) -> Iterator[FigureChange]:
    """The figures of the same words that are others now: in a table, whose unit stands elsewhere."""
    if any(
        table_of(find_tables(text), span) for text, span in ((versions.old.text, before), (versions.new.text, after))
    ):
        yield from _figures(versions, before, after)


def _says_something(words: str) -> bool:
    return any(map(str.isalnum, words))
