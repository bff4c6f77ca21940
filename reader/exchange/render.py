"""One way to render an export in any form, for the commands and the screen."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from reader.annotations.deciding import Decision
from reader.exchange.document import Document
from reader.exchange.formats import Content, Format
from reader.exchange.ledger.lines import Line, lines_of
from reader.exchange.lists.model import Listed
from reader.exchange.ownership import BOM
from reader.ledger import Row
from reader.ledger.accounts import Grouping


class NotesWriter(Protocol):
    """What writes notes in a form."""

    def __call__(self, document: Document, /) -> str | bytes:
        """The export of what is noted on a reply."""


class LedgerWriter(Protocol):
    """What writes a ledger in a form."""

    def __call__(
        self, replies: Iterable[Sequence[Line]], by: Iterable[Grouping | None], /
    ) -> Iterator[str] | Iterator[bytes]:
        """The document a part at a time, all texts or all bytes, so that of very many replies no more than the lines of
        one are needed at once; with totals by each grouping, of all lines by `None`, where it has room for any."""


class ListWriter(Protocol):
    """What writes a list in a form."""

    def __call__(self, listed: Listed, /) -> Iterator[str] | Iterator[bytes]:
        """The document a part at a time, all texts or all bytes."""


class JoiningWriter(Protocol):
    """What writes many replies as one text."""

    def __call__(self, documents: Iterable[Document], /) -> str:
        """The export of replies, in their order."""


def rendered_notes(document: Document, form: Format) -> str | bytes:
    """The export of what is noted on a reply, in a form."""
    if form.joins:
        return joined_notes([document], form)
    writer: NotesWriter = form.writer(Content.NOTES)
    return writer(document)


def joined_notes(documents: Iterable[Document], form: Format) -> str:
    """The export of what is noted on replies, in a form that joins them."""
    writer: JoiningWriter = form.writer(Content.NOTES)
    return writer(documents)


def rendered_ledger(
    rows: Sequence[Row],
    form: Format,
    by: Sequence[Grouping] | None = None,
    *,
    bom: bool = True,
    decisions: Mapping[str, Decision] | None = None,
) -> str | bytes:
    """Rows in a form, in their order, as a whole; else as `ledger_parts`."""
    return whole(ledger_parts([rows], form, lambda _rows: decisions or {}, by, bom=bom), form)


def whole(parts: Iterable[str | bytes], form: Format) -> str | bytes:
    """The parts of an export in a form as one."""
    if form.is_text:
        return "".join(part for part in parts if isinstance(part, str))
    return b"".join(part for part in parts if isinstance(part, bytes))


def _groupings(form: Format, by: Sequence[Grouping] | None) -> list[Grouping | None]:
    """What there are totals by, `None` being all: what is asked for, else what the form has; without room nothing."""
    if form.totals_by is None:
        return []
    return [None, *(map(Grouping, form.totals_by) if by is None else by)]


def ledger_parts(
    replies: Iterable[Sequence[Row]],
    form: Format,
    decisions: Callable[[Sequence[Row]], Mapping[str, Decision]],
    by: Sequence[Grouping] | None = None,
    *,
    bom: bool = True,
    numbers: Sequence[int] = (),
) -> Iterator[str | bytes]:
    """The rows of replies, each whole, in a form, as they come; `bom` is for forms that are marked.

    `decisions` tell of some rows who decided on the figures of annotations, by the ids of these. `numbers` are those of
    the rows' lines, from 1 on, where they come in another order.
    """
    writer: LedgerWriter = form.writer(Content.LEDGER)
    if form.marked and bom:
        yield BOM
    yield from writer(_numbered(replies, decisions, numbers), _groupings(form, by))


def list_parts(listed: Listed, form: Format, content: Content, *, bom: bool = True) -> Iterator[str | bytes]:
    """A list in a form; `bom` is for forms that are marked."""
    writer: ListWriter = form.writer(content)
    if form.marked and bom:
        yield BOM
    yield from writer(listed)


def _numbered(
    replies: Iterable[Sequence[Row]],
    decisions: Callable[[Sequence[Row]], Mapping[str, Decision]],
    numbers: Sequence[int],
) -> Iterator[Sequence[Line]]:
    at = 0
    for rows in replies:
        end = at + len(rows)
        yield lines_of(rows, decisions(rows), numbers[at:end] if numbers else range(at + 1, end + 1))
        at = end
