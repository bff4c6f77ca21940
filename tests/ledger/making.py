"""Making ledgers from texts, with what the sentences say of the sums given by hand."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reader.annotations import Anchored
from reader.facts import Facts
from reader.ledger import Row, merged, recognised, rows
from reader.understanding import understand

LETTER = "某代表:\n\n您提出的建议收悉,现答复如下:\n\n{text}\n"


_understood = cache(understand)


def ledger(text: str, facts: Sequence[Facts] = (), items: Sequence[Anchored] = ()) -> tuple[Row, ...]:
    """The ledger of a letter that says `text`; `facts` are guessed of its figures in their order."""
    understood = _understood(LETTER.format(text=text))
    given = dict(zip((figure.span for figure in understood.figures), facts, strict=False))
    understood = replace(understood, facts=given)
    return rows(understood, "reply.txt", merged(understood.reply, recognised(understood), items))
