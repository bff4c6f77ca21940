"""Pages over many exported replies: an index of them, and all that they promise."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from reader.annotations import Review
from reader.commitments import Commitment
from reader.exchange.document import Document
from reader.exchange.escaping import escaped, on_one_line
from reader.exchange.ownership import GENERATOR
from reader.i18n import _
from reader.text.canonical import canonical


@dataclass(frozen=True, slots=True)
class Entry:
    """An exported reply, and the name of its file beside the page."""

    document: Document
    file: str

    @property
    def link(self) -> str:
        """A link to it, under its title."""
        title = self.document.reply.metadata.title or self.document.source
        return f"[{escaped(on_one_line(title))}]({quote(self.file)})"


def index_page(entries: Sequence[Entry]) -> str:
    """The replies with what was noted on each, the last one signed first."""
    heads = (_("signed"), _("number"), _("title"), _("issuer"), _("notes"), _("figures reviewed"), _("commitments"))
    rows = ((each.document.reply.metadata.signed or "", each.file, _index_row(each)) for each in entries)
    newest = sorted(rows, key=lambda row: row[:2], reverse=True)
    return _page(_("Replies"), "replies", heads, [row for _signed, _file, row in newest])


def _index_row(entry: Entry) -> list[str]:
    document = entry.document
    metadata = document.reply.metadata
    figures = [item.figure for item in document.items if item.figure]
    reviewed = sum(figure.review is not Review.OPEN for figure in figures)
    return [
        metadata.signed or "",
        escaped(metadata.document_number or ""),
        entry.link,
        escaped(on_one_line(metadata.issuer or "")),
        str(len(document.items)),
        f"{reviewed}/{len(figures)}",
        str(len(document.understanding.commitments)),
    ]


def promises_page(entries: Iterable[Entry]) -> str:
    """All that the replies promise, what has a deadline first, the earliest before."""
    heads = (_("deadline"), _("commitment"), _("title"))
    rows = sorted(
        ((each.deadline or "", words, entry.link) for entry in entries for each, words in _promised(entry)),
        key=lambda row: (not row[0], row[0], row[2]),
    )
    return _page(_("Commitments"), "commitments", heads, [[escaped(due), words, link] for due, words, link in rows])


def _promised(entry: Entry) -> Iterator[tuple[Commitment, str]]:
    for each in entry.document.understanding.commitments:
        yield each, escaped(on_one_line(each.span.of(entry.document.reply.text)))


def _page(title: str, counted: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A page of one table; the front matter tells whose it is, and how many rows there are."""
    lines = [f'---\ngenerator: "{GENERATOR}"\n{counted}: {len(rows)}\n---\n', f"# {title}\n"]
    lines.append(f"| {' | '.join(heads)} |")
    lines.append("| " + " | ".join("---" for _head in heads) + " |")
    lines.extend(f"| {' | '.join(row)} |" for row in rows)
    return canonical("\n".join([*lines, ""]))
