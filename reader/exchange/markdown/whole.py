"""The whole Markdown export of a reply's notes, in the form that its program reads."""

from collections.abc import Sequence

from reader.annotations import Anchored
from reader.exchange.document import Document
from reader.exchange.markdown.notes import pieces_of
from reader.exchange.markdown.presets import LOGSEQ
from reader.reply import Reply


def markdown_document(document: Document) -> str:
    """The export of what is noted on a reply."""
    if document.preset == LOGSEQ:
        # Few write for it.
        from reader.exchange.markdown.logseq import logseq_page

        return logseq_page(document)
    return pieces_of(document).document


def markdown_notes(reply: Reply, items: Sequence[Anchored], source: str) -> str:
    """The export of a reply's annotations; `source` is the name of the file they were made on."""
    return markdown_document(Document(reply, tuple(items), source))
