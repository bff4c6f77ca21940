"""Dates become ISO 8601 in every form and place; one that the calendar has not is none, and no other stands for it."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures import FigureKind, recognise
from reader.figures.typed import period
from reader.reply import Reply, parse
from reader.text import Span
from reader.text.dates import impossible, iso, iso_date, last_day, number
from reader.understanding import understand
from tests.numerals import positional
from tests.printed_dates import FORMS, Form, forms
from tests.printed_dates import impossible as impossible_dates

DAYS = st.dates(date(1949, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("2021年5月28日", "2021-05-28"),
        ("2021 年 5 月 28 日", "2021-05-28"),
        ("2021-05-28", "2021-05-28"),
        ("2021.5.28", "2021-05-28"),
        ("2021/5/28 11:14", "2021-05-28"),
        ("二○一一年五月十日", "2011-05-10"),
        ("二〇二一年十二月三十一日", "2021-12-31"),
        ("二0一七年一月二日", "2017-01-02"),
        ("20210528", "2021-05-28"),
        ("２０２１年５月２８日", "2021-05-28"),
        ("2021年5月28", "2021-05-28"),
        ("二OO八年元月廿三日", "2008-01-23"),
        ("二〇二一年〇五月〇八日", "2021-05-08"),
        ("2024年2月29日", "2024-02-29"),
        ("2021年13月1日", None),
        ("2020824", None),
        ("二0一七年", None),
        ("", None),
    ],
)
def test_a_date_becomes_iso_8601_or_nothing(printed: str, date: str | None) -> None:
    assert iso_date(printed) == date


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        ("2023年6月", "2023-06"),
        ("青河县财政局 2023年6月", "2023-06"),
        ("（二〇二三年十二月）", "2023-12"),
        ("2023-06", "2023-06"),
        ("2023年6月工作安排", None),
        ("QH01-2023-06", None),
        ("2023年13月", None),
        ("2023-13", None),
    ],
)
def test_a_month_is_a_date_where_the_words_end_with_it(printed: str, month: str | None) -> None:
    assert iso_date(printed) == month


@pytest.mark.parametrize(
    "printed",
    [
        "2023年2月30日",
        "二〇二三年六月三十一日",
        "二〇二三年六月三十二日",
        "2023-02-29",
        "2023.6.31",
        "2100年2月29日",
        "2023年13月1日",
        "2023年0月1日",
        "2023年6月0日",
        "2023年6月32日",
        "2023年6月123日",
        "2023-13-01",
        "2023/0/12",
    ],
)
def test_what_the_calendar_has_not_is_nowhere_a_date(printed: str) -> None:
    assert iso_date(printed) is None
    assert iso_date(f"2023年2月30日 {printed}") is None
    assert recognise(f"我局于{printed}印发。") == ()
    assert list(impossible(f"日期：{printed}", Span(0, 99))) == [Span(3, 3 + len(printed))]


def letter(closing: str, header: str = "", words: str = "正在推进。") -> str:
    opening = "查陌然代表：\n\n您提出的建议收悉，现答复如下："
    return f"{header}\n关于第58号建议的答复\n\n{opening}\n\n{words}\n\n青河县财政局\n{closing}\n"


def _dated(text: str) -> list[object]:
    return [figure.value for figure in recognise(text) if figure.kind is FigureKind.DATE]


def _promises(text: str) -> list[str | None]:
    return [commitment.deadline for commitment in understand(text).commitments]


@given(DAYS, forms)
@settings(deadline=None)
def test_every_day_is_read_in_every_form_wherever_dates_are_read(day: date, form: Form) -> None:
    printed, value = form(day.year, day.month, day.day), day.isoformat()
    reply: Reply = parse(letter(printed, header=f"发布日期：{printed}"))

    assert iso_date(printed) == value
    assert (reply.metadata.published, reply.metadata.signed, reply.warnings) == (value, value, ())
    assert parse(letter(f"青河县财政局办公室 {printed}印发")).metadata.signed == value
    assert _dated(f"我局于{printed}开工。") == [value]
    assert period(printed) == value
    assert _promises(letter("1948年12月1日", words=f"我局将于{printed}前完成改造。")) == [value]


@given(impossible_dates, forms)
@settings(deadline=None)
def test_no_impossible_day_is_read_in_any_form_anywhere(parts: tuple[int, int, int], form: Form) -> None:
    printed = form(*parts)
    text = letter(printed, header=f"发布日期：{printed}")
    reply: Reply = parse(text)

    assert iso_date(printed) is None
    assert (reply.metadata.published, reply.metadata.signed) == (None, None)
    assert [(warning.code, warning.span.of(text)) for warning in reply.warnings] == [("date_impossible", printed)] * 2
    assert _dated(f"我局于{printed}开工。") == []
    assert period(printed) == unicodedata.normalize("NFKC", printed)  # as it was typed
    assert _promises(letter("1948年12月1日", words=f"我局将于{printed}前完成改造。")) == [None]


@given(DAYS)
@settings(deadline=None)
def test_a_day_without_its_year_is_read_with_the_year_that_is_said(day: date) -> None:
    signed = f"{day.year - 1}年1月1日"
    for printed in (f"{day.month}月{day.day}日", f"{day.month}月{day.day}号"):
        assert _dated(f"{day.year}年开工，{printed}完工。")[1:] == [day.isoformat()]
        assert _promises(letter(signed, words=f"我局将于明年{printed}前完成改造。")) == [day.isoformat()]


@given(impossible_dates)
@settings(deadline=None)
def test_a_day_that_the_year_that_is_said_has_not_is_none(parts: tuple[int, int, int]) -> None:
    year, month, day = parts
    for printed in (f"{month}月{day}日", f"{month}月{day}号"):
        assert _dated(f"{year}年开工，{printed}完工。") == [str(year)]
        assert _promises(letter(f"{year - 1}年1月1日", words=f"我局将于明年{printed}前完成改造。")) == [None]


def test_the_forms_are_named_by_the_second_of_june() -> None:
    assert [form(2023, 6, 2) for form in FORMS.values()] == list(FORMS)


def test_a_number_that_looks_like_a_date_is_no_damaged_one() -> None:
    for printed in ("QH01-2023-13-45", "20231345", "2023-13-45/001", "第2023-13-45号", "电话2023-1301234"):
        assert list(impossible(printed, Span(0, len(printed)))) == []


@given(st.integers(1949, 2199))
def test_a_year_is_read_in_all_digits(year: int) -> None:
    printed = (str(year), str(year).translate(str.maketrans("0123456789", "０１２３４５６７８９")), positional(year))
    assert [number(each) for each in printed] == [year] * 3


def test_a_month_that_is_none_has_no_last_day() -> None:
    assert [last_day(2024, month) for month in (0, 2, 12, 13)] == [None, "2024-02-29", "2024-12-31", None]
    assert [iso(2024, month) for month in (0, 1, 13)] == [None, "2024-01", None]
