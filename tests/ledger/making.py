"""Making ledgers from texts, with what the sentences say of the sums given by hand."""

from collections.abc import Mapping, Sequence

from reader.figures import recognise
from reader.figures.checks import check, divisions
from reader.figures.facts import Facts
from reader.ledger import Row, merged, recognised, rows
from reader.notes import Anchored
from reader.reply import Span, parse

LETTER = "某代表:\n\n您提出的建议收悉,现答复如下:\n\n{text}\n"


def ledger(text: str, facts: Sequence[Facts] = (), items: Sequence[Anchored] = ()) -> tuple[Row, ...]:
    """The ledger of a letter that says `text`; `facts` are guessed of its figures in their order."""
    reply = parse(LETTER.format(text=text))
    figures = recognise(reply.text)
    guesses: Mapping[Span, Facts] = dict(zip((figure.span for figure in figures), facts, strict=False))
    found = merged(reply, recognised(reply, figures, guesses), items)
    return rows(reply, "reply.txt", found, divisions(reply.text, figures), check(reply.text, figures))
