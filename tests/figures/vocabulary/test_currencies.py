"""Every row of the currencies is read in a text, typed on a card, shown, and read back as what it says."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures import Figure, FigureKind, Qualifier, format_amount, recognise
from reader.figures.amount import Amount
from reader.figures.typed import amount
from reader.figures.vocabulary.currencies import NAMES, PARTS, ROWS, SIGNS, TYPED, UNITS, UNKNOWN, Currency

KNOWN = [row for row in ROWS if row.code != UNKNOWN]
rows = pytest.mark.parametrize("row", KNOWN, ids=lambda row: row.code)


def sum_of(words: str) -> Figure:
    text = f"引进资金{words}，用于修路。"
    (figure,) = (found for found in recognise(text) if found.kind is FigureKind.MONEY)
    assert figure.span.of(text) in words, words
    return figure


def said(figure: Figure) -> tuple[str, Decimal | str | None, Qualifier]:
    return figure.unit, figure.value, figure.qualifier


@rows
def test_a_name_says_its_currency_wherever_it_stands(row: Currency) -> None:
    million = row.code, Decimal(1000000), Qualifier.EXACT
    for name in row.names:
        for words in (
            *(f"100万{name}", f"100万元{name}", f"100万元（{name}）", f"壹佰万元{name}"),
            *(f"{name}100万元", f"{name} 100万元", f"{name}100万", f"{name}一百万元整", f"{name}100万{name}"),
            *(f"（{name}）100万元", f"{name}：100万元", f"{name}（大写）：壹佰万元整"),
        ):
            assert said(sum_of(words)) == million, words
        assert said(sum_of(f"{name}5角")) == (row.code, Decimal("0.5"), Qualifier.EXACT)
        assert said(sum_of(f"{name}约100万元")) == (row.code, Decimal(1000000), Qualifier.APPROX)
        assert said(sum_of(f"数百万{name}")) == said(sum_of(f"{name}数百万元")) == (row.code, None, Qualifier.VAGUE)
        ends = sum_of(f"{name}100万元至200万元")
        assert (ends.unit, ends.amount.lower, ends.amount.upper) == (row.code, Decimal(1000000), Decimal(2000000))


@rows
def test_a_sign_or_code_says_its_currency_and_a_shared_one_with_the_name_behind(row: Currency) -> None:
    for sign in (row.code, *row.signs):
        assert said(sum_of(f"{sign}100万元"))[0] == SIGNS[sign][0]
        for name in row.names:
            assert said(sum_of(f"{sign}100万{name}")) == (row.code, Decimal(1000000), Qualifier.EXACT), (sign, name)


@rows
def test_every_word_of_a_row_is_typed_on_either_side_in_any_case(row: Currency) -> None:
    for word in (row.code, *row.signs, *row.names, *row.typed):
        code = TYPED[unicodedata.normalize("NFKC", word).lower()][0]
        expected = Amount(Decimal(5000000), code, Qualifier.EXACT)
        for typed in (f"{word}5m", f"{word} 5m", f"5m{word}", f"5m {word}", f"{word.upper()} 5,000,000"):
            assert amount(typed) == expected, typed
    for name in row.names:
        assert amount(f"逾{name}500万元") == Amount(Decimal(5000000), row.code, Qualifier.OVER)


@given(st.sampled_from(KNOWN), st.decimals(0, 10**12, places=2))
def test_a_shown_sum_is_read_back_in_its_currency(row: Currency, value: Decimal) -> None:
    assert amount(format_amount(value, row.code)) == Amount(value, row.code, Qualifier.EXACT)


@given(st.sampled_from(list(NAMES)), st.sampled_from(list(NAMES)))
def test_words_that_contradict_each_other_say_no_currency_and_no_value(before: str, behind: str) -> None:
    figure = sum_of(f"{before}100万{behind}")

    if NAMES[before] == NAMES[behind] != UNKNOWN:
        assert said(figure) == (NAMES[before], Decimal(1000000), Qualifier.EXACT)
    else:
        assert said(figure) == (UNKNOWN, None, Qualifier.VAGUE)
        assert amount(f"{before}100万{behind}") is None


def test_a_sign_that_no_row_knows_or_that_contradicts_its_unit_says_no_currency() -> None:
    for words in ("R$5万元", "￥100万美元", "US$100万元人民币", "HK$100万美元", "£5万欧元", "€5万元港币"):
        assert said(sum_of(words)) == (UNKNOWN, None, Qualifier.VAGUE), words


def test_a_name_that_is_another_numbers_or_a_rates_says_nothing_of_a_sum() -> None:
    for text, codes in {
        "100万美元50万元": ["USD", "CNY"],
        "100多美元50万元": ["USD", "CNY"],
        "其余美元3万元": ["USD"],
        "每美元7.1元": ["CNY"],
        "5万元欧元区国家": ["CNY"],
        "5万元日元4万元": ["CNY", "JPY"],
        "日元贷款300万元": ["CNY"],
        "5万美元（折合人民币35万元）": ["USD", "CNY"],
        "50万元人民币，折合美元7万元": ["CNY", "USD"],
    }.items():
        assert [found.unit for found in recognise(text)] == codes, text


def test_a_word_that_only_begins_like_a_currency_is_none() -> None:
    assert [(found.value, found.unit) for found in recognise("购置3台币种识别机")] == [(Decimal(3), "台")]


def test_what_is_in_letters_after_a_sign_is_not_cut_off() -> None:
    assert recognise("US$5m") == recognise("USD 3.5 billion") == ()


def test_words_are_no_two_currencies_names_and_no_sign_of_the_unknown() -> None:
    words = [word for row in ROWS for word in (*row.names, *row.units)]
    assert len(words) == len(set(words))
    assert len({row.code for row in ROWS}) == len(ROWS)
    assert set(UNITS.values()) == {code for code, _whole in PARTS.values()} == {ROWS[0].code}
    assert UNKNOWN not in SIGNS
