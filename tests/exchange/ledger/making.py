"""The ledger of the reply that tests share: one sum guessed, one confirmed with a note, one set aside."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reader.annotations import Annotation, Review, anchor_all, compose
from reader.annotations.deciding import Decision
from reader.exchange.formats import Content, format_called
from reader.exchange.render import rendered_ledger
from reader.facts import Facts, FundingStatus, Level
from reader.figures import FigureKind, recognise
from reader.ledger import Row, merged, recognised, rows
from reader.ledger.accounts import Grouping
from reader.reply import Reply
from reader.understanding import understand
from tests.examples import NOW, REPLY, span_of

DECISIONS = {"00000337-0000-4000-8000-000000000000": Decision("林", NOW)}
"""Who decided on 1.2亿元."""


def ledger_in(form: str, rows: Sequence[Row], by: Sequence[Grouping] | None = None, *, bom: bool = True) -> str | bytes:
    """Rows in the form of a name, with what is known of who decided on them."""
    return rendered_ledger(rows, format_called(form, Content.LEDGER), by, bom=bom, decisions=DECISIONS)


def decided(
    reply: Reply, words: str, review: Review, said: Facts, note: str = "", tags: tuple[str, ...] = ()
) -> Annotation:
    """An annotation of a figure, with what was decided on it."""
    made = compose(reply, recognise(reply.text), span_of(reply.text, words), author="季", note=note, tags=tags)
    assert made.figure
    identifier = f"{made.selector.span.start:08}-0000-4000-8000-000000000000"
    figure = replace(made.figure, said=said, review=review)
    return replace(made, id=identifier, created=NOW, modified=NOW, figure=figure)


@cache
def reply_rows(source: str | None = "reply.txt", kind: FigureKind | None = FigureKind.MONEY) -> tuple[Row, ...]:
    """The rows of the shared reply, its sums of money only unless another kind or all are asked for."""
    understood = understand(REPLY)
    reply = understood.reply
    given = Facts(year="2022", payer="县财政", level=Level.COUNTY, status=FundingStatus.ALLOCATED)
    asked = Facts(year="2024", recipient="全县", purpose="应急水源", status=FundingStatus.REQUESTED, cumulative=False)
    items = anchor_all(
        (
            decided(reply, "1.2亿元", Review.CONFIRMED, asked, "县里提出,\n尚未批准", ("水利", "待查")),
            decided(reply, "86万元", Review.SET_ASIDE, Facts()),
        ),
        reply,
    )
    guesses = {
        span_of(REPLY, "540万元"): given,
        span_of(REPLY, "300万元"): replace(given, payer="中央", level=Level.CENTRAL),
        span_of(REPLY, "240万元"): replace(given, payer="县级"),
    }
    understood = replace(understood, facts=guesses)
    made = rows(understood, source, merged(reply, recognised(understood), items))
    return tuple(row for row in made if kind in (None, row.entry.figure.kind))


def with_words(words: str) -> Row:
    """A row that says these words wherever a text or a person may say any."""
    row = reply_rows()[6]
    said = Facts(year=words, payer=words, recipient=words, purpose=words, base=words)
    figure = replace(row.entry.figure, text=words, amount=row.entry.figure.amount._replace(unit=words), said=said)
    metadata = replace(row.origin.metadata, title=words, document_number=words, issuer=words, signed=words)
    assert row.entry.item
    annotation = replace(row.entry.item.annotation, note=words, tags=(words,))
    return replace(
        row,
        origin=replace(row.origin, metadata=metadata, source=words),
        entry=replace(row.entry, figure=figure, item=replace(row.entry.item, annotation=annotation)),
        section=((words, words),),
        sentence=words,
        doubts=(words,),
    )
