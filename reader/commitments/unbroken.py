"""Unbroken: the promises of a text whose sentences a page broke into lines, read as if it had not."""

from dataclasses import replace

from reader.commitments.model import Commitment
from reader.commitments.recognise import commitments
from reader.figures import recognise_in
from reader.reply import Reply, parse
from reader.reply.broken_lines import Joined
from reader.text import Span


def find_unbroken(reply: Reply, breaks: tuple[Span, ...]) -> tuple[Commitment, ...]:
    """The commitments of a reply whose text goes on over `breaks`, at their places in the text as it stands."""
    joined = Joined(reply.text, breaks)
    whole = replace(parse(joined.text), metadata=reply.metadata)
    return tuple(each._replace(span=joined.span_apart(each.span)) for each in commitments(whole, recognise_in(whole)))
