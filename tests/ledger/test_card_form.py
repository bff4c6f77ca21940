"""What a card shows is read as the same figure; what a person typed over it is read exactly, or refused."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from reader.annotations import FundingFigure, Review
from reader.errors import ReaderError
from reader.facts import Facts, FundingStatus, Level
from reader.figures import Amount, FigureKind, Qualifier
from reader.ledger.card_form import added, figure_by, form_of
from tests.examples import money
from tests.strategies import figures

SUM = money("540万元", "5400000", year="2020", payer="省财政厅", status="allocated")


@given(figures())
def test_a_form_that_is_left_alone_changes_no_amount(figure: FundingFigure) -> None:
    again = figure_by(figure, form_of(figure))
    assert replace(again, said=figure.said, review=figure.review) == figure


def test_a_form_says_all_that_is_said() -> None:
    facts = Facts(
        year="2021/2023",
        payer="县财政",
        recipient="东镇",
        purpose="修水厂",
        base="每亩",
        level=Level.COUNTY,
        status=FundingStatus.SPENT,
        cumulative=True,
        in_kind=False,
        part=True,
    )
    assert figure_by(replace(SUM, said=facts), form_of(replace(SUM, said=facts))).said == facts


def test_what_is_typed_over_an_amount_is_exact() -> None:
    changed = figure_by(SUM, {**form_of(SUM), "amount": "约 5,410,000.50"})
    assert changed.amount == Amount(Decimal("5410000.50"), "CNY", Qualifier.APPROX)
    assert (changed.text, changed.review) == ("540万元", Review.CONFIRMED)


def test_an_amount_that_can_not_be_read_is_refused() -> None:
    with pytest.raises(ReaderError, match="“许多” is no amount"):
        figure_by(SUM, {**form_of(SUM), "amount": "许多"})


def test_an_amount_that_is_taken_away_is_none() -> None:
    changed = figure_by(SUM, {**form_of(SUM), "amount": " "})
    assert changed.amount == Amount.vague("CNY")


def test_a_period_is_normalised_and_blanks_say_nothing() -> None:
    said = figure_by(SUM, {**form_of(SUM), "year": "2021-2023年", "payer": "  "}).said
    assert (said.year, said.payer) == ("2021/2023", None)


def test_what_is_confirmed_without_a_flag_is_said_not_to_be_so() -> None:
    said = figure_by(SUM, form_of(SUM)).said
    assert (said.cumulative, said.in_kind) == (False, False)


@pytest.mark.parametrize(("quote", "value"), [("540 万", Decimal(5400000)), ("若干资金", None)])
def test_words_without_a_recognised_figure_are_a_sum_with_their_amount_if_it_can_be_read(
    quote: str, value: Decimal | None
) -> None:
    figure = added(quote)
    assert (figure.kind, figure.text) == (FigureKind.MONEY, quote)
    assert (figure.amount.value, figure.amount.unit) == (value, "CNY")
