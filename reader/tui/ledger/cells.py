"""The cells of the ledger's table: what each says, and how wide the columns are."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from reader.figures import format_base, format_value
from reader.i18n import _
from reader.ledger import Row
from reader.ledger.views import Column, text_of
from reader.tui.ledger.totals import GUESSED
from reader.tui.reading.bars import shortened
from reader.tui.reading.outline import TO_LOOK_AT
from reader.typesetting.wrap import cells

# Columns of words, with how much of the room that is left each gets; none gets less than the least.
_WEIGHTS = {Column.PAYER: 3, Column.PURPOSE: 4, Column.RECIPIENT: 2, Column.NOTE: 3}
# From these widths of the screen on there is room for more columns.
WIDE, VAST = 100, 136
_LEAST, _BASE = 6, 9
_REPLY, _REPLY_WIDE = 8, 20


def widths_of(columns: Sequence[Column], said: Sequence[Sequence[str]], by: Column, room: int) -> dict[Column, int]:
    """The columns' widths in so much room: words give way, by their weights, to what is never cut."""
    wanted = {column: max((cells(words[place]) for words in said), default=0) for place, column in enumerate(columns)}
    names = {column: cells(_(column.label)) + 2 * (column is by) for column in columns}
    room -= 3 + sum(2 + max(wanted[each], names[each]) for each in columns if each not in _WEIGHTS)
    words = [column for column in columns if column in _WEIGHTS]
    words.sort(key=lambda column: wanted[column] / _WEIGHTS[column])  # who needs little leaves the rest to others
    widths = {column: max(wanted[column], names[column]) for column in columns}
    for place, column in enumerate(words):
        share = (room * _WEIGHTS[column]) // sum(_WEIGHTS[each] for each in words[place:]) - 2
        widths[column] = min(widths[column], max(_LEAST, names[column], share))
        room -= widths[column] + 2
    return widths


def said_in(row: Row, column: Column, width: int) -> str:
    """What a cell says on a screen of a width, before it is cut to its column."""
    words = text_of(row, column)
    if column is Column.PLACE:
        doubt = f" {sign(row)}" if row.doubts else ""
        mark = f"{row.entry.review.mark}{TO_LOOK_AT if row.state else ''}"
        return f"{mark} {'└' if row.whole else ''}{words or '-'}{doubt}"
    if column is Column.REPLY:
        return _ending(words, _REPLY_WIDE if width >= WIDE else _REPLY)
    if column is Column.AMOUNT:
        return _amount(row, _BASE if width >= WIDE else 0)
    return f"{words}{GUESSED}" if words and column.value in row.entry.guessed else words


def cell_of(row: Row, column: Column, words: str, width: int) -> Text:
    """What a cell says, cut to its width; what is guessed says so still."""
    if column is Column.AMOUNT:
        return Text(words, "bold", justify="right")
    style = "italic" if column.value in row.entry.guessed else ""
    if cells(words) > width:
        mark = GUESSED if style else ""
        words = shortened(words.removesuffix(mark), width - len(mark)) + mark
    return Text(words, style)


def _ending(words: str, width: int) -> str:
    """The end of words in so many cells: what tells document numbers and titles apart stands last."""
    cut = words
    while cells(cut) > width - (cut != words):
        cut = cut[1:]
    return cut if cut == words else f"…{cut}"


def changes_of(row: Row) -> Iterator[str]:
    """How a row stands to this version where it isn't as it was decided on: the state, the words then and now, why."""
    item = row.entry.item
    if item is None or not row.state:
        return
    yield f"{TO_LOOK_AT} {_(row.state)}"
    if row.now:
        yield f"{row.was} → {row.now}"
    if item.why:
        yield item.why


def sign(row: Row) -> str:
    """What marks a row whose arithmetic is doubtful, as in the text."""
    return "!" if row.wrong else "?"


def _amount(row: Row, room: int) -> str:
    """An amount whole, with as much of what it is per as there is room for."""
    figure = row.entry.figure
    amount = format_value(figure.amount)
    base = format_base(figure.said.base)
    return f"{amount}{shortened(base, room) if room else '/…'}" if base else amount
