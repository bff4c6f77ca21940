"""A quote with its source, for pasting elsewhere."""

import re

from reader.annotations import Selector
from reader.exchange.escaping import escaped
from reader.reply import Reply
from reader.text import Span

_AROUND = 20
"""Characters that are shown before and behind words that are not found."""
_FIRST_DIGITS, _LAST_DIGITS = re.compile(r"\A[\d.,]+"), re.compile(r"[\d.,]+\Z")
_WHITE_SPACE = re.compile(r"\s+")


def context_of(selector: Selector) -> tuple[str, str]:
    """What stood before and behind words that are not found, on one line, without a number that is cut in two."""
    before = _FIRST_DIGITS.sub("", selector.prefix[-_AROUND:])
    behind = _LAST_DIGITS.sub("", selector.suffix[:_AROUND])
    return _WHITE_SPACE.sub(" ", f"…{before}"), _WHITE_SPACE.sub(" ", f"{behind}…")


def quote_with_source(reply: Reply, span: Span, name: str, *, markdown: bool) -> str:
    """The words of a span and where they stand: issuer, title, document number, section."""
    words = " ".join(span.of(reply.text).split()) if markdown else span.of(reply.text).strip()
    sections = "/".join(section.number for section in reply.path_at(span.start))
    source = ", ".join(filter(None, (source_of(reply, name), sections)))
    return f"> {escaped(words)}\n>\n> — {escaped(source)}\n" if markdown else f"“{words}” — {source}"


def source_of(reply: Reply, name: str) -> str:
    """A reply's issuer, title and document number; `name` is what its file is called, where it has no title."""
    metadata = reply.metadata
    title = f"《{metadata.title}》" if metadata.title else name
    number = f"({metadata.document_number})" if metadata.document_number else ""
    return f"{metadata.issuer or ''}{title}{number}"
