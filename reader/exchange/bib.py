"""References as BibLaTeX has them (Biblatex manual, 2.1.1, `@report`), for Pandoc, Quarto, Zotero and LaTeX."""

import re
from collections.abc import Iterable

from reader.exchange.document import Document
from reader.exchange.escaping import on_one_line
from reader.exchange.ownership import GENERATOR
from reader.exchange.reference import SORT, Reference, references_of
from reader.text.canonical import canonical

BEGINNING = f"% {GENERATOR}\n"
_SPECIAL = re.compile(r"[\\{}%&#_$~^]")
_NAMED = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bib_references(documents: Iterable[Document]) -> str:
    """The references of replies."""
    return canonical("\n".join([BEGINNING.rstrip(), *map(_entry, references_of(documents))]))


def _entry(reference: Reference) -> str:
    author = _escaped(reference.author)
    # A name in two pairs of braces is an institution's, not split into family and given name.
    values = {
        "author": author and f"{{{author}}}",
        "title": _escaped(reference.title),
        "type": SORT,
        "number": _escaped(reference.number),
        "date": reference.date,
        "titleaddon": _escaped(reference.answered),
        "note": _escaped(reference.session),
        "langid": "chinese",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in values.items() if value]
    return "\n".join([f"@report{{{reference.key},", *lines, "}", ""])


def _escaped(words: str) -> str:
    """Words in which nothing is a command of LaTeX's."""
    return _SPECIAL.sub(lambda sign: _NAMED.get(sign.group(), f"\\{sign.group()}"), on_one_line(words))
