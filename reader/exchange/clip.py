"""Notes for pasting elsewhere: one or several, as Markdown, as plain text, or as HTML for word processors."""

from collections.abc import Iterable
from html import escape

from reader.annotations import Anchored
from reader.exchange.document import Document
from reader.exchange.escaping import escaped, on_one_line
from reader.exchange.markdown.blocks import inside
from reader.exchange.markdown.notes import block_of, facts_of, quote_parts
from reader.exchange.quote import source_of
from reader.i18n import _
from reader.text.canonical import canonical


def as_markdown(document: Document) -> str:
    """The notes of a document as Markdown, without the marks by which an export is known."""
    blocks = (inside(block_of(document, item)) for item in document.items)
    return _joined(blocks, f"— {escaped(_source(document))}")


def as_text(document: Document) -> str:
    """The notes as plain text."""
    blocks = ("\n".join([*_text(document, item), ""]) for item in document.items)
    return _joined(blocks, f"— {_source(document)}")


def as_html(document: Document) -> str:
    """The notes as HTML in which nothing is but our own elements."""
    parts = [_html(document, item) for item in document.items]
    source = escape(_source(document))
    return f'<meta charset="utf-8">{"".join(parts)}<p>— {source}</p>'


def _joined(blocks: Iterable[str], end: str) -> str:
    return canonical("\n".join([*blocks, end, ""]))


def _source(document: Document) -> str:
    return source_of(document.reply, document.source)


def _text(document: Document, item: Anchored) -> Iterable[str]:
    annotation = item.annotation
    yield f"“{on_one_line(''.join(quote_parts(document.reply, item)))}”"
    yield from (f"{name}: {on_one_line(value)}" for name, value in facts_of(document, item))
    if annotation.tags:
        label = _("tags")
        yield f"{label}: {' '.join(f'#{name}' for name in annotation.tags)}"
    if annotation.note:
        yield annotation.note.rstrip()


def _html(document: Document, item: Anchored) -> str:
    annotation = item.annotation
    before, within, after = (_lines(part) for part in quote_parts(document.reply, item))
    facts = [*facts_of(document, item)]
    if annotation.tags:
        facts.append((_("tags"), " ".join(f"#{name}" for name in annotation.tags)))
    rows = "".join(f"<li><b>{escape(name)}</b>: {escape(on_one_line(value))}</li>" for name, value in facts)
    note = f"<p>{_lines(annotation.note.rstrip())}</p>" if annotation.note else ""
    return f"<blockquote>{before}<b>{within}</b>{after}</blockquote><ul>{rows}</ul>{note}"


def _lines(words: str) -> str:
    return "<br>".join(escape(line) for line in canonical(words).split("\n"))
