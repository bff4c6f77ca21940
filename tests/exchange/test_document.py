"""A document knows what there is to say of a reply, as the commands and the screen say it."""

from reader.annotations import anchor_all
from reader.exchange.document import Document
from reader.ledger import merged, recognised, rows
from reader.reply import parse
from reader.understanding import understand
from tests.examples import REPLY, annotation_on, money


def test_what_is_understood_is_what_is_understood_of_the_text_elsewhere() -> None:
    assert Document(parse(REPLY), (), "reply.txt").understanding == understand(REPLY)


def test_its_rows_are_the_ledger_of_the_reply_and_its_notes() -> None:
    understood = understand(REPLY)
    noted = annotation_on(understood.reply, "540万元")
    items = anchor_all([noted], understood.reply)
    document = Document(understood.reply, items, "reply.txt")

    assert document.rows == rows(understood, "reply.txt", merged(understood.reply, recognised(understood), items))
    assert {row.origin.source for row in document.rows} == {"reply.txt"}


def test_what_takes_time_is_not_worked_out_before_it_is_asked_for() -> None:
    document = Document(parse(REPLY), (), "reply.txt")
    assert vars(document).keys() == {"reply", "items", "source", "cited", "preset", "understood"}

    assert document.understanding is document.understanding
    assert document.rows is document.rows
    assert money("540万元", "5400000").amount in [row.entry.figure.amount for row in document.rows]
