"""Columns: how wide those of a table are in so much room, and which of them are shown there."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Console
from rich.segment import Segment
from rich.text import Text

from reader.typesetting.ambiguous import WIDTHS, filled
from reader.typesetting.wrap import SHOWN, cells

GAP = 2
"""Cells between two columns; half of that stands before the first one and behind the last."""
_MARK = 2
_ELLIPSIS = "…"
_BLANKED = {**SHOWN, 0x0A: " "}


class Column(NamedTuple):
    """A column of a table, `width` cells wide at least.

    Room that is left is shared by those that have a `weight`, up to `most` cells each; 0 is as many as there are.
    Where there is too little room the one with the highest `rank` is left out first; one of rank 0 never is. Where that
    doesn't help, what is shown is cut. Numbers stand `right`.
    """

    key: str
    title: str
    width: int
    weight: int = 0
    most: int = 0
    right: bool = False
    rank: int = 0


def fitted(columns: Sequence[Column], room: int, by: str = "") -> dict[str, int]:
    """The widths of those columns that are shown in so many cells, by key; the one that rows are sorted `by` is."""
    least = {each.key: max(each.width, cells(each.title) + _MARK * (each.key == by)) for each in columns}
    shown = list(columns)
    while sum(least[each.key] + GAP for each in shown) > room:
        worst = max((each for each in shown if each.key != by), key=lambda each: each.rank, default=None)
        if worst is None or not worst.rank:
            break
        shown.remove(worst)
    widths = {each.key: least[each.key] for each in shown}
    left = room - sum(width + GAP for width in widths.values())
    for each in sorted(shown, key=lambda each: (not each.weight, -each.width)):  # words first, the longest
        less = max(0, min(-left, widths[each.key] - 1))
        widths[each.key] -= less
        left += less
    growing = [each for each in shown if each.weight]
    growing.sort(key=lambda each: (each.most - least[each.key]) / each.weight if each.most else room)
    for place, each in enumerate(growing):  # who needs little leaves the rest to others
        share = max(0, left) * each.weight // sum(other.weight for other in growing[place:])
        more = min(share, max(0, each.most - widths[each.key])) if each.most else share
        widths[each.key] += more
        left -= more
    return widths


def cut(cell: Text, width: int) -> Text:
    """A cell that takes no more than a width; an ellipsis stands for what is too much."""
    if cells(cell.plain) <= width:
        return cell
    room = width - cells(_ELLIPSIS)
    kept = 0
    for character in cell.plain:
        room -= WIDTHS[character]
        if room < 0:
            break
        kept += 1
    cell = cell.copy()
    cell.right_crop(len(cell.plain) - kept)
    return cell.append(_ELLIPSIS) if width >= cells(_ELLIPSIS) else cell


def set_in(cell: Text, width: int, console: Console, *, right: bool = False) -> list[Segment]:
    """A cell as it is drawn in a column of this width, cut and filled up."""
    room = width - cells(cell.plain)
    if room < 0:
        cell = cut(cell, width)
        room = width - cells(cell.plain)
    if cell.spans:
        words = [Segment(filled(text.translate(_BLANKED)), style) for text, style, _control in cell.render(console)]
    else:  # nearly always: what has one style is not taken apart
        words = [Segment(filled(cell.plain.translate(_BLANKED)), console.get_style(cell.style))]
    blank = Segment(" " * room)
    return [blank, *words] if right else [*words, blank]


def ending(words: str, width: int) -> str:
    """Words of which the end says most, as of a path, in so many cells; an ellipsis stands for what is cut off."""
    if cells(words) <= width:
        return words
    room = width - cells(_ELLIPSIS)
    start = len(words)
    while start and room >= WIDTHS[words[start - 1]]:
        start -= 1
        room -= WIDTHS[words[start]]
    return _ELLIPSIS + words[start:]
