"""Framing: what stands at the top and the foot of a document's pages, said once around its text."""

from collections.abc import Iterable

from reader.sources.print.marginal import is_page_number


def framed(above: Iterable[str], text: str, below: Iterable[str]) -> str:
    """A text between the lines of headers and footers, each once; pages' numbers say nothing where there are no
    pages.
    """
    return "\n".join([*_said(above), text.strip("\n"), *_said(below)]).strip("\n") + "\n"


def _said(lines: Iterable[str]) -> dict[str, None]:
    return {line: None for line in lines if any(map(str.isalnum, line)) and not is_page_number(line)}
