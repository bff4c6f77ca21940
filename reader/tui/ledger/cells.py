"""The cells of the ledger's table: what each says, and how wide the columns are."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from rich.text import Text

from reader.annotations import quoted
from reader.figures import format_base, format_printed
from reader.i18n import _
from reader.ledger import Row
from reader.ledger.views import Column, text_of
from reader.tui.bars import shortened
from reader.tui.signs import GUESSED, SCANNED, TO_LOOK_AT
from reader.typesetting.columns import Column as Shown
from reader.typesetting.wrap import cells

# Columns of words, with how much of the room that is left each gets; none gets less than the least.
_WEIGHTS = {Column.PAYER: 3, Column.PURPOSE: 4, Column.RECIPIENT: 2, Column.NOTE: 3}
# From these widths of the screen on there is room for more columns.
WIDE, VAST = 100, 136
_LEAST, _BASE = 6, 9
# What stands for what an amount is per, where there is no room to say it.
_PER = "/…"
_REPLY, _REPLY_WIDE = 8, 20
# How nearly every title begins.
_OPENING = re.compile("^(?:关于对?|对)(?=.)")
# The columns that give way where there is no room for all, the last one first.
_GIVES_WAY = (Column.PLACE, Column.REPLY, Column.YEAR, Column.STATUS, Column.PAYER, Column.PURPOSE)


def columns_of(wanted: Mapping[Column, int]) -> list[Shown]:
    """The columns of a table, by how many cells each wants.

    Words give way, by their weights, to what is never cut; where too little would be left of them, one column of words
    after the other is not shown, unless the rows are sorted by it.
    """
    return [
        Shown(
            column.value,
            _(column.label),
            width=_LEAST if column in _WEIGHTS else most,
            weight=_WEIGHTS.get(column, 0),
            most=most,
            right=column is Column.AMOUNT,
            rank=_GIVES_WAY.index(column) + 1 if column in _GIVES_WAY else 0,
        )
        for column, most in wanted.items()
    ]


def wanted_by(rows: Iterable[Row], column: Column, width: int, *, brief: bool) -> int:
    """How many cells a column wants for some rows in a table of a width."""
    return max((cells(said_in(row, column, width, brief=brief)) for row in rows), default=0)


def said_in(row: Row, column: Column, width: int, *, brief: bool = False) -> str:
    """What a cell says in a table of a width, before it is cut to its column; a brief one has no places, only marks."""
    words = "" if brief and column is Column.PLACE else text_of(row, column)
    if column is Column.PLACE:
        doubt = f"{f' {SCANNED}' if row.entry.is_scanned else ''}{f' {sign(row)}' if row.doubts else ''}"
        mark = f"{row.entry.review.mark}{TO_LOOK_AT if row.state else ''}"
        return f"{mark} {'└' if row.whole else ''}{words or ('' if brief else '-')}{doubt}".rstrip()
    if column is Column.REPLY:
        return _reply(row, words, _REPLY_WIDE if width >= WIDE else _REPLY)
    if column is Column.AMOUNT:
        return _amount(row, lambda _amount: _BASE if width >= WIDE else 0)
    return f"{words}{GUESSED}" if words and column.value in row.entry.guessed else words


def cell_of(row: Row, column: Column, words: str, width: int) -> Text:
    """What a cell says, cut to its width; what is guessed says so still."""
    if column is Column.AMOUNT:
        amount = _amount(row, lambda amount: width - cells(amount))
        return Text(shortened(amount, width), "bold")
    style = "italic" if column.value in row.entry.guessed else ""
    if cells(words) > width:
        mark = GUESSED if style else ""
        words = shortened(words.removesuffix(mark), width - len(mark)) + mark
    return Text(words, style)


def _reply(row: Row, words: str, width: int) -> str:
    """What a reply is called in so many cells by what tells it apart: where its document number is too long the number
    of the proposal; of a file's name what stands last, of a title how it begins."""
    metadata = row.origin.metadata
    if cells(words) <= width:
        return words
    proposal = f"第{metadata.proposal.number}号" if metadata.proposal.number else ""
    if 0 < cells(proposal) <= width:
        return proposal
    if metadata.document_number or not metadata.title:
        return _ending(words, width)
    return shortened(_OPENING.sub("", words), width)


def _ending(words: str, width: int) -> str:
    """The end of words in so many cells."""
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
    return "!" if row.wrong else "~"


def _amount(row: Row, room_behind: Callable[[str], int]) -> str:
    """An amount whole, with as much of what it is per as there is room for behind it."""
    figure = row.entry.figure
    if not figure.amount.is_said:
        return quoted(figure)
    amount = format_printed(figure.amount, None, figure.text)
    base = format_base(figure.said.base)
    room = room_behind(amount)
    # A stroke, a character of two cells and an ellipsis are the least that says anything.
    per = base if cells(base) <= room else shortened(base, room) if room > len(_PER) + 1 else _PER
    return f"{amount}{per}" if base else amount
