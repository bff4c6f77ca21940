"""Unbroken: the promises of a text whose sentences a page broke into lines, read as if it had not."""

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from reader.commitments.model import Commitment
from reader.commitments.recognise import commitments
from reader.figures import recognise_in
from reader.reply import Reply, parse
from reader.text import Span


def find_unbroken(reply: Reply, breaks: tuple[Span, ...]) -> tuple[Commitment, ...]:
    """The commitments of a reply whose text goes on over `breaks`, at their places in the text as it stands."""
    text = reply.text
    ends = [0, *(each.end for each in breaks)]
    starts = [*(each.start for each in breaks), len(text)]
    pieces = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    joints = [0, *accumulate(map(len, pieces))]

    def place(offset: int) -> int:
        index = bisect_right(joints, offset) - 1
        return ends[index] + offset - joints[index]

    whole = replace(parse("".join(pieces)), metadata=reply.metadata)
    return tuple(
        each._replace(span=Span(place(each.span.start), place(each.span.end - 1) + 1))
        for each in commitments(whole, recognise_in(whole))
    )
