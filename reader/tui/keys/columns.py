"""Blocks of lines set in two columns, or in one where it is narrow."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.style import Style
from rich.text import Text

from reader.keys.sheet import Block
from reader.typesetting.wrap import wrap

_GAP, _LEAST, _LEFT = 3, 36, 12
"""Cells between two columns; the fewest of a column beside another; those of the keys in it."""


def columns(blocks: Sequence[Block], width: int, title: Style, key: Style) -> list[Text]:
    """The lines of blocks, in two columns of about the same height where a width in cells has room for them."""
    two = width >= 2 * _LEAST + _GAP
    room = (width - _GAP) // 2 if two else max(12, width)
    set_ = [list(_lines(block, room, title, key)) for block in blocks]
    if not two or len(set_) < 2:
        return _joined(set_)
    cut = min(range(1, len(set_)), key=lambda place: max(_height(set_[:place]), _height(set_[place:])))
    left, right = _joined(set_[:cut]), _joined(set_[cut:])
    return [_beside(one, other, room) for one, other in zip_longest(left, right, fillvalue=Text())]


def _joined(blocks: Sequence[Sequence[Text]]) -> list[Text]:
    """The lines of blocks with an empty one between two."""
    return [line for place, block in enumerate(blocks) for line in ([Text()] if place else []) + list(block)]


def _height(blocks: Sequence[Sequence[Text]]) -> int:
    return sum(len(block) + 1 for block in blocks)


def _beside(one: Text, other: Text, room: int) -> Text:
    return Text.assemble(one, " " * (room + _GAP - one.cell_len), other)


def _lines(block: Block, room: int, title: Style, key: Style) -> Iterator[Text]:
    """A title, and lines whose words hang behind their keys; under them where there is little room."""
    for start, end in wrap(block.title, room):
        yield Text(block.title[start:end], title)
    hang = min(_LEFT, room // 3)
    for left, right in block.lines:
        rows = [right[start:end] for start, end in wrap(right, room - hang)]
        *before, last = [left[start:end] for start, end in wrap(left, room)]
        for words in before:
            yield Text(words, key)
        first = Text(last, key)
        if first.cell_len < hang:
            first.append(" " * (hang - first.cell_len) + rows.pop(0), Style(bold=False))
        yield first
        for row in rows:
            yield Text(" " * hang + row)
