"""Numbers that were recognised in a picture, and not surely."""

import re
from collections.abc import Iterable, Iterator

from reader.checks.finding import Check, Finding, Severity
from reader.figures import Figure
from reader.reply import Reply
from reader.reply.scan import Scan
from reader.text import Span
from reader.text.layers import Layer

_NUMBER = re.compile(r"[0-9０-９](?:[0-9０-９.,．，]*[0-9０-９])?")


def check_scanned(reply: Reply, figures: Iterable[Figure]) -> Iterator[Finding]:
    """A finding for each figure of which a character may be another one, and for each number there that is in none."""
    if not reply.scanned:
        return
    known = Layer(figures, lambda figure: figure.phrase)
    for figure in known.values:
        if reply.scanned.of(figure.phrase) is Scan.UNSURE:
            yield _finding(reply, figure.phrase, figure.span)
    for run in _NUMBER.finditer(reply.text):
        span = Span(*run.span())
        if reply.scanned.of(span) is Scan.UNSURE and not any(known.touching(span.start - 1, span.end + 1)):
            yield _finding(reply, span, span)


def _finding(reply: Reply, words: Span, place: Span) -> Finding:
    statement = f"{''.join(words.of(reply.text).split())} = {reply.scanned.blotted(reply.text, words)}"
    return Finding(Check.RECOGNISED, False, Severity.NOTE, statement, (place,))
