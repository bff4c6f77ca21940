"""Pages over many exported replies: an index of them, and all that they promise."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from reader.annotations import Review
from reader.exchange.document import Document
from reader.exchange.escaping import escaped, on_one_line
from reader.exchange.ownership import GENERATOR
from reader.i18n import _
from reader.text.canonical import canonical


class Promised(NamedTuple):
    """What a reply promises, as Markdown; `deadline` is ISO 8601, empty for none."""

    deadline: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the pages say of an exported reply, as Markdown; nothing else of it is kept.

    `file` is the name of its file beside the pages; `cells` stand in the index around its `link`.
    """

    file: str
    signed: str
    number: str
    link: str
    cells: tuple[str, ...]
    promised: tuple[Promised, ...]

    @classmethod
    def of(cls, document: Document, file: str) -> "Entry":
        """What is said of a reply whose notes stand in a file."""
        metadata = document.reply.metadata
        figures = [item.figure for item in document.items if item.figure]
        reviewed = sum(figure.review is not Review.OPEN for figure in figures)
        promised = tuple(_promised(document))
        title = escaped(on_one_line(metadata.title or document.source))
        cells = (
            escaped(on_one_line(metadata.issuer or "")),
            str(len(document.items)),
            f"{reviewed}/{len(figures)}",
            str(len(promised)),
        )
        number = escaped(metadata.document_number or "")
        return cls(file, metadata.signed or "", number, f"[{title}]({quote(file)})", cells, promised)


def _promised(document: Document) -> Iterator[Promised]:
    for each in document.understanding.commitments:
        yield Promised(each.deadline or "", escaped(on_one_line(each.span.of(document.reply.text))))


def index_page(entries: Iterable[Entry]) -> str:
    """The replies with what was noted on each, the last one signed first."""
    heads = (_("signed"), _("number"), _("title"), _("issuer"), _("notes"), _("figures reviewed"), _("commitments"))
    newest = sorted(entries, key=lambda entry: (entry.signed, entry.file), reverse=True)
    rows = [(entry.signed, entry.number, entry.link, *entry.cells) for entry in newest]
    return _page(_("Replies"), "replies", heads, rows)


def promises_page(entries: Iterable[Entry]) -> str:
    """All that the replies promise, what has a deadline first, the earliest before."""
    heads = (_("deadline"), _("commitment"), _("title"))
    rows = sorted(
        ((each.deadline, each.words, entry.link) for entry in entries for each in entry.promised),
        key=lambda row: (not row[0], row[0], row[2]),
    )
    return _page(_("Commitments"), "commitments", heads, [(escaped(due), words, link) for due, words, link in rows])


def _page(title: str, counted: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A page of one table; the front matter tells whose it is, and how many rows there are."""
    lines = [f'---\ngenerator: "{GENERATOR}"\n{counted}: {len(rows)}\n---\n', f"# {title}\n"]
    lines.append(f"| {' | '.join(heads)} |")
    lines.append("| " + " | ".join("---" for _head in heads) + " |")
    lines.extend(f"| {' | '.join(row)} |" for row in rows)
    return canonical("\n".join([*lines, ""]))
