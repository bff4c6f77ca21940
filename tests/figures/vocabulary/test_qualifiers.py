"""Every row of the qualifiers is read in a text, typed on a card, shown, named, and read back as what it says."""

from decimal import Decimal

import pytest

from reader.exchange.ledger.columns import QUALIFIERS
from reader.figures import FigureKind, Qualifier, format_value, recognise
from reader.figures.amount import Amount
from reader.figures.typed import amount, period
from reader.figures.vocabulary.qualifiers import DATES, OF_DATES, QUANTITIES, Row

rows = pytest.mark.parametrize("row", QUANTITIES, ids=lambda row: row.qualifier.value)
MILLIONS = Decimal(5000000)


def read(words: str) -> list[tuple[Decimal | str | None, Qualifier]]:
    return [(found.value, found.qualifier) for found in recognise(f"引进资金{words}，用于修路。")]


@rows
def test_every_word_is_read_in_a_text_and_typed_around_a_number_in_letters(row: Row) -> None:
    expected = Amount(MILLIONS, "CNY", row.qualifier)
    for words in (
        *(f"{word}500万元" for word in row.before),
        *(f"500万元{word}" for word in (*row.after, *row.closing)),
    ):
        assert read(words) == [(MILLIONS, row.qualifier)], words
        assert amount(words) == amount(words.replace("500万元", "5m")) == expected, words
    for character in row.within:
        assert read(f"500{character}万元") == [(MILLIONS, row.qualifier)]
        assert amount(f"500{character}万元") == expected
    for typed in row.typed:
        assert amount(f"{typed} 5m") == amount(f"{typed.upper()}500万元") == expected, typed


@rows
def test_what_is_shown_with_a_sign_is_read_back(row: Row) -> None:
    if row.sign:
        shown = format_value(Amount(MILLIONS, "CNY", row.qualifier))
        assert shown == f"{row.sign} 500万元"
        assert amount(shown) == Amount(MILLIONS, "CNY", row.qualifier)


def test_every_qualifier_has_one_row_and_that_of_a_quantity_a_name() -> None:
    of_quantities = {row.qualifier: row.name for row in QUANTITIES}
    assert len(of_quantities) == len(QUANTITIES)
    assert {*of_quantities, *(row.qualifier for row in DATES)} == set(Qualifier) - {Qualifier.DAMAGED}
    assert of_quantities == QUALIFIERS
    assert all(of_quantities.values())


def test_a_qualifier_before_and_another_behind_are_no_one_qualifier_of_a_typed_number() -> None:
    assert amount("约5m以上") is None
    assert amount("5m左右吧") is None


def test_a_count_has_the_same_words() -> None:
    assert amount("最多 1200", FigureKind.COUNT, "人") == Amount(Decimal(1200), "人", Qualifier.AT_MOST)


@pytest.mark.parametrize("row", DATES, ids=lambda row: row.qualifier.value)
def test_every_word_around_a_date_is_read(row: Row) -> None:
    for words in (*(f"{word}2021年5月" for word in row.before), *(f"2021年5月{word}" for word in row.after)):
        text = f"县里{words}，共投入。"
        (figure,) = recognise(text)
        assert (figure.qualifier, figure.value, figure.phrase.of(text)) == (row.qualifier, "2021-05", words)


def test_every_word_that_opens_a_period_is_typed() -> None:
    opening = OF_DATES[Qualifier.FROM]
    for after in (*OF_DATES[Qualifier.SINCE].after, *opening.after):
        for before in ("", *opening.before):
            assert period(f"{before}2016年{after}") == "2016/.."
