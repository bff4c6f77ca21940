"""Deciding: who made the change since which a figure stands as it was decided on, and when."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reader.annotations.log import Change, says_the_same, standing, state_of
from reader.annotations.model import Annotation, FundingFigure
from reader.annotations.place import Anchored


class Decision(NamedTuple):
    """`by` is what the person is called now, empty where nobody knows; `at` is ISO 8601 in UTC, empty likewise."""

    by: str
    at: str


UNKNOWN = Decision("", "")


def decision(item: Anchored, changes: Iterable[Change], names: Mapping[str, str]) -> Decision:
    """Who decided on the figure that an annotation has in this version, by all changes of that annotation.

    It is the one who said of the figure what it says now, the review and the values: whoever edits the note's words,
    its tags or its place later decides nothing. A change that takes another one back leaves what was decided before it.
    """
    known = {change.id: change for change in changes}
    change = _shown(item.annotation, known) if known else None
    if change is None:
        return UNKNOWN
    figure = _figure(item, change)
    seen = {change.id}
    while before := _before(item, change, known, figure):
        if before.id in seen:  # as in no honest log
            break
        seen.add(before.id)
        change = before
    if change.device:
        return Decision(names.get(change.annotator, "") or ("" if change.parents else change.state.author), change.time)
    # It was found as it was. Who made the note decided on it, if nothing of it was changed since; else nobody knows.
    state = change.state
    return Decision(state.author, state.created) if state.created == state.modified else UNKNOWN


def _shown(annotation: Annotation, known: Mapping[str, Change]) -> Change | None:
    """The change that left an annotation as it is."""
    state = state_of(annotation)
    tips = standing(known.values()).tips
    return next((tip for tip in reversed(tips) if says_the_same(tip.state, state)), None)


def _before(item: Anchored, change: Change, known: Mapping[str, Change], figure: FundingFigure | None) -> Change | None:
    """A change before one that left the figure as it is, too."""
    taken_back = known.get(change.undoes) if change.undoes else None
    parents = (taken_back or change).parents
    return next((known[name] for name in parents if name in known and _figure(item, known[name]) == figure), None)


def _figure(item: Anchored, change: Change) -> FundingFigure | None:
    return item.saying(change.state).figure
