"""The promises of several replies of the library: by their deadlines or by replies; enter opens one where it stands."""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.worker import get_current_worker

from reader.exchange.formats import Content
from reader.exchange.lists.model import Listed
from reader.i18n import N_, _, ngettext
from reader.keys.promises import PROMISES, PROMISES_FILTER, PROMISES_ROWS
from reader.library.bounds import today
from reader.library.cache import Library
from reader.library.lines import Line, sought_in
from reader.library.listed import listed_promises
from reader.library.naming import called_if_there
from reader.library.promises import Due, Promises, by_reply, promises
from reader.text.canonical import visible
from reader.tui.keys.bindings import bindings
from reader.tui.library.lines import REPLY, Gathered, LinesScreen
from reader.tui.library.scope import COPIES_SOUGHT, COPIES_UNKNOWN, newest_of
from reader.tui.query_input import QueryInput
from reader.tui.table import Table
from reader.typesetting.columns import Column

_DEADLINE = "deadline"


class Lines(Table):
    """The table; enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PROMISES_ROWS)


class Filter(QueryInput):
    """The query that a promise must answer."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PROMISES_FILTER)


class PromisesScreen(LinesScreen[Due]):
    """Promises in rows: those of the newest version of each letter, as soon as that is known."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PROMISES)
    CLOSE = "promises.close"
    TABLE, FILTER = Lines, Filter
    SORTS = (_DEADLINE, REPLY)
    CONTENT = Content.PROMISES
    HINT = N_("words of a promise or its reply, due<2025 is:overdue issuer: … {key[program.help]} fields")
    KEPT_IN = "promise"

    @cached_property
    def _promises(self) -> Promises:
        return Promises(self.library)

    @property
    def today(self) -> int:
        """The day in digits."""
        return today()

    def gathered(self, library: Library) -> Iterator[Gathered[Due]]:
        """The promises, then those that are no copies."""
        worker = get_current_worker()
        dues = promises(library, self.scope.replies, self.today)
        yield Gathered(dues, _(COPIES_SOUGHT))
        said, sought = Promises(library), dict[Due, Line]()
        for due in by_reply(dues):
            if worker.is_cancelled:
                return
            sought[due] = sought_in(said.words(due), called_if_there(library, due.reply), due)
        yield Gathered(dues, _(COPIES_SOUGHT), [sought[due] for due in dues])
        letters, told = newest_of(library, self.scope, self.database)
        dues = [due for due in dues if letters is None or due.reply in letters]
        lacks = _(COPIES_UNKNOWN) if letters is None else ""
        yield Gathered(dues, lacks, [sought[due] for due in dues], told, is_last=True)

    def columns(self) -> Sequence[Column]:
        """By when, and what."""
        return Column(_DEADLINE, _("deadline"), 12), Column("promise", _("promise"), 34, 6)

    def said_in(self, line: Due, key: str) -> Text:
        """A deadline that has passed stands in brackets."""
        if key == _DEADLINE:
            deadline = visible(line.deadline or "")
            return Text(f"({deadline})", "bold") if line.is_overdue else Text(deadline)
        return Text(visible(self.said(line)))

    def said(self, line: Due) -> str:
        """The words of a promise."""
        return self._promises.words(line)

    def ordered(self, lines: Sequence[Due]) -> Sequence[Due]:
        """By their deadlines, as they come, or as they stand in their replies."""
        return by_reply(lines) if self.by == REPLY else lines

    def counted(self, lines: Sequence[Due]) -> Iterator[str]:
        """How many there are, and how many of them are overdue."""
        count, late = len(lines), sum(due.is_overdue for due in lines)
        yield ngettext("{count} promise", "{count} promises", count).format(count=count)
        if late:
            yield _("{count} overdue").format(count=late)

    def listed(self, library: Library, lines: Sequence[Due], maybe: Collection[Due]) -> Listed:
        """They with what their replies are called."""
        return listed_promises(library, lines, maybe)

    def nothing(self, count: int) -> str:
        """No sentence of theirs is taken for a promise."""
        return ngettext(
            "In {count} reply no sentence was recognised that promises something.",
            "In {count} replies no sentence was recognised that promises something.",
            count,
        ).format(count=count)
