"""Amounts are read as people type them, exactly, or not at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures import Amount, FigureKind, Qualifier, format_value
from reader.figures.typed import amount, period


def sum_of(value: str, qualifier: Qualifier = Qualifier.EXACT, unit: str = "CNY") -> Amount:
    return Amount(Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("540万元", sum_of("5400000")),
        ("540万", sum_of("5400000")),
        ("5,400,000", sum_of("5400000")),
        ("5400000", sum_of("5400000")),
        ("5.4m", sum_of("5400000")),
        ("-60万元", sum_of("-600000")),
        ("-60万", sum_of("-600000")),
        ("负60万", sum_of("-600000")),
        ("三十5万", sum_of("350000")),
        ("1亿二千万", sum_of("120000000")),
        ("半个亿", sum_of("50000000")),
        ("一个半亿元", sum_of("150000000")),
        ("三百来万", sum_of("3000000", Qualifier.APPROX)),
        ("五元三毛", sum_of("5.3")),
        ("5万封顶", sum_of("50000", Qualifier.AT_MOST)),
        ("20万（含）以上", sum_of("200000", Qualifier.AT_LEAST)),
        ("300（含）以上", sum_of("300", Qualifier.AT_LEAST)),
        ("约300-500万左右", Amount.between(Decimal(3000000), Decimal(5000000), "CNY")),
        ("300-500万（含500万）", Amount.between(Decimal(3000000), Decimal(5000000), "CNY")),
        ("-5万至-3万", Amount.between(Decimal(-50000), Decimal(-30000), "CNY")),
        ("壹佰万整", sum_of("1000000")),
        ("欧元3万整", sum_of("30000", unit="EUR")),
        ("100块", sum_of("100")),
        ("1万(含)-5万元", Amount.between(Decimal(10000), Decimal(50000), "CNY")),
        ("1万--5万", Amount.between(Decimal(10000), Decimal(50000), "CNY")),
        ("540w", sum_of("5400000")),
        ("5.4 million", sum_of("5400000")),
        ("1.2bn yuan", sum_of("1200000000")),
        ("1亿2000万元", sum_of("120000000")),
        ("壹佰万元整", sum_of("1000000")),
        ("５４０万元", sum_of("5400000")),
        ("1,500.50元", sum_of("1500.50")),
        ("¥3,000", sum_of("3000")),
        ("$2m", sum_of("2000000", unit="USD")),
        ("200万美元", sum_of("2000000", unit="USD")),
        ("约540万元", sum_of("5400000", Qualifier.APPROX)),
        ("约 5,400,000", sum_of("5400000", Qualifier.APPROX)),
        ("at least 5.4m", sum_of("5400000", Qualifier.AT_LEAST)),
        ("≈ 5.4m", sum_of("5400000", Qualifier.APPROX)),
        ("≥ 2万元", sum_of("20000", Qualifier.AT_LEAST)),
        (">2万", sum_of("20000", Qualifier.OVER)),
        ("<=2万", sum_of("20000", Qualifier.AT_MOST)),
        ("5300余万元", sum_of("53000000", Qualifier.APPROX_OVER)),
        ("300-500万元", Amount.between(Decimal(3000000), Decimal(5000000), "CNY")),
        ("3m–5m", Amount.between(Decimal(3000000), Decimal(5000000), "CNY")),
        ("3-5m", Amount.between(Decimal(3000000), Decimal(5000000), "CNY")),
    ],
)
def test_an_amount_is_read_as_it_is_typed(typed: str, expected: Amount) -> None:
    assert amount(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "许多",
        "约",
        "5.4.1m",
        "5-3万",
        "1,50元",
        "540万元左右吧",
        "≥约5万元",
        "$2m元",
        "9" * 30,
        "数百万元",
        "3、5亿",
    ],
)
def test_what_is_no_one_amount_is_refused(typed: str) -> None:
    assert amount(typed) is None


@pytest.mark.parametrize(
    ("typed", "unit"), [("人民币壹佰万整", "CNY"), ("欧元3万整", "EUR"), ("港币3万（含）以上", "HKD"), ("100块", "CNY")]
)
def test_what_names_a_currency_is_not_in_that_of_the_card(typed: str, unit: str) -> None:
    assert amount("20万（含）以上", unit="USD") == sum_of("200000", Qualifier.AT_LEAST, "USD")
    found = amount(typed, unit="USD")
    assert found
    assert found.unit == unit


def test_a_share_needs_its_sign_and_a_count_keeps_its_measure_word() -> None:
    assert amount("57.72%", FigureKind.PERCENT, "ratio") == sum_of("0.5772", unit="ratio")
    assert amount("57.72", FigureKind.PERCENT, "ratio") is None
    for typed in ("三分之一", "1/3", "2/6"):
        assert amount(typed, FigureKind.PERCENT, "ratio") == Amount(Decimal(1) / 3, "ratio"), typed
    assert amount("约三分之一", FigureKind.PERCENT) == amount("约1/3", FigureKind.PERCENT)
    for typed in ("1/0", "0/3", "4/3", "1/3/4"):
        assert amount(typed, FigureKind.PERCENT, "ratio") is None, typed
    assert amount("1200", FigureKind.COUNT, "人") == sum_of("1200", unit="人")
    assert amount("1200户", FigureKind.COUNT, "人") == sum_of("1200", unit="户")


@given(
    st.decimals(0, 10**13, places=2, allow_nan=False),
    st.sampled_from([q for q in Qualifier if q.value in ("exact", "approx", "approx_over", "approx_under", "over")]),
)
def test_what_a_card_shows_is_read_as_the_same_amount(value: Decimal, qualifier: Qualifier) -> None:
    shown = Amount(value, "CNY", qualifier)
    assert amount(format_value(shown)) == shown


@given(st.text(max_size=30))
def test_nothing_that_is_typed_raises(typed: str) -> None:
    amount(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2020", "2020"),
        ("2020年", "2020"),
        ("2021年度", "2021"),
        (" 2021-2023年 ", "2021/2023"),
        ("2023-2021年", "2023-2021年"),
        ("2023年2月30日", "2023年2月30日"),
        ("2023年6月12号", "2023-06-12"),
        ("2021/2023", "2021/2023"),
        ("2016年以来", "2016/.."),
        ("自2016年起", "2016/.."),
        ("2016-", "2016/.."),
        ("2016/..", "2016/.."),
        ("2021年3月", "2021-03"),
        ("十四五期间", "2021/2025"),
        ("近三年", "近三年"),
        ("", ""),
    ],
)
def test_a_period_is_written_as_a_date_or_interval_where_it_can_be(typed: str, expected: str) -> None:
    assert period(typed) == expected
