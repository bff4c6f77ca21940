"""The doubts of several replies of the library: what in their arithmetic does not come out, shown as it is found."""

import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.worker import get_current_worker

from reader.exchange.formats import Content
from reader.exchange.lists.model import Listed
from reader.i18n import N_, _, ngettext
from reader.keys.doubts import DOUBTS, DOUBTS_FILTER, DOUBTS_ROWS
from reader.library.cache import Library
from reader.library.doubts import Doubt, doubtful, doubts, worst_first
from reader.library.lines import sought_in
from reader.library.listed import listed_doubts
from reader.library.naming import called_if_there
from reader.text.canonical import visible
from reader.tui.keys.bindings import bindings
from reader.tui.library.lines import REPLY, Gathered, LinesScreen
from reader.tui.library.scope import COPIES_SOUGHT, COPIES_UNKNOWN, newest_of
from reader.tui.query_input import QueryInput
from reader.tui.table import Table
from reader.typesetting.columns import Column

if TYPE_CHECKING:
    from reader.library.lines import Line

_SIGN = "sign"
_A_MOMENT = 0.2
"""Seconds between what is shown and what more was found by then."""


class Lines(Table):
    """The table; enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DOUBTS_ROWS)


class Filter(QueryInput):
    """The query that a doubt must answer."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DOUBTS_FILTER)


class DoubtsScreen(LinesScreen[Doubt]):
    """Doubts in rows, those of the newest reply first."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DOUBTS)
    CLOSE = "doubts.close"
    TABLE, FILTER = Lines, Filter
    SORTS = (REPLY, _SIGN)
    CONTENT = Content.DOUBTS
    HINT = N_("words of a doubt or its reply, ! or ~, issuer: year: … {key[program.help]} fields")

    def gathered(self, library: Library) -> Iterator[Gathered[Doubt]]:
        """What is worked out of each reply, then what is no copy."""
        worker = get_current_worker()
        replies = doubtful(library, self.scope.replies)
        lines: list[Doubt] = []
        sought: list[Line] = []
        done = missing = 0
        shown = time.monotonic()
        with closing(doubts(library, replies)) as found:
            for of_reply in found:
                if of_reply is not None:
                    named = called_if_there(library, of_reply[0].reply) if of_reply else None
                    lines += of_reply
                    sought += (sought_in(f"{each.sign} {each.statement}", named, each) for each in of_reply)
                    done += 1
                    missing += not of_reply
                if worker.is_cancelled:
                    return
                if time.monotonic() - shown > _A_MOMENT:
                    shown = time.monotonic()
                    read = _("{done} of {count} replies read").format(done=done, count=len(replies))
                    yield Gathered(tuple(lines), read, tuple(sought))
        yield Gathered(tuple(lines), _(COPIES_SOUGHT), tuple(sought))
        letters, said = newest_of(library, self.scope, self.database)
        kept = [place for place, doubt in enumerate(lines) if letters is None or doubt.reply in letters]
        yield Gathered(
            tuple(lines[place] for place in kept),
            _(COPIES_UNKNOWN) if letters is None else "",
            tuple(sought[place] for place in kept),
            " ".join(filter(None, (said, _missing(missing) if missing else ""))),
            is_last=True,
        )

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

    def ordered(self, lines: Sequence[Doubt]) -> Sequence[Doubt]:
        """By replies, as they come, or what is wrong first."""
        return worst_first(lines) if self.by == _SIGN else lines

    def counted(self, lines: Sequence[Doubt]) -> Iterator[str]:
        """How many there are, and how many of them are wrong."""
        count, wrong = len(lines), sum(doubt.is_error for doubt in lines)
        yield ngettext("{count} doubt", "{count} doubts", count).format(count=count)
        if wrong:
            yield ngettext("{count} wrong", "{count} wrong", wrong).format(count=wrong)

    def listed(self, library: Library, lines: Sequence[Doubt], maybe: Collection[Doubt]) -> Listed:
        """They with what their replies are called."""
        return listed_doubts(library, lines, maybe)

    def nothing(self, count: int) -> str:
        """All that is claimed of their figures comes out, as far as it was recognised."""
        return ngettext(
            "In {count} reply every sum, share and change that was recognised as such comes out.",
            "In {count} replies every sum, share and change that was recognised as such comes out.",
            count,
        ).format(count=count)


def _missing(count: int) -> str:
    """That doubts which the library counted weren't found again, as where what works them out was ended."""
    words = ngettext(
        "Of {count} reply doubts are known that could not be worked out again.",
        "Of {count} replies doubts are known that could not be worked out again.",
        count,
    )
    return words.format(count=count)
