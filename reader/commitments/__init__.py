"""Promises: the sentences in which an office says what it will do, and by when. Pure."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.commitments.model import Commitment
from reader.reply.broken_lines import breaks
from reader.text.bullets import without_bullets

if TYPE_CHECKING:
    from reader.figures.model import Figure
    from reader.reply import Reply

__all__ = ["Commitment", "find_commitments"]


def find_commitments(reply: "Reply", figures: "tuple[Figure, ...]") -> tuple[Commitment, ...]:
    """The commitments of a reply, in order and apart from each other; `figures` are all of its text."""
    from reader.reply.plain import as_plain

    reply = as_plain(reply)
    if broken := breaks(reply.text):
        # Few letters come from pages that broke their lines.
        from reader.commitments.unbroken import find_unbroken

        return find_unbroken(reply, broken)
    # Compiling its patterns takes longer than a short reply: not before someone asks.
    from reader.commitments.recognise import commitments

    text = without_bullets(reply.text)
    return commitments(reply if text == reply.text else replace(reply, text=text), figures)
