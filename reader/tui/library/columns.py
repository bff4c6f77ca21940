"""The columns of the table of replies: which there are, how wide they are, and what a reply says in each."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from rich.text import Text

from reader.facts import FundingStatus
from reader.i18n import N_, _
from reader.library.listing import BY_PATH, Listed
from reader.library.noted import NoteCounts
from reader.text.canonical import visible
from reader.tui.signs import TO_LOOK_AT, WRONG
from reader.typesetting.columns import Column, ending
from reader.typesetting.wrap import cells

SIGNS = "signs"
_UNREAD = "…"
_GIVEN = frozenset(status.value for status in FundingStatus if status.is_given)


class Shown(NamedTuple):
    """A row: what is known of the file, what it is called here, and what else its cells say."""

    file: Listed
    name: str
    counts: NoteCounts | None = None
    signs: str = ""


class _Kind(NamedTuple):
    """A column: its title (a msgid), its measures (see `Column`), and what it says, in so many cells."""

    title: str
    width: int
    weight: int
    most: int
    rank: int
    said: Callable[[Shown, int], Text]
    right: bool = False


def _words(words: str | None, style: str = "") -> Text:
    return Text(visible(words) if words else "", style)


def _file(row: Shown, width: int) -> Text:
    """A path gives way at its beginning, at last without a mark, a name at its end, where it tells less."""
    name = row.name.rpartition("/")[2]
    return Text(name if cells(name) > width - 2 else ending(row.name, width), "bold")


def _title(row: Shown, width: int) -> Text:
    """What a letter is called: titles that are too long begin alike, and what was proposed tells them apart."""
    file = row.file
    if file.problem:
        return _words(f"{WRONG} {file.problem}")
    if file.outcome == "new":
        return Text(_UNREAD)
    words = file.title or file.proposal
    if words is None:
        return _words(row.name.rpartition("/")[2], "italic")
    if file.title and cells(visible(words)) > width:
        number = f"第{file.proposal_number}号" if file.proposal_number else ""
        words = " ".join(filter(None, (number, file.proposal))) or words
    return _words(words)


def _sums(row: Shown, _width: int) -> Text:
    if not row.file.sums:
        return Text()
    reviewed = row.counts.reviewed if row.counts else 0
    return Text(f"{reviewed}/{row.file.sums}" if reviewed else f"{row.file.sums}")


def _amount(row: Shown, width: int) -> Text:
    """An amount is never cut: what is left of it would be another one."""
    file = row.file
    if not file.amount:
        return Text()
    is_given = (file.account or "").partition(" ")[0] in _GIVEN
    words = visible(f"{file.amount} +" if file.totals > 1 else file.amount)
    return Text(words if cells(words) <= width else "…", "" if is_given else "italic")


def _notes(row: Shown, _width: int) -> Text:
    if row.counts is None or not (row.counts.notes or row.counts.changed):
        return Text()
    return Text(f"{row.counts.notes}{TO_LOOK_AT if row.counts.changed else ''}")


def _promises(row: Shown, _width: int) -> Text:
    if not row.file.promises:
        return Text()
    words = Text(f"{row.file.promises}")
    return words.append(f" ({row.file.overdue})", "bold") if row.file.overdue else words


def _doubts(row: Shown, _width: int) -> Text:
    return Text(f"{WRONG}{row.file.doubts}" if row.file.doubts else "")


_KINDS = {
    SIGNS: _Kind("", 2, 0, 0, 0, lambda row, _width: Text(row.signs)),
    BY_PATH: _Kind(N_("file"), 12, 2, 28, 6, _file),
    "date": _Kind(N_("date"), 10, 0, 0, 1, lambda row, _width: _words(row.file.dated)),
    "number": _Kind(
        N_("document number"), 16, 1, 22, 8, lambda row, width: Text(ending(visible(row.file.number or ""), width))
    ),
    "title": _Kind(N_("title"), 24, 6, 0, 0, _title),
    "issuer": _Kind(N_("issuer"), 10, 2, 26, 5, lambda row, _width: _words(row.file.issuer)),
    "class": _Kind(N_("class"), 2, 0, 0, 9, lambda row, _width: _words(row.file.category)),
    "sums": _Kind(N_("sums"), 5, 0, 0, 3, _sums, right=True),
    "amount": _Kind(N_("amount"), 14, 1, 20, 2, _amount, right=True),
    "notes": _Kind(N_("notes"), 4, 0, 0, 7, _notes, right=True),
    "promises": _Kind(N_("promises"), 6, 0, 0, 4, _promises, right=True),
    "doubts": _Kind(N_("doubts"), 3, 0, 0, 10, _doubts, right=True),
}
CHOSEN = tuple(key for key in _KINDS if key != SIGNS)
"""The columns that can be shown or not, in their order."""


def title_of(key: str) -> str:
    """What a column is called."""
    return _(_KINDS[key].title) if _KINDS[key].title else ""


def columns(left_out: Collection[str], by: str) -> Sequence[Column]:
    """The columns of the table, but for some that aren't wanted; what it is sorted by is shown in any case."""
    return [
        Column(key, title_of(key), kind.width, kind.weight, kind.most, kind.right, kind.rank)
        for key, kind in _KINDS.items()
        if key == by or key not in left_out
    ]


def said_in(row: Shown, key: str, width: int) -> Text:
    """What a row says in a column."""
    return _KINDS[key].said(row, width)
