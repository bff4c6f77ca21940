"""The doubts of several replies of the library: what in their arithmetic does not come out, shown as it is found."""

import time
from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.i18n import _, ngettext
from reader.keys.doubts import DOUBTS, DOUBTS_FILTER, DOUBTS_ROWS
from reader.library.cache import opened_library
from reader.library.doubts import Doubt, doubtful, doubts, worst_first
from reader.library.naming import called_if_there
from reader.text.canonical import visible
from reader.text.search import folded
from reader.tui.keys.bindings import bindings
from reader.tui.library.lines import REPLY, LinesScreen, sought_in
from reader.tui.library.scope import COPIES_SOUGHT, COPIES_UNKNOWN, UNREAD, newest_of
from reader.tui.table import Table
from reader.typesetting.columns import Column

_SIGN = "sign"
_A_MOMENT = 0.2
"""Seconds between what is shown and what more was found by then."""


class Lines(Table):
    """The table; enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DOUBTS_ROWS)


class Filter(Input):
    """The words that a doubt must have."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DOUBTS_FILTER)


class _Line(NamedTuple):
    doubt: Doubt
    sought: str


class _Gathered(NamedTuple):
    """What was found, in how many of all replies that have doubts; `lacks` is what there is to say of it until copies
    of letters are left out."""

    lines: Sequence[_Line] = ()
    done: int = 0
    of: int | None = None
    lacks: str = COPIES_SOUGHT


class DoubtsScreen(LinesScreen[Doubt]):
    """Doubts in rows, those of the newest reply first."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DOUBTS)
    SORTS = (REPLY, _SIGN)
    _gathered = _Gathered()

    class Found(Message):
        """Doubts were found, or why there are none is said."""

        def __init__(self, gathered: _Gathered, said: str = "") -> None:
            super().__init__()
            self.gathered, self.told = gathered, said

    def make_table(self) -> Lines:
        """The table."""
        return Lines(id="table")

    def make_filter(self) -> Filter:
        """The line for words."""
        return Filter(id="filter", placeholder=_("words of a doubt or its reply, ! or ~…"))

    # In a thread

    @work(thread=True, exclusive=True)
    def gather(self) -> None:
        """Work them out, then look for what is a copy."""
        worker = get_current_worker()
        lines: list[_Line] = []
        try:
            with opened_library(self.cache) as library:
                replies = doubtful(library, self.scope.replies)
                found, shown = doubts(library, replies), time.monotonic()
                done = missing = 0
                for of_reply in found:
                    if worker.is_cancelled:
                        found.close()
                        return
                    if of_reply is None:
                        continue
                    named = called_if_there(library, of_reply[0].reply) if of_reply else None
                    lines += (_Line(each, sought_in(f"{each.sign} {each.statement}", named)) for each in of_reply)
                    done += 1
                    missing += not of_reply
                    if time.monotonic() - shown > _A_MOMENT:
                        shown = time.monotonic()
                        self.post_message(self.Found(_Gathered(tuple(lines), done, len(replies))))
                letters, said = newest_of(library, self.scope, self.database)
        except ReaderError as error:
            self.post_message(self.Found(_Gathered(tuple(lines), lacks=UNREAD), str(error)))
        else:
            kept = tuple(line for line in lines if letters is None or line.doubt.reply in letters)
            lacks = COPIES_UNKNOWN if letters is None else ""
            told = " ".join(filter(None, (said, _missing(missing) if missing else "")))
            self.post_message(self.Found(_Gathered(kept, done, done, lacks), told))

    # What is shown

    @on(Found)
    def take(self, event: Found) -> None:
        """Show doubts, the first of them long before all are found."""
        self._gathered = event.gathered
        self.fill()
        if event.told:
            self.status.say(event.told)

    def columns(self) -> Sequence[Column]:
        """How bad it is, what it is, and in which section."""
        return (
            Column(_SIGN, "", 3),
            Column("statement", _("arithmetic"), 44, 6),
            Column("section", _("section"), 8, 1, 14, rank=2),
        )

    def said_in(self, line: Doubt, key: str) -> Text:
        """A cell; what is wrong stands out."""
        if key == _SIGN:
            return Text(line.sign, "bold" if line.is_error else "")
        return Text(visible(line.section if key == "section" else line.statement))

    def said(self, line: Doubt) -> str:
        """The whole arithmetic, and whether that is wrong."""
        how = _("does not come out") if line.is_error else _("rounding may explain it, or it was recognised unsurely")
        return f"{line.sign} {line.statement} · {how}"

    def wanted(self) -> Sequence[Doubt]:
        """The doubts that have the words, in their order."""
        words = folded(self.words).split()
        found = [line.doubt for line in self._gathered.lines if all(word in line.sought for word in words)]
        return worst_first(found) if self.by == _SIGN else found

    def facts(self, lines: Sequence[Doubt]) -> Iterator[str]:
        """How many there are, how many of them are wrong, and how far the others are looked for."""
        count, wrong = len(lines), sum(doubt.is_error for doubt in lines)
        yield ngettext("{count} doubt", "{count} doubts", count).format(count=count)
        if wrong:
            yield ngettext("{count} wrong", "{count} wrong", wrong).format(count=wrong)
        _lines, done, of, lacks = self._gathered
        if lacks == COPIES_SOUGHT and (of is None or done < of):
            yield _("{done} of {count} replies read").format(done=done, count=of) if of else _("Reading…")
        elif lacks:
            yield _(lacks)


def _missing(count: int) -> str:
    """That doubts which the library counted weren't found again, as where what works them out was ended."""
    words = ngettext(
        "Of {count} reply doubts are known that could not be worked out again.",
        "Of {count} replies doubts are known that could not be worked out again.",
        count,
    )
    return words.format(count=count)
