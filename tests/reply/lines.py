"""The headings of a few lines, each by itself."""

from collections.abc import Iterator

from reader.reply.headings import Heading, on_line
from reader.text import Span
from reader.text.sentences import printed_lines


def find_headings(text: str, within: Span) -> Iterator[Heading]:
    """Those that a mark tells, in order."""
    for line in printed_lines(text, within):
        yield from on_line(text, line)
