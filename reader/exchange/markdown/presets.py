"""Presets: how the same blocks are written for the programs that open them.

Plain CommonMark is for all; Obsidian and Pandoc (with Quarto) have signs of their own for places, quotes, tasks and
sources. A block is read back alike whatever preset it was written in (`reading`).
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from reader.annotations import Anchored, Kind
from reader.exchange.document import Document
from reader.exchange.escaping import escaped, on_one_line
from reader.exchange.markdown.blocks import TASKS, Piece, between_marks, block_name
from reader.exchange.markdown.front import Value
from reader.exchange.quote import source_of
from reader.i18n import N_, _

_NO_PART_OF_A_KEY = re.compile(r"[^\w]+")


class Plain:
    """CommonMark 0.31, with tables as GitHub and others have them."""

    name = "plain"
    label = N_("plain Markdown")

    def front(self, document: Document, values: dict[str, Value]) -> dict[str, Value]:
        """The values of the front matter."""
        del document
        return values if self.name == PLAIN.name else values | {"preset": self.name}

    def quote(self, document: Document, item: Anchored, lines: Sequence[str], section: str) -> list[str]:
        """A quote's lines, and what stands right behind it; `section` is the number of where it stands."""
        del document, item, section
        return [f"> {line}".rstrip() for line in lines]

    def link(self, name: str) -> str:
        """A link to a block, in the cell of a table."""
        return f"[↑](#{name})"

    def closing(self, document: Document) -> Iterator[Piece]:
        """What stands behind the notes."""
        del document
        yield from ()


class Obsidian(Plain):
    """Obsidian: block ids, callouts by kind, properties, wiki links between replies, promises as tasks.

    Tasks are written as the plugin Tasks takes them, with 📅 and the date on which they are due.
    """

    name = "obsidian"
    label = "Obsidian"
    _CALLOUTS = {  # noqa: RUF012 - read only
        Kind.FUNDING: "example",
        Kind.COMMITMENT: "todo",
        Kind.PROGRESS: "success",
        Kind.QUESTION: "question",
        Kind.KEY: "tip",
    }
    _OTHER = "note"

    def front(self, document: Document, values: dict[str, Value]) -> dict[str, Value]:
        """With the title as an alias, and links to the replies that this one cites."""
        more: dict[str, Value] = {}
        if title := document.reply.metadata.title:
            more["aliases"] = [title]
        if cited := [f"[[{PurePath(file).stem}]]" for file in document.cited.values()]:
            more["cites"] = cited
        return super().front(document, values) | more

    def quote(self, document: Document, item: Anchored, lines: Sequence[str], section: str) -> list[str]:
        """A callout; behind it its block id, so that a link to it shows the words and their figure."""
        kind = item.annotation.kind
        title = " · ".join(filter(None, (_(kind.label), section)))
        quoted = super().quote(document, item, lines, section)
        return [f"> [!{self._CALLOUTS.get(kind, self._OTHER)}] {title}", *quoted, "", f"^{block_name(item)}"]

    def link(self, name: str) -> str:
        """A link with a name; the bar of its syntax has to be escaped within a table."""
        return f"[[#^{name}\\|↑]]"

    def closing(self, document: Document) -> Iterator[Piece]:
        """What the reply promises, a task each."""
        tasks = []
        for each in document.understanding.commitments:
            words = escaped(on_one_line(each.span.of(document.reply.text)))
            due = last_day(each.deadline)
            tasks.append(f"- [ ] {words} 📅 {due}" if due else f"- [ ] {words}")
        if tasks:
            heading = "## " + _("Commitments")
            yield Piece(TASKS, between_marks(TASKS, "\n".join([heading, "", *tasks, ""])))


class Pandoc(Plain):
    """Pandoc and Quarto: each quote with a citation of its reply (`bib` writes the references) and a footnote."""

    name = "pandoc"
    label = "Pandoc, Quarto"

    def front(self, document: Document, values: dict[str, Value]) -> dict[str, Value]:
        """With the file of the references, and their language."""
        more: dict[str, Value] = {"bibliography": f"{PurePath(document.source).stem}.notes.bib", "lang": "zh"}
        return super().front(document, values) | more

    def quote(self, document: Document, item: Anchored, lines: Sequence[str], section: str) -> list[str]:
        """A quote with its citation; the footnote says where it stands."""
        cited = ", ".join(filter(None, (f"@{citation_key(document)}", section)))
        source = ", ".join(filter(None, (source_of(document.reply, document.source), section)))
        *before, last = super().quote(document, item, lines, section)
        mark = f"[^{block_name(item)}]"
        return [*before, f"{last} [{cited}]{mark}", "", f"{mark}: {escaped(on_one_line(source))}"]


PLAIN = Plain()
PRESETS: dict[str, Plain] = {preset.name: preset for preset in (PLAIN, Obsidian(), Pandoc())}
"""By their names."""
LOGSEQ = "logseq"
"""The one whose pages are replaced as a whole (`logseq`)."""


def preset_of(document: Document) -> Plain:
    """The preset in which a document is written; the plain one where none of that name is known."""
    return PRESETS.get(document.preset, PLAIN)


def citation_key(document: Document) -> str:
    """What a reply is cited by: its number without brackets, else the beginning of its digest.

    Pandoc takes letters and digits of any script (Pandoc User's Guide, "Citation syntax").
    """
    number = _NO_PART_OF_A_KEY.sub("-", document.reply.metadata.document_number or "").strip("-")
    return number or f"reply-{document.reply.digest[:8]}"


def last_day(deadline: str | None) -> str:
    """The last day of a deadline (ISO 8601 date, month, year or interval); empty where it has none."""
    if not deadline:
        return ""
    end = deadline.rpartition("/")[2]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", end):
        return end
    if month := re.fullmatch(r"([1-9]\d{3})-(0[1-9]|1[0-2])", end):
        return f"{end}-{monthrange(int(month[1]), int(month[2]))[1]}"
    return f"{end}-12-31" if re.fullmatch(r"\d{4}", end) else ""
