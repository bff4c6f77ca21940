"""A note that a person gave another place is exported with it, and with the words and the value that it was made on."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.annotations import Anchored, Anchoring, Annotation, Review, anchor_all, compose, resolution
from reader.exchange import json as as_json
from reader.exchange.ledger.columns import BY_KEY
from reader.exchange.ledger.lines import lines_of
from reader.exchange.markdown import markdown_notes
from reader.ledger import merged, recognised, rows
from reader.understanding import understand
from tests.examples import NOW, REPLY, span_of

UNDERSTOOD = understand(REPLY)
NEWER = understand(REPLY.replace("资金540万元", "资金640万元"))


def made() -> Annotation:
    note = compose(UNDERSTOOD.reply, UNDERSTOOD.figures, span_of(REPLY, "540万元"), author="甲")
    assert note.figure
    return replace(note, figure=replace(note.figure, review=Review.CONFIRMED))


@pytest.fixture
def items() -> Sequence[Anchored]:
    """The note on the newer version, whose new words a person accepted."""
    anchoring = Anchoring(NEWER.reply, lambda _digest: REPLY, NEWER.figures)
    item = anchoring.anchored(made())
    decided = resolution(anchoring, item, item.where, author="乙", decided=NOW)
    return anchor_all([item.annotation.resolved(decided)], NEWER.reply, lambda _digest: REPLY, NEWER.figures)


def test_json_has_the_words_then_and_now_the_value_then_and_who_decided(items: Sequence[Anchored]) -> None:
    note = as_json.note_value(items[0], None, NEWER.reply.text)

    assert (note["quote"], note["words"], note["anchor"]) == ("540万元", "640万元", "moved")
    assert (note["figure"]["value"], note["figure"]["review"]) == ("6400000", "open")
    assert (note["was"]["value"], note["was"]["review"]) == ("5400000", "confirmed")
    span = span_of(NEWER.reply.text, "640万元")
    assert note["resolution"] == {
        "reply": NEWER.reply.digest,
        "start": span.start,
        "end": span.end,
        "author": "乙",
        "decided": NOW,
    }


def test_markdown_says_that_the_place_was_given_by_hand_and_what_stood_there(items: Sequence[Anchored]) -> None:
    lines = markdown_notes(NEWER.reply, items, "reply.txt").splitlines()

    assert "- **state**: its place was given by hand" in lines
    assert "- **was**: 540万元" in lines
    assert "- **value before**: 540万元" in lines
    assert "- **value**: 640万元 (6400000 CNY)" in lines


def test_markdown_says_of_a_changed_note_what_stands_in_its_place_now() -> None:
    items = anchor_all([made()], NEWER.reply, lambda _digest: REPLY)
    lines = markdown_notes(NEWER.reply, items, "reply.txt").splitlines()

    assert "- **was**: 540万元" in lines
    assert "- **now**: 640万元" in lines


def test_the_ledger_has_the_new_value_open_with_the_words_before(items: Sequence[Anchored]) -> None:
    found = rows(NEWER, "reply.txt", merged(NEWER.reply, recognised(NEWER), items))
    [line] = [line for line in lines_of(found) if line.row.entry.item]

    facts = {key: BY_KEY[key].value(line) for key in ("quote", "value", "review", "was")}
    assert (facts["quote"], str(facts["value"]), facts["review"], facts["was"]) == (
        "640万元",
        "6400000",
        "open",
        "540万元",
    )
