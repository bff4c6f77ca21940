"""One way to render an export in any form, for the commands and the screen."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from reader.annotations.deciding import Decision
from reader.exchange.document import Document
from reader.exchange.formats import Content, Format
from reader.exchange.ledger.lines import Line, Summary, lines_of, summary
from reader.exchange.ownership import BOM
from reader.ledger import Row
from reader.ledger.accounts import Grouping


class NotesWriter(Protocol):
    """What writes notes in a form."""

    def __call__(self, document: Document, /) -> str | bytes:
        """The export of what is noted on a reply."""


class LedgerWriter(Protocol):
    """What writes a ledger in a form."""

    def __call__(self, lines: Sequence[Line], summaries: Sequence[Summary], /) -> str | bytes:
        """The document; without summaries in a form that has no room for totals."""


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
    """Rows in a form, in their order; `bom` is for forms that are marked.

    `decisions` tell who decided on the figures of annotations, by the ids of these.
    """
    writer: LedgerWriter = form.writer(Content.LEDGER)
    lines = lines_of(rows, decisions)
    content = writer(lines, [summary(lines, each) for each in _groupings(form, by)])
    return f"{BOM}{content}" if form.marked and bom and isinstance(content, str) else content


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
) -> Iterator[str]:
    """What `rendered_ledger` writes of the rows of all replies, as they come, in a form that can be written so."""
    writer = form.parts_writer
    assert writer
    if form.marked and bom:
        yield BOM
    yield from writer(_numbered(replies, decisions), _groupings(form, by))


def _numbered(
    replies: Iterable[Sequence[Row]], decisions: Callable[[Sequence[Row]], Mapping[str, Decision]]
) -> Iterator[Sequence[Line]]:
    number = 1
    for rows in replies:
        yield lines_of(rows, decisions(rows), number)
        number += len(rows)
