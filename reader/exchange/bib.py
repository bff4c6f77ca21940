"""References: a reply as BibLaTeX has it (Biblatex manual, 2.1.1, `@report`), for Pandoc, Quarto, Zotero and LaTeX."""

import re

from reader.exchange.document import Document
from reader.exchange.escaping import on_one_line
from reader.exchange.markdown.presets import citation_key
from reader.exchange.ownership import GENERATOR
from reader.text.canonical import canonical

BEGINNING = f"% {GENERATOR}\n"
_SPECIAL = re.compile(r"[\\{}%&#_$~^]")
_NAMED = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def references(document: Document) -> str:
    """The reference of a reply."""
    metadata = document.reply.metadata
    # A name in two pairs of braces is an institution's, not split into family and given name.
    values = {
        "author": f"{{{_escaped(metadata.issuer)}}}" if metadata.issuer else None,
        "title": _escaped(metadata.title or document.source),
        "type": "答复",
        "number": _escaped(metadata.document_number or "") or None,
        "date": metadata.signed or metadata.published,
        "titleaddon": _escaped(metadata.proposal.title or "") or None,
        "note": _escaped(" · ".join(filter(None, (metadata.proposal.session, metadata.proposal.number)))) or None,
        "langid": "chinese",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in values.items() if value]
    return canonical("\n".join([f"{BEGINNING}@report{{{citation_key(document)},", *lines, "}", ""]))


def _escaped(words: str) -> str:
    """Words in which nothing is a command of LaTeX's."""
    return _SPECIAL.sub(lambda sign: _NAMED.get(sign.group(), f"\\{sign.group()}"), on_one_line(words))
