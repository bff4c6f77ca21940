"""An amount is one value: what is recognised, typed, stored, exported and added up holds the same."""

from dataclasses import fields
from decimal import Decimal

import pytest
from hypothesis import given

from reader.annotations import FundingFigure
from reader.exchange import json as as_json
from reader.figures import Amount, Figure, Qualifier, format_value, recognise
from reader.figures.format import format_exact, strings_of
from reader.figures.typed import amount
from reader.ledger.totals import Total
from reader.reply import parse
from reader.store.rows import figure_of, figure_row
from tests.strategies import figures

RANGE = Amount.between(Decimal(3000000), Decimal(5000000), "CNY")


def test_no_other_value_repeats_what_an_amount_is_made_of() -> None:
    parts = set(Amount._fields)
    assert [parts & set(each) for each in (Figure._fields, Total._fields)] == [set(), set()]
    assert parts & {field.name for field in fields(FundingFigure)} == set()


def test_what_is_printed_and_what_is_typed_are_equal() -> None:
    assert [figure.amount for figure in recognise("安排300-500万元。")] == [RANGE] == [amount("3m-5m")]


@pytest.mark.parametrize(
    ("of", "ends", "is_said"),
    [
        (RANGE, (Decimal(3000000), Decimal(5000000)), True),
        (Amount(Decimal(5), "人"), (Decimal(5), Decimal(5)), True),
        (Amount(None, "CNY", lower=Decimal(5)), None, True),
        (Amount("2022-03-01", "day"), None, True),
        (Amount.vague("CNY"), None, False),
    ],
)
def test_only_a_whole_amount_has_two_ends(of: Amount, ends: tuple[Decimal, Decimal] | None, is_said: bool) -> None:
    assert (of.ends, of.is_said) == (ends, is_said)


@pytest.mark.parametrize(
    ("of", "shown", "exact"),
    [
        (RANGE, "300万元–500万元", "3000000–5000000"),
        (RANGE._replace(qualifier=Qualifier.APPROX), "≈ 300万元–500万元", "3000000–5000000"),
        (Amount(Decimal("1.50"), "USD", Qualifier.AT_LEAST), "≥ 1.5 USD", "1.5"),
        (Amount("2022-03", "month", Qualifier.BY), "≤ 2022-03", "2022-03"),
        (Amount.vague("CNY"), "?", ""),
    ],
)
def test_an_amount_is_shown_with_its_sign_and_exactly_without(of: Amount, shown: str, exact: str) -> None:
    assert (format_value(of), format_exact(of)) == (shown, exact)


@given(figures())
def test_an_amount_is_stored_and_exported_in_the_same_words(figure: FundingFigure) -> None:
    row, words = figure_row("甲", figure), strings_of(figure.amount)
    assert {name: row[name] for name in words} == words
    assert figure_of(row).amount == figure.amount


def test_a_recognised_amount_is_exported_in_the_words_it_would_be_stored_in() -> None:
    reply = parse("安排300-500万元。")
    [found] = as_json.figure_values(reply, recognise(reply.text))
    assert {name: found[name] for name in strings_of(RANGE)} == strings_of(RANGE)
